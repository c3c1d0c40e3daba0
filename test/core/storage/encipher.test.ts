import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listPeople, savePerson } from '../../../src/core/actions/change-people';
import { keepNumbers, privacyState } from '../../../src/core/actions/keep-numbers';
import { leaveSample } from '../../../src/core/actions/open-sample';
import { officeState } from '../../../src/core/actions/read-office';
import { saveCopy } from '../../../src/core/actions/save-copy';
import { verifyBook } from '../../../src/core/actions/verify-book';
import { openCore } from '../../../src/core/core';
import { kindOf, unlock } from '../../../src/core/storage/cipher';
import { readKey } from '../../../src/core/storage/key-file';
import { newestVersion } from '../../../src/core/storage/migrations';
import { APPLICATION_ID, pragmas } from '../../../src/core/storage/open';
import { contents, draft, emptyBook, officeBook, temporaryFolder } from '../../support/book';
import { buildChild, ours } from '../../support/child';
import { canMount, makeReadOnly, mountDisk } from '../../support/disks';
import { keepBoth } from '../../support/enciphered';

const SECRET = 'Bí Mật';
const ON = { keepsPhone: true, keepsCccd: true };

async function bookWithName(folder = temporaryFolder()) {
  const core = await officeBook({ file: join(folder, 'so.db') });
  await savePerson(core, { id: null, draft: draft(`Nguyễn ${SECRET}`) });
  return core;
}

/** Every byte in a folder, for names that must not be readable in any file of it. */
function readable(folder: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(SECRET));
}

async function refusal(file: string): Promise<unknown> {
  return openCore({ file }).then(
    (core) => core.close(),
    (error: unknown) => error,
  );
}

describe('turning a number on', () => {
  it('enciphers the book: no name is readable in any file, all that was in it is', async () => {
    const core = await bookWithName();
    const folder = dirname(core.store.file);
    const before = contents(core);
    expect(readable(folder)).toBe(true);
    await keepBoth(core);
    const { audit, office, ...after } = contents(core);
    const { audit: auditBefore = [], office: officeBefore, ...rest } = before;
    expect(after).toEqual(rest);
    expect(audit?.slice(0, -1)).toEqual(auditBefore);
    expect(office).toEqual([{ ...(officeBefore?.[0] as object), keeps_phone: 1, keeps_cccd: 1 }]);
    await savePerson(core, { id: null, draft: draft(`Trần ${SECRET}`) });
    expect(readable(folder)).toBe(false);
    await core.close();
    expect(readable(folder)).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['so.db', 'so.db.khoa']);
  });

  it('keeps the pragmas, whose file it is and its version, and a key only its owner can read', async () => {
    const core = await keepBoth(await bookWithName());
    const { raw, file } = core.store;
    for (const [name, value] of Object.entries(pragmas)) {
      expect([name, raw.pragma(name, { simple: true })]).toEqual([name, value]);
    }
    expect(raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(raw.pragma('user_version', { simple: true })).toBe(newestVersion);
    expect(readFileSync(`${file}.khoa`, 'latin1')).toMatch(/^[0-9a-f]{64}\n$/u);
    if (process.platform !== 'win32') expect(statSync(`${file}.khoa`).mode & 0o777).toBe(0o600);
  });

  it('opens again, and is sound from end to end', async () => {
    const core = await keepBoth(await bookWithName());
    const { file } = core.store;
    await core.close();
    expect(verifyBook(file).faults).toEqual([]);
    const again = await openCore({ file, check: true });
    expect((await listPeople(again, { sort: 'newest', offset: 0, limit: 9 })).total).toBe(1);
    expect(await privacyState(again)).toMatchObject({ isEnciphered: true, ...ON });
    await again.close();
  });

  it('answers what is asked meanwhile, before or after, never from a closed book', async () => {
    const core = await bookWithName();
    const asked = Array.from({ length: 30 }, async (_, index) => {
      for (let turn = 0; turn < index % 5; turn += 1) await Promise.resolve();
      return index % 3 === 0
        ? savePerson(core, { id: null, draft: draft(`Người ${index}`) })
        : officeState(core);
    });
    await Promise.all([...asked, keepNumbers(core, ON), keepNumbers(core, ON), ...asked]);
    expect((await listPeople(core, { sort: 'newest', offset: 0, limit: 1 })).total).toBe(11);
    expect(kindOf(core.store.file)).toBe('enciphered');
  });

  it('goes on with the key of an attempt that was cut off, and with no other', async () => {
    const core = await bookWithName();
    const key = 'ab'.repeat(32);
    writeFileSync(`${core.store.file}.khoa`, `${key}\n`);
    await keepBoth(core);
    expect(core.store.key?.toString('hex')).toBe(key);
    const other = await bookWithName();
    writeFileSync(`${other.store.file}.khoa`, 'không phải khóa');
    await expect(keepBoth(other)).rejects.toMatchObject({ code: 'database-key-wrong' });
    expect(kindOf(other.store.file)).toBe('plain');
    expect((await listPeople(other, { sort: 'newest', offset: 0, limit: 1 })).total).toBe(1);
  });

  it('is refused while another program has the book open, whose changes would be lost', async () => {
    const core = await bookWithName();
    const other = new Database(core.store.file);
    other.prepare('select count(*) from person').get();
    await expect(keepBoth(core)).rejects.toMatchObject({ code: 'database-locked' });
    other.close();
    expect(existsSync(`${core.store.file}.khoa`)).toBe(false);
    expect(await privacyState(core)).toMatchObject({ isEnciphered: false, keepsPhone: false });
    await keepBoth(core);
  });

  it.runIf(canMount)('on a full disk leaves the plain book working and no key', async () => {
    const disk = temporaryFolder();
    mountDisk(disk, '2000k');
    const core = await bookWithName(disk);
    await core.store.write((writer) => {
      for (let n = 0; n < 500; n += 1) writer.audit('fill', 'disk', { text: 'x'.repeat(500) });
      return Promise.resolve();
    });
    await expect(keepBoth(core)).rejects.toMatchObject({ code: 'disk-full' });
    expect((await privacyState(core)).isEnciphered).toBe(false);
    expect(readdirSync(disk).filter((name) => /khoa|dang/u.test(name))).toEqual([]);
    await savePerson(core, { id: null, draft: draft('Sau') });
    await core.close();
    expect(verifyBook(join(disk, 'so.db')).faults).toEqual([]);
  });
});

describe('a process killed while it enciphers', () => {
  const ROUNDS = 20;
  it(`at ${ROUNDS} moments leaves the plain book or the enciphered one with its key, whole`, async () => {
    const program = await buildChild(
      'encipher-test',
      `import { openCore } from '${ours('core/core')}';
      import { keepNumbers } from '${ours('core/actions/keep-numbers')}';
      const core = await openCore({ file: process.argv[2] });
      process.stdout.write('x');
      await keepNumbers(core, { keepsPhone: true, keepsCccd: true });
      process.exit(0);`,
    );
    const source = await bookWithName();
    await source.store.write((writer) => {
      for (let n = 0; n < 8000; n += 1) writer.audit('fill', 'disk', { text: 'x'.repeat(500) });
      return Promise.resolve();
    });
    const plain = join(temporaryFolder(), 'nguon.db');
    await saveCopy(source, plain);
    const seen = new Set<string>();
    let whole = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = temporaryFolder();
      const file = join(folder, 'so.db');
      copyFileSync(plain, file);
      const started = await new Promise<number>((resolve) => {
        const child = spawn(process.execPath, [program, file], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        let since = 0;
        child.stdout.once('data', () => {
          since = performance.now();
          // The first round is let through and says how long it takes; the others die on the way.
          if (round > 0) setTimeout(() => child.kill('SIGKILL'), (whole * round) / ROUNDS);
        });
        child.on('close', () => resolve(performance.now() - since));
      });
      if (round === 0) whole = started;
      seen.add(`${kindOf(file)}${existsSync(`${file}.khoa`) ? '+key' : ''}`);
      const core = await openCore({ file, check: true });
      expect((await listPeople(core, { sort: 'newest', offset: 0, limit: 1 })).total).toBe(1);
      await keepBoth(core);
      await core.close();
      expect(verifyBook(file).faults).toEqual([]);
      expect(readdirSync(folder).sort()).toEqual(['so.db', 'so.db.khoa']);
      expect(readable(folder)).toBe(false);
    }
    expect([...seen]).toContain('enciphered+key');
    expect([...seen]).toContain('plain+key');
    expect([...seen]).not.toContain('enciphered');
  });
});

describe('an enciphered book', () => {
  const closed = async () => {
    const core = await keepBoth(await bookWithName());
    await core.close();
    return core.store.file;
  };

  it('without its key file says which file is missing, and opens again when it is back', async () => {
    const file = await closed();
    const key = readFileSync(`${file}.khoa`);
    const bytes = readFileSync(file);
    rmSync(`${file}.khoa`);
    expect(await refusal(file)).toMatchObject({
      code: 'database-key-missing',
      detail: { file: 'so.db', key: 'so.db.khoa' },
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    writeFileSync(`${file}.khoa`, key);
    expect(await refusal(file)).toBeUndefined();
  });

  it.each([
    ['of another book', `${'cd'.repeat(32)}\n`],
    ['cut off', 'abcdef'],
    ['empty', ''],
  ])('with a key file %s is refused', async (_, text) => {
    const file = await closed();
    writeFileSync(`${file}.khoa`, text);
    expect(await refusal(file)).toMatchObject({ code: 'database-key-wrong' });
    expect(() => verifyBook(file)).toThrow('database-key-wrong');
  });

  it('whose pages were overwritten is found damaged', async () => {
    const file = await closed();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
    await expect(openCore({ file, check: true })).rejects.toMatchObject({
      code: 'database-damaged',
    });
  });

  it('is copied with its key file, and the copy opens', async () => {
    const core = await keepBoth(await bookWithName());
    const copy = join(temporaryFolder(), 'ban-sao.db');
    await saveCopy(core, copy);
    expect(readdirSync(dirname(copy)).sort()).toEqual(['ban-sao.db', 'ban-sao.db.khoa']);
    expect(verifyBook(copy).faults).toEqual([]);
    await saveCopy(core, copy);
    expect(() => saveCopy(core, `${core.store.file}.khoa`)).toThrow('file-is-book');
  });

  it('never writes its key over the key of another book', async () => {
    const core = await keepBoth(await bookWithName());
    const other = await closed();
    const before = readFileSync(`${other}.khoa`);
    expect(() => saveCopy(core, other)).toThrow('file-is-book');
    expect(readFileSync(`${other}.khoa`).equals(before)).toBe(true);
    expect(verifyBook(other).faults).toEqual([]);
  });

  it('of an earlier version is copied with its key before it is brought up', async () => {
    const file = await closed();
    const raw = unlock(new Database(file), readKey(file));
    // Of the earlier version only the number is needed: what then fails must leave both files to open.
    raw.pragma('user_version = 20');
    raw.close();
    await refusal(file);
    const copy = `${file}.truoc-nang-cap-20.db`;
    expect(readdirSync(dirname(file))).toContain('so.db.truoc-nang-cap-20.db.khoa');
    expect(readKey(copy).equals(readKey(file))).toBe(true);
    expect(kindOf(copy)).toBe('enciphered');
  });

  it('that is the sample takes its key along when it is set aside; the new book is plain', async () => {
    const core = await emptyBook();
    const { openSample } = await import('../../../src/core/actions/open-sample');
    await openSample(core);
    await keepBoth(core);
    await leaveSample(core);
    const folder = dirname(core.store.file);
    await officeState(core);
    const names = readdirSync(folder).filter((name) => !/-(?:wal|shm)$/u.test(name));
    expect(names).toEqual([
      'so.db',
      expect.stringMatching(/^xa-mau-\d+\.db$/u),
      expect.stringMatching(/^xa-mau-\d+\.db\.khoa$/u),
    ]);
    expect(kindOf(core.store.file)).toBe('plain');
    expect(verifyBook(join(folder, names[1] ?? '')).faults).toEqual([]);
  });

  it('on a read-only disk is not turned on, and stays as it was', async () => {
    const core = await bookWithName();
    await core.close();
    const disk = temporaryFolder();
    if (canMount) mountDisk(disk, '4m');
    const file = join(disk, 'so.db');
    copyFileSync(core.store.file, file);
    const open = await openCore({ file });
    await open.close();
    makeReadOnly(disk, [file]);
    const { encipherBook } = await import('../../../src/core/storage/encipher-book');
    expect(() => encipherBook(file)).toThrow('file-unwritable');
    expect(kindOf(file)).toBe('plain');
  });
});
