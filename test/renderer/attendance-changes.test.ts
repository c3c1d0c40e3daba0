import { describe, expect, test } from 'vitest';
import {
  markQuickLine,
  markRestPresent,
  markSelection,
} from '../../src/renderer/pages/attendance/grid/changes';
import type { MarkSheet } from '../../src/renderer/pages/attendance/grid/mark-sheet';
import { Book } from './attendance-book';

describe('a key on a selection', () => {
  const whole = (sheet: MarkSheet) => ({
    active: { row: 0, column: 0 },
    far: { row: 1, column: sheet.resultColumn },
  });

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
    expect(markQuickLine(sheet, 1, [{ order: 2, mark: 'late' }])).toEqual([
      { row: 1, column: 1, to: 'late' },
      { row: 0, column: 1, to: 'present' },
      { row: 2, column: 1, to: 'present' },
    ]);
    expect(markQuickLine(sheet, 7, [])).toEqual([]);
  });
});
