import { formatDay, type Day } from '../day';
import { AppError } from '../errors';

/** What stands in a class for one person, as far as the days of joining and leaving touch it. */
export interface EnrolmentFacts {
  readonly name: string;
  /** Days he was marked on, in order. */
  readonly markedDays: readonly Day[];
  readonly resultDay: Day | null;
}

const NAMED_DAYS = 5;

/**
 * The days a person is in a class leave none of his marks outside.
 * @throws AppError `leave-before-join`, `marks-outside-days`, `result-before-join`
 */
export function checkEnrolmentDays(
  { joined, left }: { readonly joined: Day; readonly left: Day | null },
  { name, markedDays, resultDay }: EnrolmentFacts,
): void {
  if (left !== null && left < joined) {
    throw new AppError('leave-before-join', { left: formatDay(left), joined: formatDay(joined) });
  }
  const outside = markedDays.filter((day) => day < joined || (left !== null && day > left));
  if (outside.length > 0) {
    const named = outside.slice(0, NAMED_DAYS).map(formatDay).join(', ');
    throw new AppError('marks-outside-days', {
      name,
      days: outside.length > NAMED_DAYS ? `${named}…` : named,
    });
  }
  if (resultDay !== null && resultDay < joined) {
    throw new AppError('result-before-join', {
      day: formatDay(resultDay),
      joined: formatDay(joined),
    });
  }
}
