import { basename } from 'node:path';
import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { HamletNames } from '../../domain/office/hamlet-names';
import type { KnownPerson } from '../../domain/person/lookalikes';
import type { ListChoice, PeopleList, ReadOptions } from '../intake/people-list';
import { factsOf, type ListedPerson, type SeenIn } from '../intake/people-preview';
import { readListHere } from '../intake/readPeopleList';
import { personsLike } from '../storage/known-persons';
import { readLooks } from '../storage/list-look';
import { lookAt, readOnly } from '../storage/open';
import { fromSqlite } from '../storage/sqlite-errors';
import type { Reader } from '../storage/store';
import { compareRows } from './compare-list';

export interface ListFile {
  /** How the user called it. */
  readonly given: string;
  readonly path: string;
}

export interface PreviewedFile {
  readonly file: ListFile;
  /** Why the file was refused. */
  readonly refusal: AppError | null;
  readonly list: PeopleList | null;
  /** For each row of the list. */
  readonly seen: readonly SeenIn[];
}

export interface PreviewedFiles {
  readonly files: readonly PreviewedFile[];
  /** The file that a row somebody is like stands in, as the user called it. */
  readonly fileOf: (row: ListedPerson) => string;
}

/**
 * Reads lists and sets their rows beside each other, and beside a book if there is one; of the book not a byte is
 * written. A file that is refused stands in no other's way.
 * @throws AppError as `lookAt`, when the book cannot be read
 */
export async function previewFiles(
  files: readonly ListFile[],
  asked: Pick<ReadOptions, 'sheet' | 'headerRow'> & { readonly db: string | null; today: Day },
): Promise<PreviewedFiles> {
  const { db, ...options } = asked;
  const remembered = db === null ? {} : inBook(db, looksOf);
  const hamlets = new HamletNames(db === null ? [] : inBook(db, hamletsOf));
  const lists: { file: ListFile; read: PeopleList | AppError; facts: ListedPerson[] }[] = [];
  for (const file of files) {
    const read = await readOrRefuse(file, { ...options, choice: null, remembered });
    lists.push({ file, read, facts: read instanceof AppError ? [] : factsOf(read.rows, hamlets) });
  }
  const places = new Map(lists.flatMap(({ file, facts }) => facts.map((row) => [row, file.given])));
  const rows = lists.flatMap(({ facts }) => facts);
  const known = db === null ? [] : inBook(db, (reader, isNew) => personsOf(reader, rows, isNew));
  // All that may be asked for is found at once: the book is not kept open meanwhile.
  const seen = await compareRows(rows, () => known.splice(0));
  return {
    files: lists.map(({ file, read, facts }) => ({
      file,
      refusal: read instanceof AppError ? read : null,
      list: read instanceof AppError ? null : read,
      seen: seen.splice(0, facts.length),
    })),
    fileOf: (row) => places.get(row) ?? '',
  };
}

async function readOrRefuse(
  { path }: ListFile,
  options: ReadOptions,
): Promise<PeopleList | AppError> {
  const watch = { onProgress: () => undefined, signal: new AbortController().signal };
  try {
    return await readListHere({ path, fileName: basename(path), options }, watch);
  } catch (error) {
    return error instanceof AppError ? error : new AppError('unexpected', {}, { cause: error });
  }
}

type BareReader = Pick<Reader, 'statement'>;

/** Migration 0030 brought numbers and remembered looks. */
const FIRST_WITH_NUMBERS = 30;

function inBook<T>(file: string, look: (reader: BareReader, hasNumbers: boolean) => T): T {
  const key = lookAt(file);
  try {
    return readOnly(file, key, (raw) => {
      const version = Number(raw.pragma('user_version', { simple: true }));
      return look({ statement: (sql) => raw.prepare(sql) }, version >= FIRST_WITH_NUMBERS);
    });
  } catch (error) {
    throw fromSqlite(error, file);
  }
}

function hamletsOf({ statement }: BareReader): string[] {
  const rows = statement('select name from hamlet order by position, no').all() as {
    name: string;
  }[];
  return rows.map(({ name }) => name);
}

function looksOf(reader: BareReader, hasLooks: boolean): Record<string, ListChoice> {
  const looks = hasLooks ? readLooks(reader) : [];
  return Object.fromEntries(looks.map(([look, json]) => [look, JSON.parse(json) as ListChoice]));
}

function personsOf(reader: BareReader, rows: readonly ListedPerson[], isNew: boolean) {
  const cccds = rows.map(({ cccd }) => cccd).filter((cccd) => cccd !== null);
  const folded = [...new Set(rows.map(({ folded: name }) => name))];
  return personsLike(reader, { folded, cccds }, isNew) satisfies KnownPerson[];
}
