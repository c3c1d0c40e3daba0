import { HamletNames } from '../../domain/office/hamlet-names';
import type { PeopleListRow } from '../intake/people-list';
import {
  factsOf,
  likeliest,
  type PeoplePreview,
  type PreviewedRow,
  type SameAs,
} from '../intake/people-preview';
import { listHamlets } from '../storage/hamlet';
import { lastAudit } from '../storage/import-batch';
import { personsLike } from '../storage/known-persons';
import type { Reader } from '../storage/store';
import { compareRows, type Watch } from './compare-list';

type Beside = Pick<PeoplePreview, 'asOf' | 'hamlets' | 'hamletNames' | 'rows'>;

/** Sets the rows of a list beside each other and the book as it is now. @param keys of the rows, in their order */
export async function besideBook(
  reader: Reader,
  persons: readonly PeopleListRow[],
  keys: readonly number[],
  watch?: Watch,
): Promise<Beside> {
  // Before all else is read: what is done meanwhile is then seen as done since.
  const asOf = lastAudit(reader);
  const hamlets = await listHamlets(reader);
  const hamletNames = new HamletNames(hamlets.map(({ name }) => name));
  const left = keys.values();
  const facts = factsOf(persons, hamletNames, () => left.next().value ?? 0);
  const seen = await compareRows(facts, (by) => personsLike(reader, by), watch);
  const rows = persons.map((person, index): [number, PreviewedRow] => {
    const [own, others] = [facts[index], seen[index]];
    if (!own || !others) throw new Error('a row was not compared');
    return [own.key, { person, facts: own, sameAs: likeliest(others), decided: null }];
  });
  return {
    asOf,
    hamlets: new Set(hamlets.map(({ folded }) => folded)),
    hamletNames,
    rows: new Map(rows),
  };
}

/**
 * A preview beside the book as it is now, if anything was done in the book since it was read. A row that is like somebody
 * else than was shown is asked about again; one that was left out by the user stays out.
 * @returns with how many rows that are like others than was shown, or whose hamlet is no more
 */
export async function besideBookNow(
  reader: Reader,
  preview: PeoplePreview,
): Promise<{ readonly preview: PeoplePreview; readonly changed: number }> {
  if (lastAudit(reader) === preview.asOf) return { preview, changed: 0 };
  const before = [...preview.rows.values()];
  const now = await besideBook(
    reader,
    before.map(({ person }) => person),
    [...preview.rows.keys()],
  );
  let changed = 0;
  for (const { facts, sameAs, decided } of before) {
    const row = now.rows.get(facts.key);
    if (!row) throw new Error('a row was not compared');
    const isAsShown = isSameOther(sameAs, row.sameAs);
    // The hamlet a row was shown in may have been renamed or taken out: it would make a new one that nobody saw.
    const isHamletGone =
      row.facts.hamlet !== null &&
      preview.hamlets.has(facts.hamlet ?? '') &&
      !now.hamlets.has(row.facts.hamlet);
    if (!isAsShown || isHamletGone) changed += 1;
    const isOpen = !isAsShown && decided !== 'leave-out' && (decided === 'same' || row.sameAs);
    now.rows.set(facts.key, { ...row, decided: isOpen ? null : decided });
  }
  return { preview: { ...preview, ...now }, changed };
}

function isSameOther(one: SameAs | null, other: SameAs | null): boolean {
  if (!one || !other) return one === other;
  return (
    keyOf(one) === keyOf(other) &&
    one.likely.likeness === other.likely.likeness &&
    one.likely.reasons.join() === other.likely.reasons.join()
  );
}

function keyOf({ other }: SameAs): string {
  return 'no' in other ? `person ${other.no}` : `row ${other.key}`;
}
