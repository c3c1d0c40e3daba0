import holidayTable from '../../../../resources/calendar/holidays.json';
import type { SessionDraft } from '../../../domain/class/class';
import { MOST_SESSIONS, repeatDays, type LeftOut } from '../../../domain/class/repeated-days';
import { sessionInTheWay, type HeldOrNot } from '../../../domain/class/session-change';
import { formatDay, parseTypedDay, weekday, type Day } from '../../../domain/day';
import { holidayName } from '../../../domain/plan/holidays';

/** The fields from which the sessions of a class follow. */
export interface SessionPlan {
  readonly firstDay: Day | null;
  /** 1 = Monday … 7 = Sunday; null until chosen: the weekday of the first day. */
  readonly weekdays: readonly number[] | null;
  /** As typed: a number of sessions, or the day until which they repeat. */
  readonly end: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Holidays on which the class meets all the same. */
  readonly putBack: readonly Day[];
}

export type PlanProblem =
  | 'no-weekday'
  | 'count-out-of-range'
  | 'until-before-start'
  | 'too-many'
  | 'only-holidays'
  | 'no-day'
  | 'time-unreadable'
  | 'ends-before-start'
  | 'day-taken';

export interface PlannedSessions {
  readonly sessions: readonly SessionDraft[];
  /** Holidays the plan falls on; left out unless put back. */
  readonly holidays: readonly LeftOut[];
  /** Why there are no sessions although a first day was given. */
  readonly problem: PlanProblem | null;
}

export const emptyPlan: SessionPlan = {
  firstDay: null,
  weekdays: null,
  end: '12',
  startsAt: '19:00',
  endsAt: '21:00',
  putBack: [],
};

export function weekdaysOf(plan: SessionPlan): readonly number[] {
  if (plan.weekdays !== null) return plan.weekdays;
  return plan.firstDay === null ? [] : [weekday(plan.firstDay)];
}

/**
 * The sessions of a plan on real days; none while it has no first day.
 * @param known sessions the class has already
 */
export function planSessions(plan: SessionPlan, known: readonly HeldOrNot[] = []): PlannedSessions {
  if (plan.firstDay === null) return { sessions: [], holidays: [], problem: null };
  const startsAt = readTime(plan.startsAt);
  const endsAt = readTime(plan.endsAt);
  const end = readEnd(plan.end);
  const problem = (code: PlanProblem, holidays: readonly LeftOut[] = []): PlannedSessions => ({
    sessions: [],
    holidays,
    problem: code,
  });
  if (end === null) return problem('count-out-of-range');
  if ('until' in end && end.until < plan.firstDay) return problem('until-before-start');
  if (weekdaysOf(plan).length === 0) return problem('no-weekday');
  if (startsAt === null || endsAt === null) return problem('time-unreadable');
  if (endsAt <= startsAt) return problem('ends-before-start');
  const { days, holidays, isCut } = repeatDays({
    from: plan.firstDay,
    weekdays: weekdaysOf(plan),
    end,
    holidayOf: (day) => holidayName(day, holidayTable),
    putBack: new Set(plan.putBack),
  });
  if (isCut) return problem('too-many');
  if (days.length === 0) return problem(holidays.length > 0 ? 'only-holidays' : 'no-day', holidays);
  const sessions = days.map((day) => ({ day, startsAt, endsAt }));
  if (sessions.some((each) => sessionInTheWay(known, each))) return problem('day-taken', holidays);
  return { sessions, holidays, problem: null };
}

/** Reads `12` as a number of sessions and `30/11/2025` or `30112025` as the last day; null for anything else. */
export function readEnd(typed: string): { count: number } | { until: Day } | null {
  const text = typed.trim();
  if (/^\d{1,4}$/u.test(text)) {
    const count = Number(text);
    return count >= 1 && count <= MOST_SESSIONS ? { count } : null;
  }
  const digits = /^(\d{2})(\d{2})(\d{4})$/u.exec(text);
  const until = parseTypedDay(digits ? `${digits[1]}/${digits[2]}/${digits[3]}` : text);
  return until === null ? null : { until };
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
