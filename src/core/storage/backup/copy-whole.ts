import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../domain/errors';
import { unlock } from '../cipher';
import { writeKey } from '../key-file';
import { fromSqlite } from '../sqlite-errors';

/**
 * Copies an open book to `target`: written beside it, opened, checked, then renamed, so that a copy is whole or
 * absent. `VACUUM INTO` also works on enciphered files, where `db.backup()` does not; the copy has the same key, in a
 * key file of its own.
 * @throws AppError `disk-full`, `file-unwritable`, `file-is-book`, `database-damaged`
 */
export function copyWhole(raw: Database.Database, target: string, key?: Buffer): void {
  const half = `${target}.dang-ghi`;
  rmSync(half, { force: true });
  try {
    raw.prepare('vacuum into ?').run(half);
    const copy = new Database(half, { readonly: true });
    try {
      unlock(copy, key);
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') throw new AppError('database-damaged', { file: basename(target) });
    } finally {
      copy.close();
    }
    // A copy never lies there without what opens it.
    if (key) writeKey(target, key);
    if (existsSync(target)) rmSync(target);
    renameSync(half, target);
  } catch (error) {
    rmSync(half, { force: true });
    const known = fromSqlite(error, target);
    if (known instanceof AppError && known.code === 'database-readonly') {
      throw new AppError('file-unwritable', { file: basename(target) }, { cause: error });
    }
    throw known;
  }
}
