import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filledFrom,
  learningOfBoth,
  type Fillable,
  type Learning,
} from '../../../src/domain/person/put-together';

const anyLearning: fc.Arbitrary<Learning> = fc
  .record({
    enrolments: fc.uniqueArray(
      fc.record({
        classNo: fc.integer({ min: 1, max: 4 }),
        joined: fc.constantFrom('2025-10-01', '2025-10-05'),
        outcome: fc.constantFrom(
          { result: null, resultDay: null },
          { result: 'achieved' as const, resultDay: '2025-11-01' },
          { result: 'achieved' as const, resultDay: '2025-11-02' },
          { result: 'not-achieved' as const, resultDay: '2025-10-20' },
        ),
      }),
      { selector: ({ classNo }) => classNo },
    ),
    marks: fc.uniqueArray(
      fc.record({
        sessionNo: fc.integer({ min: 1, max: 6 }),
        mark: fc.integer({ min: 1, max: 4 }),
      }),
      { selector: ({ sessionNo }) => sessionNo },
    ),
  })
  .map(({ enrolments, marks }) => ({
    enrolments: enrolments.map(({ outcome, ...rest }) => ({ ...rest, ...outcome })),
    marks,
  }));

describe('what two records of one person learnt', () => {
  it('loses no class, no presence and no “đạt”, and has each class and session once', () => {
    fc.assert(
      fc.property(anyLearning, anyLearning, (one, other) => {
        const both = learningOfBoth(one, other);
        const classes = both.enrolments.map(({ classNo }) => classNo);
        const sessions = both.marks.map(({ sessionNo }) => sessionNo);
        expect(new Set(classes).size).toBe(classes.length);
        expect(new Set(sessions).size).toBe(sessions.length);
        for (const { classNo, joined, result, resultDay } of [
          ...one.enrolments,
          ...other.enrolments,
        ]) {
          const now = both.enrolments.find((each) => each.classNo === classNo);
          expect(now && now.joined <= joined).toBe(true);
          if (result === 'achieved') {
            expect(now?.result).toBe('achieved');
            expect(now?.resultDay && resultDay && now.resultDay <= resultDay).toBe(true);
          }
          if (now?.resultDay) expect(now.resultDay >= now.joined).toBe(true);
        }
        for (const { sessionNo, mark } of [...one.marks, ...other.marks]) {
          const now = both.marks.find((each) => each.sessionNo === sessionNo);
          expect(now && now.mark <= mark).toBe(true);
        }
      }),
    );
  });

  it('is the same whichever is kept, and itself with nothing', () => {
    fc.assert(
      fc.property(anyLearning, anyLearning, (one, other) => {
        expect(learningOfBoth(one, other)).toEqual(learningOfBoth(other, one));
        const alone = learningOfBoth(one, { enrolments: [], marks: [] });
        expect(alone.marks).toHaveLength(one.marks.length);
        expect(new Set(alone.enrolments)).toEqual(new Set(one.enrolments));
      }),
    );
  });
});

describe('what is filled', () => {
  const nothing: Fillable = {
    hamlet: null,
    birthYear: null,
    birthDay: null,
    sex: null,
    note: '',
    phone: null,
    cccd: null,
  };
  const known: Fillable = {
    hamlet: 1,
    birthYear: 1985,
    birthDay: '1985-03-07',
    sex: 'female',
    note: 'tổ 1',
    phone: '0912345678',
    cccd: '019185001234',
  };

  it('is all that was empty, and nothing that was known', () => {
    expect(filledFrom(nothing, known)).toEqual(Object.keys(known));
    expect(filledFrom(known, { ...known, note: 'tổ 2' })).toEqual([]);
    expect(filledFrom(known, nothing)).toEqual([]);
  });

  it('is a day of birth only in the year that is known', () => {
    expect(filledFrom({ ...known, birthDay: null }, known)).toEqual(['birthDay']);
    expect(filledFrom({ ...known, birthYear: 1986, birthDay: null }, known)).toEqual([]);
  });
});
