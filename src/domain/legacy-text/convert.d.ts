import type { TextCoding } from './coding';
/**
 * A text as everybody's fonts show it, composed (NFC). To be called before anything is cleaned away: `ư` of TCVN3 is a
 * soft hyphen, and a trimmed text has lost it.
 */
export declare function toUnicode(text: string, coding: TextCoding): string;
/**
 * As `toUnicode`, for names: TCVN3 has no capitals with tones, so that `Ánh` stands in a list as `ánh`. A word that begins
 * so among words that begin with capitals gets its capital.
 */
export declare function toUnicodeName(text: string, coding: TextCoding): string;
/** The text in TCVN3 codes; capitals with tones become small letters, since there are no others. */
export declare function toTcvn3(text: string): string;
/** The text in VNI codes. */
export declare function toVni(text: string): string;
/**
 * How the letters of a font are coded: `.VnTime` TCVN3, `.VnTimeH` TCVN3 in capitals, `VNI-Times` VNI; null for others.
 */
export declare function codingOfFont(font: string): TextCoding | null;
