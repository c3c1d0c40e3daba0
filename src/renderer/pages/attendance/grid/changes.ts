import {
  restPresent,
  type MarkChange,
  type MarkOrNone,
  type RosterCell,
} from '../../../../domain/attendance/mark';
import { quickLineChanges, type QuickEntry } from '../../../../domain/attendance/quick-line';
import type { Result } from '../../../../domain/class/class';
import type { MarkSheet } from './mark-sheet';
import type { CellChange } from './sheet-data';
import { cellsOf, rangeOf, type Selection } from './selection';

/** In the result column 1 is đạt, 4 chưa đạt and 0 takes it away; the other marks mean nothing there. */
const resultOfMark = new Map<MarkOrNone, Result | null>([
  ['present', 'achieved'],
  ['absent', 'not-achieved'],
  [null, null],
]);

/** One key on the whole selection. */
export function markSelection(
  sheet: MarkSheet,
  selection: Selection,
  mark: MarkOrNone,
): CellChange[] {
  return cellsOf(rangeOf(selection)).flatMap((cell): CellChange[] => {
    if (cell.column < sheet.resultColumn) return [{ ...cell, to: mark }];
    const result = resultOfMark.get(mark);
    return result === undefined ? [] : [{ ...cell, to: result }];
  });
}

/**
 * Ctrl+D and Ctrl+R as in Excel: the first row (column) of the range over the others; a range of one row (column) takes
 * what stands above it (left of it). A mark means nothing as a result, so filling right ends before that column.
 */
export function fillSelection(
  sheet: MarkSheet,
  selection: Selection,
  way: 'down' | 'right',
): CellChange[] {
  const range = rangeOf(selection);
  const isDown = way === 'down';
  const isOne = isDown ? range.top === range.bottom : range.left === range.right;
  const source = (isDown ? range.top : range.left) - (isOne ? 1 : 0);
  if (source < 0) return [];
  return cellsOf(range).flatMap(({ row, column }): CellChange[] => {
    if (isDown) return [{ row, column, to: sheet.value(source, column) }];
    return column === sheet.resultColumn ? [] : [{ row, column, to: sheet.value(row, source) }];
  });
}

/** “Còn lại có mặt” for one session. */
export function markRestPresent(sheet: MarkSheet, column: number): CellChange[] {
  return placed(sheet, column, (sessionId, roster) => restPresent(sessionId, roster));
}

/**
 * A quick line for one session.
 * @param order the persons in the order of its numbers; who stands on no paper keeps what he has
 */
export function markQuickLine(
  sheet: MarkSheet,
  column: number,
  entries: readonly QuickEntry[],
  order: readonly string[],
): CellChange[] {
  return placed(sheet, column, (sessionId, roster) => {
    const cells = new Map(roster.map((cell) => [cell[0], cell]));
    const listed = order.map((id): RosterCell => cells.get(id) ?? [id, null, false]);
    return quickLineChanges(sessionId, listed, entries);
  });
}

function placed(
  sheet: MarkSheet,
  column: number,
  change: (sessionId: string, roster: readonly RosterCell[]) => MarkChange[],
): CellChange[] {
  const session = sheet.data.sessions[column];
  if (!session) return [];
  const rows = new Map(sheet.data.persons.map(({ id }, row) => [id, row]));
  const roster = sheet.data.persons.map(({ id }, row): RosterCell => {
    return [id, sheet.mark(row, column), sheet.rules.leave(row, column) !== null];
  });
  return change(session.id, roster).flatMap(({ personId, to }): CellChange[] => {
    const row = rows.get(personId);
    return row === undefined ? [] : [{ row, column, to }];
  });
}
