/** Whether a word, any case, could be a syllable of Vietnamese; at most one tone, on a possible rhyme. */
export declare function isSyllable(word: string): boolean;
