import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../../api/client';
import { POPULATION } from '../../app/pages';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { formatDay } from '../../../domain/day';
import { indicators, type IndicatorId } from '../../../domain/indicator/catalogue';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { figuresText } from '../../text/figures';
import { populationText } from '../../text/population';
import { ConfirmedByName } from './ConfirmedByName';
import { FigurePanel, type Entry } from './FigurePanel';
import { MeasureTable } from './MeasureTable';
import { TypedFigures } from './TypedFigures';

const words = figuresText;
const NEW_KEY = 'Ctrl+N';

export default function FiguresPage() {
  const { code, period, name } = usePeriod();
  const { today } = useBook();
  const [, navigate] = useLocation();
  const plan = useAsk('plan', 'current', {});
  const status = useAsk('figure', 'status', { period: code }, { keep: true });
  const figures = useAsk('figure', 'list', {});
  const [current, setCurrent] = useState<IndicatorId | null>(null);
  const [entry, setEntry] = useState<Entry | null>(null);

  const measures = status.data?.measures;
  const inOrder = useMemo(
    () => (measures?.length ? measures : indicators.map(({ id }) => ({ indicator: id }))),
    [measures],
  );
  const enter = (indicator: IndicatorId) => {
    setCurrent(indicator);
    setEntry({ indicator, figure: null });
  };
  const first = current ?? inOrder[0]?.indicator;
  const keys = useMemo(
    () => [
      {
        keys: NEW_KEY,
        does: words.enter,
        run: () => first && setEntry({ indicator: first, figure: null }),
      },
      { keys: words.form.saveKey, does: words.form.save },
    ],
    [first],
  );
  usePageKeys(keys);
  const afterSave = () => {
    const index = inOrder.findIndex(({ indicator }) => indicator === entry?.indicator);
    const next = entry?.figure ? undefined : inOrder[index + 1]?.indicator;
    if (next) enter(next);
    else setEntry(null);
  };
  const draftKey = `${code} ${entry?.figure?.id ?? entry?.indicator}`;
  const failed = status.error ?? figures.error ?? plan.error;
  return (
    <Page
      title={words.title}
      subtitle={words.period(name, formatDay(period.from), formatDay(period.to))}
      action={
        <>
          <Button variant="default" onClick={() => navigate(POPULATION)}>
            {populationText.title}
          </Button>
          <Button
            title={NEW_KEY}
            onClick={() => first && enter(first)}
            disabled={first === undefined}
          >
            {words.enter}
          </Button>
        </>
      }
      note={
        <ErrorNote
          error={failed}
          retry={() => void Promise.all([status.refetch(), figures.refetch(), plan.refetch()])}
        />
      }
      side={
        entry &&
        figures.data && (
          <FigurePanel
            key={draftKey}
            draftKey={draftKey}
            entry={entry}
            figures={figures.data}
            measure={measures?.find(({ indicator }) => indicator === entry.indicator) ?? null}
            period={period}
            today={today}
            onIndicator={enter}
            onSaved={afterSave}
            onClose={() => setEntry(null)}
          />
        )
      }
    >
      {status.isPending || plan.isPending ? (
        !failed && <Waiting>{words.loading}</Waiting>
      ) : (
        <>
          <MeasureTable
            measures={measures}
            isNarrow={entry !== null}
            current={current}
            onCurrent={setCurrent}
            onOpen={enter}
            empty={<NoTargets hasPlan={plan.data !== null} year={period.year} />}
          />
          <ConfirmedByName />
          <TypedFigures
            figures={figures.data}
            until={period.to}
            isNarrow={entry !== null}
            onOpen={(figure) => setEntry({ indicator: figure.indicator, figure })}
          />
        </>
      )}
    </Page>
  );
}

function NoTargets({ hasPlan, year }: { readonly hasPlan: boolean; readonly year: number }) {
  const [, navigate] = useLocation();
  const { noPlan, noPlanHint, noTargets, noTargetsHint, toPlan } = words.empty;
  return (
    <EmptyState
      title={hasPlan ? noTargets(year) : noPlan}
      hint={hasPlan ? noTargetsHint : noPlanHint}
      action={
        <Button
          autoFocus
          variant={hasPlan ? 'default' : 'filled'}
          onClick={() => navigate('/ke-hoach')}
        >
          {toPlan}
        </Button>
      }
    />
  );
}
