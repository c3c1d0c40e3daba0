/** Words around a file the user has written (Word, Excel). */
export const exportText = {
  done: (name: string, size: string) => `Đã ghi tệp ${name} (${size}).`,
  open: 'Mở tệp',
  folder: 'Mở thư mục',
  close: 'Đóng thông báo',
  kilobytes: (count: string) => `${count} KB`,
} as const;
