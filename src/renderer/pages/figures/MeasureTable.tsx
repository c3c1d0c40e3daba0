import type { ReactNode } from 'react';
import { indicatorOf, type IndicatorId } from '../../../domain/indicator/catalogue';
import type { Measure } from '../../../domain/indicator/measure';
import { formatCount, formatPercent } from '../../../domain/number';
import { formatDay } from '../../../domain/day';
import { targetText } from '../../../domain/plan/plan';
import { DataTable, type Column } from '../../parts/DataTable';
import { ProgressBar } from '../../parts/ProgressBar';
import { StateBadge } from '../../parts/StateBadge';
import { figuresText } from '../../text/figures';
import { standing } from '../overview/standing';
import css from './figures.module.css';

const words = figuresText.table;

const columns: readonly Column<Measure>[] = [
  {
    id: 'name',
    title: words.name,
    cell: ({ target, indicator }) => `${target.label}) ${indicatorOf(indicator).shortName}`,
  },
  {
    id: 'target',
    title: words.target,
    width: 5.25,
    align: 'right',
    cell: (m) => targetText(m.target),
  },
  {
    id: 'inPeriod',
    title: words.inPeriod,
    width: 5.5,
    align: 'right',
    cell: (m) => part(m, m.inPeriod),
  },
  {
    id: 'yearToDate',
    title: words.yearToDate,
    width: 6.25,
    align: 'right',
    cell: (m) => part(m, m.yearToDate),
  },
  {
    id: 'toEnd',
    title: words.toEnd,
    width: 7.5,
    align: 'right',
    hint: words.toEndHint,
    cell: ({ toEnd, denominator }) =>
      toEnd === null && denominator === null
        ? words.noValue
        : words.of(
            toEnd === null ? words.noValue : formatCount(toEnd),
            denominator === null ? words.noValue : formatCount(denominator),
          ),
  },
  {
    id: 'percent',
    title: words.percent,
    width: 4.25,
    align: 'right',
    cell: ({ percent }) => (
      <strong>{percent === null ? words.noValue : formatPercent(percent)}</strong>
    ),
  },
  {
    id: 'progress',
    title: words.progress,
    width: 6,
    cell: (measure) => (
      <span className={css.progress}>
        <ProgressBar
          percent={measure.percent}
          target={measure.target.value}
          tone={standing(measure).bar}
        />
      </span>
    ),
  },
  {
    id: 'state',
    title: words.state,
    width: 6.75,
    cell: (measure) => {
      const { tone, word } = standing(measure);
      return <StateBadge tone={tone}>{word}</StateBadge>;
    },
  },
  {
    id: 'remaining',
    title: words.remaining,
    width: 6.75,
    quiet: true,
    cell: ({ remaining, state, denominator }) =>
      denominator === null
        ? words.missingTotal
        : state === 'short' && remaining !== null
          ? words.remainingPeople(formatCount(remaining))
          : '',
  },
  { id: 'had', title: words.had, width: 6, quiet: true, cell: ({ had }) => figuresText.had[had] },
  {
    id: 'source',
    title: words.source,
    width: 9,
    quiet: true,
    cell: ({ source, asOf }) =>
      source === null || asOf === null ? '' : words.sourceOn(source, formatDay(asOf)),
  },
];
const narrow = new Set(['name', 'target', 'toEnd', 'percent', 'state']);

interface Props {
  readonly measures: readonly Measure[] | undefined;
  readonly isNarrow: boolean;
  readonly current: IndicatorId | null;
  readonly onCurrent: (indicator: IndicatorId) => void;
  readonly onOpen: (indicator: IndicatorId) => void;
  readonly empty: ReactNode;
}

/** Targets against actuals at the end of the period; Enter types a figure for the row. */
export function MeasureTable({ measures, isNarrow, current, onCurrent, onOpen, empty }: Props) {
  return (
    <section className={css.measures} aria-labelledby="figures-measures">
      <header className={css.sectionHead}>
        <h2 id="figures-measures">{words.title}</h2>
        <span className={css.hint}>{words.hint}</span>
      </header>
      <DataTable
        label={words.title}
        columns={isNarrow ? columns.filter(({ id }) => narrow.has(id)) : columns}
        rows={measures}
        rowKey={({ indicator }) => indicator}
        current={current}
        onCurrent={({ indicator }) => onCurrent(indicator)}
        onOpen={({ indicator }) => onOpen(indicator)}
        onKey={(event, { indicator }) => {
          if (event.key !== 'F2') return;
          event.preventDefault();
          onOpen(indicator);
        }}
        autoFocus
        count={null}
        empty={empty}
      />
    </section>
  );
}

/** A part of a year; not known while nothing before it was typed. */
function part({ toEnd }: Measure, value: number | null): ReactNode {
  if (value !== null) return formatCount(value);
  if (toEnd === null) return words.noValue;
  return <span title={words.unknownHint}>{words.unknown}</span>;
}
