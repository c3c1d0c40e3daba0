import type { CalendarEvent } from './calendar';
import type { Plan, PlanRole } from './plan';
import { isForCommunes } from './report-events';

/** Where a plan stands to the office: its role, and whether the current plan hangs under it. */
export interface PlanStanding {
  readonly role: PlanRole;
  readonly isAbove: boolean;
}

/** The ids of the plans the current plan hangs under: at most one. */
export function plansAbove(
  plans: readonly Pick<Plan, 'isCurrent' | 'upperId'>[],
): ReadonlySet<string | null> {
  return new Set(plans.filter(({ isCurrent }) => isCurrent).map(({ upperId }) => upperId));
}

/**
 * Laid on this commune: by its own plans, a report that a superior plan asks of communes, or a quota of the plan its
 * current one hangs under.
 */
export function isOurs(
  { kind, who }: Pick<CalendarEvent, 'kind' | 'who'>,
  { role, isAbove }: PlanStanding,
): boolean {
  if (role === 'own' || (isAbove && kind === 'quota')) return true;
  return role === 'upper' && kind === 'report' && isForCommunes(who);
}
