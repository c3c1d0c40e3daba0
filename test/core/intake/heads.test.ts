import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/core/intake/columns';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { toTcvn3, toVni } from '../../../src/domain/legacy-text/convert';
import { found, readRows, refusal, sheetOf } from './lists';

const records = (list: Awaited<ReturnType<typeof readRows>>) =>
  list.rows.map((row) => [row.name, row.birthDay ?? row.birthYear, row.sex, row.hamlet]);

describe('titles', () => {
  it.each([
    ['STT', 'order'],
    ['Số TT', 'order'],
    ['Họ và tên (theo CCCD)', 'name'],
    ['HỌ VÀ TÊN HỌC VIÊN', 'name'],
    ['Họ & tên', 'name'],
    ['ho_ten', 'name'],
    ['Họ, đệm', 'family-name'],
    ['Họ đệm', 'family-name'],
    ['Tên', 'given-name'],
    ['Họ tên bố', null],
    ['Họ và tên vợ/chồng', null],
    ['Họ và tên người giám hộ', null],
    ['Họ và tên: Nguyễn Văn An', null],
    ['Ngày, tháng, năm sinh', 'birth'],
    ['NTNS', 'birth'],
    ['Nơi sinh', null],
    ['Năm sinh chủ hộ', null],
    ['Số CCCD/CMND', 'cccd'],
    ['Ngày cấp CCCD', null],
    ['Tài khoản định danh điện tử mức 2', null],
    ['Mã định danh', 'cccd'],
    ['4 số cuối CCCD', 'cccd'],
    ['CCCD: 4 số cuối', 'cccd'],
    ['Bốn số cuối của thẻ', 'cccd'],
    ['4 số cuối', 'cccd'],
    ['Đuôi CC', 'cccd'],
    ['4 số cuối điện thoại', 'phone'],
    ['Số CCCD: 019085001234', null],
    ['Số cuối năm', null],
    ['SĐT', 'phone'],
    ['Điện thoại thông minh', null],
    ['SĐT phụ huynh', null],
    ['Nam/Nữ', 'sex'],
    ['Nữ (x)', 'female'],
    ['Nam', 'male'],
    ['Năm', null],
    ['Thôn/bản, xã', 'hamlet'],
    ['Nơi ở hiện nay', 'hamlet'],
    ['Quê quán', null],
    ['Nhóm đối tượng', 'audience'],
    ['Ghi chú', 'note'],
    ['Ký tên', null],
    ['Quan hệ với chủ hộ', null],
  ])('“%s” means %s', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
    expect(meaningOf(title.normalize('NFD'))).toBe(meaning);
  });
});

describe('two columns for cards', () => {
  it.each([
    [
      ['4 số cuối CCCD', 'Số CCCD'],
      ['1234', '001085001234'],
    ],
    [
      ['Số CCCD', 'Số cuối'],
      ['001085001234', '1234'],
    ],
  ])('give the whole number where %j stand side by side', async (titles, numbers) => {
    const { rows } = await readRows([
      ['Họ và tên', ...titles],
      ['Bùi Văn An', ...numbers],
    ]);
    expect(rows).toMatchObject([{ cccd: '001085001234', cccdTail: null, doubts: [] }]);
  });
});

describe('a head over several rows', () => {
  it('gives the sex by the column of the year, also without merged cells and accents', async () => {
    for (const [birth, male, female] of [
      ['Năm sinh', 'Nam', 'Nữ'],
      ['NAM SINH', 'NAM', 'NU'],
    ]) {
      const list = await readRows([
        ['STT', 'Họ và tên', birth, null, 'Thôn'],
        [null, null, male, female, null],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        [1, 'Nguyễn Văn An', 1985, null, 'Thôn 1'],
        [2, 'Trần Thị Bích', null, '12/3/1990', 'Thôn 2'],
      ]);
      expect(list.headerRow).toBe(2);
      expect(records(list)).toEqual([
        ['Nguyễn Văn An', 1985, 'male', 'Thôn 1'],
        ['Trần Thị Bích', '1990-03-12', 'female', 'Thôn 2'],
      ]);
      expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
    }
  });

  it('takes ages in the columns of the sexes for no years, but works the years out', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Tuổi', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Nguyễn Văn An', 40, null],
      [2, 'Trần Thị Bích', null, 35],
    ]);
    expect(list.rows).toMatchObject([
      { sex: 'male', birthYear: 1985, doubts: [{ field: 'birth', column: 'Tuổi – Nam' }] },
      { sex: 'female', birthYear: 1990, doubts: [{ field: 'birth', column: 'Tuổi – Nữ' }] },
    ]);
  });

  it('joins names, births and addresses from their parts', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', null, 'Ngày sinh', null, null, 'Giới tính', null, 'Địa chỉ', null],
        [null, 'Họ đệm', 'Tên', 'Ngày', 'Tháng', 'Năm', 'Nam', 'Nữ', 'Thôn', 'Xã'],
        [1, 'Nguyễn Văn', 'An', 5, 11, 1985, 'x', null, 'Đông', 'Phú Bình'],
        [2, 'Trần Thị', 'Bích', null, null, 1990, null, 'x', 'Tây', 'Phú Bình'],
        [3, 'Lê Thị', 'Cúc', 31, 2, 1990, null, 'x', 'Tây', 'Phú Bình'],
      ],
      (sheet) => {
        for (const range of ['A1:A2', 'B1:C1', 'D1:F1', 'G1:H1', 'I1:J1']) sheet.mergeCells(range);
      },
    );
    expect(records(list)).toEqual([
      ['Nguyễn Văn An', '1985-11-05', 'male', 'Đông'],
      ['Trần Thị Bích', 1990, 'female', 'Tây'],
      ['Lê Thị Cúc', 1990, 'female', 'Tây'],
    ]);
    expect(list.rows.map(({ doubts }) => doubts.length)).toEqual([0, 0, 1]);
  });

  it('takes the audience from the ticked column', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Đối tượng', null, null],
        [null, null, 'Người dân', 'CBCCVC', 'Học sinh'],
        [1, 'Nguyễn Văn An', 'x', null, null],
        [2, 'Trần Thị Bích', null, null, 'x'],
      ],
      (sheet) => {
        for (const range of ['A1:A2', 'B1:B2', 'C1:E1']) sheet.mergeCells(range);
      },
    );
    expect(list.rows.map(({ audience, group }) => [audience, group])).toEqual([
      ['adults', 'Người dân'],
      ['students', 'Học sinh'],
    ]);
  });
});

describe('titles in the letters of old fonts', () => {
  it.each([
    ['tcvn3', toTcvn3],
    ['vni', toVni],
  ])('are known in %s, and the columns under them', async (coding, old) => {
    const list = await readRows([
      [old('Danh sách học viên xóm Đông Hồ năm 2025')],
      ['STT', old('Họ và tên'), old('Năm sinh'), old('Giới tính'), old('Đối tượng')],
      [1, old('Nguyễn Văn Hưởng'), 1985, old('Nam'), old('Người dân')],
      [2, old('Đặng Quỳnh Như'), 1990, old('Nữ'), old('Học sinh')],
    ]);
    expect(list).toMatchObject({ encoding: coding, hamletOfAll: 'xóm Đông Hồ' });
    expect(records(list)).toEqual([
      ['Nguyễn Văn Hưởng', 1985, 'male', 'xóm Đông Hồ'],
      ['Đặng Quỳnh Như', 1990, 'female', 'xóm Đông Hồ'],
    ]);
    const name = list.columns.find(({ meaning }) => meaning === 'name');
    expect(name).toMatchObject({ title: 'Họ và tên', coding, codingBy: 'letters' });
    expect(name?.samples).toContainEqual({
      before: old('Đặng Quỳnh Như'),
      after: 'Đặng Quỳnh Như',
    });
  });

  it('leaves Unicode alone in a column of both, and converts what plainly is old', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn Hưởng', 1985],
      [2, toTcvn3('Đặng Quỳnh Như'), 1990],
      [3, 'Hoàng Bích Hà', 1991],
      [4, toVni('Trần Thị Thủy'), 1992],
      [5, 'Lê Thị Lụa', 1993],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual([
      'Nguyễn Văn Hưởng',
      'Đặng Quỳnh Như',
      'Hoàng Bích Hà',
      'Trần Thị Thủy',
      'Lê Thị Lụa',
    ]);
  });

  it('does as the user says about a column', async () => {
    const bytes = await sheetOf([
      ['Họ và tên', 'Xóm'],
      [toTcvn3('Lê Hà'), 'Đông'],
    ]);
    const choice = { meanings: {}, codings: { 0: 'tcvn3' } } as const;
    const list = await readPeopleList(bytes, 'a.xlsx', { ...found, choice });
    expect(list.rows[0]?.name).toBe('Lê Hà');
    expect(list.columns[0]).toMatchObject({ coding: 'tcvn3', codingBy: 'user' });
  });
});

describe('a list without titles', () => {
  it('is understood by what stands in its columns', async () => {
    const list = await readRows([
      ['DANH SÁCH THÔN ĐÔNG'],
      [1, 'Nguyễn Văn An', 1985, 'Nam', 'Thôn Đông'],
      [2, 'Trần Thị Bích', '12/03/1990', 'Nữ', 'Thôn Tây'],
    ]);
    expect(list).toMatchObject({ headerRow: 0, rejected: [] });
    expect(records(list)).toEqual([
      ['Nguyễn Văn An', 1985, 'male', 'Thôn Đông'],
      ['Trần Thị Bích', '1990-03-12', 'female', 'Thôn Tây'],
    ]);
  });

  it('is refused where two columns hold names or none does', async () => {
    for (const rows of [
      [
        [1, 'Nguyễn Văn An', 'Trần Thị Bích', 1985],
        [2, 'Lê Văn Cư', 'Hồ Thị Dung', 1986],
      ],
      [
        [1, 'Thóc', 1985],
        [2, 'Ngô', 1986],
      ],
    ]) {
      expect(await refusal(await sheetOf(rows))).toMatchObject({ code: 'sheet-no-name-column' });
    }
  });
});

describe('what the user says about a list', () => {
  const rows = [
    ['A', 'B', 'C'],
    ['Nguyễn Văn An', 'Đông', 'x'],
    ['Họ và tên', 'Xóm', 'Nữ'],
    ['Trần Thị Bích', 'Tây', 'x'],
  ];

  it('takes any row for the head, and any column for names', async () => {
    const bytes = await sheetOf(rows);
    const given = { ...found, headerRow: 1 };
    await expect(readPeopleList(bytes, 'a.xlsx', given)).rejects.toMatchObject({
      code: 'sheet-no-name-column',
    });
    const meanings = { 0: 'name', 1: 'hamlet' } as const;
    const list = await readPeopleList(bytes, 'a.xlsx', {
      ...given,
      choice: { meanings, codings: {} },
    });
    expect(list.headerRow).toBe(1);
    expect(list.rows.map(({ name, hamlet }) => [name, hamlet])).toEqual([
      ['Nguyễn Văn An', 'Đông'],
      ['Trần Thị Bích', 'Tây'],
    ]);
  });

  it('remembers columns for lists of the same look, and says so', async () => {
    const bytes = await sheetOf(rows.slice(2));
    const first = await readPeopleList(bytes, 'a.xlsx', found);
    expect(first).toMatchObject({ isRemembered: false, rows: [{ sex: 'female' }] });
    const remembered = { [first.look]: { meanings: { 2: null, 1: 'note' as const }, codings: {} } };
    const second = await readPeopleList(bytes, 'a.xlsx', { ...found, remembered });
    expect(second).toMatchObject({ isRemembered: true, look: first.look });
    expect(second.rows).toMatchObject([{ sex: null, hamlet: null, note: 'Tây' }]);
  });

  it('reads a hidden sheet asked for by name, and refuses one that is not there', async () => {
    const bytes = await sheetOf(rows.slice(2), (sheet) => {
      sheet.state = 'hidden';
      sheet.workbook.addWorksheet('Khác').addRow(['không có gì']);
    });
    const list = await readPeopleList(bytes, 'a.xlsx', { ...found, sheet: 'Danh sách' });
    expect(list.rows.map(({ name }) => name)).toEqual(['Trần Thị Bích']);
    await expect(
      readPeopleList(bytes, 'a.xlsx', { ...found, sheet: 'Thôn 9' }),
    ).rejects.toMatchObject({
      code: 'sheet-unknown',
      detail: { file: 'a.xlsx', sheet: 'Thôn 9' },
    });
  });
});

describe('two columns for names', () => {
  it('side by side with all else are two persons of one row', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1985, 3, 'Lê Văn Cư', 1987],
      [2, 'Trần Thị Bích', 1986, null, null, null],
    ]);
    expect(list.rows.map(({ row, name, birthYear }) => [row, name, birthYear])).toEqual([
      [2, 'Nguyễn Văn An', 1985],
      [2, 'Lê Văn Cư', 1987],
      [3, 'Trần Thị Bích', 1986],
    ]);
    expect(list.rejected).toEqual([]);
  });

  it('of one person are doubted, not passed over', async () => {
    const list = await readRows([
      ['Họ và tên', 'Họ tên khai sinh', 'Năm sinh'],
      ['Nguyễn Văn An', 'Nguyễn Văn Ân', 1985],
    ]);
    expect(list.rows[0]).toMatchObject({
      name: 'Nguyễn Văn An',
      doubts: [{ field: 'name', column: 'Họ tên khai sinh', proposal: 'Nguyễn Văn An' }],
    });
  });

  it('columns about parents and heads of households make no persons and no births', async () => {
    const parents = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Họ tên cha', 'Năm sinh', 'Họ tên mẹ', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 2010, 'Nguyễn Văn Bốn', 1980, 'Lê Thị Mến', 1982],
      [2, 'Trần Thị Bích', null, 'Trần Văn Ba', 1979, 'Ngô Thị Mai', 1983],
    ]);
    const heads = await readRows(
      [
        ['Thông tin học viên', null, null, 'Thông tin chủ hộ', null],
        ['STT', 'Họ tên', 'SĐT', 'Họ tên', 'SĐT'],
        [1, 'Nguyễn Văn An', '0912345678', 'Nguyễn Văn Bốn', '0987654321'],
        [2, 'Trần Thị Bích', null, 'Trần Văn Ba', '0987654322'],
      ],
      (sheet) => {
        sheet.mergeCells('A1:C1');
        sheet.mergeCells('D1:E1');
      },
    );
    const read = ({ rows }: typeof heads) =>
      rows.map(({ name, birthYear, phone, doubts }) => [name, birthYear, phone, doubts]);
    expect(read(parents)).toEqual([
      ['Nguyễn Văn An', 2010, null, []],
      ['Trần Thị Bích', null, null, []],
    ]);
    expect(read(heads)).toEqual([
      ['Nguyễn Văn An', null, '0912345678', []],
      ['Trần Thị Bích', null, null, []],
    ]);
  });

  it.each([
    ['Họ và', 'tên'],
    ['Họ đệm', 'Tên học viên'],
    ['Họ, chữ lót', 'Tên HV'],
    ['HỌ VÀ TÊN', null],
    ['Họ tên', 'Tên'],
  ])('“%s” and “%s” over its parts are one name, remembered or not', async (one, other) => {
    const bytes = await sheetOf([
      ['STT', one, other, 'Năm sinh'],
      [1, 'Nguyễn Văn', 'An', 1985],
      [2, 'Trần Thị Ngọc', 'Bích', 1986],
      [3, 'Lò Thị', 'Hoa', 1987],
    ]);
    const list = await readPeopleList(bytes, 'danh sách.xlsx', found);
    const meanings = Object.fromEntries(list.columns.map(({ at, meaning }) => [at, meaning]));
    const remembered = { [list.look]: { meanings, codings: {} } };
    const again = await readPeopleList(bytes, 'lại.xlsx', { ...found, remembered });
    expect(again.rows).toEqual(list.rows);
    expect(list.rows.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Nguyễn Văn An', []],
      ['Trần Thị Ngọc Bích', []],
      ['Lò Thị Hoa', []],
    ]);
  });

  it('the given name again, to sort by, is no part of the name; nor is what stands without a title', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 'An', 1985],
      [2, 'Trần Thị Bích', 'Bích', 1986],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bích']);
    const untitled = await readRows([
      ['STT', 'Họ và tên', null, 'Năm sinh'],
      [1, 'Nguyễn Văn An', 'Nam', 1985],
      [2, 'Trần Thị Bích', 'Nữ', 1986],
    ]);
    expect(untitled.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bích']);
  });

  it('with whole names under one title twice are not put together', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 'Nguyễn Văn Bốn', 1985],
      [2, 'Trần Thị Bích', null, 1986],
    ]);
    expect(list.rows).toMatchObject([
      { name: 'Nguyễn Văn An', doubts: [{ field: 'name' }] },
      { name: 'Trần Thị Bích', doubts: [] },
    ]);
  });

  it('heads of households are the persons where nobody else is named', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên chủ hộ', 'Thôn'],
      [1, 'Nguyễn Văn An', 'Đông'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An']);
  });
});
