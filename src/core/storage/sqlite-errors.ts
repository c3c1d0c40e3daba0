import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../domain/errors';

const kinds: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_READONLY/, 'database-readonly'],
  [/^SQLITE_CANTOPEN/, 'database-readonly'],
  [/^SQLITE_CORRUPT/, 'database-damaged'],
  [/^SQLITE_NOTADB/, 'database-foreign'],
  [/^SQLITE_(BUSY|LOCKED)/, 'database-locked'],
];

/** Puts what SQLite threw into the closed list; anything else goes through unchanged. */
export function fromSqlite(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const kind = kinds.find(([pattern]) => pattern.test(error.code));
  return kind ? new AppError(kind[1], { file: basename(file) }, { cause: error }) : error;
}
