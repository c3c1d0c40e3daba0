import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call, useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useExport } from '../../parts/use-export';
import { useFocusBack } from '../../parts/use-focus-back';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { WrittenNote } from '../../parts/WrittenNote';
import { privacy as words } from '../../text/privacy';
import css from './people.module.css';

interface OnRequestProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onErased: (() => void) | undefined;
}

/** What a person may ask the office for: a paper with all that is kept, or to be forgotten. */
export function OnRequest({ person, onErased }: OnRequestProps) {
  const [reason, setReason] = useState<string | null>(null);
  const opener = useFocusBack<HTMLButtonElement>(reason !== null);
  const erase = useDo('person', 'erase', {
    refresh: ['person', 'privacy', 'office', 'class', 'attendance', 'honour', 'teamMember'],
  });
  const made = useExport(
    'docx',
    () => Promise.resolve(words.fileName),
    (file) => call.person.writeOwnData({ id: person.id, file }),
  );
  const go = useOneAtATime(async () => {
    await erase.mutateAsync({ id: person.id, reason: reason ?? '' });
    showToast({ text: words.erased });
    return () => {
      setReason(null);
      onErased?.();
    };
  });
  return (
    <section className={css.card}>
      <h3>{words.onRequestTitle}</h3>
      {reason === null ? (
        <div className={css.number}>
          <Button size="compact-sm" variant="default" loading={made.isRunning} onClick={made.run}>
            {words.write}
          </Button>
          <Button
            ref={opener}
            size="compact-sm"
            variant="subtle"
            color="red"
            onClick={() => setReason('')}
          >
            {words.erase}
          </Button>
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            go();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            setReason(null);
          }}
        >
          <p className={css.hint}>{words.eraseWhat(person.name)}</p>
          <TextInput
            label={words.reason}
            description={words.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={words.reasonLimit}
            autoComplete="off"
            autoFocus
          />
          <div className={css.number}>
            <Button size="compact-sm" variant="default" onClick={() => setReason(null)}>
              {words.cancel}
            </Button>
            <Button type="submit" size="compact-sm" color="red.9" loading={erase.isPending}>
              {words.eraseYes}
            </Button>
          </div>
        </form>
      )}
      <WrittenNote made={made} />
      <ErrorNote error={erase.error} />
    </section>
  );
}
