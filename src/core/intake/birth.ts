import { formatDay, yearOf, type Day } from '../../domain/day';
import { fold } from '../../domain/text';
import { valueText, type SheetDay, type SheetValue } from './sheet';
import { doubtWords } from './words';

export interface Birth {
  readonly year: number | null;
  readonly day: Day | null;
  readonly doubt: string | null;
}

const OLDEST_YEAR = 1900;
/** Serial numbers that a birth can be: from 1908, since smaller numbers are rather something else, to 2099. */
const FIRST_SERIAL = 3000;
const LAST_SERIAL = 73_050;

/**
 * Reads a birth as lists have it: a real date, a day first text (`5/11/1985`, never month first), eight digits, Excel's
 * number of a day, or a year alone. What cannot be read stays empty, with the reason.
 * @param value texts clean
 * @param today no birth is later; tells the century of years of two digits where only one can be meant
 * @param from1904 the workbook counts its days from 1904
 */
export function readBirth(value: SheetValue, today: Day, from1904 = false): Birth {
  const birth = read(value, today, from1904 ? FIRST_OF_1904 : FIRST_DAY);
  const year = birth.day === null ? birth.year : yearOf(birth.day);
  if (year !== null && (year < OLDEST_YEAR || year > yearOf(today))) {
    return nothing(doubtWords.birthOutOfRange(year));
  }
  if (birth.day !== null && birth.day > today) {
    return nothing(doubtWords.birthLater(formatDay(birth.day)));
  }
  return { ...birth, year };
}

/** Reads a birth whose day, month and year stand in three columns. */
export function readBirthParts(parts: readonly string[], today: Day): Birth {
  const [day = '', month = '', year = ''] = parts.map((part) => part.replace(/^\D+|\D+$/gu, ''));
  if (parts.every((part) => part === '')) return nothing(null);
  if (day === '' && month === '')
    return readBirth(year === '' ? parts.join(' ').trim() : year, today);
  return readBirth([day, month, year].map((part) => part || '?').join('/'), today);
}

const AGE = /^(\d{1,3})( ?t(uoi)?)?\.?$/u;
const OLDEST_AGE = 110;

/**
 * The birth that an age tells (`60`, `60 tuổi`), always with a doubt; null for what is no age.
 * @param of the year the age is of
 */
export function readAge(value: SheetValue, of: number): Birth | null {
  const age = Number(AGE.exec(fold(valueText(value).trim()))?.[1] ?? 0);
  if (age < 1 || age > OLDEST_AGE) return null;
  const year = of - age;
  return { year, day: null, doubt: doubtWords.birthFromAge(age, of, year) };
}

const DAY_AND_MONTH = /^(\d{1,2}) ?[/.\-\\] ?(\d{1,2})$/u;
const DAY_AND_MONTH_IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2})$/u;
/** Lists that are handed in now were hardly typed before, nor are those in them born so shortly before. */
const FIRST_TYPED = 2010;
const TYPED_AFTER = 5;

/**
 * A birth whose day and month stand in one cell (`12/3`) and whose year in another; null when the cell holds more than
 * day and month. Of `12/3` a spreadsheet makes a day in the year it is typed in, which is no year of birth; where it
 * shows that year, the birth is doubtful.
 * @param isTitled the title over the cell says it holds day and month
 */
export function readDayAndMonth(
  value: SheetValue,
  year: number,
  isTitled: boolean,
  today: Day,
): Birth | null {
  if (typeof value === 'string') {
    const text = value.trim();
    const found = DAY_AND_MONTH.exec(text) ?? DAY_AND_MONTH_IN_WORDS.exec(fold(text));
    return found && readBirth(`${found[1]}/${found[2]}/${year}`, today);
  }
  if (typeof value !== 'object' || value === null) return null;
  const typed = yearOf(value.day);
  const isTyped = typed >= FIRST_TYPED && typed > year + TYPED_AFTER;
  if (!isTyped || !(isTitled || value.isWithoutYear === true)) return null;
  const birth = readBirth(`${value.day.slice(8)}/${value.day.slice(5, 7)}/${year}`, today);
  if (value.isWithoutYear === true || birth.day === null) return birth;
  const doubt = doubtWords.birthOtherYear(formatDay(value.day), year, formatDay(birth.day));
  return { ...birth, doubt };
}

/**
 * Which cells of a column, that show day and month only, may hold the year they were typed in for one of birth: all of
 * them or, where their years are more than one turn of the year explains, none.
 */
export function yearsTyped(values: Iterable<SheetValue>): (value: SheetValue) => boolean {
  let [first, last] = [Infinity, -Infinity];
  for (const value of values) {
    if (!isTypedDay(value)) continue;
    first = Math.min(first, yearOf(value.day));
    last = Math.max(last, yearOf(value.day));
  }
  return (value) => last - first <= 1 && isTypedDay(value);
}

function isTypedDay(value: SheetValue): value is SheetDay {
  if (typeof value !== 'object' || value?.isWithoutYear !== true) return false;
  return yearOf(value.day) >= FIRST_TYPED;
}

/** Whether a cell holds a day and a month, and nothing about a year. */
export function isDayAndMonth(value: SheetValue): boolean {
  if (typeof value === 'object') return value?.isWithoutYear === true;
  return typeof value === 'string' && DAY_AND_MONTH.test(value.trim());
}

/** @param first day 0 of the workbook, in milliseconds */
function read(value: SheetValue, today: Day, first: number): Birth {
  if (value === null) return nothing(null);
  if (typeof value === 'object') return ofDate(value.day, today, first);
  if (typeof value === 'number') return ofNumber(value, today, first);
  return ofText(valueText(value).trim(), today, first);
}

function ofDate(day: Day, today: Day, first: number): Birth {
  // A year typed into a cell formatted as a date: Excel's day 1985 is in 1905 (in 1909 where days are counted from 1904).
  const typed = serialOf(day, first);
  if (typed >= OLDEST_YEAR && typed <= yearOf(today)) {
    return { year: typed, day: null, doubt: doubtWords.birthYearAsDay(typed) };
  }
  return { year: yearOf(day), day, doubt: null };
}

function ofNumber(number: number, today: Day, first: number): Birth {
  const text = String(number);
  // 11.1985 is November, but 1.1985 and 11.199 may have been anything.
  if (!Number.isInteger(number)) return nothing(doubtWords.birthUnreadable(text));
  if (number >= OLDEST_YEAR && number < 2100) return { year: number, day: null, doubt: null };
  if (number >= FIRST_SERIAL && number <= LAST_SERIAL)
    return ofDate(dayOfSerial(number, first), today, first);
  if (number >= 1_000_000 && number < 100_000_000)
    return ofText(text.padStart(8, '0'), today, first);
  if (number >= 0 && number < 100) return ofTwoDigits(text, text.padStart(2, '0'), null, today);
  return nothing(doubtWords.birthUnreadable(text));
}

const DAY_FIRST = /(?<!\d)(\d{1,2}) ?[/.\-\\, ] ?(\d{1,2}) ?[/.\-\\, ] ?(\d{4})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const TWO_DIGITS = /^(\d{1,2}) ?[/.\-\\, ] ?(\d{1,2}) ?[/.\-\\, ] ?[’']?(\d{2})$/u;
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/u;
const TIME_OF_DAY = /^(\S+)[T ](?:0{1,2}:00(?::00(?:\.0+)?)?(?: AM)?|12:00(?::00)? AM)Z?$/u;
const NEW_YEARS_OF_LIFE = /^(?:sinh )?(?:nam|sn) ?:? ?(\d{4})$/u;

function ofText(full: string, today: Day, first: number): Birth {
  const text = TIME_OF_DAY.exec(full)?.[1] ?? full;
  if (text === '' || /^[-–—./]+$/u.test(text)) return nothing(null);
  if (/^\d{4}$/u.test(text)) return { year: Number(text), day: null, doubt: null };
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return ofParts(text, yearFirst[3], yearFirst[2], yearFirst[1]);
  if (/^\d{8}$/u.test(text)) return ofEightDigits(text);
  if (/^\d{5}$/u.test(text) && Number(text) <= LAST_SERIAL)
    return ofDate(dayOfSerial(Number(text), first), today, first);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst?.[0].length === text.length)
    return ofParts(text, dayFirst[1], dayFirst[2], dayFirst[3]);
  const words = fold(text);
  const said = NEW_YEARS_OF_LIFE.exec(words)?.[1];
  if (said !== undefined) return { year: Number(said), day: null, doubt: null };
  const found = dayFirst ?? IN_WORDS.exec(words);
  if (found) {
    const birth = ofParts(text, found[1], found[2], found[3]);
    const isPart = birth.day !== null && found[0].length !== text.length;
    return isPart ? { ...birth, doubt: doubtWords.birthInText(text, formatDay(birth.day)) } : birth;
  }
  const short = TWO_DIGITS.exec(text);
  if (short) return ofTwoDigits(text, short[3] ?? '', [short[1], short[2]], today);
  if (/^\d{2}$/u.test(text)) return ofTwoDigits(text, text, null, today);
  const years = text.match(/(?<!\d)(19|20)\d{2}(?!\d)/gu) ?? [];
  if (years.length !== 1) return nothing(doubtWords.birthUnreadable(text));
  const year = Number(years[0]);
  return { year, day: null, doubt: doubtWords.birthYearOnly(text, year) };
}

function ofParts(text: string, day = '', month = '', year = ''): Birth {
  const read = dayOf(day, month, year);
  if (read !== null) return { year: Number(year), day: read, doubt: null };
  return { year: Number(year), day: null, doubt: doubtWords.birthNoSuchDay(text, Number(year)) };
}

/** `05111985`; `19851105` cannot be mistaken for it, since no month is 19 or 20. */
function ofEightDigits(text: string): Birth {
  const dayFirst = dayOf(text.slice(0, 2), text.slice(2, 4), text.slice(4));
  const yearFirst = dayOf(text.slice(6), text.slice(4, 6), text.slice(0, 4));
  const isYear = (day: Day | null): day is Day => day !== null && yearOf(day) >= OLDEST_YEAR;
  const day = [dayFirst, yearFirst].find(isYear) ?? null;
  if (day !== null) return { year: yearOf(day), day, doubt: null };
  const year = Number(text.slice(4));
  if (year < OLDEST_YEAR || year >= 2100) return nothing(doubtWords.birthUnreadable(text));
  return { year, day: null, doubt: doubtWords.birthNoSuchDay(text, year) };
}

/** `dd/mm/60` can only be 1960, since 2060 is to come; `dd/mm/15` can be 1915 or 2015 and stays empty. */
function ofTwoDigits(
  text: string,
  digits: string,
  before: readonly (string | undefined)[] | null,
  today: Day,
): Birth {
  const later = 2000 + Number(digits);
  const year = later - 100;
  if (later <= yearOf(today)) return nothing(doubtWords.birthTwoDigits(text));
  const day = before && dayOf(before[0], before[1], String(year));
  return before && day === null
    ? { year, day: null, doubt: doubtWords.birthNoSuchDay(text, year) }
    : { year, day, doubt: doubtWords.birthTwoDigitsSure(text, year) };
}

/**
 * True when Excel seems to have taken the column's texts the other way round: it made dates of those it could, all with
 * days up to 12, and left the others, where 12 is passed, as text.
 * A text it could have made a date of, and has not, says that nobody has.
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
      const found = DAY_FIRST.exec(value) ?? DAY_AND_MONTH.exec(value.trim());
      if (!found) continue;
      if (Number(found[1]) > 12 || Number(found[2]) > 12) leftAsText += 1;
      else if (found[0].includes('/')) return false;
    }
  }
  return dates > 0 && leftAsText > 0;
}

/** With so many dates that can only be day first to each with the month first, that is a slip. */
const SLIP_OF = 4;

/**
 * The signs that part the dates of a column that can only be month first (`03/25/1980`), so that others written with the
 * sign may be, too; empty for a single one, or few among others: slips.
 */
export function monthFirstSigns(values: Iterable<SheetValue>): string {
  let dayFirst = 0;
  const monthFirst: string[] = [];
  for (const value of values) {
    const found = typeof value === 'string' ? DAY_FIRST.exec(value) : null;
    if (!found) continue;
    const [date, one = '', other = '', year = ''] = found;
    if (Number(one) > 12 && dayOf(one, other, year) !== null) dayFirst += 1;
    else if (Number(other) > 12 && dayOf(other, one, year) !== null) monthFirst.push(signIn(date));
  }
  const areSlips = monthFirst.length <= 1 || monthFirst.length * SLIP_OF <= dayFirst;
  return areSlips ? '' : [...new Set(monthFirst)].join('');
}

/** A text parted by one of these signs that is a day with the month first as well, and another one. */
export function readsBothWays(value: SheetValue | undefined, signs: string): boolean {
  const found = typeof value === 'string' && signs !== '' ? DAY_FIRST.exec(value) : null;
  if (!found) return false;
  const [one, other] = [Number(found[1]), Number(found[2])];
  return one <= 12 && other <= 12 && one !== other && signs.includes(signIn(found[0]));
}

function signIn(date: string): string {
  return /[^\d ]/u.exec(date)?.[0] ?? ' ';
}

/** A birth as it reads: `05/11/1985`, `1985`; null for none. */
export function birthText({ day, year }: Pick<Birth, 'day' | 'year'>): string | null {
  if (day !== null) return formatDay(day);
  return year === null ? null : String(year);
}

/** By hand: asked of every row, and the calendar of the platform is slow to say no. */
function dayOf(day = '', month = '', year = ''): Day | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = m === 2 && isLeap ? 29 : (MONTHS[m - 1] ?? 0);
  if (!(d >= 1 && d <= length)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function nothing(doubt: string | null): Birth {
  return { year: null, day: null, doubt };
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_OF_1904 = Date.UTC(1904, 0, 1);
const DAY_LENGTH = 86_400_000;

function dayOfSerial(serial: number, first: number): Day {
  return new Date(first + serial * DAY_LENGTH).toISOString().slice(0, 10);
}

function serialOf(day: Day, first: number): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - first) / DAY_LENGTH);
}
