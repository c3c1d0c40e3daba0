import { useQueryClient } from '@tanstack/react-query';
import { call, refreshFeature, type Output } from '../../api/client';
import { tracked } from '../../api/saved';
import { sentenceOf } from '../../parts/ErrorNote';
import { showToast } from '../../parts/toast';
import { compareText } from '../../text/plan-compare';
import { takeOver, type ComparedRow, type PlanChange } from './take-over';

const words = compareText.table;
type Plan = Output<'plan', 'get'>;

/** Takes rows of the upper plan into the lower one; the message offers to give them back. */
export function useTakeOver(
  lower: Plan,
  upper: Plan | undefined,
): (rows: readonly ComparedRow[]) => Promise<void> {
  const queries = useQueryClient();
  const change = async (changes: PlanChange[]) => {
    const made = await tracked(() => call.plan.change({ id: lower.id, changes }));
    await Promise.all(
      (['plan', 'calendar', 'figure', 'report'] as const).map((feature) =>
        refreshFeature(queries, feature),
      ),
    );
    return made;
  };
  return async (rows) => {
    const changes = upper ? takeOver(rows, upper, lower, () => crypto.randomUUID()) : [];
    const [first] = rows;
    if (changes.length === 0 || !first) return;
    try {
      const { undo, refused } = await change(changes);
      const written = changes.length - refused.length;
      const [problem] = refused;
      if (problem) {
        showToast({ text: words.refused(refused.length, problem.sentence), tone: 'wrong' });
      }
      if (written > 0) {
        showToast({
          text: changes.length === 1 ? words.taken(first.name) : words.takenAll(written),
          undo: () => change(undo),
        });
      }
    } catch (error) {
      showToast({ text: sentenceOf(error), tone: 'wrong' });
    }
  };
}
