import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../../api/client';
import { Waiting } from '../../parts/Waiting';
import { app } from '../../text/app';
import { start } from '../../text/start';
import { FirstChoice } from './FirstChoice';
import { SetUp } from './SetUp';
import { TitleSync } from './TitleSync';
import css from './start.module.css';

/** The first start: the sample commune, or the names of one's own. */
export default function StartPage() {
  const [own, setOwn] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const plans = useAsk('plan', 'shipped', {});
  const enter = () => {
    navigate('/', { replace: true });
    return queries.resetQueries();
  };
  return (
    <main className={css.page} id="page" tabIndex={-1}>
      <TitleSync title={start.title} />
      {!own ? (
        <FirstChoice onOwn={() => setOwn(true)} onEnter={enter} />
      ) : plans.data ? (
        <SetUp plans={plans.data} onBack={() => setOwn(false)} onEnter={enter} />
      ) : (
        <Waiting>{app.table.loading}</Waiting>
      )}
    </main>
  );
}
