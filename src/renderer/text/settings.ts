import { closing } from './closing';
import { privacy } from './privacy';

/** Words of the page “Cài đặt”. */
export const settings = {
  title: 'Cài đặt',
  tabs: {
    office: 'Đơn vị',
    hamlets: 'Thôn, xóm',
    look: 'Giao diện',
    data: 'Dữ liệu',
    privacy: privacy.tab,
    closing: closing.tab,
  },
  tabKey: (tab: string) => `Mở phần ${tab}`,
  savedByItself: 'Mỗi ô được lưu khi rời ô.',

  office: {
    addressees: 'Kính gửi, mỗi dòng một nơi',
    addresseesHint: 'In dưới tên báo cáo',
    recipients: 'Nơi nhận, mỗi dòng một nơi',
    recipientsHint: 'Dòng “Như trên” và “Lưu: VT, …” được thêm tự động',
    preset: 'Cách ký thường dùng',
    presetHint: 'Chọn để điền nhanh, rồi sửa từng dòng nếu cần',
    signatureLines: 'Các dòng trên chữ ký, tối đa 4 dòng',
    ownSignature: 'Tự ghi',
  },

  hamlets: {
    groups: 'Buổi hướng dẫn có ghi nữ, người từ 60 tuổi, dân tộc thiểu số, khuyết tật',
    add: (word: string) => `Thêm ${word}`,
    addLabel: (word: string) => `Tên ${word} mới`,
    addHint: 'Enter để thêm; dán nhiều dòng để thêm nhiều tên',
    label: (word: string) => `Danh sách ${word}`,
    columns: { name: 'Tên', persons: 'Người trong sổ' },
    count: (count: string, word: string) => `${count} ${word}`,
    empty: (word: string) => `Chưa có ${word} nào.`,
    emptyHint: 'Gõ tên vào ô phía trên, hoặc dán cả danh sách chép từ Excel.',
    rename: 'Đổi tên',
    renameTitle: (name: string) => `Đổi tên “${name}”`,
    newName: 'Tên mới',
    remove: 'Xóa',
    added: (count: number, word: string) => `Đã thêm ${count} ${word}.`,
    addedSome: (added: number, skipped: number, word: string) =>
      `Đã thêm ${added} ${word}; ${skipped} tên đã có nên bỏ qua.`,
    removed: (name: string) => `Đã xóa “${name}”.`,
    renamed: (from: string, to: string) => `Đã đổi “${from}” thành “${to}”.`,
    keys: 'Enter hoặc F2: đổi tên · Delete: xóa',
    removeKey: 'Xóa dòng đang chọn',
  },

  look: {
    scheme: 'Màu nền',
    schemes: { auto: 'Theo Windows', light: 'Sáng', dark: 'Tối' },
    scale: 'Cỡ chữ',
    scales: {
      '90': '90%',
      '100': '100%',
      '110': '110%',
      '120': '120%',
      '130': '130%',
      '140': '140%',
    },
    scaleHint: 'Cỡ lớn cho thấy ít dòng hơn trên một màn hình.',
    ofThisPc: 'Chỉ đổi trên máy này, với người đang đăng nhập Windows.',
    example: 'Nguyễn Thị Hồng Hạnh · xóm Đoàn Kết · 1.284 lượt người · 79,6%',
  },

  data: {
    where: 'Sổ nằm ở thư mục',
    openFolder: 'Mở thư mục',
    copyTitle: 'Sao lưu',
    copy: 'Sao lưu ra tệp…',
    copyHint:
      'Chép toàn bộ sổ ra một tệp, ví dụ trên USB. Bản sao được mở thử và kiểm tra trước khi báo xong.',
    copying: 'Đang chép và kiểm tra…',
    copied: (name: string, size: string) => `Đã sao lưu vào tệp ${name} (${size}).`,
    showCopy: 'Xem tệp trong thư mục',
    megabytes: (size: string) => `${size} MB`,
    fileName: (day: string) => `so-hoc-vu-so-${day}.db`,
    about: 'Chương trình',
    version: (version: string) => `Sổ học vụ số, phiên bản ${version}`,
    engine: (version: string) => `Electron ${version}`,
    local: 'Mọi số liệu nằm trên máy này; chương trình không kết nối mạng.',
    license: 'Phần mềm tự do theo giấy phép MIT.',
  },
} as const;
