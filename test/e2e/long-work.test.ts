import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../support/axe';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder } from './people-book';

const PERSONS = 50_000;
let program: Program;
let keys: Keys;
beforeAll(async () => {
  const dataFolder = await folderWithOffice((core) => {
    core.store.raw
      .prepare(
        `insert into person (id, name, folded, given_key, audience, note)
        select printf('00000000-0000-7000-8000-%012d', value), 'Nguyễn Thị Ánh ' || value, 'nguyen thi anh ' || value, 'anh',
          'adults', 'Hội viên hội phụ nữ'
        from (with recursive n(value) as (select 1 union all select value + 1 from n where value < ?)
          select value from n)`,
      )
      .run(PERSONS);
    return Promise.resolve();
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

test('writing 50,000 people as Excel shows how far it is; Esc stops it and no file is left', async () => {
  const { page } = program;
  await keys.press('Control+3');
  await page.getByText('50.000 người').first().waitFor();
  const folder = path.join(program.dataFolder, 'xuat');
  fs.mkdirSync(folder);
  await chooseInSaveDialog(program, path.join(folder, 'ds.xlsx'));
  await page.getByRole('button', { name: 'Thêm ▾' }).focus();
  await keys.press('Enter');
  await page.locator('[role=menu] :focus').waitFor({ state: 'attached' });
  await keys.press('ArrowDown', 'Enter');
  await page.getByRole('img', { name: /^Đã ghi [\d.]+ trong 50\.000 người$/ }).waitFor();
  await keys.press('Escape');
  await page.getByRole('alert').getByText('Đã dừng ghi tệp ds.xlsx').waitFor();
  expect(fs.readdirSync(folder)).toEqual([]);
  await expect.poll(() => page.getByRole('button', { name: /Dừng/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('enciphering says with a bar that it runs and cannot be stopped', async () => {
  const { page } = program;
  await keys.press('Control+9');
  await page.getByRole('heading', { name: 'Cài đặt' }).waitFor();
  await keys.press('Alt+5');
  await page.getByText('Sổ chưa mã hóa').waitFor();
  // It may be over before anybody looks: what was drawn is kept.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (!bar) return;
      const { textContent } = bar.parentElement ?? bar;
      document.body.dataset['seen'] = `${bar.getAttribute('aria-label')} | ${textContent}`;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.getByRole('checkbox', { name: 'Lưu số điện thoại' }).focus();
  await keys.press('Space');
  await page.getByText('Sổ đang được mã hóa').waitFor();
  const seen = await page.evaluate(() => document.body.dataset['seen'] ?? '');
  expect(seen).toContain('Đang mã hóa sổ |');
  expect(seen).toContain('không dừng giữa chừng được');
  await expect.poll(() => page.locator('progress').count()).toBe(0);
});
