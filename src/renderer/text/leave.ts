import { formatDay, type Day } from '../../domain/day';

/** Words for leave told ahead. */
export const leave = {
  title: (name: string) => `Nghỉ phép biết trước: ${name}`,
  section: 'Nghỉ phép biết trước',
  hint: 'Tính cho mọi lớp của người này. Ô chưa điểm danh trong những ngày đó hiện chữ P mờ; “Còn lại có mặt” ghi các ô đó là có phép.',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  reason: 'Lý do (có thể để trống)',
  reasonHint: 'Ví dụ: đi viện, việc gia đình',
  save: 'Ghi nghỉ phép',
  more: 'Ghi thêm một đợt nghỉ',
  known: 'Đã ghi',
  none: 'Chưa ghi đợt nghỉ nào.',
  days: (from: Day, to: Day) =>
    from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`,
  remove: 'Bỏ',
  removeOne: (from: Day, to: Day) => `Bỏ đợt nghỉ ${formatDay(from)} – ${formatDay(to)}`,
  added: (name: string, from: Day, to: Day) =>
    `Đã ghi ${name} nghỉ phép ${from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`}.`,
  removed: (from: Day, to: Day) => `Đã bỏ đợt nghỉ ${formatDay(from)} – ${formatDay(to)}.`,
  key: 'Nghỉ phép biết trước của người đang chọn',
  item: (name: string) => `Nghỉ phép biết trước của ${name}`,
} as const;
