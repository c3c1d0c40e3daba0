import { limits } from './limits';

/** Merged cells of a sheet by row: which columns are covered by which, and what continues from the row above. */
export interface RowMerges {
  /** Covered column → the merged cell's first column, both from 0. */
  readonly covered: Map<number, number>;
  /** Column → row, from 1, whose value goes on here. */
  readonly continued: Map<number, number>;
}

/** A merged cell: rows from 1, columns from 0, both ends included. */
export interface MergedCell {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

/** Never more than a list may have cells, whatever the file says: one line `A1:XFD1048576` would never end. */
export function mergesByRow(cells: Iterable<MergedCell>): Map<number, RowMerges> {
  const merges = new Map<number, RowMerges>();
  const ofRow = (row: number): RowMerges => {
    const found = merges.get(row) ?? { covered: new Map(), continued: new Map() };
    merges.set(row, found);
    return found;
  };
  let left: number = limits.cells;
  for (const { top, bottom, first, last } of cells) {
    if (left <= 0) break;
    const lastColumn = Math.min(last, limits.columns - 1);
    const lastRow = Math.min(bottom, top + limits.rows);
    for (let row = top; row <= lastRow && left > 0; row += 1) {
      const { covered, continued } = ofRow(row);
      if (row > top) continued.set(first, top);
      for (let column = first + 1; column <= lastColumn && left > 0; column += 1, left -= 1) {
        covered.set(column, first);
      }
      left -= 1;
    }
  }
  return merges;
}
