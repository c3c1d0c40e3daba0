import type { QueryClient } from '@tanstack/react-query';
import { checkProgress } from '../../../../domain/plan/check-row';
import type { Plan, TaskProgress } from '../../../../domain/plan/plan';
import { call } from '../../../api/client';
import { DraftKeeper, savedBeforeClosing } from '../../../api/draft-keeper';
import { tracked } from '../../../api/saved';
import { showToast } from '../../../parts/toast';
import { planText } from '../../../text/plan';
import { refreshFollowing } from '../edits/open-edits';
import type { PlanEdits, Step } from '../edits/plan-edits';
import { progressOf } from './task-progress-parts';

export interface ProgressPlace {
  readonly id: string;
  readonly edits: PlanEdits;
  readonly queries: QueryClient;
}

/** Progress typed into a task's panel, by task id, until it is on disk. */
export const taskProgress = new DraftKeeper<ProgressPlace, TaskProgress>(
  ({ id }) => id,
  writeProgress,
);

savedBeforeClosing(taskProgress, () =>
  showToast({ text: planText.tasks.notClosed, tone: 'wrong' }),
);

async function writeProgress(
  { id, edits, queries }: ProgressPlace,
  progress: TaskProgress,
): Promise<void> {
  await tracked(() => call.plan.setTaskProgress({ id, ...progress }));
  // Put in by hand: asking again would show the old words between the commit and the answer.
  edits.amend((plan) => withProgress(plan, id, checkProgress(progress)));
  refreshFollowing(queries);
}

/** Writes progress at once, as a step that can be taken back. */
export async function setProgress(
  place: ProgressPlace,
  from: TaskProgress,
  to: TaskProgress,
  label: string,
): Promise<Step> {
  await writeProgress(place, to);
  return { label, back: () => setProgress(place, to, from, label) };
}

/** The step for progress that was written while it was typed. */
export function progressStep(
  place: ProgressPlace,
  from: TaskProgress,
  to: TaskProgress,
  label: string,
): Step {
  return { label, back: () => setProgress(place, to, from, label) };
}

/** The progress as last typed or saved; null when the plan has no such task. */
export function progressNow({ id, edits }: ProgressPlace): TaskProgress | null {
  const typed = taskProgress.drafts().get(id)?.value;
  if (typed) return typed;
  const task = edits.shown().tasks.find((each) => each.id === id);
  return task ? progressOf(task) : null;
}

function withProgress(plan: Plan, id: string, progress: TaskProgress): Plan {
  const tasks = plan.tasks.map((task) => (task.id === id ? { ...task, ...progress } : task));
  return { ...plan, tasks };
}
