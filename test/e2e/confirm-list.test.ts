import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import type { Core } from '../../src/core/core';
import { sheetOf } from '../core/intake/lists';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { chooseInOpenDialog, openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder, withBook } from './people-book';

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Xóm', 'Ngày xác nhận'];
const ROWS = [
  ['Bùi Văn An', '12/05/1990', 'Đoàn Kết', '05/11/2025'],
  ['Nguyễn Thị Hoa', '07/03/1985', 'Đoàn Kết', 'tháng 11'],
  ['Trần Văn Lạ', '01/01/1980', 'Đoàn Kết', ''],
  ['Bùi Văn An', '12/05/1990', 'Đoàn Kết', '06/11/2025'],
];
let program: Program;
let keys: Keys;

async function fill(core: Core): Promise<void> {
  const hamletId = core.store.raw
    .prepare(`select id from hamlet where name = 'Đoàn Kết'`)
    .pluck()
    .get() as string;
  const add = (name: string, birthYear: number, birthDay: string | null) =>
    savePerson(core, { id: null, draft: draft(name, { hamletId, birthYear, birthDay }) });
  await add('Bùi Văn An', 1990, '1990-05-12');
  await add('Nguyễn Thị Hoa', 1985, '1985-03-07');
  await add('Nguyễn Thị Hoa', 1985, null);
}

beforeAll(async () => {
  program = await openProgram({ dataFolder: await folderWithOffice(fill) });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const table = () => program.page.getByRole('grid', { name: 'Danh sách đã đọc' });
const textOf = async (at: number) => {
  const row = table().locator(`tbody tr[aria-rowindex="${at + 2}"]`);
  return (await row.innerText()).replace(/\s+/gu, ' ').trim();
};
const says = (text: string) => program.page.getByText(text).first().waitFor();
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await program.page.screenshot({ path: path.join(folder, `${name}.png`) });
};
const confirmed = () =>
  withBook(program.dataFolder, (core) =>
    Promise.resolve(
      core.store.raw
        .prepare(
          `select p.name, p.birth_day, v.day, v.source from vneid_confirmation v
          join person p on p.no = v.person_no order by p.no`,
        )
        .raw()
        .all(),
    ),
  );

describe('confirmations from a list', () => {
  test('the page is found by name; a file that is no list is said in words', async () => {
    await keys.press('Control+k');
    await keys.type('xac nhan');
    await program.page.getByRole('option', { name: 'Xác nhận VNeID từ danh sách' }).waitFor();
    await keys.press('Enter');
    await says('Chọn danh sách người đã được xác nhận');
    await shot('confirm-empty');
    const wrong = path.join(program.dataFolder, 'ảnh.csv');
    writeFileSync(wrong, 'không phải danh sách\n');
    await chooseInOpenDialog(program, wrong);
    await keys.press('Enter');
    await says('không có cột “Họ và tên”');
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('the row of the titles can be named when another was found', async () => {
    const file = path.join(program.dataFolder, 'Hai bảng.csv');
    const titles = 'Họ và tên,Ngày sinh';
    writeFileSync(
      file,
      [titles, 'Trần Văn Lạ,01/01/1980', ',', titles, 'Bùi Văn An,12/05/1990'].join('\n'),
    );
    await chooseInOpenDialog(program, file);
    await keys.press('Control+o');
    await expect.poll(() => textOf(0)).toContain('Trần Văn Lạ');
    const field = program.page.getByLabel('Dòng tiêu đề của bảng');
    expect(await field.inputValue()).toBe('Tiêu đề: dòng 1');
    await field.focus();
    await keys.press('End', 'Backspace');
    await keys.type('4');
    await keys.press('Enter');
    await expect.poll(() => textOf(0)).toContain('Bùi Văn An');
    expect(await table().locator('tbody tr[aria-rowindex]').count()).toBe(1);
    expect(await field.inputValue()).toBe('Tiêu đề: dòng 4');
  });

  test('each row stands beside the book, and nothing is written yet', async () => {
    const file = path.join(program.dataFolder, 'Công an xã.xlsx');
    writeFileSync(file, await sheetOf([HEAD, ...ROWS.map((row, at) => [at + 1, ...row])]));
    await chooseInOpenDialog(program, file);
    await keys.press('Control+o');
    // The list read before stands there until this one is read.
    await expect
      .poll(() => textOf(0))
      .toMatch(/05\/11\/2025 ✓ ?Xác nhận Bùi Văn An · 12\/05\/1990/u);
    expect(await textOf(1)).toMatch(/! ?Cần chọn 2 người giống/u);
    expect(await textOf(2)).toContain('Chưa có trong sổ');
    expect(await textOf(3)).toContain('Ghi hai lần');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('confirm-list');
  });

  test('a source is asked for before anything is confirmed', async () => {
    await keys.press('Control+Enter');
    await says('Hãy ghi nguồn của danh sách ở trên trước');
    await program.page.getByRole('textbox', { name: 'Nguồn' }).focus();
    await keys.type('Công an xã');
  });

  test('2 chooses the second of those alike, 0 none; the list keeps the keyboard', async () => {
    await keys.press('Enter', 'Control+Home', 'ArrowDown');
    await says('Là người này: Nguyễn Thị Hoa (2)');
    await keys.press('0');
    await expect.poll(() => textOf(1)).toContain('Không phải ai trong sổ');
    await keys.press('2');
    await expect.poll(() => textOf(1)).toContain('Nguyễn Thị Hoa · 1985');
    await program.page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('confirm-chosen-dark');
  });

  test('Ctrl+Enter confirms all who are ready as one step, Ctrl+Z takes it back whole', async () => {
    await program.page.getByRole('button', { name: 'Xác nhận 2 người' }).waitFor();
    const before = keys.pressed;
    await keys.press('Control+Enter');
    expect(keys.pressed - before).toBe(1);
    await says('Đã xác nhận 2 người.');
    await expect.poll(() => textOf(0)).toContain('Đã có');
    await table().focus();
    await keys.press('Control+z');
    await says('Đã hoàn tác, 2 người như trước.');
    await expect.poll(() => textOf(0)).toMatch(/Xác nhận Bùi Văn An/u);
    await keys.press('Control+Enter');
    await expect.poll(() => textOf(0)).toContain('đã xác nhận 05/11/2025 (Công an xã)');
  });

  test('the figures say beside the typed ones how many the book has by name', async () => {
    await keys.press('Control+6');
    await says('Theo tên trong sổ: 2 người trưởng thành đã được xác nhận trên VNeID');
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('confirm-figures');
    await program.close();
    const rows = (await confirmed()) as string[][];
    expect(rows.map(([name, birth]) => [name, birth])).toEqual([
      ['Bùi Văn An', '1990-05-12'],
      ['Nguyễn Thị Hoa', null],
    ]);
    expect(rows.every(([, , , source]) => source === 'Công an xã')).toBe(true);
    expect(rows[0]?.[2]).toBe('2025-11-05');
  });
});
