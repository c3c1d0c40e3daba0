import { useState } from 'react';
import { DataTable, type Column } from '../../parts/DataTable';
import { SidePanel } from '../../parts/SidePanel';
import { peopleImport as text } from '../../text/people-import';
import css from './people-import.module.css';
import type { Preview } from './preview';

const numberOf = ({ row }: Preview['top'][number]) => String(row);

type TopRow = Preview['top'][number];

interface HeaderPanelProps {
  readonly preview: Preview;
  /** Rows were changed by hand, which reading again would lose. */
  readonly isMended: boolean;
  readonly onChoose: (row: number) => void;
  readonly onClose: () => void;
}

const columns: readonly Column<TopRow>[] = [
  {
    id: 'row',
    title: text.columns.row,
    width: 3.5,
    align: 'right',
    quiet: true,
    cell: ({ row }) => row,
  },
  {
    id: 'text',
    title: text.columns.text,
    cell: ({ texts }) => texts.filter((each) => each !== '').join(' | '),
  },
];

/** The first rows of the sheet; Enter says which of them holds the titles of the columns. */
export function HeaderPanel({ preview, isMended, onChoose, onClose }: HeaderPanelProps) {
  const [current, setCurrent] = useState(String(preview.headerRow));
  return (
    <SidePanel title={text.header.title} width={36} onClose={onClose}>
      <p className={css.hint}>{text.header.hint}</p>
      {isMended && <p className={css.due}>{text.columnPanel.lost}</p>}
      <div className={css.topRows}>
        <DataTable
          label={text.header.table}
          columns={columns}
          rows={preview.top}
          rowKey={numberOf}
          current={current}
          onCurrent={(row) => setCurrent(numberOf(row))}
          onOpen={({ row }) => onChoose(row)}
          count={null}
          empty={null}
          autoFocus
        />
      </div>
    </SidePanel>
  );
}
