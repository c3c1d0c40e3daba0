import { AppError } from '../errors';
import { cleanLine } from '../text';
import { formatDay, isDay, type Day } from '../day';
import { checkSession, isTime, type Session, type SessionDraft } from './class';

export const LONGEST_REASON = 300;

/** `YYYY-MM-DD HH:MM`: when a session is set for. */
export function momentOf({ day, startsAt }: Pick<SessionDraft, 'day' | 'startsAt'>): string {
  return `${day} ${startsAt}`;
}

/** A session by its hours; left out: it is held. */
export type HeldOrNot = SessionDraft & Partial<Pick<Session, 'cancelled'>>;

/**
 * The session of a class that leaves no room for one at these hours: both held at some of the same minutes, since nobody
 * can be at two at once, or both beginning together, held or not. Undefined where there is room.
 */
export function sessionInTheWay(
  sessions: readonly HeldOrNot[],
  at: HeldOrNot,
): HeldOrNot | undefined {
  const isHeld = ({ cancelled = null }: HeldOrNot) => cancelled === null;
  return sessions.find(
    (each) =>
      momentOf(each) === momentOf(at) ||
      (isHeld(each) &&
        isHeld(at) &&
        each.day === at.day &&
        each.startsAt < at.endsAt &&
        each.endsAt > at.startsAt),
  );
}

/** Whether a session can have been set for it; null: it was never moved. */
export function isMoment(text: string | null): boolean {
  if (text === null) return true;
  const [day = '', startsAt = ''] = text.split(' ');
  return isDay(day) && isTime(startsAt);
}

/**
 * A session at another day or hour. It keeps where it was first set for; brought back there it was never moved.
 * @throws AppError `session-day-bad`
 */
export function movedSession(
  session: SessionDraft & Pick<Session, 'movedFrom'>,
  to: SessionDraft,
): SessionDraft & Pick<Session, 'movedFrom'> {
  const { day, startsAt, endsAt } = checkSession(to);
  const first = session.movedFrom ?? momentOf(session);
  return { day, startsAt, endsAt, movedFrom: momentOf(to) === first ? null : first };
}

/**
 * Why a session is not held, cleaned. What was marked was held.
 * @throws AppError `cancel-reason-empty`, `text-too-long`, `cancel-has-marks`
 */
export function cancelReason(typed: string, session: { day: Day; marks: number }): string {
  const reason = cleanLine(typed);
  if (reason === '') throw new AppError('cancel-reason-empty');
  if (reason.length > LONGEST_REASON)
    throw new AppError('text-too-long', { limit: LONGEST_REASON });
  if (session.marks > 0) {
    throw new AppError('cancel-has-marks', { day: formatDay(session.day), marks: session.marks });
  }
  return reason;
}
