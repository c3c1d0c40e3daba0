import { useRef, useState, type Dispatch, type SetStateAction } from 'react';
import type { EditColumn } from './edit-column';
import type { Entry } from './grid-lines';
import { clamp, placeIn, type Place } from './grid-places';
import type { EditGridProps } from './grid-props';
import type { GridLines } from './use-grid-lines';

/** A cell to go to as soon as its row is there. */
interface Wanted {
  readonly row: string;
  /** Undefined: the column the cursor stands in. */
  readonly column: string | undefined;
  readonly edits: boolean;
}

export interface Cursor<Row> {
  /** Null until the grid is entered. */
  readonly place: Place | null;
  readonly setPlace: Dispatch<SetStateAction<Place | null>>;
  /** The row it stands in; -1 while nowhere. */
  readonly at: number;
  readonly entry: Entry<Row> | undefined;
  readonly columnAt: number;
  readonly column: EditColumn<Row> | undefined;
  /** The far end of the marked rows, which begin at the cursor; null: none are marked. */
  readonly marked: number | null;
  readonly setMarked: (index: number | null) => void;
  /** The marked rows, or the one it stands in. */
  readonly chosen: readonly Entry<Row>[];
  readonly isMarked: (index: number) => boolean;
  /** Goes to the nearest cell there is, shows it and tells the page; unmarks all rows unless `keepsMark`. */
  readonly goTo: (index: number, column: number, keepsMark?: boolean) => void;
  /** Tab: the column it began in is where Enter goes back to, in the next row, as in Excel. */
  readonly tabTo: (index: number, column: number) => void;
  /** The column Enter goes down in. */
  readonly enterColumn: () => number;
  readonly want: (wanted: Wanted) => void;
  /** The wanted cell once its row is there, and only once; null until then. */
  readonly takeWanted: () => { index: number; column: number; edits: boolean } | null;
}

/**
 * Where the cursor stands and which rows are marked.
 * @returns the cursor, and what moves it
 */
export function useCursor<Row>(
  { columns, onCurrent }: EditGridProps<Row>,
  { entries, show }: GridLines<Row>,
): Cursor<Row> {
  const [place, setPlace] = useState<Place | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const wanted = useRef<Wanted | null>(null);
  /** Where a run of Tabs began, and where it has come to; over as soon as the cursor stands elsewhere. */
  const run = useRef<{ row: number; from: number; to: number } | null>(null);
  const at = placeIn(entries, place);
  const columnAt = place?.column ?? 0;
  const from = Math.min(at, marked ?? at);
  const to = Math.max(at, marked ?? at);

  const goTo = (index: number, columnIndex: number, keepsMark = false) => {
    const entry = entries[clamp(index, entries.length)];
    if (!entry) return;
    const row = entries.indexOf(entry);
    const column = clamp(columnIndex, columns.length);
    setPlace({ key: entry.key, index: row, column });
    if (!keepsMark) setMarked(null);
    show(row);
    onCurrent?.(entry.key, columns[column]?.id ?? '');
  };
  const enterColumn = () => {
    const { current } = run;
    return current?.row === at && current.to === columnAt ? current.from : columnAt;
  };
  const tabTo = (index: number, columnIndex: number) => {
    // In a new row a new run begins.
    const from = index === at ? enterColumn() : columnIndex;
    run.current = { row: index, from, to: columnIndex };
    goTo(index, columnIndex);
  };
  const want = (next: Wanted) => {
    wanted.current = next;
  };
  const takeWanted = () => {
    const cell = wanted.current;
    if (!cell) return null;
    const index = entries.findIndex(({ key }) => key === cell.row);
    if (index === -1) return null;
    wanted.current = null;
    const found = columns.findIndex((each) => each.id === cell.column);
    return { index, column: found === -1 ? columnAt : found, edits: cell.edits };
  };
  return {
    place,
    setPlace,
    at,
    entry: entries[at],
    columnAt,
    column: columns[columnAt],
    marked,
    setMarked,
    chosen: entries.slice(from, to + 1),
    isMarked: (index) => marked !== null && index >= from && index <= to,
    goTo,
    tabTo,
    enterColumn,
    want,
    takeWanted,
  };
}
