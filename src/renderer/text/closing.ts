import { formatDay, type Day } from '../../domain/day';

/** Words for closing the book. */
export const closing = {
  tab: 'Khóa sổ',
  title: 'Khóa sổ',
  hint: 'Sau khi khóa, những việc có ngày đến hết ngày đó không sửa và không hoàn tác được nữa. Nên khóa sau khi đã gửi báo cáo.',
  held: [
    'Lớp học: buổi học, điểm danh, ghi chú, ngày vào và ra lớp, kết quả xét.',
    'Hoạt động: buổi hướng dẫn, hoạt động, mô hình và khen thưởng đã công nhận, tiền đã chi, văn bản.',
    'Người dân: xác nhận VNeID, ngày chuyển nơi ở.',
    'Chỉ tiêu: số liệu đã gõ.',
  ],
  notHeld:
    'Vẫn sửa được: tổ công nghệ số và thành viên, kinh phí được giao, mô hình và khen thưởng đang đề nghị. Xóa dữ liệu theo yêu cầu và gộp người trùng vẫn làm được.',
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
