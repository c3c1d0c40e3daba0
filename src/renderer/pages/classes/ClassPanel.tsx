import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { nothingAsked, type ClassDraft } from '../../../domain/class/class';
import { audiences } from '../../../domain/person/person';
import { useDo, type Output } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import { people as peopleText } from '../../text/people';
import { useHamletWord } from '../people/hamlet-word';
import { HamletSelect } from '../people/HamletSelect';
import css from './classes.module.css';
import { emptyPlan, planSessions } from './session-plan';
import { SessionFields } from './SessionFields';

export type ClassRow = Output<'class', 'list'>[number];

interface ClassPanelProps {
  /** Null for a new class, which gets its sessions here, too. */
  readonly known: ClassRow | null;
  readonly onDone: (classId: string) => Promise<unknown> | void;
  readonly onClose: () => void;
}

const emptyDraft: ClassDraft = {
  name: '',
  subject: '',
  teacher: '',
  place: '',
  hamletId: null,
  audience: 'adults',
  form: 'in-person',
  ...nothingAsked,
};

/** Makes a class with its sessions, or corrects what is known of one. */
export function ClassPanel({ known, onDone, onClose }: ClassPanelProps) {
  const hamletWord = useHamletWord();
  const [draft, setDraft] = useState<ClassDraft>(() => (known ? draftOf(known) : emptyDraft));
  const [plan, setPlan] = useState(emptyPlan);
  // Set as soon as the class itself is saved, so that a second try does not make a second class.
  const [id, setId] = useState(known?.id ?? null);
  const name = useRef<HTMLInputElement>(null);
  const save = useDo('class', 'save');
  const addSessions = useDo('class', 'addSessions');
  const planned = planSessions(plan);
  const change = (part: Partial<ClassDraft>) => setDraft((now) => ({ ...now, ...part }));

  const enter = useOneAtATime(
    async () => {
      if (planned.problem !== null) return;
      const saved = await save.mutateAsync({ id, draft });
      setId(saved.id);
      if (known === null && planned.sessions.length > 0) {
        await addSessions.mutateAsync({ classId: saved.id, sessions: [...planned.sessions] });
      }
      showToast({ text: text.form.saved(draft.name.trim()) });
      await onDone(saved.id);
      return onClose;
    },
    () => name.current?.focus(),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    // In a new class Enter alone would save before the sessions are thought of.
    const isSave = event.key === 'Enter' && (event.ctrlKey || known !== null);
    const isButton = event.target instanceof HTMLButtonElement && !event.ctrlKey;
    if (!isSave || isButton || event.isDefaultPrevented()) return;
    event.preventDefault();
    enter();
  };
  const field = (key: 'name' | 'subject' | 'teacher' | 'place') => ({
    label: text.form[key],
    value: draft[key],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [key]: event.currentTarget.value }),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={known ? text.form.editTitle : text.form.addTitle}
        width={27}
        onClose={onClose}
        footer={
          <Button
            loading={save.isPending || addSessions.isPending}
            disabled={planned.problem !== null}
            onClick={enter}
            rightSection={<small>{known ? 'Enter' : 'Ctrl+Enter'}</small>}
          >
            {known ? text.form.save : text.form.open(planned.sessions.length)}
          </Button>
        }
      >
        <div className={css.fields}>
          <TextInput
            ref={name}
            data-autofocus
            placeholder={text.form.nameHint}
            {...field('name')}
          />
          <div className={css.pair}>
            <HamletSelect
              label={hamletWord}
              placeholder={peopleText.noHamlet}
              value={draft.hamletId}
              onChange={(hamletId) => change({ hamletId })}
            />
            <NativeSelect
              label={text.form.audience}
              value={draft.audience}
              data={audiences.map((value) => ({ value, label: peopleText.audiences[value] }))}
              onChange={(event) => {
                const audience = audiences.find((each) => each === event.currentTarget.value);
                if (audience) change({ audience });
              }}
            />
          </div>
          <TextInput {...field('subject')} />
          <div className={css.pair}>
            <TextInput {...field('teacher')} />
            <TextInput {...field('place')} />
          </div>
          <div>
            <div className={css.label} aria-hidden>
              {text.form.form}
            </div>
            <Choice
              label={text.form.form}
              value={draft.form}
              options={text.form.forms}
              onChange={(form) => change({ form })}
            />
          </div>
        </div>
        {known === null && (
          <section className={css.section}>
            <h3>{text.sessions.title}</h3>
            <SessionFields
              plan={plan}
              onChange={(part) => setPlan((now) => ({ ...now, ...part }))}
              planned={planned}
              isOptional
            />
          </section>
        )}
        {addSessions.error && <p className={css.problem}>{text.form.sessionsFailed}</p>}
        <ErrorNote error={save.error ?? addSessions.error} />
      </SidePanel>
    </div>
  );
}

/** What can be changed of a class, without what is counted. */
function draftOf(known: ClassRow): ClassDraft {
  const { name, subject, teacher, place, hamletId, audience, form } = known;
  const { skillId, capacity, materials, shareNeeded, scoreNeeded } = known;
  return {
    ...{ name, subject, teacher, place, hamletId, audience, form },
    ...{ skillId, capacity, materials, shareNeeded, scoreNeeded },
  };
}
