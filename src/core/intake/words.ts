/** Why a row was not taken. */
export const rejections = {
  noName: 'Không có họ tên',
  noLetters: 'Ô họ tên không có chữ',
  nameError: (column: string, sign: string) =>
    `Công thức trong ô “${column}” bị lỗi (${sign}), không có họ tên`,
  nameNoResult: (column: string) =>
    `Ô “${column}” có công thức nhưng chưa có kết quả; mở tệp bằng Excel, lưu lại rồi nhập lại`,
  nameTooLong: (limit: number) => `Họ tên dài quá ${limit} ký tự`,
  groupHeading: 'Dòng tiêu đề nhóm, không phải tên người',
  remark: 'Dòng ghi chú, không phải tên người',
  otherTable: (row: number) =>
    `Thuộc bảng khác, có tiêu đề riêng ở dòng ${row}; muốn nhập bảng đó thì chọn dòng tiêu đề ${row}`,
} as const;

/** What is doubtful about a cell, and what was done with it. Numbers of cards and telephones are never repeated here. */
export const doubtWords = {
  nameSigns: 'Họ tên có ký tự lạ',
  nameOneWord: 'Họ tên chỉ có một chữ',
  nameNumbered: 'Trước họ tên có số thứ tự; đã bỏ số',
  nameSignsAround: 'Trước hoặc sau họ tên có dấu thừa; đã bỏ dấu',
  nameBracket: (text: string) => `Sau họ tên có ghi “${text}”; đã bỏ phần này`,
  nameAddress: (word: string) => `Trước họ tên có chữ “${word}”; đã bỏ chữ này`,
  nameAnd: 'Họ tên có chữ “và” hoặc “cùng”; xem có phải nhiều người không',
  nameLowerCase: 'Họ tên viết thường; đã viết hoa chữ đầu',
  nameOverTwoRows: (row: number) => `Một người ghi trên hai dòng; đã ghép với dòng ${row}`,
  nameUnnumbered:
    'Dòng không có số thứ tự, năm sinh, giới tính như các dòng khác; xem có phải người trong danh sách không',
  nameMayBeRemark: 'Có thể là ghi chú; xem có phải tên người không',
  nameMayBeHamlet: 'Có thể là tên thôn, xóm, khu; xem có phải tên người không',
  nameMayBeGroup: 'Có thể là tên đối tượng, nhóm; xem có phải tên người không',
  nameUnderOffice: (office: string) =>
    `Dòng nằm dưới “${office}”; xem là người trong danh sách hay người ký`,
  rowHidden: 'Dòng này đang bị ẩn trong tệp; xem có nhập người này không',
  nameStruck: 'Họ tên bị gạch ngang trong tệp; xem có nhập người này không',
  nameLines: 'Ô họ tên có nhiều dòng; xem có phải nhiều người không',
  nameUntitled: 'Danh sách chỉ có một cột, không có tiêu đề; lấy cột này là họ tên',
  nameTwice: (column: string, text: string) =>
    `Danh sách có hai cột họ tên; không lấy “${text}” ở cột “${column}”`,
  lettersUnsure: (text: string) => `Chưa chắc kiểu chữ cũ của “${text}”; đã đổi sang Unicode`,
  lettersKept: (text: string) =>
    `Chưa chắc “${text}” là chữ Unicode hay chữ kiểu cũ; giữ nguyên như trong danh sách`,
  birthUnreadable: (text: string) => `Không đọc được “${text}”; để trống năm sinh`,
  birthNoSuchDay: (text: string, year: number) =>
    `“${text}” không phải ngày có thật (ngày/tháng/năm); chỉ lấy năm ${year}`,
  birthTwoDigits: (text: string) => `“${text}” viết tắt năm; để trống năm sinh`,
  birthTwoDigitsSure: (text: string, year: number) => `“${text}” viết tắt năm; lấy là năm ${year}`,
  birthYearOnly: (text: string, year: number) => `“${text}”: chỉ lấy năm ${year}`,
  birthInText: (text: string, day: string) => `“${text}”: lấy ngày ${day}`,
  birthYearAsDay: (year: number) =>
    `Ô định dạng ngày nhưng ghi số ${year}; lấy là năm sinh ${year}`,
  birthBehindName: (text: string) => `Lấy “${text}” ghi sau họ tên làm năm sinh`,
  birthOutOfRange: (year: number) => `Năm sinh ${year} không hợp lý; để trống`,
  birthLater: (day: string) => `Ngày sinh ${day} sau hôm nay; để trống`,
  birthYearNotShown: (day: string) =>
    `Ô chỉ hiện ngày và tháng, trong tệp là ${day}; xem lại năm sinh`,
  birthFromOther: (text: string, birth: string, column: string) =>
    `Không dùng được “${text}”; lấy ${birth} theo cột “${column}”`,
  birthOtherYear: (shown: string, year: number, day: string) =>
    `Ô ngày, tháng sinh ghi ${shown}, cột năm sinh ghi ${year}; lấy ${day}, xem lại`,
  birthFromAge: (age: number, of: number, year: number) =>
    `Danh sách chỉ ghi tuổi (${age}); tính theo năm ${of} thì sinh năm ${year}, có thể lệch một năm`,
  birthMaybeSwapped: 'Có thể Excel đã đổi chỗ ngày và tháng; xem lại ngày sinh',
  birthMaybeMonthFirst:
    'Cột này có ngày ghi tháng trước, ngày sau; đã đọc là ngày/tháng/năm, xem lại ngày sinh',
  birthDiffers: 'Hai cột ngày sinh, năm sinh không khớp nhau; lấy theo ngày sinh',
  birthBothSexes: 'Ghi năm sinh ở cả cột nam và cột nữ; để trống giới tính',
  sexUnreadable: (text: string) => `Không hiểu “${text}”; để trống giới tính`,
  sexByDigit: (digit: string, word: string) =>
    `Giới tính ghi bằng số “${digit}”, tiêu đề không nói số nào là nam; tạm lấy là ${word.toLowerCase()}, xem lại`,
  sexBoth: 'Đánh dấu cả nam và nữ; để trống giới tính',
  sexColumnsDiffer: 'Cột giới tính và cột năm sinh của nam, nữ không khớp nhau; để trống giới tính',
  sexUnlikeName: (word: string, sex: string) =>
    `Tên đệm “${word}” mà giới tính ghi “${sex}”; xem lại`,
  audienceUnreadable: (text: string) => `Chưa rõ “${text}” thuộc đối tượng nào`,
  hamletTooLong: 'Tên thôn, xóm quá dài; để trống',
  hamletOdd: (text: string) => `“${text}” có phải tên thôn, xóm không; xem lại`,
  hamletSigns: (text: string) => `“${text}” không phải tên thôn, xóm; để trống`,
  hamletIs: (text: string) => `Tên thôn, xóm lấy từ “${text}”`,
  hamletApart: (text: string) => `Nơi khác có thôn, xóm cùng tên; để riêng theo ô “${text}”`,
  hamletShort: (text: string) => `Chưa rõ “${text}” viết tắt chữ gì; giữ nguyên`,
  hamletNotThere: (text: string) => `Trong “${text}” không thấy tên thôn, xóm; để trống`,
  hamletFromAbove: 'Ô để trống; lấy theo dòng trên',
  letterBroken: (text: string) => `“${text}” có chữ bị hỏng trong tệp (dấu �); gõ lại cho đúng`,
  errorSign: (sign: string) => `Công thức trong ô bị lỗi (${sign}); để trống`,
  noResult:
    'Ô có công thức nhưng chưa có kết quả; để trống. Mở tệp bằng Excel, lưu lại rồi nhập lại',
  dittoOfNothing: 'Ghi “như trên” nhưng dòng trên để trống',
  noteCut: (limit: number) => `Ghi chú dài quá ${limit} ký tự, đã cắt bớt`,
  cccdUnreadable: 'Không đọc được số CCCD; để trống',
  cccdDigitsLost: 'Số CCCD bị mất chữ số (dạng 1,2E+11); để trống, cần gõ lại',
  cccdZeroLost: 'Số CCCD bị mất số 0 ở đầu; đã thêm lại',
  cmndZeroLost: 'Số CMND bị mất số 0 ở đầu; đã thêm lại',
  cccdTooShort: (digits: number) => `Số CCCD có ${digits} chữ số, cần 12 (CMND: 9); để trống`,
  cccdTail: 'Chỉ có mấy số cuối của CCCD; dùng để tìm người trùng, không ghi vào sổ',
  cccdInText: 'Ô số CCCD có ghi thêm chữ khác; chỉ lấy số',
  cccdTwo: 'Ô có nhiều số; lấy số CCCD đầu',
  cccdProvince: 'Ba số đầu của số CCCD không phải mã tỉnh; xem lại',
  cccdSex: 'Số CCCD không khớp giới tính; xem lại',
  cccdBirth: (year: number) =>
    `Số CCCD là của người sinh năm ${year}, không khớp năm sinh; xem lại`,
  phoneUnreadable: 'Không đọc được số điện thoại; để trống',
  phoneDigitsLost: 'Số điện thoại bị mất chữ số; để trống, cần gõ lại',
  phoneZeroLost: 'Số điện thoại bị mất số 0 ở đầu; đã thêm lại',
  phoneInText: 'Ô số điện thoại có ghi thêm chữ khác; chỉ lấy số',
  phoneTwo: 'Ô có nhiều số điện thoại; lấy số đầu',
  phoneOld: 'Số điện thoại 11 số đầu 01 đã đổi thành 10 số từ năm 2018; xem lại',
} as const;

/** How a sex reads in a proposal. */
export const sexWords = { male: 'Nam', female: 'Nữ' } as const;

/** How an audience reads in a proposal. */
export const audienceWords = {
  adults: 'Người dân',
  officials: 'Cán bộ, công chức, viên chức',
  students: 'Học sinh, sinh viên',
  workers: 'Người lao động',
} as const;

/** The title of a column in a list without titles: `Cột B`. */
export const columnWithoutTitle = (letters: string) => `Cột ${letters}`;
