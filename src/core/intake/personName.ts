import { hasFamilyName, hasMiddleName } from './familyNames';
import { officeOfPerson } from './offices';
import type { SheetValue } from './sheet';
import { doubtWords } from './words';

/** As nearly all are: words of letters. */
const PLAIN = /^[\p{L}\p{M}'’]+(?: [\p{L}\p{M}'’][\p{L}\p{M}'’-]*)+$/u;
const NUMBERED = /^\(?\d{1,4}\s*[.)\-–/:,]?\s*(?=\p{L})/u;
const STRAY =
  /^(?:\(\*+\))?[\s\-–—•*.,;:+_]+(?=\p{L})|^\(\*+\)(?=\p{L})|(?<=[\p{L}\p{M})])[\s\-–—•*.,;:_]+$/gu;
/** “Điểu Thị Hoa: 3 khẩu” */
const COUNT = /:\s*(\d{1,3}(?: (?:người|khẩu|nhân khẩu|hộ))?)[./]?$/iu;
const BRACKET = /\s*[([]([^()[\]]*)[)\]]?\s*$/u;
/** “Phạm Thị Gái - BT chi bộ”: a whole name, a dash with space around it, and words that are no name. */
const REMARK = /^(\S+(?: \S+)+?) [-–—]+ (?=.*\p{L})(.+)$/u;
/** “Lê Văn An - Trần Thị Bé”, “Y Bhiông - Niê Kdăm”: another person, or the rest of the name. */
const LIKE_A_NAME =
  /^(?:[AHKY] (?!(?:Sĩ|Sỹ|Tế|Tá)(?!\p{L})))?\p{Lu}['’]?\p{L}*[\p{Ll}\p{M}][\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)*$/u;
/** In small letters: Và is a family name as well. */
const AND = / (?:và|cùng) /u;
const WITH_FAMILY =
  / (?:và|cùng) (?:vợ|chồng|(?:các )?con|gia đình|mẹ|bố|cha|em|anh|chị|cháu)(?!\p{L}).*$/u;
/** Names of the K'Ho and Ê-đê that need no other word: `K'Brểu`, `H’Linh`. */
const WHOLE = /^[KH]['’]\p{L}{2,}$/u;
const BORN =
  /(?<=\p{L})[\s,;:–(-]+(?:(?:sinh(?: ngày| năm)?|năm sinh|ngày sinh|sn|ns)[ .:]*)?((?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d{2})\)?\.?$/iu;
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
  if (isPlain(text)) return { name: text, doubts: [] };
  const doubts: string[] = [];
  let name = text;
  const take = (next: string, doubt: string) => {
    if (next === name || !/\p{L}/u.test(next)) return;
    name = next;
    doubts.push(doubt);
  };
  take(name.replace(NUMBERED, ''), doubtWords.nameNumbered);
  take(name.replace(STRAY, ''), doubtWords.nameSignsAround);
  const [born = null] = birthBehind(name) ?? [];
  if (born) take(name.slice(0, -born.length), doubtWords.nameBracket(onlyWords(born)));
  const count = COUNT.exec(name);
  if (count) take(name.slice(0, count.index).trimEnd(), doubtWords.nameBracket(count[1] ?? ''));
  const bracket = BRACKET.exec(name);
  if (bracket && name.slice(0, bracket.index).includes(' ')) {
    take(name.slice(0, bracket.index), doubtWords.nameBracket(bracket[1] ?? ''));
  }
  // “Trưởng thôn, ông …” and “Ông trưởng thôn …”; before remarks, since “Trưởng buôn - Y Bhăm Niê” looks like one
  for (let turn = 0; turn < 2; turn += 1) {
    const held = officeOfPerson(name);
    if (held) take(held.name, doubtWords.nameAddress(held.office));
    const address = ADDRESS.exec(name);
    if (!address) continue;
    const word = address[1] ?? '';
    const rest = name.slice(address[0].length);
    const enough = ALSO_NAMES.has(word.toLowerCase()) ? isWholeAlone(rest) : rest.includes(' ');
    if (enough) take(rest, doubtWords.nameAddress(word));
  }
  const [, before = name, remark = ''] = REMARK.exec(name) ?? [];
  if (!LIKE_A_NAME.test(remark) && !hasMiddleName(remark))
    take(before, doubtWords.nameBracket(remark));
  const family = WITH_FAMILY.exec(name);
  // `trần cùng anh` is one name.
  if (family && name.slice(0, family.index).includes(' '))
    take(name.slice(0, family.index), doubtWords.nameBracket(family[0].trim()));
  if (name === name.toLowerCase()) take(withCapitals(name), doubtWords.nameLowerCase);
  if (/[^\p{L}\p{M} .'’-]|^-| - /u.test(name)) doubts.push(doubtWords.nameSigns);
  else if (!name.includes(' ') && !WHOLE.test(name)) doubts.push(doubtWords.nameOneWord);
  else if (AND.test(name)) doubts.push(doubtWords.nameAnd);
  return { name, doubts };
}

function isPlain(text: string): boolean {
  if (!PLAIN.test(text) || ADDRESS.test(text) || AND.test(text)) return false;
  return text !== text.toLowerCase() && officeOfPerson(text) === null;
}

/** All that stands behind a name that ends in a birth, and the birth: `, 1985`, `(SN 1990)`; null where none does. */
export function birthBehind(text: string): readonly [behind: string, birth: string] | null {
  if (!/\d{4}\)?\.?$/u.test(text)) return null;
  const found = BORN.exec(text);
  const name = text.slice(0, found?.index ?? 0);
  if (!found || !name.includes(' ') || !/^(?:\d+[.)]? ?)?[^(),;:\d]+$/u.test(name)) return null;
  return [found[0], found[1] ?? ''];
}

function onlyWords(behind: string): string {
  return behind.replace(/^[\s,;:–(-]+|[).]+$/gu, '');
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

/** Lines of a cell that could each be a name: a long one that was broken has a single word somewhere. */
export function linesOfNames(value: SheetValue | undefined): number {
  if (typeof value !== 'string' || !value.includes('\n')) return 1;
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => line.trim().includes(' ')) ? lines.length : 1;
}
