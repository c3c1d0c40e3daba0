import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { NOTE_LIMIT } from '../../../domain/attendance/note';
import { formatDay } from '../../../domain/day';
import { call, useDo } from '../../api/client';
import { tracked } from '../../api/saved';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { attendance } from '../../text/attendance';
import { marking } from '../../text/marking';
import type { MarkSheet } from './grid/mark-sheet';
import { wordOf } from './signs';
import css from '../leave/leave.module.css';

interface NotePanelProps {
  readonly sheet: MarkSheet;
  readonly row: number;
  readonly column: number;
  /** The note is another now. */
  readonly onChanged: () => Promise<unknown>;
  readonly onTell: (said: string, undo: () => Promise<unknown>) => void;
  readonly onClose: () => void;
}

const words = marking.note;

/** The note of one mark. */
export function NotePanel({ sheet, row, column, onChanged, onTell, onClose }: NotePanelProps) {
  const person = sheet.data.persons[row];
  const session = sheet.data.sessions[column];
  // What the page shows; another window may have written since.
  const [before] = useState(() => sheet.note(row, column));
  const [note, setNote] = useState(before ?? '');
  const set = useDo('attendance', 'setNote', { refresh: [] });

  const save = useOneAtATime(async () => {
    if (!person || !session) return;
    if (note.trim() === (before ?? '')) return onClose;
    // The mark itself may still be on its way.
    await sheet.settled();
    const cell = { personId: person.id, sessionId: session.id };
    await set.mutateAsync({ ...cell, from: before, to: note });
    await onChanged();
    onTell(note.trim() === '' ? words.removed : words.saved, () =>
      tracked(() => call.attendance.setNote({ ...cell, from: note, to: before })),
    );
    return onClose;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || event.isDefaultPrevented() || isButton) return;
    event.preventDefault();
    save();
  };
  if (!person || !session) return null;
  const day = formatDay(session.day);
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={words.title(person.name)}
        onClose={onClose}
        footer={
          <Button loading={set.isPending} onClick={save} rightSection={<small>Enter</small>}>
            {words.save}
          </Button>
        }
      >
        <div className={css.fields}>
          <p>
            {attendance.session(day, session.startsAt, session.endsAt)}:{' '}
            <b>{wordOf(sheet.mark(row, column))}</b>
          </p>
          <TextInput
            label={words.field}
            description={words.hint}
            data-autofocus
            maxLength={NOTE_LIMIT}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
            autoComplete="off"
          />
          <ErrorNote error={set.error} />
        </div>
      </SidePanel>
    </div>
  );
}
