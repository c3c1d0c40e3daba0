import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../domain/day';
import { app } from '../text/app';
import { DayField } from './DayField';
import css from './PeriodSwitch.module.css';

interface RangeChoiceProps {
  readonly from: Day;
  readonly to: Day;
  readonly onUse: (code: string) => void;
}

/** Any days from … to …; Enter uses them. */
export function RangeChoice(props: RangeChoiceProps) {
  const [from, setFrom] = useState<Day | null>(props.from);
  const [to, setTo] = useState<Day | null>(props.to);
  const backwards = from !== null && to !== null && to < from;
  const ready = from !== null && to !== null && !backwards;
  return (
    <form
      className={css.range}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onUse(`${from}..${to}`);
      }}
    >
      <DayField label={app.period.from} value={from} onChange={setFrom} data-autofocus />
      <DayField
        label={app.period.to}
        value={to}
        onChange={setTo}
        error={backwards ? app.period.endsBeforeStart : undefined}
      />
      <Button type="submit" disabled={!ready}>
        {app.period.use}
      </Button>
    </form>
  );
}
