import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useDo, type Output } from '../../api/client';
import { formatDay, type Day } from '../../../domain/day';
import { indicatorOf, indicators, isIndicatorId } from '../../../domain/indicator/catalogue';
import { figureOn } from '../../../domain/indicator/figure';
import { formatCount, formatPercent } from '../../../domain/number';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { useIsWide } from '../../parts/use-is-wide';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { figuresText } from '../../text/figures';
import css from './figures.module.css';

export type Figure = Output<'figure', 'list'>[number];
const words = figuresText.typed;
const narrow = new Set(['day', 'indicator', 'denominator', 'percent', 'use']);

interface Props {
  readonly figures: readonly Figure[] | undefined;
  /** Last day of the period: a figure of a later day is not in force in it. */
  readonly until: Day;
  readonly isNarrow: boolean;
  readonly onOpen: (figure: Figure) => void;
}

/** Every figure typed so far, the latest first, by indicator if wanted. */
export function TypedFigures({ figures, until, isNarrow, onOpen }: Props) {
  const isWide = useIsWide();
  const [filter, setFilter] = useState('');
  const remove = useDo('figure', 'remove', { refresh: ['figure', 'report'] });
  const save = useDo('figure', 'save', { refresh: ['figure', 'report'] });
  const rows = useMemo(
    () =>
      figures
        ?.filter(({ indicator }) => filter === '' || indicator === filter)
        .sort((a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id)),
    [figures, filter],
  );
  const takeAway = useOneAtATime(async (figure: Figure) => {
    const { id, ...draft } = figure;
    await remove.mutateAsync({ id });
    showToast({
      text: words.removed(indicatorOf(figure.indicator).shortName, formatDay(figure.day)),
      undo: () => save.mutateAsync({ id: null, draft }),
    });
  });
  const columns: Column<Figure>[] = [
    { id: 'day', title: words.day, width: 8, cell: ({ day }) => formatDay(day) },
    {
      id: 'indicator',
      title: words.indicator,
      cell: ({ indicator }) => indicatorOf(indicator).shortName,
    },
    {
      id: 'numerator',
      title: words.numerator,
      width: 8,
      align: 'right',
      cell: ({ numerator }) => (numerator === null ? words.counted : formatCount(numerator)),
    },
    {
      id: 'denominator',
      title: words.denominator,
      width: 6,
      align: 'right',
      cell: ({ denominator }) => formatCount(denominator),
    },
    {
      id: 'percent',
      title: words.percent,
      width: 5,
      align: 'right',
      cell: ({ numerator, denominator }) =>
        numerator === null || denominator === 0
          ? ''
          : formatPercent((numerator / denominator) * 100),
    },
    {
      id: 'source',
      title: words.source,
      width: isWide ? 26 : 15,
      quiet: true,
      cell: ({ source }) => source,
    },
    {
      id: 'use',
      title: words.use,
      width: 8,
      cell: (figure) =>
        figureOn(figures ?? [], figure.indicator, until)?.id === figure.id && (
          <StateBadge tone="good">{words.inUse}</StateBadge>
        ),
    },
  ];
  return (
    <section className={css.typed} aria-labelledby="figures-typed">
      <header className={css.sectionHead}>
        <h2 id="figures-typed">{words.title}</h2>
        <NativeSelect
          aria-label={words.filterLabel}
          size="sm"
          value={filter}
          data={[
            { value: '', label: words.all },
            ...indicators.map(({ id, shortName }) => ({ value: id, label: shortName })),
          ]}
          onChange={({ currentTarget: { value } }) => setFilter(isIndicatorId(value) ? value : '')}
        />
        <span className={css.hint}>{words.hint}</span>
      </header>
      <ErrorNote error={remove.error} />
      <DataTable
        label={words.title}
        columns={isNarrow ? columns.filter(({ id }) => narrow.has(id)) : columns}
        minWidth={isNarrow ? 40 : 62}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={onOpen}
        onKey={(event, figure) => {
          if (event.key === 'Delete') takeAway(figure);
          else if (event.key === 'F2') onOpen(figure);
          else return;
          event.preventDefault();
        }}
        count={words.count(formatCount(rows?.length ?? 0))}
        empty={
          <EmptyState
            title={filter === '' ? words.empty : words.emptyFiltered}
            hint={filter === '' ? words.emptyHint : undefined}
          />
        }
      />
    </section>
  );
}
