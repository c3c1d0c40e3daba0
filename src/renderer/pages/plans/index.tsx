import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { call, useAsk } from '../../api/client';
import { DataTable, type Column } from '../../parts/DataTable';
import { ErrorNote } from '../../parts/ErrorNote';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { SidePanel } from '../../parts/SidePanel';
import { StateBadge } from '../../parts/StateBadge';
import { useExport } from '../../parts/use-export';
import { WrittenNote } from '../../parts/WrittenNote';
import { plansText as words } from '../../text/plans';
import { useImportPlan } from './import-plan';
import { ImportMenu } from './ImportMenu';
import { NoPlanYet } from './NoPlanYet';
import { usePlanActions, type PlanLine } from './plan-actions';
import { PlanCard } from './PlanCard';
import { planName } from './plan-name';
import { ShippedPlans } from './ShippedPlans';
import css from './plans.module.css';

/** All plans of the book: whose each is, which one is worked on, what hangs under what. */
export default function PlansPage() {
  const plans = useAsk('plan', 'list', {});
  const [, navigate] = useLocation();
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  const actions = usePlanActions();
  const open = (id: string) => navigate(`/ke-hoach/${id}`);
  const imported = useImportPlan((id) => setCurrentId(id));
  const rows = plans.data ?? [];
  const plan = rows.find(({ id }) => id === currentId) ?? rows[0];
  const made = useExport(
    'json',
    () => Promise.resolve(plan ? planName(plan).replace(/[\\/:*?"<>|]+/gu, '-') : words.title),
    (file) => call.plan.exportFile({ id: plan?.id ?? '', file }),
  );

  const latest = useRef({ plan, open, actions, rows });
  useEffect(() => {
    latest.current = { plan, open, actions, rows };
  });
  const keys = useMemo(
    () => [
      { keys: 'Ctrl+N', does: words.keys.take, run: () => setTaking(true) },
      {
        keys: 'Alt+N',
        does: words.keys.nextYear,
        run: () => {
          const now = latest.current;
          if (now.plan) {
            void now.actions
              .makeNextYear(now.plan.id)
              .then((next) => next && latest.current.open(next.id));
          }
        },
      },
      {
        keys: 'Alt+D',
        does: words.keys.use,
        run: () => {
          const now = latest.current;
          const before = now.rows.find(({ isCurrent }) => isCurrent);
          if (now.plan && !now.plan.isCurrent) void now.actions.makeCurrent(now.plan, before);
        },
      },
      { keys: 'Enter', does: words.keys.open },
      { keys: 'Delete', does: words.keys.remove },
    ],
    [],
  );
  usePageKeys(keys);

  if (plans.data?.length === 0 && !isTaking) return <NoPlanYet />;
  return (
    <Page
      title={words.title}
      subtitle={plans.data && words.count(rows.length)}
      action={
        <>
          <ImportMenu {...imported.menu} />
          <Button rightSection={<small>Ctrl+N</small>} onClick={() => setTaking(true)}>
            {words.take}
          </Button>
        </>
      }
      note={
        <>
          <ErrorNote error={plans.error ?? imported.error} />
          <WrittenNote made={made} />
        </>
      }
      side={
        isTaking ? (
          <SidePanel title={words.takeTitle} width={28} onClose={() => setTaking(false)}>
            <p className={css.hint}>{words.takeHint}</p>
            <ShippedPlans
              isNarrow
              autoFocus
              onTaken={(id) => {
                setCurrentId(id);
                setTaking(false);
              }}
            />
          </SidePanel>
        ) : (
          plan && (
            <PlanCard
              plan={plan}
              all={rows}
              actions={actions}
              onOpen={open}
              onExport={() => void made.run()}
            />
          )
        )
      }
    >
      <DataTable
        label={words.table}
        columns={columnsFor(rows)}
        rows={plans.data}
        rowKey={({ id }) => id}
        current={plan?.id ?? null}
        onCurrent={({ id }) => setCurrentId(id)}
        onKey={(event, row) => {
          if (event.key === 'Enter') open(row.id);
          else if (event.key === 'Delete') void actions.remove(row);
          else return;
          event.preventDefault();
        }}
        autoFocus
        minWidth={34}
        count={null}
        empty={null}
      />
    </Page>
  );
}

function columnsFor(all: readonly PlanLine[]): readonly Column<PlanLine>[] {
  const byId = new Map(all.map((plan) => [plan.id, plan]));
  return [
    {
      id: 'plan',
      title: words.column.plan,
      cell: (plan) => (
        <span className={css.name} title={plan.title}>
          <span>
            {plan.symbol !== null && <strong>{plan.symbol} </strong>}
            {plan.issuer}
          </span>
        </span>
      ),
    },
    {
      id: 'role',
      title: words.column.role,
      width: 7.5,
      cell: ({ role, isCurrent }) =>
        isCurrent ? <StateBadge tone="good">{words.current}</StateBadge> : words.role[role],
    },
    {
      id: 'year',
      title: words.column.year,
      width: 4,
      align: 'right',
      cell: ({ year }) => (year === 0 ? '' : String(year)),
    },
    {
      id: 'upper',
      title: words.column.upper,
      width: 9,
      quiet: true,
      cell: ({ upperId }) => {
        const upper = upperId === null ? undefined : byId.get(upperId);
        return upper ? planName(upper) : '';
      },
    },
    {
      id: 'progress',
      title: words.column.progress,
      width: 5.5,
      align: 'right',
      cell: ({ doneTasks, tasks }) => words.progress(doneTasks, tasks),
    },
  ];
}
