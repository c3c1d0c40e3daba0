import { useSyncExternalStore } from 'react';
import { formatDay, type Day } from '../../../domain/day';
import { attendance as text } from '../../text/attendance';
import { useHamletWord } from '../people/hamlet-word';
import type { GridCursor } from './grid/cursor';
import type { MarkSheet } from './grid/mark-sheet';
import { measures } from './measures';
import css from './grid.module.css';

interface GridHeadProps {
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
  readonly today: Day;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Days of the sessions; the one the cursor stands in is the one that is being taken. */
export function GridHead({ sheet, cursor, today, firstColumn, lastColumn }: GridHeadProps) {
  const hamletWord = useHamletWord();
  const current = useSyncExternalStore(cursor.subscribe, () => cursor.session);
  const after = sheet.resultColumn + 4;
  return (
    <div role="row" className={css.head} aria-rowindex={1}>
      <div className={css.left}>
        <div role="columnheader" aria-colindex={1} className={css.number}>
          {text.columns.number}
        </div>
        <div role="columnheader" aria-colindex={2} className={css.name}>
          {text.columns.name}
        </div>
        <div role="columnheader" aria-colindex={3} className={css.hamlet}>
          {hamletWord}
        </div>
      </div>
      <div className={css.sessions}>
        {sheet.data.sessions.slice(firstColumn, lastColumn + 1).map((session, offset) => {
          const column = firstColumn + offset;
          const isToday = session.day === today;
          const name = text.session(formatDay(session.day), session.startsAt, session.endsAt);
          return (
            <div
              key={session.id}
              role="columnheader"
              aria-colindex={column + 4}
              className={css.day}
              data-current={column === current || undefined}
              data-today={isToday || undefined}
              data-head={column}
              title={isToday ? `${name} (${text.today})` : name}
              style={{ left: `${column * measures.session}rem` }}
            >
              {formatDay(session.day).slice(0, 5)}
            </div>
          );
        })}
      </div>
      <div className={css.filler} />
      <div className={css.right}>
        <div role="columnheader" aria-colindex={after} className={css.attended}>
          {text.columns.attended}
        </div>
        <div role="columnheader" aria-colindex={after + 1} className={css.rate}>
          {text.columns.rate}
        </div>
        <div role="columnheader" aria-colindex={after + 2} className={css.resultHead}>
          {text.columns.result}
        </div>
      </div>
    </div>
  );
}
