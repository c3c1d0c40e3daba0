import { addDays, yearOf, type Day } from '../day';
import type { DueDate } from './plan';

/** The first and the last day in time; the same day where there is but one. */
export interface DueSpan {
  readonly from: Day;
  readonly day: Day;
}

/**
 * When a due date falls: a month or quarter from its first calendar day to its last, “before a day” on the day before it.
 * Null for what goes on all the time, and for a yearly day, which `yearlyDay` gives for each year.
 */
export function dueSpan(due: DueDate): DueSpan | null {
  switch (due.kind) {
    case 'day':
      return { from: due.value, day: due.value };
    case 'before': {
      const day = addDays(due.value, -1);
      return { from: day, day };
    }
    case 'range':
      return { from: due.from, day: due.to };
    case 'month': {
      const month = Number(due.value.slice(5, 7));
      return monthsSpan(Number(due.value.slice(0, 4)), month, month);
    }
    case 'quarter': {
      const last = Number(due.value.slice(6)) * 3;
      return monthsSpan(Number(due.value.slice(0, 4)), last - 2, last);
    }
    case 'yearly':
    case 'ongoing':
    case 'periodic':
      return null;
  }
}

/** The day `--MM-DD` of a year; the last day of the month where that has no such day (`--02-29`). */
export function yearlyDay(value: string, year: number): Day {
  const month = Number(value.slice(2, 4));
  const day = Number(value.slice(5, 7));
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString();
}

/** From the first day of a month to the last of another in the same year. */
export function monthsSpan(year: number, first: number, last: number): DueSpan {
  const from = Temporal.PlainDate.from({ year, month: first, day: 1 });
  const end = Temporal.PlainDate.from({ year, month: last, day: 1 });
  return { from: from.toString(), day: end.with({ day: end.daysInMonth }).toString() };
}

/**
 * The last day on which a task is in time; null for what goes on all the time. A yearly day is the next one from `today`
 * on.
 */
export function lastDayOf(due: DueDate | null, today: Day): Day | null {
  if (due === null) return null;
  if (due.kind !== 'yearly') return dueSpan(due)?.day ?? null;
  const thisYear = yearlyDay(due.value, yearOf(today));
  return thisYear >= today ? thisYear : yearlyDay(due.value, yearOf(today) + 1);
}
