import { useCallback, useSyncExternalStore } from 'react';
import { formatDay } from '../../../domain/day';
import { formatCount } from '../../../domain/number';
import { attendance as text } from '../../text/attendance';
import type { GridCommands } from './commands';
import type { GridCursor } from './grid/cursor';
import type { MarkSheet } from './grid/mark-sheet';
import { Refusals, SaidOfCell } from './SaidOfCell';
import css from './SessionFoot.module.css';

interface SessionFootProps {
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
  readonly commands: GridCommands;
}

/** How the session being taken stands, and the keys one forgets. */
export function SessionFoot({ sheet, cursor, commands }: SessionFootProps) {
  useSyncExternalStore(
    useCallback((listener) => sheet.signals.subscribe('marks', listener), [sheet]),
    () => sheet.signals.version('marks'),
  );
  const column = useSyncExternalStore(cursor.subscribe, () => cursor.session);
  const session = sheet.data.sessions[column];
  if (!session) return null;
  const totals = sheet.columnTotals(column);
  const words = Object.entries(text.summary) as [keyof typeof totals, string][];
  const day = formatDay(session.day).slice(0, 5);
  return (
    <div className={css.foot}>
      <Refusals sheet={sheet} />
      <p className={css.totals}>
        {text.sessionTotals(day)}{' '}
        {words.map(([key, word], index) => (
          <span key={key}>
            {index > 0 && ' · '}
            <b>{formatCount(totals[key])}</b> {word}
          </span>
        ))}
      </p>
      <SaidOfCell sheet={sheet} cursor={cursor}>
        <p className={css.hints}>
          <button type="button" tabIndex={-1} onClick={() => commands.run({ kind: 'undo' })}>
            {text.undoHint}
          </button>
          {' · '}
          {text.hints}
        </p>
      </SaidOfCell>
    </div>
  );
}
