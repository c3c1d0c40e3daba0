import { AppError } from '../errors';
import { cleanLine } from '../text';

/**
 * Numbers of identity cards (CCCD, 12 digits; the older CMND, 9) and of telephones. They are kept only where the office
 * has asked for them (Luật 91/2025/QH15, Điều 3), and shown by their last digits.
 */
export interface Contact {
  /** Digits, perhaps after a `+`; null when there is none. */
  readonly phone: string | null;
  /** 12 digits, or the 9 of a CMND. */
  readonly cccd: string | null;
}

export const noContact: Contact = { phone: null, cccd: null };

/** A number as it is shown: `***1234`. */
export function masked(number: string): string {
  return `***${number.slice(-4)}`;
}

/** A text with every number in it that is as long as one of a card or a telephone shown by its last digits. */
export function maskNumbers(text: string): string {
  return text.replace(/\+?\d(?:[ .-]?\d){8,}/gu, (number) => masked(number.replace(/\D/gu, '')));
}

/**
 * A telephone number as it was typed: spaces, dots, dashes and brackets are left out. Ten digits from 0, or `+` and 8 to
 * 14 digits.
 * @returns null for an empty text
 * @throws AppError `phone-bad`
 */
export function readPhone(text: string): string | null {
  const value = cleanLine(text);
  const digits = value.replace(/[\s.\-()]/gu, '');
  if (digits === '') return null;
  if (!/^(?:0\d{9}|\+\d{8,14})$/u.test(digits)) throw new AppError('phone-bad', { value });
  return digits;
}

/**
 * A card number as it was typed: 12 digits, or the 9 of a CMND; spaces, dots and dashes are left out.
 * @returns null for an empty text
 * @throws AppError `cccd-bad`
 */
export function readCccd(text: string): string | null {
  const value = cleanLine(text);
  const digits = value.replace(/[\s.-]/gu, '');
  if (digits === '') return null;
  if (!/^(?:\d{12}|\d{9})$/u.test(digits)) throw new AppError('cccd-bad', { value });
  return digits;
}
