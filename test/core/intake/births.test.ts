import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asShown, digitsShown } from '../../../src/core/intake/writtenNumber';
import { readDayAndMonth } from '../../../src/core/intake/birth';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { doubtWords } from '../../../src/core/intake/words';
import { found, readRows, sheetOf, TODAY } from './lists';

type List = Awaited<ReturnType<typeof readRows>>;

const births = (list: List) => list.rows.map(({ birthDay, birthYear }) => birthDay ?? birthYear);
const reasons = (list: List) => list.rows.map(({ doubts }) => doubts.map(({ reason }) => reason));
const meanings = (list: List) => list.columns.map(({ meaning }) => meaning);
/** As a spreadsheet makes it of `12/3`. */
const typed = (day: string) => new Date(`${day}T00:00:00Z`);

describe('day and month apart from the year', () => {
  it.each(['Ngày, tháng sinh', 'Ngày tháng sinh', 'Ngày sinh', 'Ngày tháng'])(
    'are one birth under “%s” and “Năm sinh”',
    async (title) => {
      const list = await readRows([
        ['STT', 'Họ và tên', title, 'Năm sinh'],
        [1, 'Nguyễn Văn An', '12/3', 1985],
        [2, 'Trần Thị Bé', '05/11', '1990'],
        [3, 'Lê Hoa', null, 1971],
        [4, 'Lê Mai', '25-12', 1972],
        [5, 'Lê Đông', '7.8', 1973],
      ]);
      expect(births(list)).toEqual(['1985-03-12', '1990-11-05', 1971, '1972-12-25', '1973-08-07']);
      expect(reasons(list).flat()).toEqual([]);
    },
  );

  it('are one birth when the year stands first, and keep the year when there is no such day', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Ngày sinh'],
      [1, 'Nguyễn Văn An', 1985, 'ngày 12 tháng 3'],
      [2, 'Trần Thị Bé', 1990, '31/2'],
      [3, 'Lê Hoa', 1971, 'cuối năm'],
      [4, 'Lê Mai', null, '12/3'],
    ]);
    expect(births(list)).toEqual(['1985-03-12', 1990, 1971, null]);
    expect(reasons(list)).toEqual([
      [],
      [doubtWords.birthNoSuchDay('31/2/1990', 1990)],
      [doubtWords.birthFromOther('cuối năm', '1971', 'Năm sinh')],
      [doubtWords.birthUnreadable('12/3')],
    ]);
  });

  it.each(['d/m', 'dd/mm', 'd-mmm', '[$-42A]dd/mm;@'])(
    'are taken from a day of another year that the cell shows as “%s”',
    async (form) => {
      const rows = [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('2025-03-12'), 1985],
        [2, 'Trần Thị Bé', typed('2026-11-25'), 1990],
      ];
      const list = await readRows(rows, (sheet) => {
        sheet.getColumn(3).numFmt = form;
      });
      expect(births(list)).toEqual(['1985-03-12', '1990-11-25']);
      expect(reasons(list).flat()).toEqual([]);
    },
  );

  it('are doubtful in such a cell where no year stands', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('2025-03-12'), null],
        [2, 'Trần Thị Bé', typed('1985-03-12'), null],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = 'dd/mm';
      },
    );
    expect(births(list)).toEqual(['2025-03-12', '1985-03-12']);
    expect(reasons(list)).toEqual([[doubtWords.birthYearNotShown('12/03/2025')], []]);
  });

  it('are one birth with a year that is itself doubtful', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
      [1, 'Nguyễn Văn An', '12/3', 85],
    ]);
    expect(births(list)).toEqual(['1985-03-12']);
    expect(reasons(list)).toEqual([[doubtWords.birthTwoDigitsSure('85', 1985)]]);
  });

  it('are taken with a doubt from a day that shows the year of typing, when the title says that there is none', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày, tháng sinh', 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('2025-03-12'), 1985],
        [2, 'Trần Thị Bé', typed('1990-11-05'), 1990],
        [3, 'Lê Hoa', typed('1986-03-12'), 1985],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = 'dd/mm/yyyy';
      },
    );
    expect(births(list)).toEqual(['1985-03-12', '1990-11-05', '1986-03-12']);
    expect(reasons(list)).toEqual([
      [doubtWords.birthOtherYear('12/03/2025', 1985, '12/03/1985')],
      [],
      [doubtWords.birthDiffers],
    ]);
  });

  it('are not made of whole days that contradict the year', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('1986-03-12'), 1985],
        [2, 'Trần Thị Bé', '12/03/2015', 1985],
        [3, 'Lê Hoa', typed('2015-03-12'), 1985],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = 'dd/mm/yyyy';
      },
    );
    expect(births(list)).toEqual(['1986-03-12', '2015-03-12', '2015-03-12']);
    expect(reasons(list)).toEqual(Array(3).fill([doubtWords.birthDiffers]));
  });

  it('are not made of days whose year, though not shown, may be that of birth', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('1985-03-12'), 1986],
        [2, 'Trần Thị Bé', typed('2014-03-12'), 2010],
        [3, 'Lê Hoa', typed('2009-03-12'), 1985],
        [4, 'Lê Mai', typed('2015-03-12'), 2010],
        [5, 'Lê Đông', typed('2016-03-12'), 2010],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = 'dd/mm';
      },
    );
    expect(births(list).slice(0, 4)).toEqual([
      '1985-03-12',
      '2014-03-12',
      '2009-03-12',
      '2015-03-12',
    ]);
    expect(births(list)[4]).toBe('2010-03-12');
    const differ = [doubtWords.birthDiffers];
    expect(reasons(list)).toEqual([differ, differ, differ, differ, []]);
  });

  it.each([
    ['dd/mm/yyyy', 'Họ và tên mẹ'],
    ['dd/mm/yyyy', 'Phụ huynh'],
    ['dd/mm/yyyy', 'Người đưa đón'],
    ['dd/mm', 'Họ và tên mẹ'],
    ['dd/mm', 'Người đưa đón'],
  ])('shown as “%s”, never take the year that stands behind “%s”', async (form, other) => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên trẻ', 'Ngày tháng sinh', other, 'Năm sinh'],
        [1, 'Nguyễn Văn An', typed('2019-03-12'), 'Trần Thị Bé', 1985],
        [2, 'Lê Hoa', typed('2019-11-05'), 'Trần Thị Bưởi', 1990],
      ],
      (sheet) => {
        sheet.getColumn(3).numFmt = form;
      },
    );
    expect(births(list)).toEqual(['2019-03-12', '2019-11-05']);
    expect(reasons(list)).toEqual(Array(2).fill([doubtWords.birthDiffers]));
  });

  it('of a child are not joined with the year beside it, nor a text with that of a wife', async () => {
    const ofChild = await readRows([
      ['STT', 'Họ và tên', 'Ngày tháng sinh con', 'Năm sinh'],
      [1, 'Nguyễn Văn An', typed('2015-03-12'), 1985],
    ]);
    expect(births(ofChild)).not.toEqual(['1985-03-12']);
    const ofWife = await readRows([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên vợ', 'Năm sinh'],
      [1, 'Nguyễn Văn An', '12/3', 'Trần Thị Bé', 1985],
    ]);
    expect(births(ofWife)).toEqual([1985]);
    expect(reasons(ofWife)).toEqual([[doubtWords.birthFromOther('12/3', '1985', 'Năm sinh')]]);
    const ofPerson = await readRows([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Năm sinh'],
      [1, 'Nguyễn Văn An', '12/3', 'Nam', 1985],
    ]);
    expect(births(ofPerson)).toEqual(['1985-03-12']);
    expect(reasons(ofPerson)).toEqual([[]]);
  });

  it('raise no doubt about their year where another column has it, or their years differ', async () => {
    const asDays = (sheet: Worksheet) => {
      sheet.getColumn(3).numFmt = 'dd/mm';
    };
    const beside = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh', 'Ngày tháng năm sinh'],
        [1, 'Nguyễn Văn An', typed('2019-03-12'), 2019, null],
        [2, 'Lê Hoa', typed('2019-11-05'), null, '05/11/2019'],
        [3, 'Lê Mai', typed('2019-11-05'), null, null],
      ],
      asDays,
    );
    expect(births(beside)).toEqual(['2019-03-12', '2019-11-05', '2019-11-05']);
    const doubt = [doubtWords.birthYearNotShown('05/11/2019')];
    expect(reasons(beside)).toEqual([[], [], doubt]);
    const alone = (...days: string[]) =>
      readRows(
        [
          ['STT', 'Họ và tên', 'Ngày sinh'],
          ...days.map((day, at) => [at + 1, `Lê Văn ${'ABCD'[at] ?? ''}n`, typed(day)]),
        ],
        asDays,
      );
    const varied = await alone('2019-03-12', '2020-11-05', '2021-11-05');
    expect(reasons(varied).flat()).toEqual([]);
    // Typed on both sides of a turn of the year.
    const atNewYear = await alone('2024-03-12', '2025-11-05', '1985-11-05');
    expect(reasons(atNewYear).map(({ length }) => length)).toEqual([1, 1, 0]);
  });

  it('read the same from an .xls', async () => {
    const sheet = utils.aoa_to_sheet([
      ['STT', 'Họ và tên', 'Ngày sinh', 'Năm sinh'],
      [1, 'Nguyễn Văn An', { t: 'n', v: 45_728, z: 'dd/mm' }, 1985],
    ]);
    const book = utils.book_new(sheet, 'Danh sách');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    const list = await readPeopleList(bytes, 'a.xls', found);
    expect(births(list)).toEqual(['1985-03-12']);
    expect(reasons(list)).toEqual([[]]);
  });

  it('are never read with the month first', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1920, max: 2020 }),
        fc.constantFrom('/', '-', '.'),
        (day, month, year, sign) => {
          const birth = readDayAndMonth(`${day}${sign}${month}`, year, false, TODAY);
          const isDay = month <= 12 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
          expect(birth).toMatchObject({
            year,
            day: isDay ? `${year}-${two(month)}-${two(day)}` : null,
          });
          expect(birth?.doubt === null).toBe(isDay);
        },
      ),
    );
  });

  it('leave other days beside a year of birth alone', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Ngày tháng', 'Năm sinh', 'Ngày tháng học'],
      [1, 'Nguyễn Văn An', '01/10/2025', 1985, '12/3'],
      [2, 'Trần Thị Bé', '02/10/2025', 1990, '12/3'],
    ]);
    expect(meanings(list)).toEqual(['order', 'name', null, 'birth', null]);
    expect(births(list)).toEqual([1985, 1990]);
  });
});

describe('“Ngày tháng” beside “Năm sinh”', () => {
  const days = ['1/10', '2/10', '3/10', '4/10', '5/10'];
  const read = (head: string[], row: (day: string, at: number) => CellValue[]) =>
    readRows([
      ['STT', 'Họ và tên', ...head],
      ...days.map((day, at) => [at + 1, `Lê Văn ${'ABCDE'[at] ?? ''}n`, ...row(day, at)]),
    ]);

  it.each<[string, string[], (day: string, at: number) => CellValue[]]>([
    ['behind it', ['Năm sinh', 'Ngày tháng', 'Nội dung học'], (day) => [1985, day, 'Zalo']],
    ['two columns before it', ['Ngày tháng', 'Buổi', 'Năm sinh'], (day) => [day, 'sáng', 1985]],
    ['with one day for all', ['Ngày tháng', 'Năm sinh'], () => ['1/10', 1985]],
    [
      'with a day in every fifth row',
      ['Ngày tháng', 'Năm sinh'],
      (day, at) => [at === 4 ? day : null, 1985],
    ],
    [
      'with days in two rows of five',
      ['Ngày tháng', 'Năm sinh'],
      (day, at) => [at > 2 ? day : null, 1985],
    ],
    [
      'with words in many rows',
      ['Ngày tháng', 'Năm sinh'],
      (day, at) => [at > 2 ? day : 'đã nộp', 1985],
    ],
  ])('is no birth %s', async (_, head, row) => {
    const list = await read(head, row);
    expect(births(list)).toEqual(Array(5).fill(1985));
    expect(reasons(list).flat()).toEqual([]);
  });

  it('is one before it, with days of their own', async () => {
    const list = await read(['Ngày tháng', 'Năm sinh'], (day) => [day, 1985]);
    expect(births(list)).toEqual(days.map((_, at) => `1985-10-0${at + 1}`));
  });
});

describe('births in groups of men and women', () => {
  const people = [
    [1, 'Nguyễn Văn An', '12/03', '1965', null, null],
    [2, 'Trần Thị Bé', null, null, '5/7', 1970],
    [3, 'Lê Văn Cường', null, 1958, null, null],
    [4, 'Phạm Thị Dung', null, null, null, '1980'],
    [5, 'Lê Hoa', '12/3', 1958, '5/7', 1980],
  ];
  const expected = ['1965-03-12', '1970-07-05', 1958, 1980];
  const sexes = ['male', 'female', 'male', 'female', null];

  it('tell the sex under a head of three rows', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Ngày, tháng, năm sinh', null, null, null],
        [null, null, 'Nam', null, 'Nữ', null],
        [null, null, 'Ngày sinh', 'Năm sinh', 'Ngày sinh', 'Năm sinh'],
        ...people,
      ],
      (sheet) => {
        for (const cells of ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2']) sheet.mergeCells(cells);
      },
    );
    expect(list.rows.map(({ sex }) => sex)).toEqual(sexes);
    expect(births(list).slice(0, 4)).toEqual(expected);
    expect(reasons(list).slice(0, 4).flat()).toEqual([]);
    expect(reasons(list)[4]).toContain(doubtWords.birthBothSexes);
  });

  it('tell the sex under “Nam” and “Nữ” alone', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Nam', null, 'Nữ', null],
        [null, null, 'Ngày sinh', 'Năm sinh', 'Ngày sinh', 'Năm sinh'],
        ...people,
      ],
      (sheet) => {
        for (const cells of ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1']) sheet.mergeCells(cells);
      },
    );
    expect(list.rows.map(({ sex }) => sex)).toEqual(sexes);
    expect(births(list).slice(0, 4)).toEqual(expected);
  });

  it.each([
    ['Năm', 1961, 'x'],
    ['NĂM', 1961, 'x'],
    ['Năm', null, 1961],
  ])('are told by “Ngày”, “Tháng”, “%s” beside “Nữ”', async (title, year, inWomen) => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Ngày tháng năm sinh', null, null, null],
        [null, null, 'Ngày', 'Tháng', title, 'Nữ'],
        [1, 'Nguyễn Văn An', 12, 3, 1960, null],
        [2, 'Trần Thị Bé', year && 5, year && 7, year, inWomen],
      ],
      (sheet) => {
        for (const cells of ['A1:A2', 'B1:B2', 'C1:F1']) sheet.mergeCells(cells);
      },
    );
    expect(births(list)).toEqual(['1960-03-12', year === null ? 1961 : '1961-07-05']);
    expect(list.rows[1]?.sex).toBe('female');
    expect(reasons(list).flat()).toEqual([]);
  });

  it('leave day, month and year apart in one group as they are', async () => {
    const list = await readRows(
      [
        ['TT', 'Họ và tên', 'Ngày tháng năm sinh', null, null, 'Nữ'],
        [null, null, 'Ngày', 'Tháng', 'Năm', null],
        [1, 'Nguyễn Văn An', 12, 3, 1960, null],
        [2, 'Trần Thị Bé', null, null, 1961, 'x'],
      ],
      (sheet) => {
        for (const cells of ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2']) sheet.mergeCells(cells);
      },
    );
    expect(births(list)).toEqual(['1960-03-12', 1961]);
    expect(list.rows.map(({ sex }) => sex)).toEqual(['male', 'female']);
  });
});

describe('titles of births', () => {
  it('may be “Sinh” alone over births, and nothing else', async () => {
    const rows = (one: unknown, other: unknown) => [
      ['STT', 'Họ', 'Tên đệm', 'Tên', 'Sinh'],
      [1, 'Nguyễn', 'Văn', 'An', one as string],
      [2, 'Trần', null, 'Bé', other as string],
    ];
    expect(births(await readRows(rows(1960, '12/03/1961')))).toEqual([1960, '1961-03-12']);
    const places = await readRows(rows('Huế', 'Đà Nẵng'));
    expect(meanings(places).at(-1)).toBe(null);
    expect(reasons(places).flat()).toEqual([]);
  });

  it('are not those of the place beside them', async () => {
    const list = await readRows(
      [
        ['STT', 'Họ và tên', 'Ngày tháng năm sinh'],
        [null, null, 'Ngày', 'Tháng', 'Năm', 'Nơi sinh', 'Thôn'],
        [1, 'Nguyễn Văn An', 12, 3, 1960, 'Huế', 'Thôn 1'],
        [2, 'Trần Thị Bé', null, null, 1961, 'Huế', 'Thôn 2'],
      ],
      (sheet) => {
        for (const cells of ['A1:A2', 'B1:B2', 'C1:E1']) sheet.mergeCells(cells);
      },
    );
    expect(births(list)).toEqual(['1960-03-12', 1961]);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(['Thôn 1', 'Thôn 2']);
    expect(reasons(list).flat()).toEqual([]);
  });
});

describe('ages', () => {
  it('give a year to be looked at where there is no birth', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Tuổi', 'CCCD'],
      [1, 'Nguyễn Văn An', '60', '066064001234'],
      [2, 'Trần Thị Bé', 45, null],
      [3, 'Lê Hoa', '38 tuổi', null],
      [4, 'Lê Mai', null, null],
      [5, 'Lê Đông', 1971, null],
      [6, 'Lê Hạ', 'không rõ', null],
    ]);
    expect(births(list)).toEqual([1965, 1980, 1987, null, 1971, null]);
    expect(list.rows.slice(0, 3).map(({ doubts }) => doubts)).toMatchObject([
      // The card says 1964, as it may: an age is a year off.
      [{ field: 'birth', column: 'Tuổi', proposal: '1965' }],
      [{ field: 'birth', column: 'Tuổi', reason: doubtWords.birthFromAge(45, 2025, 1980) }],
      [{ field: 'birth', column: 'Tuổi', proposal: '1987' }],
    ]);
    expect(reasons(list).slice(3)).toEqual([[], [], [doubtWords.birthUnreadable('không rõ')]]);
  });

  it('are no reason to doubt a card beside a year or a day', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Tuổi', 'CCCD'],
      [1, 'Nguyễn Văn An', 1965, '066064001234'],
      [2, 'Trần Văn Bảy', '12/03/1965', '066064001235'],
      [3, 'Lê Văn Hoa', 60, '066064001236'],
    ]);
    expect(list.rows.map(({ birthIsByAge }) => birthIsByAge)).toEqual([false, false, true]);
    expect(reasons(list)).toEqual([
      [doubtWords.cccdBirth(1964)],
      [doubtWords.cccdBirth(1964)],
      [doubtWords.birthFromAge(60, 2025, 1965)],
    ]);
  });

  it('are of the year that the title of the list names, when it names one', async () => {
    const rows = (title: string) => [
      [title],
      ['STT', 'Họ và tên', 'Tuổi'],
      [1, 'Nguyễn Văn An', 60],
      [2, 'Trần Thị Bé', 45],
    ];
    const list = await readRows(rows('DANH SÁCH HỌC VIÊN NĂM 2023'));
    expect(births(list)).toEqual([1963, 1978]);
    expect(births(await readRows(rows('SỔ HỌC VIÊN NĂM 2023')))).toEqual([1963, 1978]);
    expect(reasons(list)[0]).toEqual([doubtWords.birthFromAge(60, 2023, 1963)]);
    expect(reasons(list)[0]?.[0]).toContain('năm 2023');
  });

  it.each([
    'Giai đoạn 2021 - 2025',
    'DANH SÁCH HỌC VIÊN NĂM 2026',
    'DANH SÁCH HỌC VIÊN NĂM HỌC 2023 - 2024',
    '(Kèm theo Kế hoạch số 12/KH-UBND ngày 5 tháng 3 năm 2023)',
    'Theo Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024',
    'Thực hiện Quyết định năm 2022',
    'Số: 2023/DS-UBND',
    'Điện thoại: 0203 2023',
    'Số: 12/DS năm 2023',
  ])('are of this year under “%s”', async (title) => {
    const list = await readRows([
      [title],
      ['STT', 'Họ và tên', 'Tuổi'],
      [1, 'Nguyễn Văn An', 60],
      [2, 'Trần Thị Bé', 45],
    ]);
    expect(births(list)).toEqual([1965, 1980]);
  });

  it.each([
    ['Tuổi (tính đến năm 2023)', 1963],
    ['Tuổi tính đến 31/12/2023', 1963],
    ['Tuổi năm 2023', 1963],
    ['Tuổi (tính đến năm 2026)', 1964],
  ])('under “%s” are of the year that the title names first', async (title, year) => {
    const list = await readRows([
      ['DANH SÁCH NĂM 2024'],
      ['STT', 'Họ và tên', title],
      [1, 'Nguyễn Văn An', 60],
    ]);
    expect(births(list)).toEqual([year]);
  });

  it.each(['Số người trong độ tuổi', 'Lao động trong tuổi', 'Dưới 16 tuổi'])(
    'are not numbers of people: “%s”',
    async (title) => {
      const list = await readRows(
        [
          ['STT', 'Họ và tên chủ hộ', title, null],
          [null, null, 'Nam', 'Nữ'],
          [1, 'Nguyễn Văn An', 2, 1],
          [2, 'Trần Thị Bé', 1, 2],
        ],
        (sheet) => {
          for (const cells of ['A1:A2', 'B1:B2', 'C1:D1']) sheet.mergeCells(cells);
        },
      );
      expect(births(list)).toEqual([null, null]);
      const single = await readRows([
        ['STT', 'Họ và tên', title],
        [1, 'Nguyễn Văn An', 2],
      ]);
      expect(births(single)).toEqual([null]);
    },
  );

  it('are not crosses for a sex, nor births under a title of both', async () => {
    const ticked = await readRows([
      ['STT', 'Họ và tên', 'Tuổi', null],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Nguyễn Văn An', 1, null],
      [2, 'Trần Thị Bé', null, 'x'],
      [3, 'Lê Hoa', null, 45],
    ]);
    expect(births(ticked)).toEqual([null, null, 1980]);
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh (tuổi)', 'CCCD'],
      [1, 'Nguyễn Văn An', 1965, '066064001234'],
      [2, 'Trần Thị Bé', '5/11/1970', null],
    ]);
    expect(births(list)).toEqual([1965, '1970-11-05']);
    expect(reasons(list)).toEqual([[doubtWords.cccdBirth(1964)], []]);
  });

  it('beside a birth are nothing', async () => {
    const list = await readRows([
      ['STT', 'Họ và tên', 'Năm sinh', 'Tuổi'],
      [1, 'Nguyễn Văn An', 1965, 61],
      [2, 'Trần Thị Bé', null, 45],
    ]);
    expect(meanings(list)).toEqual(['order', 'name', 'birth', null]);
    expect(births(list)).toEqual([1965, null]);
    expect(reasons(list).flat()).toEqual([]);
  });
});

describe('columns that are not shown', () => {
  const rows = [
    ['STT', 'Họ và tên cũ', 'Họ và tên', 'Năm sinh', 'Năm sinh', 'Ngày sinh', 'Thôn'],
    [1, 'Cũ Văn An', 'Nguyễn Văn An', 1900, 1965, '12/03/1965', 'Thôn 1'],
    [2, 'Cũ Thị Bé', 'Trần Thị Bé', 1901, 1970, null, 'Thôn 1'],
  ];
  const hidden = [2, 4, 6];

  it('are not asked for what a shown one says, but for what only they say', async () => {
    const list = await readRows(rows, (sheet) => {
      for (const at of hidden) sheet.getColumn(at).hidden = true;
    });
    expect(meanings(list)).toEqual(['order', null, 'name', null, 'birth', 'birth', 'hamlet']);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(births(list)).toEqual(['1965-03-12', 1970]);
    expect(reasons(list).flat()).toEqual([]);
  });

  const withHidden = (hiddenAt: number, all: CellValue[][], merged?: string) =>
    readRows(all, (sheet) => {
      sheet.getColumn(hiddenAt).hidden = true;
      if (merged !== undefined) sheet.mergeCells(merged);
    });

  it('keep a hamlet beside an address, and a card beside an old one', async () => {
    const hamlets = await withHidden(3, [
      ['STT', 'Họ và tên', 'Thôn', 'Địa chỉ', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 'Thôn 1', 'Xã Phú Bình', 1965],
      [2, 'Trần Thị Bé', 'Thôn 2', 'Xã Phú Bình', 1970],
    ]);
    expect(hamlets.rows.map(({ hamlet }) => hamlet)).toEqual(['Thôn 1', 'Thôn 2']);
    const cards = await withHidden(3, [
      ['STT', 'Họ và tên', 'Số CCCD', 'Số CMND', 'Năm sinh'],
      [1, 'Nguyễn Văn An', '066065001234', '240123456', 1965],
      [2, 'Trần Thị Bé', '066170001234', null, 1970],
    ]);
    expect(cards.rows.map(({ cccd }) => cccd)).toEqual(['066065001234', '066170001234']);
  });

  it('keep names that nothing else tells whole', async () => {
    const beside = await withHidden(2, [
      ['STT', 'Họ và tên', 'Tên học viên', 'Năm sinh'],
      [1, 'Nguyễn Văn An', null, 1965],
      [2, 'Trần Thị Bé', null, 1970],
    ]);
    expect(beside.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(beside.rejected).toEqual([]);
    const parted = await withHidden(
      3,
      [
        ['STT', 'Họ và tên', null, 'Năm sinh'],
        [1, 'Nguyễn Văn', 'An', 1965],
        [2, 'Trần Thị', 'Bé', 1970],
      ],
      'B1:C1',
    );
    expect(parted.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
  });

  it('keep what a shown column of the same title leaves empty', async () => {
    const births1 = await withHidden(3, [
      ['STT', 'Họ và tên', 'Năm sinh', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1965, null],
      [2, 'Trần Thị Bé', 1970, null],
    ]);
    expect(births(births1)).toEqual([1965, 1970]);
    const hamlets = await withHidden(3, [
      ['STT', 'Họ và tên', 'Thôn', 'Năm sinh', 'Thôn'],
      [1, 'Nguyễn Văn An', 'Thôn 1', 1965, null],
      [2, 'Trần Thị Bé', 'Thôn 2', 1970, null],
    ]);
    expect(hamlets.rows.map(({ hamlet }) => hamlet)).toEqual(['Thôn 1', 'Thôn 2']);
  });

  it('give way to a shown one of the same title that holds something', async () => {
    const list = await withHidden(3, [
      ['STT', 'Họ và tên', 'Thôn cũ', 'Năm sinh', 'Thôn', 'Giới tính', 'Giới tính'],
      [1, 'Nguyễn Văn An', 'Thôn 1', 1965, 'Thôn 3', 'Nam', 'Nam'],
      [2, 'Trần Thị Bé', 'Thôn 2', 1970, 'Thôn 4', 'Nữ', 'Nữ'],
    ]);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(['Thôn 3', 'Thôn 4']);
    const names = await withHidden(2, [
      ['STT', 'Họ tên', 'Họ và tên học viên', 'Năm sinh'],
      [1, 'Cũ Văn An', 'Nguyễn Văn An', 1965],
      [2, 'Cũ Thị Bé', 'Trần Thị Bé', 1970],
    ]);
    expect(names.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
    expect(reasons(names).flat()).toEqual([]);
    const years = await withHidden(3, [
      ['STT', 'Họ và tên', 'Năm sinh', 'Năm sinh'],
      [1, 'Nguyễn Văn An', 1900, 1965],
      [2, 'Trần Thị Bé', 1901, 1970],
    ]);
    expect(births(years)).toEqual([1965, 1970]);
    expect(reasons(years).flat()).toEqual([]);
  });

  it('are taken where nothing else is, or where the user says so', async () => {
    const bytes = await sheetOf(rows, (sheet) => {
      for (const at of [...hidden, 7]) sheet.getColumn(at).hidden = true;
    });
    const said = { meanings: { 1: 'name', 2: null }, codings: {} } as const;
    const list = await readPeopleList(bytes, 'a.xlsx', { ...found, choice: said });
    expect(list.rows.map(({ name }) => name)).toEqual(['Cũ Văn An', 'Cũ Thị Bé']);
    expect(list.rows.map(({ hamlet }) => hamlet)).toEqual(['Thôn 1', 'Thôn 1']);
  });

  it('are known of an .xls', async () => {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.slice(0, 3)));
    sheet['!cols'] = [{ wch: 5 }, { wch: 20, hidden: true }, { wch: 20 }];
    const book = utils.book_new(sheet, 'Danh sách');
    const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    const list = await readPeopleList(bytes, 'a.xls', found);
    expect(list.rows.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bé']);
  });
});

describe('an .ods', () => {
  const text = (value: string) =>
    `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const number = (value: number, shown: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
  const day = (value: string, shown: string) =>
    `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

  const readOds = (columns: string, rows: readonly (readonly string[])[]) => {
    const content =
      '<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><office:body><office:spreadsheet>' +
      `<table:table table:name="A">${columns}` +
      rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('') +
      '</table:table></office:spreadsheet></office:body></office:document-content>';
    const bytes = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(content),
    });
    return readPeopleList(bytes, 'a.ods', found);
  };

  it('tells columns that are not shown, days without a year and zeros in front', async () => {
    const list = await readOds(
      '<table:table-column table:visibility="collapse"/>' +
        '<table:table-column table:number-columns-repeated="4"/>',
      [
        ['Họ và tên cũ', 'Họ và tên', 'Ngày sinh', 'Năm sinh', 'CCCD'].map(text),
        [
          text('Cũ Văn An'),
          text('Nguyễn Văn An'),
          day('2025-03-12', '12/03'),
          number(1985, '1985'),
          number(66_085_001_234, '066085001234'),
        ],
      ],
    );
    expect(list.rows).toMatchObject([
      { name: 'Nguyễn Văn An', birthDay: '1985-03-12', cccd: '066085001234', doubts: [] },
    ]);
  });

  it('adds no zeros to a CMND, and takes month and year for no day', async () => {
    const list = await readOds('', [
      ['Họ và tên', 'Ngày sinh', 'CCCD'].map(text),
      [text('Nguyễn Văn An'), day('2019-03-01', '03/19'), number(123_456_789, '000123456789')],
      [text('Trần Thị Bé'), day('2019-03-19', '03/19'), number(1_085_001_234, '001085001234')],
      [text('Lê Hoa'), day('2019-03-12', '12/03'), number(66_085_001_234, '066085001234')],
    ]);
    expect(list.rows.map(({ cccd }) => cccd)).toEqual([
      '123456789',
      '001085001234',
      '066085001234',
    ]);
    expect(
      list.rows.map(({ doubts }) =>
        doubts.filter(({ field }) => field === 'birth').map(({ reason }) => reason),
      ),
    ).toEqual([[], [], [doubtWords.birthYearNotShown('12/03/2019')]]);
  });
});

describe('numbers shown with zeros in front', () => {
  it('have lost none', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Danh sách');
    sheet.addRow(['STT', 'Họ và tên', 'CCCD']);
    for (const [at, number] of [66_085_001_234, 1_085_001_234, 240_123_456].entries())
      sheet.addRow([at + 1, `Nguyễn Văn ${'ABC'[at] ?? ''}n`, number]);
    const read = async () =>
      readPeopleList(new Uint8Array(await workbook.xlsx.writeBuffer()), 'a.xlsx', found);
    const numbers = ['066085001234', '001085001234', '240123456'];
    const bare = await read();
    expect(bare.rows.map(({ cccd }) => cccd)).toEqual(numbers);
    expect(reasons(bare)).toEqual([[doubtWords.cccdZeroLost], [doubtWords.cccdZeroLost], []]);
    sheet.getColumn(3).numFmt = '000000000000';
    const shown = await read();
    expect(shown.rows.map(({ cccd }) => cccd)).toEqual(numbers);
    expect(reasons(shown).flat()).toEqual([]);
  });

  it('are those of cards and telephones only', () => {
    expect(['000000000000', '0000\\ 0000\\ 0000', '000000000;@'].map(digitsShown)).toEqual([
      12, 12, 9,
    ]);
    expect(['00', '0.00', '#,##0', '@', 'dd/mm/yyyy', undefined].map(digitsShown)).toEqual(
      Array(6).fill(0),
    );
    expect(asShown(1985, 12)).toBe(1985);
    expect(asShown(66_085_001_234.5, 12)).toBe(66_085_001_234.5);
  });
});

describe('a list without titles', () => {
  it('has a telephone, though few have one', async () => {
    const list = await readRows([
      ['Nguyễn Văn An', '12/03/1985', '066085001234', '0912345678'],
      ['Trần Thị Bé', 1970, '066170001234'],
      ['Lê Văn Cường', 1958],
    ]);
    expect(list.rows.map(({ phone }) => phone)).toEqual(['0912345678', null, null]);
    expect(meanings(list)).toEqual(['name', 'birth', 'cccd', 'phone']);
  });

  it.each([
    [[312_345_678], null],
    [['500.000.000'], null],
    [['0312345678'], 'phone'],
    [[312_345_678, 512_345_678], 'phone'],
  ])('of whom few have a number (%j) takes it for a telephone: %s', async (numbers, meaning) => {
    const list = await readRows([
      ['Nguyễn Văn An', '12/03/1985', numbers[0] ?? null],
      ['Trần Thị Bé', 1970, numbers[1] ?? null],
      ['Lê Văn Cường', 1958],
      ['Lê Văn Cảnh', 1958],
      ['Lê Văn Cầu', 1958],
    ]);
    expect(meanings(list)).toEqual(['name', 'birth', meaning]);
  });

  it('has none where a cell of the column is something else', async () => {
    const list = await readRows([
      ['Nguyễn Văn An', '12/03/1985', '0912345678'],
      ['Trần Thị Bé', 1970, 'hộ nghèo'],
      ['Lê Văn Cường', 1958],
      ['Lê Văn Cảnh', 1958],
      ['Lê Văn Cầu', 1958],
    ]);
    expect(meanings(list)).toEqual(['name', 'birth', null]);
  });
});

describe('the row asked for as the head', () => {
  const rows = [
    ['STT', 'Họ và tên', 'Năm sinh'],
    [1, 'Nguyễn Văn An', 1985],
    [],
    [2, 'Trần Thị Bé', 1990],
  ];

  it.each([3, 5, 99])('is refused when nothing stands in it (%i)', async (headerRow) => {
    const bytes = await sheetOf(rows);
    await expect(readPeopleList(bytes, 'a.xlsx', { ...found, headerRow })).rejects.toMatchObject({
      code: 'sheet-row-empty',
      detail: { file: 'a.xlsx', row: headerRow },
    });
  });

  it('is taken as it is when something does', async () => {
    const list = await readPeopleList(await sheetOf(rows), 'a.xlsx', { ...found, headerRow: 1 });
    expect(list.headerRow).toBe(1);
    expect(list.rows).toHaveLength(2);
  });
});
