export { errorSentence } from '../../domain/error-text';

export const errors = {
  tryAgain: 'Thử lại',
  pageBroke: 'Trang này gặp lỗi nên không hiện được.',
  pageBrokeKept:
    'Những gì đã lưu vẫn còn nguyên. Hãy mở lại trang; nếu còn lỗi, đóng rồi mở lại chương trình.',
  openAgain: 'Mở lại trang',
  cannotOpenTitle: 'Chưa mở được sổ',
  cannotOpenKept: 'Tệp sổ được để nguyên như cũ, chương trình không sửa gì.',
  showDataFolder: 'Mở thư mục chứa sổ',
  folderAt: 'Sổ nằm ở:',
} as const;
