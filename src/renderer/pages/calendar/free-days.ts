import { addDays, weekday, type Day } from '../../../domain/day';

/** Days off by their day, with their names. */
export type Holidays = ReadonlyMap<Day, string>;

const SATURDAY = 6;

export function isDayOff(day: Day, holidays: Holidays): boolean {
  return weekday(day) >= SATURDAY || holidays.has(day);
}

/** The last working day before a day off; null when the day itself is a working day. */
export function workingDayBefore(day: Day, holidays: Holidays): Day | null {
  if (!isDayOff(day, holidays)) return null;
  let before = day;
  while (isDayOff(before, holidays)) before = addDays(before, -1);
  return before;
}
