import type { Day } from '../../domain/day';
import type { Result } from '../../domain/class/class';
import type { PersonFacts } from '../../domain/person/same-person';
import type { Reader, Writer } from './store';

export interface ComparedPerson extends PersonFacts {
  readonly key: number;
  readonly id: string;
  readonly folded: string;
  readonly hamletId: string | null;
}

/** Everybody who has not been erased, with what tells persons apart. */
export function comparedPersons(reader: Reader): ComparedPerson[] {
  return reader
    .statement(
      `select p.no as key, p.id, h.id as hamletId, p.name, p.folded, p.birth_year as birthYear,
        p.birth_day as birthDay, p.sex, h.folded as hamlet, p.cccd
      from person p left join hamlet h on h.no = p.hamlet_no where p.erased_at is null order by p.no`,
    )
    .all() as ComparedPerson[];
}

export interface LearntIn {
  readonly classId: string;
  readonly name: string;
  readonly attended: number;
  readonly sessions: number;
  readonly result: Result | null;
  readonly resultDay: Day | null;
}

/** Numbers and classes of one person. */
export function detailsOf(
  reader: Reader,
  no: number,
): { readonly phone: string | null; readonly cccd: string | null; readonly inClasses: LearntIn[] } {
  const numbers = reader.statement('select phone, cccd from person where no = ?').get(no) as {
    phone: string | null;
    cccd: string | null;
  };
  const inClasses = reader
    .statement(
      `select c.id as classId, c.name, e.result, e.result_day as resultDay,
        (select count(*) from class_session s join attendance_mark m on m.session_no = s.no
          where s.class_no = c.no and m.person_no = e.person_no and m.mark <= 2) as attended,
        (select count(*) from class_session s where s.class_no = c.no) as sessions
      from enrolment e join class c on c.no = e.class_no where e.person_no = ? order by c.no`,
    )
    .all(no) as LearntIn[];
  return { ...numbers, inClasses };
}

/** What the two have as one person: each class once, each session once. */
export function countTogether(
  reader: Reader,
  one: number,
  other: number,
): { readonly classes: number; readonly marks: number; readonly doubles: number } {
  return reader
    .statement(
      `select (select count(distinct class_no) from enrolment where person_no in (:one, :other)) as classes,
        count(*) as marks, coalesce(sum(n = 2), 0) as doubles
      from (select count(*) as n from attendance_mark where person_no in (:one, :other) group by session_no)`,
    )
    .get({ one, other }) as ReturnType<typeof countTogether>;
}

/** Pairs that were found to be two persons, the smaller key first. */
export function apartPairs(reader: Reader): [one: number, other: number][] {
  return reader.statement('select one_no, other_no from person_apart').raw().all() as [
    number,
    number,
  ][];
}

/** @returns false when they already were apart */
export function keepApart(writer: Writer, one: number, other: number, at: string): boolean {
  const { changes } = writer
    .statement(
      `insert or ignore into person_apart (one_no, other_no, at, who)
      values (min(:one, :other), max(:one, :other), :at, coalesce((select entered_by from office), ''))`,
    )
    .run({ one, other, at });
  return changes > 0;
}

export function undoKeepApart(writer: Writer, one: number, other: number): void {
  writer
    .statement(
      'delete from person_apart where one_no = min(:one, :other) and other_no = max(:one, :other)',
    )
    .run({ one, other });
}

/** Who was put together with this person, the last one first. */
export function mergesOf(
  reader: Reader,
  personNo: number,
): { merge: string; name: string; at: string }[] {
  return reader
    .statement(
      `select id as merge, json_extract(gone, '$.person.name') as name, at
      from person_merge where kept_no = ? order by no desc`,
    )
    .all(personNo) as ReturnType<typeof mergesOf>;
}
