import type { TargetAudience, TaskState } from '../../domain/plan/plan';

/** Every word of the page “Kế hoạch”. */
export const planText = {
  title: 'Kế hoạch',
  loading: 'Đang mở kế hoạch…',

  empty: {
    title: 'Chưa có kế hoạch nào.',
    hint: 'Lấy một kế hoạch có sẵn làm nền: chỉ tiêu và nhiệm vụ được điền ngay, sau đó sửa lại cho đúng với đơn vị.',
    take: 'Lấy kế hoạch này',
    targets: (count: number) => `${count} chỉ tiêu`,
    tasks: (count: number) => `${count} nhiệm vụ`,
    listLabel: 'Các kế hoạch có sẵn',
  },
  taken: (title: string) => `Đã lấy kế hoạch “${title}”.`,

  head: {
    number: 'Số',
    symbol: 'Ký hiệu',
    date: 'Ngày ban hành',
    noNumber: 'chưa có số',
    noDate: 'chưa có ngày',
    edit: 'Sửa số, ngày',
    enter: 'Nhập số, ngày',
    editTitle: 'Số, ký hiệu và ngày ban hành',
    editHint: 'Điền khi văn thư đã cấp số. Để trống nếu chưa có.',
    symbolHint: 'Ví dụ: 64/KH-UBND',
    save: 'Lưu số, ngày',
    saved: 'Đã lưu số và ngày của kế hoạch.',
    numberBad: 'Số gồm toàn chữ số, từ 1 đến 99.999.',
    dateBad: 'Ngày viết theo kiểu 29/09/2025.',
  },

  targets: {
    title: 'Chỉ tiêu',
    yearLabel: 'Năm của chỉ tiêu',
    year: (year: number) => `Năm ${year}`,
    count: (count: number) => `${count} chỉ tiêu`,
    hint: 'Gõ số để sửa mức, Enter lưu và xuống dòng',
    column: {
      label: 'Mục',
      name: 'Chỉ tiêu',
      audience: 'Đối tượng',
      value: 'Mức phải đạt',
      strength: 'Ràng buộc',
    },
    binding: 'bắt buộc',
    editLabel: (name: string) => `Mức phải đạt: ${name}`,
    saved: (label: string, year: number, value: string) =>
      `Đã lưu mức ${value} cho mục ${label}), năm ${year}.`,
    bad: 'Mức là số từ 0 đến 100, ví dụ 85 hoặc > 80. Giá trị cũ được giữ nguyên.',
    none: 'Kế hoạch này không có chỉ tiêu nào.',
  },

  tasks: {
    title: 'Nhiệm vụ',
    count: (done: number, all: number) => `${done}/${all} đã xong`,
    hint: 'Enter để ghi tiến độ',
    column: {
      no: 'Số',
      about: 'Nội dung',
      lead: 'Chủ trì',
      with: 'Phối hợp',
      due: 'Thời hạn',
      state: 'Trạng thái',
      progress: 'Kết quả đã ghi',
    },
    none: 'Kế hoạch này không có nhiệm vụ nào.',
    state: {
      'not-started': 'Chưa làm',
      'in-progress': 'Đang làm',
      done: 'Đã xong',
    } satisfies Record<TaskState, string>,
    panel: {
      title: (no: string) => `Nhiệm vụ ${no}`,
      position: (index: number, all: number) => `${index}/${all}`,
      about: 'Nội dung',
      lead: 'Chủ trì',
      with: 'Phối hợp',
      due: 'Thời hạn',
      planNote: 'Ghi chú trong kế hoạch',
      nobody: 'không ghi',
      state: 'Trạng thái',
      progress: 'Kết quả thực hiện',
      progressHint: 'Câu ghi ở đây được đưa vào báo cáo.',
      saveNext: 'Lưu, sang việc tiếp',
      saveLast: 'Lưu',
      saveKey: 'Ctrl+Enter',
      stateKeys: 'Alt+1, Alt+2, Alt+3',
      saving: {
        saved: 'Chương trình tự lưu khi ngừng gõ.',
        waiting: 'Đang gõ…',
        saving: 'Đang lưu…',
        failed: 'Chưa lưu được. Chữ đã gõ vẫn còn ở đây.',
      },
    },
    notClosed:
      'Tiến độ nhiệm vụ chưa lưu được nên cửa sổ chưa đóng. Đóng lần nữa thì bỏ phần đang gõ.',
    saved: (no: string) => `Đã lưu tiến độ nhiệm vụ ${no}.`,
  },

  more: {
    open: 'Căn cứ, đơn vị, kinh phí, nơi nhận',
    bases: 'Căn cứ pháp lý',
    units: 'Đơn vị thực hiện',
    funding: 'Nguồn kinh phí',
    recipients: 'Nơi nhận',
    basis: (symbol: string, day: string, by: string) => `${symbol} ngày ${day} của ${by}`,
    none: 'Kế hoạch không ghi.',
  },

  audience: {
    officials: 'Cán bộ, công chức, viên chức',
    adults: 'Người trưởng thành',
    workers: 'Người lao động',
    'students-secondary': 'Học sinh trung học',
    'students-primary-up': 'Học sinh từ tiểu học',
    'students-secondary-university': 'Học sinh trung học, sinh viên',
  } satisfies Record<TargetAudience, string>,
} as const;
