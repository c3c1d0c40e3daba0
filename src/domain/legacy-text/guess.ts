import type { TextCoding } from './coding';
import { toUnicode } from './convert';
import { isSyllable } from './syllable';

/** Letters that no font of before has: a text with one of them is Unicode. */
const BEYOND_LATIN_1 = /[\u0100-\u036f\u1e00-\u1eff]/u;
const FOREIGN = /[\u0080-\uffff]/u;
const WORD = /[^\s\d.,;:()[\]/\\"'’–-]+/gu;
/** So many of the words with such letters must read as Vietnamese. */
const SURE_SHARE = 0.6;

/**
 * Tells from their letters how texts are coded: by which reading more of their words become syllables of Vietnamese.
 * @returns `unicode` also where nothing tells
 */
export function guessCoding(texts: Iterable<string>): 'unicode' | 'tcvn3' | 'vni' {
  let words = 0;
  const read = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const text of texts) {
    if (!FOREIGN.test(text)) continue;
    const isUnicode = BEYOND_LATIN_1.test(text);
    for (const [word] of text.normalize('NFC').matchAll(WORD)) {
      if (!FOREIGN.test(word)) continue;
      words += 1;
      if (isSyllable(word)) read.unicode += 1;
      if (isUnicode) continue;
      for (const coding of ['tcvn3', 'vni'] satisfies TextCoding[]) {
        if (isSyllable(toUnicode(word, coding))) read[coding] += 1;
      }
    }
  }
  const likeliest = read.tcvn3 >= read.vni ? 'tcvn3' : 'vni';
  const isSure = read[likeliest] > read.unicode && read[likeliest] >= words * SURE_SHARE;
  return isSure ? likeliest : 'unicode';
}
