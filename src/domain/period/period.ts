import { addDays, isDay, shortDay, weekday, type Day } from '../day';
import { AppError } from '../errors';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine-months' | 'year' | 'range';

/**
 * `decree`: data are cut off on the 14th, the window opens on the 15th (Nghị định 09/2019/NĐ-CP as applied
 * by Quyết định 01/2023/QĐ-UBND Khánh Hòa, Điều 4). `calendar`: whole calendar months.
 */
export type PeriodBasis = 'decree' | 'calendar';

/** A reporting period; both ends belong to it. `yearStart` opens the "since the start of the year" window. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly basis: PeriodBasis;
  readonly year: number;
  readonly from: Day;
  readonly to: Day;
  readonly yearStart: Day;
}

const CODE = /^(\d{4})-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(Y))(-calendar)?$/;
const RANGE = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads a period code: `2025-M10`, `2025-Q4`, `2025-H1`, `2025-9M`, `2025-Y`, each also with `-calendar`,
 * or a free range `2025-10-01..2025-12-10`.
 * @throws AppError `period-unknown`, `period-ends-before-start`
 */
export function parsePeriod(code: string): Period {
  const range = RANGE.exec(code);
  if (range) return rangePeriod(code, range[1] ?? '', range[2] ?? '');
  const match = CODE.exec(code);
  if (!match) throw new AppError('period-unknown', { period: code.slice(0, 60) });
  const year = Number(match[1]);
  if (!isKnownYear(year)) throw new AppError('period-unknown', { period: code });
  const basis: PeriodBasis = match[7] ? 'calendar' : 'decree';
  const [kind, firstMonth, lastMonth] = monthsOf(match);
  const from =
    basis === 'calendar' ? firstOfMonth(year, firstMonth) : fifteenthBefore(year, firstMonth);
  const to =
    basis === 'calendar'
      ? addDays(nextMonth(year, lastMonth), -1)
      : `${firstOfMonth(year, lastMonth).slice(0, 8)}14`;
  const yearStart = basis === 'calendar' ? `${year}-01-01` : `${year - 1}-12-15`;
  return { code, kind, basis, year, from, to, yearStart };
}

function isKnownYear(year: number): boolean {
  return year >= 2000 && year <= 2100;
}

function rangePeriod(code: string, from: Day, to: Day): Period {
  if (![from, to].every((day) => isDay(day) && isKnownYear(Number(day.slice(0, 4)))))
    throw new AppError('period-unknown', { period: code });
  if (to < from) throw new AppError('period-ends-before-start', { from, to });
  const year = Number(to.slice(0, 4));
  const newYear = `${year}-01-01`;
  // The year to date always holds the period, also when that begins before New Year.
  const yearStart = from < newYear ? from : newYear;
  return { code, kind: 'range', basis: 'calendar', year, from, to, yearStart };
}

function monthsOf(match: RegExpExecArray): [PeriodKind, number, number] {
  if (match[2]) return ['month', Number(match[2]), Number(match[2])];
  if (match[3]) return ['quarter', Number(match[3]) * 3 - 2, Number(match[3]) * 3];
  if (match[4]) return ['half', match[4] === '1' ? 1 : 7, match[4] === '1' ? 6 : 12];
  if (match[5]) return ['nine-months', 1, 9];
  return ['year', 1, 12];
}

function firstOfMonth(year: number, month: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

function nextMonth(year: number, month: number): Day {
  return month === 12 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, month + 1);
}

function fifteenthBefore(year: number, month: number): Day {
  const first = month === 1 ? firstOfMonth(year - 1, 12) : firstOfMonth(year, month - 1);
  return `${first.slice(0, 8)}15`;
}

/** The period of this kind and basis that `day` falls into. */
export function periodOfDay(
  day: Day,
  kind: Exclude<PeriodKind, 'range'>,
  basis: PeriodBasis,
): Period {
  const year = Number(day.slice(0, 4));
  for (const candidateYear of [year, year + 1]) {
    for (const code of codesOfYear(candidateYear, kind, basis)) {
      const period = parsePeriod(code);
      if (period.from <= day && day <= period.to) return period;
    }
  }
  throw new AppError('period-unknown', { period: day });
}

/** Codes of all periods of one kind in a year, in order. */
export function codesOfYear(
  year: number,
  kind: Exclude<PeriodKind, 'range'>,
  basis: PeriodBasis,
): string[] {
  const tail = basis === 'calendar' ? '-calendar' : '';
  const parts: Record<typeof kind, string[]> = {
    month: Array.from({ length: 12 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`),
    quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
    half: ['H1', 'H2'],
    'nine-months': ['9M'],
    year: ['Y'],
  };
  return parts[kind].map((part) => `${year}-${part}${tail}`);
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period's name as it stands inside a sentence: `quý IV năm 2025`, `tháng 10 năm 2025`. */
export function periodName(period: Period): string {
  const match = CODE.exec(period.code);
  if (period.kind === 'range' || !match) {
    return `giai đoạn từ ${shortDay(period.from)} đến ${shortDay(period.to)}`;
  }
  switch (period.kind) {
    case 'month':
      return `tháng ${Number(match[2])} năm ${period.year}`;
    case 'quarter':
      return `quý ${ROMAN[Number(match[3]) - 1]} năm ${period.year}`;
    case 'half':
      return `6 tháng ${match[4] === '1' ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'nine-months':
      return `9 tháng năm ${period.year}`;
    case 'year':
      return `năm ${period.year}`;
  }
}

/** `từ ngày 15/9/2025 đến ngày 14/12/2025`: printed in every report so that the window is never in doubt. */
export function periodWindow(period: Pick<Period, 'from' | 'to'>): string {
  return `từ ngày ${shortDay(period.from)} đến ngày ${shortDay(period.to)}`;
}

/**
 * The last day to hand in: `workingDays` working days after the cut-off (2 in Khánh Hòa's decision,
 * at least 1 by Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5). Weekends do not count; holidays are not known here.
 */
export function reportDue(period: Period, workingDays = 2): Day {
  let day = period.to;
  for (let left = workingDays; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left -= 1;
  }
  return day;
}
