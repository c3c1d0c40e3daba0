import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../domain/errors';
import { asAppError } from './atomicWrite';
import { fileName } from './fileNames';

/**
 * Copies a file into a new folder of its own, whole or not at all, under a name that is good on Windows and Linux.
 * @returns the copy's name, its SHA-256 in hexadecimal, and a way to take it back
 * @throws AppError `file-missing`, `disk-full`, `folder-missing`, `file-locked`, `file-unwritable`, each with `{ file }`
 */
export async function copyInto(
  folder: string,
  source: string,
): Promise<{ name: string; sha256: string; remove: () => Promise<void> }> {
  const given = path.basename(source);
  const found = await stat(source).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-missing', { file: given });
  const { name: stem, ext } = path.parse(given);
  const ending = ext.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 10);
  const name = fileName(stem, ending || 'bin');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(folder, { recursive: true });
    const temporary = path.join(folder, '.~copy.tmp');
    await copyFile(source, temporary);
    // The copy of a file that may not be written to, as those of a camera or a CD, may not be either.
    await chmod(temporary, 0o600);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    const sha256 = await hashOf(temporary);
    await rename(temporary, path.join(folder, name));
    return { name, sha256, remove };
  } catch (error) {
    await remove().catch(() => undefined);
    throw asAppError(error, given);
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
