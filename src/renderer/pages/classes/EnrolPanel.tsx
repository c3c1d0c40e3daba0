import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { formatCount } from '../../../domain/number';
import { useBook } from '../../app/office';
import type { Day } from '../../../domain/day';
import { useDo, type Output } from '../../api/client';
import { DayField } from '../../parts/DayField';
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
import { filterOf, type EnrolSource } from './enrol-source';
import { EnrolSourceChoice } from './EnrolSourceChoice';
import { PastedNames } from './PastedNames';

type Sheet = Output<'attendance', 'sheet'>;

interface EnrolPanelProps {
  readonly trainingClass: Sheet['class'];
  readonly sessions: Sheet['sessions'];
  /** Who is in the class already. */
  readonly persons: readonly Pick<Sheet['persons'][number], 'id' | 'left'>[];
  readonly closedUntil: Day | null;
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The most the core takes at once. */
const MOST = 50_000;
const words = text.enrol;

/** Enrols people: searched for one by one, a whole hamlet, import or class at once, or by a list of names. */
export function EnrolPanel(props: EnrolPanelProps) {
  const { trainingClass, sessions, persons, closedUntil, onDone, onClose } = props;
  const { today } = useBook();
  const hamletWord = useHamletWord();
  const [search, setSearch] = useState('');
  const [hamletId, setHamletId] = useState(trainingClass.hamletId);
  const [onlyNew, setOnlyNew] = useState(false);
  const [source, setSource] = useState<EnrolSource>({ kind: 'book' });
  const [names, setNames] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [typed] = useDebouncedValue(search, 120);
  const list = useRef<HTMLDivElement>(null);
  /** What had been typed when Enter was pressed before its answer came: Enter is for the first of that. */
  const awaited = useRef<string | null>(null);

  const view = useMemo<PeopleView>(
    () => ({
      search: typed,
      hamletId,
      audience: null,
      reached: onlyNew ? 'none' : 'any',
      sort: 'given-name',
      ...filterOf(source),
    }),
    [typed, hamletId, onlyNew, source],
  );
  const people = usePeople(view);
  const enrolled = useMemo(() => new Set(persons.map(({ id }) => id)), [persons]);
  // Sessions before the list was typed in belong to these people, too; those of a closed book no more.
  const firstDay =
    sessions.find(({ day }) => closedUntil === null || day > closedUntil)?.day ?? today;
  const [joined, setJoined] = useState<Day | null>(firstDay < today ? firstDay : today);
  const rows = useMemo(
    () => people.rows?.filter(({ id }) => !enrolled.has(id)),
    [people.rows, enrolled],
  );
  const left = people.total - ((people.rows?.length ?? 0) - (rows?.length ?? 0));

  const enrol = useDo('class', 'enrol', { refresh: ['class', 'person'] });
  const unenrol = useDo('class', 'unenrol', { refresh: ['class', 'person'] });
  const save = useOneAtATime(async () => {
    if (chosen.size === 0 || chosen.size > MOST || joined === null) return;
    const classId = trainingClass.id;
    const { added, already } = await enrol.mutateAsync({ classId, personIds: [...chosen], joined });
    await onDone();
    showToast({
      text: words.saved(formatCount(added.length), already),
      ...(added.length > 0 && {
        undo: async () => {
          await unenrol.mutateAsync({ classId, personIds: added });
          await onDone();
        },
      }),
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
  const isAnswered = typed === search && people.isAnswer;
  const chooseFirst = useCallback(() => {
    if (search.trim() === '') return;
    if (!isAnswered) {
      awaited.current = search;
      return;
    }
    const first = rows?.[0];
    if (!first) return;
    setChosen((now) => new Set([...now, first.id]));
    setSearch('');
  }, [search, isAnswered, rows]);
  useEffect(() => {
    if (!isAnswered || awaited.current === null) return;
    const isStill = awaited.current === search;
    awaited.current = null;
    if (isStill) queueMicrotask(chooseFirst);
  }, [isAnswered, search, chooseFirst]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.isDefaultPrevented()) return;
    event.preventDefault();
    save();
  };
  const choose = (next: EnrolSource) => {
    // A whole class or import is of any hamlet.
    setHamletId(next.kind === 'book' ? trainingClass.hamletId : null);
    setChosen(new Set());
    setSource(next);
  };
  const onSearchKey = (event: KeyboardEvent) => {
    if (event.ctrlKey) return;
    if (event.key === 'ArrowDown') list.current?.querySelector('table')?.focus();
    else if (event.key === 'Enter') chooseFirst();
    else return;
    event.preventDefault();
  };
  const columns = useMemo(() => columnsWith(hamletWord), [hamletWord]);
  const after = persons.filter((person) => person.left === null).length + chosen.size;
  const isOver =
    trainingClass.capacity !== null && chosen.size > 0 && after > trainingClass.capacity;
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
              disabled={chosen.size === 0 || chosen.size > MOST || joined === null}
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
          {source.kind !== 'names' && (
            <div className={css.pair}>
              <TextInput
                data-autofocus
                aria-label={words.search}
                placeholder={words.search}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                onKeyDown={onSearchKey}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData('text');
                  if (!pasted.trim().includes('\n')) return;
                  event.preventDefault();
                  setNames(pasted);
                  choose({ kind: 'names' });
                }}
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
          )}
          <EnrolSourceChoice classId={trainingClass.id} value={source} onChange={choose} />
          {source.kind === 'names' ? (
            <PastedNames
              classId={trainingClass.id}
              text={names}
              onText={setNames}
              onFound={setChosen}
            />
          ) : (
            <>
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
                  empty={
                    <EmptyState
                      title={words.nobody}
                      hint={words.nobodyHint(hamletWord.toLowerCase())}
                    />
                  }
                />
              </div>
              <p className={css.hint}>{words.hint}</p>
            </>
          )}
          <DayField
            label={words.joined}
            value={joined}
            onChange={setJoined}
            styles={{ root: { maxWidth: '12rem' } }}
          />
          {isOver && (
            <p className={css.warning} role="status">
              ! {words.overCapacity(trainingClass.capacity ?? 0, after)}
            </p>
          )}
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
