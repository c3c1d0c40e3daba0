import type Database from 'better-sqlite3';
import { sql as first } from './0010-first';
import { sql as plans } from './0020-plans';
import { sql as people } from './0030-people';
import { sql as classes } from './0040-classes';
import { sql as sheetNumbers } from './0050-sheet-numbers';

export interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** In order, numbered in tens so that a repair fits between. A shipped one is never edited (guard test). */
export const migrations: readonly Migration[] = [
  { number: 10, sql: first },
  { number: 20, sql: plans },
  { number: 30, sql: people },
  { number: 40, sql: classes },
  { number: 50, sql: sheetNumbers },
];

export const newestVersion = migrations.at(-1)?.number ?? 0;

/**
 * Runs what is pending, all in one transaction, and sets `user_version`. Any failure leaves the file as it was.
 * @param upTo for tests that stand on an older version
 */
export function migrate(raw: Database.Database, upTo = newestVersion): void {
  const current = Number(raw.pragma('user_version', { simple: true }));
  const pending = migrations.filter(({ number }) => number > current && number <= upTo);
  if (pending.length === 0) return;
  raw.transaction(() => {
    for (const migration of pending) raw.exec(migration.sql);
    const broken = raw.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error('migration leaves broken references');
    raw.pragma(`user_version = ${pending.at(-1)?.number ?? current}`);
  })();
}
