import { read, SSF, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfSerial } from '../../../src/core/intake/dates';
import { openList } from '../../../src/core/intake/openList';
import { valueText, type SheetRow, type SheetValue } from '../../../src/core/intake/sheet';
import { rewriteByLibreOffice } from '../../support/libreoffice';
import { container, refusal } from './lists';

async function rowsOf(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  return (await (await openList(bytes, 'danh sách')).read(0)).rows;
}

describe('the values of an .xls', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'Nguyễn Văn An',
      'Thôn Đoàn Kết',
      'Hoa',
      'ÄÖÜ',
      'x'.repeat(300),
      'Nữ',
      '0912',
      '𝒩',
    ),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  );
  const number = fc.oneof(
    fc.integer(),
    fc.integer({ min: -600_000_000, max: 600_000_000 }).map((whole) => whole / 100),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(0, 0.1, 1.5, 1e12, 190085000123, 2 ** 29, -(2 ** 29) - 1),
  );
  const plainCell: fc.Arbitrary<CellObject> = fc.oneof(
    text.map((v) => ({ t: 's' as const, v })),
    number.map((v) => ({ t: 'n' as const, v })),
    fc.boolean().map((v) => ({ t: 'b' as const, v })),
    fc.constantFrom(0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a).map((v) => ({ t: 'e' as const, v })),
    fc
      .record({
        v: fc.integer({ min: 1, max: 80_000 }),
        z: fc.constantFrom('dd/mm/yyyy', 'm/d/yy'),
      })
      .map((day) => ({ t: 'n' as const, ...day })),
  );
  const table = fc.array(fc.array(fc.option(plainCell), { minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 40,
  });

  it.each([
    ['texts in a table of their own', { bookType: 'biff8', bookSST: true }],
    ['texts in their cells', { bookType: 'biff8' }],
    ['Excel 5.0', { bookType: 'biff5' }],
  ] as const)('are those another reader gives, cell for cell: %s', async (_, form) => {
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const bytes = write(utils.book_new(sheetOf(cells), 's'), {
          ...form,
          type: 'buffer',
        }) as Buffer;
        expect(await ours(bytes)).toEqual(theirs(bytes));
      }),
      { numRuns: 150 },
    );
  });
});

describe('an .xls that LibreOffice wrote', () => {
  it('is read like the .xlsx it was written from: rows that are hidden, texts in thousands and with parts in other fonts, text struck through, merged cells, formulas', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Danh sách');
    for (let row = 1; row <= 3000; row += 1) {
      const long = row % 7 === 0 ? `Ghi chú dài ${row} `.repeat(row % 40) : `ghi chu ${row}`;
      sheet.addRow([
        row,
        `Nguyễn Văn ${row}`,
        long,
        row / 100,
        row % 2 === 0,
        new Date(Date.UTC(1950, 0, row)),
      ]);
      if (row % 11 === 0) sheet.getRow(row).hidden = true;
      if (row % 13 === 0) sheet.getCell(row, 2).font = { name: '.VnTime', strike: true };
    }
    sheet.addRow([{ formula: 'SUM(A1:A3)', result: 6 }]);
    sheet.addRow([{ richText: [{ text: 'Hoµ' }, { font: { name: '.VnTime' }, text: ' ®Ñp' }] }]);
    sheet.mergeCells('B5:D6');
    const xlsx = new Uint8Array(await workbook.xlsx.writeBuffer());
    const xls = await rewriteByLibreOffice({ extension: 'xlsx', bytes: xlsx }, 'xls');
    const told = (rows: readonly SheetRow[]) => rows.map(({ formulas: _, ...row }) => row);
    // LibreOffice writes truth values as formulas.
    expect(told(await rowsOf(xls))).toEqual(told(await rowsOf(xlsx)));
  });
});

/** A record: its kind, and its body of bytes, texts (a byte a letter) and two bytes for each number. */
function record(kind: number, ...body: (number | string | Buffer)[]): Buffer {
  const bytes = Buffer.concat(
    body.map((part) => {
      if (typeof part === 'number') return Buffer.from([part & 0xff, (part >> 8) & 0xff]);
      return typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    }),
  );
  return Buffer.concat([record.head(kind, bytes.length), bytes]);
}
record.head = (kind: number, length: number) =>
  Buffer.from([kind & 0xff, kind >> 8, length & 0xff, length >> 8]);

const END = record(0x0a);
const begin = (kind: number, version = 0x0600) => record(0x0809, version, kind, 0, 0, 0, 0, 0, 0);
const wide = (text: string) => Buffer.from(text, 'utf16le');
const byte = (...values: number[]) => Buffer.from(values);
const font = (name: string) => record(0x31, 200, 0, 0, 400, 0, 0, 0, byte(name.length, 0), name);
const style = (fontNumber: number) => record(0xe0, fontNumber, 0, ...Array<number>(8).fill(0));
const label = (row: number, column: number, text: string) =>
  record(0x204, row, column, 0, text.length, byte(1), wide(text));

interface Around {
  /** Records before those that name the sheets, and behind them. */
  readonly first?: readonly Buffer[];
  readonly last?: readonly Buffer[];
  readonly version?: number;
}

interface MadeSheet {
  readonly name?: string;
  readonly state?: number;
  readonly kind?: number;
  readonly records: readonly Buffer[];
}

function workbook(sheets: readonly MadeSheet[], around?: Around): Uint8Array {
  return container({ Workbook: streamOf(sheets, around) });
}

function streamOf(
  sheets: readonly MadeSheet[],
  { first = [], last = [], version = 0x0600 }: Around = {},
): Buffer {
  const parts = sheets.map(({ records }) => Buffer.concat([begin(0x10, version), ...records, END]));
  const names = sheets.map(({ name = 'a', state = 0, kind = 0 }) => [name, state, kind] as const);
  const named = (starts: readonly number[]) =>
    Buffer.concat([
      begin(5, version),
      ...first,
      ...names.map(([name, state, kind], at) =>
        record(
          0x85,
          starts[at] ?? 0,
          (starts[at] ?? 0) >> 16,
          byte(state, kind, name.length, ...(version === 0x0500 ? [] : [0])),
          name,
        ),
      ),
      ...last,
      END,
    ]);
  let start = named([]).length;
  const starts = parts.map((part) => (start += part.length) - part.length);
  // Large enough for the container’s ordinary streams.
  return Buffer.concat([named(starts), ...parts, Buffer.alloc(5000)]);
}

const valuesOf = async (bytes: Uint8Array) =>
  (await rowsOf(bytes)).map(({ values }) => [...values]);
const sharedText = (row: number, column: number, number: number) =>
  record(0xfd, row, column, 0, number, 0);

describe('the records of an .xls', () => {
  it('break off a text in its letters, between two texts, and in what stands behind its letters', async () => {
    const runs = Buffer.concat([1, 5, 3, 6].map((value) => byte(value, 0)));
    const texts = [
      // Eight letters: four of two bytes, then, in the next record, four of one.
      record(0xfc, 4, 0, 4, 0, 8, byte(1), wide('Đặng')),
      record(0x3c, byte(0), ' Van', 2, byte(0), 'An'),
      // Two runs and six bytes of pronunciation behind two letters, in three records.
      record(0x3c, 2, byte(0x0d), 2, 6, 0, wide('Hồ'), runs.subarray(0, 3)),
      record(0x3c, runs.subarray(3), 'abc'),
      record(0x3c, 'def', 3, byte(1)),
      record(0x3c, byte(1), wide('Vũ '.slice(0, 3))),
    ];
    const fonts = ['Arial', 'Arial', 'Arial', 'Arial', '.VnTime', '.VnArial'].map(font);
    const cells = [0, 1, 2, 3].map((number) => sharedText(number, 0, number));
    const rows = await rowsOf(
      workbook([{ records: cells }], { first: [...fonts, style(0)], last: texts }),
    );
    expect(rows.map(({ values }) => values)).toEqual([['Đặng Van'], ['An'], ['Hồ'], ['Vũ ']]);
    // Number 4 is no font’s.
    expect(rows.map(({ oldFonts }) => [...oldFonts])).toEqual([[], [], [[0, '.VnTime']], []]);
  });

  it('set parts of a text in fonts of their own also in the cell, before Excel 97 in bytes', async () => {
    const fonts = ['Arial', '.VnTime'].map(font);
    const cell = (body: Buffer, ...runs: Buffer[]) =>
      record(0xd6, 0, 0, 0, Buffer.concat([body, ...runs]));
    const text = 'Ba Ho\xb5';
    const today = cell(byte(6, 0, 0), Buffer.from(text, 'latin1'), byte(1, 0, 3, 0, 1, 0));
    const before = cell(byte(6, 0), Buffer.from(text, 'latin1'), byte(1, 3, 1));
    const oldFonts = ['Arial', '.VnTime'].map((name) =>
      record(0x31, 200, 0, 0, 400, 0, 0, 0, byte(name.length), name),
    );
    for (const bytes of [
      workbook([{ records: [today] }], { first: [...fonts, style(0)] }),
      workbook([{ records: [before] }], { first: [...oldFonts, style(0)], version: 0x0500 }),
    ]) {
      const [row] = await rowsOf(bytes);
      expect([row?.values, [...(row?.oldFonts ?? [])]]).toEqual([[text], [[0, '.VnTime']]]);
    }
  });

  it('may leave out the flags of empty texts, come in another order, count texts wrongly and go on anywhere', async () => {
    const empty = record(0x204, 1, 0, 0, 0);
    const noResult = [
      record(0x06, 2, 0, 0, byte(0, 0, 0, 0, 0, 0, 0xff, 0xff), 0, 0, 0),
      record(0x207, 0),
    ];
    const parted = [record(0x204, 3, 0, 0, 6, byte(0), 'abc'), record(0x3c, byte(0), 'def')];
    const day = record(0x203, 4, 0, 0, Buffer.from(Float64Array.of(40000).buffer));
    const bytes = workbook(
      [{ records: [sharedText(0, 0, 0), empty, ...noResult, ...parted, day] }],
      {
        first: [
          record(0xe0, 0, 164, ...Array<number>(8).fill(0)),
          record(0x41e, 165, 0),
          record(0x41e, 164, 10, byte(0), 'dd/mm/yyyy'),
          record(0x31, 200, 0, 0, 400, 0, 0, 0, byte(0)),
          font('Arial'),
        ],
        last: [record(0xfc, 9, 0, 0xffff, 0x7fff, 2, byte(0), 'An'), record(0x3c)],
      },
    );
    expect(await valuesOf(bytes)).toEqual([['An'], ['abcdef'], [{ day: '2009-07-06' }]]);
  });

  it('lie in a stream that programs name in capitals or not', async () => {
    const stream = streamOf([{ records: [label(0, 0, 'An')] }]);
    for (const name of ['Workbook', 'WORKBOOK', 'Book', 'BOOK', 'workbook'])
      expect(await valuesOf(container({ [name]: stream }))).toEqual([['An']]);
  });

  it('are too large with more texts than a list may have cells, and fit with formulas that give nothing', async () => {
    const many = Buffer.alloc(8220);
    const texts = Array.from({ length: 600 }, () => record(0x3c, many));
    const last = [record(0xfc, 0, 0, 0, 0x7f), ...texts];
    expect(await refusal(workbook([{ records: [] }], { last }))).toMatchObject({
      code: 'sheet-too-large',
    });
    const formulas = Array.from({ length: 65_000 }, (_, row) =>
      record(0x06, row, 5, 0, byte(3, 0, 0, 0, 0, 0, 0xff, 0xff), 0, 0, 0, 0),
    );
    const list = [label(0, 0, 'Họ tên'), label(1, 0, 'An'), ...formulas];
    expect(await valuesOf(workbook([{ records: list }]))).toEqual([['Họ tên'], ['An']]);
  });

  it('tell how many rows there are while they are read', async () => {
    const dimensions = record(0x200, 0, 0, 1501, 0, 0, 1, 0);
    const cells = Array.from({ length: 1501 }, (_, row) => label(row, 0, 'An'));
    const file = await openList(workbook([{ records: [dimensions, ...cells] }]), 'danh sách');
    const told: (readonly [number, number])[] = [];
    await file.read(0, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [500, 1501],
      [1000, 1501],
      [1500, 1501],
    ]);
  });

  it('hold numbers in 30 bits, one or several in a record', async () => {
    const half = Buffer.from(Float64Array.of(-2.5).buffer).readUInt32LE(4);
    const bits = (value: number) => [value & 0xffff, value >>> 16];
    const bytes = workbook([
      {
        records: [
          record(0x27e, 0, 1, 0, ...bits(half | 1)),
          record(
            0xbd,
            1,
            2,
            0,
            ...bits(half),
            0,
            ...bits((-7 << 2) | 2),
            0,
            ...bits((355 << 2) | 3),
            4,
          ),
        ],
      },
    ]);
    expect(await valuesOf(bytes)).toEqual([
      [null, -0.025],
      [null, null, -2.5, -7, 3.55],
    ]);
  });

  it('hold bytes of a code page before Excel 97', async () => {
    const records = [record(0x204, 0, 0, 0, 7, 'Nguy\xea\xden')];
    const file = await openList(
      workbook([{ name: 'X\xf3m', records }], { first: [record(0x42, 1258)], version: 0x0500 }),
      'danh sách',
    );
    expect(file.sheets.map(({ name }) => name)).toEqual(['Xóm']);
    const [row] = (await file.read(0)).rows;
    expect(row?.values.map((value) => valueText(value).normalize('NFC'))).toEqual(['Nguyễn']);
  });

  it('hold a formula’s text behind it, with others between, and go on in another', async () => {
    const formula = (row: number, ...value: number[]) =>
      record(0x06, row, 0, 0, byte(...value), 0, 0, 0, 0);
    const bytes = workbook([
      {
        records: [
          formula(0, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
          record(0x4bc, 0, 0, 0, 0),
          record(0x207, 6, byte(0), 'abc'),
          record(0x3c, byte(1), wide('Đề…')),
          formula(1, 1, 0, 1, 0, 0, 0, 0xff, 0xff),
          formula(2, 2, 0, 0x2a, 0, 0, 0, 0xff, 0xff),
          formula(3, 3, 0, 0, 0, 0, 0, 0xff, 0xff),
          record(0x207, 1, byte(0), 'x'),
          formula(4, 0, 0, 0, 0, 0, 0, 0xff, 0xff),
          record(0x207, 4, byte(0), 'last'),
        ],
      },
    ]);
    const rows = await rowsOf(bytes);
    expect(rows.map(({ values }) => values)).toEqual([['abcĐề…'], [true], ['#N/A'], ['last']]);
    expect(rows.every(({ formulas }) => formulas.has(0))).toBe(true);
  });

  it('give no cells of a chart that lies in the sheet', async () => {
    const chart = [begin(0x20), label(1, 0, 'chart'), begin(0x20), END, label(2, 0, 'chart'), END];
    const records = [label(0, 0, 'An'), ...chart, label(3, 0, 'Ba')];
    expect(await valuesOf(workbook([{ records }]))).toEqual([['An'], ['Ba']]);
  });

  it('name the sheets that hold cells, and tell hidden ones', async () => {
    const records = [label(0, 0, 'An')];
    const file = await openList(
      workbook([
        { name: 'Chart', kind: 2, records: [] },
        { name: 'Hidden', state: 1, records },
        { name: 'Deep', state: 2, records },
        { name: 'Shown', records: [label(0, 0, 'Ba')] },
      ]),
      'danh sách',
    );
    expect(file.sheets).toEqual([
      { name: 'Hidden', isHidden: true },
      { name: 'Deep', isHidden: true },
      { name: 'Shown', isHidden: false },
    ]);
    expect((await file.read(2)).rows[0]?.values).toEqual(['Ba']);
  });

  it('are refused when a sheet has no end or stands elsewhere, a text is missing, or another Excel wrote them', async () => {
    const good = [label(0, 0, 'Họ tên'), label(1, 0, 'An')];
    expect(await refusal(workbook([{ records: good }]))).toBeNull();
    const refused = { code: 'sheet-unreadable' };
    const noEnd = [...good, begin(0x20)];
    expect(await refusal(workbook([{ records: noEnd }]))).toMatchObject(refused);
    expect(await refusal(workbook([{ records: good }], { version: 0x0400 }))).toMatchObject(
      refused,
    );
    const missing = [...good, sharedText(2, 0, 7)];
    expect(await refusal(workbook([{ records: missing }]))).toMatchObject(refused);
    const elsewhere = Buffer.from(workbook([{ records: good }]));
    const name = elsewhere.indexOf(record.head(0x85, 9));
    elsewhere.writeUInt32LE(3, name + 4);
    expect(await refusal(elsewhere)).toMatchObject(refused);
  });
});

function sheetOf(rows: readonly (readonly (CellObject | null)[])[]): WorkSheet {
  const sheet: WorkSheet = {};
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) if (cell) sheet[utils.encode_cell({ r, c })] = cell;
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: 12 } });
  return sheet;
}

/** The library’s own, without types. */
const formats = SSF as { is_date(format: string): boolean };

/** Address → value. */
type Values = Record<string, SheetValue>;

async function ours(bytes: Uint8Array): Promise<Values> {
  const cells: Values = {};
  for (const { row, values } of await rowsOf(bytes))
    for (const [c, value] of values.entries())
      if (value !== null) cells[utils.encode_cell({ r: row - 1, c })] = value;
  return cells;
}

function theirs(bytes: Uint8Array): Values {
  const book = read(bytes, { type: 'buffer', cellNF: true });
  const cells: Values = {};
  for (const [address, cell] of Object.entries(book.Sheets[book.SheetNames[0] ?? ''] ?? {})) {
    if (address.startsWith('!')) continue;
    const { t: type, v: value, w: shown, z: format } = cell as CellObject;
    if (type === 'e') cells[address] = shown ?? '';
    else if (typeof value === 'number' && formats.is_date(String(format)))
      cells[address] = dayOfSerial(value, false);
    else if (value !== undefined && value !== '' && !(value instanceof Date))
      cells[address] = value;
  }
  return cells;
}
