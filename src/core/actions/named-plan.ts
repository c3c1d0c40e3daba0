import type { IsMarked } from '../../domain/plan/calendar';
import { isMetBy } from '../../domain/plan/checklist';
import type { PlanDraft } from '../../domain/plan/plan';
import type { IsQuotaMet } from '../../domain/plan/quota-events';
import type { Core } from '../core';
import { markedEvents } from '../storage/event-done';
import { readChecklist } from './check-quotas';
import { readPlan } from './read-plan';
import { shippedPlan, shippedPlanNames } from './shipped-plans';

export interface NamedPlan {
  readonly plan: PlanDraft;
  readonly isMet: IsQuotaMet;
  readonly isMarked: IsMarked;
}

/**
 * A shipped plan by its file name, or one of the book by its id. The rows of a shipped plan have the same ids each time.
 * @param core null: only shipped plans are known
 * @throws AppError `plan-unknown`
 */
export async function namedPlan(core: Core | null, name: string): Promise<NamedPlan> {
  if (core === null || shippedPlanNames.includes(name)) {
    let count = 0;
    const plan = shippedPlan(name, () => `${name}-${(count += 1)}`);
    return { plan, isMet: () => false, isMarked: () => false };
  }
  const plan = await readPlan(core, name);
  const marked = await core.store.read(markedEvents);
  return {
    plan,
    isMet: isMetBy(await readChecklist(core, name)),
    isMarked: (key) => marked.has(key),
  };
}
