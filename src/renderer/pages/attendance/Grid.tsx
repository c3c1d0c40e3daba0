import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import type { Day } from '../../../domain/day';
import { remInPixels } from '../../parts/rem';
import { attendance as text } from '../../text/attendance';
import { CursorFrame } from './CursorFrame';
import type { GridCursor } from './grid/cursor';
import type { MarkSheet } from './grid/mark-sheet';
import { extendTo, selectCell, type Cell } from './grid/selection';
import { GridHead } from './GridHead';
import { cellId, GridRow } from './GridRow';
import { GridTotals } from './GridTotals';
import { measures } from './measures';
import { useWindowing } from './use-windowing';
import css from './grid.module.css';

export interface GridHandle {
  focus(): void;
}

interface GridProps {
  readonly ref: Ref<GridHandle>;
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
  readonly today: Day;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const sizes = {
  '--row-height': `${measures.row}rem`,
  '--head-height': `${measures.head}rem`,
  '--foot-height': `${measures.foot}rem`,
  '--session-width': `${measures.session}rem`,
  '--number-width': `${measures.number}rem`,
  '--hamlet-width': `${measures.hamlet}rem`,
  '--left-width': `${measures.left}rem`,
  '--right-width': `${measures.right}rem`,
} as CSSProperties;

/** Persons down, sessions across, totals at both ends; only what is in sight is drawn. */
export function Grid({ ref, sheet, cursor, today, onKeyDown }: GridProps) {
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns } = sheet.size;
  const sessions = columns - 1;
  const shown = useWindowing(scroller, rows, sessions, cursor.session);
  const active = useSyncExternalStore(cursor.subscribe, () => cursor.active);

  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);

  useLayoutEffect(() => {
    const show = () => reveal(scroller.current, cursor.shown, sessions);
    show();
    return cursor.subscribe(show);
  }, [cursor, sessions]);
  useLayoutEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const onMouse = (event: MouseEvent) => {
    if (event.button !== 0 || (event.type === 'mousemove' && event.buttons !== 1)) return;
    const cell = cellAt(event.target, cursor);
    if (!cell) return;
    const { far } = cursor.selection;
    const isSame = cell.row === far.row && cell.column === far.column;
    if (event.type === 'mousemove' && isSame) return;
    const isGrowing = event.type === 'mousemove' || event.shiftKey;
    cursor.set(isGrowing ? extendTo(cursor.selection, cell) : selectCell(cell), sheet.size);
  };
  const window = { firstColumn: shown.firstColumn, lastColumn: shown.lastColumn };
  return (
    <div className={css.frame} style={sizes}>
      <div
        ref={scroller}
        role="grid"
        aria-label={text.grid}
        aria-rowcount={rows + 2}
        aria-colcount={sessions + 6}
        aria-multiselectable
        aria-activedescendant={cellId(gridId, active.row, active.column)}
        tabIndex={0}
        className={css.scroller}
        onKeyDown={(event) => {
          cursor.setPage(pageOf(event.currentTarget));
          onKeyDown(event);
        }}
        onMouseDown={onMouse}
        onMouseMove={onMouse}
      >
        <div
          role="presentation"
          className={css.canvas}
          style={
            {
              minWidth: `${measures.left + sessions * measures.session + measures.right}rem`,
              '--sessions-width': `${sessions * measures.session}rem`,
            } as CSSProperties
          }
        >
          <div role="rowgroup" className={css.headGroup}>
            <GridHead sheet={sheet} cursor={cursor} today={today} {...window} />
          </div>
          <div role="rowgroup" className={css.body} style={{ height: `${rows * measures.row}rem` }}>
            {Array.from({ length: shown.lastRow - shown.firstRow + 1 }, (_, index) => (
              <GridRow
                key={shown.firstRow + index}
                sheet={sheet}
                cursor={cursor}
                row={shown.firstRow + index}
                gridId={gridId}
                {...window}
              />
            ))}
            <CursorFrame cursor={cursor} resultColumn={sessions} />
          </div>
          <div role="rowgroup" className={css.footGroup}>
            <GridTotals sheet={sheet} {...window} />
          </div>
        </div>
      </div>
    </div>
  );
}

function cellAt(target: EventTarget, cursor: GridCursor): Cell | null {
  if (!(target instanceof Element)) return null;
  const place = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row, column] = place?.split(' ').map(Number) ?? [];
  if (row !== undefined && column !== undefined) return { row, column };
  const head = target.closest<HTMLElement>('[data-head]')?.dataset['head'];
  return head === undefined ? null : { row: cursor.active.row, column: Number(head) };
}

/** Rows that fit between head and foot, less one that stays in sight. */
function pageOf(scroller: HTMLElement): number {
  const height = scroller.clientHeight / remInPixels() - measures.head - measures.foot;
  return Math.max(1, Math.floor(height / measures.row) - 1);
}

/** Brings a cell out from under the fixed head, sides and foot. */
function reveal(scroller: HTMLElement | null, cell: Cell, sessions: number): void {
  if (!scroller) return;
  const rem = remInPixels();
  const top = cell.row * measures.row * rem;
  const bottom = top + measures.row * rem;
  const height = scroller.clientHeight - (measures.head + measures.foot) * rem;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + height) scroller.scrollTop = bottom - height;
  if (cell.column >= sessions) return;
  const left = cell.column * measures.session * rem;
  const right = left + measures.session * rem;
  const width = scroller.clientWidth - (measures.left + measures.right) * rem;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + width) scroller.scrollLeft = right - width;
}
