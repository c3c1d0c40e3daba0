import { describe, expect, it } from 'vitest';
import { readRows } from './lists';

const HEAD = ['STT', 'Họ và tên', 'Năm sinh'];
const [AN, BE] = [
  [1, 'Nguyễn Văn An', 1970],
  [2, 'Trần Thị Bé', 1971],
] as const;

const names = ({ rows }: Awaited<ReturnType<typeof readRows>>) => rows.map(({ name }) => name);

describe('a row without a number under a name', () => {
  it.each([
    ['Lò Văn Pọm', 'Bạc Thị Ín'],
    ['Vàng A Chứ', 'Chá Thị Dở'],
    ['Nguyễn Thị', 'Moong Văn Hợi'],
    ['Chau Sóc Kha', 'Néang Sà Rương'],
  ])(
    'is somebody else when it has a middle name, or is as long: “%s”, “%s”',
    async (one, other) => {
      const list = await readRows([HEAD.slice(0, 2), [1, one], [null, other], [2, 'Trần Thị Bé']]);
      expect(names(list)).toEqual([one, other, 'Trần Thị Bé']);
      expect(list.rows.map(({ doubts }) => doubts.length > 0)).toEqual([false, true, false]);
    },
  );

  it.each([
    ['Nguyễn Thị', 'Hồng Nhung'],
    ['Lò Pọm', 'Nhung'],
    ['Nguyễn Văn', 'A'],
    ['Nguyễn Thị Hồng', 'Nhung'],
    ['Nguyễn Thị', 'Hồng Vân Anh'],
    ['LÒ THỊ', 'HỒNG NHUNG'],
  ])('is the rest of it else: “%s”, “%s”', async (begun, more) => {
    const list = await readRows([HEAD.slice(0, 2), [1, begun], [null, more], [2, 'Trần Thị Bé']]);
    expect(names(list)).toEqual([`${begun} ${more}`, 'Trần Thị Bé']);
  });

  it('is no rest of a name in small letters when it is in capitals', async () => {
    const list = await readRows([HEAD, AN, BE, [null, 'QUẢN ĐỐC']]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'QUẢN ĐỐC']);
  });
});

describe('under a list', () => {
  it.each([
    'Nam: 4, Nữ: 4',
    'Nam: 01 người; nữ: 01 người',
    'Nam 1, nữ 1',
    'Nam: 4 - Nữ: 4',
    '(Nam: 4, Nữ: 4)',
    'Lập ngày 12/5/2025',
    'Ngày lập: 12/5/2025',
    'Phú Bình, lập ngày 12/5/2025',
  ])('“%s” is nobody', async (text) => {
    const list = await readRows([HEAD, AN, BE, [null, text]]);
    expect(list.rows).toMatchObject([
      { name: 'Nguyễn Văn An', doubts: [] },
      { name: 'Trần Thị Bé', doubts: [] },
    ]);
    expect(list.rejected).toEqual([]);
  });

  it('counts in two cells are nobody', async () => {
    const list = await readRows([HEAD, AN, BE, [null, 'Nam: 4', 'Nữ: 4']]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(list.rejected).toEqual([]);
  });

  it.each(['Già làng', 'GIÁM ĐỐC', 'Phó giám đốc', 'Thư ký', 'Nhóm trưởng', 'CHI HỘI TRƯỞNG'])(
    'who stands below “%s” signs',
    async (office) => {
      for (const gap of [[], [[]]]) {
        const list = await readRows([HEAD, AN, BE, ...gap, [null, office], [null, 'Vũ Đình Tám']]);
        expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
        expect(list.rejected).toEqual([]);
      }
    },
  );

  it.each(['Già làng Y Bhăm Niê', 'Thư ký: Lê Thị Lan'])('“%s” is somebody', async (text) => {
    const list = await readRows([HEAD.slice(0, 2), AN.slice(0, 2), [2, text], [3, 'Trần Thị Bé']]);
    expect(list.rows).toHaveLength(3);
  });
});

describe('a group between the rows', () => {
  it.each([
    'Đảng viên',
    'Thành viên:',
    'Tổ công nghệ số cộng đồng',
    'Ca 1 (7h30 - 9h)',
    'Đợt 1 năm 2025',
    'Buổi sáng',
    'II. Chi bộ thôn Đông',
  ])('“%s” is named among the rows not taken', async (group) => {
    const list = await readRows([HEAD, AN, [null, group], BE]);
    expect(list.rows).toMatchObject([
      { name: 'Nguyễn Văn An', doubts: [] },
      { name: 'Trần Thị Bé', doubts: [] },
    ]);
    expect(list.rejected.map(({ row }) => row)).toEqual([3]);
  });

  it.each(['Đoàn thanh niên', 'Ca Văn Ba', 'Ca Ba', 'Chi Văn Bộ'])(
    '“%s” may be somebody’s name',
    async (name) => {
      const list = await readRows([HEAD, AN, [null, name], BE]);
      expect(names(list)).toEqual(['Nguyễn Văn An', name, 'Trần Thị Bé']);
    },
  );
});
