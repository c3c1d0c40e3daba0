import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attended, marks, type MarkOrNone } from '../../../src/domain/attendance/mark';
import {
  attendanceOf,
  checkOutcome,
  formatScore,
  parseScore,
  propose,
  sessionsHeld,
  sharePercent,
  undoResults,
  type Attendance,
  type ResultRule,
} from '../../../src/domain/class/results';
import { addDays } from '../../../src/domain/day';

const asked = (shareNeeded: number | null, scoreNeeded: number | null = null): ResultRule => ({
  shareNeeded,
  scoreNeeded,
});
const came = (attended: number, held: number, unmarked = 0): Attendance => ({
  held,
  attended,
  excused: 0,
  unmarked,
});
const anyMark = fc.constantFrom<MarkOrNone>(...marks, null);

describe('sessions held', () => {
  it('are those not cancelled where somebody was marked', () => {
    const sessions = [{ cancelled: null }, { cancelled: 'mưa lũ' }, { cancelled: null }];
    const rows = [
      ['present', 'present', null],
      [null, null, null],
    ] as const;
    expect(sessionsHeld(sessions, rows)).toEqual([true, false, false]);
  });
});

describe('attendance of a person', () => {
  it('is counted from the day of joining to the day of leaving, both included', () => {
    const sessions = [1, 2, 3, 4].map((day) => ({ day: `2025-10-0${day}` }));
    const marks = ['present', 'late', 'excused', 'absent'] as const;
    const person = { joined: '2025-10-02', left: '2025-10-03', marks };
    expect(attendanceOf(person, sessions, [true, true, true, true])).toEqual({
      held: 2,
      attended: 1,
      excused: 1,
      unmarked: 0,
    });
  });

  it('leave with permission never makes the class shorter, whatever else was marked', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), (row) => {
        const sessions = row.map((_, at) => ({ day: addDays('2025-10-01', at) }));
        const held = row.map(() => true);
        const person = { joined: '2025-10-01', left: null };
        const asIs = attendanceOf({ ...person, marks: row }, sessions, held);
        const asAbsent = row.map((mark) => (mark === 'excused' ? 'absent' : mark));
        const { held: all, attended: there } = attendanceOf(
          { ...person, marks: asAbsent },
          sessions,
          held,
        );
        expect([asIs.held, asIs.attended]).toEqual([all, there]);
      }),
    );
  });
});

describe('the proposal', () => {
  it('has the share in whole numbers: 79,99 % is not 80 %', () => {
    expect(propose(asked(80), came(7999, 10_000), null).result).toBe('not-achieved');
    expect(propose(asked(80), came(8000, 10_000), null).result).toBe('achieved');
    expect(propose(asked(67), came(2, 3), null).result).toBe('not-achieved');
    expect(propose(asked(66), came(2, 3), null).result).toBe('achieved');
  });

  it('is none without a session held, or where nothing is asked', () => {
    expect(propose(asked(80), came(0, 0), null)).toEqual({
      result: null,
      grounds: [{ kind: 'none-held' }],
    });
    expect(propose(asked(null), came(5, 5), 10)).toEqual({
      result: null,
      grounds: [{ kind: 'nothing-asked' }],
    });
  });

  it('asks for the score where it could still be reached, and not where the share is missed', () => {
    expect(propose(asked(80, 5), came(9, 10), null).result).toBeNull();
    expect(propose(asked(80, 5), came(9, 10), 5).result).toBe('achieved');
    expect(propose(asked(80, 5), came(9, 10), 4.99).result).toBe('not-achieved');
    expect(propose(asked(80, 5), came(3, 10), null).result).toBe('not-achieved');
  });

  it('says nothing that a mark not yet taken could overturn', () => {
    const anyRow = fc.array(anyMark, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyRow, fc.nat(100), (row, needed) => {
        const sessions = row.map(() => ({ day: '2025-10-01' }));
        const held = row.map(() => true);
        const decide = (marks: readonly MarkOrNone[]) => {
          const person = { joined: '2025-10-01', left: null, marks };
          return propose(asked(needed), attendanceOf(person, sessions, held), null).result;
        };
        const filled = (with_: MarkOrNone) => row.map((mark) => mark ?? with_);
        const [best, worst] = [decide(filled('present')), decide(filled('absent'))];
        expect(decide(row)).toBe(best === worst ? best : null);
      }),
    );
  });

  it('never turns for the worse when an absence becomes a presence', () => {
    const rank = { achieved: 2, 'not-achieved': 0 } as const;
    const rankOf = (result: keyof typeof rank | null) => (result === null ? 1 : rank[result]);
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1 }), fc.nat(), fc.nat(100), (row, at, needed) => {
        const sessions = row.map(() => ({ day: '2025-10-01' }));
        const held = row.map(() => true);
        const decide = (marks: readonly MarkOrNone[]) =>
          propose(
            asked(needed),
            attendanceOf({ joined: '2025-10-01', left: null, marks }, sessions, held),
            null,
          ).result;
        const better = row.with(at % row.length, 'present');
        expect(rankOf(decide(better))).toBeGreaterThanOrEqual(rankOf(decide(row)));
        expect(better.filter(attended).length).toBeGreaterThanOrEqual(row.filter(attended).length);
      }),
    );
  });
});

describe('the share shown', () => {
  it('never reads as reached when it is not, for any whole percent asked', () => {
    const any = fc.nat(500).chain((held) => fc.tuple(fc.nat(held), fc.constant(held)));
    fc.assert(
      fc.property(any, fc.nat(100), ([attended, held], needed) => {
        const shown = sharePercent(came(attended, held));
        expect(shown === null).toBe(held === 0);
        const isMet = propose(asked(needed), came(attended, held), null).result === 'achieved';
        expect(shown !== null && shown >= needed).toBe(isMet);
      }),
    );
  });
});

describe('scores', () => {
  it('are read with a comma or a point, and not as thousands', () => {
    expect(['8', '8,5', ' 8.25 ', '0', '1000'].map(parseScore)).toEqual([8, 8.5, 8.25, 0, 1000]);
    expect(
      ['', 'tám', '-1', '8,', '1.000', '8,555', '1000,5', '12345', '8/10'].map(parseScore),
    ).toEqual(Array.from({ length: 9 }, () => null));
  });

  it('read again as they are written', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (count) => {
        expect(parseScore(formatScore(count / 100))).toBe(count / 100);
      }),
    );
  });
});

describe('an outcome', () => {
  const bounds = { joined: '2025-10-01', today: '2025-12-16', closedUntil: '2025-10-31' };
  const nothing = { result: null, day: null };
  const check = (day: string | null) =>
    checkOutcome({ from: nothing, to: { result: 'achieved', day } }, bounds);

  it('without a result has no day, with one today’s unless told', () => {
    expect(
      checkOutcome({ from: nothing, to: { result: null, day: '2025-12-01' } }, bounds),
    ).toEqual(nothing);
    expect(check(null).day).toBe('2025-12-16');
    expect(check('2025-12-01').day).toBe('2025-12-01');
  });

  it.each([
    ['2025-09-30', 'result-before-join'],
    ['2025-12-17', 'result-in-future'],
    ['2025-10-31', 'book-closed'],
  ])('on %s is refused: %s', (day, code) => {
    expect(() => check(day)).toThrow(expect.objectContaining({ code }));
  });

  it('of a closed book is not taken away either', () => {
    const from = { result: 'achieved', day: '2025-10-20' } as const;
    expect(() => checkOutcome({ from, to: nothing }, bounds)).toThrow(
      expect.objectContaining({ code: 'book-closed' }),
    );
  });

  it.each([-1, 1000.5, Number.NaN])('with the score %s is refused', (score) => {
    expect(() => checkOutcome({ from: nothing, to: { ...nothing, score } }, bounds)).toThrow(
      expect.objectContaining({ code: 'score-out-of-range' }),
    );
  });

  it('is taken back by the same change turned round', () => {
    const changes = [
      { personId: 'a', from: nothing, to: { result: 'achieved' as const, day: '2025-12-01' } },
      { personId: 'b', from: nothing, to: { ...nothing, score: 5 } },
    ];
    expect(undoResults(undoResults(changes))).toEqual(changes);
  });
});
