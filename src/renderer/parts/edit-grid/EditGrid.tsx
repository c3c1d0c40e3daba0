import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { flushSync } from 'react-dom';
import { asPastedText, pastedLines } from '../../../domain/plan/pasted-cells';
import { remInPixels } from '../rem';
import table from '../DataTable.module.css';
import type { Leaving } from './CellEditor';
import { blankText, copyText, openText, type EditColumn } from './edit-column';
import css from './edit-grid.module.css';
import { BLANK, entriesOf, linesOf } from './grid-lines';
import { readGridKey, type GridCommand } from './grid-keys';
import { GridRow, type DropSign, type Editing } from './GridRow';
import { cellKey, type UnreadCells } from './unread-cells';

export type { EditColumn, Option } from './edit-column';
export { BLANK } from './grid-lines';

export interface RowTree {
  /** 0 for a row below no other. */
  readonly level: number;
  /** Undefined for a row with nothing below it. */
  readonly isOpen: boolean | undefined;
}

/** Undefined: taken. `key`: the row that holds the cell now, when the empty row became a real one. */
export type Committed = { readonly says: string } | { readonly key?: string } | undefined;

export interface Problem {
  /** The column it belongs to; null for the whole row. */
  readonly column: string | null;
  readonly says: string;
}

export interface EditGridHandle {
  readonly focus: () => void;
  /** Puts the cursor there, and opens the cell if told to; a row that is not there yet is gone to when it comes. */
  readonly goTo: (row: string, column?: string, edits?: boolean) => void;
}

export interface EditGridProps<Row> {
  readonly handle?: Ref<EditGridHandle>;
  /** Names the grid for those who hear it. */
  readonly label: string;
  readonly columns: readonly EditColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is typed in the empty row so far, and the row it stands below (null: the end). */
  readonly blank?: {
    readonly typed: Readonly<Record<string, string>>;
    readonly after: string | null;
    readonly tree?: RowTree;
  };
  /** Takes what was typed into a cell. The same `session` for all that comes of one opening of an editor. */
  readonly onCommit: (row: string, column: string, text: string, session: number) => Committed;
  readonly unread: UnreadCells;
  /** Sentences of rows that were refused, by row. */
  readonly problems?: ReadonlyMap<string, readonly Problem[]>;
  readonly onRemove?: (rows: readonly string[]) => void;
  readonly onMoveRow?: (row: string, by: 1 | -1) => void;
  /** A text of more than one column was pasted; `row` is where the cursor stands. */
  readonly onPasteRows?: (text: string, row: string) => void;
  /** Enter: opens the row's details. Without it Enter goes one row down. */
  readonly onOpen?: (row: string) => void;
  readonly onCurrent?: (row: string, column: string) => void;
  /** The row to stand in, for pages that move the cursor themselves; null and undefined leave it alone. */
  readonly current?: string | null;
  /** Any key the grid does not know; call `preventDefault` when it was meant for you. */
  readonly onKey?: (event: KeyboardEvent, row: string) => void;
  /** Esc on a row that was refused, or in the empty row: gives up what was typed there. */
  readonly onGiveUp?: (row: string) => void;
  readonly tree?: (row: Row) => RowTree;
  readonly onFold?: (row: string) => void;
  /** Rows can be dragged by their grip. */
  readonly onDrop?: (row: string, target: string, where: 'before' | 'after' | 'inside') => void;
  /** Stands instead of the rows while there are none. */
  readonly empty?: ReactNode;
  readonly minWidth?: number;
  readonly autoFocus?: boolean;
}

const NO_PROBLEMS: ReadonlyMap<string, readonly Problem[]> = new Map();
let lastSession = 0;

/** A grid edited in place as in Excel: arrows move, typing overwrites, F2 edits, Enter goes down, Tab right. */
export function EditGrid<Row>(props: EditGridProps<Row>) {
  const { label, columns, rows, rowKey, blank, unread, problems = NO_PROBLEMS, tree } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [marked, setMarked] = useState<number | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [drop, setDrop] = useState<DropSign | null>(null);
  const dragged = useRef<string | null>(null);
  const wanted = useRef<{ row: string; column: string | undefined; edits: boolean } | null>(null);
  const unreadNow = useSyncExternalStore(unread.subscribe, unread.all);
  const typed = useRef<string | null>(null);

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
  const at = placeIn(entries, place);
  const column = columns[place?.column ?? 0];
  const current = entries[at];

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 2 * remInPixels(),
    overscan: 12,
    scrollPaddingStart: 2 * remInPixels(),
  });
  const items = virtualizer.getVirtualItems();

  const show = (index: number) => {
    const line = lines.findIndex((each) => each.kind === 'entry' && each.index === index);
    if (line !== -1) virtualizer.scrollToIndex(line);
  };
  const goTo = (index: number, columnIndex: number, keepsMark = false) => {
    const entry = entries[clamp(index, entries.length)];
    if (!entry) return;
    const row = entries.indexOf(entry);
    const to = clamp(columnIndex, columns.length);
    setPlace({ key: entry.key, index: row, column: to });
    if (!keepsMark) setMarked(null);
    show(row);
    props.onCurrent?.(entry.key, columns[to]?.id ?? '');
  };
  const open = (index: number, columnIndex: number, isTyped: boolean) => {
    const entry = entries[index];
    const into = columns[columnIndex];
    if (!entry || !into || into.readOnly) return;
    const kept = unreadNow.get(cellKey(entry.key, into.id))?.text;
    const filled = entry.row ? openText(into, entry.row) : (blank?.typed[into.id] ?? '');
    lastSession += 1;
    typed.current = null;
    setMarked(null);
    setPlace({ key: entry.key, index, column: columnIndex });
    setEditing({
      row: entry.key,
      column: into.id,
      opened: kept ?? filled,
      before: filled,
      isTyped,
      session: lastSession,
      isKept: false,
    });
  };

  // Before anything is painted, so that what is typed next falls into the opened cell.
  useLayoutEffect(() => {
    const want = wanted.current;
    if (!want) return;
    const index = entries.findIndex(({ key }) => key === want.row);
    if (index === -1) return;
    wanted.current = null;
    const found = columns.findIndex((each) => each.id === want.column);
    const to = found === -1 ? (place?.column ?? 0) : found;
    goTo(index, to);
    if (want.edits) open(index, to, false);
  });
  useImperativeHandle(props.handle, () => ({
    focus: () => grid.current?.focus(),
    goTo: (row, columnId, edits = false) => {
      wanted.current = { row, column: columnId, edits };
      grid.current?.focus();
      setMarked(null);
      setPlace((now) => (now ? { ...now } : { key: row, index: 0, column: 0 }));
    },
  }));
  const { current: sentTo = null } = props;
  const [known, setKnown] = useState<string | null>(null);
  if (sentTo !== known) {
    setKnown(sentTo);
    const index = entries.findIndex(({ key }) => key === sentTo);
    if (sentTo !== null && index !== -1 && index !== at) {
      setPlace({ key: sentTo, index, column: place?.column ?? 0 });
    }
  }
  useEffect(() => {
    const line = lines.findIndex(
      ({ kind, index }) => kind === 'entry' && entries[index]?.key === sentTo,
    );
    if (sentTo !== null && line !== -1) virtualizer.scrollToIndex(line);
    // Only when it is sent somewhere.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sentTo]);
  const { autoFocus } = props;
  useEffect(() => {
    if (autoFocus) grid.current?.focus();
  }, [autoFocus]);

  /** True when the text was taken or nothing was changed. */
  const commit = (edit: Editing, text: string): { readonly ok: boolean; readonly row: string } => {
    const isSame = text === edit.before && !edit.isKept;
    const done = isSame ? undefined : props.onCommit(edit.row, edit.column, text, edit.session);
    if (done && 'says' in done) {
      unread.set(edit.row, edit.column, { text, says: done.says });
      return { ok: false, row: edit.row };
    }
    unread.set(edit.row, edit.column, null);
    return { ok: true, row: done?.key ?? edit.row };
  };
  const leave = (edit: Editing, text: string, { rows: down, columns: right }: Leaving) => {
    const { ok, row } = commit(edit, text);
    if (!ok) return false;
    stop();
    if (row !== edit.row && right !== 0) {
      const [, to] = stepFrom(at, place?.column ?? 0, right, columns.length);
      wanted.current = { row, column: columns[to]?.id, edits: false };
      return true;
    }
    if (right === 0) goTo(at + down, place?.column ?? 0);
    else goTo(...stepFrom(at, place?.column ?? 0, right, columns.length));
    return true;
  };
  const stop = () => {
    typed.current = null;
    setEditing(null);
    grid.current?.focus();
  };
  const giveUp = (edit: Editing) => {
    // What a pause has saved already is put back as it was.
    if (edit.isKept) props.onCommit(edit.row, edit.column, edit.before, edit.session);
    unread.set(edit.row, edit.column, null);
    stop();
  };

  // A cell still open when the page is left or the window closed is taken as it stands.
  const unfinished = useRef<() => void>(() => {});
  useEffect(() => {
    unfinished.current = () => {
      if (editing && typed.current !== null) commit(editing, typed.current);
      typed.current = null;
    };
  });
  useEffect(() => {
    const finish = () => unfinished.current();
    // Heard before those who hold the closing back.
    window.addEventListener('beforeunload', finish, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', finish, { capture: true });
      finish();
    };
  }, []);

  const markedKeys = () => {
    const far = marked ?? at;
    return entries
      .slice(Math.min(at, far), Math.max(at, far) + 1)
      .map(({ key }) => key)
      .filter((key) => key !== BLANK);
  };
  const run = (command: GridCommand, event: KeyboardEvent): boolean => {
    const columnNow = place?.column ?? 0;
    const page = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / (2 * remInPixels())) - 2,
    );
    switch (command.kind) {
      case 'move':
        goTo(at + command.rows, columnNow + command.columns);
        return true;
      case 'page':
        goTo(at + command.by * page, columnNow);
        return true;
      case 'edge':
        if (command.to === 'row-start') goTo(at, 0);
        else if (command.to === 'row-end') goTo(at, columns.length - 1);
        else if (command.to === 'first') goTo(0, 0);
        else goTo(entries.length - 1, columns.length - 1);
        return true;
      case 'step': {
        const [row, to] = stepFrom(at, columnNow, command.by, columns.length);
        if (row < 0 || row >= entries.length) return false;
        goTo(row, to);
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
        goTo(0, columnNow, true);
        setMarked(rows.length - 1);
        return true;
      case 'enter':
        if (props.onOpen && current?.row) props.onOpen(current.key);
        else if (current?.row) goTo(at + 1, columnNow);
        else open(at, columnNow, false);
        return true;
      case 'edit':
        open(at, columnNow, false);
        return true;
      case 'type': {
        if (column?.readOnly || !current) return false;
        // Opened now, so that this very letter falls into the editor and Telex can go on with it.
        flushSync(() => open(at, columnNow, true));
        return false;
      }
      case 'remove': {
        const keys = markedKeys();
        if (keys.length === 0 || !props.onRemove) return false;
        setMarked(null);
        props.onRemove(keys);
        return true;
      }
      case 'move-row':
        if (!current?.row || !props.onMoveRow) return false;
        props.onMoveRow(current.key, command.by);
        return true;
      case 'escape':
        if (marked !== null) {
          setMarked(null);
          return true;
        }
        if (!current || !notes.has(current.key)) return false;
        unread.forgetRow(current.key);
        props.onGiveUp?.(current.key);
        return true;
    }
    event.preventDefault();
    return false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current) return;
    const isFoldKey = event.key === ' ' && !event.shiftKey && current && props.onFold;
    if (isFoldKey) {
      event.preventDefault();
      return props.onFold?.(current.key);
    }
    props.onKey?.(event, current?.key ?? BLANK);
    if (event.defaultPrevented) return;
    const command = readGridKey(event);
    if (command && run(command, event)) event.preventDefault();
  };

  const onCopy = (event: ClipboardEvent) => {
    if (!column) return;
    const from = entries.slice(Math.min(at, marked ?? at), Math.max(at, marked ?? at) + 1);
    const cellsOf = (row: Row | null) =>
      (marked === null ? [column] : columns.filter((each) => !each.readOnly)).map((each) =>
        row === null ? blankText(each, blank?.typed ?? {}) : copyText(each, row),
      );
    event.clipboardData?.setData('text/plain', asPastedText(from.map(({ row }) => cellsOf(row))));
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pastedLines(text);
    if (pasted.length === 0) return;
    event.preventDefault();
    const isOneColumn = pasted.every(({ cells }) => cells.length === 1);
    const into = entries.slice(at, at + pasted.length);
    if (isOneColumn && column && !column.readOnly) {
      lastSession += 1;
      for (const [index, { key }] of into.entries()) {
        const value = pasted[index]?.cells[0]?.trim() ?? '';
        const option = column.options?.find((each) => each.label === value)?.value;
        const done = props.onCommit(key, column.id, option ?? value, lastSession);
        unread.set(
          key,
          column.id,
          done && 'says' in done ? { text: value, says: done.says } : null,
        );
      }
    } else props.onPasteRows?.(text, current?.key ?? BLANK);
  };

  // They come at the last place of a caret, wherever that was, and not at the grid that has the focus.
  const clipboard = useRef({ copy: onCopy, paste: onPaste });
  useEffect(() => {
    clipboard.current = { copy: onCopy, paste: onPaste };
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (document.activeElement !== grid.current) return;
      clipboard.current[event.type === 'copy' ? 'copy' : 'paste'](event);
    };
    document.addEventListener('copy', listen);
    document.addEventListener('paste', listen);
    return () => {
      document.removeEventListener('copy', listen);
      document.removeEventListener('paste', listen);
    };
  }, []);

  const dropOn = (event: DragEvent, key: string) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    if (!tree) return { key, where: part < 0.5 ? 'before' : 'after' } as const;
    return { key, where: part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside' } as const;
  };
  const first = items[0];
  const last = items.at(-1);
  const spare = last === undefined ? 0 : virtualizer.getTotalSize() - last.end;
  const width = props.minWidth === undefined ? {} : { minInlineSize: `${props.minWidth}rem` };
  return (
    <div className={table.frame}>
      <div className={table.scroller} ref={scroller}>
        <table
          ref={grid}
          role={tree ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={entries.length + 1}
          aria-colcount={columns.length}
          aria-activedescendant={current && column ? `${id}-${at}-${column.id}` : undefined}
          aria-multiselectable
          tabIndex={0}
          className={`${table.table} ${css.grid}`}
          style={width}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            if (event.target === grid.current && place === null) goTo(0, firstEditable(columns));
          }}
          onDragEnd={() => {
            dragged.current = null;
            setDrop(null);
          }}
        >
          <colgroup>
            {columns.map((each) => (
              <col
                key={each.id}
                style={each.width === undefined ? {} : { inlineSize: `${each.width}rem` }}
              />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((each) => (
                <th key={each.id} scope="col" data-align={each.align} title={each.hint}>
                  {each.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first !== undefined && first.start > 0 && (
              <tr aria-hidden className={table.spacer}>
                <td colSpan={columns.length} style={{ blockSize: first.start }} />
              </tr>
            )}
            {items.map((item) => {
              const line = lines[item.index];
              const entry = line && entries[line.index];
              if (!line || !entry) return null;
              if (line.kind === 'note') {
                return (
                  <tr key={`${entry.key} ${item.index} note`} className={css.note}>
                    <td colSpan={columns.length} id={`${id}-${line.index}-note`}>
                      <span role="alert">
                        <span aria-hidden>! </span>
                        {line.says}
                      </span>
                    </td>
                  </tr>
                );
              }
              const { index } = line;
              const isMarked =
                marked !== null && index >= Math.min(at, marked) && index <= Math.max(at, marked);
              const edit = editing?.row === entry.key ? editing : null;
              return (
                <GridRow
                  key={entry.key}
                  id={`${id}-${index}`}
                  index={index}
                  entry={entry}
                  columns={columns}
                  blankTyped={blank?.typed}
                  unread={unreadNow}
                  problems={problems.get(entry.key)}
                  noteId={notes.has(entry.key) ? `${id}-${index}-note` : undefined}
                  currentColumn={index === at ? column?.id : undefined}
                  isMarked={isMarked}
                  editing={edit}
                  tree={entry.row ? tree?.(entry.row) : blank?.tree}
                  hasFolds={hasFolds}
                  onFold={props.onFold && (() => props.onFold?.(entry.key))}
                  drop={drop?.key === entry.key ? drop.where : undefined}
                  onCell={(columnId, isAgain) => {
                    const to = columns.findIndex((each) => each.id === columnId);
                    const isHere = isAgain && index === at && columnId === column?.id;
                    goTo(index, to);
                    if (isHere && editing === null) open(index, to, false);
                    else grid.current?.focus();
                  }}
                  onExtend={() => setMarked(clamp(index, rows.length))}
                  onLeave={(text, leaving) => (edit ? leave(edit, text, leaving) : true)}
                  onBlur={(text) => {
                    if (!edit || typed.current === null) return setEditing(null);
                    typed.current = null;
                    commit(edit, text);
                    setEditing((now) => (now?.session === edit.session ? null : now));
                  }}
                  onGiveUp={() => edit && giveUp(edit)}
                  onPause={(text) => {
                    if (!edit || !entry.row) return;
                    const done = props.onCommit(edit.row, edit.column, text, edit.session);
                    if (!done || !('says' in done)) setEditing({ ...edit, isKept: true });
                  }}
                  onText={(text) => {
                    typed.current = text;
                  }}
                  onDragStart={
                    props.onDrop && entry.row
                      ? (event) => {
                          dragged.current = entry.key;
                          event.dataTransfer.effectAllowed = 'move';
                          event.dataTransfer.setData('text/plain', entry.key);
                        }
                      : undefined
                  }
                  onDragOver={(event) => {
                    if (dragged.current === null || !entry.row) return;
                    event.preventDefault();
                    setDrop(dropOn(event, entry.key));
                  }}
                  onDrop={(event) => {
                    const from = dragged.current;
                    if (from === null || !entry.row) return;
                    event.preventDefault();
                    const { key, where } = dropOn(event, entry.key);
                    dragged.current = null;
                    setDrop(null);
                    if (from !== key) props.onDrop?.(from, key, where);
                    grid.current?.focus();
                  }}
                />
              );
            })}
            {spare > 0 && (
              <tr aria-hidden className={table.spacer}>
                <td colSpan={columns.length} style={{ blockSize: spare }} />
              </tr>
            )}
          </tbody>
        </table>
        {entries.length === 0 && props.empty}
      </div>
    </div>
  );
}

/** Where the cursor stands; the place outlives its row, so that a removed row gives it to the one that follows. */
interface Place {
  readonly key: string;
  readonly index: number;
  readonly column: number;
}

function placeIn(entries: readonly { readonly key: string }[], place: Place | null): number {
  if (place === null) return -1;
  const found = entries.findIndex(({ key }) => key === place.key);
  return found === -1 ? Math.min(place.index, entries.length - 1) : found;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}

function stepFrom(row: number, column: number, by: number, columns: number): [number, number] {
  const to = column + by;
  if (to < 0) return [row - 1, columns - 1];
  return to < columns ? [row, to] : [row + 1, 0];
}

function firstEditable<Row>(columns: readonly EditColumn<Row>[]): number {
  return Math.max(
    0,
    columns.findIndex(({ readOnly }) => !readOnly),
  );
}

function notesOf<Row>(
  problems: ReadonlyMap<string, readonly Problem[]>,
  unread: ReadonlyMap<string, { readonly says: string }>,
  columns: readonly EditColumn<Row>[],
): Map<string, string[]> {
  const notes = new Map<string, string[]>();
  const add = (row: string, says: string) => notes.set(row, [...(notes.get(row) ?? []), says]);
  for (const [row, list] of problems) for (const { says } of list) add(row, says);
  for (const [key, { says }] of unread) {
    const row = key.slice(0, key.lastIndexOf(' '));
    const title = columns.find((each) => key === cellKey(row, each.id))?.title;
    add(row, title === undefined ? says : `${title}: ${says}`);
  }
  return notes;
}
