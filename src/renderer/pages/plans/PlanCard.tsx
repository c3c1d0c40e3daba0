import { Button, NativeSelect } from '@mantine/core';
import { formatDay } from '../../../domain/day';
import { Choice } from '../../parts/Choice';
import { ErrorNote } from '../../parts/ErrorNote';
import { StateBadge } from '../../parts/StateBadge';
import { plansText as words } from '../../text/plans';
import { planName } from './plan-name';
import type { PlanLine, usePlanActions } from './plan-actions';
import css from './plans.module.css';

interface Props {
  readonly plan: PlanLine;
  readonly all: readonly PlanLine[];
  readonly actions: ReturnType<typeof usePlanActions>;
  readonly onOpen: (id: string) => void;
  readonly onExport: () => void;
}

/** What a plan is to the office and what can be done with it; follows the cursor of the list. */
export function PlanCard({ plan, all, actions, onOpen, onExport }: Props) {
  const current = all.find(({ isCurrent }) => isCurrent);
  const others = all.filter(({ id }) => id !== plan.id);
  return (
    <aside className={css.card} aria-label={words.card}>
      <h2>{plan.title}</h2>
      <p className={css.hint}>
        {[plan.issuer, plan.symbol, plan.date && formatDay(plan.date)].filter(Boolean).join(' · ')}
      </p>
      <p className={css.hint}>{words.content(plan.targets, plan.quotas, plan.tasks)}</p>
      {plan.isCurrent ? (
        <p className={css.current}>
          <StateBadge tone="good">{words.current}</StateBadge> {words.isCurrent}
        </p>
      ) : (
        <p className={css.hint}>{words.makeCurrentHint}</p>
      )}
      <div className={css.main}>
        <Button rightSection={<small>Enter</small>} onClick={() => onOpen(plan.id)}>
          {words.open}
        </Button>
        {!plan.isCurrent && (
          <Button
            variant="default"
            title="Alt+D"
            onClick={() => void actions.makeCurrent(plan, current)}
          >
            {words.makeCurrent}
          </Button>
        )}
      </div>
      <ErrorNote error={actions.error} />
      <div>
        <div className={css.label}>{words.column.role}</div>
        <Choice
          label={words.column.role}
          value={plan.role}
          options={words.role}
          onChange={(role) => void actions.setRole(plan, role)}
        />
        <p className={css.hint}>{words.roleHint[plan.role]}</p>
      </div>
      <NativeSelect
        label={words.column.upper}
        value={plan.upperId ?? ''}
        data={[
          { value: '', label: words.noUpper },
          ...others.map((other) => ({ value: other.id, label: planName(other) })),
        ]}
        onChange={(event) => {
          const upper = others.find(({ id }) => id === event.currentTarget.value);
          void actions.hang(plan, upper ?? null);
        }}
      />
      <div className={css.more}>
        {plan.role !== 'own' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void actions.takeForOffice(plan.id).then((made) => made && onOpen(made.id))
            }
          >
            {words.takeForOffice}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          title="Alt+N"
          onClick={() => void actions.makeNextYear(plan.id).then((made) => made && onOpen(made.id))}
        >
          {words.nextYear}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onExport}>
          {words.exportFile}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          title="Delete"
          onClick={() => void actions.remove(plan)}
        >
          {words.remove}
        </Button>
      </div>
    </aside>
  );
}
