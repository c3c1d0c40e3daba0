import { formatCount } from '../../domain/number';

/** Words of the registers: of the shared grid, whatever is kept in it. */
export const registerText = {
  loading: 'Đang mở danh sách…',
  hint: 'Gõ để sửa · Tab sang phải · Enter xuống dòng · Delete xóa · Ctrl+V dán từ Excel',
  add: 'Thêm dòng',
  addKey: 'Ctrl+N',
  notClosed: (count: number) =>
    `Còn ${formatCount(count)} chỗ chưa ghi được nên cửa sổ chưa đóng. Điền nốt hoặc sửa chỗ có dấu “!”, hoặc đóng lần nữa để bỏ.`,
  cell: {
    empty: 'Chỗ này không để trống được.',
    notDay: 'Gõ ngày như 5/10, 5/10/2026, hoặc “hn” là hôm nay.',
    notNumber: 'Gõ một số, ví dụ 25 hoặc 1.250.',
    unknownChoice: (text: string) => `Không có “${text}” trong danh sách. Gõ vài chữ rồi chọn.`,
  },
  steps: {
    cell: (column: string) => `sửa ${column.toLocaleLowerCase('vi')}`,
    added: 'thêm dòng',
    removed: (count: number) => `xóa ${formatCount(count)} dòng`,
    pasted: (count: number) => `dán ${formatCount(count)} dòng`,
  },
  paste: {
    title: (taken: number, all: number) =>
      `Đã thêm ${formatCount(taken)}/${formatCount(all)} dòng vừa dán. Chưa thêm:`,
    wide: (line: number, found: number, needed: number) =>
      `Dòng ${line}: có ${found} ô, bảng chỉ có ${needed} cột.`,
    cell: (line: number, says: string) => `Dòng ${line}, ${says}`,
    tooLong: (most: number) => `dài quá ${formatCount(most)} ký tự. Hãy viết gọn lại.`,
    more: (count: number) => `Và ${formatCount(count)} dòng nữa.`,
    tooMany: (found: number, most: number) =>
      `Vừa dán ${formatCount(found)} dòng, một lần chỉ dán được ${formatCount(most)} dòng. Hãy chia ra nhiều lần.`,
    hint: 'Sửa trong Excel rồi dán lại riêng các dòng này.',
    close: 'Đóng',
  },
  otherYear: (year: number, shown: number) =>
    `Dòng này thuộc năm ${year}, đang xem năm ${shown}. Đổi kỳ ở góc trên để xem lại.`,
  filters: {
    search: 'Tìm trong bảng',
    month: 'Tháng',
    wholeYear: (year: number) => `Cả năm ${year}`,
    monthName: (month: number, year: number) => `Tháng ${month}/${year}`,
    clear: 'Bỏ lọc',
  },
  shown: (shown: string, all: string) => `${shown}/${all} dòng`,
  rows: (count: string) => `${count} dòng`,
  files: {
    excel: 'Xuất Excel',
    excelKey: 'Ctrl+E',
    print: 'In',
    printKey: 'Ctrl+P',
    under: {
      year: (year: number) => `Năm ${year}`,
      chosen: (label: string, value: string) => `${label}: ${value}`,
      search: (text: string) => `có “${text}”`,
    },
  },
} as const;
