import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../domain/errors';
import { fromSqlite } from '../sqlite-errors';

/**
 * Copies an open book to `target`: written beside it, opened, checked, then renamed, so that a copy is whole or
 * absent. `VACUUM INTO` also works on enciphered files, where `db.backup()` does not.
 * @throws AppError `disk-full`, `file-unwritable`, `database-damaged`
 */
export function copyWhole(raw: Database.Database, target: string, key?: Buffer): void {
  const half = `${target}.dang-ghi`;
  rmSync(half, { force: true });
  try {
    raw.prepare('vacuum into ?').run(half);
    const copy = new Database(half, { readonly: true });
    try {
      if (key) {
        copy.pragma(`cipher = 'aegis'`);
        copy.pragma(`key = "raw:${key.toString('hex')}"`);
      }
      const verdict = copy.pragma('integrity_check', { simple: true });
      if (verdict !== 'ok') throw new AppError('database-damaged', { file: basename(target) });
    } finally {
      copy.close();
    }
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
