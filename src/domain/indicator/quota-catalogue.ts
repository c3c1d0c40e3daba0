import type { ActivityKind, HonourKind } from '../register/rows';

/**
 * How a quota is seen to be met: `count`, a number of times or things; `share`, a percentage; `done`, done or not
 * (`100% xã` asks of one commune only that it did it).
 */
export type QuotaMeasure = 'count' | 'share' | 'done';

/** One row of the catalogue of quotas; a new one is one more row. */
export interface QuotaIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly measure: QuotaMeasure;
  /**
   * What the program counts by itself; null: the office enters it. `classes` and `guidance` are counted only; of
   * activities and of what was recognised, what the office types in a cell stands before what was counted.
   */
  readonly counted: 'classes' | 'guidance' | HonourKind | readonly ActivityKind[] | null;
}

const rows = [
  row('visual-campaigns', 'Hoạt động tuyên truyền trực quan', 'hoạt động', 'count', ['visual']),
  row('news-items', 'Tin, bài hoặc video ngắn', 'tin, bài, video', 'count', ['news', 'video']),
  row('launch-attended', 'Tham dự Lễ phát động tại điểm cầu của xã', '% xã', 'done', ['launch']),
  row('guide-published', 'Đăng tải tài liệu hướng dẫn', '% xã', 'done', ['guide-published']),
  row(
    'contest-promoted',
    'Hưởng ứng Cuộc thi tìm hiểu chuyển đổi số',
    '% cơ quan, đơn vị',
    'share',
  ),
  row('learning-festival-held', 'Tổ chức Ngày hội toàn dân học tập số', '% xã', 'done', [
    'festival',
  ]),
  row('digital-team-reinforced', 'Bổ sung nhân lực Tổ công nghệ số cộng đồng', '% xã', 'done'),
  row('classes-held', 'Lớp học “Bình dân học vụ số”', 'lớp', 'count', 'classes'),
  row('guidance-sessions', 'Buổi hướng dẫn trực tiếp', 'buổi', 'count', 'guidance'),
  row('model-citizens', 'Mô hình “Công dân số tiêu biểu”', 'mô hình', 'count', 'model-citizen'),
  row(
    'model-hamlets',
    'Mô hình “Thôn, buôn, khu phố số tiêu biểu”',
    'mô hình',
    'count',
    'model-hamlet',
  ),
  row(
    'service-desk-guided',
    'Người cần hỗ trợ tại Trung tâm Phục vụ hành chính công được hướng dẫn',
    '% người cần hỗ trợ',
    'share',
  ),
  row(
    'officials-platform-fluent',
    'Cán bộ sử dụng thành thạo nền tảng số thực hiện dịch vụ công',
    '%',
    'share',
  ),
  row(
    'residents-platform-able',
    'Người dân được hướng dẫn, sử dụng được nền tảng số',
    '%',
    'share',
  ),
  row('officials-trained', 'Cán bộ, công chức, viên chức được tập huấn kỹ năng số', '%', 'share'),
  row(
    'officials-mooc-registered',
    'Cán bộ, công chức, viên chức đăng ký học trên nền tảng MOOC',
    '%',
    'share',
  ),
  row('closing-conference-held', 'Tổ chức Hội nghị tổng kết Phong trào', '% xã', 'done', [
    'closing',
  ]),
  row('service-desk-staff', 'Người hỗ trợ thủ tục hành chính trực tuyến', 'người hỗ trợ', 'count'),
  row(
    'digital-households',
    'Gia đình số: mỗi hộ có thành viên tham gia học tập',
    'thành viên mỗi hộ',
    'count',
  ),
  row(
    'digital-identity-16-up',
    'Mỗi công dân từ 16 tuổi có một danh tính số',
    '% công dân từ 16 tuổi',
    'share',
  ),
] as const;

function row<const Id extends string>(
  id: Id,
  name: string,
  unit: string,
  measure: QuotaMeasure,
  counted: QuotaIndicator['counted'] = null,
): QuotaIndicator & { readonly id: Id } {
  return { id, name, unit, measure, counted };
}

export type QuotaIndicatorId = (typeof rows)[number]['id'];
export const quotaIndicatorIds = rows.map(({ id }) => id);
export const quotaIndicators: readonly (QuotaIndicator & { readonly id: QuotaIndicatorId })[] =
  rows;

export function quotaIndicatorOf(id: QuotaIndicatorId): QuotaIndicator {
  const found = quotaIndicators.find((each) => each.id === id);
  if (!found) throw new Error(`quota indicator ${id} is not in the catalogue`);
  return found;
}

export function isQuotaIndicatorId(text: string): text is QuotaIndicatorId {
  return (quotaIndicatorIds as readonly string[]).includes(text);
}
