/** The pages of the rail in their order; Ctrl+1 … Ctrl+9 open them. */
export const railPages = [
  { id: 'overview', to: '/' },
  { id: 'plan', to: '/ke-hoach' },
  { id: 'people', to: '/nguoi-dan' },
  { id: 'classes', to: '/lop-hoc' },
  { id: 'activities', to: '/hoat-dong' },
  { id: 'figures', to: '/chi-tieu' },
  { id: 'report', to: '/bao-cao' },
  { id: 'excel', to: '/xuat-excel' },
  { id: 'settings', to: '/cai-dat' },
] as const;

/** What is due; it belongs to the plan and is opened from the top bar. */
export const CALENDAR = '/ke-hoach/lich';

/** Pages below one of the rail's, found by name with Ctrl+K. */
export const REACH = '/nguoi-dan/chua-tiep-can';
export const POPULATION = '/nguoi-dan/dan-so';
export const SKILLS = '/lop-hoc/ky-nang';
export const CONFIRM_LIST = '/nguoi-dan/xac-nhan';
export const COUNTS = '/lop-hoc/thong-ke';

export type RailPage = (typeof railPages)[number]['id'];
