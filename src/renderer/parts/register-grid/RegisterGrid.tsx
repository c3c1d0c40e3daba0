import { ActionIcon, Button, CloseButton } from '@mantine/core';
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type Ref,
} from 'react';
import type { Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import type { RegisterName, RegisterRows } from '../../../domain/register/rows';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { app } from '../../text/app';
import { registerText as words } from '../../text/register';
import {
  BLANK,
  EditGrid,
  type Committed,
  type EditGridHandle,
  type Problem,
} from '../edit-grid/EditGrid';
import { ErrorNote } from '../ErrorNote';
import { usePageKeys } from '../keys';
import { showToast } from '../toast';
import { WrittenNote } from '../WrittenNote';
import type { RegisterColumn, TypedAt } from './columns';
import { listOf } from './list-of';
import { isWhole, rowOfTyped } from './new-row';
import { pastedRows, type PastedRows } from './pasted-rows';
import { BLANK_ROW } from './register-edits';
import css from './register-grid.module.css';
import { RegisterFilters } from './RegisterFilters';
import { shownRows, WHOLE_VIEW, type RegisterFilter, type RegisterView } from './shown-rows';
import { useListFiles } from './use-list-files';
import { useRegister, useRegisterRows } from './use-register';

export interface RegisterGridProps<Name extends RegisterName> {
  readonly name: Name;
  /** Names the grid, and the list in Excel and on paper. */
  readonly title: string;
  readonly columns: readonly RegisterColumn<RegisterRows[Name]>[];
  /** A row with nothing in it yet. */
  readonly start: (id: string, day: Day) => RegisterRows[Name];
  /** Null: the rows have no day, and belong to every year. */
  readonly dayOf: ((row: RegisterRows[Name]) => Day) | null;
  /** Leaves out rows that are not of this page at all. */
  readonly only?: (row: RegisterRows[Name]) => boolean;
  readonly filters?: readonly RegisterFilter<RegisterRows[Name]>[];
  /** What the rows on show come to: “12 buổi · 345 lượt người”. */
  readonly totals: (rows: readonly RegisterRows[Name][]) => string;
  /** Stands beside the grid: a checklist, the details of a row. */
  readonly aside?: ReactNode;
  /** Buttons of this register alone, beside those all have. */
  readonly tools?: ReactNode;
  readonly handle?: Ref<EditGridHandle>;
  readonly onCurrent?: (row: string, column: string) => void;
  /** Enter on a row that is there. Without it Enter goes one row down. */
  readonly onOpen?: (row: string) => void;
  readonly minWidth?: number;
}

/** One register, edited in place as in Excel, of the year of the working period. */
export function RegisterGrid<Name extends RegisterName>(props: RegisterGridProps<Name>) {
  const asked = useRegisterRows(props.name);
  if (asked.data) return <Opened {...props} fromDisk={asked.data} />;
  if (asked.error) return <ErrorNote error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <p className={css.waiting} role="status">
      {words.loading}
    </p>
  );
}

const NO_FILTERS: readonly never[] = [];
const NOBODY: ReadonlySet<string> = new Set();

function Opened<Name extends RegisterName>(
  props: RegisterGridProps<Name> & { readonly fromDisk: readonly RegisterRows[Name][] },
) {
  type Row = RegisterRows[Name];
  const { name, title, start, dayOf, filters = NO_FILTERS, totals, fromDisk } = props;
  const { today } = useBook();
  const { period } = usePeriod();
  const { year } = period;
  const at = useMemo((): TypedAt => ({ today, year }), [today, year]);
  const editing = useRegister(name, fromDisk);
  const { edits, refused } = editing;
  const { only } = props;
  const rows = useMemo(
    () => (only ? editing.rows.filter(only) : editing.rows),
    [editing.rows, only],
  );

  const [view, setView] = useState<RegisterView>(WHOLE_VIEW);
  const [kept, setKept] = useState(NOBODY);
  const keep = (ids: readonly string[]) => setKept((now) => new Set([...now, ...ids]));
  const look = (next: RegisterView) => {
    setView(next);
    setKept(NOBODY);
  };
  const shown = useMemo(() => {
    const staying = new Set([...kept, ...refused.keys()]);
    return shownRows<Row>(rows, props.columns, filters, dayOf, year, view, staying);
  }, [rows, props.columns, filters, dayOf, year, view, kept, refused]);

  const typed = useSyncExternalStore(edits.subscribe, () => edits.blank(BLANK_ROW));
  const blank = useMemo(() => ({ typed, after: null }), [typed]);
  const last = shown.at(-1) ?? null;
  const firstDay = year === Number(today.slice(0, 4)) ? today : `${year}-01-01`;
  const columns = useMemo(() => {
    // What a new row will say where nothing is typed stands there beforehand.
    const next = rowOfTyped(props.columns, typed, start('', firstDay), last, at);
    return props.columns.map((column) => {
      const blankHint = column.text(next) || column.blankHint;
      return blankHint === undefined ? column : { ...column, blankHint };
    });
  }, [props.columns, typed, start, firstDay, last, at]);
  const problems = useMemo(
    () =>
      new Map(
        [...refused].map(([row, { says }]): [string, Problem[]] => [row, [{ column: null, says }]]),
      ),
    [refused],
  );
  const [pasted, setPasted] = useState<PastedRows<Row> | null>(null);

  const sayOtherYear = (row: Row) => {
    const of = dayOf === null ? year : Number(dayOf(row).slice(0, 4));
    if (of !== year) showToast({ text: words.otherYear(of, year) });
  };
  const commitBlank = (column: RegisterColumn<Row>, text: string): Committed => {
    const tried = text === '' ? null : column.put(start('', firstDay), text, at);
    if (typeof tried === 'string') return { says: tried };
    const all = { ...typed, [column.id]: text };
    if (!isWhole(props.columns, all, last)) {
      edits.setBlank(BLANK_ROW, all);
      return undefined;
    }
    const id = crypto.randomUUID();
    const row = rowOfTyped(props.columns, all, start(id, firstDay), last, at);
    edits.setBlank(BLANK_ROW, {});
    keep([id]);
    editing.put([{ do: 'put', row }], words.steps.added);
    sayOtherYear(row);
    return { key: id };
  };
  const commit = (key: string, columnId: string, text: string, session: number): Committed => {
    const column = props.columns.find(({ id }) => id === columnId);
    if (!column) return undefined;
    if (key === BLANK) return commitBlank(column, text);
    const row = rows.find(({ id }) => id === key);
    const next = row && column.put(row, text, at);
    if (typeof next === 'string') return { says: next };
    if (!next) return undefined;
    keep([key]);
    editing.put([{ do: 'put', row: next }], words.steps.cell(column.title), session);
    sayOtherYear(next);
    return undefined;
  };
  const paste = (text: string) => {
    const fresh = () => start(crypto.randomUUID(), firstDay);
    const read = pastedRows<Row>(text, props.columns, fresh, at);
    setPasted(read);
    if (read.rows.length === 0) return;
    keep(read.rows.map(({ id }) => id));
    const changes = read.rows.map((row) => ({ do: 'put' as const, row }));
    void editing.act(changes, words.steps.pasted(read.rows.length));
  };
  const remove = (ids: readonly string[]) => {
    for (const id of ids) {
      edits.giveUp(id);
      edits.unread.forgetRow(id);
    }
    const there = ids.filter((id) => edits.expected.some((row) => row.id === id));
    if (there.length === 0) return;
    const changes = there.map((id) => ({ do: 'remove' as const, id }));
    void editing.act(changes, words.steps.removed(there.length));
  };

  const under = [
    ...(dayOf === null
      ? []
      : [
          view.month === null
            ? words.files.under.year(year)
            : words.filters.monthName(view.month, year),
        ]),
    ...filters.flatMap(({ id, label, options }) => {
      const chosen = options.find(({ value }) => value === view.chosen[id]);
      return chosen ? [words.files.under.chosen(label, chosen.label)] : [];
    }),
    ...(view.search.trim() === '' ? [] : [words.files.under.search(view.search.trim())]),
  ];
  const onDisk = () => shown.filter(({ id }) => !refused.has(id));
  const files = useListFiles(
    name,
    () => listOf(title, under, props.columns, onDisk()),
    () => edits.settled(),
  );
  const { print, excel } = files;
  const own = useRef<EditGridHandle>(null);
  useImperativeHandle(props.handle, () => ({
    focus: () => own.current?.focus(),
    goTo: (row, column, edits) => own.current?.goTo(row, column, edits),
  }));
  const [firstColumn] = columns;
  const keys = useMemo(
    () => [
      {
        keys: words.addKey,
        does: words.add,
        run: () => own.current?.goTo(BLANK, firstColumn?.id),
      },
      { keys: words.files.excelKey, does: words.files.excel, run: excel.run },
      { keys: words.files.printKey, does: words.files.print, run: print },
      { keys: app.steps.redoKey, does: app.steps.redo(null) },
    ],
    [excel.run, print, firstColumn?.id],
  );
  usePageKeys(keys);
  const inYear = useMemo(
    () => shownRows<Row>(rows, props.columns, [], dayOf, year, WHOLE_VIEW, NOBODY).length,
    [rows, props.columns, dayOf, year],
  );
  return (
    <div className={css.register}>
      <div className={css.tools}>
        <RegisterFilters
          filters={filters}
          year={dayOf === null ? null : year}
          view={view}
          onView={look}
        />
        <span className={css.count} role="status">
          {view === WHOLE_VIEW
            ? words.rows(formatCount(shown.length))
            : words.shown(formatCount(shown.length), formatCount(inYear))}
        </span>
        <ActionIcon
          variant="default"
          aria-label={app.steps.undo(editing.nextUndo)}
          title={`${app.steps.undo(editing.nextUndo)} (${app.steps.undoKey})`}
          disabled={editing.nextUndo === null}
          onClick={editing.undo}
        >
          ↶
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={app.steps.redo(editing.nextRedo)}
          title={`${app.steps.redo(editing.nextRedo)} (${app.steps.redoKey})`}
          disabled={editing.nextRedo === null}
          onClick={editing.redo}
        >
          ↷
        </ActionIcon>
        {props.tools}
        <Button
          variant="default"
          title={words.files.excelKey}
          loading={excel.isRunning}
          onClick={excel.run}
        >
          {words.files.excel}
        </Button>
        <Button
          variant="default"
          title={words.files.printKey}
          loading={files.isPrinting}
          onClick={print}
        >
          {words.files.print}
        </Button>
      </div>
      <ErrorNote error={files.printError} />
      <WrittenNote made={excel} />
      <PasteNote pasted={pasted} onClose={() => setPasted(null)} />
      <div className={css.middle}>
        <div className={css.rows}>
          <EditGrid<Row>
            handle={own}
            label={title}
            columns={columns}
            rows={shown}
            rowKey={({ id }) => id}
            blank={blank}
            unread={edits.unread}
            problems={problems}
            onCommit={commit}
            onPasteRows={paste}
            onRemove={remove}
            onGiveUp={(row) => (row === BLANK ? edits.setBlank(BLANK_ROW, {}) : edits.giveUp(row))}
            {...(props.onCurrent && { onCurrent: props.onCurrent })}
            {...(props.onOpen && { onOpen: props.onOpen })}
            {...(props.minWidth !== undefined && { minWidth: props.minWidth })}
            autoFocus
          />
        </div>
        {props.aside}
      </div>
      <div className={css.foot}>
        <span className={css.totals} role="status">
          {totals(shown)}
        </span>
        <span className={css.hint}>{words.hint}</span>
      </div>
    </div>
  );
}

const MOST_SAID = 50;

/** Which of the pasted rows stayed outside, and why. */
function PasteNote<Row>({
  pasted,
  onClose,
}: {
  readonly pasted: PastedRows<Row> | null;
  readonly onClose: () => void;
}) {
  if (pasted === null || pasted.bad.length === 0) return null;
  const { rows, bad } = pasted;
  return (
    <div className={css.bad} role="alert">
      <div>
        <p>{words.paste.title(rows.length, rows.length + bad.length)}</p>
        <ul>
          {bad.slice(0, MOST_SAID).map((says) => (
            <li key={says}>{says}</li>
          ))}
          {bad.length > MOST_SAID && <li>{words.paste.more(bad.length - MOST_SAID)}</li>}
        </ul>
        <p>{words.paste.hint}</p>
      </div>
      <CloseButton aria-label={words.paste.close} onClick={onClose} />
    </div>
  );
}
