import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../domain/errors';
import { forOffice, usualRole } from '../../domain/plan/for-office';
import type { PlanDraft, PlanRole } from '../../domain/plan/plan';
import { fileOfPlan, type PlanFile } from '../../domain/plan/plan-file';
import type { Core } from '../core';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readPlanFile } from '../intake/planFile';
import { readOffice } from '../storage/office';
import { addPlan } from '../storage/plan';
import { readPlan } from './read-plan';

/** No plan comes near it; what is larger is no plan. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Takes a plan file into the book as it is; as `own` it is made the office's.
 * @param as null: what such a plan usually is to the office
 * @throws AppError `file-missing`, `plan-file-unreadable`, `plan-file-newer`
 */
export async function importPlan(
  core: Core,
  path: string,
  as: PlanRole | null,
): Promise<{ id: string; title: string }> {
  const read = await readPlanAt(path, core.newId);
  return core.store.write(async (writer) => {
    const office = (await readOffice(writer))?.office ?? null;
    const role = as ?? usualRole(read, office);
    const isToBeOurs = as === 'own' && office !== null;
    const plan = isToBeOurs ? forOffice(read, office, basename(path), core.newId) : read;
    const id = await addPlan(writer, { ...plan, source: core.newId() }, core.newId, role);
    writer.audit('importPlan', `plan:${id}`, { file: basename(path), role });
    return { id, title: plan.title };
  });
}

async function readPlanAt(path: string, newId: () => string): Promise<PlanDraft> {
  const file = basename(path);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new AppError('file-missing', { file });
  const unreadable = (cause?: unknown) =>
    new AppError('plan-file-unreadable', { file, at: 'JSON' }, { cause });
  if (found.size > LARGEST) throw unreadable();
  const text = await readFile(path, 'utf8');
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, '').normalize('NFC'));
  } catch (error) {
    throw unreadable(error);
  }
  return readPlanFile(raw, file, newId);
}

/** The plan's file. @throws AppError `plan-unknown` */
export async function planFileOf(core: Core, id: string): Promise<PlanFile> {
  return fileOfPlan(await readPlan(core, id));
}

/** Writes the plan's file whole or not at all. @throws AppError `plan-unknown` and those of the file */
export async function exportPlan(
  core: Core,
  id: string,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'json');
  const text = `${JSON.stringify(await planFileOf(core, id), null, 1)}\n`;
  const written = await writeFileWhole(path, Buffer.from(text, 'utf8'));
  await core.store.write((writer) => {
    writer.audit('exportPlan', `plan:${id}`, { file: written.name, bytes: written.bytes });
    return Promise.resolve();
  });
  return written;
}
