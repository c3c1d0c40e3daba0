import type { Plan } from '../../domain/plan/plan';
import type { Core } from '../core';
import * as plans from '../storage/plan';

/** The plan being worked on; null until one is taken. */
export async function currentPlan(core: Core): Promise<Plan | null> {
  return core.store.read(plans.currentPlan);
}
