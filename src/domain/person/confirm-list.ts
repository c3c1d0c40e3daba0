import type { ComparedFacts } from './lookalikes';
import { cardsDiffer, type Likely } from './same-person';

/** Somebody of the book whom a row of a list may mean. */
export interface Candidate<Person extends ComparedFacts> extends Likely {
  readonly person: Person;
}

/**
 * Whom a row of a list of confirmed people plainly means; null where an officer has to look, or where there is nobody.
 *
 * Plain is: the same card number, with nothing against it (`certain` of the same-person rule) and nobody else with it.
 * Or the same name, birth and hamlet, nothing in sex and the numbers of their cards that differs, and nobody else in the
 * book who might be meant: births are the same where both are a day, or both only a year; a year beside a day is left to
 * the officer.
 * @param isBirthSure nothing is doubtful about how the list's birth was read
 */
export function plainlyMeant<Person extends ComparedFacts>(
  row: ComparedFacts,
  candidates: readonly Candidate<Person>[],
  isBirthSure: boolean,
): Person | null {
  const ofOneCard = candidates.filter(({ likeness }) => likeness === 'certain');
  const [only] = ofOneCard.length > 0 ? ofOneCard : candidates;
  if (!only || ofOneCard.length > 1) return null;
  if (ofOneCard.length === 1) return only.person;
  return isBirthSure && candidates.length === 1 && isExact(row, only) ? only.person : null;
}

function isExact(row: ComparedFacts, { reasons, person }: Candidate<ComparedFacts>): boolean {
  if (cardsDiffer(row, person)) return false;
  if (row.sex !== null && person.sex !== null && row.sex !== person.sex) return false;
  const isSameBirth =
    reasons.includes('same-birth-day') ||
    (reasons.includes('same-birth-year') && row.birthDay === null && person.birthDay === null);
  return isSameBirth && reasons.includes('same-name') && reasons.includes('same-hamlet');
}

/**
 * What becomes of a row. `ready`: is confirmed now; `choose`: an officer has to say who is meant; `confirmed`: is
 * confirmed already and stays as he is; `twice`: a row higher up means the same person; `unknown`: nobody in the book.
 */
export const confirmFates = ['ready', 'choose', 'confirmed', 'twice', 'unknown'] as const;
export type ConfirmFate = (typeof confirmFates)[number];

export interface MeantRow {
  /** Key of the person meant; null for none. */
  readonly no: number | null;
  /** Nobody is meant yet, and there is somebody to choose from. */
  readonly isOpen: boolean;
}

/** In the order of the rows. @param isConfirmed whether the person with this key is confirmed already */
export function fatesOf(
  rows: readonly MeantRow[],
  isConfirmed: (no: number) => boolean,
): ConfirmFate[] {
  const seen = new Set<number>();
  return rows.map(({ no, isOpen }) => {
    if (no === null) return isOpen ? 'choose' : 'unknown';
    if (seen.has(no)) return 'twice';
    seen.add(no);
    return isConfirmed(no) ? 'confirmed' : 'ready';
  });
}
