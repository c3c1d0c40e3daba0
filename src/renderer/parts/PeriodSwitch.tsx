import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../domain/day';
import type { Period } from '../../domain/period/period';
import { app } from '../text/app';
import { periodLabel, windowLabel } from '../text/period';
import { usePageKeys } from './keys';
import { PeriodChoices } from './PeriodChoices';
import { RangeChoice } from './RangeChoice';
import { Choice } from './Choice';
import css from './PeriodSwitch.module.css';

export interface PeriodSwitchProps {
  readonly period: Period;
  readonly today: Day;
  /** The code of the period that today falls into. */
  readonly current: string;
  readonly onChange: (code: string) => void;
}

const KEY = 'Ctrl+Shift+P';
type Basis = keyof typeof app.period.bases;

/** The button of the top bar that says the period and opens the choice of another. */
export function PeriodSwitch({ period, today, current, onChange }: PeriodSwitchProps) {
  const [opened, setOpened] = useState(false);
  const [keys] = useState(() => [
    { keys: KEY, does: app.keys.period, everywhere: true, run: () => setOpened((open) => !open) },
  ]);
  usePageKeys(keys);
  const use = (code: string) => {
    onChange(code);
    setOpened(false);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <UnstyledButton
          className={css.button}
          title={`${app.period.choose} (${KEY})`}
          onClick={() => setOpened(!opened)}
        >
          {app.period.shown(periodLabel(period), windowLabel(period))}
          <span aria-hidden> ▾</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={app.period.choose}>
        {opened && <PeriodPicker period={period} today={today} current={current} onUse={use} />}
      </Popover.Dropdown>
    </Popover>
  );
}

interface PickerProps {
  readonly period: Period;
  readonly today: Day;
  readonly current: string;
  readonly onUse: (code: string) => void;
}

function PeriodPicker({ period, today, current, onUse }: PickerProps) {
  const [basis, setBasis] = useState<Basis>(period.kind === 'range' ? 'range' : period.basis);
  return (
    <div className={css.picker}>
      <Choice
        label={app.period.basis}
        value={basis}
        options={app.period.bases}
        onChange={setBasis}
      />
      <p className={css.hint}>{app.period.basisHints[basis]}</p>
      {basis === 'range' ? (
        <RangeChoice from={period.from} to={period.to} onUse={onUse} />
      ) : (
        <PeriodChoices basis={basis} period={period} today={today} onUse={onUse} />
      )}
      {period.code !== current && (
        <Button variant="subtle" size="compact-sm" onClick={() => onUse(current)}>
          {app.period.now}
        </Button>
      )}
    </div>
  );
}
