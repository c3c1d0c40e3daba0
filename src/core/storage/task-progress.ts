import type { TaskProgress, TaskState } from '../../domain/plan/plan';
import type { Reader, Writer } from './store';

export interface TaskEvidence {
  readonly id: string;
  readonly kind: 'file' | 'link';
  /** What the office calls it; for a file its name. */
  readonly name: string;
  /** The link, or the file's place below the evidence folder. */
  readonly location: string;
  /** When it was added, UTC. */
  readonly at: string;
}

export interface ProgressStep extends TaskProgress {
  readonly at: string;
  readonly who: string;
  /** `+ name` or `- name` of the evidence added or taken out then. */
  readonly evidence: string | null;
}

export interface StoredTask extends TaskProgress {
  readonly no: number;
  readonly number: string;
}

const FIND = `select no, task_no as number, state, percent, progress_note as progressNote
  from plan_task where id = ? and removed = 0`;

/** Null when there is no such task. */
export function findTask(reader: Reader, id: string): StoredTask | null {
  return (reader.statement(FIND).get(id) as StoredTask | undefined) ?? null;
}

export async function writeProgress(
  writer: Writer,
  task: number,
  { state, percent, progressNote }: TaskProgress,
): Promise<void> {
  await writer.query
    .updateTable('plan_task')
    .set({ state, percent, progress_note: progressNote })
    .where('no', '=', task)
    .execute();
}

/** One more step of a task's history, with who is entering. */
export async function addStep(
  writer: Writer,
  task: number,
  step: TaskProgress & { readonly at: string; readonly evidence: string | null },
): Promise<void> {
  const office = await writer.query.selectFrom('office').select('entered_by').executeTakeFirst();
  await writer.query
    .insertInto('task_history')
    .values({
      task_no: task,
      at: step.at,
      who: office?.entered_by ?? '',
      state: step.state,
      percent: step.percent,
      progress_note: step.progressNote,
      evidence: step.evidence,
    })
    .execute();
}

/** Newest first. */
export async function historyOf(reader: Reader, task: number): Promise<ProgressStep[]> {
  const rows = await reader.query
    .selectFrom('task_history')
    .selectAll()
    .where('task_no', '=', task)
    .orderBy('no', 'desc')
    .execute();
  return rows.map(({ at, who, state, percent, progress_note: progressNote, evidence }) => ({
    at,
    who,
    state: state as TaskState,
    percent,
    progressNote,
    evidence,
  }));
}

export async function evidenceOf(reader: Reader, task: number): Promise<TaskEvidence[]> {
  const rows = await reader.query
    .selectFrom('task_evidence')
    .select(['id', 'kind', 'name', 'location', 'at'])
    .where('task_no', '=', task)
    .where('removed', '=', 0)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as TaskEvidence['kind'] }));
}

export async function addEvidence(
  writer: Writer,
  task: number,
  evidence: TaskEvidence & { readonly sha256: string | null },
): Promise<void> {
  await writer.query
    .insertInto('task_evidence')
    .values({ ...evidence, task_no: task })
    .execute();
}

/** @returns the evidence's task and name; null when it is not there, or already so */
export async function setEvidenceRemoved(
  writer: Writer,
  id: string,
  removed: boolean,
): Promise<{ taskId: string; name: string } | null> {
  const found = await writer.query
    .selectFrom('task_evidence')
    .innerJoin('plan_task', 'plan_task.no', 'task_evidence.task_no')
    .select(['plan_task.id as taskId', 'task_evidence.name'])
    .where('task_evidence.id', '=', id)
    .where('task_evidence.removed', '=', removed ? 0 : 1)
    .executeTakeFirst();
  if (!found) return null;
  await writer.query
    .updateTable('task_evidence')
    .set({ removed: removed ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  return found;
}
