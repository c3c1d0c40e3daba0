import type { Output } from '../../api/client';

export type HamletCounts = Output<'figure', 'status'>['byHamlet'][number];

export interface RankedHamlet {
  /** Null for persons whose hamlet is not known. */
  readonly id: string | null;
  readonly name: string;
  readonly persons: number;
  readonly turns: number;
}

/** Every hamlet of the book, the most persons reached first; persons without a hamlet only when there are any. */
export function rankHamlets(
  hamlets: readonly { readonly id: string; readonly name: string }[],
  counts: readonly HamletCounts[],
  unknownName: string,
): RankedHamlet[] {
  const countsOf = new Map(counts.map((each) => [each.hamletId, each]));
  const known = hamlets.map(({ id, name }) => ({
    id,
    name,
    persons: countsOf.get(id)?.persons ?? 0,
    turns: countsOf.get(id)?.turns ?? 0,
  }));
  known.sort((one, other) => other.persons - one.persons || other.turns - one.turns);
  const unknown = countsOf.get(null);
  if (!unknown || unknown.persons === 0) return known;
  const { persons, turns } = unknown;
  return [...known, { id: null, name: unknownName, persons, turns }];
}
