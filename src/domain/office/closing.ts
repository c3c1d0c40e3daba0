import type { Day } from '../day';
import { AppError } from '../errors';
import { maskNumbers } from '../person/contact';
import { cleanLine } from '../text';

export const CLOSING_REASON_LIMIT = 200;

/** Whether what was closed can be changed again: the book is then closed to an earlier day, or to none. */
export function opensAgain(before: Day | null, until: Day | null): boolean {
  return before !== null && (until === null || until < before);
}

/**
 * Nothing up to `until` can be changed from now on; null: everything can. Opening again needs a reason. It is kept for
 * ever, so numbers in it are cut to their last digits.
 * @returns the reason as it is kept
 * @throws AppError `closing-after-today`, `reason-empty`, `text-too-long`
 */
export function checkClosing(
  before: Day | null,
  { until, reason }: { readonly until: Day | null; readonly reason: string },
  today: Day,
): string {
  if (until !== null && until > today) throw new AppError('closing-after-today', { day: until });
  const kept = maskNumbers(cleanLine(reason));
  if (kept === '' && opensAgain(before, until)) throw new AppError('reason-empty');
  if (kept.length > CLOSING_REASON_LIMIT) {
    throw new AppError('text-too-long', { limit: CLOSING_REASON_LIMIT });
  }
  return kept;
}
