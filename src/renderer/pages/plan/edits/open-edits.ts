import type { QueryClient } from '@tanstack/react-query';
import type { Plan } from '../../../../domain/plan/plan';
import { call, type FeatureName } from '../../../api/client';
import { tracked } from '../../../api/saved';
import { holdUnsaved } from '../../../parts/edits/hold-unsaved';
import { sentenceOf } from '../../../parts/ErrorNote';
import { planText } from '../../../text/plan';
import { PlanEdits } from './plan-edits';

// They outlive the page: what is on its way, refused, or can be taken back is still so when one comes back.
const opened = new Map<string, PlanEdits>();

/** What follows from a plan elsewhere. */
const FOLLOWING: readonly FeatureName[] = ['figure', 'report', 'calendar', 'office'];

/** The edits of a plan, which also keep the answers of `plan.get` and `plan.current` as they are. */
export function editsOf(plan: Plan, queries: QueryClient): PlanEdits {
  const known = opened.get(plan.id);
  if (known) return known;
  const { id } = plan;
  const edits = new PlanEdits(plan, {
    change: async (changes) => {
      const answer = await tracked(() => call.plan.change({ id, changes: [...changes] as never }));
      refreshFollowing(queries);
      return answer;
    },
    read: async () => await call.plan.get({ id }),
    sentenceOf,
  });
  edits.subscribe(() => {
    const { expected } = edits;
    queries.setQueryData(['plan', 'get', { id }], expected);
    queries.setQueryData<Plan | null>(['plan', 'current', {}], (current) =>
      current?.id === id ? expected : current,
    );
  });
  opened.set(id, edits);
  return edits;
}

/** Everything that follows from plans is asked again; the plans themselves are known. */
export function refreshFollowing(queries: QueryClient): void {
  for (const feature of FOLLOWING) void queries.invalidateQueries({ queryKey: [feature] });
  void queries.invalidateQueries({
    predicate: ({ queryKey: [feature, procedure] }) =>
      feature === 'plan' && procedure !== 'get' && procedure !== 'current',
  });
}

holdUnsaved(opened, planText.edit.notClosed);
