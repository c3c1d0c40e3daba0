import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { readGridKey, type GridCommand } from './grid-keys';
import { BLANK } from './grid-lines';
import { clamp, stepFrom } from './grid-places';
import type { EditGridProps } from './grid-props';
import type { CellEditing } from './use-cell-editor';
import type { Cursor } from './use-cursor';
import type { GridLines } from './use-grid-lines';

/**
 * Does what the keys ask of the grid while no cell is being edited; the page is asked first.
 * @param open opens the cell of the cursor
 * @returns what hears the keys of the grid itself, not those of anything inside it
 */
export function useGridKeys<Row>(
  props: EditGridProps<Row>,
  { entries, notes, show, rowsOfPage }: GridLines<Row>,
  cursor: Cursor<Row>,
  open: CellEditing['open'],
): (event: KeyboardEvent) => void {
  const { columns, rows, unread } = props;
  const { at, entry, column, columnAt, marked, setMarked, goTo } = cursor;

  /** False: the key goes on to what else may hear it. */
  const run = (command: GridCommand): boolean => {
    switch (command.kind) {
      case 'move':
        goTo(at + command.rows, columnAt + command.columns);
        return true;
      case 'page':
        goTo(at + command.by * rowsOfPage(), columnAt);
        return true;
      case 'edge':
        if (command.to === 'row-start') goTo(at, 0);
        else if (command.to === 'row-end') goTo(at, columns.length - 1);
        else if (command.to === 'first') goTo(0, 0);
        else goTo(entries.length - 1, columns.length - 1);
        return true;
      case 'step': {
        const [row, to] = stepFrom(at, columnAt, command.by, columns.length);
        if (row < 0 || row >= entries.length) return false;
        cursor.tabTo(row, to);
        return true;
      }
      case 'mark': {
        const far = clamp((marked ?? at) + command.rows, rows.length);
        setMarked(far);
        show(far);
        return true;
      }
      case 'mark-row':
        setMarked(at);
        return true;
      case 'mark-all':
        goTo(0, columnAt, true);
        setMarked(rows.length - 1);
        return true;
      case 'enter':
        if (props.onOpen && entry?.row) props.onOpen(entry.key);
        else if (entry?.row) goTo(at + 1, cursor.enterColumn());
        else open(at, columnAt, false);
        return true;
      case 'edit':
        open(at, columnAt, false);
        return true;
      case 'type': {
        if (column?.readOnly || !entry) return false;
        // Opened now, so that this very letter falls into the editor and Telex can go on with it.
        flushSync(() => open(at, columnAt, true));
        return false;
      }
      case 'remove': {
        const keys = cursor.chosen.map(({ key }) => key).filter((key) => key !== BLANK);
        if (keys.length === 0 || !props.onRemove) return false;
        setMarked(null);
        props.onRemove(keys);
        return true;
      }
      case 'move-row':
        if (!entry?.row || !props.onMoveRow) return false;
        props.onMoveRow(entry.key, command.by);
        return true;
      case 'escape':
        if (marked !== null) {
          setMarked(null);
          return true;
        }
        if (!entry || !notes.has(entry.key)) return false;
        unread.forgetRow(entry.key);
        props.onGiveUp?.(entry.key);
        return true;
    }
  };
  return (event) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === ' ' && !event.shiftKey && entry && props.onFold) {
      event.preventDefault();
      props.onFold(entry.key);
      return;
    }
    props.onKey?.(event, entry?.key ?? BLANK);
    if (event.defaultPrevented) return;
    const command = readGridKey(event);
    if (command && run(command)) event.preventDefault();
  };
}
