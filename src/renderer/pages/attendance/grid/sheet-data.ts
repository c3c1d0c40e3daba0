import type { OutputOf, Reply, WireError } from '../../../../contract/procedure';
import type { attendance } from '../../../../contract/attendance';
import type { MarkChange, MarkOrNone } from '../../../../domain/attendance/mark';
import type { Result } from '../../../../domain/class/class';
import type { ResultChange } from '../../../../domain/class/results';
import type { Cell } from './selection';

export type SheetData = OutputOf<(typeof attendance)['sheet']>;
export type CellValue = MarkOrNone | Result;

export interface CellChange extends Cell {
  readonly to: CellValue;
}

/** How the sheet reaches the disk; each answer comes only after the disk has it. */
export interface SheetStore {
  setMarks(changes: MarkChange[]): Promise<Reply>;
  setResult(change: ResultChange): Promise<Reply>;
  read(): Promise<Reply<SheetData>>;
}

/** A write that did not come through. */
export interface SheetProblem {
  readonly error: WireError;
  /** How many cells show again what is on disk. */
  readonly cells: number;
  /** The sheet was read anew because another window had changed it. */
  readonly reloaded: boolean;
}

/**
 * What listens may be: a row, the totals of a session, or the whole (`marks`, `pending`, `history`, `roster`, and
 * `refused` for what could not be marked).
 */
export type SheetKey =
  `row ${number}` | `column ${number}` | 'marks' | 'pending' | 'history' | 'roster' | 'refused';

export function asMark(value: CellValue): MarkOrNone {
  return value === 'achieved' || value === 'not-achieved' ? null : value;
}

export function asResult(value: CellValue): Result | null {
  return value === 'achieved' || value === 'not-achieved' ? value : null;
}
