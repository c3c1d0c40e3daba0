import { describe, expect, it } from 'vitest';
import { HamletColumn } from '../../../src/core/intake/hamletColumn';
import { readRows } from './lists';

type List = Awaited<ReturnType<typeof readRows>>;
const names = ({ rows }: List) => rows.map(({ name }) => name);
const hamlets = ({ rows }: List) => rows.map(({ hamlet }) => hamlet);

function column(texts: readonly string[], title = 'Địa chỉ'): string[] {
  const read = new HamletColumn(title, '', () => texts);
  return texts.map((text) => {
    const { value, doubt } = read.read(text);
    return `${value ?? ''}${doubt === null ? '' : '?'}`;
  });
}

describe('a hamlet called like its commune', () => {
  it.each([
    ['Thôn Đông - Tân Lập', 'Thôn Tây - Tân Lập', 'Thôn Tân Lập - Tân Lập'],
    ['Thôn 1 - Tân Lập', 'Thôn 2 - Tân Lập', 'Thôn Tân Lập'],
  ])('brings the commune back into no other name: %s, %s, %s', (...texts) => {
    expect(column(texts)).toEqual(texts.map((text) => text.replace(/ - Tân Lập$/u, '')));
  });

  it('stays one of two that became one where only one hamlet is written so', () => {
    const texts = ['Đồng Tâm - Tân Lập', 'Tân Lập', 'Đồng Tâm'];
    expect(column(texts, 'Thôn')).toEqual(texts);
  });
});

describe('behind a hamlet', () => {
  it('few of another commune keep it, and rename none of the others', () => {
    const ours = ['Thôn 1', 'Thôn 2', 'Thôn 1', 'Thôn 3', 'Thôn 2'];
    const texts = [...ours.map((name) => `${name}, xã Phú Bình`), 'Thôn 1, xã Tân Hòa'];
    expect(column(texts)).toEqual([...ours, 'Thôn 1, xã Tân Hòa']);
  });

  it('two communes of the same size both stay, unless the title names one', () => {
    const texts = ['Thôn 1, xã Phú Bình', 'Thôn 1, xã Tân Hòa'];
    const all = [...texts, ...texts.map((text) => text.replace('1', '2'))];
    expect(column(all)).toEqual(all);
  });

  it('remarks in small letters are no communes, also when its name is a number', () => {
    const texts = [
      'Thôn 1, xã Phú Bình',
      'Thôn 1, vắng',
      'Thôn 2, xã Phú Bình',
      'Thôn 2, đã chết',
      'Thôn 3 - đi làm xa',
    ];
    const plain = column(texts).map((text) => text.replace('?', ''));
    expect(plain.slice(0, 4)).toEqual(['Thôn 1', 'Thôn 1', 'Thôn 2', 'Thôn 2']);
    expect(column(texts)[0]).toBe('Thôn 1');
  });

  it.each([
    ['Bản Lìa Xã Thanh', 'Bản Lìa'],
    ['Thôn Phú Xã Mới', 'Thôn Phú Xã Mới'],
    ['Xóm Đình Xã Lớn', 'Xóm Đình Xã Lớn'],
  ])('%s is %s', (text, hamlet) => expect(column([text])).toEqual([hamlet]));
});

it.each(['Xóm số', 'Thôn số', 'TDP số', 'Thuộc thôn', 'Khu phố số'])(
  '“%s” heads hamlets',
  async (title) => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', title],
      [1, 'Nguyễn Văn An', 1970, 'Đông'],
    ]);
    expect(hamlets(list)).toEqual(['Đông']);
  },
);

it.each(['Số tờ', 'Tờ số', 'Bàn số', 'Số bàn'])('“%s” heads none', async (title) => {
  const list = await readRows([
    ['STT', 'Họ và tên', 'Địa chỉ', title, 'Số thửa'],
    [1, 'Nguyễn Văn An', 'Thôn Đông', 12, 100],
  ]);
  expect(hamlets(list)).toEqual(['Thôn Đông']);
  expect(list.rows[0]?.doubts).toEqual([]);
});

describe('between a CMND and a CCCD', () => {
  const [cmnd, cccd] = ['123456780', '019165000105'];
  const read = (title: string, text: string) =>
    readRows([
      ['STT', 'Họ và tên', 'Số CMND', title, 'Số CCCD'],
      [1, 'Nguyễn Văn An', cmnd, text, null],
      [2, 'Vũ Thị Giang', '123456785', text, cccd],
    ]);
  const cards = ({ rows }: List) => rows.map((row) => row.cccd);

  it.each([
    ['Dân tộc', 'Kinh'],
    ['Nghề nghiệp', 'Làm ruộng'],
    ['Số BHYT', 'GD4010123456789'],
    ['Nơi cấp', 'Thái Nguyên'],
    ['Thôn', 'Đoàn Kết'],
    ['Quê quán', 'Lê Lợi'],
    ['Trường', 'Đoàn Thị Điểm'],
  ])(
    'a column “%s” changes nothing: the CMND is taken where the CCCD is empty',
    async (...between) => {
      expect(cards(await read(...between))).toEqual([cmnd, cccd]);
    },
  );

  it.each([
    ['Họ tên cha', 'Nguyễn Văn Ba'],
    ['Người liên hệ', 'Nguyễn Văn Ba'],
  ])('one “%s” tells that the CCCD is of somebody else', async (...between) => {
    expect(cards(await read(...between))).toEqual([cmnd, '123456785']);
  });
});

describe('an office before a name', () => {
  it.each([
    ['Trưởng thôn Đoàn Thanh Hải', 'Đoàn Thanh Hải'],
    ['Giáo viên Đoàn Thanh Hải', 'Đoàn Thanh Hải'],
    ['Trưởng bản Và Bá Chù', 'Và Bá Chù'],
    ['Trưởng thôn Ban Ngọc Anh', 'Ban Ngọc Anh'],
    ['Hội trưởng phụ nữ Lại Duy Việt', 'Lại Duy Việt'],
    ['Hội phó nông dân Lê Hoa', 'Lê Hoa'],
    ['Bí thư Đoàn Văn Viên', 'Đoàn Văn Viên'],
    ['Bí thư Đoàn Lê Hoa', 'Lê Hoa'],
  ])('comes off, whatever word the name begins with: “%s”', async (text, name) => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'SĐT'],
      [1, 'Nguyễn Văn An', '0912345678'],
      [2, text, '0912345679'],
      [3, 'Trần Thị Bé', '0912345677'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', name, 'Trần Thị Bé']);
    expect(list.rows.map(({ doubts }) => doubts.length)).toEqual([0, 1, 0]);
  });

  it.each(['Đoàn thanh niên', 'Ban quản lý thôn'])('“%s” behind one is nobody', async (body) => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Nguyễn Văn An'],
      [null, `Bí thư ${body}`],
      [2, 'Trần Thị Bé'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
  });

  it('ends no list whose row has a telephone or a hamlet of its own', async () => {
    const list = await readRows([
      ['Họ và tên', 'SĐT'],
      ['Nguyễn Văn An', '0912345678'],
      ['Trưởng thôn Lê Hoa', '0912345678'],
      [],
      ['Trần Thị Bé', '0912345678'],
      ['Lê Văn Cường', '0912345678'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Lê Hoa', 'Trần Thị Bé', 'Lê Văn Cường']);
    const last = await readRows([
      ['Họ và tên', 'Thôn'],
      ['Nguyễn Văn An', 'Thôn 1'],
      ['Bí thư Lê Hoa', 'Thôn 1'],
    ]);
    expect(names(last)).toEqual(['Nguyễn Văn An', 'Lê Hoa']);
  });
});

describe('under “Họ”, “Tên” without a number', () => {
  it('somebody of Xóm Mới is no second head', async () => {
    const list = await readRows([
      ['Họ', 'Tên', 'Giới tính', 'Xóm'],
      ['Nguyễn Văn', 'An', 'Nam', 'Xóm Mới'],
      ['Trần Thị', 'Bé', 'Nữ', 'Xóm Mới'],
      ['Lê Văn', 'Cường', 'Nam', 'Xóm Núi'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường']);
  });

  it('nor is somebody called Phương', async () => {
    const list = await readRows([
      ['Họ và tên đệm', 'Tên', 'Giới tính'],
      ['Nguyễn Thị', 'Phương', 'Nữ'],
      ['Lê Văn', 'Cường', 'Nam'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Thị Phương', 'Lê Văn Cường']);
  });
});

it.each(['SĐT', 'Năm sinh'])(
  'numbered hamlets head rows without a number, beside “%s”',
  async (title) => {
    const of = title === 'SĐT' ? '0912345678' : 1970;
    const list = await readRows([
      ['Họ và tên', title],
      ['1. Thôn Đông'],
      ['Nguyễn Văn An', of],
      ['2. Thôn Tây'],
      ['Trần Thị Bé', of],
      ['3. Bản Lìa'],
      ['Lê Văn Cường', of],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường']);
    expect(hamlets(list)).toEqual(['Thôn Đông', 'Thôn Tây', 'Bản Lìa']);
  },
);

it.each([
  ['1. Thôn Đông', '2. Thôn Văn Lâm'],
  ['1. Thôn Đông', '3. Ấp Văn Hải'],
  ['2. Xóm Núi', '2. Xóm Chùa'],
])('“%s”, “%s” head rows of names and telephones', async (first, second) => {
  const list = await readRows([
    ['Họ và tên', 'SĐT'],
    [first],
    ['Nguyễn Văn An', '0912345678'],
    [second],
    ['Trần Thị Bé', '0912345679'],
  ]);
  expect(hamlets(list)).toEqual([first, second].map((text) => text.slice(3)));
});

it('a first person “1. Khu Thị Nga” without a birth is no heading where others have one', async () => {
  const list = await readRows([
    ['Họ và tên', 'Năm sinh'],
    ['1. Khu Thị Nga', null],
    ['2. Nguyễn Văn An', 1961],
    ['3. Trần Thị Bé', 1962],
  ]);
  expect(names(list)).toEqual(['Khu Thị Nga', 'Nguyễn Văn An', 'Trần Thị Bé']);
});

it.each(['Duyệt', 'Hết'])(
  '“%s” with a telephone, or after a middle name, is somebody',
  async (name) => {
    const list = await readRows([
      ['Họ và tên', 'SĐT'],
      ['Nguyễn Văn An', '0912345678'],
      [name, '0912345679'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', name]);
    const wrapped = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Nguyễn Thị'],
      [null, name],
      [2, 'Trần Thị Bé'],
    ]);
    expect(names(wrapped)).toEqual([`Nguyễn Thị ${name}`, 'Trần Thị Bé']);
  },
);

describe('alone in its row in a list of names and telephones', () => {
  const read = (text: string) =>
    readRows([
      ['Họ và tên', 'SĐT'],
      ['Nguyễn Văn An', '0912345678'],
      [text],
      ['Trần Thị Bé', '0912345679'],
    ]);

  it.each(['Nông dân', 'PHỤ NỮ', 'Trẻ em', 'Khóa 1', 'Khác', 'Ban chấp hành'])(
    '“%s” is nobody',
    async (text) => {
      const list = await read(text);
      expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
      expect(list.rejected).toMatchObject([{ row: 3 }]);
    },
  );

  it('“Nông Dân” may be somebody', async () => {
    expect(names(await read('Nông Dân'))).toContain('Nông Dân');
  });
});

it.each(['Trưởng khóm', 'Phó thôn', 'Chủ nhiệm HTX', 'Thủ quỹ', 'Tổ phó', 'Phê duyệt', 'Hết'])(
  'who signs below as “%s” is nobody',
  async (office) => {
    const list = await readRows([
      ['STT', 'Họ và tên'],
      [1, 'Nguyễn Văn An'],
      [2, 'Trần Thị Bé'],
      [],
      [null, office],
      [],
      [null, 'Lê Văn Cường'],
    ]);
    expect(names(list)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
  },
);

it.each(['Y Sĩ', 'Y Tế Thôn'])('“- %s” behind a name is no second name', async (remark) => {
  const list = await readRows([
    ['STT', 'Họ và tên'],
    [1, `Nguyễn Văn An - ${remark}`],
    [2, 'Lê Văn An - Y Bhăm Niê'],
  ]);
  expect(names(list)[0]).toBe('Nguyễn Văn An');
  expect(names(list)[1]).toContain('Y Bhăm Niê');
});
