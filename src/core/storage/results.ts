import type { MarkOrNone } from '../../domain/attendance/mark';
import type { Result } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import type { Sex } from '../../domain/person/person';
import { marksOf } from './attendance';
import type { Reader, Writer } from './store';

/** Somebody of a class with what is decided about him. */
export interface Decided {
  readonly no: number;
  readonly name: string;
  readonly joined: Day;
  readonly result: Result | null;
  readonly day: Day | null;
  readonly score: number | null;
}

/** @returns null when the person is not in the class */
export function readDecided(reader: Reader, classNo: number, personId: string): Decided | null {
  const row = reader
    .statement(
      `select p.no, p.name, e.joined, e.result, e.result_day as day, e.score
      from person p join enrolment e on e.person_no = p.no where e.class_no = ? and p.id = ?`,
    )
    .get(classNo, personId) as Decided | undefined;
  return row ?? null;
}

export function writeDecided(
  writer: Writer,
  classNo: number,
  { no, result, day, score }: Pick<Decided, 'no' | 'result' | 'day' | 'score'>,
): void {
  writer
    .statement(
      `update enrolment set result = ?, result_day = ?, score = ?
      where class_no = ? and person_no = ?`,
    )
    .run(result, day, score, classNo, no);
}

export interface ResultRosterPerson extends Omit<Decided, 'no'> {
  readonly birthYear: number | null;
  readonly sex: Sex | null;
  readonly hamlet: string | null;
  readonly left: Day | null;
  /** One for each session, in the order given. */
  readonly marks: readonly MarkOrNone[];
}

/** Everybody of a class by given name, as on the printed sheets. */
export function resultRoster(
  reader: Reader,
  classNo: number,
  sessions: readonly { readonly no: number }[],
): ResultRosterPerson[] {
  const at = new Map(sessions.map(({ no }, index) => [no, index]));
  const persons = reader
    .statement(
      `select p.no, p.name, p.birth_year as birthYear, p.sex, h.name as hamlet, e.joined,
        e.left_day as left, e.result, e.result_day as day, e.score
      from enrolment e join person p on p.no = e.person_no left join hamlet h on h.no = p.hamlet_no
      where e.class_no = ? order by p.given_key, p.no`,
    )
    .all(classNo) as (Omit<ResultRosterPerson, 'marks'> & { no: number })[];
  const rows = new Map(persons.map(({ no }) => [no, sessions.map((): MarkOrNone => null)]));
  for (const [sessionNo, personNo, mark] of marksOf(reader, classNo)) {
    const [row, index] = [rows.get(personNo), at.get(sessionNo)];
    if (row && index !== undefined) row[index] = mark;
  }
  return persons.map(({ no, ...person }) => ({ ...person, marks: rows.get(no) ?? [] }));
}
