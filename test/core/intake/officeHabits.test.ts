import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { readCccd } from '../../../src/core/intake/cardNumber';
import { readPhone } from '../../../src/core/intake/phoneNumber';
import { meaningOf } from '../../../src/core/intake/columns';
import { cleanLine } from '../../../src/domain/text';
import { found, readRows, refusal } from './lists';

const records = (list: Awaited<ReturnType<typeof readRows>>) =>
  list.rows.map((row) => [row.name, row.birthDay ?? row.birthYear, row.sex, row.hamlet]);

describe('titles cut short to save room', () => {
  it.each([
    ['H.tên', 'name'],
    ['H. và tên', 'name'],
    ['N.S', 'birth'],
    ['NTN sinh', 'birth'],
    ['G.tính', 'sex'],
    ['Đ.chỉ', 'hamlet'],
    ['Đ/thoại', 'phone'],
    ['Số CC', 'cccd'],
    ['Gchú', 'note'],
    ['Họ tên chủ hộ và các thành viên', 'name'],
    ['Họ và tên chủ hộ, nhân khẩu', 'name'],
    ['Họ và tên cha', null],
    ['Số con', null],
  ])('“%s” means %s', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
  });

  it('come again on the next page', async () => {
    const head = ['Stt', 'H.tên', 'N.sinh', 'G.tính', 'Đ.chỉ'];
    const list = await readRows([
      head,
      [1, 'Đoàn Thị Hương', 1977, 'Nữ', 'Thôn Trung'],
      head,
      [2, 'Đoàn Văn Khoa', 1978, 'Nam', 'Thôn Trung'],
    ]);
    expect(records(list)).toEqual([
      ['Đoàn Thị Hương', 1977, 'female', 'Thôn Trung'],
      ['Đoàn Văn Khoa', 1978, 'male', 'Thôn Trung'],
    ]);
    expect(list.rejected).toEqual([]);
  });
});

describe('a head that has a word of its own for the names', () => {
  it('tells what the other columns are', async () => {
    const list = await readRows([
      ['DANH SÁCH NHÂN KHẨU THÔN HẠ'],
      ['STT', 'Nhân khẩu trong hộ', 'N.sinh', 'GT', 'ĐTDĐ'],
      [1, 'Đoàn Thị Hương', 1977, 'Nữ', '0904111222'],
      [2, 'Đoàn Văn Khoa', 1978, 'Nam', null],
      [3, 'Đoàn Văn Lộc', 1979, 'Nam', null],
    ]);
    expect(list.headerRow).toBe(2);
    expect(records(list)).toEqual([
      ['Đoàn Thị Hương', 1977, 'female', 'Thôn Hạ'],
      ['Đoàn Văn Khoa', 1978, 'male', 'Thôn Hạ'],
      ['Đoàn Văn Lộc', 1979, 'male', 'Thôn Hạ'],
    ]);
    expect(list.rows[0]?.phone).toBe('0904111222');
  });

  it('gives nobody where no column holds names', async () => {
    const list = await readRows([
      ['STT', 'Đơn vị', 'Năm sinh', 'Giới tính'],
      [1, 'Thôn Hạ', 1977, 'Nữ'],
    ]).catch((error: unknown) => error);
    expect(list).toMatchObject({ code: 'sheet-no-name-column' });
  });
});

describe('the head of the household before the person', () => {
  it('keeps his own year of birth', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên chủ hộ', 'Năm sinh', 'Thôn', 'Họ và tên người đi học', 'Năm sinh'],
      [1, 'Mai Văn Thọ', 1950, 'Thôn Hạ', 'Mai Thị Lan', 1980],
    ]);
    expect(list.rows).toMatchObject([
      { name: 'Mai Thị Lan', birthYear: 1980, hamlet: 'Thôn Hạ', doubts: [] },
    ]);
  });

  it('gives it to nobody who has none', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên chủ hộ', 'Năm sinh', 'Họ và tên', 'Quan hệ với chủ hộ'],
      [1, 'Mai Văn Thọ', 1950, 'Mai Thị Lan', 'Con'],
    ]);
    expect(list.rows).toMatchObject([{ name: 'Mai Thị Lan', birthYear: null }]);
  });
});

describe('ticks', () => {
  it('are the sign of a root as well', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Nam', 'Nữ'],
      [1, 'Hà Văn Hạ', '√', null],
      [2, 'Hà Thị Thu', null, '√'],
    ]);
    expect(list.rows).toMatchObject([
      { sex: 'male', doubts: [] },
      { sex: 'female', doubts: [] },
    ]);
  });

  it.each([
    ['Wingdings', 'ü', 'o'],
    ['Wingdings', '\uf0fe', '¨'],
    ['Wingdings 2', 'P', '£'],
    ['Webdings', 'a', 'c'],
  ])('are letters of %s', async (font, tick, box) => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Nam', 'Nữ'],
        [1, 'Hà Văn Hạ', tick, box],
        [2, 'Hà Thị Thu', box, tick],
        [3, 'Hà Thị Đông', null, tick],
      ],
      (sheet) => {
        for (const column of ['C', 'D'])
          for (const row of [2, 3, 4]) sheet.getCell(`${column}${row}`).font = { name: font };
      },
    );
    expect(list.encoding).toBe('unicode');
    expect(list.rows).toMatchObject([
      { sex: 'male', doubts: [] },
      { sex: 'female', doubts: [] },
      { sex: 'female', doubts: [] },
    ]);
  });

  it('a crossed box of such a font is asked about, not taken for a tick', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Nam', 'Nữ'],
        [1, 'Hà Văn Hạ', 'ü', 'û'],
      ],
      (sheet) => {
        for (const cell of ['C2', 'D2']) sheet.getCell(cell).font = { name: 'Wingdings' };
      },
    );
    expect(list.rows[0]?.sex).toBeNull();
    expect(list.rows[0]?.doubts).toHaveLength(1);
  });
});

describe('numbers with something beside them', () => {
  it.each([
    ['0912345678 (con)', '0912345678', 'Ô số điện thoại có ghi thêm chữ khác; chỉ lấy số'],
    ['O912345678', '0912345678', 'Ô số điện thoại có ghi thêm chữ khác; chỉ lấy số'],
    ['0912345678 0987654321', '0912345678', 'Ô có nhiều số điện thoại; lấy số đầu'],
  ])('of a telephone: %s', (text, value, doubt) => {
    expect(readPhone(text)).toEqual({ value, doubt });
  });

  it.each([
    ['019085001255 123456789', '019085001255', 'Ô có nhiều số; lấy số CCCD đầu'],
    ['123456789/019085001255', '019085001255', 'Ô có nhiều số; lấy số CCCD đầu'],
    ['01908500124', null, 'Số CCCD có 11 chữ số, cần 12 (CMND: 9); để trống'],
    ['1908500124', '001908500124', 'Số CCCD bị mất số 0 ở đầu; đã thêm lại'],
    ['0190850012551234567890', null, 'Số CCCD có 22 chữ số, cần 12 (CMND: 9); để trống'],
  ])('of a card: %s', (text, value, doubt) => {
    expect(readCccd(text)).toEqual({ value, doubt });
  });
});

describe('what other programs leave in their files', () => {
  it('lines broken by a vertical tab do not grow together', () => {
    expect(cleanLine('Lê Thị\vLan\fAnh')).toBe('Lê Thị Lan Anh');
  });

  it('letters written as numbers in a web page named .xls are letters', async () => {
    const cells = (tag: string, texts: string[]) =>
      `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
    const head = cells('th', ['STT', 'H&#7885; v&#xE0; t&#234;n', 'N&#259;m sinh']);
    const row = cells('td', ['1', 'Nguy&#7877;n Th&#7883; H&#432;&#417;ng', '1985']);
    const page = `<html><meta charset="utf-8"><table>${head}${row}</table></html>`;
    const list = await readPeopleList(Buffer.from(page), 'danh sách.xls', found);
    expect(list.rows).toMatchObject([{ name: 'Nguyễn Thị Hương', birthYear: 1985, doubts: [] }]);
  });

  it.each([
    ['DIF', 'TABLE\r\n0,1\r\n"EXCEL"\r\n-1,0\r\nBOT\r\n1,0\r\n"Họ và tên"\r\n1,0\r\n"Thôn"\r\n'],
    ['SYLK of Calc', 'ID;PCALCOOO32\r\nC;Y1;X1;K"Họ và tên"\r\nE\r\n'],
    ['SYLK', 'ID;PWXL;N;E\r\nC;Y1;X1;K"Họ và tên"\r\nC;Y2;X1;K"Lê Văn Ba"\r\nE\r\n'],
  ])('a table of the kind %s is refused, its marks are no persons', async (_, text) => {
    expect(await refusal(Buffer.from(text))).toMatchObject({ code: 'sheet-unreadable' });
  });
});

it('a list whose second title begins with P is no SYLK', async () => {
  const text = 'ID;Phường;Họ và tên;Năm sinh\r\n1;Tân An;Lê Văn Ba;1960\r\n';
  const list = await readPeopleList(Buffer.from(text), 'danh sách.csv', found);
  expect(list.rows).toMatchObject([{ name: 'Lê Văn Ba', birthYear: 1960 }]);
});

describe('rows between the persons', () => {
  it('that name a household without a number are nobody', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Quan hệ'],
      [null, 'Hộ ông Lê Văn Năm'],
      [1, 'Lê Văn Năm', 1971, 'Chủ hộ'],
      [null, 'Hộ gia đình bà Trần Thị Bốn'],
      [1, 'Trần Thị Bốn', 1970, 'Chủ hộ'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Lê Văn Năm', 'Trần Thị Bốn']);
    expect(list.rejected.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('that are titles with a number give their hamlet to those below, not that of the first table', async () => {
    const head = ['TT', 'Họ và tên', 'Năm sinh', 'Giới tính'];
    const list = await readRows([
      ['I. DANH SÁCH THÔN ĐÔNG'],
      head,
      [1, 'Nguyễn Văn An', 1960, 'Nam'],
      ['II. DANH SÁCH THÔN TÂY'],
      head,
      [1, 'Lê Thị Hoa', 1961, 'Nữ'],
    ]);
    expect(records(list)).toEqual([
      ['Nguyễn Văn An', 1960, 'male', 'Thôn Đông'],
      ['Lê Thị Hoa', 1961, 'female', 'Thôn Tây'],
    ]);
    expect(list.rejected).toEqual([]);
  });
});

describe('heads', () => {
  it('of a person with other names on both sides leave the birth with the person', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Họ tên chủ hộ', 'Năm sinh', 'Giới tính', 'Họ và tên người hướng dẫn'],
      [1, 'Nguyễn Văn An', 'Nguyễn Văn Ba', 1960, 'Nam', 'Trần Thị Tư'],
    ]);
    expect(list.rows).toMatchObject([{ name: 'Nguyễn Văn An', birthYear: 1960, sex: 'male' }]);
  });

  it('are none where the first row is somebody: nobody is lost', async () => {
    const list = await readRows([
      ['Nguyễn Văn An', 'sinh năm 1990', 'Nam'],
      ['Trần Thị Bình', 'sinh năm 1991', 'Nữ'],
      ['Lê Văn Cường', 'sinh năm 1992', 'Nam'],
      ['Phạm Thị Dung', 'sinh năm 1993', 'Nữ'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
      'Phạm Thị Dung',
    ]);
  });
});

describe('hamlets', () => {
  it.each([
    ['Nơi sinh (thôn, xã)', null],
    ['Đơn vị (thôn, xóm)', 'hamlet'],
    ['Đơn vị công tác', null],
    ['Trưởng thôn (xóm)', null],
    ['Đăng ký nhóm Zalo', null],
    ['Số Zalo', 'phone'],
  ])('“%s” means %s', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
  });

  it('written as signs alone are asked about', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Năm sinh', 'Thôn'],
      [1, 'Nguyễn Văn An', 1960, 'Thôn Đông'],
      [2, 'Lê Thị Hồng', 1961, '..'],
    ]);
    expect(list.rows[1]).toMatchObject({ hamlet: null });
    expect(list.rows[1]?.doubts).toMatchObject([
      { field: 'hamlet', reason: '“..” không phải tên thôn, xóm; để trống', proposal: null },
    ]);
  });
});

it('a person whose name is struck through goes in only when the user says so', async () => {
  const list = await readRows(
    [
      ['TT', 'Họ và tên', 'Năm sinh', 'Ghi chú'],
      [1, 'Vi Văn Một', 1985, 'chuyển đi'],
      [2, 'Vi Văn Hai', 1986, 'sai số'],
    ],
    (sheet) => {
      for (const cell of ['B2', 'C2', 'D3']) sheet.getCell(cell).font = { strike: true };
    },
  );
  expect(list.rows.map(({ doubts }) => doubts.map(({ reason }) => reason))).toEqual([
    ['Họ tên bị gạch ngang trong tệp; xem có nhập người này không'],
    [],
  ]);
});
