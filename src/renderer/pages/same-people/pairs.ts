import { countKnown, filledFrom, type Fillable } from '../../../domain/person/put-together';
import type { Output } from '../../api/client';
import { samePeople as text } from '../../text/same-people';

export type Answer = Output<'samePerson', 'list'>;
export type Pair = Answer['pairs'][number];
export type Record = Pair['one'];
export type Side = 'one' | 'other';

export function keyOf({ one, other }: Pair): string {
  return `${one.id} ${other.id}`;
}

export function otherSide(side: Side): Side {
  return side === 'one' ? 'other' : 'one';
}

/** Which record is kept unless the officer chooses: the one in more classes, then the one that says more. */
export function keptByDefault({ one, other }: Pair): Side {
  const more =
    other.inClasses.length - one.inClasses.length ||
    countKnown(fillableOf(other)) - countKnown(fillableOf(one));
  return more > 0 ? 'other' : 'one';
}

/** Names of the fields the kept record gets from the other. */
export function filledBy(kept: Record, gone: Record, hamletWord: string): string[] {
  const { birth, sex, note, phone, cccd } = text.fields;
  const names = { hamlet: hamletWord, birthYear: birth, birthDay: birth, sex, note, phone, cccd };
  const filled = filledFrom(fillableOf(kept), fillableOf(gone));
  return [...new Set(filled.map((field) => names[field]))];
}

function fillableOf({ hamletId, ...record }: Record): Fillable {
  return { ...record, hamlet: hamletId };
}

/** Without the pairs decided on and those of persons who went into another. */
export function stillOpen(
  pairs: readonly Pair[],
  decided: ReadonlySet<string>,
  gone: ReadonlySet<string>,
): Pair[] {
  return pairs.filter(
    (pair) => !decided.has(keyOf(pair)) && !gone.has(pair.one.id) && !gone.has(pair.other.id),
  );
}
