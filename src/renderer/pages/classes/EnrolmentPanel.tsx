import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { formatDay, type Day } from '../../../domain/day';
import { useBook } from '../../app/office';
import { useDo, type Output } from '../../api/client';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import css from './classes.module.css';
import { useReadAnew } from './use-read-anew';

type Person = Output<'attendance', 'sheet'>['persons'][number];

interface EnrolmentPanelProps {
  readonly classId: string;
  readonly person: Pick<Person, 'id' | 'name' | 'joined' | 'left'>;
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

const words = text.enrolment;

/** When a person joined the class and when he left it; his marks stay. */
export function EnrolmentPanel({ classId, person, onDone, onClose }: EnrolmentPanelProps) {
  const { today } = useBook();
  // As they were when the panel was opened: what comes from another window meanwhile was not seen here.
  const [seen] = useState({ joined: person.joined, left: person.left });
  const [joined, setJoined] = useState<Day | null>(seen.joined);
  const [left, setLeft] = useState<Day | null>(seen.left);
  const setDays = useDo('class', 'setEnrolmentDays', {
    refresh: ['class', 'person', 'attendance'],
  });
  const readAnew = useReadAnew(onDone);
  const save = useOneAtATime(async () => {
    if (joined === null) return;
    const persons = [{ personId: person.id, joined, left, from: seen }];
    const { before } = await setDays.mutateAsync({ classId, persons }).catch(readAnew);
    await onDone();
    showToast({
      text: left === null ? words.saved(person.name) : words.leftOn(person.name, formatDay(left)),
      undo: () => setDays.mutateAsync({ classId, persons: before }).catch(readAnew).then(onDone),
    });
    return onClose;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || isButton || event.isDefaultPrevented()) return;
    event.preventDefault();
    save();
  };
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={person.name}
        onClose={onClose}
        footer={
          <Button
            disabled={joined === null}
            loading={setDays.isPending}
            onClick={save}
            rightSection={<small>Enter</small>}
          >
            {text.form.save}
          </Button>
        }
      >
        <div className={css.fields}>
          <DayField label={words.joined} value={joined} onChange={setJoined} />
          <DayField
            label={words.left}
            description={words.leftHint}
            data-autofocus
            value={left}
            onChange={setLeft}
          />
          {left === null && (
            <Button variant="default" onClick={() => setLeft(today)}>
              {words.leavesToday}
            </Button>
          )}
          <ErrorNote error={setDays.error} />
        </div>
      </SidePanel>
    </div>
  );
}
