import { describe, expect, it } from 'vitest';
import { hamletOfHeading, hamletOfTitles } from '../../../src/core/intake/otherRows';
import { readRows } from './lists';

const names = (list: Awaited<ReturnType<typeof readRows>>) => list.rows.map(({ name }) => name);
const hamlets = (list: Awaited<ReturnType<typeof readRows>>) =>
  list.rows.map(({ hamlet }) => hamlet);

describe('a heading between the rows', () => {
  it.each([
    ['Xóm Đoàn Kết', 'Xóm Đoàn Kết'],
    ['I. Thôn Đông', 'Thôn Đông'],
    ['A. XÓM NÚI (25 người)', 'Xóm Núi'],
    ['2) Thôn 3: 25 người', 'Thôn 3'],
    ['Thôn 3', 'Thôn 3'],
    ['* Thôn: Đông Hồ', 'Thôn Đông Hồ'],
    ['Tổ dân phố số 4', 'Tổ dân phố số 4'],
    ['Khu 5', 'Khu 5'],
    ['Tổ công nghệ số cộng đồng', null],
    ['Bản tổng hợp', null],
    ['Khu vực công', null],
    ['Khu Thị Nga', 'Khu Thị Nga'],
    ['Khu Trưởng Thành', 'Khu Trưởng Thành'],
    ['Khu Thị Trấn', 'Khu Thị Trấn'],
    ['Bản Văn Hồ', 'Bản Văn Hồ'],
    ['THÔN TRƯỞNG', null],
    ['Tổ viên', null],
    ['Nguyễn Văn An', null],
  ])('“%s” names the hamlet %s', (text, hamlet) => {
    expect(hamletOfHeading(text)).toBe(hamlet);
  });

  it('goes for the rows below it, wherever it stands, but not against their own cells', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'],
        ['Thôn Đông', null, null, null],
        [1, 'Nguyễn Văn An', 1985, null],
        [null, 'II. Thôn Tây', null, 12],
        [2, 'Trần Thị Bích', 1986, null],
        [3, 'Lê Văn Cư', 1987, 'Thôn Nam'],
      ],
      (sheet) => sheet.mergeCells('A2:D2'),
    );
    expect(hamlets(list)).toEqual(['Thôn Đông', 'Thôn Tây', 'Thôn Nam']);
    expect(list.rejected).toEqual([]);
  });

  it('tells the audience as well', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      ['I', 'Cán bộ, công chức', null],
      [1, 'Nguyễn Văn An', 1985],
      ['II', 'Người dân', null],
      [1, 'Trần Thị Bích', 1986],
    ]);
    expect(list.rows.map(({ audience, group }) => [audience, group])).toEqual([
      ['officials', 'Cán bộ, công chức'],
      ['adults', 'Người dân'],
    ]);
  });
});

describe('a hamlet named for all', () => {
  it.each([
    ['DANH SÁCH HỌC VIÊN XÓM ĐOÀN KẾT NĂM 2025', 'Xóm Đoàn Kết'],
    ['Danh sách người dân thôn 3 tham gia lớp học', 'thôn 3'],
    ['Thôn: Đông Hồ', 'Thôn Đông Hồ'],
    ['Danh sách tổ dân phố số 7, phường Hà Bắc', 'tổ dân phố số 7'],
    ['UBND XÃ PHÚ BÌNH THÔN TÂY', 'Thôn Tây'],
    ['TỔNG HỢP CÁC THÔN, XÓM', null],
    ['BẢN TỔNG HỢP DANH SÁCH', null],
    ['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG', null],
    ['Thôn Đông và thôn Tây', null],
  ])('in “%s” is %s', (title, hamlet) => {
    expect(hamletOfTitles([title])).toBe(hamlet);
  });

  it('is taken from the name of the sheet where no title names one', async () => {
    const rows = [
      ['STT', 'Họ và tên'],
      [1, 'Nguyễn Văn An'],
    ];
    const list = await readRows(rows, (sheet) => {
      sheet.name = 'Thôn 3';
    });
    expect(list.hamletOfAll).toBe('Thôn 3');
    expect(hamlets(list)).toEqual(['Thôn 3']);
  });
});

describe('rows that are no persons', () => {
  it('are left out: subtotals, repeated heads, titles, remarks', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 2, 3, 4],
      [1, 'Nguyễn Văn An', 1985, null],
      ['Cộng thôn Đông: 25', null, 12, 13],
      ['STT', 'Họ và tên', 'Năm sinh', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 2, 3, 4],
      [2, 'Trần Thị Bích', null, 1986],
      [null, 'Ghi chú: danh sách lập ngày 01 tháng 10 năm 2025', null, null],
      ['* Người có dấu sao học buổi tối', null, null, null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bích']);
    expect(list.rejected).toEqual([]);
  });

  it.each([
    'Giảng viên',
    'Giáo viên phụ trách',
    'Đại diện học viên',
    'Ban quản lý thôn',
    'Kế toán',
    'Lớp trưởng',
    'Cán bộ Văn hóa - Xã hội',
    'Ngày 12/3/2025',
  ])('“%s” begins the signatures', async (text) => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'],
      [1, 'Nguyễn Văn An', 1985, 'Đông'],
      [null, text, null, null],
      [null, 'Nguyễn Thị Lập', null, 'Trần Văn Mùi'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An']);
  });

  it.each(['Số người: 3', 'Có mặt: 25', 'Vắng mặt: 2'])('“%s” counts', async (text) => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1985],
      [null, text, null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An']);
  });

  it('are never taken unseen where all others have a number', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1985],
      [2, 'Trần Thị Bích', null],
      [null, 'Lê Văn Cư', 1987],
      [null, 'Trạm y tế', null],
    ]);
    expect(list.rows.map(({ name, doubts }) => [name, doubts.length])).toEqual([
      ['Nguyễn Văn An', 0],
      ['Trần Thị Bích', 0],
      ['Lê Văn Cư', 0],
      ['Trạm y tế', 1],
    ]);
  });

  it('of another table below are named with the row of its head', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'],
      [1, 'Nguyễn Văn An', 1985, 'Đông'],
      ['DANH SÁCH TỔ CÔNG NGHỆ SỐ', null, null, null],
      ['STT', 'Chức vụ', 'Họ và tên', 'Điện thoại'],
      [1, 'Tổ trưởng', 'Lê Văn Cư', '0912345678'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An']);
    expect(list.rejected).toMatchObject([{ row: 5, reasons: [expect.stringContaining('dòng 4')] }]);
    expect(JSON.stringify(list.rejected)).not.toContain('0912345678');
  });
});

describe('one person over two rows', () => {
  it('is one person, to be looked at', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính'],
      [1, 'Nguyễn Thị', null, null],
      [null, 'Hồng Nhung', 1985, 'Nữ'],
      [2, 'Trần Văn Ba', null, null],
      [null, null, 1986, 'Nam'],
      [3, 'Lê Văn Cư', 1987, 'Nam'],
      [null, 'Phạm Thị Dung', 1988, 'Nữ'],
    ]);
    expect(
      list.rows.map(({ name, birthYear, doubts }) => [name, birthYear, doubts.length]),
    ).toEqual([
      ['Nguyễn Thị Hồng Nhung', 1985, 1],
      ['Trần Văn Ba', 1986, 1],
      ['Lê Văn Cư', 1987, 0],
      ['Phạm Thị Dung', 1988, 0],
    ]);
  });
});

describe('what is written once for many rows', () => {
  it('signs for “the same” bring the value from above', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Xóm', 'Đối tượng'],
      [1, 'Nguyễn Văn An', 'Đông', 'Người dân'],
      ...['″', '"', '-nt-', 'nt', 'như trên', '”'].map((same) => [2, 'Lê Văn Cư', same, same]),
    ]);
    expect(new Set(hamlets(list))).toEqual(new Set(['Đông']));
    expect(new Set(list.rows.map(({ audience }) => audience))).toEqual(new Set(['adults']));
  });

  it('a hamlet only in the first row of its group is proposed for the others', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Xóm'],
      [1, 'Nguyễn Văn An', 'Đông'],
      [2, 'Trần Thị Bích', null],
      [3, 'Lê Văn Cư', null],
      [4, 'Hồ Văn Dậu', 'Tây'],
      [5, 'Đỗ Văn Em', null],
    ]);
    expect(hamlets(list)).toEqual(['Đông', 'Đông', 'Đông', 'Tây', 'Tây']);
    expect(list.rows.map(({ doubts }) => doubts.length)).toEqual([0, 1, 1, 0, 1]);
  });

  it('keeps a row that stands twice as two', async () => {
    const row = [1, 'Nguyễn Văn An', 1985];
    expect((await readRows([['STT', 'Họ và tên', 'Năm sinh'], row, row])).rows).toHaveLength(2);
  });
});
