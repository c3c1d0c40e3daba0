import type { Output } from '../../api/client';

export type CheckedQuota = Output<'plan', 'checklist'>[number];
export type QuotaCell = CheckedQuota['cells'][number];

/** One cell one can stand on. */
export interface Entry {
  readonly quota: CheckedQuota;
  readonly cell: QuotaCell;
}

/** The quotas by what they are asked for: the whole commune, each month, each hamlet. */
export interface ChecklistGrids {
  readonly commune: readonly (readonly [Entry])[];
  /** A row for each quota, or for each hamlet of one that asks so; its cells are the months. */
  readonly months: readonly (readonly Entry[])[];
  readonly monthNames: readonly string[];
  /** A row for each hamlet; its cells are the quotas. */
  readonly hamlets: readonly (readonly Entry[])[];
  readonly hamletQuotas: readonly CheckedQuota[];
}

export function gridsOf(quotas: readonly CheckedQuota[]): ChecklistGrids {
  const ofMonths = quotas.filter(({ cells }) => cells.some(({ month }) => month !== null));
  const rest = quotas.filter((quota) => !ofMonths.includes(quota));
  const hamletQuotas = rest.filter(({ cells }) => cells.some(({ hamletId }) => hamletId !== null));
  const [firstOfHamlets] = hamletQuotas;
  return {
    commune: rest.flatMap((quota) => {
      const [cell] = quota.cells;
      return cell?.hamletId === null ? [[{ quota, cell }] as const] : [];
    }),
    months: ofMonths.flatMap((quota) =>
      [...new Set(quota.cells.map(({ hamletId }) => hamletId))].map((place) =>
        quota.cells
          .filter(({ hamletId }) => hamletId === place)
          .map((cell): Entry => ({ quota, cell })),
      ),
    ),
    monthNames: [
      ...new Set(ofMonths.flatMap(({ cells }) => cells.map(({ month }) => month ?? ''))),
    ],
    hamlets: (firstOfHamlets?.cells ?? []).map(({ hamletId }) =>
      hamletQuotas.flatMap((quota) => {
        const cell = quota.cells.find((each) => each.hamletId === hamletId);
        return cell ? [{ quota, cell }] : [];
      }),
    ),
    hamletQuotas,
  };
}
