import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classState,
  everyClass,
  shownClasses,
  type ClassFilter,
  type ListedClass,
} from '../../../src/domain/class/class-list';
import { nothingAsked } from '../../../src/domain/class/class';
import { checkEnrolmentDays } from '../../../src/domain/class/enrolment-days';
import { pastedNames } from '../../../src/domain/class/pasted-names';
import { cancelReason, movedSession } from '../../../src/domain/class/session-change';
import { newestLists } from '../../../src/domain/class/skill';
import { addDays } from '../../../src/domain/day';

const refusal = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a session', () => {
  const session = { day: '2025-11-04', startsAt: '19:00', endsAt: '21:00', movedFrom: null };

  test('keeps where it was first set for through any number of moves, and forgets it when it is back', () => {
    const moments = fc.record({
      day: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2025-11-01', days)),
      startsAt: fc.constantFrom('08:00', '14:00', '19:00'),
      endsAt: fc.constant('21:00'),
    });
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 6 }), (moves) => {
        let moved: ReturnType<typeof movedSession> = session;
        for (const to of moves) {
          moved = movedSession(moved, to);
          const isHome = to.day === session.day && to.startsAt === session.startsAt;
          expect(moved.movedFrom).toBe(isHome ? null : '2025-11-04 19:00');
        }
        expect(movedSession(moved, session)).toEqual(session);
      }),
    );
  });

  test('that only ends later was not moved', () => {
    expect(movedSession(session, { ...session, endsAt: '22:00' }).movedFrom).toBeNull();
  });

  test('is cancelled for a reason and only while nobody was marked', () => {
    expect(cancelReason('  Mưa   bão ', { day: '2025-11-04', marks: 0 })).toBe('Mưa bão');
    expect(refusal(() => cancelReason(' ', { day: '2025-11-04', marks: 0 }))).toBe(
      'cancel-reason-empty',
    );
    expect(refusal(() => cancelReason('Mưa', { day: '2025-11-04', marks: 2 }))).toBe(
      'cancel-has-marks',
    );
  });
});

describe('the days of joining and leaving', () => {
  const facts = { name: 'Lan', markedDays: ['2025-10-02', '2025-10-09'], resultDay: '2025-10-09' };

  test.each([
    [{ joined: '2025-10-01', left: null }, null],
    [{ joined: '2025-10-02', left: '2025-10-09' }, null],
    [{ joined: '2025-10-02', left: '2025-10-01' }, 'leave-before-join'],
    [{ joined: '2025-10-01', left: '2025-10-08' }, 'marks-outside-days'],
    [{ joined: '2025-10-03', left: null }, 'marks-outside-days'],
  ] as const)('%j: %s', (days, code) => {
    expect(refusal(() => checkEnrolmentDays(days, facts))).toBe(code);
  });

  test('never come after the day of a result', () => {
    const judged = { name: 'Lan', markedDays: [], resultDay: '2025-10-09' };
    expect(refusal(() => checkEnrolmentDays({ joined: '2025-10-10', left: null }, judged))).toBe(
      'result-before-join',
    );
  });
});

describe('the list of classes', () => {
  const today = '2025-11-04';
  const row = (part: Partial<ListedClass>): ListedClass => ({
    name: 'Lớp',
    subject: '',
    teacher: '',
    place: '',
    hamletId: null,
    hamlet: null,
    audience: 'adults',
    form: 'in-person',
    ...nothingAsked,
    persons: 0,
    sessions: 0,
    notTaken: 0,
    firstDay: null,
    lastDay: null,
    nextDay: null,
    nextAt: null,
    achieved: 0,
    ...part,
  });
  const names = (rows: readonly ListedClass[]) => rows.map(({ name }) => name);
  const newest = { by: 'newest', descending: false } as const;

  test.each([
    [{ firstDay: null, lastDay: null }, 'to-come'],
    [{ firstDay: '2025-11-05', lastDay: '2025-12-01' }, 'to-come'],
    [{ firstDay: '2025-11-04', lastDay: '2025-11-04' }, 'running'],
    [{ firstDay: '2025-10-01', lastDay: '2025-11-03' }, 'ended'],
  ] as const)('knows whether a class runs: %j is %s', (days, state) => {
    expect(classState(days, today)).toBe(state);
  });

  test('puts what meets today first in any order, and keeps the order within', () => {
    const rows = [
      row({ name: 'B', persons: 3 }),
      row({ name: 'A', persons: 9 }),
      row({ name: 'Hôm nay', nextDay: today, persons: 1 }),
    ];
    expect(names(shownClasses(rows, everyClass, newest, today))).toEqual(['Hôm nay', 'B', 'A']);
    expect(names(shownClasses(rows, everyClass, { by: 'name', descending: false }, today))).toEqual(
      ['Hôm nay', 'A', 'B'],
    );
    expect(
      names(shownClasses(rows, everyClass, { by: 'persons', descending: true }, today)),
    ).toEqual(['Hôm nay', 'A', 'B']);
  });

  test('counts numbers in names as numbers and Vietnamese letters in their order', () => {
    const rows = ['Lớp 10', 'Đoàn', 'Lớp 2', 'Dân'].map((name) => row({ name }));
    expect(names(shownClasses(rows, everyClass, { by: 'name', descending: false }, today))).toEqual(
      ['Dân', 'Đoàn', 'Lớp 2', 'Lớp 10'],
    );
  });

  test.each<[Partial<ClassFilter>, string[]]>([
    [{ search: 'doan ket' }, ['Đoàn Kết']],
    [{ state: 'ended' }, ['Cũ']],
    [{ hamletId: 'none' }, ['Cũ']],
    [{ audience: 'students' }, ['Cũ']],
    [{ notTakenOnly: true }, ['Đoàn Kết']],
  ])('shows what is asked for: %j', (filter, expected) => {
    const rows = [
      row({ name: 'Đoàn Kết', hamletId: 'h', notTaken: 2 }),
      row({ name: 'Cũ', audience: 'students', firstDay: '2025-01-01', lastDay: '2025-02-01' }),
    ];
    expect(names(shownClasses(rows, { ...everyClass, ...filter }, newest, today))).toEqual(
      expected,
    );
  });
});

test('the newest list of an audience is the one of the last day, of one day the one entered last', () => {
  const list = (id: string, audience: 'adults' | 'students', day: string) => ({
    id,
    audience,
    day,
  });
  const newest = newestLists([
    list('a', 'adults', '2025-05-01'),
    list('b', 'adults', '2025-05-01'),
    list('c', 'adults', '2025-04-01'),
    list('d', 'students', '2024-01-01'),
  ]);
  expect([newest.get('adults')?.id, newest.get('students')?.id, newest.get('workers')]).toEqual([
    'b',
    'd',
    undefined,
  ]);
});

test.each([
  ['Nguyễn Thị Lan', 'Nguyễn Thị Lan', null],
  ['1. Nguyễn Thị Lan', 'Nguyễn Thị Lan', null],
  ['12\tNguyễn Thị Lan\t1980\tXóm Đoàn Kết', 'Nguyễn Thị Lan', 1980],
  ['- Nguyễn Thị Lan (sinh năm 1980)', 'Nguyễn Thị Lan', 1980],
  ['3) Trần Văn Bình, 05/11/1975', 'Trần Văn Bình', 1975],
  ['Y Thoa Niê', 'Y Thoa Niê', null],
  ["H'Hen Niê 1992", "H'Hen Niê", 1992],
])('of the pasted line %j the name is %j and the year %j', (line, name, birthYear) => {
  expect(pastedNames(`${line}\n`)).toEqual([{ name, birthYear }]);
});

test('empty lines, numbers and rulers of a pasted list are no names', () => {
  expect(pastedNames('\n \n12\n-----\n\t\n')).toEqual([]);
});
