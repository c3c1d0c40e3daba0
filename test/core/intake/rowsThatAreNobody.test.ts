import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/core/intake/personName';
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
    ['Trần Văn', 'Ban'],
    ['Trần Văn', 'Đang'],
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

  it('never goes on a name in small letters', () => {
    expect(isRestOfName('vì quá xa', 'nguyễn thị')).toBe(false);
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

describe('an office before a name', () => {
  it.each([
    ['Tổ trưởng: Nguyễn Văn An', 'Tổ trưởng', 'Nguyễn Văn An'],
    ['Trưởng thôn Bùi Văn Em', 'Trưởng thôn', 'Bùi Văn Em'],
    ['Phó trưởng thôn - Lê Hoa', 'Phó trưởng thôn', 'Lê Hoa'],
    ['TRƯỞNG BUÔN Y BLƠ NIÊ', 'TRƯỞNG BUÔN', 'Y BLƠ NIÊ'],
    ['Bí thư chi bộ Hoàng Thị Giang', 'Bí thư chi bộ', 'Hoàng Thị Giang'],
    ['Lớp trưởng Hà Văn Yên', 'Lớp trưởng', 'Hà Văn Yên'],
    ['Cô giáo Vũ Thị Ích', 'Cô giáo', 'Vũ Thị Ích'],
    ['Trưởng thôn Kpuih Blir', 'Trưởng thôn', 'Kpuih Blir'],
  ])('is taken off “%s”, to be looked at', (text, office, name) => {
    expect(readName(text)).toEqual({ name, doubts: [doubtWords.nameAddress(office)] });
  });

  it('is taken off beside words of address', () => {
    expect(readName('Ông trưởng thôn Bùi Văn Em').name).toBe('Bùi Văn Em');
    expect(readName('Trưởng thôn: Ông Bùi Văn Em').name).toBe('Bùi Văn Em');
  });

  it.each([
    'Trần Văn Trưởng',
    'Hội Văn An',
    'Ban Văn Trưởng',
    'Tổ Thị Phó',
    'Lớp Văn Trưởng',
    'Chủ Tịch',
    'Kế Văn Toán',
    'Đoàn Trưởng Thành',
    'Y Sĩ',
  ])('is none in “%s”', (name) => {
    expect(readName(name)).toEqual({ name, doubts: [] });
  });

  it.each([
    ['Tổ trưởng: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Bí thư chi bộ Hoàng Thị Giang', 'Hoàng Thị Giang'],
  ])('“%s” ends no list of names that goes on', async (text, name) => {
    const list = await readRows([
      ['Họ và tên'],
      [text],
      ['Trần Thị Bé'],
      ['Trưởng thôn Bùi Văn Em'],
      ['Lê Văn Cường'],
      ['Phạm Thị Dung'],
    ]);
    expect(names(list)).toEqual([
      name,
      'Trần Thị Bé',
      'Bùi Văn Em',
      'Lê Văn Cường',
      'Phạm Thị Dung',
    ]);
    expect(doubted(list)).toEqual([name, 'Bùi Văn Em']);
  });

  it('alone over the names of its holders is a heading, in a list of nothing but names', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ['Tổ trưởng'],
      ['Nguyễn Văn An'],
      ['Tổ viên'],
      ['Trần Thị Bé'],
      ['Lê Văn Cường'],
      ['Phạm Thị Dung'],
    ]);
    expect(names(list)).toEqual(expect.arrayContaining(['Nguyễn Văn An', 'Phạm Thị Dung']));
    expect(rejected(list)[0]).toEqual([2, rejections.groupHeading]);
  });

  it.each([
    [['Trưởng thôn'], ['Nguyễn Văn Thôn']],
    [['Trưởng thôn: Nguyễn Văn Thôn']],
    [['Người lập biểu'], ['(đã ký)'], ['Nguyễn Văn Thôn'], ['Trưởng thôn'], ['Trần Văn Trưởng']],
    [
      ['Trưởng thôn'],
      ['Nguyễn Văn Thôn'],
      ['Họ và tên', 'Thôn'],
      ['Vũ Thị Hà', 'Đông'],
      ['Bùi Văn Em', 'Đông'],
    ],
  ])('signs at the end of a list of nothing but names', async (...end) => {
    const list = await readRows([['Họ và tên', 'Thôn'], ['Trần Thị Bé'], ['Lê Văn Cường'], ...end]);
    const further = end.flat().filter((text) => text === 'Vũ Thị Hà' || text === 'Bùi Văn Em');
    expect(names(list)).toEqual(['Trần Thị Bé', 'Lê Văn Cường', ...further]);
    expect(list.rejected).toEqual([]);
  });

  it('signs at the end of each hamlet, and ends no other', async () => {
    const list = await readRows([
      ['Họ và tên', 'Điện thoại'],
      ['Thôn Đông', null],
      ['Trần Thị Bé', null],
      ['Trưởng thôn', null],
      ['Nguyễn Văn Thôn', null],
      ['Thôn Tây', null],
      ['Vũ Thị Hà', null],
      ['Bùi Văn Em', null],
      ['Trưởng thôn', null],
      ['Lê Văn Trưởng', null],
    ]);
    expect(list.rows.map(({ name, hamlet }) => [name, hamlet])).toEqual([
      ['Trần Thị Bé', 'Thôn Đông'],
      ['Vũ Thị Hà', 'Thôn Tây'],
      ['Bùi Văn Em', 'Thôn Tây'],
    ]);
  });

  it('is of a person where the row has a number, or numbers go on below it', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Điện thoại'],
      [null, 'Tổ trưởng: Nguyễn Văn An', null],
      [1, 'Trưởng thôn Bùi Văn Em', null],
      [2, 'Trần Thị Bé', null],
      [3, 'Bí thư: Lê Hoa', null],
      [null, 'Trưởng thôn: Nguyễn Văn Thôn', null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Bùi Văn Em', 'Trần Thị Bé', 'Lê Hoa']);
    expect(doubted(list)).toEqual(['Nguyễn Văn An', 'Bùi Văn Em', 'Lê Hoa']);
  });

  it('hides nobody once numbers have gone on', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1985],
      [null, 'Ban quản lý chợ', null],
      [2, 'Trần Thị Bé', 1990],
      [null, 'Vũ Thị Hà', null],
      [3, 'Lê Hoa', 1991],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Vũ Thị Hà', 'Lê Hoa']);
    expect(doubted(list)).toEqual(['Vũ Thị Hà']);
  });
});

describe('under the last of a list', () => {
  it.each([
    'Nữ: 01 người',
    'Nam: 12',
    'Dân tộc thiểu số: 0',
    'Bằng chữ: Hai người',
    '(Hai người)',
    'Hai mươi lăm người',
    '(Ấn định danh sách này có 02 người)',
    '2 người',
    'Đắk Lắk, ngày 5/10/2025',
  ])('“%s” is nobody', async (text) => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1985],
      [2, 'Trần Thị Bé', 1990],
      [null, text, null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(doubted(list)).toEqual([]);
    expect(list.rejected).toEqual([]);
  });

  it.each(['Cán bộ thôn', 'Ban tự quản buôn', 'Chi hội trưởng', 'THÔN TRƯỞNG', 'Cán bộ xã'])(
    '“%s” signs',
    async (text) => {
      const list = await readRows([
        HEAD,
        [1, 'Nguyễn Văn An', 1985],
        [2, 'Trần Thị Bé', 1990],
        [null, text, null],
        [null, 'Y Blơ Niê', null],
      ]);
      expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
      expect(doubted(list)).toEqual([]);
    },
  );

  it('“Cán bộ thôn” over persons tells who they are', async () => {
    const numbered = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1985],
      [null, 'Cán bộ thôn', null],
      [2, 'Trần Thị Bé', 1990],
    ]);
    expect(numbered.rows.map(({ group }) => group)).toEqual(['', 'Cán bộ thôn']);
    const bare = await readRows([['Họ và tên'], ['Nguyễn Văn An'], ['Cán bộ thôn'], ['Lê Hoa']]);
    expect(bare.rows.map(({ group }) => group)).toEqual(['', 'Cán bộ thôn']);
  });

  it('a person is one whose name has the words of a count', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Ba Người', 1985],
      [2, 'Năm Văn Hai', 1990],
      [null, 'Tổng Văn Quân', 1991],
    ]);
    expect(names(list)).toEqual(['Ba Người', 'Năm Văn Hai', 'Tổng Văn Quân']);
  });
});

describe('what stands behind a name', () => {
  it.each([
    ['Nguyễn Văn An, 1985', '1985', 1985, null],
    ['Nguyễn Văn An (1985)', '1985', 1985, null],
    ['Nguyễn Văn An - 1985', '1985', 1985, null],
    ['Nguyễn Văn An 1985', '1985', 1985, null],
    ['Nguyễn Văn An (SN 1985)', '1985', 1985, null],
    ['Nguyễn Văn An, sinh năm 1985', '1985', 1985, null],
    ['Nguyễn Văn An, 5/11/1985', '5/11/1985', 1985, '1985-11-05'],
  ])('in “%s” is taken as the birth, to be looked at', async (text, said, year, day) => {
    const list = await readRows([
      ['TT', 'Họ tên, năm sinh'],
      [1, text],
    ]);
    expect(list.rows).toMatchObject([
      { name: 'Nguyễn Văn An', birthYear: year, birthDay: day, doubts: [{}, {}] },
    ]);
    expect(list.rows[0]?.doubts[1]).toMatchObject({
      field: 'birth',
      column: 'Họ tên, năm sinh',
      reason: doubtWords.birthBehindName(said),
    });
  });

  it('does not go against the column for births, nor is any number a year', async () => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An 1965', 1978],
      [2, 'Trần Thị Bé (đảng viên từ 1990)', null],
      [3, 'Lê Hoa 2099', null],
      [4, 'Tâm 1985', null],
    ]);
    expect(list.rows.map(({ birthYear }) => birthYear)).toEqual([1978, null, null, null]);
    expect(names(list).slice(0, 2)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(list.rows.every(({ doubts }) => doubts.length > 0)).toBe(true);
  });

  it.each([
    ['Nguyễn Văn Minh và vợ', 'Nguyễn Văn Minh', doubtWords.nameBracket('và vợ')],
    ['Nguyễn Văn Minh cùng các con', 'Nguyễn Văn Minh', doubtWords.nameBracket('cùng các con')],
    ['Nguyễn Văn Minh và Lê Hoa', 'Nguyễn Văn Minh và Lê Hoa', doubtWords.nameAnd],
  ])('“%s” is asked about', (text, name, doubt) => {
    expect(readName(text)).toEqual({ name, doubts: [doubt] });
  });

  it.each(['Vừ Và Súa', 'Và A Tủa', 'LÒ VĂN CÙNG', 'Giàng Thị Và'])('“%s” stays', (name) => {
    expect(readName(name)).toEqual({ name, doubts: [] });
  });
});

describe('a number behind a name', () => {
  it.each([
    'Nguyễn Văn An',
    'Điểu Thị Hoa',
    'Ka Brêu',
    'Rơ Châm H’Lan',
    'Tôn Nữ Mai',
    'Hạng A Páo',
    'Đậu Văn Hùng',
    'Chảo Thị Mẩy',
    'Danh Sóc',
    'Sầm Thị Hà',
    'Nhữ Minh Tâm',
    'Hộ Văn Nghèo',
    'Krajăn Plin',
  ])('makes no count of “%s”', async (name) => {
    const rows = [`${name}: 4`, `${name}: 45`, `${name}: 3 khẩu`].map((text) => [text]);
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], ...rows]);
    expect(names(list)).toEqual(['Lê Hoa', name, name, name]);
    expect(proposals(list).slice(1)).toEqual(
      ['4', '45', '3 khẩu'].map((count) => [[doubtWords.nameBracket(count), name]]),
    );
  });

  it.each([
    'Nữ: 3',
    'Nam: 12',
    'Hộ nghèo: 4',
    'Đảng viên: 2',
    'Dân tộc Mường: 12 người',
    'Trong đó nữ: 3',
  ])('“%s” counts', async (text) => {
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], ['Trần Thị Bé'], [text]]);
    expect(names(list)).toEqual(['Lê Hoa', 'Trần Thị Bé']);
    expect(list.rejected).toEqual([]);
  });

  it('is told where it counts something unknown', async () => {
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], ['Có điện thoại thông minh: 3']]);
    expect(names(list)).toEqual(['Lê Hoa']);
    expect(rejected(list)).toEqual([[3, rejections.remark]]);
  });

  it('never lets anybody vanish', async () => {
    // “Tm Văn” signs.
    const word = fc.stringMatching(/^[A-ZĐ][a-zăâêôơư]{2,6}$/u);
    const name = fc.tuple(word, word, word).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), async (all) => {
        const rows = all.map((text) => [`${text}: 4`]);
        const list = await readRows([['Họ và tên'], ['Lê Hoa'], ...rows]);
        expect(list.rows.length + list.rejected.length).toBe(all.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('in a list in small letters', () => {
  const small = ['nguyễn văn an', 'trần thị bé', 'lê hoa'];
  const asName = (text: string) =>
    text.replace(/(^| )\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('vi'));

  it.each([
    'vì thanh tùng',
    'vì quang huy',
    'vì a páo',
    'do minh hieu',
    'mới thanh tùng',
    'không quang anh',
    'đỗ công minh',
  ])('“%s” is a person', async (name) => {
    const list = await readRows([['Họ và tên'], ...[...small, name].map((text) => [text])]);
    expect(names(list)).toEqual([...small, name].map(asName));
    expect(list.rejected).toEqual([]);
  });

  it('so is one that only begins with a capital, or has a star', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...['Nguyễn văn an', 'Trần thị bé', 'Vì thanh tùng', '*lê quang hải'].map((text) => [text]),
    ]);
    expect(list.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(list.rejected).toEqual([]);
  });

  it.each([
    'vì ốm',
    'do bận việc nhà',
    'do con nhỏ',
    'vì công việc',
    'đã chuyển đi',
    'không có điện thoại',
    'mới chuyển đến',
    'chuyển khẩu',
    'gia đình chuyển đi',
    'vắng',
    '* học buổi tối',
  ])('“%s” is a remark', async (text) => {
    const list = await readRows([
      ['Họ và tên', 'Thôn'],
      ...small.map((name) => [name, 'Đông']),
      [text, null],
    ]);
    expect(names(list)).toEqual(small.map(asName));
    expect(rejected(list)).toEqual([[5, rejections.remark]]);
  });

  it.each(['*nguyễn văn an', 'vì thanh tùng', 'Vì thanh tùng', 'do minh hieu'])(
    'and in another “%s” is asked about',
    async (text) => {
      const list = await readRows([['Họ và tên'], ['Lê Hoa'], ['Trần Thị Bé'], [text]]);
      expect(list.rows.map(({ doubts }) => doubts.length > 0)).toEqual([false, false, true]);
    },
  );
});

describe('who signs one table over another', () => {
  const one = ['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường'];
  const two = ['Phạm Thị Dung', 'Vũ Thị Hà', 'Lê Hoa'];
  const column = (all: readonly string[]) => all.map((text) => [text]);

  it('is no person, and the other table is read', async () => {
    const list = await readRows([
      ['DANH SÁCH THÔN MỘT'],
      ['Họ và tên', 'Ký nhận'],
      ...column(one),
      ['Người lập', 'Trưởng thôn'],
      ['Đỗ Văn Ký', 'Bùi Văn Tên'],
      [],
      ['DANH SÁCH THÔN HAI'],
      ...column(two),
    ]);
    expect(names(list)).toEqual([...one, ...two]);
    expect(list.rows.at(-1)?.hamlet).toBe('Thôn Hai');
  });

  it('is none in a list of one column', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...column([...one, 'Trưởng thôn', 'Đỗ Văn Ký']),
      [],
      ...column(['DANH SÁCH XÓM HAI', ...two]),
    ]);
    expect(names(list)).toEqual([...one, ...two]);
  });

  it('is none where the other has its own head', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...column([...one, 'Trưởng thôn', 'Đỗ Văn Ký', 'DANH SÁCH THÔN HẠ', 'Họ và tên', ...two]),
    ]);
    expect(names(list)).toEqual([...one, ...two]);
  });

  it('is none with other texts below', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...column([...one, 'Người lập', 'Đỗ Văn Ký', 'Điện thoại: 0912345678', 'Phú Bình']),
    ]);
    expect(names(list)).toEqual(one);
  });

  it.each(['Danh sách lập thành 02 bản', 'Danh sách này có 2 người', 'DANH SÁCH GỬI KÈM'])(
    'is none under “%s”',
    async (text) => {
      const list = await readRows([
        ['Họ và tên', 'Năm sinh'],
        ['Lê Hoa', 1980],
        ['Vũ Thị Hà', 1981],
        ...column(['Người lập', 'Đỗ Văn Ký', text, 'Lê Văn Trưởng']),
      ]);
      expect(names(list)).toEqual(['Lê Hoa', 'Vũ Thị Hà']);
    },
  );

  it('is none, and whoever comes first in the other is read, number or not', async () => {
    const list = await readRows([
      ['Họ và tên', 'Năm sinh'],
      ['Lê Hoa', 1980],
      ...column(['Người lập', 'Đỗ Văn Ký', 'DANH SÁCH THÔN HAI', 'Vũ Thị Hà']),
      ['Bùi Văn Em', 1981],
    ]);
    expect(names(list)).toEqual(['Lê Hoa', 'Vũ Thị Hà', 'Bùi Văn Em']);
  });

  it('hides no list that is long below it', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...column(['Người lập biểu: Lê Văn Lập', ...one, ...two]),
    ]);
    expect(names(list)).toEqual([...one, ...two]);
  });

  it('an office without a name is no person, whatever stands beside it', async () => {
    const list = await readRows([
      ['Họ và tên', 'Ghi chú'],
      ['Trưởng thôn', 'đã họp'],
      ...column([...one, ...two]),
    ]);
    expect(names(list)).toEqual([...one, ...two]);
  });

  it('and who may as well be of the list is asked about', async () => {
    const list = await readRows([
      ['Họ và tên'],
      ...column([...one, 'Ban quản lý', 'Phạm Văn Dũng', 'Vũ Thị Hà', 'Lê Hoa']),
    ]);
    expect(doubted(list)).toEqual(['Phạm Văn Dũng', 'Vũ Thị Hà', 'Lê Hoa']);
    expect(rejected(list)).toEqual([[5, rejections.groupHeading]]);
    expect(proposals(list).at(-1)).toEqual([[doubtWords.nameUnderOffice('Ban quản lý'), 'Lê Hoa']]);
  });
});

describe('words that read like a hamlet', () => {
  const heard = (list: List) => list.rows.map(({ name, hamlet }) => [name, hamlet]);

  it.each([
    'Khu Thị Cầu',
    'Khu Thị Đông',
    'Khối Thị An',
    'Bản Thị Đa',
    'Khu Trưởng Thành',
    'Xóm Trưởng Đông',
    'Làng Trưởng 1',
    'Thôn Phó Bảng',
    'Khu Văn Tổ',
  ])('“%s” alone is a heading in a list with numbers or births', async (text) => {
    for (const number of [1, null]) {
      const list = await readRows([
        HEAD,
        [null, text, null],
        [number, 'Lê Hoa', 1985],
        [null, 'Thôn Tây', null],
        [number && 2, 'Vũ Thị Hà', 1990],
      ]);
      expect(heard(list)).toEqual([
        ['Lê Hoa', text],
        ['Vũ Thị Hà', 'Thôn Tây'],
      ]);
      expect(doubted(list)).toEqual([]);
    }
  });

  it.each(['Khu Trưởng Thành', 'Xóm Trưởng Đông', 'Làng Trưởng 1', 'Thôn Phó Bảng', 'Khu Văn Tổ'])(
    '“%s” is a heading in a list of names',
    async (text) => {
      const list = await readRows([['Họ và tên'], [text], ['Lê Hoa'], ['Vũ Thị Hà']]);
      expect(heard(list)).toEqual([
        ['Lê Hoa', text],
        ['Vũ Thị Hà', text],
      ]);
    },
  );

  it('may be a woman in a list of names, and is asked about', async () => {
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], ['Khu Thị Nga'], ['Vũ Thị Hà']]);
    expect(names(list)).toEqual(['Lê Hoa', 'Khu Thị Nga', 'Vũ Thị Hà']);
    expect(proposals(list)[1]).toEqual([[doubtWords.nameMayBeHamlet, 'Khu Thị Nga']]);
  });

  it.each(['Thôn trưởng', 'Xóm phó:', 'KHU TRƯỞNG'])('“%s” signs', async (text) => {
    const list = await readRows([
      ['Họ và tên'],
      ['Lê Hoa'],
      ['Vũ Thị Hà'],
      [text],
      ['Bùi Văn Tên'],
    ]);
    expect(names(list)).toEqual(['Lê Hoa', 'Vũ Thị Hà']);
  });

  it('the head of a hamlet signs with his name', async () => {
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], ['Thôn trưởng Lê Văn An']]);
    expect(names(list)).toEqual(['Lê Hoa']);
    expect(list.rejected).toEqual([]);
  });

  it.each([
    ['Khu Văn Tổ', false],
    ['Đội Văn Nam', false],
    ['Tổ Thị Hoa', false],
    ['Bản Văn Lợi', false],
    ['Thôn Thị Hai', false],
    ['Khu Thị Nga', false],
    ['Khu Đức Anh', true],
    ['Tổ Quang Hải', true],
  ])('“%s” with the next number is a person', async (text, isAsked) => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, text],
      [2, 'Lê Hoa'],
      [3, text],
      [4, 'Vũ Thị Hà'],
      [5, text],
    ]);
    expect(names(list)).toEqual([text, 'Lê Hoa', text, 'Vũ Thị Hà', text]);
    expect(doubted(list)).toEqual(isAsked ? [text, text, text] : []);
    expect(list.rows.every(({ hamlet }) => hamlet === null)).toBe(true);
  });

  it('with numbers of their own are headings', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Thôn Đông Hạ'],
      [1, 'Lê Hoa'],
      [2, 'Thôn Tây Thượng'],
      [1, 'Vũ Thị Hà'],
      [2, 'Bùi Văn Em'],
      [3, 'Thôn Nam'],
      [1, 'Trần Thị Bé'],
      [2, 'Thôn 4'],
      [3, 'Lê Văn Cường'],
    ]);
    expect(heard(list)).toEqual([
      ['Lê Hoa', 'Thôn Đông Hạ'],
      ['Vũ Thị Hà', 'Thôn Tây Thượng'],
      ['Bùi Văn Em', 'Thôn Tây Thượng'],
      ['Trần Thị Bé', 'Thôn Nam'],
      ['Lê Văn Cường', 'Thôn 4'],
    ]);
    const bare = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Thôn Đông Hạ'],
      [null, 'Lê Hoa'],
      [2, 'Thôn Tây Thượng'],
      [null, 'Vũ Thị Hà'],
    ]);
    expect(heard(bare)).toEqual([
      ['Lê Hoa', 'Thôn Đông Hạ'],
      ['Vũ Thị Hà', 'Thôn Tây Thượng'],
    ]);
  });

  it.each([
    'Thôn Đông',
    'Thôn Tây Thượng',
    'Khu Phố Ba',
    'Tổ Dân Phố Hạ',
    'Tổ Hai',
    'Khu A',
    'Bản 5',
  ])('“%s” is a heading even where the numbers go over it', async (text) => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, text],
      [2, 'Lê Hoa'],
      [3, 'Vũ Thị Hà'],
      [4, text],
      [5, 'Bùi Văn Em'],
    ]);
    expect(names(list)).toEqual(['Lê Hoa', 'Vũ Thị Hà', 'Bùi Văn Em']);
    expect(list.rows.every(({ hamlet }) => hamlet === text)).toBe(true);
  });

  it('with the next number of the second of two blocks is a person', async () => {
    const list = await readRows([
      [...HEAD, ...HEAD],
      [1, 'Lê Hoa', 1980, 3, 'Vũ Thị Hà', 1981],
      [2, 'Bùi Văn Em', 1983, 4, 'Trần Thị Bé', 1982],
      [null, null, null, 5, 'Tổ Quang Hải', null],
    ]);
    expect(names(list)).toContain('Tổ Quang Hải');
    expect(doubted(list)).toEqual(['Tổ Quang Hải']);
  });

  it.each(['Cộng Thị Bé', 'Cộng Văn Hòa'])('“%s” is no total', async (text) => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, text],
      [2, 'Lê Hoa'],
      [null, 'Cộng: 2 người'],
    ]);
    expect(names(list)).toEqual([text, 'Lê Hoa']);
  });
});

describe('words of a group or an office in a name', () => {
  it.each(['Đoàn Viên Thanh Hải', 'Thành Viên Minh Anh', 'Thư Ký Văn Ba', 'ĐOÀN VIÊN THANH HẢI'])(
    'stay in “%s”',
    (name) => {
      expect(readName(name)).toEqual({ name, doubts: [] });
    },
  );

  it.each([
    ['Đoàn viên Thanh Hải', 'Thanh Hải'],
    ['ĐOÀN VIÊN NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
    ['Trưởng Thôn Bùi Văn Em', 'Bùi Văn Em'],
    ['tổ trưởng nguyễn văn an', 'Nguyễn Văn An'],
  ])('are taken off “%s”', (text, name) => {
    expect(readName(text).name).toBe(name);
  });

  it.each([
    ['trần cùng anh', 'Trần Cùng Anh'],
    ['lò cùng em', 'Lò Cùng Em'],
    ['trần văn minh cùng vợ', 'Trần Văn Minh'],
    ['Trần Minh và vợ', 'Trần Minh'],
  ])('“%s” is “%s”', (text, name) => {
    expect(readName(text).name).toBe(name);
  });

  it.each(['Nhóm Thị Ba', 'Các Thị Ba'])('“%s” is a person in a list of names', async (name) => {
    const list = await readRows([['Họ và tên'], ['Lê Hoa'], [name], ['Các hộ văn hóa']]);
    expect(names(list)).toEqual(['Lê Hoa', name]);
    expect(rejected(list)).toEqual([[4, rejections.groupHeading]]);
  });
});

describe('a body of a hamlet over those who are of it', () => {
  it.each(['Ban công tác mặt trận', 'Ban nhân dân thôn', 'Ban quản lý chợ', 'BAN TỰ QUẢN'])(
    '“%s” hides nobody while numbers or births go on',
    async (text) => {
      for (const number of [1, null]) {
        const list = await readRows([
          HEAD,
          [number, 'Nguyễn Văn An', 1985],
          [number && 2, 'Trần Thị Bé', 1990],
          [null, text, null],
          [null, 'Vũ Thị Hà', null],
          [number && 3, 'Lê Hoa', 1991],
        ]);
        expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Vũ Thị Hà', 'Lê Hoa']);
        expect(doubted(list)).toEqual(['Vũ Thị Hà']);
        expect(rejected(list)).toEqual([[4, rejections.groupHeading]]);
      }
    },
  );

  it.each([['Thôn Tây'], ['DANH SÁCH THÔN HAI']])('signs above “%s”', async (heading) => {
    const list = await readRows([
      HEAD,
      [1, 'Nguyễn Văn An', 1985],
      [2, 'Trần Thị Bé', 1990],
      [null, 'Ban nhân dân thôn', null],
      [null, 'Bùi Văn Tên', null],
      [null, heading, null],
      [1, 'Lê Hoa', 1991],
      [null, 'Trưởng thôn', null],
      [null, 'Đỗ Văn Ký', null],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Hoa']);
    expect(list.rejected).toEqual([]);
  });
});
