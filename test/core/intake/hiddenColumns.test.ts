import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/domain/person/list-column';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { doubtWords } from '../../../src/core/intake/words';
import { found, sheetOf } from './lists';

type List = Awaited<ReturnType<typeof readPeopleList>>;

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường', 'Phạm Thị Dung'];

/** A list with these columns behind the names; those whose titles begin with `*` are not shown. */
function bytesOf(columns: Readonly<Record<string, readonly CellValue[]>>): Promise<Uint8Array> {
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

async function read(columns: Readonly<Record<string, readonly CellValue[]>>): Promise<List> {
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
