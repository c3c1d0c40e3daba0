import { renameSync, rmSync } from 'node:fs';
import { keyFileOf, writeKey } from './key-file';

/** Renames a closed book, its key file with it. The key is at both places until the book has moved. */
export function moveBook(file: string, target: string, key: Buffer | undefined): void {
  if (key) writeKey(target, key);
  renameSync(file, target);
  for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
  if (key) rmSync(keyFileOf(file), { force: true });
}
