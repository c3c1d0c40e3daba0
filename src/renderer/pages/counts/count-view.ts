import { useSyncExternalStore } from 'react';
import type { Input } from '../../api/client';

export type CountView = Omit<Input<'count', 'table'>, 'from' | 'to'>;

// Kept while the program runs, so that the page is as it was left.
let view: CountView = { by: 'hamlet', hamletId: null, audience: null };
const listeners = new Set<() => void>();

/** By what is counted, and of whom only. */
export function useCountView(): [CountView, (change: Partial<CountView>) => void] {
  return [useSyncExternalStore(subscribe, () => view), change];
}

function change(part: Partial<CountView>): void {
  view = { ...view, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
