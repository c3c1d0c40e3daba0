import { fold } from '../../domain/text';

/** Words in front of the names of hamlets, as regular expressions know them; longer ones first. */
const WORDS =
  'tổ dân phố|tdp|khu phố|kp|khối phố|khu dân cư|tiểu khu|thôn|xóm|bản|buôn|bon|ấp|làng|khóm|khối|khu|tổ|plei|phum|sóc|' +
  'to dan pho|thon|xom|buon';
/** Begins like a hamlet and is none; the last ones are towns and a district. */
const NONE = '(?:(?:ma thuột|hồ|đôn)$|tập thể|vực|đô thị|công nghiệp|tái định cư)';
const HAMLET = new RegExp(`^(${WORDS})(?!\\p{L})(?!\\s*${NONE})`, 'iu');

const HOUSE = 'số nhà|nhà số|số|sn|nhà|ngõ|ngách|hẻm|kiệt|đường|nhóm|lô|hộ|quốc lộ|ql|km';
const NUMBER = '\\d+\\p{L}?(?:/\\d+\\p{L}?)*(?!\\p{L})';
/** `Số 5`, `ngõ 3`, `Tổ 4`, `C12/5`, with the hamlet after it. */
const BEFORE = new RegExp(
  `^(?:(?:(?:${HOUSE}|tổ|đội|cụm)\\.?\\s*(?:số\\s+)?|\\p{L}?)${NUMBER}[\\s.–-]+)+(?=(?:${WORDS})\\s+(?!${NONE})[\\p{L}\\d])`,
  'iu',
);
const STREET = new RegExp(
  `^(?:${NUMBER}\\s+(?!và |tháng )\\p{L}|(?:${HOUSE}|chung cư)\\.?\\s*\\d|đường\\s+\\p{L})`,
  'iu',
);

const WIDER = 'xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|tp\\.?|tx\\.?|tt\\.?';
const WIDER_FIRST = new RegExp(
  `^(?:(?:${WIDER})\\s+[\\p{L}\\d]|(?:tp|tx|tt|[pqhx])\\.\\s*\\p{L})`,
  'iu',
);
/** Written without accents; “Xa Mát” is a place of its own. */
const WIDER_PLAIN = /^(?:xa|phuong|huyen|tinh) [!-~ ]+$/iu;
const WIDER_AFTER_DASH = new RegExp(`[-–(]\\s*(?:${WIDER})\\s*[\\p{L}\\d].*$`, 'iu');
/** Without a sign before it; names of hamlets may have “Thành Phố” or “Tỉnh” in them, but hardly small ones. */
const WIDER_AFTER =
  /\s(?:xã|Xã|XÃ|phường|Phường|PHƯỜNG|thị trấn|Thị trấn|Thị Trấn|THỊ TRẤN|huyện|Huyện|HUYỆN|tỉnh|thành phố|tp|TP|xa|phuong)\.?\s+([\p{L}\d])/gu;

/** The word in front of a hamlet's name; null without one. */
export function wordOf(name: string): string | null {
  const word = HAMLET.exec(name)?.[1]?.toLowerCase() ?? null;
  return word === null ? null : (ACCENTED[fold(word)] ?? word);
}

/** Whether the text is a word for hamlets with a number: `Thôn 1`, `tổ số 3`. */
export function isNumbered(name: string): boolean {
  return /^(số )?\d+\p{L}?$/iu.test(name.replace(HAMLET, '').trim());
}

/** `Đông`, `Trên`: a part of a name, and hardly the name of a commune. */
export function isDirection(text: string): boolean {
  return /^(?:đông|tây|nam|bắc|trung|thượng|hạ|trên|dưới|trong|ngoài|đoài|giữa)$/iu.test(text);
}

/** `12 Nguyễn Tất Thành`, `Số nhà 12`, `Đường Quang Trung` */
export function isStreet(text: string): boolean {
  return STREET.test(text);
}

/** `xã Ea Kao`, `TP. Buôn Ma Thuột` */
export function isWider(text: string): boolean {
  return WIDER_FIRST.test(text) || WIDER_PLAIN.test(text);
}

/** Parts at commas, and where a hamlet stands behind the number of a house or of a part of it: `Tổ 3 xóm Núi`. */
export function partsOf(text: string): string[] {
  return text.split(/[,;]/u).flatMap(partsBetweenCommas);
}

function partsBetweenCommas(part: string): string[] {
  const whole = /\p{L}\d/u.test(part) ? part.trim().replace(GLUED, '$1 $2') : part.trim();
  const before = /\d\S*\s/u.test(whole) ? (BEFORE.exec(whole)?.[0] ?? '') : '';
  return [before, ...levelsOf(withoutWider(whole.slice(before.length)))]
    .map((each) => (/[\s.:–-]$/u.test(each) ? each.replace(/[\s.:–-]+$/u, '') : each))
    .filter((each) => each !== '');
}

/** `Xóm 5 - Thôn Hạ` is in one of the other; `Thôn 1 - Thôn 2` is one. */
function levelsOf(part: string): string[] {
  const at = part.search(/\s[-–]\s/u);
  if (at === -1) return [part];
  const [larger = ''] = part.slice(at + 3).split(/\s[-–]\s/u);
  const [word, next] = [wordOf(part), wordOf(larger)];
  if (word === null || next === null || word === next) return [part];
  return [part.slice(0, at), larger];
}

const GLUED = /(?<!\p{L})(thôn|xóm|bản|buôn|ấp|tổ|khu|khối|khóm|tdp|kp)(\d{1,3})(?!\d)/giu;

/** `Xóm Núi xã Phú Bình` → `Xóm Núi`; of `Xóm Phường Đông` and `Hợp tác xã Núi` nothing is cut. */
function withoutWider(part: string): string {
  const short = /[-–(]/u.test(part) ? part.replace(WIDER_AFTER_DASH, '').trim() : part;
  if (!/\s[xpth]\S+ /iu.test(short)) return short;
  const hasCapitals = /\p{Lu}/u.test(short);
  for (const match of short.matchAll(WIDER_AFTER)) {
    const front = short.slice(0, match.index);
    const isName = front.replace(HAMLET, '').trim() !== '' && !isWider(front);
    const isOfName = (hasCapitals && /^\p{Ll}/u.test(match[1] ?? '')) || /tác$/iu.test(front);
    // Without accents “xa” may be a part of the name as well.
    const isUnsure = /^\s(xa|phuong)/u.test(match[0]) && /[^!-~ ]/u.test(short);
    // “Tân Xã 1”, “Nam Huyện Lỵ” are names; a small letter, or a name of two words behind, tells a commune.
    const isSmall = hasCapitals && /^\s\p{Ll}/u.test(match[0]);
    const isOfTwo = /^\p{L}+ \p{L}/u.test(short.slice(match.index + match[0].length - 1));
    const isTold = isSmall || isOfTwo || isOfOne(front, short.slice(match.index + 1));
    if (isName && !isOfName && !isUnsure && isTold) return front;
  }
  return short;
}

/** `Khóm 3 Phường 5`, `Bản Lìa Xã Thanh`; “Thôn Cầu Xã Đông” is a name. */
function isOfOne(front: string, wider: string): boolean {
  if (/^(?:phường|thị trấn)\s+\d{1,2}(?!\d)/iu.test(wider)) return true;
  const [, name = ''] = /^xã\s+(\p{L}{2,})$/iu.exec(wider) ?? [];
  return name !== '' && wordOf(front) !== null && !isDirection(name) && !OF_NAMES.test(name);
}

/** “Thôn Phú Xã Mới” */
const OF_NAMES = /^(?:mới|cũ|lớn|nhỏ|nội|ngoại|cả|con|chợ|thượng|hạ|trung)$/iu;

const ACCENTED: Readonly<Record<string, string>> = {
  tdp: 'tổ dân phố',
  kp: 'khu phố',
  'to dan pho': 'tổ dân phố',
  thon: 'thôn',
  xom: 'xóm',
  buon: 'buôn',
};
const IN_TITLE = new RegExp(`(?<!\\p{L})(?:${WORDS})(?!\\p{L})`, 'giu');

/** The words for hamlets in a column's title: `Thôn (xóm)` → `thôn`, `xóm`. */
export function wordsOfTitle(title: string): string[] {
  const words = [...title.matchAll(IN_TITLE)].map(([word]) => wordOf(word) ?? word);
  return [...new Set(words)];
}

const SHORT: Readonly<Record<string, readonly string[]>> = {
  x: ['xóm'],
  t: ['thôn', 'tổ'],
  th: ['thôn'],
  b: ['bản', 'buôn', 'bon'],
  k: ['khu', 'khối', 'khóm'],
  a: ['ấp'],
};

/** What `X. Núi`, `T.1`, `T1` may stand for; empty where nothing is shortened. */
export function writtenOut(text: string): { word: string; name: string }[] {
  const match = /^(x|t|th|b|k|[aấ])(?:\.\s*|(?=\d{1,3}\p{L}?$))(?!\p{L}\.)([\p{L}\d].*)$/iu.exec(
    text,
  );
  const words = SHORT[fold(match?.[1] ?? '')] ?? [];
  return words.map((word) => ({ word, name: named(word, match?.[2] ?? '') }));
}

/** `thôn`, `1` → `Thôn 1` */
export function named(word: string, rest: string): string {
  return capital(`${word} ${rest}`);
}

export function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
