import { fold } from '../../domain/text';
import { doubtWords } from './words';

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

/** Whether the text begins as names do. */
export function hasFamilyName(text: string): boolean {
  const first = fold(text).split(' ')[0] ?? '';
  return FAMILY_NAMES.has(first) || /^h['’]/u.test(first);
}

/** Whether a text looks like a whole name: two to six words of letters, the first a family name. */
export function looksLikeName(text: string): boolean {
  return /^[\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]+){1,5}$/u.test(text) && hasFamilyName(text);
}

/** As nearly all are: words of letters. */
const PLAIN = /^[\p{L}\p{M}'’]+(?: [\p{L}\p{M}'’][\p{L}\p{M}'’-]*)+$/u;
const NUMBERED = /^\(?\d{1,4}\s*[.)\-–/:,]?\s*(?=\p{L})/u;
const STRAY =
  /^(?:\(\*+\))?[\s\-–—•*.,;:+_]+(?=\p{L})|^\(\*+\)(?=\p{L})|(?<=[\p{L}\p{M})])[\s\-–—•*.,;:_]+$/gu;
const BRACKET = /\s*[([]([^()[\]]*)[)\]]?\s*$/u;
/** “Phạm Thị Gái - BT chi bộ”: a whole name, a dash with space around it, and words that are no name. */
const REMARK = /^(\S+(?: \S+)+?) [-–—]+ (?=.*\p{L})(.+)$/u;
/** “Lê Văn An - Trần Thị Bé”, “Y Bhiông - Niê Kdăm”: another person, or the rest of the name. */
const LIKE_A_NAME = /^\p{Lu}['’]?\p{L}*[\p{Ll}\p{M}][\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*$/u;
const ADDRESS = /^(ông|bà|anh|chị|cô|chú|bác|cụ|em|đ\/c|đc|đồng chí)[.:]?\s+(?=\p{L})/iu;
/** Words of address that are family names as well. */
const ALSO_NAMES = new Set(['ông', 'bà', 'cụ']);

/**
 * A name as it would be entered, with what was done to it. Case and accents stay as in the list, but for a name in small
 * letters throughout. Nothing is left of a cell that holds no letters.
 */
export function readName(text: string): {
  readonly name: string;
  readonly doubts: readonly string[];
} {
  if (PLAIN.test(text) && !ADDRESS.test(text) && text !== text.toLowerCase())
    return { name: text, doubts: [] };
  const doubts: string[] = [];
  let name = text;
  const take = (next: string, doubt: string) => {
    if (next === name || !/\p{L}/u.test(next)) return;
    name = next;
    doubts.push(doubt);
  };
  take(name.replace(NUMBERED, ''), doubtWords.nameNumbered);
  take(name.replace(STRAY, ''), doubtWords.nameSignsAround);
  const bracket = BRACKET.exec(name);
  if (bracket && name.slice(0, bracket.index).includes(' ')) {
    take(name.slice(0, bracket.index), doubtWords.nameBracket(bracket[1] ?? ''));
  }
  const [, before = name, remark = ''] = REMARK.exec(name) ?? [];
  if (!LIKE_A_NAME.test(remark)) take(before, doubtWords.nameBracket(remark));
  const address = ADDRESS.exec(name);
  if (address) {
    const word = address[1] ?? '';
    const rest = name.slice(address[0].length);
    const enough = ALSO_NAMES.has(word.toLowerCase()) ? isWholeAlone(rest) : rest.includes(' ');
    if (enough) take(rest, doubtWords.nameAddress(word));
  }
  if (name === name.toLowerCase()) take(withCapitals(name), doubtWords.nameLowerCase);
  if (/[^\p{L}\p{M} .'’-]|^-| - /u.test(name)) doubts.push(doubtWords.nameSigns);
  else if (!name.includes(' ')) doubts.push(doubtWords.nameOneWord);
  return { name, doubts };
}

/** “Ông Văn Bình” is a Mr Ông; “Ông Lê Văn Bình” is a Mr Lê. */
function isWholeAlone(rest: string): boolean {
  const words = rest.split(' ');
  const middle = /^(văn|thị)$/iu.test(words[0] ?? '');
  return words.length > 1 && !middle && (words.length > 2 || hasFamilyName(rest));
}

function withCapitals(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'));
}

/** The middle name that is nearly always of the other sex; null when there is none. */
export function middleNameAgainst(name: string, sex: 'male' | 'female'): string | null {
  const thi = / (thị) /iu.exec(name);
  const van = /^\S+ (văn) /iu.exec(name);
  if (thi && van) return null;
  return (sex === 'male' ? thi?.[1] : van?.[1]) ?? null;
}
