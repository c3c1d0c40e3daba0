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
  const more = other.inClasses.length - one.inClasses.length || filled(other) - filled(one);
  return more > 0 ? 'other' : 'one';
}

const fillable = ['hamletId', 'birthYear', 'birthDay', 'sex', 'note', 'phone', 'cccd'] as const;

function filled(record: Record): number {
  return fillable.filter((field) => isKnown(record[field])).length;
}

const filling = [
  [text.fields.birth, 'birthYear'],
  [text.fields.birth, 'birthDay'],
  [text.fields.sex, 'sex'],
  [text.fields.cccd, 'cccd'],
  [text.fields.phone, 'phone'],
  [text.fields.note, 'note'],
] as const;

/** Names of the fields the kept record gets from the other. */
export function filledBy(kept: Record, gone: Record, hamletWord: string): string[] {
  const isOtherYear = isKnown(kept.birthYear) && kept.birthYear !== gone.birthYear;
  const names = [
    ['hamletId', hamletWord] as const,
    ...filling.map(([name, field]) => [field, name] as const),
  ]
    .filter(([field]) => !isKnown(kept[field]) && isKnown(gone[field]))
    .filter(([field]) => field !== 'birthDay' || !isOtherYear)
    .map(([, name]) => name);
  return [...new Set(names)];
}

function isKnown(value: string | number | null): boolean {
  return value !== null && value !== '';
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
