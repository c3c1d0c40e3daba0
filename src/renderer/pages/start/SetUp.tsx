import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useDo, type Output } from '../../api/client';
import { communeName } from '../../../domain/office/office';
import { enterWalk } from '../../parts/enter-walk';
import { ErrorNote } from '../../parts/ErrorNote';
import { Letterhead } from '../../parts/Letterhead';
import { showToast } from '../../parts/toast';
import { useOneAtATime } from '../../parts/use-one-at-a-time';
import { start } from '../../text/start';
import { emptyDraft, readOfficeName, toInput, type Draft } from './draft';
import { HamletStep } from './HamletStep';
import { OfficeStep } from './OfficeStep';
import { PlanStep } from './PlanStep';
import { SigningStep } from './SigningStep';
import css from './start.module.css';

export type ShippedPlans = Output<'plan', 'shipped'>;

export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

interface SetUpProps {
  readonly plans: ShippedPlans;
  readonly onBack: () => void;
  readonly onEnter: () => Promise<unknown>;
}

const steps = ['office', 'hamlets', 'signing', 'plan'] as const;

/** Four short steps beside the letterhead they fill; Enter goes on, Esc goes back, what was typed stays. */
export function SetUp({ plans, onBack, onEnter }: SetUpProps) {
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, plan: plans[0]?.name ?? null });
  const [at, setAt] = useState(0);
  const [nameMissing, setNameMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const setUp = useDo('office', 'setUp', { refresh: [] });
  const step = steps[at] ?? 'office';
  const input = toInput(draft);

  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [at]);

  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }));
    setNameMissing(false);
  };
  const finish = useOneAtATime(async () => {
    await setUp.mutateAsync(input);
    showToast({ text: start.opened(communeName(input.office)) });
    await onEnter();
  });
  const back = () => (at === 0 ? onBack() : setAt(at - 1));
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'office') {
      const read = readOfficeName(draft.name, draft.kind);
      setDraft((now) => ({ ...now, ...read }));
      setNameMissing(read.name === '');
      if (read.name === '') {
        form.current?.querySelector<HTMLElement>('[data-name]')?.focus();
        return;
      }
    }
    if (at < steps.length - 1) return setAt(at + 1);
    finish();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape' && !event.defaultPrevented) back();
    else enterWalk(event);
  };
  return (
    <div className={css.setUp}>
      <ol className={css.steps}>
        {steps.map((each, index) => (
          <li
            key={each}
            aria-current={index === at ? 'step' : undefined}
            data-done={index < at || undefined}
          >
            <span aria-hidden>{index < at ? '✓' : index + 1}</span>
            {start.steps[each]}
          </li>
        ))}
      </ol>
      <form ref={form} className={css.form} onSubmit={goOn} onKeyDown={onKeyDown} noValidate>
        <h1>{start.steps[step]}</h1>
        <div className={css.fields}>
          {step === 'office' && (
            <OfficeStep draft={draft} change={change} nameMissing={nameMissing} />
          )}
          {step === 'hamlets' && <HamletStep draft={draft} change={change} names={input.hamlets} />}
          {step === 'signing' && <SigningStep draft={draft} change={change} />}
          {step === 'plan' && <PlanStep draft={draft} change={change} plans={plans} />}
        </div>
        <ErrorNote error={setUp.error} />
        <div className={css.buttons}>
          <span className={css.hint}>
            {step === 'hamlets' ? start.keysHintLines : start.keysHint}
          </span>
          <Button variant="default" onClick={back}>
            {start.back}
          </Button>
          <Button type="submit" loading={setUp.isPending}>
            {at === steps.length - 1 ? start.finish : start.next}
          </Button>
        </div>
      </form>
      <aside className={css.preview}>
        <Letterhead office={input.office} today={Temporal.Now.plainDateISO().toString()} />
      </aside>
    </div>
  );
}
