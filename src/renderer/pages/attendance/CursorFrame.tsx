import { useSyncExternalStore } from 'react';
import type { GridCursor } from './grid/cursor';
import { rangeOf } from './grid/selection';
import { measures } from './measures';
import css from './grid.module.css';

/**
 * The cursor, the range and the column being taken, drawn over the rows, so that moving through the grid draws no row
 * anew.
 */
export function CursorFrame({
  cursor,
  resultColumn,
}: {
  readonly cursor: GridCursor;
  readonly resultColumn: number;
}) {
  const selection = useSyncExternalStore(cursor.subscribe, () => cursor.selection);
  const { active } = selection;
  const range = rangeOf(selection);
  const isOne = range.top === range.bottom && range.left === range.right;
  const lastSession = Math.min(range.right, resultColumn - 1);
  const inSessions = range.left <= lastSession;
  return (
    <div className={css.overlay} aria-hidden>
      <div className={css.left} />
      <div className={css.sessions}>
        <div className={css.band} style={across(cursor.session, cursor.session)} />
        {inSessions && !isOne && (
          <div
            className={css.range}
            style={{ ...down(range.top, range.bottom), ...across(range.left, lastSession) }}
          />
        )}
        {active.column < resultColumn && (
          <div
            className={css.active}
            style={{ ...down(active.row, active.row), ...across(active.column, active.column) }}
          />
        )}
      </div>
      <div className={css.filler} />
      <div className={css.right}>
        {range.right === resultColumn && !isOne && (
          <div className={css.resultRange} style={down(range.top, range.bottom)} />
        )}
        {active.column === resultColumn && (
          <div className={css.resultActive} style={down(active.row, active.row)} />
        )}
      </div>
    </div>
  );
}

function down(top: number, bottom: number) {
  return { top: `${top * measures.row}rem`, height: `${(bottom - top + 1) * measures.row}rem` };
}

function across(left: number, right: number) {
  return {
    left: `${left * measures.session}rem`,
    width: `${(right - left + 1) * measures.session}rem`,
  };
}
