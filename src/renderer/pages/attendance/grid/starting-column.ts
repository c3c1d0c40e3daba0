import { isBeingTaken } from '../../../../domain/attendance/now';
import type { Day } from '../../../../domain/day';

/**
 * Where the cursor stands when a class is opened: the session being taken now, else one of today; of several the first
 * nobody was marked in; without one today the first session nobody was marked in; when all are taken the last. Never one
 * that was cancelled, while there is another.
 * @param taken of each session how many marks it has, or 1 when it has any
 * @param now `HH:MM`
 */
export function startingColumn(
  sessions: readonly StartingSession[],
  taken: readonly number[],
  today: Day,
  now = '',
): number {
  const columns = sessions
    .map((session, column) => ({ ...session, column }))
    .filter(({ cancelled }) => typeof cancelled !== 'string');
  const isUntaken = ({ column }: { column: number }) => (taken[column] ?? 0) === 0;
  const ofToday = columns.filter(({ day }) => day === today);
  const beingTaken = ofToday.filter(
    ({ day, startsAt = '', endsAt = '' }) =>
      now !== '' && isBeingTaken({ day, startsAt, endsAt }, today, now),
  );
  const chosen =
    beingTaken.find(isUntaken) ??
    beingTaken[0] ??
    ofToday.find(isUntaken) ??
    ofToday[0] ??
    columns.find(isUntaken) ??
    columns.at(-1);
  return chosen?.column ?? Math.max(0, sessions.length - 1);
}

interface StartingSession {
  readonly day: Day;
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly cancelled?: string | null;
}
