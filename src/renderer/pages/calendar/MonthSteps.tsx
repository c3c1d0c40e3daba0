import { ActionIcon, Button } from '@mantine/core';
import { calendarText } from '../../text/calendar';
import type { Month } from './month-layout';
import css from './calendar.module.css';

interface MonthStepsProps {
  readonly month: Month;
  readonly onStep: (months: number) => void;
  readonly onToday: () => void;
}

export function MonthSteps({ month, onStep, onToday }: MonthStepsProps) {
  return (
    <div className={css.months}>
      <ActionIcon
        variant="default"
        size="2.125rem"
        aria-label={calendarText.monthBack}
        title={`${calendarText.monthBack} (PageUp)`}
        onClick={() => onStep(-1)}
      >
        ‹
      </ActionIcon>
      <strong aria-live="polite">{calendarText.month(month)}</strong>
      <ActionIcon
        variant="default"
        size="2.125rem"
        aria-label={calendarText.monthForward}
        title={`${calendarText.monthForward} (PageDown)`}
        onClick={() => onStep(1)}
      >
        ›
      </ActionIcon>
      <Button variant="default" title="T" onClick={onToday}>
        {calendarText.today}
      </Button>
    </div>
  );
}
