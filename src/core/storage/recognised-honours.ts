import type { Day } from '../../domain/day';
import type { Honour } from '../../domain/register/rows';
import { listRows } from './register';
import type { Reader } from './store';

/** What was recognised by a decision of these days; what the quotas on models are counted from. */
export function listRecognised(
  reader: Reader,
  { from, to }: { readonly from: Day; readonly to: Day },
): Honour[] {
  return listRows(reader, 'honour', null).filter(
    ({ state, decidedOn }) =>
      state === 'recognised' && decidedOn !== null && from <= decidedOn && decidedOn <= to,
  );
}
