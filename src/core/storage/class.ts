import type {
  ClassDraft,
  ClassForm,
  Result,
  Session,
  SessionDraft,
} from '../../domain/class/class';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Audience } from '../../domain/person/person';
import type { Reader, Writer } from './store';

export interface ClassRow extends ClassDraft {
  readonly id: string;
  readonly hamlet: string | null;
  readonly persons: number;
  readonly sessions: number;
  readonly notTaken: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly nextDay: Day | null;
  readonly nextAt: string | null;
  readonly achieved: number;
}

type Raw = Omit<ClassRow, 'audience' | 'form' | 'nextDay' | 'nextAt'> & {
  audience: string;
  form: string;
  next: string | null;
};

/**
 * Counts go once through all enrolments and sessions, which lie together by class; days are looked up in the index.
 * @param only `where …` of what is counted
 */
const classesWhere = (only: string) => `
  select c.id, c.name, c.subject, c.teacher, c.place, h.id as hamletId, h.name as hamlet, c.audience, c.form,
    (select k.id from skill k where k.no = c.skill_no) as skillId, c.capacity, c.materials,
    c.share_needed as shareNeeded, c.score_needed as scoreNeeded,
    coalesce(e.persons, 0) as persons, coalesce(e.achieved, 0) as achieved,
    coalesce(s.sessions, 0) as sessions, coalesce(s.notTaken, 0) as notTaken,
    (select min(day) from class_session d where d.class_no = c.no) as firstDay,
    (select max(day) from class_session d where d.class_no = c.no) as lastDay,
    (select d.day || d.starts_at from class_session d
      where d.class_no = c.no and d.day >= :today and d.cancelled is null
      order by d.day, d.starts_at limit 1) as next
  from class c left join hamlet h on h.no = c.hamlet_no
  left join (select class_no, count(*) as persons, sum(result is 'achieved') as achieved
    from enrolment ${only} group by class_no) e on e.class_no = c.no
  left join (select class_no, sum(cancelled is null) as sessions,
      sum(taken = 0 and cancelled is null and day <= :today) as notTaken
    from class_session ${only} group by class_no) s on s.class_no = c.no`;
const LIST = `${classesWhere('')} order by c.no desc`;
const ONE = `${classesWhere('where class_no = :no')} where c.no = :no`;

function rowOf({ next, ...raw }: Raw): ClassRow {
  return {
    ...raw,
    audience: raw.audience as Audience,
    form: raw.form as ClassForm,
    nextDay: next?.slice(0, 10) ?? null,
    nextAt: next?.slice(10) ?? null,
  };
}

/** Newest first. `today` bounds "not taken": sessions to come are not late. */
export function listClasses(reader: Reader, today: Day): ClassRow[] {
  return (reader.statement(LIST).all({ today }) as Raw[]).map(rowOf);
}

export function readClass(
  reader: Reader,
  id: string,
  today: Day,
): { no: number; row: ClassRow } | null {
  const key = reader.statement('select no from class where id = ?').get(id) as
    { no: number } | undefined;
  if (!key) return null;
  const raw = reader.statement(ONE).get({ today, no: key.no }) as Raw;
  return { no: key.no, row: rowOf(raw) };
}

export async function insertClass(
  writer: Writer,
  id: string,
  draft: ClassDraft,
  hamletNo: number | null,
): Promise<number> {
  const row = await writer.query
    .insertInto('class')
    .values({ id, ...columns(writer, draft, hamletNo) })
    .returning('no')
    .executeTakeFirstOrThrow();
  return row.no;
}

export async function updateClass(
  writer: Writer,
  id: string,
  draft: ClassDraft,
  hamletNo: number | null,
): Promise<void> {
  await writer.query
    .updateTable('class')
    .set(columns(writer, draft, hamletNo))
    .where('id', '=', id)
    .execute();
}

/** @throws AppError `skill-unknown` */
function columns(writer: Writer, draft: ClassDraft, hamletNo: number | null) {
  const skillNo = skillNoOf(writer, draft.skillId);
  if (skillNo === undefined) throw new AppError('skill-unknown');
  return {
    name: draft.name,
    subject: draft.subject,
    teacher: draft.teacher,
    place: draft.place,
    hamlet_no: hamletNo,
    audience: draft.audience,
    form: draft.form,
    skill_no: skillNo,
    capacity: draft.capacity,
    materials: draft.materials,
    share_needed: draft.shareNeeded,
    score_needed: draft.scoreNeeded,
  };
}

/** Key of a skill; undefined when there is none with this id. */
function skillNoOf(reader: Reader, id: string | null): number | null | undefined {
  if (id === null) return null;
  return reader.statement('select no from skill where id = ?').pluck().get(id) as
    number | undefined;
}

/** In order of time. */
export function sessionsOf(reader: Reader, classNo: number): (Session & { no: number })[] {
  return reader
    .statement(
      `select s.no, s.id, c.id as classId, s.day, s.starts_at as startsAt, s.ends_at as endsAt,
        s.cancelled, s.moved_from as movedFrom
      from class_session s join class c on c.no = s.class_no
      where s.class_no = ? order by s.day, s.starts_at`,
    )
    .all(classNo) as (Session & { no: number })[];
}

/** @returns the row's key; made for loops */
export function insertSession(
  writer: Writer,
  id: string,
  classNo: number,
  session: SessionDraft,
): number {
  const { lastInsertRowid } = writer
    .statement(
      'insert into class_session (id, class_no, day, starts_at, ends_at) values (?, ?, ?, ?, ?)',
    )
    .run(id, classNo, session.day, session.startsAt, session.endsAt);
  return Number(lastInsertRowid);
}

export function readSession(
  reader: Reader,
  id: string,
): { no: number; day: Day; marks: number } | null {
  const row = reader
    .statement(
      `select no, day, (select count(*) from attendance_mark m where m.session_no = s.no) as marks
      from class_session s where id = ?`,
    )
    .get(id) as { no: number; day: Day; marks: number } | undefined;
  return row ?? null;
}

export function removeSession(writer: Writer, no: number): void {
  writer.statement('delete from class_session where no = ?').run(no);
}

export function insertEnrolment(
  writer: Writer,
  classNo: number,
  personNo: number,
  joined: Day,
): void {
  writer
    .statement('insert into enrolment (class_no, person_no, joined) values (?, ?, ?)')
    .run(classNo, personNo, joined);
}

export function readEnrolment(
  reader: Reader,
  classNo: number,
  personNo: number,
): {
  joined: Day;
  result: Result | null;
  resultDay: Day | null;
  score: number | null;
  marks: number;
} | null {
  const row = reader
    .statement(
      `select e.joined, e.result, e.result_day as resultDay, e.score,
        (select count(*) from attendance_mark m join class_session s on s.no = m.session_no
          where m.person_no = e.person_no and s.class_no = e.class_no) as marks
      from enrolment e where e.class_no = ? and e.person_no = ?`,
    )
    .get(classNo, personNo) as ReturnType<typeof readEnrolment> | undefined;
  return row ?? null;
}

export function removeEnrolment(writer: Writer, classNo: number, personNo: number): void {
  writer
    .statement('delete from enrolment where class_no = ? and person_no = ?')
    .run(classNo, personNo);
}

export function setResult(
  writer: Writer,
  classNo: number,
  personNo: number,
  result: Result | null,
  day: Day | null,
): void {
  writer
    .statement(
      'update enrolment set result = ?, result_day = ? where class_no = ? and person_no = ?',
    )
    .run(result, result === null ? null : day, classNo, personNo);
}
