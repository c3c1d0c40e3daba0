/** Words of the page that brings a list in from Excel. */
export const peopleImport = {
  back: 'Người dân',
  choose: 'Chọn tệp Excel…',
  chooseOther: 'Chọn tệp khác…',
  empty: 'Chọn danh sách Excel (.xlsx) của thôn, xóm.',
  emptyHint:
    'Cần có cột “Họ và tên”; nếu có thì lấy thêm năm sinh hoặc ngày sinh, giới tính, thôn xóm, đối tượng, ghi chú. Xem trước rồi mới nhập, và có thể hoàn tác cả danh sách.',
  reading: 'Đang đọc danh sách…',
  source: (file: string, sheet: string, row: number) =>
    `${file} · trang “${sheet}” · tiêu đề ở dòng ${row}`,
  columnsRead: (columns: string) => `Đã nhận ra: ${columns}.`,
  columnAs: (title: string, meaning: string) => `${title} → ${meaning}`,
  columnsLeft: (columns: string) => `Không dùng: ${columns}.`,
  newHamlets: (count: number, names: string) => `Sẽ thêm ${count} thôn, xóm mới vào sổ: ${names}.`,
  sameLeftOut: (count: string) =>
    `${count} người có thể đã có trong sổ hoặc ghi hai lần nên đang để ra; đánh dấu lại nếu là người khác.`,
  show: 'Những dòng hiện ra',
  shows: {
    all: (count: string) => `Tất cả ${count}`,
    check: (count: string) => `Cần xem ${count}`,
    same: (count: string) => `Có thể trùng ${count}`,
    rejected: (count: string) => `Không nhập được ${count}`,
  },
  audience: 'Đối tượng khi danh sách không ghi',
  table: 'Xem trước danh sách',
  rejectedTable: 'Những dòng không nhập được',
  columns: {
    row: 'Dòng',
    name: 'Họ và tên',
    birth: 'Ngày sinh',
    sex: 'Giới tính',
    note: 'Ghi chú',
    check: 'Cần xem lại',
    reason: 'Lý do',
    text: 'Nội dung dòng',
  },
  newHamlet: 'mới',
  doubt: (column: string, reason: string) => `${column}: ${reason}`,
  sameInBook: (name: string) => `Có thể đã có trong sổ: ${name}`,
  sameInFile: (name: string, row: number) => `Có thể trùng dòng ${row}: ${name}`,
  nothingHere: 'Không có dòng nào cần xem.',
  taken: (taken: string, all: string) => `Nhập ${taken} trong ${all} dòng`,
  hint: 'Space bỏ ra hoặc lấy lại dòng đang chọn.',
  accept: (count: string) => `Nhập ${count} người`,
  acceptNobody: 'Chưa lấy dòng nào',
  accepted: (persons: string, hamlets: number) =>
    hamlets === 0
      ? `Đã nhập ${persons} người.`
      : `Đã nhập ${persons} người và thêm ${hamlets} thôn, xóm.`,
  keyList: {
    choose: 'Chọn tệp',
    toggle: 'Bỏ ra hoặc lấy lại dòng đang chọn',
    accept: 'Nhập những dòng đã lấy',
  },
} as const;
