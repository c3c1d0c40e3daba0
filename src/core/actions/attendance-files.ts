import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import phrases from '../../../resources/report/attendance-phrases.json';
import type { MarkOrNone } from '../../domain/attendance/mark';
import { whyNotMark } from '../../domain/attendance/may-mark';
import { refusalReason } from '../../domain/attendance/refusal-reason';
import { followSheet, mergeSheet, type SheetCell } from '../../domain/attendance/sheet-merge';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { attendanceBook } from '../../domain/report/attendance-book';
import type { Core } from '../core';
import { writeAttendance } from '../documents/excel/writeAttendance';
import { writeFileWhole } from '../files/atomicWrite';
import { fileName } from '../files/fileNames';
import { refuseForDocument } from '../files/refuseBook';
import {
  KEPT_BESIDE,
  readAttendanceTable,
  type AttendanceTable,
  type ReadPerson,
  type ReadSession,
} from '../intake/readAttendance';
import { attendedAtThatHour, marksOf, readCell, rosterOf } from '../storage/attendance';
import * as classes from '../storage/class';
import { closedUntil, readOffice } from '../storage/office';
import type { Reader } from '../storage/store';
import { takeAttendance } from './take-attendance';

/**
 * Writes the attendance of a class as a workbook that can be filled in elsewhere and read back; whole or not at all. That
 * it was written is kept, with numbers only.
 * @throws AppError `class-unknown`, `office-not-set-up` and those of the file
 */
export async function writeAttendanceFile(
  core: Core,
  classId: string,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const matter = await core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const { trainingClass, sessions, persons } = readClassMarks(core, reader, classId);
    return {
      office: stored.office,
      trainingClass,
      classId,
      sessions,
      persons,
      day: core.today(),
    };
  });
  const bytes = await writeAttendance(attendanceBook(matter, phrases), KEPT_BESIDE);
  const written = await writeFileWhole(path, bytes);
  await core.store.write((writer) => {
    writer.audit('exportAttendance', `class:${classId}`, {
      persons: matter.persons.length,
      sessions: matter.sessions.length,
      file: written.name,
    });
    return Promise.resolve();
  });
  return written;
}

/** @throws AppError `class-unknown` */
export function attendanceFileName(core: Core, classId: string): Promise<string> {
  return core.store.read((reader) => {
    const { trainingClass } = readClassMarks(core, reader, classId);
    return Promise.resolve(fileName(`Điểm danh - ${trainingClass.name}`, 'xlsx'));
  });
}

/** A cell of a file beside the book, with what is shown of it. */
export interface ComparedCell extends SheetCell {
  /** `E9` */
  readonly cell: string;
  readonly name: string;
  readonly day: Day;
  readonly startsAt: string;
}

/** What a file that came back would change. */
export interface AttendanceDifference {
  readonly fileName: string;
  readonly sheet: string;
  /** Without what stood there at export nothing of the book is taken for outdated. */
  readonly knowsExport: boolean;
  readonly changes: readonly ComparedCell[];
  readonly conflicts: readonly ComparedCell[];
  /** What cannot be marked, and the reason only: others of the file may be written. */
  readonly refused: readonly {
    readonly cell: string;
    readonly name: string;
    readonly reason: string;
  }[];
  readonly same: number;
  /** Cells whose text is none of our signs. */
  readonly unknownMarks: readonly { readonly cell: string; readonly text: string }[];
  /** Persons of the file who are not, or no longer, in the class; `alike`: several of that name are. */
  readonly unknownPersons: readonly {
    readonly row: number;
    readonly name: string;
    readonly alike: boolean;
  }[];
  readonly unknownSessions: readonly string[];
  /** Rows and columns that stand there twice; only the first was read. */
  readonly twice: readonly string[];
}

/**
 * Compares a file with the book; writes nothing.
 * @throws AppError `class-unknown`, `file-missing`, `sheet-other-class`, and those of `readAttendanceTable`
 */
export async function compareAttendanceFile(
  core: Core,
  classId: string,
  path: string,
): Promise<AttendanceDifference> {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file }, { cause: error });
  });
  const table = await readAttendanceTable(bytes, file);
  return core.store.read((reader) => {
    const marked = readClassMarks(core, reader, classId);
    if (table.classId !== null && table.classId !== classId) {
      const other = classes.readClass(reader, table.classId, core.today());
      throw new AppError('sheet-other-class', { file, class: other?.row.name ?? '–' });
    }
    const { changes, ...found } = compare(table, marked);
    return Promise.resolve({ fileName: file, ...found, ...markable(core, reader, changes) });
  });
}

/** Parts what can be marked from what cannot, with the reason: one such cell must not hold back the others. */
function markable(
  core: Core,
  reader: Reader,
  cells: readonly ComparedCell[],
): Pick<AttendanceDifference, 'changes' | 'refused'> {
  const book = { today: core.today(), closedUntil: closedUntil(reader) ?? null };
  const judged = cells.map((cell) => {
    const known = readCell(reader, cell.sessionId, cell.personId);
    const elsewhere = () => known && attendedAtThatHour(reader, known);
    const facts = known && { ...known, joined: known.joined ?? known.day, elsewhere };
    return { cell, refusal: facts && whyNotMark(facts, cell.file, book) };
  });
  return {
    changes: judged.flatMap(({ cell, refusal }) => (refusal ? [] : [cell])),
    refused: judged.flatMap(({ cell, refusal }) =>
      refusal ? [{ cell: cell.cell, name: cell.name, reason: refusalReason(refusal) }] : [],
    ),
  };
}

/**
 * Takes from a difference what nobody contradicts, in one transaction.
 * @returns how many cells were written
 * @throws AppError as `takeAttendance`; then nothing is written
 */
export async function acceptAttendance(
  core: Core,
  { changes }: AttendanceDifference,
): Promise<number> {
  if (changes.length === 0) return 0;
  // A mark that is taken away takes its note along, which the file does not know of.
  const followed = await core.store.read((reader) =>
    Promise.resolve(
      changes.map((cell) => {
        const known = cell.file === null && readCell(reader, cell.sessionId, cell.personId);
        return { ...followSheet(cell), note: known ? known.note : null };
      }),
    ),
  );
  await takeAttendance(core, followed);
  return changes.length;
}

type ClassMarks = ReturnType<typeof readClassMarks>;

function readClassMarks(core: Core, reader: Reader, classId: string) {
  const found = classes.readClass(reader, classId, core.today());
  if (!found) throw new AppError('class-unknown');
  const keyed = classes.sessionsOf(reader, found.no);
  const marks = new Map<string, MarkOrNone>(
    marksOf(reader, found.no).map(([session, person, mark]) => [`${session} ${person}`, mark]),
  );
  const birth = reader.statement('select birth_year from person where no = ?').pluck();
  return {
    trainingClass: found.row,
    sessions: keyed.map(({ no: _, ...session }) => session),
    persons: rosterOf(reader, found.no).map(({ no, id, name, hamlet }) => ({
      id,
      name,
      hamlet,
      birthYear: (birth.get(no) as number | null | undefined) ?? null,
      marks: keyed.map((session) => marks.get(`${session.no} ${no}`) ?? null),
    })),
  };
}

function compare(
  table: AttendanceTable,
  book: ClassMarks,
): Omit<AttendanceDifference, 'fileName' | 'refused'> {
  const persons = table.persons.map((person) => findPerson(person, book));
  const sessions = table.sessions.map((session) => findSession(session, book));
  const taken = new Set<number>();
  const persons1 = persons.map((found) => {
    // Two rows that turn out to be one person: the first counts.
    if (typeof found !== 'number' || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
  const cells: ComparedCell[] = [];
  const unknownMarks: { cell: string; text: string }[] = [];
  for (const { cell, person, session, text, mark, base } of table.marks) {
    const row = persons1[person] ?? null;
    const column = sessions[session] ?? null;
    if (mark === undefined) unknownMarks.push({ cell, text: text.slice(0, 60) });
    const whose = row === null ? undefined : book.persons[row];
    const when = column === null ? undefined : book.sessions[column];
    if (!whose || !when || mark === undefined || column === null) continue;
    cells.push({
      cell,
      personId: whose.id,
      sessionId: when.id,
      name: whose.name,
      day: when.day,
      startsAt: when.startsAt,
      file: mark,
      book: whose.marks[column] ?? null,
      base,
    });
  }
  return {
    sheet: table.sheet,
    knowsExport: table.classId !== null,
    ...mergeSheet(cells),
    unknownMarks,
    unknownPersons: [
      ...table.persons.flatMap(({ row, name }, index) =>
        typeof persons[index] === 'number'
          ? []
          : [{ row, name, alike: persons[index] === 'alike' }],
      ),
      ...table.nameless.map((row) => ({ row, name: '', alike: false })),
    ],
    unknownSessions: [
      ...table.sessions.filter((_, index) => sessions[index] === null).map(({ title }) => title),
      ...table.strayColumns,
    ],
    twice: [
      ...table.twice,
      ...table.persons.flatMap(({ row }, index) =>
        typeof persons[index] === 'number' && persons1[index] === null ? [`B${row}`] : [],
      ),
    ],
  };
}

/** Place in the class; by id, else by name with hamlet and birth year as far as the file tells them. */
function findPerson(said: ReadPerson, { persons }: ClassMarks): number | 'alike' | null {
  if (said.id !== null) {
    const at = persons.findIndex(({ id }) => id === said.id);
    return at === -1 ? null : at;
  }
  const plain = (text: string) => text.toLocaleLowerCase('vi');
  const found = persons.flatMap(({ name, birthYear, hamlet }, at) =>
    plain(name) === plain(said.name) &&
    (said.birth === '' || birthYear === null || String(birthYear) === said.birth) &&
    (said.hamlet === '' || hamlet === null || plain(hamlet) === plain(said.hamlet))
      ? [at]
      : [],
  );
  if (found.length > 1) return 'alike';
  return found[0] ?? null;
}

/** Place among the sessions; by id, which also finds one that was moved, else by day and hour. */
function findSession(said: ReadSession, { sessions }: ClassMarks): number | null {
  const at = sessions.findIndex(({ id, day, startsAt }) =>
    said.id === null ? day === said.day && startsAt === said.startsAt : id === said.id,
  );
  return at === -1 ? null : at;
}
