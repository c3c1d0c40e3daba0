import { filled } from '../error-text';
import type { Refusal, RefusalCode } from './may-mark';

const reasons: Record<RefusalCode, string> = {
  'book-closed': 'sổ đã khóa đến hết {until}',
  'session-cancelled': 'buổi đã hủy: {reason}',
  'session-in-future': 'buổi chưa đến',
  'mark-outside-enrolment': 'ngoài thời gian học (từ {joined} đến {left})',
  'attended-elsewhere': 'đã dự lớp “{class}” cùng giờ',
};

/** Why a cell cannot be marked, for a line of a list; unlike the error’s sentence it does not tell what was written. */
export function refusalReason({ code, detail }: Refusal): string {
  return filled(reasons[code], detail);
}
