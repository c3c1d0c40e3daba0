import { observeElementRect, useVirtualizer, type Rect } from '@tanstack/react-virtual';
import { useEffect, useState, type RefObject } from 'react';
import { remInPixels } from '../../parts/rem';
import { measures } from './measures';

/** The rows and session columns in sight, with a few around them; `last` is inclusive, -1 for none. */
export interface Windowing {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The scroller as it was last; a guess the first time. Drawn right at once, a class needs no second drawing. */
let lastRect: Rect = { width: 1200, height: 560 };

/**
 * Draws what stands between the fixed head, foot and sides; what they hide is not in sight.
 * @param firstShown the session the cursor stands in when the class is opened
 */
export function useWindowing(
  scroller: RefObject<HTMLElement | null>,
  persons: number,
  sessions: number,
  firstShown: number,
): Windowing {
  'use no memo';
  const rem = remInPixels();
  const between = ({ width, height }: Rect): Rect => ({
    width: Math.max(0, width - (measures.left + measures.right) * rem),
    height: Math.max(0, height - (measures.head + measures.foot) * rem),
  });
  const room = between(lastRect);
  // What is not in sight yet is drawn once the class stands there.
  const [around, setAround] = useState({ rows: 0, columns: 0 });
  useEffect(() => {
    const later = requestIdleCallback(() => setAround({ rows: 6, columns: 3 }));
    return () => cancelIdleCallback(later);
  }, []);
  const shared = {
    getScrollElement: () => scroller.current,
    initialRect: room,
    observeElementRect: (
      instance: Parameters<typeof observeElementRect<HTMLElement>>[0],
      tell: (rect: Rect) => void,
    ) =>
      observeElementRect(instance, (rect) => {
        lastRect = rect;
        tell(between(rect));
      }),
    // Both directions hear of one scroll: drawn at once, the first would make the second lay the page out again.
    useFlushSync: false,
  };
  const rows = useVirtualizer<HTMLElement, Element>({
    ...shared,
    count: persons,
    estimateSize: () => measures.row * rem,
    overscan: around.rows,
  });
  const columns = useVirtualizer<HTMLElement, Element>({
    ...shared,
    horizontal: true,
    count: sessions,
    estimateSize: () => measures.session * rem,
    initialOffset: () => Math.max(0, (firstShown + 1) * measures.session * rem - room.width),
    overscan: around.columns,
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
