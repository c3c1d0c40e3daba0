import { Button } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { everyClass, meetsToday, shownClasses, classSorts } from '../../../domain/class/class-list';
import { formatCount } from '../../../domain/number';
import { useBook } from '../../app/office';
import { call, useAsk } from '../../api/client';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { useExport } from '../../parts/use-export';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { usePrint } from '../../parts/use-print';
import { WrittenNote } from '../../parts/WrittenNote';
import { app } from '../../text/app';
import { classes as text } from '../../text/classes';
import { useHamletWord } from '../people/hamlet-word';
import { useUndoKey } from '../people/undo-key';
import { columnsOf } from './class-columns';
import { draftOf, nextName, planLike, type ClassRow } from './class-draft';
import { ClassFilters } from './ClassFilters';
import { ClassColumnsChoice, ClassListMenu, useClassColumns } from './ClassListMenu';
import { ClassPanel } from './ClassPanel';
import { useClassView } from './list-view';
import { useRemoveClass } from './use-remove-class';
import type { SessionPlan } from './session-plan';
import type { ClassDraft } from '../../../domain/class/class';

type Panel = {
  readonly known: ClassRow | null;
  readonly start?: { readonly draft: ClassDraft; readonly plan: SessionPlan };
};

/** Columns there is room for beside an open panel. */
const besidePanel = ['hamlet', 'persons', 'sessions', 'notTaken'];

/** Lớp học: every class, and the way into its attendance. */
export default function ClassesPage() {
  const [, navigate] = useLocation();
  const { today } = useBook();
  const hamletWord = useHamletWord();
  const asked = useAsk('class', 'list', {});
  const [view, changeView] = useClassView();
  const chosen = useClassColumns();
  const remove = useRemoveClass();
  const [panel, setPanel] = useState<Panel | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const printing = usePrint();
  const { order, ...filter } = view;
  const shownList = { filter, order, columns: [...chosen.shown] };
  const made = useExport(
    'xlsx',
    () => Promise.resolve(text.files.name),
    (file) => call.class.writeExcel({ ...shownList, file }),
  );
  const print = useOneAtATime(async () => {
    try {
      const { html } = await call.class.printList(shownList);
      printing.print(html, text.files.name);
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  });
  const openLike = useOneAtATime(async (row: ClassRow) => {
    const { sessions } = await call.class.get({ id: row.id });
    const draft = { ...draftOf(row), name: nextName(row.name) };
    return () => setPanel({ known: null, start: { draft, plan: planLike(sessions) } });
  });
  const keys = useMemo<readonly PageKey[]>(
    () => [
      { keys: 'Enter', does: text.keyList.open },
      { keys: 'Ctrl+N', does: text.keyList.add, run: () => setPanel({ known: null }) },
      { keys: 'F2', does: text.keyList.edit },
      { keys: 'Ctrl+Shift+N', does: text.keyList.like },
      { keys: 'Delete', does: text.keyList.remove },
      { keys: 'Ctrl+P', does: text.files.print, run: print },
      { keys: 'Ctrl+Z', does: text.keyList.undo },
    ],
    [print],
  );
  usePageKeys(keys);
  useUndoKey();
  const all = asked.data;
  const isEmpty = all?.length === 0;
  const hasList = all !== undefined && !isEmpty;
  useLayoutEffect(() => {
    if (hasList) search.current?.focus();
  }, [hasList]);

  const shown = useMemo(() => {
    const { order: asOrdered, ...asFiltered } = view;
    return all && shownClasses(all, asFiltered, asOrdered, today);
  }, [all, view, today]);
  const isNarrow = panel !== null;
  const columns = useMemo(() => {
    const ids = chosen.shown.filter((id) => !isNarrow || besidePanel.includes(id));
    return columnsOf(ids, hamletWord, today);
  }, [chosen.shown, hamletWord, isNarrow, today]);
  const meeting = shown?.filter((row) => meetsToday(row, today)).length ?? 0;
  const open = ({ id }: { readonly id: string }) => navigate(`/lop-hoc/${id}`);
  const onKey = (event: KeyboardEvent, row: ClassRow) => {
    if (event.key === 'F2') setPanel({ known: row });
    else if (event.key === 'Delete') remove(row);
    else if (event.ctrlKey && event.shiftKey && event.code === 'KeyN') openLike(row);
    else return;
    event.preventDefault();
  };
  const add = (
    <Button
      autoFocus={isEmpty ?? false}
      onClick={() => setPanel({ known: null })}
      rightSection={<small>Ctrl+N</small>}
    >
      {isEmpty ? text.openFirst : text.add}
    </Button>
  );
  return (
    <Page
      title={app.pages.classes}
      subtitle={
        hasList && (
          <span role="status">
            {text.count(formatCount(shown?.length ?? 0), formatCount(all.length))}
          </span>
        )
      }
      action={
        !isEmpty && (
          <>
            <ClassColumnsChoice columns={chosen} hamletWord={hamletWord} />
            <ClassListMenu onExcel={made.run} onPrint={print} />
            {add}
          </>
        )
      }
      filters={
        hasList && (
          <ClassFilters
            searchRef={search}
            view={view}
            onChange={changeView}
            onDown={() => list.current?.querySelector('table')?.focus()}
          />
        )
      }
      note={
        <>
          <ErrorNote error={asked.error} retry={() => void asked.refetch()} />
          <ErrorNote error={printing.error} />
          {made.isRunning && <p role="status">{text.files.writing}</p>}
          <WrittenNote made={made} />
        </>
      }
      side={
        panel && (
          <ClassPanel
            key={panel.known?.id ?? panel.start?.draft.name ?? 'new'}
            known={panel.known}
            {...(panel.start && { start: panel.start })}
            onDone={(id) => {
              if (panel.known === null) open({ id });
            }}
            onClose={() => setPanel(null)}
          />
        )
      }
    >
      <div ref={list} style={{ display: 'contents' }}>
        <DataTable
          label={text.table}
          columns={columns}
          rows={asked.error ? [] : shown}
          rowKey={(row) => row.id}
          onOpen={open}
          onKey={onKey}
          count={null}
          minWidth={isNarrow ? 38 : 64}
          sort={order}
          onSort={({ by, descending }) => {
            const sort = classSorts.find((each) => each === by);
            if (sort) changeView({ order: { by: sort, descending } });
          }}
          {...(meeting > 0 && {
            groupOf: (row: ClassRow) => (meetsToday(row, today) ? 'today' : 'other'),
            heading: (row: ClassRow) =>
              meetsToday(row, today)
                ? text.today(formatCount(meeting))
                : text.otherClasses(formatCount((shown?.length ?? 0) - meeting)),
          })}
          empty={
            isEmpty ? (
              <EmptyState title={text.empty} hint={text.emptyHint} action={add} />
            ) : (
              <EmptyState
                title={text.nothingFound}
                action={
                  <Button
                    variant="default"
                    onClick={() => {
                      changeView(everyClass);
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
