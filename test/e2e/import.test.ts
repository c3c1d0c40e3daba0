import { nothingAsked } from '../../src/domain/class/class';
import fs from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { savePerson } from '../../src/core/actions/change-people';
import { folderWithOffice, Keys, removeFolder } from './people-book';
import { axeFindings } from '../support/axe';
import { draft } from '../support/book';
import { chooseInOpenDialog, openProgram, type Program } from '../support/program';

let program: Program;
let keys: Keys;
beforeAll(async () => {
  const dataFolder = await folderWithOffice(async (core) => {
    await savePerson(core, { id: null, draft: draft('Dương Thị Quế', { birthYear: 1961 }) });
  });
  program = await openProgram({ dataFolder });
  keys = new Keys(program.page);
  await program.page.getByRole('navigation').waitFor();
  await keys.press('Control+3');
  await program.page.getByRole('heading', { name: 'Người dân' }).waitFor();
  await keys.press('Control+i');
  await program.page.getByRole('button', { name: /Chọn tệp danh sách/ }).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(program.dataFolder);
});

type Row = readonly unknown[];

/** A workbook as somebody would make it; `font` is that of every cell. */
async function list(name: string, sheets: Record<string, readonly Row[]>, font?: string) {
  const book = new ExcelJS.Workbook();
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(title.replace('(ẩn) ', ''), {
      state: title.startsWith('(ẩn) ') ? 'hidden' : 'visible',
    });
    for (const row of rows) sheet.addRow([...row]);
    if (font !== undefined) {
      sheet.eachRow((row) => row.eachCell((cell) => (cell.font = { name: font })));
    }
  }
  const file = path.join(program.dataFolder, name);
  await book.xlsx.writeFile(file);
  return file;
}

async function choose(file: string): Promise<void> {
  await chooseInOpenDialog(program, file);
  await keys.press('Control+o');
}

const page = () => program.page;
const summary = (words: RegExp | string) =>
  page().getByRole('main').getByRole('status').getByText(words).waitFor();
const button = (name: RegExp) => page().getByRole('button', { name });
const rows = () => page().getByRole('grid').locator('tbody tr[aria-rowindex]');
const focused = () => page().evaluate(() => document.activeElement?.textContent ?? '');

/** How many are in the book, asked of the core itself. */
const inBook = () =>
  page().evaluate(async () => {
    const ask = window.api?.['person']?.['list'];
    const reply = await ask?.({ sort: 'given-name', offset: 0, limit: 1 });
    return reply?.ok === true ? (reply.value as { all: number }).all : null;
  });

const head = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm'];
const clean: Row[] = [
  ['DANH SÁCH NGƯỜI DÂN XÓM ĐOÀN KẾT'],
  head,
  [1, 'Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết'],
  [2, 'Trần Văn Bình', 1979, 'Nam', 'Đoàn Kết'],
  [3, 'Lê Thị Cúc', 1990, 'Nữ', 'Cầu Ca'],
];

describe('bringing in a list', () => {
  test('starts with one button, says why and where the data are kept, and axe finds nothing', async () => {
    await page().getByText('91/2025/QH15').waitFor();
    await page().getByText('để nguyên như xóm gửi').waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });

  test('says what is wrong with a file that is none, and goes on', async () => {
    const file = path.join(program.dataFolder, 'ghi-chu.xlsx');
    fs.writeFileSync(file, 'PK\u0003\u0004 not the rest of a workbook');
    await choose(file);
    await page().getByRole('alert').getByText('không đọc được').waitFor();
    await button(/Chọn tệp khác/).waitFor();
  });

  test('offers another sheet or header row where no names were found', async () => {
    await choose(
      await list('khong-ten.xlsx', {
        'Trang 1': [
          ['Ghi chú', 'Số tiền'],
          ['mua giấy', 20_000],
        ],
      }),
    );
    await page().getByRole('alert').getByText('Họ và tên').waitFor();
    await page().getByRole('form', { name: 'Đọc lại tệp này' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
  });

  test('enters a clean list with two keys, writes nothing before the second, and is taken back with one', async () => {
    const file = await list('sach.xlsx', { 'Danh sách': clean });
    const before = keys.pressed;
    await choose(file);
    await page().getByPlaceholder('Chưa rõ xóm').waitFor();
    await summary('3 người · 3 dùng được ngay');
    await page().getByText('Sẽ thêm 1 thôn, xóm chưa có trong sổ: Cầu Ca.').waitFor();
    await expect.poll(focused).toContain('Nhập 3 người');
    expect(await inBook()).toBe(1);
    await keys.press('Enter');
    await page().getByRole('main').getByText('Đã nhập 3 người, thêm 1 thôn, xóm.').waitFor();
    expect(keys.pressed - before).toBe(2);
    expect(await inBook()).toBe(4);
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Control+z');
    await button(/Chọn tệp danh sách/).waitFor();
    await expect.poll(inBook).toBe(1);
  });

  test('goes to those just entered with Enter; Ctrl+Z takes them back from there too', async () => {
    await choose(await list('sach.xlsx', { 'Danh sách': clean }));
    await button(/Nhập 3 người/).waitFor();
    await keys.press('Control+Enter');
    await expect.poll(focused).toContain('Xem người vừa nhập');
    await keys.press('Enter');
    await page().getByRole('heading', { name: 'Người dân' }).waitFor();
    for (const name of ['Nguyễn Thị Ánh', 'Trần Văn Bình', 'Lê Thị Cúc']) {
      await page().getByRole('gridcell', { name, exact: true }).waitFor();
    }
    expect(await rows().count()).toBe(3);
    await page().getByText('Lần nhập sach.xlsx').waitFor();
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
  });
});

describe('what has to be looked at', () => {
  test('is shown first; doubts are mended in place one after the other without leaving the keyboard', async () => {
    await keys.press('Control+i');
    await button(/Chọn tệp danh sách/).waitFor();
    await choose(
      await list('nghi-ngo.xlsx', {
        'Danh sách': [
          head,
          [1, 'Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết'],
          [2, 'Trần Văn Bình', 'không nhớ', 'Nam', 'Đoàn Kết'],
          [3, 'Lê Văn Dũng', 'khoảng 80', 'Nam', 'Đoàn Kết'],
          [4, 'Phạm Thị Hoa', '31/02/1985', 'Nữ', 'Đoàn Kết'],
          [5, '12345', 1990, 'Nam', 'Đoàn Kết'],
        ],
      }),
    );
    await summary('4 người · 1 dùng được ngay · 3 dòng cần xem · 1 dòng không nhập được');
    await button(/Nhập 1 người/).waitFor();
    await expect.poll(() => rows().count()).toBe(3);
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('ArrowDown', 'Enter');
    const field = page().getByRole('textbox', { name: 'Ngày sinh hoặc năm sinh' });
    await field.waitFor();
    await page().getByRole('complementary').getByText('Trần Văn Bình').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.type('năm ngoái kia');
    await keys.press('Enter');
    await page().getByRole('alert').getByText('Không hiểu “năm ngoái kia”').waitFor();
    await field.press('Control+a');
    await keys.type('1979');
    await keys.press('Enter');
    // The next one stands ready, its field in the hand.
    await page().getByRole('complementary').getByText('Lê Văn Dũng').waitFor();
    await keys.type('1980');
    await keys.press('Enter');
    await page().getByRole('complementary').getByText('Phạm Thị Hoa').waitFor();
    await keys.press('Escape');
    await keys.press('l');
    await page().getByText('Không còn dòng nào cần xem.').waitFor();
    await button(/Nhập 4 người/).waitFor();
  });

  test('a row left out is not entered, a rejected row becomes a person once it has a name', async () => {
    await keys.press('Alt+5');
    await rows().first().waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('F2');
    await page().getByRole('textbox', { name: 'Họ và tên' }).waitFor();
    await keys.type('Vũ Văn Em');
    await keys.press('Enter');
    await summary('5 người');
    await button(/Nhập 5 người/).waitFor();
    await keys.press('Alt+1');
    await expect.poll(() => rows().count()).toBe(5);
    await keys.press('Space');
    await button(/Nhập 4 người/).waitFor();
    expect(await inBook()).toBe(1);
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 4 người.').waitFor();
    expect(await inBook()).toBe(5);
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
  });

  test('all proposals are taken with one key', async () => {
    await choose(path.join(program.dataFolder, 'nghi-ngo.xlsx'));
    await button(/Lấy mọi đề xuất \(3\)/).waitFor();
    await keys.press('Control+Shift+L');
    await button(/Nhập 4 người/).waitFor();
  });

  test('those who may be there already stand side by side, and 1 or 2 settles each', async () => {
    await choose(
      await list('trung.xlsx', {
        'Danh sách': [
          head,
          [1, 'Dương Thị Quế', 1961, 'Nữ', null],
          [2, 'Nguyễn Thị Ánh', 1985, 'Nữ', 'Đoàn Kết'],
          [3, 'NGUYEN THI ANH', 1985, 'Nữ', 'Đoàn Kết'],
        ],
      }),
    );
    await summary('3 người · 1 dùng được ngay · 2 người có thể đã có');
    await keys.press('ArrowDown');
    const beside = page().getByRole('complementary', { name: 'So hai người' });
    await beside.getByText('Người trong sổ').waitFor();
    await beside.getByText('Vì: cùng họ tên').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('2');
    await button(/Nhập 2 người/).waitFor();
    await beside.getByText('Dòng 3 ở trên').waitFor();
    await keys.press('1');
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 2 người.').waitFor();
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
  });
});

describe('a list that waits', () => {
  test('with Ctrl+P is neither printed nor lost', async () => {
    await choose(path.join(program.dataFolder, 'sach.xlsx'));
    await button(/Nhập 3 người/).waitFor();
    await keys.press('Control+p');
    await page().getByText('Danh sách này chưa nhập nên chưa in được').waitFor();
    await button(/Nhập 3 người/).waitFor();
    await page().getByRole('heading', { name: 'Nhập danh sách' }).waitFor();
  });

  test('while somebody like one of its rows is added writes nothing, says so and asks; then goes in', async () => {
    const before = (await inBook()) ?? 0;
    await page().evaluate(
      async (person) => {
        await window.api?.['person']?.['save']?.({ id: null, draft: person });
      },
      draft('Trần Văn Bình', { birthYear: 1979 }),
    );
    await keys.press('Control+Enter');
    await page().getByRole('alert').getByText('Chưa nhập gì. Từ lúc xem trước').waitFor();
    expect(await inBook()).toBe(before + 1);
    const beside = page().getByRole('complementary', { name: 'So hai người' });
    await page().getByRole('gridcell', { name: 'Trần Văn Bình', exact: true }).waitFor();
    await button(/Nhập 2 người/).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('ArrowDown');
    await beside.getByText('Người trong sổ').waitFor();
    await keys.press('1', 'Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 2 người').waitFor();
    await page().getByText('Điền thêm chỗ còn trống cho 1 người đã có trong sổ.').waitFor();
    expect(await inBook()).toBe(before + 3);
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(before + 1);
    // As it was before, for those who come after.
    await page().evaluate(async () => {
      const api = window.api?.['person'];
      const reply = await api?.['list']?.({
        search: 'Trần Văn Bình',
        sort: 'newest',
        offset: 0,
        limit: 1,
      });
      const { rows: found } = (reply as { value: { rows: { id: string }[] } }).value;
      await api?.['remove']?.({ id: found[0]?.id });
    });
    expect(await inBook()).toBe(before);
  });
});

describe('how the list is read', () => {
  test('another sheet or header row after mending says that the mends went, and Ctrl+Z brings them back', async () => {
    const rest = [2, 'Trần Văn Bình', 1979, 'Nam', 'Đoàn Kết'];
    const sheets = {
      Một: [head, [1, 'Nguyễn Thị Ánh', 'khoảng 1985', 'Nữ', 'Đoàn Kết'], rest],
      Hai: [head, [1, 'Lê Thị Cúc', 1990, 'Nữ', 'Đoàn Kết']],
    };
    await choose(await list('sua-roi-doi-trang.xlsx', sheets));
    await button(/Nhập 1 người/).waitFor();
    await keys.press('Control+Shift+l');
    await button(/Nhập 2 người/).waitFor();
    await keys.press('Alt+t');
    await page().getByText('Đọc lại thì những dòng đã sửa ở đây trở về').waitFor();
    await keys.press('Escape');
    await page().getByRole('combobox', { name: 'Trang' }).selectOption('Hai');
    await page().getByText('Đã đọc lại; những dòng đã sửa trở về như trong tệp.').waitFor();
    await page().getByRole('gridcell', { name: 'Lê Thị Cúc', exact: true }).waitFor();
    await keys.press('Control+z');
    await button(/Nhập 2 người/).waitFor();
    expect(await page().getByRole('combobox', { name: 'Trang' }).inputValue()).toBe('Một');
    // What is mended in the new reading is not to be lost by a Ctrl+Z meant for it.
    await page().getByRole('combobox', { name: 'Trang' }).selectOption('Hai');
    await page().getByText('Đã đọc lại; những dòng đã sửa trở về như trong tệp.').waitFor();
    await page().getByRole('gridcell', { name: 'Lê Thị Cúc', exact: true }).waitFor();
    await page().getByRole('grid').focus();
    await keys.press('Home', 'Space');
    await page()
      .getByText('Đã đọc lại; những dòng đã sửa')
      .waitFor({ state: 'detached', timeout: 10_000 });
    await button(/Nhập 1 người/).waitFor({ state: 'detached' });
  });

  test('an old font is shown before and after, and stays as it is when the user says so', async () => {
    await choose(
      await list(
        'phong-cu.xlsx',
        {
          'Danh sách': [
            ['Hä vµ tªn', 'N¨m sinh', 'Ghi chó'],
            ['NguyÔn V¨n Hïng', 1970, ''],
            ['§Æng Quúnh Nh\u00AD', 1980, ''],
          ],
        },
        '.VnTime',
      ),
    );
    const panel = page().getByRole('complementary', { name: 'Chữ phông cũ đã chuyển' });
    await panel.getByRole('cell', { name: 'NguyÔn V¨n Hïng' }).waitFor();
    await panel.getByRole('cell', { name: 'Nguyễn Văn Hùng' }).waitFor();
    await panel.getByRole('cell', { name: 'Đặng Quỳnh Như' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    const font = panel.getByRole('combobox').first();
    await font.selectOption({ label: 'Không chuyển' });
    await button(/Đọc lại/).press('Enter');
    await page().getByRole('gridcell', { name: 'NguyÔn V¨n Hïng', exact: true }).waitFor();
    await panel.getByRole('combobox').first().selectOption({ label: 'Phông TCVN3 (.VnTime)' });
    await button(/Đọc lại/).press('Enter');
    await page().getByRole('gridcell', { name: 'Nguyễn Văn Hùng', exact: true }).waitFor();
    await button(/Chữ đã đúng/).press('Enter');
    await panel.waitFor({ state: 'detached' });
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 2 người.').waitFor();
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
  });

  test('cells of an old font among others are shown before and after too, and stay when the user says so', async () => {
    const pasted = ['NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'] as const;
    const hamlet = ['§oµn KÕt', 'Đoàn Kết'] as const;
    await choose(
      await list('lẫn phông.xlsx', {
        Trang1: [
          ['STT', 'Họ và tên', 'Xóm', 'Năm sinh'],
          [1, 'Nguyễn Thị Lụa', 'Đoàn Kết', 1970],
          [2, 'Trần Văn Hưng', 'Đoàn Kết', 1971],
          [3, pasted[0], hamlet[0], 1972],
        ],
      }),
    );
    const panel = page().getByRole('complementary', { name: 'Chữ phông cũ đã chuyển' });
    const names = panel.getByRole('region', { name: 'Họ và tên' });
    for (const text of pasted) await names.getByRole('cell', { name: text, exact: true }).waitFor();
    for (const text of hamlet) await panel.getByRole('cell', { name: text, exact: true }).waitFor();
    await names.getByText(/^một số ô lẫn trong cột/).waitFor();
    expect(await names.getByRole('row').count()).toBe(2);
    expect(await axeFindings(page())).toEqual([]);
    const font = names.getByRole('combobox');
    const inTable = (name: string) => page().getByRole('gridcell', { name, exact: true }).waitFor();
    await inTable(pasted[1]);
    await font.selectOption({ label: 'Không chuyển' });
    await button(/Đọc lại/).press('Enter');
    await inTable(pasted[0]);
    await names.getByText('Giữ như trong tệp.').waitFor();
    await font.selectOption({ label: 'Để máy tự nhận' });
    await button(/Đọc lại/).press('Enter');
    await inTable(pasted[1]);
    await button(/Chữ đã đúng/).press('Enter');
    await panel.waitFor({ state: 'detached' });
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 3 người').waitFor();
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
  });

  test('sheet, header row and columns are changed by keyboard, and remembered for the next list of this look', async () => {
    const sheets = {
      'Trang 1': [
        ['Người được mời', 'Ghi chú'],
        ['Họ và tên', 'Người thân'],
        ['Nguyễn Thị Ánh', 'Trần Văn Bình'],
        ['Lê Thị Cúc', 'Vũ Văn Em'],
      ],
      '(ẩn) Nháp': [head, [1, 'Lý Văn Gái', 1970, 'Nam', null]],
    };
    const file = await list('nhieu-trang.xlsx', sheets);
    await choose(file);
    await summary('2 người');
    await keys.press('Alt+c');
    const meaning = page().getByRole('combobox', { name: 'Cột “Người thân” là' });
    await meaning.selectOption({ label: 'Họ và tên' });
    // One column only holds the names.
    expect(await page().getByRole('combobox', { name: 'Cột “Họ và tên” là' }).inputValue()).toBe(
      '',
    );
    expect(await axeFindings(page())).toEqual([]);
    await meaning.press('Control+Enter');
    await page().getByRole('gridcell', { name: 'Trần Văn Bình', exact: true }).waitFor();
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 2 người.').waitFor();
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(1);
    await choose(file);
    await page().getByText('Cột đã nhận như lần nhập trước').waitFor();
    await page().getByRole('gridcell', { name: 'Trần Văn Bình', exact: true }).waitFor();
    await keys.press('Alt+t');
    await page().getByRole('grid', { name: 'Những dòng đầu của trang' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Escape');
    await page().getByRole('combobox', { name: 'Trang' }).selectOption({ label: 'Nháp (ẩn)' });
    await page().getByRole('gridcell', { name: 'Lý Văn Gái', exact: true }).waitFor();
  });

  test('a file with a sheet for every hamlet goes in sheet by sheet, with two keys each', async () => {
    const file = await list('cac-thon.xlsx', {
      Bìa: [['Danh sách các thôn']],
      'Thôn Đông': [head, [1, 'Đinh Văn Một', 1970, 'Nam', null]],
      'Tổng hợp': [
        ['Thôn', 'Số người'],
        ['Đông', 1],
      ],
      'Thôn Tây': [
        head,
        [1, 'Đinh Văn Hai', 1971, 'Nam', null],
        [2, 'Đinh Thị Ba', 1972, 'Nữ', null],
      ],
      '(ẩn) Nháp': [head, [1, 'Đinh Văn Thừa', 1973, 'Nam', null]],
    });
    await choose(file);
    await summary('1 người');
    await keys.press('Control+Enter');
    const main = page().getByRole('main');
    await main.getByText('Tệp còn danh sách ở 1 trang chưa nhập: Thôn Tây (2 người).').waitFor();
    await expect.poll(focused).toContain('Xem người vừa nhập');
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Control+PageDown');
    await page().getByRole('gridcell', { name: 'Đinh Văn Hai', exact: true }).waitFor();
    await keys.press('Control+Enter');
    await main.getByText('Đã nhập 2 người').waitFor();
    await button(/Nhập danh sách khác/).waitFor();
    await expect.poll(() => main.getByText('Đang xem các trang khác').count()).toBe(0);
    expect(await main.getByText('Tệp còn danh sách').count()).toBe(0);
    expect(await inBook()).toBe(4);
    await keys.press('Control+z');
    await expect.poll(inBook).toBe(2);
    await keys.press('Control+h');
    await page().getByRole('gridcell', { name: 'Thôn Đông' }).waitFor();
    await rows().first().waitFor();
    await keys.press('Delete');
    await keys.press('Enter');
    await expect.poll(inBook).toBe(1);
    await keys.press('Control+i');
    await button(/Chọn tệp danh sách/).waitFor();
  });

  test('a large list is stopped with Esc, and nothing was entered', async () => {
    const many = Array.from({ length: 40_000 }, (_, index) => [
      index + 1,
      `Nguyễn Thị Ánh ${index}`,
      1985,
      'Nữ',
      'Đoàn Kết',
    ]);
    const file = await list('lon.xlsx', { 'Danh sách': [head, ...many] });
    await choose(file);
    await page().getByRole('button', { name: /Dừng/ }).waitFor();
    await keys.press('Escape');
    await page().getByRole('alert').getByText('Đã dừng đọc tệp').waitFor();
    await button(/Chọn tệp/).waitFor();
    expect(await inBook()).toBe(1);
  });
});

describe('lists brought in', () => {
  test('stand with their numbers and are taken back later, unless their people are used', async () => {
    await choose(await list('lan-mot.xlsx', { 'Danh sách': clean }));
    await button(/Nhập 3 người/).waitFor();
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 3 người').waitFor();
    await keys.press('Control+h');
    await page().getByRole('heading', { name: 'Các lần nhập' }).waitFor();
    await page().getByRole('gridcell', { name: 'lan-mot.xlsx' }).waitFor();
    await rows().first().waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Delete');
    await page().getByText('Bỏ 3 người của danh sách này khỏi sổ.').waitFor();
    expect(await axeFindings(page())).toEqual([]);
    await keys.press('Enter');
    await page().getByText('Chưa nhập danh sách nào.').waitFor();
    await expect.poll(inBook).toBe(1);
  });

  test('one whose people are in a class says in which, and stays', async () => {
    await keys.press('Control+i');
    await button(/Chọn tệp/).waitFor();
    await choose(path.join(program.dataFolder, 'lan-mot.xlsx'));
    await button(/Nhập 3 người/).waitFor();
    await keys.press('Control+Enter');
    await page().getByRole('main').getByText('Đã nhập 3 người').waitFor();
    await enrolNewest('Lớp buổi tối');
    await keys.press('Control+h');
    await page().getByRole('gridcell', { name: 'lan-mot.xlsx' }).waitFor();
    await expect.poll(() => page().evaluate(() => document.activeElement?.role)).toBe('grid');
    await keys.press('Enter');
    const panel = page().getByRole('complementary', { name: 'lan-mot.xlsx' });
    await panel.getByText('Chưa hoàn tác được').waitFor();
    await panel.getByRole('listitem').filter({ hasText: 'Lớp buổi tối' }).waitFor();
    expect(await axeFindings(page())).toEqual([]);
    expect(await panel.getByRole('button', { name: /Hoàn tác/ }).count()).toBe(0);
    expect(await inBook()).toBe(4);
  });
});

/** Opens a class with the person entered last, past the page. */
async function enrolNewest(name: string): Promise<void> {
  const refused = await page().evaluate(
    async ([className, asked]) => {
      const { person, class: classes } = window.api ?? {};
      const list = await person?.['list']?.({ sort: 'newest', offset: 0, limit: 1 });
      const draft = {
        name: className,
        subject: '',
        teacher: '',
        place: '',
        hamletId: null,
        audience: 'adults',
        form: 'in-person',
        ...asked,
      };
      const saved = await classes?.['save']?.({ id: null, draft });
      if (list?.ok !== true || saved?.ok !== true) return 'not asked';
      const [{ id: personId } = { id: '' }] = (list.value as { rows: { id: string }[] }).rows;
      const { id: classId } = saved.value as { id: string };
      const enrolled = await classes?.['enrol']?.({
        classId,
        personIds: [personId],
        joined: '2026-10-01',
      });
      return enrolled?.ok === true ? null : 'not enrolled';
    },
    [name, nothingAsked] as const,
  );
  expect(refused).toBeNull();
}
