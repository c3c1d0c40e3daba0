import { openText } from '../edit-grid/edit-column';
import type { RegisterColumn, TypedAt } from './columns';

/**
 * What stands in the empty row as a row: what was typed, and where nothing was, what the last row says in the columns
 * that repeat.
 * @param start a row with nothing in it yet
 * @param last the row above; null when there is none
 */
export function rowOfTyped<Row>(
  columns: readonly RegisterColumn<Row>[],
  typed: Readonly<Record<string, string>>,
  start: Row,
  last: Row | null,
  at: TypedAt,
): Row {
  return columns.reduce((row: Row, column) => {
    const text = typed[column.id] || repeated(column, last);
    if (text === '') return row;
    const next = column.put(row, text, at);
    return typeof next === 'string' ? row : next;
  }, start);
}

/** Whether enough of it is there to be written. */
export function isWhole<Row>(
  columns: readonly RegisterColumn<Row>[],
  typed: Readonly<Record<string, string>>,
  last: Row | null,
): boolean {
  const isTyped = Object.values(typed).some((text) => text !== '');
  const needed = columns.filter((column) => column.needed);
  return (
    isTyped && needed.every((column) => (typed[column.id] ?? '') + repeated(column, last) !== '')
  );
}

function repeated<Row>(column: RegisterColumn<Row>, last: Row | null): string {
  return column.repeats && last !== null ? openText(column, last) : '';
}
