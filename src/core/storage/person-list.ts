import { sql, type SqlBool } from 'kysely';
import type { Day } from '../../domain/day';
import type { Audience, PersonDraft, Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';
import type { Reader } from './store';

export interface PersonRow extends PersonDraft {
  readonly id: string;
  readonly hamlet: string | null;
  readonly classes: number;
  readonly achieved: boolean;
  /** Day of the confirmation on VNeID. */
  readonly confirmedOn: Day | null;
}

/** Who is looked for; everything left out, null or `any` says nothing. */
export interface PersonFilter {
  readonly search?: string | undefined;
  /** `none`: persons without one. */
  readonly hamletId?: string | null | undefined;
  readonly audience?: Audience | null | undefined;
  readonly sex?: Sex | 'unknown' | null | undefined;
  /** Ages by the end of this year, both included. */
  readonly ageFrom?: number | null | undefined;
  readonly ageTo?: number | null | undefined;
  readonly classId?: string | null | undefined;
  /** How they ended that class; whoever is not yet judged is not đạt. */
  readonly classResult?: 'any' | 'achieved' | 'not-achieved' | undefined;
  readonly reached?: 'any' | 'in-class' | 'achieved' | 'none' | undefined;
  readonly confirmed?: 'any' | 'yes' | 'no' | undefined;
  readonly batch?: string | null | undefined;
  /** These persons and nobody else. */
  readonly ids?: readonly string[] | null | undefined;
}

export type PersonSort = 'given-name' | 'full-name' | 'hamlet' | 'birth-year' | 'newest';

/** Digits from which on a number typed may be the end of a card's or a telephone's. */
const TELLING_DIGITS = 3;

/**
 * Keys of the persons who match; whoever has asked to be forgotten never does. It names no column but those of the
 * index `person_search` unless a filter asks for more: a search then reads that index alone.
 */
export function matching(reader: Reader, filter: PersonFilter, thisYear: number) {
  let query = reader.query.selectFrom('person').where('person.erased_at', 'is', null);
  const also = (condition: ReturnType<typeof sql<SqlBool>>) => {
    query = query.where(condition);
  };
  for (const word of fold(filter.search ?? '').split(' ')) if (word !== '') also(wordFound(word));
  if (filter.hamletId === 'none') also(sql`person.hamlet_no is null`);
  else if (filter.hamletId) {
    also(sql`person.hamlet_no = (select no from hamlet where id = ${filter.hamletId})`);
  }
  if (filter.audience) also(sql`person.audience = ${filter.audience}`);
  if (filter.sex === 'unknown') also(sql`person.sex is null`);
  else if (filter.sex) also(sql`person.sex = ${filter.sex}`);
  if (typeof filter.ageFrom === 'number') {
    also(sql`person.birth_year <= ${thisYear - filter.ageFrom}`);
  }
  if (typeof filter.ageTo === 'number') also(sql`person.birth_year >= ${thisYear - filter.ageTo}`);
  if (filter.batch) {
    also(sql`person.batch_no = (select no from import_batch where id = ${filter.batch})`);
  }
  if (filter.ids) {
    also(sql`person.id in (select value from json_each(${JSON.stringify(filter.ids)}))`);
  }
  if (filter.classId) {
    const ended = {
      any: sql``,
      achieved: sql`and result = 'achieved'`,
      'not-achieved': sql`and result is not 'achieved'`,
    }[filter.classResult ?? 'any'];
    also(sql`person.no in (select person_no from enrolment
      where class_no = (select no from class where id = ${filter.classId}) ${ended})`);
  }
  const isConfirmed = sql<SqlBool>`person.no in (select person_no from vneid_confirmation)`;
  if (filter.confirmed === 'yes') also(isConfirmed);
  if (filter.confirmed === 'no') also(sql`not ${isConfirmed}`);
  const isEnrolled = sql<SqlBool>`exists (select 1 from enrolment e where e.person_no = person.no)`;
  if (filter.reached === 'in-class') also(isEnrolled);
  if (filter.reached === 'none') also(sql`not ${isEnrolled}`);
  if (filter.reached === 'achieved') {
    also(sql`exists (select 1 from enrolment e
      where e.person_no = person.no and e.result = 'achieved')`);
  }
  return query;
}

/**
 * Starts of words, in any order; a number may also begin the year of birth or end the number of a card or a
 * telephone. `instr` and not `like`: `%` and `_` typed by the user are letters like any other.
 */
function wordFound(word: string) {
  const inName = sql<SqlBool>`instr(' ' || person.folded, ${` ${word}`}) > 0`;
  if (!/^\d+$/u.test(word)) return inName;
  const size = word.length;
  const inBirth = sql<SqlBool>`substr(person.birth_year, 1, ${size}) = ${word}`;
  if (size < TELLING_DIGITS) return sql<SqlBool>`(${inName} or ${inBirth})`;
  return sql<SqlBool>`(${inName} or ${inBirth}
    or substr(person.cccd, ${-size}) = ${word} or substr(person.phone, ${-size}) = ${word})`;
}

/**
 * Vietnamese order of whole names: family name, what is between, given name. The stored key of the given-name order
 * holds the same parts; this turns it round, word for word as the index `person_full` has it.
 */
const fullKey = sql`case when instr(name, ' ') = 0 then given_key
    else substr(given_key, instr(given_key, char(2)) + 1) || char(2) || given_key end`;

function sorted(query: ReturnType<typeof matching>, sort: PersonSort) {
  switch (sort) {
    case 'given-name':
      // The columns of the index `person_search`, in its order: who is few among many is found in it alone.
      return query
        .orderBy('person.given_key')
        .orderBy('person.folded')
        .orderBy('person.birth_year')
        .orderBy('person.no');
    case 'full-name':
      return query.orderBy(fullKey).orderBy('person.no');
    case 'hamlet': {
      const position = sql`(select position from hamlet where hamlet.no = person.hamlet_no)`;
      return query
        .orderBy(sql`person.hamlet_no is null`)
        .orderBy(position)
        .orderBy('person.given_key')
        .orderBy('person.no');
    }
    case 'birth-year':
      return query
        .orderBy(sql`person.birth_year is null`)
        .orderBy('person.birth_year')
        .orderBy(sql`person.birth_day is null`)
        .orderBy('person.birth_day')
        .orderBy('person.given_key')
        .orderBy('person.no');
    case 'newest':
      return query.orderBy('person.no', 'desc');
  }
}

/** Keys of those who match, in order. */
export async function matchingNos(
  reader: Reader,
  filter: PersonFilter,
  thisYear: number,
  sort: PersonSort = 'newest',
): Promise<number[]> {
  const rows = await sorted(matching(reader, filter, thisYear), sort)
    .select('person.no')
    .execute();
  return rows.map(({ no }) => no);
}

/** One page of the list, the number that match, and the number in the book. */
export async function listPersons(
  reader: Reader,
  filter: PersonFilter & { sort: PersonSort; offset: number; limit: number },
  thisYear: number,
): Promise<{ rows: PersonRow[]; total: number; all: number }> {
  const keys = await sorted(matching(reader, filter, thisYear), filter.sort)
    .select('person.no')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  // A page not full ends the list; one with nothing may also lie beyond its end.
  const isLast = keys.length < filter.limit && (keys.length > 0 || filter.offset === 0);
  const count = async (asked: PersonFilter) => {
    const { n } = await matching(reader, asked, thisYear)
      .select((expression) => expression.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  return {
    rows: readRows(
      reader,
      keys.map(({ no }) => no),
    ),
    total: isLast ? filter.offset + keys.length : await count(filter),
    all: await count({}),
  };
}

type Raw = Omit<PersonRow, 'achieved'> & { readonly achieved: number };

const COLUMNS = `p.id, p.name, h.id as hamletId, h.name as hamlet, p.birth_year as birthYear,
    p.birth_day as birthDay, p.sex, p.audience, p.note, v.day as confirmedOn,
    (select count(*) from enrolment e where e.person_no = p.no) as classes,
    exists (select 1 from enrolment e where e.person_no = p.no and e.result = 'achieved') as achieved`;
const FROM = `from person p left join hamlet h on h.no = p.hamlet_no
  left join vneid_confirmation v on v.person_no = p.no`;

const rowOf = <R extends Raw>(raw: R) => ({ ...raw, achieved: raw.achieved === 1 });

/** The rows of these keys, in this order. */
export function readRows(reader: Reader, nos: readonly number[]): PersonRow[] {
  return reader
    .statement(
      `select ${COLUMNS} ${FROM} join json_each(?) asked on asked.value = p.no order by asked.key`,
    )
    .all(JSON.stringify(nos))
    .map((raw) => rowOf(raw as Raw));
}

/** The same rows with the numbers of cards and telephones, for a list to be handed on. */
export function readListed(
  reader: Reader,
  nos: readonly number[],
): (PersonRow & { readonly phone: string | null; readonly cccd: string | null })[] {
  return reader
    .statement(
      `select ${COLUMNS}, p.phone, p.cccd ${FROM}
      join json_each(?) asked on asked.value = p.no order by asked.key`,
    )
    .all(JSON.stringify(nos))
    .map((raw) => rowOf(raw as Raw & { phone: string | null; cccd: string | null }));
}

export function readPerson(reader: Reader, id: string): PersonRow | null {
  const raw = reader.statement(`select ${COLUMNS} ${FROM} where p.id = ?`).get(id) as
    Raw | undefined;
  return raw ? rowOf(raw) : null;
}
