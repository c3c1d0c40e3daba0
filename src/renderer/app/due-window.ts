import { yearOf, type Day } from '../../domain/day';
import { useAsk, type Output } from '../api/client';
import { useBook } from './office';

// From before any plan of the movement, so that nothing late is ever too old to be seen.
const FIRST = '2000-01-01';

export interface DueWindow {
  readonly from: Day;
  readonly to: Day;
}

/** What the calendar is asked for: everything until the end of the year after this one, or after `year`. */
export function useDueWindow(year = 0): DueWindow {
  const { today } = useBook();
  return { from: FIRST, to: `${Math.max(year, yearOf(today)) + 1}-12-31` };
}

/** How much is late and due within a week; undefined until it is known. */
export function useDueNow(): { readonly late: number; readonly thisWeek: number } | undefined {
  const { data } = useAsk('calendar', 'list', useDueWindow());
  return data && countOf(data.events);
}

export function countOf(events: Output<'calendar', 'list'>['events']) {
  const late = events.filter(({ state }) => state === 'late').length;
  const thisWeek = events.filter(({ state }) => state === 'this-week').length;
  return { late, thisWeek };
}
