import { chmodSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../domain/errors';
import { encipher, halfOf, kindOf, removeHalf, unlock } from './cipher';
import { flushFolder, keyFileOf, keyFor } from './key-file';
import { fromSqlite } from './sqlite-errors';
import { rowCounts } from './verify';

/**
 * Puts an enciphered copy in the place of a closed plain book: the key file first, then the copy, opened and compared,
 * then one rename. Wherever it ends, the plain book or the enciphered one with its key stands there whole.
 * @throws AppError `disk-full`, `file-unwritable`, `database-locked` (another program has it open), `database-damaged`
 */
export function encipherBook(file: string): void {
  if (kindOf(file) === 'enciphered') return;
  const { key, isNew } = keyFor(file);
  try {
    removeHalf(file);
    copyEnciphered(file, key);
    renameSync(halfOf(file), file);
  } catch (error) {
    removeHalf(file);
    if (isNew) rmSync(keyFileOf(file), { force: true });
    if (error instanceof Error && 'syscall' in error) {
      throw new AppError('file-unwritable', { file: basename(file) }, { cause: error });
    }
    throw fromSqlite(error, file);
  }
  flushFolder(dirname(file));
}

function copyEnciphered(file: string, key: Buffer): void {
  const half = halfOf(file);
  const plain = new Database(file);
  try {
    // Refused while anybody else has the book open: what he still wrote would be in the file that is given up.
    plain.pragma('journal_mode = delete');
    plain.pragma('locking_mode = exclusive');
    plain.exec('begin exclusive; commit');
    plain.prepare('vacuum into ?').run(half);
    chmodSync(half, statSync(file).mode);
    const copy = new Database(half);
    try {
      encipher(copy, key);
    } finally {
      copy.close();
    }
    const again = unlock(new Database(half, { readonly: true }), key);
    try {
      const isWhole = again.pragma('integrity_check', { simple: true }) === 'ok';
      if (!isWhole || identity(again) !== identity(plain)) {
        throw new AppError('database-damaged', { file: basename(file) });
      }
    } finally {
      again.close();
    }
  } finally {
    plain.close();
  }
}

/** Whose file, which version, how many rows in each table. */
function identity(raw: Database.Database): string {
  const numbers = ['application_id', 'user_version'].map((name) =>
    raw.pragma(name, { simple: true }),
  );
  return JSON.stringify([...numbers, rowCounts(raw)]);
}
