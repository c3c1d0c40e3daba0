/** Why a row was not taken. */
export const rejections = {
  noName: 'Không có họ tên',
  noLetters: 'Ô họ tên không có chữ',
  nameTooLong: (limit: number) => `Họ tên dài quá ${limit} ký tự`,
  hamletHeading: 'Dòng tên thôn, xóm, không phải tên người',
} as const;

/** What is doubtful about a cell, and what was done with it. */
export const doubtWords = {
  nameSigns: 'Họ tên có ký tự lạ',
  nameOneWord: 'Họ tên chỉ có một chữ',
  birthUnreadable: (text: string) => `Không đọc được “${text}”; để trống năm sinh`,
  birthNoSuchDay: (text: string, year: number) =>
    `“${text}” không phải ngày có thật (ngày/tháng/năm); chỉ lấy năm ${year}`,
  birthTwoDigits: (text: string) => `“${text}” viết tắt năm; để trống năm sinh`,
  birthYearOnly: (text: string, year: number) => `“${text}”: chỉ lấy năm ${year}`,
  birthYearAsDay: (year: number) =>
    `Ô định dạng ngày nhưng ghi số ${year}; lấy là năm sinh ${year}`,
  birthOutOfRange: (year: number) => `Năm sinh ${year} không hợp lý; để trống`,
  birthMaybeSwapped: 'Có thể Excel đã đổi chỗ ngày và tháng; xem lại ngày sinh',
  birthDiffers: 'Hai cột ngày sinh, năm sinh không khớp nhau; lấy theo ngày sinh',
  sexUnreadable: (text: string) => `Không hiểu “${text}”; để trống giới tính`,
  sexBoth: 'Đánh dấu cả nam và nữ; để trống giới tính',
  audienceUnreadable: (text: string) => `Chưa rõ “${text}” thuộc đối tượng nào`,
  hamletTooLong: 'Tên thôn, xóm quá dài; để trống',
  noteCut: (limit: number) => `Ghi chú dài quá ${limit} ký tự, đã cắt bớt`,
} as const;
