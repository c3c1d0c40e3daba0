import { checkSession, type Session, type SessionDraft } from '../../domain/class/class';
import {
  cancelReason,
  momentOf,
  movedSession,
  sessionInTheWay,
  type HeldOrNot,
} from '../../domain/class/session-change';
import { formatDay, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { cleanLine } from '../../domain/text';
import type { Core } from '../core';
import { insertSession, removeSession as deleteSession, sessionsOf } from '../storage/class';
import { attendedAtThatHour } from '../storage/attendance';
import * as storage from '../storage/class-session';
import type { Reader } from '../storage/store';
import { refuseClosed } from './closed-book';
import { knownClass } from './known-class';

/** A session to be added; one that was taken out comes back with what it carried. */
export interface AddedSession extends SessionDraft {
  readonly cancelled?: string | null | undefined;
  readonly movedFrom?: string | null | undefined;
}

/**
 * All sessions or none.
 * @throws AppError `class-unknown`, `session-exists`, `session-day-bad`, `book-closed`
 */
export async function addSessions(
  core: Core,
  input: { classId: string; sessions: readonly AddedSession[] },
): Promise<{ ids: string[] }> {
  for (const each of input.sessions) checkSession(each);
  return core.store.write((writer) => {
    const { no } = knownClass(core, writer, input.classId);
    const known: HeldOrNot[] = sessionsOf(writer, no);
    const ids = input.sessions.map(({ cancelled = null, movedFrom = null, ...draft }) => {
      refuseTaken(known, { ...draft, cancelled });
      refuseClosed(writer, draft.day);
      known.push({ ...draft, cancelled });
      const id = core.newId();
      const sessionNo = insertSession(writer, id, no, draft);
      const carried = { cancelled: cleanLine(cancelled ?? '') || null, movedFrom };
      if (carried.cancelled !== null || movedFrom !== null) {
        storage.setCarried(writer, sessionNo, carried);
      }
      writer.audit('addSession', `session:${id}`, { classId: input.classId, to: draft });
      return id;
    });
    return Promise.resolve({ ids });
  });
}

/** @throws AppError `session-unknown`, `session-has-marks`, `book-closed` */
export async function removeSession(core: Core, id: string): Promise<void> {
  await core.store.write((writer) => {
    const session = knownSession(writer, id);
    const { day, marks } = session;
    if (marks > 0) throw new AppError('session-has-marks', { day: formatDay(day), marks });
    refuseClosed(writer, day);
    deleteSession(writer, session.no);
    writer.audit('removeSession', `session:${id}`, { from: timesOf(session) });
    return Promise.resolve();
  });
}

/**
 * Moves a session with its marks, as long as all who were marked are in the class on the new day, too.
 * @param input `from`: when it was seen to be, so that what another window wrote is not overwritten unseen; left out:
 * whenever it is
 * @throws AppError `session-unknown`, `class-changed-elsewhere`, `session-exists`, `session-day-bad`, `session-in-future`,
 * `mark-outside-enrolment`, `attended-elsewhere`, `book-closed`
 */
export async function moveSession(
  core: Core,
  { id, to, from }: { id: string; to: SessionDraft; from?: SessionDraft | undefined },
): Promise<void> {
  await core.store.write((writer) => {
    const session = knownSession(writer, id);
    if (from && !isSameTime(session, from)) throw new AppError('class-changed-elsewhere');
    const moved = movedSession(session, to);
    refuseClosed(writer, session.day);
    refuseClosed(writer, moved.day);
    refuseTaken(othersOf(writer, session), { ...moved, cancelled: session.cancelled });
    if (session.marks > 0) {
      refuseMarksOutside(core, writer, session.no, moved.day);
      refuseElsewhere(writer, session, moved);
    }
    storage.setSession(writer, session.no, moved);
    writer.audit('moveSession', `session:${id}`, { from: timesOf(session), to: timesOf(moved) });
    return Promise.resolve();
  });
}

/**
 * A session is not held, for a reason, or with null is held again.
 * @param input `from`: the reason as it was seen, null: none; left out: whatever it is
 * @throws AppError `session-unknown`, `class-changed-elsewhere`, `cancel-reason-empty`, `cancel-has-marks`, `text-too-long`,
 * `session-exists`, `book-closed`
 */
export async function cancelSession(
  core: Core,
  input: { id: string; reason: string | null; from?: string | null | undefined },
): Promise<void> {
  await core.store.write((writer) => {
    const session = knownSession(writer, input.id);
    // The window that cancelled it last knows the reason as it was typed.
    if (input.from !== undefined && cleanLine(input.from ?? '') !== (session.cancelled ?? '')) {
      throw new AppError('class-changed-elsewhere');
    }
    refuseClosed(writer, session.day);
    const reason = input.reason === null ? null : cancelReason(input.reason, session);
    if (reason === null) refuseTaken(othersOf(writer, session), { ...session, cancelled: null });
    storage.setCancelled(writer, session.no, reason);
    // The reason is free text and may name somebody: it is kept with the session, where it can be changed.
    const action = reason === null ? 'reopenSession' : 'cancelSession';
    writer.audit(action, `session:${input.id}`, { day: session.day });
    return Promise.resolve();
  });
}

/** What else is held at the same hours, in order of the sessions asked about. */
export async function listClashes(
  core: Core,
  input: {
    classId: string | null;
    teacher: string;
    place: string;
    sessions: readonly SessionDraft[];
  },
) {
  const { classId } = input;
  const [teacher, place] = [cleanLine(input.teacher), cleanLine(input.place)];
  return core.store.read((reader) =>
    Promise.resolve(
      input.sessions.flatMap(({ day, startsAt, endsAt }) =>
        storage
          .clashesWith(reader, { day, startsAt, endsAt, classId, teacher, place })
          .map(({ isTeacher, isPlace, ...other }) => ({
            ...other,
            isTeacher: isTeacher === 1,
            isPlace: isPlace === 1,
          })),
      ),
    ),
  );
}

function knownSession(reader: Reader, id: string): storage.StoredSession {
  const session = storage.findSession(reader, id);
  if (!session) throw new AppError('session-unknown');
  return session;
}

function othersOf(reader: Reader, { no, classNo }: storage.StoredSession) {
  return sessionsOf(reader, classNo).filter((other) => other.no !== no);
}

function refuseTaken(others: readonly HeldOrNot[], session: HeldOrNot): void {
  const other = sessionInTheWay(others, session);
  if (!other) return;
  throw new AppError('session-exists', {
    day: formatDay(other.day),
    time: `${other.startsAt}–${other.endsAt}`,
  });
}

function refuseMarksOutside(core: Core, reader: Reader, sessionNo: number, day: Day): void {
  if (day > core.today()) throw new AppError('session-in-future', { day: formatDay(day) });
  const outside = storage.markedOutside(reader, sessionNo, day);
  if (outside === null) return;
  throw new AppError('mark-outside-enrolment', {
    name: outside.name,
    joined: formatDay(outside.joined),
    left: outside.left === null ? 'nay' : formatDay(outside.left),
    day: formatDay(day),
  });
}

/** Nobody was in two classes at one hour (see `whyNotMark`). */
function refuseElsewhere(
  reader: Reader,
  { no, classNo }: storage.StoredSession,
  moved: SessionDraft,
): void {
  for (const { personNo, name } of storage.attendedBy(reader, no)) {
    const other = attendedAtThatHour(reader, { classNo, personNo, ...moved });
    if (other !== null) {
      throw new AppError('attended-elsewhere', { name, class: other, day: formatDay(moved.day) });
    }
  }
}

function isSameTime(one: SessionDraft, other: SessionDraft): boolean {
  return momentOf(one) === momentOf(other) && one.endsAt === other.endsAt;
}

function timesOf({ day, startsAt, endsAt }: Pick<Session, 'day' | 'startsAt' | 'endsAt'>) {
  return { day, startsAt, endsAt };
}
