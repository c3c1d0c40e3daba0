import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { openList } from '../../../src/core/intake/openList';
import type { SheetRow, SheetValue } from '../../../src/core/intake/sheet';

const lists = join(import.meta.dirname, '../../fixtures/lists');
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** The first sheet of a file. */
async function rowsOf(bytes: Uint8Array, file = 'danh sách'): Promise<readonly SheetRow[]> {
  return (await (await openList(bytes, file)).read(0)).rows;
}

async function valuesOf(bytes: Uint8Array): Promise<SheetValue[][]> {
  return (await rowsOf(bytes)).map(({ values }) => [...values]);
}

const fixture = (name: string) => readFile(join(lists, name));
const told = (rows: readonly SheetRow[]) =>
  rows.map(({ row, values, continued, covered, oldFonts }) => ({
    row,
    values,
    continued: [...continued],
    covered: [...covered],
    oldFonts: [...oldFonts],
  }));

describe('one list that LibreOffice wrote as .xlsx, .xls, .ods and .csv', () => {
  it('reads the same from each workbook: days, long numbers, formulas, merged cells, old fonts', async () => {
    const xlsx = told(await rowsOf(await fixture('chu-cu.xlsx')));
    expect(told(await rowsOf(await fixture('chu-cu.xls')))).toEqual(xlsx);
    expect(told(await rowsOf(await fixture('chu-cu.ods')))).toEqual(xlsx);
    expect(xlsx.map(({ row }) => row)).toEqual([1, 4, 5, 6, 7]);
    expect(xlsx[2]).toEqual({
      row: 5,
      values: [
        1,
        '§Æng Quúnh Nh\u00ad',
        'Ñaëng Quyønh Nhö',
        { day: '1985-11-05' },
        19085001234,
        '0912345678',
        'Thôn Đông',
        "=cmd|' /C calc'!A0",
      ],
      continued: [],
      covered: [],
      oldFonts: [
        [1, '.VnTime'],
        [2, 'VNI-Times'],
      ],
    });
    expect(xlsx[4]).toMatchObject({ continued: [6], oldFonts: [] });
    expect(xlsx[4]?.values).toEqual([
      3,
      'Trần Thị Ơn',
      null,
      1962,
      120_000_000_000,
      null,
      'Thôn Đông',
      true,
    ]);
    expect(xlsx[0]?.covered).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ]);
  });

  it('reads the same words from the text file, whose zeros and signs all stay', async () => {
    const rows = await rowsOf(await fixture('chu-cu.csv'));
    expect(rows.map(({ row }) => row)).toEqual([1, 4, 5, 6, 7]);
    expect(rows[2]?.values).toEqual([
      '1',
      '§Æng Quúnh Nh\u00ad',
      'Ñaëng Quyønh Nhö',
      '05/11/1985',
      '19085001234',
      '0912345678',
      'Thôn Đông',
      "=cmd|' /C calc'!A0",
    ]);
    expect(rows[3]?.values.slice(5)).toEqual(['+84912345679', null, 'hai dòng\ndòng sau']);
  });

  it('names the hidden sheet, and the text file’s only sheet as the file', async () => {
    for (const name of ['chu-cu.xlsx', 'chu-cu.xls', 'chu-cu.ods']) {
      expect((await openList(await fixture(name), name)).sheets).toEqual([
        { name: 'Thôn Đông', isHidden: false },
        { name: 'Nháp', isHidden: true },
      ]);
    }
    expect((await openList(await fixture('chu-cu.csv'), 'chu-cu.csv')).sheets).toEqual([
      { name: 'chu-cu', isHidden: false },
    ]);
  });

  it('is told by its content, whatever its ending', async () => {
    for (const name of ['chu-cu.xlsx', 'chu-cu.xls', 'chu-cu.ods', 'chu-cu.csv']) {
      const bytes = await fixture(name);
      for (const ending of ['.xlsx', '.xls', '.ods', '.csv', '']) {
        expect(await rowsOf(bytes, `danh sách${ending}`)).toHaveLength(5);
      }
    }
  });

  it('has the same days in every time zone', async () => {
    for (const each of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = each;
      for (const name of ['chu-cu.xlsx', 'chu-cu.xls', 'chu-cu.ods']) {
        expect((await rowsOf(await fixture(name)))[2]?.values[3]).toEqual({ day: '1985-11-05' });
      }
    }
  });
});

describe('days', () => {
  const DAY = new Date('1962-02-28T00:00:00Z');

  it('count from 1904 where the workbook says so', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    book.addWorksheet('s').addRow([DAY]);
    const xlsx = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await valuesOf(xlsx)).toEqual([[{ day: '1962-02-28' }]]);
    const sheet = utils.aoa_to_sheet([[21_243]]);
    sheet['A1'] = { t: 'n', v: 21_243, z: 'dd/mm/yyyy' };
    const from1904 = { ...utils.book_new(sheet, 's'), Workbook: { WBProps: { date1904: true } } };
    const xls = write(from1904, { bookType: 'biff8', type: 'buffer' }) as Buffer;
    expect(await valuesOf(xls)).toEqual([[{ day: '1962-02-28' }]]);
  });

  it('are told from numbers by every form of theirs, and times of day do not move them', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('s');
    const forms = [
      'dd/mm/yyyy',
      'mm-dd-yy',
      '[$-42A]dd "tháng" mm',
      'yyyy',
      '0.00',
      '#,##0 "dm"',
      '[Red]0',
    ];
    for (const [index, form] of forms.entries()) {
      const cell = sheet.getCell(index + 1, 1);
      cell.value = 31_356.75;
      cell.numFmt = form;
    }
    const day = { day: '1985-11-05' };
    const values = (await valuesOf(new Uint8Array(await book.xlsx.writeBuffer()))).flat();
    expect(values).toEqual([
      day,
      day,
      { ...day, isWithoutYear: true },
      day,
      31_356.75,
      31_356.75,
      31_356.75,
    ]);
  });
});

describe('an .xlsx', () => {
  it('gives the values the writing library gives back, cell for cell', async () => {
    for (const name of ['danh-sach-lop.xlsx', 'ngay-bi-doi.xlsx', 'to-cong-nghe-so.xlsx']) {
      const bytes = await fixture(name);
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      for (const { row, values, covered, continued } of await rowsOf(bytes)) {
        for (const [column, value] of values.entries()) {
          if (covered.has(column) || continued.has(column)) continue;
          const cell = book.worksheets[0]?.getCell(row, column + 1).value ?? null;
          const plain =
            cell !== null && typeof cell === 'object' && 'result' in cell ? cell.result : cell;
          const day = plain instanceof Date ? { day: plain.toISOString().slice(0, 10) } : plain;
          expect(value).toEqual(day);
        }
      }
    }
  });

  it('is read with names of parts spelt with a prefix, as programs write it, and rows without numbers', async () => {
    const parts = unzipSync(await fixture('chu-cu.xlsx'));
    const sheet = 'xl/worksheets/sheet1.xml';
    const before = told(await rowsOf(zipSync(parts)));
    const xml = strFromU8(parts[sheet] ?? new Uint8Array());
    const prefixed = xml.replaceAll(/<(\/?)(\w)/gu, '<$1x:$2').replace('xmlns=', 'xmlns:x=');
    expect(told(await rowsOf(zipSync({ ...parts, [sheet]: strToU8(prefixed) })))).toEqual(before);
    const bare = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
      <row><c t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>An</t></r><r><t>_x000D_h</t></r></is></c><c><v>5</v></c></row>
      <row/><row><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="d"><v>1985-11-05T00:00:00</v></c></row></sheetData></worksheet>`;
    const rows = told(await rowsOf(zipSync({ ...parts, [sheet]: strToU8(bare) })));
    expect(rows.map(({ values }) => values)).toEqual([
      ['An\rh', 5],
      ['#N/A', true, { day: '1985-11-05' }],
    ]);
    expect(rows[0]?.oldFonts).toEqual([[0, '.VnTime']]);
  });
});

describe('an .xls that is none', () => {
  const table = (ending: string) =>
    `<html><meta charset="utf-8"><table><tr><td colspan="2">Họ tên</td><td>SĐT</td></tr><tr><td>An</td><td>05/11/1985</td><td>0912345678</td></tr></table>${ending}`;

  it('is read when it is a web page with a table; nothing in it is taken for a number or day', async () => {
    const rows = await rowsOf(Buffer.from(table('</html>')), 'danh sách.xls');
    expect(rows.map(({ values }) => values)).toEqual([
      ['Họ tên', null, 'SĐT'],
      ['An', '05/11/1985', '0912345678'],
    ]);
    expect([...(rows[0]?.covered ?? [])]).toEqual([[1, 0]]);
  });

  it('is read when it is an XML table of Excel 2003', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="Xóm 1"><Table><Row><Cell><Data ss:Type="String">Họ tên</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">Đỗ Văn An</Data></Cell><Cell><Data ss:Type="String">0912345678</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(await valuesOf(Buffer.from(xml))).toEqual([['Họ tên'], ['Đỗ Văn An', '0912345678']]);
  });
});

describe('a text file', () => {
  const text = 'Họ và tên;Thôn, xóm;SĐT\nĐỗ Thị Hoà;Xóm 1, tổ 2;0912345678\n';
  const rows = [
    ['Họ và tên', 'Thôn, xóm', 'SĐT'],
    ['Đỗ Thị Hoà', 'Xóm 1, tổ 2', '0912345678'],
  ];

  it('is read as UTF-8 and UTF-16, with and without their marks', async () => {
    const utf16 = Buffer.from(text, 'utf16le');
    for (const [bytes, encoding] of [
      [Buffer.from(text), 'utf-8'],
      [Buffer.from(`\ufeff${text}`), 'utf-8'],
      [utf16, 'utf-16'],
      [Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16'],
      [Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16'],
    ] as const) {
      const list = await openList(bytes, 'a.csv');
      expect(list.encoding).toBe(encoding);
      expect((await list.read(0)).rows.map(({ values }) => values)).toEqual(rows);
    }
  });

  it('is read in code page 1258 with its tones behind the vowels', async () => {
    const bytes = Buffer.from(
      'Ho\xf2 v\xe0 t\xean;N\xe3m sinh\nNguy\xea\xden Thi\xf2 H\xfd\xf5\xccng;1950\n\xd0\xf4\xde V\xe3n \xd0\xfd\xf5\xf2c;1961\n',
      'latin1',
    );
    const opened = await openList(bytes, 'a.csv');
    expect(opened.encoding).toBe('windows-1258');
    const values = (await opened.read(0)).rows.map((row) => row.values[0]);
    expect(values).toEqual(['Họ và tên', 'Nguyễn Thị Hường', 'Đỗ Văn Được']);
  });

  it('keeps every letter of TCVN3 and VNI as it is, the soft hyphen too', async () => {
    for (const names of [
      ['Hä vµ tªn', '§Æng Quúnh Nh\u00ad', 'NguyÔn V¨n Hïng', 'TrÇn ThÞ B×nh'],
      ['Hoï vaø teân', 'Ñaëng Quyønh Nhö', 'Nguyeãn Vaên Huøng', 'Traàn Thò Bình'],
    ]) {
      const list = await openList(Buffer.from(names.join('\r\n'), 'latin1'), 'a.csv');
      expect(list.encoding).toBe('windows-1252');
      expect((await list.read(0)).rows.map(({ values }) => values[0])).toEqual(names);
    }
  });

  it('finds its separator past titles and addresses with commas', async () => {
    for (const separator of [';', ',', '\t', '|']) {
      const cell = (value: string) => (value.includes(separator) ? `"${value}"` : value);
      const body = rows.map((row) => row.map(cell).join(separator)).join('\r\n');
      const values = await valuesOf(Buffer.from(`UBND XÃ PHÚ BÌNH\r\n\r\n${body}`));
      expect(values).toEqual([['UBND XÃ PHÚ BÌNH'], ...rows]);
    }
    expect(await valuesOf(Buffer.from(`sep=|\r\nHọ tên, tuổi|Thôn\r\nAn|1\r\n`))).toEqual([
      ['Họ tên, tuổi', 'Thôn'],
      ['An', '1'],
    ]);
  });

  it('counts a line break in quotes as no row, and loses no row to a stray quote', async () => {
    const broken = await rowsOf(Buffer.from('Họ tên,Ghi chú\n"An\nBình",1\n\nCúc,2\n'));
    expect(broken.map(({ row, values }) => [row, values[0]])).toEqual([
      [1, 'Họ tên'],
      [2, 'An\nBình'],
      [4, 'Cúc'],
    ]);
    const stray = await valuesOf(Buffer.from('Họ tên,Ghi chú\nAn,"cao 1m\nBình,2\nCúc,3\n'));
    expect(stray.map(([name]) => name)).toEqual(['Họ tên', 'An', 'Bình', 'Cúc']);
  });

  it('keeps control characters and marks of direction for the cleaning that follows', async () => {
    const name = 'Nguyễn\u200f\u0007 Văn \u202eAn';
    const list = `Họ tên,Năm sinh\n${name},1980\nTrần Thị Bình,1981\nLê Văn Cường,1979\n`;
    expect((await valuesOf(Buffer.from(list)))[1]?.[0]).toBe(name);
  });
});

describe('text that is struck through', () => {
  const struck = (rows: readonly SheetRow[]) =>
    rows.flatMap(({ row, struck: columns }) => (columns.size > 0 ? [[row, ...columns]] : []));

  it('is told of an .xlsx', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRows([
      ['Họ và tên', 'Năm sinh'],
      ['Vi Văn Một', 1985],
      ['Vi Văn Hai', 1986],
    ]);
    sheet.getCell('A3').font = { strike: true };
    expect(struck(await rowsOf(new Uint8Array(await workbook.xlsx.writeBuffer())))).toEqual([
      [3, 0],
    ]);
  });

  it('is told of an .xls and an .ods', async () => {
    const xls = new Uint8Array(await fixture('chu-cu.xls'));
    expect(struck(await rowsOf(xls))).toEqual([]);
    const old = (await rowsOf(xls)).flatMap(({ row, oldFonts }) =>
      [...oldFonts].flatMap(([column, font]) => (font === '.VnTime' ? [[row, column]] : [])),
    );
    const raw = Buffer.from(xls);
    for (const name of [Buffer.from('.VnTime', 'latin1'), Buffer.from('.VnTime', 'utf16le')])
      for (let at = raw.indexOf(name); at !== -1; at = raw.indexOf(name, at + 1))
        raw[at - 14] = (raw[at - 14] ?? 0) | 0x08;
    expect(old.length).toBeGreaterThan(0);
    expect(struck(await rowsOf(raw))).toEqual(old);

    const parts = unzipSync(new Uint8Array(await fixture('chu-cu.ods')));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array()).replace(
      /style:font-name="\.VnTime"/gu,
      '$& style:text-line-through-style="solid"',
    );
    expect(struck(await rowsOf(zipSync({ ...parts, 'content.xml': strToU8(content) })))).toEqual(
      old,
    );
  });
});
