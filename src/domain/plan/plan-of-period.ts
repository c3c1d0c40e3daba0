import type { Period } from '../period/period';
import type { Plan } from './plan';

/**
 * The office's own plan that a period is reported by: the one being worked on, unless it was issued after the period or
 * has no target for its year while another own plan has; then the newest that fits. Null when none was issued by then.
 * @param plans the office's own, the one being worked on among them
 */
export function planOfPeriod(
  plans: readonly Plan[],
  { to, year }: Pick<Period, 'to' | 'year'>,
): Plan | null {
  const issued = plans.filter(({ date }) => date === null || date <= to);
  const fitting = issued.filter(({ targets }) => targets.some((target) => target.year === year));
  const newest = (those: readonly Plan[]): Plan | undefined =>
    those.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))[0];
  const worked = (those: readonly Plan[]): Plan | undefined =>
    those.find(({ isCurrent }) => isCurrent);
  return worked(fitting) ?? newest(fitting) ?? worked(issued) ?? newest(issued) ?? null;
}
