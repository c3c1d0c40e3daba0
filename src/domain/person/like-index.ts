import {
  compareKnown,
  knownFacts,
  numberOf,
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

/**
 * With so many of each group a person is compared. Groups are so narrow that real communes stay under it (one name, one
 * year, one hamlet); it only bounds the work where thousands of records say the same.
 */
export const MOST_OF_A_GROUP = 24;

/** Persons by what two records of one person have in common; finding those like somebody is a bounded work. */
export class LikeIndex<K> {
  readonly #cards = new Map<string, number[]>();
  readonly #names = new Map<string, number[]>();
  /** Of the names that more have than one is compared with. */
  readonly #groups = new Map<string, number[]>();
  readonly #people: { readonly key: K; readonly known: KnownFacts }[] = [];
  /** Of each of them, the last search that met it. */
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
    const place = this.#people.push({ key, known }) - 1;
    this.#metIn.push(0);
    if (known.cccd !== null) put(this.#cards, known.cccd, place);
    const namesakes = put(this.#names, known.folded, place);
    if (namesakes.length < MOST_OF_A_GROUP + 1) return;
    for (const one of namesakes.length === MOST_OF_A_GROUP + 1 ? namesakes : [place]) {
      const person = this.#people[one];
      for (const group of person ? groupsOf(person.known) : []) put(this.#groups, group, one);
    }
  }

  /** First those with the same card, then those with the same name: few in their order, many group by group. */
  likeKnown(known: KnownFacts): Like<K>[] {
    const found: Like<K>[] = [];
    this.#searches += 1;
    for (const group of this.#mayBeLike(known)) {
      for (let at = Math.max(0, group.length - MOST_OF_A_GROUP); at < group.length; at += 1) {
        const place = group[at] ?? 0;
        if (this.#metIn[place] === this.#searches) continue;
        this.#metIn[place] = this.#searches;
        const person = this.#people[place];
        const likely = person && compareKnown(known, person.known);
        if (likely) found.push({ ...likely, key: person.key });
      }
    }
    return found;
  }

  #mayBeLike(known: KnownFacts): (readonly number[])[] {
    const namesakes = this.#names.get(known.folded) ?? [];
    const groups =
      namesakes.length <= MOST_OF_A_GROUP
        ? [namesakes]
        : [...groupsOf(known), birthlessOf(known)].map((name) => this.#groups.get(name) ?? []);
    return [(known.cccd !== null && this.#cards.get(known.cccd)) || [], ...groups];
  }
}

function put(groups: Map<string, number[]>, name: string, place: number): readonly number[] {
  const group = groups.get(name);
  if (group) group.push(place);
  else groups.set(name, [place]);
  return group ?? [place];
}

/** Whoever has one name and `compareKnown` finds alike share one of these groups. */
function groupsOf(known: KnownFacts): string[] {
  const { folded, birthYear, birthDay, hamlet } = known;
  const groups: string[] = [];
  const number = numberOf(known);
  // Of the digits that end a number a list has at least three.
  if (number !== null) groups.push(`${folded}/card ${number.slice(-3)}`);
  if (hamlet !== null) groups.push(`${folded}/${hamlet}`);
  if (birthYear === null) {
    if (hamlet !== null) groups.push(birthlessOf(known));
    return groups;
  }
  groups.push(`${folded}/${birthYear}`);
  if (hamlet !== null) groups.push(`${folded}/${birthYear}/${hamlet}`);
  if (birthDay !== null) {
    // Day and month in the order of their size: whoever has them swapped is in the same group.
    const parts = [birthDay.slice(5, 7), birthDay.slice(8)].sort();
    groups.push(`${folded}/${birthYear}-${parts.join('-')}`);
  }
  return groups;
}

function birthlessOf({ folded, hamlet }: KnownFacts): string {
  return `${folded}/${hamlet}/birth unknown`;
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
