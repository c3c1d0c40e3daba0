import { addDays, weekday, type Day } from '../../../domain/day';

/** A month as `YYYY-MM`. */
export type Month = string;

/** What the layout needs to know of an event. */
export interface Spanning {
  readonly key: string;
  readonly from: Day;
  /** The last day. */
  readonly day: Day;
}

/** A piece of an event within one week. */
export interface Bar<Event extends Spanning> {
  readonly event: Event;
  /** 0 = Monday. */
  readonly start: number;
  readonly length: number;
  /** 0 is the uppermost. */
  readonly lane: number;
  /** The event began in an earlier week, or goes on in a later one. */
  readonly beganBefore: boolean;
  readonly goesOn: boolean;
}

export interface DayCell<Event extends Spanning> {
  readonly day: Day;
  readonly isInMonth: boolean;
  /** Everything on this day: what is due first, then what only passes through. */
  readonly events: readonly Event[];
  /** How many of them are not drawn. */
  readonly hidden: number;
}

export interface Week<Event extends Spanning> {
  readonly days: readonly DayCell<Event>[];
  readonly bars: readonly Bar<Event>[];
}

/** At most so many a day are drawn. */
export const LANES = 3;
const WEEK = 7;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The Mondays of every week that has a day of the month. */
export function mondaysOf(month: Month): Day[] {
  const first = `${month}-01`;
  const last = lastDayOfMonth(month);
  const mondays: Day[] = [];
  for (let day = addDays(first, 1 - weekday(first)); day <= last; day = addDays(day, WEEK)) {
    mondays.push(day);
  }
  return mondays;
}

export function lastDayOfMonth(month: Month): Day {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return `${month}-${String(daysInMonth).padStart(2, '0')}`;
}

/** The same day `months` later (earlier, if negative), or the last one of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The month in whole weeks, Monday to Sunday, with what lies on each day and where it is drawn. */
export function layMonth<Event extends Spanning>(
  month: Month,
  events: readonly Event[],
): Week<Event>[] {
  return mondaysOf(month).map((monday) => layWeek(monday, month, events));
}

function layWeek<Event extends Spanning>(
  monday: Day,
  month: Month,
  events: readonly Event[],
): Week<Event> {
  const days = Array.from({ length: WEEK }, (_, index) => addDays(monday, index));
  const sunday = days.at(-1) ?? monday;
  const here = events
    .filter(({ from, day }) => from <= sunday && day >= monday)
    .sort((one, other) => inOrder(one, other, sunday));
  const bars = placeBars(here, days);
  const drawn = bars.filter(({ lane }) => lane < LANES);
  return {
    bars: drawn,
    days: days.map((day, index) => {
      const on = here.filter((event) => event.from <= day && event.day >= day);
      const seen = drawn.filter(({ start, length }) => start <= index && index < start + length);
      return {
        day,
        isInMonth: monthOf(day) === month,
        events: on.sort((one, other) => Number(other.day === day) - Number(one.day === day)),
        hidden: on.length - seen.length,
      };
    }),
  };
}

/** What ends in this week first, so that a range passing through never takes the place of a day on which it is due. */
function inOrder(one: Spanning, other: Spanning, sunday: Day): number {
  const passesOne = one.day > sunday;
  const passesOther = other.day > sunday;
  return (
    Number(passesOne) - Number(passesOther) ||
    one.from.localeCompare(other.from) ||
    other.day.localeCompare(one.day) ||
    one.key.localeCompare(other.key)
  );
}

function placeBars<Event extends Spanning>(
  events: readonly Event[],
  days: readonly Day[],
): Bar<Event>[] {
  const [monday = ''] = days;
  const sunday = days.at(-1) ?? monday;
  /** For each lane the days that are taken. */
  const taken: boolean[][] = [];
  return events.map((event) => {
    const beganBefore = event.from < monday;
    const goesOn = event.day > sunday;
    const start = beganBefore ? 0 : days.indexOf(event.from);
    const end = goesOn ? WEEK : days.indexOf(event.day) + 1;
    let lane = 0;
    while (taken[lane]?.slice(start, end).some(Boolean)) lane += 1;
    (taken[lane] ??= new Array<boolean>(WEEK).fill(false)).fill(true, start, end);
    return { event, start, length: end - start, lane, beganBefore, goesOn };
  });
}
