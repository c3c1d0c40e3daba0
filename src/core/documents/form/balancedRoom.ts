import { breakLines, type Lettering, type Line } from './textWidth';

/** Other programs round glyphs a little differently; the breaks must stay where they are. */
const TOLERANCE = 0.012;
const STEP = 0.5;

/** Millimetres. */
export interface BalancedRoom {
  readonly room: number;
  /** Length of the longest line. */
  readonly longest: number;
}

/**
 * The narrowest room, in millimetres and not over `room`, in which a centred text fills no more lines than it
 * needs, so that no last line holds one word; among those the first that breaks neither inside “…” nor between
 * a word like `năm` and its number, if it can be had.
 */
export function balancedRoom(text: string, lettering: Lettering, room: number): BalancedRoom {
  const linesIn = (width: number) => breakLines(text, lettering, width);
  const whole = linesIn(room);
  if (whole.length <= 1) return { room, longest: Math.min(room, whole[0]?.width ?? 0) };
  let best = { room, lines: whole, badBreaks: Infinity };
  for (let width = room; width > 0; width -= STEP) {
    const lines = linesIn(width * (1 - TOLERANCE));
    if (lines.length > whole.length) break;
    const bad = badBreaks(lines);
    if (bad <= best.badBreaks && sameBreaks(lines, linesIn(width * (1 + TOLERANCE)))) {
      best = { room: width, lines, badBreaks: bad };
    }
  }
  const longest = best.lines.reduce((most, line) => Math.max(most, line.width), 0);
  return { room: best.room, longest: Math.min(room, longest) };
}

function sameBreaks(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every((line, i) => line.text === others[i]?.text);
}

function badBreaks(lines: readonly Line[]): number {
  return lines.filter(
    ({ text }, index) => opensQuote(text) || partsNumber(text, lines[index + 1]?.text ?? ''),
  ).length;
}

function opensQuote(line: string): boolean {
  return line.lastIndexOf('“') > line.lastIndexOf('”');
}

function partsNumber(line: string, next: string): boolean {
  return (
    /(?:^|\s)(?:số|ngày|tháng|năm|quý|kỳ|khóa)$/iu.test(line) && /^(?:\d|[IVX]+\b)/u.test(next)
  );
}
