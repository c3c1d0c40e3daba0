import type { Output } from '../../api/client';
import type { PlanChange } from '../../../domain/plan/change';
import type { Operator, Origin, Plan } from '../../../domain/plan/plan';

export type ComparedRow = Output<'plan', 'compare'>['rows'][number];

type Upper = Pick<Plan, 'id' | 'issuer' | 'symbol' | 'targets' | 'quotas'>;
type Lower = Pick<Plan, 'targets' | 'quotas'>;

export function isTakeable({ status }: Pick<ComparedRow, 'status'>): boolean {
  return status === 'missing' || status === 'lower';
}

/**
 * What has to be changed in the lower plan so that it asks what the upper one asks in these rows: a missing row is
 * entered, a lower one raised. Each keeps where it came from.
 */
export function takeOver(
  rows: readonly ComparedRow[],
  upper: Upper,
  lower: Lower,
  newId: () => string,
): PlanChange[] {
  return rows.filter(isTakeable).flatMap((row) => (row.of === 'target' ? target(row) : quota(row)));

  function target({ upperRowId, lowerRowId }: ComparedRow): PlanChange[] {
    const asked = upper.targets.find(({ id }) => id === upperRowId);
    if (!asked) return [];
    const own = lower.targets.find(({ id }) => id === lowerRowId);
    const { op, value, unit } = asked;
    const row = own ?? { ...asked, id: newId(), label: '' };
    return [{ do: 'put-target', row: { ...row, op, value, unit, origin: originOf(upper, asked) } }];
  }

  function quota({ upperRowId, lowerRowId }: ComparedRow): PlanChange[] {
    const asked = upper.quotas.find(({ id }) => id === upperRowId);
    if (!asked) return [];
    const own = lower.quotas.find(({ id }) => id === lowerRowId);
    const { op, value, unit, each } = asked;
    // The task it belongs to is one of the upper plan.
    const row = own ?? { ...asked, id: newId(), taskId: null };
    return [
      { do: 'put-quota', row: { ...row, op, value, unit, each, origin: originOf(upper, asked) } },
    ];
  }
}

function originOf(
  { id, issuer, symbol }: Upper,
  { op, value, unit }: { readonly op: Operator; readonly value: number; readonly unit: string },
): Origin {
  return { plan: id, issuer, symbol, op, value, unit };
}
