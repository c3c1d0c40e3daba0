import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../../api/client';
import { useBook } from '../../app/office';
import { usePeriod } from '../../app/period';
import { daysBetween, formatDay } from '../../../domain/day';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { Waiting } from '../../parts/Waiting';
import { overview } from '../../text/overview';
import { DueList } from './DueList';
import { FirstSteps } from './FirstSteps';
import { Hamlets } from './Hamlets';
import { Movement } from './Movement';
import { Targets } from './Targets';
import css from './overview.module.css';

/** Where the movement stands: targets, counts, hamlets, what is due. */
export default function OverviewPage() {
  const { today } = useBook();
  const { code, period } = usePeriod();
  const [, navigate] = useLocation();
  const status = useAsk('figure', 'status', { period: code }, { keep: true });
  const plan = useAsk('plan', 'current', {});
  const name = status.data?.period.name ?? '';
  const reportWords =
    period.kind === 'range' ? overview.makeReportOfRange : overview.makeReport(name);

  const keys = useMemo(
    () => [{ keys: overview.key, does: reportWords, run: () => navigate('/bao-cao') }],
    [navigate, reportWords],
  );
  usePageKeys(keys);

  const planWords = !plan.data
    ? ''
    : plan.data.symbol
      ? overview.plan(plan.data.symbol)
      : overview.planWithoutNumber;
  return (
    <Page
      title={overview.title}
      subtitle={
        status.data && overview.subtitle(planWords, dueWords(status.data.period.due, today))
      }
      action={
        <Button onClick={() => navigate('/bao-cao')} title={overview.key}>
          {reportWords}
        </Button>
      }
      note={<ErrorNote error={status.error} retry={() => void status.refetch()} />}
    >
      {status.data && plan.data !== undefined ? (
        <>
          <Targets
            measures={status.data.measures}
            plan={plan.data}
            year={status.data.period.year}
          />
          <Movement status={status.data} />
          <div className={css.cards}>
            <FirstSteps plan={plan.data} fallback={<Hamlets byHamlet={status.data.byHamlet} />} />
            <DueList status={status.data} plan={plan.data} />
          </div>
        </>
      ) : (
        !status.error && <Waiting>{overview.loading}</Waiting>
      )}
    </Page>
  );
}

function dueWords(due: string, today: string): string {
  const left = daysBetween(today, due);
  if (left > 0) return overview.reportDue.ahead(left);
  return left === 0 ? overview.reportDue.today : overview.reportDue.past(formatDay(due));
}
