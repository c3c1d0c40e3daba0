import { isDay, parseTypedDay } from '../day';
import { fold } from '../text';
import type { Due, DueDate } from './plan';

const THEN_ONGOING = /(?:,|;)?\s*(?:va\s+)?(?:sau do\s+)?duy tri(?:\s+thuong xuyen)?$/u;
const ROMAN_QUARTER: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * Reads a due date as offices write it; the inverse of `dueText`, and kinder: accents, case and the word “ngày” may be
 * missing. Null when it is none of these.
 * @param year the year meant where none is written (`trước 30/11`, `quý III`)
 */
export function parseDue(text: string, year?: number): Due | null {
  const typed = fold(text).replace(/[.\s]+$/u, '');
  const bare = typed.replace(THEN_ONGOING, '').trim();
  const date = bare === '' ? null : readDate(bare, year);
  if (date === null) return null;
  const isDated = date.kind !== 'ongoing' && date.kind !== 'periodic';
  return bare !== typed && isDated ? { ...date, thenOngoing: true } : date;
}

function readDate(text: string, year: number | undefined): DueDate | null {
  if (/^(thuong xuyen|lien tuc|hang ngay)$/u.test(text)) return { kind: 'ongoing' };
  if (text === 'dinh ky') return { kind: 'periodic' };
  return (
    readYearly(text) ??
    readBefore(text, year) ??
    readRange(text, year) ??
    readQuarter(text, year) ??
    readMonth(text, year) ??
    readPlainDay(text, year)
  );
}

function readYearly(text: string): DueDate | null {
  const match = /^(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})\s+(?:hang|moi) nam$/u.exec(text);
  if (!match) return null;
  const value = `${two(match[2])}-${two(match[1])}`;
  // A leap year, so that 29/02 is a day.
  return isDay(`2024-${value}`) ? { kind: 'yearly', value: `--${value}` } : null;
}

function readBefore(text: string, year: number | undefined): DueDate | null {
  const rest = /^(?:xong\s+|hoan thanh\s+)?truoc\s+(?:ngay\s+)?(.+)$/u.exec(text)?.[1];
  const value = rest === undefined ? null : readDay(rest, year);
  return value === null ? null : { kind: 'before', value };
}

function readRange(text: string, year: number | undefined): DueDate | null {
  const match =
    /^tu\s+(?:ngay\s+)?(\S+)\s+den\s+(?:het\s+)?(?:ngay\s+)?(\S+)$/u.exec(text) ??
    /^(\d\S*[/.]\S*)\s*[-–]\s*(\d\S*)$/u.exec(text);
  if (!match) return null;
  const to = readDay(match[2] ?? '', year);
  const from = readDay(match[1] ?? '', to === null ? year : Number(to.slice(0, 4)));
  return from === null || to === null ? null : { kind: 'range', from, to };
}

function readQuarter(text: string, year: number | undefined): DueDate | null {
  const match =
    /^(?:trong\s+)?quy\s+([1-4]|i{1,3}|iv)(?:\s*[/-]\s*|\s+(?:nam\s+)?)?(\d{4})?$/u.exec(text);
  const ofYear = yearOr(match?.[2], year);
  const typed = match?.[1];
  if (typed === undefined || ofYear === null) return null;
  return { kind: 'quarter', value: `${ofYear}-Q${ROMAN_QUARTER[typed] ?? Number(typed)}` };
}

function readMonth(text: string, year: number | undefined): DueDate | null {
  const match =
    /^(?:trong\s+)?(?:thang\s+|t)(\d{1,2})(?:\s*[/-]\s*|\s+(?:nam\s+)?)?(\d{4})?$/u.exec(text);
  const ofYear = yearOr(match?.[2], year);
  const month = Number(match?.[1]);
  if (!match || ofYear === null || month < 1 || month > 12) return null;
  return { kind: 'month', value: `${ofYear}-${two(String(month))}` };
}

function readPlainDay(text: string, year: number | undefined): DueDate | null {
  const value = readDay(text.replace(/^ngay\s+/u, ''), year);
  return value === null ? null : { kind: 'day', value };
}

function readDay(text: string, year: number | undefined): string | null {
  const hasNoYear = /^\d{1,2}[/.-]\d{1,2}$/u.test(text);
  return parseTypedDay(hasNoYear && year !== undefined ? `${text}/${year}` : text);
}

function yearOr(typed: string | undefined, year: number | undefined): string | null {
  return typed ?? (year === undefined ? null : String(year));
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}
