import type { Result } from '../class/class';
import { pastedRows } from '../plan/pasted-cells';
import type { MarkOrNone } from './mark';
import { readMark, readResult } from './mark-text';

/** Cells of a sheet, both corners included. */
interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Persons down, sessions across and the result last. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Why nothing of a paste counts; a cell is the one it would have gone to. */
export type MarkPasteProblem =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'uneven';
      readonly line: number;
      readonly cells: number;
      readonly first: number;
    }
  | {
      readonly kind: 'too-big';
      readonly rows: number;
      readonly columns: number;
      readonly roomDown: number;
      readonly roomAcross: number;
    }
  | {
      readonly kind: 'unclear' | 'unknown';
      readonly row: number;
      readonly column: number;
      readonly read: string;
    };

export interface PastedMark {
  readonly row: number;
  readonly column: number;
  readonly to: MarkOrNone | Result;
}

export type PastedMarks =
  | { readonly ok: true; readonly changes: readonly PastedMark[]; readonly into: Area }
  | { readonly ok: false; readonly problem: MarkPasteProblem };

/**
 * What a text copied from Excel, or typed, means from the first cell of the selected area on. As in Excel it is repeated
 * over an area it fits into several times, so that one cell fills all of it. All of it is understood or nothing counts.
 */
export function readPastedMarks(text: string, selected: Area, size: Size): PastedMarks {
  const rows = pastedRows(text);
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return refused({ kind: 'empty' });
  const uneven = rows.findIndex(({ length }) => length !== columns);
  if (uneven >= 0) {
    const cells = rows[uneven]?.length ?? 0;
    return refused({ kind: 'uneven', line: uneven + 1, cells, first: columns });
  }
  const into = placeFor(selected, rows.length, columns);
  if (into.bottom >= size.rows || into.right >= size.columns) {
    const roomDown = size.rows - into.top;
    const roomAcross = size.columns - into.left;
    return refused({ kind: 'too-big', rows: rows.length, columns, roomDown, roomAcross });
  }
  const changes: PastedMark[] = [];
  for (let row = into.top; row <= into.bottom; row += 1) {
    for (let column = into.left; column <= into.right; column += 1) {
      const read = rows[(row - into.top) % rows.length]?.[(column - into.left) % columns] ?? '';
      const to = column < size.columns - 1 ? readMark(read) : readResult(read);
      if (to === 'unclear' || to === 'unknown') return refused({ kind: to, row, column, read });
      changes.push({ row, column, to });
    }
  }
  return { ok: true, changes, into };
}

function placeFor({ top, bottom, left, right }: Area, rows: number, columns: number): Area {
  const [height, width] = [bottom - top + 1, right - left + 1];
  const isRepeated = height % rows === 0 && width % columns === 0;
  if (isRepeated) return { top, bottom, left, right };
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

function refused(problem: MarkPasteProblem): PastedMarks {
  return { ok: false, problem };
}
