import { type DocumentTable } from '../../src/domain/report/document';

const hamlets = [
  'Xóm Đồng Quan',
  'Xóm Phú Dương',
  'Xóm Nà Lằm',
  'Xóm Thanh Đàm',
  'Xóm Hòa Bình 1',
  'Xóm Hòa Bình 2',
  'Xóm Quyết Tiến',
  'Xóm Vực Giảng',
  'Xóm Trại Vải',
  'Xóm Đồng Ẻn',
  'Xóm Ngọc Lý',
  'Xóm Mỹ Sơn',
  'Xóm Tân Ấp',
  'Xóm Bờ Trực',
  'Xóm Kiều Chính',
  'Xóm Soi Mít',
  'Xóm Hương Chúc',
  'Xóm Đoàn Kết',
  'Xóm Cầu Đông',
  'Xóm Phú Xuân',
  'Xóm Trung Thành',
  'Xóm Úc Sơn',
  'Xóm Giữa',
  'Xóm Tây Bắc',
  'Xóm Quẩn',
  'Xóm Bình Định',
  'Xóm La Sơn',
  'Xóm Mới',
  'Xóm Náng',
  'Xóm Ngoài',
  'Xóm Trong',
  'Xóm Chiềng',
  'Xóm Thơm',
  'Xóm Cầu Mành',
  'Xóm Đình Cả',
  'Xóm Ngược',
  'Xóm Việt Ninh',
];

const vi = new Intl.NumberFormat('vi-VN');

/** Targets of the plan against what was reached. */
export function targetTable(): DocumentTable {
  return {
    caption: 'Kết quả thực hiện các chỉ tiêu năm 2025',
    columns: [
      { title: 'STT', width: 1, align: 'center' },
      { title: 'Chỉ tiêu', width: 7, align: 'left' },
      { title: 'Đơn vị tính', width: 2, align: 'center' },
      { title: 'Kế hoạch', width: 2, align: 'right' },
      { title: 'Thực hiện', width: 2, align: 'right' },
      { title: 'Ghi chú', width: 2, align: 'left' },
    ],
    rows: [
      [
        '1',
        'Cán bộ, công chức, viên chức, người lao động khu vực công có kiến thức, kỹ năng số',
        '%',
        '85',
        '96,8',
        'Đạt',
      ],
      ['2', 'Học sinh trung học, sinh viên được trang bị kỹ năng số', '%', '100', '100', 'Đạt'],
      [
        '3',
        'Người dân trong độ tuổi trưởng thành có tri thức cơ bản về chuyển đổi số',
        '%',
        '80',
        '81,3',
        'Đạt',
      ],
      [
        '4',
        'Người dân trưởng thành được xác nhận đạt phổ cập kỹ năng số trên VNeID',
        '%',
        '50',
        '37,5',
        'Chưa đạt',
      ],
      ['5', 'Người lao động trong doanh nghiệp, hợp tác xã', '%', '80', '82', 'Đạt'],
    ],
    totalRow: null,
  };
}

/** Figures of 37 hamlets with their sums: two landscape pages. */
export function hamletTable(): DocumentTable {
  const figures = hamlets.map((_, index) => [
    1,
    7,
    1 + (index % 3),
    2 + (index % 6),
    60 + 17 * index,
    48 + 11 * index,
    25 + 6 * index,
    9 + 3 * index,
  ]);
  const sums = figures.reduce((total, row) => total.map((sum, index) => sum + (row[index] ?? 0)));
  return {
    caption: null,
    columns: [
      { title: 'STT', width: 4, align: 'center' },
      { title: 'Xóm', width: 16, align: 'left' },
      { title: 'Số tổ công nghệ số cộng đồng', width: 10, align: 'right' },
      { title: 'Số thành viên', width: 8, align: 'right' },
      { title: 'Số lớp', width: 6, align: 'right' },
      { title: 'Số buổi hướng dẫn', width: 8, align: 'right' },
      { title: 'Số lượt người', width: 9, align: 'right' },
      { title: 'Số người (không trùng)', width: 9, align: 'right' },
      { title: 'Trong đó: nữ', width: 8, align: 'right' },
      { title: 'Trong đó: từ 60 tuổi', width: 9, align: 'right' },
      { title: 'Ghi chú', width: 10, align: 'left' },
    ],
    rows: hamlets.map((name, index) => [
      String(index + 1),
      name,
      ...(figures[index] ?? []).map((figure) => vi.format(figure)),
      '',
    ]),
    totalRow: ['', 'Tổng cộng', ...sums.map((sum) => vi.format(sum)), ''],
  };
}
