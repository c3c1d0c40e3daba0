import type { Day } from '../day';
import { cleanLine } from '../text';
import { honourKinds, type Honour, type HonourKind } from './rows';

const EVER = { from: '0001-01-01', to: '9999-12-31' };

/**
 * How many of each kind were recognised by a decision of these days. Whoever was recognised twice as the same counts
 * once: a person of the book by that, a model hamlet by its hamlet, everyone else by name and hamlet.
 */
export function recognisedByKind(
  honours: readonly Honour[],
  { from, to }: { readonly from: Day; readonly to: Day } = EVER,
): Readonly<Record<HonourKind, number>> {
  const found = honours.filter(
    ({ state, decidedOn }) =>
      state === 'recognised' && decidedOn !== null && from <= decidedOn && decidedOn <= to,
  );
  return Object.fromEntries(
    honourKinds.map((kind) => [
      kind,
      new Set(found.filter((each) => each.kind === kind).map(whoOf)).size,
    ]),
  ) as Record<HonourKind, number>;
}

function whoOf({ kind, name, personId, hamletId }: Honour): string {
  if (kind === 'model-hamlet' && hamletId !== null) return hamletId;
  return personId ?? `${cleanLine(name).toLocaleLowerCase('vi')} ${hamletId ?? ''}`;
}
