import { yearOf, type Day } from '../../domain/day';
import { isOurs, plansAbove, type PlanStanding } from '../../domain/plan/our-events';
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

/** Where each plan in the book stands to the office, by its id. */
export type PlanRoles = ReadonlyMap<string, PlanStanding>;

export function usePlanRoles(enabled = true): PlanRoles | undefined {
  const { data } = useAsk('plan', 'list', {}, { enabled });
  if (!data) return undefined;
  const above = plansAbove(data);
  return new Map(data.map(({ id, role }) => [id, { role, isAbove: above.has(id) }]));
}

/** Laid on this commune, as reminders have it. */
export function isOfOurs(
  event: Pick<DueEvent, 'planId' | 'kind' | 'who'>,
  roles: PlanRoles,
): boolean {
  const standing = roles.get(event.planId);
  return standing !== undefined && isOurs(event, standing);
}

/** How much of ours is late and due within a week. */
export function useDueNow(): { readonly late: number; readonly thisWeek: number } {
  const enabled = useHasBeenIdle();
  const { data } = useAsk('calendar', 'list', useDueWindow(), { enabled });
  const roles = usePlanRoles(enabled);
  if (!data || !roles) return { late: 0, thisWeek: 0 };
  return countOf(data.events.filter((event) => isOfOurs(event, roles)));
}

export function countOf(events: readonly Pick<DueEvent, 'state'>[]) {
  const late = events.filter(({ state }) => state === 'late').length;
  const thisWeek = events.filter(({ state }) => state === 'this-week').length;
  return { late, thisWeek };
}
