import { AppError } from '../../domain/errors';
import { comparePlans, type ComparedRow, type ComparedState } from '../../domain/plan/compare';
import { targetText, type Plan, type TargetAudience } from '../../domain/plan/plan';
import { planYear } from '../../domain/plan/plan-year';
import { quotaText } from '../../domain/plan/quota-events';
import type { Core } from '../core';
import { readPlan } from '../storage/plan';

type Comparable = Pick<Plan, 'targets' | 'quotas' | 'tasks' | 'duties' | 'date' | 'hamletWord'>;

export interface Comparison {
  readonly year: number;
  /** Those that either plan has targets for. */
  readonly years: readonly number[];
  readonly rows: readonly ComparedRow[];
}

/**
 * Two plans beside each other.
 * @param year null: the upper plan's own
 */
export function compare(upper: Comparable, lower: Comparable, year: number | null): Comparison {
  const years = [...upper.targets, ...lower.targets].map((target) => target.year);
  const chosen = year ?? planYear(upper);
  return {
    year: chosen,
    years: [...new Set(years)].sort((one, other) => one - other),
    rows: comparePlans(upper, lower, chosen),
  };
}

export interface ComparedLine {
  readonly of: ComparedRow['of'];
  readonly indicator: string;
  readonly audience: TargetAudience | null;
  readonly name: string;
  readonly upper: string | null;
  readonly lower: string | null;
  readonly status: ComparedState;
  readonly upperRowId: string | null;
  readonly lowerRowId: string | null;
}

/** Two plans of the book beside each other, their rows as written there. @throws AppError `plan-unknown` */
export async function compareStored(
  core: Core,
  input: { upperId: string; lowerId: string; year: number | null },
): Promise<Omit<Comparison, 'rows'> & { readonly rows: readonly ComparedLine[] }> {
  const [upper, lower] = await core.store.read(async (reader) => [
    await readPlan(reader, input.upperId),
    await readPlan(reader, input.lowerId),
  ]);
  if (!upper || !lower) throw new AppError('plan-unknown');
  const compared = compare(upper, lower, input.year);
  return { ...compared, rows: comparedLines(compared.rows, upper, lower) };
}

/** The rows as they are written in the two plans. */
export function comparedLines(
  rows: readonly ComparedRow[],
  upper: Pick<Plan, 'hamletWord'>,
  lower: Pick<Plan, 'hamletWord'>,
): ComparedLine[] {
  return rows.map((row) => {
    const { of, indicator, audience, name, status } = row;
    const said = (side: 'upper' | 'lower', hamletWord: string | null) => {
      if (row.of === 'target') return row[side] && targetText(row[side]);
      return row[side] && quotaText(row[side], hamletWord);
    };
    return {
      of,
      indicator,
      audience,
      name,
      upper: said('upper', upper.hamletWord),
      lower: said('lower', lower.hamletWord),
      status,
      upperRowId: row.upper?.id ?? null,
      lowerRowId: row.lower?.id ?? null,
    };
  });
}
