import type { Day } from '../../domain/day';
import { readBirth } from './birth';
import { plainTitle } from './columns';
import type { HeaderColumn } from './header';
import type { ConfirmedDays } from './people-list';
import { valueText, type SheetRow } from './sheet';

/** Nobody was confirmed on VNeID before there was one. */
const FIRST = '2021-01-01';

/** “Ngày xác nhận”, “Thời gian xác nhận trên VNeID”, “Ngày công nhận phổ cập kỹ năng số”. */
const TITLE = /^(ngay|thoi gian|thoi diem)\b.*\b(xac nhan|pho cap|cong nhan)\b/u;

/**
 * The days in a list's own column for them, by the sheet's row numbers; null where no column, or more than one, says so.
 * Days are read as births are: day first, never guessed from fewer digits.
 */
export function readConfirmedDays(
  columns: readonly HeaderColumn[],
  rows: readonly SheetRow[],
  today: Day,
  from1904 = false,
): ConfirmedDays | null {
  const named = columns.filter(
    ({ title, meaning }) => meaning === null && TITLE.test(plainTitle(title)),
  );
  const [column] = named;
  if (!column || named.length > 1) return null;
  const days = new Map<number, { day: Day | null; text: string }>();
  for (const row of rows) {
    // A cell merged downwards gives its day to each of its rows.
    const value = row.values[column.at] ?? null;
    if (value === null) continue;
    const clean = typeof value === 'string' ? value.normalize('NFC').trim() : value;
    const text = valueText(clean);
    const { day } = readBirth(clean, today, from1904);
    if (text !== '') days.set(row.row, { day: day === null || day < FIRST ? null : day, text });
  }
  return { title: column.title, days };
}
