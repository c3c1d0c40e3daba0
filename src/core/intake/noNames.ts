import { hasCapitals, hasMiddleName, looksLikeName } from './familyNames';
import { audienceIsOfPerson } from './offices';
import { audienceOfHeading } from './otherRows';

/** Texts that stand in a column for names, with nothing beside them, and are no names; the patterns are of small letters. */

const INDEX = /^\(?(?:[ivxlc]{1,6}|[a-zđ]|\d{1,2})\s*[.)/:–-]\s*|^[-+*•]+\s*/u;

const GROUP =
  /^(?:(?:hộ (?:nghèo|cận nghèo|(?:mới )?thoát nghèo|chính sách|khó khăn|có|thuộc)|(?:hộ )?gia đình (?:chính sách|có (?:công|hoàn)|khó khăn|liệt s[ĩỹ]|thương binh|văn hóa|thuộc)|đối tượng|khu vực|diện (?:hộ|chính sách|nghèo|cận|khó)|người (?:có (?:uy tín|công|hoàn)|khuyết tật|nghèo|đăng ký|ở xa|chưa|đã))(?!\p{L})|(?:các|những|nhóm(?! (?:trưởng|phó)))(?! (?:văn|thị) \p{L}+(?: \p{L}+)?$) \p{L})/u;

/** Of a party, its cells, a turn of the class; `Đoàn thanh niên` may be somebody’s name. */
const GROUP_OF_OFFICE =
  /^(?:(?:đảng viên(?: (?:dự bị|chính thức))?|thành viên)[:.]?$|tổ công nghệ(?!\p{L})|chi (?:bộ|đoàn)(?! (?:trưởng|phó))(?!\p{L})|(?:ca|đợt) \d{1,2}(?![\p{L}\d])|buổi (?:\d{1,2}|sáng|chiều|tối)(?![\p{L}\d]))/u;

/** Alone, and not written as names are: “Nông Dân” may be somebody. */
const KIND_ALONE =
  /^(?:phụ nữ|nông dân|thanh niên|cựu chiến binh|tiểu thương|hộ kinh doanh|đoàn viên|học viên|tổ viên|trẻ em|lao động tự do|lớp (?:sáng|chiều|tối)|khóa \d{1,2}|ban chấp hành|(?:đối tượng )?khác)[:.]?$/u;

/** `Hộ nghèo`, `Các hộ ở xa trung tâm`, `Nhóm Zalo`, `Chi bộ`, `Ca 1`: a group of persons, of which no audience is known. */
export function isGroupOfPersons(text: string): boolean {
  const words = text.toLowerCase().replace(INDEX, '');
  if (GROUP.test(words) || GROUP_OF_OFFICE.test(words)) return true;
  const isWrittenAsName = hasCapitals(text) && /\p{Ll}/u.test(text);
  return KIND_ALONE.test(words) && !isWrittenAsName;
}

/** Begins as a remark does; the next word in small letters tells it from a name, whose words all have capitals. */
const REMARK =
  /^[(*\-–]*\s*(?:gia đình|không|chưa|đã|đang|sẽ|chuyển|mới|vắng|nghỉ|xin|bị|do|vì|tạm|còn|hiện|theo|đi|ở|về|mất|chết|ốm|bận|cả nhà)\s+(?=\p{L})/u;

/** Remarks whatever the case of the names: their first words are no family names, or the second tells. */
const SURE =
  /^[(*\-–]*\s*(?:(?:gia đình|cả nhà|chưa|đã|đang|sẽ|vắng|nghỉ|bị|đi|ở|về|mất|chết|ốm|bận)(?!\p{L})|không (?:có|đi|đến|tham|biết|học|được|đăng|sử|dùng|liên|gặp|còn|ở|thuộc|phải|muốn|đủ|nhận|ký|kịp|nghe)(?!\p{L})|chuyển (?:đi|đến|về|sang|khẩu|trường|lớp|hộ|công tác|nơi|ra|vào|sinh)(?!\p{L})|mới (?:chuyển|đến|về|sinh|đăng|vào|ốm|học|có|tham|kết|lấy|mất|nhập|tách)(?!\p{L})|xin (?:nghỉ|phép|chuyển|học|đi|về|vắng|rút|không|đăng|đổi|hoãn|thôi)(?!\p{L})|(?:do|vì) (?:ốm|bận|đi|ở|có|không|mất|chưa|đang|bị|con (?:ốm|nhỏ|còn)|gia đình|công (?:việc|tác)|nghỉ|nhà|việc|điều kiện|già|tuổi|sức|mưa|thiếu|chuyển|mẹ|bố|vợ|chồng|hoàn cảnh|đau|bệnh|phải|hỏng|hết|quên|mạng)(?!\p{L})|tạm (?:trú|vắng|hoãn|nghỉ|thời|dừng|ngừng)(?!\p{L})|còn (?:đi|đang|học|nhỏ|thiếu|nợ|ở|bận|chưa|sống|vắng)(?!\p{L})|hiện (?:đang|ở|nay|tại|đi|không|làm|sống|đã|chưa|còn|vắng|là)(?!\p{L})|theo (?:học|dõi|chồng|vợ|con|gia đình|danh|bố|mẹ|đạo|yêu cầu|quyết định|lời)(?!\p{L}))/u;

const REMARK_OF_ONE_WORD = /^[(*\-–]*\s*(?:vắng|nghỉ|chết|mất|ốm|bận|đã mất)[).]*$/u;
const CONTACT = /^(?:sđt|đt|(?:số )?điện thoại|liên hệ)(?:[ .:]|$)/u;

/**
 * `gia đình chuyển đi`, `(đã chuyển đi tháng 9)`, `Không đi học được vì ốm`
 * @param inSmall the names of the list are in small letters: `vì thanh tùng` and `mới quang huy` are some
 */
export function isRemarkOnSomebody(text: string, inSmall = false): boolean {
  const lower = text.toLowerCase();
  if (REMARK_OF_ONE_WORD.test(lower) || CONTACT.test(lower)) return true;
  if (!mayBeRemark(text)) return false;
  if (SURE.test(lower) || !/^\p{L}+(?: \p{L}+){1,3}$/u.test(lower)) return true;
  // Vì is a family name, and Đỗ is one without its accents.
  return !inSmall && !/^(?:vì|do) /u.test(lower);
}

/** Begins as remarks do, and goes on in small letters: `Vì thanh tùng`, not `Vì Thanh Tùng`. */
export function mayBeRemark(text: string): boolean {
  const lower = text.toLowerCase();
  const begun = REMARK.exec(lower);
  if (begun === null || hasMiddleName(lower)) return false;
  return /^\p{Ll}/u.test(text.slice(begun[0].length));
}

const NEVER_IN_NAMES =
  /(?:^| )(?:(?:đã|đang|chưa) \p{L}+|chuyển (?:đi|đến|trang|sang|khẩu)|mang sang|trang (?:trước|sau)|nhóm|ghi chú|tạm (?:trú|vắng)|(?:chi|hội|tổ|nhóm|lớp|đội|thôn) (?:trưởng|phó|hội|bộ|đoàn)|khu vực|gia đình|hộ (?:nghèo|cận)|cán bộ|ban (?:tự quản|quản lý|công tác))(?= |$)/u;

/** Whether these words can be the rest of a name begun in the row above: `Hồng Nhung`, not `Đã chuyển đi`. */
export function isRestOfName(more: string, begun: string): boolean {
  if (NEVER_IN_NAMES.test(more.toLowerCase()) || isGroupOfPersons(more)) return false;
  if (isRemarkOnSomebody(more) || mayBeRemark(more)) return false;
  // “GIÁM ĐỐC” under “Trần Thị Bé”: somebody signs; a single letter is a name’s as well.
  if (!/\p{Ll}/u.test(more) && /\p{Lu}{2}/u.test(more) && /\p{Ll}/u.test(begun)) return false;
  // Who writes names in small letters does so in both rows; and no name ends with its middle.
  if (begun === begun.toLowerCase() || /(?:^| )(?:văn|thị)$/iu.test(begun)) return true;
  return /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(more);
}

/** `HỌC SINH SỘNG A CỦA`, `Sộng Công An`: words of an audience, told to be somebody's by the number alone. */
export function mayBeGroup(name: string): boolean {
  return audienceIsOfPerson(name) && !looksLikeName(name) && audienceOfHeading(name) !== null;
}
