import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatCount, formatPercent } from '../../../domain/number';
import { isTyping } from '../../parts/keys';
import { compareText } from '../../text/plan-compare';
import type { Entry } from './checklist-grids';
import { entryText, readEntry } from './entry-input';
import css from './plan-compare.module.css';

const words = compareText.checklist;

export interface EntryRow {
  readonly key: string;
  /** Stand before the cells. */
  readonly heads: readonly ReactNode[];
  readonly entries: readonly Entry[];
  /** Stand after them. */
  readonly tails: readonly ReactNode[];
}

export interface EntryChange {
  readonly entry: Entry;
  readonly value: number | null;
}

interface EntryGridProps {
  readonly label: string;
  readonly columns: {
    readonly heads: readonly Column[];
    readonly entries: readonly Column[];
    readonly tails: readonly Column[];
  };
  readonly rows: readonly EntryRow[];
  readonly onEnter: (changes: readonly EntryChange[]) => void;
}

export interface Column {
  readonly id: string;
  readonly title: ReactNode;
  /** In rem; those without one share the rest. */
  readonly width?: number;
  readonly hint?: string;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Numbers in their cells as in Excel: arrows, typing overwrites, F2 edits, Enter goes down, Ctrl+C and Ctrl+V. */
export function EntryGrid({ label, columns, rows, onEnter }: EntryGridProps) {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [wished, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const place = within(wished, rows);
  const current = rows[place.row]?.entries[place.column];

  const go = (down: number, right: number) => {
    setProblem(null);
    setPlace(within({ row: place.row + down, column: place.column + right }, rows));
  };
  const close = () => {
    setTyped(null);
    table.current?.focus();
  };
  /** @returns whether the text was one for this cell */
  const commit = (text: string): boolean => {
    if (!current) return true;
    const read = readEntry(text, current.quota.measure);
    if (!read) {
      setProblem(current.quota.measure === 'share' ? words.badShare : words.bad);
      return false;
    }
    setProblem(null);
    if (read.value !== current.cell.value) onEnter([{ entry: current, value: read.value }]);
    return true;
  };
  const begin = (text: string) => {
    if (!current) return;
    if (current.quota.counted) return setProblem(words.countedNote);
    setProblem(null);
    setTyped(text);
  };
  const toggle = () => {
    if (!current || current.quota.measure !== 'done') return;
    if (current.quota.counted) return setProblem(words.countedNote);
    onEnter([{ entry: current, value: current.cell.value === null ? 1 : null }]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moves[event.key];
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const isDone = current?.quota.measure === 'done';
    if (move) go(...move);
    else if (event.key === 'Home') go(0, -place.column);
    else if (event.key === 'End') go(0, rows[place.row]?.entries.length ?? 0);
    else if (event.key === ' ' || ((event.key === 'Enter' || event.key === 'F2') && isDone))
      toggle();
    else if (event.key === 'Enter' || event.key === 'F2')
      begin(entryText(current?.cell.value ?? null));
    else if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (digit !== undefined && !event.shiftKey && !isDone) begin(digit);
    else return;
    event.preventDefault();
  };
  const clear = () => {
    if (!current || current.cell.value === null) return;
    if (current.quota.counted) return setProblem(words.countedNote);
    onEnter([{ entry: current, value: null }]);
  };
  const paste = (text: string) => {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    const pasted = lines.flatMap((line, down) =>
      line.split('\t').map((cell, right) => ({
        entry: rows[place.row + down]?.entries[place.column + right],
        cell,
      })),
    );
    const changes = pasted.flatMap(({ entry, cell }): EntryChange[] => {
      if (!entry || entry.quota.counted) return [];
      const read = readEntry(cell, entry.quota.measure);
      return read ? [{ entry, value: read.value }] : [];
    });
    const left = pasted.length - changes.length;
    setProblem(left > 0 ? words.notPasted(left) : null);
    const changed = changes.filter(({ entry, value }) => value !== entry.cell.value);
    if (changed.length > 0) onEnter(changed);
  };

  return (
    <div className={css.grid}>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-activedescendant={`${id}-${place.row}-${place.column}`}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onCopy={(event) => {
          if (isTyping(event.target)) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', entryText(current?.cell.value ?? null));
        }}
        onPaste={(event) => {
          if (isTyping(event.target)) return;
          event.preventDefault();
          paste(event.clipboardData.getData('text/plain'));
        }}
      >
        <colgroup>
          {[...columns.heads, ...columns.entries, ...columns.tails].map(({ id: key, width }) => (
            <col key={key} style={width === undefined ? {} : { inlineSize: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.heads.map((column) => (
              <Head key={column.id} column={column} />
            ))}
            {columns.entries.map((column) => (
              <Head key={column.id} column={column} isNumber />
            ))}
            {columns.tails.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, heads, entries, tails }, row) => (
            <tr key={key}>
              {heads.map((head, index) =>
                index === 0 ? (
                  <th key={columns.heads[index]?.id} scope="row">
                    {head}
                  </th>
                ) : (
                  <td key={columns.heads[index]?.id}>{head}</td>
                ),
              )}
              {entries.map((entry, column) => {
                const isHere = row === place.row && column === place.column;
                return (
                  <td
                    key={`${entry.quota.quotaId} ${entry.cell.month ?? ''}`}
                    id={`${id}-${row}-${column}`}
                    role="gridcell"
                    aria-selected={isHere}
                    aria-readonly={entry.quota.counted || undefined}
                    aria-label={heardOf(entry)}
                    className={css.entry}
                    data-met={entry.cell.isMet || undefined}
                    data-counted={entry.quota.counted || undefined}
                    data-current={isHere || undefined}
                    title={heardOf(entry)}
                    onClick={() => {
                      setPlace({ row, column });
                      setProblem(null);
                    }}
                    onDoubleClick={() => {
                      if (entry.quota.measure === 'done') toggle();
                      else begin(entryText(entry.cell.value));
                    }}
                  >
                    {isHere && typed !== null ? (
                      <Editor
                        label={heardOf(entry)}
                        opened={typed}
                        onLeave={(text, down, right) => {
                          if (!commit(text)) return;
                          close();
                          go(down, right);
                        }}
                        onBlur={(text) => {
                          commit(text);
                          setTyped(null);
                        }}
                        onGiveUp={() => {
                          setProblem(null);
                          close();
                        }}
                      />
                    ) : (
                      <Shown entry={entry} />
                    )}
                  </td>
                );
              })}
              {tails.map((tail, index) => (
                <td key={columns.tails[index]?.id}>{tail}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" className={css.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

function within({ row, column }: Place, rows: readonly EntryRow[]): Place {
  const at = Math.max(0, Math.min(rows.length - 1, row));
  const last = (rows[at]?.entries.length ?? 1) - 1;
  return { row: at, column: Math.max(0, Math.min(last, column)) };
}

function Head({
  column,
  isNumber = false,
}: {
  readonly column: Column;
  readonly isNumber?: boolean;
}) {
  // The column that takes what is left of the width has no name, and a head without one would be heard as a gap.
  if (column.title === '') return <td />;
  return (
    <th scope="col" title={column.hint} data-number={isNumber || undefined}>
      {column.title}
    </th>
  );
}

function Shown({ entry: { quota, cell } }: { readonly entry: Entry }) {
  if (quota.measure === 'done') {
    return cell.value === null ? (
      <span className={css.box} aria-hidden />
    ) : (
      <span className={css.ticked} aria-hidden>
        ✓
      </span>
    );
  }
  if (cell.value === null) return null;
  return <>{amountOf(quota, cell.value)}</>;
}

function amountOf({ measure }: Entry['quota'], value: number): string {
  return measure === 'share' ? formatPercent(value, 3) : formatCount(value);
}

/** What is heard of a cell: which quota, where, how much, whether it is enough. */
function heardOf({ quota, cell }: Entry): string {
  const value =
    quota.measure === 'done'
      ? cell.value === null
        ? words.notDone
        : words.done
      : cell.value === null
        ? words.nothing
        : amountOf(quota, cell.value);
  const met = (cell.isMet ? words.met : words.notMet).toLowerCase();
  return words.cell(quota.name, cell.title, value, met, quota.counted);
}

interface EditorProps {
  readonly label: string;
  readonly opened: string;
  readonly onLeave: (text: string, down: number, right: number) => void;
  readonly onBlur: (text: string) => void;
  readonly onGiveUp: () => void;
}

function Editor({ label, opened, onLeave, onBlur, onGiveUp }: EditorProps) {
  const [text, setText] = useState(opened);
  const hasLeft = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    const leaving: Record<string, readonly [number, number]> = {
      Enter: [event.shiftKey ? -1 : 1, 0],
      Tab: [0, event.shiftKey ? -1 : 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const way = leaving[event.key];
    if (way) {
      hasLeft.current = true;
      onLeave(text, ...way);
      hasLeft.current = false;
    } else if (event.key === 'Escape') {
      hasLeft.current = true;
      onGiveUp();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      autoFocus
      className={css.editor}
      inputMode="decimal"
      aria-label={label}
      autoComplete="off"
      maxLength={14}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => {
        if (!hasLeft.current) onBlur(text);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
