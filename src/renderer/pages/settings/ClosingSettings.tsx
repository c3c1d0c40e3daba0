import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { Day } from '../../../domain/day';
import { CLOSING_REASON_LIMIT } from '../../../domain/office/closing';
import { useAsk, useDo, type Output } from '../../api/client';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { onThisClock } from '../../parts/on-this-clock';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { closing as words } from '../../text/closing';
import css from './settings.module.css';

/** Up to which day nothing can be changed any more. */
export function ClosingSettings() {
  const state = useAsk('office', 'closing', {});
  if (!state.data) return <ErrorNote error={state.error} />;
  const { closedUntil } = state.data;
  return (
    <div className={css.form}>
      <section className={css.choice}>
        <h2>{words.title}</h2>
        <p role="status">
          <b>{closedUntil === null ? words.open : words.closed(closedUntil)}</b>
        </p>
        <div className={css.note}>
          <p>{words.hint}</p>
          <ul>
            {words.held.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{words.notHeld}</p>
        </div>
        <CloseForm key={`close ${closedUntil}`} closedUntil={closedUntil} />
      </section>
      {closedUntil !== null && <OpenForm key={`open ${closedUntil}`} closedUntil={closedUntil} />}
      <Changes changes={state.data.changes} />
    </div>
  );
}

/** Closes up to a later day. */
function CloseForm({ closedUntil }: { readonly closedUntil: Day | null }) {
  const [until, setUntil] = useState<Day | null>(null);
  const set = useDo('office', 'closeBook', { refresh: ['office'] });
  const isLater = until !== null && (closedUntil === null || until > closedUntil);
  const close = useOneAtATime(async () => {
    if (!isLater) return;
    await set.mutateAsync({ until, reason: '' });
    showToast({
      text: words.done(until),
      undo: () => set.mutateAsync({ until: closedUntil, reason: words.undoReason }),
    });
  });
  return (
    <div onKeyDown={onEnter(close)}>
      <div className={css.row} style={{ alignItems: 'end' }}>
        <DayField label={words.until} autoFocus value={until} onChange={setUntil} />
        <Button disabled={!isLater} loading={set.isPending} onClick={close}>
          {words.close}
        </Button>
      </div>
      <ErrorNote error={set.error} />
    </div>
  );
}

/** Closes up to an earlier day only, or to none, and says why. */
function OpenForm({ closedUntil }: { readonly closedUntil: Day }) {
  const [until, setUntil] = useState<Day | null>(null);
  const [reason, setReason] = useState('');
  const set = useDo('office', 'closeBook', { refresh: ['office'] });
  const isEarlier = until === null || until < closedUntil;
  const open = useOneAtATime(async () => {
    if (!isEarlier) return;
    await set.mutateAsync({ until, reason });
    showToast({
      text: words.done(until),
      undo: () => set.mutateAsync({ until: closedUntil, reason: '' }),
    });
  });
  return (
    <section className={css.choice} onKeyDown={onEnter(open)}>
      <h2>{words.openTitle}</h2>
      <p className={css.note}>{words.openHint}</p>
      <div className={css.pair}>
        <DayField
          label={words.openUntil}
          value={until}
          onChange={setUntil}
          error={isEarlier ? undefined : words.notEarlier(closedUntil)}
        />
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          maxLength={CLOSING_REASON_LIMIT}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      <div className={css.row}>
        <Button variant="default" disabled={!isEarlier} loading={set.isPending} onClick={open}>
          {words.openAgain}
        </Button>
      </div>
      <ErrorNote error={set.error} />
    </section>
  );
}

function Changes({ changes }: { readonly changes: Output<'office', 'closing'>['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <section className={css.choice}>
      <h2>{words.log}</h2>
      <ul>
        {changes.map(({ at, who, from, to, reason }) => (
          <li key={at}>
            {onThisClock(at)}
            {who !== '' && ` · ${who}`} · {words.line(from, to)}
            {reason !== '' && ` · ${reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function onEnter(run: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    run();
  };
}
