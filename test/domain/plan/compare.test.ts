import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedStates,
  comparePlans,
  type ComparedRow,
  type ComparedState,
} from '../../../src/domain/plan/compare';
import { operators, targetAudiences, type Quota, type Target } from '../../../src/domain/plan/plan';
import { indicatorIds } from '../../../src/domain/indicator/catalogue';
import { quotaIndicatorIds } from '../../../src/domain/indicator/quota-catalogue';
import { quota, target } from '../../support/plan-rows';

interface Side {
  targets: Target[];
  quotas: Quota[];
}

const none: Side = { targets: [], quotas: [] };
const said = (upper: Side, lower: Side, year = 2026) =>
  comparePlans(upper, lower, year).map(({ indicator, status }) => `${indicator} ${status}`);
const oneTarget = (of: Partial<Target>): Side => ({ ...none, targets: [target('t', of)] });
const oneQuota = (of: Partial<Quota>): Side => ({ ...none, quotas: [quota('q', of)] });

describe('a row of the lower plan', () => {
  const asked: [string, Partial<Target>, Partial<Target>, ComparedState][] = [
    ['asks for the same', {}, {}, 'equal'],
    ['asks for a smaller value', { value: 80 }, { value: 79.5 }, 'lower'],
    ['asks for a greater value', { value: 80 }, { value: 81 }, 'higher'],
    ['says “từ 80” where the upper says “trên 80”', { op: '>' }, { op: '>=' }, 'lower'],
    ['says “trên 80” where the upper says “từ 80”', { op: '>=' }, { op: '>' }, 'higher'],
    [
      'counts people where the upper asks for a share',
      { value: 80 },
      { value: 5000, unit: 'người' },
      'lower',
    ],
    ['says “trên 79” where the upper says “từ 80”', { value: 80 }, { op: '>', value: 79 }, 'lower'],
  ];
  it.each(asked)('that %s', (_what, upper, lower, status) => {
    expect(comparePlans(oneTarget(upper), oneTarget(lower), 2026)).toMatchObject([{ status }]);
  });

  it('of another audience or another year is not the same row', () => {
    expect(
      said(
        oneTarget({ indicator: 'students-digital-skills', audience: 'students-primary-up' }),
        oneTarget({ indicator: 'students-digital-skills', audience: 'students-secondary' }),
      ),
    ).toEqual(['students-digital-skills missing', 'students-digital-skills extra']);
    expect(said(oneTarget({}), oneTarget({ year: 2025 }))).toEqual([
      'adults-digital-skills missing',
    ]);
  });

  it('a quota of each hamlet is not one of the commune', () => {
    expect(said(oneQuota({ per: 'hamlet' }), oneQuota({ per: 'commune' }))).toEqual([
      'classes-held missing',
      'classes-held extra',
    ]);
  });

  it('a number for each month is twelve times that in the year, a share is not', () => {
    const news = { indicator: 'news-items', op: '>', value: 10 } as const;
    expect(said(oneQuota({ ...news, each: 'month' }), oneQuota({ ...news, value: 100 }))).toEqual([
      'news-items lower',
    ]);
    const share = { indicator: 'officials-trained', value: 90 } as const;
    expect(said(oneQuota({ ...share, each: 'month' }), oneQuota(share))).toEqual([
      'officials-trained equal',
    ]);
  });
});

const aTarget = fc.record({
  year: fc.constantFrom(2025, 2026),
  indicator: fc.constantFrom(...indicatorIds.slice(0, 3)),
  audience: fc.constantFrom(...targetAudiences.slice(0, 2)),
  op: fc.constantFrom(...operators),
  value: fc.constantFrom(50, 80, 100),
});
const aQuota = fc.record({
  indicator: fc.constantFrom(...quotaIndicatorIds.slice(0, 4)),
  per: fc.constantFrom('commune' as const, 'hamlet' as const),
  each: fc.constantFrom('month' as const, null),
  op: fc.constantFrom(...operators),
  value: fc.constantFrom(1, 10, 120),
});
const side: fc.Arbitrary<Side> = fc
  .record({ targets: fc.array(aTarget), quotas: fc.array(aQuota) })
  .map(({ targets, quotas }) => ({
    targets: targets.map((of, index) => target(`t${index}`, of)),
    quotas: quotas.map((of, index) => quota(`q${index}`, of)),
  }));

describe('of any two plans', () => {
  it('every row of the year, and every quota, of both stands in exactly one row', () => {
    fc.assert(
      fc.property(side, side, (upper, lower) => {
        const rows = comparePlans(upper, lower, 2026);
        for (const [which, plan] of [['upper', upper] as const, ['lower', lower] as const]) {
          const there = rows.flatMap((row) => row[which]?.id ?? []).sort();
          const expected = [...plan.targets.filter(({ year }) => year === 2026), ...plan.quotas];
          expect(there).toEqual(expected.map(({ id }) => id).sort());
        }
        for (const row of rows) {
          expect(row.status === 'missing').toBe(row.lower === null);
          expect(row.status === 'extra').toBe(row.upper === null);
        }
      }),
    );
  });

  it('read the other way round, lower is higher and missing is extra', () => {
    const turned = {
      missing: 'extra',
      lower: 'higher',
      equal: 'equal',
      higher: 'lower',
      extra: 'missing',
    } as const;
    const told = (rows: ComparedRow[], back: boolean) =>
      rows
        .map(({ upper, lower, status }) =>
          back
            ? `${lower?.id} ${upper?.id} ${turned[status]}`
            : `${upper?.id} ${lower?.id} ${status}`,
        )
        .sort();
    fc.assert(
      fc.property(side, side, (one, other) => {
        expect(told(comparePlans(other, one, 2026), true)).toEqual(
          told(comparePlans(one, other, 2026), false),
        );
      }),
    );
  });

  it('a plan beside itself is equal throughout', () => {
    fc.assert(
      fc.property(side, (plan) => {
        expect(comparePlans(plan, plan, 2026).every(({ status }) => status === 'equal')).toBe(true);
      }),
    );
  });

  it('what needs a look comes first, within a state in the order of the upper plan', () => {
    fc.assert(
      fc.property(side, side, (upper, lower) => {
        const rows = comparePlans(upper, lower, 2026);
        const place = ({ status, of, upper: above, lower: below }: ComparedRow) =>
          comparedStates.indexOf(status) * 10_000 +
          (of === 'quota' ? 1000 : 0) +
          Number((above ?? below)?.id.slice(1));
        const places = rows.map(place);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });
});
