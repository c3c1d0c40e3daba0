import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../domain/errors';
import { copyWhole } from './backup/copy-whole';
import { kindOf, removeHalf, unlock } from './cipher';
import { keyFileOf, readKey } from './key-file';
import { migrate, newestVersion } from './migrations';
import { fromSqlite } from './sqlite-errors';

/** Marks the file as ours: "SHVS". */
export const APPLICATION_ID = 0x53485653;

/** Pragmas of every writing handle, asserted after they are set. */
export const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  // What is deleted is overwritten, so that an erased name does not stay readable in the file.
  secure_delete: 1,
  cache_size: -65536,
} as const;

export interface OpenOptions {
  readonly file: string;
  /** Make the file when it is not there. */
  readonly create?: boolean;
}

export interface Handles {
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  /** 32 bytes, where the whole file is enciphered (aegis). */
  readonly key: Buffer | undefined;
}

/**
 * Opens the book: looks before it touches, backs up before it migrates, then gives one writing and one
 * read-only handle. The key of an enciphered book is read from the file beside it.
 * @throws AppError `database-missing`, `folder-missing`, `database-foreign`, `database-key-missing`,
 * `database-key-wrong`, `database-damaged`, `database-newer`, `database-readonly`, `database-locked`, `disk-full`
 */
export function openHandles(options: OpenOptions): Handles {
  const { file } = options;
  const isNew = !existsSync(file);
  let key: Buffer | undefined;
  if (isNew) {
    if (!options.create) throw new AppError('database-missing', { file: basename(file) });
    if (!existsSync(dirname(file))) throw new AppError('folder-missing', { file: basename(file) });
  } else {
    key = lookAt(file);
  }
  try {
    const writer = openWriter(file, key, isNew);
    const reader = unlock(new Database(file, { readonly: true }), key);
    reader.pragma(`cache_size = ${pragmas.cache_size}`);
    return { writer, reader, key };
  } catch (error) {
    throw fromSqlite(error, file);
  }
}

/**
 * Reads without writing a byte: whose file is it, and which version?
 * @returns its key, if it is enciphered
 * @throws AppError as `openHandles`
 */
export function lookAt(file: string): Buffer | undefined {
  const name = { file: basename(file) };
  if (!existsSync(file)) throw new AppError('database-missing', name);
  if (!statSync(file).isFile()) throw new AppError('database-foreign', name);
  if (statSync(file).size === 0) throw new AppError('database-damaged', name);
  const kind = kindOf(file);
  if (kind === 'foreign') throw new AppError('database-foreign', name);
  // A key file may lie beside a plain book: enciphering did not come to its end.
  const key = kind === 'enciphered' ? readKey(file) : undefined;
  const lookInside = () =>
    readOnly(file, key, (look) => {
      const owner = Number(look.pragma('application_id', { simple: true }));
      const version = Number(look.pragma('user_version', { simple: true }));
      if (owner !== APPLICATION_ID) throw new AppError('database-foreign', name);
      if (version > newestVersion) throw new AppError('database-newer', name);
      look.prepare('select count(*) from sqlite_schema').get();
    });
  try {
    try {
      lookInside();
    } catch (error) {
      if (!isCutOff(error)) throw error;
      finishCutOff(file, key);
      lookInside();
    }
    return key;
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_NOTADB') {
      throw fromSqlite(error, file);
    }
    // With our header but unreadable inside, it was a database once.
    throw key
      ? new AppError('database-key-wrong', { ...name, key: basename(keyFileOf(file)) })
      : new AppError('database-damaged', name, { cause: error });
  }
}

/** A process was killed while it wrote outside the WAL: what it began has to be taken back, which no reader may do. */
function isCutOff(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError &&
    /^SQLITE_READONLY_(ROLLBACK|RECOVERY)$/u.test(error.code)
  );
}

/** Whoever opens a file for writing takes back what was cut off, by the journal beside it. */
function finishCutOff(file: string, key: Buffer | undefined): void {
  const raw = unlock(new Database(file), key);
  try {
    raw.prepare('select count(*) from sqlite_schema').get();
  } finally {
    raw.close();
  }
}

/**
 * Lets `look` read a book and leaves the folder as it was: a reader of a WAL book makes `-wal` and `-shm` beside
 * it and cannot take them away again.
 */
export function readOnly<T>(
  file: string,
  key: Buffer | undefined,
  look: (raw: Database.Database) => T,
): T {
  const beside = [`${file}-wal`, `${file}-shm`];
  const wasThere = beside.some((path) => existsSync(path));
  const raw = new Database(file, { readonly: true });
  try {
    return look(unlock(raw, key));
  } finally {
    raw.close();
    if (!wasThere) for (const path of beside) rmSync(path, { force: true });
  }
}

function openWriter(file: string, key: Buffer | undefined, isNew: boolean): Database.Database {
  removeHalf(file);
  const raw = unlock(new Database(file), key);
  try {
    raw.pragma('busy_timeout = 5000');
    for (const [name, value] of Object.entries(pragmas)) {
      raw.pragma(`${name} = ${value}`);
      const actual = raw.pragma(name, { simple: true });
      if (actual !== value) throw new AppError('database-readonly', { file: basename(file) });
    }
    if (isNew) raw.pragma(`application_id = ${APPLICATION_ID}`);
    const version = Number(raw.pragma('user_version', { simple: true }));
    if (version > 0 && version < newestVersion) {
      copyWhole(raw, `${file}.truoc-nang-cap-${version}.db`, key);
    }
    migrate(raw);
    // A file that may not be written opens all the same, as read-only; better said now than after the first key.
    raw.exec('begin immediate; rollback');
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}
