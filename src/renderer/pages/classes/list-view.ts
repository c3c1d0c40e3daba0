import { useSyncExternalStore } from 'react';

export interface ClassView {
  readonly search: string;
  readonly notTakenOnly: boolean;
}

// Kept while the program runs, so that the list is as it was left.
let view: ClassView = { search: '', notTakenOnly: false };
const listeners = new Set<() => void>();

/** How the list of classes is filtered. */
export function useClassView(): [ClassView, (change: Partial<ClassView>) => void] {
  return [useSyncExternalStore(subscribe, () => view), change];
}

function change(part: Partial<ClassView>): void {
  view = { ...view, ...part };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
