import { addDays, yearOf, type Day } from '../day';
import type { Due } from './plan';

/**
 * The last day on which a task is in time; null for what goes on all the time. A month or quarter ends with its last
 * calendar day, “before a day” the day before it, a yearly day is the next one from `today` on.
 */
export function lastDayOf(due: Due | null, today: Day): Day | null {
  if (due === null) return null;
  switch (due.kind) {
    case 'day':
      return due.value;
    case 'before':
      return addDays(due.value, -1);
    case 'range':
      return due.to;
    case 'month':
      return endOfMonth(Number(due.value.slice(0, 4)), Number(due.value.slice(5, 7)));
    case 'quarter':
      return endOfMonth(Number(due.value.slice(0, 4)), Number(due.value.slice(6)) * 3);
    case 'yearly': {
      const year = yearOf(today);
      const thisYear = `${year}-${due.value.slice(2)}`;
      return thisYear >= today ? thisYear : `${year + 1}-${due.value.slice(2)}`;
    }
    case 'ongoing':
    case 'periodic':
      return null;
  }
}

function endOfMonth(year: number, month: number): Day {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return addDays(`${next[0]}-${String(next[1]).padStart(2, '0')}-01`, -1);
}
