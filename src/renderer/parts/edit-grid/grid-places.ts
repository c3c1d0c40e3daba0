import type { EditColumn } from './edit-column';

/** Where the cursor stands; the place outlives its row, so that a removed row gives it to the one that follows. */
export interface Place {
  readonly key: string;
  readonly index: number;
  readonly column: number;
}

export function placeIn(entries: readonly { readonly key: string }[], place: Place | null): number {
  if (place === null) return -1;
  const found = entries.findIndex(({ key }) => key === place.key);
  return found === -1 ? Math.min(place.index, entries.length - 1) : found;
}

export function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

/** The cell one column further, which at the end of a row is in the next; may lie outside the grid. */
export function stepFrom(
  row: number,
  column: number,
  by: number,
  columns: number,
): [row: number, column: number] {
  const to = column + by;
  if (to < 0) return [row - 1, columns - 1];
  return to < columns ? [row, to] : [row + 1, 0];
}

export function firstEditable<Row>(columns: readonly EditColumn<Row>[]): number {
  return Math.max(
    0,
    columns.findIndex(({ readOnly }) => !readOnly),
  );
}
