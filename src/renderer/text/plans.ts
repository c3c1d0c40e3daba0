import type { PlanLevel, PlanRole } from '../../domain/plan/plan';

/** Every word of the page “Các kế hoạch”. */
export const plansText = {
  title: 'Các kế hoạch',
  count: (count: number) => `${count} kế hoạch`,
  table: 'Các kế hoạch trong sổ',
  column: {
    plan: 'Kế hoạch',
    role: 'Là',
    year: 'Năm',
    upper: 'Đặt dưới',
    content: 'Nội dung',
    progress: 'Đã xong',
  },
  current: 'Đang dùng',
  content: (targets: number, quotas: number, tasks: number) =>
    [`${targets} chỉ tiêu`, quotas > 0 ? `${quotas} định mức` : '', `${tasks} nhiệm vụ`]
      .filter(Boolean)
      .join(', '),
  progress: (done: number, all: number) => `${done}/${all}`,
  role: {
    own: 'Của xã',
    upper: 'Cấp trên',
    other: 'Tham khảo',
  } satisfies Record<PlanRole, string>,
  roleHint: {
    own: 'Kế hoạch của đơn vị mình',
    upper: 'Kế hoạch của cấp trên, để đặt kế hoạch của mình bên dưới và so sánh',
    other: 'Giữ để xem: văn bản của Đảng, của xã khác',
  } satisfies Record<PlanRole, string>,
  level: {
    province: 'tỉnh',
    commune: 'xã',
    'party-district': 'Đảng, huyện',
    'party-commune': 'Đảng, xã',
  } satisfies Record<PlanLevel, string>,
  noUpper: 'Không đặt dưới kế hoạch nào',

  open: 'Mở kế hoạch',
  makeCurrent: 'Dùng kế hoạch này',
  isCurrent: 'Đây là kế hoạch đang dùng: báo cáo, tổng quan và số liệu lấy chỉ tiêu từ đây.',
  makeCurrentHint: 'Báo cáo, tổng quan và số liệu sẽ lấy chỉ tiêu từ kế hoạch này.',
  takeForOffice: 'Lập kế hoạch của xã từ đây',
  nextYear: 'Làm kế hoạch năm sau',
  exportFile: 'Xuất tệp (.json)',
  remove: 'Bỏ khỏi sổ',
  removed: (title: string) => `Đã bỏ “${title}” khỏi sổ.`,
  hung: (upper: string) => `Đã đặt dưới “${upper}”.`,
  unhung: 'Đã thôi đặt dưới kế hoạch khác.',
  roleSaved: (role: string) => `Đã ghi: ${role}.`,
  madeCurrent: (title: string) => `Đang dùng “${title}”.`,
  card: 'Kế hoạch đang chọn',

  take: 'Lấy kế hoạch có sẵn',
  importFile: 'Nhập tệp',
  imported: (title: string) => `Đã nhập “${title}”.`,
  importAs: 'Tệp này là kế hoạch',
  takeTitle: 'Kế hoạch có sẵn trong chương trình',
  takeHint: 'Chọn một dòng rồi bấm 1, 2 hoặc 3.',
  takeAs: {
    own: 'Làm kế hoạch của xã',
    upper: 'Lấy làm cấp trên',
    other: 'Lấy để tham khảo',
  } satisfies Record<PlanRole, string>,
  alreadyTaken: (role: string) => `đã lấy: ${role.toLocaleLowerCase('vi')}`,
  taken: (title: string) => `Đã lấy “${title}”.`,
  firstTitle: 'Chưa có kế hoạch nào.',
  firstHint:
    'Lấy một kế hoạch có sẵn làm nền: chỉ tiêu và nhiệm vụ được điền ngay, sau đó sửa lại cho đúng với đơn vị. Hoặc nhập tệp kế hoạch nhận được.',
  keys: {
    take: 'Lấy kế hoạch có sẵn',
    importFile: 'Nhập tệp kế hoạch',
    nextYear: 'Làm kế hoạch năm sau',
    use: 'Dùng kế hoạch đang chọn',
    open: 'Mở kế hoạch đang chọn',
    remove: 'Bỏ kế hoạch đang chọn khỏi sổ',
  },
} as const;
