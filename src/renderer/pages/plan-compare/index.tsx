import type { Output } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { planText } from '../../text/plan';

/** What the plan asks for beside the one it hangs under. */
export default function PlanCompare({ plan }: { readonly plan: Output<'plan', 'get'> }) {
  return <EmptyState title={planText.compare.later(plan.upperId !== null)} />;
}
