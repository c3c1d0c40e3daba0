import { describe, expect, it } from 'vitest';
import { rejections } from '../../../src/core/intake/words';
import { readRows, refusal, sheetOf } from './lists';

const KINH = ['Nguyễn Văn An', 'Trần Thị Bé', 'Lê Văn Cường', 'Phạm Thị Dung'];
const HIGHLAND = ['Chá A Lử', 'Y Bhăm Niê', "H'Hoa Ksor", 'Néang Sà Rương'];

const CELLS: Readonly<Record<string, (row: number) => string | number | null>> = {
  STT: (row) => row + 1,
  'Ghi chú': () => null,
  'Ký nhận': () => null,
  'Chức vụ': () => 'Nông dân',
  'Đơn vị': () => 'Tổ hợp tác',
  Thôn: () => 'Thôn Một',
  SĐT: () => '0912345678',
  'Điện thoại': () => '0912345678',
};

const under = (titles: readonly string[], names: readonly string[]) =>
  names.map((name, row) =>
    titles.map((title) => CELLS[title]?.(row) ?? (CELLS[title] ? null : name)),
  );

const HEADS = [
  ['STT', 'Tên'],
  ['STT', 'Tên', 'Ghi chú'],
  ['STT', 'Tên', 'Thôn'],
  ['STT', 'Tên', 'Điện thoại'],
  ['Tên', 'SĐT'],
  ['Tên', 'Ký nhận'],
  ['Tên'],
  ['Họ và tên'],
  ['Họ và tên', 'Ký nhận'],
  ['Họ và tên', 'Chức vụ'],
  ['Họ và tên', 'Đơn vị'],
];
const SHEET_TITLES = [
  'DANH SÁCH HỌC VIÊN',
  'Danh sách học viên lớp 1',
  'DANH SÁCH NGƯỜI DÂN THAM GIA HỌC KỸ NĂNG SỐ NĂM 2025',
];

describe('a list under the title of its sheet', () => {
  it.each(
    HEADS.flatMap((head, at) => {
      const title = SHEET_TITLES[at % SHEET_TITLES.length] as string;
      return [
        { title, head, names: KINH, isMerged: false },
        { title, head, names: HIGHLAND, isMerged: true },
      ];
    }),
  )('$title over $head is read, merged $isMerged', async ({ title, head, names, isMerged }) => {
    const list = await readRows([[title], head, ...under(head, names)], (sheet) => {
      if (isMerged && head.length > 1) sheet.mergeCells(1, 1, 1, head.length);
    });
    expect(list.headerRow).toBe(2);
    expect(list.rows.map(({ name, doubts }) => [name, doubts])).toEqual(
      names.map((name) => [name, []]),
    );
    expect(list.rejected).toEqual([]);
    expect(list.columns.map((column) => column.title)).toEqual(head);
  });

  it('has its hamlet from it', async () => {
    const list = await readRows([
      ['DANH SÁCH NGƯỜI DÂN THÔN ĐÔNG'],
      ['STT', 'Tên'],
      ...under(['STT', 'Tên'], KINH),
    ]);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(KINH.map(() => 'Thôn Đông'));
  });

  it('begins again under the next title', async () => {
    const list = await readRows([
      ['DANH SÁCH HỌC VIÊN THÔN ĐÔNG'],
      ['STT', 'Tên'],
      [1, 'Nguyễn Văn An'],
      [],
      ['DANH SÁCH HỌC VIÊN THÔN TÂY'],
      ['STT', 'Tên'],
      [1, 'Trần Thị Bé'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(list.rejected).toEqual([]);
  });

  it('ends at a head of other columns, though that says “Tên” only', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1970],
      [],
      ['STT', 'Tên', 'SĐT'],
      [1, 'Trần Thị Bé', '0912345678'],
    ]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An']);
    expect(list.rejected).toEqual([
      { row: 5, reasons: [rejections.otherTable(4)], text: '1 · Trần Thị Bé · …' },
    ]);
  });

  it('is not headed by a title of the sheet that stands over some columns beside another', async () => {
    const head = ['STT', 'Tên', 'Thôn'];
    const list = await readRows(
      [['DANH SÁCH HỌC VIÊN', null, 'Mẫu số 1'], head, ...under(head, KINH)],
      (sheet) => sheet.mergeCells('A1:B1'),
    );
    expect(list.columns.map(({ title }) => title)).toEqual(head);
    expect(list.rows.map(({ name, hamlet }) => [name, hamlet])).toEqual(
      KINH.map((name) => [name, 'Thôn Một']),
    );
  });
});

describe('“Danh sách học viên”', () => {
  it.each([
    ['beside other titles', ['STT', 'Danh sách học viên', 'Năm sinh'], [1, 'Nguyễn Văn An', 1960]],
    [
      'beside titles of nothing known',
      ['Số', 'Danh sách học viên', 'Ký'],
      [1, 'Nguyễn Văn An', null],
    ],
    ['right over the names', ['Danh sách học viên'], ['Nguyễn Văn An']],
    ['over names with a number', ['Danh sách học viên'], ['1. Nguyễn Văn An']],
    ['over names with a birth behind', ['Danh sách học viên'], ['Nguyễn Văn An, 1960']],
  ])('%s heads them', async (_, head, row) => {
    const list = await readRows([head, row]);
    expect(list.headerRow).toBe(1);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An']);
  });

  it('over a list without a head is no title of its first column', async () => {
    const list = await readRows([
      ['DANH SÁCH HỌC VIÊN'],
      [1, 'Nguyễn Văn An', 1960],
      [2, 'Trần Thị Bé', 1961],
    ]);
    expect(list.rows.map(({ name, birthYear }) => [name, birthYear])).toEqual([
      ['Nguyễn Văn An', 1960],
      ['Trần Thị Bé', 1961],
    ]);
    expect(list.rejected).toEqual([]);
  });
});

describe('“Tên” beside a number', () => {
  it.each([
    ['things', ['Máy tính', 'Bàn ghế', 'Máy chiếu']],
    ['hamlets', ['Thôn Đông', 'Thôn Tây', 'Thôn Nam Sơn']],
    ['given names', ['An', 'Bé', 'Cường']],
  ])('over %s names no persons', async (_, texts) => {
    const rows = texts.map((text, row) => [row + 1, text, null]);
    const sheet = await sheetOf([['STT', 'Tên', 'Ghi chú'], ...rows]);
    expect(await refusal(sheet)).toMatchObject({ code: 'sheet-no-name-column' });
  });
});
