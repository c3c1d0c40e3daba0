/** Words about personal data: the section of the settings, and the part of a person's card. */
export const privacy = {
  tab: 'Dữ liệu cá nhân',
  purpose:
    'Chỉ ghi những gì cần để mở lớp, điểm danh và tổng hợp số liệu của phong trào. Tên người không có trong báo cáo gửi cấp trên.',

  keptTitle: 'Sổ lưu những gì, để làm gì',
  kept: 'Họ tên, năm sinh, giới tính, thôn, xóm, đối tượng, lớp học và điểm danh: để mở lớp, điểm danh, đếm mỗi người một lần. Chỉ họ tên và đối tượng là bắt buộc.',
  keptNumbers:
    'Số điện thoại (để mời học) và số căn cước (để không đếm trùng) chỉ được lưu khi bật ở dưới. Màn hình chỉ hiện bốn số cuối; xem cả số thì có ghi lại; tệp xuất ra không có hai số này, trừ khi chọn thêm.',

  numbersTitle: 'Số điện thoại, số căn cước',
  numbers: { phone: 'Lưu số điện thoại', cccd: 'Lưu số căn cước' },
  withNumber: (count: string) => `${count} người có số`,
  firstOn:
    'Khi bật lần đầu, chương trình mã hóa cả sổ trước rồi mới lưu số. Hãy sao lưu sổ trước khi bật; sổ lớn có thể mất vài phút.',
  enciphering:
    'Đang mã hóa sổ, xin đừng tắt máy. Việc này không dừng giữa chừng được; sổ cũ còn nguyên cho đến khi mã hóa xong.',
  encipheringBar: 'Đang mã hóa sổ',
  turnedOn: { phone: 'Đã bật lưu số điện thoại.', cccd: 'Đã bật lưu số căn cước.' },
  turnedOff: (count: string) => `Đã tắt và xóa số của ${count} người.`,
  off: {
    phone: (count: string) => `Tắt sẽ xóa số điện thoại của ${count} người, không lấy lại được.`,
    cccd: (count: string) => `Tắt sẽ xóa số căn cước của ${count} người, không lấy lại được.`,
    yes: 'Tắt và xóa các số',
    no: 'Giữ nguyên',
  },

  cipherTitle: 'Mã hóa',
  cipherOn: 'Sổ đang được mã hóa.',
  cipherOff: 'Sổ chưa mã hóa: ai có tệp sổ đều đọc được.',
  safe: 'Đã bảo vệ: người chỉ lấy được tệp sổ (.db) thì không đọc được gì.',
  notSafe: [
    'Chưa bảo vệ: tệp khóa (.db.khoa) nằm cạnh tệp sổ, nên ai lấy được cả thư mục hoặc dùng được máy này vẫn mở được sổ. Phần đăng nhập bằng mật khẩu sẽ có ở bản sau.',
    'Tệp minh chứng, tệp Word, Excel đã xuất, bản sao và sổ cũ có từ trước khi mã hóa vẫn để nguyên; hãy tự xóa nếu không cần. Chỗ trống trên ổ đĩa có thể còn dấu vết của sổ cũ.',
    'Mất tệp khóa là mất sổ. Hãy chép tệp khóa ra một nơi khác, cất riêng với bản sao của sổ.',
  ],
  copyHasKey:
    'Sổ đã mã hóa: bản sao gồm hai tệp, tệp .db và tệp khóa .db.khoa bên cạnh. Thiếu tệp khóa thì không mở được bản sao.',
  showKey: 'Mở thư mục có tệp khóa',

  logTitle: 'Ai đã xem, xuất, sửa, xóa',
  logEmpty: 'Chưa có lần nào.',
  logColumns: {
    at: 'Lúc',
    who: 'Người nhập',
    action: 'Việc',
    persons: 'Số người',
    note: 'Ghi chú',
  },
  logCount: (shown: string, all: string) => `${shown} dòng mới nhất trong ${all}`,
  did: {
    'revealContact.phone': 'Xem số điện thoại',
    'revealContact.cccd': 'Xem số căn cước',
    setContact: 'Sửa số điện thoại, số căn cước',
    writeOwnData: 'Xuất thông tin của một người',
    erasePerson: 'Xóa thông tin của một người',
    setPrivacy: 'Bật, tắt lưu số',
  } as Readonly<Record<string, string>>,
  didOther: 'Xuất, in danh sách',

  contactTitle: 'Liên hệ',
  fields: { phone: 'Số điện thoại', cccd: 'Số căn cước' },
  none: 'chưa có',
  notKept: 'Cơ quan chưa bật lưu số điện thoại, số căn cước (Cài đặt, mục Dữ liệu cá nhân).',
  show: 'Hiện',
  showLabel: (field: string) => `Hiện ${field.toLocaleLowerCase('vi')}`,
  hide: 'Ẩn',
  showIsLogged: 'Mỗi lần hiện đều được ghi lại; số tự ẩn sau 30 giây.',
  edit: 'Sửa',
  editLabel: (field: string) => `Sửa ${field.toLocaleLowerCase('vi')}`,
  newValue: (field: string) => `${field} mới`,
  emptyRemoves: 'Để trống rồi Enter là xóa số này.',
  save: 'Lưu',
  cancel: 'Thôi',

  onRequestTitle: 'Theo yêu cầu của người dân',
  write: 'Xuất thông tin…',
  fileName: 'Thông tin đang lưu.docx',
  erase: 'Xóa thông tin…',
  eraseWhat: (name: string) =>
    `Xóa tên, ngày sinh, ghi chú, các số và lịch sử sửa của ${name}. Năm sinh, giới tính, thôn, xóm, đối tượng, lớp học, điểm danh và kết quả được giữ, không còn tên, để số tổng không đổi. Người chưa vào lớp nào thì xóa hẳn. Không lấy lại được. Bản sao lưu và tệp đã xuất trước đây vẫn còn tên.`,
  reason: 'Ai yêu cầu, khi nào (không ghi tên)',
  reasonHint: 'Ví dụ: đơn ngày 20/11/2026 của chính người này. Lý do được giữ mãi.',
  reasonLimit: 200,
  eraseYes: 'Xóa hẳn thông tin',
  erased: 'Đã xóa thông tin của một người.',
} as const;
