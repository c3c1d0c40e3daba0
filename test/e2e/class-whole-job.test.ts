/*
 * A class of 40 for 20 sessions from the empty list to the Excel file, by keyboard alone: no pointer, no field focused
 * or filled by the test. With SHVS_PICTURES each stage leaves a picture there, and the keys of each stage in `film.txt`.
 */
import fs from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { readSheet } from '../../src/core/actions/take-attendance';
import { officeState } from '../../src/core/actions/read-office';
import { addDays, formatDay, weekday } from '../../src/domain/day';
import { draft } from '../support/book';
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  openProgram,
  type Program,
} from '../support/program';
import { folderWithOffice, Keys, removeFolder, rosterNames, withBook } from './people-book';

const NAME = 'Kỹ năng số cơ bản – xóm Đoàn Kết';
/** Six away, one of them with leave. */
const LINE = '3 7 12p 18 25 33';
const MARKED = '✓✓K✓✓✓K✓✓✓✓P✓✓✓✓✓K✓✓✓✓✓✓K✓✓✓✓✓✓✓K✓✓✓✓✓✓✓';
const pictures = process.env['SHVS_PICTURES'];
const spent: [string, number][] = [];
let program: Program;
let keys: Keys;
let firstDay = '';

beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    // The Tuesday twenty weeks ago: all of the sessions are over by today, whatever holidays lie between.
    const then = addDays(core.today(), -140);
    firstDay = addDays(then, 2 - weekday(then));
    const { hamlets } = await officeState(core);
    const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
    for (const name of rosterNames(40)) {
      await savePerson(core, { id: null, draft: draft(name, { hamletId }) });
    }
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await program.page.evaluate(`document.addEventListener('pointerdown', () => {
    document.body.dataset.pointer = 'used';
  }, true)`);
  await program.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, page) => {
      page.print = (_options, told) => told?.(true, '');
    });
  });
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const page = () => program.page;
const aside = () => page().locator('aside');
const grid = () => page().getByRole('grid', { name: 'Bảng điểm danh' });
const cell = (row: number, column: number) => page().locator(`[data-cell="${row} ${column}"]`);
const says = (text: string | RegExp) => page().getByText(text).first().waitFor();
const foot = () => page().locator('footer', { hasText: 'Buổi' }).innerText();
const digits = (day: string) => formatDay(day).replaceAll('/', '');
const focused = () =>
  page().evaluate<string>(`(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.innerText ?? at?.tagName ?? '';
  })()`);
/** Where the keyboard stands once a panel or a page has closed; nobody put it there but the program. */
const isAt = (label: string) => expect.poll(focused).toBe(label);
const tabTo = async (label: string) => {
  for (let tab = 0; tab < 25; tab += 1) {
    if ((await focused()) === label) return;
    await keys.press('Tab');
  }
  throw new Error(`Tab never came to ${label}`);
};
const saved = () => expect.poll(() => page().locator('[aria-busy=true]').count()).toBe(0);
const stage = async (name: string, work: () => Promise<unknown>): Promise<number> => {
  const before = keys.pressed;
  await work();
  const count = keys.pressed - before;
  spent.push([name, count]);
  if (pictures) {
    const file = `film-${String(spent.length).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`;
    await page().screenshot({ path: path.join(pictures, file) });
  }
  return count;
};
const book = () =>
  withBook(program.dataFolder, (core) => {
    const id = core.store.raw.prepare('select id from class').pluck().get() as string;
    return readSheet(core, id);
  });
const column = async (index: number) => {
  const signs = { present: '✓', late: 'M', excused: 'P', absent: 'K', none: '·' };
  return (await book()).persons.map(({ marks }) => signs[marks[index] ?? 'none']).join('');
};

test('a class of 40 for 20 sessions is set up, enrolled, marked, corrected, printed and exported by keyboard', async () => {
  await stage('empty list', async () => {
    await keys.press('Control+4');
    await says('Chưa có lớp nào.');
  });

  await stage('class opened', async () => {
    await keys.press('Control+n');
    await isAt('Tên lớp');
    await keys.type(NAME);
    await keys.press('Tab');
    await keys.type('doan');
    await tabTo('Từ ngày');
    await keys.type(digits(firstDay));
    await keys.press('Tab');
    await keys.type('20');
    await keys.press('Tab');
    await keys.type('5');
    await aside().getByText('20 buổi sẽ được thêm').waitFor();
    await tabTo('Dự ít nhất (%)');
    await keys.type('80');
    await keys.press('Control+Enter');
    await says('Lớp có 20 buổi học, chưa có học viên.');
  });

  await stage('enrolled', async () => {
    await keys.press('Control+n');
    await aside().getByText('40 người phù hợp').waitFor();
    await keys.press('ArrowDown', 'Control+a');
    await aside()
      .getByRole('button', { name: /Thêm 40 người/u })
      .waitFor();
    await keys.press('Control+Enter');
    await says('40 người · 20 buổi');
    await aside().waitFor({ state: 'detached' });
    await isAt('Bảng điểm danh');
  });

  const quick = await stage('first session by the quick line', async () => {
    await keys.press('Control+g');
    await keys.type(LINE);
    await keys.press('Enter');
    await expect.poll(foot).toContain('34 có mặt · 0 muộn · 1 có phép · 5 không phép · 0 chưa');
    await isAt('Bảng điểm danh');
    await saved();
  });
  expect(quick).toBeLessThanOrEqual(24);
  expect(await column(0)).toBe(MARKED);

  await stage('sheet to sign printed', async () => {
    await keys.press('ArrowRight', 'Control+p');
    await page().frameLocator('iframe').getByText('DANH SÁCH KÝ TÊN').waitFor();
    await keys.press('Control+p');
    await says('Đã gửi phiếu số 1 tới máy in.');
  });

  await stage('back to the class', async () => {
    await keys.press('Alt+ArrowLeft');
    await grid().waitFor();
    await isAt('Bảng điểm danh');
  });

  const fromPaper = await stage('second session from paper', async () => {
    await keys.press('F9');
    await isAt('Tên theo thứ tự trên giấy');
    await page().locator('[role=listbox][aria-busy=false]').waitFor();
    await says('Theo phiếu số 1');
    await keys.press('Control+g');
    await keys.type(LINE);
    await keys.press('Enter');
    await says('Đã điểm danh đủ buổi này.');
    await isAt('Tên theo thứ tự trên giấy');
    await saved();
  });
  expect(fromPaper).toBeLessThanOrEqual(24);
  expect(await column(1)).toBe(MARKED);

  await stage('mark changed, undone, redone', async () => {
    await keys.press('Alt+ArrowLeft');
    await grid().waitFor();
    await keys.press('Control+Home', 'ArrowDown', 'ArrowDown', '2');
    await expect.poll(() => cell(2, 0).innerText()).toBe('M');
    await keys.press('Control+z');
    await expect.poll(() => cell(2, 0).innerText()).toBe('K');
    await keys.press('Control+y');
    await expect.poll(() => cell(2, 0).innerText()).toBe('M');
    await saved();
  });

  await stage('note', async () => {
    await keys.press('Shift+F2');
    await isAt('Ghi chú cho điểm danh buổi này');
    await keys.type('xe hong giua duong');
    await keys.press('Enter');
    await expect.poll(() => cell(2, 0).getAttribute('data-note')).toBe('true');
    await isAt('Bảng điểm danh');
  });

  await stage('leave told ahead', async () => {
    await keys.press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Control+Shift+l');
    await isAt('Từ ngày');
    await keys.press('Tab', 'Tab');
    await keys.type('di vien');
    await keys.press('Enter');
    await expect.poll(() => cell(4, 2).getAttribute('data-value')).toBe('leave');
    await isAt('Bảng điểm danh');
    await keys.press('Control+Enter');
    await expect.poll(foot).toContain('39 có mặt · 0 muộn · 1 có phép · 0 không phép · 0 chưa');
    await saved();
  });

  await stage('session cancelled', async () => {
    await keys.press('ArrowRight', 'Control+Shift+b');
    await isAt('Học ngày');
    await tabTo('Lý do hủy');
    await keys.type('mua bao');
    await keys.press('Enter');
    await says(/^Đã hủy buổi /u);
    await aside().waitFor({ state: 'detached' });
    await isAt('Bảng điểm danh');
  });

  await stage('sixteen more sessions', async () => {
    for (let session = 4; session < 20; session += 1) {
      await keys.press('ArrowRight', 'Control+Enter');
      await expect.poll(foot).toContain('40 có mặt');
    }
    await saved();
  });

  await stage('results proposed', async () => {
    await keys.press('F8');
    await says('0 đạt · 0 chưa đạt · 40 chưa xét');
    await isAt('Kết quả của từng người');
  });

  await stage('results confirmed', async () => {
    await keys.press('Control+Enter');
    await says('40 đạt · 0 chưa đạt · 0 chưa xét');
    await keys.press('4');
    await says('39 đạt · 1 chưa đạt · 0 chưa xét');
    await keys.press('F8');
    await grid().waitFor();
    await isAt('Bảng điểm danh');
    await expect.poll(() => cell(0, 20).innerText()).toBe('Chưa đạt');
  });

  await stage('whole class printed', async () => {
    await keys.press('Control+p');
    await isAt('Phiếu của');
    await keys.press('Home', 'Tab', 'ArrowRight');
    const frame = page().frameLocator('iframe');
    await expect.poll(() => frame.locator('body').innerText()).toContain('✓');
    await keys.press('Control+p');
    await says('Đã gửi phiếu số 2 tới máy in.');
    await keys.press('Alt+ArrowLeft');
    await isAt('Bảng điểm danh');
  });

  const file = path.join(program.dataFolder, 'Điểm danh.xlsx');
  await stage('Excel written', async () => {
    await chooseInSaveDialog(program, file);
    await keys.press('Control+e');
    await says(/Đã ghi tệp Điểm danh.xlsx/u);
    expect(fs.existsSync(file)).toBe(true);
  });

  await stage('note of the file closed', async () => {
    await keys.press('Escape');
    await isAt('Bảng điểm danh');
  });

  const workbook = await new exceljs.Workbook().xlsx.readFile(file);
  workbook.worksheets[0]?.eachRow((row) => {
    if (row.getCell(1).value === 2) row.getCell(5).value = 'M';
  });
  await workbook.xlsx.writeFile(file);
  await chooseInOpenDialog(program, file);
  await stage('Excel compared', async () => {
    await keys.press('Control+o');
    await says(/1 ô sẽ đổi · 0 ô mâu thuẫn/u);
    await isAt('Điểm danh.xlsx');
  });

  await stage('Excel taken', async () => {
    await keys.press('Control+Enter');
    await says('Đã ghi 1 ô theo tệp.');
    await isAt('Bảng điểm danh');
    await saved();
  });

  expect(await page().evaluate('document.body.dataset.pointer ?? "never"')).toBe('never');
  if (pictures) {
    const lines = spent.map(([name, count]) => `${name}: ${count}`);
    fs.writeFileSync(path.join(pictures, 'film.txt'), `${lines.join('\n')}\n`);
  }
  await program.close();
  const { persons, sessions } = await book();
  expect(sessions).toHaveLength(20);
  expect(sessions.filter(({ cancelled }) => cancelled !== null)).toHaveLength(1);
  expect(persons[1]?.marks[0]).toBe('late');
  expect(persons[2]?.notes).toMatchObject([{ note: 'xe hong giua duong' }]);
  expect(persons[4]?.marks[2]).toBe('excused');
  expect(persons.every(({ marks }) => marks.filter((mark) => mark === null).length === 1)).toBe(
    true,
  );
  expect(persons.filter(({ result }) => result === 'achieved')).toHaveLength(39);
});
