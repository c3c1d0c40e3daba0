import { Button } from '@mantine/core';
import { formatCount } from '../../../domain/number';
import { populationKinds } from '../../../domain/person/population';
import type { Output } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { populationText } from '../../text/population';
import css from './population.module.css';

export type ReadFile = Output<'population', 'readFile'>;
type Row = ReadFile['rows'][number];
const words = populationText.preview;

interface Props {
  readonly file: ReadFile;
  readonly year: number;
  readonly hamletWord: string;
  readonly whole: string;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What a file would bring, and what of it cannot be taken; nothing is saved before the button. */
export function FilePreview({ file, year, hamletWord, whole, onTake, onCancel }: Props) {
  const numbers = file.rows.reduce((sum, { values }) => sum + values.length, 0);
  const kinds = populationKinds.filter((kind) =>
    file.rows.some(({ values }) => values.some((value) => value.kind === kind)),
  );
  const columns: readonly Column<Row>[] = [
    {
      id: 'place',
      title: hamletWord,
      cell: ({ isTotal, hamlet }) => (isTotal ? `${whole} (${hamlet || '–'})` : hamlet),
    },
    ...kinds.map((kind): Column<Row> => ({
      id: kind,
      title: populationText.kinds[kind],
      width: 10,
      align: 'right',
      cell: ({ values }) => {
        const value = values.find((each) => each.kind === kind);
        return value === undefined ? '' : formatCount(value.persons);
      },
    })),
  ];
  return (
    <section
      className={css.preview}
      aria-labelledby="population-file"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h2 id="population-file">{words.title(file.fileName, file.sheet)}</h2>
      <div className={css.buttons}>
        <Button autoFocus disabled={numbers === 0} onClick={onTake}>
          {words.take(formatCount(numbers))}
        </Button>
        <Button variant="default" onClick={onCancel} title="Esc">
          {words.cancel}
        </Button>
        <span role="status">
          {numbers === 0
            ? words.nothing
            : words.found(formatCount(file.rows.length), formatCount(numbers), year)}
        </span>
      </div>
      {file.rejected.length > 0 && (
        <div className={css.rejected} tabIndex={0} role="region" aria-label={words.rejected('')}>
          <strong>! {words.rejected(formatCount(file.rejected.length))}</strong>
          <ul>
            {file.rejected.map(({ row, reason, text }) => (
              <li key={row}>{words.row(row, words.reasons[reason]?.(text) ?? text)}</li>
            ))}
          </ul>
        </div>
      )}
      <DataTable
        label={words.title(file.fileName, file.sheet)}
        columns={columns}
        rows={file.rows}
        rowKey={({ row }) => String(row)}
        count={null}
        empty={<EmptyState title={words.nothing} />}
      />
    </section>
  );
}
