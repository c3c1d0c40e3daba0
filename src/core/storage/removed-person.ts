import * as merges from './person-merge';
import { readTies, tieAgain, type PersonTies } from './person-ties';
import { contactFields, keptNumbers, withoutNumber, type ContactField } from './privacy';
import type { Reader, Writer } from './store';

/** A person in no class with all that goes when the row does. */
export interface RemovedPerson {
  readonly person: merges.StoredPerson;
  readonly confirmation: merges.Confirmation | null;
  readonly apart: ReturnType<typeof merges.apartFrom>;
  readonly changes: readonly StoredChange[];
  readonly merges: readonly StoredMerge[];
  readonly ties: PersonTies;
}

interface StoredChange {
  readonly no: number;
  readonly act: string;
  readonly at: string;
  readonly who: string;
  readonly field: string;
  readonly was: string | null;
  readonly became: string | null;
}

interface StoredMerge {
  readonly no: number;
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly gone: string;
}

/** Null when there is no such person, or it was erased. */
export async function readWhole(reader: Reader, id: string): Promise<RemovedPerson | null> {
  const person = await merges.storedPerson(reader, id);
  if (!person) return null;
  const { no } = person;
  return {
    person,
    confirmation: merges.confirmationOf(reader, no),
    apart: merges.apartFrom(reader, no),
    changes: reader
      .statement(
        `select no, act, at, who, field, was, became from person_change
        where person_no = ? order by no`,
      )
      .all(no) as StoredChange[],
    merges: reader
      .statement('select no, id, at, who, gone from person_merge where kept_no = ? order by no')
      .all(no) as StoredMerge[],
    ties: readTies(reader, no),
  };
}

/** As `removeNumbers`, of whoever is not in the file. */
export function withoutNumbers(removed: RemovedPerson, field: ContactField): RemovedPerson {
  return {
    ...removed,
    person: { ...removed.person, [field]: null },
    changes: removed.changes.filter((change) => change.field !== field),
    merges: removed.merges.map((merge) => ({ ...merge, gone: withoutNumber(merge.gone, field) })),
  };
}

/**
 * Puts everything back as it was. What the book no longer has a place for is left out: a hamlet or list that is no
 * more, a kind of number the office has stopped keeping, somebody it was kept apart from who is gone too.
 */
export async function putBackWhole(writer: Writer, whole: RemovedPerson): Promise<void> {
  const keeps = keptNumbers(writer);
  const removed = contactFields.filter((field) => !keeps?.[field]).reduce(withoutNumbers, whole);
  const { person, confirmation, apart } = removed;
  await merges.restorePerson(writer, person);
  if (confirmation) merges.setConfirmation(writer, person.no, confirmation);
  for (const from of apart) merges.addApart(writer, person.no, from);
  tieAgain(writer, person.no, removed.ties);
  const isTaken = (table: 'person_change' | 'person_merge', no: number) =>
    writer.statement(`select 1 from ${table} where no = ?`).get(no) !== undefined;
  // A key that was the highest may have been given to another row since.
  const keys = new Map<number, number>();
  for (const { no, act, at, who, field, was, became } of removed.changes) {
    const { lastInsertRowid } = writer
      .statement(
        `insert into person_change (no, act, person_no, at, who, field, was, became)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(isTaken('person_change', no) ? null : no, act, person.no, at, who, field, was, became);
    keys.set(no, Number(lastInsertRowid));
  }
  for (const { no, id, at, who, gone } of removed.merges) {
    writer
      .statement(
        'insert into person_merge (no, id, kept_no, at, who, gone) values (?, ?, ?, ?, ?, ?)',
      )
      .run(isTaken('person_merge', no) ? null : no, id, person.no, at, who, rekeyed(gone, keys));
  }
}

/** A merge names the changes that came with it by their keys. */
function rekeyed(gone: string, keys: ReadonlyMap<number, number>): string {
  if ([...keys].every(([was, is]) => was === is)) return gone;
  const record = JSON.parse(gone) as merges.MergeRecord;
  const changes = record.changes.map((no) => keys.get(no) ?? no);
  return JSON.stringify({ ...record, changes });
}
