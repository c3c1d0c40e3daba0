import type { Input } from '../../api/client';
import type { Meaning } from '../../../domain/person/list-column';
import { textCodings } from '../../../domain/legacy-text/coding';
import type { Preview } from './preview';

export type Column = Preview['columns'][number];
export type Choice = NonNullable<Input<'peopleImport', 'read'>['choice']>;

/** What the user is about to say of each column; `as-found`: each cell is coded as its font and letters tell. */
export type ColumnDraft = readonly (Pick<Column, 'at' | 'meaning'> & { readonly coding: Coding })[];
export const codings = ['as-found', ...textCodings] as const;
export type Coding = (typeof codings)[number];

export function draftOf(columns: readonly Column[]): ColumnDraft {
  return columns.map((column) => ({
    at: column.at,
    meaning: column.meaning,
    coding: codingOf(column),
  }));
}

export function codingOf({ coding, codingBy }: Column): Coding {
  return codingBy === 'cells' ? 'as-found' : coding;
}

/** What the user may say of a column; that it be found again only where that is another answer than its coding. */
export function codingsFor({ codingBy }: Column): readonly Coding[] {
  return codingBy === 'cells' || codingBy === 'user' ? codings : textCodings;
}

/** Several columns may hold notes; any other meaning is taken from the column that had it. */
export function withMeaning(draft: ColumnDraft, at: number, meaning: Meaning | null): ColumnDraft {
  const isShared = meaning === null || meaning === 'note' || meaning === 'order';
  return draft.map((column) => {
    if (column.at === at) return { ...column, meaning };
    return !isShared && column.meaning === meaning ? { ...column, meaning: null } : column;
  });
}

export function withCoding(draft: ColumnDraft, at: number, coding: Coding): ColumnDraft {
  return draft.map((column) => (column.at === at ? { ...column, coding } : column));
}

/**
 * What to read the list again with; null when nothing was changed. Meanings are given of every column, so that what was
 * found or remembered stays; codings only where the user chose one, now or before.
 */
export function choiceOf(columns: readonly Column[], draft: ColumnDraft): Choice | null {
  const before = new Map(columns.map((column) => [column.at, column]));
  const codingBefore = new Map(columns.map((column) => [column.at, codingOf(column)]));
  const isChanged = draft.some(
    ({ at, meaning, coding }) =>
      before.get(at)?.meaning !== meaning || codingBefore.get(at) !== coding,
  );
  if (!isChanged) return null;
  return {
    columns: draft.map(({ at, meaning, coding }) => {
      const isChosen = codingBefore.get(at) !== coding || before.get(at)?.codingBy === 'user';
      const isFound = before.get(at)?.meaning === meaning && !before.get(at)?.isSaid;
      return {
        at,
        meaning,
        ...(isFound && { isFound }),
        ...(isChosen && coding !== 'as-found' && { coding }),
      };
    }),
  };
}

/** Mere numbers, whatever their fonts. */
const withoutLetters: readonly Meaning[] = ['order', 'cccd', 'phone'];

/** Columns that are taken and have texts in a font of before, and those the user has said about whether they have. */
export function oldFontColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ coding, codingBy, meaning }) => {
    const isTaken = meaning !== null && !withoutLetters.includes(meaning);
    return codingBy === 'user' || (isTaken && (coding !== 'unicode' || codingBy === 'cells'));
  });
}

/** “A”, “B”, … “AA”: a column's name in the sheet, from 0. */
export function columnLetters(at: number): string {
  const letter = String.fromCodePoint('A'.codePointAt(0)! + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
