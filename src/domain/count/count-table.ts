import type { Day } from '../day';
import type { Audience } from '../person/person';

/** What a table of counts has a row for. */
export const countGroups = ['hamlet', 'audience', 'sex', 'age', 'class', 'month'] as const;
export type CountBy = (typeof countGroups)[number];

/** The key of those of whom it is not known, and of those who live outside all hamlets. */
export const UNKNOWN = 'unknown';

/**
 * What is counted. A person counts where he lived on the day of the session, by the audience, sex and birth he has in
 * the book; both filters look at the same.
 */
export interface CountAsked {
  readonly from: Day;
  readonly to: Day;
  readonly by: CountBy;
  /** `none`: those outside all hamlets. */
  readonly hamletId: string | null;
  readonly audience: Audience | null;
}

/**
 * Figures of a row, turns (lượt người) and persons (số người) never mixed. Only sessions that were not cancelled and at
 * which somebody of the row was marked count; by hamlet, classes and sessions stand where they are held. Persons were
 * present or late at least once, each once in a row and once in the total. Achieved: on the day of the first “đạt”; in
 * the row of a class everybody who is đạt in that class.
 */
export interface CountFigures {
  readonly classes: number;
  readonly sessions: number;
  readonly turns: number;
  readonly persons: number;
  readonly achieved: number;
  readonly excused: number;
  readonly absent: number;
}

export const figureColumns = [
  'classes',
  'sessions',
  'turns',
  'persons',
  'achieved',
  'excused',
  'absent',
] as const satisfies readonly (keyof CountFigures)[];

export interface CountRow extends CountFigures {
  /** Id of the hamlet or class, audience, sex, age group, `2025-10`; or `UNKNOWN`. */
  readonly key: string;
  readonly label: string;
}

export interface CountTable {
  readonly rows: readonly CountRow[];
  readonly total: CountFigures;
}

export const noFigures: CountFigures = {
  classes: 0,
  sessions: 0,
  turns: 0,
  persons: 0,
  achieved: 0,
  excused: 0,
  absent: 0,
};

/** Whether anything was counted. */
export function isCounted(figures: CountFigures): boolean {
  return figureColumns.some((column) => figures[column] > 0);
}

/** Columns in which the rows come to more than the total: the table says why. */
export function notAddingUp({ rows, total }: CountTable): readonly (keyof CountFigures)[] {
  return figureColumns.filter(
    (column) => rows.reduce((sum, row) => sum + row[column], 0) !== total[column],
  );
}
