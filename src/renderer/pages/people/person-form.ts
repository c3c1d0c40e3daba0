import { formatDay } from '../../../domain/day';
import type { Audience, PersonDraft, Sex } from '../../../domain/person/person';
import { readBirth } from './birth';

/** What the fields of the form hold while somebody types. */
export interface PersonForm {
  readonly name: string;
  readonly birth: string;
  readonly sex: Sex | 'unknown';
  readonly hamletId: string | null;
  readonly audience: Audience;
  readonly note: string;
}

export function emptyForm(kept?: Pick<PersonForm, 'hamletId' | 'audience'>): PersonForm {
  return {
    name: '',
    birth: '',
    sex: 'unknown',
    hamletId: kept?.hamletId ?? null,
    audience: kept?.audience ?? 'adults',
    note: '',
  };
}

export function formOf(person: PersonDraft): PersonForm {
  const { name, birthDay, birthYear, sex, hamletId, audience, note } = person;
  const birth = birthDay === null ? String(birthYear ?? '') : formatDay(birthDay);
  return { name, birth, sex: sex ?? 'unknown', hamletId, audience, note };
}

/** Null when the birth typed is neither a year nor a day. The name is judged by the core. */
export function draftOf(form: PersonForm): PersonDraft | null {
  const birth = readBirth(form.birth);
  if (!birth) return null;
  const { name, sex, hamletId, audience, note } = form;
  return { name, ...birth, sex: sex === 'unknown' ? null : sex, hamletId, audience, note };
}
