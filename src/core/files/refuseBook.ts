import { closeSync, existsSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '../../domain/errors';

const SQLITE_HEADER = 'SQLite format 3\0';
/** What stays readable at the head of an enciphered book. */
const PAGE_SIZE_AT = 16;
const PAGE_SIZE = 4096;
const FRACTIONS = Buffer.from([64, 32, 32]);

/** @throws AppError `file-is-book` when `target` is the open book itself or one of the files beside it */
export function refuseOwnBook(book: string, target: string): void {
  if (!existsSync(target)) return;
  const own = [book, `${book}-wal`, `${book}-shm`, `${book}.khoa`]
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
    const head = Buffer.alloc(24);
    readSync(handle, head, 0, head.length, 0);
    return (
      head.toString('latin1', 0, SQLITE_HEADER.length) === SQLITE_HEADER ||
      (head.readUInt16BE(PAGE_SIZE_AT) === PAGE_SIZE && head.subarray(21).equals(FRACTIONS))
    );
  } catch {
    return false;
  } finally {
    closeSync(handle);
  }
}
