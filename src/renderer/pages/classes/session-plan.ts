import { repeatedDays, type SessionDraft } from '../../../domain/class/class';
import { formatDay, weekday, type Day } from '../../../domain/day';

/** The fields from which the sessions of a class follow. */
export interface SessionPlan {
  readonly firstDay: Day | null;
  /** 1 = Monday … 7 = Sunday; null until chosen: the weekday of the first day. */
  readonly weekdays: readonly number[] | null;
  readonly count: number | null;
  readonly startsAt: string;
  readonly endsAt: string;
}

export type PlanProblem =
  'no-weekday' | 'count-out-of-range' | 'time-unreadable' | 'ends-before-start' | 'day-taken';

export interface PlannedSessions {
  readonly sessions: readonly SessionDraft[];
  /** Why there are none although a first day was given. */
  readonly problem: PlanProblem | null;
}

export const emptyPlan: SessionPlan = {
  firstDay: null,
  weekdays: null,
  count: 12,
  startsAt: '19:00',
  endsAt: '21:00',
};

export function weekdaysOf(plan: SessionPlan): readonly number[] {
  if (plan.weekdays !== null) return plan.weekdays;
  return plan.firstDay === null ? [] : [weekday(plan.firstDay)];
}

/**
 * The sessions of a plan on real days; none while it has no first day.
 * @param known sessions the class has already
 */
export function planSessions(
  plan: SessionPlan,
  known: readonly Pick<SessionDraft, 'day' | 'startsAt'>[] = [],
): PlannedSessions {
  if (plan.firstDay === null) return { sessions: [], problem: null };
  const startsAt = readTime(plan.startsAt);
  const endsAt = readTime(plan.endsAt);
  const problem = (code: PlanProblem): PlannedSessions => ({ sessions: [], problem: code });
  if (plan.count === null || plan.count < 1 || plan.count > 200)
    return problem('count-out-of-range');
  if (weekdaysOf(plan).length === 0) return problem('no-weekday');
  if (startsAt === null || endsAt === null) return problem('time-unreadable');
  if (endsAt <= startsAt) return problem('ends-before-start');
  const days = repeatedDays(plan.firstDay, weekdaysOf(plan), plan.count);
  const taken = new Set(known.map((session) => `${session.day} ${session.startsAt}`));
  if (days.some((day) => taken.has(`${day} ${startsAt}`))) return problem('day-taken');
  return { sessions: days.map((day) => ({ day, startsAt, endsAt })), problem: null };
}

/** Reads `19:00`, `19h`, `19h30`, `19.30`, `1930` or `7`; gives `HH:MM`, null for anything else. */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:h.g]?(\d{2})|[hg])?$/iu.exec(typed.trim().replace(/\s/gu, ''));
  if (!match) return null;
  const [, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `T3 07/10/2025`: how a day of the list reads. */
export function dayWithWeekday(day: Day, names: readonly string[]): string {
  return `${names[weekday(day) - 1] ?? ''} ${formatDay(day)}`;
}
