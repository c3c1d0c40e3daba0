import type { Day } from '../day';
import { AppError } from '../errors';
import { cleanLine } from '../text';

/** Leave told ahead, first to last day, for every class of a person. */
export interface LeaveDraft {
  readonly from: Day;
  readonly to: Day;
  /** May be empty. */
  readonly reason: string;
}

export interface KnownLeave extends LeaveDraft {
  readonly id: string;
}

export const LEAVE_REASON_LIMIT = 200;

/** @throws AppError `leave-ends-before-start`, `text-too-long` */
export function checkLeave({ from, to, reason }: LeaveDraft): LeaveDraft {
  if (to < from) throw new AppError('leave-ends-before-start', { from, to });
  const cleaned = cleanLine(reason);
  if (cleaned.length > LEAVE_REASON_LIMIT) {
    throw new AppError('text-too-long', { limit: LEAVE_REASON_LIMIT });
  }
  return { from, to, reason: cleaned };
}

/** The first leave of a person that covers a day. */
export function leaveOn<Leave extends LeaveDraft>(
  leaves: readonly Leave[],
  day: Day,
): Leave | null {
  return leaves.find(({ from, to }) => from <= day && day <= to) ?? null;
}
