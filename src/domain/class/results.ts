import { attended, type MarkOrNone } from '../attendance/mark';
import { formatDay, type Day } from '../day';
import { AppError } from '../errors';
import type { Result } from './class';

/** What a class asks of whoever is to be đạt; null: this is not asked. */
export interface ResultRule {
  /** Percent of the sessions held, whole. */
  readonly shareNeeded: number | null;
  readonly scoreNeeded: number | null;
}

/** A person of a class over the sessions held while he was in it. */
export interface Attendance {
  readonly held: number;
  readonly attended: number;
  /** Away with leave; among those not attended. */
  readonly excused: number;
  /** Held, but nobody noted whether he was there. */
  readonly unmarked: number;
}

/** Why somebody is proposed as he is, one for each thing that was looked at. */
export type Ground =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'none-held' }
  | {
      readonly kind: 'share';
      /** `open`: it hangs on the sessions where he has no mark. */
      readonly is: 'met' | 'missed' | 'open';
      readonly needed: number;
      readonly attendance: Attendance;
    }
  | {
      readonly kind: 'score';
      readonly is: 'met' | 'missed' | 'open';
      readonly needed: number;
      readonly score: number | null;
    };

export interface Proposal {
  /** Null: not enough is known to propose anything. */
  readonly result: Result | null;
  readonly grounds: readonly Ground[];
}

/**
 * Which sessions were held: not cancelled, and somebody was marked. One nobody was marked at is not taken yet, which is
 * not the same as nobody having come.
 * @param rows marks of each person, one a session in the order of the sessions
 */
export function sessionsHeld(
  sessions: readonly { readonly cancelled: string | null }[],
  rows: readonly (readonly MarkOrNone[])[],
): boolean[] {
  return sessions.map(
    ({ cancelled }, at) => cancelled === null && rows.some((marks) => (marks[at] ?? null) !== null),
  );
}

/**
 * Counts a person over the sessions held from the day he joined to the day he left, both included.
 *
 * Present and late are attended. Leave with permission is not: the rule asks how much of the class somebody took part
 * in, and a reason for being away teaches nothing. Nor does it make the class shorter for him, or who came once and
 * excused himself nine times would have taken part in all of it. Whoever should pass all the same is decided so by hand.
 * Docs: docs/decisions/2026-11-27-results.md.
 */
export function attendanceOf(
  person: {
    readonly joined: Day;
    readonly left: Day | null;
    readonly marks: readonly MarkOrNone[];
  },
  sessions: readonly { readonly day: Day }[],
  held: readonly boolean[],
): Attendance {
  const counts = { held: 0, attended: 0, excused: 0, unmarked: 0 };
  for (const [at, { day }] of sessions.entries()) {
    if (!held[at] || day < person.joined || (person.left !== null && day > person.left)) continue;
    const mark = person.marks[at] ?? null;
    counts.held += 1;
    if (attended(mark)) counts.attended += 1;
    if (mark === 'excused') counts.excused += 1;
    if (mark === null) counts.unmarked += 1;
  }
  return counts;
}

/**
 * What the rule of a class says about a person; never a result by itself. A session where he has no mark counts neither
 * for nor against him: if the outcome hangs on it, there is no proposal. In whole numbers: 79,99 % is not 80 %.
 */
export function propose(
  { shareNeeded, scoreNeeded }: ResultRule,
  attendance: Attendance,
  score: number | null,
): Proposal {
  if (attendance.held === 0) return { result: null, grounds: [{ kind: 'none-held' }] };
  const grounds: Ground[] = [];
  if (shareNeeded !== null) {
    const { held, attended: came, unmarked } = attendance;
    const isMet = (count: number) => count * 100 >= shareNeeded * held;
    const is = isMet(came) ? 'met' : isMet(came + unmarked) ? 'open' : 'missed';
    grounds.push({ kind: 'share', is, needed: shareNeeded, attendance });
  }
  if (scoreNeeded !== null) {
    const is =
      score === null ? 'open' : hundredths(score) >= hundredths(scoreNeeded) ? 'met' : 'missed';
    grounds.push({ kind: 'score', is, needed: scoreNeeded, score });
  }
  if (grounds.length === 0) return { result: null, grounds: [{ kind: 'nothing-asked' }] };
  const has = (what: 'missed' | 'open') =>
    grounds.some((ground) => 'is' in ground && ground.is === what);
  return { result: has('missed') ? 'not-achieved' : has('open') ? null : 'achieved', grounds };
}

/** Share attended in percent, cut (not rounded) after one decimal so that it never reads as reached when it is not. */
export function sharePercent({ attended: came, held }: Attendance): number | null {
  return held === 0 ? null : Math.floor((came * 1000) / held) / 10;
}

export const SCORE_LIMIT = 1000;

/** Reads `8`, `8,5`, `8.25`; null for anything else. At most two decimals, so that `1.000` is not taken for one. */
export function parseScore(text: string): number | null {
  const found = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (!found) return null;
  const score = Number(`${found[1]}.${found[2] ?? '0'}`);
  return score <= SCORE_LIMIT ? score : null;
}

/** `8,5` */
export function formatScore(score: number): string {
  return String(hundredths(score) / 100).replace('.', ',');
}

function hundredths(score: number): number {
  return Math.round(score * 100);
}

/** What is decided about a person in a class. */
export interface Outcome {
  readonly result: Result | null;
  /** Day it was decided; null without a result. */
  readonly day: Day | null;
  /** Left out: not looked at, and not changed. */
  readonly score?: number | null | undefined;
}

export interface ResultChange {
  readonly personId: string;
  readonly from: Outcome;
  readonly to: Outcome;
}

/** What an outcome must stand beside to be written. */
export interface OutcomeBounds {
  readonly joined: Day;
  readonly today: Day;
  readonly closedUntil: Day | null;
}

/**
 * The outcome as it is kept: without a result no day, with one the day given or today's. A day after he left is right:
 * whoever left is decided about together with the others.
 * @throws AppError `result-before-join`, `result-in-future`, `book-closed`, `score-out-of-range`
 */
export function checkOutcome({ from, to }: Omit<ResultChange, 'personId'>, bounds: OutcomeBounds) {
  const { joined, today, closedUntil } = bounds;
  const day = to.result === null ? null : (to.day ?? today);
  if (day !== null && day < joined) {
    throw new AppError('result-before-join', { day: formatDay(day), joined: formatDay(joined) });
  }
  if (day !== null && day > today) throw new AppError('result-in-future', { day: formatDay(day) });
  for (const each of [from.day, day]) {
    if (each !== null && closedUntil !== null && each <= closedUntil) {
      throw new AppError('book-closed', { day: formatDay(each), until: formatDay(closedUntil) });
    }
  }
  const { score } = to;
  if (typeof score === 'number' && !(score >= 0 && score <= SCORE_LIMIT)) {
    throw new AppError('score-out-of-range', { limit: SCORE_LIMIT });
  }
  return { result: to.result, day, ...(score !== undefined && { score }) };
}

/** The changes that take `changes` back. */
export function undoResults(changes: readonly ResultChange[]): ResultChange[] {
  return changes.map(({ personId, from, to }) => ({ personId, from: to, to: from })).reverse();
}
