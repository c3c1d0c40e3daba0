import { formatDay, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { closedUntil } from '../storage/office';
import { daysOfAct } from '../storage/person-change';
import type { Reader } from '../storage/store';

/**
 * What was reported of a closed period stays as it was sent: whatever carries a day that is counted is neither written
 * into it nor taken out of it. Marks, notes, sessions, results, enrolments with their days, rows of the registers (see
 * `countedDay`), confirmations, moves and typed figures ask here inside their transaction, and so does whatever takes them back.
 *
 * Population figures are of a year and are brought up to date within it, so they are not held.
 *
 * Always possible: erasing a person on request (Luật 91/2025/QH15, Điều 4), which leaves what is counted, and putting
 * two records of one person together or apart again, which shows who it was and adds nothing. Nor is anything held that
 * has no day of its own: who a person is (name, birth, hamlet by mistake), the data of a class, evidence that comes late.
 * @param days those before and those after; null: there is none
 * @throws AppError `book-closed`, naming the earliest
 */
export function refuseClosed(reader: Reader, ...days: readonly (Day | null | undefined)[]): void {
  const day = days.filter((each) => each != null).toSorted()[0];
  const until = closedUntil(reader);
  if (day !== undefined && until != null && day <= until) {
    throw new AppError('book-closed', { until: formatDay(until), day: formatDay(day) });
  }
}

/**
 * The same of what an act has made of confirmations and moves of persons, which is known only once it is written: to be
 * called in its transaction, which takes all of it back.
 * @throws AppError `book-closed`
 */
export function refuseClosedAct(reader: Reader, act: string): void {
  refuseClosed(reader, ...daysOfAct(reader, act));
}
