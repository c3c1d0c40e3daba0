import phrases from '../../../resources/report/sign-in-phrases.json';
import type { MarkOrNone } from '../../domain/attendance/mark';
import { formatDay } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { signInSheet, type SignInMatter } from '../../domain/report/sign-in-sheet';
import type { Core } from '../core';
import { writeHtml } from '../documents/html/writeHtml';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { fileName } from '../files/fileNames';
import { refuseForDocument } from '../files/refuseBook';
import { marksOf, rosterOf } from '../storage/attendance';
import * as classes from '../storage/class';
import { readOffice } from '../storage/office';
import * as storage from '../storage/sign-sheet';
import type { Reader } from '../storage/store';

/** What a sheet is asked to be. */
export interface SheetWish {
  readonly classId: string;
  /** Null: the whole class. */
  readonly sessionId: string | null;
  readonly filled: boolean;
  readonly blankRows: number;
}

interface Printed {
  readonly html: string;
  readonly fileName: string;
}

/**
 * The sheet as it will print, without a number: looking at one remembers nothing.
 * @throws AppError `class-unknown`, `session-unknown`, `office-not-set-up`
 */
export async function previewSignSheet(core: Core, wish: SheetWish): Promise<Printed> {
  return core.store.read(async (reader) => {
    const { matter } = await matterOf(core, reader, wish);
    return { html: writeHtml(signInSheet(matter, phrases)), fileName: nameOfFile(matter) };
  });
}

/**
 * The sheet to print; from now on its number says who stood where on it.
 * @throws AppError those of `previewSignSheet`
 */
export async function printSignSheet(
  core: Core,
  wish: SheetWish,
): Promise<Printed & { readonly no: number }> {
  const { matter, no } = await remember(core, 'printSignSheet', wish);
  return { html: writeHtml(signInSheet(matter, phrases)), fileName: nameOfFile(matter), no };
}

/** @throws AppError those of `previewSignSheet` and of the file */
export async function writeSignSheet(
  core: Core,
  wish: SheetWish,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'docx');
  const { matter } = await remember(core, 'writeSignSheet', wish);
  const bytes = await writeWord(signInSheet(matter, phrases), { fixedDate: core.now() });
  return writeFileWhole(path, bytes);
}

/** A remembered sheet with the names, also of those who have left the class since. */
type FoundSheet = Omit<storage.SignSheet, 'persons'> & {
  readonly persons: { readonly id: string; readonly name: string }[];
};

/**
 * The sheet marks are typed from: the one of this number, else the newest for the session; null when none was made.
 * @throws AppError `class-unknown`, `session-unknown`, `sign-sheet-unknown`
 */
export async function findSignSheet(
  core: Core,
  input: { readonly classId: string; readonly sessionId: string; readonly no: number | null },
): Promise<{ sheet: FoundSheet | null }> {
  return core.store.read((reader) => {
    const { no: classNo } = knownClass(core, reader, input.classId);
    const session = sessionOf(reader, classNo, input.sessionId);
    const found =
      input.no === null
        ? storage.newestSheetFor(reader, classNo, session.no)
        : storage.readSignSheet(reader, classNo, input.no);
    if (!found && input.no !== null) throw new AppError('sign-sheet-unknown', { no: input.no });
    return Promise.resolve({ sheet: found && named(reader, found) });
  });
}

function named(reader: Reader, sheet: storage.SignSheet): FoundSheet {
  const nameOf = reader.statement('select name from person where id = ?').pluck();
  return {
    ...sheet,
    persons: sheet.persons.map((id) => ({
      id,
      name: (nameOf.get(id) as string | undefined) ?? '',
    })),
  };
}

/** The same people in the same order is the same sheet, however often it is printed. */
async function remember(core: Core, action: string, wish: SheetWish) {
  return core.store.write(async (writer) => {
    const { matter, classNo, sessionNo, persons } = await matterOf(core, writer, wish);
    const before = storage.newestSheet(writer, classNo, sessionNo);
    const isSame = before !== null && before.persons.join() === persons.join();
    const no = isSame
      ? before.no
      : storage.insertSignSheet(writer, {
          id: core.newId(),
          classNo,
          sessionNo,
          at: core.now().toISOString(),
          persons,
        });
    writer.audit(action, `class:${wish.classId}`, {
      sheet: no,
      sessionId: wish.sessionId,
      persons: persons.length,
      filled: wish.filled,
    });
    return { matter: { ...matter, no }, no };
  });
}

async function matterOf(core: Core, reader: Reader, wish: SheetWish) {
  const stored = await readOffice(reader);
  if (!stored) throw new AppError('office-not-set-up');
  const { no: classNo, row } = knownClass(core, reader, wish.classId);
  const session = wish.sessionId === null ? null : sessionOf(reader, classNo, wish.sessionId);
  // A session that is not held is signed by nobody.
  const sessions = session
    ? [session]
    : classes.sessionsOf(reader, classNo).filter(({ cancelled }) => cancelled === null);
  const roster = rosterOf(reader, classNo).filter(({ joined, left }) =>
    session
      ? joined <= session.day && (left === null || left >= session.day)
      : left === null || sessions.some(({ day }) => joined <= day && day <= left),
  );
  const marks = new Map<string, MarkOrNone>(
    marksOf(reader, classNo).map(([at, person, mark]) => [`${at} ${person}`, mark]),
  );
  const birth = reader.statement('select birth_year from person where no = ?').pluck();
  const matter: SignInMatter = {
    office: stored.office,
    trainingClass: row,
    of: session ? 'session' : 'class',
    sessions,
    persons: roster.map(({ no, name, hamlet }) => ({
      name,
      hamlet,
      birthYear: (birth.get(no) as number | null | undefined) ?? null,
      marks: sessions.map((each) => marks.get(`${each.no} ${no}`) ?? null),
    })),
    filled: wish.filled,
    blankRows: wish.blankRows,
    no: null,
    day: core.today(),
  };
  return { matter, classNo, sessionNo: session?.no ?? null, persons: roster.map(({ id }) => id) };
}

function nameOfFile({ of, sessions, trainingClass }: SignInMatter): string {
  const [session] = sessions;
  const day = of === 'session' && session ? ` ${formatDay(session.day).replaceAll('/', '-')}` : '';
  return fileName(`Phiếu điểm danh${day} - ${trainingClass.name}`, 'docx');
}

function knownClass(core: Core, reader: Reader, id: string) {
  const found = classes.readClass(reader, id, core.today());
  if (!found) throw new AppError('class-unknown');
  return found;
}

function sessionOf(reader: Reader, classNo: number, id: string) {
  const found = classes.sessionsOf(reader, classNo).find((session) => session.id === id);
  if (!found) throw new AppError('session-unknown');
  return found;
}
