import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/domain/person/list-column';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { doubtWords } from '../../../src/core/intake/words';
import { found, sheetOf } from './lists';

type List = Awaited<ReturnType<typeof readPeopleList>>;

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường', 'Phạm Thị Dung'];

type Columns = Readonly<Record<string, readonly CellValue[]>>;

/** A list with these columns behind the names; those whose titles begin with `*` are not shown. */
function bytesOf(columns: Columns): Promise<Uint8Array> {
  const titles = Object.keys(columns);
  return sheetOf(
    [
      ['STT', 'Họ và tên', ...titles.map((title) => title.replace('*', ''))],
      ...NAMES.map((name, at) => [at + 1, name, ...titles.map((each) => columns[each]?.[at])]),
    ],
    (sheet) => {
      for (const [at, title] of titles.entries())
        if (title.startsWith('*')) sheet.getColumn(at + 3).hidden = true;
    },
  );
}

async function read(columns: Columns): Promise<List> {
  return readPeopleList(await bytesOf(columns), 'a.xlsx', found);
}

const meanings = (list: List) => list.columns.slice(2).map(({ meaning }) => meaning);
const doubts = (list: List) => list.rows.flatMap((row) => row.doubts.map(({ reason }) => reason));
const births = (list: List) => list.rows.map(({ birthDay, birthYear }) => birthDay ?? birthYear);

const CCCD = ['001060000001', '001161000002', '001062000003', '001163000004'];
const CMND = ['123456781', '123456782', '123456783', '123456784'];
const OLD_PHONES = ['0912345001', '0912345002', '0912345003', '0912345004'];
const PHONES = ['0987654001', '0987654002', '0987654003', '0987654004'];
const SEXES = ['Nam', 'Nữ', 'Nam', 'Nữ'];
const YEARS = [1960, 1961, 1962, 1963];

describe('of columns that say the same in other words, one that is not shown', () => {
  it('gives way to the shown number of a card or telephone', async () => {
    const cards = await read({ '*Số CMND': CMND, 'Số CCCD': CCCD });
    expect(cards.rows.map(({ cccd }) => cccd)).toEqual(CCCD);
    const phones = await read({ '*SĐT cũ': OLD_PHONES, 'Số điện thoại': PHONES });
    expect(phones.rows.map(({ phone }) => phone)).toEqual(PHONES);
    const half = await read({ '*SĐT cũ': OLD_PHONES, 'Số điện thoại': PHONES.slice(0, 2) });
    expect(half.rows.map(({ phone }) => phone)).toEqual([...PHONES.slice(0, 2), null, null]);
  });

  it('gives way to the shown hamlet, and to an address that names it', async () => {
    const hamlets = ['Thôn Đông', 'Thôn Đông', 'Thôn Tây', 'Thôn Tây'];
    const old = ['Xóm 1', 'Xóm 2', 'Xóm 3', 'Xóm 4'];
    const columns = [
      { Thôn: hamlets },
      { 'Địa chỉ': hamlets.map((each) => `${each}, xã Phú Bình`) },
    ];
    for (const shown of columns) {
      const list = await read({ '*Xóm': old, ...shown });
      expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(hamlets);
    }
    const named = await read({ '*Xóm': old, 'Địa chỉ': hamlets, Thôn: hamlets });
    expect(meanings(named)).toEqual([null, null, 'hamlet']);
    const commune = await read({ '*Xóm': old, 'Địa chỉ': hamlets.map(() => 'Xã Phú Bình') });
    expect(commune.rows.map(({ hamlet }) => hamlet)).toEqual(old);
  });

  it('gives way to the shown sex, in words or as crosses', async () => {
    const coded = await read({ '*GT': [1, 0, 1, 0], 'Giới tính': SEXES });
    expect(coded.rows.map(({ sex }) => sex)).toEqual(['male', 'female', 'male', 'female']);
    expect(doubts(coded)).toEqual([]);
    const crosses = await read({
      '*GT': [0, 1, 0, 1],
      Nam: ['x', null, 'x', null],
      Nữ: [null, 'x', null, 'x'],
    });
    expect(crosses.rows.map(({ sex }) => sex)).toEqual(['male', 'female', 'male', 'female']);
    expect(doubts(crosses)).toEqual([]);
  });

  it('gives way to shown births that tell as much', async () => {
    const days = YEARS.map((year) => `05/03/${year}`);
    const list = await read({ '*Năm sinh': [1950, 1951, 1952, 1953], 'Ngày sinh': days });
    expect(births(list)).toEqual(YEARS.map((year) => `${year}-03-05`));
    expect(doubts(list)).toEqual([]);
  });

  it('gives way to the shown groups', async () => {
    const list = await read({
      '*Nhóm': ['A', 'B', 'A', 'B'],
      'Đối tượng': ['Hộ nghèo', 'Hộ nghèo', 'Cận nghèo', 'Cận nghèo'],
    });
    expect(list.rows.map(({ group }) => group)).toEqual([
      'Hộ nghèo',
      'Hộ nghèo',
      'Cận nghèo',
      'Cận nghèo',
    ]);
  });
});

describe('a column that is not shown', () => {
  it('is taken where the shown one is empty', async () => {
    const phones = await read({ 'Điện thoại': [], '*SĐT cũ': OLD_PHONES });
    expect(phones.rows.map(({ phone }) => phone)).toEqual(OLD_PHONES);
    const sexes = await read({ '*GT': SEXES, 'Giới tính': [] });
    expect(sexes.rows.map(({ sex }) => sex)).toEqual(['male', 'female', 'male', 'female']);
  });

  it('tells the years of days, and the days of years', async () => {
    const dayAndMonth = { '*Năm sinh': YEARS, 'Ngày, tháng sinh': ['5/3', '6/3', '7/4', '8/4'] };
    expect(births(await read(dayAndMonth))).toEqual([
      '1960-03-05',
      '1961-03-06',
      '1962-04-07',
      '1963-04-08',
    ]);
    const typed = ['2025-03-05', '2025-03-06', '2025-04-07', '2025-04-08'].map(
      (day) => new Date(`${day}T00:00:00Z`),
    );
    const list = await read({ '*Năm sinh': YEARS, 'Ngày, tháng sinh': typed });
    expect(list.rows.map(({ birthYear }) => birthYear)).toEqual(YEARS);
    const days = YEARS.map((year) => `05/03/${year}`);
    expect(births(await read({ 'Năm sinh': YEARS, '*Ngày sinh': days }))).toEqual(
      YEARS.map((year) => `${year}-03-05`),
    );
  });

  it('is taken where the user says so, and what was found stays when it is said again', async () => {
    const columns = { '*Số CMND': CMND, 'Số CCCD': CCCD, '*GT': [1, 0, 1, 0], 'Giới tính': SEXES };
    const bytes = await bytesOf(columns);
    const asFound = await readPeopleList(bytes, 'a.xlsx', found);
    expect(meanings(asFound)).toEqual([null, 'cccd', null, 'sex']);
    const said = (change: Record<number, Meaning | null>) => ({
      meanings: {
        ...Object.fromEntries(asFound.columns.map(({ at, meaning }) => [at, meaning])),
        ...change,
      },
      codings: {},
    });
    const again = await readPeopleList(bytes, 'a.xlsx', { ...found, choice: said({}) });
    expect(again.rows).toEqual(asFound.rows);
    const changed = said({ 2: 'cccd', 3: null, 4: 'sex', 5: null });
    const list = await readPeopleList(bytes, 'a.xlsx', {
      ...found,
      remembered: { [asFound.look]: changed },
    });
    expect(list.rows.map(({ cccd }) => cccd)).toEqual(CMND);
    expect(doubts(list)).toContain(doubtWords.sexByDigit('1', 'nam'));
  });
});

describe('whatever columns a list has', () => {
  const days = YEARS.map((year) => `05/03/${year}`);
  const hamlets = ['Thôn Đông', 'Thôn Đông', 'Thôn Tây', 'Thôn Tây'];
  const crosses = ['x', null, 'x', null];
  /** By what they tell: columns as they are shown, and such as say something else of before. */
  const kinds: readonly [Columns, Columns][] = [
    [
      { 'Ngày sinh': days },
      { 'Năm sinh': [1950, 1951, 1952, 1953], 'Ngày tháng năm sinh': days.toReversed() },
    ],
    [{ 'Năm sinh': YEARS }, { 'Sinh năm': [1950, 1951, 1952, 1953] }],
    [{ 'Giới tính': SEXES }, { GT: [1, 0, 1, 0], Phái: SEXES.toReversed(), Nữ: crosses }],
    [{ Thôn: hamlets }, { Xóm: ['1', '2', '3', '4'], 'Thôn cũ': NAMES, 'Địa chỉ': NAMES }],
    [{ 'Địa chỉ': hamlets }, { 'Thôn mới': ['A', 'B', 'C', 'D'], Bản: ['1', '2', '3', '4'] }],
    [{ 'Số CCCD': CCCD }, { 'Số CMND': CMND, 'Số định danh': CCCD.toReversed() }],
    [{ CMND }, { CCCD: CCCD.toReversed(), 'Căn cước': CCCD }],
    [{ 'Điện thoại': PHONES }, { 'SĐT cũ': OLD_PHONES, Zalo: OLD_PHONES.toReversed() }],
    [{ 'Đối tượng': ['Hộ nghèo', 'Hộ nghèo', 'Khác', 'Khác'] }, { Nhóm: ['A', 'B', 'A', 'B'] }],
    [{ 'Ghi chú': ['a', 'b', 'c', 'd'] }, { 'Chú thích': ['e', 'f', 'g', 'h'] }],
  ];
  const columnsShown = fc
    .uniqueArray(fc.integer({ min: 0, max: kinds.length - 1 }), { minLength: 1 })
    // A day and a year of birth, or a hamlet and an address, are another matter.
    .map((picked) =>
      picked.filter((kind) => [1, 4, 6].every((one) => kind !== one || !picked.includes(one - 1))),
    );
  const merged = (all: readonly Columns[]): Columns => Object.assign({}, ...all) as Columns;

  it('those not shown beside filled ones change nobody', async () => {
    await fc.assert(
      fc.asyncProperty(columnsShown, fc.nat(), fc.boolean(), async (picked, which, isFirst) => {
        const parts = picked.map((kind) => {
          const [shown, others] = kinds[kind] as [Columns, Columns];
          const titles = Object.keys(others);
          const title = titles[which % titles.length] ?? '';
          const hidden = { [`*${title}`]: others[title] ?? [] };
          return { shown, all: isFirst ? { ...hidden, ...shown } : { ...shown, ...hidden } };
        });
        const plain = await read(merged(parts.map(({ shown }) => shown)));
        const list = await read(merged(parts.map(({ all }) => all)));
        expect(list.rows).toEqual(plain.rows);
      }),
      { numRuns: 60 },
    );
  });

  it('what was found, said again, reads the same', async () => {
    const all = kinds.flatMap(([shown, others]) => Object.entries({ ...shown, ...others }));
    const some = fc.uniqueArray(fc.tuple(fc.nat(all.length - 1), fc.boolean(), fc.nat(4)), {
      selector: ([at]) => all[at]?.[0],
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(some, async (picked) => {
        const columns = picked.map(([at, isHidden, filled]): Columns => {
          const [title, cells] = all[at] as [string, readonly CellValue[]];
          return { [`${isHidden ? '*' : ''}${title}`]: cells.slice(0, filled) };
        });
        const bytes = await bytesOf(merged(columns));
        const first = await readPeopleList(bytes, 'a.xlsx', found);
        const meant = Object.fromEntries(first.columns.map(({ at, meaning }) => [at, meaning]));
        const remembered = { [first.look]: { meanings: meant, codings: {} } };
        const again = await readPeopleList(bytes, 'a.xlsx', { ...found, remembered });
        expect(again.columns.map(({ meaning }) => meaning)).toEqual(
          first.columns.map(({ meaning }) => meaning),
        );
        expect(again.rows).toEqual(first.rows);
      }),
      { numRuns: 100 },
    );
  });
});
