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
