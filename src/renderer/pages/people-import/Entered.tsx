import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { formatCount } from '../../../domain/number';
import { EmptyState } from '../../parts/EmptyState';
import { usePageKeys } from '../../parts/keys';
import { peopleImport as text } from '../../text/people-import';
import { useSeeBatch } from './see-batch';
import type { Output } from '../../api/client';

interface EnteredProps {
  readonly entered: Output<'peopleImport', 'accept'>;
  readonly onUndo: () => void;
  readonly onChoose: () => void;
}

/** What was entered, and what may be done next. */
export function Entered({ entered, onUndo, onChoose }: EnteredProps) {
  const see = useSeeBatch();
  const [, navigate] = useLocation();
  usePageKeys(useMemo(() => [{ keys: 'Ctrl+Z', does: text.keyList.undo, run: onUndo }], [onUndo]));
  const { batch, persons, leftOut, filled, withoutCccd } = entered;
  const notes = [
    filled > 0 && persons > 0 && text.entered.filled(formatCount(filled)),
    withoutCccd > 0 && text.entered.withoutCccd(formatCount(withoutCccd)),
    leftOut > 0 && text.entered.leftOut(formatCount(leftOut)),
  ].filter((note) => note !== false);
  return (
    <EmptyState
      title={enteredTitle(entered)}
      hint={notes.length > 0 ? notes.join(' ') : undefined}
      action={
        <>
          {persons > 0 && (
            <Button autoFocus onClick={() => see(batch)} rightSection={<small>Enter</small>}>
              {text.entered.see}
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

export function enteredTitle({ persons, newHamlets, filled }: EnteredProps['entered']): string {
  return persons === 0
    ? text.entered.filledOnly(formatCount(filled))
    : text.entered.title(formatCount(persons), newHamlets);
}

export const BATCHES = '/nguoi-dan/cac-lan-nhap';
