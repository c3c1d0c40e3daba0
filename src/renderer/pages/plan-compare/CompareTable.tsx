import { Button } from '@mantine/core';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { StateBadge, type Tone } from '../../parts/StateBadge';
import { compareText } from '../../text/plan-compare';
import { isTakeable, type ComparedRow } from './take-over';
import css from './plan-compare.module.css';

const words = compareText.table;

const tones: Record<ComparedRow['status'], Tone> = {
  missing: 'wrong',
  lower: 'due',
  equal: 'good',
  higher: 'good',
  extra: 'info',
};

interface CompareTableProps {
  readonly rows: readonly ComparedRow[];
  readonly onTake: (row: ComparedRow) => void;
}

/** Row by row what the upper plan asks and what the commune plans; Enter takes a missing or lower one over. */
export function CompareTable({ rows, onTake }: CompareTableProps) {
  return (
    <DataTable
      label={words.label}
      columns={columnsFor(onTake)}
      rows={rows}
      rowKey={(row) => row.upperRowId ?? row.lowerRowId ?? ''}
      onKey={(event, row) => {
        if (event.key !== 'Enter' || event.ctrlKey || !isTakeable(row)) return;
        event.preventDefault();
        onTake(row);
      }}
      count={null}
      minWidth={54}
      empty={<EmptyState title={words.nothingChosen} />}
    />
  );
}

function columnsFor(onTake: (row: ComparedRow) => void): readonly Column<ComparedRow>[] {
  return [
    { id: 'name', title: words.columns.name, cell: ({ name }) => name },
    {
      id: 'audience',
      title: words.columns.audience,
      width: 8.5,
      quiet: true,
      cell: ({ audience }) => (audience === null ? words.quota : words.audiences[audience]),
    },
    {
      id: 'upper',
      title: words.columns.upper,
      width: 11,
      align: 'right',
      cell: ({ upper }) => upper ?? words.nothing,
    },
    {
      id: 'lower',
      title: words.columns.lower,
      width: 6.5,
      align: 'right',
      cell: ({ lower }) => lower ?? words.nothing,
    },
    {
      id: 'status',
      title: words.columns.status,
      width: 7.5,
      cell: ({ status }) => (
        <StateBadge tone={tones[status]}>{compareText.statuses[status]}</StateBadge>
      ),
    },
    {
      id: 'take',
      title: words.columns.take,
      width: 10,
      cell: (row) =>
        isTakeable(row) && (
          <Button
            size="compact-sm"
            variant="default"
            className={css.take}
            tabIndex={-1}
            aria-label={words.takeRow(row.name)}
            onClick={(event) => {
              event.stopPropagation();
              onTake(row);
            }}
          >
            {words.take}
          </Button>
        ),
    },
  ];
}
