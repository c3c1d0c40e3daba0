import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { axeFindings } from '../support/axe';
import { newDataFolder, openProgram, type Program } from '../support/program';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function open(dataFolder = newDataFolder()): Promise<Page> {
  program = await openProgram({ dataFolder });
  await program.page.locator('main').waitFor();
  return program.page;
}

async function keys(page: Page, ...each: string[]): Promise<void> {
  for (const key of each) await page.keyboard.press(key);
}

const focused = (page: Page) => page.locator(':focus');

test('a commune is set up with the keyboard alone, and its names are there after a restart', async () => {
  const page = await open();
  await keys(page, 'ArrowRight', 'Enter');
  await page.getByRole('heading', { name: 'Đơn vị' }).waitFor();
  await page.keyboard.type('UBND xã Phú Bình');
  await keys(page, 'Enter');
  await page.keyboard.type('thai ngu');
  await keys(page, 'Enter');
  await page.keyboard.type('xóm');
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Thôn, xóm' }).waitFor();
  await page.keyboard.insertText('1\tXóm Đoàn Kết\n2\tXóm Xuân La\n');
  await page.getByText('2 xóm: Đoàn Kết, Xuân La').waitFor();
  await keys(page, 'Control+Enter');
  await page.getByRole('heading', { name: 'Người ký, người nhập' }).waitFor();
  await keys(page, 'ArrowUp', 'Enter');
  await page.keyboard.type('Trần Văn Bình');
  await keys(page, 'Enter');
  await page.keyboard.type('Nguyễn Thị Hạnh');
  await keys(page, 'Enter', 'Enter');
  await page.getByRole('heading', { name: 'Kế hoạch' }).waitFor();
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  await page.getByText('Kế hoạch 64/KH-UBND').first().waitFor();
  await page.getByText('Bắt đầu từ đâu').waitFor();

  const { dataFolder } = program ?? {};
  await program?.close();
  const again = await open(dataFolder);
  await again.getByRole('banner').getByText('UBND xã Phú Bình').waitFor();
  await again.getByRole('button', { name: 'Người đang nhập: Nguyễn Thị Hạnh' }).waitFor();
  await keys(again, 'Control+9');
  await again.getByLabel('Họ tên người ký').waitFor();
  expect(await again.getByLabel('Họ tên người ký').inputValue()).toBe('Trần Văn Bình');
  expect(await again.getByRole('combobox', { name: 'Tỉnh, thành phố' }).inputValue()).toBe(
    'Thái Nguyên',
  );
  expect(await again.getByLabel('Các dòng trên chữ ký').inputValue()).toBe(
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH',
  );
  await keys(again, 'Alt+2');
  await again.getByRole('row', { name: 'Đoàn Kết' }).waitFor();
  expect(await again.getByRole('grid').getByRole('row').count()).toBe(3);
});

test('without a name the first step stays, says why, and keeps what was typed', async () => {
  const page = await open();
  await keys(page, 'ArrowRight', 'Enter');
  await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('Huế');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByText('Chưa có tên đơn vị').waitFor();
  await expect.poll(() => focused(page).getAttribute('data-name')).toBe('true');
  await page.keyboard.type('A Lưới 1');
  // The last field: the Enter that takes the word sends the step, too.
  const word = page.getByRole('combobox', { name: 'Đơn vị dưới xã gọi là' });
  await word.fill('b');
  await keys(page, 'ArrowDown', 'Enter');
  await page.getByRole('heading', { name: 'Thôn, xóm' }).waitFor();
  await keys(page, 'Escape');
  expect(await word.inputValue()).toBe('thôn');
  expect(await page.getByRole('combobox', { name: 'Tỉnh, thành phố' }).inputValue()).toBe('Huế');
});

test('the sample opens with one key, says on every page that it is one, and leads to one’s own book', async () => {
  const page = await open();
  await keys(page, 'Enter');
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  for (const [index, title] of ['Tổng quan', 'Kế hoạch', 'Người dân', 'Lớp học'].entries()) {
    await keys(page, `Control+${index + 1}`);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    expect(await page.getByText('Đang xem xã mẫu – số liệu giả định.').isVisible()).toBe(true);
  }
  await page.getByRole('button', { name: 'Bắt đầu với xã của tôi' }).click();
  await page.getByRole('dialog').getByRole('button').and(focused(page)).waitFor();
  await page.getByText('cất thành một tệp').waitFor();
  await keys(page, 'Enter');
  await page.getByRole('button', { name: /Mở xã mẫu để xem thử/ }).waitFor();
  const kept = fs
    .readdirSync(program?.dataFolder ?? '')
    .filter((name) => name.startsWith('xa-mau'));
  expect(kept.length).toBeGreaterThan(0);
});

test('axe finds nothing on the first start, step by step', async () => {
  const page = await open();
  await page.getByRole('button', { name: /Mở xã mẫu/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await keys(page, 'ArrowRight', 'Enter');
  await page.getByLabel('Tên đơn vị').fill('Phú Bình');
  for (const step of ['Đơn vị', 'Thôn, xóm', 'Người ký, người nhập', 'Kế hoạch']) {
    await page.getByRole('heading', { name: step, level: 1 }).waitFor();
    expect(await axeFindings(page), step).toEqual([]);
    await keys(page, 'Control+Enter');
  }
});

test('a book that is no book is left as it is, with a sentence and the way to its folder', async () => {
  const dataFolder = newDataFolder();
  const file = path.join(dataFolder, 'so-hoc-vu-so.db');
  fs.writeFileSync(file, 'đây không phải là sổ\n'.repeat(400));
  const before = fs.readFileSync(file);
  const page = await open(dataFolder);
  await page.getByRole('heading', { name: 'Chưa mở được sổ' }).waitFor();
  await page.getByText('Tệp sổ được để nguyên như cũ').waitFor();
  await page.getByText(dataFolder).waitFor();
  expect(await page.getByRole('button', { name: 'Mở thư mục chứa sổ' }).isEnabled()).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});
