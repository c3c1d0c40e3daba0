import type { PeopleView } from '../people/list-view';

/** Where the people of a class are taken from. */
export type EnrolSource =
  | { readonly kind: 'book' }
  | { readonly kind: 'batch'; readonly id: string }
  | {
      readonly kind: 'class';
      readonly id: string;
      readonly result: 'any' | 'achieved' | 'not-achieved';
    }
  | { readonly kind: 'names' };

/** The part of the people's filter a source stands for. */
export function filterOf(source: EnrolSource): Partial<PeopleView> {
  if (source.kind === 'batch') return { batch: source.id };
  if (source.kind === 'class') return { classId: source.id, classResult: source.result };
  return {};
}
