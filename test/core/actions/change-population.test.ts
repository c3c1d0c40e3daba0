import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Worksheet } from 'exceljs';
import { removeHamlet } from '../../../src/core/actions/change-hamlets';
import { savePerson } from '../../../src/core/actions/change-people';
import {
  listPopulation,
  readPopulationFile,
  savePopulation,
  type PopulationChange,
} from '../../../src/core/actions/change-population';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { documentOf } from '../../../src/core/actions/make-report';
import type { Core } from '../../../src/core/core';
import { contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { sheetOf } from '../intake/lists';

const hamletIds = (core: Core) =>
  core.store.raw.prepare('select id from hamlet order by position').pluck().all() as string[];

const figure = (
  hamletId: string | null,
  persons: number | null,
  rest: Partial<PopulationChange> = {},
): PopulationChange => ({
  hamletId,
  kind: 'adults',
  persons,
  source: 'Công an xã',
  day: '2025-01-01',
  ...rest,
});

describe('population figures', () => {
  test('are saved by place, kind and year, and taken back with what stood there', async () => {
    const core = await officeBook();
    const [a = '', b = ''] = hamletIds(core);
    const { before: none } = await savePopulation(core, { year: 2025, figures: [figure(a, 100)] });
    expect(none).toEqual([figure(a, null, { source: '' })]);
    const { before } = await savePopulation(core, {
      year: 2025,
      figures: [
        figure(a, 110),
        figure(b, 90),
        figure(null, 205),
        figure(a, 50, { kind: 'workers' }),
      ],
    });
    const { figures, years } = await listPopulation(core, 2025);
    expect(figures.map(({ hamletId, kind, persons }) => [hamletId, kind, persons])).toEqual([
      [null, 'adults', 205],
      [a, 'adults', 110],
      [a, 'workers', 50],
      [b, 'adults', 90],
    ]);
    expect(years).toEqual([2025]);
    await savePopulation(core, { year: 2025, figures: before });
    expect((await listPopulation(core, 2025)).figures).toEqual([figure(a, 100)]);
  });

  test('of two for one place the last counts, and what was before is the true before', async () => {
    const core = await officeBook();
    await savePopulation(core, { year: 2025, figures: [figure(null, 5)] });
    const { before } = await savePopulation(core, {
      year: 2025,
      figures: [figure(null, 6), figure(null, 7)],
    });
    expect(before.map(({ persons }) => persons)).toEqual([5]);
    expect((await listPopulation(core, 2025)).figures).toMatchObject([{ persons: 7 }]);
  });

  test.each([
    ['no source', { source: ' ' }, 'figure-needs-source'],
    ['an unknown hamlet', { hamletId: crypto.randomUUID() }, 'hamlet-unknown'],
  ])('with %s nothing at all is written', async (_what, rest, code) => {
    const core = await officeBook();
    const before = contents(core);
    const figures = [figure(null, 205), { ...figure(null, 3, { kind: 'workers' }), ...rest }];
    await expect(savePopulation(core, { year: 2025, figures })).rejects.toMatchObject({ code });
    expect(contents(core)).toEqual(before);
  });

  test('stand beside the persons in the book, without those who asked to be forgotten', async () => {
    const core = await officeBook();
    const [a = ''] = hamletIds(core);
    await savePerson(core, { id: null, draft: draft('An', { hamletId: a }) });
    await savePerson(core, { id: null, draft: draft('Bé', { hamletId: a, birthYear: 2015 }) });
    const { id } = await savePerson(core, { id: null, draft: draft('Xóa', { hamletId: a }) });
    core.store.raw.prepare(`update person set erased_at = '2025-12-01' where id = ?`).run(id);
    expect((await listPopulation(core, 2025)).inBook).toEqual([
      { hamletId: a, persons: 2, adults: 1 },
    ]);
  });

  test('keep their hamlet from being removed, and the reason is said in numbers', async () => {
    const core = await officeBook();
    const [a = ''] = hamletIds(core);
    await savePopulation(core, { year: 2025, figures: [figure(a, 100)] });
    await expect(removeHamlet(core, a)).rejects.toMatchObject({
      code: 'hamlet-in-use',
      detail: { uses: '1 số dân số' },
    });
    await savePopulation(core, { year: 2025, figures: [figure(a, null)] });
    await removeHamlet(core, a);
  });

  test('are the denominators of a period and the report says whose they are', async () => {
    const core = await officeBook();
    await savePopulation(core, { year: 2025, figures: [figure(null, 2000)] });
    const records = await readPeriod(core, '2025-Q4');
    const adults = records.measures.find(({ indicator }) => indicator === 'adults-digital-skills');
    expect(adults).toMatchObject({
      denominator: 2000,
      toEnd: 0,
      percent: 0,
      source: 'Công an xã (dân số năm 2025)',
      asOf: '2025-01-01',
    });
    const report = JSON.stringify(documentOf(records));
    expect(report).toContain('tổng số theo Công an xã (dân số năm 2025) đến ngày 01/01/2025');
  });
});

describe('a table of population from a file', () => {
  type Rows = Parameters<typeof sheetOf>[0];
  const read = async (core: Core, rows: Rows, arrange?: (sheet: Worksheet) => void) => {
    const path = join(temporaryFolder(), 'Dân số.xlsx');
    writeFileSync(path, await sheetOf(rows, arrange));
    return readPopulationFile(core, path);
  };

  test('is read by what its titles mean, with its totals told apart, and nothing is written', async () => {
    const core = await officeBook();
    const before = contents(core);
    const [a, b] = hamletIds(core);
    const table = await read(core, [
      ['BẢNG TỔNG HỢP DÂN SỐ NĂM 2025'],
      ['STT', 'Tên xóm', 'Số hộ', 'Tổng số nhân khẩu', 'Từ 18 tuổi trở lên', 'Học sinh', 'Ghi chú'],
      ['A', 'B', '(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Xóm Đoàn Kết', 50, '1.234', '1 001', 200, ''],
      [2, 'bảo lý', 40, 980, 700, '-', 'đang rà soát'],
      [3, 'Xóm Lạ', 40, 980, 700, 100, ''],
      [4, 'Đoàn kết', 40, 1, 1, 1, ''],
      ['', 'Tổng cộng', 130, '2.214', 1701, 200, ''],
      ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', ''],
    ]);
    expect(table).toEqual({
      fileName: 'Dân số.xlsx',
      sheet: 'Danh sách',
      rows: [
        {
          row: 4,
          hamlet: 'Xóm Đoàn Kết',
          hamletId: a,
          isTotal: false,
          values: [
            { kind: 'everybody', persons: 1234 },
            { kind: 'adults', persons: 1001 },
            { kind: 'students', persons: 200 },
          ],
        },
        {
          row: 5,
          hamlet: 'bảo lý',
          hamletId: b,
          isTotal: false,
          values: [
            { kind: 'everybody', persons: 980 },
            { kind: 'adults', persons: 700 },
          ],
        },
        {
          row: 8,
          hamlet: 'Tổng cộng',
          hamletId: null,
          isTotal: true,
          values: [
            { kind: 'everybody', persons: 2214 },
            { kind: 'adults', persons: 1701 },
            { kind: 'students', persons: 200 },
          ],
        },
      ],
      rejected: [
        { row: 6, reason: 'hamlet-unknown', text: 'Xóm Lạ' },
        { row: 7, reason: 'hamlet-twice', text: 'Đoàn kết' },
      ],
    });
    expect(contents(core)).toEqual(before);
  });

  test('with titles over two rows, men and women left aside', async () => {
    const core = await officeBook();
    const table = await read(
      core,
      [
        ['TT', 'Thôn, xóm', 'Dân số', '', '', 'Người trưởng thành'],
        ['', '', 'Tổng số', 'Nam', 'Nữ', ''],
        [1, 'Đoàn Kết', 100, 49, 51, 70],
      ],
      (sheet) => {
        sheet.mergeCells('C1:E1');
        sheet.mergeCells('B1:B2');
        sheet.mergeCells('F1:F2');
      },
    );
    expect(table.rejected).toEqual([]);
    expect(table.rows).toMatchObject([
      {
        hamlet: 'Đoàn Kết',
        values: [
          { kind: 'everybody', persons: 100 },
          { kind: 'adults', persons: 70 },
        ],
      },
    ]);
  });

  test('what is no whole number is refused with its row, not guessed at', async () => {
    const core = await officeBook();
    const table = await read(core, [
      ['Xóm', 'Dân số'],
      ['Đoàn Kết', 'khoảng 200'],
      ['Bảo Lý', 1.234],
      ['', 12],
    ]);
    expect(table.rows).toEqual([]);
    expect(table.rejected).toEqual([
      { row: 2, reason: 'number-bad', text: 'Đoàn Kết: khoảng 200' },
      { row: 3, reason: 'number-bad', text: 'Bảo Lý: 1.234' },
      { row: 4, reason: 'hamlet-missing', text: '' },
    ]);
  });

  test('without such columns, or without a row, is refused', async () => {
    const core = await officeBook();
    const names = [
      ['Họ và tên', 'Năm sinh'],
      ['An', 1980],
    ];
    await expect(read(core, names)).rejects.toMatchObject({
      code: 'sheet-no-population',
      detail: { file: 'Dân số.xlsx' },
    });
    await expect(read(core, [])).rejects.toMatchObject({ code: 'sheet-empty' });
  });
});
