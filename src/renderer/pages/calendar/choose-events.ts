import type { Output } from '../../api/client';
import { isOfOurs, type PlanRoles } from '../../app/due-window';
import type { Day } from '../../../domain/day';
import { calendarKinds, calendarStates } from '../../../domain/plan/calendar';
import type { CalendarKind, CalendarState } from '../../../domain/plan/calendar';

export type CalendarAnswer = Output<'calendar', 'list'>;
export type DueEvent = CalendarAnswer['events'][number];
export type Undated = CalendarAnswer['undated'][number];

/** In the place of a plan: what is laid on this commune, by whatever plan. */
export const OURS = 'ours';

/** What is on show; null lets everything through. */
export interface Choice {
  /** `OURS`, or a plan's id. */
  readonly planId: string | null;
  /** A unit as the plans name it. */
  readonly unit: string | null;
  readonly kind: CalendarKind | null;
  readonly state: CalendarState | null;
}

export const everything: Choice = { planId: null, unit: null, kind: null, state: null };
/** What stands there until somebody chooses. */
export const usual: Choice = { ...everything, planId: OURS };

/** The units something is laid on. */
export function unitsOf({ who }: { readonly who: string }): string[] {
  return who
    .split(';')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
}

export function isChosen(event: DueEvent, choice: Choice, roles: PlanRoles): boolean {
  return isChosenBesideState(event, choice, roles) && (choice.state ?? event.state) === event.state;
}

/** What has no day is done or not, and never late or due soon. */
export function isUndatedChosen(event: Undated, choice: Choice, roles: PlanRoles): boolean {
  if (!isChosenBesideState(event, choice, roles)) return false;
  return choice.state === null || (choice.state === 'done') === event.isDone;
}

function isChosenBesideState(event: DueEvent | Undated, choice: Choice, roles: PlanRoles): boolean {
  return (
    (choice.planId === OURS
      ? isOfOurs(event, roles)
      : (choice.planId ?? event.planId) === event.planId) &&
    (choice.kind ?? event.kind) === event.kind &&
    (choice.unit === null || unitsOf(event).includes(choice.unit))
  );
}

/** Choices kept from another book or an older program fall back to the usual ones. */
export function choiceThatFits(
  choice: Choice,
  planIds: ReadonlySet<string>,
  units: ReadonlySet<string>,
): Choice {
  return {
    planId: choice.planId === null || planIds.has(choice.planId) ? choice.planId : OURS,
    unit: choice.unit !== null && units.has(choice.unit) ? choice.unit : null,
    kind: calendarKinds.find((kind) => kind === choice.kind) ?? null,
    state: calendarStates.find((state) => state === choice.state) ?? null,
  };
}

/** A day shows few things: what has to be done and handed in stands before the amounts that belong to it. */
const KIND_ORDER: readonly CalendarKind[] = ['report', 'task', 'milestone', 'quota'];

/**
 * The events as the month draws them. An amount stands on its last day alone: drawn over its whole month it would hide
 * everything else.
 */
export function eventsOfMonth(events: readonly DueEvent[]): DueEvent[] {
  return events
    .map((event) => (event.kind === 'quota' ? { ...event, from: event.day } : event))
    .sort((one, other) => KIND_ORDER.indexOf(one.kind) - KIND_ORDER.indexOf(other.kind));
}

/** The nearest day after (before, if `by` is -1) one on which something is due. */
export function nextDueDay(events: readonly DueEvent[], day: Day, by: 1 | -1): Day | undefined {
  const days = events.map((event) => event.day).filter((each) => by * each.localeCompare(day) > 0);
  days.sort();
  return by === 1 ? days.at(0) : days.at(-1);
}

export const groupNames = ['late', 'this-week', 'ahead', 'done', 'undated'] as const;
export type GroupName = (typeof groupNames)[number];

export type Line =
  | { readonly is: 'event'; readonly key: string; readonly event: DueEvent }
  | { readonly is: 'undated'; readonly key: string; readonly event: Undated };

export interface Group {
  readonly name: GroupName;
  readonly lines: readonly Line[];
}

/** The list in its groups, empty ones left out; what is done stands with the latest first. */
export function groupEvents(events: readonly DueEvent[], undated: readonly Undated[]): Group[] {
  const dated = (name: CalendarState): Group => {
    const lines = events
      .filter(({ state }) => state === name)
      .sort((one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key))
      .map((event): Line => ({ is: 'event', key: event.key, event }));
    return { name, lines: name === 'done' ? lines.reverse() : lines };
  };
  const lines = undated.map((event, index): Line => ({
    is: 'undated',
    key: `undated ${index} ${event.planId} ${event.taskId ?? ''}`,
    event,
  }));
  return [
    dated('late'),
    dated('this-week'),
    dated('ahead'),
    dated('done'),
    { name: 'undated' as const, lines },
  ].filter((group) => group.lines.length > 0);
}
