import { useSyncExternalStore } from 'react';
import { formatDay, type Day } from '../../../domain/day';
import { attendance as text } from '../../text/attendance';
import { marking as words } from '../../text/marking';
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
          const state = sheet.rules.session(column);
          const isClosed = sheet.rules.isClosed(column);
          const name = [
            text.session(formatDay(session.day), session.startsAt, session.endsAt),
            ...(isToday ? [text.today] : []),
            ...headWords(sheet, column),
          ].join(', ');
          return (
            <div
              key={session.id}
              role="columnheader"
              aria-colindex={column + 4}
              className={css.day}
              data-current={column === current || undefined}
              data-today={isToday || undefined}
              data-session={state}
              data-closed={isClosed || undefined}
              data-moved={session.movedFrom !== null || undefined}
              data-head={column}
              title={name}
              aria-label={name}
              style={{ left: `${column * measures.session}rem` }}
            >
              {formatDay(session.day).slice(0, 5)}
              {isClosed && <LockSign />}
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

/** What is to be known of a session besides when it is. */
function headWords({ data, rules }: MarkSheet, column: number): string[] {
  const session = data.sessions[column];
  if (!session) return [];
  const { cancelled, movedFrom } = session;
  const state = rules.session(column);
  return [
    ...(cancelled === null ? [] : [words.cancelled(cancelled)]),
    ...(movedFrom === null ? [] : [words.movedFrom(movedFrom)]),
    ...(state === 'now' ? [words.now] : []),
    ...(state === 'future' ? [words.future] : []),
    ...(data.closedUntil !== null && rules.isClosed(column)
      ? [words.closed(data.closedUntil)]
      : []),
  ];
}

function LockSign() {
  return (
    <svg className={css.lock} viewBox="0 0 10 12" width="0.5rem" height="0.6rem" aria-hidden>
      <path d="M1 5h8v6H1z" fill="currentColor" />
      <path d="M3 5V3.2a2 2 0 0 1 4 0V5" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
