import { Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useDo, type Output } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { classes as text } from '../../text/classes';
import type { ClassRow } from './ClassPanel';
import css from './classes.module.css';
import { emptyPlan, planSessions } from './session-plan';
import { SessionFields } from './SessionFields';

interface SessionsPanelProps {
  readonly trainingClass: Pick<ClassRow, 'id' | 'teacher' | 'place'>;
  readonly sessions: Output<'class', 'get'>['sessions'];
  /** The class has other sessions now. */
  readonly onDone: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Adds sessions to a class. */
export function SessionsPanel({ trainingClass, sessions, onDone, onClose }: SessionsPanelProps) {
  const { id: classId, teacher, place } = trainingClass;
  const [plan, setPlan] = useState(() => {
    const last = sessions.at(-1);
    return last ? { ...emptyPlan, startsAt: last.startsAt, endsAt: last.endsAt } : emptyPlan;
  });
  const add = useDo('class', 'addSessions');
  const remove = useDo('class', 'removeSession');
  const planned = planSessions(plan, sessions);
  const count = planned.sessions.length;

  const save = useOneAtATime(async () => {
    if (count === 0) return;
    const { ids } = await add.mutateAsync({ classId, sessions: [...planned.sessions] });
    await onDone();
    showToast({
      text: text.sessions.saved(count),
      undo: async () => {
        for (const id of ids) await remove.mutateAsync({ id });
        await onDone();
      },
    });
    return onClose;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const isButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || event.isDefaultPrevented() || (isButton && !event.ctrlKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKeyDown}>
      <SidePanel
        title={text.sessions.addTitle}
        onClose={onClose}
        footer={
          <Button
            disabled={count === 0}
            loading={add.isPending}
            onClick={save}
            rightSection={<small>Enter</small>}
          >
            {text.sessions.save(count)}
          </Button>
        }
      >
        {sessions.length > 0 && <p className={css.hint}>{text.sessions.known(sessions.length)}</p>}
        <SessionFields
          plan={plan}
          onChange={(part) => setPlan((now) => ({ ...now, ...part }))}
          planned={planned}
          isOptional={false}
          of={{ classId, teacher, place }}
        />
        <ErrorNote error={add.error} />
      </SidePanel>
    </div>
  );
}
