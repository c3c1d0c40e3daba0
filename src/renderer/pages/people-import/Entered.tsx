import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../domain/number';
import { EmptyState } from '../../parts/EmptyState';
import { usePageKeys } from '../../parts/keys';
import { peopleImport as text } from '../../text/people-import';
import { useSeeBatch } from './see-batch';
import type { Output } from '../../api/client';
import type { Rest } from './rest';
import { useOtherLists, type OtherList } from './use-other-lists';

/** As in Excel. */
const NEXT = 'Ctrl+PageDown';

interface EnteredProps {
  readonly entered: Output<'peopleImport', 'accept'>;
  readonly rest: Rest;
  readonly onSheet: (sheet: string) => void;
  readonly onUndo: () => void;
  readonly onChoose: () => void;
}

/** What was entered, and what may be done next. */
export function Entered({ entered, rest, onSheet, onUndo, onChoose }: EnteredProps) {
  const see = useSeeBatch();
  const [, navigate] = useLocation();
  const others = useOtherLists(rest);
  const next = others?.[0]?.sheet;
  usePageKeys(
    useMemo(
      () => [
        { keys: 'Ctrl+Z', does: text.keyList.undo, run: onUndo },
        ...(next === undefined
          ? []
          : [{ keys: NEXT, does: text.keyList.nextSheet, run: () => onSheet(next) }]),
      ],
      [onUndo, next, onSheet],
    ),
  );
  const { batch, persons, leftOut, filled, withoutCccd } = entered;
  const notes = [
    filled > 0 && persons > 0 && text.entered.filled(formatCount(filled)),
    withoutCccd > 0 && text.entered.withoutCccd(formatCount(withoutCccd)),
    leftOut > 0 && text.entered.leftOut(formatCount(leftOut)),
    others === null && text.entered.looking,
    others !== null && others.length > 0 && othersWords(others),
  ].filter((note) => note !== false);
  return (
    <EmptyState
      title={enteredTitle(entered)}
      hint={<p role="status">{notes.join(' ')}</p>}
      action={
        <>
          {persons > 0 && (
            <Button
              autoFocus
              variant={next === undefined ? 'filled' : 'default'}
              onClick={() => see(batch)}
              rightSection={<small>Enter</small>}
            >
              {text.entered.see}
            </Button>
          )}
          {next !== undefined && (
            <Button onClick={() => onSheet(next)} rightSection={<small>{NEXT}</small>}>
              {text.entered.next(next)}
            </Button>
          )}
          <Button
            variant="default"
            autoFocus={persons === 0}
            onClick={onChoose}
            rightSection={<small>Ctrl+O</small>}
          >
            {text.entered.again}
          </Button>
          <Button variant="default" onClick={onUndo} rightSection={<small>Ctrl+Z</small>}>
            {text.entered.undo}
          </Button>
          <Button variant="subtle" onClick={() => navigate(BATCHES)} title="Ctrl+H">
            {text.batches.open}
          </Button>
        </>
      }
    />
  );
}

const SHOWN = 12;

function othersWords(others: readonly OtherList[]): string {
  const names = others
    .slice(0, SHOWN)
    .map(({ sheet, persons }) => text.entered.other(sheet, formatCount(persons)));
  const end = others.length > SHOWN ? '…' : '.';
  return text.entered.others(formatCount(others.length), `${names.join(', ')}${end}`);
}

export function enteredTitle({ persons, newHamlets, filled }: EnteredProps['entered']): string {
  return persons === 0
    ? text.entered.filledOnly(formatCount(filled))
    : text.entered.title(formatCount(persons), newHamlets);
}

export const BATCHES = '/nguoi-dan/cac-lan-nhap';
