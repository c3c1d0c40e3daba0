import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import planFile from '../../../resources/plans/phu-binh-2025.json';
import phrases from '../../../resources/report/phrases.json';
import type { Measure, RecordCounts, WindowCounts } from '../../../src/domain/indicator/measure';
import { parsePeriod } from '../../../src/domain/period/period';
import type { Plan } from '../../../src/domain/plan/plan';
import type { Block, OfficialDocument } from '../../../src/domain/report/document';
import { ownSections } from '../../../src/domain/report/own-text';
import { periodicReport } from '../../../src/domain/report/periodic-report';
import type { ReportMatter } from '../../../src/domain/report/voice';
import { noGuidance } from '../../support/no-guidance';
import { office } from '../../support/office';
import { emptyPlan, taskOf as task } from '../../support/plan';

const window = (rest: Partial<WindowCounts> = {}): WindowCounts => ({
  classes: 2,
  sessions: 24,
  turns: 1234,
  persons: 60,
  achieved: 41,
  ...rest,
});
const nothing = window({ classes: 0, sessions: 0, turns: 0, persons: 0, achieved: 0 });

const counts = (rest: Partial<RecordCounts> = {}): RecordCounts => ({
  inPeriod: window(),
  yearToDate: window({ turns: 2345 }),
  byHamlet: [
    { hamletId: 'a', hamlet: 'Đoàn Kết', ...window() },
    { hamletId: 'b', hamlet: 'Bảo Lý', ...nothing },
  ],
  guidance: noGuidance,
  achieved: {
    'officials-digital-skills': null,
    'students-digital-skills': null,
    'adults-digital-skills': null,
    'adults-vneid-confirmed': null,
    'officials-esignature-rollout': null,
    'adults-esignature': null,
    'workers-digital-skills': null,
  },
  ...rest,
});

const plan: Plan = {
  ...emptyPlan,
  title: planFile.document.title,
  legalBases: planFile.legalBases,
  units: planFile.units,
  tasks: [
    task('IV.1'),
    task('IV.2', { state: 'done', progressNote: 'Phát động ngày 10/10/2025' }),
    task('IV.3', { state: 'in-progress' }),
  ],
};

const measure = (rest: Partial<Measure> = {}): Measure => ({
  indicator: 'adults-vneid-confirmed',
  target: {
    id: 't',
    year: 2025,
    label: 'd',
    audience: 'adults',
    indicator: 'adults-vneid-confirmed',
    op: '>=',
    value: 50,
    unit: '%',
    strength: 'phấn đấu',
    origin: null,
  },
  inPeriod: 460,
  yearToDate: 460,
  toEnd: 460,
  denominator: 1199,
  percent: (460 / 1199) * 100,
  state: 'short',
  remaining: 140,
  had: 'typed',
  source: 'Công an xã',
  asOf: '2025-12-10',
  ...rest,
});

const matter = (rest: Partial<ReportMatter> = {}): ReportMatter => ({
  office,
  plan,
  period: parsePeriod('2025-Q4'),
  counts: counts(),
  measures: [measure()],
  ownTexts: {},
  activities: [],
  guidance: [],
  documents: [],
  ...rest,
});

const write = (rest: Partial<ReportMatter> = {}) => periodicReport(matter(rest), phrases);
const textOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n');
const bodyText = (document: OfficialDocument) => textOf(document.body);
const labels = (document: OfficialDocument, kind: 'section' | 'heading') =>
  document.body.flatMap((block) => (block.kind === kind ? [block.label] : []));

describe('a report sent upward', () => {
  it('has every component: letterhead, Kính gửi, sections I–V, Phụ lục, Như trên first', () => {
    const document = write();
    expect(document.letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ PHÚ BÌNH']);
    expect(document.addressees).toEqual(office.addressees);
    expect(document.recipients[0]).toBe('Như trên');
    expect(document.recipients.at(-1)).toBe('Lưu: VT, VHXH');
    expect(labels(document, 'section')).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(document.annexes).toHaveLength(1);
    expect(bodyText(document)).toContain('chi tiết tại Phụ lục');
  });

  it('opens with the superior documents and its own plan, and says which days the figures cover', () => {
    const opening = textOf(write().body.slice(0, 1));
    expect(opening).toMatch(
      /^Thực hiện Nghị quyết số 57-NQ\/TW ngày 22\/12\/2024 của Bộ Chính trị;/u,
    );
    expect(opening).toContain('Kế hoạch số 64/KH-UBND ngày 29/9/2025');
    expect(opening).toContain('từ ngày 15/9/2025 đến ngày 14/12/2025');
    expect(opening).toMatch(/như sau:$/u);
  });

  it('keeps turns and persons apart', () => {
    const text = bodyText(write());
    expect(text).toContain('1.234 lượt người');
    expect(text).toContain('mỗi người tính một lần, là 60 người');
  });

  it('writes a target that is missed with what is missing, one reached as reached, one unknown as unknown', () => {
    expect(bodyText(write())).toContain(
      '460/1.199 người, đạt 38,37% (kế hoạch ≥ 50%), còn thiếu 140 người',
    );
    const reached = measure({ state: 'reached', remaining: 0, percent: 60, toEnd: 720 });
    expect(bodyText(write({ measures: [reached] }))).toContain('hoàn thành chỉ tiêu');
    const unknown = measure({
      state: 'no-figure',
      percent: null,
      denominator: null,
      remaining: null,
    });
    expect(bodyText(write({ measures: [unknown] }))).toContain('chưa có đủ số liệu');
  });

  it('keeps the officer’s own paragraphs word for word, in their sections', () => {
    const texts = Object.fromEntries(
      ownSections.map((section) => [section, `Lời của ${section}.`]),
    );
    const body = write({ ownTexts: texts }).body;
    for (const section of ownSections) {
      expect(body).toContainEqual({ kind: 'paragraph', text: `Lời của ${section}.` });
    }
  });

  it('numbers the headings of section II without a gap, whatever is left out', () => {
    const all = write({ ownTexts: { propaganda: 'Phát thanh.' } });
    expect(labels(all, 'heading')).toEqual(['1', '2', '3', '4', '5']);
    const bare = write({
      plan: null,
      measures: [],
      counts: counts({ inPeriod: nothing, yearToDate: nothing, byHamlet: [] }),
    });
    expect(labels(bare, 'heading')).toEqual(['1']);
    expect(labels(bare, 'section')).toEqual(['I', 'II', 'III', 'IV', 'V']);
    for (const [index, block] of bare.body.entries()) {
      const next = bare.body[index + 1];
      if (block.kind === 'section') expect(next?.kind).not.toBe('section');
    }
    expect(bodyText(bare)).toContain('chưa có buổi học nào');
  });

  it('never prints a hole, whatever the figures, texts and names are', () => {
    const count = fc.nat(100_000);
    const anyWindow = fc.record({
      classes: count,
      sessions: count,
      turns: count,
      persons: count,
      achieved: count,
    });
    const maybe = fc.option(count);
    fc.assert(
      fc.property(
        anyWindow,
        fc.array(fc.tuple(fc.option(fc.string()), fc.string(), anyWindow), { maxLength: 20 }),
        maybe,
        maybe,
        fc.constantFrom('reached' as const, 'short' as const, 'no-figure' as const),
        fc.constantFrom(
          '2025-Q4',
          '2025-M10',
          '2025-H2',
          '2025-9M',
          '2025-Y',
          '2025-01-01..2025-12-31',
        ),
        fc.string(),
        (one, hamlets, toEnd, denominator, state, code, own) => {
          const document = write({
            period: parsePeriod(code),
            counts: counts({
              inPeriod: one,
              yearToDate: one,
              byHamlet: hamlets.map(([hamletId, hamlet, rest]) => ({ hamletId, hamlet, ...rest })),
            }),
            measures: [
              measure({ toEnd, denominator, state, percent: state === 'no-figure' ? null : 12.5 }),
            ],
            ownTexts: { direction: own },
          });
          expect(document.body.filter((block) => block.kind === 'section')).toHaveLength(5);
          for (const block of document.annexes.flatMap((annex) => annex.blocks)) {
            if (block.kind !== 'table') continue;
            for (const row of block.table.rows)
              expect(row).toHaveLength(block.table.columns.length);
          }
        },
      ),
    );
  });

  it('a phrase without its value stops the report instead of printing a hole', () => {
    expect(() => periodicReport(matter(), { ...phrases, subject: 'Kết quả {nothing}' })).toThrow(
      '{nothing}',
    );
    const { subject: _, ...without } = phrases;
    expect(() => periodicReport(matter(), without)).toThrow('no phrase subject');
  });
});

describe('activities and guidance of the period', () => {
  const activity = {
    id: 'a',
    day: '2025-10-10',
    dayTo: null,
    kind: 'news',
    name: 'Tin',
    place: '',
    hamletId: null,
    unit: '',
    quantity: 12,
    turns: null,
    note: '',
  } as const;
  const session = {
    id: 'g',
    day: '2025-10-11',
    hamletId: 'h',
    hamlet: 'Đoàn Kết',
    topic: 'VNeID',
    guides: '',
    turns: 1250,
    persons: 900,
    women: null,
    aged60: null,
    minority: null,
    disabled: null,
    note: '',
  };

  it('write themselves: counts by kind, the great days by name and day, own paragraphs after them', () => {
    const festival = {
      ...activity,
      kind: 'festival',
      name: 'Ngày hội học tập số',
      turns: 300,
    } as const;
    const text = bodyText(
      write({ activities: [activity, festival], ownTexts: { propaganda: 'Lời của xã.' } }),
    );
    expect(text).toContain('Trong kỳ đã thực hiện: 12 tin, bài.');
    expect(text).toContain('Ngày hội học tập số, ngày 10/10/2025, 300 lượt người tham gia.');
    expect(text.indexOf('Lời của xã.')).toBeGreaterThan(text.indexOf('12 tin, bài'));
  });

  it('say persons only where they are known of every session', () => {
    const known = bodyText(write({ guidance: [session, { ...session, persons: 100 }] }));
    expect(known).toContain(
      '2 buổi hướng dẫn trực tiếp tại 1 xóm, 2.500 lượt người, 1.000 người (cộng số người của từng buổi).',
    );
    expect(known).toContain('Đoàn Kết: 2 buổi, 2.500 lượt người.');
    const partly = bodyText(write({ guidance: [session, { ...session, persons: null }] }));
    expect(partly).toContain('tại 1 xóm, 2.500 lượt người.');
  });

  it('name the hamlets in the order of the commune', () => {
    const [first, second] = matter().counts.byHamlet;
    const of = (hamlet: { hamletId: string | null; hamlet: string } | undefined) => ({
      ...session,
      hamletId: hamlet?.hamletId ?? null,
      hamlet: hamlet?.hamlet ?? null,
    });
    const text = bodyText(write({ guidance: [of(second), of(first)] }));
    const at = (hamlet = '–') => text.indexOf(`${hamlet}: 1 buổi`);
    expect(at(first?.hamlet)).toBeGreaterThan(0);
    expect(at(first?.hamlet)).toBeLessThan(at(second?.hamlet));
  });
});
