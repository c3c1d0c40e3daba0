import { markSign } from '../../../domain/attendance/mark';
import { attendance as text } from '../../text/attendance';
import type { CellValue } from './grid/sheet-data';

/** What stands in a session's cell. */
export function signOf(value: CellValue): string {
  if (value === null || value === 'achieved' || value === 'not-achieved') return text.notTakenSign;
  return markSign[value];
}

/** How a session's cell is read aloud. */
export function wordOf(value: CellValue): string {
  if (value === null || value === 'achieved' || value === 'not-achieved') return text.notTaken;
  return text.marks[value];
}
