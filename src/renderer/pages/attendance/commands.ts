import { formatDay } from '../../../domain/day';
import { readPastedMarks } from '../../../domain/attendance/pasted-marks';
import type { QuickEntry } from '../../../domain/attendance/quick-line';
import { showToast } from '../../parts/toast';
import { attendance as text } from '../../text/attendance';
import { fillSelection, markQuickLine, markRestPresent, markSelection } from './grid/changes';
import { copiedText } from './grid/copied-text';
import type { GridCursor } from './grid/cursor';
import type { GridCommand } from './grid/key-command';
import type { MarkSheet } from './grid/mark-sheet';
import type { CellChange } from './grid/sheet-data';
import {
  moveSelection,
  rangeOf,
  selectCell,
  selectWhole,
  type Cell,
  type Motion,
} from './grid/selection';

/** Does what a key, a button, the clipboard or the quick line asks of the grid. */
export class GridCommands {
  constructor(
    readonly sheet: MarkSheet,
    readonly cursor: GridCursor,
    /** Why nothing was written; null once something else is done. */
    readonly onProblem: (problem: string | null) => void,
  ) {}

  /** False when the key is not for the grid after all and should go on. */
  run(command: Exclude<GridCommand, { readonly kind: 'find' | 'find-next' }>): boolean {
    switch (command.kind) {
      case 'mark':
        this.#apply(markSelection(this.sheet, this.cursor.selection, command.mark));
        return true;
      case 'present-and-down':
        this.#presentAndDown();
        return true;
      case 'move':
        this.#move(command.motion, command.extend);
        return true;
      case 'step':
        return this.#step(command.motion);
      case 'enter':
        this.#enter(command.motion);
        return true;
      case 'select': {
        const { selection } = this.cursor;
        const { size } = this.sheet;
        this.cursor.set(selectWhole(selection, size, command.whole), size, 'active');
        return true;
      }
      case 'fill':
        this.#apply(fillSelection(this.sheet, this.cursor.selection, command.way));
        return true;
      case 'undo':
        this.#show(this.sheet.undo(), text.nothingToUndo);
        return true;
      case 'redo':
        this.#show(this.sheet.redo(), text.nothingToRedo);
        return true;
      case 'rest-present':
        this.restPresent();
        return true;
    }
  }

  /** For the session the cursor stands in, or stood in last. */
  restPresent(): void {
    this.#mark(markRestPresent(this.sheet, this.cursor.session));
  }

  /** @param order the persons in the order the line numbers them */
  quickLine(entries: readonly QuickEntry[], order: readonly string[]): void {
    this.#mark(markQuickLine(this.sheet, this.cursor.session, entries, order));
    const known = new Set(this.sheet.data.persons.map(({ id }) => id));
    const gone = entries.filter((entry) => !known.has(order[entry.order - 1] ?? ''));
    if (gone.length > 0) this.onProblem(text.quickGone(gone.map((entry) => entry.order)));
  }

  /** What Ctrl+C puts on the clipboard. */
  copied(): string {
    return copiedText(this.sheet, this.cursor.selection);
  }

  /** Ctrl+X, once the marks are on the clipboard; as one step. */
  clear(): void {
    this.#apply(markSelection(this.sheet, this.cursor.selection, null));
  }

  /** Writes all of what the clipboard holds, as one step, and selects it; or says why nothing is written. */
  paste(pasted: string): void {
    const { size } = this.sheet;
    const read = readPastedMarks(pasted, rangeOf(this.cursor.selection), size);
    if (!read.ok) return this.onProblem(text.pasteRefused(read.problem, this.sheet.data));
    this.#apply(read.changes);
    const { top, bottom, left, right } = read.into;
    const anchor = { row: top, column: left };
    const far = { row: bottom, column: right };
    this.cursor.set({ active: anchor, anchor, far }, size, 'active');
  }

  #apply(changes: readonly CellChange[]): number {
    this.onProblem(null);
    return this.sheet.apply(changes);
  }

  #mark(changes: readonly CellChange[]): void {
    const session = this.sheet.data.sessions[this.cursor.session];
    if (!session) return;
    // What was done stands in the grid and in the line under it; only “nothing” needs words.
    if (this.#apply(changes) === 0 && this.sheet.refused.length === 0) {
      showToast({ text: text.allMarked(formatDay(session.day)) });
    }
  }

  #presentAndDown(): void {
    const { selection } = this.cursor;
    this.#apply(markSelection(this.sheet, selection, 'present'));
    const { top, bottom, left, right } = rangeOf(selection);
    if (top === bottom && left === right) this.#move('down', false);
  }

  #move(motion: Motion, extend: boolean): void {
    const { size } = this.sheet;
    this.cursor.set(
      moveSelection(this.cursor.selection, size, motion, extend, this.cursor.page),
      size,
    );
  }

  /** Tab: the column the run began in is where Enter goes back to. */
  #step(motion: 'left' | 'right'): boolean {
    const { active, runFrom, selection } = this.cursor;
    const { size } = this.sheet;
    const edge = motion === 'left' ? 0 : size.columns - 1;
    if (active.column === edge) return false;
    const next = moveSelection(selection, size, motion, false, 1);
    this.cursor.set(next, size, 'active', runFrom ?? active.column);
    return true;
  }

  #enter(motion: 'up' | 'down'): void {
    const { active, runFrom } = this.cursor;
    const from = selectCell({ row: active.row, column: runFrom ?? active.column });
    this.cursor.set(moveSelection(from, this.sheet.size, motion, false, 1), this.sheet.size);
  }

  /** Brings the cursor to what was changed, so that nothing changes out of sight. */
  #show(cells: readonly Cell[], nothing: string): void {
    this.onProblem(null);
    const [first] = cells;
    if (!first) return showToast({ text: nothing });
    const isThere = cells.some(
      ({ row, column }) => row === this.cursor.active.row && column === this.cursor.active.column,
    );
    if (!isThere) this.cursor.set(selectCell(first), this.sheet.size);
  }
}
