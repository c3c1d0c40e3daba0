import { describe, expect, test } from 'vitest';
import {
  fillSelection,
  markQuickLine,
  markRestPresent,
  markSelection,
} from '../../src/renderer/pages/attendance/grid/changes';
import type { MarkSheet } from '../../src/renderer/pages/attendance/grid/mark-sheet';
import { copiedText } from '../../src/renderer/pages/attendance/grid/copied-text';
import { extendTo, selectCell } from '../../src/renderer/pages/attendance/grid/selection';
import { Book } from './attendance-book';

describe('a key on a selection', () => {
  const whole = (sheet: MarkSheet) =>
    extendTo(selectCell({ row: 0, column: 0 }), { row: 1, column: sheet.resultColumn });

  test('writes marks into sessions and, where it means one, a result into the last column', () => {
    const sheet = new Book(2, 1).open();
    expect(markSelection(sheet, whole(sheet), 'present').map(({ to }) => to)).toEqual([
      'present',
      'achieved',
      'present',
      'achieved',
    ]);
    expect(markSelection(sheet, whole(sheet), 'absent')[1]?.to).toBe('not-achieved');
    expect(markSelection(sheet, whole(sheet), null)[1]?.to).toBe(null);
    expect(markSelection(sheet, whole(sheet), 'late')).toHaveLength(2);
  });

  test('for the rest of a session leaves known marks alone', () => {
    const book = new Book(3, 1);
    book.marks.set('p1 s0', 'excused');
    expect(markRestPresent(book.open(), 0)).toEqual([
      { row: 0, column: 0, to: 'present' },
      { row: 2, column: 0, to: 'present' },
    ]);
  });

  test('of a quick line places each change at its person', () => {
    const sheet = new Book(3, 2).open();
    expect(markQuickLine(sheet, 1, [{ order: 2, mark: 'late' }], ['p0', 'p1', 'p2'])).toEqual([
      { row: 1, column: 1, to: 'late' },
      { row: 0, column: 1, to: 'present' },
      { row: 2, column: 1, to: 'present' },
    ]);
    expect(markQuickLine(sheet, 7, [], [])).toEqual([]);
  });

  test('of a quick line marks who stands on the paper twice by the number that is listed', async () => {
    const book = new Book(3, 1);
    const sheet = book.open();
    const paper = ['p0', 'p1', 'p0', 'p2'];
    sheet.apply(markQuickLine(sheet, 0, [{ order: 3, mark: 'absent' }], paper));
    await sheet.settled();
    expect(['p0', 'p1', 'p2'].map((id) => book.marks.get(`${id} s0`))).toEqual([
      'absent',
      'present',
      'present',
    ]);
    const twice = [
      { order: 3, mark: 'late' },
      { order: 1, mark: 'excused' },
    ] as const;
    expect(markQuickLine(sheet, 0, twice, paper)).toEqual([{ row: 0, column: 0, to: 'late' }]);
  });

  test('of a quick line goes by the numbers of the paper, not by the rows', () => {
    const sheet = new Book(4, 1).open();
    // Who left since (gone) keeps his number; who came since (p3) has none and keeps what he has.
    const paper = ['gone', 'p2', 'p0', 'p1'];
    expect(markQuickLine(sheet, 0, [{ order: 2, mark: 'absent' }], paper)).toEqual([
      { row: 2, column: 0, to: 'absent' },
      { row: 0, column: 0, to: 'present' },
      { row: 1, column: 0, to: 'present' },
    ]);
  });
});

describe('filling', () => {
  const book = new Book(3, 2);
  book.marks.set('p0 s0', 'late').set('p0 s1', 'absent').set('p1 s0', 'excused');
  const sheet = book.open();
  const range = (top: number, left: number, bottom: number, right: number) =>
    extendTo(selectCell({ row: top, column: left }), { row: bottom, column: right });

  test('down puts the first row of the range over the others', () => {
    expect(fillSelection(sheet, range(0, 0, 2, 1), 'down')).toEqual([
      { row: 0, column: 0, to: 'late' },
      { row: 0, column: 1, to: 'absent' },
      { row: 1, column: 0, to: 'late' },
      { row: 1, column: 1, to: 'absent' },
      { row: 2, column: 0, to: 'late' },
      { row: 2, column: 1, to: 'absent' },
    ]);
  });

  test('of a single row takes what stands above it, of the first row nothing', () => {
    expect(fillSelection(sheet, range(2, 0, 2, 0), 'down')).toEqual([
      { row: 2, column: 0, to: 'excused' },
    ]);
    expect(fillSelection(sheet, range(0, 0, 0, 1), 'down')).toEqual([]);
  });

  test('right ends before the results, where a mark means nothing', () => {
    expect(fillSelection(sheet, range(1, 0, 1, 2), 'right')).toEqual([
      { row: 1, column: 0, to: 'excused' },
      { row: 1, column: 1, to: 'excused' },
    ]);
    expect(fillSelection(sheet, range(1, 2, 1, 2), 'right')).toEqual([]);
  });
});

test('what is copied is what Excel puts on the clipboard, results as words', async () => {
  const book = new Book(2, 2);
  book.marks.set('p0 s0', 'present').set('p1 s1', 'absent');
  const sheet = book.open();
  sheet.apply([{ row: 0, column: 2, to: 'achieved' }]);
  await sheet.settled();
  const all = extendTo(selectCell({ row: 0, column: 0 }), { row: 1, column: 2 });
  expect(copiedText(sheet, all)).toBe('✓\t\tĐạt\r\n\tK\t\r\n');
});
