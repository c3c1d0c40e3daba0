/**
 * The Vietnamese letters as the fonts of before coded them (domain facts 7.1). TCVN3 (`.VnTime`) gives each letter one
 * Latin-1 character; VNI (`VNI-Times`) a vowel and, after it, a mark. Letters that are the same everywhere are left out.
 */
/** TCVN3; small letters by their tones, then the few capitals there are. `ư` is U+00AD, which nothing shows. */
export declare const tcvn3: ReadonlyMap<string, string>;
/** VNI with every way of writing capitals: `AÙ`, and `Aù` as it was often typed. */
export declare const vni: ReadonlyMap<string, string>;
/** The code of each letter, for writing. */
export declare const tcvn3Code: ReadonlyMap<string, string>;
export declare const vniCode: ReadonlyMap<string, string>;
