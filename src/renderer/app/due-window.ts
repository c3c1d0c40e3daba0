import { yearOf, type Day } from '../../domain/day';
import { isForCommunes } from '../../domain/plan/report-events';
import type { PlanRole } from '../../domain/plan/plan';
import { useAsk, type Output } from '../api/client';
import { useBook } from './office';
import { useHasBeenIdle } from './when-idle';

type DueEvent = Output<'calendar', 'list'>['events'][number];

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

/** The role of each plan in the book by its id. */
export type PlanRoles = ReadonlyMap<string, PlanRole>;

export function usePlanRoles(enabled = true): PlanRoles | undefined {
  const { data } = useAsk('plan', 'list', {}, { enabled });
  return data && new Map(data.map(({ id, role }) => [id, role]));
}

/** Laid on this commune: by its own plans, or a report that a superior plan asks of communes. As reminders have it. */
export function isOurs(
  event: Pick<DueEvent, 'planId' | 'kind' | 'who'>,
  roles: PlanRoles,
): boolean {
  const role = roles.get(event.planId);
  return (
    role === 'own' || (role === 'upper' && event.kind === 'report' && isForCommunes(event.who))
  );
}

/** How much of ours is late and due within a week. */
export function useDueNow(): { readonly late: number; readonly thisWeek: number } {
  const enabled = useHasBeenIdle();
  const { data } = useAsk('calendar', 'list', useDueWindow(), { enabled });
  const roles = usePlanRoles(enabled);
  if (!data || !roles) return { late: 0, thisWeek: 0 };
  return countOf(data.events.filter((event) => isOurs(event, roles)));
}

export function countOf(events: readonly Pick<DueEvent, 'state'>[]) {
  const late = events.filter(({ state }) => state === 'late').length;
  const thisWeek = events.filter(({ state }) => state === 'this-week').length;
  return { late, thisWeek };
}
