import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { formatCount } from '../../../domain/number';
import { useBook } from '../../app/office';
import { useDo, type Output } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import { useHamletWord } from '../people/hamlet-word';
import { HamletSelect } from '../people/HamletSelect';
import type { PeopleView } from '../people/list-view';
import { everyPerson, usePeople, type PersonRow } from '../people/use-people';
import css from './classes.module.css';

type Sheet = Output<'attendance', 'sheet'>;

interface EnrolPanelProps {
  readonly trainingClass: Sheet['class'];
  readonly sessions: Sheet['sessions'];
  /** Who is in the class already. */
  readonly persons: Sheet['persons'];
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

const MOST = 2000;
const words = text.enrol;

/** Enrols people: searched for one by one, or a whole hamlet at once. */
export function EnrolPanel(props: EnrolPanelProps) {
  const { trainingClass, sessions, persons, onDone, onClose } = props;
  const { today } = useBook();
  const hamletWord = useHamletWord();
  const [search, setSearch] = useState('');
  const [hamletId, setHamletId] = useState(trainingClass.hamletId);
  const [onlyNew, setOnlyNew] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed] = useDebouncedValue(search, 120);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const view = useMemo<PeopleView>(
    () => ({
      search: typed,
      hamletId,
      audience: null,
      reached: onlyNew ? 'none' : 'any',
      sort: 'given-name',
    }),
    [typed, hamletId, onlyNew],
  );
  const people = usePeople(view);
  const enrolled = useMemo(() => new Set(persons.map(({ id }) => id)), [persons]);
  const rows = useMemo(
    () => people.rows?.filter(({ id }) => !enrolled.has(id)),
    [people.rows, enrolled],
  );
  const left = people.total - ((people.rows?.length ?? 0) - (rows?.length ?? 0));

  const enrol = useDo('class', 'enrol', { refresh: ['class', 'person'] });
  const unenrol = useDo('class', 'unenrol', { refresh: ['class', 'person'] });
  const save = useOneAtATime(async () => {
    if (chosen.size === 0 || chosen.size > MOST) return;
    const personIds = [...chosen];
    const classId = trainingClass.id;
    // Sessions before the list was typed in belong to these people, too.
    const firstDay = sessions[0]?.day ?? today;
    await enrol.mutateAsync({ classId, personIds, joined: firstDay < today ? firstDay : today });
    await onDone();
    showToast({
      text: words.saved(formatCount(personIds.length)),
      undo: async () => {
        await unenrol.mutateAsync({ classId, personIds });
        await onDone();
      },
    });
    return onClose;
  });
  const chooseAll = async () => {
    const { rows: everybody } = await everyPerson(view);
    setChosen(
      (now) =>
        new Set([...now, ...everybody.map(({ id }) => id).filter((id) => !enrolled.has(id))]),
    );
  };
  const chooseFirst = () => {
    const first = rows?.[0];
    if (!first || search.trim() === '' || typed !== search) return;
    setChosen((now) => new Set([...now, first.id]));
    setSearch('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.isDefaultPrevented()) return;
    event.preventDefault();
    save();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.ctrlKey) return;
    if (event.key === 'ArrowDown') list.current?.querySelector('table')?.focus();
    else if (event.key === 'Enter') chooseFirst();
    else return;
    event.preventDefault();
  };
  const columns = useMemo(() => columnsWith(hamletWord), [hamletWord]);
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={words.title}
        width={32}
        onClose={onClose}
        footer={
          <>
            {chosen.size > 0 && (
              <Button variant="subtle" onClick={() => setChosen(new Set())}>
                {words.clear}
              </Button>
            )}
            <Button
              disabled={chosen.size === 0 || chosen.size > MOST}
              loading={enrol.isPending}
              onClick={save}
              rightSection={<small>Ctrl+Enter</small>}
            >
              {chosen.size === 0 ? words.saveNone : words.save(formatCount(chosen.size))}
            </Button>
          </>
        }
      >
        <div className={css.enrol}>
          <div className={css.pair}>
            <TextInput
              ref={field}
              data-autofocus
              aria-label={words.search}
              placeholder={words.search}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={onSearchKey}
              autoComplete="off"
              spellCheck={false}
            />
            <HamletSelect
              aria-label={hamletWord}
              placeholder={words.allHamlets}
              value={hamletId}
              onChange={setHamletId}
            />
          </div>
          <div className={css.line}>
            <Checkbox
              label={words.onlyNew}
              checked={onlyNew}
              onChange={(event) => setOnlyNew(event.currentTarget.checked)}
            />
            {left > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => void chooseAll()}>
                {words.all(formatCount(left))}
              </Button>
            )}
          </div>
          <ErrorNote error={people.error} retry={people.retry} />
          <div ref={list} className={css.list}>
            <DataTable
              label={words.list}
              columns={columns}
              rows={people.error ? [] : rows}
              rowKey={(person) => person.id}
              selected={chosen}
              onSelected={setChosen}
              onReachEnd={people.loadMore}
              count={words.count(formatCount(left))}
              empty={<EmptyState title={words.nobody} hint={words.nobodyHint} />}
            />
          </div>
          <p className={css.hint}>{words.hint}</p>
          {chosen.size > MOST && <p className={css.problem}>{words.tooMany}</p>}
          <ErrorNote error={enrol.error} />
        </div>
      </SidePanel>
    </div>
  );
}

function columnsWith(hamletWord: string): readonly Column<PersonRow>[] {
  return [
    { id: 'name', title: words.columns.name, cell: (person) => person.name },
    {
      id: 'birth',
      title: words.columns.birth,
      width: 5.5,
      align: 'right',
      cell: (person) => person.birthYear,
    },
    {
      id: 'hamlet',
      title: hamletWord,
      width: 8,
      quiet: true,
      cell: (person) => person.hamlet ?? '',
    },
  ];
}
