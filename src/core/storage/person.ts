import type { PersonDraft } from '../../domain/person/person';
import { nameSortKey } from '../../domain/person/sort-key';
import { fold } from '../../domain/text';
import type { Reader, Writer } from './store';

export async function personNo(
  reader: Reader,
  id: string,
): Promise<{ no: number; name: string } | null> {
  const row = await reader.query
    .selectFrom('person')
    .select(['no', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The same of a person who may still be changed: whoever was erased on request is nobody any more. */
export async function personNoUnlessErased(
  reader: Reader,
  id: string,
): ReturnType<typeof personNo> {
  const row = await reader.query
    .selectFrom('person')
    .select(['no', 'name'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The keys of many at once, by id; whoever is not in the book is left out. */
export function personsOf(
  reader: Reader,
  ids: readonly string[],
): ReadonlyMap<string, { readonly no: number; readonly name: string; readonly isErased: boolean }> {
  const rows = reader
    .statement(
      `select p.id, p.no, p.name, p.erased_at from json_each(?) asked
      join person p on p.id = asked.value`,
    )
    .all(JSON.stringify(ids)) as {
    id: string;
    no: number;
    name: string;
    erased_at: string | null;
  }[];
  return new Map(
    rows.map(({ id, no, name, erased_at }) => [id, { no, name, isErased: erased_at !== null }]),
  );
}

interface StoredDraft {
  readonly draft: PersonDraft;
  readonly hamletNo: number | null;
}

const INSERT = `insert into person
  (id, name, folded, given_key, hamlet_no, birth_year, birth_day, sex, audience, note, batch_no)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** @returns the row's key; made for loops over whole lists */
export function insertPerson(
  writer: Writer,
  id: string,
  { draft, hamletNo }: StoredDraft,
  batchNo: number | null,
): number {
  const { lastInsertRowid } = writer
    .statement(INSERT)
    .run(
      id,
      draft.name,
      fold(draft.name),
      nameSortKey(draft.name),
      hamletNo,
      draft.birthYear,
      draft.birthDay,
      draft.sex,
      draft.audience,
      draft.note,
      batchNo,
    );
  return Number(lastInsertRowid);
}

export async function updatePerson(
  writer: Writer,
  id: string,
  { draft, hamletNo }: StoredDraft,
): Promise<void> {
  await writer.query
    .updateTable('person')
    .set({
      name: draft.name,
      folded: fold(draft.name),
      given_key: nameSortKey(draft.name),
      hamlet_no: hamletNo,
      birth_year: draft.birthYear,
      birth_day: draft.birthDay,
      sex: draft.sex,
      audience: draft.audience,
      note: draft.note,
    })
    .where('id', '=', id)
    .execute();
}

export async function removePerson(writer: Writer, no: number): Promise<void> {
  await writer.query.deleteFrom('person').where('no', '=', no).execute();
}
