import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Day } from '../../domain/day';
import { parsePeriod, periodOfDay, type Period } from '../../domain/period/period';
import { remembered, useRemembered } from '../api/remembered';
import { periodLabel } from '../text/period';
import type { OfficeState } from './office';

export interface PeriodChoice {
  /** `2025-Q4`, as every procedure takes it. */
  readonly code: string;
  readonly period: Period;
  /** `Quý IV/2025`. */
  readonly name: string;
  readonly set: (code: string) => void;
}

const PeriodContext = createContext<PeriodChoice | null>(null);

type Days = Pick<OfficeState, 'today' | 'lastRecordDay' | 'isSample'>;

/** The sample commune remembers a period of its own. */
const keyOf = ({ isSample }: Days) => (isSample ? 'period.sample' : 'period');

/** The quarter of today, for the sample of the last day it has records of, with the windows of Nghị định 09. */
function firstQuarter({ isSample, lastRecordDay, today }: Days): string {
  return defaultPeriod((isSample && lastRecordDay) || today);
}

/** The period the program starts with. */
export function periodAtFirst(book: Days): string {
  const code = remembered(keyOf(book));
  return code !== null && isPeriodCode(code) ? code : firstQuarter(book);
}

interface PeriodProviderProps {
  readonly book: Days;
  readonly children: ReactNode;
}

/** The first quarter, unless another period was chosen before. */
export function PeriodProvider({ book, children }: PeriodProviderProps) {
  const [code, set] = useRemembered(keyOf(book), firstQuarter(book), isPeriodCode);
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
