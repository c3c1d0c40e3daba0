import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../domain/number';
import { useBook } from '../../app/office';
import { people as text } from '../../text/people';
import { isSaid, MoveLine, movedOn, type HamletReason } from './MoveLine';

interface HamletChangeProps {
  readonly hamletId: string | null;
  readonly count: number;
  readonly onGiven: (movedOn: string | null) => void;
  readonly onCancel: () => void;
}

/** Asks, for all who are marked, why they get another hamlet; Enter gives it, Esc leaves all as it is. */
export function HamletChange({ hamletId, count, onGiven, onCancel }: HamletChangeProps) {
  const { hamlets, today } = useBook();
  const [reason, setReason] = useState<HamletReason>({ kind: 'moved', day: today });
  const words = text.move;
  const name = hamlets.find(({ id }) => id === hamletId)?.name ?? text.noHamlet;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSaid(reason)) onGiven(movedOn(reason));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Group gap="xs">
        <strong>{words.to(name)}</strong>
        <MoveLine reason={reason} isAway={hamletId === null} onChange={setReason} />
        <Button type="submit" size="compact-md" autoFocus rightSection={<small>Enter</small>}>
          {words.give(formatCount(count))}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}
