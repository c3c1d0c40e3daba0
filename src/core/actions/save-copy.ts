import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Core } from '../core';
import { copyWhole } from '../storage/backup/copy-whole';

/**
 * Copies the whole book to `path`; the copy is opened and checked before it takes its name.
 * @throws AppError `disk-full`, `file-unwritable`, `database-damaged`
 */
export function saveCopy(core: Core, path: string): Promise<{ name: string; bytes: number }> {
  copyWhole(core.store.raw, path);
  return Promise.resolve({ name: basename(path), bytes: statSync(path).size });
}
