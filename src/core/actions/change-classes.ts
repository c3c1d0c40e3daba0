import {
  checkClass,
  checkSession,
  type ClassDraft,
  type SessionDraft,
} from '../../domain/class/class';
import { formatDay, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import * as classes from '../storage/class';
import { hamletNo } from '../storage/hamlet';
import { personsOf } from '../storage/person';
import type { Reader } from '../storage/store';

export async function listClasses(core: Core): Promise<classes.ClassRow[]> {
  return core.store.read((reader) => Promise.resolve(classes.listClasses(reader, core.today())));
}

/** @throws AppError `class-unknown` */
export async function readClass(core: Core, id: string) {
  return core.store.read((reader) => {
    const found = knownClass(core, reader, id);
    const sessions = classes.sessionsOf(reader, found.no).map(({ no: _, ...session }) => session);
    return Promise.resolve({ class: found.row, sessions });
  });
}

/** @throws AppError `name-empty`, `name-too-long`, `class-unknown`, `hamlet-unknown` */
export async function saveClass(
  core: Core,
  input: { id: string | null; draft: ClassDraft },
): Promise<{ id: string }> {
  const draft = checkClass(input.draft);
  return core.store.write(async (writer) => {
    const place = await hamletNo(writer, draft.hamletId);
    if (input.id === null) {
      const id = core.newId();
      await classes.insertClass(writer, id, draft, place);
      writer.audit('saveClass', `class:${id}`, { to: draft });
      return { id };
    }
    const before = knownClass(core, writer, input.id);
    await classes.updateClass(writer, input.id, draft, place);
    writer.audit('saveClass', `class:${input.id}`, { from: before.row, to: draft });
    return { id: input.id };
  });
}

/** All sessions or none. @throws AppError `class-unknown`, `session-exists`, `session-day-bad` */
export async function addSessions(
  core: Core,
  input: { classId: string; sessions: readonly SessionDraft[] },
): Promise<{ ids: string[] }> {
  const drafts = input.sessions.map(checkSession);
  return core.store.write((writer) => {
    const { no } = knownClass(core, writer, input.classId);
    const key = (session: SessionDraft) => `${session.day} ${session.startsAt}`;
    const taken = new Set(classes.sessionsOf(writer, no).map(key));
    const ids = drafts.map((draft) => {
      if (taken.has(key(draft))) {
        throw new AppError('session-exists', { day: draft.day, time: draft.startsAt });
      }
      taken.add(key(draft));
      const id = core.newId();
      classes.insertSession(writer, id, no, draft);
      writer.audit('addSession', `session:${id}`, { classId: input.classId, to: draft });
      return id;
    });
    return Promise.resolve({ ids });
  });
}

/** @throws AppError `session-unknown`, `session-has-marks` */
export async function removeSession(core: Core, id: string): Promise<void> {
  await core.store.write((writer) => {
    const session = classes.readSession(writer, id);
    if (!session) throw new AppError('session-unknown');
    if (session.marks > 0) {
      throw new AppError('session-has-marks', {
        day: formatDay(session.day),
        marks: session.marks,
      });
    }
    classes.removeSession(writer, session.no);
    writer.audit('removeSession', `session:${id}`, { from: session });
    return Promise.resolve();
  });
}

/** All persons or none. @throws AppError `class-unknown`, `person-unknown`, `already-enrolled` */
export async function enrol(
  core: Core,
  input: { classId: string; personIds: readonly string[]; joined: Day },
): Promise<{ added: number }> {
  return core.store.write((writer) => {
    const { no } = knownClass(core, writer, input.classId);
    const persons = personsOf(writer, input.personIds);
    for (const personId of input.personIds) {
      const person = persons.get(personId);
      if (!person || person.isErased) throw new AppError('person-unknown');
      if (classes.readEnrolment(writer, no, person.no)) {
        throw new AppError('already-enrolled', { name: person.name });
      }
      classes.insertEnrolment(writer, no, person.no, input.joined);
      writer.audit('enrol', `class:${input.classId}`, { personId, joined: input.joined });
    }
    return Promise.resolve({ added: input.personIds.length });
  });
}

/** All persons or none. @throws AppError `not-enrolled`, `enrolment-has-marks` */
export async function unenrol(
  core: Core,
  input: { classId: string; personIds: readonly string[] },
): Promise<void> {
  await core.store.write((writer) => {
    const found = classes.readClass(writer, input.classId, core.today());
    const persons = personsOf(writer, input.personIds);
    for (const personId of input.personIds) {
      const person = persons.get(personId);
      const before = found && person ? classes.readEnrolment(writer, found.no, person.no) : null;
      if (!found || !person || !before) throw new AppError('not-enrolled');
      if (before.marks > 0) {
        throw new AppError('enrolment-has-marks', { name: person.name, marks: before.marks });
      }
      classes.removeEnrolment(writer, found.no, person.no);
      writer.audit('unenrol', `class:${input.classId}`, { personId, from: before });
    }
    return Promise.resolve();
  });
}

function knownClass(core: Core, reader: Reader, id: string) {
  const found = classes.readClass(reader, id, core.today());
  if (!found) throw new AppError('class-unknown');
  return found;
}
