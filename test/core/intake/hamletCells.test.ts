import fc from 'fast-check';
import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { HamletColumn } from '../../../src/core/intake/hamletColumn';
import { readListValue } from '../../../src/core/intake/listValue';
import { factsOf } from '../../../src/core/intake/people-preview';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { HamletNames } from '../../../src/domain/office/hamlet-names';
import { found, readRows, sheetOf, TODAY } from './lists';

/** What each cell under a title gives: the hamlet, with `?` where it is doubtful. */
async function cells(title: string, ...texts: CellValue[]) {
  const list = await readRows([
    ['STT', 'Họ và tên', 'Năm sinh', title],
    ...texts.map((text, at) => [
      at + 1,
      `Nguyễn Văn ${'ABCDĐEGHIKLMNOPQRST'[at] ?? ''}`,
      1960,
      text,
    ]),
  ]);
  return list.rows.map(({ hamlet, doubts }) => [
    hamlet,
    ...(doubts.length > 0 ? [doubts.map(({ field }) => field).join()] : []),
  ]);
}

describe('a cell for the hamlet', () => {
  it('names one hamlet, however much of the address stands around it', async () => {
    const sure = [
      'Xóm Đoàn Kết',
      'Xóm Đoàn Kết, xã Phú Bình',
      'Đoàn Kết, Phú Bình',
      'Xóm Đoàn Kết, Phú Bình, Thái Nguyên',
      'Số 5, xóm Đoàn Kết',
      'Xóm Đoàn Kết xã Phú Bình',
      'XÓM ĐOÀN KẾT XÃ PHÚ BÌNH',
      'X. Đoàn Kết',
      'Tổ 3 xóm Đoàn Kết',
      'Nhóm 2 - xóm Đoàn Kết',
    ];
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Xóm'],
      ...sure.map((text, at) => [at + 1, 'Nguyễn Văn An', 1960 + at, text]),
    ]);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
    const book = new HamletNames(['Đoàn Kết']);
    expect(new Set(factsOf(list.rows, book).map(({ hamlet }) => hamlet))).toEqual(
      new Set(['doan ket']),
    );
  });

  it('with a dash is one of two names, until the column shows it to be a hamlet and its commune', async () => {
    expect(await cells('Xóm', 'Xóm Núi', 'Xóm Núi - Phú Bình', 'Đồng Tâm - Tân Lập')).toEqual([
      ['Xóm Núi'],
      ['Xóm Núi', 'hamlet'],
      ['Đồng Tâm - Tân Lập'],
    ]);
    expect(await cells('Xóm', 'Đồng Tâm - Tân Lập', 'Tân Lập', 'Đồng Tâm')).toEqual([
      ['Đồng Tâm - Tân Lập'],
      ['Tân Lập'],
      ['Đồng Tâm'],
    ]);
    expect(await cells('Xóm', 'Núi - Phú Bình', 'Đoài - Phú Bình')).toEqual([['Núi'], ['Đoài']]);
    expect(await cells('Thôn', 'Thôn 1 - Ea Kao', 'Thôn 1 - Thôn 2', 'Thôn 1 - 2')).toEqual([
      ['Thôn 1'],
      ['Thôn 1 - Thôn 2'],
      ['Thôn 1 - 2'],
    ]);
  });

  it('with a dash loses the commune that a title above names', async () => {
    const list = await readRows([
      ['DANH SÁCH XÃ PHÚ BÌNH NĂM 2025', null, null, 'TỈNH THÁI NGUYÊN'],
      ['DANH SÁCH'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Xóm'],
      [1, 'Nguyễn Văn An', 1960, 'Xóm Núi - Phú Bình'],
      [2, 'Nguyễn Văn Ba', 1961, 'Đoài - Phú Bình - Thái Nguyên'],
      [3, 'Nguyễn Văn Tư', 1961, 'Đông, Phú Bình'],
      [4, 'Nguyễn Văn Năm', 1961, 'Đồng Tâm - Phú'],
    ]);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual([
      'Xóm Núi',
      'Đoài',
      'Đông',
      'Đồng Tâm - Phú',
    ]);
    expect(list.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it.each([
    ['Thôn', ['Thôn 1 - Xuân Lập', 'Thôn 2 - Xuân Lập', 'Thôn 1 - Thọ Minh', 'Thôn 2 - Thọ Minh']],
    ['Địa chỉ', ['Thôn 1 (xã Xuân Lập cũ)', 'Thôn 1 (xã Thọ Minh cũ)']],
    ['Địa chỉ', ['Thôn 1 xã Xuân Lập', 'Thôn 1 xã Thọ Minh']],
    ['Xóm', ['Xóm 5 - Đông', 'Xóm 5 - Tây']],
    [
      'Thôn',
      ['Trung Tâm - Xuân Lập', 'Trung Tâm - Thọ Minh', 'Đông - Xuân Lập', 'Đông - Thọ Minh'],
    ],
    ['Tổ dân phố', ['Tổ 3, khu 5', 'Tổ 4, khu 5', 'Tổ 3, khu 6', 'Tổ 3 - Khối 2']],
    ['Thôn/TDP', ['Tổ 3, khu 5', 'Tổ 3, khu 6']],
    ['Thôn', ['Thôn Tân Xã 1', 'Thôn Tân Xã 2', 'THÔN CẦU XÃ ĐÔNG', 'Thôn Nam Huyện Lỵ']],
    ['Thôn', ['Phú Thọ', 'Phú Thọ - Hòa', 'Trung', 'Trung - Thành']],
  ])('under %s keeps what tells two hamlets apart: %j', async (title, texts) => {
    expect(await cells(title, ...texts)).toEqual(texts.map((text) => [text]));
  });

  it('that stands with two communes is two hamlets, however they are written, or asked about', () => {
    const communes = ['Xuân Lập', 'Thọ Minh', 'Ea Kao'];
    const anyCell = fc.record({
      house: fc.constantFrom('', 'Số 5, ', 'ngõ 3 '),
      number: fc.integer({ min: 1, max: 3 }),
      way: fc.constantFrom(', ', ' - ', ', xã ', ' xã ', ' (xã '),
      commune: fc.constantFrom(...communes),
    });
    fc.assert(
      fc.property(fc.array(anyCell, { minLength: 2, maxLength: 8 }), (list) => {
        const texts = list.map(({ house, number, way, commune }) => {
          return `${house}Thôn ${number}${way}${commune}${way.includes('(') ? ' cũ)' : ''}`;
        });
        const column = new HamletColumn('Địa chỉ', '', () => texts);
        const sure = new Map<string, string>();
        for (const [at, { number, commune }] of list.entries()) {
          const { value, doubt } = column.read(texts[at] ?? '');
          expect(value).toContain(`Thôn ${number}`);
          const place = `${number} ${commune}`;
          if (doubt === null) expect(sure.get(value ?? '') ?? place).toBe(place);
          if (doubt === null) sure.set(value ?? '', place);
        }
      }),
    );
  });

  it('under a title for hamlets is kept and asked about where it looks like a street or a commune', async () => {
    const odd = ['Đường Cái', 'Km 15', 'Lô 5', 'Phường 1', '5 Tân Lập'];
    expect(await cells('Thôn', ...odd)).toEqual(odd.map((text) => [text, 'hamlet']));
    expect(await cells('Thôn', 'Xa Mát')).toEqual([['Xa Mát']]);
    expect(await cells('Địa chỉ', 'Thôn 1', '12 Nguyễn Tất Thành')).toEqual([
      ['Thôn 1'],
      [null, 'hamlet'],
    ]);
  });

  it('with a number under a title of two words is asked about only where the column has names too', async () => {
    expect(await cells('Thôn, xóm', 1, 2)).toEqual([['Thôn 1'], ['Thôn 2']]);
    expect(await cells('Thôn, bản', 'Bản 1', 'Thôn 2', 3)).toEqual([
      ['Bản 1'],
      ['Thôn 2'],
      ['Thôn 3', 'hamlet'],
    ]);
    expect(await cells('Khu phố', 'T5/KP3', 'T6/KP3')).toEqual([['T5/KP3'], ['T6/KP3']]);
  });

  it('that is an address gives the hamlet in it', async () => {
    expect(
      await cells(
        'Địa chỉ',
        'Số 5, Thôn 1, xã Ea Kao',
        'Thôn 1 xã Ea Kao',
        'Thôn 1, Ea Kao, Buôn Ma Thuột',
        'Thôn 1 - Ea Kao - Buôn Ma Thuột',
        'Tổ 4, Thôn 1',
        'thôn 1',
        'T.1',
        'Thôn1',
        'Số nhà 12 ngõ 3 Tổ dân phố 5',
        'TDP 5',
        '12 Nguyễn Tất Thành',
        "Buôn H'ra, xã Ea Kao",
        'Xóm 3, thôn 2',
        'Ấp Mới, xã X',
        '12 Nguyễn Tất Thành, tổ dân phố 5, phường Tân Lập',
        'xã Ea Kao',
        'Đông',
      ),
    ).toEqual([
      ['Thôn 1'],
      ['Thôn 1'],
      ['Thôn 1'],
      ['Thôn 1'],
      ['Thôn 1'],
      ['thôn 1'],
      ['Thôn 1', 'hamlet'],
      ['Thôn 1'],
      ['Tổ dân phố 5'],
      ['TDP 5'],
      [null, 'hamlet'],
      ["Buôn H'ra"],
      ['Thôn 2', 'hamlet'],
      ['Ấp Mới'],
      ['Tổ dân phố 5'],
      [null, 'hamlet'],
      ['Đông'],
    ]);
  });

  it('keeps names that only look like an address', async () => {
    const names = [
      'Tổ 3',
      'Tổ dân phố Khu tập thể Nhà máy Gang thép cũ và xóm Đồng Bẩm mới sáp nhập',
      'Xóm Phường Đông',
      'Thôn Xã Đàn',
      'Bản Nà Tông',
      'Tổ Dân Phố Số 3',
      'Xóm 3/2',
      'Thôn 1, 2',
      'Xóm Núi (xóm 5 cũ)',
      'Buôn Hồ',
      'Phố Cò',
      'Quán Trắng',
      'Xóm Tân Thành Phố Cò',
      'Hợp tác xã Đông',
      'Nà Pản - Nà Lẹng',
      '1 và 2',
    ];
    expect(await cells('Thôn', ...names)).toEqual(names.map((name) => [name]));
  });

  it('of a part of a hamlet is asked about where the title does not say which is meant', async () => {
    expect(await cells('Địa chỉ', 'Tổ 3, Tân Lập', 'Tổ 3, phường Tân Lập')).toEqual([
      ['Tổ 3', 'hamlet'],
      ['Tổ 3'],
    ]);
    expect(await cells('Thôn/Tổ', 'Tổ 3, thôn Đồng Tâm')).toEqual([['Thôn Đồng Tâm', 'hamlet']]);
    expect(await cells('Nơi ở', 'Xóm 5 - Thôn Hạ - Phú Bình')).toEqual([['Thôn Hạ', 'hamlet']]);
    expect(await cells('Nơi ở', 'C5/12 ấp 3', 'QL 3 xóm Núi', 'KP 3, P. Tân Lập')).toEqual([
      ['Ấp 3'],
      ['Xóm Núi'],
      ['KP 3'],
    ]);
    expect(await cells('Tổ', 'Tổ 3, khu Đông')).toEqual([['Tổ 3']]);
    expect(await cells('Xóm', 'Xóm 5, thôn Hạ')).toEqual([['Xóm 5']]);
  });

  it('with letters for a word is written out where title or column tell it, else asked about', async () => {
    expect(await cells('Thôn', 'T. Đông', 'Th.2', 'T3')).toEqual([
      ['Thôn Đông'],
      ['Thôn 2'],
      ['Thôn 3'],
    ]);
    expect(await cells('Thôn, tổ', 'T. 3', 'Tổ 3', 'T.5')).toEqual([
      ['Tổ 3'],
      ['Tổ 3'],
      ['T.5', 'hamlet'],
    ]);
    expect(await cells('Địa chỉ', 'X. Phú Bình', 'Xóm Núi')).toEqual([
      ['X. Phú Bình', 'hamlet'],
      ['Xóm Núi'],
    ]);
  });

  it('with a number alone is the hamlet of that number', async () => {
    expect(await cells('Thôn', 1, '02', 'số 3', '3A', 'Thôn 5')).toEqual([
      ['Thôn 1'],
      ['Thôn 2'],
      ['Thôn 3'],
      ['Thôn 3A'],
      ['Thôn 5'],
    ]);
    expect(await cells('Thôn/Tổ', 1, 2, 'Tổ 2', 'Thôn 1', 7)).toEqual([
      ['Thôn 1'],
      ['Tổ 2'],
      ['Tổ 2'],
      ['Thôn 1'],
      ['Thôn 7', 'hamlet'],
    ]);
    expect(await cells('Địa chỉ', 12, 'Xóm 3', 3)).toEqual([
      [null, 'hamlet'],
      ['Xóm 3'],
      ['Xóm 3', 'hamlet'],
    ]);
  });

  it('with a number alone is found in the book under the word the book has', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Thôn'],
      [1, 'Nguyễn Văn An', 1985, 1],
      [2, 'Trần Thị Bé', 1990, 2],
      [3, 'Lê Hoa', 1990, 'Thôn 2'],
      [4, 'Lê Hồng', 1990, 4],
    ]);
    const book = new HamletNames(['Thôn 1', 'Tổ 1', 'Tổ 2']);
    expect(factsOf(list.rows, book).map(({ hamlet }) => hamlet)).toEqual([
      'thon 1',
      'to 2',
      'thon 2',
      'thon 4',
    ]);
  });

  it('never makes a hamlet whose whole name is a number', () => {
    const titles = fc.constantFrom('Thôn', 'Xóm', 'Tổ', 'Thôn/Tổ', 'Địa chỉ', 'Nơi ở', 'Bản');
    const numbers = fc.oneof(
      fc.nat().map(String),
      fc.nat(99).map((number) => `0${number}`),
      fc.nat(99).map((number) => `${number}.`),
      fc.nat(99).map((number) => ` ${number}, ${number}`),
      fc.float().map(String),
    );
    fc.assert(
      fc.property(titles, fc.array(numbers), numbers, (title, others, number) => {
        const { value } = new HamletColumn(title, '', () => [...others, number]).read(
          number.trim(),
        );
        expect(value ?? 'none').toMatch(/\p{L}/u);
      }),
    );
  });

  it('gives nothing that is not in it, but for the word of the title', () => {
    const word = fc.constantFrom(
      'Thôn',
      'xóm',
      'Tổ',
      'xã',
      'TP.',
      'Số',
      'T.',
      'Buôn',
      '-',
      ',',
      ' ',
    );
    const name = fc.constantFrom('Đông', 'Núi', '3', '12A', 'Phú Bình', 'Ea Kao', 'Hồ', '5/3');
    const texts = fc
      .array(fc.oneof(word, name), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(' ').replace(/ {2,}/gu, ' ').replace(/ ,/gu, ',').trim());
    fc.assert(
      fc.property(texts, (text) => {
        const { value } = new HamletColumn('Nơi ở', '', () => [text]).read(text);
        const letters = (said: string) => said.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
        expect(letters(text)).toContain(letters(value ?? ''));
      }),
    );
  });

  it('typed over is taken as meant, but for a number alone', () => {
    expect(readListValue('hamlet', '12 Nguyễn Tất Thành', TODAY)).toMatchObject({
      hamlet: '12 Nguyễn Tất Thành',
    });
    expect(readListValue('hamlet', 'Xóm Núi, xã Phú Bình', TODAY)).toMatchObject({
      hamlet: 'Xóm Núi',
    });
    expect(readListValue('hamlet', '', TODAY)).toMatchObject({ hamlet: null });
    expect(() => readListValue('hamlet', '3', TODAY)).toThrow();
  });
});

describe('the hamlet named above', () => {
  it('each of two blocks side by side goes for that block', async () => {
    const list = await readRows(
      [
        ['DANH SÁCH HỌC VIÊN'],
        ['THÔN 1', null, null, null, 'THÔN 2'],
        ['STT', 'Họ và tên', 'Năm sinh', null, 'STT', 'Họ và tên', 'Năm sinh'],
        [1, 'Nguyễn Văn An', 1985, null, 1, 'Lê Văn Cường', 1958],
        [2, 'Trần Thị Bé', 1970],
      ],
      (sheet) => {
        sheet.mergeCells('A2:C2');
        sheet.mergeCells('E2:G2');
      },
    );
    expect(list.rows.map(({ name, hamlet }) => [name, hamlet])).toEqual([
      ['Nguyễn Văn An', 'Thôn 1'],
      ['Lê Văn Cường', 'Thôn 2'],
      ['Trần Thị Bé', 'Thôn 1'],
    ]);
  });

  it('both blocks side by side goes for both', async () => {
    const list = await readRows([
      ['DANH SÁCH HỌC VIÊN XÓM NÚI'],
      ['STT', 'Họ và tên', 'Năm sinh', null, 'STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1985, null, 2, 'Lê Văn Cường', 1958],
    ]);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(['Xóm Núi', 'Xóm Núi']);
  });

  const lists: CellValue[][] = [
    ['DANH SÁCH THÔN 1'],
    [],
    ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính'],
    [1, 'Nguyễn Văn An', 1965, 'Nam'],
    ['Cộng thôn 1: 1 người'],
    ['TRƯỞNG THÔN'],
    ['DANH SÁCH THÔN 2'],
    [],
    ['STT', 'Họ và tên', 'Giới tính', 'Năm sinh'],
    [1, 'Lê Văn Cường', 'Nam', 1958],
  ];
  const hamletsUnder = async (rows: CellValue[][], headerRow: number | null) => {
    const list = await readPeopleList(await sheetOf(rows), 'x.xlsx', { ...found, headerRow });
    return list.rows.map(({ name, hamlet }) => [name, hamlet]);
  };

  it('a second table goes for it when its row of titles is chosen', async () => {
    expect(await hamletsUnder(lists, null)).toEqual([['Nguyễn Văn An', 'Thôn 1']]);
    expect(await hamletsUnder(lists, 9)).toEqual([['Lê Văn Cường', 'Thôn 2']]);
  });

  it('all tables goes for one without a title of its own', async () => {
    const rows = lists.map((row, at) => (at === 6 ? ['DANH SÁCH BỔ SUNG'] : row));
    expect(await hamletsUnder(rows, 9)).toEqual([['Lê Văn Cường', 'Thôn 1']]);
  });
});
