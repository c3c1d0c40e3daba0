/**
 * Who wants to know when something of the grid changed, by key (a row number, a column, the whole). A row of the grid
 * listens to its own key only, so that a mark repaints one row and not two hundred.
 */
export class Signals<Key> {
  readonly #versions = new Map<Key, number>();
  readonly #listeners = new Map<Key, Set<() => void>>();

  /** Gives the function that ends the listening. */
  subscribe(key: Key, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners)
        this.#listeners.delete(key);
    };
  }

  /** Changes whenever the key was touched. */
  version(key: Key): number {
    return this.#versions.get(key) ?? 0;
  }

  /** All versions move before anybody is told, so that no listener sees half of a change. */
  touch(keys: Iterable<Key>): void {
    const touched = [...new Set(keys)];
    for (const key of touched) this.#versions.set(key, this.version(key) + 1);
    for (const key of touched) for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}
