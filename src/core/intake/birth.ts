import { parseTypedDay, yearOf, type Day } from '../../domain/day';
import { cleanLine } from '../../domain/text';
import { valueText, type SheetValue } from './sheet';
import { doubtWords } from './words';

export interface Birth {
  readonly year: number | null;
  readonly day: Day | null;
  readonly doubt: string | null;
}

const OLDEST_YEAR = 1900;
/** Days since 30/12/1899 that a birth can be: from 1900 to 2099. */
const FIRST_SERIAL = 3000;
const LAST_SERIAL = 73_050;

/**
 * Reads a birth as lists have it: a real date, a day first text (`5/11/1985`, never month first), Excel's number of a
 * day, or a year alone. Nothing is guessed: what cannot be read stays empty, with the reason.
 * @param today bounds the year
 */
export function readBirth(value: SheetValue, today: Day): Birth {
  const birth = read(value);
  const year = birth.day === null ? birth.year : yearOf(birth.day);
  if (year !== null && (year < OLDEST_YEAR || year > yearOf(today))) {
    return nothing(doubtWords.birthOutOfRange(year));
  }
  return { ...birth, year };
}

function read(value: SheetValue): Birth {
  if (value === null) return nothing(null);
  if (typeof value === 'object') return ofDate(value.day);
  if (typeof value === 'number') return ofNumber(value);
  return ofText(cleanLine(valueText(value)));
}

function ofDate(day: Day): Birth {
  // A year typed into a cell formatted as a date: Excel's day 1985 is in June 1905, and nobody alive was born then.
  const typed = serialOf(day);
  if (yearOf(day) === 1905 && typed >= OLDEST_YEAR && typed < 2100) {
    return { year: typed, day: null, doubt: doubtWords.birthYearAsDay(typed) };
  }
  return { year: yearOf(day), day, doubt: null };
}

function ofNumber(number: number): Birth {
  if (!Number.isInteger(number)) return nothing(doubtWords.birthUnreadable(String(number)));
  if (number >= OLDEST_YEAR && number < 2100) return { year: number, day: null, doubt: null };
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL) return ofDate(dayOfSerial(number));
  return nothing(doubtWords.birthUnreadable(String(number)));
}

function ofText(text: string): Birth {
  if (text === '') return nothing(null);
  if (/^\d{4}$/u.test(text)) return { year: Number(text), day: null, doubt: null };
  const day = parseTypedDay(text.replace(/\s*([/.-])\s*/gu, '$1'));
  if (day !== null) return { year: yearOf(day), day, doubt: null };
  const years = text.match(/(?<!\d)(19|20)\d{2}(?!\d)/gu) ?? [];
  const year = years.length === 1 ? Number(years[0]) : null;
  if (year === null) {
    return /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/u.test(text)
      ? nothing(doubtWords.birthTwoDigits(text))
      : nothing(doubtWords.birthUnreadable(text));
  }
  const likeDay = /^\d{1,2}\D\d{1,2}\D\d{4}$/u.test(text);
  const doubt = likeDay
    ? doubtWords.birthNoSuchDay(text, year)
    : doubtWords.birthYearOnly(text, year);
  return { year, day: null, doubt };
}

/**
 * True when Excel seems to have taken the column's texts for month first: it made dates of those it could, all with
 * days up to 12, and left the others, with days over 12, as text.
 */
export function maybeSwapped(values: Iterable<SheetValue>): boolean {
  let dates = 0;
  let leftAsText = 0;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value === 'object') {
      if (Number(value.day.slice(8)) > 12) return false;
      dates += 1;
    } else if (typeof value === 'string') {
      const day = parseTypedDay(cleanLine(value));
      if (day !== null && Number(day.slice(8)) > 12) leftAsText += 1;
    }
  }
  return dates > 0 && leftAsText > 0;
}

function nothing(doubt: string | null): Birth {
  return { year: null, day: null, doubt };
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_LENGTH = 86_400_000;

function dayOfSerial(serial: number): Day {
  return new Date(FIRST_DAY + serial * DAY_LENGTH).toISOString().slice(0, 10);
}

function serialOf(day: Day): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - FIRST_DAY) / DAY_LENGTH);
}
