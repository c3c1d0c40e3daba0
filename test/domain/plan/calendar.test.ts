import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '../../../src/domain/day';
import {
  calendarEvents,
  isEventKey,
  stateOf,
  type CalendarEvent,
  type PlanRows,
} from '../../../src/domain/plan/calendar';
import { dutyKinds, type Due, type DueDate } from '../../../src/domain/plan/plan';
import { isForCommunes } from '../../../src/domain/plan/report-events';
import { undatedDuties } from '../../../src/domain/plan/undated-duties';
import { duty, quota, rows, target, task } from '../../support/plan-rows';

const window = { from: '2025-01-01', to: '2026-12-31' };
const days = (plan: PlanRows, within = window) =>
  calendarEvents(plan, within).map(({ from, day }) => (from === day ? day : `${from}..${day}`));
const withDue = (due: Due | null) => rows({ tasks: [task('1', { due })], date: '2025-01-01' });

describe('a task shows on its last day in time', () => {
  const dues: [Due | null, string[]][] = [
    [{ kind: 'day', value: '2025-10-10' }, ['2025-10-10']],
    [{ kind: 'before', value: '2026-04-30' }, ['2026-04-29']],
    [{ kind: 'before', value: '2026-04-30', thenOngoing: true }, ['2026-04-29']],
    [{ kind: 'before', value: '2026-03-01' }, ['2026-02-28']],
    [{ kind: 'month', value: '2025-10' }, ['2025-10-01..2025-10-31']],
    [{ kind: 'quarter', value: '2025-Q3' }, ['2025-07-01..2025-09-30']],
    [{ kind: 'range', from: '2026-10-05', to: '2026-10-10' }, ['2026-10-05..2026-10-10']],
    [{ kind: 'yearly', value: '--10-10' }, ['2025-10-10', '2026-10-10']],
    [{ kind: 'yearly', value: '--02-29' }, ['2025-02-28', '2026-02-28']],
    [{ kind: 'ongoing' }, []],
    [{ kind: 'periodic' }, []],
    [null, []],
  ];
  it.each(dues)('%o', (due, expected) => {
    expect(days(withDue(due))).toEqual(expected);
    const isUndated = undatedDuties(withDue(due)).length === 1;
    expect(isUndated).toBe(expected.length === 0);
  });

  it('a yearly day goes on after the plan’s years, and does not begin before the plan', () => {
    const plan = rows({
      tasks: [task('1', { due: { kind: 'yearly', value: '--10-10' } })],
      date: '2025-10-11',
    });
    expect(days(plan, { from: '2024-01-01', to: '2028-10-10' })).toEqual([
      '2026-10-10',
      '2027-10-10',
      '2028-10-10',
    ]);
  });

  it('a milestone shows by itself, done with its task', () => {
    const plan = rows({
      tasks: [
        task('3', {
          due: { kind: 'ongoing' },
          state: 'done',
          milestones: [
            { about: 'Tổ chức lớp học', kind: 'before', value: '2026-06-30' },
            { about: 'Sơ kết', kind: 'ongoing' },
          ],
        }),
      ],
    });
    expect(calendarEvents(plan, window)).toEqual([
      {
        key: 'milestone:3:0:2026-06-29',
        day: '2026-06-29',
        from: '2026-06-29',
        kind: 'milestone',
        about: 'Tổ chức lớp học',
        task: '3',
        taskId: '3',
        who: 'Phòng Văn hóa - Xã hội',
        isDone: true,
        isMarked: null,
      },
    ]);
    expect(undatedDuties(plan).map(({ kind, when, about }) => [kind, when, about])).toEqual([
      ['task', 'Thường xuyên', 'Việc 3'],
      ['milestone', 'Thường xuyên', 'Sơ kết'],
    ]);
  });
});

describe('what is done', () => {
  const standing = (plan: PlanRows, marked: readonly string[] = []) =>
    calendarEvents(
      plan,
      { from: '2025-01-01', to: '2027-12-31' },
      () => false,
      (key) => marked.includes(key),
    ).map(({ day, isDone, isMarked }) => [day, isDone, isMarked]);

  it('of a yearly day by its task is so to the end of the plan’s year, then as the office marks it', () => {
    const plan = rows({
      date: '2025-06-01',
      tasks: [
        task('1', {
          due: { kind: 'yearly', value: '--10-10' },
          state: 'done',
          milestones: [{ about: 'Sơ kết', kind: 'yearly', value: '--12-20' }],
        }),
      ],
    });
    expect(standing(plan, ['task:1:2025-10-10', 'task:1:2026-10-10'])).toEqual([
      ['2025-10-10', true, null],
      ['2025-12-20', true, null],
      ['2026-10-10', true, true],
      ['2026-12-20', false, false],
      ['2027-10-10', false, false],
      ['2027-12-20', false, false],
    ]);
  });

  it('of a report is what the office marks, and only that day of it', () => {
    const plan = rows({ date: '2025-01-01', duties: [duty('r', { kind: 'half-year' })] });
    const [first, second] = standing(plan);
    expect([first?.slice(1), second?.slice(1)]).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(standing(plan, [`report:r:${String(first?.[0])}`])).toEqual([
      [first?.[0], true, true],
      second,
    ]);
  });

  it('of a task with a day of its own is told by the task', () => {
    expect(standing(withDue({ kind: 'day', value: '2025-10-10' }))).toEqual([
      ['2025-10-10', false, null],
    ]);
  });

  const id = '0190a000-0000-7000-8000-000000000001';
  it.each([
    [`report:${id}:2026-12-09`, true],
    [`task:${id}:2026-12-09`, true],
    [`milestone:${id}:0:2026-12-09`, true],
    [`milestone:${id}:2026-12-09`, false],
    [`report:${id}:0:2026-12-09`, false],
    [`report:${id}:2026-02-30`, false],
    [`report:${id}:`, false],
    [`lich:${id}:2026-12-09`, false],
    [`report:x:2026-12-09`, false],
    [` report:${id}:2026-12-09`, false],
    [`report:${id}:2026-12-09\n`, false],
  ])('%s is an event’s key: %s', (key, expected) => {
    expect(isEventKey(key)).toBe(expected);
  });
});

describe('a quota shows', () => {
  const asked = (of: Partial<PlanRows>) =>
    calendarEvents(rows({ targets: [target('t')], ...of }), window).filter(
      ({ kind }) => kind === 'quota',
    );

  it('with its task, which it names, or at the end of the year', () => {
    const tasks = [
      task('a', { due: { kind: 'month', value: '2026-03' }, lead: ['Công an xã', 'Các thôn'] }),
      task('b', { due: { kind: 'ongoing' } }),
      task('c', { due: { kind: 'yearly', value: '--10-10' } }),
    ];
    const events = asked({
      tasks,
      quotas: [
        quota('1', { taskId: 'a' }),
        quota('2', { taskId: 'b' }),
        quota('3', { taskId: null }),
        quota('4', { taskId: 'gone' }),
        quota('5', { taskId: 'c' }),
      ],
    });
    expect(events.map(({ key, from, task: no, who }) => [key, from, no, who])).toEqual([
      ['quota:1:2026-03-31', '2026-03-01', 'a', 'Công an xã; Các thôn'],
      ['quota:5:2026-10-10', '2026-10-10', 'c', 'Phòng Văn hóa - Xã hội'],
      ['quota:2:2026-12-31', '2026-12-31', 'b', 'Phòng Văn hóa - Xã hội'],
      ['quota:3:2026-12-31', '2026-12-31', null, ''],
      ['quota:4:2026-12-31', '2026-12-31', null, ''],
    ]);
  });

  it('for each month on its last day, from the month of the plan on', () => {
    const monthly = { quotas: [quota('q', { each: 'month' })] };
    expect(asked(monthly).map(({ from, day }) => `${from} ${day}`)).toHaveLength(12);
    expect(asked(monthly)[1]).toMatchObject({ from: '2026-02-01', day: '2026-02-28' });
    expect(asked({ ...monthly, date: '2026-10-20' }).map(({ day }) => day)).toEqual([
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
    ]);
  });

  it('with what is asked, where, and when', () => {
    const [one] = asked({
      hamletWord: 'buôn',
      quotas: [quota('q', { indicator: 'guidance-sessions', per: 'hamlet', unit: 'buổi' })],
    });
    expect(one?.about).toBe('Buổi hướng dẫn trực tiếp (≥ 5 buổi mỗi buôn)');
    const [month] = asked({
      quotas: [quota('q', { indicator: 'news-items', each: 'month', op: '>', unit: 'tin, bài' })],
    });
    expect(month?.about).toBe('Tin, bài hoặc video ngắn (> 5 tin, bài trong tháng 1/2026)');
    const [deed] = asked({
      quotas: [quota('q', { indicator: 'launch-attended', value: 100, unit: '% xã' })],
    });
    expect(deed?.about).toBe('Tham dự Lễ phát động tại điểm cầu của xã');
  });

  it('as done when the checklist says so, month by month', () => {
    const plan = rows({
      targets: [target('t')],
      quotas: [quota('q', { each: 'month' }), quota('r')],
    });
    const done = calendarEvents(plan, window, (id, month) => id === 'r' || month === '2026-05')
      .filter(({ isDone }) => isDone)
      .map(({ key }) => key);
    expect(done).toEqual(['quota:q:2026-05-31', 'quota:r:2026-12-31']);
  });
});

describe('a report shows', () => {
  const year2026 = { targets: [target('t')] };
  const reports = (of: Parameters<typeof duty>[1], plan: Partial<PlanRows> = {}) =>
    calendarEvents(rows({ ...year2026, duties: [duty('d', of)], ...plan }), window);

  it('the day before the one it is due before, whatever its kind', () => {
    expect(reports({ before: '2026-12-10', kind: 'ad-hoc' })).toEqual([
      {
        key: 'report:d:2026-12-09',
        day: '2026-12-09',
        from: '2026-12-09',
        kind: 'report',
        about: 'Báo cáo gửi UBND tỉnh',
        task: null,
        taskId: null,
        who: 'Phòng Văn hóa - Xã hội',
        isDone: false,
        isMarked: false,
      },
    ]);
  });

  it('two working days after the cut-off of each period, named', () => {
    const told = (kind: (typeof dutyKinds)[number]) =>
      reports({ kind }).map(({ day, about }) => `${day} ${about}`);
    expect(told('annual')).toEqual(['2026-12-16 Báo cáo gửi UBND tỉnh (năm 2026)']);
    expect(told('half-year')).toEqual([
      '2026-06-16 Báo cáo gửi UBND tỉnh (6 tháng đầu năm 2026)',
      '2026-12-16 Báo cáo gửi UBND tỉnh (6 tháng cuối năm 2026)',
    ]);
    expect(told('quarter').map((each) => each.slice(0, 10))).toEqual([
      '2026-03-17',
      '2026-06-16',
      '2026-09-16',
      '2026-12-16',
    ]);
    expect(told('month')).toHaveLength(12);
    expect(told('periodic')).toEqual([]);
  });

  it('not for periods before the plan was there', () => {
    expect(reports({ kind: 'half-year' }, { date: '2026-06-17' }).map(({ day }) => day)).toEqual([
      '2026-12-16',
    ]);
  });

  it('by its own words where it has some', () => {
    const [one] = reports({ before: '2026-12-10', about: 'Tổng kết Phong trào' });
    expect(one?.about).toBe('Tổng kết Phong trào');
    expect(reports({ before: '2026-12-10', to: null })[0]?.about).toBe('Báo cáo');
  });

  it.each([
    ['các cơ quan, đơn vị, địa phương', true],
    ['UBND các xã, phường', true],
    ['Ủy ban nhân dân cấp xã', true],
    ['các sở, ngành; đặc khu', true],
    ['Phòng Văn hóa - Xã hội', false],
    ['các hợp tác xã, doanh nghiệp', false],
    ['Sở Khoa học và Công nghệ', false],
    ['Văn phòng', false],
  ])('%s: made by communes? %s', (by, isOurs) => {
    expect(isForCommunes(by)).toBe(isOurs);
    expect(isForCommunes(by.normalize('NFD'))).toBe(isOurs);
  });

  it('from time to time and on demand without a day', () => {
    const plan = rows({ duties: [duty('p', { kind: 'periodic' }), duty('a', { kind: 'ad-hoc' })] });
    expect(undatedDuties(plan).map(({ when, about }) => [when, about])).toEqual([
      ['Định kỳ', 'Báo cáo gửi UBND tỉnh'],
      ['Khi có yêu cầu', 'Báo cáo gửi UBND tỉnh'],
    ]);
  });
});

const aDay = fc.integer({ min: 0, max: 1094 }).map((offset) => addDays('2024-01-01', offset));
const aDue: fc.Arbitrary<DueDate | null> = fc.oneof(
  fc.record({ kind: fc.constantFrom('day' as const, 'before' as const), value: aDay }),
  aDay.map((day) => ({ kind: 'month' as const, value: day.slice(0, 7) })),
  aDay.map((day) => ({ kind: 'yearly' as const, value: `-${day.slice(4)}` })),
  fc
    .tuple(aDay, fc.nat(60))
    .map(([from, length]) => ({ kind: 'range' as const, from, to: addDays(from, length) })),
  fc.constantFrom({ kind: 'ongoing' as const }, { kind: 'periodic' as const }, null),
);
const aPlan: fc.Arbitrary<PlanRows> = fc
  .record({
    dues: fc.array(aDue, { maxLength: 6 }),
    milestones: fc.array(aDue, { maxLength: 3 }),
    quotas: fc.array(fc.record({ task: fc.nat(7), isMonthly: fc.boolean() }), { maxLength: 4 }),
    duties: fc.array(fc.record({ kind: fc.constantFrom(...dutyKinds), before: fc.option(aDay) }), {
      maxLength: 3,
    }),
    date: fc.option(aDay),
    year: fc.option(fc.constantFrom(2024, 2025, 2026)),
  })
  .map(({ dues, milestones, quotas, duties, date, year }) =>
    rows({
      date,
      targets: year === null ? [] : [target('t', { year })],
      tasks: dues.map((due, index) =>
        task(`t${index}`, {
          due,
          milestones: milestones.flatMap((each) => (each ? [{ about: 'Mốc', ...each }] : [])),
        }),
      ),
      quotas: quotas.map(({ task: of, isMonthly }, index) =>
        quota(`q${index}`, { taskId: `t${of}`, each: isMonthly ? 'month' : null }),
      ),
      duties: duties.map((of, index) => duty(`d${index}`, of)),
    }),
  );
const wide = { from: '2020-01-01', to: '2030-12-31' };

describe('of any plan', () => {
  it('the days of a window are those of any wider window that lie in it', () => {
    fc.assert(
      fc.property(aPlan, aDay, fc.nat(500), (plan, from, length) => {
        const inside = { from, to: addDays(from, length) };
        const within = ({ day }: CalendarEvent) => inside.from <= day && day <= inside.to;
        expect(calendarEvents(plan, inside)).toEqual(calendarEvents(plan, wide).filter(within));
      }),
    );
  });

  it('the days are in order, each range ends with its day, and no two keys are alike', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const events = calendarEvents(plan, wide);
        const order = events.map(({ day }) => day);
        expect(order).toEqual([...order].sort());
        expect(events.every(({ from, day }) => from <= day)).toBe(true);
        expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
      }),
    );
  });

  it('every task has a day or stands among the undated, never both', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const events = calendarEvents(plan, wide);
        const undated = undatedDuties(plan);
        for (const { id } of plan.tasks) {
          const dated = events.some((event) => event.kind === 'task' && event.taskId === id);
          const isUndated = undated.some((each) => each.kind === 'task' && each.taskId === id);
          expect([id, dated]).toEqual([id, !isUndated]);
        }
      }),
    );
  });
});

describe('the state of what is due', () => {
  it.each([
    ['2026-10-04', 'late'],
    ['2026-10-05', 'this-week'],
    ['2026-10-12', 'this-week'],
    ['2026-10-13', 'ahead'],
  ])('on 5/10/2026, what is due on %s is %s', (day, state) => {
    expect(stateOf({ day, isDone: false }, '2026-10-05')).toBe(state);
    expect(stateOf({ day, isDone: true }, '2026-10-05')).toBe('done');
  });

  it('is late from the day after, this week until a week from now, then ahead; done whatever the day', () => {
    fc.assert(
      fc.property(aDay, aDay, fc.boolean(), (day, today, isDone) => {
        const left = daysBetween(today, day);
        const expected = isDone ? 'done' : left < 0 ? 'late' : left <= 7 ? 'this-week' : 'ahead';
        expect(stateOf({ day, isDone }, today)).toBe(expected);
      }),
    );
  });

  it('holds the whole of the running week', () => {
    fc.assert(
      fc.property(aDay, (today) => {
        for (let day = today; ; day = addDays(day, 1)) {
          expect(stateOf({ day, isDone: false }, today)).toBe('this-week');
          if (weekday(day) === 7) break;
        }
      }),
    );
  });
});

it('a window that ends before it starts is refused', () => {
  expect(() => calendarEvents(rows(), { from: '2026-02-01', to: '2026-01-31' })).toThrow(
    'period-ends-before-start',
  );
});
