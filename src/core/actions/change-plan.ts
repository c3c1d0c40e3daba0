import { AppError } from '../../domain/errors';
import type { Operator, Plan, TaskState } from '../../domain/plan/plan';
import { cleanLine, cleanParagraphs } from '../../domain/text';
import type { Core } from '../core';
import * as plans from '../storage/plan';
import { shippedPlan } from './shipped-plans';

/** @throws AppError `plan-unknown`, `plan-already-taken`, `plan-file-unreadable` */
export async function takeShippedPlan(core: Core, name: string): Promise<{ id: string }> {
  const draft = shippedPlan(name);
  return core.store.write(async (writer) => {
    if (await plans.hasPlanFrom(writer, draft.source)) throw new AppError('plan-already-taken');
    const id = await plans.addPlan(writer, draft, core.newId);
    writer.audit('takeShippedPlan', `plan:${id}`, { source: name });
    return { id };
  });
}

/** @throws AppError `plan-unknown` */
export async function setTarget(
  core: Core,
  input: { id: string; op: Operator; value: number },
): Promise<void> {
  await core.store.write(async (writer) => {
    const before = await plans.setTarget(writer, input.id, input.op, input.value);
    if (!before) throw new AppError('plan-unknown');
    writer.audit('setTarget', `target:${input.id}`, {
      from: before,
      to: { op: input.op, value: input.value },
    });
  });
}

/** @throws AppError `plan-unknown` */
export async function setTaskProgress(
  core: Core,
  input: { id: string; state: TaskState; progressNote: string },
): Promise<void> {
  await core.store.write(async (writer) => {
    const note = cleanParagraphs(input.progressNote);
    const before = await plans.setTaskProgress(writer, input.id, input.state, note);
    if (!before) throw new AppError('plan-unknown');
    writer.audit('setTaskProgress', `task:${input.id}`, {
      from: before,
      to: { state: input.state, progress_note: note },
    });
  });
}

/** @throws AppError `plan-unknown` */
export async function setPlanNumber(
  core: Core,
  input: { id: string } & Pick<Plan, 'number' | 'symbol' | 'date'>,
): Promise<void> {
  const symbol = input.symbol === null ? null : cleanLine(input.symbol) || null;
  const to = { number: input.number, symbol, date: input.date };
  await core.store.write(async (writer) => {
    const before = await plans.setPlanNumber(writer, input.id, to);
    if (!before) throw new AppError('plan-unknown');
    writer.audit('setPlanNumber', `plan:${input.id}`, { from: before, to });
  });
}
