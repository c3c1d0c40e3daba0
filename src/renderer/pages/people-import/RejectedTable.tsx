import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { peopleImport as text } from '../../text/people-import';
import type { Preview } from './preview';

type Rejected = Preview['rejected'][number];

const columns: readonly Column<Rejected>[] = [
  {
    id: 'row',
    title: text.columns.row,
    width: 4,
    align: 'right',
    quiet: true,
    cell: ({ row }) => row,
  },
  { id: 'reason', title: text.columns.reason, width: 24, cell: ({ reason }) => reason },
  { id: 'text', title: text.columns.text, quiet: true, cell: (row) => row.text },
];

/** Rows that cannot be entered, and why. */
export function RejectedTable({ rows }: { readonly rows: readonly Rejected[] }) {
  return (
    <DataTable
      label={text.rejectedTable}
      columns={columns}
      rows={rows}
      rowKey={({ row }) => String(row)}
      empty={<EmptyState title={text.nothingHere} />}
    />
  );
}
