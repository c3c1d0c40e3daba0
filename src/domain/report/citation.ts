import type { LegalBasis, Plan } from '../plan/plan';
import type { Say } from './phrase';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/NQ/u, 'Nghị quyết'],
  [/QĐ/u, 'Quyết định'],
  [/CT/u, 'Chỉ thị'],
];

/** `Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị` */
export function citation(say: Say, basis: LegalBasis): string {
  const kind = KINDS.find(([pattern]) => pattern.test(basis.symbol))?.[1] ?? 'Kế hoạch';
  return say('basis', {
    kind,
    symbol: basis.symbol,
    date: shortDate(basis.date),
    by: basis.by,
  });
}

/** `Kế hoạch số 64/KH-UBND ngày 29/9/2025 của Ủy ban nhân dân xã Phú Bình` */
export function planCitation(say: Say, plan: Plan): string {
  const values = { kind: 'Kế hoạch', symbol: plan.symbol ?? '…/KH-UBND', by: plan.issuer };
  return plan.date
    ? say('basis', { ...values, date: shortDate(plan.date) })
    : say('basisWithoutDate', values);
}

/** `29/9/2025`, `05/02/2026`: below 10 and for months 1 and 2 with a zero, like the long form. */
function shortDate(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(8, 10)}/${month <= 2 ? day.slice(5, 7) : month}/${day.slice(0, 4)}`;
}

/** Cited again: kind, number and sign only (Nghị định 30/2020, Phụ lục I mục II.6.b). */
export function planCitedAgain(plan: Plan): string {
  return `Kế hoạch số ${plan.symbol ?? '…/KH-UBND'}`;
}
