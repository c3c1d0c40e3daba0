import type { Task, TaskProgress } from '../../../../domain/plan/plan';

export function progressOf({ state, percent, progressNote }: Task): TaskProgress {
  return { state, percent, progressNote };
}

export function isSameProgress(a: TaskProgress, b: TaskProgress): boolean {
  return (
    a.state === b.state &&
    a.percent === b.percent &&
    a.progressNote.trim() === b.progressNote.trim()
  );
}

/** One of the two is changed and the other follows: done is 100 %, and 100 % is done. */
export function withPart(progress: TaskProgress, part: Partial<TaskProgress>): TaskProgress {
  const next = { ...progress, ...part };
  if (part.state !== undefined) {
    if (part.state === 'done') return { ...next, percent: 100 };
    if (part.state === 'not-started') return { ...next, percent: 0 };
    return { ...next, percent: next.percent === 100 ? 90 : next.percent };
  }
  if (part.percent === undefined) return next;
  if (part.percent === 100) return { ...next, state: 'done' };
  if (part.percent === 0)
    return progress.state === 'done' ? { ...next, state: 'in-progress' } : next;
  return { ...next, state: 'in-progress' };
}
