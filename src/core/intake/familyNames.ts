import { fold } from '../../domain/text';

/** The family names of nearly everybody, the Kinh's and those of the peoples of the highlands; folded. */
const FAMILY_NAMES = new Set(
  (
    'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh doan dao mai lam ha cao luong ' +
    'luu truong ta to tong thai chu chau phung quach kieu la lai lo luc ma mac nghiem nong quan than thach tieu tang ' +
    'trieu tu vuong vi van giang hua khuc khuong mau ong phi sung thao giap cam be ban hau hoa khong lu nhan ninh quang ' +
    'tan thi thieu trang ung vang vien xa y h ksor rcom rmah siu kpa nay nie ro mlo ede hmong dinh a o lau giang ' +
    'mua cu thao ly phu ngan ca lang cam loc bach doi dam han kha lieng bon cil kon sa bien to du au ba cung kim son'
  ).split(/\s+/u),
);

/** Family names that only their accents tell from common words: Điểu is one, “điều” is not. */
const ACCENTED = new Set(
  'đậu tôn hạng chảo điểu danh neàng sầm nhữ mẫn lèo ngụy nguỵ ka cán chá bạc đèo điêu moong cụt già xồng chẻo néang'.split(
    ' ',
  ),
);
const NO_NAMES =
  /^(danh sách|danh hiệu|danh mục|cán bộ|cán sự|già (?:làng|yếu|cả|trẻ)|cụt (?:chân|tay))(?!\p{L})/u;

/** Whether the text begins as names do. */
export function hasFamilyName(text: string): boolean {
  const first = fold(text).split(' ')[0] ?? '';
  if (FAMILY_NAMES.has(first) || /^h['’]/u.test(first)) return true;
  const lower = text.toLowerCase();
  return ACCENTED.has(lower.split(' ')[0] ?? '') && !NO_NAMES.test(lower);
}

/** “Vì văn An”, `do thi hoa`: the word before is a family name, whatever else it may mean. */
export function hasMiddleName(text: string): boolean {
  return /^\p{L}+ (?:văn|thị|van|thi) \p{L}/iu.test(text);
}

/** Whether a text looks like a whole name: two to six words of letters, the first a family name. */
export function looksLikeName(text: string): boolean {
  return /^[\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+){1,5}$/u.test(text) && hasFamilyName(text);
}

/** Whether every word begins with a capital, as in names. */
export function hasCapitals(text: string): boolean {
  return /^\p{Lu}['’]?\S*(?: \p{Lu}['’]?\S*)+$/u.test(text);
}
