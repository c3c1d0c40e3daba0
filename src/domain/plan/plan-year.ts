import { yearOf } from '../day';
import type { DueDate, Plan } from './plan';

/** The year of a due date; null for what comes every year or goes on. */
export function yearOfDue(due: DueDate): number | null {
  switch (due.kind) {
    case 'day':
    case 'before':
    case 'month':
    case 'quarter':
      return Number(due.value.slice(0, 4));
    case 'range':
      return yearOf(due.to);
    default:
      return null;
  }
}

/**
 * The year a plan is for: the one most of its dates lie in, else that of its document, else of its first target, else 0.
 */
export function planYear(plan: Pick<Plan, 'tasks' | 'duties' | 'targets' | 'date'>): number {
  const years = [
    ...plan.tasks.flatMap(({ due, milestones }) => [...(due ? [due] : []), ...milestones]),
    ...plan.duties.flatMap(({ before }) =>
      before === null ? [] : [{ kind: 'before' as const, value: before }],
    ),
  ].flatMap((due) => yearOfDue(due) ?? []);
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most?.[0] ?? (plan.date === null ? (plan.targets[0]?.year ?? 0) : yearOf(plan.date));
}
