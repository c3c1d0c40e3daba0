import { shortDay } from '../day';
import type { LegalBasis, Plan } from '../plan/plan';
import { documentTypes, typeInSign } from './document-types';
import type { Say } from './phrase';

/** `Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị` */
export function citation(say: Say, basis: LegalBasis): string {
  return say('basis', {
    kind: documentTypes[typeInSign(basis.symbol) ?? 'CV'] ?? '',
    symbol: basis.symbol,
    date: shortDay(basis.date),
    by: basis.by,
  });
}

/** `Kế hoạch số 64/KH-UBND ngày 29/9/2025 của Ủy ban nhân dân xã Phú Bình` */
export function planCitation(say: Say, plan: Pick<Plan, 'symbol' | 'date' | 'issuer'>): string {
  const values = { kind: 'Kế hoạch', symbol: plan.symbol ?? '…/KH-UBND', by: plan.issuer };
  return plan.date
    ? say('basis', { ...values, date: shortDay(plan.date) })
    : say('basisWithoutDate', values);
}

/** The same with what it is about: the first citation in a text is whole (Phụ lục I mục II.6.b). */
export function planCitedWhole(say: Say, plan: Plan): string {
  return say('basisAbout', {
    basis: planCitation(say, plan),
    about: plan.title.charAt(0).toLocaleLowerCase('vi') + plan.title.slice(1),
  });
}

/** Cited again: kind, number and sign only (Nghị định 30/2020, Phụ lục I mục II.6.b). */
export function planCitedAgain(plan: Plan): string {
  return `Kế hoạch số ${plan.symbol ?? '…/KH-UBND'}`;
}
