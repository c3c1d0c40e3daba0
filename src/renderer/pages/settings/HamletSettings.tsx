import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ApiError, useDo } from '../../api/client';
import { useBook } from '../../app/office';
import { formatCount } from '../../../domain/number';
import { DataTable, type Column } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { settings } from '../../text/settings';
import { readHamletNames } from '../start/hamlet-names';
import { RenameHamlet, type Hamlet } from './RenameHamlet';
import css from './settings.module.css';

const words = settings.hamlets;
const REFRESH = ['office', 'person', 'class', 'figure', 'attendance'] as const;

const columns: readonly Column<Hamlet>[] = [
  { id: 'name', title: words.columns.name, cell: ({ name }) => name },
  {
    id: 'persons',
    title: words.columns.persons,
    width: 10,
    align: 'right',
    cell: ({ persons }) => formatCount(persons),
  },
];

/** The hamlets: add one or a pasted list, rename, remove while nothing belongs to them. */
export function HamletSettings() {
  const { office, hamlets } = useBook();
  const word = office.hamletWord;
  const [typed, setTyped] = useState('');
  const [renaming, setRenaming] = useState<Hamlet | null>(null);
  const add = useDo('office', 'addHamlet', { refresh: REFRESH });
  const remove = useDo('office', 'removeHamlet', { refresh: REFRESH });
  const keys = useMemo(() => [{ keys: 'Delete', does: words.removeKey }], []);
  usePageKeys(keys);

  const addAll = useOneAtATime(async (text: string) => {
    const names = readHamletNames(text, word);
    let added = 0;
    for (const name of names) {
      try {
        await add.mutateAsync({ name });
        added += 1;
      } catch (error) {
        // A list may hold names that are there already; anything else stops it and stands in the note.
        const isThere = error instanceof ApiError && error.code === 'hamlet-exists';
        if (!isThere || names.length === 1) return;
      }
    }
    add.reset();
    const skipped = names.length - added;
    if (names.length > 1) {
      showToast({
        text: skipped === 0 ? words.added(added, word) : words.addedSome(added, skipped, word),
      });
    }
    return () => setTyped('');
  });
  const removeOne = useOneAtATime(async ({ id, name }: Hamlet) => {
    await remove.mutateAsync({ id });
    showToast({ text: words.removed(name), undo: () => add.mutateAsync({ name }) });
  });
  return (
    <div className={css.hamlets}>
      <div className={css.list}>
        <form
          className={css.add}
          onSubmit={(event) => {
            event.preventDefault();
            addAll(typed);
          }}
        >
          <TextInput
            aria-label={words.addLabel(word)}
            placeholder={words.addLabel(word)}
            description={words.addHint}
            inputWrapperOrder={['input', 'description']}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain').trim();
              if (!text.includes('\n')) return;
              event.preventDefault();
              addAll(text);
            }}
            maxLength={100}
            autoComplete="off"
            autoFocus
            data-find
          />
          <Button type="submit" loading={add.isPending} disabled={typed.trim() === ''}>
            {words.add(word)}
          </Button>
        </form>
        <ErrorNote error={add.error ?? remove.error} />
        <DataTable
          label={words.label(word)}
          columns={columns}
          rows={hamlets}
          rowKey={({ id }) => id}
          onOpen={setRenaming}
          onKey={(event, hamlet) => {
            if (event.key === 'F2') setRenaming(hamlet);
            else if (event.key === 'Delete') removeOne(hamlet);
            else return;
            event.preventDefault();
          }}
          empty={<EmptyState title={words.empty(word)} hint={words.emptyHint} />}
          count={words.count(formatCount(hamlets.length), word)}
          foot={words.keys}
        />
      </div>
      {renaming && (
        <RenameHamlet
          key={renaming.id}
          hamlet={renaming}
          onClose={() => setRenaming(null)}
          onRemove={() => {
            setRenaming(null);
            removeOne(renaming);
          }}
        />
      )}
    </div>
  );
}
