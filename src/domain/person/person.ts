import type { Day } from '../day';
import { AppError } from '../errors';
import { cleanLine, fold } from '../text';

/** The four audiences of Quyết định 757/QĐ-BKHCN. */
export const audiences = ['adults', 'officials', 'students', 'workers'] as const;
export type Audience = (typeof audiences)[number];
export type Sex = 'female' | 'male';

/** What an officer enters about a person; only the name is required (Luật 91/2025/QH15, Điều 3: least data). */
export interface PersonDraft {
  readonly name: string;
  readonly hamletId: string | null;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  readonly audience: Audience;
  readonly note: string;
}

export interface Person extends PersonDraft {
  readonly id: string;
}

export const NAME_LIMIT = 100;
export const NOTE_LIMIT = 500;
const OLDEST_BIRTH_YEAR = 1900;

/**
 * Gives the draft with clean texts.
 * @param today bounds the birth year
 * @throws AppError `name-empty`, `name-too-long`, `birth-year-out-of-range`
 */
export function checkPerson(draft: PersonDraft, today: Day): PersonDraft {
  const name = cleanLine(draft.name);
  if (name === '') throw new AppError('name-empty');
  if (name.length > NAME_LIMIT) throw new AppError('name-too-long', { limit: NAME_LIMIT });
  const birthYear = draft.birthDay ? Number(draft.birthDay.slice(0, 4)) : draft.birthYear;
  const thisYear = Number(today.slice(0, 4));
  if (birthYear !== null && (birthYear < OLDEST_BIRTH_YEAR || birthYear > thisYear)) {
    throw new AppError('birth-year-out-of-range', {
      year: birthYear,
      from: OLDEST_BIRTH_YEAR,
      to: thisYear,
    });
  }
  return { ...draft, name, birthYear, note: cleanLine(draft.note).slice(0, NOTE_LIMIT) };
}

const collator = new Intl.Collator('vi');

/** Vietnamese order of a roster: given name (last word), then family name, then what is between. */
export function compareNames(left: string, right: string): number {
  const a = nameParts(left);
  const b = nameParts(right);
  return (
    collator.compare(a.given, b.given) ||
    collator.compare(a.family, b.family) ||
    collator.compare(a.middle, b.middle)
  );
}

export function nameParts(name: string): { given: string; family: string; middle: string } {
  const words = name.split(' ');
  return {
    given: words.at(-1) ?? '',
    family: words.length > 1 ? (words[0] ?? '') : '',
    middle: words.slice(1, -1).join(' '),
  };
}

/** Key under which two spellings of one name meet: `Hoà`/`Hòa`, `Đặng`/`dang`, spaces, case. */
export function nameKey(name: string): string {
  return fold(name);
}

/**
 * Of adult age (18 and over) by the end of the year of `day`. Without a birth year, everybody but pupils and students counts as
 * adult. Source: the targets "người dân trong độ tuổi trưởng thành" of the five plans.
 */
export function isAdult(person: Pick<Person, 'birthYear' | 'audience'>, day: Day): boolean {
  if (person.birthYear === null) return person.audience !== 'students';
  return Number(day.slice(0, 4)) - person.birthYear >= 18;
}
