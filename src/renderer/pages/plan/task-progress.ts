import type { QueryClient } from '@tanstack/react-query';
import { call, refreshFeature } from '../../api/client';
import { DraftKeeper, savedBeforeClosing } from '../../api/draft-keeper';
import { tracked } from '../../api/saved';
import type { TaskState } from '../../../domain/plan/plan';
import { showToast } from '../../parts/toast';
import { planText } from '../../text/plan';
import type { Plan, Task } from './PlanView';

export interface Progress {
  readonly state: TaskState;
  readonly progressNote: string;
}

interface Place {
  readonly id: string;
  readonly queries: QueryClient;
}

const CURRENT_PLAN = ['plan', 'current', {}];

/** Progress typed into a task's panel, by task id, until it is on disk. */
export const taskProgress = new DraftKeeper<Place, Progress>(
  ({ id }) => id,
  async ({ id, queries }, progress) => {
    await tracked(() => call.plan.setTaskProgress({ id, ...progress }));
    // Put in by hand: asking again would show the old words between the commit and the answer.
    queries.setQueryData<Plan | null>(
      CURRENT_PLAN,
      (plan) => plan && withProgress(plan, id, progress),
    );
    void refreshFeature(queries, 'report');
  },
);

savedBeforeClosing(taskProgress, () =>
  showToast({ text: planText.tasks.notClosed, tone: 'wrong' }),
);

/** The progress as last typed or saved; null when the plan has no such task. */
export function progressNow(queries: QueryClient, id: string): Progress | null {
  const typed = taskProgress.drafts().get(id)?.value;
  if (typed) return typed;
  const plan = queries.getQueryData<Plan | null>(CURRENT_PLAN);
  const task = plan?.tasks.find((each) => each.id === id);
  return task ? progressOf(task) : null;
}

export function progressOf({ state, progressNote }: Task): Progress {
  return { state, progressNote };
}

export function isSameProgress(a: Progress, b: Progress): boolean {
  return a.state === b.state && a.progressNote.trim() === b.progressNote.trim();
}

function withProgress(plan: Plan, id: string, progress: Progress): Plan {
  const tasks = plan.tasks.map((task) => (task.id === id ? { ...task, ...progress } : task));
  return { ...plan, tasks };
}
