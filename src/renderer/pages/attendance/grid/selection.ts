/** Rows are persons; columns are the sessions and, last, the result. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** As in Excel: the active cell stays where the range began, `far` is its other corner. */
export interface Selection {
  readonly active: Cell;
  readonly far: Cell;
}

export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const motions = [
  'up',
  'down',
  'left',
  'right',
  'row-start',
  'row-end',
  'top',
  'bottom',
  'page-up',
  'page-down',
  'first',
  'last',
] as const;
export type Motion = (typeof motions)[number];

export function selectCell(cell: Cell): Selection {
  return { active: cell, far: cell };
}

export function rangeOf({ active, far }: Selection): Range {
  return {
    top: Math.min(active.row, far.row),
    bottom: Math.max(active.row, far.row),
    left: Math.min(active.column, far.column),
    right: Math.max(active.column, far.column),
  };
}

export function isInRange(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function cellsOf(range: Range): Cell[] {
  const cells: Cell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) cells.push({ row, column });
  }
  return cells;
}

/**
 * The selection after a motion, never outside the grid.
 * @param extend Shift was held: the far corner moves and the active cell stays
 * @param page rows of a page
 */
export function moveSelection(
  selection: Selection,
  size: GridSize,
  motion: Motion,
  extend: boolean,
  page: number,
): Selection {
  const from = extend ? selection.far : selection.active;
  const to = keepInside(moved(from, size, motion, Math.max(1, page)), size);
  return extend ? { active: selection.active, far: to } : selectCell(to);
}

/** The same selection in a grid of another size. */
export function fitSelection(selection: Selection, size: GridSize): Selection {
  return { active: keepInside(selection.active, size), far: keepInside(selection.far, size) };
}

function moved({ row, column }: Cell, size: GridSize, motion: Motion, page: number): Cell {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (motion) {
    case 'up':
      return { row: row - 1, column };
    case 'down':
      return { row: row + 1, column };
    case 'left':
      return { row, column: column - 1 };
    case 'right':
      return { row, column: column + 1 };
    case 'row-start':
      return { row, column: 0 };
    case 'row-end':
      return { row, column: lastColumn };
    case 'top':
      return { row: 0, column };
    case 'bottom':
      return { row: lastRow, column };
    case 'page-up':
      return { row: row - page, column };
    case 'page-down':
      return { row: row + page, column };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: lastRow, column: lastColumn };
  }
}

function keepInside({ row, column }: Cell, size: GridSize): Cell {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
