import { useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  startTransition,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { formatCount } from '../../domain/number';
import { app } from '../text/app';
import { DataTableRow } from './DataTableRow';
import { useSteady } from './use-steady';
import { DataTableHead, type Sort } from './DataTableHead';
import { remInPixels } from './rem';
import css from './DataTable.module.css';

export type { Sort } from './DataTableHead';

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** In rem; columns without one share the rest. */
  readonly width?: number;
  /** Numbers right, text left. */
  readonly align?: 'left' | 'right' | 'center';
  readonly sortable?: boolean;
  /** A text gets itself as tooltip when it does not fit. */
  readonly cell: (row: Row, index: number) => ReactNode;
  /** Quieter than the rest. */
  readonly quiet?: boolean;
  readonly hint?: string;
}

export interface DataTableProps<Row> {
  /** Names the table for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are being fetched. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  /** Shown instead of the table when there is no row. */
  readonly empty: ReactNode;
  /** Enter, double click or a click on the row: opens its details. */
  readonly onOpen?: (row: Row) => void;
  /** Follows the current row. */
  readonly onCurrent?: (row: Row) => void;
  /** Key of the row to stand on, for pages that move it themselves; they follow `onCurrent`. */
  readonly current?: string | null;
  /** Any other key on the current row (F2, Delete, digits); call `preventDefault` when it was meant for you. */
  readonly onKey?: (event: KeyboardEvent, row: Row) => void;
  /** Keys of the marked rows; gives each row a box, Space marks, Ctrl+A marks all. */
  readonly selected?: ReadonlySet<string>;
  readonly onSelected?: (keys: ReadonlySet<string>) => void;
  /** Marking all, or none, where the list has more rows than were given; else all that are given. */
  readonly onSelectAll?: (all: boolean) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** The list has more rows than were given; asked for when the last ones come into sight. */
  readonly onReachEnd?: () => void;
  /** Left under the table; “n dòng” unless told. Null for no line. */
  readonly count?: ReactNode;
  /** Right under the table. */
  readonly foot?: ReactNode;
  /** Least width in rem before the table scrolls sideways within itself. */
  readonly minWidth?: number;
  /** Rows come in groups; where it changes from one row to the next, `heading` stands between them. */
  readonly groupOf?: (row: Row) => string;
  readonly heading?: (row: Row) => ReactNode;
  /** Takes the focus when it first has rows. */
  readonly autoFocus?: boolean;
}

/** A list: fixed head and first column, rows of 2 rem, only those in sight are drawn, everything by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, empty, selected, onSelected, minWidth } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const shown = rows ?? [];
  const found = placeOf(props.current ?? place, shown, rowKey);
  const beginsGroup = (index: number) => {
    const [row, before] = [shown[index], shown[index - 1]];
    if (!props.groupOf || row === undefined) return false;
    return before === undefined || props.groupOf(before) !== props.groupOf(row);
  };

  const hasRows = shown.length > 0;
  const overscan = useOverscan(hasRows);
  // Asked once: it is asked of every row there is.
  const rem = remInPixels();
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (beginsGroup(index) ? 4 : 2) * rem,
    getItemKey: (index) => rowKeyAt(shown, index, rowKey),
    overscan,
    scrollPaddingStart: 2 * rem,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);

  const { onReachEnd, autoFocus } = props;
  const reachedEnd = last !== undefined && last.index >= shown.length - 30;
  useEffect(() => {
    if (reachedEnd) onReachEnd?.();
  }, [reachedEnd, onReachEnd, shown.length]);
  useLayoutEffect(() => {
    if (autoFocus && hasRows) table.current?.focus();
  }, [autoFocus, hasRows]);

  const movedTo = props.current === null || props.current === undefined ? -1 : found;
  useEffect(() => {
    if (movedTo !== -1) virtualizer.scrollToIndex(movedTo);
  }, [movedTo, virtualizer]);

  const goTo = (index: number) => {
    const row = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (row === undefined) return;
    const at = shown.indexOf(row);
    setPlace({ key: rowKey(row), index: at });
    virtualizer.scrollToIndex(at);
    props.onCurrent?.(row);
  };
  const toggle = (key: string) => {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelected?.(next);
  };
  const clickOn = useSteady((row: Row, index: number) => {
    setPlace({ key: rowKey(row), index });
    props.onCurrent?.(row);
    props.onOpen?.(row);
  });
  const mark = useSteady((row: Row) => toggle(rowKey(row)));
  /** Shift with a step marks every row from the current one to where it leads. */
  const markTo = (target: number) => {
    const end = Math.max(0, Math.min(shown.length - 1, target));
    const [from, to] = [Math.min(found, end), Math.max(found, end)];
    const rows = shown.slice(Math.max(0, from), to + 1);
    onSelected?.(new Set([...(selected ?? []), ...rows.map(rowKey)]));
  };
  const selectAll = (all: boolean) => {
    if (props.onSelectAll) props.onSelectAll(all);
    else onSelected?.(new Set(all ? shown.map(rowKey) : []));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== table.current) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (2 * rem)) - 2);
    const moves: Record<string, number> = {
      ArrowDown: found + 1,
      ArrowUp: found === -1 ? 0 : found - 1,
      PageDown: found + page,
      PageUp: found - page,
      Home: 0,
      End: shown.length - 1,
    };
    const target = event.ctrlKey || event.altKey ? undefined : moves[event.key];
    const row = shown[found];
    if (target !== undefined) {
      event.preventDefault();
      if (selected && event.shiftKey) markTo(target);
      goTo(target);
    } else if (selected && event.ctrlKey && event.code === 'KeyA') {
      event.preventDefault();
      selectAll(true);
    } else if (row === undefined) {
      return;
    } else if (selected && event.key === ' ') {
      event.preventDefault();
      toggle(rowKey(row));
    } else if (event.key === 'Enter' && !event.ctrlKey && props.onOpen) {
      event.preventDefault();
      props.onOpen(row);
    } else {
      props.onKey?.(event, row);
    }
  };

  if (rows === undefined) {
    return (
      <div className={css.frame}>
        <p className={css.waiting} role="status">
          {app.table.loading}
        </p>
      </div>
    );
  }
  if (!hasRows) return <div className={css.frame}>{empty}</div>;

  const width = minWidth === undefined ? {} : { minInlineSize: `${minWidth}rem` };
  const span = columns.length + (selected ? 1 : 0);
  const markedCount = selected?.size ?? 0;
  return (
    <div className={css.whole}>
      <div className={css.frame}>
        <div className={css.scroller} ref={scroller}>
          <table
            ref={table}
            role="grid"
            aria-label={label}
            aria-rowcount={shown.length + 1}
            aria-activedescendant={found === -1 ? undefined : `${id}-${found}`}
            aria-multiselectable={selected ? true : undefined}
            tabIndex={0}
            className={css.table}
            style={width}
            data-marks={selected ? true : undefined}
            onKeyDown={onKeyDown}
            onFocus={(event) => {
              if (event.target === table.current && found === -1) goTo(0);
            }}
          >
            <colgroup>
              {selected && <col style={{ inlineSize: '2.25rem' }} />}
              {columns.map((column) => (
                <col
                  key={column.id}
                  style={column.width === undefined ? {} : { inlineSize: `${column.width}rem` }}
                />
              ))}
            </colgroup>
            <DataTableHead
              columns={columns}
              sort={props.sort}
              onSort={props.onSort}
              marks={
                selected && {
                  all: markedCount > 0 && shown.every((row) => selected.has(rowKey(row))),
                  some: markedCount > 0,
                  onAll: selectAll,
                }
              }
            />
            <tbody>
              {first !== undefined && first.start > 0 && (
                <tr aria-hidden className={css.spacer}>
                  <td colSpan={span} style={{ blockSize: first.start }} />
                </tr>
              )}
              {items.map(({ index }) => {
                const row = shown[index];
                if (row === undefined) return null;
                const key = rowKey(row);
                return (
                  <Fragment key={key}>
                    {beginsGroup(index) && (
                      <tr className={css.heading}>
                        <th colSpan={span} scope="rowgroup">
                          {props.heading?.(row)}
                        </th>
                      </tr>
                    )}
                    <DataTableRow
                      id={`${id}-${index}`}
                      row={row}
                      index={index}
                      columns={columns}
                      isCurrent={index === found}
                      isMarked={selected ? selected.has(key) : null}
                      opens={props.onOpen !== undefined}
                      onClick={clickOn}
                      onMark={mark}
                    />
                  </Fragment>
                );
              })}
              {last !== undefined && virtualizer.getTotalSize() > last.end && (
                <tr aria-hidden className={css.spacer}>
                  <td colSpan={span} style={{ blockSize: virtualizer.getTotalSize() - last.end }} />
                </tr>
              )}
            </tbody>
          </table>
        </div>
      </div>
      {props.count !== null && (
        <footer className={css.foot}>
          <span>
            {props.count ?? app.table.count(formatCount(shown.length))}
            {markedCount > 0 && ` · ${app.table.selected(formatCount(markedCount))}`}
          </span>
          <span>{props.foot}</span>
        </footer>
      )}
    </div>
  );
}

/** Rows drawn beyond those in sight. A list shows first what is in sight, so that a long one opens like a short one. */
function useOverscan(hasRows: boolean): number {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!hasRows) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(true)));
    return () => cancelAnimationFrame(frame);
  }, [hasRows]);
  return isShown ? 12 : 0;
}

/** Where the cursor stands; the place outlives its row, so that a removed row gives it to the one that follows. */
interface Place {
  readonly key: string;
  readonly index: number;
}

/** Sizes are remembered by row: with groups a row's size follows it when the list above it changes. */
function rowKeyAt<Row>(
  rows: readonly Row[],
  index: number,
  rowKey: (row: Row) => string,
): string | number {
  const row = rows[index];
  return row === undefined ? index : rowKey(row);
}

function placeOf<Row>(
  place: Place | string | null,
  rows: readonly Row[],
  rowKey: (row: Row) => string,
): number {
  if (place === null) return -1;
  const key = typeof place === 'string' ? place : place.key;
  const found = rows.findIndex((row) => rowKey(row) === key);
  if (found !== -1 || typeof place === 'string') return found;
  return Math.min(place.index, rows.length - 1);
}
