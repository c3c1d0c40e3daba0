import { useSyncExternalStore } from 'react';
import { everyClass, type ClassFilter, type ClassOrder } from '../../../domain/class/class-list';

export interface ClassView extends ClassFilter {
  readonly order: ClassOrder;
}

// Kept while the program runs, so that the list is as it was left.
let view: ClassView = { ...everyClass, order: { by: 'newest', descending: false } };
const listeners = new Set<() => void>();

/** How the list of classes is filtered and sorted. */
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
