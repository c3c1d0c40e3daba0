import type { Selectable } from 'kysely';
import type { Day } from '../../domain/day';
import { correctedTo } from '../../domain/person/residence';
import type {
  Enrolled,
  Fillable,
  Filled,
  Learning,
  Marked,
} from '../../domain/person/put-together';
import type { RegisterKeys } from './person-in-registers';
import type { InRemovedClass } from './person-in-removed-classes';
import type { OnSheet } from './person-on-sheets';
import {
  keepMovesChange,
  movesChangesOf,
  movesOf,
  movesOfText,
  setMoves,
  textOfMoves,
  type MovesChange,
} from './residence';
import type { Reader, Writer } from './store';
import type { PersonTable } from './tables';

export type StoredPerson = Selectable<PersonTable>;

/** Where each field that may be empty is stored. */
export const columnOf = {
  hamlet: 'hamlet_no',
  birthYear: 'birth_year',
  birthDay: 'birth_day',
  sex: 'sex',
  note: 'note',
  phone: 'phone',
  cccd: 'cccd',
} as const satisfies Record<Filled, keyof StoredPerson>;

export function fillableOf({
  hamlet_no,
  birth_year,
  birth_day,
  ...person
}: StoredPerson): Fillable {
  return { ...person, hamlet: hamlet_no, birthYear: birth_year, birthDay: birth_day };
}

export interface Confirmation {
  readonly day: Day;
  readonly source: string;
}

interface ApartFrom {
  readonly no: number;
  readonly at: string;
  readonly who: string;
}

/** Stored as `person_merge.gone`: what it takes to have both as they were. */
export interface MergeRecord {
  /** The row that went, whole. */
  readonly person: StoredPerson;
  readonly enrolments: readonly Enrolled[];
  readonly marks: readonly Marked[];
  readonly confirmation: Confirmation | null;
  /** Keys of the changes and ids of the merges that went over. */
  readonly changes: readonly number[];
  readonly merges: readonly string[];
  /** Of the models, rewards and teams; merges of before these were kept have none. */
  readonly registers?: RegisterKeys;
  readonly apart: readonly ApartFrom[];
  /** Places on printed sheets and in removed classes; merges of earlier versions left them with the one that went. */
  readonly sheets?: readonly OnSheet[];
  readonly removedClasses?: readonly InRemovedClass[];
  /** Keys of the known leave that went over; merges of before there was any know of none. */
  readonly leaves?: readonly number[];
  /** Of the kept one in the classes of the other, before and after. */
  readonly kept: { readonly learning: Learning; readonly confirmation: Confirmation | null };
  readonly became: { readonly learning: Learning; readonly confirmation: Confirmation | null };
  /** Fields of the kept one that were empty and have the other's value. */
  readonly filled: readonly Filled[];
  /** Where each lived before, as the history keeps moves; left out by merges of earlier versions. */
  readonly moves?: {
    readonly gone: string | null;
    readonly kept: string | null;
    readonly became: string | null;
    /** What acts made of the moves of the one that went. */
    readonly changes: readonly MovesChange[];
  };
  /** Of the changes that say so. */
  readonly act: string;
  /** From whom the kept one is apart because the other was. */
  readonly apartAdded: readonly number[];
}

/**
 * Where the kept one lived before stays as it was; whose hamlet was not known and comes from the other has lived where
 * the other did.
 * @returns the moves of both as they were and those of the kept one now
 */
export function joinMoves(
  writer: Writer,
  { act, kept, gone }: { act: string; kept: StoredPerson; gone: StoredPerson },
): NonNullable<MergeRecord['moves']> {
  const [keptMoves, goneMoves] = [movesOf(writer, kept.no), movesOf(writer, gone.no)];
  const text = (moves: typeof keptMoves) => textOfMoves(writer, moves);
  const record = {
    gone: text(goneMoves),
    kept: text(keptMoves),
    became: text(keptMoves),
    changes: movesChangesOf(writer, gone.no),
  };
  if (kept.hamlet_no !== null || gone.hamlet_no === null) return record;
  const became = keptMoves.length === 0 ? goneMoves : correctedTo(keptMoves, gone.hamlet_no);
  setMoves(writer, kept.no, became, act);
  return { ...record, became: text(became) };
}

/**
 * Gives the other one the moves it had, and the kept one, whose hamlet is emptied again, those it had; where they
 * changed since, only their end goes with the hamlet. To be called while the kept one still has the hamlet.
 */
export function partMoves(writer: Writer, kept: StoredPerson, record: MergeRecord): void {
  const { person, filled, moves, act } = record;
  const give = (no: number, text: string | null) => {
    const known = movesOfText(writer, text);
    if (known) setMoves(writer, no, known, act);
  };
  if (moves) {
    give(person.no, moves.gone);
    for (const change of moves.changes) keepMovesChange(writer, person.no, change);
  }
  if (!filled.includes('hamlet') || kept.hamlet_no !== person.hamlet_no) return;
  const now = movesOf(writer, kept.no);
  if (moves && textOfMoves(writer, now) === moves.became) give(kept.no, moves.kept);
  else setMoves(writer, kept.no, correctedTo(now, null), act);
}

/** One row whole; null when there is none or it was erased. */
export async function storedPerson(reader: Reader, id: string): Promise<StoredPerson | null> {
  const row = await reader.query
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export function classesOf(reader: Reader, no: number): number[] {
  return reader
    .statement('select class_no from enrolment where person_no = ? order by class_no')
    .pluck()
    .all(no) as number[];
}

/** A list given as JSON. */
const LISTED = '(select value from json_each(?))';

export function learningOf(reader: Reader, no: number, classes: readonly number[]): Learning {
  const list = JSON.stringify(classes);
  return {
    enrolments: (
      reader
        .statement(
          `select class_no as classNo, joined, result, result_day as resultDay, left_day as left, score
          from enrolment where person_no = ? and class_no in ${LISTED} order by class_no`,
        )
        .all(no, list) as Stored<Enrolled, 'left' | 'score'>[]
    ).map(({ left, score, ...rest }) => ({
      ...rest,
      ...(left !== null && { left }),
      ...(score !== null && { score }),
    })),
    marks: (
      reader
        .statement(
          `select m.session_no as sessionNo, m.mark, m.note from attendance_mark m
          join class_session s on s.no = m.session_no
          where m.person_no = ? and s.class_no in ${LISTED} order by m.session_no`,
        )
        .all(no, list) as Stored<Marked, 'note'>[]
    ).map(({ note, ...rest }) => ({ ...rest, ...(note !== null && { note }) })),
  };
}

/** As a row holds it: what may be left out is null there. */
type Stored<Row, Optional extends keyof Row> = Omit<Row, Optional> & {
  readonly [Field in Optional]: NonNullable<Row[Field]> | null;
};

/** Takes a person out of these classes, marks and all. */
export function removeLearning(writer: Writer, no: number, classes: readonly number[]): void {
  const list = JSON.stringify(classes);
  writer
    .statement(
      `delete from attendance_mark where person_no = ?
      and session_no in (select no from class_session where class_no in ${LISTED})`,
    )
    .run(no, list);
  writer
    .statement(`delete from enrolment where person_no = ? and class_no in ${LISTED}`)
    .run(no, list);
}

export function addLearning(writer: Writer, no: number, { enrolments, marks }: Learning): void {
  for (const { classNo, joined, result, resultDay, left = null, score = null } of enrolments) {
    writer
      .statement(
        `insert into enrolment (class_no, person_no, joined, result, result_day, left_day, score)
        values (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(classNo, no, joined, result, resultDay, left, score);
  }
  for (const { sessionNo, mark, note = null } of marks) {
    writer
      .statement(
        'insert into attendance_mark (session_no, person_no, mark, note) values (?, ?, ?, ?)',
      )
      .run(sessionNo, no, mark, note);
  }
}

export function confirmationOf(reader: Reader, no: number): Confirmation | null {
  const row = reader
    .statement('select day, source from vneid_confirmation where person_no = ?')
    .get(no) as Confirmation | undefined;
  return row ?? null;
}

export function setConfirmation(writer: Writer, no: number, to: Confirmation | null): void {
  writer.statement('delete from vneid_confirmation where person_no = ?').run(no);
  if (to === null) return;
  writer
    .statement('insert into vneid_confirmation (person_no, day, source) values (?, ?, ?)')
    .run(no, to.day, to.source);
}

/** Gives the changes of one person to another. @returns their keys */
export function moveChanges(writer: Writer, from: number, to: number): number[] {
  return writer
    .statement('update person_change set person_no = ? where person_no = ? returning no')
    .pluck()
    .all(to, from) as number[];
}

export function moveChangesBack(
  writer: Writer,
  changes: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  writer
    .statement(`update person_change set person_no = ? where person_no = ? and no in ${LISTED}`)
    .run(to, from, JSON.stringify(changes));
}

/** Gives the known leave of one person to another. @returns its keys */
export function moveLeaves(writer: Writer, from: number, to: number): number[] {
  return writer
    .statement('update known_leave set person_no = ? where person_no = ? returning no')
    .pluck()
    .all(to, from) as number[];
}

export function moveLeavesBack(
  writer: Writer,
  leaves: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  writer
    .statement(`update known_leave set person_no = ? where person_no = ? and no in ${LISTED}`)
    .run(to, from, JSON.stringify(leaves));
}

/** Gives the merges into one person to another. @returns their ids */
export function moveMerges(writer: Writer, from: number, to: number): string[] {
  return writer
    .statement('update person_merge set kept_no = ? where kept_no = ? returning id')
    .pluck()
    .all(to, from) as string[];
}

export function moveMergesBack(writer: Writer, merges: readonly string[], to: number): void {
  writer
    .statement(`update person_merge set kept_no = ? where id in ${LISTED}`)
    .run(to, JSON.stringify(merges));
}

/** From whom a person is kept apart. */
export function apartFrom(reader: Reader, no: number): ApartFrom[] {
  return reader
    .statement(
      `select case when one_no = :no then other_no else one_no end as no, at, who from person_apart
      where :no in (one_no, other_no) order by 1`,
    )
    .all({ no }) as ApartFrom[];
}

/** @returns false when they already were apart, or the other one is no more or was erased */
export function addApart(writer: Writer, no: number, from: ApartFrom): boolean {
  const { changes } = writer
    .statement(
      `insert or ignore into person_apart (one_no, other_no, at, who)
      select min(:no, p.no), max(:no, p.no), :at, :who from person p
      where p.no = :from and p.erased_at is null`,
    )
    .run({ no, from: from.no, at: from.at, who: from.who });
  return changes > 0;
}

export async function setColumns(
  writer: Writer,
  no: number,
  values: Partial<StoredPerson>,
): Promise<void> {
  if (Object.keys(values).length === 0) return;
  await writer.query.updateTable('person').set(values).where('no', '=', no).execute();
}

/** Puts a row back as it was; a hamlet or list that is no more is left out. */
export async function restorePerson(writer: Writer, person: StoredPerson): Promise<void> {
  const known = (table: 'hamlet' | 'import_batch', no: number | null) =>
    writer.statement(`select no from ${table} where no = ?`).pluck().get(no) as number | undefined;
  await writer.query
    .insertInto('person')
    .values({
      ...person,
      hamlet_no: known('hamlet', person.hamlet_no) ?? null,
      batch_no: known('import_batch', person.batch_no) ?? null,
    })
    .execute();
}

export function addMerge(
  writer: Writer,
  { id, keptNo, at }: { readonly id: string; readonly keptNo: number; readonly at: string },
  record: MergeRecord,
): void {
  writer
    .statement(
      `insert into person_merge (id, kept_no, at, who, gone)
      values (?, ?, ?, coalesce((select entered_by from office), ''), ?)`,
    )
    .run(id, keptNo, at, JSON.stringify(record));
}

export interface StoredMerge {
  readonly kept: StoredPerson;
  readonly record: MergeRecord;
  /** The kept one went into another since. */
  readonly isUnderOther: boolean;
  /** Of whom was put together with the kept one later. */
  readonly later: readonly MergeRecord[];
}

/** @returns null when there is no such merge, or its person was erased */
export async function readMerge(reader: Reader, id: string): Promise<StoredMerge | null> {
  const merge = await reader.query
    .selectFrom('person_merge')
    .select(['no', 'kept_no', 'gone'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!merge) return null;
  const kept = await reader.query
    .selectFrom('person')
    .selectAll()
    .where('no', '=', merge.kept_no)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (!kept) return null;
  const under = reader
    .statement(
      `select count(*) from person_merge m where m.kept_no = ?
      and exists (select 1 from json_each(m.gone, '$.merges') where value = ?)`,
    )
    .pluck()
    .get(merge.kept_no, id) as number;
  const later = reader
    .statement('select gone from person_merge where kept_no = ? and no > ?')
    .pluck()
    .all(merge.kept_no, merge.no) as string[];
  const read = (gone: string) => JSON.parse(gone) as MergeRecord;
  return { kept, record: read(merge.gone), isUnderOther: under > 0, later: later.map(read) };
}

export async function removeMerge(writer: Writer, id: string): Promise<void> {
  await writer.query.deleteFrom('person_merge').where('id', '=', id).execute();
}

export interface FieldChange {
  readonly field: 'hamlet' | 'birth' | 'sex' | 'note' | 'phone' | 'cccd' | 'confirmed';
  readonly was: string | null;
  readonly became: string | null;
}

/** A field as the history of a person says it: a hamlet by its name, a birth by its day or year. */
export function fieldText(
  reader: Reader,
  person: StoredPerson,
  field: Exclude<FieldChange['field'], 'confirmed'>,
): string | null {
  switch (field) {
    case 'hamlet': {
      const name = reader.statement('select name from hamlet where no = ?').pluck();
      return (name.get(person.hamlet_no) as string | undefined) ?? null;
    }
    case 'birth':
      return person.birth_day ?? person.birth_year?.toString() ?? null;
    default:
      return person[field] || null;
  }
}

export function addChange(
  writer: Writer,
  { act, personNo, at }: { act: string; personNo: number; at: string },
  { field, was, became }: FieldChange,
): void {
  writer
    .statement(
      `insert into person_change (act, person_no, at, who, field, was, became)
      values (?, ?, ?, coalesce((select entered_by from office), ''), ?, ?, ?)`,
    )
    .run(act, personNo, at, field, was, became);
}

export function removeChanges(writer: Writer, act: string, fields: readonly string[]): void {
  writer
    .statement(`delete from person_change where act = ? and field in ${LISTED}`)
    .run(act, JSON.stringify(fields));
}
