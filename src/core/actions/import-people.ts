import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../domain/errors';
import { checkPerson, nameKey, type Audience, type PersonDraft } from '../../domain/person/person';
import { fold } from '../../domain/text';
import type { Core } from '../core';
import { readPeopleSheet, type PeopleSheet } from '../intake/readPeopleSheet';
import { addHamlet, listHamlets } from '../storage/hamlet';
import * as persons from '../storage/person';

type SheetRow = PeopleSheet['rows'][number];

export interface PreviewedRow {
  readonly row: number;
  readonly person: Omit<PersonDraft, 'hamletId'>;
  readonly hamlet: string | null;
  readonly newHamlet: boolean;
  readonly doubts: { column: string; reason: string }[];
  readonly sameAs: { personId: string | null; name: string; row: number | null } | null;
}

/** Previews kept at once; an office looks at one list, at most compares two. */
const KEPT_PREVIEWS = 3;

/**
 * Reads a list and shows what would be entered; writes nothing.
 * @throws AppError `file-missing`, `sheet-not-xlsx`, `sheet-empty`, `sheet-no-name-column`, `sheet-too-large`
 */
export async function previewPeople(core: Core, path: string) {
  const fileName = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file-missing', { file: fileName }, { cause: error });
  });
  const sheet = await readPeopleSheet(bytes, fileName, core.today());
  const preview = core.newId();
  core.previews.set(preview, { fileName, rows: sheet.rows });
  for (const oldest of core.previews.keys()) {
    if (core.previews.size <= KEPT_PREVIEWS) break;
    core.previews.delete(oldest);
  }
  const rows = await compare(core, sheet.rows);
  return {
    preview,
    fileName,
    sheet: sheet.sheet,
    headerRow: sheet.headerRow,
    columns: sheet.columns,
    rows,
    rejected: sheet.rejected,
  };
}

/** Sets each row beside the book and beside the rows above it. */
async function compare(core: Core, rows: readonly SheetRow[]): Promise<PreviewedRow[]> {
  return core.store.read(async (reader) => {
    const hamlets = new Set((await listHamlets(reader)).map((hamlet) => hamlet.folded));
    const seen = new Map<string, Candidate[]>();
    for (const row of persons.listNameKeys(reader)) {
      remember(seen, row.folded, { ...row, personId: row.id, row: null });
    }
    return rows.map((row) => {
      const hamlet = row.hamlet === null ? null : fold(row.hamlet);
      const key = nameKey(row.name);
      const same = seen.get(key)?.find((other) => alike(other, hamlet, row.birthYear));
      remember(seen, key, {
        personId: null,
        name: row.name,
        row: row.row,
        hamlet,
        birthYear: row.birthYear,
      });
      return {
        row: row.row,
        person: draftOf(row, null),
        hamlet: row.hamlet,
        newHamlet: hamlet !== null && !hamlets.has(hamlet),
        doubts: row.doubts,
        sameAs: same ? { personId: same.personId, name: same.name, row: same.row } : null,
      };
    });
  });
}

interface Candidate {
  readonly personId: string | null;
  readonly name: string;
  readonly row: number | null;
  readonly hamlet: string | null;
  readonly birthYear: number | null;
}

function remember(seen: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = seen.get(key);
  if (list) list.push(candidate);
  else seen.set(key, [candidate]);
}

/** The same folded name, and neither hamlet nor birth year speaks against it. */
function alike(other: Candidate, hamlet: string | null, birthYear: number | null): boolean {
  const agrees = <T>(left: T | null, right: T | null) =>
    left === null || right === null || left === right;
  return agrees(other.hamlet, hamlet) && agrees(other.birthYear, birthYear);
}

function draftOf(row: SheetRow, audience: Audience | null): Omit<PersonDraft, 'hamletId'> {
  return {
    name: row.name,
    birthYear: row.birthYear,
    birthDay: row.birthDay,
    sex: row.sex,
    audience: row.audience ?? audience ?? 'adults',
    note: row.note,
  };
}

/**
 * Enters the previewed rows but those left out, with the hamlets that are new, in one transaction.
 * @param input.audience for rows whose list names none
 * @throws AppError `preview-gone`, `import-nothing`, and those of `checkPerson`
 */
export async function acceptPeople(
  core: Core,
  input: { preview: string; leaveOut: readonly number[]; audience: Audience | null },
): Promise<{ batch: string; persons: number; newHamlets: number }> {
  const preview = core.previews.get(input.preview);
  if (!preview) throw new AppError('preview-gone');
  const leaveOut = new Set(input.leaveOut);
  const rows = preview.rows.filter((row) => !leaveOut.has(row.row));
  if (rows.length === 0) throw new AppError('import-nothing');
  const today = core.today();
  const result = await core.store.write(async (writer) => {
    const batch = core.newId();
    const batchNo = await persons.addBatch(writer, {
      id: batch,
      file_name: preview.fileName,
      at: core.now().toISOString(),
    });
    const hamlets = new Map((await listHamlets(writer)).map((row) => [row.folded, row.no]));
    const known = hamlets.size;
    for (const row of rows) {
      const draft = checkPerson({ ...draftOf(row, input.audience), hamletId: null }, today);
      let hamletNo: number | null = null;
      if (row.hamlet !== null) {
        const folded = fold(row.hamlet);
        hamletNo = hamlets.get(folded) ?? null;
        if (hamletNo === null) {
          hamletNo = await addHamlet(writer, { id: core.newId(), name: row.hamlet, folded });
          hamlets.set(folded, hamletNo);
        }
      }
      persons.insertPerson(writer, core.newId(), { draft, hamletNo }, batchNo);
    }
    const newHamlets = hamlets.size - known;
    writer.audit('acceptPeople', `import:${batch}`, { persons: rows.length, newHamlets });
    return { batch, persons: rows.length, newHamlets };
  });
  core.previews.delete(input.preview);
  return result;
}

/**
 * Takes a whole list back, as long as nobody of it is in a class. Hamlets made by it stay.
 * @throws AppError `import-unknown`, `import-in-use`
 */
export async function undoPeopleImport(core: Core, batch: string): Promise<{ persons: number }> {
  return core.store.write((writer) => {
    const use = persons.batchUse(writer, batch);
    if (!use) throw new AppError('import-unknown');
    if (use.enrolled > 0) throw new AppError('import-in-use', { persons: use.enrolled });
    persons.removeBatch(writer, use.no);
    writer.audit('undoPeopleImport', `import:${batch}`, { persons: use.persons });
    return Promise.resolve({ persons: use.persons });
  });
}
