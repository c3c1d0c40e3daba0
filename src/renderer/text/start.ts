import type { CommuneKind } from '../../domain/office/office';

/** Words of the first start. */
export const start = {
  title: 'Bắt đầu',
  welcome: 'Sổ học vụ số',
  purpose:
    'Theo dõi phong trào Bình dân học vụ số của một xã: kế hoạch, người dân, lớp học, chỉ tiêu và báo cáo. Mọi số liệu nằm trên máy này.',
  sample: {
    open: 'Mở xã mẫu để xem thử',
    what: 'Một xã có sẵn kế hoạch, lớp học, điểm danh và số liệu giả định. Xem xong, mở sổ của xã mình lúc nào cũng được.',
    opening: 'Đang lập xã mẫu, khoảng vài giây…',
  },
  own: {
    open: 'Bắt đầu với xã của tôi',
    what: 'Ghi tên đơn vị, danh sách thôn xóm, người ký; chọn kế hoạch để lấy chỉ tiêu. Khoảng hai phút, sửa lại được trong Cài đặt.',
  },
  chooseHint: 'Tab hoặc mũi tên để chuyển, Enter để chọn.',

  steps: {
    office: 'Đơn vị',
    hamlets: 'Thôn, xóm',
    signing: 'Người ký, người nhập',
    plan: 'Kế hoạch',
  },
  keysHint: 'Enter: sang ô sau, rồi sang bước sau · Esc: quay lại',
  keysHintLines: 'Ctrl+Enter: sang bước sau · Esc: quay lại',
  back: 'Quay lại',
  next: 'Tiếp tục',
  finish: 'Mở sổ',
  opened: (commune: string) => `Đã mở sổ của ${commune}.`,

  office: {
    kind: 'Loại đơn vị',
    kinds: { xã: 'Xã', phường: 'Phường', 'đặc khu': 'Đặc khu' } satisfies Record<
      CommuneKind,
      string
    >,
    name: 'Tên đơn vị',
    nameHint: 'Chỉ tên, ví dụ: Phú Bình',
    nameMissing: 'Chưa có tên đơn vị. Tên này in trên mọi văn bản.',
    province: 'Tỉnh, thành phố',
    provinceHint: 'Gõ vài chữ, không cần dấu, rồi Enter',
    hamletWord: 'Đơn vị dưới xã gọi là',
    hamletWordHint: 'Thôn, xóm, buôn, tổ dân phố… theo cách gọi của địa phương',
  },
  hamlets: {
    label: (word: string) => `Danh sách ${word}, mỗi dòng một tên`,
    hint: 'Dán được một cột chép từ Excel. Có thể để trống và bổ sung sau.',
    found: (count: number, word: string) => `${count} ${word}`,
    none: 'Chưa có tên nào.',
    and: (count: number) => `và ${count} tên nữa`,
  },
  signing: {
    preset: 'Cách ký báo cáo',
    signer: 'Họ tên người ký',
    signerHint: 'Để trống nếu chưa biết; điền tay sau khi in cũng được.',
    draftingUnit: 'Đơn vị soạn thảo, viết tắt',
    draftingUnitHint: 'In ở dòng “Lưu: VT, …”, ví dụ: VHXH',
    enteredBy: 'Ai đang nhập?',
    enteredByHint: 'Tên này được ghi kèm mỗi lần sửa sổ.',
  },
  plan: {
    choose: 'Kế hoạch để bắt đầu',
    hint: 'Lấy làm nền rồi sửa chỉ tiêu, nhiệm vụ cho đúng kế hoạch của xã mình.',
    content: (targets: number, tasks: number) => `${targets} chỉ tiêu, ${tasks} nhiệm vụ`,
    none: 'Chưa lấy kế hoạch nào',
    noneHint: 'Lấy sau ở trang Kế hoạch.',
  },
  preview: {
    title: 'Trên văn bản sẽ in',
    of: 'ỦY BAN NHÂN DÂN',
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    place: (place: string, day: string) => `${place}, ${day}`,
    namePlaceholder: '…',
    signerPlaceholder: '(họ tên người ký)',
  },
  defaults: {
    addressees: (province: string) => [`UBND ${province}`, `Sở Khoa học và Công nghệ ${province}`],
    recipients: (kind: string) => [
      'Thường trực Đảng ủy',
      `Thường trực HĐND ${kind}`,
      `Chủ tịch, các Phó Chủ tịch UBND ${kind}`,
    ],
    city: (name: string) => `thành phố ${name}`,
    province: (name: string) => `tỉnh ${name}`,
    draftingUnit: 'VHXH',
  },
} as const;
