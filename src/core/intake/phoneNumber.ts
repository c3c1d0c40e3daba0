import { isNone, type Read } from './personValues';
import type { SheetValue } from './sheet';
import { doubtWords } from './words';
import { writtenNumber } from './writtenNumber';

const PARTING = /[\s.'’‘`\-–_()]/gu;
const MOBILE = /^0[35789]\d{8}$/u;
/** With the area's code, two or three digits after `02`. */
const LANDLINE = /^02\d{8,9}$/u;
/** Eleven digits, before the change of prefixes in 2018. */
const OLD_MOBILE = /^01[2689]\d{8}$/u;
/** `1900 1234` and the like belong to companies, not to persons. */
const FOREIGN = /^\+(?!84)\d{8,15}$/u;

/** Reads a telephone number: 10 digits from 0, `84…` and `+84…` alike; the first where a cell has several. */
export function readPhone(value: SheetValue): Read<string> {
  const text = writtenNumber(value);
  if (text === '' || /^[-–—]+$/u.test(text) || isNone(text)) return { value: null, doubt: null };
  if (/\de\+?\d/iu.test(text) && !/[a-df-z]/iu.test(text)) {
    return { value: null, doubt: doubtWords.phoneDigitsLost };
  }
  const whole = ofOne(text);
  if (whole) return whole;
  const parts = text.split(/[/;,|&\n]|\s-\s|hoặc|và| {2,}/u);
  const runs = parts.length > 1 ? parts : (text.match(/\+?\d[\d .-]{7,}\d/gu) ?? []);
  const numbers = runs.map(ofOne).filter((read) => read !== null);
  if (numbers.length === 0) numbers.push(...splitBySpace(text));
  const [first] = numbers;
  if (!first) return { value: null, doubt: doubtWords.phoneUnreadable };
  const more = numbers.length > 1 ? doubtWords.phoneTwo : doubtWords.phoneInText;
  return { value: first.value, doubt: first.doubt ?? more };
}

/** `0912345678 0987654321` */
function splitBySpace(text: string): Read<string>[] {
  return text
    .split(/\s+/u)
    .map(ofOne)
    .filter((read) => read !== null);
}

function ofOne(text: string): Read<string> | null {
  const plain = text.replace(PARTING, '').replace(/^(đt|sđt|dt|sdt|tel|zalo):?/iu, '');
  if (FOREIGN.test(plain)) return { value: plain, doubt: null };
  if (!/^\+?\d+$/u.test(plain)) return null;
  const digits = plain.replace(/^(\+84|0084|84(?=\d{9,10}$))0?/u, '0');
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return { value: digits, doubt: null };
  if (OLD_MOBILE.test(digits)) return { value: digits, doubt: doubtWords.phoneOld };
  // Nine digits that begin as mobile numbers do can be nothing else: a spreadsheet takes the zero of every one.
  const restored = `0${digits}`;
  if (MOBILE.test(restored)) return { value: restored, doubt: null };
  if (/^02\d{9}$/u.test(restored) || OLD_MOBILE.test(restored)) {
    return { value: restored, doubt: doubtWords.phoneZeroLost };
  }
  return null;
}
