import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Day } from '../../../../domain/day';
import { call } from '../../../api/client';
import { tracked } from '../../../api/saved';
import { ErrorNote } from '../../../parts/ErrorNote';
import { SidePanel } from '../../../parts/SidePanel';
import { useOneAtATime } from '../../../parts/use-one-at-a-time';
import { paper } from '../../../text/paper';
import type { MarkSheet } from '../grid/mark-sheet';
import css from './paper.module.css';

const SHOWN = 8;
/** Some of those found may be in the class already. */
const ASKED = 50;
const words = paper.walkIn;

interface WalkInPanelProps {
  readonly sheet: MarkSheet;
  /** Of the session whose paper is typed in. */
  readonly day: Day;
  /** Is in the class now, under this id. */
  readonly onAdded: (personId: string, name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Somebody who came without being in the class: found among the people of the commune, or new. */
export function WalkInPanel({ sheet, day, onAdded, onClose }: WalkInPanelProps) {
  const [name, setName] = useState('');
  const [at, setAt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const typed = name.trim();
  const found = useQuery({
    queryKey: ['person', 'walk-in', typed],
    queryFn: () => call.person.list({ search: typed, sort: 'given-name', offset: 0, limit: ASKED }),
    enabled: typed !== '',
    gcTime: 0,
  });
  const rows = found.data?.rows;
  const inClass = new Set(sheet.data.persons.map(({ id }) => id));
  const known = (rows ?? []).filter(({ id }) => !inClass.has(id));
  const options = [
    ...known.slice(0, SHOWN).map((person) => ({
      id: person.id,
      name: person.name,
      label: [person.name, person.birthYear, person.hamlet].filter(Boolean).join(', '),
    })),
    // Only once it is known who there is already: nobody is to be entered twice.
    ...(typed === '' || !rows ? [] : [{ id: null, name: typed, label: words.fresh(typed) }]),
  ];
  const add = useOneAtATime(async () => {
    const chosen = options[Math.min(at, options.length - 1)];
    if (!chosen) return;
    setError(null);
    try {
      const { id: classId, audience, hamletId } = sheet.data.class;
      const id = chosen.id ?? (await tracked(() => savePerson(chosen.name, audience, hamletId)));
      await tracked(() => call.class.enrol({ classId, personIds: [id], joined: day }));
      await onAdded(id, chosen.name);
      setName('');
      setAt(0);
    } catch (refused) {
      setError(refused);
    }
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add();
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <SidePanel title={words.title} onClose={onClose}>
      <TextInput
        data-autofocus
        label={words.name}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls="walk-in"
        {...(options.length > 0 && { 'aria-activedescendant': `walk-in-${at}` })}
        autoComplete="off"
        spellCheck={false}
      />
      {options.length > 0 && (
        <div id="walk-in" role="listbox" aria-label={words.options} className={css.options}>
          {options.map((option, index) => (
            <div
              key={option.id ?? 'new'}
              id={`walk-in-${index}`}
              role="option"
              aria-selected={index === at}
              className={css.option}
              onMouseMove={() => setAt(index)}
              onClick={add}
            >
              {option.label}
            </div>
          ))}
        </div>
      )}
      <p className={css.hint}>{words.hint}</p>
      <ErrorNote error={error ?? found.error} />
    </SidePanel>
  );
}

async function savePerson(
  name: string,
  audience: MarkSheet['data']['class']['audience'],
  hamletId: string | null,
): Promise<string> {
  const draft = { name, hamletId, birthYear: null, birthDay: null, sex: null, audience, note: '' };
  return (await call.person.save({ id: null, draft })).id;
}
