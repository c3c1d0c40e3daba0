import type { ReachCount } from './use-reach';

/** A line of the table of places: `all`, the id of a hamlet, or `none`. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly persons: number;
  readonly missing: number;
}

export const ALL = 'all';

/**
 * The whole commune, every hamlet of the office (also one with nobody in the book), and those whose hamlet is not known
 * where there are any. The audiences of a place are added up: everybody is of one.
 */
export function placesOf(
  counts: readonly ReachCount[],
  hamlets: readonly { readonly id: string; readonly name: string }[],
  words: { readonly whole: string; readonly nowhere: string },
): Place[] {
  const add = (id: string, name: string, of: readonly ReachCount[]): Place => ({
    id,
    name,
    persons: of.reduce((sum, { persons }) => sum + persons, 0),
    missing: of.reduce((sum, { missing }) => sum + missing, 0),
  });
  const nowhere = counts.filter(({ hamletId }) => hamletId === null);
  return [
    add(ALL, words.whole, counts),
    ...hamlets.map(({ id, name }) =>
      add(
        id,
        name,
        counts.filter(({ hamletId }) => hamletId === id),
      ),
    ),
    ...(nowhere.length > 0 ? [add('none', words.nowhere, nowhere)] : []),
  ];
}
