import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/domain/day';
import {
  codesOfYear,
  parsePeriod,
  periodName,
  periodOfDay,
  periodWindow,
  reportDue,
} from '../../../src/domain/period/period';

describe('periods by the cut-off of the 14th (Nghị định 09/2019 as applied)', () => {
  const windows: [code: string, from: string, to: string][] = [
    ['2025-M01', '2024-12-15', '2025-01-14'],
    ['2025-M10', '2025-09-15', '2025-10-14'],
    ['2025-Q1', '2024-12-15', '2025-03-14'],
    ['2025-Q2', '2025-03-15', '2025-06-14'],
    ['2025-Q3', '2025-06-15', '2025-09-14'],
    ['2025-Q4', '2025-09-15', '2025-12-14'],
    ['2025-H1', '2024-12-15', '2025-06-14'],
    ['2025-H2', '2025-06-15', '2025-12-14'],
    ['2025-9M', '2024-12-15', '2025-09-14'],
    ['2025-Y', '2024-12-15', '2025-12-14'],
    ['2025-Q4-calendar', '2025-10-01', '2025-12-31'],
    ['2024-M02-calendar', '2024-02-01', '2024-02-29'],
    ['2025-10-01..2025-12-10', '2025-10-01', '2025-12-10'],
  ];
  it.each(windows)('%s is %s to %s', (code, from, to) => {
    expect(parsePeriod(code)).toMatchObject({ code, from, to });
  });

  it.each(['month', 'quarter', 'half'] as const)('%ss follow one another without gap', (kind) => {
    for (const basis of ['decree', 'calendar'] as const) {
      const all = [2024, 2025, 2026]
        .flatMap((year) => codesOfYear(year, kind, basis))
        .map(parsePeriod);
      for (const [index, period] of all.entries()) {
        const next = all[index + 1];
        if (next) expect(addDays(period.to, 1)).toBe(next.from);
      }
    }
  });

  it('every day falls into the one period that holds it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3650 }),
        fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
        fc.constantFrom('decree' as const, 'calendar' as const),
        (offset, kind, basis) => {
          const day = addDays('2020-01-01', offset);
          const period = periodOfDay(day, kind, basis);
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(period.yearStart <= period.from).toBe(true);
        },
      ),
    );
  });

  it.each([
    '2025-Q5',
    '2025-M13',
    'Q4-2025',
    '',
    '2025-12-32..2025-12-40',
    '1999-Q1',
    '2025-Q4 ',
    '0205-01-01..0205-12-31',
    '2025-01-01..9999-12-31',
  ])('%j is not understood', (code) => {
    expect(() => parsePeriod(code)).toThrow('period-unknown');
  });

  it('a period that ends before it starts is refused', () => {
    expect(() => parsePeriod('2025-12-10..2025-10-01')).toThrow('period-ends-before-start');
  });

  it('the year to date holds the whole period, also a range over New Year', () => {
    expect(parsePeriod('2025-10-01..2026-12-10').yearStart).toBe('2025-10-01');
    expect(parsePeriod('2025-10-01..2025-12-10').yearStart).toBe('2025-01-01');
    expect(periodWindow(parsePeriod('2025-10-01..2026-02-05'))).toBe(
      'từ ngày 01/10/2025 đến ngày 05/02/2026',
    );
  });

  it('names and windows are written as in documents', () => {
    expect(periodName(parsePeriod('2025-Q4'))).toBe('quý IV năm 2025');
    expect(periodName(parsePeriod('2025-M09'))).toBe('tháng 9 năm 2025');
    expect(periodName(parsePeriod('2025-H1'))).toBe('6 tháng đầu năm 2025');
    expect(periodWindow(parsePeriod('2025-Q4'))).toBe('từ ngày 15/9/2025 đến ngày 14/12/2025');
  });

  it('the report is due two working days after the cut-off, never on a weekend', () => {
    expect(reportDue(parsePeriod('2025-Q4'))).toBe('2025-12-16');
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2040 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const period = parsePeriod(`${year}-M${String(month).padStart(2, '0')}`);
          const due = reportDue(period);
          expect(weekday(due)).toBeLessThanOrEqual(5);
          expect(daysBetween(period.to, due)).toBeGreaterThanOrEqual(2);
          expect(daysBetween(period.to, due)).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
