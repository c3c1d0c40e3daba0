import { formatDay } from '../../../domain/day';
import type { QuickEntry } from '../../../domain/attendance/quick-line';
import { showToast } from '../../parts/toast';
import { attendance as text } from '../../text/attendance';
import { markQuickLine, markRestPresent, markSelection } from './grid/changes';
import type { GridCursor } from './grid/cursor';
import type { GridCommand } from './grid/key-command';
import type { MarkSheet } from './grid/mark-sheet';
import type { CellChange } from './grid/sheet-data';
import { moveSelection, rangeOf, selectCell, type Cell, type Motion } from './grid/selection';

/** Does what a key, a button or the quick line asks of the grid. */
export class GridCommands {
  constructor(
    readonly sheet: MarkSheet,
    readonly cursor: GridCursor,
  ) {}

  /** False when the key is not for the grid after all and should go on. */
  run(command: Exclude<GridCommand, { readonly kind: 'find' }>): boolean {
    switch (command.kind) {
      case 'mark':
        this.sheet.apply(markSelection(this.sheet, this.cursor.selection, command.mark));
        return true;
      case 'present-and-down':
        this.#presentAndDown();
        return true;
      case 'move':
        this.#move(command.motion, command.extend);
        return true;
      case 'step':
        return this.#step(command.motion);
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

  quickLine(entries: readonly QuickEntry[]): void {
    this.#mark(markQuickLine(this.sheet, this.cursor.session, entries));
  }

  #mark(changes: readonly CellChange[]): void {
    const session = this.sheet.data.sessions[this.cursor.session];
    if (!session) return;
    // What was done stands in the grid and in the line under it; only “nothing” needs words.
    if (this.sheet.apply(changes) === 0 && this.sheet.refused.length === 0) {
      showToast({ text: text.allMarked(formatDay(session.day)) });
    }
  }

  #presentAndDown(): void {
    const { selection } = this.cursor;
    this.sheet.apply(markSelection(this.sheet, selection, 'present'));
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

  #step(motion: 'left' | 'right'): boolean {
    const { column } = this.cursor.active;
    const edge = motion === 'left' ? 0 : this.sheet.size.columns - 1;
    if (column === edge) return false;
    this.#move(motion, false);
    return true;
  }

  /** Brings the cursor to what was changed, so that nothing changes out of sight. */
  #show(cells: readonly Cell[], nothing: string): void {
    const [first] = cells;
    if (!first) return showToast({ text: nothing });
    const isThere = cells.some(
      ({ row, column }) => row === this.cursor.active.row && column === this.cursor.active.column,
    );
    if (!isThere) this.cursor.set(selectCell(first), this.sheet.size);
  }
}
