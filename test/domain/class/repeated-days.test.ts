import fc from 'fast-check';
import { expect, test } from 'vitest';
import holidays from '../../../resources/calendar/holidays.json';
import {
  MOST_SESSIONS,
  repeatDays,
  type Repetition,
} from '../../../src/domain/class/repeated-days';
import { addDays, weekday } from '../../../src/domain/day';
import { holidayName } from '../../../src/domain/plan/holidays';

const holidayOf = (day: string) => holidayName(day, holidays);
const from = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
const asked: fc.Arbitrary<Repetition> = fc
  .record({
    from,
    weekdays,
    count: fc.integer({ min: 1, max: 400 }),
    until: fc.option(fc.integer({ min: -10, max: 900 })),
    putBack: fc.array(fc.constantFrom('2025-01-01', '2025-04-30', '2026-01-01', '2026-09-02')),
  })
  .map(({ count, until, putBack, ...rest }) => ({
    ...rest,
    end: until === null ? { count } : { until: addDays(rest.from, until) },
    holidayOf,
    putBack: new Set(putBack),
  }));

test('repeated days are in order, each once, on the weekdays, within the bounds', () => {
  fc.assert(
    fc.property(asked, (repetition) => {
      const { days } = repeatDays(repetition);
      const { end } = repetition;
      expect(days).toEqual([...new Set(days)].toSorted());
      for (const day of days) {
        expect(day >= repetition.from).toBe(true);
        expect(repetition.weekdays).toContain(weekday(day));
        if ('until' in end) expect(day <= end.until).toBe(true);
      }
      expect(days.length).toBeLessThanOrEqual('count' in end ? end.count : MOST_SESSIONS);
      expect(days.length).toBeLessThanOrEqual(MOST_SESSIONS);
    }),
  );
});

test('a holiday is never a day unless it was put back, and each left out is told by its name', () => {
  fc.assert(
    fc.property(asked, (repetition) => {
      const { days, holidays: told } = repeatDays(repetition);
      for (const day of days) {
        if (holidayOf(day) !== null) expect(repetition.putBack.has(day)).toBe(true);
      }
      for (const { day, name } of told) {
        expect(name).toBe(holidayOf(day));
        expect(days.includes(day)).toBe(repetition.putBack.has(day));
      }
    }),
  );
});

test('no day between the first and the last one is forgotten', () => {
  fc.assert(
    fc.property(asked, (repetition) => {
      const { days, holidays: told } = repeatDays(repetition);
      const last = days.at(-1);
      if (last === undefined) return;
      const wanted: string[] = [];
      for (let day = repetition.from; day <= last; day = addDays(day, 1)) {
        if (repetition.weekdays.includes(weekday(day))) wanted.push(day);
      }
      const known = new Set([...days, ...told.map(({ day }) => day)]);
      expect(wanted.filter((day) => !known.has(day))).toEqual([]);
    }),
  );
});

test('a plan that never meets a day it may take comes to an end', () => {
  const never = { from: '2025-01-01', weekdays: [1], putBack: new Set<string>() };
  expect(repeatDays({ ...never, end: { count: 5 }, holidayOf: () => 'Nghỉ' }).days).toEqual([]);
  expect(repeatDays({ ...never, weekdays: [], end: { count: 5 }, holidayOf }).days).toEqual([]);
});

test('more than can be set at once is said, not cut in silence', () => {
  const daily = { from: '2025-01-01', weekdays: [1, 2, 3, 4, 5, 6, 7], putBack: new Set<string>() };
  const long = repeatDays({ ...daily, end: { until: '2026-12-31' }, holidayOf });
  expect(long).toMatchObject({ isCut: true });
  expect(long.days).toHaveLength(MOST_SESSIONS);
  expect(repeatDays({ ...daily, end: { count: 200 }, holidayOf }).isCut).toBe(false);
});
