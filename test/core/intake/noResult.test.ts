import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found, sheetOf } from './lists';

const reason =
  'Ô có công thức nhưng chưa có kết quả; để trống. Mở tệp bằng Excel, lưu lại rồi nhập lại';
const SHEET = 'xl/worksheets/sheet1.xml';
const titles = ['STT', 'Họ và tên', 'Năm sinh', 'Nữ', 'Thôn', 'Số CCCD', 'Đối tượng'];
const cells = ['B', 'C', 'D', 'E', 'F', 'G'];

/** Row 2 whole, row 3 with this markup in the cell of that column. */
async function withCell(column: string, markup: string): Promise<Uint8Array> {
  const whole = [1, 'Nguyễn Văn An', 1985, null, 'Thôn 1', '019085001234', 'Người dân'];
  const parts = unzipSync(
    await sheetOf([titles, whole, [2, 'Lê Thị Ba', 1990, 'x', 'Thôn 2', '', '']]),
  );
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const cell = new RegExp(`<c r="${column}3"[^>]*?(/>|>.*?</c>)`, 'u');
  const changed = cell.test(sheet)
    ? sheet.replace(cell, markup)
    : sheet.replace(/(<row r="3".*?)(<\/row>)/u, `$1${markup}$2`);
  return zipSync({ ...parts, [SHEET]: strToU8(changed) });
}

const read = async (bytes: Uint8Array) => readPeopleList(bytes, 'danh sách', found);

describe('a formula that was never worked out', () => {
  it.each([
    ['without a value', '<f>X1</f>'],
    ['with an empty number, as some programs write', '<f>X1</f><v></v>'],
    ['shared', '<f t="shared" si="0"/>'],
  ])('of an .xlsx, %s, is a doubt about its cell', async (_, inner) => {
    for (const column of cells.slice(1)) {
      const list = await read(await withCell(column, `<c r="${column}3">${inner}</c>`));
      const title = titles[column.charCodeAt(0) - 65];
      const [first, second] = list.rows;
      expect(first?.doubts).toEqual([]);
      expect(second?.doubts).toEqual([
        expect.objectContaining({ column: title, reason, proposal: null }),
      ]);
      if (title === 'Nữ') expect(second?.sex).toBeNull();
    }
  });

  it('of a name rejects the row, and says why', async () => {
    const { rows, rejected } = await read(await withCell('B', '<c r="B3"><f>X1</f></c>'));
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([
      {
        row: 3,
        reasons: [
          'Ô “Họ và tên” có công thức nhưng chưa có kết quả; mở tệp bằng Excel, lưu lại rồi nhập lại',
        ],
      },
    ]);
  });

  it('is no doubt where its result is an empty text', async () => {
    const list = await read(await withCell('E', '<c r="E3" t="str"><f>X1</f><v></v></c>'));
    expect(list.rows[1]).toMatchObject({ name: 'Lê Thị Ba', hamlet: null, doubts: [] });
  });

  it('is not passed over in a row that holds nothing else', async () => {
    const parts = unzipSync(
      await sheetOf([
        ['Họ và tên', 'Năm sinh'],
        ['Lê Thị Ba', 1990],
      ]),
    );
    const row = '<row r="3"><c r="A3"><f>X1</f></c><c r="B3"><f>X2</f></c></row></sheetData>';
    const sheet = strFromU8(parts[SHEET] ?? new Uint8Array()).replace('</sheetData>', row);
    const { rejected } = await read(zipSync({ ...parts, [SHEET]: strToU8(sheet) }));
    expect(rejected.map((each) => each.row)).toEqual([3]);
  });

  it('of an .ods is one too', async () => {
    const text = (value: string) =>
      `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    const rows = [
      text('Họ và tên') + text('Thôn') + text('Năm sinh'),
      text('Lê Thị Ba') +
        '<table:table-cell table:formula="of:=[.X1]"/>' +
        '<table:table-cell table:formula="of:=1980+10" office:value-type="float" office:value="1990"/>',
    ];
    const content =
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>' +
      `<table:table table:name="A">${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>` +
      '</office:spreadsheet></office:body></office:document-content>';
    const list = await read(zipSync({ 'content.xml': strToU8(content) }));
    expect(list.rows).toMatchObject([
      {
        name: 'Lê Thị Ba',
        birthYear: 1990,
        doubts: [{ field: 'hamlet', column: 'Thôn', reason, proposal: null }],
      },
    ]);
  });
});
