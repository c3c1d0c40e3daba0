import { Button, Checkbox, TextInput } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useLocation } from 'wouter';
import { formatDay, yearOf, type Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { fold } from '../../../domain/text';
import { useAsk } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { StateBadge } from '../../parts/StateBadge';
import { COUNTS } from '../../app/pages';
import { app } from '../../text/app';
import { classes as text } from '../../text/classes';
import { countsText } from '../../text/counts';
import { people as peopleText } from '../../text/people';
import { useHamletWord } from '../people/hamlet-word';
import { undoesFromEmptySearch } from '../people/undo-key';
import { ClassPanel, type ClassRow } from './ClassPanel';
import { useClassView } from './list-view';

type Panel = { readonly known: ClassRow | null };

/** Lớp học: every class, and the way into its attendance. */
export default function ClassesPage() {
  const [, navigate] = useLocation();
  const hamletWord = useHamletWord();
  const asked = useAsk('class', 'list', {});
  const [view, changeView] = useClassView();
  const [panel, setPanel] = useState<Panel | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const keys = useMemo<readonly PageKey[]>(
    () => [
      { keys: 'Enter', does: text.keyList.open },
      { keys: 'Ctrl+N', does: text.keyList.add, run: () => setPanel({ known: null }) },
      { keys: 'F2', does: text.keyList.edit },
    ],
    [],
  );
  usePageKeys(keys);
  const all = asked.data;
  const isEmpty = all?.length === 0;
  const hasList = all !== undefined && !isEmpty;
  useLayoutEffect(() => {
    if (hasList) search.current?.focus();
  }, [hasList]);

  const shown = useMemo(() => all?.filter((row) => matchesView(row, view)), [all, view]);
  const isNarrow = panel !== null;
  const columns = useMemo(() => {
    const all = columnsWith(hamletWord);
    // Beside an open panel there is room for what tells classes apart.
    const left = ['audience', 'days', 'achieved'];
    return isNarrow ? all.filter(({ id }) => !left.includes(id)) : all;
  }, [hamletWord, isNarrow]);
  const open = ({ id }: { readonly id: string }) => navigate(`/lop-hoc/${id}`);
  const onKey = (event: KeyboardEvent, row: ClassRow) => {
    if (event.key !== 'F2') return;
    event.preventDefault();
    setPanel({ known: row });
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
      subtitle={hasList && text.count(formatCount(shown?.length ?? 0), formatCount(all.length))}
      action={!isEmpty && add}
      filters={
        hasList && (
          <>
            <TextInput
              ref={search}
              data-find
              w="19rem"
              aria-label={text.search}
              placeholder={text.search}
              value={view.search}
              onChange={(event) => changeView({ search: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (undoesFromEmptySearch(event)) return;
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
                event.preventDefault();
                list.current?.querySelector('table')?.focus();
              }}
              autoComplete="off"
              spellCheck={false}
            />
            <Checkbox
              label={text.notTakenOnly}
              checked={view.notTakenOnly}
              onChange={(event) => changeView({ notTakenOnly: event.currentTarget.checked })}
            />
            <Link href={COUNTS}>{countsText.link}</Link>
          </>
        )
      }
      note={<ErrorNote error={asked.error} retry={() => void asked.refetch()} />}
      side={
        panel && (
          <ClassPanel
            key={panel.known?.id ?? 'new'}
            known={panel.known}
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
          empty={
            isEmpty ? (
              <EmptyState title={text.empty} hint={text.emptyHint} action={add} />
            ) : (
              <EmptyState
                title={text.nothingFound}
                action={
                  <Button
                    variant="default"
                    onClick={() => changeView({ search: '', notTakenOnly: false })}
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

function matchesView(
  row: ClassRow,
  { search, notTakenOnly }: { readonly search: string; readonly notTakenOnly: boolean },
): boolean {
  if (notTakenOnly && row.notTaken === 0) return false;
  const text = fold([row.name, row.subject, row.teacher, row.place, row.hamlet ?? ''].join(' '));
  return fold(search)
    .split(' ')
    .every((word) => text.includes(word));
}

function columnsWith(hamletWord: string): readonly Column<ClassRow>[] {
  const { columns } = text;
  return [
    { id: 'name', title: columns.name, cell: (row) => row.name },
    { id: 'hamlet', title: hamletWord, width: 7.5, quiet: true, cell: (row) => row.hamlet ?? '' },
    {
      id: 'audience',
      title: columns.audience,
      width: 9.25,
      quiet: true,
      cell: (row) => peopleText.audiences[row.audience],
    },
    {
      id: 'persons',
      title: columns.persons,
      width: 5.25,
      align: 'right',
      cell: (row) => formatCount(row.persons),
    },
    {
      id: 'sessions',
      title: columns.sessions,
      width: 4.75,
      align: 'right',
      cell: (row) => formatCount(row.sessions),
    },
    {
      id: 'notTaken',
      title: columns.notTaken,
      hint: text.notTakenHint,
      width: 8.25,
      cell: (row) => <TakenBadge row={row} />,
    },
    {
      id: 'days',
      title: columns.days,
      width: 10,
      cell: ({ firstDay, lastDay }) =>
        firstDay === null || lastDay === null ? '' : daysOf(firstDay, lastDay),
    },
    {
      id: 'achieved',
      title: columns.achieved,
      width: 5,
      align: 'right',
      cell: (row) =>
        row.persons === 0 ? '' : `${formatCount(row.achieved)}/${formatCount(row.persons)}`,
    },
  ];
}

/** `03/10 – 05/11/2025`; the first day's year only when it is another one. */
function daysOf(first: Day, last: Day): string {
  const from = formatDay(first);
  return text.days(yearOf(first) === yearOf(last) ? from.slice(0, 5) : from, formatDay(last));
}

function TakenBadge({ row }: { readonly row: ClassRow }) {
  if (row.sessions === 0) return <StateBadge tone="quiet">{text.noSessions}</StateBadge>;
  if (row.notTaken === 0) return <StateBadge tone="good">{text.allTaken}</StateBadge>;
  return (
    <StateBadge tone="due" title={text.notTakenHint}>
      {text.notTaken(row.notTaken)}
    </StateBadge>
  );
}
