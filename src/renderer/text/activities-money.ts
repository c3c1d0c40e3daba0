import type { MoneyKind } from '../../domain/register/rows';

/** Words of the tab “Kinh phí”. */
export const moneyText = {
  tab: 'Kinh phí',
  title: 'Kinh phí',
  kind: { planned: 'Được giao', spent: 'Đã chi' } satisfies Record<MoneyKind, string>,
  kinds: 'Mọi khoản',
  column: {
    day: 'Ngày',
    kind: 'Loại',
    source: 'Nguồn kinh phí',
    amount: 'Số tiền (đồng)',
    about: 'Nội dung',
    activity: 'Cho hoạt động',
    note: 'Ghi chú',
  },
  kindHint: 'Kinh phí được giao (dự toán) hay đã chi',
  amountHint: 'Gõ 12.500.000 hoặc 12,5 triệu',
  notMoney: 'Gõ số tiền như 12.500.000, 12,5 triệu hoặc 1,2 tỷ.',
  blank: 'Nguồn kinh phí',
  totals: (planned: string, spent: string) => `Được giao ${planned} đồng · đã chi ${spent} đồng`,
  bySource: {
    title: (year: number) => `Theo nguồn, năm ${year} (đồng)`,
    source: 'Nguồn',
    planned: 'Được giao',
    spent: 'Đã chi',
    left: 'Còn lại',
    percent: 'Tỷ lệ',
    total: 'Cộng',
    empty: 'Chưa ghi khoản nào trong năm.',
    over: (source: string, by: string) => `${source}: chi vượt ${by} đồng.`,
    notPlanned: (source: string) => `${source}: đã chi nhưng chưa ghi số được giao.`,
  },
} as const;
