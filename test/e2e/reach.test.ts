import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import type { Core } from '../../src/core/core';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { chooseInSaveDialog, openProgram, type Program } from '../support/program';
import { addClass, folderWithOffice, Keys, removeFolder, rosterNames } from './people-book';

let program: Program;
let keys: Keys;

async function fill(core: Core): Promise<void> {
  await addClass(core, 'Lớp 1', ['Trần Đã Học'], ['2025-10-02']);
  const hamlets = core.store.raw
    .prepare('select id from hamlet order by position')
    .pluck()
    .all() as string[];
  for (const [index, name] of rosterNames(45).entries()) {
    const hamletId = hamlets[index % 3] ?? null;
    await savePerson(core, { id: null, draft: draft(name, { hamletId }) });
  }
  await savePerson(core, {
    id: null,
    draft: draft('Trần Học Sinh', { birthYear: 2015, audience: 'students' }),
  });
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

const grids = () => program.page.getByRole('grid');
const listed = () => grids().nth(1).locator('tbody tr[aria-rowindex]');
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await program.page.screenshot({ path: path.join(folder, `${name}.png`) });
};

describe('who is not reached', () => {
  test('is found by name with Ctrl+K and counted place by place', async () => {
    await keys.press('Control+k');
    await keys.type('tiep can');
    await program.page.getByRole('option', { name: 'Chưa được tiếp cận' }).waitFor();
    await keys.press('Enter');
    await program.page.getByRole('heading', { name: 'Chưa được tiếp cận', level: 1 }).waitFor();
    await program.page.getByText('46 người trong 46').waitFor();
    const places = grids().first().locator('tbody tr[aria-rowindex]');
    await expect
      .poll(async () => (await places.allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ')))
      .toEqual([
        'Toàn xã 46 46 · 100%',
        'Đoàn Kết 15 15 · 100%',
        'Bảo Lý 15 15 · 100%',
        'Chưa ghi 16 16 · 100%',
      ]);
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('reach');
  });

  test('an arrow chooses the hamlet, Enter goes on to its list', async () => {
    await keys.press('ArrowDown');
    await program.page.getByRole('heading', { name: /Đoàn Kết · 15/u }).waitFor();
    await keys.press('Enter', 'ArrowDown');
    await expect.poll(() => listed().count()).toBe(15);
    expect(
      await grids()
        .nth(1)
        .evaluate((grid) => grid === document.activeElement),
    ).toBe(true);
  });

  test('Ctrl+P hands the pages of that hamlet to the printer', async () => {
    await program.app.evaluate(({ app }) => {
      app.once('web-contents-created', (_event, page) => {
        page.print = (_options, told) => {
          (globalThis as { printed?: string }).printed = page.getTitle();
          told?.(true, '');
        };
      });
    });
    const before = keys.pressed;
    await keys.press('Control+p');
    await program.page.getByText('Đã gửi danh sách chưa được tiếp cận (Đoàn Kết)').waitFor();
    expect(keys.pressed - before).toBe(1);
    const title = await program.app.evaluate(() => (globalThis as { printed?: string }).printed);
    expect(title).toContain('DANH SÁCH Người chưa được tiếp cận');
  });

  test('is written as PDF, Word and Excel', async () => {
    const target = (ending: string) => path.join(program.dataFolder, `Danh sách.${ending}`);
    await chooseInSaveDialog(program, target('xlsx'));
    await keys.press('Control+e');
    await program.page.getByText(/Đã ghi tệp Danh sách.xlsx/u).waitFor();
    await chooseInSaveDialog(program, target('docx'));
    await program.page.getByRole('button', { name: 'Word' }).press('Enter');
    await program.page.getByText(/Đã ghi tệp Danh sách.docx/u).waitFor();
    await program.page.getByRole('grid').first().focus();
    await keys.press('Home');
    await program.page.getByRole('heading', { name: /Toàn xã · 46/u }).waitFor();
    await chooseInSaveDialog(program, target('pdf'));
    await program.page.getByRole('button', { name: 'Lưu PDF' }).press('Enter');
    await program.page.getByText(/Đã ghi tệp Danh sách.pdf/u).waitFor();
    const pages = execFileSync('pdftotext', ['-layout', target('pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    // Totals, then each of the three places on sheets of its own, each sheet with the heads of the table.
    expect(pages[0]).toContain('Tổng cộng');
    expect(pages.filter((page) => page.includes('PHỤ LỤC') || /Phụ lục/u.test(page))).toHaveLength(
      3,
    );
    for (const page of pages) expect(page).toContain('STT');
    const info = execFileSync('pdfinfo', ['-l', '9', target('pdf')], { encoding: 'utf8' });
    expect(info).toMatch(/Page +1 size: +59[45][\d.]* x 84[12]/u);
    expect(info).toMatch(/Page +2 size: +84[12][\d.]* x 59[45]/u);
    const folder = process.env['SHOTS'];
    if (folder) fs.copyFileSync(target('pdf'), path.join(folder, 'visiting.pdf'));
  });

  test('children are on the list only when they are asked for', async () => {
    await program.page.getByLabel('Chỉ người trưởng thành').press('Space');
    await program.page.getByText('47 người trong 47').waitFor();
    await program.page.getByLabel('Đối tượng').selectOption('students');
    await program.page.getByText('1 người trong 1').waitFor();
    await program.page.getByLabel('Đối tượng').selectOption('workers');
    await program.page.getByText('Sổ chưa có người dân nào khớp điều kiện.').waitFor();
    await program.page.getByRole('button', { name: 'In', exact: true }).press('Enter');
    await program.page.getByText('Không có người nào khớp').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
  });
});

test('without anybody in the book it does not say that everybody was reached', async () => {
  const empty = await openProgram({ dataFolder: await folderWithOffice() });
  try {
    await empty.page.getByRole('navigation').waitFor();
    await empty.page.evaluate(() => {
      window.location.hash = '#/nguoi-dan/chua-tiep-can';
    });
    await empty.page.getByText('Sổ chưa có người dân nào khớp điều kiện.').waitFor();
    await empty.page.getByText('Chưa có người nào khớp điều kiện.').waitFor();
    expect(await empty.page.getByText('Ai cũng đã được tiếp cận.').count()).toBe(0);
  } finally {
    await empty.close();
    removeFolder(empty.dataFolder);
  }
});
