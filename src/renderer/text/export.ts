/** Words around a document the user has written or printed. */
export const exportText = {
  done: (name: string, size: string) => `Đã ghi tệp ${name} (${size}).`,
  open: 'Mở tệp',
  folder: 'Mở thư mục',
  print: 'In',
  pdf: 'Lưu PDF',
  printed: (title: string) => `Đã gửi ${title} tới máy in.`,
  close: 'Đóng thông báo',
  kilobytes: (count: string) => `${count} KB`,
} as const;
