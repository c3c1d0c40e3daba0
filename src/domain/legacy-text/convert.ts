import type { TextCoding } from './coding';
import { tcvn3, tcvn3Code, vni, vniCode } from './letters';

const TCVN3_LETTER = new RegExp(`[${[...tcvn3.keys()].join('')}]`, 'gu');
// Two signs before one: `ôø` is one letter, not `ơ` and a sign.
const VNI_LETTER = new RegExp(
  [...vni.keys()].sort((one, other) => other.length - one.length).join('|'),
  'gu',
);

/**
 * A text as everybody's fonts show it, composed (NFC). To be called before anything is cleaned away: `ư` of TCVN3 is a
 * soft hyphen, and a trimmed text has lost it.
 */
export function toUnicode(text: string, coding: TextCoding): string {
  switch (coding) {
    case 'unicode':
      return text.normalize('NFC');
    case 'tcvn3':
      return withCapitals(fromTcvn3(text));
    case 'tcvn3-capitals':
      return fromTcvn3(text).toLocaleUpperCase('vi');
    case 'vni':
      return fromVni(text);
    case 'vni-capitals':
      return fromVni(text).toLocaleUpperCase('vi');
  }
}

/**
 * As `toUnicode`, for names: TCVN3 has no capitals with tones, so that `Ánh` stands in a list as `ánh`. A word that begins
 * so among words that begin with capitals gets its capital.
 */
export function toUnicodeName(text: string, coding: TextCoding): string {
  const name = toUnicode(text, coding);
  if (coding !== 'tcvn3' || !/^[^\p{L}]*\p{Lu}| \p{Lu}/u.test(name))
    return capitalIfAlone(name, coding);
  return name.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, capitalOfToned);
}

function capitalIfAlone(name: string, coding: TextCoding): string {
  return coding === 'tcvn3' && !/\s/u.test(name.trim())
    ? name.replace(/\p{Ll}/u, capitalOfToned)
    : name;
}

/** Only letters that TCVN3 cannot write as capitals. */
function capitalOfToned(letter: string): string {
  const capital = letter.toLocaleUpperCase('vi');
  return /[a-z]/u.test(letter) || tcvn3Code.has(capital) ? letter : capital;
}

/**
 * `NGUYễN VĂN HùNG` was meant in capitals: letters with tones were small for want of codes. A text, or else a word, whose
 * every other letter is a capital becomes one of capitals; but `Vò Tó` begins its words with capitals and no more.
 */
function withCapitals(text: string): string {
  if (isMeantInCapitals(text)) return text.toLocaleUpperCase('vi');
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    isMeantInCapitals(word) ? word.toLocaleUpperCase('vi') : word,
  );
}

function isMeantInCapitals(text: string): boolean {
  let capitals = 0;
  let most = 0;
  for (const letter of text) {
    if (/\p{Lu}/u.test(letter)) most = Math.max(most, (capitals += 1));
    else if (!/\p{Ll}/u.test(letter)) capitals = 0;
    else if (capitalOfToned(letter) === letter) return false;
  }
  return most > 1;
}

/** Whether all letters of a text, but for the plain ones, are codes of TCVN3, or of VNI. */
export function hasLettersOf(text: string, coding: 'tcvn3' | 'vni'): boolean {
  const codes = coding === 'tcvn3' ? TCVN3_LETTER : VNI_LETTER;
  return !/[\u0080-\uffff]/u.test(text.replace(codes, ''));
}

function fromTcvn3(text: string): string {
  return text.replace(TCVN3_LETTER, (code) => tcvn3.get(code) ?? code).normalize('NFC');
}

function fromVni(text: string): string {
  return text
    .normalize('NFC')
    .replace(VNI_LETTER, (code) => vni.get(code) ?? code)
    .normalize('NFC');
}

/** The text in TCVN3 codes; capitals with tones become small letters, since there are no others. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map(
      (letter) => tcvn3Code.get(letter) ?? tcvn3Code.get(letter.toLocaleLowerCase('vi')) ?? letter,
    )
    .join('');
}

/** The text in VNI codes. */
export function toVni(text: string): string {
  return [...text.normalize('NFC')].map((letter) => vniCode.get(letter) ?? letter).join('');
}

/**
 * How the letters of a font are coded: `.VnTime` TCVN3, `.VnTimeH` TCVN3 in capitals, `VNI-Times` VNI; null for others.
 */
export function codingOfFont(font: string): TextCoding | null {
  const name = font.trim();
  if (/^\.vn/iu.test(name)) return name.endsWith('H') ? 'tcvn3-capitals' : 'tcvn3';
  return /^vni[- ]/iu.test(name) ? 'vni' : null;
}
