import { useSyncExternalStore } from 'react';

/** Where something typed stands between the keyboard and the disk. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface Draft<Place, Value> {
  readonly place: Place;
  readonly value: Value;
  readonly state: Exclude<SaveState, 'saved'>;
  /** What the last save ended with, while `state` is `failed`. */
  readonly error: unknown;
}

export type Drafts<Place, Value> = ReadonlyMap<string, Draft<Place, Value>>;

const PAUSE_MS = 700;

/**
 * Keeps what was typed until it is on disk: outlives the page that shows it, saves after a short pause, runs one save
 * of a place at a time, and never forgets a text whose save failed.
 */
export class DraftKeeper<Place, Value> {
  readonly #drafts = new Map<string, Draft<Place, Value>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #snapshot: Drafts<Place, Value> = new Map();

  /**
   * @param keyOf names a place, so that a later text of the same place replaces the earlier one
   * @param save resolves only after the value is committed
   */
  constructor(
    private readonly keyOf: (place: Place) => string,
    private readonly save: (place: Place, value: Value) => Promise<unknown>,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** Takes a value as it is typed and saves it when typing pauses. */
  write(place: Place, value: Value): void {
    const key = this.keyOf(place);
    this.#set(key, { place, value, state: 'waiting', error: null });
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#run(key), this.pauseMs),
    );
  }

  /** Saves everything not yet on disk, the failed ones again. True when nothing is left. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#drafts.keys()].map((key) => this.#run(key)));
    return this.#drafts.size === 0;
  }

  /** Values not on disk yet, by key; the same object until something changes. */
  readonly drafts = (): Drafts<Place, Value> => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #run(key: string): Promise<void> {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    const running =
      this.#running.get(key) ?? this.#saveUntilLatest(key).finally(() => this.#running.delete(key));
    this.#running.set(key, running);
    return running;
  }

  async #saveUntilLatest(key: string): Promise<void> {
    for (let draft = this.#drafts.get(key); draft; draft = this.#drafts.get(key)) {
      const { place, value } = draft;
      this.#set(key, { place, value, state: 'saving', error: null });
      try {
        await this.save(place, value);
      } catch (error) {
        const latest = this.#drafts.get(key)?.value ?? value;
        // Typed on with its pause still running: that pause tries again by itself.
        if (!this.#timers.has(key))
          this.#set(key, { place, value: latest, state: 'failed', error });
        return;
      }
      if (this.#drafts.get(key)?.value === value) this.#set(key, null);
    }
  }

  #set(key: string, draft: Draft<Place, Value> | null): void {
    if (draft) this.#drafts.set(key, draft);
    else this.#drafts.delete(key);
    this.#snapshot = new Map(this.#drafts);
    for (const listener of this.#listeners) listener();
  }
}

/** The values of a keeper that are not on disk yet. */
export function useDrafts<Place, Value>(keeper: DraftKeeper<Place, Value>): Drafts<Place, Value> {
  return useSyncExternalStore(keeper.subscribe, keeper.drafts);
}

/**
 * Holds the closing of the window back until nothing typed is left unsaved. What cannot be saved is told, and a second
 * closing goes through. Call once for each keeper.
 */
export function savedBeforeClosing<Place, Value>(
  keeper: DraftKeeper<Place, Value>,
  tellFailed: () => void,
): void {
  let told = false;
  window.addEventListener('beforeunload', (event) => {
    const drafts = [...keeper.drafts().values()];
    const isHopeless = told && drafts.every(({ state }) => state === 'failed');
    if (drafts.length === 0 || isHopeless) return;
    event.preventDefault();
    void keeper.flush().then((saved) => {
      told = !saved;
      if (saved) window.close();
      else tellFailed();
    });
  });
}
