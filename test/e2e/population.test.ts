import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPopulation } from '../../src/core/actions/change-population';
import { axeFindings } from '../support/axe';
import { chooseInOpenDialog, openProgram, type Program } from '../support/program';
import { sheetOf } from '../core/intake/lists';
import { addClass, folderWithOffice, Keys, removeFolder, withBook } from './people-book';

let program: Program;
let keys: Keys;
const year = new Date().getFullYear();

beforeAll(async () => {
  program = await openProgram({
    dataFolder: await folderWithOffice((core) => addClass(core, 'L', ['Lê Ân'], ['2025-10-02'])),
  });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

const grid = () => program.page.getByRole('grid');
/** The cells of the five kinds, row by row. */
const cells = async () =>
  (await grid().locator('tbody tr[aria-rowindex]').all()).reduce(
    async (so, row) => [...(await so), (await row.locator('td').allInnerTexts()).slice(0, 6)],
    Promise.resolve<string[][]>([]),
  );
const paste = async (text: string) => {
  await program.app.evaluate(({ clipboard }, given) => clipboard.writeText(given), text);
  await keys.press('Control+v');
};
const shot = async (name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await program.page.screenshot({ path: path.join(folder, `${name}.png`) });
};

describe('the table of population', () => {
  test('is reached by name, and a number without a source is not taken', async () => {
    await keys.press('Control+k');
    await keys.type('dan so');
    await program.page.getByRole('option', { name: 'Dân số' }).waitFor();
    await keys.press('Enter');
    await program.page.getByRole('heading', { name: 'Dân số', level: 1 }).waitFor();
    await grid().waitFor();
    await grid().focus();
    await keys.type('100');
    await keys.press('Enter');
    await program.page.getByText('Ghi nguồn của số').waitFor();
    const lefts = await grid()
      .locator('tr > :first-child')
      .evaluateAll((cells) =>
        cells.slice(0, 2).map((cell) => {
          const words = document.createRange();
          words.selectNodeContents(cell);
          return words.getBoundingClientRect().left;
        }),
      );
    expect(lefts[0]).toBe(lefts[1]);
    await program.page.getByLabel('Nguồn của số đang nhập').focus();
    await keys.type('Công an xã');
    await keys.press('Tab', 'Tab');
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('takes numbers as Excel does, and the commune is the sum until it is given', async () => {
    await grid().focus();
    await keys.press('Control+Home', 'ArrowRight');
    await keys.type('1.200');
    await keys.press('Enter');
    await keys.type('800');
    await keys.press('Enter');
    await expect.poll(cells).toEqual([
      ['Đoàn Kết', '1.200', '', '', '', ''],
      ['Bảo Lý', '800', '', '', '', ''],
      ['Toàn xã', 'cộng 2.000', '', '', '', ''],
    ]);
    await keys.type('1990');
    await keys.press('Enter');
    await expect.poll(async () => (await cells())[2]?.[1]).toBe('1.990 (lệch +10)');
    await shot('population');
    expect(await axeFindings(program.page)).toEqual([]);
  });

  test('a pasted table is one step: Ctrl+Z takes it back whole, Ctrl+Y does it again', async () => {
    await keys.press('Control+Home', 'ArrowRight', 'ArrowRight');
    await paste('700\t20\n500\t10\n');
    const pasted = [
      ['Đoàn Kết', '1.200', '700', '20', '', ''],
      ['Bảo Lý', '800', '500', '10', '', ''],
      ['Toàn xã', '1.990 (lệch +10)', 'cộng 1.200', 'cộng 30', '', ''],
    ];
    await expect.poll(cells).toEqual(pasted);
    await keys.press('Control+z');
    await expect
      .poll(async () => (await cells())[0])
      .toEqual(['Đoàn Kết', '1.200', '', '', '', '']);
    await keys.press('Control+y');
    await expect.poll(cells).toEqual(pasted);
    await keys.press('Delete');
    await expect.poll(async () => (await cells())[0]?.[2]).toBe('');
    await keys.press('Control+z');
    await expect.poll(cells).toEqual(pasted);
  });

  test('a file is looked at first, then taken in one step', async () => {
    const file = path.join(program.dataFolder, 'Dân số.xlsx');
    const rows = [
      ['Xóm', 'Học sinh', 'Người lao động'],
      ['Đoàn Kết', 150, '1.001'],
      ['Xóm Lạ', 1, 1],
      ['Tổng cộng', 300, 2000],
    ];
    fs.writeFileSync(file, await sheetOf(rows));
    await chooseInOpenDialog(program, file);
    await keys.press('Control+i');
    await program.page.getByText(`2 nơi, 4 số sẽ nhập cho năm ${year}. Chưa nhập gì.`).waitFor();
    await program.page.getByText('Dòng 3: “Xóm Lạ” chưa có trong danh sách thôn, xóm').waitFor();
    expect(await axeFindings(program.page)).toEqual([]);
    await shot('population-file');
    const before = await withBook(program.dataFolder, (core) => listPopulation(core, year));
    expect(before.figures.some(({ kind }) => kind === 'workers')).toBe(false);
    await keys.press('Enter');
    await program.page.getByText('Đã nhập 4 số.').waitFor();
    await program.page.locator('button:focus', { hasText: 'Nhập từ' }).waitFor();
    await expect
      .poll(async () => (await cells()).map((row) => row.slice(4)))
      .toEqual([
        ['150', '1.001'],
        ['', ''],
        ['300 (lệch −150)', '2.000 (lệch −999)'],
      ]);
    await keys.press('Control+z');
    await expect.poll(async () => (await cells())[0]?.slice(4)).toEqual(['', '']);
  });
});
