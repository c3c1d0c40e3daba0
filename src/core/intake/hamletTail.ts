import { fold } from '../../domain/text';
import { isDirection, wordOf } from './hamletWords';

/** What stands behind a hamlet's name and may tell it apart from another one of this name. */
export interface Tail {
  /** The same for `xã Phú Bình`, `X. Phú Bình`, `Phú Bình cũ`. */
  readonly key: string;
  readonly words: readonly string[];
  /** Written with a word for communes, or as one that was joined to another: `xã Phú Bình`, `Phú Bình cũ`. */
  readonly isCommune: boolean;
  /** The larger hamlet, or a part of the name: `Tổ 3, khu 5`, `Xóm 5 - Đông`. */
  readonly isPart: boolean;
  /** A commune stands behind it: `Thôn 1, Đồi Chè, xã Phú Bình`. */
  readonly isInside: boolean;
  /** Where it ends in the text. */
  readonly end: number;
}

export interface Behind {
  readonly start: number;
  readonly tail: Tail | null;
  /** Said to be a district or a province. */
  readonly wider: readonly string[];
  /** Behind the tail, without a word that says what they are. */
  readonly after: readonly string[];
}

const COMMUNE = /^(?:(?:xã|phường|thị trấn|tt)[.:\s]\s*|[xp]\.\s*|(?:phường|p)(?=\d))(.+)$/iu;
const COMMUNE_PLAIN = /^(?:xa|phuong|thi tran) ([!-~ ]+)$/iu;
const WIDER = /^(?:(?:huyện|quận|tỉnh|thành phố|thị xã|tp|tx)[.:\s]\s*|[hqt]\.\s*)(.+)$/iu;
const WIDER_PLAIN = /^(?:huyen|quan|tinh|thanh pho|thi xa) ([!-~ ]+)$/iu;
/** `xã Phú Bình huyện Đồng Hỷ`, `xã Phú Bình ĐT 0912…` */
const END = /\s(?:(?:huyện|quận|tỉnh|thành phố|thị xã|tp|tx|h|t)[.\s]|(?:đt|sđt|tel)\b|\d{3}).*$/iu;
const NO_PLACE =
  /^(?:đường|phố|ngõ|ngách|hẻm|kiệt|số|nhà|chung cư|cụm|gần|cạnh|bên|đối diện|hộ|tạm trú|thường trú|cũ|mới|nay|điện thoại)(?!\p{L})/iu;
/** A dash within a word parts nothing: `Ea-Tiêu`. */
const PART = /(?:[^,;()–-]|(?<=\S)-(?=\S))+/gu;
const MOST_WORDS = 5;

/** Null where the hamlet does not stand in the text as it was read. */
export function behind(text: string, hamlet: string): Behind | null {
  const place = placeIn(text, hamlet);
  if (place === null) return null;
  const [start, from] = place;
  const parts = [...text.slice(from).matchAll(PART)].flatMap(({ 0: part, index }) => {
    const said = part.replace(/^[\s.:]+|[\s.:]+$/gu, '');
    return said === '' ? [] : [{ said, end: from + index + part.trimEnd().length }];
  });
  const hasCapitals = /\p{Lu}/u.test(text.slice(start));
  let tail: Tail | null = null;
  const [wider, after]: [string[], string[]] = [[], []];
  for (const { said, end } of parts) {
    const larger = (WIDER.exec(said) ?? WIDER_PLAIN.exec(said))?.[1];
    const commune = (COMMUNE.exec(said) ?? COMMUNE_PLAIN.exec(said))?.[1];
    if (larger !== undefined) wider.push(squeezed(larger));
    else if (commune !== undefined) {
      // `Khu phố 1, Trần Phú, phường Tân Lập`: a street.
      const isTown = !/^x/iu.test(said);
      if (tail === null || (isTown && !tail.isCommune && !tail.isPart))
        tail = tailOf(commune, end, true);
      else tail = inside(tail);
    } else if (tail !== null) after.push(squeezed(said));
    else tail = plainTail(said, end, hasCapitals);
  }
  return { start, tail, wider, after };
}

function inside(tail: Tail): Tail {
  return { ...tail, isInside: !tail.isCommune };
}

function plainTail(said: string, end: number, hasCapitals: boolean): Tail | null {
  const word = wordOf(said);
  if (word === 'tổ' || word === 'tổ dân phố') return null;
  if (word !== null || isDirection(said)) {
    const name = fold(said).replace(/^(?:khu pho|kp) /u, 'khu ');
    return { key: name, words: [], isCommune: false, isPart: true, isInside: false, end };
  }
  if (/\d/u.test(said) || NO_PLACE.test(said) || (hasCapitals && /^\p{Ll}/u.test(said)))
    return null;
  const tail = tailOf(said, end, /\scũ$/iu.test(said));
  return tail.words.length > MOST_WORDS ? null : tail;
}

function tailOf(name: string, end: number, isCommune: boolean): Tail {
  const folded = fold(name.replace(END, '').replace(/\scũ$/iu, ''));
  const words = folded.split(/[\s.-]+/u).filter((word) => word !== '');
  return { key: words.join(''), words, isCommune, isPart: false, isInside: false, end };
}

/** The name with the tail and nothing behind it. */
export function withTail(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  return name.includes('(') && !name.includes(')') ? `${name})` : name;
}

/** Whether one of two is short for the other: `XL`, `X. Lập` for `Xuân Lập`. */
export function isShortFor(one: Tail, other: Tail): boolean {
  return isShort(one.words, other.words) || isShort(other.words, one.words);
}

function isShort(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1 && long.length > 1)
    return (
      short[0]?.length === long.length &&
      long.every((word, at) => short[0]?.[at] === word.charAt(0))
    );
  return (
    short.length === long.length &&
    short.some((word) => word.length > 1) &&
    short.every((word, at) => word === long[at] || word === long[at]?.charAt(0))
  );
}

/** Whether two differ by no more than a slip: a letter too many, too few or another, two changed over, an end left out. */
export function isSlip(one: Tail, other: Tail): boolean {
  const [shorter, longer] = one.key.length <= other.key.length ? [one, other] : [other, one];
  const [short, long] = [shorter.key, longer.key];
  const isBegun = short.length > 2 || shorter.words.every((word, at) => word === longer.words[at]);
  if (isBegun && (long.startsWith(short) || (short.length > 2 && long.endsWith(short))))
    return digits(short) === digits(long);
  if (short.length < 4 || long.length > short.length + 1) return false;
  let front = 0;
  while (front < short.length && short[front] === long[front]) front += 1;
  let back = 0;
  while (back < short.length - front && short.at(-1 - back) === long.at(-1 - back)) back += 1;
  const [left, right] = [
    short.slice(front, -back || undefined),
    long.slice(front, -back || undefined),
  ];
  const isTurned = right.length === 2 && left === [...right].reverse().join('');
  return (right.length <= 1 || isTurned) && digits(short) === digits(long);
}

function digits(text: string): string {
  return text.replace(/\D/gu, '');
}

function squeezed(text: string): string {
  return fold(text).replace(/[\s.-]/gu, '');
}

/** Where the name begins and ends, whatever the spaces, capitals and accents. */
function placeIn(text: string, hamlet: string): [start: number, end: number] | null {
  const exact = text.indexOf(hamlet);
  if (exact !== -1) return [exact, exact + hamlet.length];
  const name = squeezed(hamlet);
  const at = squeezed(text).indexOf(name);
  if (name === '' || at === -1) return null;
  return [placeOf(text, at), placeOf(text, at + name.length - 1) + 1];
}

/** Where the sign stands that is the `nth` one of the squeezed text. */
function placeOf(text: string, nth: number): number {
  let left = nth;
  for (let at = 0; at < text.length; at += 1) {
    if (/[\s.-]/u.test(text.charAt(at))) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}
