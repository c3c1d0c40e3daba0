import type { CellValue } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { doubtWords } from '../../../src/core/intake/words';
import { found, readRows, sheetOf } from './lists';

type List = Awaited<ReturnType<typeof readRows>>;

const births = (list: List) => list.rows.map(({ birthDay, birthYear }) => birthDay ?? birthYear);
const doubts = (list: List) => list.rows.map((row) => row.doubts.map(({ reason }) => reason));

describe('ages', () => {
  it.each(['Độ tuổi', 'Tuổi (năm)', 'Số tuổi', 'ĐỘ TUỔI'])(
    'under “%s” over “Nam” and “Nữ” tell birth and sex',
    async (title) => {
      const list = await readRows(
        [
          ['STT', 'Họ và tên', title, null],
          [null, null, 'Nam', 'Nữ'],
          [1, 'Nguyễn Văn An', 45, null],
          [2, 'Trần Thị Bé', null, 62],
        ],
        (sheet) => sheet.mergeCells('C1:D1'),
      );
      expect(births(list)).toEqual([1980, 1963]);
      expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female']);
      expect(doubts(list)).toEqual([
        [doubtWords.birthFromAge(45, 2025, 1980)],
        [doubtWords.birthFromAge(62, 2025, 1963)],
      ]);
    },
  );

  it.each(['Độ tuổi', 'Tuổi (năm)', 'Độ tuổi hiện nay'])(
    'under “%s” tell the birth',
    async (title) => {
      const list = await readRows([
        ['STT', 'Họ và tên', title],
        [1, 'Nguyễn Văn An', 45],
        [2, 'Trần Thị Bé', '62 tuổi'],
      ]);
      expect(births(list)).toEqual([1980, 1963]);
    },
  );

  it.each([
    ['Độ tuổi', '18 - 35'],
    ['Độ tuổi', 'Trên 60'],
    ['Trong độ tuổi lao động', 45],
    ['Độ tuổi lao động', 45],
    ['Tuổi nam', 45],
  ])('are not what “%s” holds: %s', async (title, cell) => {
    const list = await readRows([
      ['STT', 'Họ và tên', title],
      [1, 'Nguyễn Văn An', cell],
      [2, 'Trần Thị Bé', cell],
    ]);
    expect(births(list)).toEqual([null, null]);
    expect(doubts(list).flat()).toEqual([]);
  });

  it('under “Độ tuổi” are births, or are not, as the user says', async () => {
    const bytes = await sheetOf([
      ['STT', 'Họ và tên', 'Độ tuổi'],
      [1, 'Nguyễn Văn An', 45],
    ]);
    const list = await readPeopleList(bytes, 'a.xlsx', {
      ...found,
      choice: { meanings: { 2: null }, codings: {} },
    });
    expect(births(list)).toEqual([null]);
  });

  it.each(['NĂM: 2023', 'Năm 2023', 'NĂM - 2023', 'DANH SÁCH HỌC VIÊN NĂM : 2023'])(
    'are of the year above the table: “%s”',
    async (title) => {
      const list = await readRows([
        ['DANH SÁCH'],
        [title],
        ['STT', 'Họ và tên', 'Tuổi'],
        [1, 'Nguyễn Văn An', 60],
      ]);
      expect(births(list)).toEqual([1963]);
    },
  );

  it('are of this year where the line above is of a document or school year', async () => {
    for (const title of ['Số: 12/KH năm: 2023', 'NĂM HỌC: 2022 - 2023']) {
      const list = await readRows([
        [title],
        ['STT', 'Họ và tên', 'Tuổi'],
        [1, 'Nguyễn Văn An', 60],
      ]);
      expect(births(list)).toEqual([1965]);
    }
  });
});

describe('day and month of birth before the year', () => {
  const read = (between: string, cell: CellValue) =>
    readRows([
      ['STT', 'Họ và tên', 'Ngày, tháng sinh', between, 'Năm sinh'],
      [1, 'Nguyễn Văn An', '10/01', cell, 1960],
      [2, 'Trần Thị Bé', '11/02', cell, 1961],
    ]);

  it.each(['Dân tộc', 'Tôn giáo', 'Quê quán', 'Nơi sinh', 'Trình độ học vấn'])(
    'are one birth around “%s”',
    async (title) => {
      const list = await read(title, 'Tày');
      expect(births(list)).toEqual(['1960-01-10', '1961-02-11']);
      expect(doubts(list).flat()).toEqual([]);
    },
  );

  it.each(['Họ và tên mẹ', 'Người giám hộ', 'Dân tộc mẹ'])(
    'are not with the year behind “%s”',
    async (title) => {
      expect(births(await read(title, 'Lò Thị Hoa'))).not.toContain('1960-01-10');
    },
  );
});
