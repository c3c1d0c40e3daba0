import { hasCapitals, hasFamilyName, hasMiddleName, looksLikeName } from './familyNames';

const PLACE =
  '(?:thôn|xóm|bản|buôn|bon|làng|ấp|khóm|khối(?: phố)?|khu(?: phố)?|tổ(?: dân phố)?|tdp|tiểu khu)(?: (?:số )?\\d{1,2}(?!\\d))?';
const BODY =
  '(?:hội |chi hội )?(?:nông dân|phụ nữ|cựu chiến binh|ccb|người cao tuổi|nct|khuyến học|chữ thập đỏ|thanh niên)';
/** Never the beginning of a name. */
const OFFICES = [
  `(?:phó )?trưởng (?:${PLACE}|ban(?: công tác mặt trận| mặt trận)?|nhóm|đoàn|chi hội(?: ${BODY})?)`,
  `(?:tổ|nhóm|lớp|thôn|đội|hội|xóm|bản|buôn|làng|ấp|khóm|khối|khu|(?:thôn|xóm|ấp|khu|bản) đội) (?:trưởng|phó)(?: ${PLACE}| ${BODY})?`,
  `chi hội (?:trưởng|phó)(?: ${BODY})?`,
  `phó (?:${PLACE}|ban(?: công tác mặt trận| mặt trận)?|chi hội(?: ${BODY})?)`,
  '(?:phó )?bí thư(?: chi bộ| chi đoàn| đảng [ủu][yỷ]| đảng bộ| đoàn(?: xã| thanh niên|(?! (?:văn|thị) )))?',
  `(?:phó )?chủ tịch(?: ${BODY}| ubnd(?: xã)?| hđnd(?: xã)?| mttq| xã)?`,
  '(?:phó )?chủ nhiệm(?: htx| hợp tác xã| clb| câu lạc bộ)?',
  '(?:phó )?giám đốc(?: htx| hợp tác xã)?|(?:phó )?hiệu trưởng',
  '(?:đảng )?(?:ủy|uỷ) viên(?: bch| ban chấp hành| chi hội| mttq| mặt trận)?',
  `(?:nhân viên |cán bộ )?y tế(?: ${PLACE}| thôn bản| thôn, bản| xã)`,
  'công an viên|già làng',
];
/** Kinds of persons, and offices whose words begin names too: `Thư Ký Văn Ba`. */
const KINDS = [
  '(?:tổ|thành|đảng|đoàn|học|giáo|giảng|sinh|đội|xã|cộng tác|tuyên truyền|nhân) viên(?: thanh niên)?',
  `hội viên(?: ${BODY})?`,
  `(?:cán bộ|công chức)(?: ${PLACE}| xã| phường| hưu trí)?`,
  `công an(?: ${PLACE}| xã| phường)?`,
  'học sinh|viên chức|công nhân(?: viên)?|nông dân|người (?:dân|lao động|cao tuổi)|hộ kinh doanh|tiểu thương|bộ đội|dân quân',
  'phụ nữ|thanh niên|cựu chiến binh',
  '(?:cô|thầy) giáo|thư ký|kế toán|bác sĩ|y sĩ',
];
const ALL = [...OFFICES, ...KINDS].join('|');
/** Of several offices the last is told by what stands between: `Bí thư kiêm trưởng thôn …` */
const OFFICE = new RegExp(
  `^((?:${ALL})(?:(?:\\s*[,–-]\\s*| kiêm | và )(?:${ALL}))?)(\\s*[:;,.–—-]\\s*|\\s+)(?=\\p{L})`,
  'u',
);
/** The first words of all of them: few names begin so, and the patterns are slow to say no. */
const FIRST_WORDS = new Set(
  (
    'trưởng phó tổ nhóm lớp thôn đội hội xóm bản buôn làng ấp khóm khối khu chi bí chủ giám hiệu đảng ủy uỷ nhân cán y công ' +
    'già thành đoàn học giáo giảng sinh xã cộng tuyên viên nông người hộ tiểu bộ dân phụ thanh cựu cô thầy thư kế bác'
  ).split(' '),
);
const SURE = new RegExp(`^(?:${OFFICES.join('|')})(?!\\p{L})`, 'u');
const BEGINS = new RegExp(`^(?:${ALL})(?!\\p{L})`, 'u');

/** What stands behind an office and is nobody: a place, a body, a trade or a kind. Their first words are family names too. */
const NOBODY =
  /^(?:(?:thôn|xóm|bản|buôn|bon|làng|ấp|khóm|khu|khối|tổ|đội|cụm|xã|phường|huyện|tỉnh|trường|lớp|hội|chi|cấp|các|thuộc|tại|tdp|ubnd|hđnd|htx|mttq|clb|bch|thcs|thpt|kiêm)|thị (?:trấn|xã)|thành phố|hợp tác|câu lạc|mặt trận|công tác|phụ trách|cao (?:tuổi|su|đẳng|cấp)|nông (?:dân|nghiệp|thôn|lâm)|văn (?:hóa|hoá|phòng|thư|nghệ|xã)|tư pháp|tự do|hộ (?:tịch|nghèo|khẩu|cận)|đoàn (?:thể|thanh niên|xã)|ban (?:quản|chỉ|tự|công|cán|chấp|nhân|phát|mặt|đại|giám|tổ|bảo|dân|kiểm|điều)|làm (?:vườn|việc)|lâm (?:nghiệp|trường)|y tế|thú y|quân (?:sự|đội|dân|y)|quản (?:lý|trị)|nhân dân|mẫu giáo|mầm non|(?:tiểu|đại|trung|dạy) học|bán (?:trú|chuyên)|đương chức|hưu trí|dự bị|danh dự|nòng cốt|viên chức|khá giỏi|lưu ban|tổ chức|xung phong|tình nguyện)(?!\p{L})/u;

const OF_PLACE = new RegExp(` (?:${PLACE}|xã|phường)$`, 'u');
const ADDRESS = /^(?:ông|bà|anh|chị|cô|chú|bác|đ\/c|đc|đồng chí)[.:]?\s+(?=\p{L})/iu;

/** What may stand behind a name: `Lê Hoa (1985)`, `Lê Hoa - Tổ 3`. */
const BEHIND = / [-–—] |\s*[(,;:\d]/u;
const WORDS = /^[\p{L}\p{M}'’]+(?: [\p{L}\p{M}'’]+)+$/u;

interface Held {
  readonly office: string;
  readonly name: string;
}

/**
 * An office with the name of who holds it, by the words alone: `Tổ trưởng: Nguyễn Văn An`, `Hội viên Vũ Thị Ích`; null for
 * other texts, and where the words behind the office may be no name.
 */
export function officeAndName(text: string): Held | null {
  return held(text, false);
}

/** The same of a text that is known to stand for somebody: `TRƯỞNG BẢN SỘNG A CỦA`, `Đảng viên - Gả Thị Ly`. */
export function officeOfPerson(text: string): Held | null {
  return heldBehindSign(text) ?? held(text, true);
}

/** `Trưởng thôn Đông Hồ - Nguyễn Văn An`, `Cán bộ văn hóa: Lê Hoa`: more than the office before the sign. */
function heldBehindSign(text: string): Held | null {
  const at = text.search(/:| [-–—] /u);
  if (at === -1) return null;
  const office = text.slice(0, at).trimEnd();
  const name = text.slice(at).replace(/^[\s:–—-]+/u, '');
  const bare = name.replace(ADDRESS, '');
  if (!BEGINS.test(office.toLowerCase()) || /:| [-–—] /u.test(name)) return null;
  if (!isNameBehind(bare) || (!hasCapitals(bare) && !looksLikeName(bare))) return null;
  // “Trưởng thôn Lê Hoa - Hội Đồng Hương”: somebody stands before the sign.
  return text[at] !== ':' && looksLikeName(held(office, true)?.name ?? '')
    ? null
    : { office, name };
}

/** The words behind an office are neither nobody's nor an office themselves. */
function isNameBehind(name: string): boolean {
  const small = name.toLowerCase();
  // Và and Ban are family names.
  if (/^và /u.test(small) && (!hasCapitals(name) || BEGINS.test(small.slice(3)))) return false;
  return !NOBODY.test(small) && !BEGINS.test(small);
}

/**
 * Whether words that tell an audience may be somebody's where the list's number says so: `HỌC SINH SỘNG A CỦA`, `Sộng Công An`;
 * not `Học sinh lớp 9`.
 * @param inSmall the names of the list are in small letters
 */
export function audienceIsOfPerson(text: string, inSmall = false): boolean {
  const found = beginsSo(text) ? OFFICE.exec(text.toLowerCase()) : null;
  if (!found) return /^\p{Lu}\p{L}* công (?:an|nhân|chức)$/iu.test(text) && hasCapitals(text);
  const [name = ''] = text.slice(found[0].length).split(BEHIND);
  const isName = hasCapitals(name) || (inSmall && WORDS.test(name));
  return isName && isNameBehind(name);
}

function held(text: string, isPerson: boolean): Held | null {
  // Asked of every name.
  if (!beginsSo(text)) return null;
  // Far faster than letting the pattern look past the case.
  const lower = text.toLowerCase();
  const found = OFFICE.exec(lower);
  if (!found) return null;
  const [whole, office = '', between = ''] = found;
  const rest = text.slice(whole.length);
  const [name = ''] = rest.replace(ADDRESS, '').split(BEHIND);
  const small = name.toLowerCase();
  if (!isNameBehind(name) && !(isPerson && hasMiddleName(name))) return null;
  const isSure = SURE.test(office) && !small.startsWith('thành ');
  const isParted = between.trim() !== '';
  const isLong = hasMiddleName(name) || name.includes(' ', name.indexOf(' ') + 1);
  // “Cán bộ xã Phú Bình” are all of them.
  const isOfPlace = !isSure && !isParted && OF_PLACE.test(office);
  if (!isPerson && isOfPlace && !(isLong && looksLikeName(name))) return null;
  const look = { isPerson, isSure, isLong, isParted, isLower: text === lower };
  const isFound = name === small ? isOfSmall(name, look) : isOfCapitals(text, name, look);
  return isFound ? { office: text.slice(0, office.length), name: rest } : null;
}

function beginsSo(text: string): boolean {
  return FIRST_WORDS.has(text.slice(0, text.indexOf(' ')).toLowerCase());
}

type Look = Readonly<Record<'isPerson' | 'isSure' | 'isLong' | 'isParted' | 'isLower', boolean>>;

function isOfSmall(name: string, { isPerson, isSure, isLong, isParted, isLower }: Look): boolean {
  if (!isLower) return hasMiddleName(name);
  if (looksLikeName(name)) return isLong || isPerson || isSure;
  return isPerson && (isSure || isParted) && WORDS.test(name);
}

function isOfCapitals(
  text: string,
  name: string,
  { isPerson, isSure, isLong, isParted }: Look,
): boolean {
  // “K'Brểu” is a whole name.
  if (!hasCapitals(name) && !/^[KH]['’]\p{L}+$/u.test(name)) return false;
  if (!hasCapitals(text)) return true;
  if (isPerson && (isSure || isParted)) return true;
  if (isSure && isParted) return true;
  // “Đoàn Viên Thanh Hải”, “Thư Ký Văn Ba” may be the whole name, and “HỘI VIÊN LÀM VƯỜN” a heading.
  return hasFamilyName(name) && !/^(?:văn|thị) /iu.test(name) && (isPerson || isSure || isLong);
}
