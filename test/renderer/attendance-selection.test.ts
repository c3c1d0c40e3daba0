import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersons } from '../../src/renderer/pages/attendance/grid/find-person';
import {
  cellsOf,
  fitSelection,
  isInRange,
  motions,
  moveSelection,
  rangeOf,
  selectCell,
  selectWhole,
  type Selection,
} from '../../src/renderer/pages/attendance/grid/selection';
import { startingColumn } from '../../src/renderer/pages/attendance/grid/starting-column';

const size = { rows: 40, columns: 13 };
const at = (row: number, column: number) => selectCell({ row, column });
const path = (start: Selection, ...steps: (readonly [(typeof motions)[number], boolean?])[]) =>
  steps.reduce(
    (selection, [motion, extend = false]) => moveSelection(selection, size, motion, extend, 17),
    start,
  );

describe('the selection', () => {
  test('moves by one, by a page and to the edges', () => {
    expect(path(at(5, 5), ['down'], ['right'])).toEqual(at(6, 6));
    expect(path(at(5, 5), ['page-down'])).toEqual(at(22, 5));
    expect(path(at(5, 5), ['row-end'])).toEqual(at(5, 12));
    expect(path(at(5, 5), ['bottom'])).toEqual(at(39, 5));
    expect(path(at(5, 5), ['first'])).toEqual(at(0, 0));
    expect(path(at(5, 5), ['last'])).toEqual(at(39, 12));
  });

  test('grows from where it began and forgets the range at the next plain move', () => {
    const grown = path(at(5, 5), ['down', true], ['down', true], ['right', true]);
    expect(rangeOf(grown)).toEqual({ top: 5, bottom: 7, left: 5, right: 6 });
    expect(grown.active).toEqual({ row: 5, column: 5 });
    expect(path(grown, ['down'])).toEqual(at(6, 5));
  });

  test('of whole rows and columns keeps its cell and grows by rows and columns', () => {
    const row = selectWhole(at(5, 5), size, 'row');
    expect(row.active).toEqual({ row: 5, column: 5 });
    expect(rangeOf(row)).toEqual({ top: 5, bottom: 5, left: 0, right: 12 });
    expect(rangeOf(path(row, ['down', true]))).toEqual({ top: 5, bottom: 6, left: 0, right: 12 });
    const column = selectWhole(at(5, 5), size, 'column');
    expect(rangeOf(column)).toEqual({ top: 0, bottom: 39, left: 5, right: 5 });
    const all = selectWhole(column, size, 'all');
    expect(rangeOf(all)).toEqual({ top: 0, bottom: 39, left: 0, right: 12 });
    expect(path(all, ['down'])).toEqual(at(6, 5));
  });

  test('can shrink back over its beginning', () => {
    const turned = path(at(5, 5), ['down', true], ['up', true], ['up', true]);
    expect(rangeOf(turned)).toEqual({ top: 4, bottom: 5, left: 5, right: 5 });
  });

  test('never leaves the grid, whatever is pressed', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...motions), fc.boolean()), { maxLength: 80 });
    fc.assert(
      fc.property(steps, (keys) => {
        const { top, bottom, left, right } = rangeOf(path(at(20, 6), ...keys));
        return top >= 0 && bottom < size.rows && left >= 0 && right < size.columns;
      }),
    );
  });

  test('fits itself into a smaller grid', () => {
    expect(fitSelection(at(39, 12), { rows: 3, columns: 2 })).toEqual(at(2, 1));
    expect(fitSelection(at(3, 3), { rows: 0, columns: 1 })).toEqual(at(0, 0));
  });

  test('holds just the cells of its range', () => {
    const range = { top: 1, bottom: 2, left: 3, right: 5 };
    expect(cellsOf(range)).toHaveLength(6);
    expect(cellsOf(range).every(({ row, column }) => isInRange(range, row, column))).toBe(true);
    expect(isInRange(range, 3, 4)).toBe(false);
  });
});

describe('the column a class opens at', () => {
  const sessions = ['2025-10-02', '2025-10-07', '2025-10-09'].map((day) => ({ day }));

  test('is the session of today', () => {
    expect(startingColumn(sessions, [10, 10, 0], '2025-10-07')).toBe(1);
  });
  test('is the untaken one of two sessions today', () => {
    expect(startingColumn([{ day: 'a' }, { day: 'a' }], [5, 0], 'a')).toBe(1);
  });
  test('is the first session not taken on any other day', () => {
    expect(startingColumn(sessions, [10, 0, 0], '2025-10-20')).toBe(1);
  });
  test('is the last when all are taken, and the first of none', () => {
    expect(startingColumn(sessions, [10, 10, 10], '2025-10-20')).toBe(2);
    expect(startingColumn([], [], '2025-10-20')).toBe(0);
  });
});

describe('finding a person by typing', () => {
  const names = ['Bùi Văn An', 'Nguyễn Thị Ánh', 'Đặng Quốc Cường', 'Ân Thị Bình', 'Lê Văn Ân'];

  test('needs no accents and puts given names first', () => {
    expect(findPersons(names, 'an')).toEqual([0, 1, 4, 3, 2]);
    expect(findPersons(names, 'dang')).toEqual([2]);
  });
  test('takes several words and accents alike', () => {
    expect(findPersons(names, 'nguyễn thị')).toEqual([1]);
    expect(findPersons(names, 'van an')).toEqual([0, 4]);
  });
  test('takes an order number', () => {
    expect(findPersons(names, '3')).toEqual([2]);
    expect(findPersons(names, '6')).toEqual([]);
  });
  test('finds nobody for nothing', () => {
    expect(findPersons(names, '  ')).toEqual([]);
    expect(findPersons(names, 'xyz')).toEqual([]);
  });
});
