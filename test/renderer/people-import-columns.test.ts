import { describe, expect, test } from 'vitest';
import {
  choiceOf,
  codingsFor,
  columnLetters,
  draftOf,
  oldFontColumns,
  withCoding,
  withMeaning,
  type Column,
} from '../../src/renderer/pages/people-import/columns';

const column = (at: number, rest: Partial<Column> = {}): Column => ({
  at,
  title: `Cột ${at}`,
  meaning: null,
  isSaid: false,
  coding: 'unicode',
  codingBy: null,
  samples: [],
  ...rest,
});

const columns = [
  column(0, { meaning: 'order' }),
  column(1, { meaning: 'name', coding: 'tcvn3', codingBy: 'font' }),
  column(2, { meaning: 'note' }),
  column(3),
];

describe('saying what the columns are', () => {
  test('nothing changed means nothing to read again', () => {
    expect(choiceOf(columns, draftOf(columns))).toBeNull();
  });

  test('a meaning given to one column is taken from the one that had it', () => {
    const draft = withMeaning(draftOf(columns), 3, 'name');
    expect(draft.map(({ meaning }) => meaning)).toEqual(['order', null, 'note', 'name']);
  });

  test('several columns may hold notes, and any number are not taken', () => {
    const notes = withMeaning(draftOf(columns), 3, 'note');
    expect(notes.map(({ meaning }) => meaning)).toEqual(['order', 'name', 'note', 'note']);
    const none = withMeaning(notes, 2, null);
    expect(none.map(({ meaning }) => meaning)).toEqual(['order', 'name', null, 'note']);
  });

  test('all meanings are given, so that what was found stays; a coding only where the user chose it', () => {
    const draft = withMeaning(draftOf(columns), 3, 'hamlet');
    expect(choiceOf(columns, draft)).toEqual({
      columns: [
        { at: 0, meaning: 'order', isFound: true },
        { at: 1, meaning: 'name', isFound: true },
        { at: 2, meaning: 'note', isFound: true },
        { at: 3, meaning: 'hamlet' },
      ],
    });
    expect(choiceOf(columns, withCoding(draftOf(columns), 1, 'unicode'))?.columns[1]).toEqual({
      at: 1,
      meaning: 'name',
      isFound: true,
      coding: 'unicode',
    });
  });

  test('what was said before is said again, and not as found', () => {
    const said = columns.with(2, column(2, { meaning: 'note', isSaid: true }));
    const choice = choiceOf(said, withMeaning(draftOf(said), 3, 'hamlet'));
    expect(choice?.columns.slice(2)).toEqual([
      { at: 2, meaning: 'note' },
      { at: 3, meaning: 'hamlet' },
    ]);
  });

  test('a coding chosen before is said again', () => {
    const chosen = columns.with(2, column(2, { meaning: 'note', coding: 'vni', codingBy: 'user' }));
    const choice = choiceOf(chosen, withMeaning(draftOf(chosen), 3, 'hamlet'));
    expect(choice?.columns[2]).toEqual({ at: 2, meaning: 'note', isFound: true, coding: 'vni' });
  });

  test('a column the user kept as it is stays among those in old fonts, so that it can be changed back', () => {
    const kept = columns.with(2, column(2, { codingBy: 'user' }));
    expect(oldFontColumns(kept).map(({ at }) => at)).toEqual([1, 2]);
  });

  describe('in Unicode with cells pasted from an old file', () => {
    const mixed = columns.with(2, column(2, { meaning: 'note', codingBy: 'cells' }));

    test('is among those in old fonts, unless it is not taken', () => {
      expect(oldFontColumns(mixed).map(({ at }) => at)).toEqual([1, 2]);
      const untaken = mixed.with(2, column(2, { codingBy: 'cells' }));
      expect(oldFontColumns(untaken).map(({ at }) => at)).toEqual([1]);
    });

    test('stays as found until something is said; that it is Unicode throughout is something', () => {
      expect(choiceOf(mixed, draftOf(mixed))).toBeNull();
      const other = choiceOf(mixed, withMeaning(draftOf(mixed), 3, 'hamlet'));
      expect(other?.columns[2]).toEqual({ at: 2, meaning: 'note', isFound: true });
      const kept = choiceOf(mixed, withCoding(draftOf(mixed), 2, 'unicode'));
      expect(kept?.columns[2]).toEqual({
        at: 2,
        meaning: 'note',
        isFound: true,
        coding: 'unicode',
      });
    });

    test('can be found again after the user has said how it is coded', () => {
      const kept = columns.with(2, column(2, { meaning: 'note', codingBy: 'user' }));
      expect(codingsFor(column(2, { codingBy: 'user' }))).toContain('as-found');
      expect(codingsFor(column(2, { codingBy: 'cells' }))).toContain('as-found');
      expect(codingsFor(column(2))).not.toContain('as-found');
      const again = choiceOf(kept, withCoding(draftOf(kept), 2, 'as-found'));
      expect(again?.columns[2]).toEqual({ at: 2, meaning: 'note', isFound: true });
    });
  });

  test('columns that are not taken, and mere numbers of rows, are not among them', () => {
    const old = { coding: 'tcvn3', codingBy: 'font' } as const;
    const numbers = (['order', 'cccd', 'phone'] as const).map((meaning, at) =>
      column(5 + at, { ...old, meaning }),
    );
    const others = [column(4, old), ...numbers];
    expect(oldFontColumns([...columns, ...others]).map(({ at }) => at)).toEqual([1]);
  });

  test('columns without a title are called as in the sheet', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
