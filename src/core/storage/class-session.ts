import type { Session, SessionDraft } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import type { Reader, Writer } from './store';

/** A session as it stands, with what decides whether it may change. */
export interface StoredSession extends SessionDraft {
  readonly no: number;
  readonly classNo: number;
  readonly classId: string;
  readonly cancelled: string | null;
  readonly movedFrom: string | null;
  readonly marks: number;
}

export function findSession(reader: Reader, id: string): StoredSession | null {
  const row = reader
    .statement(
      `select s.no, s.class_no as classNo, c.id as classId, s.day, s.starts_at as startsAt,
        s.ends_at as endsAt, s.cancelled, s.moved_from as movedFrom,
        (select count(*) from attendance_mark m where m.session_no = s.no) as marks
      from class_session s join class c on c.no = s.class_no where s.id = ?`,
    )
    .get(id) as StoredSession | undefined;
  return row ?? null;
}

export function setSession(
  writer: Writer,
  no: number,
  { day, startsAt, endsAt, movedFrom }: SessionDraft & Pick<Session, 'movedFrom'>,
): void {
  writer
    .statement(
      'update class_session set day = ?, starts_at = ?, ends_at = ?, moved_from = ? where no = ?',
    )
    .run(day, startsAt, endsAt, movedFrom, no);
}

export function setCancelled(writer: Writer, no: number, reason: string | null): void {
  writer.statement('update class_session set cancelled = ? where no = ?').run(reason, no);
}

/** What a session that was taken out carried, given back to the one put in its place. */
export function setCarried(
  writer: Writer,
  no: number,
  { cancelled, movedFrom }: Pick<Session, 'cancelled' | 'movedFrom'>,
): void {
  writer
    .statement('update class_session set cancelled = ?, moved_from = ? where no = ?')
    .run(cancelled, movedFrom, no);
}

/** Somebody marked at a session who would not be in the class on that day. */
export function markedOutside(
  reader: Reader,
  sessionNo: number,
  day: Day,
): { name: string; joined: Day; left: Day | null } | null {
  const row = reader
    .statement(
      `select p.name, e.joined, e.left_day as left
      from attendance_mark m
      join class_session s on s.no = m.session_no
      join enrolment e on e.class_no = s.class_no and e.person_no = m.person_no
      join person p on p.no = m.person_no
      where m.session_no = ? and (e.joined > ? or e.left_day < ?) limit 1`,
    )
    .get(sessionNo, day, day) as ReturnType<typeof markedOutside> | undefined;
  return row ?? null;
}

/** Who was there, present or late. */
export function attendedBy(
  reader: Reader,
  sessionNo: number,
): { readonly personNo: number; readonly name: string }[] {
  return reader
    .statement(
      `select m.person_no as personNo, p.name from attendance_mark m join person p on p.no = m.person_no
      where m.session_no = ? and m.mark <= 2`,
    )
    .all(sessionNo) as ReturnType<typeof attendedBy>;
}

export interface OtherSession extends SessionDraft {
  readonly className: string;
  readonly isTeacher: number;
  readonly isPlace: number;
  /** Persons of the class who are in the other one as well on that day. */
  readonly persons: number;
}

/**
 * Sessions of other classes held at the hour of one, with what both share; those that share nothing are left out.
 * Teachers and places are the same when they are written the same.
 */
export function clashesWith(
  reader: Reader,
  asked: SessionDraft & { classId: string | null; teacher: string; place: string },
): OtherSession[] {
  const { day, startsAt, endsAt, classId, teacher, place } = asked;
  return reader
    .statement(
      `select * from (
        select s.day, s.starts_at as startsAt, s.ends_at as endsAt, c.name as className,
          (c.teacher <> '' and c.teacher = ?) as isTeacher,
          (c.place <> '' and c.form = 'in-person' and c.place = ?) as isPlace,
          (select count(*) from enrolment e
            join enrolment own on own.person_no = e.person_no
            join class mine on mine.no = own.class_no and mine.id = ?
            where e.class_no = c.no and e.joined <= s.day and coalesce(e.left_day, s.day) >= s.day
              and coalesce(own.left_day, s.day) >= s.day) as persons
        from class_session s join class c on c.no = s.class_no
        where s.day = ? and s.starts_at < ? and s.ends_at > ? and s.cancelled is null and c.id <> ?
      ) where isTeacher or isPlace or persons > 0 order by startsAt, className`,
    )
    .all(teacher, place, classId ?? '', day, endsAt, startsAt, classId ?? '') as OtherSession[];
}
