import type { Day } from '../day';
import type { ErrorCode, ErrorDetail } from '../errors';
import { attended, type MarkOrNone } from './mark';

/** Why a cell cannot take a mark; the sentences are those of the errors. */
export const refusalCodes = [
  'book-closed',
  'session-cancelled',
  'session-in-future',
  'mark-outside-enrolment',
  'attended-elsewhere',
] as const satisfies readonly ErrorCode[];
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly detail: ErrorDetail;
}

/** One person at one session, as far as it decides what can be marked. */
export interface CellFacts {
  readonly name: string;
  readonly day: Day;
  /** Why the session was not held. */
  readonly cancelled: string | null;
  readonly joined: Day;
  /** The last day in the class. */
  readonly left: Day | null;
  /** The other class the person attended at this hour; asked only where it decides. */
  readonly elsewhere: () => string | null;
}

export interface BookFacts {
  readonly today: Day;
  readonly closedUntil: Day | null;
}

/**
 * Why `to` cannot be noted there; null when it can. What stands in a closed book stays. Taking away a mark that should
 * not be there is allowed anywhere else, and so is everything about who is away from a class while in another.
 */
export function whyNotMark(
  cell: CellFacts,
  to: MarkOrNone,
  { today, closedUntil }: BookFacts,
): Refusal | null {
  const { name, day, cancelled, joined, left } = cell;
  if (closedUntil !== null && day <= closedUntil) {
    return { code: 'book-closed', detail: { until: closedUntil, day } };
  }
  if (to === null) return null;
  if (cancelled !== null) {
    return { code: 'session-cancelled', detail: { day, reason: cancelled } };
  }
  if (day > today) return { code: 'session-in-future', detail: { day } };
  if (day < joined || (left !== null && day > left)) {
    return { code: 'mark-outside-enrolment', detail: { name, joined, left: left ?? 'nay', day } };
  }
  const elsewhere = attended(to) ? cell.elsewhere() : null;
  if (elsewhere === null) return null;
  return { code: 'attended-elsewhere', detail: { name, class: elsewhere, day } };
}
