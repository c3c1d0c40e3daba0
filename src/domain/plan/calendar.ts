import { addDays, isDay, yearOf, type Day } from '../day';
import { AppError } from '../errors';
import { dueSpan, yearlyDay, type DueSpan } from './due-day';
import { planYear, planYears } from './plan-year';
import type { DueDate, Plan } from './plan';
import { quotaEvents, type IsQuotaMet } from './quota-events';
import { reportEvents } from './report-events';

/** What is due: a task, a milestone within one, a quota, or a report. */
export const calendarKinds = ['task', 'milestone', 'quota', 'report'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarStates = ['done', 'late', 'this-week', 'ahead'] as const;
export type CalendarState = (typeof calendarStates)[number];

/** One thing due on one day. */
export interface CalendarEvent {
  /** The same for the same duty of the same day, for ever: what was told once is not told again. */
  readonly key: string;
  /** The last day in time. */
  readonly day: Day;
  /** The first day of a range, month or quarter; else the same as `day`. */
  readonly from: Day;
  readonly kind: CalendarKind;
  readonly about: string;
  /** The number of the task; null for what belongs to none. */
  readonly task: string | null;
  readonly taskId: string | null;
  /** The units it is laid on, `; ` between. */
  readonly who: string;
  readonly isDone: boolean;
  /** Whether the office itself said that it is done; null for what is told by its task or by figures instead. */
  readonly isMarked: boolean | null;
}

/** Whether the office marked the event with this key as done. */
export type IsMarked = (key: string) => boolean;

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
const KEY = new RegExp(
  `^(?:(?:task|quota|report):${UUID}|milestone:${UUID}:\\d{1,3}):(.{10})$`,
  'u',
);

/** Whether a text has the form of an event's key. */
export function isEventKey(text: string): boolean {
  return isDay(KEY.exec(text)?.[1] ?? '');
}

/** Both ends belong to it. */
export interface CalendarWindow {
  readonly from: Day;
  readonly to: Day;
}

/** What of a plan falls due. */
export type PlanRows = Pick<
  Plan,
  'tasks' | 'quotas' | 'duties' | 'targets' | 'date' | 'hamletWord'
>;

/**
 * Everything whose last day in time lies in the window, by day, on the same day in the order of the plan. What comes
 * again and again (yearly days, months of a quota, reports by period) comes from the plan's own day on, or from its
 * first year; a yearly day has no end.
 * @param isMet whether a quota is met, for a month of it or (null) as a whole; without it none is
 * @param isMarked what the office marked as done; without it nothing is
 * @throws AppError `period-ends-before-start`
 */
export function calendarEvents(
  plan: PlanRows,
  window: CalendarWindow,
  isMet: IsQuotaMet = () => false,
  isMarked: IsMarked = () => false,
): CalendarEvent[] {
  if (window.to < window.from) {
    throw new AppError('period-ends-before-start', { from: window.from, to: window.to });
  }
  const start = startOf(plan);
  const recurring = { from: start > window.from ? start : window.from, to: window.to };
  return [
    ...taskEvents(plan, recurring),
    ...quotaEvents(plan, recurring, isMet),
    ...reportEvents(plan, recurring),
  ]
    .filter(({ day }) => window.from <= day && day <= window.to)
    .map((event) =>
      !event.isDone && isMarked(event.key) ? { ...event, isDone: true, isMarked: true } : event,
    )
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** Nothing that recurs is asked for from before the plan was there. */
function startOf(plan: PlanRows): Day {
  if (plan.date !== null) return plan.date;
  const [first] = planYears(plan);
  return first === undefined ? '' : `${String(first).padStart(4, '0')}-01-01`;
}

function taskEvents(plan: PlanRows, recurring: CalendarWindow): CalendarEvent[] {
  const year = planYear(plan);
  return plan.tasks.flatMap((task): CalendarEvent[] => {
    const shared = {
      task: task.no,
      taskId: task.id,
      who: task.lead.join('; '),
    };
    // What is done this year comes again next year, whatever the plan's task says.
    const standing = (due: DueDate | null, day: Day) => {
      const isYearly = due?.kind === 'yearly';
      const isDone = task.state === 'done' && !(isYearly && yearOf(day) > year);
      return { isDone, isMarked: isYearly && !isDone ? false : null };
    };
    const own = spansOf(task.due, recurring).map((span) => ({
      key: `task:${task.id}:${span.day}`,
      ...span,
      kind: 'task' as const,
      about: task.about,
      ...shared,
      ...standing(task.due, span.day),
    }));
    const within = task.milestones.flatMap((milestone, index) =>
      spansOf(milestone, recurring).map((span) => ({
        key: `milestone:${task.id}:${index}:${span.day}`,
        ...span,
        kind: 'milestone' as const,
        about: milestone.about,
        ...shared,
        ...standing(milestone, span.day),
      })),
    );
    return [...own, ...within];
  });
}

function spansOf(due: DueDate | null, recurring: CalendarWindow): DueSpan[] {
  if (due === null) return [];
  if (due.kind !== 'yearly') {
    const span = dueSpan(due);
    return span === null ? [] : [span];
  }
  const first = yearOf(recurring.from);
  const years = Math.max(0, yearOf(recurring.to) - first + 1);
  return Array.from({ length: years }, (_, index) => yearlyDay(due.value, first + index))
    .filter((day) => day >= recurring.from)
    .map((day) => ({ from: day, day }));
}

/** How many days ahead something counts as due now: the coming week, whatever weekday it is today. */
const NEAR_DAYS = 7;

/** `this-week`: due from today until a week from now, which holds the rest of the calendar week. */
export function stateOf(event: Pick<CalendarEvent, 'day' | 'isDone'>, today: Day): CalendarState {
  if (event.isDone) return 'done';
  if (event.day < today) return 'late';
  return event.day <= addDays(today, NEAR_DAYS) ? 'this-week' : 'ahead';
}
