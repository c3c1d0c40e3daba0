import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { call, useAsk, useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { useFocusBack } from '../../parts/use-focus-back';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { privacy as words } from '../../text/privacy';
import { OnRequest } from './OnRequest';
import css from './people.module.css';

type Field = 'phone' | 'cccd';
const SHOWN_MS = 30_000;

export interface ContactSectionProps {
  readonly person: { readonly id: string; readonly name: string };
  /** Called when the person was erased. */
  readonly onErased?: () => void;
}

/** Telephone and card of a person by their last digits, and what the person may ask for. */
export function ContactSection({ person, onErased }: ContactSectionProps) {
  const state = useAsk('privacy', 'state', {});
  const card = useAsk('person', 'get', { id: person.id });
  const kept = (['phone', 'cccd'] as const).filter((field) =>
    field === 'phone' ? state.data?.keepsPhone : state.data?.keepsCccd,
  );
  return (
    <>
      <section className={css.card}>
        <h3>{words.contactTitle}</h3>
        {state.data && kept.length === 0 && <p className={css.hint}>{words.notKept}</p>}
        {kept.map((field) => (
          <Number
            key={`${person.id} ${field}`}
            id={person.id}
            field={field}
            masked={card.data?.contact[field] ?? null}
          />
        ))}
        {kept.length > 0 && <p className={css.hint}>{words.showIsLogged}</p>}
        <ErrorNote error={state.error ?? card.error} />
      </section>
      <OnRequest key={person.id} person={person} onErased={onErased} />
    </>
  );
}

interface NumberProps {
  readonly id: string;
  readonly field: Field;
  readonly masked: string | null;
}

function Number({ id, field, masked }: NumberProps) {
  const [shown, setShown] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const opener = useFocusBack<HTMLButtonElement>(typed !== null);
  const [error, setError] = useState<unknown>(null);
  const save = useDo('person', 'setContact', { refresh: ['person', 'privacy'] });
  const label = words.fields[field];

  useEffect(() => {
    if (shown === null) return;
    const over = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(over);
  }, [shown]);

  const show = useOneAtATime(async () => {
    setError(null);
    try {
      const { value } = await call.person.reveal({ id, field });
      return () => setShown(value);
    } catch (refused) {
      setError(refused);
      return;
    }
  });
  const enter = useOneAtATime(async () => {
    await save.mutateAsync({ id, [field]: typed });
    setShown(null);
    return () => setTyped(null);
  });
  return (
    <div className={css.number}>
      <span>
        {label}: <strong>{shown ?? masked ?? words.none}</strong>
      </span>
      {typed === null && (
        <>
          {masked !== null && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={shown === null ? words.showLabel(label) : words.hide}
              onClick={() => (shown === null ? show() : setShown(null))}
            >
              {shown === null ? words.show : words.hide}
            </Button>
          )}
          <Button
            ref={opener}
            size="compact-sm"
            variant="subtle"
            aria-label={words.editLabel(label)}
            onClick={() => setTyped('')}
          >
            {words.edit}
          </Button>
        </>
      )}
      {typed !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            enter();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            setTyped(null);
          }}
        >
          <TextInput
            aria-label={words.newValue(label)}
            description={masked === null ? undefined : words.emptyRemoves}
            inputWrapperOrder={['input', 'description']}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={30}
            autoComplete="off"
            autoFocus
          />
          <Button type="submit" size="compact-sm" loading={save.isPending}>
            {words.save}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setTyped(null)}>
            {words.cancel}
          </Button>
        </form>
      )}
      <ErrorNote error={error ?? save.error} />
    </div>
  );
}
