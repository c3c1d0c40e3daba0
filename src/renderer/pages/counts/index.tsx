import { Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, useLayoutEffect } from 'react';
import { useLocation } from 'wouter';
import {
  countGroups,
  figureColumns,
  type CountBy,
  type CountFigures,
} from '../../../domain/count/count-table';
import { formatDay, yearOf } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { periodWindow } from '../../../domain/period/period';
import { audiences } from '../../../domain/person/person';
import { call, type Input } from '../../api/client';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { Choice } from '../../parts/Choice';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys, type PageKey } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { useExport } from '../../parts/use-export';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { usePrint } from '../../parts/use-print';
import { WrittenNote } from '../../parts/WrittenNote';
import { countsText as words } from '../../text/counts';
import { exportText } from '../../text/export';
import { people } from '../../text/people';
import { useHamletWord } from '../people/hamlet-word';
import { usePeopleView } from '../people/list-view';
import { useCountView } from './count-view';
import css from './counts.module.css';
import { peopleOfRow } from './people-of-row';

/** A row as it is shown; the total has no key. */
interface Shown extends CountFigures {
  readonly key: string | null;
  readonly label: string;
}

/** Thống kê: what the classes came to in a time, by hamlet, audience, sex, age, class or month. */
export default function CountsPage() {
  const [, navigate] = useLocation();
  const [view, changeView] = useCountView();
  const [, changePeople] = usePeopleView();
  const { today } = useBook();
  const hamletWord = useHamletWord();
  const { period } = usePeriod();
  const { from, to } = period;
  // The row of a hamlet is one of the table by hamlet, so that there is nothing to narrow.
  const hamletId = view.by === 'hamlet' ? null : view.hamletId;
  const asked = { ...view, hamletId, from, to };
  const counted = useQuery({
    queryKey: ['count', 'table', asked],
    queryFn: () => call.count.table(asked),
    // Changes with marks, results, persons and moves: never kept from one visit to the next.
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const exports = useCountFiles(asked, byWord(view.by, hamletWord));
  const { print, excel } = exports;
  const keys = useMemo<readonly PageKey[]>(
    () => [
      ...countGroups.map((by, index) => ({
        keys: String(index + 1),
        does: `${words.keys.view}: ${byWord(by, hamletWord)}`,
        run: () => changeView({ by }),
      })),
      { keys: 'Enter', does: words.keys.open },
      { keys: words.excelKey, does: words.keys.excel, run: excel.run },
      { keys: words.printKey, does: words.keys.print, run: print },
    ],
    [changeView, excel.run, hamletWord, print],
  );
  usePageKeys(keys);
  const rows = useMemo((): readonly Shown[] | undefined => {
    if (!counted.data) return undefined;
    const { rows, total } = counted.data;
    return rows.length === 0 ? [] : [...rows, { ...total, key: null, label: words.total }];
  }, [counted.data]);
  const open = ({ key }: Shown) => {
    const filter = peopleOfRow({ ...view, hamletId }, key, yearOf(today) - yearOf(to));
    if (filter === null) return;
    changePeople(filter);
    navigate('/nguoi-dan');
  };
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/lop-hoc' }}
      subtitle={
        counted.data && (
          <span role="status">
            {words.status(
              formatCount(counted.data.total.turns),
              formatCount(counted.data.total.persons),
            )}
          </span>
        )
      }
      action={
        <>
          <Button
            variant="default"
            title={words.excelKey}
            loading={excel.isRunning}
            onClick={excel.run}
          >
            {words.excel}
          </Button>
          <Button title={words.printKey} loading={exports.isPrinting} onClick={print}>
            {exportText.print}
          </Button>
        </>
      }
      filters={<Filters hamletWord={hamletWord} />}
      note={
        <>
          <ErrorNote error={counted.error} retry={() => void counted.refetch()} />
          <ErrorNote error={exports.printError} />
          <WrittenNote made={excel} />
        </>
      }
    >
      <DataTable
        label={words.title}
        columns={columnsOf(byWord(view.by, hamletWord))}
        rows={counted.error ? [] : rows}
        rowKey={({ key }) => key ?? ''}
        onOpen={open}
        autoFocus
        count={
          <span className={css.notes}>
            <span>{words.note(periodWindow(period))}</span>
            {counted.data?.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
            {view.by !== 'month' && <span>{words.opens}</span>}
          </span>
        }
        minWidth={58}
        empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
      />
    </Page>
  );
}

function byWord(by: CountBy, hamletWord: string): string {
  return by === 'hamlet' ? hamletWord : words.first[by];
}

function Filters({ hamletWord }: { readonly hamletWord: string }) {
  const [view, changeView] = useCountView();
  const { hamlets } = useBook();
  const word = hamletWord.toLocaleLowerCase('vi');
  return (
    <>
      <Choice
        label={words.by.label}
        fullWidth={false}
        value={view.by}
        options={{ hamlet: words.by.hamlet(hamletWord), ...words.by.views }}
        onChange={(by) => changeView({ by })}
      />
      {view.by !== 'hamlet' && (
        <NativeSelect
          w="10rem"
          aria-label={words.filters.hamlet}
          value={view.hamletId ?? ''}
          data={[
            { value: '', label: words.filters.allHamlets(word) },
            ...hamlets.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: words.filters.noHamlet(word) },
          ]}
          onChange={({ currentTarget: { value } }) => changeView({ hamletId: value || null })}
        />
      )}
      <NativeSelect
        w="11rem"
        aria-label={words.filters.audience}
        value={view.audience ?? ''}
        data={[
          { value: '', label: words.filters.allAudiences },
          ...audiences.map((value) => ({ value, label: people.audiences[value] })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          changeView({ audience: audiences.find((each) => each === value) ?? null })
        }
      />
    </>
  );
}

const WIDTHS: Readonly<Record<keyof CountFigures, number>> = {
  classes: 5,
  sessions: 5,
  turns: 7.5,
  persons: 7,
  achieved: 7,
  excused: 8.5,
  absent: 10,
};

function columnsOf(first: string): readonly Column<Shown>[] {
  const shown = (row: Shown, text: string) => (row.key === null ? <strong>{text}</strong> : text);
  return [
    { id: 'label', title: first, cell: (row) => shown(row, row.label) },
    ...figureColumns.map((column): Column<Shown> => ({
      id: column,
      ...words.columns[column],
      width: WIDTHS[column],
      align: 'right',
      cell: (row) => shown(row, formatCount(row[column])),
    })),
  ];
}

/** Printing and writing the table on show. */
function useCountFiles(asked: Input<'count', 'table'>, by: string) {
  const [printError, setPrintError] = useState<unknown>(null);
  const printing = usePrint();
  const [from, to] = [asked.from, asked.to].map((day) => formatDay(day).replaceAll('/', '.'));
  const name = words.fileName(by.toLocaleLowerCase('vi'), from ?? '', to ?? '');
  const latest = useRef({ asked, name });
  useLayoutEffect(() => {
    latest.current = { asked, name };
  });
  const excel = useExport(
    'xlsx',
    () => Promise.resolve(latest.current.name),
    (file) => call.count.writeExcel({ ...latest.current.asked, file }),
  );
  const print = useOneAtATime(async () => {
    setPrintError(null);
    try {
      const { html } = await call.count.print(latest.current.asked);
      printing.print(html, latest.current.name);
    } catch (error) {
      setPrintError(error);
    }
  });
  return {
    excel,
    print,
    isPrinting: printing.isRunning,
    printError: printError ?? printing.error,
  };
}
