import { codingFamilies, TextReader, tellingWords, type CodingFamily } from './readings';

/** So many of the words with such letters must read as Vietnamese. */
const SURE_SHARE = 0.6;

/**
 * Tells from their letters how texts are coded: by which reading more of their words become syllables of Vietnamese.
 * @returns `unicode` also where nothing tells
 */
export function guessCoding(
  texts: Iterable<string>,
  reader: TextReader = new TextReader(),
): CodingFamily {
  let words = 0;
  const read = { unicode: 0, tcvn3: 0, vni: 0 };
  const known = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const text of texts) {
    for (const { word, isFirst } of tellingWords(text)) {
      words += 1;
      const readings = reader.word(word, isFirst);
      for (const coding of codingFamilies) {
        if (readings[coding].ill === 0) read[coding] += 1;
        known[coding] += readings[coding].known;
      }
    }
  }
  const isMore = (one: CodingFamily, other: CodingFamily) =>
    read[one] > read[other] || (read[one] === read[other] && known[one] > known[other]);
  const likeliest = isMore('vni', 'tcvn3') ? 'vni' : 'tcvn3';
  const other = likeliest === 'vni' ? 'tcvn3' : 'vni';
  const isSure =
    isMore(likeliest, 'unicode') &&
    isMore(likeliest, other) &&
    read[likeliest] >= words * SURE_SHARE;
  return isSure ? likeliest : 'unicode';
}
