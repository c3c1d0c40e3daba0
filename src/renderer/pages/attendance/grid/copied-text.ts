import { markSign } from '../../../../domain/attendance/mark';
import { asPastedText } from '../../../../domain/plan/pasted-cells';
import { attendance as text } from '../../../text/attendance';
import type { MarkSheet } from './mark-sheet';
import { rangeOf, type Selection } from './selection';
import type { CellValue } from './sheet-data';

/** The range as Excel takes it: signs, a tab between cells, a line end after each row; “not taken” is an empty cell. */
export function copiedText(sheet: MarkSheet, selection: Selection): string {
  const { top, bottom, left, right } = rangeOf(selection);
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const cells: string[] = [];
    for (let column = left; column <= right; column += 1) {
      cells.push(signOf(sheet.value(row, column)));
    }
    rows.push(cells);
  }
  return `${asPastedText(rows)}\r\n`;
}

function signOf(value: CellValue): string {
  if (value === null) return '';
  return value === 'achieved' || value === 'not-achieved' ? text.results[value] : markSign[value];
}
