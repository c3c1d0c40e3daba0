import { Button, Slider, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { taskStates, type Task, type TaskProgress } from '../../../../domain/plan/plan';
import { useDrafts } from '../../../api/draft-keeper';
import { Choice } from '../../../parts/Choice';
import { ErrorNote, sentenceOf } from '../../../parts/ErrorNote';
import { NumberField } from '../../../parts/NumberField';
import { SidePanel } from '../../../parts/SidePanel';
import { showToast } from '../../../parts/toast';
import { planText } from '../../../text/plan';
import type { PlanEdits, Step } from '../edits/plan-edits';
import css from '../plan.module.css';
import type { PlanEditing } from '../use-plan-edits';
import { progressNow, progressStep, taskProgress, type ProgressPlace } from './task-progress';
import { isSameProgress, progressOf, withPart } from './task-progress-parts';
import { TaskContentFields } from './TaskContentFields';
import { TaskEvidence } from './TaskEvidence';
import { TaskHistory } from './TaskHistory';

const words = planText.tasks.panel;

interface Props {
  readonly editing: PlanEditing;
  readonly task: Task;
  /** `2/9` */
  readonly position: string;
  readonly onClose: () => void;
  /** Null for the last task. */
  readonly onNext: (() => void) | null;
}

/** How a task goes, in the officer's own words, what proves it, and what the plan says of it. Saved while typing. */
export function TaskPanel({ editing, task, position, onClose, onNext }: Props) {
  const queries = useQueryClient();
  const { edits, did } = editing;
  const { id, no } = task;
  const place = useMemo((): ProgressPlace => ({ id, edits, queries }), [id, edits, queries]);
  const draft = useDrafts(taskProgress).get(id);
  const note = useRef<HTMLTextAreaElement>(null);
  const progress = draft?.value ?? progressOf(task);
  const finishing = useRef({ did, edits });
  useEffect(() => {
    finishing.current = { did, edits };
  });

  useEffect(() => {
    const opened = progressNow(place);
    note.current?.focus();
    return () => {
      const left = progressNow(place);
      if (opened && left && !isSameProgress(opened, left)) {
        void finish(place, no, opened, finishing.current.did);
      }
    };
  }, [place, no]);

  const change = (part: Partial<TaskProgress>) =>
    taskProgress.write(place, withPart(progress, part));
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
      width={27}
      onClose={onClose}
      footer={
        <Button
          onClick={saveAndNext}
          title={words.saveKey}
          rightSection={<small>{words.saveKey}</small>}
        >
          {onNext ? words.saveNext : words.saveLast}
        </Button>
      }
    >
      <div className={css.panel} onKeyDown={onKeyDown}>
        <p className={css.about}>{task.about}</p>
        <div>
          <div className={css.fieldLabel}>
            {words.state} · {words.stateKeys}
          </div>
          <Choice
            label={words.state}
            value={progress.state}
            options={planText.tasks.state}
            onChange={(state) => change({ state })}
          />
        </div>
        <div className={css.percent}>
          <Slider
            thumbLabel={words.percentSlider}
            label={null}
            step={5}
            value={progress.percent}
            onChange={(percent) => change({ percent })}
          />
          <NumberField
            aria-label={words.percent}
            value={progress.percent}
            onChange={(percent) => {
              if (percent !== null && percent <= 100) change({ percent });
            }}
            rightSection="%"
          />
        </div>
        <Textarea
          ref={note}
          label={words.progress}
          description={words.progressHint}
          classNames={{ input: css.growing ?? '' }}
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
        <TaskEvidence key={`evidence ${id}`} taskId={id} did={did} />
        <TaskContentFields key={`content ${id}`} editing={editing} task={task} />
        <TaskHistory taskId={id} />
      </div>
    </SidePanel>
  );
}

const STATE_KEYS = ['Digit1', 'Digit2', 'Digit3'];

async function finish(
  place: ProgressPlace,
  no: string,
  opened: TaskProgress,
  did: (step: Step) => void,
): Promise<void> {
  await taskProgress.flush();
  const failed = taskProgress.drafts().get(place.id);
  if (failed) {
    showToast({ text: sentenceOf(failed.error), tone: 'wrong' });
    return;
  }
  const left = progressOnDisk(place.edits, place.id);
  if (left) did(progressStep(place, opened, left, planText.tasks.saved(no)));
}

function progressOnDisk(edits: PlanEdits, id: string): TaskProgress | null {
  const task = edits.expected.tasks.find((each) => each.id === id);
  return task ? progressOf(task) : null;
}
