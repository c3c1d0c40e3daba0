import { fitSelection, selectCell, type Cell, type GridSize, type Selection } from './selection';

/** Where the cursor of the grid stands; whoever draws it listens. */
export class GridCursor {
  #selection: Selection;
  #session: number;
  #page = 1;
  #shown: Cell;
  #runFrom: number | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(start: Cell) {
    this.#selection = selectCell(start);
    this.#session = start.column;
    this.#shown = start;
  }

  get selection(): Selection {
    return this.#selection;
  }
  get active(): Cell {
    return this.#selection.active;
  }
  /** The session last stood in: “the current session” also while the cursor is in the result column. */
  get session(): number {
    return this.#session;
  }

  /** The cell to bring in sight: the one that moved last. */
  get shown(): Cell {
    return this.#shown;
  }
  /** The column a run of Tabs began in, which Enter goes back to; null when none is under way. */
  get runFrom(): number | null {
    return this.#runFrom;
  }

  /** Rows PageUp and PageDown move by. */
  get page(): number {
    return this.#page;
  }
  setPage(rows: number): void {
    this.#page = rows;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * @param shown the corner to bring in sight; whole rows and columns leave the view where it is
   * @param runFrom where the run of Tabs began, while one is under way
   */
  set(
    selection: Selection,
    size: GridSize,
    shown: 'active' | 'far' = 'far',
    runFrom: number | null = null,
  ): void {
    this.#selection = fitSelection(selection, size);
    this.#shown = this.#selection[shown];
    this.#runFrom = runFrom;
    const isSession = this.#selection.active.column < size.columns - 1;
    if (isSession) this.#session = this.#selection.active.column;
    this.#session = Math.max(0, Math.min(this.#session, size.columns - 2));
    for (const listener of this.#listeners) listener();
  }
}
