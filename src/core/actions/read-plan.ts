import { AppError } from '../../domain/errors';
import type { Plan } from '../../domain/plan/plan';
import { planYear } from '../../domain/plan/plan-year';
import type { Core } from '../core';
import * as plans from '../storage/plan';

/** The plan being worked on; null until one is taken. */
export async function currentPlan(core: Core): Promise<Plan | null> {
  return core.store.read(plans.currentPlan);
}

/** @throws AppError `plan-unknown` */
export async function readPlan(core: Core, id: string): Promise<Plan> {
  const plan = await core.store.read((reader) => plans.readPlan(reader, id));
  if (!plan) throw new AppError('plan-unknown');
  return plan;
}

export type PlanLine = Pick<
  Plan,
  | 'id'
  | 'source'
  | 'role'
  | 'isCurrent'
  | 'upperId'
  | 'level'
  | 'issuer'
  | 'title'
  | 'symbol'
  | 'date'
> & {
  readonly year: number;
  readonly targets: number;
  readonly quotas: number;
  readonly tasks: number;
  readonly doneTasks: number;
};

/** A line for every plan of the book, the current one first. */
export async function listPlans(core: Core): Promise<PlanLine[]> {
  const all = await core.store.read(plans.listPlans);
  return all.map((plan) => ({
    id: plan.id,
    source: plan.source,
    role: plan.role,
    isCurrent: plan.isCurrent,
    upperId: plan.upperId,
    level: plan.level,
    issuer: plan.issuer,
    title: plan.title,
    symbol: plan.symbol,
    date: plan.date,
    year: planYear(plan),
    targets: plan.targets.length,
    quotas: plan.quotas.length,
    tasks: plan.tasks.length,
    doneTasks: plan.tasks.filter(({ state }) => state === 'done').length,
  }));
}
