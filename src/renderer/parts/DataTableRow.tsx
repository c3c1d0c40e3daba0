import { memo } from 'react';
import { app } from '../text/app';
import type { Column } from './DataTable';
import css from './DataTable.module.css';

interface RowProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly isCurrent: boolean;
  /** Null in a table without marks. */
  readonly isMarked: boolean | null;
  readonly opens: boolean;
  readonly onClick: (row: Row, index: number) => void;
  readonly onMark: (row: Row) => void;
}

function DataTableRowOf<Row>(props: RowProps<Row>) {
  const { id, row, index, columns, isCurrent, isMarked, opens, onClick, onMark } = props;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isMarked ?? isCurrent}
      data-current={isCurrent || undefined}
      data-opens={opens || undefined}
      onClick={() => onClick(row, index)}
    >
      {isMarked !== null && (
        <td className={css.mark} onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={app.table.selectRow}
            checked={isMarked}
            onChange={() => onMark(row)}
          />
        </td>
      )}
      {columns.map((column) => {
        const cell = column.cell(row, index);
        return (
          <td
            key={column.id}
            data-align={column.align}
            data-quiet={column.quiet}
            title={typeof cell === 'string' ? cell : undefined}
          >
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

/** One row; drawn again only when something of it changed, so a page may draw itself with every key typed. */
export const DataTableRow = memo(DataTableRowOf) as typeof DataTableRowOf;
