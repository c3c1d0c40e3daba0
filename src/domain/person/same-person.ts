import type { Day } from '../day';
import { fold } from '../text';
import type { Sex } from './person';

/** What is known of a person when asking whether two records mean the same one. */
export interface PersonFacts {
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  /** Folded name of the hamlet. */
  readonly hamlet: string | null;
  readonly cccd: string | null;
}

/** `certain`: the same card number and name; only such records are ever put together without being asked. */
export type Likeness = 'certain' | 'likely' | 'possible';

/** Why two records may mean one person; the words are in the text files of those who show them. */
export const likenessReasons = [
  'same-cccd',
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

/** Whether two records may mean one person; null when something speaks against it. */
export function compareFacts(one: PersonFacts, other: PersonFacts): Likely | null {
  if (fold(one.name) !== fold(other.name)) return null;
  const agrees = <T>(left: T | null, right: T | null) =>
    left === null || right === null || left === right;
  if (!agrees(one.hamlet, other.hamlet) || !agrees(one.birthYear, other.birthYear)) return null;
  return { likeness: 'possible', reasons: ['same-name'] };
}
