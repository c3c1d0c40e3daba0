import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { Output } from '../../api/client';
import { usePeriod } from '../../app/period';
import { formatDay } from '../../../domain/day';
import { indicatorOf } from '../../../domain/indicator/catalogue';
import { formatCount, formatPercent } from '../../../domain/number';
import { parsePeriod } from '../../../domain/period/period';
import { targetText } from '../../../domain/plan/plan';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ProgressBar } from '../../parts/ProgressBar';
import { StateBadge } from '../../parts/StateBadge';
import { overview } from '../../text/overview';
import { periodLabel } from '../../text/period';
import { standing, type Measure } from './standing';
import css from './overview.module.css';

const words = overview.targets;
type Plan = Output<'plan', 'current'>;

interface TargetsProps {
  readonly measures: readonly Measure[];
  readonly plan: Plan;
  readonly year: number;
}

/** Each target of the year against its actual; Enter goes to the figures. */
export function Targets({ measures, plan, year }: TargetsProps) {
  const [, navigate] = useLocation();
  return (
    <div className={css.targets}>
      <DataTable
        label={words.label}
        columns={columns}
        rows={measures}
        rowKey={(measure) => measure.target.id}
        empty={plan ? <OtherYear plan={plan} year={year} /> : <NoPlan />}
        onOpen={() => navigate('/chi-tieu')}
        count={null}
        minWidth={66}
      />
    </div>
  );
}

const columns: readonly Column<Measure>[] = [
  {
    id: 'name',
    title: words.columns.name,
    width: 23.5,
    cell: ({ indicator }) => (
      <span title={indicatorOf(indicator).name}>{indicatorOf(indicator).shortName}</span>
    ),
  },
  {
    id: 'target',
    title: words.columns.target,
    width: 5.5,
    align: 'right',
    cell: ({ target }) => targetText(target),
  },
  {
    id: 'actual',
    title: words.columns.actual,
    width: 6,
    align: 'right',
    cell: (measure) => (
      <strong title={origin(measure)}>
        {measure.percent === null ? words.nothing : formatPercent(measure.percent)}
      </strong>
    ),
  },
  {
    id: 'progress',
    title: words.columns.progress,
    cell: (measure) => (
      <div className={css.bar}>
        <ProgressBar
          percent={measure.percent}
          target={measure.target.value}
          tone={standing(measure).bar}
        />
      </div>
    ),
  },
  {
    id: 'ratio',
    title: words.columns.ratio,
    width: 8.5,
    align: 'right',
    cell: ratio,
  },
  {
    id: 'remaining',
    title: words.columns.remaining,
    width: 9,
    quiet: true,
    cell: ({ remaining, state }) => {
      if (state === 'no-figure') return words.enter;
      return remaining ? words.remaining(formatCount(remaining)) : '';
    },
  },
  {
    id: 'state',
    title: words.columns.state,
    width: 7.5,
    cell: (measure) => {
      const { tone, word } = standing(measure);
      return <StateBadge tone={tone}>{word}</StateBadge>;
    },
  },
];

function ratio({ toEnd, denominator }: Measure): string {
  if (denominator !== null && toEnd !== null) {
    return `${formatCount(toEnd)}/${formatCount(denominator)}`;
  }
  return denominator === null ? words.noDenominator : words.noFigure;
}

function origin({ had, source, asOf }: Measure): string | undefined {
  if (had === 'counted') return words.counted;
  return source !== null && asOf !== null ? words.asOf(source, formatDay(asOf)) : undefined;
}

function OtherYear({ plan, year }: { readonly plan: NonNullable<Plan>; readonly year: number }) {
  const { set } = usePeriod();
  const years = [...new Set(plan.targets.map((target) => target.year))].sort((a, b) => a - b);
  const last = years.at(-1);
  const code = last === undefined ? null : `${last}-Q4`;
  const name = plan.symbol ? overview.plan(plan.symbol) : overview.planWithoutNumber;
  return (
    <EmptyState
      title={overview.noTargets.title(name, year)}
      hint={overview.noTargets.hint(years.join(', '))}
      action={
        code !== null && (
          <Button variant="default" onClick={() => set(code)}>
            {overview.noTargets.go(periodLabel(parsePeriod(code)))}
          </Button>
        )
      }
    />
  );
}

function NoPlan() {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title={overview.noPlanYet.title}
      hint={overview.noPlanYet.hint}
      action={<Button onClick={() => navigate('/ke-hoach')}>{overview.noPlanYet.go}</Button>}
    />
  );
}
