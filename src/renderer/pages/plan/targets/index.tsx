import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { BLANK, type EditGridHandle } from '../../../parts/edit-grid/EditGrid';
import { usePageKeys } from '../../../parts/keys';
import { planText } from '../../../text/plan';
import css from '../plan.module.css';
import type { PlanEditing } from '../use-plan-edits';
import { QuotaGrid } from './QuotaGrid';
import { TargetGrid } from './TargetGrid';

const words = planText;
const ADD_KEY = 'Ctrl+N';

/** What the plan asks for: its targets, and below them what has to be done a number of times. */
export function TargetsTab({ editing }: { readonly editing: PlanEditing }) {
  const grid = useRef<EditGridHandle>(null);
  const add = useMemo(() => () => grid.current?.goTo(BLANK, 'indicator', true), []);
  usePageKeys(useMemo(() => [{ keys: ADD_KEY, does: words.targets.add, run: add }], [add]));
  const { targets, quotas } = editing.plan;
  return (
    <>
      <section className={css.targets} aria-labelledby="plan-targets">
        <header className={css.sectionHead}>
          <h2 id="plan-targets">{words.targets.title}</h2>
          <span className={css.hint}>{words.targets.count(targets.length)}</span>
          <span className={css.keysHint}>{words.targets.hint}</span>
          <Button size="compact-sm" variant="default" title={ADD_KEY} onClick={add}>
            {words.targets.add}
          </Button>
        </header>
        <TargetGrid editing={editing} handle={grid} />
      </section>
      <section className={css.quotas} aria-labelledby="plan-quotas">
        <header className={css.sectionHead}>
          <h2 id="plan-quotas">{words.quotas.title}</h2>
          <span className={css.hint}>{words.quotas.count(quotas.length)}</span>
          <span className={css.keysHint}>{words.quotas.hint}</span>
        </header>
        <QuotaGrid editing={editing} />
      </section>
    </>
  );
}
