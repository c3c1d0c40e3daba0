import { EmptyState } from '../../parts/EmptyState';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { planText } from '../../text/plan';
import { plansText } from '../../text/plans';
import { useImportPlan } from './import-plan';
import { ImportMenu } from './ImportMenu';
import { ShippedPlans } from './ShippedPlans';
import css from './plans.module.css';
import { useAsk } from '../../api/client';
import { useLocation } from 'wouter';

/** A book without a plan to work on: take one. */
export function NoPlanYet() {
  const [, navigate] = useLocation();
  const plans = useAsk('plan', 'list', {});
  const imported = useImportPlan((id) => navigate(`/ke-hoach/${id}`));
  const hasOthers = (plans.data?.length ?? 0) > 0;
  return (
    <Page
      title={planText.title}
      {...(hasOthers && { back: { label: planText.all, to: '/ke-hoach/tat-ca' } })}
      action={<ImportMenu {...imported.menu} />}
      note={<ErrorNote error={imported.error} />}
    >
      <div className={css.empty}>
        <EmptyState title={plansText.firstTitle} hint={plansText.firstHint} />
        <ShippedPlans autoFocus />
      </div>
    </Page>
  );
}
