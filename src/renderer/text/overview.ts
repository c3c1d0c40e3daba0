/** Words of the page “Tổng quan”. */
export const overview = {
  title: 'Tổng quan',
  loading: 'Đang tính số liệu của kỳ…',
  subtitle: (plan: string, due: string) => (plan === '' ? due : `${plan} · ${due}`),
  plan: (symbol: string) => `Kế hoạch ${symbol}`,
  planWithoutNumber: 'Kế hoạch chưa có số',
  noPlan: 'Chưa có kế hoạch',
  makeReport: (period: string) => `Lập báo cáo ${period}`,
  makeReportOfRange: 'Lập báo cáo giai đoạn này',
  key: 'Ctrl+Enter',

  reportDue: {
    ahead: (days: number) => `còn ${days} ngày đến hạn báo cáo`,
    today: 'hôm nay là hạn báo cáo',
    past: (day: string) => `hạn báo cáo của kỳ: ${day}`,
  },

  targets: {
    label: 'Chỉ tiêu so với thực hiện',
    columns: {
      name: 'Chỉ tiêu',
      target: 'Kế hoạch',
      actual: 'Thực hiện',
      progress: 'Tiến độ',
      ratio: 'Đạt / Tổng',
      remaining: 'Còn lại',
      state: 'Trạng thái',
    },
    states: { reached: 'Đạt', near: 'Sát đích', short: 'Chưa đạt', none: 'Chưa có số' },
    noDenominator: 'chưa có tổng số',
    noFigure: 'chưa có số',
    remaining: (persons: string) => `còn ${persons} người`,
    enter: 'nhập tổng số',
    asOf: (source: string, day: string) => `${source}, ngày ${day}`,
    counted: 'Đếm từ kết quả lớp học',
    nothing: '–',
  },
  noTargets: {
    title: (plan: string, year: number) => `${plan} không có chỉ tiêu năm ${year}.`,
    hint: (years: string) =>
      `Kế hoạch đặt chỉ tiêu cho năm ${years}. Chọn một kỳ của năm đó để so sánh.`,
    go: (period: string) => `Xem ${period}`,
  },
  noPlanYet: {
    title: 'Chưa có kế hoạch nên chưa có chỉ tiêu để so.',
    hint: 'Chọn một kế hoạch có sẵn, chỉ tiêu và nhiệm vụ theo về.',
    go: 'Chọn kế hoạch',
  },

  movement: {
    label: 'Phong trào trong kỳ và từ đầu năm',
    columns: {
      classes: 'Lớp học',
      sessions: 'Buổi học',
      turns: 'Lượt người',
      persons: 'Số người',
      achieved: 'Số người đạt',
    },
    hints: {
      classes: 'Lớp có buổi đã điểm danh',
      sessions: 'Buổi đã điểm danh',
      turns: 'Mỗi lần một người có mặt là một lượt',
      persons: 'Mỗi người chỉ đếm một lần, dù học nhiều lớp',
      achieved: 'Người lần đầu được xét “đạt”',
    },
    inPeriod: 'Trong kỳ',
    yearToDate: 'Từ đầu năm',
    window: (window: string) => `(${window})`,
  },

  hamlets: {
    title: (word: string) => `Người đã đi học từ đầu năm, theo ${word}`,
    persons: (count: string) => `${count} người`,
    turns: (count: string) => `${count} lượt`,
    nobody: 'chưa có ai',
    unknown: (word: string) => `Chưa rõ ${word}`,
    note: 'Số người: mỗi người một lần. Số lượt: mỗi lần có mặt một lượt.',
    bar: (hamlet: string, persons: string) => `${hamlet}: ${persons}`,
    empty: (word: string) => `Chưa khai ${word} nào.`,
    emptyHint: (word: string) =>
      `Thêm ${word} trong Cài đặt, hoặc nhập danh sách người dân: ${word} mới được thêm theo.`,
    go: 'Mở Cài đặt',
  },

  due: {
    title: 'Việc đến hạn',
    nothing: 'Không có việc nào đến hạn trong 60 ngày tới.',
    report: (period: string) => `Báo cáo ${period}`,
    reportNote: (cutOff: string) => `Chốt số liệu ${cutOff}, nộp trong 2 ngày làm việc`,
    sessionsNote: (count: number) => `${count} buổi đã qua chưa điểm danh`,
    moreClasses: (count: number) => `và ${count} lớp khác còn buổi chưa điểm danh`,
    figures: (count: number) => `Nhập số liệu của ${count} chỉ tiêu`,
    figureNote: (source: string) => `Chưa có số liệu; nguồn thường dùng: ${source}`,
    left: (days: number) => `Còn ${days} ngày`,
    today: 'Hôm nay',
    late: (days: number) => `Quá ${days} ngày`,
    past: 'Đã qua hạn',
    waiting: 'Chờ',
    untaken: (sessions: number) => `${sessions} buổi`,
    missing: 'Thiếu số',
  },

  first: {
    title: 'Bắt đầu từ đâu',
    steps: {
      plan: { text: 'Chọn kế hoạch', hint: 'Chỉ tiêu và nhiệm vụ theo về' },
      people: { text: 'Đưa người dân vào sổ', hint: 'Nhập tệp Excel hoặc gõ từng người' },
      classes: { text: 'Mở lớp đầu tiên', hint: 'Thêm buổi học và người học, rồi điểm danh' },
      figures: { text: 'Nhập tổng số của từng chỉ tiêu', hint: 'Để tính được tỷ lệ phần trăm' },
    },
    done: 'xong',
  },
} as const;
