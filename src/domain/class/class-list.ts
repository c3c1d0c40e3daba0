import type { Day } from '../day';
import { audiences, type Audience } from '../person/person';
import { fold } from '../text';
import type { ClassDraft } from './class';

/** A class as the list knows it. */
export interface ListedClass extends ClassDraft {
  readonly hamlet: string | null;
  readonly persons: number;
  readonly sessions: number;
  readonly notTaken: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** The next session that is held, today's included. */
  readonly nextDay: Day | null;
  readonly nextAt: string | null;
  readonly achieved: number;
}

export const classStates = ['running', 'to-come', 'ended'] as const;
export type ClassState = (typeof classStates)[number];

/** A class without sessions is still to come. */
export function classState(
  { firstDay, lastDay }: Pick<ListedClass, 'firstDay' | 'lastDay'>,
  today: Day,
): ClassState {
  if (firstDay === null || lastDay === null || firstDay > today) return 'to-come';
  return lastDay < today ? 'ended' : 'running';
}

export interface ClassFilter {
  readonly search: string;
  readonly state: ClassState | null;
  /** `none`: classes of no hamlet. */
  readonly hamletId: string | null;
  readonly audience: Audience | null;
  readonly notTakenOnly: boolean;
}

export const everyClass: ClassFilter = {
  search: '',
  state: null,
  hamletId: null,
  audience: null,
  notTakenOnly: false,
};

export const classSorts = [
  'newest',
  'name',
  'hamlet',
  'audience',
  'persons',
  'sessions',
  'notTaken',
  'days',
  'next',
  'achieved',
] as const;
export type ClassSort = (typeof classSorts)[number];

export interface ClassOrder {
  readonly by: ClassSort;
  readonly descending: boolean;
}

/** Columns the list can be shown and written with, beside the name. */
export const classColumns = [
  'subject',
  'teacher',
  'place',
  'hamlet',
  'audience',
  'persons',
  'sessions',
  'notTaken',
  'days',
  'next',
  'achieved',
] as const;
export type ClassColumn = (typeof classColumns)[number];

export function meetsToday({ nextDay }: Pick<ListedClass, 'nextDay'>, today: Day): boolean {
  return nextDay === today;
}

/**
 * The classes of a list as they are shown: what meets today first, each part in the order asked for.
 * @param rows newest first
 */
export function shownClasses<Row extends ListedClass>(
  rows: readonly Row[],
  filter: ClassFilter,
  order: ClassOrder,
  today: Day,
): Row[] {
  const words = fold(filter.search).split(' ').filter(Boolean);
  const found = rows.filter((row) => matches(row, filter, words, today));
  const sorted = order.by === 'newest' ? found : sortedBy(found, order.by);
  if (order.descending) sorted.reverse();
  return [
    ...sorted.filter((row) => meetsToday(row, today)),
    ...sorted.filter((row) => !meetsToday(row, today)),
  ];
}

function matches(
  row: ListedClass,
  { state, hamletId, audience, notTakenOnly }: ClassFilter,
  words: readonly string[],
  today: Day,
): boolean {
  if (notTakenOnly && row.notTaken === 0) return false;
  if (audience !== null && row.audience !== audience) return false;
  if (hamletId !== null && (row.hamletId ?? 'none') !== hamletId) return false;
  if (state !== null && classState(row, today) !== state) return false;
  if (words.length === 0) return true;
  const { name, subject, teacher, place, hamlet } = row;
  const text = fold([name, subject, teacher, place, hamlet ?? ''].join(' '));
  return words.every((word) => text.includes(word));
}

function sortedBy<Row extends ListedClass>(rows: readonly Row[], by: ClassSort): Row[] {
  const keyed = rows.map((row, index) => ({ row, index, key: keyOf(row, by) }));
  return keyed
    .sort((one, other) => compare(one.key, other.key) || one.index - other.index)
    .map(({ row }) => row);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** What is not known comes last. */
function compare(one: string | number | null, other: string | number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (typeof one === 'string' && typeof other === 'string') return collator.compare(one, other);
  return Number(one) - Number(other);
}

function keyOf(row: ListedClass, by: ClassSort): string | number | null {
  switch (by) {
    case 'newest':
      return 0;
    case 'name':
      return row.name;
    case 'hamlet':
      return row.hamlet;
    case 'audience':
      return audiences.indexOf(row.audience);
    case 'days':
      return row.firstDay;
    case 'next':
      return row.nextDay === null ? null : `${row.nextDay} ${row.nextAt ?? ''}`;
    case 'achieved':
      return row.persons === 0 ? null : row.achieved / row.persons;
    case 'persons':
    case 'sessions':
    case 'notTaken':
      return row[by];
  }
}
