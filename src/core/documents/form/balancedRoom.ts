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
 * needs, so that no last line holds one word; if it can be had, one that does not break inside “…”.
 */
export function balancedRoom(text: string, lettering: Lettering, room: number): BalancedRoom {
  const linesIn = (width: number) => breakLines(text, lettering, width);
  const whole = linesIn(room);
  if (whole.length <= 1) return { room, longest: Math.min(room, whole[0]?.width ?? 0) };
  const candidates: { width: number; lines: Line[] }[] = [];
  for (let width = room; width > 0; width -= STEP) {
    const lines = linesIn(width * (1 - TOLERANCE));
    if (lines.length > whole.length) break;
    if (sameBreaks(lines, linesIn(width * (1 + TOLERANCE)))) candidates.unshift({ width, lines });
  }
  const best = candidates.find(({ lines }) => lines.every(keepsQuotes)) ?? candidates[0];
  const lines = best?.lines ?? whole;
  const longest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  return { room: best?.width ?? room, longest: Math.min(room, longest) };
}

function sameBreaks(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every((line, i) => line.text === others[i]?.text);
}

function keepsQuotes({ text }: Line): boolean {
  return text.split('“').length === text.split('”').length;
}
