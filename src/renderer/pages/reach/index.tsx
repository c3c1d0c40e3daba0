import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { audiences } from '../../../domain/person/person';
import { formatCount, formatPercent } from '../../../domain/number';
import { call, useAsk } from '../../api/client';
import { useBook } from '../../app/office';
import { Choice } from '../../parts/Choice';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { ProgressBar } from '../../parts/ProgressBar';
import { useExport } from '../../parts/use-export';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { usePrint } from '../../parts/use-print';
import { WrittenNote } from '../../parts/WrittenNote';
import { exportText } from '../../text/export';
import { people } from '../../text/people';
import { reachText as words } from '../../text/reach';
import { useHamletWord } from '../people/hamlet-word';
import { ALL, placesOf, type Place } from './places';
import css from './reach.module.css';
import { useReachCounts, useUnreached, type ReachView, type Unreached } from './use-reach';

/** Who has not been reached yet, place by place, and the list the hamlet teams go by. */
export default function ReachPage() {
  const { hamlets, office } = useBook();
  const whole = words.whole(office.kind);
  const hamletWord = useHamletWord();
  const [view, setView] = useState<ReachView>({
    hamletId: null,
    audience: null,
    lacks: 'either',
    adultsOnly: true,
  });
  const [wantsPhone, setWantsPhone] = useState(false);
  const keepsPhone = useAsk('privacy', 'state', {}).data?.keepsPhone ?? false;
  const [placeId, setPlaceId] = useState(ALL);
  const counts = useReachCounts(view);
  const places = useMemo(
    () => counts.data && placesOf(counts.data, hamlets, { whole, nowhere: words.nowhere }),
    [counts.data, hamlets, whole],
  );
  const place = places?.find(({ id }) => id === placeId) ?? places?.[0];
  const whom = useMemo(
    (): ReachView => ({ ...view, hamletId: placeId === ALL ? null : placeId }),
    [view, placeId],
  );
  const list = useUnreached(whom);
  const listBox = useRef<HTMLElement>(null);
  const exports = useVisitingList(
    { ...whom, withPhone: wantsPhone && keepsPhone },
    place?.name ?? whole,
  );
  const { print, excel } = exports;
  const keys = useMemo(
    () => [
      { keys: words.printKey, does: words.keys.print, run: print },
      { keys: words.excelKey, does: words.keys.excel, run: excel.run },
      { keys: 'Enter', does: words.keys.open },
    ],
    [print, excel.run],
  );
  usePageKeys(keys);
  const isNobody = place?.persons === 0 && placeId === ALL;
  const sheets = [exports.word, exports.excel, exports.pdf];
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/nguoi-dan' }}
      subtitle={
        places?.[0] && (
          <span role="status">
            {words.status(formatCount(places[0].missing), formatCount(places[0].persons))}
          </span>
        )
      }
      action={
        <>
          <Button variant="default" loading={exports.word.isRunning} onClick={exports.word.run}>
            {words.word}
          </Button>
          <Button
            variant="default"
            title={words.excelKey}
            loading={excel.isRunning}
            onClick={excel.run}
          >
            {words.excel}
          </Button>
          <Button variant="default" loading={exports.pdf.isRunning} onClick={exports.pdf.run}>
            {exportText.pdf}
          </Button>
          <Button title={words.printKey} loading={exports.isPrinting} onClick={print}>
            {exportText.print}
          </Button>
        </>
      }
      filters={
        <>
          <Choice
            label={words.filters.lacks}
            fullWidth={false}
            value={view.lacks}
            options={words.lacks}
            onChange={(lacks) => setView({ ...view, lacks })}
          />
          <NativeSelect
            w="12rem"
            aria-label={words.filters.audience}
            value={view.audience ?? ''}
            data={[
              { value: '', label: words.filters.allAudiences },
              ...audiences.map((value) => ({ value, label: people.audiences[value] })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              setView({ ...view, audience: audiences.find((each) => each === value) ?? null })
            }
          />
          <Checkbox
            label={words.filters.adultsOnly}
            checked={view.adultsOnly}
            onChange={({ currentTarget: { checked } }) => setView({ ...view, adultsOnly: checked })}
          />
          {keepsPhone && (
            <Checkbox
              ml="xs"
              label={words.filters.withPhone}
              checked={wantsPhone}
              onChange={({ currentTarget: { checked } }) => setWantsPhone(checked)}
            />
          )}
        </>
      }
      note={
        <>
          <ErrorNote error={counts.error ?? list.error} retry={() => void counts.refetch()} />
          <ErrorNote error={exports.printError} />
          {sheets.map((made, index) => (
            <WrittenNote key={index} made={made} />
          ))}
        </>
      }
    >
      <div className={css.columns}>
        <section className={css.places} aria-labelledby="reach-places">
          <h2 id="reach-places">{words.summary}</h2>
          <DataTable
            label={words.summary}
            columns={placeColumns(hamletWord)}
            rows={isNobody ? [] : places}
            rowKey={({ id }) => id}
            onCurrent={({ id }) => setPlaceId(id)}
            onOpen={() => listBox.current?.querySelector('table')?.focus()}
            autoFocus
            count={null}
            empty={<EmptyState title={words.emptyBook} hint={words.emptyBookHint} />}
          />
        </section>
        <section className={css.list} aria-labelledby="reach-list" ref={listBox}>
          <h2 id="reach-list">
            {words.list(place?.name ?? whole)} · {formatCount(list.total)}
          </h2>
          <DataTable
            label={words.list(place?.name ?? whole)}
            columns={personColumns(hamletWord, placeId === ALL)}
            rows={list.rows}
            rowKey={({ id }) => id}
            onReachEnd={list.loadMore}
            count={null}
            minWidth={38}
            empty={
              <EmptyState
                title={place?.persons === 0 ? words.nobody : words.empty}
                hint={words.emptyHint}
              />
            }
          />
        </section>
      </div>
    </Page>
  );
}

function placeColumns(hamletWord: string): readonly Column<Place>[] {
  return [
    { id: 'name', title: hamletWord, cell: ({ name }) => name },
    {
      id: 'persons',
      title: words.columns.persons,
      width: 5,
      align: 'right',
      cell: ({ persons }) => formatCount(persons),
    },
    {
      id: 'missing',
      title: words.columns.missing,
      width: 10,
      cell: ({ name, persons, missing }) => {
        const percent = persons === 0 ? null : wholePercent(missing, persons);
        return (
          <span className={css.share}>
            <ProgressBar
              percent={percent}
              tone="due"
              label={words.share(name, formatCount(missing), formatCount(persons))}
            />
            <span>
              {formatCount(missing)}
              {percent !== null && ` · ${formatPercent(percent, 0)}`}
            </span>
          </span>
        );
      },
    },
  ];
}

/** Never 100% while somebody was reached, never 0% while somebody was not. */
function wholePercent(missing: number, persons: number): number {
  if (missing === 0 || missing === persons) return missing === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((missing / persons) * 100)));
}

function personColumns(hamletWord: string, isAll: boolean): readonly Column<Unreached>[] {
  const yesNo = (is: boolean) => (is ? words.yes : words.no);
  return [
    { id: 'name', title: words.columns.name, cell: ({ name }) => name },
    {
      id: 'birth',
      title: words.columns.birth,
      width: 5,
      align: 'right',
      cell: ({ birthYear }) => birthYear,
    },
    {
      id: 'sex',
      title: words.columns.sex,
      width: 4.75,
      cell: ({ sex }) => (sex ? people.sexes[sex] : ''),
    },
    // Of one hamlet there is room for who they are; of all of them, for where they live.
    isAll
      ? { id: 'hamlet', title: hamletWord, width: 9, cell: ({ hamlet }) => hamlet ?? '' }
      : {
          id: 'audience',
          title: words.columns.audience,
          width: 10.5,
          quiet: true,
          cell: ({ audience }) => people.audiences[audience],
        },
    {
      id: 'class',
      title: words.columns.class,
      width: 6,
      cell: ({ hasClass }) => yesNo(hasClass),
    },
    {
      id: 'confirmed',
      title: words.columns.confirmed,
      width: 5,
      cell: ({ isConfirmed }) => yesNo(isConfirmed),
    },
  ];
}

/** Printing and writing the list of whom is chosen. */
function useVisitingList(whom: Parameters<typeof call.reach.print>[0], placeName: string) {
  const [printError, setPrintError] = useState<unknown>(null);
  const printing = usePrint();
  const latest = useRef({ whom, placeName });
  useLayoutEffect(() => {
    latest.current = { whom, placeName };
  });
  const name = () => Promise.resolve(words.fileName(placeName));
  const word = useExport('docx', name, (file) => call.reach.writeWord({ ...whom, file }));
  const excel = useExport('xlsx', name, (file) => call.reach.writeExcel({ ...whom, file }));
  const pdf = useExport('pdf', name, async (file) => {
    const { html } = await call.reach.print(whom);
    return call.desktop.writePdf({ html, file });
  });
  const print = useOneAtATime(async () => {
    setPrintError(null);
    try {
      const { html } = await call.reach.print(latest.current.whom);
      printing.print(html, words.printName(latest.current.placeName));
    } catch (error) {
      setPrintError(error);
    }
  });
  return {
    word,
    excel,
    pdf,
    print,
    isPrinting: printing.isRunning,
    printError: printError ?? printing.error,
  };
}
