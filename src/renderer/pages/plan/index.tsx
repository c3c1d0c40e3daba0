import { useParams } from 'wouter';
import { useAsk } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { Page } from '../../parts/Page';
import { planText } from '../../text/plan';
import { NoPlanYet } from '../plans/NoPlanYet';
import { PlanView } from './PlanView';
import css from './plan.module.css';

/** `/ke-hoach`: the plan the office works on; `/ke-hoach/:id`: any of the book, `/nhiem-vu/:task` with a task open. */
export default function PlanPage() {
  const { id, task } = useParams<{ id?: string; task?: string }>();
  return id === undefined ? <CurrentPlan /> : <PlanById key={id} id={id} taskId={task ?? null} />;
}

function CurrentPlan() {
  const plan = useAsk('plan', 'current', {});
  if (plan.data) return <PlanView key={plan.data.id} plan={plan.data} taskId={null} />;
  if (plan.data === null) return <NoPlanYet />;
  return <NotYet error={plan.error} retry={() => void plan.refetch()} />;
}

function PlanById({ id, taskId }: { readonly id: string; readonly taskId: string | null }) {
  const plan = useAsk('plan', 'get', { id });
  if (plan.data) return <PlanView plan={plan.data} taskId={taskId} />;
  return <NotYet error={plan.error} retry={() => void plan.refetch()} />;
}

function NotYet({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <Page
      title={planText.title}
      back={{ label: planText.all, to: '/ke-hoach/tat-ca' }}
      note={<ErrorNote error={error} retry={retry} />}
    >
      {error === null && (
        <p className={css.waiting} role="status">
          {planText.loading}
        </p>
      )}
    </Page>
  );
}
