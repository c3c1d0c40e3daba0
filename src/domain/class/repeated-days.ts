import { addDays, weekday, type Day } from '../day';

/** The most sessions that are set at once. */
export const MOST_SESSIONS = 200;
// Whatever is asked: a plan that never meets a day it may take comes to an end.
const MOST_DAYS = 3660;

/** How sessions repeat: from a day on, on these weekdays, until there are so many or until a day. */
export interface Repetition {
  readonly from: Day;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
  readonly end: { readonly count: number } | { readonly until: Day };
  /** The holiday a day is, null for any other day. */
  readonly holidayOf: (day: Day) => string | null;
  /** Holidays on which the class meets all the same. */
  readonly putBack: ReadonlySet<Day>;
}

export interface LeftOut {
  readonly day: Day;
  readonly name: string;
}

export interface RepeatedDays {
  /** In order, each once. */
  readonly days: readonly Day[];
  /** Holidays that would have been days, in order; also those put back, so that they can be left out again. */
  readonly holidays: readonly LeftOut[];
  /** There would have been more than `MOST_SESSIONS`. */
  readonly isCut: boolean;
}

/** The days of a repetition. A holiday counts for none unless it is put back, so that a number asked for is held. */
export function repeatDays(asked: Repetition): RepeatedDays {
  const wanted = new Set(asked.weekdays);
  const { end } = asked;
  const most = Math.min('count' in end ? end.count : Infinity, MOST_SESSIONS);
  const last = addDays(asked.from, MOST_DAYS);
  const until = 'until' in end && end.until < last ? end.until : last;
  const days: Day[] = [];
  const holidays: LeftOut[] = [];
  for (let day = asked.from; day <= until; day = addDays(day, 1)) {
    if (!wanted.has(weekday(day))) continue;
    if (days.length >= most) return { days, holidays, isCut: 'until' in end };
    const name = asked.holidayOf(day);
    if (name !== null) holidays.push({ day, name });
    if (name === null || asked.putBack.has(day)) days.push(day);
  }
  return { days, holidays, isCut: false };
}
