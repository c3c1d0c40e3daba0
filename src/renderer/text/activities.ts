import type { ActivityKind } from '../../domain/register/rows';

/** Words of the pages below “Hoạt động”. */
export const activitiesText = {
  title: 'Hoạt động',
  tabs: {
    activities: 'Hoạt động',
    guidance: 'Buổi hướng dẫn',
  },
  tabKey: (tab: string) => `Mở thẻ ${tab}`,
  allOf: (what: string) => `Tất cả ${what}`,
  outside: 'Ngoài các thôn, xóm',
  month: (month: string) => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  met: 'Đủ',

  guidance: {
    title: 'Buổi hướng dẫn',
    column: {
      day: 'Ngày',
      topic: 'Nội dung',
      guides: 'Người hướng dẫn',
      turns: 'Lượt người',
      persons: 'Số người',
      women: 'Nữ',
      aged60: 'Từ 60 tuổi',
      minority: 'DTTS',
      disabled: 'Khuyết tật',
      note: 'Ghi chú',
    },
    personsHint: 'Mỗi người tính một lần; để trống nếu không rõ',
    minorityHint: 'Dân tộc thiểu số',
    totals: (sessions: string, turns: string, persons: string | null) =>
      `${sessions} buổi · ${turns} lượt người${persons === null ? '' : ` · ${persons} người`}`,
    checklist: (word: string, year: number) => `Buổi theo ${word}, năm ${year}`,
    asked: (value: string, word: string, met: number, all: number) =>
      `Kế hoạch: ${value} mỗi ${word}; ${met}/${all} ${word} đã đủ`,
    notAsked: 'Kế hoạch chưa đặt định mức buổi hướng dẫn.',
    blank: 'Nội dung đã hướng dẫn',
  },

  activity: {
    title: 'Hoạt động',
    kind: {
      visual: 'Tuyên truyền trực quan',
      news: 'Tin, bài',
      video: 'Video ngắn',
      loudspeaker: 'Phát thanh, loa truyền thanh',
      launch: 'Lễ phát động',
      festival: 'Ngày hội toàn dân học tập số',
      contest: 'Cuộc thi',
      training: 'Tập huấn',
      'guide-published': 'Đăng tải tài liệu hướng dẫn',
      inspection: 'Kiểm tra, giám sát',
      meeting: 'Họp, hội nghị',
      closing: 'Hội nghị sơ kết, tổng kết',
      other: 'Hoạt động khác',
    } satisfies Record<ActivityKind, string>,
    kinds: 'các loại',
    kindLabel: 'Loại hoạt động',
    column: {
      day: 'Từ ngày',
      dayTo: 'Đến ngày',
      kind: 'Loại',
      name: 'Tên hoạt động',
      place: 'Địa điểm',
      unit: 'Đơn vị thực hiện',
      quantity: 'Số lượng',
      turns: 'Lượt người',
      note: 'Ghi chú',
    },
    quantityHint: 'Dòng này gồm mấy tin, bài, lần phát, hoạt động',
    blank: 'Tên hoạt động, tên tin bài',
    totals: (rows: string, turns: string) => `${rows} dòng · ${turns} lượt người`,
    news: (year: number) => `Tin, bài, video theo tháng, năm ${year}`,
    newsAsked: (value: string) => `Kế hoạch: ${value} mỗi tháng`,
    newsNotAsked: 'Kế hoạch chưa đặt định mức tin, bài.',
  },
} as const;
