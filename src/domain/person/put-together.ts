import type { Result } from '../class/class';
import type { Day } from '../day';

/** Where a person is in a class; marks as they are stored, 1 (present) … 4 (absent). */
export interface Learning {
  readonly enrolments: readonly Enrolled[];
  readonly marks: readonly Marked[];
}

export interface Enrolled {
  readonly classNo: number;
  readonly joined: Day;
  readonly result: Result | null;
  readonly resultDay: Day | null;
  /** The last day in the class; left out while he is in it, so that records of before read the same. */
  readonly left?: Day;
  readonly score?: number;
}

export interface Marked {
  readonly sessionNo: number;
  readonly mark: number;
  /** Left out where there is none, as in merges of before there were notes. */
  readonly note?: string;
}

/**
 * What two records of one person learnt, as one: joined on the earlier day, left on the later one and only if both did;
 * “đạt” stands over “chưa đạt”, of two alike the earlier, with its score; at one session the mark that says most of
 * presence (present, late, excused, absent), with the notes of both.
 */
export function learningOfBoth(one: Learning, other: Learning): Learning {
  const enrolments = new Map(one.enrolments.map((each) => [each.classNo, each]));
  for (const each of other.enrolments) {
    const same = enrolments.get(each.classNo);
    enrolments.set(each.classNo, same ? enrolledOnce(same, each) : each);
  }
  const marks = new Map(one.marks.map((each) => [each.sessionNo, each]));
  for (const each of other.marks) {
    const same = marks.get(each.sessionNo);
    marks.set(each.sessionNo, same ? markedOnce(same, each) : each);
  }
  return {
    enrolments: [...enrolments.values()].sort((a, b) => a.classNo - b.classNo),
    marks: [...marks.values()].sort((a, b) => a.sessionNo - b.sessionNo),
  };
}

function enrolledOnce(one: Enrolled, other: Enrolled): Enrolled {
  const joined = one.joined < other.joined ? one.joined : other.joined;
  const [better = one, worse = other] = [one, other].sort(byResult);
  const { result, resultDay } = better;
  const score = better.score ?? worse.score;
  const left = one.left && other.left && (one.left > other.left ? one.left : other.left);
  return {
    ...{ classNo: one.classNo, joined, result, resultDay },
    ...(left && { left }),
    ...(score !== undefined && { score }),
  };
}

function markedOnce(one: Marked, other: Marked): Marked {
  const { sessionNo, mark } = other.mark < one.mark ? other : one;
  const notes = [...new Set([one.note, other.note])].filter((note) => note !== undefined);
  return { sessionNo, mark, ...(notes.length > 0 && { note: notes.join('; ') }) };
}

const worth = { achieved: 0, 'not-achieved': 1, none: 2 } as const;

function byResult(one: Enrolled, other: Enrolled): number {
  return (
    worth[one.result ?? 'none'] - worth[other.result ?? 'none'] ||
    (one.resultDay ?? '').localeCompare(other.resultDay ?? '')
  );
}

/** What may be empty of a person. */
export interface Fillable {
  /** Its key or id. */
  readonly hamlet: string | number | null;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: string | null;
  readonly note: string;
  readonly phone: string | null;
  readonly cccd: string | null;
}

const fillable = ['hamlet', 'birthYear', 'birthDay', 'sex', 'note', 'phone', 'cccd'] as const;
export type Filled = (typeof fillable)[number];

/** What is empty in `kept` and known in `gone`; a day of birth only where the year is the same or was not known. */
export function filledFrom(kept: Fillable, gone: Fillable): Filled[] {
  const isOtherYear = kept.birthYear !== null && kept.birthYear !== gone.birthYear;
  return fillable.filter(
    (field) =>
      isEmpty(kept[field]) && !isEmpty(gone[field]) && !(field === 'birthDay' && isOtherYear),
  );
}

/** How many of them are known. */
export function countKnown(person: Fillable): number {
  return fillable.filter((field) => !isEmpty(person[field])).length;
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === '';
}
