import { lastDigits, type KnownFacts } from './same-person';

/**
 * With so many of each group a person is compared. Groups are so narrow that real communes stay under it (one name, one
 * year, one hamlet); it only bounds the work where thousands of records say the same.
 */
export const MOST_OF_A_GROUP = 24;

/**
 * The places of those who have one name. More than a person is compared with are parted into groups, and those of a year
 * that has too many once more; most names and years never come so far.
 */
export class Namesakes {
  readonly #all: number[] = [];
  #groups: Map<Group, number[]> | null = null;

  /** @param people everybody, by place; who is added is among them */
  add(place: number, people: readonly KnownFacts[]): void {
    this.#all.push(place);
    for (const one of toPart(this.#all)) {
      const known = people[one];
      for (const group of known ? groupsOf(known) : []) this.#put(group, one);
      if (known?.birthYear == null) continue;
      for (const born of toPart(this.#put(known.birthYear, one))) {
        const other = people[born];
        for (const group of other ? groupsOfYear(other) : []) this.#put(group, born);
      }
    }
  }

  /** Groups that together hold whoever `compareKnown` finds like this one; somebody may be in more than one. */
  groupsFor(known: KnownFacts): (readonly number[])[] {
    if (this.#all.length <= MOST_OF_A_GROUP) return [this.#all];
    const ofYear = known.birthYear === null ? [] : this.#of(known.birthYear);
    const names = [...groupsOf(known), birthlessOf(known)];
    if (ofYear.length > MOST_OF_A_GROUP) names.push(...groupsOfYear(known));
    return [ofYear, ...names.map((name) => this.#of(name))];
  }

  #of(name: Group): readonly number[] {
    return this.#groups?.get(name) ?? [];
  }

  #put(name: Group, place: number): readonly number[] {
    const groups = (this.#groups ??= new Map<Group, number[]>());
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
    return group ?? [place];
  }
}

type Group = string | number;

/** Who of a group has to go into narrower ones: all of it once it is too large, then each who is added. */
function toPart(group: readonly number[]): readonly number[] {
  if (group.length <= MOST_OF_A_GROUP) return [];
  return group.length === MOST_OF_A_GROUP + 1 ? group : group.slice(-1);
}

/** Besides the year of birth. */
function groupsOf(known: KnownFacts): Group[] {
  const { birthYear, hamlet } = known;
  const groups: Group[] = [];
  const digits = lastDigits(known);
  if (digits !== null) groups.push(`card ${digits}`);
  if (hamlet !== null) groups.push(hamlet);
  if (hamlet !== null && birthYear === null) groups.push(birthlessOf(known));
  return groups;
}

function groupsOfYear({ birthYear, birthDay, hamlet }: KnownFacts): Group[] {
  const groups: Group[] = [];
  if (hamlet !== null) groups.push(`${birthYear}/${hamlet}`);
  if (birthDay !== null) {
    // Day and month in the order of their size: whoever has them swapped is in the same group.
    const parts = [birthDay.slice(5, 7), birthDay.slice(8)].sort();
    groups.push(`${birthYear}-${parts.join('-')}`);
  }
  return groups;
}

function birthlessOf({ hamlet }: KnownFacts): Group {
  return `${hamlet}/birth unknown`;
}
