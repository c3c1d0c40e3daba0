import { useSyncExternalStore } from 'react';

/** What the top bar says about the last thing the user changed. */
export type Saved =
  | { readonly state: 'nothing-yet' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly error: unknown };

let saved: Saved = { state: 'nothing-yet' };
let running = 0;
/** Actions that wait for their turn. */
let waiting = 0;
const listeners = new Set<() => void>();

function become(next: Saved): void {
  saved = next;
  for (const listener of listeners) listener();
}

/**
 * Runs an action that writes and lets the top bar follow it. “Đã lưu” appears only when every action that was running
 * or waits has come back; a failed one stays on show until something is saved again.
 */
export async function tracked<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  become({ state: 'saving' });
  let failure: { readonly error: unknown } | null = null;
  try {
    return await work();
  } catch (error) {
    failure = { error };
    throw error;
  } finally {
    running -= 1;
    if (failure) become({ state: 'failed', error: failure.error });
    else settle();
  }
}

/**
 * Runs an action after all that stand in a line before it, also after a failed one; what waits for its turn is not saved
 * either.
 * @param work calls `tracked` at once when it begins, or writes nothing
 * @returns the line with this action at its end
 */
export function inTurn<T>(line: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  waiting += 1;
  const begin = () => {
    waiting -= 1;
    const working = work();
    settle();
    return working;
  };
  return line.then(begin, begin);
}

function settle(): void {
  if (running > 0 || waiting > 0) return;
  become(saved.state === 'saving' ? { state: 'saved', at: clock() } : saved);
}

/** When nothing is on its way to the disk: a page that reads what another has just changed must not see it as it was. */
export function allSaved(): Promise<void> {
  if (running + waiting === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (running + waiting > 0) return;
      stop();
      resolve();
    });
  });
}

/** Ctrl+S: everything is saved already; says so with the time of the last change. */
export function savedNow(): Saved {
  return saved;
}

export function useSaved(): Saved {
  return useSyncExternalStore(subscribe, savedNow);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `14:32` on this PC's clock. */
function clock(): string {
  return Temporal.Now.plainTimeISO().toString({ smallestUnit: 'minute' });
}
