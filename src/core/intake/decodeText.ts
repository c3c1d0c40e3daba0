/** A text file as text, and how it was coded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1258' | 'windows-1252';
}

/** Zero bytes in the first part tell UTF-16 without its mark. */
const HEAD = 2000;

/**
 * Finds how a text file is coded. `windows-1252` stands for one whose letters are coded for fonts of before: each byte is
 * then left the letter of its number, among them U+00AD, the letter ư of TCVN3. In place of a broken letter of UTF-8
 * stands U+FFFD.
 * @throws Error when it is no text, or cut off inside a letter
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textOf(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textOf(bytes, 'utf-16be');
  if (isUtf16WithoutMark(bytes)) return textOf(bytes, 'utf-16le');
  if (bytes.includes(0)) throw new Error('zero bytes in a text');
  try {
    return textOf(bytes, 'utf-8');
  } catch {
    if (isSpoiltUtf8(bytes)) return textOf(bytes, 'utf-8', false);
    return textOf(bytes, isCodePage1258(bytes) ? 'windows-1258' : 'windows-1252');
  }
}

function textOf(bytes: Uint8Array, label: string, fatal = true): DecodedText {
  const text = new TextDecoder(label, { fatal }).decode(bytes);
  // Cc but for tabs and line ends.
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  if (text.includes('\0') || controls * MOST_CONTROLS > text.length) throw new NoText();
  const encoding = label.startsWith('utf-16') ? 'utf-16' : (label as DecodedText['encoding']);
  // Code page 1258 writes the tone behind its vowel.
  return { text: encoding === 'windows-1258' ? text.normalize('NFC') : text, encoding };
}

/** One control character in so many is a slip; more is no text. */
const MOST_CONTROLS = 20;

class NoText extends Error {}

/** So many whole letters of UTF-8 to each broken one; in a text of one byte a letter, two that seem to be one are rare. */
const WHOLE_TO_BROKEN = 4;

/**
 * Whether a text is UTF-8 but for a few bytes: where these are, U+FFFD will stand.
 * @throws Error when it ends inside a letter: rows are missing behind it
 */
function isSpoiltUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [whole, broken] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  if (broken === 0 || whole < broken * WHOLE_TO_BROKEN) return false;
  if (endsInsideLetter(bytes)) throw new Error('a text is cut off');
  return true;
}

/** The last byte that begins a letter tells how many are to follow it. */
function endsInsideLetter(bytes: Uint8Array): boolean {
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  if (last === -1) return false;
  const rest = bytes.subarray(-3).subarray(last);
  const length = (rest[0] ?? 0) >= 0xf0 ? 4 : (rest[0] ?? 0) >= 0xe0 ? 3 : 2;
  return rest.length < length && rest.subarray(1).every((byte) => (byte & 0xc0) === 0x80);
}

function isUtf16WithoutMark(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD - (HEAD % 2));
  if (head.length < 4 || bytes.length % 2 !== 0) return false;
  let zeros = 0;
  for (let at = 1; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return zeros * 4 > head.length / 2;
}

/** Bytes that are a tone mark in code page 1258: grave, hook, tilde, acute, dot below. */
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const VOWELS = new Set(
  Buffer.from('aeiouyAEIOUY\xc2\xca\xd4\xc3\xd5\xdd\xe2\xea\xf4\xe3\xf5\xfd', 'latin1'),
);
/** Letters of VNI that no Vietnamese word has in code page 1258: ï û ø ö ä å ñ Ñ Ö Ï Û Ø Ä Å. */
const VNI_ONLY = new Set(
  Buffer.from('\xef\xfb\xf8\xf6\xe4\xe5\xf1\xd1\xd6\xcf\xdb\xd8\xc4\xc5', 'latin1'),
);

/** Whether tones stand behind vowels, as they do in code page 1258, more often than what it has no use for. */
function isCodePage1258(bytes: Uint8Array): boolean {
  let fits = 0;
  let breaks = 0;
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return;
    const isAfterVowel = VOWELS.has(bytes[at - 1] ?? 0);
    if (TONES.has(byte)) {
      if (isAfterVowel) fits += 1;
      else breaks += 1;
    }
    // Signs of money, fractions and the like: letters in TCVN3.
    else if ((byte > 0xa0 && byte < 0xc0) || VNI_ONLY.has(byte)) breaks += 1;
    else if (byte === 0xd0 || byte === 0xf0) fits += 1;
  });
  return fits > breaks;
}
