import { useMemo } from 'react';
import { formatDay } from '../../../domain/day';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { StateBadge } from '../../parts/StateBadge';
import { people as peopleText } from '../../text/people';
import { peopleImport as text } from '../../text/people-import';
import { useHamletWord } from '../people/hamlet-word';
import css from './people-import.module.css';
import { rowKey, type PreviewRow } from './preview';

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly taken: ReadonlySet<string>;
  readonly onTaken: (taken: ReadonlySet<string>) => void;
  readonly count: string;
}

/** The rows as they would be entered; Space leaves one out or takes it back. */
export function PreviewTable({ rows, taken, onTaken, count }: PreviewTableProps) {
  const hamletWord = useHamletWord();
  const columns = useMemo(() => columnsWith(hamletWord), [hamletWord]);
  const inSight = useMemo(
    () => new Set(rows.map(rowKey).filter((key) => taken.has(key))),
    [rows, taken],
  );
  // Marking all, or none, of what is in sight leaves the other rows as they are.
  const take = (keys: ReadonlySet<string>) => {
    const shown = new Set(rows.map(rowKey));
    onTaken(new Set([...[...taken].filter((key) => !shown.has(key)), ...keys]));
  };
  return (
    <DataTable
      label={text.table}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      selected={inSight}
      onSelected={take}
      autoFocus
      minWidth={60}
      count={count}
      foot={text.hint}
      empty={<EmptyState title={text.nothingHere} />}
    />
  );
}

function columnsWith(hamletWord: string): readonly Column<PreviewRow>[] {
  const { columns } = text;
  return [
    {
      id: 'row',
      title: columns.row,
      width: 4,
      align: 'right',
      quiet: true,
      cell: ({ row }) => row,
    },
    { id: 'name', title: columns.name, width: 14, cell: ({ person }) => person.name },
    {
      id: 'birth',
      title: columns.birth,
      width: 7.5,
      align: 'right',
      cell: ({ person }) =>
        person.birthDay === null ? person.birthYear : formatDay(person.birthDay),
    },
    {
      id: 'sex',
      title: columns.sex,
      width: 5,
      cell: ({ person }) => (person.sex ? peopleText.sexes[person.sex] : ''),
    },
    { id: 'hamlet', title: hamletWord, width: 10, cell: (row) => <HamletCell row={row} /> },
    { id: 'check', title: columns.check, cell: (row) => <Reasons row={row} /> },
    {
      id: 'note',
      title: columns.note,
      width: 9,
      quiet: true,
      cell: ({ person }) => person.note,
    },
  ];
}

function HamletCell({ row }: { readonly row: PreviewRow }) {
  if (row.hamlet === null) return null;
  return (
    <span title={row.hamlet}>
      {row.hamlet} {row.newHamlet && <StateBadge tone="info">{text.newHamlet}</StateBadge>}
    </span>
  );
}

/** Every reason to look again, whole in the tooltip when the cell is too small. */
function Reasons({ row }: { readonly row: PreviewRow }) {
  const same = row.sameAs;
  const reasons = row.doubts.map(({ column, reason }) => text.doubt(column, reason));
  if (same?.row !== null && same !== null) reasons.unshift(text.sameInFile(same.name, same.row));
  else if (same) reasons.unshift(text.sameInBook(same.name));
  const words = reasons.join(' · ');
  return (
    <span className={css.reason} title={words}>
      {words}
    </span>
  );
}
