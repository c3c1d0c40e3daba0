import type { EditColumn } from './edit-column';
import type { Problem } from './grid-props';
import { cellKey, type UnreadCell } from './unread-cells';

/** The key of the empty row. */
export const BLANK = '';

export interface Entry<Row> {
  readonly key: string;
  /** Null for the empty row. */
  readonly row: Row | null;
}

/** A row, or the sentence that stands below it. */
export type GridLine =
  | { readonly kind: 'entry'; readonly index: number }
  | { readonly kind: 'note'; readonly index: number; readonly says: string };

/**
 * Rows with the empty one in its place.
 * @param blankAfter the row it stands below; null for the end; undefined for no empty row
 */
export function entriesOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  blankAfter: string | null | undefined,
): Entry<Row>[] {
  const entries = rows.map((row): Entry<Row> => ({ key: rowKey(row), row }));
  if (blankAfter === undefined) return entries;
  const after = blankAfter === null ? -1 : entries.findIndex(({ key }) => key === blankAfter);
  return entries.toSpliced(after === -1 ? entries.length : after + 1, 0, {
    key: BLANK,
    row: null,
  });
}

export function linesOf<Row>(
  entries: readonly Entry<Row>[],
  notes: ReadonlyMap<string, readonly string[]>,
): GridLine[] {
  return entries.flatMap(({ key }, index): GridLine[] => [
    { kind: 'entry', index },
    ...(notes.get(key) ?? []).map((says): GridLine => ({ kind: 'note', index, says })),
  ]);
}

/** The sentences that stand below each row: why it was refused, and which of its cells could not be read. */
export function notesOf<Row>(
  problems: ReadonlyMap<string, readonly Problem[]>,
  unread: ReadonlyMap<string, UnreadCell>,
  columns: readonly EditColumn<Row>[],
): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  const add = (row: string, says: string) => notes.set(row, [...(notes.get(row) ?? []), says]);
  for (const [row, list] of problems) for (const { says } of list) add(row, says);
  for (const [key, { says }] of unread) {
    const row = key.slice(0, key.lastIndexOf(' '));
    const title = columns.find((each) => key === cellKey(row, each.id))?.title;
    add(row, title === undefined ? says : `${title}: ${says}`);
  }
  return notes;
}
