import fs from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found, readRows } from './lists';

const fixture = (name: string) =>
  fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/lists', name));

const names = (list: { rows: readonly { name: string }[] }) => list.rows.map((row) => row.name);

describe('lists as LibreOffice writes them', () => {
  it('tell what the columns of a class list mean', async () => {
    const list = await readPeopleList(fixture('danh-sach-lop.xlsx'), 'danh-sach-lop.xlsx', found);
    expect(list.headerRow).toBe(5);
    expect(list.columns.map(({ at, title, meaning }) => [at, title, meaning])).toEqual([
      [0, 'STT', 'order'],
      [1, 'Họ và tên', 'name'],
      [2, 'Năm sinh', 'birth'],
      [3, 'Giới tính', 'sex'],
      [4, 'Số CCCD', 'cccd'],
      [5, 'Số điện thoại', 'phone'],
      [6, 'Xóm', 'hamlet'],
      [7, 'Ghi chú', 'note'],
    ]);
  });

  it('gives names in two columns under one title, ticked sex, merged hamlets, dates and formulas', async () => {
    const list = await readPeopleList(fixture('to-cong-nghe-so.xlsx'), 'to.xlsx', found);
    expect(list.sheet).toBe('Tổ CNSCĐ');
    const numbers = { cccd: null, cccdTail: null, phone: null };
    const base = { hamlet: 'Xóm Đồng Mỏ', note: '', birthIsByAge: false, ...numbers };
    expect(list.rows).toEqual([
      {
        ...base,
        row: 4,
        name: 'Hoàng Thị Ân',
        birthYear: 1988,
        birthDay: '1988-12-31',
        sex: 'female',
        audience: 'officials',
        group: 'Cán bộ, công chức',
        doubts: [],
      },
      {
        ...base,
        row: 5,
        name: 'Phạm Đức Anh',
        birthYear: 1991,
        birthDay: null,
        sex: 'male',
        audience: 'adults',
        group: 'Người dân',
        doubts: [],
      },
      {
        ...base,
        row: 6,
        name: "Y H'Bia Niê",
        birthYear: 2001,
        birthDay: '2001-01-01',
        sex: 'female',
        audience: 'students',
        group: 'Học sinh',
        doubts: [],
      },
    ]);
  });
});

describe('a list whose days Excel has swapped', () => {
  it('says so at every day it may have happened to', async () => {
    const list = await readPeopleList(fixture('ngay-bi-doi.xlsx'), 'ngay-bi-doi.xlsx', found);
    const swapped = (proposal: string) => [
      {
        field: 'birth',
        column: 'Ngày sinh',
        reason: 'Có thể Excel đã đổi chỗ ngày và tháng; xem lại ngày sinh',
        proposal,
      },
    ];
    expect(list.rows.map((row) => [row.name, row.birthDay, row.doubts])).toEqual([
      ['Nguyễn Văn An', '1990-05-11', swapped('11/05/1990')],
      ['Trần Thị Bích', '1985-12-25', []],
      ['Lê Văn Cư', '1979-07-01', swapped('01/07/1979')],
    ]);
  });
});

describe('what is read from a list', () => {
  it('joins family and given name from two columns and composes decomposed letters', async () => {
    const list = await readRows([
      ['Họ và đệm', 'Tên', 'Thôn/Xóm'],
      ['Nguyễn  Thị'.normalize('NFD'), ' Hoà '.normalize('NFD'), 'Xóm Đông'.normalize('NFD')],
      ['Lê', null, null],
    ]);
    expect(list.rows[0]).toMatchObject({ name: 'Nguyễn Thị Hoà', hamlet: 'Xóm Đông' });
    expect(list.rows[0]?.name).toBe(list.rows[0]?.name.normalize('NFC'));
    expect(list.rows[1]).toMatchObject({
      name: 'Lê',
      hamlet: null,
      doubts: [{ column: 'Họ và đệm', reason: 'Họ tên chỉ có một chữ' }],
    });
  });

  it('takes the same day in every time zone from real dates, Excel’s numbers and texts', async () => {
    const list = await readRows([
      ['Họ tên', 'Ngày sinh'],
      ['Nguyễn Văn An', new Date(Date.UTC(1990, 10, 5))],
      ['Trần Văn Ba', 33_182],
      ['Lê Văn Cư', '05/11/1990'],
      ['Lý Văn Dậu', '5-11-1990'],
      ['Đỗ Văn Em', ' 5 . 11 . 1990 '],
      ['Hồ Văn Gấm', '1990-11-05'],
      ['Bùi Văn Hải', { formula: 'DATE(1990,11,5)', result: new Date(Date.UTC(1990, 10, 5)) }],
    ]);
    expect(list.rows.map((row) => [row.birthDay, row.birthYear, row.doubts])).toEqual(
      list.rows.map(() => ['1990-11-05', 1990, []]),
    );
  });

  it('never takes the month first, and says what it did with a birth that cannot be', async () => {
    const births = [
      [
        '12/25/1990',
        1990,
        '“12/25/1990” không phải ngày có thật (ngày/tháng/năm); chỉ lấy năm 1990',
      ],
      [
        '31/02/1985',
        1985,
        '“31/02/1985” không phải ngày có thật (ngày/tháng/năm); chỉ lấy năm 1985',
      ],
      ['05/11/15', null, '“05/11/15” viết tắt năm; để trống năm sinh'],
      ['11/1985', 1985, '“11/1985”: chỉ lấy năm 1985'],
      ['khoảng 1950', 1950, '“khoảng 1950”: chỉ lấy năm 1950'],
      ['không rõ', null, 'Không đọc được “không rõ”; để trống năm sinh'],
      [15, null, '“15” viết tắt năm; để trống năm sinh'],
      [185, null, 'Không đọc được “185”; để trống năm sinh'],
      [1985.5, null, 'Không đọc được “1985.5”; để trống năm sinh'],
      [2031, null, 'Năm sinh 2031 không hợp lý; để trống'],
      ['01/01/1850', null, 'Năm sinh 1850 không hợp lý; để trống'],
      [{ error: '#REF!' }, null, 'Công thức trong ô bị lỗi (#REF!); để trống'],
    ] as const;
    const list = await readRows([
      ['Họ tên', 'Ngày sinh'],
      ...births.map(([birth]) => ['Nguyễn Văn An', birth as string]),
    ]);
    expect(list.rows.map((row) => [row.birthYear, row.birthDay, row.doubts])).toEqual(
      births.map(([, year, reason]) => [
        year,
        null,
        [{ field: 'birth', column: 'Ngày sinh', reason, proposal: year && String(year) }],
      ]),
    );
  });

  it('sees a year typed into a cell formatted as a date', async () => {
    const list = await readRows(
      [
        ['Họ tên', 'Năm sinh'],
        ['Nguyễn Văn An', 1985],
      ],
      (sheet) => {
        sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
      },
    );
    expect(list.rows[0]).toMatchObject({ birthYear: 1985, birthDay: null });
    expect(list.rows[0]?.doubts).toHaveLength(1);
  });

  it('warns where Excel may have swapped day and month before the file came here', async () => {
    const list = await readRows([
      ['Họ tên', 'Ngày sinh'],
      ['Nguyễn Văn An', new Date(Date.UTC(1990, 4, 11))],
      ['Trần Văn Ba', '25/12/1990'],
    ]);
    expect(list.rows.map((row) => row.doubts.map(({ reason }) => reason))).toEqual([
      ['Có thể Excel đã đổi chỗ ngày và tháng; xem lại ngày sinh'],
      [],
    ]);
  });

  it('takes the day where day and year stand in two columns, and says when they differ', async () => {
    const list = await readRows([
      ['Họ tên', 'Năm sinh', 'Ngày sinh'],
      ['Nguyễn Văn An', 1990, '05/11/1990'],
      ['Trần Văn Ba', 1991, '05/11/1990'],
      ['Lê Văn Cư', 1992, null],
    ]);
    expect(list.rows.map((row) => [row.birthYear, row.birthDay, row.doubts.length])).toEqual([
      [1990, '1990-11-05', 0],
      [1990, '1990-11-05', 1],
      [1992, null, 0],
    ]);
  });

  it('reads the sex from a word, from ticks in two columns, or from ticks in one', async () => {
    const words = await readRows([
      ['Họ tên', 'Giới tính'],
      ...['Nam', 'nữ', 'NỮ', 'Nu', '', 'khác'].map((sex) => ['Nguyễn An', sex]),
    ]);
    expect(words.rows.map((row) => row.sex)).toEqual([
      'male',
      'female',
      'female',
      'female',
      null,
      null,
    ]);
    expect(words.rows.map((row) => row.doubts.length)).toEqual([0, 0, 0, 0, 0, 1]);
    const two = await readRows([
      ['Họ tên', 'Nam', 'Nữ'],
      ['Nguyễn Văn An', 'x', null],
      ['Trần Thị Bích', null, 'X'],
      ['Lê Văn Cư', null, null],
      ['Lý Thị Dung', 'x', 'x'],
    ]);
    expect(two.rows.map((row) => row.sex)).toEqual(['male', 'female', null, null]);
    expect(two.rows.map((row) => row.doubts.length)).toEqual([0, 0, 0, 1]);
    const one = await readRows([
      ['Họ tên', 'Nữ'],
      ['Nguyễn Văn An', null],
      ['Trần Thị Bích', 'x'],
    ]);
    expect(one.rows.map((row) => row.sex)).toEqual(['male', 'female']);
    const unused = await readRows([
      ['Họ tên', 'Nữ'],
      ['Nguyễn Văn An', null],
    ]);
    expect(unused.rows.map((row) => row.sex)).toEqual([null]);
  });

  it('knows the four audiences by an office’s words', async () => {
    const list = await readRows([
      ['Họ tên', 'Đối tượng'],
      ...['Người dân', 'CBCCVC', 'Học sinh THCS', 'Công nhân', 'Hội viên', '', 'Nhóm 3'].map(
        (who) => ['Nguyễn Văn An', who],
      ),
    ]);
    expect(list.rows.map((row) => row.audience)).toEqual([
      'adults',
      'officials',
      'students',
      'workers',
      'adults',
      null,
      null,
    ]);
    expect(list.rows.at(-1)).toMatchObject({
      group: 'Nhóm 3',
      doubts: [
        {
          field: 'audience',
          column: 'Đối tượng',
          reason: 'Chưa rõ “Nhóm 3” thuộc đối tượng nào',
          proposal: null,
        },
      ],
    });
  });

  it.each([
    'Thôn',
    'XÓM',
    'Bản',
    'Tổ dân phố',
    'Khu phố',
    'Thôn/Xóm/Bản',
    'Địa chỉ (thôn, xóm)',
    'Tên thôn',
    'Buôn',
  ])('takes “%s” for the hamlet', async (title) => {
    const list = await readRows([
      ['Họ và tên', title],
      ['Nguyễn Văn An', 3],
    ]);
    expect(list.rows[0]?.hamlet).toMatch(/^\p{Lu}[\p{L} ]* 3$/u);
  });

  it.each([
    'Họ và tên',
    'HỌ TÊN',
    'Họ, tên',
    'Họ và tên học viên',
    'Họ, chữ đệm và tên',
    'Ho va ten',
    'Họ và tên'.normalize('NFD'),
    ' Họ  và\ntên ',
  ])('takes %j for the name', async (title) => {
    expect(names(await readRows([[title], ['Nguyễn Văn An']]))).toEqual(['Nguyễn Văn An']);
  });

  it('takes the person’s name, not that of the head of the household', async () => {
    const list = await readRows([
      ['Họ và tên chủ hộ', 'Họ và tên'],
      ['Nguyễn Văn Cha', 'Nguyễn Văn Con'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn Con']);
  });

  it('shows no numbers of cards and telephones of a row it refuses', async () => {
    const list = await readRows([
      ['Họ tên', 'Số CCCD/CMND', 'Điện thoại', 'Ghi chú'],
      ['Nguyễn Văn An', '019085001234', '0912345678', 'a'],
      [null, '019085001235', '0987654321', 'thiếu tên 0987 654 321'],
    ]);
    expect(list.rows[0]).toMatchObject({ cccd: '019085001234', phone: '0912345678', doubts: [] });
    expect(list.rejected).toEqual([{ row: 3, reasons: ['Không có họ tên'], text: 'thiếu tên …' }]);
  });
});

describe('rows of a list that are no persons', () => {
  it('are left out: empty and pre-numbered lines, column numbers, totals, signatures', async () => {
    const list = await readRows([
      ['STT', 'Họ tên', 'Năm sinh', 'Chức vụ'],
      ['(1)', '(2)', '(3)', '(4)'],
      [1, 'Nguyễn Văn An', 1980, 'Chủ tịch Hội Nông dân'],
      [null, null, null, null],
      [2, null, null, null],
      ['Cộng', 1, null, null],
      [3, 'Tống Văn Ba', 1981, 'Bí thư chi bộ'],
      ['Tổng số: 02 người', null, null, null],
      [null, null, null, 'Phú Bình, ngày … tháng … năm 2025'],
      [null, 'Người lập biểu', null, 'TRƯỞNG XÓM'],
      [null, '(Ký, ghi rõ họ tên)', null, null],
      [null, 'Lê Thị Hoa', null, 'Vũ Văn Tám'],
      [4, 'Người Ghi Sau', 1990, null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Tống Văn Ba', 'Người Ghi Sau']);
    expect(list.rejected).toEqual([]);
  });

  it('are named with the reason where a person may be meant', async () => {
    const list = await readRows([
      ['Họ tên', 'Năm sinh'],
      ['Nguyễn Văn An', 1980],
      [null, 1985],
      ['12345', 1985],
      ['A'.repeat(101), 1985],
      ['Xóm Hòa Bình', null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An']);
    expect(list.rejected).toEqual([
      { row: 3, reasons: ['Không có họ tên'], text: '1985' },
      { row: 4, reasons: ['Ô họ tên không có chữ'], text: '12345 · 1985' },
      { row: 5, reasons: ['Họ tên dài quá 100 ký tự'], text: `${'A'.repeat(101)} · 1985` },
    ]);
  });
});

describe('a hostile list', () => {
  it('comes in clean: no control or direction marks, formulas only as their values', async () => {
    const list = await readRows([
      ['Họ tên', 'Ghi chú'],
      ['Nguyễn\u0007 \u202eVăn\u200b An', 'a\tb\r\nc'],
      [
        { formula: `cmd|' /C calc'!A0`, result: 'Trần Văn Ba' },
        { formula: '1+1', result: 2 },
      ],
      ['=1+1', '<w:p/>'],
      [{ text: 'Lê Văn Cư', hyperlink: 'http://127.0.0.1/x' }, null],
      [{ richText: [{ text: 'Lý ' }, { text: 'Văn Dậu', font: { bold: true } }] }, null],
      ['Vũ Văn 😀', 'x'.repeat(600)],
    ]);
    expect(list.rows.map((row) => [row.name, row.note])).toEqual([
      ['Nguyễn Văn An', 'a b c'],
      ['Trần Văn Ba', '2'],
      ['Lê Văn Cư', ''],
      ['Lý Văn Dậu', ''],
      ['Vũ Văn 😀', 'x'.repeat(500)],
    ]);
    expect(list.rejected).toEqual([
      { row: 4, reasons: ['Ô họ tên không có chữ'], text: '=1+1 · <w:p/>' },
    ]);
    expect(list.rows[4]?.doubts.map(({ reason }) => reason)).toEqual([
      'Họ tên có ký tự lạ',
      'Ghi chú dài quá 500 ký tự, đã cắt bớt',
    ]);
  });

  it('cannot bring in a person through a hidden sheet', async () => {
    const workbook = new exceljs.Workbook();
    for (const state of ['hidden', 'veryHidden', 'visible'] as const) {
      const sheet = workbook.addWorksheet(state, { state });
      sheet.addRows([['Họ tên'], [`Người trang ${state}`]]);
    }
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const list = await readPeopleList(bytes, 'a.xlsx', found);
    expect(list).toMatchObject({ sheet: 'visible' });
    expect(names(list)).toEqual(['Người trang visible']);
  });
});

describe('merged cells', () => {
  it('give their value to each row they reach, but no person twice', async () => {
    const list = await readRows(
      [
        ['DANH SÁCH', null, null],
        ['Họ tên', 'Xóm', 'Ghi chú'],
        ['Nguyễn Văn An', 'Đông', 'a'],
        ['Trần Văn Ba', null, 'b'],
        ['Lê Văn Cư', 'Tây', 'c'],
        [null, null, 'd'],
      ],
      (sheet) => {
        sheet.mergeCells('A1:C1');
        sheet.mergeCells('B3:B4');
        sheet.mergeCells('A5:A6');
      },
    );
    expect(list.rows.map((row) => [row.row, row.name, row.hamlet])).toEqual([
      [3, 'Nguyễn Văn An', 'Đông'],
      [4, 'Trần Văn Ba', 'Đông'],
      [5, 'Lê Văn Cư', 'Tây'],
    ]);
    expect(list.rejected).toEqual([{ row: 6, reasons: ['Không có họ tên'], text: 'd' }]);
  });

  it('of a title over two rows and two columns still give every year of birth', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Năm sinh', null],
        [null, null, 'Nam', 'Nữ'],
        [1, 'Nguyễn Văn An', 1980, null],
        [2, 'Trần Thị Bích', null, 1981],
      ],
      (sheet) => {
        for (const range of ['A1:A2', 'B1:B2', 'C1:D1']) sheet.mergeCells(range);
      },
    );
    expect(list.rows.map((row) => [row.name, row.birthYear])).toEqual([
      ['Nguyễn Văn An', 1980],
      ['Trần Thị Bích', 1981],
    ]);
    expect(list.rejected).toEqual([]);
  });
});

describe('a large list', () => {
  it('of 20,000 people is read whole', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      index + 1,
      `Nguyễn Văn ${['An', 'Bình', 'Cường', 'Dũng'][index % 4]} ${String.fromCharCode(65 + (index % 26))}`,
      1940 + (index % 70),
      index % 2 === 0 ? 'Nam' : 'Nữ',
      `Xóm ${(index % 37) + 1}`,
      'Người dân',
      '',
      '',
    ]);
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm', 'Đối tượng', 'Ghi chú', 'Ký tên'],
      ...rows,
    ]);
    expect(list.rows).toHaveLength(20_000);
    expect(list.rows.at(-1)).toMatchObject({ row: 20_001, hamlet: 'Xóm 20', audience: 'adults' });
  });
});

it('digits kept as a formula of text, midnight, and the Icelandic Ð read as what they mean', async () => {
  const csv =
    'STT,Họ và tên,Ngày sinh,Số điện thoại\n1,Ðặng Văn Ðức,5/11/1985 12:00:00 AM,"=""0912345678"""\n';
  const { rows } = await readPeopleList(Buffer.from(csv), 'a.csv', found);
  expect(rows).toMatchObject([
    { name: 'Đặng Văn Đức', birthDay: '1985-11-05', phone: '0912345678', doubts: [] },
  ]);
});
