import { describe, expect, it } from 'vitest';
import { shippedPlan, shippedPlanNames } from '../../../src/core/actions/shipped-plans';
import { calendarEvents } from '../../../src/domain/plan/calendar';
import { comparePlans } from '../../../src/domain/plan/compare';
import type { PlanDraft } from '../../../src/domain/plan/plan';
import { planYear, planYears } from '../../../src/domain/plan/plan-year';
import { undatedDuties } from '../../../src/domain/plan/undated-duties';

function shipped(name: string): PlanDraft {
  let count = 0;
  return shippedPlan(name, () => `${name}-${(count += 1)}`);
}

function daysOf(plan: PlanDraft): string[] {
  const years = planYears(plan);
  const window = { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-31` };
  return calendarEvents(plan, window).map(({ from, day, kind, task, about }) =>
    [from === day ? day : `${from}..${day}`, kind, task ?? '–', about].join(' | '),
  );
}

/** Read off the five plans by hand: each due date, and the day it has to show on. */
const days: Record<string, { year: number; years: number[]; days: string[]; undated: string[] }> = {
  'phu-binh-2025': {
    year: 2025,
    years: [2025, 2026],
    days: [
      '2025-10-10 | task | IV.4 | Ngày hội toàn dân học tập số gắn với Ngày Chuyển đổi số quốc gia',
      '2025-10-01..2025-10-31 | task | IV.2 | Tổ chức phát động Phong trào, phổ cập tri thức, kỹ năng số cơ bản cho mọi người',
      '2026-10-10 | task | IV.4 | Ngày hội toàn dân học tập số gắn với Ngày Chuyển đổi số quốc gia',
    ],
    undated: [
      'Thường xuyên | task | IV.1',
      'Thường xuyên | task | IV.3',
      'Thường xuyên | task | IV.5',
      'Thường xuyên | task | IV.6',
      'Thường xuyên | task | IV.7',
      'Định kỳ | task | IV.8',
      'Thường xuyên | task | IV.9',
      'Định kỳ | report | –',
    ],
  },
  'son-mai-2025': {
    year: 2025,
    years: [2025],
    days: [
      '2025-08-01..2025-08-31 | task | II.1 | Lễ Phát động Phong trào',
      '2025-07-01..2025-09-30 | task | II.3 | Lớp đào tạo, tập huấn theo Khung kiến thức, kỹ năng số cơ bản (Phụ lục I.1, Quyết định 757/QĐ-BKHCN)',
      '2025-10-10 | task | II.5 | Ra quân Ngày hội toàn dân học tập số',
      '2025-11-14 | report | – | Báo cáo gửi Sở Khoa học và Công nghệ (tổng hợp, báo cáo UBND tỉnh)',
    ],
    undated: [
      'Thường xuyên | task | II.2',
      'Thường xuyên | task | II.4',
      'Khi có yêu cầu | report | –',
      'Định kỳ | report | –',
    ],
  },
  'thang-binh-2025': {
    year: 2025,
    years: [2025, 2026],
    // Cut off on 14 June and 14 December, due two working days later: 14/6/2025 is a Saturday, 14/12/2025 and 14/6/2026
    // are Sundays, 14/12/2026 is a Monday.
    days: [
      '2025-06-17 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (6 tháng đầu năm 2025)',
      '2025-12-16 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (6 tháng cuối năm 2025)',
      '2025-12-16 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (năm 2025)',
      '2026-06-16 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (6 tháng đầu năm 2026)',
      '2026-12-16 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (6 tháng cuối năm 2026)',
      '2026-12-16 | report | – | Báo cáo gửi Ban Tuyên giáo và Dân vận Huyện ủy (năm 2026)',
    ],
    undated: [
      'Không ghi hạn | task | 6.2.1',
      'Không ghi hạn | task | 6.2.2',
      'Không ghi hạn | task | 6.2.3',
      'Không ghi hạn | task | 6.2.4',
    ],
  },
  'ha-bac-2025': {
    year: 2025,
    years: [2025, 2026],
    days: [
      '2025-10-10 | milestone | 1 | Ngày hội toàn dân học tập số',
      '2025-12-31 | quota | 7 | Người hỗ trợ thủ tục hành chính trực tuyến (≥ 1 người hỗ trợ)',
      '2025-12-31 | quota | 7 | Gia đình số: mỗi hộ có ít nhất một thành viên tham gia học tập (≥ 1 thành viên mỗi hộ)',
      '2025-12-31 | quota | 7 | Mỗi công dân từ 16 tuổi có một danh tính số (≥ 100% công dân từ 16 tuổi)',
      '2026-10-10 | milestone | 1 | Ngày hội toàn dân học tập số',
    ],
    undated: [
      'Thường xuyên | task | 1',
      'Thường xuyên | task | 2',
      'Thường xuyên | task | 3',
      'Thường xuyên | task | 4',
      'Thường xuyên | task | 5',
      'Thường xuyên | task | 6',
      'Thường xuyên | task | 7',
      'Định kỳ | report | –',
      'Khi có yêu cầu | report | –',
    ],
  },
  'dak-lak-2026': {
    year: 2026,
    years: [2026],
    days: [
      '2026-01-01..2026-01-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 1/2026)',
      '2026-02-01..2026-02-28 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 2/2026)',
      '2026-03-01..2026-03-31 | task | 1.2 | Lễ phát động (trực tiếp tại điểm cầu tỉnh, trực tuyến đến 102 điểm cầu xã, phường)',
      '2026-03-01..2026-03-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 3/2026)',
      '2026-03-01..2026-03-31 | quota | 1.2 | Tham dự Lễ phát động tại điểm cầu của xã',
      '2026-04-29 | task | 1.3 | Xây dựng tài liệu “Bình dân học vụ số” (có bản tiếng dân tộc thiểu số)',
      '2026-04-29 | task | 2 | Tăng cường lãnh đạo, chỉ đạo; nâng cao số lượng, chất lượng Tổ Công nghệ số cộng đồng',
      '2026-04-29 | quota | 1.3 | Đăng tải tài liệu hướng dẫn',
      '2026-04-29 | quota | 2 | Bổ sung nhân lực Tổ công nghệ số cộng đồng',
      '2026-04-01..2026-04-30 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 4/2026)',
      '2026-05-01..2026-05-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 5/2026)',
      '2026-06-29 | milestone | 3 | Tổ chức lớp học',
      '2026-06-29 | task | 7 | Kỹ năng số cho lao động trong doanh nghiệp, hợp tác xã',
      '2026-06-01..2026-06-30 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 6/2026)',
      '2026-07-01..2026-07-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 7/2026)',
      '2026-08-01..2026-08-31 | task | 1.4 | Cuộc thi tìm hiểu Chuyển đổi số (trực tuyến)',
      '2026-08-01..2026-08-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 8/2026)',
      '2026-08-01..2026-08-31 | quota | 1.4 | Hưởng ứng Cuộc thi tìm hiểu chuyển đổi số (≥ 100% cơ quan, đơn vị)',
      '2026-09-01..2026-09-30 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 9/2026)',
      '2026-10-05..2026-10-10 | task | 1.5 | Ngày Chuyển đổi số và Ngày hội toàn dân học tập số',
      '2026-10-05..2026-10-10 | quota | 1.5 | Tổ chức Ngày hội toàn dân học tập số',
      '2026-10-01..2026-10-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 10/2026)',
      '2026-11-29 | task | 3 | Nâng cao năng lực số cho người dân trong độ tuổi trưởng thành: lớp học cho các Tổ CNSCĐ; buổi hướng dẫn tại thôn; mô hình tiêu biểu',
      '2026-11-29 | task | 4 | Xác nhận phổ cập chuyển đổi số trên nền tảng VNeID',
      '2026-11-29 | task | 5 | Triển khai chữ ký số cho người dân qua VNeID',
      '2026-11-29 | task | 6 | Trang bị kỹ năng số cho học sinh và sinh viên',
      '2026-11-29 | task | 8 | Nền tảng ứng dụng số hỗ trợ cán bộ và người dân thực hiện dịch vụ công',
      '2026-11-29 | task | 9 | Thi đua học tập, nâng cao kỹ năng số cho cán bộ, công chức, viên chức',
      '2026-11-29 | quota | 3 | Lớp học “Bình dân học vụ số” (≥ 5 lớp)',
      '2026-11-29 | quota | 3 | Buổi hướng dẫn trực tiếp (≥ 10 buổi mỗi thôn, buôn, khu phố)',
      '2026-11-29 | quota | 3 | Mô hình “Công dân số tiêu biểu” (≥ 2 mô hình)',
      '2026-11-29 | quota | 3 | Mô hình “Thôn, buôn, khu phố số tiêu biểu” (≥ 1 mô hình)',
      '2026-11-29 | quota | 3 | Người cần hỗ trợ tại Trung tâm Phục vụ hành chính công được hướng dẫn (≥ 100% người cần hỗ trợ)',
      '2026-11-29 | quota | 8 | Cán bộ sử dụng thành thạo nền tảng số thực hiện dịch vụ công (≥ 100%)',
      '2026-11-29 | quota | 8 | Người dân được hướng dẫn, sử dụng được nền tảng số (≥ 80%)',
      '2026-11-29 | quota | 9 | Cán bộ, công chức, viên chức được tập huấn kỹ năng số (≥ 100%)',
      '2026-11-29 | quota | 9 | Cán bộ, công chức, viên chức đăng ký học trên nền tảng MOOC (≥ 80%)',
      '2026-11-01..2026-11-30 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 11/2026)',
      '2026-12-09 | report | – | Báo cáo gửi UBND tỉnh (qua Sở Khoa học và Công nghệ)',
      '2026-12-19 | milestone | 6 | Hạn cuối linh hoạt theo năm học',
      '2026-12-30 | task | 10 | Tổng kết Phong trào năm 2026',
      '2026-12-30 | quota | 10 | Tổ chức Hội nghị tổng kết Phong trào',
      '2026-12-31 | quota | 1.1 | Hoạt động tuyên truyền trực quan (≥ 10 hoạt động)',
      '2026-12-01..2026-12-31 | quota | 1.1 | Tin, bài hoặc video ngắn (> 10 tin, bài, video trong tháng 12/2026)',
    ],
    undated: ['Thường xuyên | task | 1.1'],
  },
};

describe('every due date of the five shipped plans shows on its day', () => {
  it('the table knows every shipped plan', () => {
    expect(Object.keys(days).sort()).toEqual([...shippedPlanNames].sort());
  });

  it.each(Object.entries(days))('%s', (name, expected) => {
    const plan = shipped(name);
    expect(planYear(plan)).toBe(expected.year);
    expect(planYears(plan)).toEqual(expected.years);
    expect(daysOf(plan)).toEqual(expected.days);
    expect(
      undatedDuties(plan).map(({ when, kind, task }) => [when, kind, task ?? '–'].join(' | ')),
    ).toEqual(expected.undated);
  });

  it('a due date of each plan that is moved by a day shows on another', () => {
    const plan = shipped('dak-lak-2026');
    const moved = {
      ...plan,
      tasks: plan.tasks.map((task) =>
        task.no === '7' ? { ...task, due: { kind: 'before' as const, value: '2026-07-01' } } : task,
      ),
    };
    expect(daysOf(moved)).not.toEqual(days['dak-lak-2026']?.days);
  });
});

it('xã Phú Bình’s plan beside Đắk Lắk’s for 2026 has no e-signatures and no visual campaigns', () => {
  const rows = comparePlans(shipped('dak-lak-2026'), shipped('phu-binh-2025'), 2026);
  const told = rows.map(({ indicator, audience, upper, lower, status }) =>
    [status, indicator, audience ?? '–', upper?.value ?? '–', lower?.value ?? '–'].join(' '),
  );
  expect(told).toEqual([
    'missing officials-esignature-rollout officials 100 –',
    'missing adults-esignature adults 30 –',
    'missing visual-campaigns – 10 –',
    'missing news-items – 10 –',
    'missing launch-attended – 100 –',
    'missing guide-published – 100 –',
    'missing contest-promoted – 100 –',
    'missing learning-festival-held – 100 –',
    'missing digital-team-reinforced – 100 –',
    'missing classes-held – 5 –',
    'missing guidance-sessions – 10 –',
    'missing model-citizens – 2 –',
    'missing model-hamlets – 1 –',
    'missing service-desk-guided – 100 –',
    'missing officials-platform-fluent – 100 –',
    'missing residents-platform-able – 80 –',
    'missing officials-trained – 100 –',
    'missing officials-mooc-registered – 80 –',
    'missing closing-conference-held – 100 –',
    'equal adults-digital-skills adults 100 100',
    'equal adults-vneid-confirmed adults 80 80',
    'equal students-digital-skills students-primary-up 100 100',
    'equal workers-digital-skills workers 100 100',
    'equal officials-digital-skills officials 100 100',
  ]);
});
