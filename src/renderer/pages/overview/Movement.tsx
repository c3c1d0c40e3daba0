import type { Output } from '../../api/client';
import { formatCount } from '../../../domain/number';
import { overview } from '../../text/overview';
import { windowLabel } from '../../text/period';
import css from './overview.module.css';

const words = overview.movement;
const columns = ['classes', 'sessions', 'turns', 'persons', 'achieved'] as const;

/** Classes, sessions, turns and persons: in the period and since the start of the year; turns and persons apart. */
export function Movement({ status }: { readonly status: Output<'figure', 'status'> }) {
  const { period } = status;
  const rows = [
    { name: words.inPeriod, window: windowLabel(period), counts: status.inPeriod },
    {
      name: words.yearToDate,
      window: windowLabel({ from: period.yearStart, to: period.to }),
      counts: status.yearToDate,
    },
  ];
  return (
    <table className={css.movement} aria-label={words.label}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" title={words.hints[column]}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, window, counts }) => (
          <tr key={name}>
            <th scope="row">
              {name} <span>{words.window(window)}</span>
            </th>
            {columns.map((column) => (
              <td key={column} data-zero={counts[column] === 0 || undefined}>
                {formatCount(counts[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
