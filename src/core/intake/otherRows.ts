import { fold } from '../../domain/text';
import { hasCapitals, hasMiddleName, looksLikeName } from './familyNames';
import { readAudience } from './personValues';

/** Rows of a list that are no persons, told by their texts (lower case, accents kept: “Tống” is a family name, and “Tổng” may be). */

const TOTALS =
  /^[(*]*\s*(tổng(?! (văn|thị) )( cộng| số| kết)?|cộng(?! (văn|thị) )|tong cong|tong so|danh sách (này |trên )?(có|gồm)|ấn định|tổng hợp|trong đó|số (người|học viên|lượng)|(có|vắng) mặt|hiện diện)(?!\p{L})/u;

/** “Chuyển trang sau”, “Mang sang”, “Trang trước chuyển sang” */
const CARRIED =
  /^[(*]*\s*((chuyển|mang) (sang |qua )?(trang|tờ)|(chuyển|mang) (sang|qua)[.:]?$|(trang|tờ) (trước|sau) (chuyển|mang))(?!\p{L})/u;

/** `Tổng cộng: 25 người`, `Cộng thôn Đông`, `Mang sang trang sau` */
export function isTotals(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return TOTALS.test(lower) || CARRIED.test(lower);
  });
}

const SIGNATURE =
  /^\(?(người (lập|tổng hợp|báo cáo|viết|kiểm tra|điều tra)|cán bộ (lập|phụ trách|tổng hợp|điều tra)|(tổ |phó )?trưởng( thôn| xóm| bản| ban| khu| tổ| ấp| buôn| làng)?$|(phó )?trưởng (thôn|xóm|bản|ban|khu|tổ|ấp|buôn|làng|khóm|khối|đoàn|lớp|trạm)|tổ trưởng|bí thư|(phó )?chủ tịch|thủ trưởng|xác nhận|(giảng|giáo|báo cáo) viên(?!\p{L})|lớp trưởng|đại diện|ban (quản lý|chỉ đạo|tổ chức|cán sự|tự quản|nhân dân|công tác mặt trận|phát triển)|kế toán|hiệu trưởng|người (phụ trách|hướng dẫn|soát)|cán bộ văn h(oá|óa)|công chức (văn h(oá|óa)|phụ trách)|(già làng|thư ký|chủ trì|(nhóm|tổ|lớp|trạm) (trưởng|phó)|chi hội (trưởng|phó)|phó (thôn|xóm|bản|ban|ấp|khóm|khối|khu|buôn|làng)|thủ quỹ|công an viên|(phó )?(giám đốc|chủ nhiệm)( htx| hợp tác xã)?|(người |phê )?duyệt|hết( danh sách)?)[:.]?$|ký(,| tên| và|\))|đã ký|tm[. ]|t\/m|kt[. ]|tl[. ]|ubnd|ủy ban nhân dân|uỷ ban nhân dân|nơi nhận)/u;
const PLACE_AND_DAY =
  /ngày.*tháng.*năm|^([\p{L} .'’-]{2,40}, ?)?((lập|cập nhật)[: ]*)?ngày( lập| cập nhật)?[: ]+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/u;

/** `Phú Bình, ngày … tháng … năm 2025`, `NGƯỜI LẬP BIỂU`, `TRƯỞNG XÓM` */
export function isSignature(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const lower = text.toLowerCase();
    return SIGNATURE.test(lower) || PLACE_AND_DAY.test(lower) || isHeadOfHamlet(text);
  });
}

const HEAD_OF_HAMLET =
  /^(?:thôn|xóm|bản|buôn|ấp|làng|khu|khối|hội|chi hội|(?:thôn|xóm|bản|ấp|khu) đội) (?:trưởng|phó)(?:\s*$|\s*[^\p{L}\d\s]| (?=\p{L}))/iu;

/** `Thôn trưởng`, `Xóm phó: …`, `Thôn trưởng Lê Văn An`; a hamlet may be called Khu Trưởng Thành. */
function isHeadOfHamlet(text: string): boolean {
  const found = HEAD_OF_HAMLET.exec(text)?.[0];
  return found !== undefined && (!found.endsWith(' ') || looksLikeName(text.slice(found.length)));
}

/** `Cán bộ thôn`, under the last of a list; above persons it tells their audience. */
export function maySign(text: string): boolean {
  return /^cán bộ (thôn|xóm|bản|buôn|làng|ấp|khóm|khu|tổ|xã|phường)(?!\p{L})/iu.test(text);
}

const NUMBER_WORDS =
  'một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|trăm|linh|lẻ|không|nghìn|ngàn';
const PERSONS = 'người|học viên|hv|hộ|khẩu|nhân khẩu|đ/c';
const IS_NUMBER_WORD = new RegExp(`^(?:${NUMBER_WORDS}|[ivx]+)$`, 'iu');
const COUNTED = new RegExp(
  `^[(*+•-]*\\s*(bằng chữ(?!\\p{L})|(\\d{1,4}|(${NUMBER_WORDS})( (${NUMBER_WORDS}))*) (${PERSONS})[)./]*$)`,
  'u',
);
const COUNTED_AS = new RegExp(
  `^[(*+•-]*\\s*(\\p{L}[\\p{L} ]{1,40}):\\s*\\d{1,3}( (${PERSONS}))?[)./]*$`,
  'u',
);

const KIND =
  /^((nam|kinh)( giới)?$|(nữ|phụ nữ|dân tộc|dtts|hộ|nhân khẩu|người|đảng viên|đoàn viên|hội viên|học (sinh|viên)|sinh viên|cán bộ|công chức|viên chức|trẻ em|thanh niên|trong đó|tổng|cộng|số|có mặt|vắng|hiện diện)(?!\p{L}))/u;

/** `Nam 4, nữ 4` */
const OF_SEX = new RegExp(
  `^[(*+•-]*\\s*(trong đó )?(nam|nữ)( giới)?[: ]\\s*\\d{1,4}( (${PERSONS}))?[)./]*$`,
  'u',
);

/**
 * How many there are, and of what kind: `Nữ: 01 người`, `Bằng chữ: Hai người`, `(Hai người)`, `Dân tộc thiểu số: 0`,
 * `Nam: 4, Nữ: 4`
 */
export function countsPersons(text: string): boolean {
  const lower = text.toLowerCase();
  if (/\d/u.test(lower) && /[,;–-]/u.test(lower)) {
    const parts = lower.split(/\s*[,;]\s*|\s+[–-]\s+/u);
    if (parts.length > 1) return parts.every((part) => OF_SEX.test(part) || countsPersons(part));
  }
  if (COUNTED.test(lower)) return true;
  const kind = COUNTED_AS.exec(lower)?.[1] ?? '';
  return KIND.test(kind) && !hasMiddleName(kind) && !isGroupHeading(text);
}

/** `Trình độ đại học: 3`, not `Điểu Thị Hoa: 3`: how many there are of what only the office knows. */
export function countsSomething(text: string): boolean {
  const kind = COUNTED_AS.exec(text.toLowerCase())?.[1];
  if (kind === undefined || hasMiddleName(kind)) return false;
  const [written = ''] = /\p{L}[\p{L} ]*/u.exec(text) ?? [];
  return !hasCapitals(written) && !looksLikeName(kind);
}

const TITLE =
  /^(danh sách|biểu (mẫu|số|tổng)|bảng |phụ lục|mẫu (số|biểu)|kế hoạch số|cộng h[òo]a|cộng hoà|độc lập|đảng ủy|\(?kèm theo|trang \d)/u;
const REMARK = /^[(*\-–]*\s*(ghi chú|lưu ý|chú ý|chú thích|nguồn)\s*[:.]/u;

/** Titles and remarks between or under the tables: `DANH SÁCH TỔ CÔNG NGHỆ SỐ`, `Ghi chú: …` */
export function isTitleOrRemark(text: string): boolean {
  const lower = text.toLowerCase();
  const title = text.replace(INDEX, '').toLowerCase();
  return TITLE.test(title) || REMARK.test(lower);
}

/** `DANH SÁCH XÓM HAI`: a further table begins; not `Danh sách này có 25 người`. */
export function isTitleOfList(text: string): boolean {
  const title = text.replace(INDEX, '');
  return /^danh sách(?! (?:này|lập|trên|gồm|có|được|đã|kèm|do)(?!\p{L}))(?!\p{L})/iu.test(title);
}

const ALONE = new RegExp(
  `^(người (lập|tổng hợp|báo cáo|viết|kiểm tra|điều tra|soát)( biểu| bảng| danh sách| báo cáo)?|(phó )?(trưởng|bí thư|chủ tịch)( (thôn|xóm|bản|ban|khu|tổ|ấp|buôn|làng|khu phố|tổ dân phố|chi bộ))?|(thôn|xóm|tổ|lớp|(thôn|xóm|bản|ấp|khu) đội) (trưởng|phó)|thủ trưởng|kế toán|đại diện|ban (quản lý|chỉ đạo|tổ chức|tự quản|nhân dân|cán sự|công tác mặt trận|phát triển)( \\p{L}+){0,3}|xác nhận|giảng viên|giáo viên)[:.]?$`,
  'u',
);

/** `Người lập biểu`, `Trưởng thôn` and no more: never anybody’s name. */
export function isOfficeAlone(text: string): boolean {
  return ALONE.test(text.toLowerCase());
}

/** `Người lập biểu`, `TM. UBND xã`: whoever stands below signs, and is of no group. */
export function signsSurely(text: string): boolean {
  return /^\(?(người (lập|tổng hợp|báo cáo|viết|kiểm tra|soát)|xác nhận|ký(,| tên| và|\))|đã ký|tm[. ]|t\/m|kt[. ]|tl[. ]|ubnd|nơi nhận)/iu.test(
    text,
  );
}

/** `Ban công tác mặt trận`, over those who are of it. */
export function mayHeadGroup(text: string): boolean {
  return /^ban /iu.test(text) && isOfficeAlone(text);
}

/** `* Người có dấu sao học buổi tối`; where names stand, a star may only mark somebody. */
export function isStarred(text: string): boolean {
  return /^\*+ ?\p{L}/u.test(text);
}

/** A row of column numbers or letters under the titles: `1 2 3`, `(A) (B) (1)`, `(7)=(5)+(6)` */
export function isColumnNumbers(texts: readonly string[]): boolean {
  return (
    texts.length > 0 &&
    texts.every((text) => /^[([]?(\d{1,2}|[a-zđ])[)\]]?(\s*=[\s\d()+=\-*/]+)?$/iu.test(text))
  );
}

const INDEX = /^\(?(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2})\s*[.)/:–-]\s*|^[-+*•]\s*/u;
/** `(25 người)`, `: 25`, `25 hộ` */
const COUNT =
  /\s*(?:[(:–-]\s*\d+\s*\p{L}{0,10}(\s\p{L}+)?\s*\)?|\s\d+\s*(?:người|hộ|học viên|hv|nhân khẩu|khẩu|đ\/c))[.:]?$/iu;
const HAMLET =
  /^(thôn|xóm|bản|buôn|bon|ấp|làng|khu phố|tiểu khu|khu|khối phố|tổ dân phố|tdp|tổ|khối|khóm|plei|phum|sóc|cụm|đội|thon|xom|to dan pho|khu pho)\s*:?\s+(số )?[\p{L}\d]/iu;
/** Begins like a hamlet and is none. */
const NO_HAMLET =
  /^(tổ (công nghệ|hợp tác|tự quản|liên gia|tiết kiệm|trưởng|phó|viên(?!\p{L}))|bản (tổng|đăng|kê|sao|cam|tin)|khu vực|khối (cơ quan|đảng|đoàn|doanh)|đội (trưởng|văn nghệ|phó|viên(?!\p{L}))|(thôn|xóm|ấp|bản|khu) đội (trưởng|phó)|làng nghề)/iu;

/** Quick, to be asked of every name. */
export function beginsAsHamlet(text: string): boolean {
  return HAMLET.test(text);
}

/** The hamlet a heading between the rows names, as it is written: `I. Xóm Núi (25 người)` → `Xóm Núi`; null for others. */
export function hamletOfHeading(text: string): string | null {
  const name = text
    .replace(INDEX, '')
    .replace(COUNT, '')
    .replace(/[\s:.;,]+$/u, '');
  if (!HAMLET.test(name) || NO_HAMLET.test(name) || name.split(' ').length > 7) return null;
  if (isHeadOfHamlet(name)) return null;
  return properName(name.replace(/^(\p{L}+(?: \p{L}+)?)\s*:\s*/u, '$1 '));
}

/** `Khu Thị Nga` is a woman’s name, and may be a hamlet’s; `Bản Thị Trấn` is none. */
export function mayBeWoman(text: string): boolean {
  return /^(khu|bản|đội|khối) thị (?!tr[ấâ]n|tứ|xã)\p{L}+$/iu.test(text);
}

/** `Khu Đức Anh`, `Thôn Thị Hai`: with a number before it somebody’s name, not `Thôn Đông`, `Khu Phố Ba`, `Tổ Hai`. */
export function mayBeNumberedName(text: string): boolean {
  if (hasMiddleName(text)) return true;
  const [, rest] =
    /^(?:khu|tổ|bản|đội|khối|sóc|cụm) ((?!phố |dân |số )[\p{L}\p{M}'’ ]+)$/iu.exec(text) ?? [];
  return rest !== undefined && rest.length > 1 && !IS_NUMBER_WORD.test(rest);
}

/** `XÓM ĐOÀN KẾT` of a heading in capitals is called `Xóm Đoàn Kết`; numbers as the Romans wrote them stay. */
function properName(name: string): string {
  if (/\p{Ll}/u.test(name) || !/\p{Lu}{2}/u.test(name)) return name;
  return name.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /^[IVX]+$/u.test(word) ? word : word.charAt(0) + word.slice(1).toLocaleLowerCase('vi'),
  );
}

/** The words for an audience in a heading between the rows: `II. Học sinh, sinh viên`; null for others. */
export function audienceOfHeading(text: string): string | null {
  const words = text
    .replace(INDEX, '')
    .replace(COUNT, '')
    .replace(/^nhóm\s*:?\s*/iu, '')
    .replace(/[\s:.;,]+$/u, '');
  return readAudience(words).value === null ? null : words;
}

/** `II. Chi hội…`: a heading of a group we know nothing of. */
export function hasRomanIndex(text: string): boolean {
  return /^(?:[IVX]{1,5}|[A-E])\s*[.)]\s*\p{L}/u.test(text);
}

/** `#REF!`, `#N/A`: what a spreadsheet shows in a cell whose formula has failed or was never worked out. */
export function isErrorSign(text: string): boolean {
  // Asked of every cell, several times.
  const first = text.charCodeAt(0);
  if (first !== HASH) return first === E && /^Err:\d{3}$/u.test(text);
  return /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|CALC!|SPILL!|BUSY!|FIELD!|ERROR)$/u.test(
    text,
  );
}
const HASH = 0x23;
const E = 0x45;

const DITTO =
  /^(?:-?\s?(?:`{1,2}|´|,,|\/\/|↓|⇣)\s?-?|-?\s?['’‘]{2}\s?-?|[″"”“〃]|['’‘]{2}|-?\s?["”″“]\s?-?|-?\s?nt\s?-?|như trên|n\.t\.?)$/iu;

/** `″`, `-nt-`, `,,`, `//`, `↓`, `như trên` */
export function isDitto(text: string): boolean {
  return text.length < 9 && DITTO.test(text);
}

/** `Nhóm 2`, `Hộ số 3: …`, `Hộ ông Lê Văn Năm`, `Lớp: A1`: a heading of something that is no hamlet and no audience. */
export function isGroupHeading(text: string): boolean {
  return /^((nhóm|lớp|chi (hội|đoàn|bộ)|hộ( gia đình)?( số)?)\s*[:\d]|hộ( gia đình)?( (của )?(ông|bà|anh|chị|cụ)(?!\p{L})))/iu.test(
    text.replace(INDEX, ''),
  );
}

/** `I`, `A`, `1.`: the number of a heading in a column of its own. */
export function isIndex(text: string): boolean {
  return /^\(?(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3})[.)]?$/u.test(text);
}

/** `25`, `25 người`, `(25)` */
export function isCount(text: string): boolean {
  return /^\(?\d{1,4}( ?(người|hộ|học viên|khẩu))?\)?$/u.test(text) && !/^(19|20)\d\d$/u.test(text);
}

const ABOVE =
  /(?<!\p{L})(thôn|xóm|bản|buôn|bon|ấp|làng|khóm|khu phố|khối phố|tiểu khu|tổ dân phố|tdp|thon|xom|tổ(?= \d)|khu(?= \d))\s*:?\s+((?:số )?\d{1,3}[a-z]?(?!\p{L}|\d)|\p{L}[\p{L}\p{M}'’]*(?: [\p{L}\p{M}\d'’]+){0,4})/giu;
const STOP =
  /^(năm|xã|phường|tham|học|lớp|đăng|tháng|quý|thuộc|huyện|tỉnh|thị|trên|và|có|được|đợt|ngày|ký|khóa|kỳ|người|nam|xa|thôn|xóm|bản|các)$/iu;
const NO_NAME = /^(tổng|đăng|kê|sao|tin|cam|báo|nghề|chưa|đã|văn|trên|này|năm|công)(?!\p{L})/iu;

/** One after the other, since a name may seem to go on over the next hamlet. */
function first(title: string, from: number): RegExpExecArray | null {
  ABOVE.lastIndex = from;
  return ABOVE.exec(title);
}

/**
 * The hamlet named in titles above the table or by the sheet: `DANH SÁCH … XÓM ĐOÀN KẾT NĂM 2025` → `Xóm Đoàn Kết`. Null
 * when there is none, or more than one.
 */
export function hamletOfTitles(titles: readonly string[]): string | null {
  const found = new Map<string, string>();
  for (const title of titles) {
    for (let match = first(title, 0); match; match = first(title, match.index + 1)) {
      const [, word = '', rest = ''] = match;
      if (NO_NAME.test(rest)) continue;
      const words = rest.split(' ');
      const stop = words.findIndex((each, at) => at > 0 && STOP.test(each));
      const name = (stop === -1 ? words : words.slice(0, stop)).filter((each) => each !== '');
      // In running text the name is what is written with capitals.
      const proper = name.slice(
        0,
        name.findIndex((each) => /^\p{Ll}/u.test(each) && !/^số$/iu.test(each)),
      );
      const taken = name.some((each) => /^\p{Ll}/u.test(each) && !/^số$/iu.test(each))
        ? proper
        : name;
      if (taken.length === 0) continue;
      const hamlet = properName(`${word} ${taken.join(' ')}`);
      if (!found.has(fold(hamlet))) found.set(fold(hamlet), hamlet);
    }
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}
