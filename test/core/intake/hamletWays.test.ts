import type { CellValue, Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { toTcvn3 } from '../../../src/domain/legacy-text/convert';
import { readRows } from './lists';

// Lists as hamlets make them, each with one habit that was once read wrong, or could be.

type Row = readonly CellValue[];

async function read(rows: readonly Row[], arrange?: (sheet: Worksheet) => void) {
  const list = await readRows(rows, arrange);
  return {
    people: list.rows.map(({ name, birthDay, birthYear, sex, hamlet }) => [
      name,
      birthDay ?? birthYear,
      sex,
      hamlet,
    ]),
    doubts: list.rows.map(({ doubts }) => doubts.map(({ reason }) => reason)),
    rejected: list.rejected.map(({ row }) => row),
    list,
  };
}

const merged =
  (...ranges: string[]) =>
  (sheet: Worksheet) => {
    for (const range of ranges) sheet.mergeCells(range);
  };

describe('a list as a hamlet makes it', () => {
  it('with a head merged over three rows', async () => {
    const { people, doubts } = await read(
      [
        ['TT', 'Họ và tên', 'Thông tin cá nhân', null, null, null, 'Ghi chú'],
        [null, null, 'Năm sinh', null, 'Nơi ở', null, null],
        [null, null, 'Nam', 'Nữ', 'Thôn', 'Xã', null],
        ['1', '2', '3', '4', '5', '6', '7'],
        [1, 'Nguyễn Văn An', 1965, null, 'Thôn 1', 'Phú Bình', null],
        [2, 'Trần Thị Bích', null, 1970, 'Thôn 1', 'Phú Bình', 'cận nghèo'],
      ],
      merged('A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2', 'G1:G3'),
    );
    expect(people).toEqual([
      ['Nguyễn Văn An', 1965, 'male', 'Thôn 1'],
      ['Trần Thị Bích', 1970, 'female', 'Thôn 1'],
    ]);
    expect(doubts.flat()).toEqual([]);
  });

  it.each([
    ['Năm sinh Nam', 'Năm sinh Nữ'],
    ['NS nam', 'NS nữ'],
    ['Sinh năm (nam)', 'Sinh năm (nữ)'],
    ['NĂM SINH NỮ', 'NĂM SINH NAM'],
  ])('with the year under “%s” or “%s”', async (one, other) => {
    const { people, doubts } = await read([
      ['STT', 'Họ và tên', one, other],
      [1, 'Nguyễn Minh An', 1965, null],
      [2, 'Trần Ngọc Bích', null, 1970],
    ]);
    const sexes = /nữ/iu.test(one) ? ['female', 'male'] : ['male', 'female'];
    expect(people.map(([, year, sex]) => [year, sex])).toEqual([
      [1965, sexes[0]],
      [1970, sexes[1]],
    ]);
    expect(doubts.flat()).toEqual([]);
  });

  it('with “Sinh năm” beside “Năm sinh nữ” takes no man from it', async () => {
    const { people } = await read([
      ['Họ và tên', 'Sinh năm', 'Năm sinh nữ'],
      ['Trần Ngọc Bích', 1970, 1970],
    ]);
    expect(people).toEqual([['Trần Ngọc Bích', 1970, null, null]]);
  });

  it('with numbers that begin again in each group, whose heading is nobody', async () => {
    const { people, rejected } = await read([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [null, 'Nhóm 1', null],
      [1, 'Nguyễn Văn An', 1965],
      ['II', 'Nhóm 2: Tổ vay vốn', null],
      [1, 'Lê Văn Ba', 1950],
      [null, 'Hộ số 3: Lê Văn Ba', null],
      [1, 'Lê Văn Tư', 1951],
    ]);
    expect(people.map(([name]) => name)).toEqual(['Nguyễn Văn An', 'Lê Văn Ba', 'Lê Văn Tư']);
    expect(rejected).toEqual([2, 4, 6]);
  });

  it('in capitals of TCVN3, titles and all', async () => {
    const old = (row: Row) =>
      row.map((value) => (typeof value === 'string' ? toTcvn3(value) : value));
    const { people, doubts } = await read([
      old(['STT', 'HỌ VÀ TÊN', 'NĂM SINH', 'XÓM']),
      old([1, 'NGUYỄN VĂN ĐỨC', 1965, 'ĐỒNG TÂM']),
      old([2, 'LƯƠNG THỊ ƯỚC', 1971, '"']),
    ]);
    expect(people).toEqual([
      ['NGUYỄN VĂN ĐỨC', 1965, null, 'ĐỒNG TÂM'],
      ['LƯƠNG THỊ ƯỚC', 1971, null, 'ĐỒNG TÂM'],
    ]);
    expect(doubts.flat()).toEqual([]);
  });

  it.each(['nt', '-nt-', '- nt -', '"', '- " -', "''", '`', ',,', '//', '-//-', '↓', 'Như trên'])(
    'with “%s” for the same as above',
    async (mark) => {
      const { people, doubts } = await read([
        ['Họ và tên', 'Giới tính', 'Thôn'],
        ['Lê Ngọc An', 'Nữ', 'Thôn 1'],
        ['Lê Ngọc Ba', mark, mark],
      ]);
      expect(people[1]).toEqual(['Lê Ngọc Ba', null, 'female', 'Thôn 1']);
      expect(doubts.flat()).toEqual([]);
    },
  );

  it('as two lists side by side', async () => {
    const { people } = await read([
      ['STT', 'Họ và tên', 'Năm sinh', null, 'STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1965, null, 3, 'Bùi Văn Xuân', 1990],
      [2, 'Trần Thị Bích', 1970, null, null, null, null],
    ]);
    expect(people.map(([name]) => name)).toEqual([
      'Nguyễn Văn An',
      'Bùi Văn Xuân',
      'Trần Thị Bích',
    ]);
  });

  it('with titles again on each page', async () => {
    const head = ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'];
    const { people, rejected } = await read([
      head,
      [1, 'Nguyễn Văn An', 1965, 'Thôn 1'],
      ['Trang 2'],
      head,
      ['A', 'B', '1', '2'],
      [2, 'Trần Thị Bích', 1970, 'Thôn 1'],
      ['UBND XÃ PHÚ BÌNH'],
      ['DANH SÁCH HỌC VIÊN (tiếp theo)'],
      head.map((title) => title.toUpperCase()),
      [3, 'Lê Văn Ba', 1950, 'Thôn 2'],
    ]);
    expect(people.map(([name, , , hamlet]) => [name, hamlet])).toEqual([
      ['Nguyễn Văn An', 'Thôn 1'],
      ['Trần Thị Bích', 'Thôn 1'],
      ['Lê Văn Ba', 'Thôn 2'],
    ]);
    expect(rejected).toEqual([]);
  });

  it('with a table for each hamlet under its own title', async () => {
    const head = ['STT', 'Họ và tên', 'Năm sinh'];
    const { people } = await read([
      ['DANH SÁCH THÔN 1'],
      head,
      [1, 'Nguyễn Văn An', 1965],
      [],
      ['DANH SÁCH THÔN 2'],
      head,
      [1, 'Lê Văn Ba', 1950],
    ]);
    expect(people.map(([name, , , hamlet]) => [name, hamlet])).toEqual([
      ['Nguyễn Văn An', 'Thôn 1'],
      ['Lê Văn Ba', 'Thôn 2'],
    ]);
  });

  it.each(['K', 'ko', 'Không', 'Không có', 'Chưa có', 'chưa làm', 'Không dùng', 0])(
    'with “%s” for no number at all',
    async (none) => {
      const { list, doubts } = await read([
        ['Họ và tên', 'Số điện thoại', 'CCCD'],
        ['Nguyễn Văn An', none, none],
      ]);
      expect(list.rows).toMatchObject([{ phone: null, cccd: null }]);
      expect(doubts.flat()).toEqual([]);
    },
  );

  it('with day, month and “Năm sinh” in three columns', async () => {
    const { people, doubts } = await read([
      ['Họ và tên', 'Ngày', 'Tháng', 'Năm sinh'],
      ['Nguyễn Văn An', '01', '05', '1965'],
      ['Trần Thị Bích', null, null, '1970'],
      ['Lê Văn Ba', 3, 13, 1950],
    ]);
    expect(people.map(([, birth]) => birth)).toEqual(['1965-05-01', 1970, 1950]);
    expect(doubts.map(({ length }) => length)).toEqual([0, 0, 1]);
  });

  it('with “nam” in the column for women is asked about', async () => {
    const { people, doubts } = await read([
      ['Họ và tên', 'Nữ', 'Năm sinh'],
      ['Lê Minh Tú', 'nam', 1971],
      ['Lê Ngọc Hà', 'nữ', 1971],
    ]);
    expect(people.map(([, , sex]) => sex)).toEqual([null, 'female']);
    expect(doubts.map(({ length }) => length)).toEqual([1, 0]);
  });

  it('with two persons in a cell is asked about, with one name broken in two is not', async () => {
    const { doubts } = await read([
      ['Họ và tên', 'Thôn'],
      ['Nguyễn Văn An\nTrần Thị Bích', 'Thôn 1'],
      ['Nguyễn Văn\nAn', 'Thôn 1'],
    ]);
    expect(doubts).toEqual([['Ô họ tên có nhiều dòng; xem có phải nhiều người không'], []]);
  });

  it('with rows hidden by a filter asks about them', async () => {
    const { people, doubts } = await read(
      [
        ['STT', 'Họ và tên', 'Năm sinh'],
        [1, 'Nguyễn Văn An', 1965],
        [2, 'Trần Thị Bích', 1970],
      ],
      (sheet) => {
        sheet.getRow(3).hidden = true;
      },
    );
    expect(people).toHaveLength(2);
    expect(doubts).toEqual([[], ['Dòng này đang bị ẩn trong tệp; xem có nhập người này không']]);
  });

  it('with births of two digits, and lines of remarks between the rows', async () => {
    const { people, doubts, rejected } = await read(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Thôn'],
        [1, 'Nguyễn Văn An', '1/5/65', 'Thôn 1'],
        ['Các hộ dưới đây chưa có điện thoại thông minh'],
        [],
        [2, 'Trần Thị Bích', '1-5-05', 'Thôn 1'],
        ['* Danh sách trên đã được trưởng thôn duyệt'],
      ],
      merged('A3:D3'),
    );
    expect(people.map(([name, birth]) => [name, birth])).toEqual([
      ['Nguyễn Văn An', '1965-05-01'],
      ['Trần Thị Bích', null],
    ]);
    expect(doubts).toEqual([
      ['“1/5/65” viết tắt năm; lấy là năm 1965'],
      ['“1-5-05” viết tắt năm; để trống năm sinh'],
    ]);
    expect(rejected).toEqual([3]);
  });
});
