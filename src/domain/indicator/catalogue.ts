import type { Audience } from '../person/person';
import type { PopulationKind } from '../person/population';

/** Whom a counted indicator counts: an audience of the records, or everybody of adult age. */
export type Counted = { readonly audience: Audience } | { readonly adults: true };

/** How a figure adds up over time: its last value, the sum of its parts, or each person once for ever. */
export type OverTime = 'last' | 'sum' | 'ever';

/** One row of the catalogue; a new indicator is one more row. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** For tables and charts with little room. */
  readonly shortName: string;
  readonly unit: '%';
  readonly numerator: string;
  readonly denominator: string;
  /**
   * `counted`: persons with the result “đạt” in the class records, unless an officer types the numerator
   * with its source. `typed`: always typed, never derived (VNeID confirmations: domain facts 4).
   */
  readonly had: 'counted' | 'typed';
  readonly counts: Counted | null;
  readonly overTime: OverTime;
  /** The population figure that is the denominator where none was typed. */
  readonly population: PopulationKind;
  /** Who can usually supply the typed figure. */
  readonly usualSource: string;
}

const rows = [
  {
    id: 'officials-digital-skills',
    name: 'Cán bộ, công chức, viên chức, người lao động khu vực công có kiến thức, kỹ năng số',
    shortName: 'Cán bộ, công chức, viên chức có kỹ năng số',
    unit: '%',
    numerator: 'Số cán bộ, công chức, viên chức, người lao động khu vực công đạt',
    denominator: 'Tổng số cán bộ, công chức, viên chức, người lao động khu vực công',
    had: 'counted',
    counts: { audience: 'officials' },
    overTime: 'ever',
    population: 'officials',
    usualSource: 'Phòng Văn hóa - Xã hội',
  },
  {
    id: 'students-digital-skills',
    name: 'Học sinh, sinh viên được trang bị kiến thức, kỹ năng số',
    shortName: 'Học sinh được trang bị kỹ năng số',
    unit: '%',
    numerator: 'Số học sinh được trang bị kiến thức, kỹ năng số',
    denominator: 'Tổng số học sinh thuộc diện',
    had: 'counted',
    counts: { audience: 'students' },
    overTime: 'ever',
    population: 'students',
    usualSource: 'Các trường học trên địa bàn',
  },
  {
    id: 'adults-digital-skills',
    name: 'Người dân trong độ tuổi trưởng thành có tri thức cơ bản về chuyển đổi số, kỹ năng số',
    shortName: 'Người trưởng thành có tri thức cơ bản',
    unit: '%',
    numerator: 'Số người trưởng thành có tri thức cơ bản, kỹ năng số',
    denominator: 'Tổng số người dân trong độ tuổi trưởng thành',
    had: 'counted',
    counts: { adults: true },
    overTime: 'ever',
    population: 'adults',
    usualSource: 'Công an xã (dân số trưởng thành)',
  },
  {
    id: 'adults-vneid-confirmed',
    name: 'Người dân trong độ tuổi trưởng thành được xác nhận đạt phổ cập trên nền tảng VNeID',
    shortName: 'Người trưởng thành được xác nhận trên VNeID',
    unit: '%',
    numerator: 'Số người trưởng thành được xác nhận trên VNeID',
    denominator: 'Tổng số người dân trong độ tuổi trưởng thành',
    had: 'typed',
    counts: null,
    overTime: 'last',
    population: 'adults',
    usualSource: 'Công an xã',
  },
  {
    id: 'workers-digital-skills',
    name: 'Người lao động trong doanh nghiệp, hợp tác xã có kiến thức cơ bản về công nghệ số, kỹ năng số',
    shortName: 'Người lao động trong doanh nghiệp, HTX',
    unit: '%',
    numerator: 'Số người lao động trong doanh nghiệp, hợp tác xã đạt',
    denominator: 'Tổng số người lao động trong doanh nghiệp, hợp tác xã',
    had: 'counted',
    counts: { audience: 'workers' },
    overTime: 'ever',
    population: 'workers',
    usualSource: 'Phòng Kinh tế',
  },
  {
    id: 'officials-esignature-rollout',
    name: 'Cán bộ, công chức, viên chức được cấp, đăng ký chữ ký số',
    shortName: 'Cán bộ có chữ ký số',
    unit: '%',
    numerator: 'Số cán bộ, công chức, viên chức đã đăng ký chữ ký số',
    denominator: 'Tổng số cán bộ, công chức, viên chức',
    had: 'typed',
    counts: null,
    overTime: 'last',
    population: 'officials',
    usualSource: 'Văn phòng HĐND và UBND',
  },
  {
    id: 'adults-esignature',
    name: 'Người dân trong độ tuổi trưởng thành có sử dụng chữ ký số',
    shortName: 'Người trưởng thành dùng chữ ký số',
    unit: '%',
    numerator: 'Số người trưởng thành có sử dụng chữ ký số',
    denominator: 'Tổng số người dân trong độ tuổi trưởng thành',
    had: 'typed',
    counts: null,
    overTime: 'last',
    population: 'adults',
    usualSource: 'Công an xã',
  },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof rows)[number]['id'];
export const indicatorIds = rows.map((row) => row.id);
export const indicators: readonly (Indicator & { readonly id: IndicatorId })[] = rows;

export function isIndicatorId(text: string): text is IndicatorId {
  return (indicatorIds as readonly string[]).includes(text);
}

export function indicatorOf(id: IndicatorId): Indicator & { readonly id: IndicatorId } {
  const found = indicators.find((row) => row.id === id);
  if (!found) throw new Error(`indicator ${id} is not in the catalogue`);
  return found;
}
