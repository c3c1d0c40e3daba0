import { limits } from './limits';

/** Merged cells of a sheet by row: which columns are covered by which, and what continues from the row above. */
export interface RowMerges {
  /** Covered column → the merged cell's first column, both from 0. */
  readonly covered: Map<number, number>;
  /** Column → row, from 1, whose value goes on here. */
  readonly continued: Map<number, number>;
}

const REFERENCE = /<mergeCell\b[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/gu;

/**
 * Reads the merged cells of a sheet's XML. Not left to the library: it makes a cell of every one that is covered, which
 * for one line `A1:XFD1048576` never ends.
 */
export function readMerges(markup: Uint8Array): Map<number, RowMerges> {
  const merges = new Map<number, RowMerges>();
  const ofRow = (row: number): RowMerges => {
    const found = merges.get(row) ?? { covered: new Map(), continued: new Map() };
    merges.set(row, found);
    return found;
  };
  let left = limits.cells;
  const bytes = Buffer.from(markup.buffer, markup.byteOffset, markup.byteLength);
  const start = bytes.indexOf('<mergeCells');
  const xml = start === -1 ? '' : bytes.toString('latin1', start);
  for (const [, from = '', top = '', to = '', bottom = ''] of xml.matchAll(REFERENCE)) {
    const first = columnOf(from);
    const last = Math.min(columnOf(to), limits.columns - 1);
    const lastRow = Math.min(Number(bottom), Number(top) + limits.rows);
    for (let row = Number(top); row <= lastRow && left > 0; row += 1) {
      const { covered, continued } = ofRow(row);
      if (row > Number(top)) continued.set(first, Number(top));
      for (let column = first + 1; column <= last && left > 0; column += 1, left -= 1) {
        covered.set(column, first);
      }
      left -= 1;
    }
  }
  return merges;
}

function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
