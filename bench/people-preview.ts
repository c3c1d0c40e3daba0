import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
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

/**
 * A list of 20,000 people in the real window: from the file chosen to its first rows on screen, against the bare reader
 * of the same file in a fresh process too; the longest frame meanwhile, and the most memory of all processes.
 */
export function measurePeoplePreview(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const book = await dataFolder(folder, IN_BOOK);
    const file = join(folder, 'danh-sach.xlsx');
    await writeList(file, ROWS);
    const gaps: number[] = [];
    const peaks: number[] = [];
    const taken = await interleaved(RUNS, {
      bare: () => readBare(file),
      ours: async () => {
        const window = { app: apps.program, dataFolder: book, script: importList, file };
        const { said, most } = await openWindow({ ...window, watchMemory: true });
        const { ms, longestGap } = said as ListShown;
        gaps.push(longestGap);
        peaks.push(most ?? Number.NaN);
        return ms;
      },
    });
    const atMost = (name: string, unit: string, value: number, most: number) =>
      compared(`${name} / at most`, unit, RUNS, [value, most], 1);
    return [
      compared(
        `list of ${ROWS} people, file chosen to preview on screen / bare exceljs`,
        'ms',
        RUNS,
        [median(taken('ours')), median(taken('bare'))],
        1.5,
      ),
      atMost('longest frame meanwhile', 'ms', Math.max(...gaps), 100),
      atMost('most memory of all processes meanwhile', 'MB', Math.max(...peaks), 600),
    ];
  });
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

function readBare(file: string): number {
  const reader = join(process.cwd(), 'bench', 'window', 'bare-reader.mjs');
  const { stdout } = spawnSync(process.execPath, [reader, file], { encoding: 'utf8' });
  return (JSON.parse(stdout) as { ms: number }).ms;
}
