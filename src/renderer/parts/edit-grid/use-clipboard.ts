import { useEffect, useEffectEvent, type RefObject } from 'react';
import { asPastedText, pastedLines } from '../../../domain/plan/pasted-cells';
import { blankText, copyText } from './edit-column';
import { newSession } from './edit-session';
import { BLANK } from './grid-lines';
import type { EditGridProps } from './grid-props';
import type { Cursor } from './use-cursor';
import type { GridLines } from './use-grid-lines';

/**
 * Copies the cell of the cursor, or the marked rows; pastes one column downwards from the cursor, and leaves more
 * columns than one to the page. Gives nothing back.
 * @param grid hears of the clipboard while it has the focus itself, not while one of its cells is open
 */
export function useClipboard<Row>(
  { columns, blank, unread, onCommit, onPasteRows }: EditGridProps<Row>,
  { entries }: GridLines<Row>,
  cursor: Cursor<Row>,
  grid: RefObject<HTMLElement | null>,
): void {
  const { column } = cursor;
  const copy = (event: ClipboardEvent) => {
    if (!column) return;
    const copied = cursor.marked === null ? [column] : columns.filter(({ readOnly }) => !readOnly);
    const cellsOf = (row: Row | null) =>
      copied.map((each) =>
        row === null ? blankText(each, blank?.typed ?? {}) : copyText(each, row),
      );
    const text = asPastedText(cursor.chosen.map(({ row }) => cellsOf(row)));
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pastedLines(text);
    if (pasted.length === 0) return;
    event.preventDefault();
    const isOneColumn = pasted.every(({ cells }) => cells.length === 1);
    if (!isOneColumn || !column || column.readOnly) {
      onPasteRows?.(text, cursor.entry?.key ?? BLANK);
      return;
    }
    const session = newSession();
    const into = entries.slice(cursor.at, cursor.at + pasted.length);
    for (const [index, { key }] of into.entries()) {
      const value = pasted[index]?.cells[0]?.trim() ?? '';
      const option = column.options?.find((each) => each.label === value)?.value;
      const done = onCommit(key, column.id, option ?? value, session);
      const isRefused = done && 'says' in done;
      unread.set(key, column.id, isRefused ? { text: value, says: done.says } : null);
    }
  };

  const hear = useEffectEvent((event: ClipboardEvent) => {
    if (document.activeElement !== grid.current) return;
    if (event.type === 'copy') copy(event);
    else paste(event);
  });
  useEffect(() => {
    // They come at the last place of a caret, wherever that was, and not at the grid that has the focus.
    const listen = (event: ClipboardEvent) => hear(event);
    document.addEventListener('copy', listen);
    document.addEventListener('paste', listen);
    return () => {
      document.removeEventListener('copy', listen);
      document.removeEventListener('paste', listen);
    };
  }, []);
}
