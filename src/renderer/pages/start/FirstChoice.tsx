import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { start } from '../../text/start';
import css from './start.module.css';

interface FirstChoiceProps {
  readonly onOwn: () => void;
  readonly onEnter: () => Promise<unknown>;
}

/** Two doors; the first has the focus, arrows go between them. */
export function FirstChoice({ onOwn, onEnter }: FirstChoiceProps) {
  const sample = useDo('office', 'openSample', { refresh: [] });
  const openSample = useOneAtATime(async () => {
    await sample.mutateAsync({});
    await onEnter();
  });
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!event.key.startsWith('Arrow')) return;
    const doors = [...event.currentTarget.querySelectorAll('button')];
    const other = doors.find((door) => door !== document.activeElement);
    event.preventDefault();
    other?.focus();
  };
  return (
    <div className={css.first}>
      <h1>{start.welcome}</h1>
      <p className={css.purpose}>{start.purpose}</p>
      <div className={css.doors} onKeyDown={walk}>
        <UnstyledButton
          className={css.door}
          onClick={openSample}
          disabled={sample.isPending}
          autoFocus
        >
          <strong>{start.sample.open}</strong>
          <span>{sample.isPending ? start.sample.opening : start.sample.what}</span>
        </UnstyledButton>
        <UnstyledButton className={css.door} onClick={onOwn} disabled={sample.isPending}>
          <strong>{start.own.open}</strong>
          <span>{start.own.what}</span>
        </UnstyledButton>
      </div>
      <ErrorNote error={sample.error} />
      <p className={css.hint}>{start.chooseHint}</p>
    </div>
  );
}
