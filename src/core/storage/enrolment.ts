import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

/** One person in one class, with what keeps the days of joining and leaving. */
export interface StoredEnrolment {
  readonly personNo: number;
  readonly name: string;
  readonly joined: Day;
  readonly left: Day | null;
  readonly resultDay: Day | null;
}

export function findEnrolment(
  reader: Reader,
  classNo: number,
  personId: string,
): StoredEnrolment | null {
  const row = reader
    .statement(
      `select p.no as personNo, p.name, e.joined, e.left_day as left, e.result_day as resultDay
      from person p join enrolment e on e.person_no = p.no and e.class_no = ? where p.id = ?`,
    )
    .get(classNo, personId) as StoredEnrolment | undefined;
  return row ?? null;
}

/** In order. */
export function markedDaysOf(reader: Reader, classNo: number, personNo: number): Day[] {
  return reader
    .statement(
      `select distinct s.day from class_session s
      join attendance_mark m on m.session_no = s.no and m.person_no = ?
      where s.class_no = ? order by s.day`,
    )
    .pluck()
    .all(personNo, classNo) as Day[];
}

export function setEnrolmentDays(
  writer: Writer,
  classNo: number,
  personNo: number,
  { joined, left }: { joined: Day; left: Day | null },
): void {
  writer
    .statement('update enrolment set joined = ?, left_day = ? where class_no = ? and person_no = ?')
    .run(joined, left, classNo, personNo);
}

/** Enters a person unless he is in the class already. @returns whether he was entered; made for loops */
export function enterUnlessThere(
  writer: Writer,
  classNo: number,
  personNo: number,
  joined: Day,
): boolean {
  const { changes } = writer
    .statement('insert or ignore into enrolment (class_no, person_no, joined) values (?, ?, ?)')
    .run(classNo, personNo, joined);
  return changes === 1;
}

/** Key of a person who may still be changed; for loops. */
export function livingPersonNo(reader: Reader, id: string): number | null {
  const no = reader
    .statement('select no from person where id = ? and erased_at is null')
    .pluck()
    .get(id);
  return (no ?? null) as number | null;
}

export interface Namesake {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly hamlet: string | null;
  readonly isEnrolled: boolean;
}

/** Everybody of this folded name, by hamlet. */
export function personsNamed(reader: Reader, folded: string, classNo: number): Namesake[] {
  const rows = reader
    .statement(
      `select p.id, p.name, p.birth_year as birthYear, h.name as hamlet,
        exists (select 1 from enrolment e where e.class_no = ? and e.person_no = p.no) as isEnrolled
      from person p left join hamlet h on h.no = p.hamlet_no
      where p.folded = ? and p.erased_at is null order by h.position, p.birth_year, p.no`,
    )
    .all(classNo, folded) as (Omit<Namesake, 'isEnrolled'> & { isEnrolled: number })[];
  return rows.map((row) => ({ ...row, isEnrolled: row.isEnrolled === 1 }));
}
