import { AppError } from '../../domain/errors';
import { checkProgress } from '../../domain/plan/check-row';
import type { TaskProgress } from '../../domain/plan/plan';
import type { Core } from '../core';
import type { Writer } from '../storage/store';
import * as progress from '../storage/task-progress';
import { keepFile, linkAsEvidence, type NewEvidence } from './keep-evidence';

/** @throws AppError `task-unknown`, `percent-out-of-range` */
export async function setTaskProgress(
  core: Core,
  { id, ...typed }: { id: string } & TaskProgress,
): Promise<void> {
  const to = checkProgress(typed);
  await core.store.write(async (writer) => {
    const { no, ...from } = mustFind(writer, id);
    const isSame =
      from.state === to.state &&
      from.percent === to.percent &&
      from.progressNote === to.progressNote;
    if (isSame) return;
    await progress.writeProgress(writer, no, to);
    await progress.addStep(writer, no, { ...to, at: core.now().toISOString(), evidence: null });
    writer.audit('setTaskProgress', `task:${id}`, { from, to });
  });
}

/** @throws AppError `task-unknown` */
export async function readTaskCard(
  core: Core,
  id: string,
): Promise<{ evidence: progress.TaskEvidence[]; history: progress.ProgressStep[] }> {
  return core.store.read(async (reader) => {
    const task = progress.findTask(reader, id);
    if (!task) throw new AppError('task-unknown');
    return {
      evidence: await progress.evidenceOf(reader, task.no),
      history: await progress.historyOf(reader, task.no),
    };
  });
}

/**
 * Copies a file into the data folder and keeps it as evidence of a task.
 * @param file the path of the file chosen
 * @throws AppError `task-unknown`, and those of `copyInto`
 */
export async function addEvidenceFile(
  core: Core,
  { taskId, file }: { taskId: string; file: string },
): Promise<{ id: string }> {
  // Told before a large file is copied for nothing.
  await core.store.read((reader) => Promise.resolve(mustFind(reader, taskId)));
  return keepFile(core, file, (evidence) => addEvidence(core, taskId, evidence));
}

/** @throws AppError `task-unknown`, `link-not-web` */
export async function addEvidenceLink(
  core: Core,
  { taskId, name, link }: { taskId: string; name: string; link: string },
): Promise<{ id: string }> {
  const evidence = linkAsEvidence(core, { name, link });
  await addEvidence(core, taskId, evidence);
  return { id: evidence.id };
}

async function addEvidence(core: Core, taskId: string, evidence: NewEvidence): Promise<void> {
  await core.store.write(async (writer) => {
    const task = mustFind(writer, taskId);
    const at = core.now().toISOString();
    await progress.addEvidence(writer, task.no, { ...evidence, at });
    await progress.addStep(writer, task.no, { ...task, at, evidence: `+ ${evidence.name}` });
    const { id, kind, name } = evidence;
    writer.audit('addEvidence', `task:${taskId}`, { id, kind, name });
  });
}

/** Takes evidence out; its file stays in the data folder. @throws AppError `evidence-unknown` */
export async function removeEvidence(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, true);
}

/** @throws AppError `evidence-unknown` */
export async function restoreEvidence(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, false);
}

async function setRemoved(core: Core, id: string, removed: boolean): Promise<void> {
  await core.store.write(async (writer) => {
    const found = await progress.setEvidenceRemoved(writer, id, removed);
    if (!found) throw new AppError('evidence-unknown');
    const task = mustFind(writer, found.taskId);
    const at = core.now().toISOString();
    const evidence = `${removed ? '-' : '+'} ${found.name}`;
    await progress.addStep(writer, task.no, { ...task, at, evidence });
    const action = removed ? 'removeEvidence' : 'restoreEvidence';
    writer.audit(action, `task:${found.taskId}`, { id, name: found.name });
  });
}

function mustFind(reader: Pick<Writer, 'query' | 'statement'>, id: string): progress.StoredTask {
  const task = progress.findTask(reader, id);
  if (!task) throw new AppError('task-unknown');
  return task;
}
