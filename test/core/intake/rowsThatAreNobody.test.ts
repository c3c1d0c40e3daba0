import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRestOfName } from '../../../src/core/intake/noNames';
import { doubtWords, rejections } from '../../../src/core/intake/words';
import { readRows } from './lists';

type List = Awaited<ReturnType<typeof readRows>>;

const HEAD = ['STT', 'Họ và tên', 'Năm sinh'];
const names = (list: List) => list.rows.map(({ name }) => name);
const doubted = (list: List) =>
  list.rows.filter(({ doubts }) => doubts.length > 0).map(({ name }) => name);
const rejected = (list: List) => list.rejected.map(({ row, reasons }) => [row, ...reasons]);
const proposals = (list: List) =>
  list.rows.map(({ doubts }) => doubts.map(({ reason, proposal }) => [reason, proposal]));

describe('a name with a star before it', () => {
  it('is a person to be looked at, in a list without numbers too', async () => {
    const list = await readRows([
      ['Họ và tên', 'Thôn'],
      ['Nguyễn Văn An', 'Thôn 3'],
      ['* Trần Thị Bé', 'Thôn 3'],
      ['*Lê Văn Cường', null],
      ['(*) Phạm Dung', 'Thôn 3'],
      ['* Kpuih Blir', 'Thôn 3'],
    ]);
    expect(proposals(list)).toEqual([
      [],
      [[doubtWords.nameSignsAround, 'Trần Thị Bé']],
      [[doubtWords.nameSignsAround, 'Lê Văn Cường']],
      [[doubtWords.nameSignsAround, 'Phạm Dung']],
      [[doubtWords.nameSignsAround, 'Kpuih Blir']],
    ]);
    expect(list.rejected).toEqual([]);
  });

  it('is none where the star begins a remark, which is told', async () => {
    const list = await readRows([
      ['Họ và tên', 'Thôn'],
      ['Nguyễn Văn An', 'Thôn 3'],
      ['* Người có dấu sao học buổi tối', null],
      ['* Ghi chú: đã đối chiếu', null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An']);
    expect(rejected(list)).toEqual([[3, rejections.remark]]);
  });

  it('never vanishes', async () => {
    const word = fc.stringMatching(/^[A-ZĐ][a-zăâêôơư]{1,6}$/u);
    const name = fc.tuple(word, word, word).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (all) => {
        const rows = all.map((text) => [`* ${text}`, 'Đông']);
        const list = await readRows([['Họ và tên', 'Thôn'], ['Nguyễn Văn An', 'Đông'], ...rows]);
        expect(list.rows.length + list.rejected.length).toBe(all.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a text alone among rows with more', () => {
  it.each([
    'Các hộ ở xa trung tâm',
    'Hộ nghèo',
    'HỘ CẬN NGHÈO',
    'Gia đình chính sách',
    'Nhóm Zalo',
    'Đối tượng khác',
    'Khu vực chợ',
    'Những người chưa có điện thoại thông minh:',
  ])('“%s” is a heading, however many there are', async (text) => {
    const list = await readRows([
      HEAD,
      [null, text, null],
      [1, 'Nguyễn Văn An', 1985],
      [null, text, null],
      [2, 'Lê Hoa', 1991],
      [null, text, null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Lê Hoa']);
    expect(doubted(list)).toEqual([]);
    expect(rejected(list)).toEqual([2, 4, 6].map((row) => [row, rejections.groupHeading]));
  });

  it('may be a person, and is asked about whatever the share of such rows', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1985],
      [null, 'Đoàn thanh niên', null],
      [2, 'Trần Thị Bé', 1990],
      [null, 'Phạm Thị Dung', null],
      [3, 'Lê Văn Cường', 1991],
      [4, 'Bùi Văn Em', null],
      [null, 'Vũ Thị Hà', 1971],
    ]);
    expect(doubted(list)).toEqual(['Đoàn thanh niên', 'Phạm Thị Dung']);
    expect(proposals(list)[3]).toEqual([[doubtWords.nameUnnumbered, 'Phạm Thị Dung']]);
  });

  it('is nothing odd where others have no more, or only a hamlet, a cross or a note', async () => {
    const bare = await readRows([
      ['Họ và tên', 'Thôn', 'Nữ', 'Ghi chú'],
      ['Nguyễn Văn An', 'Đông', null, null],
      ['Trần Thị Bé', null, 'x', 'vắng'],
      ['Lê Văn Cường', null, null, null],
      ['Phạm Thị Dung', 'Tây', 'x', null],
    ]);
    expect(bare.rows.flatMap(({ doubts }) => doubts).map(({ field }) => field)).not.toContain(
      'name',
    );
    const few = await readRows([
      ['Họ và tên', 'Năm sinh'],
      ['Nguyễn Văn An', 1985],
      ['Trần Thị Bé', null],
      ['Lê Văn Cường', null],
    ]);
    expect(doubted(few)).toEqual([]);
  });

  it('is a name with a number before it, whatever its words', async () => {
    const list = await readRows([HEAD, [1, 'Hộ Văn Nghèo', 1985], [2, 'Vì Văn An', null]]);
    expect(names(list)).toEqual(['Hộ Văn Nghèo', 'Vì Văn An']);
    expect(doubted(list)).toEqual([]);
  });
});

describe('what carries a page over', () => {
  it.each([
    'Chuyển trang sau',
    'Chuyển sang trang sau',
    'Trang trước chuyển sang',
    'Mang sang',
    'Mang sang trang sau',
    'Cộng mang sang',
  ])('“%s” is left out as totals are', async (text) => {
    const list = await readRows([
      HEAD,
      [1, 'Lê Hoa', 1985],
      [null, text, null],
      [2, 'Mang Văn Sang', 1990],
      [3, 'Nguyễn Thị Trang', null],
    ]);
    expect(names(list)).toEqual(['Lê Hoa', 'Mang Văn Sang', 'Nguyễn Thị Trang']);
    expect(doubted(list)).toEqual([]);
    expect(list.rejected).toEqual([]);
  });
});

describe('a remark in the row below a name', () => {
  it.each([
    ['Đã chuyển đi', rejections.remark],
    ['gia đình chuyển đi', rejections.remark],
    ['(gia đình chuyển đi tháng 9)', rejections.remark],
    ['không đi học được vì ốm', rejections.remark],
    ['vắng', rejections.remark],
    ['Nhóm Zalo', rejections.groupHeading],
    ['Khu vực chợ', rejections.groupHeading],
  ])('“%s” neither goes on the name nor is a person', async (text, reason) => {
    const list = await readRows([
      HEAD,
      [1, 'Trần Thị Bé', 1990],
      [null, text, null],
      [2, 'Lê Hoa', 1991],
      [null, text, null],
    ]);
    expect(names(list)).toEqual(['Trần Thị Bé', 'Lê Hoa']);
    expect(doubted(list)).toEqual([]);
    expect(rejected(list)).toEqual([
      [3, reason],
      [5, reason],
    ]);
  });

  it.each([
    ['Nguyễn Thị', 'Hồng Nhung'],
    ['Nguyễn Thị Hồng', 'Nhung'],
    ['nguyễn thị', 'hồng nhung'],
    ['Nguyễn Thị', 'hồng nhung'],
    ['NGUYỄN THỊ', 'THU TRANG'],
    ['Trần Văn', 'Hội'],
    ['Trần Văn', 'Chuyển'],
    ['H’ Bia', 'Niê Kdăm'],
  ])('“%s” goes on with “%s”', async (begun, rest) => {
    const list = await readRows([
      HEAD,
      [1, begun, 1985],
      [null, rest, null],
      [2, 'Lê Văn Cường', 1987],
    ]);
    expect(list.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(names(list)[0]?.toLowerCase()).toBe(`${begun} ${rest}`.toLowerCase());
    expect(isRestOfName(rest, begun)).toBe(true);
  });

  it('in small letters is a person where it is a name', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Lê Văn Cường', 1985],
      [null, 'vì văn an', null],
      [2, 'Trần Thị Bé', 1987],
    ]);
    expect(names(list)).toEqual(['Lê Văn Cường', 'Vì Văn An', 'Trần Thị Bé']);
    expect(doubted(list)).toEqual(['Vì Văn An']);
  });
});
