import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkOrNone } from '../../../src/domain/attendance/mark';
import { marks } from '../../../src/domain/attendance/mark';
import { quickLineChanges, readQuickLine } from '../../../src/domain/attendance/quick-line';

const roster = (cells: readonly MarkOrNone[]) =>
  cells.map((mark, index) => [`p${index + 1}`, mark, false] as const);

describe('a quick line', () => {
  test('reads a bare number as absent, p as excused, m as late', () => {
    expect(readQuickLine('3 7 12p 18 25m 33', 40)).toEqual({
      ok: true,
      entries: [
        { order: 3, mark: 'absent' },
        { order: 7, mark: 'absent' },
        { order: 12, mark: 'excused' },
        { order: 18, mark: 'absent' },
        { order: 25, mark: 'late' },
        { order: 33, mark: 'absent' },
      ],
    });
  });

  test('takes capitals, commas, semicolons and any spaces', () => {
    expect(readQuickLine('  1P,2M;3K \t 4 ', 4)).toEqual({
      ok: true,
      entries: [
        { order: 1, mark: 'excused' },
        { order: 2, mark: 'late' },
        { order: 3, mark: 'absent' },
        { order: 4, mark: 'absent' },
      ],
    });
  });

  test('names every word it does not understand and gives no entry at all', () => {
    expect(readQuickLine('3 41 5x 0 an 7 7p', 40)).toEqual({
      ok: false,
      problems: [
        { kind: 'no-such-number', word: '41', persons: 40 },
        { kind: 'unknown-letter', word: '5x', letter: 'x' },
        { kind: 'no-such-number', word: '0', persons: 40 },
        { kind: 'not-a-number', word: 'an' },
        { kind: 'number-twice', word: '7p', order: 7 },
      ],
    });
  });

  test('with nobody listed has no entries', () => {
    expect(readQuickLine('   ', 40)).toEqual({ ok: true, entries: [] });
  });

  test('is understood or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(300), (text, persons) => {
        const read = readQuickLine(text, persons);
        if (!read.ok) return read.problems.length > 0;
        return read.entries.every(({ order }) => order >= 1 && order <= persons);
      }),
    );
  });
});

describe('the changes of a quick line', () => {
  test('mark the listed and make only the others without a mark present', () => {
    const changes = quickLineChanges('s', roster([null, 'excused', null, 'present', 'absent']), [
      { order: 1, mark: 'absent' },
      { order: 4, mark: 'late' },
    ]);
    expect(changes).toEqual([
      { personId: 'p1', sessionId: 's', from: null, to: 'absent' },
      { personId: 'p4', sessionId: 's', from: 'present', to: 'late' },
      { personId: 'p3', sessionId: 's', from: null, to: 'present' },
    ]);
  });

  test('leave a listed person alone who has that mark already', () => {
    expect(quickLineChanges('s', roster(['absent']), [{ order: 1, mark: 'absent' }])).toEqual([]);
  });

  test('never touch a known mark of somebody not listed', () => {
    const cell = fc.constantFrom<MarkOrNone>(null, ...marks);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), fc.nat(60), (cells, order) => {
        const changes = quickLineChanges('s', roster(cells), [{ order, mark: 'absent' }]);
        return changes.every(({ personId, from, to }) =>
          personId === `p${order}` ? to === 'absent' : from === null && to === 'present',
        );
      }),
    );
  });
});
