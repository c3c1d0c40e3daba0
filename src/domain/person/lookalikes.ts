import type { LikeIndex } from './like-index';
import type { KnownFacts, Likely } from './same-person';

/** A record that others are set beside. */
export interface ComparedFacts extends KnownFacts {
  /** As it reads; `hamlet` is folded. */
  readonly hamletName: string | null;
}

/** Somebody in the book. */
export interface KnownPerson extends ComparedFacts {
  readonly no: number;
  readonly id: string;
}

export interface Lookalike<Other> {
  readonly likely: Likely;
  readonly other: Other;
}

const RANK = { certain: 3, likely: 2, possible: 1 } as const;

function rankOf({ likely: { likeness, reasons } }: Lookalike<unknown>): number {
  const card = reasons.includes('same-cccd') ? 2 : reasons.includes('same-cccd-tail') ? 1 : 0;
  return RANK[likeness] + card / 4;
}

/** The likelier of two, of one strength the one with the same card, or the same end of it; the first when they are alike. */
export function likelier<Found extends Lookalike<unknown>>(
  one: Found | null,
  other: Found | null,
): Found | null {
  if (!one || !other) return one ?? other;
  return rankOf(other) > rankOf(one) ? other : one;
}

/** The likeliest of those in the index; null when there is none. */
export function lookalikeIn<Other>(
  index: LikeIndex<Other>,
  facts: ComparedFacts,
): Lookalike<Other> | null {
  const best = index.bestKnown(facts);
  if (!best) return null;
  const { key: other, ...likely } = best;
  return { likely, other };
}
