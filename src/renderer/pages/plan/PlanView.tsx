import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Output } from '../../api/client';
import { formatDay } from '../../../domain/day';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { planText } from '../../text/plan';
import { NumberPanel } from './NumberPanel';
import { PlanMore } from './PlanMore';
import { TargetTable } from './TargetTable';
import { TaskPanel } from './TaskPanel';
import { TaskTable } from './TaskTable';

export type Plan = NonNullable<Output<'plan', 'current'>>;
export type Task = Plan['tasks'][number];

type Side = { readonly show: 'number' } | { readonly show: 'task'; readonly id: string } | null;
const words = planText.head;
const EDIT_KEY = 'Alt+S';

export function PlanView({ plan }: { readonly plan: Plan }) {
  const [side, setSide] = useState<Side>(null);
  const [taskId, setTaskId] = useState<string | null>(null);
  const keys = useMemo(
    () => [
      { keys: EDIT_KEY, does: words.editTitle, run: () => setSide({ show: 'number' }) },
      { keys: planText.tasks.panel.saveKey, does: planText.tasks.panel.saveNext },
    ],
    [],
  );
  usePageKeys(keys);

  const openTask = (id: string) => {
    setTaskId(id);
    setSide({ show: 'task', id });
  };
  const index = side?.show === 'task' ? plan.tasks.findIndex(({ id }) => id === side.id) : -1;
  const task = plan.tasks[index];
  const next = plan.tasks[index + 1];
  const close = () => setSide(null);
  return (
    <Page
      title={planText.title}
      subtitle={<span title={headLine(plan)}>{headLine(plan)}</span>}
      action={
        <Button variant="default" title={EDIT_KEY} onClick={() => setSide({ show: 'number' })}>
          {plan.number === null ? words.enter : words.edit}
        </Button>
      }
      side={
        side?.show === 'number' ? (
          <NumberPanel plan={plan} onClose={close} />
        ) : (
          task && (
            <TaskPanel
              task={task}
              position={planText.tasks.panel.position(index + 1, plan.tasks.length)}
              onClose={close}
              onNext={next ? () => openTask(next.id) : null}
            />
          )
        )
      }
    >
      <TargetTable targets={plan.targets} isNarrow={side !== null} />
      <TaskTable
        tasks={plan.tasks}
        isNarrow={side !== null}
        current={taskId}
        onCurrent={setTaskId}
        onOpen={openTask}
      />
      <PlanMore plan={plan} />
    </Page>
  );
}

/** `64/KH-UBND · 29/09/2025 · Ủy ban nhân dân xã … · Triển khai …` */
function headLine({ symbol, number, date, issuer, title }: Plan): string {
  const named = symbol ?? (number === null ? words.noNumber : String(number));
  return [named, date === null ? words.noDate : formatDay(date), issuer, title].join(' · ');
}
