import { NativeSelect, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { pastedNames } from '../../../domain/class/pasted-names';
import { useAsk, type Output } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { StateBadge } from '../../parts/StateBadge';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';

type Namesakes = Output<'class', 'findNames'>[number];

interface PastedNamesProps {
  readonly classId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Who is to be enrolled by what the list says now. */
  readonly onFound: (ids: ReadonlySet<string>) => void;
}

const MOST = 2000;
const words = text.names;

/** A list of names pasted from anywhere, each with whom it means in the book. */
export function PastedNames({ classId, text: typed, onText, onFound }: PastedNamesProps) {
  const [settled] = useDebouncedValue(typed, 200);
  const all = useMemo(() => pastedNames(settled), [settled]);
  const names = useMemo(() => all.slice(0, MOST), [all]);
  const asked = useAsk('class', 'findNames', { classId, names }, { enabled: names.length > 0 });
  const found = names.length > 0 ? asked.data : undefined;
  // Which of several people of one name is meant, by line.
  const [picked, setPicked] = useState<Readonly<Record<number, string>>>({});
  const ids = useMemo(() => {
    const chosen = (found ?? []).flatMap((persons, line) => meant(persons, picked[line]) ?? []);
    return new Set(chosen);
  }, [found, picked]);
  useEffect(() => onFound(ids), [ids, onFound]);
  const missing = found?.filter((persons) => persons.length === 0).length ?? 0;
  return (
    <>
      <Textarea
        label={words.label}
        description={words.hint}
        rows={6}
        value={typed}
        onChange={(event) => {
          setPicked({});
          onText(event.currentTarget.value);
        }}
        autoFocus
        spellCheck={false}
        maxLength={200_000}
      />
      <p className={css.hint} role="status">
        {found && words.found(names.length, ids.size, missing)}
        {all.length > MOST && ` ${words.cut}`}
      </p>
      <ErrorNote error={asked.error} />
      {found && (
        <ul className={css.names} aria-label={words.list} tabIndex={0}>
          {names.map(({ name }, line) => (
            <li key={`${line} ${name}`}>
              <span>{name}</span>
              <Meant
                persons={found[line] ?? []}
                picked={picked[line]}
                onPick={(id) => setPicked((now) => ({ ...now, [line]: id }))}
                name={name}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Id of who is meant: the one of that name who is not in the class, or the one that was picked. */
function meant(persons: Namesakes, picked: string | undefined): string | undefined {
  const free = persons.filter(({ isEnrolled }) => !isEnrolled);
  const [only] = free;
  if (persons.length === 1) return only?.id;
  return free.find(({ id }) => id === picked)?.id;
}

interface MeantProps {
  readonly name: string;
  readonly persons: Namesakes;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function Meant({ name, persons, picked, onPick }: MeantProps) {
  const [only] = persons;
  if (!only) return <StateBadge tone="wrong">{words.unknown}</StateBadge>;
  if (persons.length === 1) {
    if (only.isEnrolled) return <StateBadge tone="quiet">{words.already}</StateBadge>;
    return <span>{about(only)}</span>;
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={words.which(name)}
      value={picked ?? ''}
      data={[
        { value: '', label: words.several(persons.length) },
        ...persons.map((person) => ({
          value: person.id,
          label: person.isEnrolled ? `${about(person)} · ${words.already}` : about(person),
          disabled: person.isEnrolled,
        })),
      ]}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  );
}

function about({ name, birthYear, hamlet }: Namesakes[number]): string {
  return [name, birthYear, hamlet].filter((part) => part !== null).join(' · ');
}
