import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { yearOf, type Day } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import {
  parsePersons,
  populationKinds,
  type PopulationKind,
} from '../../../domain/person/population';
import { pastedLines } from '../../../domain/plan/pasted-cells';
import { call, useAsk } from '../../api/client';
import { useRemembered } from '../../api/remembered';
import { useBook } from '../../app/office';
import { DayField } from '../../parts/DayField';
import { EditGrid, type Committed, type EditColumn } from '../../parts/edit-grid/EditGrid';
import { UnreadCells } from '../../parts/edit-grid/unread-cells';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { showToast } from '../../parts/toast';
import { useFocusBack } from '../../parts/use-focus-back';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { Waiting } from '../../parts/Waiting';
import { populationText as words } from '../../text/population';
import { useHamletWord } from '../people/hamlet-word';
import { FilePreview, type ReadFile } from './FilePreview';
import { gridRows, WHOLE, type GridRow } from './grid-rows';
import { PopulationCell } from './PopulationCell';
import { usePopulationSteps, type Change } from './use-population-steps';

const FIRST_YEAR = 2020;
const isText = (text: string): text is string => text !== '';
const rowKey = ({ id }: GridRow) => id;
const isKind = (column: string): column is PopulationKind =>
  (populationKinds as readonly string[]).includes(column);

/** How many people there are, by hamlet and audience: the denominators of the targets. */
export default function PopulationPage() {
  const { hamlets, office, today } = useBook();
  const whole = words.whole(office.kind);
  const hamletWord = useHamletWord();
  const [year, setYear] = useState(yearOf(today));
  const [source, setSource] = useRemembered('population.source', '', isText);
  const [day, setDay] = useState<Day | null>(today);
  const asked = useAsk('population', 'list', { year }, { keep: true });
  const steps = usePopulationSteps();
  const [file, setFile] = useState<ReadFile | null>(null);
  const opener = useFocusBack<HTMLButtonElement>(file !== null);
  const [fileError, setFileError] = useState<unknown>(null);
  const [unread] = useState(() => new UnreadCells());
  const column = useRef<string>('everybody');

  const rows = useMemo(
    () => asked.data && gridRows(asked.data, hamlets, whole),
    [asked.data, hamlets, whole],
  );
  const columns = useMemo(
    () => gridColumns(hamletWord, hamlets.length),
    [hamletWord, hamlets.length],
  );
  /** What is wrong with the two fields above, for any number that would need them. */
  const missing = source.trim() === '' ? words.noSource : day === null ? words.noDay : null;
  const changeOf = (row: string, kind: PopulationKind, persons: number | null): Change => ({
    hamletId: row === WHOLE ? null : row,
    kind,
    persons,
    source,
    day: day ?? today,
  });
  const commit = (row: string, kind: string, text: string): Committed => {
    if (!isKind(kind)) return undefined;
    const persons = text.trim() === '' ? null : parsePersons(text);
    if (persons === null && text.trim() !== '') return { says: words.notNumber };
    if (persons !== null && missing !== null) return { says: missing };
    const before = rows?.find(({ id }) => id === row)?.figures[kind]?.persons ?? null;
    if (before !== persons) steps.put(year, [changeOf(row, kind, persons)]);
    return undefined;
  };
  const paste = (text: string, row: string) => {
    if (missing !== null) return showToast({ text: missing, tone: 'wrong' });
    const from = rows?.findIndex(({ id }) => id === row) ?? -1;
    const left = populationKinds.findIndex((kind) => kind === column.current);
    const figures: Change[] = [];
    let bad = 0;
    for (const [down, { cells }] of pastedLines(text).entries()) {
      for (const [right, cell] of cells.entries()) {
        const into = rows?.[from + down];
        const kind = populationKinds[Math.max(left, 0) + right];
        if (!into || !kind || cell.trim() === '') continue;
        const persons = parsePersons(cell);
        if (persons === null) bad += 1;
        else figures.push(changeOf(into.id, kind, persons));
      }
    }
    if (figures.length > 0) steps.put(year, figures);
    showToast({
      text: [
        words.pasted(formatCount(figures.length)),
        ...(bad > 0 ? [words.pastedBad(formatCount(bad))] : []),
      ].join(' '),
      ...(bad > 0 && { tone: 'wrong' as const }),
    });
  };
  const readFile = useOneAtATime(async () => {
    setFileError(null);
    try {
      const { file: chosen } = await call.desktop.chooseSheet({ of: 'figures' });
      if (chosen !== null) setFile(await call.population.readFile({ file: chosen }));
    } catch (error) {
      setFileError(error);
    }
  });
  const take = () => {
    if (!file) return;
    if (missing !== null) return showToast({ text: missing, tone: 'wrong' });
    const figures = file.rows.flatMap(({ hamletId, isTotal, values }) =>
      values.map(({ kind, persons }) =>
        changeOf(isTotal || hamletId === null ? WHOLE : hamletId, kind, persons),
      ),
    );
    steps.put(year, figures);
    setFile(null);
    showToast({ text: words.preview.taken(formatCount(figures.length)) });
  };
  const keys = useMemo(
    () => [
      { keys: words.fileKey, does: words.file, run: readFile },
      { keys: words.undoKey, does: words.undo },
      { keys: words.redoKey, does: words.redo },
    ],
    [readFile],
  );
  usePageKeys(keys);
  return (
    <Page
      title={words.title}
      back={{ label: words.back, to: '/nguoi-dan' }}
      subtitle={words.hint}
      action={
        <>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.undo}
            title={`${words.undo} (${words.undoKey})`}
            disabled={!steps.canUndo}
            onClick={steps.undo}
          >
            ↶
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="2.125rem"
            aria-label={words.redo}
            title={`${words.redo} (${words.redoKey})`}
            disabled={!steps.canRedo}
            onClick={steps.redo}
          >
            ↷
          </ActionIcon>
          <Button ref={opener} title={words.fileKey} onClick={readFile}>
            {words.file}
          </Button>
        </>
      }
      filters={
        <>
          <NativeSelect
            w="6rem"
            aria-label={words.year}
            value={String(year)}
            data={yearsUpTo(yearOf(today) + 1, asked.data?.years ?? [])}
            onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
          />
          <TextInput
            w="20rem"
            aria-label={words.source}
            placeholder={`${words.source}: ${words.sourcePlaceholder}`}
            value={source}
            maxLength={200}
            autoFocus
            onChange={({ currentTarget }) => setSource(currentTarget.value)}
          />
          <DayField w="8.5rem" aria-label={words.day} value={day} onChange={setDay} />
        </>
      }
      note={
        <>
          <ErrorNote error={asked.error} retry={() => void asked.refetch()} />
          <ErrorNote error={fileError} />
        </>
      }
    >
      {asked.isPending && <Waiting>{words.loading}</Waiting>}
      {file && (
        <FilePreview
          file={file}
          year={year}
          hamletWord={hamletWord}
          whole={whole}
          onTake={take}
          onCancel={() => setFile(null)}
        />
      )}
      {rows && !file && (
        <EditGrid
          label={words.table}
          columns={columns}
          rows={rows}
          rowKey={rowKey}
          unread={unread}
          onCommit={commit}
          onPasteRows={paste}
          onCurrent={(_row, at) => {
            column.current = at;
          }}
          onRemove={(ids) => {
            const kind = column.current;
            const there = rows.filter(
              ({ id, figures }) => ids.includes(id) && isKind(kind) && figures[kind],
            );
            if (isKind(kind) && there.length > 0) {
              steps.put(
                year,
                there.map(({ id }) => changeOf(id, kind, null)),
              );
            }
          }}
          minWidth={69}
          empty={<EmptyState title={words.noHamlets} />}
        />
      )}
    </Page>
  );
}

function gridColumns(hamletWord: string, hamlets: number): readonly EditColumn<GridRow>[] {
  return [
    { id: 'name', title: hamletWord, readOnly: true, text: ({ name }) => name },
    ...populationKinds.map((kind): EditColumn<GridRow> => ({
      id: kind,
      title: words.kinds[kind],
      width: 9.5,
      align: 'right',
      text: ({ figures }) => {
        const figure = figures[kind];
        return figure ? formatCount(figure.persons) : '';
      },
      show: (row) => <PopulationCell row={row} kind={kind} hamlets={hamlets} />,
      maxLength: 15,
    })),
    {
      id: 'inBook',
      title: words.inBook,
      hint: words.inBookHint,
      width: 12.5,
      align: 'right',
      quiet: true,
      readOnly: true,
      text: ({ inBook }) => words.book(formatCount(inBook.persons), formatCount(inBook.adults)),
    },
  ];
}

/** Newest first. */
function yearsUpTo(last: number, known: readonly number[]): string[] {
  const years = new Set(known);
  for (let year = FIRST_YEAR; year <= last; year += 1) years.add(year);
  return [...years].toSorted((a, b) => b - a).map(String);
}
