import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { listClasses } from '../../src/core/actions/change-classes';
import { draft } from '../support/book';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import { folderWithOffice, Keys, removeFolder, rosterNames, withBook } from './people-book';

let program: Program;
let keys: Keys;
beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    for (const name of rosterNames(30)) await savePerson(core, { id: null, draft: draft(name) });
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(() => removeFolder(program.dataFolder));

describe('a class, by keyboard alone', () => {
  test('is offered while there is none, and axe finds nothing', async () => {
    await keys.press('Control+4');
    await program.page.getByText('Chưa có lớp nào.').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('is opened with its sessions, whose days are shown before saving', async () => {
    const { page } = program;
    const name = 'Kỹ năng số cơ bản – xóm Đoàn Kết';
    await keys.press('Control+n');
    await page.getByLabel('Tên lớp').waitFor();
    const before = keys.pressed;
    await keys.type(name);
    for (let tab = 0; tab < 7; tab += 1) await keys.press('Tab');
    await keys.type('07102025');
    await keys.press('Tab');
    await keys.type('4');
    await keys.press('Tab');
    await keys.type('5');
    await expect
      .poll(() => page.locator('aside ol li').allInnerTexts())
      .toEqual(['T3 07/10/2025', 'T5 09/10/2025', 'T3 14/10/2025', 'T5 16/10/2025']);
    expect(await axeFindings(page)).toEqual([]);
    expect(keys.pressed - before - name.length - '07102025'.length).toBeLessThanOrEqual(11);
    // Pressed again by an impatient hand; the last test sees that there is one class.
    await keys.pressWhileBusy('Control+Enter', 'Control+Enter', 'Control+Enter');
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText('Lớp có 4 buổi học, chưa có học viên.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('gets the people found, and then everybody who is left', async () => {
    const { page } = program;
    await keys.press('Control+n');
    await page.getByLabel('Tìm người, không cần dấu').waitFor();
    await keys.type('nguyen thi bac');
    // Before the list has answered: Enter is for whom it finds, not for who stands there yet.
    await keys.press('Enter');
    await page.getByRole('button', { name: /Thêm 1 người/ }).waitFor();
    await keys.press('Control+Enter');
    await page.getByRole('grid', { name: 'Bảng điểm danh' }).getByText('Nguyễn Thị Bac').waitFor();
    await page.getByText('1 người · 4 buổi').waitFor();
    await page.locator('aside').waitFor({ state: 'detached' });
    await keys.press('Control+n');
    await expect
      .poll(() => page.locator('aside tbody tr[aria-rowindex]').count())
      .toBeGreaterThan(5);
    expect(await axeFindings(page)).toEqual([]);
    await keys.press('ArrowDown', 'Control+a', 'Control+Enter');
    await page.getByText('30 người · 4 buổi').waitFor();
  });

  test('stands in the list with what is missing, and is opened with Enter', async () => {
    const { page } = program;
    await keys.press('Control+4');
    await page.getByText('Thiếu 4 buổi').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await keys.type('doan ket');
    await keys.press('ArrowDown', 'Enter');
    await page.getByRole('grid', { name: 'Bảng điểm danh' }).waitFor();
  });

  test('is in the book after the program was closed', async () => {
    await program.close();
    const classes = await withBook(program.dataFolder, (core) => listClasses(core));
    expect(classes).toMatchObject([{ persons: 30, sessions: 4, firstDay: '2025-10-07' }]);
  });
});
