import { quotaIndicatorOf, type QuotaIndicatorId } from '../indicator/quota-catalogue';
import type { IndicatorId } from '../indicator/catalogue';
import { targetName, type Plan, type Quota, type Target, type TargetAudience } from './plan';
import { quotaName } from './quota-events';

/** In the order an officer has to look at them. */
export const comparedStates = ['missing', 'lower', 'equal', 'higher', 'extra'] as const;
/**
 * What the lower plan does about a row: has none, asks for less, for the same, for more; `extra`: only the lower plan has
 * it.
 */
export type ComparedState = (typeof comparedStates)[number];

interface Sides<Row> {
  readonly name: string;
  readonly upper: Row | null;
  readonly lower: Row | null;
  readonly status: ComparedState;
}

export type ComparedRow =
  | (Sides<Target> & {
      readonly of: 'target';
      readonly indicator: IndicatorId;
      readonly audience: TargetAudience;
    })
  | (Sides<Quota> & {
      readonly of: 'quota';
      readonly indicator: QuotaIndicatorId;
      readonly audience: null;
    });

type Compared = Pick<Plan, 'targets' | 'quotas'>;

/**
 * What the upper plan asks beside what the lower one plans. Targets of the year meet by indicator and audience, quotas
 * by indicator and place (commune or hamlet); every row of both stands in exactly one row of the answer. Ordered by
 * state, within that as in the upper plan, what only the lower one has as there.
 */
export function comparePlans(upper: Compared, lower: Compared, year: number): ComparedRow[] {
  const ofYear = (plan: Compared) => plan.targets.filter((target) => target.year === year);
  const targets = pairs(ofYear(upper), ofYear(lower), (row) => `${row.indicator} ${row.audience}`);
  const quotas = pairs(upper.quotas, lower.quotas, (row) => `${row.indicator} ${row.per}`);
  const rows = [
    ...targets.map((pair): ComparedRow => {
      const { indicator, audience } = pair.row;
      const name = targetName(pair.row);
      return { of: 'target', indicator, audience, name, ...sides(pair, ({ value }) => value) };
    }),
    ...quotas.map((pair): ComparedRow => {
      const { indicator } = pair.row;
      const name = quotaName(pair.row);
      return { of: 'quota', indicator, audience: null, name, ...sides(pair, askedInYear) };
    }),
  ];
  return comparedStates.flatMap((state) => rows.filter(({ status }) => status === state));
}

type Pair<Row> = {
  /** The upper plan's row, where it has one. */
  readonly row: Row;
  readonly upper: Row | null;
  readonly lower: Row | null;
};

/** Rows that share a key meet one to one in their order; the upper plan's come first. */
function pairs<Row>(
  upper: readonly Row[],
  lower: readonly Row[],
  keyOf: (row: Row) => string,
): Pair<Row>[] {
  const left = new Map<string, Row[]>();
  for (const row of lower) left.set(keyOf(row), [...(left.get(keyOf(row)) ?? []), row]);
  const met = upper.map((row) => ({
    row,
    upper: row,
    lower: left.get(keyOf(row))?.shift() ?? null,
  }));
  const alone = new Set([...left.values()].flat());
  return [
    ...met,
    ...lower.filter((row) => alone.has(row)).map((row) => ({ row, upper: null, lower: row })),
  ];
}

function sides<Row extends Pick<Target, 'op' | 'value' | 'unit'>>(
  { upper, lower }: Pair<Row>,
  amount: (row: Row) => number,
): { upper: Row | null; lower: Row | null; status: ComparedState } {
  if (lower === null) return { upper, lower, status: 'missing' };
  if (upper === null) return { upper, lower, status: 'extra' };
  // So many people cannot be shown to be so many percent of them.
  const isPercent = (row: Row) => row.unit.startsWith('%');
  if (isPercent(upper) !== isPercent(lower)) return { upper, lower, status: 'lower' };
  // “Trên 80” asks for more than “từ 80”.
  const more = amount(lower) - amount(upper) || Number(lower.op === '>') - Number(upper.op === '>');
  return { upper, lower, status: more < 0 ? 'lower' : more > 0 ? 'higher' : 'equal' };
}

/** A number asked for each month is asked twelve times a year; a share or a deed is not. */
function askedInYear({ indicator, each, value }: Quota): number {
  return each === 'month' && quotaIndicatorOf(indicator).measure === 'count' ? value * 12 : value;
}
