import { compareFacts, type Likely, type PersonFacts } from './same-person';

/** A record that others are set beside. */
export interface ComparedFacts extends PersonFacts {
  /** The name folded. */
  readonly folded: string;
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

/** One record is set beside so many others at most, however common its name is. */
const MOST = 20;
const ANY = '*';
const RANK = { certain: 3, likely: 2, possible: 1 } as const;

/** The likelier of two; the first when they are alike. */
export function likelier<Found extends Lookalike<unknown>>(
  one: Found | null,
  other: Found | null,
): Found | null {
  if (!one || !other) return one ?? other;
  return RANK[other.likely.likeness] > RANK[one.likely.likeness] ? other : one;
}

/**
 * Records by name, birth and hamlet, so that one can be set beside the few it may be the same as: those who agree in
 * all first, then those of whom something is not known.
 */
export class Lookalikes<Other extends ComparedFacts> {
  readonly #places = new Map<string, Other[]>();

  add(other: Other): void {
    const { folded, birthYear, hamlet, cccd } = other;
    const [year, village] = [String(birthYear ?? ''), hamlet ?? ''];
    for (const place of [
      placeOf(folded, year, village),
      placeOf(folded, year, ANY),
      placeOf(folded, ANY, village),
      placeOf(folded, ANY, ANY),
    ]) {
      this.#put(place, other);
    }
    if (cccd !== null) this.#put(cccd, other);
  }

  /** The likeliest of those added so far; of several the first. */
  best(facts: ComparedFacts): Lookalike<Other> | null {
    const seen = new Set<Other>();
    let best: Lookalike<Other> | null = null;
    for (const place of this.#placesOf(facts)) {
      for (const other of this.#places.get(place) ?? []) {
        if (seen.size === MOST || best?.likely.likeness === 'certain') return best;
        if (seen.has(other)) continue;
        seen.add(other);
        const likely = compareFacts(facts, other);
        if (likely) best = likelier(best, { likely, other });
      }
    }
    return best;
  }

  #placesOf({ folded, birthYear, hamlet, cccd }: ComparedFacts): string[] {
    const places = cccd === null ? [] : [cccd];
    if (!this.#places.has(placeOf(folded, ANY, ANY))) return places;
    const years = birthYear === null ? [ANY] : [String(birthYear), ''];
    const villages = hamlet === null ? [ANY] : [hamlet, '', ANY];
    for (const village of villages) {
      for (const year of years) places.push(placeOf(folded, year, village));
    }
    return places;
  }

  #put(place: string, other: Other): void {
    const others = this.#places.get(place);
    if (!others) this.#places.set(place, [other]);
    else if (others.length < MOST) others.push(other);
  }
}

function placeOf(folded: string, year: string, hamlet: string): string {
  return `${folded}\t${year}\t${hamlet}`;
}
