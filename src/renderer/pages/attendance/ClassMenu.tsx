import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { formatDay } from '../../../domain/day';
import { call } from '../../api/client';
import { tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useRemoveClass } from '../classes/use-remove-class';
import { attendance as text } from '../../text/attendance';
import { leave as leaveText } from '../../text/leave';
import { marking } from '../../text/marking';
import { resultsText } from '../../text/results';
import type { GridCursor } from './grid/cursor';
import type { MarkSheet } from './grid/mark-sheet';

interface ClassMenuProps {
  readonly sheet: MarkSheet;
  readonly cursor: GridCursor;
  /** The class has other persons or sessions now. */
  readonly onChanged: () => Promise<unknown>;
  readonly onOpen: (panel: 'sessions' | 'class' | 'session' | 'person' | 'leave' | 'note') => void;
  /** Entries of what goes to paper and comes back. */
  readonly paper: ReactNode;
  readonly onResults: () => void;
}

/** What is done to a class now and then: its data, its sessions, and who leaves it. */
export function ClassMenu(props: ClassMenuProps) {
  const { sheet, cursor, onChanged, onOpen, paper, onResults } = props;
  const [, navigate] = useLocation();
  const removeClass = useRemoveClass();
  const run = async (work: () => Promise<unknown>, done: string, undo: () => Promise<unknown>) => {
    try {
      await tracked(work);
      await onChanged();
      showToast({ text: done, undo: () => tracked(undo).finally(onChanged) });
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  };
  const removePerson = (person: MarkSheet['data']['persons'][number]) => {
    const classId = sheet.data.class.id;
    const { id: personId, joined, left } = person;
    return run(
      () => call.class.unenrol({ classId, personIds: [personId] }),
      text.removedPerson(person.name),
      async () => {
        await call.class.enrol({ classId, personIds: [personId], joined });
        if (left !== null) {
          const from = { joined, left: null };
          await call.class.setEnrolmentDays({
            classId,
            persons: [{ personId, joined, left, from }],
          });
        }
      },
    );
  };
  const removeSession = ({ id, classId, ...session }: MarkSheet['data']['sessions'][number]) =>
    run(
      () => call.class.removeSession({ id }),
      text.removedSession(formatDay(session.day)),
      () => call.class.addSessions({ classId, sessions: [session] }),
    );
  return (
    <Menu position="bottom-end" withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size="2.125rem" aria-label={text.more} title={text.more}>
          <span aria-hidden>⋯</span>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <CurrentItems
          sheet={sheet}
          cursor={cursor}
          onOpen={onOpen}
          paper={paper}
          onResults={onResults}
          onPerson={(person) => void removePerson(person)}
          onSession={(session) => void removeSession(session)}
          onRemoveClass={() => removeClass(sheet.data.class, () => navigate('/lop-hoc'))}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

interface CurrentItemsProps extends Omit<ClassMenuProps, 'onChanged'> {
  readonly onPerson: (person: MarkSheet['data']['persons'][number]) => void;
  readonly onSession: (session: MarkSheet['data']['sessions'][number]) => void;
  readonly onRemoveClass: () => void;
}

/** Drawn only while the menu is open, with the cursor where it stands then. */
function CurrentItems(props: CurrentItemsProps) {
  const { sheet, cursor, onOpen, paper, onResults, onPerson, onSession, onRemoveClass } = props;
  const person = sheet.data.persons[cursor.active.row];
  const session = sheet.data.sessions[cursor.session];
  return (
    <>
      <Menu.Item onClick={() => onOpen('class')} rightSection={<small>F2</small>}>
        {text.editClass}
      </Menu.Item>
      <Menu.Item onClick={() => onOpen('sessions')} rightSection={<small>Ctrl+B</small>}>
        {text.addSessions}
      </Menu.Item>
      <Menu.Item onClick={onRemoveClass}>{text.removeClass}</Menu.Item>
      {paper}
      <Menu.Item onClick={onResults} rightSection={<small>{resultsText.openKey}</small>}>
        {resultsText.open}
      </Menu.Item>
      {(person ?? session) && <Menu.Divider />}
      {session && (
        <Menu.Item onClick={() => onOpen('session')} rightSection={<small>Ctrl+Shift+B</small>}>
          {text.changeSessionOf(formatDay(session.day))}
        </Menu.Item>
      )}
      {person && (
        <Menu.Item onClick={() => onOpen('person')} rightSection={<small>Ctrl+Shift+N</small>}>
          {text.changePersonOf(person.name)}
        </Menu.Item>
      )}
      {person && (
        <Menu.Item onClick={() => onOpen('leave')} rightSection={<small>Ctrl+Shift+L</small>}>
          {leaveText.item(person.name)}
        </Menu.Item>
      )}
      {person && session && (
        <Menu.Item onClick={() => onOpen('note')} rightSection={<small>Shift+F2</small>}>
          {marking.note.item}
        </Menu.Item>
      )}
      {person && (
        <Menu.Item onClick={() => onPerson(person)}>{text.removePerson(person.name)}</Menu.Item>
      )}
      {session && (
        <Menu.Item onClick={() => onSession(session)}>
          {text.removeSession(formatDay(session.day))}
        </Menu.Item>
      )}
    </>
  );
}
