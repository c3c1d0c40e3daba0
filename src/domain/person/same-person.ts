import type { Day } from '../day';
import { fold } from '../text';
import type { Sex } from './person';
import { toneKey } from './tone-placement';

/** What is known of a person when asking whether two records mean the same one. */
export interface PersonFacts {
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  /** Folded name of the hamlet. */
  readonly hamlet: string | null;
  readonly cccd: string | null;
  /** The last digits of it, where a list gives no more. */
  readonly cccdTail?: string | null;
}

/** `certain`: the same card number and name; only such records are ever put together without being asked. */
export type Likeness = 'certain' | 'likely' | 'possible';

/** Why two records may mean one person; the words are in the text files of those who show them. */
export const likenessReasons = [
  'same-cccd',
  'same-cccd-tail',
  'cccd-alike-at-end',
  'same-name',
  'name-but-for-accents',
  'same-birth-day',
  'same-birth-year',
  'birth-day-and-month-swapped',
  'birth-unknown',
  'same-hamlet',
  'hamlet-unknown',
  'other-hamlet',
] as const;
export type LikenessReason = (typeof likenessReasons)[number];

export interface Likely {
  readonly likeness: Likeness;
  readonly reasons: readonly LikenessReason[];
}

/** Facts made ready once a person and compared many times. */
export interface KnownFacts extends PersonFacts {
  readonly folded: string;
}

/** @param folded the folded name where it is at hand */
export function knownFacts(facts: PersonFacts, folded = fold(facts.name)): KnownFacts {
  const { name, birthYear, birthDay, sex, hamlet, cccd, cccdTail = null } = facts;
  const year = birthDay === null ? birthYear : Number(birthDay.slice(0, 4));
  return { name, folded, birthYear: year, birthDay, sex, hamlet, cccd, cccdTail };
}

/**
 * Whether two records may mean one person; null when something speaks against it, or when nothing but a name speaks for it.
 *
 * | | says | against |
 * |---|---|---|
 * | number of the card | equal: see below | two of 12 digits that differ, unless only in front of the last four: then all else that speaks for it is `possible`, with `cccd-alike-at-end` |
 * | its last digits, where a side has no more | equal, with the name: `same-cccd-tail` | nothing: they may be of an older card |
 * | name | equal but for case, spaces and where the tone stands: `same-name`; equal only without accents, and one of them written without any: `name-but-for-accents` | anything else; two accented names that fold alike (Hùng, Hưng) only pass, as a slip, where day of birth, sex and hamlet are known and agree |
 * | birth | same day, same year (where one day is missing), day and month swapped, or unknown | another day, another year |
 * | sex | – | known on both and different |
 * | hamlet | same, or unknown on one side | different, unless the day of birth is the same (moved) |
 *
 * `certain`: equal numbers of 12 digits, names equal at least without accents, nothing known against it but a hamlet.
 * `likely`: equal numbers otherwise; `same-name` with four last digits and no other birth; `same-name` with `same-birth-day` and no other hamlet; `same-name` with
 * `same-birth-year` and `same-hamlet`. The rest is `possible`. A name alone (no birth, and no hamlet that agrees) is
 * none of it: a commune of 50,000 has 150 Nguyễn Thị Hoa (docs/decisions: 2026-11-27-same-person.md).
 */
export function compareFacts(one: PersonFacts, other: PersonFacts): Likely | null {
  return compareKnown(knownFacts(one), knownFacts(other));
}

export function compareKnown(one: KnownFacts, other: KnownFacts): Likely | null {
  if (one.cccd !== null && one.cccd === other.cccd) return compareOfOneCard(one, other);
  const areWhole = isWholeNumber(one.cccd) && isWholeNumber(other.cccd);
  const shared = sharedEnd(one, other);
  if (areWhole && shared === 0) return null;
  if (shared > 0 && !areWhole) return compareOfOneTail(one, other, shared);
  const birth = compareBirths(one, other);
  if (birth === null || differ(one.sex, other.sex)) return null;
  const hamlet = compareHamlets(one, other);
  if (hamlet === 'other-hamlet' && birth !== 'same-birth-day') return null;
  if (birth === 'birth-unknown' && hamlet !== 'same-hamlet') return null;
  const name = compareNames(one, other);
  if (name === null) return null;
  if (name === 'name-but-for-accents' && areSpeltApart(one, other)) {
    const isSlip = birth === 'same-birth-day' && hamlet === 'same-hamlet' && one.sex === other.sex;
    if (!isSlip || one.sex === null) return null;
  }
  const isLikely =
    name === 'same-name' &&
    (birth === 'same-birth-day'
      ? hamlet !== 'other-hamlet'
      : birth === 'same-birth-year' && hamlet === 'same-hamlet');
  return areWhole
    ? { likeness: 'possible', reasons: ['cccd-alike-at-end', name, birth, hamlet] }
    : { likeness: isLikely ? 'likely' : 'possible', reasons: [name, birth, hamlet] };
}

function compareOfOneCard(one: KnownFacts, other: KnownFacts): Likely {
  const name = compareNames(one, other);
  const birth = compareBirths(one, other);
  const isCertain =
    isWholeNumber(one.cccd) && name !== null && birth !== null && !differ(one.sex, other.sex);
  const known = [name, birth, compareHamlets(one, other)].filter((reason) => reason !== null);
  return { likeness: isCertain ? 'certain' : 'likely', reasons: ['same-cccd', ...known] };
}

/** Digits that end a number are those of many: only together with the name they say something. */
function compareOfOneTail(one: KnownFacts, other: KnownFacts, shared: number): Likely | null {
  const name = compareNames(one, other);
  const birth = compareBirths(one, other);
  if (name === null || differ(one.sex, other.sex)) return null;
  if (birth === null && name !== 'same-name' && areSpeltApart(one, other)) return null;
  const known = [birth, compareHamlets(one, other)].filter((reason) => reason !== null);
  const isLikely = name === 'same-name' && birth !== null && shared >= END;
  const reasons = ['same-cccd-tail', name, ...known] as const;
  return { likeness: isLikely ? 'likely' : 'possible', reasons };
}

function compareNames(one: KnownFacts, other: KnownFacts): LikenessReason | null {
  if (one.folded !== other.folded) return null;
  return isSameName(one, other) ? 'same-name' : 'name-but-for-accents';
}

function isSameName(one: KnownFacts, other: KnownFacts): boolean {
  return one.name === other.name || toneKey(one.name) === toneKey(other.name);
}

/** Two names that fold alike and both have accents, but not the same ones: two names, or a slip. */
function areSpeltApart(one: KnownFacts, other: KnownFacts): boolean {
  return isAccented(one) && isAccented(other);
}

function isAccented({ name, folded }: KnownFacts): boolean {
  return toneKey(name) !== folded;
}

function compareBirths(one: KnownFacts, other: KnownFacts): LikenessReason | null {
  if (one.birthYear === null || other.birthYear === null) return 'birth-unknown';
  if (one.birthDay === null || other.birthDay === null) {
    return one.birthYear === other.birthYear ? 'same-birth-year' : null;
  }
  if (one.birthDay === other.birthDay) return 'same-birth-day';
  return one.birthDay === swapped(other.birthDay) ? 'birth-day-and-month-swapped' : null;
}

/** `1985-03-07` as `1985-07-03`; of a day after the twelfth no day at all. */
function swapped(day: Day): string {
  return `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;
}

function compareHamlets(one: KnownFacts, other: KnownFacts): LikenessReason {
  if (one.hamlet === null || other.hamlet === null) return 'hamlet-unknown';
  return one.hamlet === other.hamlet ? 'same-hamlet' : 'other-hamlet';
}

function differ<T>(left: T | null, right: T | null): boolean {
  return left !== null && right !== null && left !== right;
}

/** Of so many last digits a card is told from most others of the same name. */
const END = 4;

/** How many last digits two numbers have in common, where one side has no more or both are CCCD; 0 where they differ. */
function sharedEnd(one: KnownFacts, other: KnownFacts): number {
  const [left, right] = [numberOf(one), numberOf(other)];
  if (left === null || right === null) return 0;
  if (one.cccd !== null && other.cccd !== null) {
    const areWhole = isWholeNumber(left) && isWholeNumber(right);
    return areWhole && endAlike(left, right) ? END : 0;
  }
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  return longer.endsWith(shorter) ? shorter.length : 0;
}

/** Asked of every two people of one name; most numbers differ in their last digit. */
function endAlike(left: string, right: string): boolean {
  return left.at(-1) === right.at(-1) && left.slice(-END) === right.slice(-END);
}

/** What is known of the cards of two records differs; a CMND says nothing beside a CCCD. */
export function cardsDiffer(one: KnownFacts, other: KnownFacts): boolean {
  if (numberOf(one) === null || numberOf(other) === null) return false;
  if (one.cccd === null || other.cccd === null) return sharedEnd(one, other) === 0;
  return one.cccd.length === other.cccd.length && one.cccd !== other.cccd;
}

/** The number of a card, or as much of it as is known. */
function numberOf({ cccd, cccdTail = null }: KnownFacts): string | null {
  return cccd ?? cccdTail;
}

/** Of the digits that end a number a list has at least three: whoever has more of them in common has these. */
export function lastDigits(known: KnownFacts): number | null {
  const number = numberOf(known);
  return number === null ? null : Number(number.slice(-3));
}

/** A CCCD; the 9 digits of a CMND say nothing beside the 12 of the card that came after it. */
function isWholeNumber(cccd: string | null): boolean {
  return cccd?.length === 12;
}
