import { AppError } from '../errors';
import { cleanLine } from '../text';

/** Stands where the name was; the row stays for the totals. */
export const ERASED_NAME = 'Người đã xóa thông tin';

/** Short, so that it says who asked and when, and not the whole story. */
export const REASON_LIMIT = 200;

/** @throws AppError `reason-empty` */
export function readReason(text: string): string {
  const reason = cleanLine(text).slice(0, REASON_LIMIT);
  if (reason === '') throw new AppError('reason-empty');
  return reason;
}
