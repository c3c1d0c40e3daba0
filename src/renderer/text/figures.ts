import type { Measure } from '../../domain/indicator/measure';

/** Every word of the page “Chỉ tiêu”. */
export const figuresText = {
  confirmedByName: (persons: string) =>
    `Theo tên trong sổ: ${persons} người trưởng thành đã được xác nhận trên VNeID, tính đến hôm nay. Chỉ để đối chiếu, không thay số đã nhập.`,
  title: 'Chỉ tiêu',
  loading: 'Đang tính số liệu…',
  enter: 'Nhập số liệu',
  period: (name: string, from: string, to: string) => `${name}, số liệu từ ${from} đến ${to}`,

  empty: {
    noPlan: 'Chưa có kế hoạch nên chưa có chỉ tiêu để theo dõi.',
    noPlanHint: 'Lấy một kế hoạch có sẵn, rồi quay lại đây.',
    toPlan: 'Mở trang Kế hoạch',
    noTargets: (year: number) => `Kế hoạch không có chỉ tiêu cho năm ${year}.`,
    noTargetsHint: 'Chọn kỳ khác ở thanh trên cùng, hoặc xem các năm có chỉ tiêu ở trang Kế hoạch.',
  },

  table: {
    title: 'Kế hoạch và thực hiện',
    hint: 'Enter trên một dòng để nhập số',
    name: 'Chỉ tiêu',
    target: 'Kế hoạch',
    inPeriod: 'Trong kỳ',
    yearToDate: 'Từ đầu năm',
    toEnd: 'Đạt / Tổng',
    toEndHint: 'Số người đạt trên tổng số người thuộc diện, tính đến ngày cuối kỳ',
    of: (numerator: string, denominator: string) => `${numerator}/${denominator}`,
    percent: 'Tỷ lệ',
    progress: 'Tiến độ',
    state: 'Trạng thái',
    remaining: 'Còn lại',
    source: 'Cách có số, nguồn',
    noValue: '—',
    unknown: 'chưa rõ',
    unknownHint: 'Chưa có số liệu trước kỳ này để so, nên chưa biết phần tăng thêm.',
    missingTotal: 'thiếu tổng số',
    remainingPeople: (count: string) => `còn ${count} người`,
    sourceOn: (had: string, source: string, day: string) => `${had}: ${source}, ${day}`,
  },
  had: {
    counted: 'đếm từ sổ',
    typed: 'nhập tay',
    none: 'chưa có',
  } satisfies Record<Measure['had'], string>,

  typed: {
    title: 'Số đã nhập',
    hint: 'Enter để sửa, Delete để xóa',
    all: 'Tất cả chỉ tiêu',
    filterLabel: 'Xem số đã nhập của',
    count: (count: string) => `${count} lần nhập`,
    empty: 'Chưa nhập số nào.',
    emptyHint: 'Bắt đầu với tổng số người của một chỉ tiêu.',
    emptyFiltered: 'Chỉ tiêu này chưa nhập số nào.',
    day: 'Ngày số liệu',
    indicator: 'Chỉ tiêu',
    numerator: 'Số người đạt',
    denominator: 'Tổng số',
    percent: 'Tỷ lệ',
    source: 'Nguồn',
    use: 'Kỳ này',
    inUse: 'đang dùng',
    counted: 'đếm từ sổ',
    removed: (name: string, day: string) => `Đã xóa số ngày ${day} của “${name}”.`,
  },

  form: {
    titleNew: 'Nhập số liệu',
    titleEdit: 'Sửa số đã nhập',
    indicator: 'Chỉ tiêu',
    numerator: 'Số người đạt',
    numeratorOptional: 'Số người đạt (để trống: đếm từ sổ)',
    denominator: 'Tổng số',
    source: 'Nguồn số liệu',
    sourceHint: 'Đơn vị cung cấp, số văn bản nếu có',
    day: 'Ngày của số liệu',
    dayAfter: (to: string) => `Ngày này sau kỳ đang chọn (đến ${to}), nên bảng bên trái chưa đổi.`,
    neededFromOutside: (source: string) =>
      `Phải nhập tay: chương trình không tự biết số này. Thường do ${source} cung cấp.`,
    countedHere: (source: string) =>
      `Để trống thì chương trình đếm người đạt từ sổ lớp học. Tổng số thường do ${source} cung cấp.`,
    result: (percent: string, target: string) => `Bằng ${percent}, kế hoạch ${target}.`,
    resultAlone: (percent: string) => `Bằng ${percent}.`,
    previous: (numerator: string, denominator: string, day: string) =>
      `Lần trước (${day}): ${numerator} trên ${denominator}.`,
    previousTotal: (denominator: string, day: string) =>
      `Lần trước (${day}): tổng số ${denominator}.`,
    save: 'Lưu',
    saveKey: 'Ctrl+Enter',
    keys: 'Enter sang ô sau, ở ô cuối thì lưu.',
    saved: (name: string) => `Đã lưu số liệu “${name}”.`,
    error: {
      denominatorMissing: 'Chưa có tổng số. Hãy nhập tổng số người thuộc diện.',
      dayMissing: 'Chưa có ngày. Gõ như 14/12/2025.',
    },
  },
} as const;
