import { Button, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { formatDay, type Day } from '../../../domain/day';
import { useDo, type Output } from '../../api/client';
import { DayField } from '../../parts/DayField';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import { ClashNote } from './ClashNote';
import type { ClassRow } from './class-draft';
import css from './classes.module.css';
import { dayWithWeekday, readTime } from './session-plan';
import { TimeField } from './TimeField';
import { useClashes } from './use-clashes';
import { useReadAnew } from './use-read-anew';

type Session = Output<'class', 'get'>['sessions'][number];

interface SessionPanelProps {
  readonly trainingClass: Pick<ClassRow, 'id' | 'teacher' | 'place'>;
  readonly session: Session;
  /** The class has other sessions now. */
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

const words = text.session;
const refresh = ['class', 'attendance'] as const;

/** One session: moved to another day or hour, cancelled for a reason, held again. */
export function SessionPanel({ trainingClass, session, onDone, onClose }: SessionPanelProps) {
  // As it was when the panel was opened: what comes from another window meanwhile was not seen here.
  const [seen] = useState(session);
  const [day, setDay] = useState<Day | null>(seen.day);
  const [startsAt, setStartsAt] = useState(seen.startsAt);
  const [endsAt, setEndsAt] = useState(seen.endsAt);
  const [reason, setReason] = useState('');
  const move = useDo('class', 'moveSession', { refresh });
  const cancel = useDo('class', 'cancelSession', { refresh });
  const readAnew = useReadAnew(onDone);
  const { id } = session;
  const [from, to] = [readTime(startsAt), readTime(endsAt)];
  const isReady = day !== null && from !== null && to !== null && from < to;
  const moved = isReady ? { day, startsAt: from, endsAt: to } : null;
  const isMoved =
    moved !== null &&
    (moved.day !== seen.day || moved.startsAt !== seen.startsAt || moved.endsAt !== seen.endsAt);
  const { id: classId, teacher, place } = trainingClass;
  const clashes = useClashes({ classId, teacher, place, sessions: isMoved ? [moved] : [] });

  const told = async (said: string, undo: () => Promise<unknown>) => {
    await onDone();
    showToast({ text: said, undo: () => undo().catch(readAnew).then(onDone) });
    return onClose;
  };
  const saveMove = useOneAtATime(async () => {
    if (!isMoved) return;
    const before = { day: seen.day, startsAt: seen.startsAt, endsAt: seen.endsAt };
    await move.mutateAsync({ id, to: moved, from: before }).catch(readAnew);
    return told(words.moved(formatDay(moved.day)), () =>
      move.mutateAsync({ id, to: before, from: moved }),
    );
  });
  const setReasonTo = useOneAtATime(async (next: string | null) => {
    await cancel.mutateAsync({ id, reason: next, from: seen.cancelled }).catch(readAnew);
    const said = next === null ? words.reopened : words.cancelled;
    return told(said(formatDay(session.day)), () =>
      cancel.mutateAsync({ id, reason: seen.cancelled, from: next }),
    );
  });
  const onMoveKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isDefaultPrevented()) return;
    event.preventDefault();
    saveMove();
  };
  return (
    <SidePanel
      title={words.title(dayWithWeekday(session.day, text.sessions.weekdayNames))}
      onClose={onClose}
    >
      {session.movedFrom !== null && (
        <p className={css.hint}>
          {words.movedFrom(formatDay(session.movedFrom.slice(0, 10)), session.movedFrom.slice(11))}
        </p>
      )}
      {session.cancelled !== null && (
        <p className={css.warning}>{words.isCancelled(session.cancelled)}</p>
      )}
      <section className={css.fields} onKeyDown={onMoveKey}>
        <DayField label={words.day} data-autofocus value={day} onChange={setDay} />
        <div className={css.pair}>
          <TimeField label={text.sessions.from} value={startsAt} onChange={setStartsAt} />
          <TimeField label={text.sessions.to} value={endsAt} onChange={setEndsAt} />
        </div>
        {from !== null && to !== null && from >= to && (
          <p className={css.problem} role="status">
            {text.sessions.problems['ends-before-start']}
          </p>
        )}
        <ClashNote clashes={clashes} />
        <Button disabled={!isMoved} loading={move.isPending} onClick={saveMove}>
          {words.move}
        </Button>
        <ErrorNote error={move.error} />
      </section>
      <section className={css.section}>
        <h3>{words.cancelTitle}</h3>
        <div className={css.fields}>
          {seen.cancelled === null ? (
            <>
              <TextInput
                label={words.reason}
                placeholder={words.reasonHint}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  setReasonTo(reason);
                }}
                autoComplete="off"
                maxLength={300}
              />
              <Button
                variant="default"
                loading={cancel.isPending}
                onClick={() => setReasonTo(reason)}
              >
                {words.cancel}
              </Button>
            </>
          ) : (
            <Button variant="default" loading={cancel.isPending} onClick={() => setReasonTo(null)}>
              {words.reopen}
            </Button>
          )}
          <ErrorNote error={cancel.error} />
        </div>
      </section>
    </SidePanel>
  );
}
