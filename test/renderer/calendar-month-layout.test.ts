import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '../../src/domain/day';
import {
  addMonths,
  LANES,
  lastDayOfMonth,
  layMonth,
  mondaysOf,
  type Spanning,
} from '../../src/renderer/pages/calendar/month-layout';

const on = (day: string, key = day): Spanning => ({ key, from: day, day });
const from = (first: string, day: string, key = `${first} ${day}`): Spanning => ({
  key,
  from: first,
  day,
});
const cell = (month: string, day: string, events: readonly Spanning[]) =>
  layMonth(month, events)
    .flatMap(({ days }) => days)
    .find((each) => each.day === day);

describe('a month stands in whole weeks from Monday to Sunday', () => {
  test.each([
    ['2026-02', '2026-01-26', 5],
    ['2027-02', '2027-02-01', 4],
    ['2026-11', '2026-10-26', 6],
    ['2024-02', '2024-01-29', 5],
  ])('%s begins on %s and has %i weeks', (month, monday, weeks) => {
    expect(mondaysOf(month)[0]).toBe(monday);
    expect(mondaysOf(month)).toHaveLength(weeks);
  });

  test('every day of the month stands once, in the column of its weekday', () => {
    for (const month of ['2024-02', '2026-03', '2026-11', '2027-02']) {
      const weeks = layMonth(month, []);
      const inMonth = weeks.flatMap(({ days }) => days).filter(({ isInMonth }) => isInMonth);
      expect(inMonth.at(0)?.day).toBe(`${month}-01`);
      expect(inMonth.at(-1)?.day).toBe(lastDayOfMonth(month));
      for (const { days } of weeks) {
        expect(days.map(({ day }) => weekday(day))).toEqual([1, 2, 3, 4, 5, 6, 7]);
      }
    }
  });

  test('a month later is the same day, or the last one of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-10', 1)).toBe('2027-01-10');
  });
});

describe('what lies on the days', () => {
  test('a range is one bar over its days, cut at the end of a week and going on in the next', () => {
    const weeks = layMonth('2026-10', [from('2026-10-09', '2026-10-13')]);
    const bars = weeks.flatMap(({ bars: each }) => each);
    expect(
      bars.map(({ start, length, beganBefore, goesOn }) => ({
        start,
        length,
        beganBefore,
        goesOn,
      })),
    ).toEqual([
      { start: 4, length: 3, beganBefore: false, goesOn: true },
      { start: 0, length: 2, beganBefore: true, goesOn: false },
    ]);
  });

  test('an event of the neighbouring month shows on the days shown of it', () => {
    expect(cell('2026-11', '2026-10-31', [on('2026-10-31')])?.events).toHaveLength(1);
  });

  test('three a day are drawn, the rest is counted', () => {
    const events = ['a', 'b', 'c', 'd', 'e'].map((key) => on('2026-11-30', key));
    expect(cell('2026-11', '2026-11-30', events)).toMatchObject({ hidden: 2 });
    expect(cell('2026-11', '2026-11-30', events.slice(0, 3))).toMatchObject({ hidden: 0 });
  });

  test('ranges passing through never take the place of what is due', () => {
    const passing = ['a', 'b', 'c', 'd'].map((key) => from('2026-04-01', '2026-06-30', key));
    const due = on('2026-04-29', 'z');
    const week = layMonth('2026-04', [...passing, due]).find(({ days }) =>
      days.some(({ day }) => day === due.day),
    );
    expect(week?.bars.find(({ event }) => event.key === 'z')?.lane).toBe(0);
    expect(cell('2026-04', due.day, [...passing, due])?.events[0]?.key).toBe('z');
  });
});

test('a long range is drawn on the days that have room, though others of its week are full', () => {
  const full = ['a', 'b', 'c'].map((key) => on('2026-11-28', key));
  const week = layMonth('2026-11', [...full, from('2026-11-20', '2026-12-04', 'long')])[4];
  const pieces = week?.bars.filter(({ event }) => event.key === 'long');
  expect(
    pieces?.map(({ start, length, beganBefore, goesOn }) => [start, length, beganBefore, goesOn]),
  ).toEqual([
    [0, 5, true, true],
    [6, 1, true, true],
  ]);
  expect(week?.days.map(({ hidden }) => hidden)).toEqual([0, 0, 0, 0, 0, 1, 0]);
});

test('whatever there is: bars of a lane never overlap, and drawn and hidden are all of a day', () => {
  const spans = fc
    .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 100 }))
    .map(([start, length]) => ({
      from: addDays('2026-04-01', start),
      day: addDays('2026-04-01', start + length),
    }));
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 25 }), (given) => {
      const events = given.map((each, index) => ({ ...each, key: String(index) }));
      for (const { days, bars } of layMonth('2026-04', events)) {
        days.forEach(({ day, events: here, hidden }, column) => {
          const drawn = bars.filter(
            ({ start, length }) => start <= column && column < start + length,
          );
          expect(new Set(drawn.map(({ lane }) => lane)).size).toBe(drawn.length);
          expect(drawn.every(({ lane }) => lane < LANES)).toBe(true);
          expect(drawn.length + hidden).toBe(here.length);
          expect(here).toHaveLength(
            events.filter((event) => event.from <= day && day <= event.day).length,
          );
        });
      }
    }),
  );
});
