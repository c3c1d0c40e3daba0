import { formatCount, formatPercent } from '../../../domain/number';
import type { SummaryColumn, SummarySheet, SummaryValue } from '../../../domain/report/summary';
import { excelText } from '../../text/excel';
import css from './excel.module.css';

/** One sheet of the file as it will look: its title, what stands under it, and its table with the total. */
export function SheetPreview({ sheet }: { readonly sheet: SummarySheet }) {
  const { columns, rows, total } = sheet;
  const whole = columns.reduce((all, column) => all + weight(column), 0);
  return (
    <div className={css.sheet} tabIndex={0} role="region" aria-label={excelText.preview(sheet.tab)}>
      <header>
        <h2>{sheet.title}</h2>
        {sheet.under.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      {rows.length === 0 ? (
        <p className={css.nothing}>{sheet.nothing}</p>
      ) : (
        <table>
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.title}
                style={{ inlineSize: `${(weight(column) / whole) * 100}%` }}
              />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column.title} data-align={alignOf(column)}>
                    {textOf(row[at] ?? null, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {total !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {total}
                </th>
                {columns.slice(2).map((column, at) => (
                  <td key={column.title} data-align="right">
                    {totalOf(
                      column,
                      rows.map((row) => row[at + 2] ?? null),
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      )}
    </div>
  );
}

/** Share of the width; the letters here are wider than the printed ones, which a narrow column would feel. */
function weight({ width, kind }: SummaryColumn): number {
  return Math.max(width, kind === 'order' ? 7 : 11);
}

function alignOf(column: SummaryColumn): 'left' | 'center' | 'right' {
  if (column.kind === 'count' || column.kind === 'share') return 'right';
  return column.kind === 'order' || column.centred ? 'center' : 'left';
}

function textOf(value: SummaryValue, { kind }: SummaryColumn): string {
  if (value === null) return excelText.blank;
  // The sign stays with its number.
  if (typeof value === 'string') return value.replace(/^([≥>]) /u, '$1\u00a0');
  return kind === 'share' ? formatPercent(value) : formatCount(value);
}

/** What the last row says under a column. */
function totalOf(column: SummaryColumn, values: readonly SummaryValue[]): string {
  if (column.kind !== 'count') return excelText.blank;
  if (column.total !== undefined) return formatCount(column.total);
  return column.adds ? formatCount(sum(values)) : excelText.blank;
}

function sum(values: readonly SummaryValue[]): number {
  return values.reduce<number>((all, value) => all + (typeof value === 'number' ? value : 0), 0);
}
