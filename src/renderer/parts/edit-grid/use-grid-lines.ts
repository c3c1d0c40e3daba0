import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useMemo, useSyncExternalStore, type RefObject } from 'react';
import { remInPixels } from '../rem';
import { entriesOf, linesOf, notesOf, type Entry, type GridLine } from './grid-lines';
import type { EditGridProps, Problem } from './grid-props';
import type { UnreadCell } from './unread-cells';

const NO_PROBLEMS: ReadonlyMap<string, readonly Problem[]> = new Map();

export interface GridLines<Row> {
  readonly entries: readonly Entry<Row>[];
  readonly lines: readonly GridLine[];
  /** Sentences below the rows, by row. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
  readonly unread: ReadonlyMap<string, UnreadCell>;
  readonly hasFolds: boolean;
  /** The lines that are drawn, and the height of those left out above and below them. */
  readonly items: readonly VirtualItem[];
  readonly above: number;
  readonly below: number;
  /** Scrolls the entry of that index into view. */
  readonly show: (index: number) => void;
  /** How far PageUp and PageDown go. */
  readonly rowsOfPage: () => number;
}

/**
 * What there is to draw, and which part of it is in view.
 * @param scroller the element that scrolls the lines
 * @returns the rows with the empty one in its place, the sentences below them, and the lines in view
 */
export function useGridLines<Row>(
  { columns, rows, rowKey, blank, unread, problems = NO_PROBLEMS, tree }: EditGridProps<Row>,
  scroller: RefObject<HTMLElement | null>,
): GridLines<Row> {
  const unreadNow = useSyncExternalStore(unread.subscribe, unread.all);
  const entries = useMemo(
    () => entriesOf(rows, rowKey, blank && blank.after),
    [rows, rowKey, blank],
  );
  const notes = useMemo(
    () => notesOf(problems, unreadNow, columns),
    [problems, unreadNow, columns],
  );
  const hasFolds = useMemo(
    () => tree !== undefined && rows.some((row) => tree(row).isOpen !== undefined),
    [tree, rows],
  );
  const lines = useMemo(() => linesOf(entries, notes), [entries, notes]);

  // Asked once: it is asked of every row there is.
  const rem = remInPixels();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 2 * rem,
    overscan: 5,
    scrollPaddingStart: 2 * rem,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1);

  const show = (index: number) => {
    const line = lines.findIndex((each) => each.kind === 'entry' && each.index === index);
    if (line !== -1) virtualizer.scrollToIndex(line);
  };
  const rowsOfPage = () =>
    Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (2 * rem)) - 2);
  return {
    entries,
    lines,
    notes,
    problems,
    unread: unreadNow,
    hasFolds,
    items,
    above: items[0]?.start ?? 0,
    below: last === undefined ? 0 : virtualizer.getTotalSize() - last.end,
    show,
    rowsOfPage,
  };
}
