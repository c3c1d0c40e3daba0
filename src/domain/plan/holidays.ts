import { addDays, weekday, yearOf, type Day } from '../day';
import type { CalendarWindow } from './calendar';

/** What of a year's days off cannot be told from the solar calendar alone. */
export interface HolidayYear {
  /** Mùng 1 tháng Giêng. */
  readonly lunarNewYear: Day;
  /** The five days of Tết Âm lịch. */
  readonly tetFrom: Day;
  readonly tetTo: Day;
  /** Mùng 10 tháng Ba âm lịch. */
  readonly hungKings: Day;
  /** The day before or after 2 September that is off too. */
  readonly nationalDayToo: Day;
  /** Whether the Prime Minister's decision on Tết and 2 September is known; else they are as usual, not certain. */
  readonly decided: boolean;
}

export interface HolidayTable {
  /** By year, `2026`. A year that is not there has only its fixed days. */
  readonly years: Readonly<Record<string, HolidayYear>>;
}

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** Saturday or Sunday, on which offices rest. */
export function isWeekend(day: Day): boolean {
  return weekday(day) > 5;
}

/**
 * The holiday a day is, in an office's words; null for any other day, also a plain weekend.
 * Source: Bộ luật Lao động 2019, Điều 112; a holiday on a weekend is made up for on the next working day (Điều 111
 * khoản 3). Working days swapped by each year's decision are not known: such a day off is missing here, and the Saturday
 * worked for it still counts as a weekend.
 */
export function holidayName(day: Day, table: HolidayTable): string | null {
  return daysOff(yearOf(day), table).get(day) ?? null;
}

/** The holidays of a window, in order. */
export function holidaysIn({ from, to }: CalendarWindow, table: HolidayTable): Holiday[] {
  const found: Holiday[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const [day, name] of daysOff(year, table)) {
      if (from <= day && day <= to) found.push({ day, name });
    }
  }
  return found;
}

/** The last day up to `day` that is neither a weekend nor a holiday: the day to be ready by. */
export function lastWorkingDay(day: Day, table: HolidayTable): Day {
  let last = day;
  while (isWeekend(last) || holidayName(last, table) !== null) last = addDays(last, -1);
  return last;
}

/** The days off of a year by name, in order. */
function daysOff(year: number, table: HolidayTable): ReadonlyMap<Day, string> {
  const days = [...fixedDays(year), ...movingDays(table.years[String(year)])];
  const named = new Map([...days].sort((one, other) => (one[0] < other[0] ? -1 : 1)));
  const all = new Map(named);
  for (const [day, name] of named) {
    if (!isWeekend(day)) continue;
    let next = addDays(day, 1);
    while (isWeekend(next) || all.has(next)) next = addDays(next, 1);
    all.set(next, `Nghỉ bù ${name}`);
  }
  return new Map([...all].sort((one, other) => (one[0] < other[0] ? -1 : 1)));
}

function fixedDays(year: number): [Day, string][] {
  const of = String(year).padStart(4, '0');
  return [
    [`${of}-01-01`, 'Tết Dương lịch'],
    [`${of}-04-30`, 'Ngày Chiến thắng'],
    [`${of}-05-01`, 'Ngày Quốc tế lao động'],
    [`${of}-09-02`, 'Quốc khánh'],
  ];
}

function movingDays(year: HolidayYear | undefined): [Day, string][] {
  if (year === undefined) return [];
  const days: [Day, string][] = [
    [year.hungKings, 'Giỗ Tổ Hùng Vương'],
    [year.nationalDayToo, year.decided ? 'Quốc khánh' : `Quốc khánh ${EXPECTED}`],
  ];
  // The first three days of the year are off whatever is decided.
  const surely = addDays(year.lunarNewYear, 2);
  for (let day = year.tetFrom; day <= year.tetTo; day = addDays(day, 1)) {
    const isSure = year.decided || (year.lunarNewYear <= day && day <= surely);
    days.push([day, isSure ? 'Tết Âm lịch' : `Tết Âm lịch ${EXPECTED}`]);
  }
  return days;
}

const EXPECTED = '(dự kiến)';
