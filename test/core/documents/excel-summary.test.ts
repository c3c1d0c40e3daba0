import exceljs, { type Cell, type Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { formulas } from '../../../src/core/documents/excel/cells';
import { writeSummary } from '../../../src/core/documents/excel/writeSummary';
import type { WindowCounts } from '../../../src/domain/indicator/measure';
import { cleanLine } from '../../../src/domain/text';
import { printByLibreOffice } from '../../support/libreoffice';
import { officeErrors } from '../../support/ooxml-validator';
import { hamlets, office, sampleBook } from './excel-samples';

async function reopened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

function cellsOf(workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell) cells.push(cell);
      });
    });
  }
  return cells;
}

const nothing: WindowCounts = { classes: 0, sessions: 0, turns: 0, persons: 0, achieved: 0 };
const countsOf = (count: number) => ({
  inPeriod: nothing,
  // As many persons as the hamlets come to: nobody moved.
  yearToDate: {
    ...nothing,
    persons: hamlets(count).reduce((sum, { persons }) => sum + persons, 0),
  },
  byHamlet: hamlets(count),
});

const hostile = [
  `=cmd|' /C calc'!A0`,
  '=1+1',
  '+84912345678',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '"; =1',
  '<w:p/>',
  '&amp; & <![CDATA[',
  `\u0000\u0001\u0008\u000b\u001f điều khiển`,
  'tên \u202eđảo chiều',
  '_x0041_ và _x000D_',
  'a'.repeat(500),
  'Ở'.repeat(40_000),
  '😀 Xóm mới 😀',
  'nửa cặp \ud83d',
  "Xóm 'Đồng' [1]: a/b\\c*?",
];

describe('the summary of xã Phú Bình', () => {
  let bytes: Uint8Array;
  let workbook: Workbook;

  beforeAll(async () => {
    bytes = await writeSummary(sampleBook());
    workbook = await reopened(bytes);
  });

  it('has no error for Microsoft’s validator, in Office 2010 and the newest', async () => {
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
  });

  it('has a sheet for the targets, for the hamlets in the office’s word, and for the classes', () => {
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Chỉ tiêu',
      'Theo xóm',
      'Hoạt động lớp học',
    ]);
  });

  it('sets every target beside its actual, with the percent as a formula and its value', () => {
    const sheet = workbook.getWorksheet('Chỉ tiêu');
    expect(sheet?.getRow(9).values).toEqual([
      undefined,
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Kế hoạch năm',
      'Tổng số (mẫu số)',
      'Thực hiện trong kỳ',
      'Lũy kế từ đầu năm',
      'Thực hiện đến cuối kỳ',
      'Tỷ lệ %',
      'Còn thiếu',
      'Đánh giá',
      'Nguồn, ngày số liệu (ghi chú)',
    ]);
    expect(sheet?.getRow(10).values).toEqual([
      undefined,
      1,
      'Cán bộ, công chức, viên chức, người lao động khu vực công có kiến thức, kỹ năng số',
      'người',
      '≥ 85%',
      140,
      40,
      119,
      119,
      { formula: formulas.share('H10', 'E10'), result: 119 / 140 },
      0,
      'Đạt',
      'Đếm từ sổ lớp học; tổng số: Phòng Văn hóa - Xã hội, ngày 30/11/2025',
    ]);
    expect(sheet?.getCell('I10').numFmt).toMatch(/^0\.00%/);
    expect(sheet?.getCell('L13').value).toBe(
      'Công an xã, Báo cáo số 87/BC-CAX, ngày 12/12/2025; kế hoạch ghi “phấn đấu”',
    );
  });

  it('leaves the percent empty where there is no denominator', () => {
    const sheet = workbook.getWorksheet('Chỉ tiêu');
    for (const [row, denominator] of [
      [11, 0],
      [14, null],
    ] as const) {
      expect(sheet?.getCell(row, 5).value).toBe(denominator);
      expect(sheet?.getCell(row, 9).formula).toBe(formulas.share(`H${row}`, `E${row}`));
      expect(sheet?.getCell(row, 9).result ?? '').toBe('');
      expect(sheet?.getCell(row, 11).value).toBe('Chưa đủ số liệu');
    }
  });

  it('adds up the hamlets by formulas whose values stand beside them', () => {
    const sheet = workbook.getWorksheet('Theo xóm');
    const total = sheet?.getRow(16);
    expect(total?.getCell(2).value).toBe('Tổng cộng');
    expect(total?.getCell(3).value).toEqual({ formula: 'SUM(C10:C15)', result: 12 });
    expect(total?.getCell(5).value).toEqual({ formula: 'SUM(E10:E15)', result: 2_055 });
  });

  it('keeps turns and persons apart, in the period and since the start of the year', () => {
    const sheet = workbook.getWorksheet('Hoạt động lớp học');
    const figures = [10, 11, 12, 13, 14].map((row) => [
      sheet?.getCell(row, 4).value,
      sheet?.getCell(row, 5).value,
    ]);
    expect(figures).toEqual([
      [41, 68],
      [402, 711],
      [20_415, 38_204],
      [5_120, 9_301],
      [3_987, 7_455],
    ]);
  });

  it('prints on A4 landscape, one page wide, with the column titles and the page number on each', () => {
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        printTitlesRow: '9:9',
      });
      expect(sheet.headerFooter.oddFooter).toContain('&C');
      expect(sheet.headerFooter.oddFooter).toMatch(/Trang &P\/&N$/);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 9 });
      expect(sheet.getRow(9).getCell(1).value).toBe('STT');
    }
  });

  it('is in Times New Roman throughout, every cell of the table framed', () => {
    for (const cell of cellsOf(workbook)) expect(cell.font.name).toBe('Times New Roman');
    const frame = workbook.getWorksheet('Chỉ tiêu')?.getCell('L14').border;
    expect([frame?.top, frame?.left, frame?.bottom, frame?.right]).toEqual(
      Array.from({ length: 4 }, () => ({ style: 'thin' })),
    );
  });

  it('is the same bytes for the same figures', async () => {
    const again = await writeSummary(sampleBook());
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
    expect(workbook.created.toISOString()).toBe('2025-12-15T00:00:00.000Z');
  });
});

describe('a summary in LibreOffice', () => {
  /** Takes the stored values out, so that what is printed was calculated. */
  function withoutValues(bytes: Uint8Array): Uint8Array {
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      if (!name.startsWith('xl/worksheets/')) continue;
      parts[name] = strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1'));
    }
    return zipSync(parts);
  }

  it('calculates what we have written beside the formulas, and prints the tables whole', async () => {
    const long = 'Nguyễn Thị Hương Giang '.repeat(12).trim();
    const many = sampleBook({
      counts: {
        ...countsOf(60),
        byHamlet: hamlets(60).with(7, { ...hamlets(8)[7]!, hamlet: long }),
      },
    });
    const [stored, calculated, paged] = await printByLibreOffice([
      { extension: 'xlsx', bytes: await writeSummary(sampleBook()) },
      { extension: 'xlsx', bytes: withoutValues(await writeSummary(sampleBook())) },
      { extension: 'xlsx', bytes: await writeSummary(many) },
    ]);
    expect(calculated?.pages).toEqual(stored?.pages);
    expect(stored?.pages).toHaveLength(3);
    expect(stored?.pages[0]).toMatch(/85\.00%/);
    expect(stored?.pages[0]).toMatch(/82\.\d\d%/);
    expect(stored?.pages.join()).not.toMatch(/#|Err:|undefined|null|NaN/);
    expect(stored?.pages[1]).toMatch(/Tổng cộng +12 +60 +2,055 +465 +285/);
    for (const page of stored?.paper ?? []) expect(page.width).toBeGreaterThan(page.height);

    const hamletPages = paged?.pages.slice(1, -1) ?? [];
    expect(hamletPages.length).toBeGreaterThan(2);
    for (const page of hamletPages) expect(page).toMatch(/STT +Xóm +Số lớp/);
    expect(hamletPages.map((page) => /Trang \d+\/\d+/.exec(page)?.[0])).toEqual(
      hamletPages.map((_, index) => `Trang ${index + 2}/${paged?.pages.length}`),
    );
    // A wrapped name shows all its words: the row is as high as its text.
    expect(paged?.words.filter((word) => word.text === 'Giang')).toHaveLength(12);
  });
});

describe('the signature of a table', () => {
  it('stands whole on one page, however many hamlets there are', async () => {
    const books = [5, 12, 14, 15, 16, 20, 37, 60].map((count) =>
      sampleBook({ counts: { ...countsOf(count), byHamlet: hamlets(count) } }),
    );
    const printed = await printByLibreOffice(
      await Promise.all(
        books.map(async (book) => ({
          extension: 'xlsx' as const,
          bytes: await writeSummary(book),
        })),
      ),
    );
    for (const { pages } of printed) {
      const signed = pages.filter((page) => page.includes('NGƯỜI LẬP BIỂU'));
      expect(signed).toHaveLength(3);
      for (const page of signed) {
        expect(page).toContain(office.enteredBy);
        expect(page).toContain('CHỦ TỊCH');
      }
      expect(pages.filter((page) => page.includes(office.enteredBy))).toHaveLength(3);
    }
  });
});

describe('texts of people in a summary', () => {
  it('are text cells as typed but for what no file may hold, and the only formulas are ours', async () => {
    const book = sampleBook({
      office: {
        ...office,
        hamletWord: `=khu|'phố/[1]`,
        enteredBy: '=HYPERLINK("http://a.b")',
        signerName: '+1',
        signatureLines: ['@TM', '-CHỦ TỊCH'],
      },
      counts: {
        ...countsOf(0),
        byHamlet: hostile.map((hamlet) => ({ ...nothing, hamletId: 'h', hamlet })),
      },
    });
    const bytes = await writeSummary(book);
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    const workbook = await reopened(bytes);
    const cells = cellsOf(workbook);
    const ours = /^(IF\(OR\((H\d+)="",N\((E\d+)\)=0\),"",\2\/\3\)|SUM\(([C-G])10:\4\d+\))$/;
    const found = cells.filter((cell) => cell.formula !== undefined).map((cell) => cell.formula);
    expect(found).toHaveLength(10);
    for (const formula of found) expect(formula).toMatch(ours);
    const texts = cells.filter((cell) => typeof cell.value === 'string');
    for (const cell of texts) expect(cell.numFmt).toBe('@');
    const written = new Set(texts.map((cell) => cell.value));
    for (const name of hostile) expect(written).toContain(cleanLine(name).slice(0, 32_767));
    for (const text of ['=HYPERLINK("http://a.b")', '+1', '@TM', '-CHỦ TỊCH']) {
      expect(written).toContain(text);
    }
    expect(workbook.worksheets[1]?.name).toBe('Theo =khu| phố 1');
    const markup = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, part]) => strFromU8(part))
      .join('');
    expect(markup).not.toMatch(/(?![\t\n\r])\p{Cc}|\u202e/u);
    // As it stands in the file, Excel reads it back as the letters that were typed.
    expect(markup).toContain('_x005F_x0041_ và _x005F_x000D_');
    expect(markup.isWellFormed()).toBe(true);
  });

  it('cannot clash on the tabs, whatever the office calls its hamlets', async () => {
    for (const hamletWord of ['xóm'.repeat(30), "'", 'History']) {
      const bytes = await writeSummary(sampleBook({ office: { ...office, hamletWord } }));
      expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
      expect((await reopened(bytes)).worksheets).toHaveLength(3);
    }
  });
});

describe('a summary of any size', () => {
  it.each([0, 1, 200])('is a good file with %i hamlets', async (count) => {
    const bytes = await writeSummary(sampleBook({ counts: countsOf(count) }));
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    const sheet = (await reopened(bytes)).getWorksheet('Theo xóm');
    const first = sheet?.getRow(10);
    if (count === 0) expect(first?.getCell(1).value).toBe('Chưa có số liệu.');
    else expect(sheet?.getCell(10 + count, 3).formula).toBe(`SUM(C10:C${9 + count})`);
  });

  it('is a good file without a plan and without targets', async () => {
    const book = sampleBook({ plan: null, measures: [], counts: countsOf(2) });
    const bytes = await writeSummary(book);
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    const sheet = (await reopened(bytes)).getWorksheet('Chỉ tiêu');
    expect(sheet?.getCell(9, 1).value).toBe('Chưa có số liệu.');
    expect(sheet?.pageSetup.printTitlesRow).toBe('8:8');
  });
});
