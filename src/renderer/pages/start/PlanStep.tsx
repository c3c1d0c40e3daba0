import { Radio } from '@mantine/core';
import { start } from '../../text/start';
import type { ShippedPlans, StepProps } from './SetUp';
import css from './start.module.css';

const NONE = '';

/** The plan to start from; the targets come with it. */
export function PlanStep({ draft, change, plans }: StepProps & { readonly plans: ShippedPlans }) {
  return (
    <Radio.Group
      label={start.plan.choose}
      description={start.plan.hint}
      value={draft.plan ?? NONE}
      onChange={(value) => change({ plan: value === NONE ? null : value })}
    >
      <div className={css.radios}>
        {plans.map((plan) => (
          <Radio
            key={plan.name}
            value={plan.name}
            data-autofocus={draft.plan === plan.name || undefined}
            label={[plan.symbol, plan.issuer].filter(Boolean).join(' · ')}
            description={`${plan.title} (${start.plan.content(plan.targets, plan.tasks)})`}
          />
        ))}
        <Radio
          value={NONE}
          data-autofocus={draft.plan === null || undefined}
          label={start.plan.none}
          description={start.plan.noneHint}
        />
      </div>
    </Radio.Group>
  );
}
