import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { read as readBook, utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import sample from '../resources/sample/commune.json';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import type { ListReader } from '../src/core/intake/people-list';
import { readListBeside } from '../src/core/intake/readBeside';
import { readListHere } from '../src/core/intake/readPeopleList';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const ROWS = 20_000;
const RUNS = 7;
/** Megabytes of the process that holds the thread. */
const MOST_MEMORY = 600;
const script = resolve('out', 'main', 'list-reader.js');

type Kind = 'xlsx' | 'xls' | 'ods' | 'csv';

/** What reads a file of this kind and does nothing else with it. */
const bare: Readonly<Record<Kind, (file: string) => Promise<unknown>>> = {
  xlsx: async (file) => new ExcelJS.Workbook().xlsx.load((await readFile(file)).buffer),
  xls: async (file) => readBook(await readFile(file)),
  ods: async (file) => readBook(await readFile(file)),
  csv: async (file) => Papa.parse(await readFile(file, 'utf8')),
};

/** A list of 20,000 people read into the persons of a preview, against the bare reader of each kind of file. */
export function measurePeopleList(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const lines: Measurement[] = [];
    for (const [kind, bytes] of Object.entries(await listFiles()) as [Kind, Uint8Array][]) {
      const file = join(folder, `danh-sach.${kind}`);
      await writeFile(file, bytes);
      const beside = readListBeside(script).read;
      const taken = await interleaved(RUNS, {
        bare: () => timed(() => bare[kind](file)),
        here: () => timed(() => readBy(readListHere, file)),
        beside: () => timed(() => readBy(beside, file)),
      });
      const [alone, here, aside] = [taken('bare'), taken('here'), taken('beside')].map(median);
      const name = `list of ${ROWS} people, .${kind}`;
      const line = (how: string, value = NaN, bound: number | null = null) =>
        compared(`${name}, ${how} / bare reader`, 'ms', RUNS, [value, alone ?? NaN], bound);
      // Cutting a text at its separators is no reading of values: nothing to be held to.
      const bound = kind === 'csv' ? null : 1.5;
      lines.push(line('read in this thread', here), line('read beside', aside, bound));
      const peak = await peakMemory(file);
      lines.push(compared(`${name}, memory at most`, 'MB', 1, [peak, MOST_MEMORY], 1));
    }
    return lines;
  });
}

function readBy(reader: ListReader, path: string) {
  const request = { path, fileName: 'danh-sach', options: OPTIONS };
  const signal = new AbortController().signal;
  return reader(request, { onProgress: () => undefined, signal });
}

const OPTIONS = {
  sheet: null,
  headerRow: null,
  choice: null,
  remembered: {},
  today: '2025-12-14',
} as const;

async function listFiles(): Promise<Record<Kind, Uint8Array>> {
  const chance = chanceOf(64);
  const titles = [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'CCCD',
    'Điện thoại',
    'Thôn',
    'Ghi chú',
  ];
  const people = Array.from({ length: ROWS }, (_, index) => {
    const { name, birthYear, sex } = samplePerson(chance);
    const day = `${String((index % 28) + 1).padStart(2, '0')}/0${(index % 9) + 1}/${birthYear ?? 1980}`;
    const cccd = `0190${String(85_000_000 + index)}`;
    const hamlet = sample.hamlets[index % sample.hamlets.length];
    return [
      index + 1,
      name,
      day,
      sex === 'female' ? 'Nữ' : 'Nam',
      cccd,
      `09${10_000_000 + index}`,
      hamlet,
      '',
    ];
  });
  const rows = [titles, ...people];
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Danh sách').addRows(rows);
  const other = utils.book_new(utils.aoa_to_sheet(rows), 'Danh sách');
  const written = (bookType: 'biff8' | 'ods') =>
    new Uint8Array(write(other, { bookType, bookSST: true, type: 'buffer' }) as Buffer);
  return {
    xlsx: new Uint8Array(await book.xlsx.writeBuffer()),
    xls: written('biff8'),
    ods: written('ods'),
    csv: Buffer.from(Papa.unparse(rows)),
  };
}

/** Megabytes at most of a fresh process that reads the file in its thread; NaN where the system does not tell. */
async function peakMemory(path: string): Promise<number> {
  const code = `
    const { readFileSync } = require('node:fs');
    const { Worker } = require('node:worker_threads');
    const worker = new Worker(${JSON.stringify(script)});
    worker.on('message', ({ kind }) => {
      if (kind === 'progress') return;
      const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
      process.send(Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? NaN) / 1024, () => process.exit());
    });
    worker.postMessage(${JSON.stringify({ path, fileName: 'danh-sach', options: OPTIONS })});`;
  const main = `${path}.cjs`;
  await writeFile(main, code);
  const [megabytes] = (await once(fork(main), 'message')) as [number];
  return megabytes;
}
