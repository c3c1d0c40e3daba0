import type { Output } from '../../api/client';

/** `64/KH-UBND, Ủy ban nhân dân xã …`: short, and no two plans of an office share it. */
export function planName({
  symbol,
  issuer,
  year,
}: Pick<Output<'plan', 'list'>[number], 'symbol' | 'issuer' | 'year'>): string {
  return [symbol, issuer, year === 0 ? null : String(year)].filter(Boolean).join(', ');
}
