import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import { chanceOf } from '../src/core/actions/sample/chance';
import { samplePerson } from '../src/core/actions/sample/people';
import { dataFolder } from './start';
import { inFolder } from './support/folder';
import { interleaved, median } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { importList, type ListShown } from './window/import-list';
import { apps, openWindow } from './window/open-window';

const ROWS = 20_000;
const RUNS = 5;
/** People already in the book the list is compared with. */
const IN_BOOK = 1200;

/** What opens a file of each kind and does nothing else with it. */
const bareReaders = { xlsx: 'exceljs', xls: 'xlsx' } as const;

/**
 * A list of 20,000 people in the real window: from the file chosen to its first rows on screen, against the bare reader
 * of the same file in a fresh process too; the longest frame meanwhile, and the most memory of all processes.
 */
export function measurePeoplePreview(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const book = await dataFolder(folder, IN_BOOK);
    const xlsx = join(folder, 'danh-sach.xlsx');
    await writeList(xlsx, ROWS);
    const xls = join(folder, 'danh-sach.xls');
    await writeFile(xls, asXls(await readFile(xlsx)));
    return [
      ...(await measurePreview(book, xlsx, 'xlsx')),
      ...(await measurePreview(book, xls, 'xls')),
    ];
  });
}

async function measurePreview(
  book: string,
  file: string,
  kind: keyof typeof bareReaders,
): Promise<Measurement[]> {
  const gaps: number[] = [];
  const peaks: number[] = [];
  const loadings: number[] = [];
  const taken = await interleaved(RUNS, {
    bare: () => {
      const { ms, loading } = readBare(file);
      loadings.push(loading);
      return ms;
    },
    ours: async () => {
      const window = { app: apps.program, dataFolder: book, script: importList, file };
      const { said, most, chosenAt } = await openWindow({ ...window, watchMemory: true });
      const { at, longestGap } = said as ListShown;
      gaps.push(longestGap);
      peaks.push(most ?? Number.NaN);
      return at - (chosenAt ?? Number.NaN);
    },
  });
  const name = `list of ${ROWS} people, .${kind}`;
  const atMost = (what: string, unit: string, value: number, most: number) =>
    compared(`${name}, ${what} / at most`, unit, RUNS, [value, most], 1);
  const line = (against: string, bare: number, bound: number | null) =>
    compared(
      `${name}, file chosen to preview on screen / ${against}`,
      'ms',
      RUNS,
      [median(taken('ours')), bare],
      bound,
    );
  const bare = median(taken('bare'));
  return [
    line(`bare ${bareReaders[kind]}`, bare, 1.5),
    line('the same once loaded', bare - median(loadings), null),
    atMost('longest frame meanwhile', 'ms', Math.max(...gaps), 100),
    atMost('most memory of all processes meanwhile', 'MB', Math.max(...peaks), 600),
  ];
}

/** As Excel writes it: with one table of all texts. */
function asXls(workbook: Uint8Array): Uint8Array {
  const book = read(workbook, { type: 'buffer' });
  return new Uint8Array(
    write(book, { bookType: 'biff8', bookSST: true, type: 'buffer' }) as Buffer,
  );
}

/** A list as a hamlet would hand it in: a title, eight columns, dates as text. */
export async function writeList(file: string, rows: number): Promise<void> {
  const chance = chanceOf(4);
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(['DANH SÁCH NGƯỜI DÂN THAM GIA BÌNH DÂN HỌC VỤ SỐ']);
  sheet.addRow([]);
  sheet.addRow([
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Thôn',
    'Đối tượng',
    'Nghề nghiệp',
    'Ghi chú',
  ]);
  for (let row = 1; row <= rows; row += 1) {
    const { name, birthYear, sex } = samplePerson(chance);
    sheet.addRow([
      row,
      name,
      `${1 + (row % 28)}/${1 + (row % 12)}/${birthYear ?? 1980}`,
      sex === 'female' ? 'Nữ' : 'Nam',
      `Thôn ${1 + (row % 37)}`,
      'Người dân',
      'Làm ruộng',
      '',
    ]);
  }
  await workbook.xlsx.writeFile(file);
}

function readBare(file: string): { readonly ms: number; readonly loading: number } {
  const reader = join(process.cwd(), 'bench', 'window', 'bare-reader.mjs');
  const { stdout } = spawnSync(process.execPath, [reader, file], { encoding: 'utf8' });
  return JSON.parse(stdout) as { ms: number; loading: number };
}
