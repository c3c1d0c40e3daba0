import type { Plan } from '../../../domain/plan/plan';
import { showToast } from '../../parts/toast';
import { compareText } from '../../text/plan-compare';
import type { PlanEditing } from '../plan/use-plan-edits';
import { takeOver, type ComparedRow } from './take-over';

const words = compareText.table;

/** Takes rows of the upper plan into the lower one, as one step that can be taken back. */
export function useTakeOver(
  { act, plan }: PlanEditing,
  upper: Plan | undefined,
): (rows: readonly ComparedRow[]) => Promise<void> {
  return async (rows) => {
    const changes = upper ? takeOver(rows, upper, plan, () => crypto.randomUUID()) : [];
    const [first] = rows;
    if (changes.length === 0 || !first) return;
    const label = changes.length === 1 ? words.took(first.name) : words.tookAll(changes.length);
    const { refused } = await act(changes, label);
    const [problem] = refused;
    if (problem) showToast({ text: words.refused(refused.length, problem.says), tone: 'wrong' });
  };
}
