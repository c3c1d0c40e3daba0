import type { MarkChange, MarkOrNone } from '../../domain/attendance/mark';
import type { Result, Session } from '../../domain/class/class';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import * as attendance from '../storage/attendance';
import * as classes from '../storage/class';

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
    leaves: { id: string; from: Day; to: Day; reason: string }[];
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
    const rows = new Map(
      roster.map((person) => [person.no, new Array<MarkOrNone>(sessions.length).fill(null)]),
    );
    for (const [sessionNo, person, mark] of attendance.marksOf(reader, found.no)) {
      const index = column.get(sessionNo);
      const row = rows.get(person);
      if (row && index !== undefined) row[index] = mark;
    }
    return Promise.resolve({
      class: found.row,
      sessions: sessions.map(({ no: _, ...session }) => session),
      persons: roster.map(({ no, ...person }) => ({
        ...person,
        leaves: [],
        notes: [],
        busy: [],
        marks: rows.get(no) ?? [],
      })),
      closedUntil: null,
      now: '00:00',
    });
  });
}

/**
 * Writes all changes or none; each must find the cell as the page showed it.
 * @throws AppError `session-unknown`, `not-enrolled`, `mark-changed-elsewhere`
 */
export async function takeAttendance(core: Core, changes: readonly MarkChange[]): Promise<void> {
  await core.store.write((writer) => {
    for (const change of changes) {
      const cell = attendance.readCell(writer, change.sessionId, change.personId);
      if (!cell) throw new AppError('session-unknown');
      if (!cell.enrolled) throw new AppError('not-enrolled');
      if (cell.mark !== change.from) throw new AppError('mark-changed-elsewhere');
      attendance.writeMark(writer, cell.sessionNo, cell.personNo, change.to);
      attendance.auditMark(writer, cell, change.to);
    }
    return Promise.resolve();
  });
}
