import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/core/intake/columns';
import exceljs from 'exceljs';
import { utils, write } from '@e965/xlsx';
import { readCccd } from '../../../src/core/intake/cardNumber';
import { readPhone } from '../../../src/core/intake/phoneNumber';
import { readName } from '../../../src/core/intake/personName';
import { doubtWords } from '../../../src/core/intake/words';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found, readRows, refusal } from './lists';

describe('a cross for one sex', () => {
  it.each([
    'Giới tính (nữ đánh dấu x)',
    'Giới tính (Nữ ghi x)',
    'Giới tính (nữ đánh dấu x, nam để trống)',
    'GT (nữ x)',
    'Giới tính: nữ đánh x',
    'Phái nữ',
    'Đánh dấu x nếu là nữ',
    'Dấu (x) nếu là nữ',
    'Đánh dấu (X) vào ô nếu là nữ',
    'Nữ (đánh dấu x)',
  ])('is a woman under “%s”, and an empty cell a man', async (title) => {
    const list = await readRows([
      ['TT', 'Họ và tên', title, 'Thôn'],
      [1, 'Hà Ngọc Hạ', 'x', 'Thôn Hạ'],
      [2, 'Hà Minh Thu', null, 'Thôn Hạ'],
      [3, 'Hà Ngọc Đông', '✓', 'Thôn Hạ'],
      [4, 'Hà Ngọc Xuân', 1, 'Thôn Hạ'],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['female', 'male', 'female', 'female']);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it.each(['Giới tính (nam đánh dấu x)', 'GT (nam x)', 'Phái nam', 'Đánh dấu x nếu là nam'])(
    'is a man under “%s”',
    async (title) => {
      const list = await readRows([
        ['TT', 'Họ và tên', title],
        [1, 'Hà Ngọc Hạ', 'x'],
        [2, 'Hà Minh Thu', null],
      ]);
      expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female']);
    },
  );

  it('does not hide a sex in words', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Giới tính (nữ đánh dấu x)'],
      [1, 'Hà Ngọc Hạ', 'Nữ'],
      [2, 'Hà Minh Thu', 'Nam'],
      [3, 'Hà Minh Đông', null],
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['female', 'male', null]);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('does not hide a sex in words because of one cross among them', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Giới tính (nữ đánh dấu x)'],
      ...['Nữ', 'Nam', 'Nam', 'x'].map((sex, at) => [at + 1, 'Hà Ngọc Hạ', sex]),
    ]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['female', 'male', 'male', null]);
    expect(list.rows.map(({ doubts }) => doubts.length)).toEqual([0, 0, 0, 1]);
  });

  it.each([
    ['Giới tính (nam, nữ đánh dấu x)', 'sex'],
    ['Giới tính (Nam/Nữ)', 'sex'],
    ['Năm (đánh dấu x)', null],
    ['Đánh dấu x nếu đã học', null],
    ['Họ và tên (nữ đánh dấu x)', 'name'],
  ])('“%s” asks for none', (title, meaning) => {
    expect(meaningOf(title)).toBe(meaning);
  });
});

describe('a workbook that counts days from 1904', () => {
  const rows = [
    ['Họ và tên', 'Ngày sinh'],
    ['Hà Văn Hạ', 28_261],
    ['Hà Văn Thu', 1985],
    ['Hà Văn Đông', '28261'],
  ];
  const births = async (bytes: Uint8Array) =>
    (await readPeopleList(bytes, 'danh sách', found)).rows.map(
      ({ birthDay, birthYear }) => birthDay ?? birthYear,
    );

  it('counts so where a day stands as a number', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    book.addWorksheet('s').addRows(rows);
    const xlsx = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await births(xlsx)).toEqual(['1981-05-17', 1985, '1981-05-17']);
    const sheet = utils.aoa_to_sheet(rows);
    const from1904 = { ...utils.book_new(sheet, 's'), Workbook: { WBProps: { date1904: true } } };
    const xls = write(from1904, { bookType: 'biff8', type: 'buffer' }) as Buffer;
    expect(await births(xls)).toEqual(['1981-05-17', 1985, '1981-05-17']);
  });

  it('gives a year typed into a cell for days as that year', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('s');
    sheet.addRows([
      ['Họ và tên', 'Ngày sinh'],
      ['Hà Văn Hạ', 1985],
    ]);
    sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(await births(bytes)).toEqual([1985]);
  });

  it('other workbooks count from 1900', async () => {
    const list = await readRows(rows);
    expect(list.rows[0]?.birthDay).toBe('1977-05-16');
  });
});

describe('a number of a card or telephone as other programs write it', () => {
  it.each([
    ['1085001234.0', '001085001234', doubtWords.cccdZeroLost],
    ['19185001234,0', '019185001234', doubtWords.cccdZeroLost],
    ['019085001234.0', '019085001234', null],
    ['12345678.00', '012345678', doubtWords.cmndZeroLost],
    ['1.9185001234E+10', '019185001234', doubtWords.cccdZeroLost],
    ['1,9185001234e10', '019185001234', doubtWords.cccdZeroLost],
    ['1.91850E+10', null, doubtWords.cccdDigitsLost],
    ['1.918500123E+10', null, doubtWords.cccdDigitsLost],
    ['1E+11', null, doubtWords.cccdDigitsLost],
  ])('card %s', (text, value, doubt) => {
    expect(readCccd(text)).toEqual({ value, doubt });
  });

  it.each([
    ['912345678.0', '0912345678', null],
    ['0912345678,0', '0912345678', null],
    ['+84912345678.0', '0912345678', null],
    ['9.12345678E8', '0912345678', null],
    ['9.12345678E+08', '0912345678', null],
    ['9.12346E8', null, doubtWords.phoneDigitsLost],
    ['0912.345.678', '0912345678', null],
  ])('telephone %s', (text, value, doubt) => {
    expect(readPhone(text)).toEqual({ value, doubt });
  });
});

describe('a text in UTF-8', () => {
  const lines = ['Họ và tên,Năm sinh,Thôn', 'Hà Thị Hưởng,1980,Đoàn Kết', 'Lê Văn Bé,1981,Bảo Lý'];
  const utf8 = Buffer.from(lines.join('\n'));
  const read = (bytes: Uint8Array) => readPeopleList(bytes, 'danh sách.csv', found);
  const spoilt = (letter: string) => {
    const bytes = Buffer.from(utf8);
    bytes[bytes.indexOf(letter) + 1] = 0x6f;
    return bytes;
  };

  it('with a broken letter in a name asks about that name', async () => {
    const { encoding, rows } = await read(spoilt('ở'));
    expect(encoding).toBe('utf-8');
    expect(rows.map(({ doubts }) => doubts.length)).toEqual([1, 0]);
    expect(rows[0]?.name).toContain('\uFFFD');
    expect(rows[0]?.doubts).toMatchObject([{ field: 'name', proposal: rows[0]?.name }]);
  });

  it('with a broken letter in a hamlet asks about that hamlet', async () => {
    const { rows } = await read(spoilt('ả'));
    expect(rows.map(({ doubts }) => doubts.length)).toEqual([0, 1]);
    expect(rows[1]?.hamlet).toContain('\uFFFD');
    expect(rows[1]?.doubts).toMatchObject([{ field: 'hamlet', proposal: rows[1]?.hamlet }]);
  });

  it.each([1, 2])('cut off inside its last letter, %i bytes early, is not whole', async (cut) => {
    const whole = Buffer.from(`${lines.join('\n')}\nLê Thị Kế`);
    expect(await refusal(whole.subarray(0, -cut))).toMatchObject({ code: 'sheet-unreadable' });
  });

  it('is not what a text in letters of before is', async () => {
    const text = 'Họ và tên,Năm sinh\nNguyễn Văn Hưởng,1980\nTrần Thị Bé,1981';
    // The letters of code page 1258 that this text needs: the vowel, its tone behind it.
    const codes: Record<string, number[]> = {
      ọ: [0x6f, 0xf2],
      à: [0xe0],
      ê: [0xea],
      ă: [0xe3],
      ễ: [0xea, 0xde],
      ư: [0xfd],
      ở: [0xf5, 0xd2],
      ầ: [0xe2, 0xcc],
      ị: [0x69, 0xf2],
      é: [0xe9],
    };
    const bytes = Uint8Array.from([...text].flatMap((c) => codes[c] ?? [c.charCodeAt(0)]));
    const list = await read(bytes);
    expect(list.encoding).toBe('windows-1258');
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn Hưởng', 'Trần Thị Bé']);
  });
});

describe('years of birth under “Nam” and “Nữ”', () => {
  it('are years beside a row of sums, however few people there are', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Nam', 'Nữ', 'Thôn'],
      [1, 'Hà Minh Hạ', 1960, null, 'Thôn Hạ'],
      [2, 'Hà Ngọc Thu', null, '1961', 'Thôn Hạ'],
      [null, 'Tổng', 1, 1, null],
    ]);
    expect(list.rows).toMatchObject([
      { birthYear: 1960, sex: 'male', doubts: [] },
      { birthYear: 1961, sex: 'female', doubts: [] },
    ]);
    expect(list.rejected).toEqual([]);
  });

  it('what is not understood there is asked about under its own title', async () => {
    const list = await readRows([
      ['TT', 'Họ và tên', 'Nam', 'Nữ'],
      [1, 'Hà Minh Hạ', 'x', null],
      [2, 'Hà Ngọc Thu', null, 'hưu'],
      [3, 'Hà Ngọc Xuân', 'hưu', null],
      [4, 'Hà Ngọc Đông', null, 'x'],
    ]);
    const columns = list.rows.map(({ doubts }) => doubts.map(({ column }) => column));
    expect(columns).toEqual([[], ['Nữ'], ['Nam'], []]);
  });
});

describe('a remark behind a name', () => {
  it.each([
    'Lê Văn An - Trần Thị Bé',
    'Y Bhiông - Niê Kdăm',
    'Thạch Thị Sa - Rít',
    'Y Bhiông Kbuôr - H’Lan Niê',
    'Nguyễn Thị Lan – Hương',
  ])(
    '“%s” may be two persons, or one whole name: nothing is left out, and it is asked about',
    (text) => {
      expect(readName(text)).toEqual({ name: text, doubts: [doubtWords.nameSigns] });
    },
  );

  it.each([
    ['Phạm Thị Gái - BT chi bộ', 'Phạm Thị Gái', 'BT chi bộ'],
    ['Phạm Thị Gái – trưởng thôn', 'Phạm Thị Gái', 'trưởng thôn'],
    ['Phạm Thị Gái - phó - BT', 'Phạm Thị Gái', 'phó - BT'],
  ])('“%s” is left out, and asked about', (text, name, remark) => {
    expect(readName(text)).toEqual({ name, doubts: [doubtWords.nameBracket(remark)] });
  });

  it.each(['Lê-Văn Bé', 'Nguyễn Thị Tôn-Nữ Hoa', "H' Len Niê"])('“%s” has none', (name) => {
    expect(readName(name)).toEqual({ name, doubts: [] });
  });
});

describe('a column with dates that have the month first', () => {
  const read = async (...dates: (string | Date)[]) =>
    (await readRows([['Họ và tên', 'Ngày sinh'], ...dates.map((date) => ['Hà Văn Hạ', date])]))
      .rows;
  const asked = (rows: Awaited<ReturnType<typeof read>>) =>
    rows.map(({ doubts }) => doubts.map(({ reason, proposal }) => [reason, proposal]));

  it('is asked about at each date that can be read both ways, and read day first', async () => {
    const rows = await read('04/03/1981', '03/25/1980', '12/31/1982', '05/05/1983', '25/12/1984');
    expect(rows.map(({ birthDay }) => birthDay)).toEqual([
      '1981-03-04',
      null,
      null,
      '1983-05-05',
      '1984-12-25',
    ]);
    const [first, second, third, ...rest] = asked(rows);
    expect(first).toEqual([[doubtWords.birthMaybeMonthFirst, '04/03/1981']]);
    expect([second?.length, third?.length]).toEqual([1, 1]);
    expect(rest).toEqual([[], []]);
  });

  it('is asked about at real dates only where Excel may have made these of such texts', async () => {
    const [early, late] = [new Date('1981-03-04T00:00:00Z'), new Date('1983-03-25T00:00:00Z')];
    const maybe = asked(await read(early, '03/25/1980'));
    expect(maybe[0]).toEqual([[doubtWords.birthMaybeSwapped, '04/03/1981']]);
    expect(asked(await read(early, late, '03/25/1980')).slice(0, 2)).toEqual([[], []]);
    expect(
      asked(await read('1981-03-04', '4 tháng 3 năm 1981', '03/25/1980', '12/31/1982'))[0],
    ).toEqual([]);
  });

  it('asks nothing where such dates are slips: one, or few among others, or no dates at all', async () => {
    expect(asked(await read('04/03/1981', '03/25/1980'))[0]).toEqual([]);
    const two = ['03/25/1980', '12/31/1982'];
    const others = Array.from({ length: 8 }, () => '25/12/1984');
    expect(asked(await read('04/03/1981', ...two, ...others))[0]).toEqual([]);
    expect(asked(await read('04/03/1981', ...two, ...others.slice(1)))[0]).toHaveLength(1);
    expect(asked(await read('04/03/1981', '02/30/1980', '02/31/1980'))[0]).toEqual([]);
    expect(asked(await read('04-03-1981', '04.03.1981', ...two)).slice(0, 2)).toEqual([[], []]);
  });
});
