import { app } from '../text/app';
import type { Column } from './DataTable';
import css from './DataTable.module.css';

export interface Sort {
  /** The column's id. */
  readonly by: string;
  readonly descending: boolean;
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly marks:
    | { readonly all: boolean; readonly some: boolean; readonly onAll: (all: boolean) => void }
    | undefined;
}

export function DataTableHead<Row>({ columns, sort, onSort, marks }: HeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {marks && (
          <th className={css.mark}>
            <input
              type="checkbox"
              aria-label={app.table.selectAll}
              checked={marks.all}
              ref={(box) => {
                if (box) box.indeterminate = marks.some && !marks.all;
              }}
              onChange={(event) => marks.onAll(event.currentTarget.checked)}
            />
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.by === column.id;
          const descending = sorted && sort.descending;
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              title={column.hint}
              aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={css.sort}
                  title={
                    sorted && !descending
                      ? app.table.sortDescending(column.title)
                      : app.table.sortAscending(column.title)
                  }
                  onClick={() => onSort({ by: column.id, descending: sorted && !descending })}
                >
                  {column.title}
                  {sorted && (
                    <span aria-hidden className={css.arrow}>
                      {descending ? '▾' : '▴'}
                    </span>
                  )}
                </button>
              ) : (
                column.title
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
