import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../../api/client';
import type { Plan } from '../../../domain/plan/plan';
import { Choice } from '../../parts/Choice';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Waiting } from '../../parts/Waiting';
import { compareText } from '../../text/plan-compare';
import { Checklist } from './Checklist';
import { CompareTable } from './CompareTable';
import { usePlanEdits, type PlanEditing } from '../plan/use-plan-edits';
import { NoUpper } from './NoUpper';
import { UpperChoice } from './UpperChoice';
import { useTakeOver } from './use-take-over';
import css from './plan-compare.module.css';

const words = compareText.table;

/** The plan beside the one it hangs under, and the quotas it must meet. */
export default function PlanCompare({ plan }: { readonly plan: Plan }) {
  const editing = usePlanEdits(plan);
  return (
    <div className={css.whole}>
      {plan.upperId === null ? (
        <NoUpper editing={editing} />
      ) : (
        <Comparison editing={editing} upperId={plan.upperId} />
      )}
      {(plan.upperId !== null || plan.quotas.length > 0) && <Checklist editing={editing} />}
    </div>
  );
}

type Filter = 'all' | keyof typeof compareText.statuses;
const statuses = ['missing', 'lower', 'equal', 'higher', 'extra'] as const;

interface ComparisonProps {
  readonly editing: PlanEditing;
  readonly upperId: string;
}

function Comparison({ editing, upperId }: ComparisonProps) {
  const { id } = editing.plan;
  const [year, setYear] = useState<number | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  const compared = useAsk('plan', 'compare', { upperId, lowerId: id, year }, { keep: true });
  const upper = useAsk('plan', 'get', { id: upperId });
  const take = useTakeOver(editing, upper.data);
  const rows = compared.data?.rows ?? [];
  const missing = rows.filter(({ status }) => status === 'missing');
  const countOf = (status: Filter) => rows.filter((row) => row.status === status).length;
  // A state that has no row any more, the last one having been taken over, would show an empty table.
  const shown = filter === 'all' || countOf(filter) === 0 ? 'all' : filter;
  const takeAll = () => {
    if (missing.length > 0) void take(missing);
  };
  usePageKeys([
    { keys: 'Enter', does: compareText.keyList.take },
    { keys: 'Ctrl+Enter', does: compareText.keyList.takeAll, run: takeAll },
    { keys: 'Space', does: compareText.keyList.tick },
  ]);

  if (!compared.data) {
    return compared.error ? (
      <>
        <UpperChoice editing={editing} />
        <ErrorNote error={compared.error} retry={() => void compared.refetch()} />
      </>
    ) : (
      <Waiting>{compareText.loading}</Waiting>
    );
  }
  const options = Object.fromEntries([
    ['all', words.all(rows.length)],
    ...statuses
      .filter((status) => countOf(status) > 0)
      .map((status) => [status, words.filtered(status, countOf(status))] as const),
  ]) as Record<Filter, string>;
  return (
    <section className={css.compare} aria-label={words.label}>
      <header className={css.head}>
        <UpperChoice editing={editing} />
        <NativeSelect
          w="8rem"
          aria-label={words.year}
          value={String(compared.data.year)}
          data={compared.data.years.map((each) => ({
            value: String(each),
            label: words.yearOf(each),
          }))}
          onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
        />
        <p className={css.sum} role="status">
          {words.sum(missing.length, countOf('lower'))}
        </p>
        {missing.length > 0 && (
          <Button className={css.takeAll} onClick={takeAll} title="Ctrl+Enter">
            {words.takeAll(missing.length)}
          </Button>
        )}
      </header>
      {rows.length === 0 ? (
        <EmptyState title={words.empty(compared.data.year)} />
      ) : (
        <>
          <Choice
            label={words.filter}
            value={shown}
            options={options}
            onChange={setFilter}
            fullWidth={false}
          />
          <div className={css.table}>
            <CompareTable
              rows={rows.filter(({ status }) => shown === 'all' || status === shown)}
              onTake={(row) => void take([row])}
            />
          </div>
        </>
      )}
    </section>
  );
}
