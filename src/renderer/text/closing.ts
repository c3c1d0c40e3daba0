import { formatDay, type Day } from '../../domain/day';

/** Words for closing the book. */
export const closing = {
  tab: 'Khóa sổ',
  title: 'Khóa sổ',
  hint: 'Sau khi khóa, những gì tính vào các ngày đến hết ngày đó không sửa được nữa: buổi học, điểm danh, ghi chú, ngày vào và ra lớp, kết quả xét, các dòng ở trang Hoạt động, xác nhận VNeID, ngày chuyển nơi ở, số liệu gõ ở trang Chỉ tiêu. Nên khóa sau khi đã gửi báo cáo.',
  open: 'Sổ chưa khóa ngày nào.',
  closed: (until: Day) => `Sổ đã khóa đến hết ngày ${formatDay(until)}.`,
  until: 'Khóa đến hết ngày',
  close: 'Khóa sổ',
  openTitle: 'Mở khóa',
  openHint:
    'Để trống ngày là mở khóa toàn bộ. Lý do được giữ lại trong sổ, không ghi tên người dân.',
  openUntil: 'Chỉ còn khóa đến hết ngày',
  reason: 'Lý do mở khóa',
  reasonHint: 'Ví dụ: ghi sót buổi 12/10, đã báo phòng',
  openAgain: 'Mở khóa',
  notEarlier: (until: Day) => `Hãy chọn ngày trước ${formatDay(until)}, hoặc để trống.`,
  done: (until: Day | null) =>
    until === null ? 'Đã mở khóa toàn bộ sổ.' : `Đã khóa sổ đến hết ngày ${formatDay(until)}.`,
  undoReason: 'Hoàn tác lần khóa vừa rồi',
  log: 'Những lần khóa, mở',
  line: (from: Day | null, to: Day | null) => {
    if (to === null) return 'Mở khóa toàn bộ';
    return from !== null && to < from
      ? `Mở khóa, còn khóa đến hết ${formatDay(to)}`
      : `Khóa đến hết ${formatDay(to)}`;
  },
} as const;
