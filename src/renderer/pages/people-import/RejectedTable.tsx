import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { peopleImport as text } from '../../text/people-import';
import { rowKey, type RejectedRow } from './preview';
import { useRejectedRows } from './use-preview-rows';

interface RejectedTableProps {
  readonly preview: string;
  readonly current: string | null;
  readonly autoFocus: boolean;
  readonly onCurrent: (row: RejectedRow) => void;
  readonly onMend: (row: RejectedRow) => void;
}

const columns: readonly Column<RejectedRow>[] = [
  {
    id: 'row',
    title: text.columns.row,
    width: 4,
    align: 'right',
    quiet: true,
    cell: ({ row }) => row,
  },
  {
    id: 'reason',
    title: text.columns.reason,
    width: 24,
    cell: ({ reasons }) => reasons.join(' · '),
  },
  { id: 'text', title: text.columns.text, quiet: true, cell: (row) => row.text },
];

/** Rows that cannot be entered, and why; one that is a person after all gets its name typed. */
export function RejectedTable(props: RejectedTableProps) {
  const { preview, current, autoFocus, onCurrent, onMend } = props;
  const { rows, error, loadMore } = useRejectedRows(preview);
  if (error) return <ErrorNote error={error} />;
  return (
    <DataTable
      label={text.rejectedTable}
      columns={columns}
      rows={rows}
      rowKey={rowKey}
      current={current}
      onCurrent={onCurrent}
      onOpen={onMend}
      onKey={(event, row) => {
        if (event.key !== 'F2') return;
        event.preventDefault();
        onMend(row);
      }}
      onReachEnd={loadMore}
      autoFocus={autoFocus}
      count={null}
      empty={<EmptyState title={text.nothingHere} hint={text.nothingHereHint} />}
    />
  );
}
