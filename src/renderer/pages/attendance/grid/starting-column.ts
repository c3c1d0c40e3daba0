import type { Day } from '../../../../domain/day';

/**
 * Where the cursor stands when a class is opened: the session of today; of several today the first nobody was marked in;
 * without one today the first session nobody was marked in; when all are taken the last.
 * @param taken of each session how many marks it has, or 1 when it has any
 */
export function startingColumn(
  sessions: readonly { readonly day: Day }[],
  taken: readonly number[],
  today: Day,
): number {
  const columns = sessions.map((session, column) => ({ ...session, column }));
  const isUntaken = ({ column }: { column: number }) => (taken[column] ?? 0) === 0;
  const ofToday = columns.filter(({ day }) => day === today);
  const chosen = ofToday.find(isUntaken) ?? ofToday[0] ?? columns.find(isUntaken);
  return chosen?.column ?? Math.max(0, sessions.length - 1);
}
