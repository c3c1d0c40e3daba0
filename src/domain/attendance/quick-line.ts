import type { MarkChange, RosterCell } from './mark';
import { restPresent } from './mark';

/** What a paper list is typed as: `3 7 12p 18 25m 33`, order numbers of who was not simply there. */
export type QuickMark = 'late' | 'excused' | 'absent';

export interface QuickEntry {
  /** Order number on the sheet, from 1. */
  readonly order: number;
  readonly mark: QuickMark;
}

export type QuickProblem =
  | { readonly kind: 'not-a-number'; readonly word: string }
  | { readonly kind: 'unknown-letter'; readonly word: string; readonly letter: string }
  | { readonly kind: 'no-such-number'; readonly word: string; readonly persons: number }
  | { readonly kind: 'number-twice'; readonly word: string; readonly order: number };

export type QuickLine =
  | { readonly ok: true; readonly entries: readonly QuickEntry[] }
  | { readonly ok: false; readonly problems: readonly QuickProblem[] };

/** A bare number is an absence without leave, as the teacher's paper only lists who is missing. */
const markOfLetter: Readonly<Record<string, QuickMark>> = {
  '': 'absent',
  k: 'absent',
  p: 'excused',
  m: 'late',
};

/**
 * Reads a quick line: order numbers divided by spaces, commas or semicolons, each with at most one letter behind it
 * (`p` có phép, `m` muộn, `k` or none: không phép). Either every word is understood or none counts.
 * @param persons how many order numbers there are
 */
export function readQuickLine(text: string, persons: number): QuickLine {
  const entries: QuickEntry[] = [];
  const problems: QuickProblem[] = [];
  const seen = new Set<number>();
  for (const word of text.normalize('NFC').split(/[\s,;]+/u)) {
    if (word === '') continue;
    const [, digits = '', letter = ''] = /^(\d*)(.*)$/su.exec(word) ?? [];
    const order = Number(digits);
    const mark = markOfLetter[letter.toLowerCase()];
    if (digits === '') problems.push({ kind: 'not-a-number', word });
    else if (mark === undefined) problems.push({ kind: 'unknown-letter', word, letter });
    else if (order < 1 || order > persons) problems.push({ kind: 'no-such-number', word, persons });
    else if (seen.has(order)) problems.push({ kind: 'number-twice', word, order });
    else entries.push({ order, mark });
    seen.add(order);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, entries };
}

/**
 * The changes a quick line makes at one session: the listed persons get their mark, of the others only who has no mark yet
 * becomes present, or excused on a day of known leave.
 * @param roster every person of the sheet in the order of its numbers, with the mark shown now; whoever was put together
 * from two may stand there twice, and then the later of two listed numbers holds
 */
export function quickLineChanges(
  sessionId: string,
  roster: readonly RosterCell[],
  entries: readonly QuickEntry[],
): MarkChange[] {
  const listed = new Map<string, QuickMark>();
  for (const { order, mark } of entries.toSorted((one, other) => one.order - other.order)) {
    const [personId] = roster[order - 1] ?? [];
    if (personId !== undefined) listed.set(personId, mark);
  }
  const cells = new Map(roster.map((cell) => [cell[0], cell]));
  const noted: MarkChange[] = [];
  const others: RosterCell[] = [];
  for (const [personId, cell] of cells) {
    const to = listed.get(personId);
    if (to === undefined) others.push(cell);
    else if (cell[1] !== to) noted.push({ personId, sessionId, from: cell[1], to });
  }
  return [...noted, ...restPresent(sessionId, others)];
}
