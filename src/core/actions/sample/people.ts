import data from '../../../../resources/sample/commune.json';
import type { Audience, PersonDraft } from '../../../domain/person/person';
import type { Chance } from './chance';

/** One believable person; `hamletId` is filled by the caller. */
export function samplePerson(chance: Chance): PersonDraft {
  const audience = sampleAudience(chance.next());
  const female = chance.happens(0.51);
  return {
    name: sampleName(chance, female),
    hamletId: null,
    birthYear: birthYear(audience, chance),
    birthDay: null,
    sex: female ? 'female' : 'male',
    audience,
    note: '',
  };
}

export function sampleName(chance: Chance, female: boolean): string {
  const middle = chance.pick(female ? data.femaleMiddle : data.maleMiddle);
  const given = chance.pick(
    (female ? data.femaleGiven : data.maleGiven).filter((name) => !middle.endsWith(name)),
  );
  return `${chance.pick(data.familyNames)} ${middle} ${given}`;
}

function sampleAudience(dice: number): Audience {
  if (dice < 0.05) return 'officials';
  if (dice < 0.13) return 'workers';
  if (dice < 0.24) return 'students';
  return 'adults';
}

function birthYear(audience: Audience, chance: Chance): number {
  if (audience === 'students') return chance.between(2008, 2014);
  if (audience === 'adults') return chance.between(1942, 2006);
  return chance.between(1966, 2003);
}
