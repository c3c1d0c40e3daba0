import type { Day } from '../../../domain/day';
import { fold } from '../../../domain/text';
import type { Option } from '../edit-grid/EditGrid';
import type { RegisterColumn } from './columns';

/** A choice that narrows what is shown. */
export interface RegisterFilter<Row> {
  readonly id: string;
  /** Names the choice; its empty option says “tất cả”. */
  readonly label: string;
  readonly all: string;
  readonly options: readonly Option[];
  readonly of: (row: Row) => string | null;
}

export interface RegisterView {
  readonly search: string;
  /** 1…12; null: the whole year. */
  readonly month: number | null;
  /** By id of the filter; empty: all. */
  readonly chosen: Readonly<Record<string, string>>;
}

export const WHOLE_VIEW: RegisterView = { search: '', month: null, chosen: {} };

/**
 * The rows of a year that a view lets through. What was typed since the view was set stays on show, as in Excel: a row
 * does not vanish under the hand because its month was mended.
 * @param dayOf null: the rows have no day, and belong to every year
 * @param kept rows that stay
 */
export function shownRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  columns: readonly RegisterColumn<Row>[],
  filters: readonly RegisterFilter<Row>[],
  dayOf: ((row: Row) => Day) | null,
  year: number,
  view: RegisterView,
  kept: ReadonlySet<string>,
): readonly Row[] {
  const wanted = fold(view.search);
  const from = view.month === null ? `${year}-` : `${year}-${String(view.month).padStart(2, '0')}-`;
  const isIn = (row: Row) =>
    (dayOf === null || dayOf(row).startsWith(from)) &&
    filters.every(({ id, of }) => !view.chosen[id] || of(row) === view.chosen[id]) &&
    (wanted === '' || columns.some((column) => fold(column.text(row)).includes(wanted)));
  return rows.filter((row) => kept.has(row.id) || isIn(row));
}
