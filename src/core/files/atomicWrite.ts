import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError, type ErrorCode } from '../../domain/errors';

/**
 * Writes `bytes` to `file` so that at every moment the old file or the new one stands there whole: written beside
 * it, flushed to disk, renamed over it, and the folder flushed too.
 * @returns the file's name and its length in bytes
 * @throws AppError `disk-full`, `folder-missing`, `file-locked`, `file-unwritable`, each with `{ file: name }`;
 *   the file that was there is untouched then
 */
export async function writeFileWhole(
  file: string,
  bytes: Uint8Array,
): Promise<{ name: string; bytes: number }> {
  const folder = path.dirname(file);
  const name = path.basename(file);
  if (await isOpenElsewhere(folder, name)) throw new AppError('file-locked', { file: name });
  // Short and of our own making: the target's name may already be as long as the file system allows.
  const temporary = path.join(folder, `.~${randomUUID()}.tmp`);
  try {
    await writeFlushed(temporary, bytes);
    await replace(temporary, file);
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asAppError(error, name);
  }
  return { name, bytes: bytes.byteLength };
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const RENAME_TRIES = process.platform === 'win32' ? 6 : 1;

async function replace(temporary: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      // On Windows a virus scanner holds a fresh file for a moment; that is no reason to tell of an open file.
      if (attempt >= RENAME_TRIES || !isLock(codeOf(error))) throw error;
      await pause(attempt * 50);
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file, and its rename is written through.
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // The file is in place; a share that cannot flush folders, or one that may not be listed, is no failure.
    if (codeOf(error) === 'EIO') throw error;
  }
}

/**
 * LibreOffice leaves `.~lock.NAME#` beside a file it has open; Excel `~$NAME`, Word the same with up to two letters
 * of the name left out.
 */
async function isOpenElsewhere(folder: string, name: string): Promise<boolean> {
  if (!(await exists(path.join(folder, name)))) return false;
  const signs = [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`];
  const found = await Promise.all(signs.map((sign) => exists(path.join(folder, sign))));
  return found.includes(true);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function isLock(code: string): boolean {
  if (code === 'EBUSY' || code === 'ETXTBSY') return true;
  return process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
}

/** What a failure of the file system means to the office, with `{ file: name }`. */
export function asAppError(error: unknown, name: string): AppError {
  return new AppError(meaningOf(error), { file: name }, { cause: error });
}

function meaningOf(error: unknown): ErrorCode {
  const code = codeOf(error);
  // Opening the temporary file is refused by rights alone; only the rename meets an open target.
  const renaming = error instanceof Error && 'syscall' in error && error.syscall === 'rename';
  if (code === 'EBUSY' || code === 'ETXTBSY' || (renaming && isLock(code))) return 'file-locked';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'disk-full';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'folder-missing';
  return 'file-unwritable';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
