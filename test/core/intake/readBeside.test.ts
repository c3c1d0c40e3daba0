import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListProgress, PeopleList } from '../../../src/core/intake/people-list';
import { readListBeside } from '../../../src/core/intake/readBeside';
import { readListHere } from '../../../src/core/intake/readPeopleList';
import { AppError } from '../../../src/domain/errors';
import { builtListReader } from '../../support/list-reader';
import { found, sheetOf } from './lists';

const lists = path.join(import.meta.dirname, '../../fixtures/lists');
/** Megabytes the process that reads a list may take at most. */
const MOST_MEMORY = 600;
let reader: Awaited<ReturnType<typeof builtListReader>>;

beforeAll(async () => {
  reader = await builtListReader();
});
afterAll(() => reader[Symbol.asyncDispose]());

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const request = (file: string, fileName = path.basename(file)) => ({
  path: file,
  fileName,
  options: found,
});

async function written(name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(reader.folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
}

/** A text list of so many people. */
function long(people: number): string {
  const rows = Array.from({ length: people }, (_, index) => `${index};Nguyễn Văn An;1980`);
  return `STT;Họ tên;Năm sinh\n${rows.join('\n')}\n`;
}

async function refusalOf(reading: Promise<unknown>) {
  const error: unknown = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? { code: error.code, detail: error.detail } : error;
}

describe('a list read beside', () => {
  it('is what it is read in the same thread, for every kind of file and doubt', async () => {
    const beside = readListBeside(reader.script).read;
    const doubts = new Set<number>();
    for (const name of (await readdir(lists)).filter((each) => /\.(xlsx?|ods|csv)$/u.test(each))) {
      const asked = request(path.join(lists, name));
      const here = await readListHere(asked, quiet()).catch((error: unknown) => error);
      if (here instanceof Error) continue;
      expect(await beside(asked, quiet()), name).toEqual(here);
      for (const row of (here as PeopleList).rows) doubts.add(row.doubts.length);
    }
    expect([...doubts]).toEqual(expect.arrayContaining([0, 1, 2]));
  });

  it('is the same in every field that a row can have', async () => {
    const titles = 'STT;Họ tên;Ngày sinh;Giới tính;Thôn;Đối tượng;Số CCCD;Điện thoại;Ghi chú';
    const one = '1;Bùi Văn An;05/11/1985;Nam;Đông;Học sinh;019085001234;0912345678;tổ trưởng';
    const other = '2;Lê Thị Lụa;1950;Nữ;Tây;Người dân;***1234;0987654321;';
    const file = await written('moi-o.csv', [titles, one, other].join('\n'));
    const { rows } = await readListBeside(reader.script).read(request(file), quiet());
    expect(rows).toEqual((await readListHere(request(file), quiet())).rows);
    const filled = rows.flatMap((row) =>
      Object.entries(row).flatMap(([field, value]) => (value === null ? [] : field)),
    );
    expect(new Set(filled)).toEqual(new Set(Object.keys(rows[0] ?? {})));
    expect(rows[1]?.cccdTail).toBe('1234');
  });

  it('is the same where years are worked out from ages, and hamlets have but a number', async () => {
    const lines = ['STT;Họ tên;Tuổi;Tổ', '1;Bùi Văn An;60;3', '2;Lê Thị Lụa;1970;4'];
    const file = await written('tuoi.csv', lines.join('\n'));
    const { rows } = await readListBeside(reader.script).read(request(file), quiet());
    expect(rows).toEqual((await readListHere(request(file), quiet())).rows);
    expect(rows.map(({ birthIsByAge }) => birthIsByAge)).toEqual([true, false]);
    expect(rows.map(({ hamletNumber }) => hamletNumber)).toEqual(['3', '4']);
  });

  it('is refused with the same words', async () => {
    const locked = request(path.join(lists, 'co-mat-khau.xls'));
    expect(await refusalOf(readListBeside(reader.script).read(locked, quiet()))).toEqual({
      code: 'sheet-locked',
      detail: { file: 'co-mat-khau.xls' },
    });
    const gone = request(path.join(lists, 'nowhere.xlsx'));
    expect(await refusalOf(readListBeside(reader.script).read(gone, quiet()))).toEqual({
      code: 'file-missing',
      detail: { file: 'nowhere.xlsx' },
    });
  });

  it('tells how far it is, and stops when told so, with nothing of it coming later', async () => {
    const file = await written('long.csv', long(50_000));
    const stop = new AbortController();
    const told: ListProgress[] = [];
    const reading = readListBeside(reader.script).read(request(file), {
      onProgress: (progress) => {
        told.push(progress);
        stop.abort();
      },
      signal: stop.signal,
    });
    expect(await refusalOf(reading)).toEqual({
      code: 'reading-stopped',
      detail: { file: 'long.csv' },
    });
    expect(told).toEqual([{ phase: 'opening', done: 0, total: 0 }]);
    const stopped = { onProgress: () => undefined, signal: AbortSignal.abort() };
    expect(
      await refusalOf(readListBeside(reader.script).read(request(file), stopped)),
    ).toMatchObject({
      code: 'reading-stopped',
    });
  });

  it('tells rows while it reads them', async () => {
    const file = await written('long.csv', long(40_000));
    const told: ListProgress[] = [];
    await readListBeside(reader.script).read(request(file), {
      ...quiet(),
      onProgress: (progress) => told.push(progress),
    });
    expect(told[0]).toEqual({ phase: 'opening', done: 0, total: 0 });
    expect(told.some(({ phase, total }) => phase === 'reading' && total >= 40_000)).toBe(true);
  });

  it('keeps its thread for the next list, but not one that was stopped or has died', async () => {
    const script = await written(
      'counts.mjs',
      `import { parentPort, threadId } from 'node:worker_threads';
      parentPort.on('message', ({ fileName }) => {
        if (fileName === 'dies.xlsx') process.exit(3);
        if (fileName === 'lasts.xlsx') parentPort.postMessage({ kind: 'progress', progress: {} });
        else parentPort.postMessage({ kind: 'refused', code: 'sheet-empty', detail: { file: String(threadId) } });
      });`,
    );
    const read = readListBeside(script).read;
    const thread = async () => {
      const told = await refusalOf(read(request('a.xlsx'), quiet()));
      return (told as { detail: { file: string } }).detail.file;
    };
    const first = await thread();
    expect(await thread()).toBe(first);
    const stop = new AbortController();
    const lasting = read(request('lasts.xlsx'), {
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(await refusalOf(lasting)).toMatchObject({ code: 'reading-stopped' });
    const second = await thread();
    expect(second).not.toBe(first);
    expect(await refusalOf(read(request('dies.xlsx'), quiet()))).toMatchObject({
      code: 'sheet-unreadable',
    });
    const third = await thread();
    expect([first, second]).not.toContain(third);
    const both = await Promise.all([thread(), thread()]);
    expect(new Set(both).size).toBe(2);
    expect(both).toContain(third);
  });

  it('starts its thread ahead when told to, once, and reads the next list in it', async () => {
    const starts = await written('starts.txt', '');
    const script = await written(
      'ahead.mjs',
      `import { appendFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      appendFileSync(${JSON.stringify(starts)}, 'started ');
      parentPort.on('message', (asked) => {
        if (!asked) appendFileSync(${JSON.stringify(starts)}, 'ready ');
        else parentPort.postMessage({ kind: 'refused', code: 'sheet-empty', detail: { file: 'a' } });
      });`,
    );
    const beside = readListBeside(script);
    beside.getReady();
    beside.getReady();
    await expect.poll(() => readFile(starts, 'utf8')).toBe('started ready ready ');
    expect(await refusalOf(beside.read(request('a.xlsx'), quiet()))).toMatchObject({
      code: 'sheet-empty',
    });
    expect(await readFile(starts, 'utf8')).toBe('started ready ready ');
  });

  it('reads as ever after getting ready, and getting ready where no thread is to be had harms nothing', async () => {
    const file = path.join(lists, 'chu-cu.xls');
    const beside = readListBeside(reader.script);
    beside.getReady();
    expect(await beside.read(request(file), quiet())).toEqual(
      await readListHere(request(file), quiet()),
    );
    const nowhere = 'no-path.js';
    expect(() => new Worker(nowhere)).toThrow('worker script');
    expect(() => readListBeside(nowhere).getReady()).not.toThrow();
  });

  it('goes on with a fresh thread once the one started ahead has died', async () => {
    const script = await written(
      'dead.mjs',
      `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (asked) => {
        if (!asked) process.exit(3);
        parentPort.postMessage({ kind: 'refused', code: 'sheet-empty', detail: { file: 'a' } });
      });`,
    );
    const beside = readListBeside(script);
    beside.getReady();
    const told = () => refusalOf(beside.read(request('a.xlsx'), quiet()));
    await expect.poll(told).toMatchObject({ code: 'sheet-empty' });
  });

  it('is too large when the thread runs out of memory, unreadable when it dies otherwise', async () => {
    const full = await written(
      'full.mjs',
      'const kept = []; for (;;) kept.push(new Array(1e5).fill({}));',
    );
    const dead = await written('dead.mjs', 'process.exit(3);');
    const broken = await written('broken.mjs', 'throw new Error("x");');
    const asked = request('a.xlsx');
    const detail = { file: 'a.xlsx' };
    expect(await refusalOf(readListBeside(full).read(asked, quiet()))).toEqual({
      code: 'sheet-too-large',
      detail,
    });
    for (const script of [dead, broken]) {
      expect(await refusalOf(readListBeside(script).read(asked, quiet()))).toEqual({
        code: 'sheet-unreadable',
        detail,
      });
    }
  });
});

// Making files of such sizes takes its time too.
describe.runIf(process.platform === 'linux')(
  'memory stays within bounds',
  { timeout: 240_000 },
  () => {
    const SHEET = 'xl/worksheets/sheet1.xml';

    async function inSheet(extra: string): Promise<Uint8Array> {
      const parts = unzipSync(await sheetOf([['Họ tên'], ['Nguyễn Văn An']]));
      const [before, after] = strFromU8(parts[SHEET] ?? new Uint8Array()).split('</sheetData>');
      const sheet = Buffer.from(`${before}${extra}</sheetData>${after}`);
      return zipSync({ ...parts, [SHEET]: sheet }, { level: 1 });
    }

    it('with a million empty formatted rows of eight cells', async () => {
      const cells = 'ABCDEFGH'.split('');
      const rows = Array.from({ length: 1_000_000 }, (_, index) => {
        const row = index + 3;
        return `<row r="${row}" spans="1:8" ht="15">${cells.map((column) => `<c r="${column}${row}" s="0"/>`).join('')}</row>`;
      });
      const file = await written('million.xlsx', await inSheet(rows.join('')));
      const { kind, megabytes } = await readIn(file);
      expect(kind).toBe('list');
      expect(megabytes).toBeLessThan(MOST_MEMORY);
    });

    it('with as many cells as a list may have', async () => {
      const rows = Array.from({ length: 50_000 }, (_, index) => {
        const row = index + 3;
        const cells = Array.from(
          { length: 25 },
          () => `<c t="inlineStr"><is><t>Xóm ${row}</t></is></c>`,
        );
        return `<row r="${row}">${cells.join('')}</row>`;
      });
      const file = await written('wide.xlsx', await inSheet(rows.join('')));
      expect((await readIn(file)).megabytes).toBeLessThan(MOST_MEMORY);
    });

    it('with bombs: of packed space, of texts, of the parts that tell what is in the file', async () => {
      const parts = unzipSync(await readFile(path.join(lists, 'chu-cu.xlsx')));
      for (const [name, megabytes] of [
        [SHEET, 150],
        ['xl/sharedStrings.xml', 70],
        ['xl/workbook.xml', 70],
        ['xl/styles.xml', 70],
      ] as const) {
        const big = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
        big.set((parts[name] ?? new Uint8Array()).subarray(0, 60));
        const bytes = zipSync({ ...parts, [name]: big }, { level: 1 });
        expect(bytes.length).toBeLessThan(big.length / 100);
        const { kind, megabytes: most } = await readIn(await written('bomb.xlsx', bytes));
        expect(kind).toBe('refused');
        expect(most).toBeLessThan(MOST_MEMORY);
      }
    });

    /** Reads a file in a fresh process with the reading thread beside it; the most memory it took. */
    async function readIn(file: string): Promise<{ kind: string; megabytes: number }> {
      const main = await written(
        'main.cjs',
        `const { readFileSync } = require('node:fs');
      const { Worker } = require('node:worker_threads');
      const worker = new Worker(${JSON.stringify(reader.script)}, {
        resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
      });
      const tell = (kind) => {
        const most = /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
        process.send({ kind, megabytes: Number(most) / 1024 }, () => process.exit());
      };
      worker.on('message', ({ kind }) => kind !== 'progress' && tell(kind));
      worker.on('error', ({ code }) => tell(code));
      worker.postMessage(${JSON.stringify(request(file))});`,
      );
      const child = fork(main, { execArgv: [] });
      const [told] = (await once(child, 'message')) as [{ kind: string; megabytes: number }];
      return told;
    }
  },
);
