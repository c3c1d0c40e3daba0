import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import {
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import type { MarkOrNone } from '../../../../domain/attendance/mark';
import type { QuickEntry } from '../../../../domain/attendance/quick-line';
import { formatDay, type Day } from '../../../../domain/day';
import { call } from '../../../api/client';
import { EmptyState } from '../../../parts/EmptyState';
import { ErrorNote } from '../../../parts/ErrorNote';
import { usePageKeys } from '../../../parts/keys';
import { Page } from '../../../parts/Page';
import { showToast } from '../../../parts/toast';
import { attendance } from '../../../text/attendance';
import { paper } from '../../../text/paper';
import { markQuickLine } from '../grid/changes';
import { readKey } from '../grid/key-command';
import type { MarkSheet } from '../grid/mark-sheet';
import type { SheetKey } from '../grid/sheet-data';
import { startingColumn } from '../grid/starting-column';
import { QuickLine } from '../QuickLine';
import { nextLine, paperLines, sessionBlocked, type PaperLine } from './paper-lines';
import css from './paper.module.css';
import { WalkInPanel } from './WalkInPanel';

const words = paper.back;

interface FromPaperProps {
  readonly sheet: MarkSheet;
  readonly today: Day;
  /** The session to begin with; any other text: the one to be taken now. */
  readonly sessionId: string;
}

/** A signed sheet is typed in: the names stand in its order, one key each. */
export function FromPaper(props: FromPaperProps) {
  const { sheet } = props;
  useTold(sheet, 'marks');
  useTold(sheet, 'pending');
  useTold(sheet, 'roster');
  if (sheet.data.sessions.length > 0) return <Typing {...props} />;
  return (
    <Page title={words.title} back={backTo(sheet)}>
      <EmptyState title={words.noSessions} />
    </Page>
  );
}

/** Draws anew when that of the sheet changed. */
function useTold({ signals }: MarkSheet, key: SheetKey): void {
  useSyncExternalStore(
    useCallback((listener) => signals.subscribe(key, listener), [signals, key]),
    () => signals.version(key),
  );
}

function backTo({ data }: MarkSheet) {
  return { label: data.class.name, to: `/lop-hoc/${data.class.id}` };
}

function Typing({ sheet, today, sessionId }: FromPaperProps) {
  const { sessions, persons, closedUntil, now } = sheet.data;
  // By its id: another window may add or take out sessions meanwhile.
  const [chosenId, choose] = useState(() => {
    const asked = sessions.findIndex(({ id }) => id === sessionId);
    // By marks: who does not learn on a day is not waited for, which does not make the session taken.
    const taken = sessions.map((_, at) => Number(persons.some(({ marks }) => marks[at] !== null)));
    const start = asked >= 0 ? asked : startingColumn(sessions, taken, today, now);
    return sessions[start]?.id ?? '';
  });
  const [typedNo, setTypedNo] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const quick = useRef<HTMLInputElement>(null);

  const isGone = !sessions.some(({ id }) => id === chosenId);
  const column = isGone ? 0 : sessions.findIndex(({ id }) => id === chosenId);
  const session = sessions[column];
  const no = /^\d{1,9}$/.test(typedNo.trim()) ? Number(typedNo) : null;
  const ask = { classId: sheet.data.class.id, sessionId: session?.id ?? '', no };
  const found = useQuery({
    queryKey: ['signSheet', 'find', ask],
    queryFn: () => call.signSheet.find(ask),
    gcTime: 0,
    retry: false,
  });
  const paperSheet = found.data?.sheet ?? null;
  const { listed, later, lines } = useMemo(
    () =>
      session
        ? paperLines(paperSheet, persons, session)
        : { listed: [], later: [], lines: [] as PaperLine[] },
    [paperSheet, persons, session],
  );
  const blocked = isGone
    ? words.sessionGone
    : session
      ? sessionBlocked(session, closedUntil, today)
      : null;
  // The order may still change until it is known which sheet lies on the desk.
  const isReady = !found.isPending && blocked === null;
  const current = Math.min(at, Math.max(0, lines.length - 1));

  const focusList = () => list.current?.focus();
  useLayoutEffect(focusList, []);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current, lines]);

  const markOf = ({ row }: PaperLine): MarkOrNone =>
    row === null ? null : sheet.mark(row, column);
  const put = (mark: MarkOrNone, moves: boolean) => {
    const line = lines[current];
    if (!isReady || !line) return;
    if (line.row !== null && line.blocked === null) {
      sheet.apply([{ row: line.row, column, to: mark }]);
    }
    if (moves) setAt(nextLine(lines, current, 1));
  };
  const goTo = (next: number) => {
    choose(sessions[Math.max(0, Math.min(sessions.length - 1, next))]?.id ?? '');
    setTypedNo('');
    setAt(0);
    setProblem(null);
  };
  const travel = (cells: readonly { readonly row: number; readonly column: number }[]) => {
    const [first] = cells;
    if (!first) return showToast({ text: attendance.nothingToUndo });
    if (first.column !== column && first.column < sessions.length) goTo(first.column);
    const line = lines.findIndex(({ row }) => row === first.row);
    if (line >= 0) setAt(line);
  };
  const takeLine = (entries: readonly QuickEntry[], order: readonly string[]) => {
    if (!session || !isReady) return;
    if (sheet.apply(markQuickLine(sheet, column, entries, order)) === 0) {
      showToast({ text: attendance.allMarked(formatDay(session.day)) });
    }
    const skipped = listed.filter(
      ({ number, blocked: why }) => why !== null && entries.some(({ order }) => order === number),
    );
    const names = skipped.map(({ number, name }) => `${number}. ${name}`);
    setProblem(names.length > 0 ? words.skipped(names.join(', ')) : null);
    focusList();
  };
  const onListKey = (event: KeyboardEvent) => {
    const command = readKey(event);
    if (event.key === 'Enter' && !event.ctrlKey) put('present', true);
    else if (command?.kind === 'mark') put(command.mark, command.mark !== null);
    else if (command?.kind === 'present-and-down') put('present', true);
    else if (command?.kind === 'undo') travel(sheet.undo());
    else if (command?.kind === 'redo') travel(sheet.redo());
    else if (command?.kind === 'move') {
      const { motion } = command;
      if (motion === 'up' || motion === 'down') {
        setAt(nextLine(lines, current, motion === 'up' ? -1 : 1));
      } else if (motion === 'left' || motion === 'right') {
        goTo(column + (motion === 'left' ? -1 : 1));
      } else if (motion === 'row-start' || motion === 'first') setAt(0);
      else if (motion === 'row-end' || motion === 'last') setAt(lines.length - 1);
      else return;
    } else return;
    event.preventDefault();
  };
  const keys = useMemo(
    () => [
      { keys: '1 2 3 4', does: words.keyList.mark },
      { keys: 'Enter Space', does: words.keyList.present },
      { keys: '0', does: words.keyList.clear },
      { keys: '↑ ↓', does: words.keyList.move },
      { keys: '← →', does: words.keyList.session },
      { keys: 'Ctrl+G', does: words.keyList.quick, run: () => quick.current?.focus() },
      { keys: 'Ctrl+N', does: words.addWalkIn, run: () => setAdding(true) },
      { keys: 'Ctrl+Z Ctrl+Y', does: words.keyList.undo },
    ],
    [],
  );
  usePageKeys(keys);

  const added = async (personId: string, name: string) => {
    await sheet.reload();
    const row = sheet.data.persons.findIndex(({ id }) => id === personId);
    if (row >= 0) sheet.apply([{ row, column, to: 'present' }]);
    showToast({ text: paper.walkIn.added(name) });
  };
  const left = lines.filter((line) => line.blocked === null && markOf(line) === null).length;
  const lineAt = (line: PaperLine, index: number) => (
    <Line
      key={`${line.number} ${line.personId}`}
      index={index}
      line={line}
      mark={markOf(line)}
      isPending={line.row !== null && sheet.isPending(line.row, column)}
      isCurrent={index === current}
      onPoint={setAt}
    />
  );
  return (
    <Page
      title={words.title}
      back={backTo(sheet)}
      subtitle={<span role="status">{left > 0 ? words.left(left) : words.done}</span>}
      action={
        <Button variant="default" title="Ctrl+N" onClick={() => setAdding(true)}>
          {words.addWalkIn}
        </Button>
      }
      filters={
        <>
          <NativeSelect
            w="15rem"
            aria-label={words.session}
            value={chosenId}
            data={[
              ...(isGone ? [{ value: chosenId, label: words.noSession }] : []),
              ...sessions.map(({ id, day, startsAt }) => ({
                value: id,
                label: paper.sheet.session(day, startsAt),
              })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              goTo(sessions.findIndex(({ id }) => id === value))
            }
            onKeyDown={(event) => event.key === 'Escape' && focusList()}
          />
          <TextInput
            w="11rem"
            aria-label={words.number}
            placeholder={`${words.number}: ${paperSheet?.no ?? words.newest}`}
            inputMode="numeric"
            value={typedNo}
            onChange={(event) => {
              setTypedNo(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return;
              event.preventDefault();
              focusList();
            }}
            autoComplete="off"
          />
          <span className={css.note}>
            {paperSheet
              ? words.ofSheet(paperSheet.no, dayOf(paperSheet.at))
              : found.isSuccess && words.noSheet}
          </span>
          <QuickLine
            ref={quick}
            order={() => Promise.resolve(listed.map(({ personId }) => personId))}
            onLine={takeLine}
            onProblem={setProblem}
            onLeave={focusList}
          />
        </>
      }
      note={
        <>
          <ErrorNote error={found.error} />
          {(blocked ?? problem) !== null && (
            <p className={css.note} role="alert">
              {blocked ?? problem}
            </p>
          )}
        </>
      }
      side={
        isAdding &&
        session && (
          <WalkInPanel
            sheet={sheet}
            day={session.day}
            onAdded={added}
            onClose={() => {
              setAdding(false);
              focusList();
            }}
          />
        )
      }
      foot={<span className={css.hint}>{words.hint}</span>}
    >
      {lines.length === 0 && <EmptyState title={words.noPersons} />}
      <div
        ref={list}
        className={css.list}
        role="listbox"
        tabIndex={0}
        aria-label={words.list}
        aria-busy={!found.isFetched}
        {...(lines.length > 0 && { 'aria-activedescendant': `paper-${current}` })}
        onKeyDown={onListKey}
      >
        {listed.map(lineAt)}
        {later.length > 0 && (
          <div role="group" aria-label={words.later}>
            <div className={css.heading} aria-hidden>
              {words.later}
            </div>
            {later.map((line, index) => lineAt(line, listed.length + index))}
          </div>
        )}
      </div>
    </Page>
  );
}

interface LineProps {
  readonly index: number;
  readonly line: PaperLine;
  readonly mark: MarkOrNone;
  readonly isPending: boolean;
  readonly isCurrent: boolean;
  readonly onPoint: (index: number) => void;
}

const Line = memo(function Line({ index, line, mark, isPending, isCurrent, onPoint }: LineProps) {
  return (
    <div
      id={`paper-${index}`}
      role="option"
      className={css.line}
      aria-selected={isCurrent}
      aria-disabled={line.blocked !== null}
      aria-busy={isPending || undefined}
      onMouseDown={() => onPoint(index)}
    >
      <span className={css.number}>{line.number ?? ''}</span>
      <span className={css.name} title={line.name}>
        {line.name}
      </span>
      <span className={css.mark} data-mark={mark ?? 'none'}>
        {line.row === null ? '' : mark === null ? words.notTaken : words.marks[mark]}
      </span>
      {line.blocked !== null && <span className={css.why}>{line.blocked}</span>}
    </div>
  );
});

/** The day of a moment, where the office is. */
function dayOf(at: string): string {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return formatDay(zoned.toPlainDate().toString());
}
