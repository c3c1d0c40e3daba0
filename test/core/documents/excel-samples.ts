import shipped from '../../../resources/plans/phu-binh-2025.json';
import phrases from '../../../resources/report/phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import { readPlanFile } from '../../../src/core/intake/planFile';
import type { Figure } from '../../../src/domain/indicator/figure';
import {
  measureTargets,
  type HamletCounts,
  type RecordCounts,
} from '../../../src/domain/indicator/measure';
import type { Office } from '../../../src/domain/office/office';
import { parsePeriod } from '../../../src/domain/period/period';
import type { Plan } from '../../../src/domain/plan/plan';
import {
  summaryBook,
  type SummaryBook,
  type SummaryMatter,
} from '../../../src/domain/report/summary';
import { noGuidance } from '../../support/no-guidance';

export const office: Office = {
  kind: 'xã',
  name: 'Phú Bình',
  province: 'Thái Nguyên',
  hamletWord: 'xóm',
  signatureLines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signerName: 'Trần Thị Hồng Nhung',
  addressees: ['Sở Khoa học và Công nghệ tỉnh Thái Nguyên'],
  recipients: [],
  draftingUnit: 'VHXH',
  enteredBy: 'Nguyễn Văn Hùng',
};

let ids = 0;
const draft = readPlanFile(shipped, 'phu-binh-2025', () => String((ids += 1)));
export const plan: Plan = {
  ...draft,
  id: 'plan',
  role: 'own',
  isCurrent: true,
  upperId: null,
  targets: draft.targets.map((target, index) => ({ ...target, id: `target-${index}` })),
  tasks: draft.tasks.map((task, index) => ({
    ...task,
    id: `task-${index}`,
    state: 'in-progress',
    progressNote: '',
  })),
};

const figures: Figure[] = [
  {
    id: '1',
    indicator: 'adults-digital-skills',
    day: '2025-12-10',
    numerator: null,
    denominator: 31_452,
    source: 'Công an xã',
  },
  {
    id: '2',
    indicator: 'adults-vneid-confirmed',
    day: '2025-12-12',
    numerator: 16_020,
    denominator: 31_452,
    source: 'Công an xã, Báo cáo số 87/BC-CAX',
  },
  {
    id: '3',
    indicator: 'officials-digital-skills',
    day: '2025-11-30',
    numerator: null,
    denominator: 140,
    source: 'Phòng Văn hóa - Xã hội',
  },
  {
    id: '4',
    indicator: 'students-digital-skills',
    day: '2025-12-01',
    numerator: null,
    denominator: 0,
    source: 'Các trường học trên địa bàn',
  },
];

export function hamlets(count: number): HamletCounts[] {
  return Array.from({ length: count }, (_, index) => ({
    hamletId: `hamlet-${index}`,
    hamlet: `Xóm ${index + 1}`,
    classes: (index % 3) + 1,
    sessions: (index % 7) * 4,
    turns: index * 137,
    persons: index * 31,
    achieved: index * 19,
  }));
}

const counts: RecordCounts = {
  inPeriod: { classes: 41, sessions: 402, turns: 20_415, persons: 5_120, achieved: 3_987 },
  yearToDate: { classes: 68, sessions: 711, turns: 38_204, persons: 9_301, achieved: 7_455 },
  byHamlet: hamlets(6),
  guidance: noGuidance,
  achieved: {
    'officials-digital-skills': { inPeriod: 40, yearToDate: 119, toEnd: 119 },
    'students-digital-skills': { inPeriod: 0, yearToDate: 0, toEnd: 0 },
    'adults-digital-skills': { inPeriod: 3_840, yearToDate: 26_001, toEnd: 26_001 },
    'adults-vneid-confirmed': null,
    'officials-esignature-rollout': null,
    'adults-esignature': null,
    'workers-digital-skills': { inPeriod: 12, yearToDate: 12, toEnd: 12 },
  },
};

/** The summary of xã Phú Bình for the last quarter of 2025, all its parts replaceable. */
export function sampleBook(change: Partial<SummaryMatter> = {}): SummaryBook {
  const period = parsePeriod('2025-Q4');
  return summaryBook(
    {
      office,
      plan,
      period,
      measures: measureTargets(plan.targets, plan.date, period, counts, figures, {
        figures: [],
        hamletIds: [],
      }),
      counts,
      madeOn: '2025-12-15',
      ...change,
    },
    { ...phrases, ...summaryPhrases },
  );
}
