import { memo, useCallback, useSyncExternalStore } from 'react';
import { formatDay } from '../../../domain/day';
import { formatPercent } from '../../../domain/number';
import { attendance as text } from '../../text/attendance';
import { lookOf, type CellLook } from './cell-look';
import type { GridCursor } from './grid/cursor';
import type { MarkSheet } from './grid/mark-sheet';
import type { SessionState } from './grid/cell-rules';
import { measures } from './measures';
import css from './grid.module.css';

export interface GridRowProps {
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly gridId: string;
}

/** One person. Is drawn anew only by a mark of his own, or when the cursor comes or goes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { sheet, cursor, row, firstColumn, lastColumn, gridId } = props;
  useSyncExternalStore(
    useCallback((listener) => sheet.signals.subscribe(`row ${row}`, listener), [sheet, row]),
    () => sheet.signals.version(`row ${row}`),
  );
  const isCurrent = useSyncExternalStore(cursor.subscribe, () => cursor.active.row === row);
  const person = sheet.data.persons[row];
  if (!person) return null;
  const { attended, taken } = sheet.rowTotals(row);
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, i) => firstColumn + i);
  const after = sheet.resultColumn + 4;
  return (
    <div
      role="row"
      className={css.row}
      aria-rowindex={row + 2}
      data-current={isCurrent || undefined}
      style={{ top: `${row * measures.row}rem` }}
    >
      <div className={css.left}>
        <div role="gridcell" aria-colindex={1} className={css.number}>
          {row + 1}
        </div>
        <div role="rowheader" aria-colindex={2} className={css.name} title={person.name}>
          {person.name}
        </div>
        <Whereabouts person={person} />
      </div>
      <div className={css.sessions}>
        {columns.map((column) => (
          <MarkCell
            key={column}
            id={cellId(gridId, row, column)}
            row={row}
            column={column}
            {...lookOf(sheet, row, column)}
            session={sheet.rules.session(column)}
            isPending={sheet.isPending(row, column)}
          />
        ))}
      </div>
      <div className={css.filler} />
      <div className={css.right}>
        <div role="gridcell" aria-colindex={after} className={css.attended}>
          {taken === 0 ? '' : `${attended}/${taken}`}
        </div>
        <div role="gridcell" aria-colindex={after + 1} className={css.rate}>
          {taken === 0 ? text.noResultSign : formatPercent((attended / taken) * 100, 0)}
        </div>
        <ResultCell id={cellId(gridId, row, sheet.resultColumn)} sheet={sheet} row={row} />
      </div>
    </div>
  );
});

/** Where the person lives or, once he has left the class, since when. */
function Whereabouts({ person }: { readonly person: MarkSheet['data']['persons'][number] }) {
  const hamlet = person.hamlet ?? '';
  const left = person.left === null ? null : formatDay(person.left);
  return (
    <div
      role="gridcell"
      aria-colindex={3}
      className={css.hamlet}
      title={left === null ? hamlet : `${hamlet} · ${text.leftOn(left)}`}
    >
      {left === null ? hamlet : <small>{text.leftOn(left.slice(0, 5))}</small>}
    </div>
  );
}

/** Of the cell the keyboard is in, for `aria-activedescendant`. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

interface MarkCellProps extends CellLook {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly session: SessionState;
  readonly isPending: boolean;
}

/** Stays as it is while its row is drawn anew for another cell. */
const MarkCell = memo(function MarkCell(props: MarkCellProps) {
  const { id, row, column, value, sign, label, more, hasNote, session, isPending } = props;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 4}
      aria-label={isPending ? `${label}, ${text.pending}` : label}
      aria-busy={isPending || undefined}
      title={more === '' ? undefined : more}
      className={css.cell}
      data-value={value}
      data-note={hasNote || undefined}
      data-session={session}
      data-cell={`${row} ${column}`}
      style={{ left: `${column * measures.session}rem` }}
    >
      {sign}
    </div>
  );
});

interface CellProps {
  readonly id: string;
  readonly sheet: MarkSheet;
  readonly row: number;
}

function ResultCell({ id, sheet, row }: CellProps) {
  const column = sheet.resultColumn;
  const value = sheet.value(row, column);
  const isPending = sheet.isPending(row, column);
  const isResult = value === 'achieved' || value === 'not-achieved';
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 6}
      aria-label={isResult ? text.results[value] : text.noResult}
      aria-busy={isPending || undefined}
      className={css.result}
      data-value={value ?? 'none'}
      data-cell={`${row} ${column}`}
    >
      {isResult ? text.results[value] : text.noResultSign}
    </div>
  );
}
