import { describe, expect, it } from 'vitest';
import phrases from '../../../resources/report/phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import type { HamletCounts, Measure, WindowCounts } from '../../../src/domain/indicator/measure';
import type { Office } from '../../../src/domain/office/office';
import { parsePeriod } from '../../../src/domain/period/period';
import { summaryBook, type SummaryMatter } from '../../../src/domain/report/summary';

const office: Office = {
  kind: 'phường',
  name: '1',
  province: 'Lâm Đồng',
  hamletWord: 'tổ dân phố',
  signatureLines: ['CHỦ TỊCH'],
  signerName: 'Trần Thị Nhung',
  addressees: [],
  recipients: [],
  draftingUnit: 'VHXH',
  enteredBy: 'Nguyễn Văn Hùng',
};

const window: WindowCounts = { classes: 2, sessions: 8, turns: 150, persons: 40, achieved: 31 };

const hamlet = (name: string, hamletId: string | null): HamletCounts => ({
  ...window,
  hamletId,
  hamlet: name,
});

const measure = (change: Partial<Measure> = {}): Measure => ({
  indicator: 'officials-digital-skills',
  target: {
    id: 't',
    year: 2025,
    label: 'a',
    audience: 'officials',
    indicator: 'officials-digital-skills',
    op: '>=',
    value: 85,
    unit: '%',
    strength: null,
    origin: null,
  },
  inPeriod: 3,
  yearToDate: 5,
  toEnd: 5,
  denominator: 20,
  percent: 25,
  state: 'short',
  remaining: 12,
  had: 'counted',
  source: 'Phòng Nội vụ',
  asOf: '2025-11-05',
  ...change,
});

function book(change: Partial<SummaryMatter> = {}) {
  return summaryBook(
    {
      office,
      plan: null,
      period: parsePeriod('2025-Q4'),
      measures: [measure()],
      counts: { inPeriod: window, yearToDate: window, byHamlet: [] },
      madeOn: '2025-12-16',
      ...change,
    },
    { ...phrases, ...summaryPhrases },
  );
}

describe('what the summary of a period says', () => {
  it('prints the window of its figures on every table', () => {
    const [targets, hamlets, classes] = book().sheets;
    const inPeriod = [
      'Quý IV năm 2025',
      'Số liệu tính từ ngày 15/9/2025 đến ngày 14/12/2025; lũy kế tính từ ngày 15/12/2024',
    ];
    expect(targets?.under).toEqual(inPeriod);
    expect(classes?.under).toEqual(inPeriod);
    expect(hamlets?.under.at(-1)).toBe(
      'Số liệu lũy kế tính từ ngày 15/12/2024 đến ngày 14/12/2025',
    );
  });

  it('speaks of the commune and its hamlets in its own words', () => {
    const { letterhead, signature, sheets } = book({
      counts: {
        inPeriod: window,
        yearToDate: window,
        byHamlet: [hamlet('Tổ 1', 'h1'), hamlet('', null)],
      },
    });
    expect(letterhead).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG 1']);
    expect(signature).toEqual({
      placeDate: 'Phường 1, ngày ….. tháng ….. năm 2025',
      preparer: { title: 'NGƯỜI LẬP BIỂU', name: 'Nguyễn Văn Hùng' },
      signer: { lines: ['CHỦ TỊCH'], name: 'Trần Thị Nhung' },
    });
    expect(sheets[1]?.tab).toBe('Theo tổ dân phố');
    expect(sheets[1]?.columns[1]?.title).toBe('Tổ dân phố');
    expect(sheets[1]?.rows).toEqual([
      [1, 'Tổ 1', 2, 8, 150, 40, 31],
      [2, phrases.rowElsewhere.replace('{hamletWord}', 'tổ dân phố'), 2, 8, 150, 40, 31],
    ]);
  });

  it('says of each target what it is, what was reached, and where the figures come from', () => {
    const row = (change: Partial<Measure>) =>
      book({ measures: [measure(change)] }).sheets[0]?.rows[0];
    expect(row({})).toEqual([
      1,
      'Cán bộ, công chức, viên chức, người lao động khu vực công có kiến thức, kỹ năng số',
      'người',
      '≥ 85%',
      20,
      3,
      5,
      5,
      25,
      12,
      'Chưa đạt',
      'Đếm từ sổ lớp học; tổng số: Phòng Nội vụ, ngày 05/11/2025',
    ]);
    expect(row({ had: 'typed' })?.at(-1)).toBe('Phòng Nội vụ, ngày 05/11/2025');
    expect(row({ source: null, asOf: null })?.at(-1)).toBe('Đếm từ sổ lớp học');
    expect(row({ had: 'none', source: null, asOf: null })?.at(-1)).toBe('');
    expect(
      row({
        had: 'none',
        source: null,
        asOf: null,
        target: { ...measure().target, strength: 'phấn đấu' },
      })?.at(-1),
    ).toBe('Kế hoạch ghi “phấn đấu”');
  });

  it('claims nothing where a figure is missing', () => {
    const missing = { denominator: 0, percent: null, remaining: 0, state: 'no-figure' } as const;
    const row = book({ measures: [measure(missing)] }).sheets[0]?.rows[0];
    expect(row?.slice(8, 11)).toEqual([null, null, 'Chưa đủ số liệu']);
  });

  it('points each percent at the columns it is made of', () => {
    const sheet = book().sheets[0];
    const share = sheet?.columns.find((column) => column.kind === 'share');
    const titles = share?.kind === 'share' ? [share.part, share.whole] : [];
    expect(titles.map((at) => sheet?.columns[at]?.title)).toEqual([
      'Thực hiện đến cuối kỳ',
      'Tổng số (mẫu số)',
    ]);
    for (const { columns, rows } of book().sheets) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});
