import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { savePerson } from '../../../src/core/actions/change-people';
import { officeState } from '../../../src/core/actions/read-office';
import { readListHere } from '../../../src/core/intake/readPeopleList';
import { migrate } from '../../../src/core/storage/migrations';
import { APPLICATION_ID } from '../../../src/core/storage/open';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { cli } from '../../support/cli';
import { found, sheetOf } from '../intake/lists';

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Xóm', 'Đối tượng', 'Ghi chú'];
const ROWS = [
  [1, 'Nguyễn Thị Ánh'.normalize('NFD'), '05/11/1985', 'Nữ', 'Đoàn Kết', 'Người dân', ''],
  [2, 'Bùi Văn An', 1990, 'Nam', 'Xóm Mới', '', 'con liệt sĩ'],
  [3, 'Lê Văn Bình', '31/02/1970', '', '', '', ''],
  [4, '', 1990, 'Nam', '', '', ''],
];

async function folderWith(lists: Readonly<Record<string, CellValue[][]>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, rows] of Object.entries(lists)) {
    writeFileSync(join(folder, name), await sheetOf([['DANH SÁCH'], HEAD, ...rows]));
  }
  return folder;
}

interface Shown {
  readonly file: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly persons: { readonly row: number; readonly name: string }[];
  readonly duplicates: {
    readonly row: number;
    readonly of_row: number | null;
    readonly of_file: string | null;
    readonly why: string;
  }[];
}

async function preview(folder: string, ...argv: string[]): Promise<Shown[]> {
  const said = await cli(folder, 'people', 'preview', ...argv, '--json');
  expect(said).toMatchObject({ code: 0, err: '' });
  return (JSON.parse(said.out) as { files: Shown[] }).files;
}

/** The bytes of the book, and what stands beside it. */
function bookAsItLies(db: string) {
  return {
    bytes: readFileSync(db).toString('base64'),
    beside: readdirSync(dirname(db)).sort(),
  };
}

/** A book that no program has open, with these persons of Đoàn Kết. */
async function closedBook(...names: string[]): Promise<string> {
  const core = await officeBook();
  const { hamlets } = await officeState(core);
  const hamletId = hamlets.find(({ name }) => name === 'Đoàn Kết')?.id ?? null;
  for (const name of names) {
    const person = draft(name, {
      birthYear: 1985,
      birthDay: '1985-11-05',
      hamletId,
      sex: 'female',
    });
    await savePerson(core, { id: null, draft: person });
  }
  await core.close();
  return core.store.file;
}

describe('people preview', () => {
  it('names a hidden sheet that holds the only list, and how to ask for it', async () => {
    const folder = temporaryFolder();
    const bytes = await sheetOf([['Danh sách năm 2025']], (cover) => {
      const hidden = cover.workbook.addWorksheet('Xóm Núi', { state: 'hidden' });
      hidden.addRows([['Họ tên'], ['Nguyễn Văn An']]);
    });
    writeFileSync(join(folder, 'ds.xlsx'), bytes);
    const [refused] = await preview(folder, 'ds.xlsx');
    expect(refused).toMatchObject({ outcome: 'refuse', persons: [] });
    expect(refused?.reason).toContain('--sheet "Xóm Núi"');
    const [read] = await preview(folder, 'ds.xlsx', '--sheet', 'Xóm Núi');
    expect(read?.persons.map(({ name }) => name)).toEqual(['Nguyễn Văn An']);
  });

  it('prints exactly what would be entered, with the sheet’s own row numbers', async () => {
    const folder = await folderWith({ 'ds.xlsx': ROWS });
    const list = await readListHere(
      { path: join(folder, 'ds.xlsx'), fileName: 'ds.xlsx', options: found },
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    const [doubt] = list.rows[2]?.doubts ?? [];
    const nobody = { village: null, cccd: null, phone: null, group: null, note: null, doubts: [] };
    expect(await preview(folder, 'ds.xlsx')).toEqual([
      {
        file: 'ds.xlsx',
        outcome: 'import',
        reason: null,
        sheet: 'Danh sách',
        headerRow: 2,
        encoding: 'unicode',
        persons: [
          {
            ...nobody,
            row: 3,
            name: 'Nguyễn Thị Ánh'.normalize('NFC'),
            birth: '1985-11-05',
            gender: 'Nữ',
            village: 'Đoàn Kết',
            group: 'Người dân',
          },
          {
            ...nobody,
            row: 4,
            name: 'Bùi Văn An',
            birth: '1990',
            gender: 'Nam',
            village: 'Xóm Mới',
            note: 'con liệt sĩ',
          },
          {
            ...nobody,
            row: 5,
            name: 'Lê Văn Bình',
            birth: '1970',
            gender: null,
            doubts: [
              { column: 'Ngày sinh', reason: doubt?.reason, proposal: doubt?.proposal ?? null },
            ],
          },
        ],
        rejected: [{ row: 6, reasons: list.rejected[0]?.reasons }],
        duplicates: [],
      },
    ]);
  });

  it('reads the others when one file is refused, and calls each as it was called', async () => {
    const folder = await folderWith({ 'a.xlsx': ROWS.slice(0, 1), 'b.xlsx': ROWS.slice(0, 2) });
    writeFileSync(join(folder, 'hỏng.xlsx'), 'PK');
    const files = await preview(folder, './a.xlsx', 'hỏng.xlsx', 'không-có.xlsx', 'b.xlsx');
    expect(files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ['./a.xlsx', 'import'],
      ['hỏng.xlsx', 'refuse'],
      ['không-có.xlsx', 'refuse'],
      ['b.xlsx', 'import'],
    ]);
    expect(files[1]).toEqual({
      file: 'hỏng.xlsx',
      outcome: 'refuse',
      reason: expect.stringContaining('Tệp hỏng.xlsx không đọc được') as string,
      sheet: null,
      headerRow: null,
      encoding: null,
      persons: [],
      rejected: [],
      duplicates: [],
    });
    expect(files[2]?.reason).toContain('Không tìm thấy tệp không-có.xlsx');
    expect(files[3]?.duplicates).toMatchObject([{ row: 3, of_row: 3, of_file: './a.xlsx' }]);
    expect(files[3]?.duplicates[0]?.why).toContain('cùng họ tên');
    expect(files[3]?.persons.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('names who is in the book already, and changes not a byte of it', async () => {
    const db = await closedBook('Nguyễn Thị Ánh');
    const folder = await folderWith({ 'ds.xlsx': [...ROWS, ROWS[0] ?? []] });
    const before = bookAsItLies(db);
    const [file] = await preview(folder, 'ds.xlsx', '--db', db);
    expect(file?.duplicates).toMatchObject([
      { row: 3, of_row: null, of_file: null },
      { row: 7, of_row: 3, of_file: 'ds.xlsx' },
      { row: 7, of_row: null, of_file: null },
    ]);
    expect(file?.duplicates[0]?.why).toMatch(
      /^trong sổ đã có Nguyễn Thị Ánh, sinh 05\/11\/1985, Đoàn Kết: cùng họ tên/u,
    );
    expect(bookAsItLies(db)).toEqual(before);
    expect(before.beside).toEqual([basename(db)]);
  });

  it('says that two rows end in the same digits of a card', async () => {
    const folder = temporaryFolder();
    const lists = {
      'a.xlsx': [
        ['Họ và tên', 'Năm sinh', 'Thôn', 'Số CCCD'],
        ['Lê Thị Lụa', 1950, 'Núi', '019150007777'],
      ],
      'b.xlsx': [
        ['Họ và tên', 'Thôn', '4 số cuối CCCD'],
        ['Lê Thị Lụa', 'Đông', '7777'],
      ],
    };
    for (const [name, rows] of Object.entries(lists)) {
      writeFileSync(join(folder, name), await sheetOf(rows));
    }
    const [, file] = await preview(folder, 'a.xlsx', 'b.xlsx');
    expect(file?.persons).toMatchObject([{ cccd: null, doubts: [{ column: '4 số cuối CCCD' }] }]);
    expect(file?.duplicates).toMatchObject([{ row: 2, of_row: 2, of_file: 'a.xlsx' }]);
    expect(file?.duplicates[0]?.why).toMatch(/^cùng mấy số cuối CCCD, cùng họ tên/u);
  });

  it('reads a book of before this version too, and leaves it as it is', async () => {
    const folder = await folderWith({ 'ds.xlsx': ROWS });
    const db = join(folder, 'so-cu.db');
    const raw = new Database(db);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(raw, 20);
    raw
      .prepare(
        `insert into person (id, name, folded, given_key, birth_year, audience, note)
        values ('0190a000-0000-7000-8000-000000000001', 'Nguyễn Thị Ánh', 'nguyen thi anh', 'x', ?, 'adults', '')`,
      )
      .run(1985);
    raw.close();
    const before = bookAsItLies(db);
    const [file] = await preview(folder, 'ds.xlsx', '--db', db);
    expect(file?.duplicates).toMatchObject([{ row: 3, of_row: null }]);
    expect(bookAsItLies(db)).toEqual(before);
  });

  it('without --json is told in words', async () => {
    const folder = await folderWith({ 'ds.xlsx': ROWS });
    writeFileSync(join(folder, 'hỏng.xlsx'), 'PK');
    const { code, out } = await cli(folder, 'people', 'preview', 'ds.xlsx', 'hỏng.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('ds.xlsx: trang “Danh sách”, tiêu đề ở dòng 2');
    expect(out).toContain('3 người; 1 dòng cần xem lại; 0 dòng có thể trùng; 1 dòng không lấy');
    expect(out).toContain('Dòng 5, cột Ngày sinh: “31/02/1970” không phải ngày có thật');
    expect(out).toContain('hỏng.xlsx: không đọc được. Tệp hỏng.xlsx');
  });

  it('takes the row told as that of the titles, and no other', async () => {
    const folder = temporaryFolder();
    const lists = [
      ['Họ và tên', 'Năm sinh'],
      ['Nguyễn Văn An', 1970],
      [],
      ['Họ và tên', 'Năm sinh'],
      ['Lê Thị Lụa', 1980],
    ];
    writeFileSync(join(folder, 'ds.xlsx'), await sheetOf(lists));
    const [second] = await preview(folder, 'ds.xlsx', '--header', '4');
    expect(second).toMatchObject({ headerRow: 4, persons: [{ row: 5, name: 'Lê Thị Lụa' }] });
    expect(second?.persons).toHaveLength(1);
    const db = await closedBook();
    const said = await cli(folder, 'people', 'import', 'ds.xlsx', '--db', db, '--header', '4');
    expect(said.out).toContain('đã nhập 1 người');
  });

  it('of a file with several sheets says which were not read, and so does an import', async () => {
    const folder = temporaryFolder();
    const db = await closedBook();
    const bytes = await sheetOf([['Họ tên'], ['Nguyễn Văn An']], ({ workbook }) => {
      workbook.addWorksheet('Thôn 2').addRows([['Họ tên'], ['Lê Văn Bình']]);
      workbook.addWorksheet('Nháp', { state: 'hidden' });
    });
    writeFileSync(join(folder, 'ds.xlsx'), bytes);
    const other = 'Tệp còn 1 trang khác, chọn bằng --sheet: “Thôn 2”';
    expect((await cli(folder, 'people', 'preview', 'ds.xlsx')).out).toContain(other);
    expect((await cli(folder, 'people', 'import', 'ds.xlsx', '--db', db)).out).toContain(other);
    const json = await cli(folder, 'people', 'import', 'ds.xlsx', '--db', db, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ files: [{ otherSheets: ['Thôn 2'] }] });
  });

  it.each([
    [['people', 'preview'], 2, 'Thiếu TỆP'],
    [['people', 'preview', '--json'], 2, 'Thiếu TỆP'],
    [['people', 'preview', 'ds.xlsx', '--header', '0'], 2, '--header phải là số nguyên'],
    [['people', 'preview', 'ds.xlsx', '--accept-doubts'], 2, '--accept-doubts'],
    [['people', 'preview', 'ds.xlsx', '--db', 'không-có.db'], 1, 'Không tìm thấy tệp sổ'],
    [['people', 'preview', 'ds.xlsx', '--db', 'ds.xlsx'], 1, 'ds.xlsx'],
    [['people', 'import', 'ds.xlsx'], 2, 'Thiếu --db'],
    [['people', 'import', '--db', 'DB'], 2, 'Thiếu TỆP'],
    [['people', 'undo-import', '--db', 'DB'], 2, 'Thiếu --batch'],
    [['people', 'undo-import', '--db', 'DB', '--batch', 'x'], 1, 'Không tìm thấy lần nhập này'],
    [['people', 'export', '--db', 'DB'], 2, 'Thiếu --out'],
    [['people', 'export', '--db', 'DB', '--out', 'a.xlsx', 'b'], 2, 'Không hiểu lệnh: b'],
    [['people', 'xóa'], 2, 'Không có lệnh “people xóa”'],
  ])('%j ends with %d and one sentence, and writes nothing', async (argv, code, sentence) => {
    const core = await officeBook();
    const folder = await folderWith({ 'ds.xlsx': ROWS });
    const before = contents(core);
    const words = argv.map((word) => (word === 'DB' ? core.store.file : word));
    const said = await cli(folder, ...words);
    expect(said).toMatchObject({ code, out: '' });
    expect(said.err).toContain(sentence);
    expect(said.err.split('\n')).toHaveLength(1);
    expect(contents(core)).toEqual(before);
  });
});

describe('people import and people undo-import', () => {
  interface Imported {
    readonly file: string;
    readonly batch: string | null;
    readonly entered: number;
    readonly leftOut: number;
    readonly rejected: number;
  }

  async function enter(folder: string, db: string, ...argv: string[]) {
    const said = await cli(folder, 'people', 'import', ...argv, '--db', db, '--json');
    return { ...said, files: (JSON.parse(said.out) as { files: Imported[] }).files };
  }

  it('enter the good rows, the doubtful ones when told so, and nobody the second time', async () => {
    const db = await closedBook();
    const folder = await folderWith({ 'ds.xlsx': ROWS });
    const first = await enter(folder, db, 'ds.xlsx');
    expect(first).toMatchObject({
      code: 0,
      files: [{ file: 'ds.xlsx', entered: 2, leftOut: 1, rejected: 1 }],
    });
    expect((await enter(folder, db, 'ds.xlsx')).files).toMatchObject([
      { batch: null, entered: 0, leftOut: 3 },
    ]);
    const doubtful = await enter(folder, db, 'ds.xlsx', '--accept-doubts');
    expect(doubtful.files).toMatchObject([{ entered: 1, leftOut: 2 }]);
    expect((await enter(folder, db, 'ds.xlsx', '--accept-doubts')).files).toMatchObject([
      { batch: null, entered: 0 },
    ]);
    for (const { files } of [first, doubtful]) {
      const batch = files[0]?.batch ?? '';
      const undone = await cli(folder, 'people', 'undo-import', '--db', db, '--batch', batch);
      expect(undone).toMatchObject({ code: 0 });
      expect(undone.out).toBe(`Đã hoàn tác lần nhập: bỏ ${files[0]?.entered ?? 0} người.`);
    }
  });

  it('say which file was refused, and enter the others', async () => {
    const db = await closedBook();
    const folder = await folderWith({ 'b.xlsx': ROWS });
    const said = await enter(folder, db, 'không-có.xlsx', 'b.xlsx');
    expect(said).toMatchObject({ code: 1, files: [{ entered: 0 }, { entered: 2 }] });
    expect(said.err).toContain('Không tìm thấy tệp không-có.xlsx');
    const words = await cli(folder, 'people', 'import', 'b.xlsx', '--db', db);
    expect(words).toMatchObject({ code: 0, err: '' });
    expect(words.out).toContain('b.xlsx: không nhập ai; để lại 3 dòng, không lấy 1 dòng');
  });
});

describe('people export', () => {
  it('writes everybody into an Excel table that goes in again', async () => {
    const db = await closedBook('Nguyễn Thị Ánh', 'Bùi Văn An');
    const folder = temporaryFolder();
    const said = await cli(folder, 'people', 'export', '--db', db, '--out', 'ra.xlsx');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(folder, 'ra.xlsx'))).toBe(true);
    const [file] = await preview(folder, 'ra.xlsx');
    expect(file?.persons.map(({ name }) => name)).toEqual(['Bùi Văn An', 'Nguyễn Thị Ánh']);
  });
});
