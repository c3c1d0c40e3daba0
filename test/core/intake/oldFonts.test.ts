import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../../resources/sample/commune.json';
import { isSyllable } from '../../../src/domain/legacy-text/syllable';
import { ColumnLetters } from '../../../src/core/intake/letters';
import { toTcvn3, toVni } from '../../../src/domain/legacy-text/convert';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found, readRows, sheetOf } from './lists';

const asIs = (name: string) => name;
const small = (name: string) => toTcvn3(name.toLowerCase());

const anyName = fc
  .tuple(
    fc.constantFrom(...names.familyNames, 'Tô', 'Hồ', 'Võ', 'Đinh', 'Lò', 'Phùng', 'Đoàn', 'Mai'),
    fc.constantFrom(...names.femaleMiddle, ...names.maleMiddle, ''),
    fc.constantFrom(
      ...names.femaleGiven,
      ...names.maleGiven,
      ...['Hoài', 'Tú', 'Thôn', 'Mơ', 'Ỷ', 'Ân', 'Phú', 'Lý', 'Sáu', 'Bé', 'Quý', 'Hồi', 'Tồn'],
    ),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '));

/** A way of writing a cell: in which letters, under which font. */
interface Way {
  readonly write: (name: string) => string;
  readonly font?: string;
}

/** A column whose names are written in these ways, and how each was read. */
function read(cells: readonly (readonly [name: string, way: Way])[]) {
  const column = new ColumnLetters(true, null);
  const texts = cells.map(([name, { write, font }]) => ({ name, text: write(name), font }));
  for (const { text, font } of texts) column.gather(text, font);
  column.decide('unicode');
  return texts.map(({ name, text, font }) => ({ name, font, ...column.convert(text, font) }));
}

const same = (font: string | undefined, name: string, text: string) =>
  font?.endsWith('H') ? text.toUpperCase() === name.toUpperCase() : text === name;

const letters = {
  unicode: { write: asIs },
  tcvn3: { write: toTcvn3 },
  vni: { write: toVni },
} satisfies Record<string, Way>;
const fonts = {
  tcvn3: { write: toTcvn3, font: '.VnTime' },
  capitals: { write: small, font: '.VnTimeH' },
  vni: { write: toVni, font: 'VNI-Times' },
} satisfies Record<string, Way>;
const under = (font: string): Way => ({ write: asIs, font });

/** What is mixed with what; the half-and-half is drawn. */
const mixtures: readonly (readonly [what: string, ways: readonly Way[]])[] = [
  ['TCVN3 and Unicode, no fonts known', [letters.unicode, letters.tcvn3]],
  ['VNI and Unicode, no fonts known', [letters.unicode, letters.vni]],
  ['TCVN3, VNI and Unicode, no fonts known', [letters.unicode, letters.tcvn3, letters.vni]],
  ['Unicode under .VnTime', [under('.VnTime')]],
  ['Unicode under .VnTimeH', [under('.VnTimeH')]],
  ['Unicode under VNI-Times', [under('VNI-Times')]],
  ['Unicode and TCVN3 under .VnTime', [under('.VnTime'), fonts.tcvn3]],
  ['Unicode and TCVN3 under .VnTimeH', [under('.VnTimeH'), fonts.capitals]],
  ['Unicode and VNI under VNI-Times', [under('VNI-Times'), fonts.vni]],
  ['Unicode beside .VnTime', [letters.unicode, fonts.tcvn3]],
  ['Unicode beside .VnTimeH', [letters.unicode, fonts.capitals]],
  ['Unicode beside VNI-Times', [letters.unicode, fonts.vni]],
];

describe('a column of names in several letters', () => {
  it.each(mixtures)('%s: nothing wrong goes in without a doubt', (_what, ways) => {
    const cells = fc.array(fc.tuple(anyName, fc.constantFrom(...ways)), {
      minLength: 20,
      maxLength: 80,
    });
    fc.assert(
      fc.property(cells, (column) => {
        const wrong = read(column).filter(
          ({ name, font, text, isUnsure }) => !isUnsure && !same(font, name, text),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(mixtures.slice(9))('%s: not even a doubt', (_what, ways) => {
    const cells = fc.array(fc.tuple(anyName, fc.constantFrom(...ways)), {
      minLength: 30,
      maxLength: 80,
    });
    fc.assert(
      fc.property(cells, (column) => {
        // Some of each are there to be told apart.
        fc.pre(ways.every((way) => column.filter(([, own]) => own === way).length > 9));
        expect(read(column).filter(({ isUnsure }) => isUnsure)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a column of names all in the same letters', () => {
  it.each([
    ['Unicode', letters.unicode],
    ['Unicode in capitals', { write: (name: string) => name.toUpperCase() }],
    ['TCVN3', letters.tcvn3],
    ['VNI', letters.vni],
    ['.VnTime', fonts.tcvn3],
    ['.VnTimeH', fonts.capitals],
    ['VNI-Times', fonts.vni],
  ] satisfies [string, Way][])('%s: all right, and no doubt', (_what, way) => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 30, maxLength: 80 }), (column) => {
        for (const { name, text, isUnsure } of read(column.map((each) => [each, way] as const))) {
          expect(isUnsure ? text : '').toBe('');
          expect(text.toUpperCase()).toBe(name.toUpperCase());
        }
      }),
      { numRuns: 40 },
    );
  });
});

const HEAD = ['STT', 'Họ và tên', 'Năm sinh'];
const UNICODE = ['Nguyễn Thị Lụa', 'Trần Văn Hưng', 'Phạm Thị Hường', 'Đỗ Văn Tiến'];
const list = (texts: readonly string[]) => [
  HEAD,
  ...texts.map((text, at) => [at, text, 1970 + at]),
];

describe('a list in several letters', () => {
  it('has names pasted from files of before read as they were meant', async () => {
    const { rows } = await readRows(
      list([
        ...UNICODE,
        ...[
          'Nguyeãn Thò Lan',
          'Leâ Vaân',
          'Phaïm Thò Thanh Thôm',
          'Nguyeãn Minh Anh',
          'Traàn Minh Nga',
        ],
        ...['NguyÔn Thu Mai', 'NguyÔn V¨n Hïng', 'Ngoâ Thò Ñaøo'],
      ]),
    );
    expect(rows.slice(UNICODE.length).map(({ name }) => name)).toEqual([
      ...['Nguyễn Thị Lan', 'Lê Vân', 'Phạm Thị Thanh Thơm', 'Nguyễn Minh Anh', 'Trần Minh Nga'],
      ...['Nguyễn Thu Mai', 'Nguyễn Văn Hùng', 'Ngô Thị Đào'],
    ]);
    expect(rows.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('typed in Unicode under .VnTime keeps its titles and names', async () => {
    const { rows, columns, encoding } = await readRows(
      [
        [...HEAD, 'Thôn'],
        [1, 'Nguyễn Thị Lụa', 1980, 'Đông'],
        [2, 'Lê Thanh Vân', 1982, 'Đông'],
        [3, 'Bùi Công Khánh', 1983, 'Lâm'],
      ],
      (sheet) => {
        sheet.eachRow((row) => row.eachCell((cell) => (cell.font = { name: '.VnTime' })));
      },
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'Nguyễn Thị Lụa',
      'Lê Thanh Vân',
      'Bùi Công Khánh',
    ]);
    expect(rows.map(({ hamlet }) => hamlet)).toEqual(['Đông', 'Đông', 'Lâm']);
    expect(columns[1]).toMatchObject({ coding: 'unicode', codingBy: null });
    expect(encoding).toBe('unicode');
  });

  it('keeps Unicode in a font of today beside cells in .VnTime', async () => {
    const { rows } = await readRows(
      list(['NguyÔn V¨n Hïng', 'TrÇn ThÞ H¹nh', 'Lê Thanh Vân', 'Bùi Công Khánh']),
      (sheet) => {
        for (const at of [2, 3]) sheet.getCell(at, 2).font = { name: '.VnTime' };
        for (const at of [4, 5]) sheet.getCell(at, 2).font = { name: 'Times New Roman' };
      },
    );
    expect(rows.map(({ name, doubts }) => [name, doubts])).toEqual([
      ['Nguyễn Văn Hùng', []],
      ['Trần Thị Hạnh', []],
      ['Lê Thanh Vân', []],
      ['Bùi Công Khánh', []],
    ]);
  });

  it('asks about what reads well both ways, and says what it did', async () => {
    const { rows } = await readRows(
      list([...UNICODE, 'NguyÔn V¨n Hïng', 'TrÇn ThÞ H¹nh', 'Phan Ngân', 'Thân V¨n Tạo']),
    );
    const [both, halves] = rows.slice(6);
    expect(both?.name).toBe('Phan Ngân');
    expect(both?.doubts.map(({ field, proposal }) => [field, proposal])).toEqual([
      ['name', 'Phan Ngân'],
    ]);
    expect(both?.doubts[0]?.reason).toContain('giữ nguyên');
    expect(halves?.name).toBe('Thân Văn Tạo');
    expect(halves?.doubts.map(({ field }) => field)).toEqual(['name']);
    expect(halves?.doubts[0]?.reason).toContain('đổi sang Unicode');
  });

  it('has a single name in VNI read, though nothing else of it is known', async () => {
    const { rows } = await readRows(list([...UNICODE, 'Phan Vaân', 'An Taân Khaùnh']));
    expect(rows.slice(UNICODE.length).map(({ name }) => name)).toEqual([
      'Phan Vân',
      'An Tân Khánh',
    ]);
  });

  it.each(['NguyÔn Văn Tạo', 'Nguyeãn Văn Tạo', 'Nguyễn V¨n Tạo', 'Nguyễn Vaên Tạo'])(
    'asks about %s, which is in two kinds of letters',
    (text) => {
      const column = new ColumnLetters(true, null);
      column.gather(text, undefined);
      column.decide('unicode');
      expect(column.convert(text, undefined)).toEqual({ text: 'Nguyễn Văn Tạo', isUnsure: true });
    },
  );

  it('keeps notes in Unicode that would read as a name in TCVN3', async () => {
    const { rows, columns } = await readRows([
      [...HEAD, 'Ghi chú'],
      [1, 'Nguyễn Thị Lụa', 1980, 'hai dòng'],
      [2, 'Lê Thanh Vân', 1982, 'phó thôn'],
    ]);
    expect(rows.map(({ note, doubts }) => [note, doubts])).toEqual([
      ['hai dòng', []],
      ['phó thôn', []],
    ]);
    expect(columns[3]?.coding).toBe('unicode');
  });

  it.each([
    ['có 2 con', 'vô danh', 'Có phép'],
    ['vô sinh'],
    ['Sín Chó', 'Lô Chó'],
    ['Hoà Vô', 'Vô', 'Thôn Hé', 'Sè'],
    ['Hô Thò'],
    ['Ly A Chó', 'Danh Vô', 'Kim Hé', 'Ma A Thò', 'K’Chó', 'Lú A Hai'],
  ])('leaves %s as they are where nothing is but Unicode', (...texts) => {
    for (const isName of [true, false]) {
      const column = new ColumnLetters(isName, null);
      for (const text of texts) column.gather(text, undefined);
      column.decide('unicode');
      expect(column.coding).toBe('unicode');
      for (const text of texts)
        expect(column.convert(text, undefined)).toEqual({ text, isUnsure: false });
    }
  });

  it('never changes a word of Vietnamese in Unicode unasked, alone or beside a cell of before', () => {
    const starts = ['', ...'bcdhklmnrstvx', 'ch', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr'];
    const ends = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't', 'i', 'o', 'u', 'a'];
    const words = starts.flatMap((start) =>
      [...'áàãâéèêíìóòõôúùý'].flatMap((vowel) => ends.map((end) => start + vowel + end)),
    );
    const real = words.filter(isSyllable);
    expect(real.length).toBeGreaterThan(500);
    for (const word of real)
      for (const isName of [true, false]) {
        const name = isName ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        const alone = new ColumnLetters(isName, null);
        alone.gather(name, undefined);
        alone.decide('unicode');
        expect(alone.convert(name, undefined)).toEqual({ text: name, isUnsure: false });
        for (const pasted of ['NguyÔn V¨n Hïng', 'Nguyeãn Vaên Huøng']) {
          const beside = new ColumnLetters(isName, null);
          for (const text of ['Nguyễn Văn Tạo', name, pasted]) beside.gather(text, undefined);
          beside.decide('unicode');
          const read = beside.convert(name, undefined);
          if (!read.isUnsure) expect(read.text).toBe(name);
        }
      }
  });

  it.each([
    'Y Blă Êban',
    'Ksor Y Dük',
    'Siu Rôp',
    'K’Brêu',
    'Êñuôl H Nê',
    'Pơloong Thị Nhất',
    'Y Tôt',
  ])('leaves %s, a name of another people, as it is among Unicode', (name) => {
    const way = letters.unicode;
    const [last] = read([...UNICODE, name].map((each) => [each, way] as const)).slice(-1);
    expect(last).toMatchObject({ text: name, isUnsure: false });
  });

  it.each(['Hội · Đoàn', 'hai thôn · Kinh phí', '·', '“Tìm” «x»', '5 m² × 3', 'Zalo® ½ ngày'])(
    'leaves the signs of “%s” as they are among Unicode',
    (note) => {
      const way = letters.unicode;
      const cells = ['Vì', 'Có phép', note, 'Hôm nay'].map((each) => [each, way] as const);
      for (const { name, text, isUnsure } of read(cells))
        expect([text, isUnsure]).toEqual([name, false]);
    },
  );

  const PASTED = ['NguyÔn V¨n Hïng', 'Nguyeãn Thò Lan', 'TrÇn ThÞ H¹nh', 'Leâ Vaân'];
  const MEANT = ['Nguyễn Văn Hùng', 'Nguyễn Thị Lan', 'Trần Thị Hạnh', 'Lê Vân'];

  it('shows which cells of a column in Unicode were pasted from an old file, before and after', async () => {
    const { columns, rows } = await readRows(list([...UNICODE, ...PASTED]));
    expect(columns[1]).toMatchObject({ coding: 'unicode', codingBy: 'cells' });
    expect(columns[1]?.samples).toEqual(
      PASTED.map((before, at) => ({ before, after: MEANT[at] ?? '' })),
    );
    expect(rows.slice(UNICODE.length).map(({ name }) => name)).toEqual(MEANT);
  });

  it('shows none that are only cleaned, none below the list, and no numbers of cards and telephones', async () => {
    const cells = [
      ...UNICODE.map((name) => [name, '019085001234']),
      [' Lê  Hà ', 'CMND cò: 012345678'],
      [PASTED[0], '0912345678'],
    ];
    const { columns, rows } = await readRows([
      ['STT', 'Họ và tên', 'Số CCCD'],
      ...cells.map((texts, at) => [at + 1, ...texts]),
      [],
      [null, 'Ng­êi lËp biÓu'],
      [null, PASTED[2]],
    ]);
    expect(rows).toHaveLength(UNICODE.length + 2);
    expect(columns[1]?.samples).toEqual([{ before: PASTED[0], after: MEANT[0] }]);
    expect(columns[2]?.samples).toEqual([]);
    const signed = await readRows([
      ...list(UNICODE),
      [],
      [null, 'Ng­êi lËp biÓu'],
      [null, PASTED[2]],
    ]);
    expect(signed.rows).toHaveLength(UNICODE.length);
    expect(signed.columns[1]).toMatchObject({ codingBy: null, samples: [] });
  });

  it('leaves them as they are where the user says so', async () => {
    const choice = { meanings: {}, codings: { 1: 'unicode' as const } };
    // A word of before inside a text in Unicode is one of them, too.
    const texts = [...UNICODE, ...PASTED, 'Nguyễn V¨n Hïng'];
    const { columns, rows } = await readPeopleList(await sheetOf(list(texts)), 'a.xlsx', {
      ...found,
      choice,
    });
    expect(columns[1]).toMatchObject({ coding: 'unicode', codingBy: 'user', samples: [] });
    expect(rows.map(({ name }) => name)).toEqual(texts);
  });

  it('shows nothing of a column in which only spaces, composed letters or Đ are mended', async () => {
    const texts = [...UNICODE, ' Lê  Hà ', 'Bùi Văn Hòa'.normalize('NFD'), 'Ðỗ Thị Ðào'];
    const { columns, rows } = await readRows(list(texts));
    expect(rows.slice(-3).map(({ name }) => name)).toEqual(['Lê Hà', 'Bùi Văn Hòa', 'Đỗ Thị Đào']);
    expect(columns[1]).toMatchObject({ coding: 'unicode', codingBy: null, samples: [] });
  });

  it('shows ten rows of a column as they stand and as they are read, no more', async () => {
    const { columns } = await readRows(
      list(names.maleGiven.slice(0, 25).map((given) => toTcvn3(`Nguyễn Văn ${given}`))),
    );
    const { samples = [] } = columns[1] ?? {};
    expect(samples).toHaveLength(10);
    expect(new Set(samples.map(({ before }) => before)).size).toBe(10);
    for (const { before, after } of samples) expect(toTcvn3(after)).toBe(before);
  });
});
