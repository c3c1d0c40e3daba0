import { AppError } from '../../domain/errors';
import { forOffice } from '../../domain/plan/for-office';
import { nextYear } from '../../domain/plan/next-year';
import type { Plan, PlanDraft, PlanRole } from '../../domain/plan/plan';
import type { Core } from '../core';
import { readOffice } from '../storage/office';
import * as plans from '../storage/plan';
import type { Writer } from '../storage/store';
import { shippedPlan } from './shipped-plans';

/**
 * Takes a shipped plan into the book: `own` makes it the office's, else it stays as it was issued.
 * @throws AppError `plan-unknown`, `plan-already-taken`, `plan-file-unreadable`
 */
export async function takeShippedPlan(
  core: Core,
  { name, as }: { name: string; as: PlanRole },
): Promise<{ id: string }> {
  const plan = shippedPlan(name, core.newId);
  return core.store.write(async (writer) => {
    if (await plans.hasPlanFrom(writer, sourceOf(name, as)))
      throw new AppError('plan-already-taken');
    const id = await addTaken(core, writer, plan, name, as);
    writer.audit('takeShippedPlan', `plan:${id}`, { source: name, as });
    return { id };
  });
}

/** As its own, a commune may use a plan that also lies in the book as it was issued. */
function sourceOf(name: string, as: PlanRole): string {
  return as === 'own' ? name : `${name}:${as}`;
}

/** Within a transaction that goes on. @returns the plan's id */
export async function addTaken(
  core: Core,
  writer: Writer,
  plan: PlanDraft,
  name: string,
  as: PlanRole,
): Promise<string> {
  const stored = as === 'own' ? await readOffice(writer) : null;
  const draft = stored ? forOffice(plan, stored.office, name, core.newId) : plan;
  return plans.addPlan(writer, { ...draft, source: sourceOf(name, as) }, core.newId, as);
}

/**
 * A plan of the book made the office's own, hung under it where it is a superior body's.
 * @throws AppError `plan-unknown`, `office-not-set-up`
 */
export async function takeForOffice(core: Core, from: string): Promise<{ id: string }> {
  return core.store.write(async (writer) => {
    const plan = await plans.readPlan(writer, from);
    if (!plan) throw new AppError('plan-unknown');
    const stored = await readOffice(writer);
    if (!stored) throw new AppError('office-not-set-up');
    const draft = forOffice(contentOf(plan), stored.office, plan.id, core.newId);
    const id = await plans.addPlan(writer, { ...draft, source: core.newId() }, core.newId, 'own');
    if (plan.role === 'upper') await hangUnder(writer, id, plan.id);
    writer.audit('takeForOffice', `plan:${id}`, { from });
    return { id };
  });
}

/** Next year's plan of the same body. @throws AppError `plan-unknown` */
export async function makeNextYear(core: Core, from: string): Promise<{ id: string }> {
  return core.store.write(async (writer) => {
    const plan = await plans.readPlan(writer, from);
    if (!plan) throw new AppError('plan-unknown');
    const draft = { ...nextYear(plan, core.newId), source: core.newId() };
    const id = await plans.addPlan(writer, draft, core.newId, plan.role);
    writer.audit('makeNextYear', `plan:${id}`, { from });
    return { id };
  });
}

function contentOf(plan: Plan): PlanDraft {
  const { id: _, role: _role, isCurrent: _current, upperId: _upper, ...content } = plan;
  return content;
}

async function hangUnder(writer: Writer, id: string, upperId: string): Promise<void> {
  const [no, upper] = [await plans.planNo(writer, id), await plans.planNo(writer, upperId)];
  if (no !== undefined && upper !== undefined) await plans.setUpper(writer, no, upper);
}
