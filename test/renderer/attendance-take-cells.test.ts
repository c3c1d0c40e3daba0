import { describe, expect, test } from 'vitest';
import type { MarkOrNone } from '../../src/domain/attendance/mark';
import type { SheetProblem } from '../../src/renderer/pages/attendance/grid/sheet-data';
import { takeCells } from '../../src/renderer/pages/attendance/paper/take-cells';
import { Book } from './attendance-book';

const cell = (person: number, file: MarkOrNone, book: MarkOrNone = null, sessionId = 's0') => ({
  ...{ personId: `p${person}`, sessionId, book, file },
});

describe('what a file changes', () => {
  test('counts as written when it is on disk, and is one step', async () => {
    const book = new Book(2, 1);
    const sheet = book.open();
    const taken = await takeCells(sheet, [cell(0, 'excused'), cell(1, 'absent')]);
    expect(taken).toEqual({ written: 2, changedMeanwhile: 0, refused: [], unread: null });
    expect([...book.marks.values()]).toEqual(['excused', 'absent']);
    sheet.undo();
    await sheet.settled();
    expect([...book.marks.values()]).toEqual([null, null]);
  });

  test('does not count as written when the disk did not take it', async () => {
    const book = new Book(2, 1);
    const problems: SheetProblem[] = [];
    const sheet = book.open(problems);
    book.failures.push('disk-full');
    const taken = await takeCells(sheet, [cell(0, 'excused'), cell(1, 'absent')]);
    expect(taken).toMatchObject({ written: 0, changedMeanwhile: 0, refused: [] });
    expect(problems).toMatchObject([{ error: { code: 'disk-full' }, cells: 2 }]);
    expect((await takeCells(sheet, [cell(0, 'excused')])).written).toBe(1);
  });

  test('is not written where another window was before, or who was there is gone', async () => {
    const book = new Book(2, 1);
    const sheet = book.open();
    book.marks.set('p0 s0', 'late');
    const chosen = [cell(0, 'excused'), cell(1, 'absent'), cell(7, null)];
    expect(await takeCells(sheet, chosen)).toMatchObject({ written: 1, changedMeanwhile: 2 });
    expect(book.marks.get('p0 s0')).toBe('late');
  });

  test('is told where it cannot be marked', async () => {
    const book = new Book(2, 1);
    book.closedUntil = '2025-10-02';
    const sheet = book.open();
    const taken = await takeCells(sheet, [cell(0, 'excused'), cell(1, 'absent')]);
    expect(taken.written).toBe(0);
    expect(taken.refused.map(({ refusal }) => refusal.code)).toEqual([
      'book-closed',
      'book-closed',
    ]);
  });

  test('is not written when the book could not be read anew', async () => {
    const book = new Book(1, 1);
    const sheet = book.open();
    book.unreadable = 'class-unknown';
    const taken = await takeCells(sheet, [cell(0, 'excused')]);
    expect(taken).toMatchObject({ written: 0, unread: { code: 'class-unknown' } });
    expect(book.written).toEqual([]);
  });
});
