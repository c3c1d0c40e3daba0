import { useMemo, type KeyboardEvent } from 'react';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import css from './people-import.module.css';
import {
  keyAfter,
  rowKey,
  toggled,
  type Answer,
  type Preview,
  type PreviewRow,
  type Show,
} from './preview';
import { birthWords, lookWords, sameShort } from './row-words';
import type { Paged, PreviewWork } from './use-preview-rows';

interface RowsTableProps {
  readonly preview: Preview;
  readonly show: Show;
  readonly paged: Paged<PreviewRow>;
  readonly work: PreviewWork;
  /** Takes the keyboard when it is shown. */
  readonly autoFocus: boolean;
  /** Something stands beside the table. */
  readonly isNarrow: boolean;
  /** Key of the row the keyboard stands on. */
  readonly current: string | null;
  readonly onCurrent: (row: PreviewRow) => void;
  readonly onMend: (row: PreviewRow) => void;
}

/** The rows as they would be entered: Space leaves one out, L takes what is proposed, 1 and 2 say who is the same. */
export function RowsTable(props: RowsTableProps) {
  const { preview, show, work, isNarrow, current, onCurrent, onMend } = props;
  const { rows, error, loadMore, loadAll } = props.paged;
  const hamletWord = useHamletWord();
  const columns = useMemo(
    () => columnsFor({ show, isNarrow, hamletWord, preview }),
    [show, isNarrow, hamletWord, preview],
  );
  const entering = useMemo(
    () => new Set((rows ?? []).filter(({ fate }) => fate === 'enter').map(rowKey)),
    [rows],
  );
  if (error) return <ErrorNote error={error} />;

  const mark = (keys: ReadonlySet<string>) => {
    if (!rows) return;
    const change = toggled(rows, keys);
    // The box in the head and Ctrl+A mean the whole tab, not what happens to be loaded.
    if (keys.size === 0 || (keys.size === rows.length && change.rows.length > 1)) {
      return work.decideTab(show, keys.size === 0 ? 'leave-out' : 'enter');
    }
    if (change.rows.length > 0) work.decide(change.rows, change.fate);
  };
  const goTo = (key: string | null) => {
    const row = rows?.find((each) => rowKey(each) === key);
    if (row) onCurrent(row);
  };
  const onKey = (event: KeyboardEvent, row: PreviewRow) => {
    if (event.ctrlKey || event.altKey || !rows) return;
    const fate = fates[event.code];
    if (event.key === 'F2') onMend(row);
    else if (event.code === 'KeyL' && row.doubts.length > 0) {
      // Before the row goes: who stands below it is not known after.
      if (show === 'doubtful') goTo(keyAfter(rows, row));
      work.takeProposals(row);
    } else if (fate && row.sameAs) {
      work.decide([row.key], fate);
      goTo(keyAfter(rows, row));
    } else return;
    event.preventDefault();
  };
  const onListKey = (event: KeyboardEvent) => {
    // End means the end of the list, not of what happens to be loaded.
    if (event.key !== 'End' || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    loadAll().then(
      (row) => row && onCurrent(row),
      (refused: unknown) => showToast({ text: sentenceOf(refused), tone: 'wrong' }),
    );
  };
  return (
    <div style={{ display: 'contents' }} onKeyDownCapture={onListKey}>
      <DataTable
        label={text.table}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        selected={entering}
        onSelected={mark}
        current={current}
        onCurrent={onCurrent}
        {...(show !== 'same' && { onOpen: onMend })}
        onKey={onKey}
        onReachEnd={loadMore}
        autoFocus={props.autoFocus}
        minWidth={isNarrow ? 30 : 60}
        count={null}
        empty={
          <EmptyState
            title={show === 'doubtful' ? text.nothingDoubtful : text.nothingHere}
            hint={text.nothingHereHint}
          />
        }
      />
    </div>
  );
}

const fates: Readonly<Record<string, Answer>> = {
  Digit1: 'same',
  Numpad1: 'same',
  Digit2: 'enter',
  Numpad2: 'enter',
};

interface Shown {
  readonly show: Show;
  readonly isNarrow: boolean;
  readonly hamletWord: string;
  readonly preview: Preview;
}

/** What there is room for: where something has to be looked at, its words come before what is only entered. */
function columnsFor({ show, isNarrow, hamletWord, preview }: Shown): Column<PreviewRow>[] {
  const { columns } = text;
  const isPlain = show === 'all' || show === 'good';
  const all: (Column<PreviewRow> & { readonly isShown?: boolean })[] = [
    {
      id: 'row',
      title: columns.row,
      width: 3.5,
      align: 'right',
      quiet: true,
      cell: (row) => row.row,
    },
    { id: 'name', title: columns.name, width: isNarrow ? 11 : 13, cell: (row) => row.name },
    { id: 'birth', title: columns.birth, width: 6.5, align: 'right', cell: birthWords },
    {
      id: 'sex',
      title: columns.sex,
      width: 5,
      cell: (row) => (row.sex ? peopleText.sexes[row.sex] : ''),
      isShown: !isNarrow,
    },
    {
      id: 'hamlet',
      title: hamletWord,
      width: 9.5,
      cell: (row) => <HamletCell row={row} />,
      isShown: !isNarrow,
    },
    {
      id: 'audience',
      title: columns.audience,
      width: 9.5,
      quiet: true,
      cell: (row) => (row.audience ? peopleText.audiences[row.audience] : row.group),
      isShown: !isNarrow && isPlain,
    },
    {
      id: 'cccd',
      title: columns.cccd,
      width: 6,
      cell: (row) => row.cccd ?? '',
      isShown: !isNarrow && isPlain && preview.keepsCccd,
    },
    {
      id: 'phone',
      title: columns.phone,
      width: 6,
      cell: (row) => row.phone ?? '',
      isShown: !isNarrow && isPlain && preview.keepsPhone,
    },
    {
      id: 'note',
      title: columns.note,
      width: 8,
      quiet: true,
      cell: (row) => row.note,
      isShown: !isNarrow && isPlain,
    },
    {
      id: 'look',
      title: show === 'same' ? columns.same : columns.look,
      cell: (row) => <Look row={row} show={show} />,
      isShown: show !== 'good',
    },
  ];
  return all.filter(({ isShown }) => isShown !== false);
}

function HamletCell({ row }: { readonly row: PreviewRow }) {
  if (row.hamlet === null) return null;
  return (
    <span title={row.hamlet}>
      {row.newHamlet && <StateBadge tone="info">{text.newHamlet}</StateBadge>} {row.hamlet}
    </span>
  );
}

/** Every reason to look again, whole in the tooltip when the cell is too small. */
function Look({ row, show }: { readonly row: PreviewRow; readonly show: Show }) {
  const words = show === 'same' && row.sameAs ? sameShort(row.sameAs) : lookWords(row);
  return (
    <span className={css.due} title={words}>
      {words}
    </span>
  );
}
