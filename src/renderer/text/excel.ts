/** Every word of the page “Xuất Excel”. */
export const excelText = {
  title: 'Xuất Excel',
  loading: 'Đang tính số liệu…',
  period: (name: string, from: string, to: string) => `${name}, số liệu từ ${from} đến ${to}`,
  exportExcel: 'Xuất Excel',
  exportKey: 'Ctrl+E',

  file: 'Tệp',
  sheets: (count: number) => `${count} trang tính`,
  choose: 'Trang tính xem trước',
  tab: (name: string, rows: string) => `${name} (${rows} dòng)`,
  preview: (name: string) => `Xem trước trang tính ${name}`,
  blank: '',

  empty: {
    noPlan: 'Chưa có kế hoạch nên chưa có bảng để xuất.',
    noPlanHint: 'Lấy một kế hoạch có sẵn, rồi quay lại đây.',
    toPlan: 'Mở trang Kế hoạch',
  },
} as const;
