import { ActionIcon, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { addDays, yearOf, type Day } from '../../domain/day';
import {
  codesOfYear,
  parsePeriod,
  type Period,
  type PeriodBasis,
  type PeriodKind,
} from '../../domain/period/period';
import { app } from '../text/app';
import { periodLabel, windowLabel } from '../text/period';
import { Choice } from './Choice';
import css from './PeriodSwitch.module.css';

interface PeriodChoicesProps {
  readonly basis: PeriodBasis;
  readonly period: Period;
  readonly today: Day;
  readonly onUse: (code: string) => void;
}

/** All periods of one kind in one year, with their windows. */
export function PeriodChoices({ basis, period, today, onUse }: PeriodChoicesProps) {
  const [kind, setKind] = useState<Exclude<PeriodKind, 'range'>>(
    period.kind === 'range' ? 'quarter' : period.kind,
  );
  const [year, setYear] = useState(period.year);
  const lastYear = yearOf(addDays(today, 366));
  return (
    <>
      <Choice label={app.period.kind} value={kind} options={app.period.kinds} onChange={setKind} />
      <div className={css.year}>
        <ActionIcon
          variant="default"
          aria-label={app.period.yearBack}
          disabled={year <= 2020}
          onClick={() => setYear(year - 1)}
        >
          ‹
        </ActionIcon>
        <strong aria-live="polite">{year}</strong>
        <ActionIcon
          variant="default"
          aria-label={app.period.yearForward}
          disabled={year >= lastYear}
          onClick={() => setYear(year + 1)}
        >
          ›
        </ActionIcon>
      </div>
      <ul className={css.list} data-many={kind === 'month' || undefined}>
        {codesOfYear(year, kind, basis).map((code) => {
          const each = parsePeriod(code);
          const chosen = code === period.code;
          return (
            <li key={code}>
              <UnstyledButton
                className={css.choice}
                aria-pressed={chosen}
                data-autofocus={chosen || undefined}
                onClick={() => onUse(code)}
              >
                <span>{periodLabel({ ...each, basis: 'decree' })}</span>
                <span className={css.window}>{windowLabel(each)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
