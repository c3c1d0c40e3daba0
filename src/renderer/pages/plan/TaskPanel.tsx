import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useDrafts } from '../../api/draft-keeper';
import { dueText, taskStates } from '../../../domain/plan/plan';
import { Choice } from '../../parts/Choice';
import { ErrorNote, sentenceOf } from '../../parts/ErrorNote';
import { SidePanel } from '../../parts/SidePanel';
import { showToast } from '../../parts/toast';
import { planText } from '../../text/plan';
import type { Task } from './PlanView';
import {
  isSameProgress,
  progressNow,
  progressOf,
  taskProgress,
  type Progress,
} from './task-progress';
import css from './plan.module.css';

const words = planText.tasks.panel;

interface Props {
  readonly task: Task;
  /** `2/9` */
  readonly position: string;
  readonly onClose: () => void;
  /** Null for the last task. */
  readonly onNext: (() => void) | null;
}

/** What the plan says of a task, and the officer's own words on how it goes; saved while typing. */
export function TaskPanel({ task, position, onClose, onNext }: Props) {
  const queries = useQueryClient();
  const draft = useDrafts(taskProgress).get(task.id);
  const note = useRef<HTMLTextAreaElement>(null);
  const progress = draft?.value ?? progressOf(task);
  const { id, no } = task;

  useEffect(() => {
    const opened = progressNow(queries, id);
    note.current?.focus();
    return () => {
      const left = progressNow(queries, id);
      if (opened && left && !isSameProgress(opened, left)) void finish({ id, queries }, no, opened);
    };
  }, [queries, id, no]);

  const change = (part: Partial<Progress>) =>
    taskProgress.write({ id, queries }, { ...progress, ...part });
  const saveAndNext = onNext ?? onClose;
  const onKeyDown = (event: KeyboardEvent) => {
    const state = event.altKey ? taskStates[STATE_KEYS.indexOf(event.code)] : undefined;
    if (state) change({ state });
    else if (event.ctrlKey && event.key === 'Enter') saveAndNext();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <SidePanel
      title={`${words.title(task.no)} · ${position}`}
      onClose={onClose}
      footer={
        <Button onClick={saveAndNext} title={words.saveKey}>
          {onNext ? words.saveNext : words.saveLast}
        </Button>
      }
    >
      <div className={css.panel} onKeyDown={onKeyDown}>
        <p className={css.about}>{task.about}</p>
        <div>
          <div className={css.fieldLabel}>{words.state}</div>
          <Choice
            label={words.state}
            value={progress.state}
            options={planText.tasks.state}
            onChange={(state) => change({ state })}
          />
          <p className={css.hint}>{words.stateKeys}</p>
        </div>
        <Textarea
          ref={note}
          label={words.progress}
          description={words.progressHint}
          classNames={{ input: css.growing }}
          maxLength={20_000}
          value={progress.progressNote}
          onChange={(event) => change({ progressNote: event.currentTarget.value })}
        />
        <p className={css.hint} role="status">
          {words.saving[draft?.state ?? 'saved']}
        </p>
        {draft?.state === 'failed' && (
          <ErrorNote error={draft.error} retry={() => void taskProgress.flush()} />
        )}
        <dl className={css.facts}>
          <Fact name={words.lead} texts={task.lead} />
          <Fact name={words.with} texts={task.with} />
          <Fact name={words.due} texts={[dueText(task.due)]} />
          {task.note !== null && <Fact name={words.planNote} texts={[task.note]} />}
        </dl>
      </div>
    </SidePanel>
  );
}

const STATE_KEYS = ['Digit1', 'Digit2', 'Digit3'];

function Fact({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{texts.length === 0 ? words.nobody : texts.join('; ')}</dd>
    </div>
  );
}

async function finish(
  place: Parameters<typeof taskProgress.write>[0],
  no: string,
  opened: Progress,
): Promise<void> {
  await taskProgress.flush();
  const failed = taskProgress.drafts().get(place.id);
  if (failed) return showToast({ text: sentenceOf(failed.error), tone: 'wrong' });
  showToast({
    text: planText.tasks.saved(no),
    undo: async () => {
      taskProgress.write(place, opened);
      await taskProgress.flush();
      const refused = taskProgress.drafts().get(place.id);
      if (refused) throw refused.error;
    },
  });
}
