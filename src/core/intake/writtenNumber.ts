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
