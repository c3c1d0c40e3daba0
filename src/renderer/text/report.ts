/** Every word of the page “Báo cáo”. */
export const reportText = {
  title: 'Báo cáo',
  loadingLong: 'Đang soạn báo cáo từ số liệu trong sổ…',
  period: (name: string, from: string, to: string) => `${name}, số liệu từ ${from} đến ${to}`,
  due: (day: string) => `hạn gửi ${day}`,
  exportWord: 'Xuất Word',
  exportKey: 'Ctrl+E',

  own: {
    title: 'Phần tự viết',
    hint: 'Câu có số liệu do chương trình viết. Phần này được giữ nguyên khi số liệu đổi.',
    take: 'Lấy câu gợi ý',
    takeFor: (title: string) => `Lấy câu gợi ý: ${title}`,
    takeKey: 'Alt+G',
    next: 'Sang mục sau',
    nextKey: 'Ctrl+Enter',
    save: 'Lưu ngay phần đang gõ',
    notClosed: 'Có đoạn chưa lưu được nên cửa sổ chưa đóng. Đóng lần nữa thì bỏ đoạn đó.',
    state: {
      saved: 'đã lưu',
      waiting: 'đang gõ…',
      saving: 'đang lưu…',
      failed: 'chưa lưu được, chữ vẫn còn ở đây',
      empty: 'chưa viết',
    },
  },

  preview: {
    title: 'Bản xem trước',
    frame: 'Báo cáo như khi in',
    key: 'Ctrl+P',
    goTo: 'Xem bản in',
    hint: 'Ctrl+P để xem, Esc quay lại chỗ đang viết',
    refreshing: 'đang cập nhật…',
  },

  checks: {
    title: 'Xem lại trước khi gửi',
    none: 'Đủ số liệu cho mọi chỉ tiêu; các buổi học trong kỳ đã điểm danh.',
    noFigure: (count: number) => `${count} chỉ tiêu chưa có số`,
    toFigures: 'Nhập số ở trang Chỉ tiêu',
    notTaken: (count: string) => `${count} buổi học trong kỳ chưa điểm danh`,
    toClasses: 'Mở Lớp học',
    andMore: (count: number) => `và ${count} lớp khác`,
    sessionsOf: (name: string, count: number) => `${name} (${count} buổi)`,
    noPlan: 'Chưa có kế hoạch nên báo cáo chưa có phần chỉ tiêu và nhiệm vụ',
    noTargets: (year: number) => `Kế hoạch không có chỉ tiêu cho năm ${year}`,
    toPlan: 'Mở trang Kế hoạch',
  },
} as const;
