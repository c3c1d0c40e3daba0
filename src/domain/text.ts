/** Words of letters and signs that are whole in NFC, one space apart: most texts there are. */
const CLEAN = /^[!-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-~\u00c0-\u024f\u1e00-\u1eff]+)*$/u;

/**
 * Tabs and line ends of every kind become spaces; all other control, bidi and zero-width marks, soft hyphens and letters nobody can
 * see are dropped; NFC; trimmed.
 */
export function cleanLine(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\t\r\n\v\f\u2028\u2029\u00a0]+/gu, ' ')
    .replace(
      /[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufffe\uffff]/gu,
      '',
    )
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Like `cleanLine`, but keeps line ends (as `\n`), for the officer's own paragraphs. */
export function cleanParagraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/**
 * Lower-case without accents, `đ` as `d`: the key for search and for comparing names.
 * NFD does not split `đ`, so it is done by hand (MEAS, domain facts 7.2).
 */
export function fold(text: string): string {
  return cleanLine(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
