import { Button } from '@mantine/core';
import {
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from 'react';
import type { Day } from '../../../domain/day';
import { EmptyState } from '../../parts/EmptyState';
import { errorSentence } from '../../../domain/error-text';
import { call } from '../../api/client';
import { isTyping, usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { attendance as text } from '../../text/attendance';
import { leave as leaveText } from '../../text/leave';
import { marking } from '../../text/marking';
import { resultsText } from '../../text/results';
import { ClassPanel } from '../classes/ClassPanel';
import { EnrolPanel } from '../classes/EnrolPanel';
import { EnrolmentPanel } from '../classes/EnrolmentPanel';
import { SessionPanel } from '../classes/SessionPanel';
import { SessionsPanel } from '../classes/SessionsPanel';
import { useHamletWord } from '../people/hamlet-word';
import { ClassMenu } from './ClassMenu';
import { FindField, type FindHandle } from './FindField';
import { Grid, type GridHandle } from './Grid';
import { GridCursor } from './grid/cursor';
import { readKey } from './grid/key-command';
import type { MarkSheet } from './grid/mark-sheet';
import { selectCell, type Selection } from './grid/selection';
import { startingColumn } from './grid/starting-column';
import { GridCommands } from './commands';
import css from './grid.module.css';
import { LeavePanel } from './LeavePanel';
import { Legend } from './Legend';
import { NotePanel } from './NotePanel';
import { usePaperTools } from './paper/use-paper-tools';
import { QuickLine } from './QuickLine';
import { SessionFoot } from './SessionFoot';
import { useGridClipboard } from './use-grid-clipboard';
import { useUndoOfClass } from './use-undo-of-class';
import { useOpenResults } from './use-open-results';

type Panel = 'enrol' | 'sessions' | 'class' | 'session' | 'person' | 'leave' | 'note';

/** The page of a class once its sheet is read. */
export function ClassPage({ sheet, today }: ClassPageProps) {
  useSyncExternalStore(
    useCallback((listener) => sheet.signals.subscribe('roster', listener), [sheet]),
    () => sheet.signals.version('roster'),
  );
  const hasGrid = sheet.data.persons.length > 0 && sheet.data.sessions.length > 0;
  // A class that gets its first persons or sessions opens like any other.
  return <Roster key={String(hasGrid)} sheet={sheet} today={today} hasGrid={hasGrid} />;
}

interface ClassPageProps {
  readonly sheet: MarkSheet;
  readonly today: Day;
}

function Roster({ sheet, today, hasGrid }: ClassPageProps & { readonly hasGrid: boolean }) {
  const { persons, sessions } = sheet.data;
  const [problem, setProblem] = useState<string | null>(null);
  const [{ cursor, commands }] = useState(() => {
    const cursor = startingCursor(sheet, today);
    return { cursor, commands: new GridCommands(sheet, cursor, setProblem) };
  });
  useGridClipboard(commands);
  const grid = useRef<GridHandle>(null);
  const find = useRef<FindHandle>(null);
  const quick = useRef<HTMLInputElement>(null);
  const before = useRef<Selection | null>(null);
  const [panel, showPanel] = useState<Panel | null>(null);
  /** Whom a panel was opened for: read anew, the sheet may have others in the cursor's row and column. */
  const [about, setAbout] = useState({ person: '', session: '' });
  const setPanel = useCallback(
    (next: Panel | null) => {
      const person = sheet.data.persons[cursor.active.row]?.id ?? '';
      setAbout({ person, session: sheet.data.sessions[cursor.session]?.id ?? '' });
      showPanel(next);
    },
    [sheet, cursor],
  );
  /** The cell the panels of leave and notes were opened at. */
  const [at, setAt] = useState(cursor.active);
  const undoesLast = useUndoOfClass(sheet);

  const paper = usePaperTools(sheet, cursor, () => grid.current?.focus());

  const shown = () => sheet.data.persons.map(({ id }) => id);
  /** As on the newest sheet that was printed for the session; without one as the rows are numbered here. */
  const printed = async () => {
    const asked = { classId: sheet.data.class.id, sessionId: sessions[cursor.session]?.id ?? '' };
    return (await call.signSheet.find({ ...asked, no: null })).sheet;
  };
  /** Asked when the quick line is begun, so that its Enter waits for nothing and takes the numbers that were named. */
  const askedSheet = useRef<ReturnType<typeof printed> | null>(null);
  const numbered = async () => {
    try {
      const sheet = await (askedSheet.current ?? printed());
      return sheet?.persons.map(({ id }) => id) ?? shown();
    } catch (error) {
      askedSheet.current = null;
      throw error;
    }
  };
  const sayWhichNumbers = () => {
    askedSheet.current = printed();
    askedSheet.current.then(
      (paper) => {
        const isOther = paper?.persons.map(({ id }) => id).join() !== shown().join();
        if (paper && isOther) setProblem(text.quickByPaper(paper.no));
      },
      () => {},
    );
  };

  const names = useMemo(() => persons.map(({ name }) => name), [persons]);

  const openAtCell = useCallback(
    (panel: 'leave' | 'note') => {
      const cell = { row: cursor.active.row, column: cursor.session };
      if (panel === 'note' && sheet.mark(cell.row, cell.column) === null) {
        showToast({ text: errorSentence('note-without-mark'), tone: 'wrong' });
        return;
      }
      setAt(cell);
      setPanel(panel);
    },
    [sheet, cursor, setPanel],
  );
  const openResults = useOpenResults(sheet);
  const pageKeys = useMemo<readonly PageKey[]>(
    () => [
      { keys: '1 2 3 4', does: text.keyList.marks },
      { keys: '0', does: text.keyList.clear },
      { keys: 'Space', does: text.keyList.space },
      { keys: '1 4 0', does: text.keyList.result },
      { keys: '← ↑ → ↓', does: text.keyList.move },
      { keys: 'Home End', does: text.keyList.edges },
      { keys: 'Shift+Space Ctrl+Space Ctrl+A', does: text.keyList.wholes },
      { keys: 'Ctrl+C Ctrl+X Ctrl+V', does: text.keyList.clipboard },
      { keys: 'Ctrl+D Ctrl+R', does: text.keyList.fill },
      { keys: 'A…Z', does: text.keyList.letters },
      { keys: 'F3 Shift+F3', does: text.keyList.next },
      { keys: 'Ctrl+G', does: text.keyList.quick, run: () => quick.current?.focus() },
      { keys: 'Ctrl+Enter', does: text.keyList.rest, run: () => commands.restPresent() },
      { keys: 'Ctrl+Z Ctrl+Y', does: text.keyList.undo },
      { keys: 'Ctrl+N', does: text.addPersons, run: () => setPanel('enrol') },
      { keys: 'Ctrl+B', does: text.addSessions, run: () => setPanel('sessions') },
      { keys: 'Ctrl+Shift+B', does: text.changeSession, run: () => setPanel('session') },
      { keys: 'Ctrl+Shift+N', does: text.changePerson, run: () => setPanel('person') },
      { keys: 'F2', does: text.editClass, run: () => setPanel('class') },
      { keys: 'Ctrl+Shift+L', does: leaveText.key, run: () => openAtCell('leave') },
      { keys: 'Shift+F2', does: marking.note.key, run: () => openAtCell('note') },
      { keys: resultsText.openKey, does: resultsText.open, run: openResults },
    ],
    [commands, openAtCell, openResults, setPanel],
  );
  usePageKeys(pageKeys);
  usePageKeys(paper.keys);

  /** Leave and notes are no steps of the sheet and are taken back by what is told of them. */
  const tell = (said: string, undo: () => Promise<unknown>) =>
    showToast({ text: said, undo: () => undo().then(reload) });
  const onGridKey = (event: KeyboardEvent) => {
    const command = readKey(event);
    if (command?.kind === 'find') return find.current?.open();
    if (command?.kind === 'find-next') {
      event.preventDefault();
      return find.current?.next(command.step, cursor.active.row);
    }
    if (command && (undoesLast.onClass(command) || commands.run(command))) event.preventDefault();
  };
  const onPageKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const command = readKey(event);
    if (command?.kind !== 'undo' && command?.kind !== 'redo') return;
    event.preventDefault();
    if (!undoesLast.onClass(command)) commands.run(command);
  };
  const show = (row: number) => {
    cursor.set(selectCell({ row, column: cursor.active.column }), sheet.size);
  };
  const leaveFind = (keep: boolean) => {
    if (!keep && before.current) cursor.set(before.current, sheet.size);
    grid.current?.focus();
  };
  const close = () => {
    setPanel(null);
    grid.current?.focus();
  };
  const reload = async () => {
    await sheet.reload();
    cursor.set(cursor.selection, sheet.size);
  };
  const session = sessions.find(({ id }) => id === about.session);
  const person = persons.find(({ id }) => id === about.person);
  const told = { person: persons[at.row], session: sessions[at.column] };
  const side = {
    leave: told.person && (
      <LeavePanel
        person={told.person}
        day={told.session?.day ?? today}
        onChanged={reload}
        onTell={tell}
        onClose={close}
      />
    ),
    note: told.person && told.session && (
      <NotePanel
        sheet={sheet}
        row={at.row}
        column={at.column}
        onChanged={reload}
        onTell={tell}
        onClose={close}
      />
    ),
    session: session && (
      <SessionPanel
        key={session.id}
        trainingClass={sheet.data.class}
        session={session}
        onDone={reload}
        onClose={close}
      />
    ),
    person: person && (
      <EnrolmentPanel
        key={person.id}
        classId={sheet.data.class.id}
        person={person}
        onDone={reload}
        onClose={close}
      />
    ),
    enrol: (
      <EnrolPanel
        trainingClass={sheet.data.class}
        sessions={sessions}
        persons={persons}
        closedUntil={sheet.data.closedUntil}
        onDone={reload}
        onClose={close}
      />
    ),
    sessions: (
      <SessionsPanel
        trainingClass={sheet.data.class}
        sessions={sessions}
        onDone={reload}
        onClose={close}
      />
    ),
    class: <ClassPanel known={sheet.data.class} onDone={reload} onClose={close} />,
  };
  return (
    <div style={{ display: 'contents' }} onKeyDown={onPageKey}>
      <Page
        title={sheet.data.class.name}
        back={{ label: text.classes, to: '/lop-hoc' }}
        subtitle={text.size(persons.length, sessions.length)}
        action={
          <>
            <ClassMenu
              sheet={sheet}
              cursor={cursor}
              onChanged={reload}
              onOpen={(next) =>
                next === 'leave' || next === 'note' ? openAtCell(next) : setPanel(next)
              }
              paper={paper.items}
              onResults={openResults}
            />
            <Button variant="default" onClick={() => setPanel('enrol')} title="Ctrl+N">
              {text.addPersons}
            </Button>
            {hasGrid && (
              <Button
                onClick={() => commands.restPresent()}
                rightSection={<small>Ctrl+Enter</small>}
              >
                {text.restPresent}
              </Button>
            )}
          </>
        }
        filters={
          hasGrid && (
            <>
              <Legend onMark={(mark) => commands.run({ kind: 'mark', mark })} />
              <FindField
                ref={find}
                names={names}
                onOpen={() => {
                  before.current = cursor.selection;
                }}
                onFound={show}
                onLeave={leaveFind}
              />
              <QuickLine
                ref={quick}
                order={numbered}
                onEnter={sayWhichNumbers}
                onLine={(entries, order) => {
                  commands.quickLine(entries, order);
                  grid.current?.focus();
                }}
                onProblem={setProblem}
                onLeave={() => grid.current?.focus()}
              />
            </>
          )
        }
        note={
          <>
            {paper.note}
            {problem !== null && (
              <p className={css.problem} role="alert">
                {problem}
              </p>
            )}
          </>
        }
        side={panel === null ? paper.side : side[panel]}
        foot={hasGrid && <SessionFoot sheet={sheet} cursor={cursor} commands={commands} />}
      >
        {hasGrid ? (
          <Grid ref={grid} sheet={sheet} cursor={cursor} today={today} onKeyDown={onGridKey} />
        ) : (
          <NothingYet sheet={sheet} onOpen={setPanel} />
        )}
      </Page>
    </div>
  );
}

function startingCursor(sheet: MarkSheet, today: Day): GridCursor {
  const { persons, sessions, now } = sheet.data;
  const taken = sessions.map((_, column) =>
    Number(persons.some(({ marks }) => marks[column] !== null)),
  );
  return new GridCursor({ row: 0, column: startingColumn(sessions, taken, today, now) });
}

function NothingYet({
  sheet,
  onOpen,
}: {
  readonly sheet: MarkSheet;
  readonly onOpen: (panel: Panel) => void;
}) {
  const { persons, sessions } = sheet.data;
  const hamletWord = useHamletWord().toLowerCase();
  const words = text.empty;
  const [title, hint] =
    persons.length > 0
      ? [words.noSessions(persons.length), words.noSessionsHint]
      : sessions.length > 0
        ? [words.noPersons(sessions.length), words.noPersonsHint(hamletWord)]
        : [words.nothing, words.nothingHint];
  return (
    <EmptyState
      title={title}
      hint={hint}
      action={
        <>
          {sessions.length === 0 && (
            <Button
              autoFocus={persons.length > 0}
              variant={persons.length > 0 ? 'filled' : 'default'}
              onClick={() => onOpen('sessions')}
              rightSection={<small>Ctrl+B</small>}
            >
              {text.addSessions}
            </Button>
          )}
          {persons.length === 0 && (
            <Button autoFocus onClick={() => onOpen('enrol')} rightSection={<small>Ctrl+N</small>}>
              {text.addPersons}
            </Button>
          )}
        </>
      }
    />
  );
}
