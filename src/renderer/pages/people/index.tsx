import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { call, useDo } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useExport } from '../../parts/use-export';
import { usePrint } from '../../parts/use-print';
import { WrittenNote } from '../../parts/WrittenNote';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { app } from '../../text/app';
import { people as text } from '../../text/people';
import { AddPersonPanel } from './AddPersonPanel';
import { BulkBar } from './BulkBar';
import { FilterLine } from './FilterLine';
import { ColumnsChoice, ListMenu, useColumns } from './ListMenu';
import { changePeopleView, noFilters, usePeopleView, type PeopleView } from './list-view';
import { useHamletWord } from './hamlet-word';
import { PeopleFilters } from './PeopleFilters';
import { PersonPanel } from './PersonPanel';
import { tellDone, useUndoKey } from './undo-key';
import { useIntoList } from './use-into-list';
import { useMarked } from './use-marked';
import { usePeople, usePeopleAhead, type PersonRow } from './use-people';
import { WritingList } from './WritingList';
import css from './people.module.css';

type Panel = { readonly kind: 'add' } | { readonly kind: 'person'; readonly person: PersonRow };

/** Người dân: everybody in the book. */
export default function PeoplePage() {
  const [, navigate] = useLocation();
  const [view] = usePeopleView();
  const askAhead = usePeopleAhead();
  const changeView = useCallback(
    (part: Partial<PeopleView>) => changePeopleView(part, askAhead),
    [askAhead],
  );
  const people = usePeople(view);
  const [panel, setPanel] = useState<Panel | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  // The row End leads to; any other step of the table lets go of it.
  const [sentTo, setSentTo] = useState<string | null>(null);
  const remove = useRemove(() => setPanel(null));
  const marked = useMarked(view, people);
  const chosen = useColumns();
  const printing = usePrint();
  const { sort, ...filter } = view;
  const asked = { filter, sort, columns: [...chosen.inFiles] };
  const [writing, setWriting] = useState<string | null>(null);
  const made = useExport(
    'xlsx',
    () => Promise.resolve(text.files.name),
    async (file) => {
      const id = crypto.randomUUID();
      setWriting(id);
      try {
        return await call.person.writeExcel({ ...asked, file, writing: id });
      } finally {
        setWriting(null);
      }
    },
  );
  const print = useOneAtATime(async () => {
    try {
      const { html } = await call.person.printList(asked);
      printing.print(html, text.files.name);
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  });

  const keys = useMemo<readonly PageKey[]>(
    () => [
      { keys: 'Ctrl+N', does: text.keyList.add, run: () => setPanel({ kind: 'add' }) },
      { keys: 'Ctrl+I', does: text.keyList.importList, run: () => navigate('/nguoi-dan/nhap') },
      { keys: 'Ctrl+P', does: text.keyList.print, run: print },
      { keys: 'Ctrl+Z', does: text.keyList.undo },
      { keys: 'Space', does: text.keyList.mark },
      { keys: 'Ctrl+A', does: text.keyList.markAll },
      { keys: 'F2', does: text.keyList.edit },
      { keys: 'Delete', does: text.keyList.remove },
    ],
    [navigate, print],
  );
  usePageKeys(keys);
  useUndoKey();
  const isEmpty = people.rows !== undefined && people.all === 0;
  useLayoutEffect(() => search.current?.focus(), []);

  const open = (person: PersonRow) => setPanel({ kind: 'person', person });
  const intoList = useIntoList(people, list, { open, standOn: ({ id }) => setSentTo(id) });
  const onKey = (event: KeyboardEvent, person: PersonRow) => {
    if (event.key === 'F2') open(person);
    else if (event.key === 'Delete') remove(person);
    else return;
    event.preventDefault();
  };
  const onListKey = (event: KeyboardEvent) => {
    // End means the end of the book, not of what happens to be loaded.
    if (event.key !== 'End' || event.ctrlKey || (people.rows?.length ?? 0) >= people.total) return;
    event.preventDefault();
    event.stopPropagation();
    void goToEnd();
  };
  const goToEnd = async () => {
    try {
      const last = await people.loadAll();
      if (last) setSentTo(last.id);
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  };
  const close = () => setPanel(null);
  const hamletWord = useHamletWord();
  const isNarrow = panel !== null;
  const shown = useMemo(() => {
    const all = columns(hamletWord, nameColumn[view.sort] ?? 'given-name');
    const wanted = new Set<string>(chosen.shown.map((each) => columnOf[each] ?? each));
    // Beside an open panel there is room for what tells people apart.
    const spare = isNarrow ? ['audience', 'classes', 'confirmed', 'note'] : [];
    return all.filter(({ id }, at) => at === 0 || (wanted.has(id) && !spare.includes(id)));
  }, [hamletWord, view.sort, isNarrow, chosen.shown]);
  return (
    <Page
      title={app.pages.people}
      subtitle={
        people.rows &&
        !isEmpty && (
          <span role="status">
            {text.count(formatCount(people.total), formatCount(people.all))}
            {people.isLoadingMore && ` · ${text.loadingMore}`}
          </span>
        )
      }
      action={
        !isEmpty && (
          <>
            <Button variant="default" onClick={() => navigate('/nguoi-dan/nhap')} title="Ctrl+I">
              {text.importList}
            </Button>
            <ColumnsChoice columns={chosen} />
            <ListMenu onExcel={made.run} onPrint={print} />
            <Button onClick={() => setPanel({ kind: 'add' })} rightSection={<small>Ctrl+N</small>}>
              {text.add}
            </Button>
          </>
        )
      }
      filters={
        !isEmpty && (
          <div className={css.lines}>
            <div className={css.line}>
              <PeopleFilters
                searchRef={search}
                view={view}
                onChange={changeView}
                intoList={intoList}
              />
            </div>
            {marked.count > 0 ? (
              <BulkBar marked={marked} rows={people.rows ?? []} />
            ) : (
              <FilterLine view={view} onChange={changeView} />
            )}
          </div>
        )
      }
      note={
        <>
          <ErrorNote error={people.error} retry={people.retry} />
          <ErrorNote error={printing.error} />
          {writing !== null && <WritingList writing={writing} />}
          <WrittenNote made={made} />
        </>
      }
      side={
        panel &&
        (panel.kind === 'add' ? (
          <AddPersonPanel
            hamletId={view.hamletId === 'none' ? null : (view.hamletId ?? null)}
            onClose={close}
          />
        ) : (
          <PersonPanel
            key={panel.person.id}
            person={panel.person}
            onRemove={() => remove(panel.person)}
            onClose={close}
          />
        ))
      }
    >
      <div ref={list} style={{ display: 'contents' }} onKeyDownCapture={onListKey}>
        <DataTable
          label={text.table}
          columns={shown}
          rows={people.error ? [] : people.rows}
          rowKey={(person) => person.id}
          current={sentTo}
          onCurrent={() => setSentTo(null)}
          onOpen={open}
          onKey={onKey}
          selected={marked.keys}
          onSelected={marked.set}
          onSelectAll={marked.all}
          onReachEnd={people.loadMore}
          count={null}
          minWidth={roomFor(shown)}
          sort={{ by: view.sort, descending: false }}
          onSort={({ by }) => {
            const sort = sortable.find((each) => each === by);
            if (sort) changeView({ sort });
          }}
          empty={
            isEmpty ? (
              <NobodyYet onType={() => setPanel({ kind: 'add' })} />
            ) : (
              <EmptyState
                title={text.nothingFound}
                hint={text.nothingFoundHint}
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      changeView(noFilters);
                      search.current?.focus();
                    }}
                  >
                    {text.clearFilters}
                  </Button>
                }
              />
            )
          }
        />
      </div>
    </Page>
  );
}

/** The column of the name carries the order it is sorted by. */
const nameColumn: Readonly<Record<string, string>> = {
  newest: 'newest',
  'full-name': 'full-name',
};
const columnOf: Readonly<Record<string, string>> = { birth: 'birth-year', result: 'state' };

const sortable = ['given-name', 'birth-year', 'hamlet'] as const;

/** Of the box before each row, and of a name. */
const BOX = 2.25;
const NAME = 12.5;

/** In rem: a name is not pressed together by the columns chosen beside it. */
function roomFor(shown: readonly Column<PersonRow>[]): number {
  return shown.reduce((sum, { width = NAME }) => sum + width, BOX);
}

function columns(hamletWord: string, nameId: string): readonly Column<PersonRow>[] {
  return [
    {
      id: nameId,
      title: text.columns.name,
      sortable: true,
      cell: (person) => person.name,
    },
    {
      id: 'birth-year',
      title: text.columns.birth,
      width: 5.25,
      align: 'right',
      sortable: true,
      cell: (person) => person.birthYear,
    },
    {
      id: 'sex',
      title: text.columns.sex,
      width: 4.75,
      cell: (person) => (person.sex ? text.sexes[person.sex] : ''),
    },
    {
      id: 'hamlet',
      title: hamletWord,
      width: 10,
      sortable: true,
      cell: (person) => person.hamlet ?? '',
    },
    {
      id: 'audience',
      title: text.columns.audience,
      width: 9.25,
      quiet: true,
      cell: (person) => text.audiences[person.audience],
    },
    {
      id: 'classes',
      title: text.columns.classes,
      width: 4.5,
      align: 'right',
      cell: (person) => (person.classes === 0 ? '' : formatCount(person.classes)),
    },
    {
      id: 'state',
      title: text.columns.state,
      width: 7,
      cell: (person) => <ReachedBadge person={person} />,
    },
    {
      id: 'confirmed',
      title: text.files.column.confirmed,
      width: 8,
      cell: (person) => (person.confirmedOn ? formatDay(person.confirmedOn) : ''),
    },
    { id: 'note', title: text.columns.note, width: 12, cell: (person) => person.note },
  ];
}

function ReachedBadge({ person }: { readonly person: PersonRow }) {
  if (person.achieved) return <StateBadge tone="good">{text.achieved}</StateBadge>;
  if (person.classes > 0) return <StateBadge tone="info">{text.learning}</StateBadge>;
  return <StateBadge tone="quiet">{text.notReached}</StateBadge>;
}

function NobodyYet({ onType }: { readonly onType: () => void }) {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title={text.empty}
      hint={text.emptyHint}
      action={
        <>
          <Button
            autoFocus
            onClick={() => navigate('/nguoi-dan/nhap')}
            rightSection={<small>Ctrl+I</small>}
          >
            {text.importList}
          </Button>
          <Button variant="default" onClick={onType} rightSection={<small>Ctrl+N</small>}>
            {text.typeFirst}
          </Button>
        </>
      }
    />
  );
}

/** Removes a person nobody needs; “Hoàn tác” brings everything back as it was. */
function useRemove(onRemoved: () => void): (person: PersonRow) => void {
  const remove = useDo('person', 'remove', {
    refresh: ['person', 'office', 'honour', 'teamMember'],
  });
  const restore = useDo('person', 'restore', {
    refresh: ['person', 'office', 'honour', 'teamMember'],
  });
  return useOneAtATime(async (person: PersonRow) => {
    try {
      await remove.mutateAsync({ id: person.id });
    } catch (error) {
      return showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
    tellDone(text.removed(person.name), () => restore.mutateAsync({ id: person.id }));
    return onRemoved;
  });
}
