import type { Input } from '../../api/client';
import type { Meaning } from '../../../domain/person/list-column';
import type { TextCoding } from '../../../domain/legacy-text/coding';
import type { Preview } from './preview';

export type Column = Preview['columns'][number];
export type Choice = NonNullable<Input<'peopleImport', 'read'>['choice']>;

/** What the user is about to say of each column. */
export type ColumnDraft = readonly Pick<Column, 'at' | 'meaning' | 'coding'>[];

export function draftOf(columns: readonly Column[]): ColumnDraft {
  return columns.map(({ at, meaning, coding }) => ({ at, meaning, coding }));
}

/** Several columns may hold notes; any other meaning is taken from the column that had it. */
export function withMeaning(draft: ColumnDraft, at: number, meaning: Meaning | null): ColumnDraft {
  const isShared = meaning === null || meaning === 'note' || meaning === 'order';
  return draft.map((column) => {
    if (column.at === at) return { ...column, meaning };
    return !isShared && column.meaning === meaning ? { ...column, meaning: null } : column;
  });
}

export function withCoding(draft: ColumnDraft, at: number, coding: TextCoding): ColumnDraft {
  return draft.map((column) => (column.at === at ? { ...column, coding } : column));
}

/**
 * What to read the list again with; null when nothing was changed. Meanings are said of every column, so that what was
 * found or remembered stays; codings only where the user chose one, now or before.
 */
export function choiceOf(columns: readonly Column[], draft: ColumnDraft): Choice | null {
  const before = new Map(columns.map((column) => [column.at, column]));
  const isChanged = draft.some(
    ({ at, meaning, coding }) =>
      before.get(at)?.meaning !== meaning || before.get(at)?.coding !== coding,
  );
  if (!isChanged) return null;
  return {
    columns: draft.map(({ at, meaning, coding }) => {
      const was = before.get(at);
      const isChosen = was?.coding !== coding || was.codingBy === 'user';
      return { at, meaning, ...(isChosen && { coding }) };
    }),
  };
}

/** Columns in a font of before, and those the user has said about whether they are. */
export function oldFontColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ coding, codingBy }) => coding !== 'unicode' || codingBy === 'user');
}

/** “A”, “B”, … “AA”: a column's name in the sheet, from 0. */
export function columnLetters(at: number): string {
  const letter = String.fromCodePoint('A'.codePointAt(0)! + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
