import { MOST_OF_A_GROUP, Namesakes } from './namesakes';
import {
  compareKnown,
  knownFacts,
  lastDigits,
  type KnownFacts,
  type Likely,
  type PersonFacts,
} from './same-person';

export interface Like<K> extends Likely {
  readonly key: K;
}

export interface LikePair<K> extends Likely {
  readonly one: K;
  readonly other: K;
}

/** Persons by what two records of one person have in common; finding those like somebody is a bounded work. */
export class LikeIndex<K> {
  readonly #cards = new Map<string, number[]>();
  readonly #names = new Map<string, Namesakes>();
  readonly #people: KnownFacts[] = [];
  readonly #keys: K[] = [];
  /** Of each person, at hand without the person: most namesakes were born in other years, and all else is let be. */
  readonly #years: (number | null)[] = [];
  readonly #lastDigits: (number | null)[] = [];
  /** Of each person, the last search that met it. */
  readonly #metIn: number[] = [];
  #searches = 0;

  /** The likeliest; of equals the first found. */
  bestKnown(known: KnownFacts): Like<K> | null {
    let best: Like<K> | null = null;
    for (const like of this.likeKnown(known)) {
      if (best === null || rankOf(like) < rankOf(best)) best = like;
    }
    return best;
  }

  addKnown(known: KnownFacts, key: K): void {
    const place = this.#people.push(known) - 1;
    this.#keys.push(key);
    this.#years.push(known.birthYear);
    this.#lastDigits.push(lastDigits(known));
    this.#metIn.push(0);
    if (known.cccd !== null) {
      const sharers = this.#cards.get(known.cccd);
      if (sharers) sharers.push(place);
      else this.#cards.set(known.cccd, [place]);
    }
    let namesakes = this.#names.get(known.folded);
    if (namesakes === undefined) this.#names.set(known.folded, (namesakes = new Namesakes()));
    namesakes.add(place, this.#people);
  }

  /** First those with the same card, then those with the same name: few in their order, many group by group. */
  likeKnown(known: KnownFacts): Like<K>[] {
    const found: Like<K>[] = [];
    this.#searches += 1;
    const sharers = known.cccd === null ? undefined : this.#cards.get(known.cccd);
    if (sharers) this.#compare(known, sharers, found);
    for (const group of this.#names.get(known.folded)?.groupsFor(known) ?? []) {
      this.#compare(known, group, found);
    }
    return found;
  }

  #compare(known: KnownFacts, group: readonly number[], found: Like<K>[]): void {
    const year = known.birthYear;
    const digits = lastDigits(known);
    for (let at = Math.max(0, group.length - MOST_OF_A_GROUP); at < group.length; at += 1) {
      const place = group[at] ?? 0;
      const born = this.#years[place] ?? null;
      const isOtherYear = year !== null && born !== null && year !== born;
      // Of two numbers of cards that end otherwise nothing speaks for a pair of two years.
      if (isOtherYear && (digits === null || digits !== this.#lastDigits[place])) continue;
      if (this.#metIn[place] === this.#searches) continue;
      this.#metIn[place] = this.#searches;
      const person = this.#people[place];
      const likely = person && compareKnown(known, person);
      if (likely) found.push({ ...likely, key: this.#keys[place] as K });
    }
  }
}

/**
 * All pairs of records that may mean one person, the likeliest first. The work grows with the number of people, also if
 * all have one name: each is compared with at most `MOST_OF_A_GROUP` of each of its groups.
 */
export function findLikePairs<K>(people: readonly Keyed<K>[]): LikePair<K>[] {
  const index = new LikeIndex<K>();
  const ranked: LikePair<K>[][] = Array.from({ length: 3 * RANKS }, () => []);
  for (const person of people) {
    const known = knownFacts(person, person.folded);
    for (const { key: one, likeness, reasons } of index.likeKnown(known)) {
      ranked[rankOf({ likeness, reasons })]?.push({ one, other: person.key, likeness, reasons });
    }
    index.addKnown(known, person.key);
  }
  return ranked.flat();
}

export interface Keyed<K> extends PersonFacts {
  readonly key: K;
  /** The folded name where it is at hand. */
  readonly folded?: string;
}

const strengths = { certain: 0, likely: 1, possible: 2 } as const;
const strong: readonly string[] = [
  'same-cccd',
  'same-cccd-tail',
  'same-name',
  'same-birth-day',
  'same-hamlet',
];
/** A number, or its end, stands before all else: nobody who has it may hide behind a better name. */
const ofCards: readonly string[] = ['same-cccd', 'same-cccd-tail'];
const CARD = strong.length;
const RANKS = strong.length + CARD;

/** 0 is the likeliest; of one strength those with one card, then those with more that is the same, come first. */
export function rankOf({ likeness, reasons }: Likely): number {
  let count = 0;
  for (const reason of reasons) {
    if (strong.includes(reason)) count += ofCards.includes(reason) ? CARD : 1;
  }
  return strengths[likeness] * RANKS + RANKS - 1 - count;
}
