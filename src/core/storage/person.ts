import { sql, type ExpressionBuilder } from 'kysely';
import type { Audience, PersonDraft, Sex } from '../../domain/person/person';
import { nameSortKey } from '../../domain/person/sort-key';
import type { Day } from '../../domain/day';
import { fold } from '../../domain/text';
import type { Reader, Writer } from './store';
import type { Tables } from './tables';

export interface PersonRow extends PersonDraft {
  readonly id: string;
  readonly hamlet: string | null;
  readonly classes: number;
  readonly achieved: boolean;
  /** Day of the confirmation on VNeID. */
  readonly confirmedOn: Day | null;
}

export interface PersonFilter {
  readonly search?: string | undefined;
  readonly hamletId?: string | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly reached?: 'any' | 'in-class' | 'achieved' | 'none' | undefined;
}

export type PersonSort = 'given-name' | 'full-name' | 'hamlet' | 'birth-year' | 'newest';

function matching(reader: Reader, filter: PersonFilter) {
  let query = reader.query
    .selectFrom('person')
    .leftJoin('hamlet', 'hamlet.no', 'person.hamlet_no')
    .leftJoin('vneid_confirmation', 'vneid_confirmation.person_no', 'person.no');
  for (const word of fold(filter.search ?? '').split(' ')) {
    // Starts of words, in any order. instr instead of LIKE: `%` and `_` typed by the user are letters like any other.
    if (word !== '') {
      query = query.where(sql<boolean>`instr(' ' || person.folded, ${` ${word}`}) > 0`);
    }
  }
  if (filter.hamletId) query = query.where('hamlet.id', '=', filter.hamletId);
  if (filter.audience) query = query.where('person.audience', '=', filter.audience);
  const enrolled = (expression: ExpressionBuilder<Tables, 'person'>) =>
    expression
      .selectFrom('enrolment')
      .select('enrolment.class_no')
      .whereRef('enrolment.person_no', '=', 'person.no');
  switch (filter.reached) {
    case 'in-class':
      return query.where((expression) => expression.exists(enrolled(expression)));
    case 'achieved':
      return query.where((expression) =>
        expression.exists(enrolled(expression).where('enrolment.result', '=', 'achieved')),
      );
    case 'none':
      return query.where((expression) => expression.not(expression.exists(enrolled(expression))));
    default:
      return query;
  }
}

function columns(query: ReturnType<typeof matching>) {
  return query
    .select([
      'person.id',
      'person.name',
      'hamlet.id as hamletId',
      'hamlet.name as hamlet',
      'person.birth_year as birthYear',
      'person.birth_day as birthDay',
      'person.sex',
      'person.audience',
      'person.note',
      'vneid_confirmation.day as confirmedOn',
    ])
    .select((expression) => [
      expression
        .selectFrom('enrolment')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('enrolment.person_no', '=', 'person.no')
        .as('classes'),
      expression
        .selectFrom('enrolment')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .whereRef('enrolment.person_no', '=', 'person.no')
        .where('enrolment.result', '=', 'achieved')
        .as('achievedIn'),
    ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof columns>['execute']>>[number];

function rowOf({ achievedIn, classes, ...raw }: Raw): PersonRow {
  return {
    ...raw,
    sex: raw.sex as Sex | null,
    audience: raw.audience as Audience,
    classes: classes ?? 0,
    achieved: (achievedIn ?? 0) > 0,
  };
}

/** One page of the list, the number that match, and the number in the book. */
export async function listPersons(
  reader: Reader,
  filter: PersonFilter & { sort: PersonSort; offset: number; limit: number },
): Promise<{ rows: PersonRow[]; total: number; all: number }> {
  const base = columns(matching(reader, filter));
  const sorted = {
    'given-name': base.orderBy('person.given_key'),
    'full-name': base.orderBy('person.folded').orderBy('person.name'),
    hamlet: base.orderBy('hamlet.position').orderBy('person.given_key'),
    'birth-year': base.orderBy('person.birth_year').orderBy('person.given_key'),
    newest: base.orderBy('person.no', 'desc'),
  }[filter.sort];
  const rows = await sorted
    .orderBy('person.no')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const { n: total } = await matching(reader, filter)
    .select((expression) => expression.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  const { n: all } = await reader.query
    .selectFrom('person')
    .select((expression) => expression.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { rows: rows.map(rowOf), total, all };
}

export async function readPerson(reader: Reader, id: string): Promise<PersonRow | null> {
  const row = await columns(matching(reader, {})).where('person.id', '=', id).executeTakeFirst();
  return row ? rowOf(row) : null;
}

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

/** The classes of a person with the sessions attended and taken there. */
export function classesOfPerson(
  reader: Reader,
  no: number,
): {
  classId: string;
  name: string;
  attended: number;
  sessions: number;
  result: 'achieved' | 'not-achieved' | null;
}[] {
  return reader
    .statement(
      `select c.id as classId, c.name, e.result,
        (select count(*) from class_session s join attendance_mark m on m.session_no = s.no
          where s.class_no = c.no and m.person_no = e.person_no and m.mark in (1, 2)) as attended,
        (select count(*) from class_session s where s.class_no = c.no) as sessions
      from enrolment e join class c on c.no = e.class_no where e.person_no = ? order by c.no`,
    )
    .all(no) as ReturnType<typeof classesOfPerson>;
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
