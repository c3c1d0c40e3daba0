import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Leaving } from './CellEditor';
import { openText } from './edit-column';
import { newSession } from './edit-session';
import { stepFrom } from './grid-places';
import type { EditGridProps } from './grid-props';
import type { Editing } from './GridRow';
import { cellKey } from './unread-cells';
import type { Cursor } from './use-cursor';
import type { GridLines } from './use-grid-lines';

export interface CellEditing {
  /** The open cell. */
  readonly editing: Editing | null;
  /** `isTyped`: by a letter, which replaces what the cell held. Does nothing to a cell that can only be read. */
  readonly open: (index: number, column: number, isTyped: boolean) => void;
  /** Takes the text and moves the cursor on; false when it could not be read and the editor stays. */
  readonly leave: (edit: Editing, text: string, leaving: Leaving) => boolean;
  /** The focus went elsewhere: takes the text, and closes the cell even if it could not be read. */
  readonly blur: (edit: Editing | null, text: string) => void;
  readonly giveUp: (edit: Editing) => void;
  /** Saves what was typed so far, the cell staying open. */
  readonly pause: (edit: Editing, text: string) => void;
  /** Hears of all that is typed. */
  readonly type: (text: string) => void;
}

/**
 * Opening and closing of the one cell that is edited, and taking what was typed there: when it is left, when the hand
 * pauses, and when the page or the window goes with the cell still open.
 * @param focus gives the focus back to the grid
 * @returns the open cell, and what its editor calls
 */
export function useCellEditor<Row>(
  { columns, blank, unread, onCommit }: EditGridProps<Row>,
  lines: GridLines<Row>,
  cursor: Cursor<Row>,
  focus: () => void,
): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Null until something is typed into the open cell. */
  const typed = useRef<string | null>(null);

  const open = (index: number, columnIndex: number, isTyped: boolean) => {
    const entry = lines.entries[index];
    const into = columns[columnIndex];
    if (!entry || !into || into.readOnly) return;
    const kept = lines.unread.get(cellKey(entry.key, into.id))?.text;
    const filled = entry.row ? openText(into, entry.row) : (blank?.typed[into.id] ?? '');
    typed.current = null;
    cursor.setMarked(null);
    cursor.setPlace({ key: entry.key, index, column: columnIndex });
    setEditing({
      row: entry.key,
      column: into.id,
      opened: kept ?? filled,
      before: filled,
      isTyped,
      session: newSession(),
      isKept: false,
    });
  };
  /** True when the text was taken or nothing was changed. */
  const commit = (edit: Editing, text: string): { readonly ok: boolean; readonly row: string } => {
    const isSame = text === edit.before && !edit.isKept;
    const done = isSame ? undefined : onCommit(edit.row, edit.column, text, edit.session);
    if (done && 'says' in done) {
      unread.set(edit.row, edit.column, { text, says: done.says });
      return { ok: false, row: edit.row };
    }
    unread.set(edit.row, edit.column, null);
    return { ok: true, row: done?.key ?? edit.row };
  };
  const stop = () => {
    typed.current = null;
    setEditing(null);
    focus();
  };
  const leave = (edit: Editing, text: string, leaving: Leaving) => {
    const { rows: down, columns: right, isEnter } = leaving;
    const { ok, row } = commit(edit, text);
    if (!ok) return false;
    stop();
    const { at, columnAt } = cursor;
    if (right === 0) {
      cursor.goTo(at + down, isEnter ? cursor.enterColumn() : columnAt);
      return true;
    }
    const [toRow, toColumn] = stepFrom(at, columnAt, right, columns.length);
    cursor.tabTo(toRow, toColumn);
    if (row !== edit.row) cursor.want({ row, column: columns[toColumn]?.id, edits: false });
    return true;
  };
  const blur = (edit: Editing | null, text: string) => {
    if (!edit || typed.current === null) return setEditing(null);
    typed.current = null;
    commit(edit, text);
    setEditing((now) => (now?.session === edit.session ? null : now));
  };
  const giveUp = (edit: Editing) => {
    // What a pause has saved already is put back as it was.
    if (edit.isKept) onCommit(edit.row, edit.column, edit.before, edit.session);
    unread.set(edit.row, edit.column, null);
    stop();
  };
  const pause = (edit: Editing, text: string) => {
    const done = onCommit(edit.row, edit.column, text, edit.session);
    if (!done || !('says' in done)) setEditing({ ...edit, isKept: true });
  };
  const type = (text: string) => {
    typed.current = text;
  };

  // A cell still open when the page is left or the window closed is taken as it stands.
  const finish = useEffectEvent(() => {
    if (editing && typed.current !== null) commit(editing, typed.current);
    typed.current = null;
  });
  useEffect(() => {
    const onUnload = () => finish();
    // Heard before those who hold the closing back.
    window.addEventListener('beforeunload', onUnload, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload, { capture: true });
      finish();
    };
  }, []);
  return { editing, open, leave, blur, giveUp, pause, type };
}
