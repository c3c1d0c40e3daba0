import type { Meaning } from '../../domain/person/list-column';
import { cleanLine, fold } from '../../domain/text';
import { meaningInEnglish } from './englishTitles';

const TITLE_LIMIT = 80;

/** Words that titles for the hamlet are made of, and those that one of them has to be. */
const HAMLET_WORDS = new Set(
  (
    'thon xom ban buon bon ap lang khu khoi khom to pho dan cu tdp ten dia chi noi o cho tru thuong va hoac ' +
    'hien nay tai hien xa phuong tieu plei soc ban sinh song dang ky ho khau don vi so thuoc'
  ).split(' '),
);
/** “Số tờ” of a map, “Bàn số”: without accents they are called like hamlets. */
const NO_HAMLET = /(?<!\p{L})(?:tờ|bàn|áp|lăng)(?!\p{L})/u;
const HAMLET_CORE = /\b(thon|xom|ban|buon|bon|ap|lang|khu|khoi|khom|to|tdp|plei|soc)\b/u;
/** Not the hamlet itself, but where it mostly stands. */
const ADDRESS =
  /^(dia chi|d chi|noi o|cho o|noi cu tru|noi thuong tru|thuong tru|ho khau thuong tru|dia ban)\b/u;
/** Somebody else than the person of the row. */
const OTHERS =
  /\b(chu ho(?!( va)?( cac| nhung)? (thanh vien|nhan khau))|cha|me|bo|phu huynh|giam ho|giao vien|vo|chong|nguoi than|nguoi lap|nguoi khai|bao tin|lien he khan)\b/u;
const OF_PERSONS: ReadonlySet<Meaning> = new Set<Meaning>([
  'name',
  'family-name',
  'given-name',
  'birth',
  'sex',
  'cccd',
  'phone',
]);
/** Days and places of issue, electronic identities, smartphones: something about a card or telephone, not its number. */
const NOT_THE_NUMBER =
  /\b((ngay|noi|co quan) cap|dien tu|muc [12o]|tai khoan|vneid|kich hoat|thong minh|smartphone|anh chup|da co|chua co|co may|nhom zalo)\b/u;

const WHO =
  'hoc vien|nguoi hoc|hoc sinh|sinh vien|nguoi dan|cong dan|hoi vien|doan vien|dang vien|thanh vien|nguoi tham gia';

/** First match wins; on lower-case text without accents and signs. */
const patterns: readonly (readonly [Meaning, RegExp])[] = [
  ['order', /^(stt|tt|so tt|so thu tu|thu tu|s t t|t t|no)$/u],
  [
    'family-name',
    /^(ho( va| dem va)?( ten| chu)? (dem|lot)|ho|ho va|dem|ten dem|ho lot|ho va chu lot)$/u,
  ],
  ['given-name', /^ten( rieng| hv)?$/u],
  [
    'name',
    new RegExp(
      `^((ho( va| chu dem va| chu lot va| dem va| ten dem va| lot va)? ten|hoten|hovaten|ho va ten|h( va)? ten)\\b|(ten|danh sach) (${WHO})\\b|ten day du$)`,
      'u',
    ),
  ],
  [
    'birth',
    /^(ngay|nam|thang|sinh)\b.*\bsinh\b|^sinh (ngay|nam)\b|^(ngaysinh|namsinh|ntns|ntn sinh|ns|n s|n sinh|ngay thang nam|ngay sinh)\b/u,
  ],
  [
    'cccd',
    /\b(cccd|cmnd|cmt|cmtnd|can cuoc|chung minh|so dinh danh|ma dinh danh|dinh danh ca nhan|ddcn)\b|^so cc$|^((4|bon|may|[36]) )?(so cuoi|duoi)( cua)?( (the|cc))?$/u,
  ],
  [
    'phone',
    /\b(dien thoai|d thoai|sdt|so dt|di dong|zalo|so may|dtdd)\b|^(dt|dt lien he|so lien he|lien he)$/u,
  ],
  ['female', /^((gioi tinh|la|gioi|phai) )?nu( gioi)?( x)?$/u],
  ['sex', /^(gioi tinh|gioi|g tinh|gt|phai|nam( [012])? nu)\b|^[012] nam [012] nu$/u],
  ['audience', /^(nhom |thuoc )?doi tuong\b|^nhom$|^dien$|^thanh phan$/u],
  ['note', /^(ghi chu|chu thich|g chu|gchu|gc)\b/u],
];

/** What a column title means; null when it is nothing we know. */
export function meaningOf(title: string): Meaning | null {
  const line = cleanLine(title);
  const short = line.replace(/\([^)]*\)?/gu, ' ').trim() || line;
  if (short.length > TITLE_LIMIT) return null;
  const plain = plainTitle(short);
  const ticked = tickedSexOf(line);
  if (ticked !== null) return ticked;
  // Without accents “Nam” and “Năm” are the same.
  if (
    /^((giới tính|giới|là|phái) )?nam( giới)?$/iu.test(short.replace(/[^\p{L}]+/gu, ' ').trim())
  ) {
    return 'male';
  }
  const found = patterns.find(([, pattern]) => pattern.test(plain))?.[0];
  if (found === undefined) {
    // “Đơn vị (thôn, xóm)”: the bracket says what is meant.
    const isByBracket = !plain.startsWith('noi sinh') && isHamletTitle(plainTitle(line));
    const isHamlet = (isHamletTitle(plain) || isByBracket) && !NO_HAMLET.test(line.toLowerCase());
    return isHamlet ? 'hamlet' : meaningInEnglish(plain);
  }
  // A line of a form, “Họ và tên: Nguyễn Văn An”, heads no column.
  const isOfEnd = found === 'cccd' && isOfEnds(line);
  if (found !== 'sex' && found !== 'female' && !isOfEnd && /[:：]\s*\S/u.test(line)) return null;
  if ((found === 'cccd' || found === 'phone') && NOT_THE_NUMBER.test(plain)) {
    return /^so (cccd|cmnd|can cuoc|dinh danh)/u.test(plain) ? found : null;
  }
  return OF_PERSONS.has(found) && isOfOthers(short) ? null : found;
}

/** Words of titles that ask for a cross: “Giới tính (nữ đánh dấu x)”, “Dấu (x) nếu là nữ”. */
const OF_CROSSES = new Set(
  'gioi tinh g gt phai la neu thi ghi danh dau tich cheo gach x v vao o cot cho voi nguoi'.split(
    ' ',
  ),
);
const CROSS = /\b(x|v|danh|dau|tich)\b/u;
/** “nam để trống”: what is said already of the other. */
const LEFT_EMPTY = /[,;(–-]\s*(nam|nữ)( giới)? (thì )?(để|bỏ) trống/giu;

/** The one sex that a title says gets a cross; null when it says so of none, or of both. */
function tickedSexOf(line: string): 'female' | 'male' | null {
  const said = line.replace(LEFT_EMPTY, ' ');
  const plain = plainTitle(said);
  const words = plain.split(' ');
  const others = words.filter((word) => !OF_CROSSES.has(word));
  if (others.length !== 1 || !CROSS.test(plain)) return null;
  if (others[0] === 'nu') return 'female';
  // Without accents “Nam” and “Năm” are the same.
  return others[0] === 'nam' && /(?<!\p{L})nam(?!\p{L})/iu.test(said) ? 'male' : null;
}

/** Whether a title speaks of parents, heads of households and the like. */
export function isOfOthers(title: string): boolean {
  return OTHERS.test(plainTitle(title));
}

/** “4 số cuối CCCD”: of the numbers of cards only the ends stand under it. */
export function isOfEnds(title: string): boolean {
  return /\b(so cuoi|duoi)\b/u.test(plainTitle(title));
}

/** “Họ và tên chủ hộ”: the name of the row's person where there is no other. */
export function isHeadOfHousehold(title: string): boolean {
  return /^(ho( va)? ten|ten) chu ho$/u.test(plainTitle(title));
}

/** A title that names hamlets outright, not addresses. */
export function namesHamlets(title: string): boolean {
  return HAMLET_CORE.test(plainTitle(title));
}

function isHamletTitle(plain: string): boolean {
  if (ADDRESS.test(plain) && !/\b(email|mail|lam viec|co quan)\b/u.test(plain)) return true;
  return plain.split(' ').every((word) => HAMLET_WORDS.has(word)) && HAMLET_CORE.test(plain);
}

/** A title as it is compared: lower case, no accents, no signs. */
export function plainTitle(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
