import type { OfficialDocumentEntry } from '../../domain/register/rows';

/** Words of the tab “Văn bản”. */
export const documentsText = {
  tab: 'Văn bản',
  title: 'Văn bản đi, đến',
  direction: { issued: 'Đi', received: 'Đến' } satisfies Record<
    OfficialDocumentEntry['direction'],
    string
  >,
  directions: 'Tất cả văn bản',
  types: 'Tất cả loại văn bản',
  column: {
    day: 'Ngày',
    direction: 'Đi, đến',
    symbol: 'Số, ký hiệu',
    type: 'Loại',
    subject: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    note: 'Ghi chú',
  },
  symbolHint: 'Loại văn bản được điền theo ký hiệu, ví dụ 64/KH-UBND là Kế hoạch',
  issuerHint: 'Văn bản đi để trống là của UBND',
  dayHint: 'Ngày của văn bản; báo cáo kê văn bản theo ngày này',
  blank: 'Nội dung chính của văn bản',
  totals: (all: string, issued: string, received: string) =>
    `${all} văn bản · ${issued} đi · ${received} đến`,
} as const;
