import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { useAsk } from '../../api/client';
import { planText } from '../../text/plan';
import { PlanView } from './PlanView';
import { ShippedPlans } from './ShippedPlans';
import css from './plan.module.css';

export default function PlanPage() {
  const plan = useAsk('plan', 'current', {});
  if (plan.data) return <PlanView plan={plan.data} />;
  return (
    <Page
      title={planText.title}
      note={<ErrorNote error={plan.error} retry={() => void plan.refetch()} />}
    >
      {plan.isPending && (
        <p className={css.waiting} role="status">
          {planText.loading}
        </p>
      )}
      {plan.data === null && <ShippedPlans />}
    </Page>
  );
}
