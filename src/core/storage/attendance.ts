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

/** All marks of a class as [session key, person key, mark, note]. */
export function marksOf(
  reader: Reader,
  classNo: number,
): [number, number, Mark, note: string | null][] {
  const rows = reader
    .statement(
      `select m.session_no, m.person_no, m.mark, m.note
      from class_session s join attendance_mark m on m.session_no = s.no where s.class_no = ?`,
    )
    .raw()
    .all(classNo) as [number, number, number, string | null][];
  return rows.map(([session, person, mark, note]) => [session, person, markOf(mark), note]);
}

/** At which sessions of a class who was in another class at the same hour: [session key, person key, that class]. */
export function attendedElsewhere(reader: Reader, classNo: number): [number, number, string][] {
  return reader
    .statement(
      // From the few other classes of these persons: the order of the joins is what makes it quick.
      `select s.no, m.person_no, c.name
      from (select distinct o.class_no from enrolment e join enrolment o on o.person_no = e.person_no
          where e.class_no = :class and o.class_no <> :class) other
        cross join class_session s on s.class_no = :class
        cross join class_session o on o.class_no = other.class_no and o.day = s.day
          and o.starts_at < s.ends_at and o.ends_at > s.starts_at
        cross join attendance_mark m on m.session_no = o.no and m.mark <= 2
        join enrolment e on e.class_no = :class and e.person_no = m.person_no
        join class c on c.no = o.class_no`,
    )
    .raw()
    .all({ class: classNo }) as [number, number, string][];
}

/** Name of another class in which a person was at the hour of a session; null: of none. */
export function attendedAtThatHour(
  reader: Reader,
  {
    classNo,
    personNo,
    day,
    startsAt,
    endsAt,
  }: Pick<Cell, 'classNo' | 'personNo' | 'day' | 'startsAt' | 'endsAt'>,
): string | null {
  const name = reader
    .statement(
      `select c.name from enrolment e
        cross join class_session s on s.class_no = e.class_no and s.day = ? and s.starts_at < ? and s.ends_at > ?
        cross join attendance_mark m on m.session_no = s.no and m.person_no = e.person_no and m.mark <= 2
        join class c on c.no = s.class_no
      where e.person_no = ? and e.class_no <> ? limit 1`,
    )
    .pluck()
    .get(day, endsAt, startsAt, personNo, classNo) as string | undefined;
  return name ?? null;
}

/** The cell of one person at one session. */
export interface Cell {
  readonly sessionNo: number;
  readonly personNo: number;
  readonly classNo: number;
  readonly name: string;
  /** Null: not enrolled. */
  readonly joined: Day | null;
  readonly left: Day | null;
  readonly day: Day;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: string | null;
  readonly mark: MarkOrNone;
  readonly note: string | null;
  /** A note could tell again who it was. */
  readonly isErased: boolean;
}

/** @returns null when there is no such session; a person who does not exist is not enrolled */
export function readCell(reader: Reader, sessionId: string, personId: string): Cell | null {
  const row = reader
    .statement(
      `select s.no as sessionNo, coalesce(p.no, 0) as personNo, s.class_no as classNo, coalesce(p.name, '') as name,
        e.joined, e.left_day as "left", s.day, s.starts_at as startsAt, s.ends_at as endsAt, s.cancelled,
        m.mark, m.note, p.erased_at is not null as isErased
      from class_session s
      left join person p on p.id = ?
      left join enrolment e on e.class_no = s.class_no and e.person_no = p.no
      left join attendance_mark m on m.session_no = s.no and m.person_no = p.no
      where s.id = ?`,
    )
    .get(personId, sessionId) as
    (Omit<Cell, 'mark' | 'isErased'> & { mark: number | null; isErased: number }) | undefined;
  if (!row) return null;
  return {
    ...row,
    mark: row.mark === null ? null : markOf(row.mark),
    isErased: row.isErased === 1,
  };
}

/** @param note comes with a mark that is new; one that becomes another keeps its own */
export function writeMark(
  writer: Writer,
  sessionNo: number,
  personNo: number,
  mark: MarkOrNone,
  note: string | null = null,
): void {
  if (mark === null) {
    writer
      .statement('delete from attendance_mark where session_no = ? and person_no = ?')
      .run(sessionNo, personNo);
    return;
  }
  writer
    .statement(
      `insert into attendance_mark (session_no, person_no, mark, note) values (?, ?, ?, ?)
      on conflict (session_no, person_no) do update set mark = excluded.mark`,
    )
    .run(sessionNo, personNo, markCode(mark), note);
}

/** Of a mark that is there. */
export function writeNote(writer: Writer, cell: Cell, note: string | null): void {
  writer
    .statement('update attendance_mark set note = ? where session_no = ? and person_no = ?')
    .run(note, cell.sessionNo, cell.personNo);
}

/** The last day somebody was marked. */
export function lastMarkedDay(reader: Reader): Day | null {
  const row = reader
    .statement('select day from class_session where taken = 1 order by day desc limit 1')
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
