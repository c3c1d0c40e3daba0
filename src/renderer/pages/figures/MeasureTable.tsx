import type { ReactNode } from 'react';
import { indicatorOf, type IndicatorId } from '../../../domain/indicator/catalogue';
import type { Measure } from '../../../domain/indicator/measure';
import { formatCount, formatPercent } from '../../../domain/number';
import { formatDay } from '../../../domain/day';
import { targetText } from '../../../domain/plan/plan';
import { DataTable, type Column } from '../../parts/DataTable';
import { ProgressBar } from '../../parts/ProgressBar';
import { StateBadge } from '../../parts/StateBadge';
import { useIsWide } from '../../parts/use-is-wide';
import { figuresText } from '../../text/figures';
import { standing } from '../overview/standing';
import css from './figures.module.css';

const words = figuresText.table;

const everyColumn: readonly Column<Measure>[] = [
  {
    id: 'name',
    title: words.name,
    cell: ({ target, indicator }) => `${target.label}) ${indicatorOf(indicator).shortName}`,
  },
  {
    id: 'target',
    title: words.target,
    width: 5,
    align: 'right',
    cell: (m) => targetText(m.target),
  },
  {
    id: 'inPeriod',
    title: words.inPeriod,
    width: 4.75,
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
    width: 8.25,
    align: 'right',
    hint: words.toEndHint,
    cell: ({ toEnd, denominator }) => (
      <span title={denominator === null ? words.missingTotal : undefined}>
        {words.of(countOr(toEnd), countOr(denominator))}
      </span>
    ),
  },
  {
    id: 'percent',
    title: words.percent,
    width: 5,
    align: 'right',
    cell: ({ percent }) => (
      <strong>{percent === null ? words.noValue : formatPercent(percent)}</strong>
    ),
  },
  {
    id: 'progress',
    title: words.progress,
    width: 7,
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
    width: 7,
    cell: (measure) => {
      const { tone, word } = standing(measure);
      return (
        <StateBadge tone={tone} title={stillNeeded(measure)}>
          {word}
        </StateBadge>
      );
    },
  },
  {
    id: 'remaining',
    title: words.remaining,
    width: 8.5,
    quiet: true,
    cell: stillNeeded,
  },
  {
    id: 'source',
    title: words.source,
    width: 12,
    quiet: true,
    cell: ({ had, source, asOf }) =>
      source === null || asOf === null
        ? figuresText.had[had]
        : words.sourceOn(figuresText.had[had], source, formatDay(asOf)),
  },
];
const besidePanel = new Set(['name', 'target', 'toEnd', 'percent', 'state']);
/** Only where there is room for them beside everything else. */
const onWideScreens = new Set(['progress', 'remaining']);

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
  const isWide = useIsWide();
  const columns = everyColumn
    .filter(({ id }) => (isNarrow ? besidePanel.has(id) : isWide || !onWideScreens.has(id)))
    .map((column) => (isWide && column.id === 'source' ? { ...column, width: 26 } : column));
  return (
    <section className={css.measures} aria-labelledby="figures-measures">
      <header className={css.sectionHead}>
        <h2 id="figures-measures">{words.title}</h2>
        <span className={css.hint}>{words.hint}</span>
      </header>
      <DataTable
        label={words.title}
        columns={columns}
        minWidth={isNarrow ? 40 : 66}
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

function stillNeeded({ remaining, state, denominator }: Measure): string {
  if (denominator === null) return words.missingTotal;
  if (state !== 'short' || remaining === null) return '';
  return words.remainingPeople(formatCount(remaining));
}

function countOr(value: number | null): string {
  return value === null ? words.noValue : formatCount(value);
}

/** A part of a year; not known while nothing before it was typed. */
function part({ toEnd }: Measure, value: number | null): ReactNode {
  if (value !== null) return formatCount(value);
  if (toEnd === null) return words.noValue;
  return <span title={words.unknownHint}>{words.unknown}</span>;
}
