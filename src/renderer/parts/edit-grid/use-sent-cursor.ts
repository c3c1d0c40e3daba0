import { useEffect, useEffectEvent, useImperativeHandle, useLayoutEffect, useState } from 'react';
import type { EditGridProps } from './grid-props';
import type { CellEditing } from './use-cell-editor';
import type { Cursor } from './use-cursor';
import type { GridLines } from './use-grid-lines';

/**
 * Lets the page move the cursor: by `current`, by the handle, and by `autoFocus`. Gives nothing back.
 * @param open opens a cell the handle was told to edit
 * @param focus gives the focus to the grid
 */
export function useSentCursor<Row>(
  { handle, current: sentTo = null, autoFocus }: EditGridProps<Row>,
  { entries, show }: GridLines<Row>,
  cursor: Cursor<Row>,
  open: CellEditing['open'],
  focus: () => void,
): void {
  // Before anything is painted, so that what is typed next falls into the opened cell.
  useLayoutEffect(() => {
    const wanted = cursor.takeWanted();
    if (!wanted) return;
    cursor.goTo(wanted.index, wanted.column);
    if (wanted.edits) open(wanted.index, wanted.column, false);
  });
  useImperativeHandle(handle, () => ({
    focus,
    goTo: (row, column, edits = false) => {
      cursor.want({ row, column, edits });
      focus();
      cursor.setMarked(null);
      // A new place even where the cursor stands already: only a new drawing takes up what is wanted.
      cursor.setPlace((now) => (now ? { ...now } : { key: row, index: 0, column: 0 }));
    },
  }));

  const [known, setKnown] = useState<string | null>(null);
  if (sentTo !== known) {
    setKnown(sentTo);
    const index = entries.findIndex(({ key }) => key === sentTo);
    if (sentTo !== null && index !== -1 && index !== cursor.at) {
      cursor.setPlace({ key: sentTo, index, column: cursor.columnAt });
    }
  }
  // Not whenever the rows change: who has scrolled away from the cursor is left where he is.
  const showRow = useEffectEvent((row: string) => {
    const index = entries.findIndex(({ key }) => key === row);
    if (index !== -1) show(index);
  });
  useEffect(() => {
    if (sentTo !== null) showRow(sentTo);
  }, [sentTo]);

  const takeFocus = useEffectEvent(focus);
  useEffect(() => {
    if (autoFocus) takeFocus();
  }, [autoFocus]);
}
