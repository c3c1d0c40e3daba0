/** A calendar day as `YYYY-MM-DD`; text so that no time zone can move it. */
export type Day = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for an existing calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Whether a day may be meant at all: 0205 is a slip of the hand. As long ago as the oldest person of a book. */
export function isLikelyDay(text: string): boolean {
  return isDay(text) && text >= '1900-01-01' && text < '2201-01-01';
}

/** The day `count` days after (before, if negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** `dd/mm/yyyy`, as offices write it in tables and on screen. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/**
 * `29/9/2025`, `05/02/2026`, `01/10/2025`: the short form inside official texts, with the leading zeros of the long one.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
 */
export function shortDay(day: Day): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(8, 10)}/${month <= 2 ? day.slice(5, 7) : month}/${day.slice(0, 4)}`;
}

/**
 * `ngày 05 tháng 02 năm 2026`; a day below 10 and the months 1 and 2 get a leading zero.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
 */
export function formatDayInWords(day: Day): string {
  const date = Temporal.PlainDate.from(day);
  const month = date.month <= 2 ? `0${date.month}` : String(date.month);
  return `ngày ${String(date.day).padStart(2, '0')} tháng ${month} năm ${date.year}`;
}

/**
 * Reads `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy` (day first, always) or `YYYY-MM-DD`; null when it is none, or of a year that
 * cannot be meant.
 */
export function parseTypedDay(text: string): Day | null {
  const trimmed = text.trim();
  if (isLikelyDay(trimmed)) return trimmed;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLikelyDay(candidate) ? candidate : null;
}

/**
 * Reads a day as it is typed into a register: besides what `parseTypedDay` reads, `d/m` of the register's year and `hn`
 * (hôm nay) for today. Null when it is none.
 */
export function parseQuickDay(text: string, today: Day, year: number): Day | null {
  const trimmed = text.trim();
  if (/^(hn|h\u00f4m nay|hom nay)$/iu.test(trimmed)) return today;
  return parseTypedDay(
    /^\d{1,2}[/.-]\d{1,2}$/u.test(trimmed) ? `${trimmed}/${year}`.replace(/[.-]/gu, '/') : trimmed,
  );
}
