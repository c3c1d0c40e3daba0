/** Beginnings of Vietnamese syllables, with `gi` and `qu` read with their vowel. */
const BEGINNINGS = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x';
/** Vowels without tones as they stand together. */
const VOWELS =
  'oai|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|iêu|yêu|uao|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|ue|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const ENDINGS = 'ch|ng|nh|c|m|n|p|t';
const SYLLABLE = new RegExp(`^(?:${BEGINNINGS})?(?:${VOWELS})(?:${ENDINGS})?$`, 'u');
const STOPPED = /(?:ch|c|p|t)$/u;
/** Tones a syllable that ends in a stop cannot have: huyền, hỏi, ngã. */
const NOT_STOPPED = /[\u0300\u0303\u0309]/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether a word, any case, could be a syllable of Vietnamese; at most one tone, on a possible rhyme. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const plain = apart.replace(TONE, '').normalize('NFC');
  if (!SYLLABLE.test(plain)) return false;
  return !(STOPPED.test(plain) && tones.some((tone) => NOT_STOPPED.test(tone)));
}
