import { useQueries } from '@tanstack/react-query';
import { ApiError, call, useAsk, type Output } from '../../api/client';
import type { Day } from '../../../domain/day';

type ClassRow = Output<'class', 'list'>[number];

export interface NotTaken {
  readonly classId: string;
  readonly name: string;
  /** Sessions of the period up to today with no mark at all. */
  readonly count: number;
}

/** Classes with sessions of the period not taken yet, the most first; undefined while it is being found out. */
export function useNotTaken(period: { from: Day; to: Day }, today: Day): NotTaken[] | undefined {
  const classes = useAsk('class', 'list', {});
  const late = (classes.data ?? []).filter((row) => row.notTaken > 0 && touches(row, period));
  const sheets = useQueries({
    queries: late.map((row) => ({
      queryKey: ['attendance', 'sheet', { classId: row.id }],
      queryFn: () => call.attendance.sheet({ classId: row.id }),
      // A class wholly inside the period has told its count already.
      enabled: !isInside(row, period),
    })),
    combine: (asked) => asked.map(({ data, error }) => ({ data, error })),
  });
  if (!classes.data) return undefined;
  const counts = late.map((row, index): NotTaken | undefined => {
    const named = { classId: row.id, name: row.name };
    if (isInside(row, period)) return { ...named, count: row.notTaken };
    const asked = sheets[index];
    // A class that went away meanwhile has nothing to say.
    if (asked?.error instanceof ApiError) return { ...named, count: 0 };
    return asked?.data && { ...named, count: countNotTaken(asked.data, period, today) };
  });
  const known = counts.filter((each) => each !== undefined);
  if (known.length < counts.length) return undefined;
  return known.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function touches({ firstDay, lastDay }: ClassRow, { from, to }: { from: Day; to: Day }): boolean {
  return firstDay !== null && lastDay !== null && firstDay <= to && lastDay >= from;
}

function isInside({ firstDay, lastDay }: ClassRow, { from, to }: { from: Day; to: Day }): boolean {
  return firstDay !== null && lastDay !== null && firstDay >= from && lastDay <= to;
}

function countNotTaken(
  { sessions, persons }: Output<'attendance', 'sheet'>,
  { from, to }: { from: Day; to: Day },
  today: Day,
): number {
  return sessions.filter(
    ({ day }, index) =>
      day >= from &&
      day <= to &&
      day <= today &&
      persons.every(({ marks }) => (marks[index] ?? null) === null),
  ).length;
}
