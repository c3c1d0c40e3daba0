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
    expect(planSessions(emptyPlan)).toEqual({ sessions: [], problem: null });
  });

  test('fall on the weekday of the first day until others are chosen', () => {
    expect(weekdaysOf(plan({}))).toEqual([2]);
    expect(days({ count: 3 })).toEqual(['2025-10-07', '2025-10-14', '2025-10-21']);
    expect(days({ count: 3, weekdays: [2, 4] })).toEqual([
      '2025-10-07',
      '2025-10-09',
      '2025-10-14',
    ]);
  });

  test('begin later when the first day is none of the weekdays', () => {
    expect(days({ count: 2, weekdays: [7] })).toEqual(['2025-10-12', '2025-10-19']);
  });

  test.each([
    [{ count: null }, 'count-out-of-range'],
    [{ count: 0 }, 'count-out-of-range'],
    [{ count: 201 }, 'count-out-of-range'],
    [{ weekdays: [] }, 'no-weekday'],
    [{ startsAt: 'tối' }, 'time-unreadable'],
    [{ startsAt: '21:00', endsAt: '19:00' }, 'ends-before-start'],
  ] as const)('are refused with the reason: %j', (part, problem) => {
    expect(planSessions(plan(part))).toEqual({ sessions: [], problem });
  });

  test('are refused when one is there already at that hour, and not at another', () => {
    const known = [{ day: '2025-10-14', startsAt: '19:00' }];
    expect(planSessions(plan({ count: 2 }), known).problem).toBe('day-taken');
    expect(
      planSessions(plan({ count: 2, startsAt: '8h', endsAt: '10h' }), known).problem,
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
