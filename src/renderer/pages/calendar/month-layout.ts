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

/** A piece of an event within one week; a long one may be in several where a day between them is full. */
export interface Bar<Event extends Spanning> {
  readonly event: Event;
  /** 0 = Monday. */
  readonly start: number;
  readonly length: number;
  /** 0 is the uppermost. */
  readonly lane: number;
  /** The event began before this piece, or goes on after it. */
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

/**
 * The month in whole weeks, Monday to Sunday, with what lies on each day and where it is drawn.
 * @param events those of the same days in the order in which they are to be seen
 */
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
  return {
    bars,
    days: days.map((day, index) => {
      const on = here.filter((event) => event.from <= day && event.day >= day);
      const seen = bars.filter(({ start, length }) => start <= index && index < start + length);
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
    other.day.localeCompare(one.day)
  );
}

/** Bars in the first lanes that are free; one that fits into none over its whole length is drawn where there is room. */
function placeBars<Event extends Spanning>(
  events: readonly Event[],
  days: readonly Day[],
): Bar<Event>[] {
  const [monday = ''] = days;
  const sunday = days.at(-1) ?? monday;
  const taken = Array.from({ length: LANES }, () => new Array<boolean>(WEEK).fill(false));
  const freeLane = (start: number, end: number) =>
    taken.findIndex((lane) => !lane.slice(start, end).some(Boolean));
  return events.flatMap((event) => {
    const first = event.from < monday ? 0 : days.indexOf(event.from);
    const end = event.day > sunday ? WEEK : days.indexOf(event.day) + 1;
    const pieces = freeLane(first, end) === -1 ? freeRuns(first, end, freeLane) : [[first, end]];
    return pieces.map(([start = 0, stop = 0]): Bar<Event> => {
      const lane = freeLane(start, stop);
      taken[lane]?.fill(true, start, stop);
      return {
        event,
        start,
        length: stop - start,
        lane,
        beganBefore: event.from < (days[start] ?? monday),
        goesOn: event.day > (days[stop - 1] ?? sunday),
      };
    });
  });
}

/** The longest runs of days that have room in one lane, from the left. */
function freeRuns(
  first: number,
  end: number,
  freeLane: (start: number, end: number) => number,
): [start: number, end: number][] {
  const runs: [number, number][] = [];
  for (let start = first; start < end; start += 1) {
    let stop = start;
    while (stop < end && freeLane(start, stop + 1) !== -1) stop += 1;
    if (stop === start) continue;
    runs.push([start, stop]);
    start = stop;
  }
  return runs;
}
