import { formatDay, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { closedUntil } from '../storage/office';
import type { Reader } from '../storage/store';

/** What was reported of a closed period stays as it was sent. @throws AppError `book-closed` */
export function refuseClosed(reader: Reader, day: Day): void {
  const until = closedUntil(reader);
  if (until != null && day <= until) {
    throw new AppError('book-closed', { until: formatDay(until), day: formatDay(day) });
  }
}
