import type { Day } from '../../domain/day';
import { recognisedByKind } from '../../domain/register/recognised';
import type { HonourKind } from '../../domain/register/rows';
import { listRows } from './register';
import type { Reader } from './store';

/** What was recognised by a decision of these days, by kind; what the quotas on models are counted from. */
export function countHonours(
  reader: Reader,
  window: { readonly from: Day; readonly to: Day },
): Readonly<Record<HonourKind, number>> {
  return recognisedByKind(listRows(reader, 'honour', null), window);
}
