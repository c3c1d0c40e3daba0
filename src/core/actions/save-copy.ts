import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Core } from '../core';
import { refuseOwnBook } from '../files/refuseBook';
import { copyWhole } from '../storage/backup/copy-whole';

/**
 * Copies the whole book to `path`; the copy is opened and checked before it takes its name. The key of an
 * enciphered book is copied beside it.
 * @throws AppError `file-is-book`, `disk-full`, `file-unwritable`, `database-damaged`
 */
export function saveCopy(core: Core, path: string): Promise<{ name: string; bytes: number }> {
  refuseOwnBook(core.store.file, path);
  copyWhole(core.store.raw, path, core.store.key);
  return Promise.resolve({ name: basename(path), bytes: statSync(path).size });
}
