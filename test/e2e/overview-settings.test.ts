import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../support/new-office';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';

let program: Program;
let page: Page;

beforeAll(async () => {
  program = await openProgram();
  page = program.page;
  await page.getByRole('button', { name: /Mở xã mẫu/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
});
afterAll(() => program.close());

async function settings(tab: 1 | 2 | 3 | 4): Promise<void> {
  await page.keyboard.press('Control+9');
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  await page.keyboard.press(`Alt+${tab}`);
}

test('hamlets are added, renamed and removed with keys, each taken back by Ctrl+Z', async () => {
  await settings(2);
  const rows = page.getByRole('grid').getByRole('row');
  await page.getByRole('row', { name: 'Đoàn Kết' }).waitFor();
  const before = await rows.count();
  await page.keyboard.type('Xóm Mới Lập');
  await page.keyboard.press('Enter');
  await page.getByText(`${before} xóm`).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('F2');
  await page.getByLabel('Tên mới').waitFor();
  await page.keyboard.type('Mới Đặt');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: 'Mới Đặt' }).waitFor();
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await page.getByRole('row', { name: 'Mới Lập' }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  await page.getByRole('row', { name: 'Mới Lập' }).waitFor({ state: 'detached' });
  expect(await page.locator('tr[data-current]').count()).toBe(1);
  await page.getByText('Đã xóa “Mới Lập”.').waitFor();
  await page.keyboard.press('Control+Z');
  await page.getByRole('row', { name: 'Mới Lập' }).waitFor();
});

test('a suggestion taken with Enter is saved, not the letters typed before it', async () => {
  await settings(1);
  const province = async () => {
    const { office } = await ask<{ office: { province: string } }>(program, 'office.state');
    return office.province;
  };
  const field = page.getByRole('combobox', { name: 'Tỉnh, thành phố' });
  await field.fill('Cao');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(province).toBe('Cao Bằng');
  await field.fill('Thái Nguyên');
  await page.keyboard.press('Tab');
  await expect.poll(province).toBe('Thái Nguyên');
});

test('what is typed is saved though another tab is opened by its key', async () => {
  await settings(1);
  await page.getByLabel('Họ tên người ký').fill('Lê Thị Vừa Gõ');
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').waitFor();
  const signer = async () => {
    const { office } = await ask<{ office: { signerName: string } }>(program, 'office.state');
    return office.signerName;
  };
  await expect.poll(signer).toBe('Lê Thị Vừa Gõ');
  await settings(1);
  const field = page.getByLabel('Họ tên người ký');
  for (const name of ['Lê Thị Một', 'Lê Thị Hai', 'Lê Thị Ba']) {
    await field.fill(name);
    await page.keyboard.press('Alt+2');
    await page.keyboard.press('Alt+1');
    // Opened again at once, however long the book takes to answer.
    expect(await field.inputValue()).toBe(name);
  }
});

test('a hamlet with people is not removed: the sentence says how many and what to do', async () => {
  await settings(2);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.getByText(/Còn \d+ người, \d+ lớp.* thuộc “Đoàn Kết” nên chưa xóa/).waitFor();
  expect(await page.getByRole('row', { name: 'Đoàn Kết' }).count()).toBe(1);
});

test('a field of the office is saved when it is left, and the top bar says so', async () => {
  await settings(1);
  await page.getByLabel('Họ tên người ký').fill('Lê Thị Ánh Nguyệt');
  await page.keyboard.press('Enter');
  await page.locator('[data-saved=saved]').waitFor();
  await page.reload();
  await page.getByLabel('Họ tên người ký').waitFor();
  expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Thị Ánh Nguyệt');
});

test('who is entering is changed in the top bar and stands there after a restart of the page', async () => {
  await page.getByRole('button', { name: 'Người đang nhập: Nguyễn Thị Hạnh' }).click();
  await page.getByLabel('Ai đang nhập?').last().fill('Đỗ Văn Út');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Người đang nhập: Đỗ Văn Út' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Người đang nhập: Đỗ Văn Út' }).waitFor();
});

test('an office without a name is refused, and what was there before stays', async () => {
  await settings(1);
  await page.getByLabel('Tên đơn vị').fill('');
  await page.keyboard.press('Tab');
  await page.getByText('Chưa có tên. Hãy nhập tên rồi lưu lại.').waitFor();
  await page.getByText('Chưa lưu được').waitFor();
  await page.reload();
  await page.getByRole('banner').getByText('UBND xã Phú Bình').waitFor();
});

test('the book is copied to the file the user chose', async () => {
  await settings(4);
  const file = path.join(program.dataFolder, 'sao-luu.db');
  await chooseInSaveDialog(program, file);
  await page.keyboard.press('Control+E');
  await page.getByText(/Đã sao lưu vào tệp sao-luu\.db/).waitFor();
  expect(fs.statSync(file).size).toBeGreaterThan(100_000);
});

test('what is typed is saved though the window is closed before the field is left', async () => {
  await settings(1);
  await page.getByLabel('Họ tên người ký').fill('Lê Thị Đóng Vội');
  const ended = program.app.waitForEvent('close');
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await ended;
  program = await openProgram({ dataFolder: program.dataFolder });
  page = program.page;
  await page.locator('#page').waitFor();
  await settings(1);
  expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Thị Đóng Vội');
});
