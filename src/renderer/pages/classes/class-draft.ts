import { nothingAsked, type ClassDraft } from '../../../domain/class/class';
import { newestLists } from '../../../domain/class/skill';
import type { Audience } from '../../../domain/person/person';
import { fold } from '../../../domain/text';
import type { Output } from '../../api/client';
import { emptyPlan, type SessionPlan } from './session-plan';
import { weekday } from '../../../domain/day';

export type ClassRow = Output<'class', 'list'>[number];
export type SkillList = Output<'skill', 'list'>[number];
type Sessions = Output<'class', 'get'>['sessions'];

export const emptyDraft: ClassDraft = {
  name: '',
  subject: '',
  teacher: '',
  place: '',
  hamletId: null,
  audience: 'adults',
  form: 'in-person',
  ...nothingAsked,
};

/** What can be changed of a class, without what is counted. */
export function draftOf(known: ClassRow): ClassDraft {
  const { name, subject, teacher, place, hamletId, audience, form } = known;
  const { skillId, capacity, materials, shareNeeded, scoreNeeded } = known;
  return {
    ...{ name, subject, teacher, place, hamletId, audience, form },
    ...{ skillId, capacity, materials, shareNeeded, scoreNeeded },
  };
}

/** `… lớp 1` becomes `… lớp 2`; any other name gets a number of its own. */
export function nextName(name: string): string {
  const match = /^(.*?)(\d+)(\D*)$/u.exec(name);
  if (!match) return `${name}, lớp 2`;
  const [, before = '', number = '', after = ''] = match;
  return `${before}${Number(number) + 1}${after}`;
}

/** Sessions as another class has them: its weekdays, hours and number; when they begin is asked. */
export function planLike(sessions: Sessions): SessionPlan {
  const first = sessions[0];
  if (!first) return emptyPlan;
  const { startsAt, endsAt } = first;
  const weekdays = [...new Set(sessions.map(({ day }) => weekday(day)))].toSorted((a, b) => a - b);
  return { ...emptyPlan, weekdays, end: String(Math.min(sessions.length, 200)), startsAt, endsAt };
}

/** The list that is offered for an audience. */
export function offeredList(lists: readonly SkillList[], audience: Audience) {
  return newestLists(lists).get(audience);
}

/** The skill a subject means: what the class was opened with as long as it says the same, else one offered. */
export function skillOf(
  subject: string,
  audience: Audience,
  lists: readonly SkillList[],
  known: Pick<ClassDraft, 'skillId' | 'subject' | 'audience'> | null,
): string | null {
  if (known !== null && known.subject === subject.trim() && known.audience === audience) {
    return known.skillId;
  }
  const skills = offeredList(lists, audience)?.skills ?? [];
  return skills.find(({ name }) => fold(name) === fold(subject))?.id ?? null;
}

/** What a field of the classes of the book says, the last used first, each once. */
export function usedBefore(
  classes: readonly ClassRow[],
  field: 'teacher' | 'place' | 'subject' | 'materials',
): string[] {
  return [...new Set(classes.map((row) => row[field]))].filter((text) => text !== '');
}
