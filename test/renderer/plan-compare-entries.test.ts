import { describe, expect, test } from 'vitest';
import { gridsOf, type CheckedQuota } from '../../src/renderer/pages/plan-compare/checklist-grids';
import { entryText, readEntry } from '../../src/renderer/pages/plan-compare/entry-input';

describe('what an officer types into a cell', () => {
  test.each([
    ['12', 'count', 12],
    ['1.234', 'count', 1234],
    [' 7 ', 'count', 7],
    ['85', 'share', 85],
    ['85,5', 'share', 85.5],
    ['85,5 %', 'share', 85.5],
    ['x', 'done', 1],
    ['1', 'done', 1],
    ['0', 'done', null],
    ['', 'count', null],
    ['', 'share', null],
  ] as const)('“%s” into a %s is %s', (typed, measure, value) => {
    expect(readEntry(typed, measure)).toEqual({ value });
  });

  test.each([
    ['-1', 'count'],
    ['1,5', 'count'],
    ['12.34', 'count'],
    ['mười', 'count'],
    ['101', 'share'],
    ['8.5', 'share'],
    ['có', 'done'],
  ] as const)('“%s” into a %s is none', (typed, measure) => {
    expect(readEntry(typed, measure)).toBeNull();
  });

  test('what is copied is read back as the same', () => {
    for (const value of [0, 12, 1234, 99]) {
      expect(readEntry(entryText(value), 'count')).toEqual({ value });
    }
    expect(readEntry(entryText(85.5), 'share')).toEqual({ value: 85.5 });
    expect(entryText(null)).toBe('');
  });
});

describe('the three grids of the checklist', () => {
  const quota = (quotaId: string, cells: CheckedQuota['cells']): CheckedQuota => ({
    quotaId,
    isUpper: true,
    indicator: 'news-items',
    name: quotaId,
    asked: '> 10',
    due: null,
    measure: 'count',
    counted: false,
    cells,
    met: 0,
  });
  const cell = (month: string | null, hamletId: string | null) => ({
    month,
    hamletId,
    title: '',
    value: null,
    found: null,
    isMet: false,
  });

  test('commune, months and hamlets stand apart; a hamlet has its quotas beside each other', () => {
    const grids = gridsOf([
      quota('visual', [cell(null, null)]),
      quota('news', [cell('2026-01', null), cell('2026-02', null)]),
      quota('guidance', [cell(null, 'A'), cell(null, 'B')]),
      quota('teams', [cell(null, 'A'), cell(null, 'B')]),
      quota('talks', [
        cell('2026-01', 'A'),
        cell('2026-01', 'B'),
        cell('2026-02', 'A'),
        cell('2026-02', 'B'),
      ]),
    ]);
    const names = (rows: readonly (readonly { readonly quota: CheckedQuota }[])[]) =>
      rows.map((row) => row.map((each) => each.quota.quotaId));
    expect(names(grids.commune)).toEqual([['visual']]);
    expect(grids.monthNames).toEqual(['2026-01', '2026-02']);
    expect(names(grids.months)).toEqual([
      ['news', 'news'],
      ['talks', 'talks'],
      ['talks', 'talks'],
    ]);
    expect(names(grids.hamlets)).toEqual([
      ['guidance', 'teams'],
      ['guidance', 'teams'],
    ]);
    expect(grids.hamletQuotas.map(({ quotaId }) => quotaId)).toEqual(['guidance', 'teams']);
  });
});
