import type { Period } from '../../domain/period/period';
import { app } from './app';

const { names } = app.period;
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The period in the short form of buttons and titles: `Quý IV/2025`, `Tháng 10/2025 (theo lịch)`. */
export function periodLabel(period: Period): string {
  const name = bareName(period);
  return period.basis === 'calendar' && period.kind !== 'range' ? names.calendar(name) : name;
}

function bareName({ code, kind, year }: Period): string {
  // The last digits of 2025-M10, 2025-Q4, 2025-H1.
  const number = Number(/^\d{4}-[MQH](\d+)/.exec(code)?.[1] ?? 1);
  switch (kind) {
    case 'month':
      return names.month(number, year);
    case 'quarter':
      return names.quarter(ROMAN[number - 1] ?? '', year);
    case 'half':
      return names.half(number === 1, year);
    case 'nine-months':
      return names.nineMonths(year);
    case 'year':
      return names.year(year);
    case 'range':
      return names.range;
  }
}

/** `15/9 – 14/12/2025`; the first year only where it differs. */
export function windowLabel({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `${short(from, !sameYear)} – ${short(to, true)}`;
}

function short(day: string, withYear: boolean): string {
  const text = `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;
  return withYear ? `${text}/${day.slice(0, 4)}` : text;
}
