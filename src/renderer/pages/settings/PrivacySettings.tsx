import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useAsk, useDo } from '../../api/client';
import { formatCount } from '../../../domain/number';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { privacy as words } from '../../text/privacy';
import { PrivacyLog } from './PrivacyLog';
import css from './settings.module.css';

const fields = ['phone', 'cccd'] as const;
type Field = (typeof fields)[number];

/** What is kept of persons and why, the two numbers, the cipher, and who looked. */
export function PrivacySettings() {
  const state = useAsk('privacy', 'state', {});
  const set = useDo('privacy', 'set', { refresh: ['privacy', 'person'] });
  const showFolder = useDo('desktop', 'showDataFolder');
  const [asking, setAsking] = useState<Field | null>(null);
  const boxes = useRef<Partial<Record<Field, HTMLInputElement | null>>>({});
  const keeps = { phone: state.data?.keepsPhone ?? false, cccd: state.data?.keepsCccd ?? false };
  const counts = { phone: state.data?.withPhone ?? 0, cccd: state.data?.withCccd ?? 0 };

  const leave = (field: Field) => {
    setAsking(null);
    boxes.current[field]?.focus();
  };
  const change = useOneAtATime(async (field: Field, on: boolean) => {
    const next = { ...keeps, [field]: on };
    const removed = await set.mutateAsync({ keepsPhone: next.phone, keepsCccd: next.cccd });
    const gone = field === 'phone' ? removed.removedPhone : removed.removedCccd;
    showToast({ text: on ? words.turnedOn[field] : words.turnedOff(formatCount(gone)) });
    // The button that was pressed goes with the question.
    return () => asking !== null && leave(field);
  });
  const toggle = (field: Field) => {
    // Turning off cannot be taken back, so it is asked about, with how many it is.
    if (keeps[field] && counts[field] > 0) setAsking(field);
    else change(field, !keeps[field]);
  };
  return (
    <div className={css.form}>
      <section className={css.choice}>
        <h2>{words.keptTitle}</h2>
        <p>{words.kept}</p>
        <p>{words.keptNumbers}</p>
      </section>
      <section className={css.choice}>
        <h2>{words.numbersTitle}</h2>
        {fields.map((field) => (
          <Checkbox
            key={field}
            ref={(box) => {
              boxes.current[field] = box;
            }}
            label={words.numbers[field]}
            description={words.withNumber(formatCount(counts[field]))}
            checked={keeps[field]}
            disabled={!state.data}
            onChange={() => toggle(field)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              toggle(field);
            }}
          />
        ))}
        {asking !== null && (
          <div
            role="alert"
            className={css.choice}
            onKeyDown={(event) => {
              if (event.key === 'Escape') leave(asking);
            }}
          >
            <p>{words.off[asking](formatCount(counts[asking]))}</p>
            <div className={css.row}>
              <Button variant="default" autoFocus onClick={() => leave(asking)}>
                {words.off.no}
              </Button>
              <Button color="red.9" loading={set.isPending} onClick={() => change(asking, false)}>
                {words.off.yes}
              </Button>
            </div>
          </div>
        )}
        {state.data?.isEnciphered === false && <p className={css.note}>{words.firstOn}</p>}
        {set.isPending && state.data?.isEnciphered === false && (
          <>
            <progress className={css.working} aria-label={words.encipheringBar} />
            <p role="status">{words.enciphering}</p>
          </>
        )}
        <ErrorNote error={state.error ?? set.error} />
      </section>
      {state.data && (
        <section className={css.choice}>
          <h2>{words.cipherTitle}</h2>
          {state.data.isEnciphered ? (
            <>
              <p>
                ✓ {words.cipherOn} {words.safe}
              </p>
              {words.notSafe.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <div className={css.row}>
                <Button variant="default" onClick={() => showFolder.mutate({})}>
                  {words.showKey}
                </Button>
              </div>
              <ErrorNote error={showFolder.error} />
            </>
          ) : (
            <p>{words.cipherOff}</p>
          )}
        </section>
      )}
      <PrivacyLog />
    </div>
  );
}
