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

/**
 * Without the upper plan's quotas that the commune's own plan asks for too, in the same places and year: they would have
 * to be typed twice. One that was typed into already stays, so that nothing disappears.
 */
export function withoutDoubles(quotas: readonly CheckedQuota[]): CheckedQuota[] {
  const own = new Set(quotas.filter(({ isUpper }) => !isUpper).map(askedFor));
  return quotas.filter((quota) => {
    const isTyped = !quota.counted && quota.cells.some(({ value }) => value !== null);
    return !quota.isUpper || isTyped || !own.has(askedFor(quota));
  });
}

function askedFor({ indicator, cells, due }: CheckedQuota): string {
  const places = cells.map(({ month, hamletId }) => `${month} ${hamletId}`);
  return [indicator, due?.slice(0, 4), ...places].join(' ');
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
