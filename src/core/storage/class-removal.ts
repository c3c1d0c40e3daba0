import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

type Row = Readonly<Record<string, string | number | null>>;

/** A class as it stood, whole, but for keys that may have been given out again since. */
export interface GoneClass {
  readonly class: Row;
  readonly sessions: readonly Row[];
  readonly enrolments: readonly Row[];
  readonly sheets: readonly Row[];
}

/** What is known of a class that keeps it from being taken out. */
export function countKept(reader: Reader, classNo: number): { marks: number; results: number } {
  return reader
    .statement(
      `select (select count(*) from class_session s join attendance_mark m on m.session_no = s.no
          where s.class_no = c.no) as marks,
        (select count(*) from enrolment e where e.class_no = c.no
          and (e.result is not null or e.score is not null)) as results
      from class c where c.no = ?`,
    )
    .get(classNo) as { marks: number; results: number };
}

/** The first day of a session or of somebody in the class; null when there is none. */
export function firstDayOf(reader: Reader, classNo: number): Day | null {
  return reader
    .statement(
      `select min(day) from (select day from class_session where class_no = :no
        union all select joined from enrolment where class_no = :no)`,
    )
    .pluck()
    .get({ no: classNo }) as Day | null;
}

/** Takes a class out and keeps all of it under its id. */
export function takeOutClass(writer: Writer, id: string, classNo: number, at: string): void {
  const all = (table: string) =>
    writer.statement(`select * from ${table} where class_no = ?`).all(classNo) as Row[];
  const gone: GoneClass = {
    class: writer.statement('select * from class where no = ?').get(classNo) as Row,
    sessions: all('class_session'),
    enrolments: all('enrolment'),
    sheets: all('sign_sheet'),
  };
  writer
    .statement('insert into class_removed (id, at, gone) values (?, ?, ?)')
    .run(id, at, JSON.stringify(gone));
  for (const table of ['sign_sheet', 'enrolment', 'class_session']) {
    writer.statement(`delete from ${table} where class_no = ?`).run(classNo);
  }
  writer.statement('delete from class where no = ?').run(classNo);
}

/**
 * Brings a class back: its sessions and printed sheets under their own keys, which are never given out twice, the rest
 * under new ones.
 * Persons, a hamlet or a skill that are gone by now stay out.
 * @returns false when there is no such class
 */
export function bringBackClass(writer: Writer, id: string): boolean {
  const kept = writer.statement('select gone from class_removed where id = ?').pluck().get(id);
  if (typeof kept !== 'string') return false;
  const gone = JSON.parse(kept) as GoneClass;
  const there = (table: string, no: unknown) =>
    writer.statement(`select 1 from ${table} where no = ?`).get(no) !== undefined;
  const { no: _, ...trainingClass } = gone.class;
  const classNo = insert(writer, 'class', {
    ...trainingClass,
    hamlet_no: there('hamlet', trainingClass['hamlet_no'])
      ? (trainingClass['hamlet_no'] ?? null)
      : null,
    skill_no: there('skill', trainingClass['skill_no'])
      ? (trainingClass['skill_no'] ?? null)
      : null,
  });
  for (const session of gone.sessions) {
    insert(writer, 'class_session', { ...session, class_no: classNo });
  }
  for (const enrolment of gone.enrolments) {
    const living = 'select 1 from person where no = ? and erased_at is null';
    if (writer.statement(living).get(enrolment['person_no']) === undefined) continue;
    insert(writer, 'enrolment', { ...enrolment, class_no: classNo });
  }
  for (const { no, ...sheet } of gone.sheets) {
    // Books of before migration 50 may have given the number out again.
    const number = there('sign_sheet', no) ? {} : { no: no ?? null };
    insert(writer, 'sign_sheet', { ...sheet, ...number, class_no: classNo });
  }
  writer.statement('delete from class_removed where id = ?').run(id);
  return true;
}

/** @returns the row's key */
function insert(writer: Writer, table: string, row: Row): number {
  const columns = Object.keys(row);
  const { lastInsertRowid } = writer
    .statement(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
  return Number(lastInsertRowid);
}
