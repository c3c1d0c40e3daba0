import { shortDay } from '../day';
import type { LegalBasis, Plan } from '../plan/plan';
import type { Say } from './phrase';

/** Abbreviations of kinds in a sign (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I); a công văn of the state has none. */
const KINDS: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  KL: 'Kết luận',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  HD: 'Hướng dẫn',
  ĐA: 'Đề án',
  TB: 'Thông báo',
  CV: 'Công văn',
};

/** `Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị` */
export function citation(say: Say, basis: LegalBasis): string {
  return say('basis', {
    kind: kindOf(basis.symbol),
    symbol: basis.symbol,
    date: shortDay(basis.date),
    by: basis.by,
  });
}

/** A sign is number, kind, body (`57-NQ/TW`, `2144/UBND-NVKTGS`); the kind is a word of its own in it. */
function kindOf(symbol: string): string {
  const kind = symbol.split(/[\s/-]+/u).find((word) => Object.hasOwn(KINDS, word));
  return (kind === undefined ? undefined : KINDS[kind]) ?? 'Công văn';
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
