import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { formatDay, type Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { call, useDo } from '../../api/client';
import { useRemembered } from '../../api/remembered';
import { useBook } from '../../app/office';
import { Choice } from '../../parts/Choice';
import { DataTable, type Column } from '../../parts/DataTable';
import { DayField } from '../../parts/DayField';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { StateBadge, type Tone } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { confirmText as words } from '../../text/confirm-list';
import { tellDone, useUndoKey } from '../people/undo-key';
import { birthWords } from '../people-import/row-words';
import { CandidatesAside } from './CandidatesAside';
import css from './confirm-list.module.css';
import {
  refusal,
  useConfirmRows,
  type List,
  type Row,
  type Show,
  type Source,
} from './use-confirm-list';

const SHOWS = ['all', 'choose', 'ready', 'confirmed', 'unknown', 'twice'] as const;
const TONES: Readonly<Record<Row['fate'], Tone>> = {
  ready: 'good',
  choose: 'due',
  confirmed: 'info',
  twice: 'quiet',
  unknown: 'quiet',
};
const isText = (text: string): text is string => text !== '';
const rowKey = ({ key }: Row) => String(key);
const refresh = ['person', 'office', 'class', 'figure'] as const;

interface ListPageProps {
  readonly list: List;
  readonly onChoose: () => void;
  readonly onPlace: (place: Pick<Source, 'sheet' | 'headerRow'>) => void;
}

/** A list of confirmed people as it was read, row by row beside the book. */
export function ListPage({ list, onChoose, onPlace }: ListPageProps) {
  const { today } = useBook();
  const [, navigate] = useLocation();
  const [show, setShow] = useState<Show>('all');
  const [day, setDay] = useState<Day | null>(today);
  const [source, setSource] = useRemembered('confirmation.source', '', isText);
  const [current, setCurrent] = useState<string | null>(null);
  const { rows, counts, error, loadMore, askAgain } = useConfirmRows(list.preview, show);
  const accept = useDo('confirmation', 'accept', { refresh });
  const undo = useDo('person', 'undoChange', { refresh });
  const body = useRef<HTMLDivElement>(null);
  useUndoKey();
  const ready = counts?.ready ?? 0;
  const row = rows?.find((each) => rowKey(each) === current) ?? rows?.[0] ?? null;
  const columns = useMemo(() => columnsOf(day), [day]);

  const confirm = useOneAtATime(async () => {
    const missing = day === null ? words.noDay : source.trim() === '' ? words.noSource : null;
    if (missing !== null || day === null) {
      return showToast({ text: missing ?? words.noDay, tone: 'wrong' });
    }
    if (ready === 0) return showToast({ text: words.acceptNobody });
    try {
      const { act, persons } = await accept.mutateAsync({ preview: list.preview, day, source });
      tellDone(words.done(formatCount(persons)), async () => {
        const back = await undo.mutateAsync({ act });
        await askAgain();
        showToast({ text: words.undone(formatCount(back.persons), back.changedSince) });
      });
    } catch (refused) {
      showToast({ text: sentenceOf(refusal(refused)), tone: 'wrong' });
    }
    await askAgain();
  });
  /** Then the next row that waits stands ready. */
  const choose = async ({ key }: Row, personId: string | null) => {
    const at = rows?.findIndex((each) => each.key === key) ?? -1;
    const next = rows?.find((each, index) => index > at && each.fate === 'choose');
    try {
      await call.confirmation.choose({ preview: list.preview, row: key, personId });
    } catch (refused) {
      return showToast({ text: sentenceOf(refusal(refused)), tone: 'wrong' });
    }
    if (next) setCurrent(rowKey(next));
    await askAgain();
    body.current?.querySelector('table')?.focus();
  };
  const onKey = (event: KeyboardEvent, on: Row) => {
    const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
    if (digit === undefined || event.ctrlKey || event.altKey || event.shiftKey) return;
    const candidate = on.candidates[Number(digit) - 1];
    if (digit !== '0' && !candidate) return;
    if (on.candidates.length === 0) return;
    event.preventDefault();
    void choose(on, candidate?.personId ?? null);
  };
  const latest = useRef({ confirm });
  useEffect(() => {
    latest.current = { confirm };
  });
  usePageKeys(
    useMemo(
      () => [
        { keys: words.acceptKey, does: words.keys.accept, run: () => latest.current.confirm() },
        { keys: '1 2 3', does: words.keys.number },
        { keys: '0', does: words.keys.zero },
        { keys: 'Ctrl+Z', does: words.keys.undo },
        { keys: 'Alt+2', does: words.keys.shows, run: () => setShow('choose') },
      ],
      [],
    ),
  );
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/nguoi-dan' }}
      action={
        <Button
          disabled={ready === 0}
          loading={accept.isPending}
          onClick={confirm}
          rightSection={<small>{words.acceptKey}</small>}
        >
          {ready === 0 ? words.acceptNobody : words.accept(formatCount(ready))}
        </Button>
      }
      filters={
        <div className={css.head}>
          <div className={css.line}>
            <Button variant="default" title={words.chooseKey} onClick={onChoose}>
              {words.chooseOther}
            </Button>
            <strong title={list.fileName}>{list.fileName}</strong>
            {list.sheets.length > 1 && (
              <NativeSelect
                aria-label={words.sheet}
                value={list.sheet}
                data={list.sheets}
                onChange={({ currentTarget }) =>
                  onPlace({ sheet: currentTarget.value, headerRow: null })
                }
              />
            )}
            <HeaderRowField
              key={list.headerRow}
              row={list.headerRow}
              onRow={(headerRow) => onPlace({ sheet: list.sheet, headerRow })}
            />
            <DayField
              w="8.5rem"
              aria-label={list.dayColumn === null ? words.day : words.dayOfRest}
              title={list.dayColumn === null ? words.day : words.dayOfRest}
              value={day}
              onChange={setDay}
            />
            <TextInput
              w="19rem"
              aria-label={words.source}
              placeholder={words.sourcePlaceholder}
              value={source}
              maxLength={200}
              autoFocus
              onChange={({ currentTarget }) => setSource(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey) return;
                event.preventDefault();
                body.current?.querySelector('table')?.focus();
              }}
            />
          </div>
          <div className={css.line}>
            <Choice
              label={words.show}
              fullWidth={false}
              value={show}
              options={showOptions(counts)}
              onChange={setShow}
            />
            <span className={css.note}>
              {list.dayColumn === null ? words.noDayColumn : words.dayColumn(list.dayColumn)}
            </span>
          </div>
        </div>
      }
      note={<ErrorNote error={error} />}
      side={<CandidatesAside row={row} onChoose={(on, person) => void choose(on, person)} />}
      foot={
        <>
          {list.rejected > 0 && <span>{words.rejected(formatCount(list.rejected))}</span>}
          {(counts?.unknown ?? 0) > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => navigate('/nguoi-dan/nhap')}>
              {words.importRest}
            </Button>
          )}
        </>
      }
    >
      <div ref={body} style={{ display: 'contents' }}>
        <DataTable
          label={words.table}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          current={current}
          onCurrent={(on) => setCurrent(rowKey(on))}
          onKey={onKey}
          onReachEnd={loadMore}
          count={null}
          minWidth={40}
          empty={<EmptyState title={words.nothingHere} hint={words.nothingHereHint} />}
        />
      </div>
    </Page>
  );
}

function showOptions(counts: Partial<Record<Show, number>> | undefined): Record<Show, string> {
  const shown = SHOWS.map((show) => [
    show,
    `${words.shows[show]} ${formatCount(counts?.[show] ?? 0)}`,
  ]);
  return Object.fromEntries(shown) as Record<Show, string>;
}

function columnsOf(day: Day | null): readonly Column<Row>[] {
  const { columns } = words;
  return [
    {
      id: 'row',
      title: columns.row,
      width: 3.5,
      align: 'right',
      quiet: true,
      cell: ({ row }) => formatCount(row),
    },
    { id: 'name', title: columns.name, width: 10, cell: ({ name }) => name },
    { id: 'birth', title: columns.birth, width: 6.5, align: 'right', cell: birthWords },
    {
      id: 'day',
      title: columns.day,
      width: 7.75,
      align: 'right',
      cell: (row) => <DayCell row={row} day={day} />,
    },
    {
      id: 'fate',
      title: columns.fate,
      width: 9.25,
      cell: ({ fate }) => <StateBadge tone={TONES[fate]}>{words.fates[fate]}</StateBadge>,
    },
    { id: 'inBook', title: columns.inBook, quiet: true, cell: inBook },
  ];
}

function DayCell({ row, day }: { readonly row: Row; readonly day: Day | null }) {
  if (row.fate !== 'ready' && row.fate !== 'choose') return null;
  if (row.day !== null) return formatDay(row.day);
  const shared = day === null ? '' : formatDay(day);
  if (row.unreadDay === null) return <span className={css.quiet}>{shared}</span>;
  return (
    <span className={css.due} title={words.unreadDay(row.unreadDay, shared)}>
      {shared} !
    </span>
  );
}

function inBook({ personId, isChosen, candidates }: Row): string {
  const person = candidates.find((each) => each.personId === personId);
  if (!person) {
    if (isChosen) return words.notThese;
    return candidates.length === 0 ? '' : words.candidates(candidates.length);
  }
  const { name, hamlet, confirmed } = person;
  return [
    name,
    birthWords(person),
    hamlet,
    confirmed && words.confirmedOn(formatDay(confirmed.day), confirmed.source),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The row of the titles as it was found; another number and Enter read the list anew. */
function HeaderRowField({
  row,
  onRow,
}: {
  readonly row: number;
  readonly onRow: (row: number) => void;
}) {
  const [typed, setTyped] = useState<string | number>(row > 0 ? row : '');
  return (
    <NumberInput
      w="10rem"
      aria-label={words.headerRow}
      title={words.headerRowHint}
      prefix={words.headerRowPrefix}
      value={typed}
      onChange={setTyped}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey) return;
        event.preventDefault();
        const next = Number(typed);
        if (next >= 1 && next !== row) onRow(next);
      }}
      min={1}
      max={1_048_576}
      allowDecimal={false}
      hideControls
    />
  );
}
