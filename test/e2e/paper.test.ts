import fs from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unenrol, enrol } from '../../src/core/actions/change-classes';
import { savePerson } from '../../src/core/actions/change-people';
import { readSheet } from '../../src/core/actions/take-attendance';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import {
  chooseInOpenDialog,
  chooseInSaveDialog,
  openProgram,
  type Program,
} from '../support/program';
import {
  addClass,
  folderWithOffice,
  Keys,
  removeFolder,
  rosterNames,
  withBook,
} from './people-book';

const days = ['2025-10-02', '2025-10-07', '2025-10-09', '2025-10-14'];
let program: Program;
let keys: Keys;
let dataFolder: string;
let classId: string;

beforeAll(async () => {
  dataFolder = await folderWithOffice(async (core) => {
    classId = await addClass(core, 'Lớp bốn mươi người', rosterNames(40), days);
    await savePerson(core, { id: null, draft: draft('Trần Đến Thêm') });
  });
  await open();
});
afterAll(async () => {
  await program.close();
  removeFolder(dataFolder);
});

async function open(): Promise<void> {
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await toClass();
}
async function toClass(): Promise<void> {
  await keys.press('Control+4');
  await program.page.getByRole('grid').getByText('Lớp bốn mươi người').waitFor();
  await keys.press('ArrowDown', 'Enter');
  await grid().waitFor();
}

const grid = () => program.page.getByRole('grid', { name: 'Bảng điểm danh' });
const list = () => program.page.getByRole('listbox', { name: 'Tên theo thứ tự trên giấy' });
const line = (at: number) => list().getByRole('option').nth(at);
const listReady = () => list().and(program.page.locator('[aria-busy=false]')).waitFor();
const saved = () => expect.poll(() => program.page.locator('[aria-busy=true]').count()).toBe(0);
const marks = (column: number) =>
  withCopy(async (core) =>
    (await readSheet(core, classId)).persons
      .map(
        (person) =>
          ({ present: '✓', late: 'M', excused: 'P', absent: 'K', none: '·' })[
            person.marks[column] ?? 'none'
          ],
      )
      .join(''),
  );
const withCopy = <T>(work: Parameters<typeof withBook<T>>[1]) => withBook(dataFolder, work);
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  await program.page.screenshot({ path: path.join(folder, `${name}-light.png`) });
  await program.page.emulateMedia({ colorScheme: 'dark' });
  await program.page.screenshot({ path: path.join(folder, `${name}-dark.png`) });
  await program.page.emulateMedia({ colorScheme: 'light' });
};

describe('from paper and back', () => {
  test('Ctrl+P shows the sheet of the session; printing gives it a number', async () => {
    await program.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, page) => {
        page.print = (_options, told) => told?.(true, '');
      });
    });
    await keys.press('Control+p');
    const frame = program.page.frameLocator('iframe');
    await frame.getByText('DANH SÁCH KÝ TÊN').waitFor();
    await expect.poll(() => frame.locator('tbody tr').count()).toBe(45);
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('phieu');
    await keys.press('Control+p');
    await program.page.getByText('Đã gửi phiếu số 1 tới máy in.').waitFor();
    const target = path.join(dataFolder, 'Phiếu.docx');
    await chooseInSaveDialog(program, target);
    await program.page.getByRole('button', { name: 'Xuất Word' }).press('Enter');
    await program.page.getByText(/Đã ghi tệp Phiếu.docx/u).waitFor();
  });

  test('a session of forty with six scattered absences takes at most 24 keys from the opened class page', async () => {
    await toClass();
    const before = keys.pressed;
    await keys.press('F9');
    await listReady();
    await keys.press('Control+g');
    await keys.type('3 7 12p 18 25m 33');
    await keys.press('Enter');
    await program.page.getByText('Đã điểm danh đủ buổi này.').waitFor();
    expect(keys.pressed - before).toBeLessThanOrEqual(24);
    await saved();
    expect(await marks(0)).toBe('✓✓K✓✓✓K✓✓✓✓P✓✓✓✓✓K✓✓✓✓✓✓M✓✓✓✓✓✓✓K✓✓✓✓✓✓✓');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('nhap-tu-giay');
    await keys.press('Control+z');
    await program.page.getByText('Còn 40 người chưa điểm danh.').waitFor();
    await keys.press('Control+y');
    await program.page.getByText('Đã điểm danh đủ buổi này.').waitFor();
    await saved();
  });

  test('one key a name, the cursor goes down by itself, the next session with →', async () => {
    await keys.press('ArrowRight');
    await listReady();
    await program.page.getByText('Còn 40 người chưa điểm danh.').waitFor();
    await keys.press('Enter', 'Space', '2', '3', '4', '1', 'ArrowUp', '4', 'ArrowDown', '0');
    await saved();
    expect(await marks(1)).toBe(`✓✓MPKK${'·'.repeat(34)}`);
    expect(await line(5).innerText()).toContain('Không phép');
  });

  test('the numbers of the paper hold though somebody left and somebody joined since', async () => {
    await program.close();
    const names = rosterNames(40);
    await withBook(dataFolder, async (core) => {
      const { persons } = await readSheet(core, classId);
      const gone = persons.find(({ name }) => name === names[9]);
      core.store.raw.prepare('delete from attendance_mark').run();
      await unenrol(core, { classId, personIds: [gone?.id ?? ''] });
      const { id } = await savePerson(core, { id: null, draft: draft('Nguyễn Thị Aa') });
      await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
    });
    await open();
    await keys.press('F9');
    await listReady();
    await program.page.getByText(/Theo phiếu số 1, in ngày/u).waitFor();
    expect(await line(9).innerText()).toContain('không còn trong lớp');
    await program.page.getByText('Vào lớp sau khi in phiếu').waitFor();
    expect(await line(40).innerText()).toContain('Nguyễn Thị Aa');
    await keys.press('Control+g');
    await keys.type('10 40');
    await keys.press('Enter');
    await program.page.getByText(/chưa ghi: 10\. /u).waitFor();
    await saved();
    // Number 40 of the paper is the last of the class, who is now in the 40th place after one left and one joined before.
    expect(await marks(0)).toBe(`·${'✓'.repeat(38)}K`);
    await shot('nhap-tu-giay-sau');
  });

  test('the quick line of the class page goes by the numbers of the paper, and says so', async () => {
    await keys.press('Control+z');
    await saved();
    await toClass();
    await keys.press('Control+g');
    await program.page.getByText(/Số thứ tự tính theo phiếu số 1 đã in/u).waitFor();
    await keys.type('10 40');
    await keys.press('Enter');
    await program.page.getByText('chưa ghi số 10 vì không còn trong lớp').waitFor();
    await saved();
    expect(await marks(0)).toBe(`·${'✓'.repeat(38)}K`);
    await keys.press('F9');
    await listReady();
  });

  test('a number no sheet has is refused in words, and the newest sheet is one key away', async () => {
    const field = program.page.getByLabel('Phiếu số');
    await field.focus();
    await keys.type('77');
    await program.page.getByText('Lớp này không có phiếu số 77.').waitFor();
    await keys.press('Backspace', 'Backspace', 'Enter');
    await program.page.getByText(/Theo phiếu số 1/u).waitFor();
  });

  test('who came without being in the class is added by name, known or new', async () => {
    await keys.press('Control+n');
    await keys.type('tran den');
    await program.page.getByRole('option', { name: /Trần Đến Thêm/u }).waitFor();
    await keys.press('Enter');
    await program.page.getByText('Đã ghi thêm Trần Đến Thêm, có mặt.').waitFor();
    await keys.type('Vũ Mới Tinh');
    await program.page.getByRole('option', { name: 'Người mới: Vũ Mới Tinh' }).waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('ghi-them');
    await keys.press('Enter');
    await program.page.getByText('Đã ghi thêm Vũ Mới Tinh, có mặt.').waitFor();
    await keys.press('Escape');
    await saved();
    await expect
      .poll(() =>
        list()
          .getByRole('option', { name: /Tinh Có mặt/u })
          .count(),
      )
      .toBe(1);
  });

  test('Excel goes out, comes back changed, is shown first and taken as one step', async () => {
    await toClass();
    const target = path.join(dataFolder, 'Điểm danh.xlsx');
    await chooseInSaveDialog(program, target);
    await keys.press('Control+e');
    await program.page.getByText(/Đã ghi tệp Điểm danh.xlsx/u).waitFor();
    expect(fs.existsSync(target)).toBe(true);
    const workbook = await new exceljs.Workbook().xlsx.readFile(target);
    workbook.worksheets[0]?.eachRow((row) => {
      if (row.getCell(1).value === 2) row.getCell(5).value = 'K';
      if (row.getCell(1).value === 3) row.getCell(6).value = 'P';
      if (row.getCell(1).value === 4) row.getCell(6).value = 'x';
    });
    await workbook.xlsx.writeFile(target);
    await grid().focus();
    // Meanwhile the second person's mark changes in the book, too.
    await keys.press('Control+Home', 'ArrowDown', '2');
    await saved();
    await chooseInOpenDialog(program, target);
    await program.page.getByRole('button', { name: 'Việc khác của lớp' }).press('Enter');
    await program.page.getByRole('menuitem', { name: 'Nhập từ Excel…' }).press('Enter');
    await program.page.getByText('1 ô sẽ đổi · 1 ô mâu thuẫn').waitFor();
    await program.page.getByText(/“x” không phải dấu/u).waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('doi-chieu');
    await keys.press('Control+Enter');
    await program.page.getByText('Đã ghi 1 ô theo tệp.').waitFor();
    await saved();
    expect((await marks(0)).slice(0, 4)).toBe('·M✓✓');
    expect((await marks(1)).slice(0, 4)).toBe('··P·');
    await grid().focus();
    await keys.press('Control+z');
    await expect.poll(async () => (await marks(1)).slice(0, 4)).toBe('····');
  });
});
