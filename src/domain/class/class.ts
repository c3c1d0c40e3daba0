import { isLikelyDay, type Day } from '../day';
import { AppError } from '../errors';
import type { Audience } from '../person/person';
import { cleanLine } from '../text';

export const classForms = ['in-person', 'online'] as const;
export type ClassForm = (typeof classForms)[number];

export interface ClassDraft {
  readonly name: string;
  readonly subject: string;
  readonly teacher: string;
  readonly place: string;
  readonly hamletId: string | null;
  readonly audience: Audience;
  readonly form: ClassForm;
  /** The skill of a list it teaches; `subject` says it in words, also where there is no list. */
  readonly skillId: string | null;
  /** How many it can take. */
  readonly capacity: number | null;
  /** Materials it works with, in words. */
  readonly materials: string;
  /** Percent of the sessions held that a person has to attend to be đạt; null: no such rule. */
  readonly shareNeeded: number | null;
  /** The least score to be đạt; null: no score is asked. */
  readonly scoreNeeded: number | null;
}

/** Of a class of which nothing more is asked than that it is held. */
export const nothingAsked = {
  skillId: null,
  capacity: null,
  materials: '',
  shareNeeded: null,
  scoreNeeded: null,
} as const satisfies Partial<ClassDraft>;

export interface SessionDraft {
  readonly day: Day;
  /** `HH:MM`, 24 hours. */
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Session extends SessionDraft {
  readonly id: string;
  readonly classId: string;
  /** Why it was not held; null: it is held. */
  readonly cancelled: string | null;
  /** `YYYY-MM-DD HH:MM` it was first set for; null: never moved. */
  readonly movedFrom: string | null;
}

export const results = ['achieved', 'not-achieved'] as const;
export type Result = (typeof results)[number];

/** @throws AppError `name-empty`, `name-too-long` */
export function checkClass(draft: ClassDraft): ClassDraft {
  const name = cleanLine(draft.name);
  if (name === '') throw new AppError('name-empty');
  if (name.length > 150) throw new AppError('name-too-long', { limit: 150 });
  return {
    ...draft,
    name,
    subject: cleanLine(draft.subject),
    teacher: cleanLine(draft.teacher),
    place: cleanLine(draft.place),
    materials: cleanLine(draft.materials),
  };
}

/** `HH:MM`, 24 hours. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** @throws AppError `session-day-bad` */
export function checkSession(draft: SessionDraft): SessionDraft {
  const { day, startsAt, endsAt } = draft;
  if (!isLikelyDay(day) || !isTime(startsAt) || !isTime(endsAt) || endsAt <= startsAt) {
    throw new AppError('session-day-bad', { day });
  }
  return draft;
}
