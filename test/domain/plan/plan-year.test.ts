import { describe, expect, it } from 'vitest';
import { planYear, planYears } from '../../../src/domain/plan/plan-year';
import type { PlanRows } from '../../../src/domain/plan/calendar';
import { duty, rows, target, task } from '../../support/plan-rows';

const due = (value: string) => task(value, { due: { kind: 'before', value } });

describe('the year of a plan', () => {
  const plans: [what: string, plan: PlanRows, year: number, years: number[]][] = [
    [
      'is the one most dates fall into',
      rows({
        tasks: [due('2026-03-01'), due('2025-12-01'), due('2025-11-01')],
        date: '2024-12-20',
      }),
      2025,
      [2024, 2025, 2026],
    ],
    [
      'is the earlier one of two as frequent',
      rows({ tasks: [due('2026-03-01'), due('2025-12-01')] }),
      2025,
      [2025, 2026],
    ],
    [
      'counts “before 1 January” into the year that ends',
      rows({ tasks: [due('2027-01-01')] }),
      2026,
      [2026],
    ],
    [
      'counts milestones and reports',
      rows({
        tasks: [
          task('1', {
            due: { kind: 'day', value: '2025-10-10' },
            milestones: [{ about: 'Sơ kết', kind: 'quarter', value: '2026-Q1' }],
          }),
        ],
        duties: [duty('d', { before: '2026-12-10' })],
      }),
      2026,
      [2025, 2026],
    ],
    [
      'is that of the document where no date is named',
      rows({
        tasks: [task('1', { due: { kind: 'yearly', value: '--10-10' } })],
        date: '2025-09-29',
        targets: [target('t', { year: 2026 })],
      }),
      2025,
      [2025, 2026],
    ],
    [
      'is that of the first target where the document has no date',
      rows({ targets: [target('a', { year: 2025 }), target('b', { year: 2027 })] }),
      2025,
      [2025, 2026, 2027],
    ],
    ['is 0, and there are none, where nothing names one', rows(), 0, []],
  ];
  it.each(plans)('%s', (_what, plan, year, years) => {
    expect(planYear(plan)).toBe(year);
    expect(planYears(plan)).toEqual(years);
  });
});
