import { Button } from '@mantine/core';
import { useAsk, useDo, type Output } from '../../api/client';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { planText } from '../../text/plan';
import css from './plan.module.css';

type Shipped = Output<'plan', 'shipped'>[number];
const words = planText.empty;

/** The plans that ship with the program, to start from. */
export function ShippedPlans() {
  const shipped = useAsk('plan', 'shipped', {});
  const take = useDo('plan', 'takeShipped', { refresh: ['plan', 'figure', 'report', 'office'] });
  const takeIt = useOneAtATime(async (plan: Shipped) => {
    await take.mutateAsync({ name: plan.name });
    showToast({ text: planText.taken(plan.title) });
  });
  return (
    <div className={css.empty}>
      <EmptyState title={words.title} hint={words.hint} />
      <ErrorNote
        error={shipped.error}
        retry={() => {
          void shipped.refetch();
        }}
      />
      <ErrorNote error={take.error} />
      <ul className={css.shipped} aria-label={words.listLabel}>
        {shipped.data?.map((plan, index) => (
          <li key={plan.name}>
            <div>
              <h2>{plan.title}</h2>
              <p>
                {[plan.issuer, plan.symbol, words.targets(plan.targets), words.tasks(plan.tasks)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
            </div>
            <Button
              autoFocus={index === 0}
              loading={take.isPending && take.variables.name === plan.name}
              disabled={take.isPending}
              onClick={() => takeIt(plan)}
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
