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

/** Keys under which someone already in the book may be the same person. */
export function listNameKeys(
  reader: Reader,
): { id: string; name: string; folded: string; hamlet: string | null; birthYear: number | null }[] {
  return reader
    .statement(
      `select p.id, p.name, p.folded, h.folded as hamlet, p.birth_year as birthYear
      from person p left join hamlet h on h.no = p.hamlet_no`,
    )
    .all() as ReturnType<typeof listNameKeys>;
}

export async function addBatch(
  writer: Writer,
  batch: { id: string; file_name: string; at: string },
): Promise<number> {
  const row = await writer.query
    .insertInto('import_batch')
    .values(batch)
    .returning('no')
    .executeTakeFirstOrThrow();
  return row.no;
}

/** What taking a batch back would touch; null when there is no such batch. */
export function batchUse(
  reader: Reader,
  id: string,
): { no: number; persons: number; enrolled: number } | null {
  const row = reader
    .statement(
      `select b.no,
        (select count(*) from person p where p.batch_no = b.no) as persons,
        (select count(distinct e.person_no) from enrolment e join person p on p.no = e.person_no
          where p.batch_no = b.no) as enrolled
      from import_batch b where b.id = ?`,
    )
    .get(id) as { no: number; persons: number; enrolled: number } | undefined;
  return row ?? null;
}

export function removeBatch(writer: Writer, no: number): void {
  writer.statement('delete from person where batch_no = ?').run(no);
  writer.statement('delete from import_batch where no = ?').run(no);
}
