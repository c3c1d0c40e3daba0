import { marks, type Mark, type MarkOrNone } from '../../domain/attendance/mark';
import type { Result } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

/** Marks are kept as 1…4 in the order of `marks`; "not taken" is no row, and 0 in the audit. */
export function markCode(mark: MarkOrNone): number {
  return mark === null ? 0 : marks.indexOf(mark) + 1;
}

function markOf(code: number): Mark {
  const mark = marks[code - 1];
  if (!mark) throw new Error(`unknown mark code ${code}`);
  return mark;
}

export interface RosterPerson {
  readonly no: number;
  readonly id: string;
  readonly name: string;
  readonly hamlet: string | null;
  readonly joined: Day;
  readonly result: Result | null;
  readonly resultDay: Day | null;
  readonly left: Day | null;
  readonly score: number | null;
}

/** By given name, as on the printed sheet. */
export function rosterOf(reader: Reader, classNo: number): RosterPerson[] {
  return reader
    .statement(
      `select p.no, p.id, p.name, h.name as hamlet, e.joined, e.result, e.result_day as resultDay,
        e.left_day as left, e.score
      from enrolment e join person p on p.no = e.person_no left join hamlet h on h.no = p.hamlet_no
      where e.class_no = ? order by p.given_key, p.no`,
    )
    .all(classNo) as RosterPerson[];
}

/** All marks of a class as [session key, person key, mark]. */
export function marksOf(reader: Reader, classNo: number): [number, number, Mark][] {
  const rows = reader
    .statement(
      `select m.session_no, m.person_no, m.mark
      from class_session s join attendance_mark m on m.session_no = s.no where s.class_no = ?`,
    )
    .raw()
    .all(classNo) as [number, number, number][];
  return rows.map(([session, person, mark]) => [session, person, markOf(mark)]);
}

/** The cell of one person at one session. */
export interface Cell {
  readonly sessionNo: number;
  readonly personNo: number;
  readonly enrolled: boolean;
  readonly day: Day;
  readonly mark: MarkOrNone;
}

/** @returns null when there is no such session; a person who does not exist is not enrolled */
export function readCell(reader: Reader, sessionId: string, personId: string): Cell | null {
  const row = reader
    .statement(
      `select s.no as sessionNo, coalesce(p.no, 0) as personNo, s.day, e.person_no is not null as enrolled, m.mark
      from class_session s
      left join person p on p.id = ?
      left join enrolment e on e.class_no = s.class_no and e.person_no = p.no
      left join attendance_mark m on m.session_no = s.no and m.person_no = p.no
      where s.id = ?`,
    )
    .get(personId, sessionId) as
    | { sessionNo: number; personNo: number; day: Day; enrolled: number; mark: number | null }
    | undefined;
  if (!row) return null;
  return {
    ...row,
    enrolled: row.enrolled === 1,
    mark: row.mark === null ? null : markOf(row.mark),
  };
}

export function writeMark(
  writer: Writer,
  sessionNo: number,
  personNo: number,
  mark: MarkOrNone,
): void {
  if (mark === null) {
    writer
      .statement('delete from attendance_mark where session_no = ? and person_no = ?')
      .run(sessionNo, personNo);
    return;
  }
  writer
    .statement(
      `insert into attendance_mark (session_no, person_no, mark) values (?, ?, ?)
      on conflict (session_no, person_no) do update set mark = excluded.mark`,
    )
    .run(sessionNo, personNo, markCode(mark));
}

/** The last day somebody was marked. */
export function lastMarkedDay(reader: Reader): Day | null {
  const row = reader
    .statement(
      `select day from class_session s
      where exists (select 1 from attendance_mark m where m.session_no = s.no) order by day desc limit 1`,
    )
    .get() as { day: Day } | undefined;
  return row?.day ?? null;
}

/**
 * Half a million marks a year each leave a row, so it is short: the session's key as subject,
 * `[person key, from, to]` as detail.
 */
export function auditMark(writer: Writer, cell: Cell, to: MarkOrNone): void {
  writer.audit('mark', `session:${cell.sessionNo}`, [
    cell.personNo,
    markCode(cell.mark),
    markCode(to),
  ]);
}
