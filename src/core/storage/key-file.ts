import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { AppError, type ErrorCode } from '../../domain/errors';

/** 32 bytes as 64 hex digits and a line end. */
const KEY = /^[0-9a-f]{64}\n?$/u;

/** The key of a book lies beside it, under its name. */
export function keyFileOf(file: string): string {
  return `${file}.khoa`;
}

/** @throws AppError `database-key-missing`, `database-key-wrong` for a file that holds no key */
export function readKey(file: string): Buffer {
  const keyFile = keyFileOf(file);
  const names = { file: basename(file), key: basename(keyFile) };
  let text: string;
  try {
    text = readFileSync(keyFile, 'latin1');
  } catch (cause) {
    throw new AppError('database-key-missing', names, { cause });
  }
  if (!KEY.test(text)) throw new AppError('database-key-wrong', names);
  return Buffer.from(text.trim(), 'hex');
}

/**
 * The key that lies beside a book, from an attempt that did not come to its end; else a new one.
 * @returns the key, and whether it was made
 * @throws AppError as `readKey`, `writeKey`
 */
export function keyFor(file: string): { key: Buffer; isNew: boolean } {
  if (existsSync(keyFileOf(file))) return { key: readKey(file), isNew: false };
  const key = randomBytes(32);
  writeKey(file, key);
  return { key, isNew: true };
}

/**
 * Writes the key beside a book, whole and flushed before it returns. Another key that lies there may be the last one of
 * some other book: it is never written over.
 * @throws AppError `file-is-book`, `disk-full`, `file-unwritable`
 */
export function writeKey(file: string, key: Buffer): void {
  const keyFile = keyFileOf(file);
  const name = { file: basename(keyFile) };
  if (existsSync(keyFile)) {
    if (readFileSync(keyFile, 'latin1').trim() === key.toString('hex')) return;
    throw new AppError('file-is-book', name);
  }
  const half = `${keyFile}.dang-ghi`;
  try {
    rmSync(half, { force: true });
    const handle = openSync(half, 'wx', 0o600);
    try {
      writeSync(handle, `${key.toString('hex')}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(half, keyFile);
    flushFolder(dirname(keyFile));
  } catch (cause) {
    rmSync(half, { force: true });
    throw new AppError(meaningOf(cause), name, { cause });
  }
}

/** Makes renames in a folder last; Windows writes them through by itself and cannot open a folder as a file. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function meaningOf(error: unknown): ErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'file-unwritable';
}
