import type { KnownLeave } from '../../domain/attendance/leave';
import type { MarkChange, MarkOrNone } from '../../domain/attendance/mark';
import { whyNotMark, type BookFacts } from '../../domain/attendance/may-mark';
import { readNote } from '../../domain/attendance/note';
import type { Result, Session } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import * as attendance from '../storage/attendance';
import * as classes from '../storage/class';
import { leavesOfClass } from '../storage/leave';
import { closedUntil } from '../storage/office';
import type { Reader } from '../storage/store';
import { refuseClosed } from './closed-book';

export interface AttendanceSheet {
  readonly class: classes.ClassRow;
  readonly sessions: Session[];
  readonly persons: {
    id: string;
    name: string;
    hamlet: string | null;
    joined: Day;
    result: Result | null;
    resultDay: Day | null;
    left: Day | null;
    score: number | null;
    leaves: KnownLeave[];
    notes: { sessionId: string; note: string }[];
    busy: { sessionId: string; className: string }[];
    marks: MarkOrNone[];
  }[];
  readonly closedUntil: Day | null;
  readonly now: string;
}

/** @throws AppError `class-unknown` */
export async function readSheet(core: Core, classId: string): Promise<AttendanceSheet> {
  return core.store.read((reader) => {
    const found = classes.readClass(reader, classId, core.today());
    if (!found) throw new AppError('class-unknown');
    const sessions = classes.sessionsOf(reader, found.no);
    const column = new Map(sessions.map((session, index) => [session.no, index]));
    const roster = attendance.rosterOf(reader, found.no);
    const persons = roster.map(({ no: _, ...person }): AttendanceSheet['persons'][number] => ({
      ...person,
      leaves: [],
      notes: [],
      busy: [],
      marks: new Array<MarkOrNone>(sessions.length).fill(null),
    }));
    const row = new Map(roster.map(({ no }, index) => [no, persons[index]]));
    const sessionId = (no: number) => sessions[column.get(no) ?? -1]?.id ?? '';
    for (const [sessionNo, personNo, mark, note] of attendance.marksOf(reader, found.no)) {
      const index = column.get(sessionNo);
      const person = row.get(personNo);
      if (!person || index === undefined) continue;
      person.marks[index] = mark;
      if (note !== null) person.notes.push({ sessionId: sessionId(sessionNo), note });
    }
    for (const [session, person, className] of attendance.attendedElsewhere(reader, found.no)) {
      row.get(person)?.busy.push({ sessionId: sessionId(session), className });
    }
    const [first, last] = [sessions.at(0)?.day, sessions.at(-1)?.day];
    if (first !== undefined && last !== undefined) {
      for (const { personNo, ...leave } of leavesOfClass(reader, found.no, { first, last })) {
        row.get(personNo)?.leaves.push(leave);
      }
    }
    return Promise.resolve({
      class: found.row,
      sessions: sessions.map(({ no: _, ...session }) => session),
      persons,
      closedUntil: closedUntil(reader) ?? null,
      now: timeOfDay(core),
    });
  });
}

/** `HH:MM` in the office's own time zone, as `Core.today`. */
function timeOfDay(core: Core): string {
  return Temporal.Instant.fromEpochMilliseconds(core.now().getTime())
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}

/**
 * Writes all changes or none; each must find the cell as the page showed it, also the note that goes with a mark.
 * @throws AppError `session-unknown`, `not-enrolled`, `mark-changed-elsewhere`, `text-too-long`, and those of `whyNotMark`
 */
export async function takeAttendance(core: Core, changes: readonly MarkChange[]): Promise<void> {
  await core.store.write((writer) => {
    const book = bookFacts(core, writer);
    for (const change of changes) {
      const cell = enrolledCell(writer, change);
      if (cell.mark !== change.from) throw new AppError('mark-changed-elsewhere');
      const elsewhere = () => attendance.attendedAtThatHour(writer, cell);
      const refusal = whyNotMark({ ...cell, elsewhere }, change.to, book);
      if (refusal) throw new AppError(refusal.code, refusal.detail);
      const note = cell.isErased ? null : readNote(change.note ?? null);
      if (change.to === null && cell.note !== note) throw new AppError('mark-changed-elsewhere');
      attendance.writeMark(writer, cell.sessionNo, cell.personNo, change.to, note);
      attendance.auditMark(writer, cell, change.to);
    }
    return Promise.resolve();
  });
}

/**
 * Writes the note of a mark, or takes it away. What it says is in no audit: it may name somebody.
 * @throws AppError `session-unknown`, `not-enrolled`, `note-without-mark`, `book-closed`, `mark-changed-elsewhere`,
 * `text-too-long`
 */
export async function setNote(
  core: Core,
  change: { personId: string; sessionId: string; from: string | null; to: string | null },
): Promise<void> {
  const note = readNote(change.to);
  await core.store.write((writer) => {
    const cell = enrolledCell(writer, change);
    if (cell.isErased && note !== null) throw new AppError('not-enrolled');
    if (cell.mark === null) throw new AppError('note-without-mark');
    if (cell.note !== readNote(change.from)) throw new AppError('mark-changed-elsewhere');
    refuseClosed(writer, cell.day);
    attendance.writeNote(writer, cell, note);
    writer.audit('setNote', `session:${cell.sessionNo}`, {
      person: cell.personNo,
      had: cell.note !== null,
      has: note !== null,
    });
    return Promise.resolve();
  });
}

function bookFacts(core: Core, reader: Reader): BookFacts {
  return { today: core.today(), closedUntil: closedUntil(reader) ?? null };
}

/** @throws AppError `session-unknown`, `not-enrolled` */
function enrolledCell(
  reader: Reader,
  { sessionId, personId }: { readonly sessionId: string; readonly personId: string },
): attendance.Cell & { readonly joined: Day } {
  const cell = attendance.readCell(reader, sessionId, personId);
  if (!cell) throw new AppError('session-unknown');
  const { joined } = cell;
  if (joined === null) throw new AppError('not-enrolled');
  return { ...cell, joined };
}
