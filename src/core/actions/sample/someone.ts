import type { PersonDraft } from '../../../domain/person/person';
import type { Chance } from './chance';
import { sampleName } from './people';

export interface KnownPerson {
  readonly id: string;
  readonly hamletNo: number;
  readonly draft: PersonDraft;
}

/** Somebody of a hamlet for a row of the registers. */
export type Someone = (hamletNo: number) => {
  readonly name: string;
  readonly personId: string | null;
};

/** Each person once, not too old to help others; a hamlet without one left gives somebody the book does not know. */
export function chooser(chance: Chance, persons: readonly KnownPerson[]): Someone {
  const free = persons.filter(
    ({ draft: { audience, birthYear } }) => audience === 'adults' && (birthYear ?? 0) >= 1965,
  );
  return (hamletNo) => {
    const at = free.findIndex((person) => person.hamletNo === hamletNo);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found) return { name: found.draft.name, personId: found.id };
    return { name: sampleName(chance, chance.happens(0.5)), personId: null };
  };
}
