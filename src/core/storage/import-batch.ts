import type { BatchUse } from '../../domain/person/batch-use';
import type { Day } from '../../domain/day';
import type { Audience, Sex } from '../../domain/person/person';
import type { Reader, Writer } from './store';

export interface Batch {
  readonly no: number;
  readonly id: string;
  readonly fileName: string;
  readonly sheet: string;
  readonly at: string;
  /** As many as were entered. */
  readonly persons: number;
  /** Those still there. */
  readonly left: number;
}

const BATCHES = `select b.no, b.id, b.file_name as fileName, b.sheet, b.at, b.persons,
    (select count(*) from person p where p.batch_no = b.no) as left
  from import_batch b`;

/** Newest first. */
export function listBatches(reader: Reader): Batch[] {
  return reader.statement(`${BATCHES} order by b.no desc`).all() as Batch[];
}

export function readBatch(reader: Reader, id: string): Batch | null {
  return (reader.statement(`${BATCHES} where b.id = ?`).get(id) as Batch | undefined) ?? null;
}

/** @returns its key */
export function addBatch(
  writer: Writer,
  batch: Pick<Batch, 'id' | 'fileName' | 'sheet' | 'at' | 'persons'>,
): number {
  const { lastInsertRowid } = writer
    .statement(
      'insert into import_batch (id, file_name, sheet, at, persons) values (?, ?, ?, ?, ?)',
    )
    .run(batch.id, batch.fileName, batch.sheet, batch.at, batch.persons);
  return Number(lastInsertRowid);
}

export interface BatchPerson {
  readonly id: string;
  readonly name: string;
  readonly folded: string;
  readonly sortKey: string;
  readonly hamletNo: number | null;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  readonly audience: Audience;
  readonly note: string;
  readonly phone: string | null;
  readonly cccd: string | null;
}

/** For whole lists: one prepared statement, keys made by the caller. @returns gives the new row's key */
export function batchInserter(writer: Writer, batchNo: number): (person: BatchPerson) => number {
  const insert = writer.statement(
    `insert into person (id, name, folded, given_key, hamlet_no, birth_year, birth_day, sex, audience,
      note, phone, cccd, batch_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (person) =>
    Number(
      insert.run(
        person.id,
        person.name,
        person.folded,
        person.sortKey,
        person.hamletNo,
        person.birthYear,
        person.birthDay,
        person.sex,
        person.audience,
        person.note,
        person.phone,
        person.cccd,
        batchNo,
      ).lastInsertRowid,
    );
}

/** Says that two are not the same, as long as the other is still there. */
export function keepApart(writer: Writer, no: number, otherNo: number, at: string): void {
  writer
    .statement(
      `insert or ignore into person_apart (one_no, other_no, at, who)
      select min(p.no, o.no), max(p.no, o.no), ?, coalesce((select entered_by from office), '')
      from person p, person o where p.no = ? and o.no = ?`,
    )
    .run(at, no, otherNo);
}

export function batchUse(reader: Reader, no: number): BatchUse {
  const persons = (sql: string) => reader.statement(sql).pluck().get({ no }) as number;
  return {
    inClasses: persons(
      `select count(distinct e.person_no) from person p join enrolment e on e.person_no = p.no
      where p.batch_no = :no`,
    ),
    classes: reader
      .statement(
        `select c.name from class c where c.no in (select e.class_no from person p
          join enrolment e on e.person_no = p.no where p.batch_no = :no) order by c.no`,
      )
      .pluck()
      .all({ no }) as string[],
    merged: persons(
      `select (select count(distinct p.no) from person p join person_merge m on m.kept_no = p.no
          where p.batch_no = :no)
        + (select count(*) from person_merge m
          where json_extract(m.gone, '$.person.batch_no') = :no)
        + (select count(distinct m.no) from person_change c
          join person_merge m on m.kept_no = c.person_no
          join json_each(m.gone, '$.changes') moved on moved.value = c.no
          where c.act = (select id from import_batch where no = :no)
          and json_extract(m.gone, '$.person.batch_no') is not :no)`,
    ),
    changed: persons(
      `select count(distinct c.person_no) from person p join person_change c on c.person_no = p.no
      where p.batch_no = :no and c.act <> (select id from import_batch where no = :no)`,
    ),
    confirmed: persons(
      `select count(*) from person p join vneid_confirmation v on v.person_no = p.no
      where p.batch_no = :no`,
    ),
    registered: persons(
      `select count(*) from person p where p.batch_no = :no and p.no in (
        select person_no from honour where removed = 0
        union select m.person_no from team_member m join digital_team t on t.no = m.team_no
        where m.removed = 0 and t.removed = 0)`,
    ),
    onLeave: persons(
      `select count(*) from person p where p.batch_no = :no
      and p.no in (select person_no from known_leave)`,
    ),
    erased: persons(
      'select count(*) from person p where p.batch_no = :no and p.erased_at is not null',
    ),
  };
}

export function removeBatch(writer: Writer, no: number): void {
  writer.statement('delete from person where batch_no = ?').run(no);
  writer.statement('delete from import_batch where no = ?').run(no);
}

/** Key of the last row of the audit: as long as it is the same, nothing was done in the book. */
export function lastAudit(reader: Reader): number {
  return reader.statement('select coalesce(max(no), 0) from audit').pluck().get() as number;
}

/**
 * Takes out the hamlets that a batch made (its audit row has their ids), but for those that were renamed since or that
 * anything is in, was in, or would be in again.
 * @returns how many
 */
export function removeHamletsMade(writer: Writer, batch: string): number {
  const { changes } = writer
    .statement(
      `delete from hamlet where id in (
        select made.value from audit a, json_each(a.detail, '$.hamlets') made
        where a.subject = ? and a.action = 'acceptPeople')
      and not exists (select 1 from audit a where a.subject = 'hamlet:' || hamlet.id)
      and not exists (select 1 from person p where p.hamlet_no = hamlet.no)
      and not exists (select 1 from class c where c.hamlet_no = hamlet.no)
      and not exists (select 1 from population n where n.hamlet_no = hamlet.no)
      and not exists (select 1 from quota_entry q where q.hamlet_no = hamlet.no)
      and not exists (select 1 from person_change c
        where c.field = 'hamlet' and hamlet.name in (c.was, c.became))
      and not exists (select 1 from person_merge m
        where json_extract(m.gone, '$.person.hamlet_no') = hamlet.no)`,
    )
    .run(`import:${batch}`);
  return changes;
}
