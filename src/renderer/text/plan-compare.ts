import type { TargetAudience } from '../../domain/plan/plan';
import { planText } from './plan';

const statuses = {
  missing: 'Thiếu',
  lower: 'Thấp hơn',
  equal: 'Bằng',
  higher: 'Cao hơn',
  extra: 'Riêng của xã',
} as const;

/** Every word of the tab “So với cấp trên” of a plan. */
export const compareText = {
  statuses,
  loading: 'Đang so với kế hoạch cấp trên…',

  upper: {
    label: 'Kế hoạch cấp trên',
    none: 'Không gắn với kế hoạch nào',
    hung: (name: string) => `gắn dưới ${name}`,
    unhung: 'thôi gắn với kế hoạch cấp trên',
    emptyTitle: 'Kế hoạch này chưa gắn với kế hoạch cấp trên nào.',
    emptyHint:
      'Chọn kế hoạch của cấp trên để xem xã còn thiếu hoặc đặt thấp hơn ở chỗ nào, và lấy những dòng đó về.',
    inBook: 'Kế hoạch đã có trong sổ',
    choose: 'Chọn một kế hoạch',
    shipped: 'Kế hoạch có sẵn trong chương trình',
    take: 'Lấy làm cấp trên',
    takeThis: (name: string) => `Lấy làm cấp trên: ${name}`,
    rows: (targets: number, quotas: number) => `${targets} chỉ tiêu, ${quotas} định mức`,
    listLabel: 'Các kế hoạch có sẵn có thể lấy làm cấp trên',
  },

  table: {
    label: 'So với kế hoạch cấp trên',
    columns: {
      name: 'Chỉ tiêu',
      audience: 'Đối tượng',
      upper: 'Cấp trên yêu cầu',
      lower: 'Xã đặt',
      status: 'Tình trạng',
      take: 'Lấy về',
    },
    quota: 'Định mức',
    audiences: planText.audience satisfies Record<TargetAudience, string>,
    nothing: '–',
    take: 'Lấy theo cấp trên',
    takeRow: (name: string) => `Lấy theo cấp trên: ${name}`,
    takeAll: (count: number) => `Lấy tất cả ${count} dòng còn thiếu`,
    /** What was done, for “Hoàn tác: …”. */
    took: (name: string) => `lấy theo cấp trên: ${name}`,
    tookAll: (count: number) => `lấy ${count} dòng của cấp trên`,
    refused: (count: number, first: string) =>
      count === 1 ? `1 dòng chưa lấy được: ${first}` : `${count} dòng chưa lấy được. ${first}`,
    year: 'Năm',
    yearOf: (year: number) => `Năm ${year}`,
    filter: 'Tình trạng',
    all: (count: number) => `Tất cả ${count}`,
    filtered: (status: keyof typeof statuses, count: number) => `${statuses[status]} ${count}`,
    sum: (missing: number, lower: number) => {
      const parts = [
        ...(missing > 0 ? [`thiếu ${missing}`] : []),
        ...(lower > 0 ? [`thấp hơn ${lower}`] : []),
      ];
      return parts.length === 0
        ? 'Xã không thiếu và không đặt thấp hơn dòng nào.'
        : `So với cấp trên, xã ${parts.join(', ')}.`;
    },
    empty: (year: number) => `Cả hai kế hoạch không có dòng nào cho năm ${year}.`,
    nothingChosen: 'Không có dòng nào ở tình trạng đang lọc.',
  },

  checklist: {
    title: 'Các định mức phải đạt',
    none: 'Hai kế hoạch không có định mức nào.',
    sections: {
      commune: 'Tính chung cả xã',
      months: 'Tính theo tháng',
      hamlets: (word: string) => `Tính theo ${word}`,
    },
    columns: {
      name: 'Định mức',
      asked: 'Phải đạt',
      due: 'Hạn cuối',
      progress: 'Tiến độ',
      value: 'Đã làm',
      counted: 'Cách có số',
    },
    month: (month: string) => `T${Number(month.slice(5))}`,
    monthLong: (month: string) => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
    months: (met: number, all: number) => `${met}/${all} tháng đạt`,
    hamlets: (met: number, all: number, word: string) => `${met}/${all} ${word} đạt`,
    met: 'Đạt',
    notMet: 'Chưa đạt',
    counted: 'đếm từ sổ lớp học',
    countedGuidance: 'đếm từ sổ hướng dẫn',
    found: 'đếm từ sổ hoạt động',
    foundModels: 'đếm từ sổ mô hình',
    typedOver: (found: number) => `nhập tay; sổ có ${found}`,
    typed: 'nhập tay',
    ofUpper: 'cấp trên giao',
    done: 'đã làm',
    notDone: 'chưa làm',
    nothing: 'chưa nhập',
    cell: (quota: string, place: string, value: string, met: string, isCounted: boolean) =>
      `${quota}, ${place}: ${value}, ${met}${isCounted ? ' (đếm từ sổ lớp học)' : ''}`,
    notPasted: (count: number) => `${count} ô không nhận giá trị được dán. Các ô khác đã được ghi.`,
    entered: (quota: string, place: string) => `nhập ${quota}, ${place}`,
    enteredMany: (count: number) => `nhập ${count} ô`,
    countedNote:
      'Số này được đếm từ sổ lớp học hoặc sổ hướng dẫn nên không gõ vào đây. Ghi thêm ở sổ, số tự đổi.',
    bad: 'Ô này nhận số không âm, ví dụ 12 hoặc 85,5. Giá trị cũ được giữ nguyên.',
    badShare: 'Ô này nhận tỷ lệ từ 0 đến 100. Giá trị cũ được giữ nguyên.',
    keys: 'Mũi tên để đi, gõ số để nhập, Enter xuống ô dưới, Space đánh dấu đã làm, Delete xóa.',
  },

  keyList: {
    take: 'Lấy dòng đang chọn theo cấp trên',
    takeAll: 'Lấy tất cả dòng còn thiếu',
    tick: 'Đánh dấu đã làm, chưa làm',
  },
} as const;
