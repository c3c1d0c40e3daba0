import { describe, expect, test } from 'vitest';
import {
  choiceThatFits,
  eventsOfMonth,
  everything,
  groupEvents,
  isChosen,
  isUndatedChosen,
  nextDueDay,
  OURS,
  unitsOf,
  type DueEvent,
  type Undated,
} from '../../src/renderer/pages/calendar/choose-events';
import { isDayOff, workingDayBefore } from '../../src/renderer/pages/calendar/free-days';
import { calendarText } from '../../src/renderer/text/calendar';

function someEvent(part: Partial<DueEvent>): DueEvent {
  return {
    key: part.day ?? 'x',
    day: '2026-11-29',
    from: '2026-11-29',
    kind: 'task',
    about: 'Xác nhận phổ cập',
    task: '4',
    who: 'Công an tỉnh; UBND các xã, phường',
    planId: 'dak-lak',
    taskId: 'four',
    planName: '79/KH-UBND',
    state: 'ahead',
    daysLeft: 3,
    isMarked: null,
    ...part,
  };
}
const roles = new Map([
  ['own', { role: 'own', isAbove: false }],
  ['dak-lak', { role: 'upper', isAbove: false }],
  ['above', { role: 'upper', isAbove: true }],
] as const);
const undated: Undated = {
  planId: 'dak-lak',
  taskId: 'one',
  planName: '79/KH-UBND',
  kind: 'task',
  when: 'Thường xuyên',
  about: 'Tuyên truyền',
  task: '1.1',
  who: 'Sở Văn hóa, Thể thao và Du lịch',
  isDone: false,
};

describe('the last working day before a day off', () => {
  const holidays = new Map([
    ['2026-04-30', 'Ngày Chiến thắng'],
    ['2026-05-01', 'Quốc tế Lao động'],
  ]);

  test.each<[day: string, before: string | null, why: string]>([
    ['2026-11-27', null, 'a Friday is a working day'],
    ['2026-11-28', '2026-11-27', 'a Saturday'],
    ['2026-11-29', '2026-11-27', 'a Sunday'],
    ['2026-05-03', '2026-04-29', 'a Sunday after two holidays'],
    ['2026-04-30', '2026-04-29', 'a holiday'],
  ])('%s: %s (%s)', (day, before) => {
    expect(workingDayBefore(day, holidays)).toBe(before);
    expect(isDayOff(day, holidays)).toBe(before !== null);
  });

  test('is said in words, with the holiday by its name', () => {
    expect(calendarText.dayOff('2025-11-30', '2025-11-28', null)).toBe(
      '30/11 là Chủ nhật, nên xong chậm nhất thứ Sáu 28/11.',
    );
    expect(calendarText.dayOff('2026-04-30', '2026-04-29', 'Ngày Chiến thắng')).toBe(
      '30/04 là Ngày Chiến thắng, nên xong chậm nhất thứ Tư 29/04.',
    );
  });
});

describe('what is on show', () => {
  test('a unit is found among several, and not by a part of another’s name', () => {
    expect(unitsOf(someEvent({}))).toEqual(['Công an tỉnh', 'UBND các xã, phường']);
    expect(isChosen(someEvent({}), { ...everything, unit: 'Công an tỉnh' }, roles)).toBe(true);
    expect(isChosen(someEvent({}), { ...everything, unit: 'Công an' }, roles)).toBe(false);
  });

  test('plan, kind and state each narrow it down', () => {
    expect(isChosen(someEvent({}), everything, roles)).toBe(true);
    expect(isChosen(someEvent({}), { ...everything, planId: 'other' }, roles)).toBe(false);
    expect(isChosen(someEvent({}), { ...everything, kind: 'report' }, roles)).toBe(false);
    expect(isChosen(someEvent({ state: 'late' }), { ...everything, state: 'late' }, roles)).toBe(
      true,
    );
    expect(isChosen(someEvent({}), { ...everything, state: 'late' }, roles)).toBe(false);
  });

  test('ours is what our own plans lay on somebody, a report a superior plan asks of communes, and a quota of the plan ours hangs under', () => {
    const ours = { ...everything, planId: OURS };
    expect(isChosen(someEvent({ planId: 'own' }), ours, roles)).toBe(true);
    expect(isChosen(someEvent({}), ours, roles)).toBe(false);
    expect(isChosen(someEvent({ kind: 'report' }), ours, roles)).toBe(true);
    expect(isChosen(someEvent({ kind: 'report', who: 'Công an tỉnh' }), ours, roles)).toBe(false);
    expect(isChosen(someEvent({ kind: 'quota' }), ours, roles)).toBe(false);
    expect(isChosen(someEvent({ kind: 'quota', planId: 'above' }), ours, roles)).toBe(true);
    expect(isChosen(someEvent({ planId: 'above' }), ours, roles)).toBe(false);
  });

  test('what has no day is never late: it is done or not', () => {
    expect(isUndatedChosen(undated, everything, roles)).toBe(true);
    expect(isUndatedChosen(undated, { ...everything, state: 'done' }, roles)).toBe(false);
    expect(
      isUndatedChosen({ ...undated, isDone: true }, { ...everything, state: 'done' }, roles),
    ).toBe(true);
  });

  test('a choice of another book falls back to the usual one', () => {
    const kept = { planId: 'gone', unit: 'Công an tỉnh', kind: null, state: null };
    const fits = choiceThatFits(kept, new Set(['dak-lak']), new Set(['Công an tỉnh']));
    expect(fits).toEqual({ ...everything, planId: OURS, unit: 'Công an tỉnh' });
  });
});

describe('the month', () => {
  test('has reports and tasks before the amounts, and amounts on their last day alone', () => {
    const quota = someEvent({ kind: 'quota', from: '2026-11-01', day: '2026-11-30' });
    const shown = eventsOfMonth([
      quota,
      someEvent({ kind: 'milestone' }),
      someEvent({ kind: 'task', from: '2026-11-01' }),
      someEvent({ kind: 'report' }),
    ]);
    expect(shown.map(({ kind, from }) => [kind, from])).toEqual([
      ['report', '2026-11-29'],
      ['task', '2026-11-01'],
      ['milestone', '2026-11-29'],
      ['quota', '2026-11-30'],
    ]);
  });

  test('goes to the next and the last day with something due, and nowhere past the ends', () => {
    const events = ['2026-12-09', '2026-04-29', '2026-10-10'].map((day) => someEvent({ day }));
    expect(nextDueDay(events, '2026-04-29', 1)).toBe('2026-10-10');
    expect(nextDueDay(events, '2026-10-11', -1)).toBe('2026-10-10');
    expect(nextDueDay(events, '2026-12-09', 1)).toBeUndefined();
    expect(nextDueDay(events, '2026-04-29', -1)).toBeUndefined();
  });
});

test('the list: late, this week, ahead, done with the latest first, and what has no day', () => {
  const groups = groupEvents(
    [
      someEvent({ day: '2026-12-20', state: 'ahead' }),
      someEvent({ day: '2026-03-31', state: 'done' }),
      someEvent({ day: '2026-10-10', state: 'done' }),
      someEvent({ day: '2026-06-29', state: 'late' }),
      someEvent({ day: '2026-04-29', state: 'late' }),
    ],
    [undated],
  );
  expect(
    groups.map(({ name, lines }) => [
      name,
      ...lines.map((line) => (line.is === 'event' ? line.event.day : line.event.when)),
    ]),
  ).toEqual([
    ['late', '2026-04-29', '2026-06-29'],
    ['ahead', '2026-12-20'],
    ['done', '2026-10-10', '2026-03-31'],
    ['undated', 'Thường xuyên'],
  ]);
});
