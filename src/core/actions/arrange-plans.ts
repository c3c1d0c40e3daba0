import { AppError } from '../../domain/errors';
import type { PlanRole } from '../../domain/plan/plan';
import type { Core } from '../core';
import * as plans from '../storage/plan';
import type { Reader } from '../storage/store';

/** Makes a plan the one the office works on; it becomes the office's own. @throws AppError `plan-unknown` */
export async function setCurrentPlan(core: Core, id: string): Promise<void> {
  await core.store.write(async (writer) => {
    const no = await known(writer, id);
    const before = await plans.currentPlan(writer);
    await plans.setCurrent(writer, no);
    writer.audit('setCurrentPlan', `plan:${id}`, { from: before?.id ?? null });
  });
}

/** @throws AppError `plan-unknown` */
export async function setPlanRole(core: Core, id: string, role: PlanRole): Promise<void> {
  await core.store.write(async (writer) => {
    const no = await known(writer, id);
    const before = await plans.readPlan(writer, id);
    await plans.setRole(writer, no, role);
    if (before?.isCurrent && role !== 'own') await plans.setCurrent(writer, null);
    writer.audit('setPlanRole', `plan:${id}`, { from: before?.role ?? null, to: role });
  });
}

/**
 * Hangs a plan under another, or under none.
 * @throws AppError `plan-unknown`; `plan-circle` when it would come to hang under itself
 */
export async function hangPlan(
  core: Core,
  { id, upperId }: { id: string; upperId: string | null },
): Promise<void> {
  await core.store.write(async (writer) => {
    const no = await known(writer, id);
    const before = await plans.readPlan(writer, id);
    const upper = upperId === null ? null : await known(writer, upperId);
    if (upper !== null && (upper === no || plans.uppersOf(writer, upper).includes(no))) {
      const named = upperId === null ? null : await plans.readPlan(writer, upperId);
      throw new AppError('plan-circle', { upper: named?.title ?? '…' });
    }
    await plans.setUpper(writer, no, upper);
    writer.audit('hangPlan', `plan:${id}`, { from: before?.upperId ?? null, to: upperId });
  });
}

/** Takes a plan out of the book; nothing of it is lost. @throws AppError `plan-unknown` */
export async function removePlan(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, true);
}

/** @throws AppError `plan-unknown` */
export async function restorePlan(core: Core, id: string): Promise<void> {
  await setRemoved(core, id, false);
}

async function setRemoved(core: Core, id: string, removed: boolean): Promise<void> {
  await core.store.write(async (writer) => {
    if (!(await plans.setRemoved(writer, id, removed))) throw new AppError('plan-unknown');
    writer.audit(removed ? 'removePlan' : 'restorePlan', `plan:${id}`, {});
  });
}

async function known(reader: Reader, id: string): Promise<number> {
  const no = await plans.planNo(reader, id);
  if (no === undefined) throw new AppError('plan-unknown');
  return no;
}
