import type { SheetValue } from './sheet';

const DAY_MS = 86_400_000;
/** Days from 30/12/1899 and from 01/01/1904 to 01/01/1970. */
const EPOCH = { from1900: 25_569, from1904: 24_107 };

const FIRST = Date.UTC(1899, 11, 30);
const AFTER_LAST = Date.UTC(10_000, 0, 1);

/** Numbers of formats that are days without being written down in the file (ECMA-376 18.8.30). */
const DAY_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const isEastAsian = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** `d-mmm` */
const DAY_AND_MONTH = 16;

/** Whether a number shown so is a day. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DAY_FORMATS.has(id) || isEastAsian(id);
  const bare = bareOf(code);
  return bare !== 'General' && /[dmyhs]/iu.test(bare);
}

/** Whether a day shown so is seen without its year. */
export function isDayAndMonthFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === DAY_AND_MONTH;
  const bare = bareOf(code);
  return /d/iu.test(bare) && /m/iu.test(bare) && !/[yehs]/iu.test(bare);
}

/** Colours, conditions, quoted words and escaped letters say nothing about days. */
function bareOf(code: string): string {
  return code.replace(/\[[^\]]*\]|"[^"]*"|\\.|_.|\*./gu, '');
}

/**
 * The day of a serial number; no time zone has a part in it.
 * @param isWithoutYear the cell shows day and month only
 * @returns the number itself when there is no such day
 */
export function dayOfSerial(serial: number, from1904: boolean, isWithoutYear = false): SheetValue {
  // The spreadsheet's own calendar has a 29/02/1900 that never was.
  const shift = !from1904 && serial >= 1 && serial < 60 ? 1 : 0;
  const ms = Math.round((serial + shift - (from1904 ? EPOCH.from1904 : EPOCH.from1900)) * DAY_MS);
  const date = new Date(ms);
  const isInReach = date.getTime() >= FIRST && date.getTime() < AFTER_LAST;
  if (!isInReach) return serial;
  const day = date.toISOString().slice(0, 10);
  return isWithoutYear ? { day, isWithoutYear } : { day };
}
