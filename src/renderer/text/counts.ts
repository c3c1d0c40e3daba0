import type { CountBy, CountFigures } from '../../domain/count/count-table';

/** Every word of the page “Thống kê”. */
export const countsText = {
  title: 'Thống kê lớp học',
  link: 'Thống kê',
  back: 'Lớp học',
  by: {
    label: 'Thống kê theo',
    hamlet: (word: string) => `1 · ${word}`,
    views: {
      audience: '2 · Đối tượng',
      sex: '3 · Giới tính',
      age: '4 · Tuổi',
      class: '5 · Lớp',
      month: '6 · Tháng',
    } satisfies Record<Exclude<CountBy, 'hamlet'>, string>,
  },
  first: {
    audience: 'Đối tượng',
    sex: 'Giới tính',
    age: 'Nhóm tuổi',
    class: 'Lớp',
    month: 'Tháng',
  } satisfies Record<Exclude<CountBy, 'hamlet'>, string>,
  columns: {
    classes: { title: 'Lớp', hint: 'Số lớp có buổi học đã điểm danh' },
    sessions: { title: 'Buổi', hint: 'Số buổi đã điểm danh; buổi đã hủy không tính' },
    turns: { title: 'Lượt người', hint: 'Mỗi lần có mặt hoặc đến muộn là một lượt' },
    persons: { title: 'Số người', hint: 'Mỗi người tính một lần, dù học mấy lớp, mấy buổi' },
    achieved: { title: 'Người đạt', hint: 'Số người được ghi đạt trong thời gian này' },
    excused: { title: 'Vắng có phép', hint: 'Số lượt vắng có phép' },
    absent: { title: 'Vắng không phép', hint: 'Số lượt vắng không phép' },
  } satisfies Record<keyof CountFigures, { title: string; hint: string }>,
  total: 'Cộng chung',
  status: (turns: string, persons: string) => `${turns} lượt · ${persons} người`,
  filters: {
    hamlet: 'Nơi ở',
    allHamlets: (word: string) => `Mọi ${word}`,
    noHamlet: (word: string) => `Chưa rõ ${word}`,
    audience: 'Đối tượng',
    allAudiences: 'Mọi đối tượng',
  },
  note: (window: string) => `Tính ${window}.`,
  opens: 'Enter trên một dòng: mở danh sách người, theo thông tin hiện nay của từng người.',
  empty: 'Không có buổi học nào được điểm danh trong thời gian này.',
  emptyHint: 'Chọn kỳ khác ở thanh trên cùng (Ctrl+Shift+P), hoặc bỏ bớt điều kiện lọc.',
  excel: 'Excel',
  excelKey: 'Ctrl+E',
  printKey: 'Ctrl+P',
  fileName: (by: string, from: string, to: string) => `Thống kê theo ${by} ${from} - ${to}`,
  keys: {
    view: 'Đổi cách thống kê',
    open: 'Mở danh sách người của dòng',
    excel: 'Ghi Excel',
    print: 'In bảng đang xem',
  },
} as const;
