import type { Sex } from '../../domain/person/person';
import { endOfNumber, hidesDigits } from './cardTail';
import { isNone, type Read } from './personValues';
import type { SheetValue } from './sheet';
import { doubtWords } from './words';
import { writtenNumber } from './writtenNumber';

const SCIENTIFIC = /^\d+([.,]\d+)?e\+?\d+$/iu;
/** Signs that only part the digits, or keep Excel from taking them for a number. */
const PARTING = /[\s.,'’‘`\-–_]/gu;
/** Digits of two CMND, the fewest that two numbers have. */
const TWO_NUMBERS = 18;
const WHOLE = 12;
const CARD = /(?<!\d)\d{12}(?!\d)/gu;
const CARDS = /(?<!\d)(\d{12}|\d{9})(?!\d)/gu;
const PROVINCE = /^0(0[1-9]|[1-8]\d|9[0-6])/u;

/** A number of a card as a cell tells it. */
export interface CardRead extends Read<string> {
  /** Its last 3 to 6 digits, where the cell has no more of it. */
  readonly tail?: string;
}

/**
 * Reads the number of an identity card: 12 digits (CCCD), 9 (CMND). Zeros that a spreadsheet has dropped in front are put
 * back where the number then begins with a province's code (001 to 096).
 * Source of the code: Thông tư 17/2024/TT-BCA and before it Nghị định 137/2015/NĐ-CP, Điều 13.
 */
export function readCccd(value: SheetValue): CardRead {
  const text = writtenNumber(value);
  if (text === '' || /^[-–—]+$/u.test(text) || isNone(text)) return { value: null, doubt: null };
  // A file saved with `1.2E+11` has the digits no more; what is left ends in zeros.
  if (SCIENTIFIC.test(text) || (typeof value === 'number' && /0{5,}$/u.test(text))) {
    return { value: null, doubt: doubtWords.cccdDigitsLost };
  }
  const digits = text.replace(PARTING, '');
  const isOne = /^\d+$/u.test(digits);
  if (isOne && digits.length === WHOLE) return ofDigits(digits);
  const isHidden = hidesDigits(text);
  const end = endOfNumber(isHidden || !isOne ? text : digits);
  if (end !== null) return { value: null, doubt: doubtWords.cccdTail, tail: end };
  // A cell may hold the card and the CMND it replaced.
  if (isOne && !isHidden && digits.length < TWO_NUMBERS) return ofDigits(digits);
  // Nine digits beside hidden ones are those of a card that show.
  const inside = text.match(isHidden ? CARD : CARDS) ?? [];
  const found = inside.find((number) => number.length === WHOLE) ?? inside[0];
  if (found === undefined && isOne && !isHidden) return ofDigits(digits);
  return found === undefined
    ? { value: null, doubt: doubtWords.cccdUnreadable }
    : { value: found, doubt: inside.length > 1 ? doubtWords.cccdTwo : doubtWords.cccdInText };
}

function ofDigits(digits: string): Read<string> {
  switch (digits.length) {
    case 12:
      return { value: digits, doubt: PROVINCE.test(digits) ? null : doubtWords.cccdProvince };
    case 9:
      return { value: digits, doubt: null };
    case 8:
      return { value: `0${digits}`, doubt: doubtWords.cmndZeroLost };
    case 10:
    case 11: {
      // A spreadsheet drops all the zeros in front, or none: one that is left says a digit is missing elsewhere.
      if (digits.startsWith('0')) break;
      const padded = digits.padStart(12, '0');
      if (PROVINCE.test(padded)) return { value: padded, doubt: doubtWords.cccdZeroLost };
      break;
    }
    default:
  }
  return { value: null, doubt: doubtWords.cccdTooShort(digits.length) };
}

/**
 * What in a CCCD speaks against the person's sex or year of birth. The fourth digit is 0 for men and 1 for women born in
 * the 20th century, 2 and 3 in the 21st; the fifth and sixth are the year.
 */
export function cccdDisagrees(
  cccd: string,
  person: { readonly sex: Sex | null; readonly birthYear: number | null },
): string[] {
  if (!/^\d{12}$/u.test(cccd)) return [];
  const century = Number(cccd[3]);
  const sex = century % 2 === 0 ? 'male' : 'female';
  const year = 1900 + Math.floor(century / 2) * 100 + Number(cccd.slice(4, 6));
  const doubts: string[] = [];
  if (person.sex !== null && person.sex !== sex) doubts.push(doubtWords.cccdSex);
  if (person.birthYear !== null && person.birthYear !== year) {
    doubts.push(doubtWords.cccdBirth(year));
  }
  return doubts;
}
