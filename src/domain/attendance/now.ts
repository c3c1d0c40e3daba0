import type { Day } from '../day';

const MARGIN = 30;

/** Whether a session is being taken: from half an hour before it begins to half an hour after it ends. */
export function isBeingTaken(
  session: { readonly day: Day; readonly startsAt: string; readonly endsAt: string },
  today: Day,
  now: string,
): boolean {
  const at = minutes(now);
  return (
    session.day === today &&
    at >= minutes(session.startsAt) - MARGIN &&
    at <= minutes(session.endsAt) + MARGIN
  );
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
