import { meets, targetText, type Quota } from '../../../domain/plan/plan';
import { useAsk } from '../../api/client';

export interface Asked {
  /** `≥ 10 buổi`. */
  readonly text: string;
  readonly isMetBy: (value: number) => boolean;
}

/** What the plan in use asks of something each month or in each hamlet; null when it asks nothing. */
export function useAsked(indicator: Quota['indicator'], by: 'month' | 'hamlet'): Asked | null {
  const plan = useAsk('plan', 'current', {});
  const quota = plan.data?.quotas.find(
    (each) =>
      each.indicator === indicator &&
      (by === 'month' ? each.each === 'month' : each.per === 'hamlet' && each.each === null),
  );
  if (!quota) return null;
  return { text: targetText(quota), isMetBy: (value) => meets(quota, value) };
}
