import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/domain/person/list-column';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { doubtWords } from '../../../src/core/intake/words';
import { found, readRows, sheetOf } from './lists';

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường', 'Phạm Thị Dung', 'Hoàng Văn Em'];
const CCCD = ['001060000001', '001161000002', null, '001163000004', '001064000005'];
const CMND = ['123456781', null, '123456783', '123456784', '123456785'];

type Columns = Readonly<Record<string, readonly CellValue[]>>;

const rowsOf = (columns: Columns): CellValue[][] => [
  ['STT', 'Họ và tên', ...Object.keys(columns)],
  ...NAMES.map((name, at) => [
    at + 1,
    name,
    ...Object.values(columns).map((cells) => cells[at] ?? null),
  ]),
];
const read = (columns: Columns) => readRows(rowsOf(columns));

type List = Awaited<ReturnType<typeof read>>;
const meanings = (list: List) => list.columns.slice(2).map(({ meaning }) => meaning);
const hamlets = (list: List) => list.rows.map(({ hamlet }) => hamlet);
const births = (list: List) => list.rows.map(({ birthDay, birthYear }) => birthDay ?? birthYear);
const doubts = (list: List) => list.rows.flatMap((row) => row.doubts.map(({ reason }) => reason));

describe('beside a column of CCCD one of CMND', () => {
  const cards = (list: List) => list.rows.map(({ cccd }) => cccd);
  const both = [CCCD[0], CCCD[1], CMND[2], CCCD[3], CCCD[4]];

  it('is asked only where the CCCD is empty, on either side of it', async () => {
    for (const columns of [
      { 'Số CMND': CMND, 'Số CCCD': CCCD },
      { 'Số CCCD': CCCD, 'Số CMND': CMND },
      { CMTND: CMND, 'Ngày cấp': [], 'Nơi cấp': [], 'Số định danh cá nhân': CCCD },
    ]) {
      const list = await read(columns);
      expect(cards(list)).toEqual(both);
      expect(doubts(list)).toEqual([]);
    }
  });

  it('has the doubts about its own cells', async () => {
    const list = await read({ 'Số CMND': [null, null, '12345678', null, null], 'Số CCCD': CCCD });
    expect(cards(list)[2]).toBe('012345678');
    expect(list.rows[2]?.doubts).toEqual([
      { field: 'cccd', column: 'Số CMND', reason: doubtWords.cmndZeroLost, proposal: '012345678' },
    ]);
  });

  it('is not asked where it may be of somebody else, and alone as ever', async () => {
    const other = await read({ 'Số CCCD': CCCD, 'Người liên hệ': NAMES, 'Số CMND': CMND });
    expect(cards(other)).toEqual(CCCD);
    expect(cards(await read({ 'Số CMND': CMND }))).toEqual(CMND);
    const one = await read({ 'Số CMND/CCCD': CCCD, 'Số thẻ căn cước': CMND });
    expect(cards(one)).toEqual(CCCD);
  });

  it('is taken, or not, as the user says, and stays when nothing is said of it', async () => {
    const bytes = await sheetOf(rowsOf({ 'Số CMND': CMND, 'Số CCCD': CCCD }));
    const asFound = await readPeopleList(bytes, 'a.xlsx', found);
    expect(meanings(asFound)).toEqual(['cccd', 'cccd']);
    const said = async (change: Record<number, Meaning | null>) => {
      const all = Object.fromEntries(asFound.columns.map(({ at, meaning }) => [at, meaning]));
      const remembered = { [asFound.look]: { meanings: { ...all, ...change }, codings: {} } };
      return cards(await readPeopleList(bytes, 'a.xlsx', { ...found, remembered }));
    };
    expect(await said({})).toEqual(both);
    expect(await said({ 2: null })).toEqual(CCCD);
    expect(await said({ 3: null })).toEqual(CMND);
  });

  it('is not shown of rows that are not taken', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Số CMND', 'Số CCCD'],
      [1, 'Nguyễn Văn An', '123456781', '001060000001'],
      [2, 12, '123456782', null],
    ]);
    expect(list.rejected).toHaveLength(1);
    expect(list.rejected[0]?.text).not.toContain('123456782');
  });
});

describe('beside a column of hamlets of before, that of now', () => {
  const old = ['Thôn 1', 'Thôn 1', 'Thôn 2', 'Thôn 3', 'Thôn 3'];
  const now = ['Thôn Đông', 'Thôn Đông', 'Thôn Đông', 'Thôn Tây', 'Thôn Tây'];

  it.each([
    ['Thôn cũ', 'Thôn mới'],
    ['Thôn', 'Thôn mới'],
    ['Thôn cũ', 'Thôn'],
    ['Xóm', 'Xóm mới'],
    ['Thôn', 'Thôn (mới)'],
    ['Tổ dân phố', 'Tổ dân phố mới'],
    ['Thôn trước sáp nhập', 'Thôn sau sáp nhập'],
    ['Tên thôn cũ (trước khi sắp xếp)', 'Tên thôn mới (sau khi sắp xếp năm 2025)'],
    ['Địa chỉ cũ', 'Địa chỉ mới'],
  ])('is taken: “%s”, “%s”', async (before, after) => {
    expect(hamlets(await read({ [before]: old, [after]: now }))).toEqual(now);
    expect(hamlets(await read({ [after]: now, [before]: old }))).toEqual(now);
  });

  it('is taken under one title', async () => {
    const [, ...rows] = rowsOf({ old, now });
    const list = await readRows(
      [['STT', 'Họ và tên', 'Địa chỉ', null], [null, null, 'Thôn cũ', 'Thôn mới'], ...rows],
      (sheet) => sheet.mergeCells('C1:D1'),
    );
    expect(hamlets(list)).toEqual(now);
  });

  it('is not taken where it is hardly filled', async () => {
    expect(hamlets(await read({ Thôn: old, 'Thôn mới': [null, 'Thôn Đông'] }))).toEqual(old);
    expect(hamlets(await read({ 'Khu dân cư': old, Khu: now }))).toEqual(old);
    expect(hamlets(await read({ 'Thường trú': now, 'Nơi ở hiện nay': old }))).toEqual(now);
  });

  it('is no title where a hamlet has that name', async () => {
    const list = await readRows([
      ['UBND XÃ PHÚ BÌNH', null, 'Xóm Mới', null],
      ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính'],
      [1, 'Nguyễn Văn An', 1960, 'Nam'],
      ['', 'Xóm Mới', '', ''],
      [2, 'Trần Thị Bé', 1961, 'Nữ'],
    ]);
    expect(births(list)).toEqual([1960, 1961]);
    expect(list.rows[1]?.hamlet).toBe('Xóm Mới');
  });
});

describe('“Năm” behind “Ngày tháng sinh”', () => {
  const days = ['5/3', '16/3', '7/4', '18/4', '9/12'];
  const years = [1960, 1961, 1962, 1963, 1964];
  const whole = ['1960-03-05', '1961-03-16', '1962-04-07', '1963-04-18', '1964-12-09'];

  it('is the year of it, with days as texts or typed', async () => {
    for (const title of ['Ngày tháng sinh', 'Ngày, tháng sinh']) {
      const texts = await read({ [title]: days, Năm: years });
      expect(births(texts)).toEqual(whole);
      expect(doubts(texts)).toEqual([]);
    }
    const typed = whole.map((day) => new Date(`2025-${day.slice(5)}T00:00:00Z`));
    const list = await readRows(rowsOf({ 'Ngày tháng sinh': typed, Năm: years }), (sheet) => {
      sheet.getColumn(3).numFmt = 'd/m';
    });
    expect(births(list)).toEqual(whole);
    expect(doubts(list)).toEqual([]);
  });

  it('is about something else behind whole births, or beside another', async () => {
    const dates = whole.map((day) => day.split('-').reverse().join('/'));
    expect(meanings(await read({ 'Ngày tháng sinh': dates, Năm: years }))).toEqual(['birth', null]);
    const joined = await read({ 'Năm sinh': years, 'Ngày tháng sinh': days, Năm: [2001, 2002] });
    expect(meanings(joined)).toEqual(['birth', 'birth', null]);
    expect(births(joined)).toEqual(whole);
    expect(meanings(await read({ 'Ngày tháng sinh': days, Năm: ['x', 'x'] }))).toEqual([
      'birth',
      null,
    ]);
  });
});
