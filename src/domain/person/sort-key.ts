import { nameParts } from './person';

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Order of tones in Vietnamese dictionaries and in ICU's `vi`: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A text whose plain byte order is the roster order of `compareNames`; SQLite has no Vietnamese collation, so the
 * key is stored beside the name. Letters decide before tones, word by word: given name, family name, the rest.
 */
export function nameSortKey(name: string, keyOf = wordKey): string {
  const { given, family, middle } = nameParts(name);
  return [given, family, middle].map(keyOf).join('\u0002');
}

/** `nameSortKey` for whole lists: the keys of the few words that all names are made of are remembered. */
export function nameSortKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  const keyOf = (word: string) => {
    const key = keys.get(word) ?? wordKey(word);
    keys.set(word, key);
    return key;
  };
  return (name) => nameSortKey(name, keyOf);
}

function wordKey(word: string): string {
  let letters = '';
  let tones = '';
  for (const [cluster] of word
    .toLowerCase()
    .normalize('NFD')
    .matchAll(/\P{M}\p{M}*/gu)) {
    const tone = TONES.findIndex((mark) => cluster.includes(mark)) + 1;
    const letter = cluster.replace(TONE_MARK, '').normalize('NFC');
    const place = ALPHABET.indexOf(letter);
    // H’Bý comes before Hoàng, as in ICU, whichever of the two signs was typed.
    const other = letter === '’' ? "'" : letter;
    letters += place < 0 ? other : String.fromCodePoint(0x61 + place);
    tones += tone;
  }
  return `${letters}\u0001${tones}`;
}
