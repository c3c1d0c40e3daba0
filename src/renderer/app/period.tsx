import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Day } from '../../domain/day';
import { parsePeriod, periodOfDay, type Period } from '../../domain/period/period';
import { useRemembered } from '../api/remembered';
import { periodLabel } from '../text/period';

export interface PeriodChoice {
  /** `2025-Q4`, as every procedure takes it. */
  readonly code: string;
  readonly period: Period;
  /** `Quý IV/2025`. */
  readonly name: string;
  readonly set: (code: string) => void;
}

const PeriodContext = createContext<PeriodChoice | null>(null);

interface PeriodProviderProps {
  /** The day whose quarter is worked on at first: today, for the sample the last day it has records of. */
  readonly day: Day;
  /** The sample commune remembers a period of its own. */
  readonly isSample: boolean;
  readonly children: ReactNode;
}

/** The quarter of `day` with the windows of Nghị định 09, unless another period was chosen before. */
export function PeriodProvider({ day, isSample, children }: PeriodProviderProps) {
  const key = isSample ? 'period.sample' : 'period';
  const [code, set] = useRemembered(key, defaultPeriod(day), isPeriodCode);
  const choice = useMemo(() => {
    const period = parsePeriod(code);
    return { code, period, name: periodLabel(period), set };
  }, [code, set]);
  return <PeriodContext value={choice}>{children}</PeriodContext>;
}

/** The one period the whole program is working on. */
export function usePeriod(): PeriodChoice {
  const choice = useContext(PeriodContext);
  if (!choice) throw new Error('no book is open here');
  return choice;
}

export function defaultPeriod(today: Day): string {
  return periodOfDay(today, 'quarter', 'decree').code;
}

export function isPeriodCode(text: string): text is string {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}
