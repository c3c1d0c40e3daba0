import { pastedLines } from '../../../domain/plan/pasted-cells';
import { cleanLine, fold } from '../../../domain/text';
import { registerText } from '../../text/register';
import type { RegisterColumn, TypedAt } from './columns';

/** As many as the contract takes at once. */
const MOST_ROWS = 20_000;
/** As the contract takes. */
const LONGEST = 2000;
const words = registerText.paste;

export interface PastedRows<Row> {
  readonly rows: readonly Row[];
  /** Why rows stayed outside, a sentence each. */
  readonly bad: readonly string[];
}

/**
 * Rows copied from Excel, in the order of the grid's columns; the later columns may be missing. A row of titles is left
 * out. An empty cell is what it is in a new row with nothing typed; nothing is repeated from other rows.
 * @param start makes a row with nothing in it yet
 */
export function pastedRows<Row>(
  text: string,
  columns: readonly RegisterColumn<Row>[],
  start: () => Row,
  at: TypedAt,
): PastedRows<Row> {
  const rows: Row[] = [];
  const bad: string[] = [];
  const into = columns.filter((column) => !column.readOnly);
  for (const { line, cells } of pastedLines(text)) {
    if (isHead(cells, into)) continue;
    if (cells.slice(into.length).some((cell) => cell.trim() !== '')) {
      bad.push(words.wide(line, cells.length, into.length));
      continue;
    }
    const row = readRow(cells, into, start(), at);
    if (typeof row === 'string') bad.push(words.cell(line, row));
    else rows.push(row);
  }
  if (rows.length > MOST_ROWS) return { rows: [], bad: [words.tooMany(rows.length, MOST_ROWS)] };
  return { rows, bad };
}

function readRow<Row>(
  cells: readonly string[],
  columns: readonly RegisterColumn<Row>[],
  start: Row,
  at: TypedAt,
): Row | string {
  let row = start;
  for (const [index, column] of columns.entries()) {
    const text = cells[index]?.trim() ?? '';
    if (text === '' && !column.needed) continue;
    // One row the core could not even read would keep all the others out.
    if (cleanLine(text).length > LONGEST) return `${column.title}: ${words.tooLong(LONGEST)}`;
    const next = column.put(row, text, at);
    if (typeof next === 'string') return `${column.title}: ${next}`;
    row = next;
  }
  return row;
}

function isHead<Row>(cells: readonly string[], columns: readonly RegisterColumn<Row>[]): boolean {
  return cells.every((cell, at) => cell === '' || fold(cell) === fold(columns[at]?.title ?? ''));
}
