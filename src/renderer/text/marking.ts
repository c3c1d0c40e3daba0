import { markSign } from '../../domain/attendance/mark';
import type { RefusalCode } from '../../domain/attendance/may-mark';
import { formatDay, type Day } from '../../domain/day';

const reasons: Record<RefusalCode, string> = {
  'book-closed': 'đã khóa sổ',
  'session-cancelled': 'buổi đã hủy',
  'session-in-future': 'buổi chưa đến',
  'mark-outside-enrolment': 'không học ngày đó',
  'attended-elsewhere': 'đang học lớp khác cùng giờ',
};

/** Words for what can and what cannot be marked in the attendance grid, and for notes on marks. */
export const marking = {
  outside: 'Không học ngày này',
  outsideDays: (joined: Day, left: Day | null) =>
    left === null
      ? `Không học ngày này: vào lớp ngày ${formatDay(joined)}`
      : `Không học ngày này: học từ ${formatDay(joined)} đến ${formatDay(left)}`,
  cancelled: (reason: string) => `Buổi đã hủy: ${reason}`,
  elsewhere: (className: string) => `Đang học lớp “${className}” cùng giờ`,
  elsewhereSign: 'L',
  future: 'Buổi chưa đến',
  now: 'đang điểm danh',
  closed: (day: Day) => `Sổ đã khóa đến hết ngày ${formatDay(day)}`,
  movedFrom: (dayAndTime: string) =>
    `chuyển từ ${formatDay(dayAndTime.slice(0, 10))}, ${dayAndTime.slice(11)}`,
  leave: 'Nghỉ phép biết trước',
  leaveSign: markSign.excused,
  leaveDays: (from: Day, to: Day, reason: string) =>
    `Nghỉ phép biết trước ${formatDay(from)}–${formatDay(to)}${reason === '' ? '' : `: ${reason}`}`,
  hasNote: (note: string) => `ghi chú: ${note}`,
  of: (name: string, said: string) => `${name}: ${said}`,
  /** Of several cells: how many were left as they are, and why. */
  leftOut: (counts: readonly (readonly [RefusalCode, number])[]) => {
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    const why = counts.map(([code, count]) => `${count} ô ${reasons[code]}`).join(', ');
    return `${all} ô để nguyên, không ghi: ${why}.`;
  },

  note: {
    title: (name: string) => `Ghi chú: ${name}`,
    session: (day: string) => `Buổi ${day}`,
    field: 'Ghi chú cho điểm danh buổi này',
    hint: 'Ví dụ: đưa con đi viện. Để trống rồi lưu là bỏ ghi chú.',
    save: 'Lưu ghi chú',
    saved: 'Đã lưu ghi chú.',
    removed: 'Đã bỏ ghi chú.',
    key: 'Ghi chú cho ô đang chọn',
    item: 'Ghi chú cho ô đang chọn',
  },
} as const;
