import { useCallback, useSyncExternalStore } from 'react';
import { errorSentence } from '../../../domain/error-text';
import { marking as words } from '../../text/marking';
import { lookOf } from './cell-look';
import type { GridCursor } from './grid/cursor';
import { countRefused, type Refused } from './grid/cell-rules';
import type { MarkSheet } from './grid/mark-sheet';
import css from './SessionFoot.module.css';

interface SaidOfCellProps {
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
}

/** Why the last marks were not written; null when they were. */
export function Refusals({ sheet }: Pick<SaidOfCellProps, 'sheet'>) {
  useSyncExternalStore(
    useCallback((listener) => sheet.signals.subscribe('refused', listener), [sheet]),
    () => sheet.signals.version('refused'),
  );
  if (sheet.refused.length === 0) return null;
  return (
    <p key={sheet.signals.version('refused')} role="alert" className={css.refused}>
      {sentenceOf(sheet.refused)}
    </p>
  );
}

function sentenceOf(refused: readonly Refused[]): string {
  const [first] = refused;
  if (first && refused.length === 1) {
    return errorSentence(first.refusal.code, first.refusal.detail);
  }
  return words.leftOut(countRefused(refused));
}

/** What is known of the cell the keyboard is in besides its mark; the hints where there is nothing. */
export function SaidOfCell({
  sheet,
  cursor,
  children,
}: SaidOfCellProps & { readonly children: React.ReactNode }) {
  const said = useSyncExternalStore(
    useCallback(
      (listener) => {
        const leave = [cursor.subscribe(listener), sheet.signals.subscribe('marks', listener)];
        return () => {
          for (const each of leave) each();
        };
      },
      [sheet, cursor],
    ),
    () => saidOf(sheet, cursor),
  );
  if (said === '') return children;
  return (
    <p className={css.said} title={said}>
      {said}
    </p>
  );
}

function saidOf(sheet: MarkSheet, { active: { row, column } }: GridCursor): string {
  const person = sheet.data.persons[row];
  if (!person || column >= sheet.resultColumn) return '';
  const { more } = lookOf(sheet, row, column);
  const { closedUntil } = sheet.data;
  const closed =
    closedUntil !== null && sheet.rules.isClosed(column) ? words.closed(closedUntil) : '';
  const said = [more, closed].filter((each) => each !== '').join(' · ');
  return said === '' ? '' : words.of(person.name, said);
}
