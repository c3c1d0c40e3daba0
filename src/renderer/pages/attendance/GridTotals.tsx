import { memo, useCallback, useSyncExternalStore } from 'react';
import { formatCount, formatPercent } from '../../../domain/number';
import { attendance as text } from '../../text/attendance';
import type { MarkSheet } from './grid/mark-sheet';
import { measures } from './measures';
import css from './grid.module.css';

interface GridTotalsProps {
  readonly sheet: MarkSheet;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The line under the persons: of each session how many were there. */
export function GridTotals({ sheet, firstColumn, lastColumn }: GridTotalsProps) {
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
  const after = sheet.resultColumn + 4;
  return (
    <div role="row" className={css.totals} aria-rowindex={sheet.size.rows + 2}>
      <div className={css.left}>
        <div role="rowheader" aria-colindex={1} className={css.totalsName}>
          {text.totals}
        </div>
      </div>
      <div className={css.sessions}>
        {columns.map((column) => (
          <SessionTotal key={column} sheet={sheet} column={column} />
        ))}
      </div>
      <div className={css.filler} />
      <div className={css.right}>
        <WholeTotal sheet={sheet} column={after} />
      </div>
    </div>
  );
}

const SessionTotal = memo(function SessionTotal({
  sheet,
  column,
}: {
  readonly sheet: MarkSheet;
  readonly column: number;
}) {
  useSyncExternalStore(
    useCallback(
      (listener) => sheet.signals.subscribe(`column ${column}`, listener),
      [sheet, column],
    ),
    () => sheet.signals.version(`column ${column}`),
  );
  const { present, late, excused, absent } = sheet.columnTotals(column);
  const taken = present + late + excused + absent;
  return (
    <div
      role="gridcell"
      aria-colindex={column + 4}
      className={css.total}
      title={text.totalsHint(present + late, taken)}
      style={{ left: `${column * measures.session}rem` }}
    >
      {taken === 0 ? text.notTakenSign : formatCount(present + late)}
    </div>
  );
});

function WholeTotal({ sheet, column }: { readonly sheet: MarkSheet; readonly column: number }) {
  useSyncExternalStore(
    useCallback((listener) => sheet.signals.subscribe('marks', listener), [sheet]),
    () => sheet.signals.version('marks'),
  );
  const { attended, taken, achieved } = sheet.totals();
  return (
    <>
      <div role="gridcell" aria-colindex={column} className={css.attended}>
        {taken === 0 ? '' : formatCount(attended)}
      </div>
      <div role="gridcell" aria-colindex={column + 1} className={css.rate}>
        {taken === 0 ? text.noResultSign : formatPercent((attended / taken) * 100, 0)}
      </div>
      <div role="gridcell" aria-colindex={column + 2} className={css.resultHead}>
        {text.achieved(achieved)}
      </div>
    </>
  );
}
