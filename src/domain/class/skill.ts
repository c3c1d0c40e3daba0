import { isDay, type Day } from '../day';
import { AppError } from '../errors';
import type { Audience } from '../person/person';
import { cleanLine } from '../text';

/**
 * One version of the skills an audience is taught. A class keeps the skill it was opened with, so a version that was
 * replaced stays. Quyết định 757/QĐ-BKHCN gives a frame for each audience; its items are the office's to enter
 * (domain facts 4).
 */
export interface SkillListDraft {
  readonly id: string;
  readonly audience: Audience;
  readonly version: string;
  readonly source: string;
  readonly day: Day;
}

export interface SkillDraft {
  readonly id: string;
  readonly listId: string;
  readonly position: number;
  readonly code: string;
  readonly name: string;
}

/** A change of skill lists; putting a row that was taken out brings it back. */
export type SkillChange =
  | { readonly do: 'put-list'; readonly list: SkillListDraft }
  | { readonly do: 'remove-list'; readonly id: string }
  | { readonly do: 'put-skill'; readonly skill: SkillDraft }
  | { readonly do: 'remove-skill'; readonly id: string };

const LONGEST = 300;

/** @throws AppError `text-empty`, `text-too-long`, `day-bad` */
export function checkSkillList(list: SkillListDraft): SkillListDraft {
  if (!isDay(list.day)) throw new AppError('day-bad', { day: list.day });
  const version = line(list.version);
  if (version === '') throw new AppError('text-empty');
  return { ...list, version, source: line(list.source) };
}

/** @throws AppError `text-empty`, `text-too-long` */
export function checkSkill(skill: SkillDraft): SkillDraft {
  const name = line(skill.name);
  if (name === '') throw new AppError('text-empty');
  return { ...skill, name, code: line(skill.code) };
}

function line(text: string): string {
  const cleaned = cleanLine(text);
  if (cleaned.length > LONGEST) throw new AppError('text-too-long', { limit: LONGEST });
  return cleaned;
}

/** The newest version of each audience, of which skills are offered: by day, of one day the one entered last. */
export function newestLists<List extends { readonly audience: Audience; readonly day: Day }>(
  lists: readonly List[],
): Map<Audience, List> {
  const newest = new Map<Audience, List>();
  for (const list of lists) {
    const known = newest.get(list.audience);
    if (!known || list.day >= known.day) newest.set(list.audience, list);
  }
  return newest;
}
