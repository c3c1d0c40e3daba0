import { AppError } from '../errors';
import { cleanLine, fold } from '../text';
import { maskNumbers } from './contact';

/** Stands where the name was; the row stays for the totals. */
export const ERASED_NAME = 'Người đã xóa thông tin';

/** Short, so that it says who asked and when, and not the whole story. */
export const REASON_LIMIT = 200;

/**
 * It is kept for ever, so numbers are cut to their last digits and the name of who asks is refused; a name of one word
 * may be any word of a sentence.
 * @throws AppError `reason-empty`, `reason-tells-who`
 */
export function readReason(text: string, name: string): string {
  const reason = maskNumbers(cleanLine(text)).slice(0, REASON_LIMIT);
  if (reason === '') throw new AppError('reason-empty');
  const words = (said: string) =>
    ` ${fold(said)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const called = words(name);
  if (called.trim().includes(' ') && words(reason).includes(called)) {
    throw new AppError('reason-tells-who');
  }
  return reason;
}
