import { useSyncExternalStore } from 'react';
import type { Input } from '../../api/client';

export type PeopleView = Omit<Input<'person', 'list'>, 'offset' | 'limit'>;

export const wholeList: PeopleView = { sort: 'given-name' };

/** Only the order is kept. */
export const noFilters: Partial<PeopleView> = {
  search: '',
  hamletId: null,
  audience: null,
  sex: null,
  ageFrom: null,
  ageTo: null,
  classId: null,
  reached: 'any',
  confirmed: 'any',
  batch: null,
  ids: null,
};

// Kept while the program runs, so that the list is as it was left; not longer, since a search may hold a name.
let view = wholeList;
const listeners = new Set<() => void>();

/** How the people's list is filtered and sorted. */
export function usePeopleView(): [PeopleView, (change: Partial<PeopleView>) => void] {
  return [useSyncExternalStore(subscribe, () => view), changePeopleView];
}

/** @param before told the view before any page draws itself for it */
export function changePeopleView(
  part: Partial<PeopleView>,
  before?: (next: PeopleView) => void,
): void {
  view = { ...view, ...part };
  before?.(view);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
