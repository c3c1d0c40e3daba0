import { cleanLine } from '../../domain/text';

const LETTERS = 120;
/** ext4 and most others allow 255 bytes; Vietnamese letters take up to three. */
const BYTES = 250;
/** Names Windows keeps for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const UNNAMED = 'Tài liệu';

/**
 * A file name for a title, good on Windows and Linux: no `\ / : * ? " < > |`, at most 120 characters with the
 * extension, no dot or space at the ends, not the name of a Windows device.
 * @param extension without the dot: `docx`
 */
export function fileName(title: string, extension: string): string {
  const ending = `.${extension}`;
  const plain = trimmed(
    cleanLine(title)
      .replace(/ *: */gu, ' - ')
      .replace(/["*?<>]/gu, '')
      .replace(/[\\/|]+/gu, '-')
      .replace(/ {2,}/gu, ' '),
  );
  const named = DEVICE.test(plain.split('.')[0]?.trim() ?? '') ? `_${plain}` : plain;
  const kept = cut(named, ending.length);
  return `${/[\p{L}\p{N}]/u.test(kept) ? kept : UNNAMED}${ending}`;
}

function cut(name: string, taken: number): string {
  let kept = '';
  let bytes = taken;
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (kept.length + letter.length + taken > LETTERS || bytes > BYTES) break;
    kept += letter;
  }
  return trimmed(kept);
}

function trimmed(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/gu, '');
}
