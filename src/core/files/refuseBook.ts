import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '../../domain/errors';

const SQLITE_HEADER = 'SQLite format 3\0';

/** @throws AppError `file-is-book` when `target` is the open book itself or one of the files beside it */
export function refuseOwnBook(book: string, target: string): void {
  if (!existsSync(target)) return;
  const own = [book, `${book}-wal`, `${book}-shm`]
    .filter(existsSync)
    .map((file) => realpathSync(file));
  if (own.includes(realpathSync(target)))
    throw new AppError('file-is-book', { file: basename(target) });
}

/**
 * A document goes neither over a book, whosever it is, nor under the name of another kind of file.
 * @throws AppError `file-is-book`, `file-wrong-kind`
 */
export function refuseForDocument(
  book: string,
  target: string,
  extension: 'docx' | 'xlsx' | 'pdf' | 'json' | 'ics',
): void {
  const file = basename(target);
  refuseOwnBook(book, target);
  if (extname(target).toLowerCase() !== `.${extension}`) {
    throw new AppError('file-wrong-kind', { file, extension });
  }
  if (existsSync(target) && startsLikeBook(target)) throw new AppError('file-is-book', { file });
}

function startsLikeBook(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    // What cannot be read is refused, with its reason, when it is written.
    return false;
  }
  try {
    const head = Buffer.alloc(SQLITE_HEADER.length);
    readSync(handle, head, 0, head.length, 0);
    return head.toString('latin1') === SQLITE_HEADER;
  } catch {
    return false;
  } finally {
    closeSync(handle);
  }
}
