import { fold } from '../../domain/text';

/** Digits that are not shown: two signs for them, or one between digits. */
const HIDDEN = /…|[*•●∙○■□×#x?._–-]{2}|\d[*•●∙○■□×#x?]\d/iu;
/** The end of a number behind what hides the rest. */
const END = /^[\d*•●∙○■□×#…x?._–-]*[*•●∙○■□×#…x?._–-](\d{3,6})$/u;
/** “4 số cuối CCCD là”; not “cuối năm”, and “năm” is a year more often than five. */
const WORDS =
  /\b(?:[3-6]|ba|bon|sau|may|so|cuoi|duoi|cua|la|the|cc|cccd|cmnd|cmt|can cuoc|cong dan|dinh danh)\b/gu;
/** Typed so that the cell is not empty. */
const PLACEHOLDER = /^(?:0+|123456)$/u;

/** Whether a text shows only some of a number: `***1234`, `001.....1234`, `001085xx1234`. */
export function hidesDigits(text: string): boolean {
  return HIDDEN.test(text.replace(/\s/gu, ''));
}

/**
 * The last 3 to 6 digits of a number, where a text gives no more of it: `1234`, `***1234`, “4 số cuối: 1234”.
 * @returns null for any other text
 */
export function endOfNumber(text: string): string | null {
  const core = fold(text)
    .replace(WORDS, '')
    .replace(/[\s():;,'’‘`"]/gu, '')
    .replace(/[.*]$/u, '');
  const bare = /^(\d{3,6})$/u.exec(core);
  const isBehind = hidesDigits(core) || /^\D/u.test(core);
  const end = (bare ?? (isBehind ? END.exec(core) : null))?.[1] ?? null;
  return end !== null && PLACEHOLDER.test(end) ? null : end;
}
