import { Button } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { planRoles, type PlanRole } from '../../../domain/plan/plan';
import { useAsk, useDo, type Output } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { planText } from '../../text/plan';
import { plansText } from '../../text/plans';
import css from './plans.module.css';

type Shipped = Output<'plan', 'shipped'>[number];
const words = planText.empty;

interface Props {
  readonly onTaken?: (id: string) => void;
  /** In a panel there is no room for the buttons beside the text. */
  readonly isNarrow?: boolean;
  readonly autoFocus?: boolean;
}

/** The plans that ship with the program, to be taken as the office's own, as a superior's, or to look at. */
export function ShippedPlans({ onTaken, isNarrow = false, autoFocus = false }: Props) {
  const shipped = useAsk('plan', 'shipped', {});
  const list = useRef<HTMLUListElement>(null);
  const Heading = isNarrow ? 'h3' : 'h2';
  const take = useDo('plan', 'takeShipped', {
    refresh: ['plan', 'figure', 'report', 'office', 'calendar'],
  });
  const takeIt = (plan: Shipped, as: PlanRole) => {
    if (take.isPending || plan.takenAs.includes(as)) return;
    take.mutate(
      { name: plan.name, as },
      {
        onSuccess: ({ id }) => {
          showToast({ text: plansText.taken(plan.title) });
          onTaken?.(id);
        },
      },
    );
  };
  const isThere = shipped.data !== undefined;
  useEffect(() => {
    if (autoFocus && isThere) list.current?.querySelector<HTMLElement>('button')?.focus();
  }, [autoFocus, isThere]);
  const onKeyDown = (event: KeyboardEvent, plan: Shipped) => {
    const as = planRoles[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (as && isPlain) takeIt(plan, as);
    else if (step !== 0) stepTo(event.currentTarget, step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <ErrorNote error={shipped.error} retry={() => void shipped.refetch()} />
      <ErrorNote error={take.error} />
      <ul
        ref={list}
        className={css.shipped}
        aria-label={words.listLabel}
        data-narrow={isNarrow || undefined}
      >
        {shipped.data?.map((plan) => (
          <li key={plan.name} onKeyDown={(event) => onKeyDown(event, plan)}>
            <div>
              <Heading>{plan.title}</Heading>
              <p>{factsOf(plan)}</p>
            </div>
            <div className={css.takeAs}>
              {planRoles.map((as, index) => (
                <Button
                  key={as}
                  size="compact-sm"
                  variant={as === usualRole(plan) ? 'filled' : 'default'}
                  title={plansText.roleHint[as]}
                  disabled={plan.takenAs.includes(as) || take.isPending}
                  loading={
                    take.isPending && take.variables.name === plan.name && take.variables.as === as
                  }
                  rightSection={<small>{index + 1}</small>}
                  onClick={() => takeIt(plan, as)}
                >
                  {plansText.takeAs[as]}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function usualRole({ level }: Shipped): PlanRole {
  if (level === 'province') return 'upper';
  return level === 'commune' ? 'own' : 'other';
}

function factsOf(plan: Shipped): string {
  return [
    plan.issuer,
    plan.symbol,
    words.year(plan.year),
    words.targets(plan.targets),
    plan.quotas > 0 ? words.quotas(plan.quotas) : null,
    words.tasks(plan.tasks),
    ...plan.takenAs.map((role) => plansText.alreadyTaken(plansText.role[role])),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** To the same button of the plan above or below. */
function stepTo(item: EventTarget & Element, step: 1 | -1): void {
  const buttons = [...item.querySelectorAll('button')];
  const at = Math.max(
    0,
    buttons.findIndex((button) => button === document.activeElement),
  );
  const to = step === 1 ? item.nextElementSibling : item.previousElementSibling;
  const others = [...(to?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const wanted = others[at];
  (wanted?.disabled ? others.find(({ disabled }) => !disabled) : wanted)?.focus();
}
