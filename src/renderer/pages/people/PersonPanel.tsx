import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { formatDay } from '../../../domain/day';
import { useAsk, useDo, type Output } from '../../api/client';
import { useBook } from '../../app/office';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { StateBadge } from '../../parts/StateBadge';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { people as text } from '../../text/people';
import { privacy } from '../../text/privacy';
import { Confirmation, History, LivedBefore, Marks, Origin } from './CardParts';
import { ContactSection } from './ContactSection';
import { LeaveSection } from './LeaveSection';
import { isSaid, MoveLine, movedOn, type HamletReason } from './MoveLine';
import { draftOf, formOf } from './person-form';
import { PersonFields } from './PersonFields';
import css from './people.module.css';
import { useTakeBack } from './use-change-people';
import { tellDone } from './undo-key';
import type { PersonRow } from './use-people';

interface PersonPanelProps {
  readonly person: PersonRow;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** One person: what is known, to be corrected, and the classes. */
export function PersonPanel({ person, onRemove, onClose }: PersonPanelProps) {
  const [form, setForm] = useState(() => formOf(person));
  const name = useRef<HTMLInputElement>(null);
  const card = useAsk('person', 'get', { id: person.id });
  const save = useDo('person', 'save', { refresh: ['person', 'office', 'class'] });
  const takeBack = useTakeBack();

  const { today } = useBook();
  const [reason, setReason] = useState<HamletReason>({ kind: 'moved', day: today });
  const mayMove = person.hamletId !== null && form.hamletId !== person.hamletId;

  const enter = useOneAtATime(
    async () => {
      const draft = draftOf(form);
      if (!draft || (mayMove && !isSaid(reason))) return;
      const { act } = await save.mutateAsync({
        id: person.id,
        draft,
        movedOn: mayMove ? movedOn(reason) : null,
      });
      const said = text.saved(draft.name);
      if (act !== null) tellDone(said, () => takeBack(act));
      else showToast({ text: said });
      return onClose;
    },
    () => name.current?.focus(),
  );
  return (
    <SidePanel
      title={person.name}
      width={26}
      onClose={onClose}
      footer={
        <>
          <Button variant="subtle" color="red" onClick={onRemove}>
            {text.form.remove}
          </Button>
          <Button onClick={enter} loading={save.isPending} rightSection={<small>Enter</small>}>
            {text.form.save}
          </Button>
        </>
      }
    >
      <PersonFields
        nameRef={name}
        form={form}
        onChange={(part) => setForm((now) => ({ ...now, ...part }))}
        onEnter={enter}
        underHamlet={
          mayMove && (
            <div>
              <MoveLine reason={reason} isAway={form.hamletId === null} onChange={setReason} />
              <p className={css.hint}>{text.move.hint}</p>
            </div>
          )
        }
      />
      <p className={css.hint}>{privacy.purpose}</p>
      <ErrorNote error={save.error} />
      <section className={css.card}>
        <h3>{text.card.classes}</h3>
        <ErrorNote error={card.error} />
        {card.data?.classes.length === 0 && <p className={css.hint}>{text.card.none}</p>}
        <ul>
          {card.data?.classes.map((each) => (
            <ClassLine key={each.classId} line={each} />
          ))}
        </ul>
      </section>
      {card.data && (
        <>
          <LivedBefore card={card.data} />
          <Confirmation card={card.data} />
          <Origin card={card.data} />
          <History card={card.data} />
        </>
      )}
      <LeaveSection key={person.id} person={person} />
      <ContactSection person={person} onErased={onClose} />
    </SidePanel>
  );
}

function ClassLine({ line }: { readonly line: Output<'person', 'get'>['classes'][number] }) {
  const { classId, name, attended, sessions, result, resultDay, marks } = line;
  return (
    <li>
      <Link href={`/lop-hoc/${classId}`} title={text.card.open(name)}>
        {name}
      </Link>
      <p className={css.hint}>{text.card.attended(attended, sessions)}</p>
      {result === null ? (
        <StateBadge tone="quiet">{text.card.noResult}</StateBadge>
      ) : (
        <StateBadge tone={result === 'achieved' ? 'good' : 'due'}>
          {text.card.results[result]}
          {resultDay && ` ${formatDay(resultDay)}`}
        </StateBadge>
      )}
      <Marks marks={marks} />
    </li>
  );
}
