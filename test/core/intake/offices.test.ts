import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeAndName } from '../../../src/core/intake/offices';
import { readName } from '../../../src/core/intake/personName';
import { doubtWords, rejections } from '../../../src/core/intake/words';
import { readRows } from './lists';

type List = Awaited<ReturnType<typeof readRows>>;
const names = (list: List) => list.rows.map(({ name }) => name);
const groups = (list: List) => list.rows.map(({ group }) => group);

/** A list of numbers and names with this text as its third. */
const numbered = (text: string) =>
  readRows([
    ['STT', 'Họ và tên'],
    [1, 'Nguyễn Văn An'],
    [2, 'Trần Thị Bé'],
    [3, text],
    [4, 'Phạm Thị Dung'],
  ]);

const bare = (text: string) =>
  readRows([
    ['Họ và tên'],
    ['Nguyễn Văn An'],
    [text],
    ['Phạm Thị Dung'],
    ['Vũ Thị Hà'],
    ['Bùi Văn Em'],
  ]);

describe('a person with a kind or an office before the name', () => {
  it.each([
    ['Hội viên Trần Thị Bé', 'Trần Thị Bé'],
    ['Công an viên Lê Văn Cường', 'Lê Văn Cường'],
    ['Cán bộ Lê Hoa', 'Lê Hoa'],
    ['Cán bộ thôn Lê Văn Cường', 'Lê Văn Cường'],
    ['Học sinh: Chá A Lử', 'Chá A Lử'],
    ['Sinh viên H’Linh Niê', 'H’Linh Niê'],
    ['Thôn đội trưởng Lê Văn Cường', 'Lê Văn Cường'],
    ['Thôn phó Sộng A Của', 'Sộng A Của'],
    ['Đội viên Trần Thị Bé', 'Trần Thị Bé'],
    ['Hội viên phụ nữ Trần Thị Bé', 'Trần Thị Bé'],
    ['hội viên trần thị bé', 'Trần Thị Bé'],
    ['Hội viên trần thị bé', 'Trần Thị Bé'],
    ['HỘI VIÊN TRẦN THỊ BÉ', 'TRẦN THỊ BÉ'],
    ['Tổ trưởng tổ dân phố Lê Văn Cường', 'Lê Văn Cường'],
    ['Tổ trưởng TDP Lê Văn Cường', 'Lê Văn Cường'],
    ['Tổ trưởng TDP số 5 Lê Văn Cường', 'Lê Văn Cường'],
    ['Trưởng thôn 3: Lê Văn Cường', 'Lê Văn Cường'],
    ['Phó thôn Lê Văn Cường', 'Lê Văn Cường'],
    ['Y tế thôn Lê Thị Hoa', 'Lê Thị Hoa'],
    ['Ủy viên Lê Văn Cường', 'Lê Văn Cường'],
    ['Uỷ viên BCH Lê Văn Cường', 'Lê Văn Cường'],
    ['Chủ nhiệm HTX - Lê Văn Cường', 'Lê Văn Cường'],
    ['Bí thư kiêm trưởng thôn Lê Văn Cường', 'Lê Văn Cường'],
    ['Bí thư - Trưởng thôn: Lê Văn Cường', 'Lê Văn Cường'],
    ['Hội viên Trần Thị Bé (vợ)', 'Trần Thị Bé'],
    ['Hội viên Trần Thị Bé 1985', 'Trần Thị Bé'],
    ['Trưởng thôn Lê Hoa - Tổ 3', 'Lê Hoa'],
    ['Trưởng thôn, ông Lê Văn Cường', 'Lê Văn Cường'],
  ])('“%s” is “%s”, to be looked at, with numbers or without', async (text, name) => {
    for (const list of [await numbered(text), await bare(text)]) {
      expect(names(list)).toContain(name);
      expect(list.rows.filter(({ doubts }) => doubts.length > 0).map((row) => row.name)).toEqual([
        name,
      ]);
      expect(list.rows).toHaveLength(list.columns.length === 2 ? 4 : 5);
      expect(new Set(groups(list))).toEqual(new Set(['']));
      expect(list.rows.every(({ hamlet }) => hamlet === null)).toBe(true);
    }
  });

  it('makes no empty list where all are so', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Hội viên Nguyễn Văn An'],
      [2, 'Hội viên Trần Thị Bé'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
  });

  it('is a person as the last of a list as well', async () => {
    for (const text of ['Cán bộ thôn Lê Văn Cường', 'Cán bộ xã: Lê Văn Cường']) {
      const list = await readRows([
        ['STT', 'Họ và tên'],
        [1, 'Nguyễn Văn An'],
        [2, text],
      ]);
      expect(names(list)).toEqual(['Nguyễn Văn An', 'Lê Văn Cường']);
    }
  });
});

describe('an office that signs under a list', () => {
  it.each(['Thôn đội trưởng', 'Trưởng ban nhân dân ấp', 'TRƯỞNG BAN NHÂN DÂN ẤP', 'Trưởng thôn'])(
    'as “%s” is nobody, with numbers or births or without',
    async (text) => {
      for (const [number, year] of [
        [1, 1985],
        [1, null],
        [null, 1985],
        [null, null],
      ]) {
        const list = await readRows([
          ['STT', 'Họ và tên', 'Năm sinh'],
          [number, 'Nguyễn Văn An', year],
          [number && 2, 'Trần Thị Bé', year],
          [null, text, null],
          [null, 'Vũ Đình Tám', null],
        ]);
        expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
        expect(list.rejected).toEqual([]);
      }
    },
  );
});

describe('a heading of a kind', () => {
  it.each([
    'Học sinh',
    'Học sinh lớp 9A',
    'Học sinh THCS Phú Bình',
    'HỌC SINH TIỂU HỌC',
    'HỌC SINH, SINH VIÊN',
    'HỌC SINH - SINH VIÊN',
    'SINH VIÊN CAO ĐẲNG',
    'Người lao động',
    'NGƯỜI LAO ĐỘNG TỰ DO',
    'Hội viên Nông dân',
    'Hội viên Nông Dân',
    'HỘI VIÊN NÔNG DÂN',
    'hội viên nông dân',
    'Hội viên hội nông dân',
    'HỘI VIÊN HỘI PHỤ NỮ',
    'HỘI VIÊN CAO TUỔI',
    'Cán bộ Y Tế',
    'CÁN BỘ Y TẾ',
    'cán bộ y tế',
    'CÁN BỘ TƯ PHÁP - HỘ TỊCH',
    'CÁN BỘ QUẢN LÝ',
    'CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC',
    'CÁN BỘ CÔNG CHỨC XÃ',
    'CÔNG NHÂN CAO SU',
    'Công an xã',
    'Cán bộ nghỉ hưu',
    'Doanh nghiệp Hoa Mai',
  ])('“%s” stays one', async (text) => {
    expect(officeAndName(text)).toBeNull();
    for (const list of [await numbered(text), await bare(text)]) {
      expect(names(list)).not.toContain(text);
      expect(list.rows.at(-1)?.group).toBe(text);
      expect(list.rows.every(({ doubts }) => doubts.length === 0)).toBe(true);
      expect(list.rejected).toEqual([]);
    }
  });

  it.each(['Cán bộ Xã Văn Bàn', 'Cán bộ thôn Đông Hồ', 'CÁN BỘ XÃ PHÚ BÌNH', 'Cán bộ xã Phú Bình'])(
    '“%s” is asked about only where it has the next number',
    async (text) => {
      const unnumbered = await readRows([
        ['STT', 'Họ và tên'],
        [null, text],
        [1, 'Nguyễn Văn An'],
        [2, 'Trần Thị Bé'],
      ]);
      for (const list of [unnumbered, await bare(text)]) {
        expect(list.rows.at(-1)?.group).toBe(text);
        expect(list.rows.every(({ doubts }) => doubts.length === 0)).toBe(true);
      }
      expect((await numbered(text)).rows.at(2)?.doubts).toHaveLength(1);
    },
  );

  it.each(['THÔN TRƯỞNG THÀNH', 'Tổ dân phố Văn Phú', 'Thôn Lê Lợi', 'Đội Thanh Niên'])(
    'or of a hamlet, as “%s”, is no office',
    (text) => {
      expect(officeAndName(text)).toBeNull();
    },
  );
});

describe('an office in a row with the next number', () => {
  it.each([
    ['Trưởng Thôn Sộng A Của', 'Sộng A Của'],
    ['TRƯỞNG BẢN SỘNG A CỦA', 'SỘNG A CỦA'],
    ['trưởng bản sộng a của', 'Sộng A Của'],
    ['Trưởng Thôn: Néang Sà Rương', 'Néang Sà Rương'],
    ['BÍ THƯ CHI BỘ - SỘNG A CỦA', 'SỘNG A CỦA'],
    ['Hội Viên: Sộng A Của', 'Sộng A Của'],
  ])('is taken off “%s” whatever the family, to be looked at', async (text, name) => {
    const list = await numbered(text);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', name, 'Phạm Thị Dung']);
    expect(list.rows.filter(({ doubts }) => doubts.length > 0)).toHaveLength(1);
    expect(new Set(groups(list))).toEqual(new Set(['']));
  });

  it.each(['HỌC SINH SỘNG A CỦA', 'Hội Viên Thanh Hải', 'Sộng Công An', 'Sộng Công Nhân'])(
    '“%s” may be a whole name, and is asked about',
    async (text) => {
      const list = await numbered(text);
      expect(names(list)[2]).toBe(text);
      expect(list.rows[2]?.doubts).toMatchObject([{ reason: doubtWords.nameMayBeGroup }]);
      expect(new Set(groups(list))).toEqual(new Set(['']));
    },
  );

  it.each(['Trưởng thôn', 'Kế toán', 'Đại diện hộ Lê Hoa', 'Ban quản lý chợ'])(
    '“%s” is named among the rows not taken, and ends nothing',
    async (text) => {
      const list = await numbered(text);
      expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Phạm Thị Dung']);
      expect(list.rejected).toMatchObject([{ row: 4, reasons: [rejections.groupHeading] }]);
    },
  );

  it.each([
    ['Trưởng thôn Đông Hồ - Lê Văn Cường', 'Lê Văn Cường'],
    ['Trưởng thôn Tân Lập: Lê Văn Cường', 'Lê Văn Cường'],
    ['Cán bộ văn hóa - Lê Hoa', 'Lê Hoa'],
    ['CÁN BỘ VĂN HÓA - LÊ VĂN CƯỜNG', 'LÊ VĂN CƯỜNG'],
    ['Trưởng thôn Lê Hoa - Chi hội Phụ nữ', 'Lê Hoa'],
    ['Trưởng thôn Lê Hoa - Tổ 3', 'Lê Hoa'],
  ])('is taken off “%s” with all that stands with it', async (text, name) => {
    expect((await numbered(text)).rows[2]?.name).toBe(name);
    expect(readName(text).doubts).not.toEqual([]);
  });

  it('is nothing to a name that only begins so', () => {
    for (const name of ['Đoàn Viên Thanh Hải', 'Thư Ký Văn Ba', 'Cán Văn Bộ', 'Nông Văn Dân'])
      expect(readName(name)).toEqual({ name, doubts: [] });
  });
});

describe('an office before the names of the highlands', () => {
  it.each([
    ['Trưởng buôn - Y Bhăm Niê', 'Y Bhăm Niê', 'Trưởng buôn'],
    ['Trưởng buôn: H’Linh Niê', 'H’Linh Niê', 'Trưởng buôn'],
    ["Hội viên K'Brểu", "K'Brểu", 'Hội viên'],
  ])('is taken off “%s”', (text, name, office) => {
    expect(readName(text)).toEqual({ name, doubts: [doubtWords.nameAddress(office)] });
  });

  it('is told from a remark and from another person behind a name', () => {
    expect(readName('Y Bhăm Niê - Trưởng buôn').name).toBe('Y Bhăm Niê');
    expect(readName('Lê Văn An - Y tế thôn').name).toBe('Lê Văn An');
    expect(readName('LÊ VĂN AN - TRẦN THỊ BÉ').doubts).toEqual([doubtWords.nameSigns]);
    expect(readName('LÊ VĂN AN - BT CHI BỘ').name).toBe('LÊ VĂN AN');
    expect(readName('Lê Văn An - Y Bhăm Niê').doubts).toEqual([doubtWords.nameSigns]);
  });
});

describe('whoever has the next number', () => {
  const office = fc.constantFrom(
    ...[
      'Trưởng thôn',
      'Trưởng bản',
      'Phó thôn',
      'Tổ trưởng tổ dân phố',
      'Tổ trưởng TDP',
      'Xóm trưởng',
    ],
    ...[
      'Bí thư chi bộ',
      'Bí thư',
      'Chủ tịch hội nông dân',
      'Thôn đội trưởng',
      'Công an viên',
      'Y tế thôn',
    ],
    ...[
      'Ủy viên',
      'Chủ nhiệm',
      'Hội viên',
      'Đảng viên',
      'Đoàn viên',
      'Cán bộ',
      'Cán bộ thôn',
      'Học sinh',
    ],
    ...[
      'Sinh viên',
      'Người dân',
      'Công nhân',
      'Giáo viên',
      'Già làng',
      'Kế toán',
      'Thư ký',
      'Phụ nữ',
    ],
    ...['Người lao động', 'Đại diện', 'Cán bộ văn hóa', 'Ban công tác mặt trận'],
  );
  const name = fc.constantFrom(
    ...['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Hoa', 'Vũ Ngọc Anh Thư', 'Sộng A Chư'],
    ...['Giàng A Páo', 'Chá A Lử', 'Xá Thị Của', 'Lò Văn Pọm', 'Bạc Thị Ín', 'Moong Công An'],
    ...['Y Bhăm Niê', 'H’Linh Niê', 'Kpuih Blir', 'Néang Sà Rương', 'Thạch Sa Rinh', 'Chau Sóc'],
  );
  const between = fc.constantFrom(' ', ': ', ' - ', ' – ', ', ', ':');
  const look = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLocaleUpperCase('vi'),
    (text) => text.toLocaleLowerCase('vi'),
    (text) => text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi')),
  );
  const cell = fc.oneof(
    fc.tuple(office, between, name).map(([held, sign, who]) => ({ text: held + sign + who, who })),
    name.map((who) => ({ text: who, who })),
  );

  it('is never lost behind an office', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        look,
        fc.boolean(),
        async (behind, as, withHead) => {
          const cells = [{ text: 'Vũ Thị Hà', who: 'Vũ Thị Hà' }, ...behind];
          const list = await readRows([
            ['STT', 'Họ và tên'],
            ...(withHead ? [[null, 'Thôn Đông']] : []),
            ...cells.map(({ text }, at) => [at + 1, as(text)]),
          ]);
          const first = withHead ? 3 : 2;
          cells.forEach(({ who }, at) => {
            const person = list.rows.find(({ row }) => row === first + at);
            const isRejected = list.rejected.some(({ row }) => row === first + at);
            if (!isRejected) expect(person?.name.toLowerCase()).toContain(who.toLowerCase());
          });
          expect(groups(list).every((group) => group === '')).toBe(true);
        },
      ),
      { numRuns: 300, seed: 4 },
    );
  });
});
