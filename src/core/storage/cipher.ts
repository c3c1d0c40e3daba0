import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';

const PLAIN_HEADER = 'SQLite format 3\0';
/** The cipher leaves bytes 16–23 of the header readable; these three of them are the same in every SQLite file. */
const FRACTIONS = { at: 21, bytes: Buffer.from([64, 32, 32]) };
const HEADER_LENGTH = 100;

/** What the first bytes of a file tell: a database anybody can read, one that needs its key, or neither. */
export function kindOf(file: string): 'plain' | 'enciphered' | 'foreign' {
  const head = Buffer.alloc(HEADER_LENGTH);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1', 0, PLAIN_HEADER.length) === PLAIN_HEADER) return 'plain';
  const { at, bytes } = FRACTIONS;
  return head.subarray(at, at + bytes.length).equals(bytes) ? 'enciphered' : 'foreign';
}

/** The cipher must be set before anything is read (stack facts 5). */
export function unlock(raw: Database.Database, key: Buffer | undefined): Database.Database {
  if (key) {
    raw.pragma(`cipher = 'aegis'`);
    raw.pragma(`key = "raw:${key.toString('hex')}"`);
  }
  return raw;
}

/** Enciphers an open plain database in place; its journal must not be a WAL. */
export function encipher(raw: Database.Database, key: Buffer): void {
  raw.pragma(`cipher = 'aegis'`);
  raw.pragma(`rekey = "raw:${key.toString('hex')}"`);
}

/** Where the enciphered copy of a book is made. */
export function halfOf(file: string): string {
  return `${file}.dang-ma-hoa`;
}

/** A process that ended half-way leaves a copy of the book, still plain in part. */
export function removeHalf(file: string): void {
  for (const tail of ['', '-journal', '-wal', '-shm']) rmSync(halfOf(file) + tail, { force: true });
}
