import { CalendarVietnamese } from 'date-chinese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../../../resources/calendar/holidays.json';
import { addDays, weekday } from '../../../src/domain/day';
import {
  holidayName,
  holidaysIn,
  isWeekend,
  lastWorkingDay,
} from '../../../src/domain/plan/holidays';

const years = Object.entries(table.years);

function lunar(day: string): { month: number; day: number; isLeap: boolean } {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const found = new CalendarVietnamese().fromGregorian(year, month, date).get();
  return { month: found[2] ?? 0, day: found[4] ?? 0, isLeap: Boolean(found[3]) };
}

describe('the lunar days of the table are those of the Vietnamese calendar', () => {
  it('covers 2024 to 2036', () => {
    expect(years.map(([year]) => Number(year))).toEqual(
      Array.from({ length: 13 }, (_, index) => 2024 + index),
    );
  });

  it.each(years)(
    '%s: mùng 1 tháng Giêng, and mùng 10 tháng Ba',
    (year, { lunarNewYear, hungKings }) => {
      expect(lunar(lunarNewYear)).toEqual({ month: 1, day: 1, isLeap: false });
      expect(lunar(hungKings)).toEqual({ month: 3, day: 10, isLeap: false });
      expect([lunarNewYear.slice(0, 4), hungKings.slice(0, 4)]).toEqual([year, year]);
    },
  );

  it('has the year in which Tết is a day before the Chinese one', () => {
    expect(table.years['2030'].lunarNewYear).toBe('2030-02-02');
  });

  it.each(years)(
    '%s: five days of Tết around mùng 1–3, one day beside 2 September',
    (year, row) => {
      expect(addDays(row.tetFrom, 4)).toBe(row.tetTo);
      expect(row.tetFrom < row.lunarNewYear && addDays(row.lunarNewYear, 2) <= row.tetTo).toBe(
        true,
      );
      expect([`${year}-09-01`, `${year}-09-03`]).toContain(row.nationalDayToo);
    },
  );
});

describe('days off', () => {
  const known: [day: string, name: string | null][] = [
    ['2026-01-01', 'Tết Dương lịch'],
    ['2026-01-02', null],
    // 14/2 to 22/2/2026: nine days with the weekends on both sides.
    ['2026-02-13', null],
    ['2026-02-16', 'Tết Âm lịch'],
    ['2026-02-20', 'Tết Âm lịch'],
    ['2026-02-23', null],
    ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
    ['2026-04-30', 'Ngày Chiến thắng'],
    ['2026-05-01', 'Ngày Quốc tế lao động'],
    ['2026-09-01', 'Quốc khánh'],
    ['2026-09-02', 'Quốc khánh'],
    ['2026-09-03', null],
    // 8/2 to 14/2/2024: two of the five days fell on a weekend.
    ['2024-02-08', 'Tết Âm lịch'],
    ['2024-02-13', 'Nghỉ bù Tết Âm lịch'],
    ['2024-02-14', 'Nghỉ bù Tết Âm lịch'],
    ['2024-02-15', null],
    // 30/4 on a Sunday, 1/5 off anyway.
    ['2028-05-02', 'Nghỉ bù Ngày Chiến thắng'],
    ['2027-02-06', 'Tết Âm lịch'],
    ['2027-02-05', 'Tết Âm lịch (dự kiến)'],
    ['2027-09-03', 'Quốc khánh (dự kiến)'],
    // No table for the year: only what never moves.
    ['2040-09-02', 'Quốc khánh'],
    ['2040-02-12', null],
  ];
  it.each(known)('%s is %s', (day, name) => {
    expect(holidayName(day, table)).toBe(name);
  });

  it('of a window are in order, each once, and are the holidays of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4700 }), fc.nat(400), (offset, length) => {
        const from = addDays('2024-01-01', offset);
        const window = { from, to: addDays(from, length) };
        const plain = Array.from({ length: length + 1 }, (_, index) => addDays(from, index))
          .map((day) => ({ day, name: holidayName(day, table) }))
          .filter(({ name }) => name !== null);
        expect(holidaysIn(window, table)).toEqual(plain);
      }),
      { numRuns: 30 },
    );
  });

  it('a working day is given for every day, never later, and with only days off between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4700 }), (offset) => {
        const day = addDays('2024-01-01', offset);
        const last = lastWorkingDay(day, table);
        expect(last <= day).toBe(true);
        expect(weekday(last)).toBeLessThanOrEqual(5);
        expect(holidayName(last, table)).toBeNull();
        for (let off = addDays(last, 1); off <= day; off = addDays(off, 1)) {
          expect(isWeekend(off) || holidayName(off, table) !== null).toBe(true);
        }
      }),
    );
  });

  it('what is due on Sunday 30/11/2025 should be ready by Friday, what is due in Tết before it', () => {
    expect(lastWorkingDay('2025-11-30', table)).toBe('2025-11-28');
    expect(lastWorkingDay('2026-02-22', table)).toBe('2026-02-13');
    expect(lastWorkingDay('2025-11-28', table)).toBe('2025-11-28');
  });
});
