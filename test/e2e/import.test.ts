import fs from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWithOffice, Keys, removeFolder } from './people-book';
import { axeFindings } from '../support/axe';
import { chooseInOpenDialog, openProgram, type Program } from '../support/program';

let program: Program;
let keys: Keys;
beforeAll(async () => {
  const dataFolder = await folderWithOffice();
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

async function list(name: string, rows: readonly (readonly unknown[])[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Danh sách');
  for (const row of rows) sheet.addRow([...row]);
  const file = path.join(program.dataFolder, name);
  await book.xlsx.writeFile(file);
  return file;
}

const previewRows = () => program.page.getByRole('grid').locator('tbody tr[aria-rowindex]');

describe('bringing in a list', () => {
  test('starts with one button, and axe finds nothing', async () => {
    await keys.press('Control+3');
    await program.page.getByRole('button', { name: /Nhập từ Excel/ }).waitFor();
    await keys.press('Control+i');
    await program.page.getByRole('button', { name: /Chọn tệp Excel/ }).waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('says what is wrong with a file that is none, and goes on', async () => {
    const file = path.join(program.dataFolder, 'ghi-chu.xlsx');
    fs.writeFileSync(file, 'Nguyễn Văn An, 1985');
    await chooseInOpenDialog(program, file);
    await keys.press('Control+o');
    await program.page.getByRole('alert').getByText('không phải là tệp Excel').waitFor();
  });

  test('shows every doubt before anything is written, and enters only what was kept', async () => {
    const file = await list('doan-ket.xlsx', [
      ['DANH SÁCH NGƯỜI DÂN XÓM ĐOÀN KẾT'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm'],
      [1, 'Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết'],
      [2, 'Trần Văn Bình', 'không nhớ', 'Nam', 'Đoàn Kết'],
      [3, 'Lê Thị Cúc', 1979, 'Nữ', 'Cầu Ca'],
      [4, 'nguyen thi anh', 1985, 'Nữ', 'Đoàn Kết'],
      [5, '=Văn Dũng', 1990, 'Nam', 'Đoàn Kết'],
      [6, '12345', 1990, 'Nam', 'Đoàn Kết'],
    ]);
    await chooseInOpenDialog(program, file);
    await keys.press('Control+o');
    await program.page.getByRole('grid').waitFor();
    // Only what must be looked at is shown first.
    await program.page.getByText('Không đọc được “không nhớ”').waitFor();
    await program.page.getByText('Có thể trùng dòng 3: Nguyễn Thị Ánh').waitFor();
    await program.page.getByText('Sẽ thêm 1 thôn, xóm mới vào sổ: Cầu Ca.').waitFor();
    await program.page.getByText('Không nhập được 1').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await program.page.getByRole('button', { name: /Nhập 4 người/ }).waitFor();
    // The repeated person is out already; the unreadable one is left out by hand.
    await expect.poll(() => previewRows().count()).toBe(3);
    await previewRows().filter({ hasText: 'Trần Văn Bình' }).waitFor();
    await keys.press('Space');
    await program.page.getByRole('button', { name: /Nhập 3 người/ }).waitFor();
    await keys.press('Control+Enter');
    await program.page.getByText('Đã nhập 3 người và thêm 1 thôn, xóm.').waitFor();
    await program.page.getByRole('heading', { name: 'Người dân' }).waitFor();
    const names = () => previewRows().locator('td:first-child').allInnerTexts();
    await expect
      .poll(async () => (await names()).toSorted())
      .toEqual(['=Văn Dũng', 'Lê Thị Cúc', 'Nguyễn Thị Ánh'].toSorted());
  });

  test('is taken back whole with Ctrl+Z', async () => {
    await keys.press('Control+z');
    await program.page.getByText('Sổ chưa có người dân nào.').waitFor();
  });
});
