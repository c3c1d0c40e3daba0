import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { remInPixels } from '../../parts/rem';
import { measures } from './measures';

/** The rows and session columns in sight, with a few around them; `last` is inclusive, -1 for none. */
export interface Windowing {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export function useWindowing(
  scroller: RefObject<HTMLElement | null>,
  persons: number,
  sessions: number,
): Windowing {
  'use no memo';
  const rem = remInPixels();
  const rows = useVirtualizer({
    count: persons,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.row * rem,
    paddingStart: measures.head * rem,
    overscan: 8,
    initialRect: { width: 1200, height: 640 },
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: sessions,
    getScrollElement: () => scroller.current,
    estimateSize: () => measures.session * rem,
    paddingStart: measures.left * rem,
    overscan: 4,
    initialRect: { width: 1200, height: 640 },
  });
  const shownRows = rows.getVirtualItems();
  const shownColumns = columns.getVirtualItems();
  return {
    firstRow: shownRows[0]?.index ?? 0,
    lastRow: shownRows.at(-1)?.index ?? -1,
    firstColumn: shownColumns[0]?.index ?? 0,
    lastColumn: shownColumns.at(-1)?.index ?? -1,
  };
}
