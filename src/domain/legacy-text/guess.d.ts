/**
 * Tells from their letters how texts are coded: by which reading more of their words become syllables of Vietnamese.
 * @returns `unicode` also where nothing tells
 */
export declare function guessCoding(texts: Iterable<string>): 'unicode' | 'tcvn3' | 'vni';
