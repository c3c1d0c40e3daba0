/**
 * Tabs and line ends of every kind become spaces; all other control, bidi and zero-width marks, soft hyphens and letters nobody can
 * see are dropped; NFC; trimmed.
 */
export declare function cleanLine(text: string): string;
/** Like `cleanLine`, but keeps line ends (as `\n`), for the officer's own paragraphs. */
export declare function cleanParagraphs(text: string): string;
/**
 * Lower-case without accents, `đ` as `d`: the key for search and for comparing names.
 * NFD does not split `đ`, so it is done by hand (MEAS, domain facts 7.2).
 */
export declare function fold(text: string): string;
