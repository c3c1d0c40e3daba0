/** A text that could not be read as what its cell holds. It is kept and shown until it is mended or given up. */
export interface UnreadCell {
  readonly text: string;
  readonly says: string;
}

/** What was typed into the cells of one grid and could not be taken; outlives the page that shows it. */
export class UnreadCells {
  #cells: ReadonlyMap<string, UnreadCell> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly all = (): ReadonlyMap<string, UnreadCell> => this.#cells;

  set(row: string, column: string, cell: UnreadCell | null): void {
    const key = cellKey(row, column);
    if (cell === null && !this.#cells.has(key)) return;
    const next = new Map(this.#cells);
    if (cell) next.set(key, cell);
    else next.delete(key);
    this.#become(next);
  }

  /** Of a row that is gone. */
  forgetRow(row: string): void {
    const next = new Map([...this.#cells].filter(([key]) => !key.startsWith(`${row} `)));
    if (next.size < this.#cells.size) this.#become(next);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #become(next: ReadonlyMap<string, UnreadCell>): void {
    this.#cells = next;
    for (const listener of this.#listeners) listener();
  }
}

export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}
