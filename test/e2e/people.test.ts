import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';
import { axeFindings } from '../support/axe';
import { openProgram, type Program } from '../support/program';
import { listPeople } from '../../src/core/actions/change-people';

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
beforeEach(async () => {
  await keys.press('Control+3');
  await program.page.getByRole('heading', { name: 'Người dân' }).waitFor();
});

const rows = () => program.page.getByRole('grid').locator('tbody tr[aria-rowindex]');

describe('the people’s list', () => {
  test('says what to do first while it is empty, and axe finds nothing', async () => {
    await program.page.getByText('Sổ chưa có người dân nào.').waitFor();
    expect(await program.page.getByRole('button', { name: /Nhập từ Excel/ }).isVisible()).toBe(
      true,
    );
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('takes one person after the other from the keyboard, hamlet and audience kept', async () => {
    await keys.press('Control+n');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.type('Đặng Quốc Cường');
    await keys.press('Tab');
    await keys.type('1985');
    await keys.press('Tab', 'ArrowRight', 'ArrowRight', 'Tab');
    await keys.type('bao ly');
    await keys.press('Enter', 'Enter');
    await rows().filter({ hasText: 'Đặng Quốc Cường' }).waitFor();
    const before = keys.pressed;
    await keys.type('Hoàng Thị Ăn');
    await keys.press('Tab');
    await keys.type('05/11/1990');
    await keys.press('Tab', 'ArrowRight', 'Enter');
    await rows().filter({ hasText: 'Hoàng Thị Ăn' }).waitFor();
    expect(keys.pressed - before - 'Hoàng Thị Ăn05/11/1990'.length).toBe(4);
    await keys.press('Escape');
    const texts = await rows().allInnerTexts();
    expect(texts.map((text) => text.split('\t').slice(0, 4))).toEqual([
      ['Hoàng Thị Ăn', '1990', 'Nữ', 'Bảo Lý'],
      ['Đặng Quốc Cường', '1985', 'Nam', 'Bảo Lý'],
    ]);
  });

  test('finds without accents and corrects with F2', async () => {
    await program.page.getByLabel('Tìm theo tên, không cần dấu').waitFor();
    await keys.press('Control+f');
    await keys.type('dang');
    await keys.press('ArrowDown');
    await expect.poll(() => rows().count()).toBe(1);
    await keys.press('F2');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.press('End');
    await keys.type('h');
    await keys.press('Enter');
    await rows().filter({ hasText: 'Đặng Quốc Cườngh' }).waitFor();
    await keys.press('Control+z');
    await rows()
      .filter({ hasText: /Cường(?!h)/ })
      .waitFor();
    await keys.press('Control+f', 'Control+a', 'Delete');
    await expect.poll(() => rows().count()).toBe(2);
  });

  test('explains a birth year that cannot be, and writes nothing', async () => {
    await keys.press('Control+n');
    await program.page.getByLabel('Họ và tên').waitFor();
    await keys.type('Ma Văn Chung');
    await keys.press('Tab');
    await keys.type('1785');
    await keys.press('Enter');
    await program.page.getByRole('alert').getByText('Năm sinh 1785 không hợp lý').waitFor();
    await keys.press('Escape');
    expect(await rows().filter({ hasText: 'Ma Văn Chung' }).count()).toBe(0);
  });

  test('shows a person with the classes, and axe finds nothing', async () => {
    await rows().first().waitFor();
    await keys.press('Control+f', 'ArrowDown', 'Enter');
    await program.page.getByText('Chưa học lớp nào.').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await keys.press('Escape');
  });

  test('removes with Delete and takes that back with Ctrl+Z', async () => {
    await rows().first().waitFor();
    await keys.press('Control+f', 'ArrowDown', 'Delete');
    await expect.poll(() => rows().count()).toBe(1);
    await keys.press('Control+z');
    await expect.poll(() => rows().count()).toBe(2);
  });
});

test('a person of a class is not removed, and the reason is said', async () => {
  const dataFolder = await folderWithOffice((core) =>
    addClass(core, 'Lớp 1', ['Lê Văn Ân'], ['2025-10-02']),
  );
  const other = await openProgram({ dataFolder });
  try {
    const { page } = other;
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+3');
    await page.getByRole('grid').getByText('Lê Văn Ân').waitFor();
    for (const key of ['Control+f', 'ArrowDown', 'Delete']) await page.keyboard.press(key);
    await page.getByText('Lê Văn Ân đang có tên trong 1 lớp nên chưa xóa').waitFor();
  } finally {
    await other.close();
  }
  const list = await withBook(dataFolder, (core) =>
    listPeople(core, { sort: 'given-name', offset: 0, limit: 10 }),
  );
  expect(list.total).toBe(1);
  removeFolder(dataFolder);
});
