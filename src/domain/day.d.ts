/** A calendar day as `YYYY-MM-DD`; text so that no time zone can move it. */
export type Day = string;
/** True for an existing calendar day written `YYYY-MM-DD`. */
export declare function isDay(text: string): boolean;
/** Whether a day may be meant at all: 0205 is a slip of the hand. As long ago as the oldest person of a book. */
export declare function isLikelyDay(text: string): boolean;
/** The day `count` days after (before, if negative) `day`. */
export declare function addDays(day: Day, count: number): Day;
/** Days from `from` to `to`; negative when `to` is earlier. */
export declare function daysBetween(from: Day, to: Day): number;
/** 1 = Monday … 7 = Sunday. */
export declare function weekday(day: Day): number;
export declare function yearOf(day: Day): number;
/** `dd/mm/yyyy`, as offices write it in tables and on screen. */
export declare function formatDay(day: Day): string;
/**
 * `29/9/2025`, `05/02/2026`, `01/10/2025`: the short form inside official texts, with the leading zeros of the long one.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
 */
export declare function shortDay(day: Day): string;
/**
 * `ngày 05 tháng 02 năm 2026`; a day below 10 and the months 1 and 2 get a leading zero.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.b.
 */
export declare function formatDayInWords(day: Day): string;
/**
 * Reads `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy` (day first, always) or `YYYY-MM-DD`; null when it is none, or of a year that
 * cannot be meant.
 */
export declare function parseTypedDay(text: string): Day | null;
/**
 * Reads a day as it is typed into a register: besides what `parseTypedDay` reads, `d/m` of the register's year and `hn`
 * (hôm nay) for today. Null when it is none.
 */
export declare function parseQuickDay(text: string, today: Day, year: number): Day | null;
