import type { Day } from '../day';

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
}
