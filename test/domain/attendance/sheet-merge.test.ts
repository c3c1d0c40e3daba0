import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks, markSign, type MarkOrNone } from '../../../src/domain/attendance/mark';
import { followSheet, mergeSheet, readSign } from '../../../src/domain/attendance/sheet-merge';

const mark = fc.constantFrom<MarkOrNone>(null, ...marks);
const cell = fc.record({
  personId: fc.uuid(),
  sessionId: fc.uuid(),
  file: mark,
  book: mark,
  base: fc.option(mark, { nil: undefined }),
});

describe('a sheet that comes back', () => {
  it('never overwrites a cell that changed in the book since it was made', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const { changes } = mergeSheet(cells);
        for (const { base, book } of changes) expect(book).toBe(base ?? null);
      }),
    );
  });

  it('accounts for every cell once, and guesses no conflict away', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const { changes, conflicts, same } = mergeSheet(cells);
        expect(changes.length + conflicts.length + same).toBe(cells.length);
        for (const { base, book, file } of conflicts) {
          expect(file).not.toBe(book);
          expect(file).not.toBe(base);
          expect(book).not.toBe(base ?? null);
        }
      }),
    );
  });

  it('followed, leaves nothing more to change', () => {
    fc.assert(
      fc.property(cell, (one) => {
        const [change] = mergeSheet([one]).changes.map(followSheet);
        if (!change) return;
        expect(change.from).toBe(one.book);
        expect(mergeSheet([{ ...one, book: change.to }]).changes).toEqual([]);
      }),
    );
  });

  it('that nobody touched says nothing, whatever the book holds by now', () => {
    fc.assert(
      fc.property(mark, mark, (base, book) => {
        const untouched = { personId: 'p', sessionId: 's', base, book, file: base };
        expect(mergeSheet([untouched]).same).toBe(1);
      }),
    );
  });

  it('reads our signs in either case and nothing else', () => {
    for (const each of marks) expect(readSign(` ${markSign[each].toLowerCase()} `)).toBe(each);
    expect(readSign('')).toBeNull();
    for (const other of ['x', 'V', 'có', '1', 'MM', '=1']) expect(readSign(other)).toBeUndefined();
  });
});
