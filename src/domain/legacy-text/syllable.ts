/** Rhymes of Vietnamese without tones, spelled as they are: those that end in a vowel, in a nasal, in a stop. */
const RHYMES = new Set(
  (
    'a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua ui uây uê uôi uơ uy uya uyu ' +
    'ư ưa ưi ưu ươi ươu y yêu ' +
    'am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng oam oan oang oanh oăm oăn oăng oen ' +
    'om on ong oong ôm ôn ông ơm ơn um un ung uân uâng uênh uôm uôn uông uyên uyn uynh ưm ưn ưng ươm ươn ương ' +
    'yêm yên yêng ' +
    'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oac oach oap oat oăc oăt oet oc ooc op ot ' +
    'ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyêt uyp uyt ưc ưt ươc ươp ươt'
  ).split(' '),
);
/** What follows `qu`, whose u is no vowel; some of it follows nothing else. */
const AFTER_QU = /^(?:[aăâeêiơ]|ôc$|y)/u;
const ONLY_AFTER_QU = new Set(['yn', 'ynh', 'ych', 'yêt', 'yt', 'yp', 'yu', 'âu']);
const BEGINNING = /^(?:ngh|ng|nh|ch|gh|kh|ph|th|tr|[bcdđghklmnprstvx])?/u;
/** Beginnings that are written otherwise before e, ê, i and y, and those written there only. */
const NOT_BEFORE_E = new Set(['c', 'g', 'ng']);
const ONLY_BEFORE_E = new Set(['gh', 'ngh']);
const E = /^[eêiy]/u;
const STOPPED = /(?:ch|c|p|t)$/u;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Those a syllable that ends in a stop has: sắc, nặng. */
const OF_STOPPED = /[\u0301\u0323]/u;
/** Of `xoong`, `goòng`, `coóc`: words from elsewhere. */
const OF_LONG_O = /^[\u0300\u0301]?$/u;

/**
 * Whether a word, any case, could be a syllable of Vietnamese: a beginning and a rhyme there are, and a tone where people
 * write it (`hòa` and `hoà`) that the rhyme can have.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const [tone = '', ...more] = apart.match(TONE) ?? [];
  if (more.length > 0) return false;
  const plain = apart.replace(TONE, '').normalize('NFC');
  // In letters with their marks: what stands up to the tone.
  const toned =
    tone === '' ? null : apart.slice(0, apart.indexOf(tone)).normalize('NFC').length - 1;
  return beginnings(plain).some((beginning) => {
    const rhyme = plain.slice(beginning.length);
    if (!RHYMES.has(rhyme) && !(beginning === 'qu' && ONLY_AFTER_QU.has(rhyme))) return false;
    if (STOPPED.test(rhyme) && !OF_STOPPED.test(tone)) return false;
    if (/^oo/u.test(rhyme) && !OF_LONG_O.test(tone)) return false;
    return toned === null || canStand(toned - beginning.length, beginning, rhyme);
  });
}

/** How a word may begin: `giêng` as `g` or as `gi`. */
function beginnings(plain: string): string[] {
  if (plain.startsWith('qu')) return AFTER_QU.test(plain.slice(2)) ? ['qu'] : [];
  const [beginning = ''] = BEGINNING.exec(plain) ?? [];
  if (beginning === 'g' && plain[1] === 'i') return ['g', 'gi'];
  const isBeforeE = E.test(plain.slice(beginning.length));
  return (isBeforeE ? NOT_BEFORE_E : ONLY_BEFORE_E).has(beginning) ? [] : [beginning];
}

/** @param at of the letter with the tone, in the rhyme */
function canStand(at: number, beginning: string, rhyme: string): boolean {
  // “Qúy”, “Gíao”: not right, and often typed.
  if (at < 0) return at === -1 && beginning.length === 2 && /^(?:qu|gi)$/u.test(beginning);
  const marked = Math.max(...[...'ăâêôơ'].map((vowel) => rhyme.lastIndexOf(vowel)));
  if (marked >= 0) return at === marked;
  return at === 0 || (at === 1 && /^(?:oa|oe|oo|uy)/u.test(rhyme));
}
