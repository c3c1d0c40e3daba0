import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCore } from '../../../src/core/core';
import { APPLICATION_ID, pragmas } from '../../../src/core/storage/open';
import { newestVersion } from '../../../src/core/storage/migrations';
import { errorSentence } from '../../../src/domain/error-text';
import { AppError } from '../../../src/domain/errors';
import { canMount, makeReadOnly, mountDisk } from '../../support/disks';
import { contents, emptyBook, officeBook, temporaryFolder } from '../../support/book';

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function closedBook(): Promise<string> {
  const core = await officeBook();
  const { file } = core.store;
  const copy = join(temporaryFolder(), 'so.db');
  core.store.raw.prepare('vacuum into ?').run(copy);
  expect(existsSync(file)).toBe(true);
  return copy;
}

async function refusal(file: string): Promise<AppError> {
  const error: unknown = await openCore({ file }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe('an opened book', () => {
  it('stands on the promised pragmas', async () => {
    const { store } = await emptyBook();
    for (const [name, value] of Object.entries(pragmas)) {
      expect([name, store.raw.pragma(name, { simple: true })]).toEqual([name, value]);
    }
    expect(store.raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(store.raw.pragma('user_version', { simple: true })).toBe(newestVersion);
  });

  it('gives readers no power to write', async () => {
    const { store } = await emptyBook();
    await expect(
      store.read((reader) => reader.query.deleteFrom('figure').execute()),
    ).rejects.toMatchObject({ code: 'database-readonly' });
  });

  it('closes into its one file, also when it was only written', async () => {
    const { store } = await emptyBook();
    await store.write((writer) => Promise.resolve(writer.audit('fill', 'disk', {})));
    await store.close();
    expect(existsSync(`${store.file}-wal`)).toBe(false);
  });
});

describe('a file that is no good book', () => {
  it('is named as missing, and none is made', async () => {
    const file = join(temporaryFolder(), 'khong-co.db');
    expect((await refusal(file)).code).toBe('database-missing');
    expect(existsSync(file)).toBe(false);
  });

  const foreign: [string, (file: string) => void, string][] = [
    ['a text file', (file) => writeFileSync(file, 'họ tên; năm sinh\n'), 'database-foreign'],
    ['an empty file', (file) => writeFileSync(file, ''), 'database-damaged'],
    ['a folder', (file) => mkdirSync(file), 'database-foreign'],
    [
      'a database of another program',
      (file) => {
        const other = new Database(file);
        other.exec('create table khac (a)');
        other.close();
      },
      'database-foreign',
    ],
  ];
  it.each(foreign)('%s is refused and left as it is', async (_, make, code) => {
    const file = join(temporaryFolder(), 'tep.db');
    make(file);
    const before = code === 'database-foreign' && !existsSync(join(file, '.')) ? digest(file) : '';
    const error = await refusal(file);
    expect(error.code).toBe(code);
    expect(errorSentence(error.code, error.detail)).not.toMatch(/…|undefined/u);
    if (before) expect(digest(file)).toBe(before);
  });

  it('a cut-off book is damaged, its bytes are kept', async () => {
    const file = await closedBook();
    truncateSync(file, 8192);
    const before = digest(file);
    const error: unknown = await openCore({ file, check: true }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'database-damaged' });
    expect(digest(file)).toBe(before);
  });

  it('a book with overwritten pages is found damaged', async () => {
    const file = await closedBook();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
    await expect(openCore({ file, check: true })).rejects.toMatchObject({
      code: 'database-damaged',
    });
  });

  it('a newer book is not touched by a single byte', async () => {
    const file = await closedBook();
    const raw = new Database(file);
    raw.pragma(`user_version = ${newestVersion + 10}`);
    raw.close();
    const before = digest(file);
    expect((await refusal(file)).code).toBe('database-newer');
    expect(digest(file)).toBe(before);
    expect(readdirSync(dirname(file))).toEqual(['so.db']);
  });

  it('a book on a read-only disk says so', async () => {
    const source = await closedBook();
    const disk = temporaryFolder();
    if (canMount) mountDisk(disk, '4m');
    const file = join(disk, 'so.db');
    copyFileSync(source, file);
    makeReadOnly(disk, [file]);
    expect((await refusal(file)).code).toBe('database-readonly');
  });

  it('a full disk refuses the change and keeps what was there', async () => {
    const core = await officeBook();
    const rows = () => core.store.raw.prepare('select count(*) from audit').pluck().get();
    const before = rows();
    const pages = Number(core.store.raw.pragma('page_count', { simple: true }));
    core.store.raw.pragma(`max_page_count = ${pages}`);
    const write = core.store.write((writer) => {
      for (let number = 0; number < 5000; number += 1) {
        writer.audit('fill', 'disk', { text: 'x'.repeat(500) });
      }
      return Promise.resolve();
    });
    await expect(write).rejects.toMatchObject({ code: 'disk-full' });
    expect(rows()).toBe(before);
  });
});

it('a book whose writer was killed outside the WAL opens as it was before', async () => {
  const core = await officeBook();
  const before = contents(core);
  const { file } = core.store;
  await core.close();
  const raw = new Database(file);
  raw.pragma('journal_mode = delete');
  // So little room that what is being changed goes to the file before the end of the transaction.
  raw.pragma('cache_size = 1');
  raw.exec(`begin; update plan_task set about = about || about, note = 'x'; update hamlet set name = name || 'x';
    create table filler (x); insert into filler select zeroblob(5000) from plan_task`);
  const killed = join(temporaryFolder(), 'so.db');
  for (const end of ['', '-journal']) copyFileSync(file + end, killed + end);
  raw.exec('rollback');
  raw.close();
  const look = new Database(killed, { readonly: true });
  expect(() => look.prepare('select * from hamlet').all()).toThrow('readonly');
  look.close();
  const again = await openCore({ file: killed });
  onTestFinished(() => again.close());
  expect(contents(again)).toEqual(before);
});
