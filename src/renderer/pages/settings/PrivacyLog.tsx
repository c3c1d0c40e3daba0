import { useAsk, type Output } from '../../api/client';
import { formatCount } from '../../../domain/number';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { onThisClock } from '../../parts/on-this-clock';
import { privacy as words } from '../../text/privacy';
import css from './settings.module.css';

type Row = Output<'privacy', 'log'>['rows'][number] & { readonly key: string };

const SHOWN = 200;

const columns: readonly Column<Row>[] = [
  { id: 'at', title: words.logColumns.at, width: 10.5, cell: ({ at }) => onThisClock(at) },
  { id: 'who', title: words.logColumns.who, width: 10, cell: ({ who }) => who },
  {
    id: 'action',
    title: words.logColumns.action,
    cell: ({ action }) => words.did[action] ?? words.didOther,
  },
  {
    id: 'persons',
    title: words.logColumns.persons,
    width: 5,
    align: 'right',
    cell: ({ persons }) => (persons === null ? '' : formatCount(persons)),
  },
  { id: 'note', title: words.logColumns.note, width: 12, cell: ({ note }) => note },
];

/** Who saw, wrote out, changed, erased personal data; the newest first. */
export function PrivacyLog() {
  const log = useAsk('privacy', 'log', { offset: 0, limit: SHOWN });
  const rows = (log.data?.rows ?? []).map((row, index) => ({ ...row, key: String(index) }));
  return (
    <section className={css.choice}>
      <h2>{words.logTitle}</h2>
      <ErrorNote error={log.error} />
      <div className={css.log}>
        <DataTable
          label={words.logTitle}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          empty={<EmptyState title={words.logEmpty} />}
          count={words.logCount(formatCount(rows.length), formatCount(log.data?.total ?? 0))}
        />
      </div>
    </section>
  );
}
