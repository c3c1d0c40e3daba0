import { describe, expect, test } from 'vitest';
import {
  emptyPlan,
  planSessions,
  readTime,
  weekdaysOf,
  type SessionPlan,
} from '../../src/renderer/pages/classes/session-plan';

const plan = (part: Partial<SessionPlan>): SessionPlan => ({
  ...emptyPlan,
  firstDay: '2025-10-07',
  ...part,
});
const days = (part: Partial<SessionPlan>) =>
  planSessions(plan(part)).sessions.map(({ day }) => day);

describe('the sessions of a class', () => {
  test('are none while there is no first day, and that is no problem', () => {
    expect(planSessions(emptyPlan)).toEqual({ sessions: [], holidays: [], problem: null });
  });

  test('fall on the weekday of the first day until others are chosen', () => {
    expect(weekdaysOf(plan({}))).toEqual([2]);
    expect(days({ end: '3' })).toEqual(['2025-10-07', '2025-10-14', '2025-10-21']);
    expect(days({ end: '3', weekdays: [2, 4] })).toEqual([
      '2025-10-07',
      '2025-10-09',
      '2025-10-14',
    ]);
  });

  test('begin later when the first day is none of the weekdays', () => {
    expect(days({ end: '2', weekdays: [7] })).toEqual(['2025-10-12', '2025-10-19']);
  });

  test.each([
    [{ end: '' }, 'count-out-of-range'],
    [{ end: '0' }, 'count-out-of-range'],
    [{ end: '201' }, 'count-out-of-range'],
    [{ end: '31/11/2025' }, 'count-out-of-range'],
    [{ end: '06/10/2025' }, 'until-before-start'],
    [{ end: '31/12/2035', weekdays: [1, 2, 3, 4, 5, 6, 7] }, 'too-many'],
    [{ end: '08/10/2025', weekdays: [5] }, 'no-day'],
    [{ weekdays: [] }, 'no-weekday'],
    [{ startsAt: 'tối' }, 'time-unreadable'],
    [{ startsAt: '21:00', endsAt: '19:00' }, 'ends-before-start'],
  ] as const)('are refused with the reason: %j', (part, problem) => {
    expect(planSessions(plan(part))).toEqual({ sessions: [], holidays: [], problem });
  });

  test('repeat until a day, that day included', () => {
    expect(days({ end: '21/10/2025' })).toEqual(['2025-10-07', '2025-10-14', '2025-10-21']);
    expect(days({ end: '20102025' })).toEqual(['2025-10-07', '2025-10-14']);
  });

  test('leave holidays out by name, hold the number asked for, and take a day put back', () => {
    const newYear = { firstDay: '2025-12-25', end: '3' };
    const { sessions, holidays } = planSessions(plan(newYear));
    expect(sessions.map(({ day }) => day)).toEqual(['2025-12-25', '2026-01-08', '2026-01-15']);
    expect(holidays).toEqual([{ day: '2026-01-01', name: 'Tết Dương lịch' }]);
    expect(days({ ...newYear, putBack: ['2026-01-01'] })).toEqual([
      '2025-12-25',
      '2026-01-01',
      '2026-01-08',
    ]);
  });

  test('that would all fall on holidays are refused, and named so that they can be put back', () => {
    const only = { firstDay: '2026-01-01', end: '01/01/2026' };
    expect(planSessions(plan(only))).toMatchObject({
      sessions: [],
      problem: 'only-holidays',
      holidays: [{ day: '2026-01-01' }],
    });
    expect(days({ ...only, putBack: ['2026-01-01'] })).toEqual(['2026-01-01']);
  });

  test('are refused when one is there already at that hour, and not at another', () => {
    const known = [{ day: '2025-10-14', startsAt: '18:30', endsAt: '19:30' }];
    expect(planSessions(plan({ end: '2' }), known).problem).toBe('day-taken');
    expect(
      planSessions(plan({ end: '2', startsAt: '8h', endsAt: '10h' }), known).problem,
    ).toBeNull();
  });
});

describe('a time as typed', () => {
  test.each([
    ['19:00', '19:00'],
    ['19h', '19:00'],
    ['19h30', '19:30'],
    ['7', '07:00'],
    ['1930', '19:30'],
    ['7.15', '07:15'],
    [' 7 giờ', null],
    ['24:00', null],
    ['19:60', null],
    ['', null],
  ])('%j is %j', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});
