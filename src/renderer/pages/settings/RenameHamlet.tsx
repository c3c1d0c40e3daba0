import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useDo } from '../../api/client';
import type { useBook } from '../../app/office';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { settings } from '../../text/settings';
import css from './settings.module.css';

const words = settings.hamlets;

export type Hamlet = ReturnType<typeof useBook>['hamlets'][number];

interface RenameHamletProps {
  readonly hamlet: Hamlet;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One hamlet at the side: its name, and the way to remove it. */
export function RenameHamlet({ hamlet, onClose, onRemove }: RenameHamletProps) {
  const [name, setName] = useState(hamlet.name);
  const rename = useDo('office', 'renameHamlet', {
    refresh: ['office', 'person', 'class', 'figure', 'attendance'],
  });
  const form = useId();
  const submit = useOneAtATime(async () => {
    if (name.trim() === hamlet.name) return onClose;
    await rename.mutateAsync({ id: hamlet.id, name });
    showToast({
      text: words.renamed(hamlet.name, name.trim()),
      undo: () => rename.mutateAsync({ id: hamlet.id, name: hamlet.name }),
    });
    return onClose;
  });
  return (
    <SidePanel
      title={words.renameTitle(hamlet.name)}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onRemove}>
            {words.remove}
          </Button>
          <Button type="submit" form={form} loading={rename.isPending}>
            {words.rename}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={words.newName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          maxLength={100}
          autoComplete="off"
          data-autofocus
        />
        <ErrorNote error={rename.error} />
      </form>
    </SidePanel>
  );
}
