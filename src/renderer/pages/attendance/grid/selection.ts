/** Rows are persons; columns are the sessions and, last, the result. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** As in Excel: a range from `anchor` to `far`, with the active cell inside, mostly where the range began. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
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

/** Whole lines of the grid. */
export const wholes = ['row', 'column', 'all'] as const;
export type Whole = (typeof wholes)[number];

export function selectCell(cell: Cell): Selection {
  return { active: cell, anchor: cell, far: cell };
}

/** Where the range begins stays, `far` becomes its other corner. */
export function extendTo({ active, anchor }: Selection, far: Cell): Selection {
  return { active, anchor, far };
}

/** The rows or columns of the range in their whole length; the active cell stays. */
export function selectWhole(selection: Selection, size: GridSize, whole: Whole): Selection {
  const { anchor, far } = selection;
  const isTall = whole !== 'row';
  const isWide = whole !== 'column';
  return {
    active: selection.active,
    anchor: { row: isTall ? 0 : anchor.row, column: isWide ? 0 : anchor.column },
    far: {
      row: isTall ? size.rows - 1 : far.row,
      column: isWide ? size.columns - 1 : far.column,
    },
  };
}

export function rangeOf({ anchor, far }: Selection): Range {
  return {
    top: Math.min(anchor.row, far.row),
    bottom: Math.max(anchor.row, far.row),
    left: Math.min(anchor.column, far.column),
    right: Math.max(anchor.column, far.column),
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
  return extend ? extendTo(selection, to) : selectCell(to);
}

/** The same selection in a grid of another size. */
export function fitSelection(selection: Selection, size: GridSize): Selection {
  return {
    active: keepInside(selection.active, size),
    anchor: keepInside(selection.anchor, size),
    far: keepInside(selection.far, size),
  };
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
