import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ClassDraft } from '../../../domain/class/class';
import { audiences } from '../../../domain/person/person';
import { useAsk, useDo } from '../../api/client';
import { Choice } from '../../parts/Choice';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import { people as peopleText } from '../../text/people';
import { useHamletWord } from '../people/hamlet-word';
import { HamletSelect } from '../people/HamletSelect';
import {
  draftOf,
  emptyDraft,
  offeredList,
  skillOf,
  usedBefore,
  type ClassRow,
} from './class-draft';
import { ClassRules } from './ClassRules';
import css from './classes.module.css';
import { emptyPlan, planSessions, type SessionPlan } from './session-plan';
import { SessionFields } from './SessionFields';
import { SuggestField } from './SuggestField';
import { useReadAnew } from './use-read-anew';

export type { ClassRow } from './class-draft';

interface ClassPanelProps {
  /** Null for a new class, which gets its sessions here, too. */
  readonly known: ClassRow | null;
  /** What a new class begins with. */
  readonly start?: { readonly draft: ClassDraft; readonly plan: SessionPlan };
  readonly onDone: (classId: string) => Promise<unknown> | void;
  readonly onClose: () => void;
}

/** Makes a class with its sessions, or corrects what is known of one. */
export function ClassPanel({ known, start, onDone, onClose }: ClassPanelProps) {
  const hamletWord = useHamletWord();
  const classes = useAsk('class', 'list', {}).data ?? [];
  const lists = useAsk('skill', 'list', {}).data ?? [];
  const [draft, setDraft] = useState<ClassDraft>(() =>
    known ? draftOf(known) : (start?.draft ?? emptyDraft),
  );
  // As it was when the panel was opened or saved it: what comes from another window meanwhile was not seen here.
  const [seen, setSeen] = useState(() => (known ? draftOf(known) : undefined));
  const [plan, setPlan] = useState(start?.plan ?? emptyPlan);
  // Set as soon as the class itself is saved, so that a second try does not make a second class.
  const [id, setId] = useState(known?.id ?? null);
  const name = useRef<HTMLInputElement>(null);
  const save = useDo('class', 'save', { refresh: ['class', 'skill'] });
  const addSessions = useDo('class', 'addSessions');
  const planned = planSessions(plan);
  const change = (part: Partial<ClassDraft>) => setDraft((now) => ({ ...now, ...part }));

  // A new class is not done yet: its page would be opened, and its sessions would be lost.
  const readAnew = useReadAnew(() => (known ? onDone(known.id) : undefined));
  const enter = useOneAtATime(
    async () => {
      if (planned.problem !== null) return;
      const skillId = skillOf(draft.subject, draft.audience, lists, known ?? start?.draft ?? null);
      const after = { ...draft, skillId };
      const saved = await save.mutateAsync({ id, draft: after, from: seen }).catch(readAnew);
      setId(saved.id);
      setSeen(after);
      if (known === null && planned.sessions.length > 0) {
        await addSessions.mutateAsync({ classId: saved.id, sessions: [...planned.sessions] });
      }
      showToast({
        text: text.form.saved(draft.name.trim()),
        ...(known &&
          seen && {
            undo: async () => {
              await save.mutateAsync({ id, draft: seen, from: after }).catch(readAnew);
              await onDone(saved.id);
            },
          }),
      });
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
  const skills = offeredList(lists, draft.audience)?.skills.map((skill) => skill.name) ?? [];
  const suggest = (key: 'subject' | 'teacher' | 'place', offered: readonly string[]) => (
    <SuggestField
      label={text.form[key]}
      value={draft[key]}
      onChange={(value) => change({ [key]: value })}
      options={offered}
      maxLength={300}
    />
  );
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
            label={text.form.name}
            placeholder={text.form.nameHint}
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            onFocus={(event) => start && event.currentTarget.select()}
            autoComplete="off"
            spellCheck={false}
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
          {suggest('subject', skills)}
          <div className={css.pair}>
            {suggest('teacher', usedBefore(classes, 'teacher'))}
            {suggest('place', usedBefore(classes, 'place'))}
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
              of={{ classId: null, teacher: draft.teacher, place: draft.place }}
            />
          </section>
        )}
        <ClassRules
          draft={draft}
          onChange={change}
          materials={usedBefore(classes, 'materials')}
          persons={known?.persons ?? 0}
        />
        {addSessions.error && <p className={css.problem}>{text.form.sessionsFailed}</p>}
        <ErrorNote error={save.error ?? addSessions.error} />
      </SidePanel>
    </div>
  );
}
