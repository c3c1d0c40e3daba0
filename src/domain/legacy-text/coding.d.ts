/**
 * How the letters of a text are coded: as everywhere today, or for the fonts of before, where a Latin letter stands for a
 * Vietnamese one (domain facts 7.1). `tcvn3-capitals`: a font whose small letters look like capitals (`.VnTimeH`).
 */
export declare const textCodings: readonly ["unicode", "tcvn3", "tcvn3-capitals", "vni", "vni-capitals"];
export type TextCoding = (typeof textCodings)[number];
/** Letters that no font of before has: a text with one of them is Unicode, whatever its font. */
export declare const UNICODE_ONLY: RegExp;
