import { describe, expect, test } from 'vitest';
import type { Quota, Target } from '../../src/domain/plan/plan';
import { takeOver, type ComparedRow } from '../../src/renderer/pages/plan-compare/take-over';

const target = (part: Partial<Target>): Target => ({
  id: 'u-target',
  year: 2026,
  label: 'đ',
  audience: 'adults',
  indicator: 'adults-esignature',
  op: '>=',
  value: 30,
  unit: '%',
  strength: 'phấn đấu',
  origin: null,
  ...part,
});
const quota = (part: Partial<Quota>): Quota => ({
  id: 'u-quota',
  taskId: 'task-of-the-province',
  indicator: 'visual-campaigns',
  per: 'commune',
  each: null,
  about: null,
  op: '>=',
  value: 10,
  unit: 'hoạt động',
  origin: null,
  ...part,
});
const row = (part: Partial<ComparedRow>): ComparedRow => ({
  of: 'target',
  indicator: 'adults-esignature',
  audience: 'adults',
  name: 'Chữ ký số',
  upper: '≥ 30%',
  lower: null,
  status: 'missing',
  upperRowId: 'u-target',
  lowerRowId: null,
  ...part,
});
const upper = {
  id: 'dak-lak',
  issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk',
  symbol: null,
  targets: [target({})],
  quotas: [quota({})],
};
const none = { targets: [], quotas: [] };
const take = (rows: ComparedRow[], lower: Parameters<typeof takeOver>[2] = none) =>
  takeOver(rows, upper, lower, () => 'new');
const origin = { plan: 'dak-lak', issuer: upper.issuer, symbol: null };

describe('a row of the upper plan is taken over', () => {
  test('a missing target as a new row without the label it had there, with where it came from', () => {
    expect(take([row({})])).toEqual([
      {
        do: 'put-target',
        row: target({
          id: 'new',
          label: '',
          origin: { ...origin, op: '>=', value: 30, unit: '%' },
        }),
      },
    ]);
  });

  test('a lower target is raised in its own row; its label and strength stay', () => {
    const own = target({ id: 'own', label: 'a', value: 20, strength: null });
    const changes = take([row({ status: 'lower', lower: '≥ 20%', lowerRowId: 'own' })], {
      ...none,
      targets: [own],
    });
    expect(changes).toEqual([
      {
        do: 'put-target',
        row: { ...own, value: 30, origin: { ...origin, op: '>=', value: 30, unit: '%' } },
      },
    ]);
  });

  test('a missing quota belongs to no task: the one it had is the province’s', () => {
    const asked = row({ of: 'quota', indicator: 'visual-campaigns', upperRowId: 'u-quota' });
    expect(take([asked])).toEqual([
      {
        do: 'put-quota',
        row: quota({
          id: 'new',
          taskId: null,
          origin: { ...origin, op: '>=', value: 10, unit: 'hoạt động' },
        }),
      },
    ]);
  });

  test('what is equal, higher or only the commune’s is never touched', () => {
    for (const status of ['equal', 'higher', 'extra'] as const) {
      expect(take([row({ status })])).toEqual([]);
    }
  });

  test('a row that is gone from the upper plan by now changes nothing', () => {
    expect(take([row({ upperRowId: 'gone' })])).toEqual([]);
  });
});
