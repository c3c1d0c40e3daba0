import type { HonourKind, HonourState } from '../../domain/register/rows';

/** Words of the tab “Mô hình, khen thưởng”. */
export const honoursText = {
  tab: 'Mô hình, khen thưởng',
  title: 'Mô hình, khen thưởng',
  kind: {
    'model-citizen': 'Công dân số tiêu biểu',
    'model-hamlet': 'Thôn số tiêu biểu',
    'digital-household': 'Gia đình số',
    'digital-market': 'Chợ số',
    'digital-identity': 'Mỗi công dân - Một danh tính số',
    ambassador: 'Đại sứ số',
    'other-model': 'Mô hình khác',
    reward: 'Khen thưởng',
  } satisfies Record<HonourKind, string>,
  modelHamlet: (word: string) => `${word} số tiêu biểu`,
  kinds: 'Tất cả các loại',
  state: {
    candidate: 'Đề nghị',
    recognised: 'Đã công nhận',
    refused: 'Không công nhận',
  } satisfies Record<HonourState, string>,
  states: 'Tất cả kết quả',
  column: {
    day: 'Đề nghị',
    kind: 'Loại',
    name: 'Tên',
    decision: 'Số QĐ',
    decidedOn: 'Ngày QĐ',
    state: 'Kết quả',
    note: 'Ghi chú',
  },
  dayHint: 'Ngày đề nghị',
  blank: 'Họ tên, tên mô hình, tập thể',
  totals: (all: string, candidates: string, recognised: string) =>
    `${all} dòng · ${candidates} đang đề nghị · ${recognised} đã công nhận`,
  byKind: {
    title: (year: number) => `Theo loại, năm ${year}`,
    says: (word: string) => `Công nhận tính theo ngày quyết định, mỗi người, mỗi ${word} một lần.`,
    kind: 'Loại',
    candidates: 'Đề nghị',
    recognised: 'Công nhận',
  },
} as const;
