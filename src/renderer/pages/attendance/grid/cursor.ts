import { fitSelection, selectCell, type Cell, type GridSize, type Selection } from './selection';

/** Where the cursor of the grid stands; whoever draws it listens. */
export class GridCursor {
  #selection: Selection;
  #session: number;
  #page = 1;
  readonly #listeners = new Set<() => void>();

  constructor(start: Cell) {
    this.#selection = selectCell(start);
    this.#session = start.column;
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

  set(selection: Selection, size: GridSize): void {
    this.#selection = fitSelection(selection, size);
    const isSession = this.#selection.active.column < size.columns - 1;
    if (isSession) this.#session = this.#selection.active.column;
    this.#session = Math.max(0, Math.min(this.#session, size.columns - 2));
    for (const listener of this.#listeners) listener();
  }
}
