import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import type { PopulationKind } from '../../../domain/person/population';
import { populationText as words } from '../../text/population';
import type { GridRow } from './grid-rows';
import css from './population.module.css';

interface Props {
  readonly row: GridRow;
  readonly kind: PopulationKind;
  readonly hamlets: number;
}

/** A figure with its source as tooltip; of the commune also what its hamlets add up to. */
export function PopulationCell({ row, kind, hamlets }: Props) {
  const figure = row.figures[kind];
  const sum = row.sums?.[kind];
  if (!figure) {
    if (!sum || sum.known === 0) return null;
    const isWhole = sum.known === hamlets;
    return (
      <span
        className={css.summed}
        title={isWhole ? words.summedHint : words.summedPart(sum.known, hamlets)}
      >
        {words.summed(formatCount(sum.persons))}
      </span>
    );
  }
  const said = words.said(figure.source, formatDay(figure.day));
  const by = sum && sum.known > 0 ? sum.persons - figure.persons : 0;
  if (by === 0) return <span title={said}>{formatCount(figure.persons)}</span>;
  const signed = `${by > 0 ? '+' : '−'}${formatCount(Math.abs(by))}`;
  return (
    <span
      className={css.differs}
      title={`${said}. ${words.differsHint(formatCount(sum?.persons ?? 0))}`}
    >
      {words.differs(formatCount(figure.persons), signed)}
    </span>
  );
}
