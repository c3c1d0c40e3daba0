import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { nameKey } from '../../../domain/person/person';
import { useAsk, useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { people as text } from '../../text/people';
import { privacy } from '../../text/privacy';
import { useHamletWord } from './hamlet-word';
import { draftOf, emptyForm, type PersonForm } from './person-form';
import { PersonFields } from './PersonFields';
import css from './people.module.css';

interface AddPersonPanelProps {
  /** The hamlet being looked at, as a beginning. */
  readonly hamletId: string | null;
  readonly onClose: () => void;
}

/** Types people in one after the other: Enter saves and starts the next, hamlet and audience stay. */
export function AddPersonPanel({ hamletId, onClose }: AddPersonPanelProps) {
  const [form, setForm] = useState<PersonForm>(() => emptyForm({ hamletId, audience: 'adults' }));
  const [entered, setEntered] = useState<readonly { id: string; name: string }[]>([]);
  const name = useRef<HTMLInputElement>(null);
  const hamletWord = useHamletWord().toLowerCase();
  const save = useDo('person', 'save', { refresh: ['person', 'office'] });

  const focusName = () => name.current?.focus();
  const enter = useOneAtATime(async () => {
    const draft = draftOf(form);
    if (!draft) return;
    // At once: the letters of the next name may come before this one is saved.
    setForm(emptyForm(form));
    focusName();
    try {
      const { id } = await save.mutateAsync({ id: null, draft });
      return () => setEntered((before) => [{ id, name: draft.name }, ...before].slice(0, 8));
    } catch (error) {
      flushSync(() => setForm(form));
      throw error;
    }
  }, focusName);
  return (
    <SidePanel
      title={text.form.addTitle}
      width={26}
      onClose={onClose}
      footer={
        <Button onClick={enter} loading={save.isPending} rightSection={<small>Enter</small>}>
          {text.form.saveNext}
        </Button>
      }
    >
      <PersonFields
        nameRef={name}
        form={form}
        onChange={(part) => setForm((now) => ({ ...now, ...part }))}
        onEnter={enter}
        below={<SameName name={form.name} />}
      />
      <ErrorNote error={save.error} />
      <p className={css.hint}>{text.form.kept(hamletWord)}</p>
      <p className={css.hint}>{privacy.purpose}</p>
      {entered.length > 0 && (
        <section className={css.entered} aria-live="polite">
          <h3>{text.form.entered}</h3>
          <ul>
            {entered.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </SidePanel>
  );
}

/** Whether somebody of this name is in the book already; accents and case do not matter. */
function SameName({ name }: { readonly name: string }) {
  const [typed] = useDebouncedValue(name.trim(), 250);
  const found = useAsk(
    'person',
    'list',
    { search: typed, sort: 'given-name', offset: 0, limit: 20 },
    { enabled: typed.includes(' ') },
  );
  const same = found.data?.rows.filter((row) => nameKey(row.name) === nameKey(typed)) ?? [];
  if (same.length === 0 || typed !== name.trim()) return null;
  const who = same
    .slice(0, 3)
    .map((row) => [row.name, row.birthYear, row.hamlet].filter((part) => part !== null).join(', '))
    .join('; ');
  return (
    <p className={css.same} role="status">
      {text.form.same(who)}
    </p>
  );
}
