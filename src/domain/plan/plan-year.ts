import { yearOf } from '../day';
import { dueSpan } from './due-day';
import type { DueDate, Plan } from './plan';

type Dated = Pick<Plan, 'tasks' | 'duties' | 'targets' | 'date'>;

/**
 * The year a plan is for: the one most of its due dates fall into (the earliest of several), else that of its document,
 * else of its first target; 0 where it names no year at all.
 */
export function planYear(plan: Dated): number {
  const counts = new Map<number, number>();
  for (const year of dueYears(plan)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most?.[0] ?? (plan.date === null ? (plan.targets[0]?.year ?? 0) : yearOf(plan.date));
}

/** Every year from the first to the last that its targets, due dates or document name, in order; none where none do. */
export function planYears(plan: Dated): number[] {
  const named = [...dueYears(plan), ...plan.targets.map(({ year }) => year)];
  if (plan.date !== null) named.push(yearOf(plan.date));
  if (named.length === 0) return [];
  const first = Math.min(...named);
  return Array.from({ length: Math.max(...named) - first + 1 }, (_, index) => first + index);
}

function dueYears({ tasks, duties }: Dated): number[] {
  const dues = [
    ...tasks.flatMap(({ due, milestones }): DueDate[] => [...(due ? [due] : []), ...milestones]),
    ...duties.flatMap(({ before }): DueDate[] =>
      before === null ? [] : [{ kind: 'before', value: before }],
    ),
  ];
  return dues.flatMap((due) => {
    const span = dueSpan(due);
    return span === null ? [] : [yearOf(span.day)];
  });
}
