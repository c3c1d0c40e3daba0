import { valueText, type SheetValue } from './sheet';

/** `912345678.0`, as programs write whole numbers that they took for others. */
const NOTHING_BEHIND = /^([+\d]\d+)[.,]0{1,2}$/u;
/** `1.9185001234E+10` */
const POWER = /^(\d)[.,](\d+)e\+?(\d+)$/iu;

/**
 * The text of a cell for a number of a card or telephone: without the `.0` that a program has put behind it, and out of
 * the form with a power of ten where all digits are there.
 */
export function writtenNumber(value: SheetValue): string {
  const text = valueText(value).trim();
  const [, first = '', rest = '', power] = POWER.exec(text) ?? [];
  // One digit fewer than the power has lost some, if only a zero.
  if (power !== undefined && Number(power) === rest.length) return first + rest;
  return text.replace(NOTHING_BEHIND, '$1');
}

/** Of numbers of cards and telephones. */
const ALL_DIGITS = /^0{9,12}$/u;
/** More zeros than these were never typed. */
const ZEROS_IN_FRONT = 2;

/** How many digits a format shows (`000000000000`), where it is one for numbers of cards or telephones; 0 for others. */
export function digitsShown(code = ''): number {
  const [positive = ''] = code.split(';');
  const zeros = positive.replace(/\\| /gu, '');
  return ALL_DIGITS.test(zeros) ? zeros.length : 0;
}

/** A whole number with the zeros in front that the cell shows. */
export function asShown(value: SheetValue, digits: number): SheetValue {
  if (digits === 0 || typeof value !== 'number' || !Number.isInteger(value)) return value;
  const text = String(value);
  const missing = digits - text.length;
  // A CMND among CCCD is shown with three that are not its own.
  return missing > 0 && missing <= ZEROS_IN_FRONT && /^\d+$/u.test(text)
    ? text.padStart(digits, '0')
    : value;
}
