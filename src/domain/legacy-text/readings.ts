import { hasLettersOf, toUnicode } from './convert';
import { isGivenName, isKnownWord } from './known-words';
import { isSyllable } from './syllable';

/** The codings that letters can tell; which font of TCVN3 it was, they cannot. */
export const codingFamilies = ['unicode', 'tcvn3', 'vni'] as const;
export type CodingFamily = (typeof codingFamilies)[number];

/** How a text, or a word of it, does when read in one coding. */
export interface Reading {
  /** All its letters are letters of this coding. */
  readonly hasLetters: boolean;
  /** Words that are no syllables of Vietnamese; of those with letters of their own. */
  readonly ill: number;
  /** Words that lists of people are full of, a family name at the beginning among them. */
  readonly known: number;
  /** Words that many people are called. */
  readonly given: number;
}
export type Readings = Readonly<Record<CodingFamily, Reading>>;

export interface Chosen {
  readonly coding: CodingFamily;
  /** It can be read otherwise as well, or in no way. */
  readonly isUnsure: boolean;
}

const FOREIGN = /[\u0080-\uffff]/u;
const LETTER = /\p{L}/u;
/** What stands between words; signs that are a letter in no coding as well. */
const WORD =
  /[^\s\d.,;:()[\]/\\"'–\u0080-\u00a0\u00af-\u00b4\u00ba\u00bf\u0370-\u1dff\u1f00-\uffff-]+/gu;
/** Signs of the fonts of before, a capital with a tone after a small letter. */
const NOT_UNICODE =
  /[\u0080-\u00ac\u00ae-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|\p{Ll}[\u00c0-\u00dd]/u;
/** Vowels side by side as VNI writes one letter, and Vietnamese never two. */
const VNI_PAIR = /[aeo][âê]|[aeouy][ùõ]|a[áàãéèú]|e[áàã]/iu;

/**
 * The words of a text that have letters of their own: all that tells a coding. `isFirst` only of several: “Hoàng” alone may
 * be a given name.
 */
export function tellingWords(text: string): { readonly word: string; readonly isFirst: boolean }[] {
  const words = wordsOf(text);
  return words.flatMap((word, at) =>
    isTelling(word) ? [{ word, isFirst: at === 0 && words.length > 1 }] : [],
  );
}

/** Not a sign by itself, as the dot in “Thôn 1 · Thôn 2”, which TCVN3 has for a letter. */
function isTelling(word: string): boolean {
  return FOREIGN.test(word) && LETTER.test(word);
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** Reads a word in every coding. @param isFirst of several, where a family name stands */
function readingsOfWord(word: string, isFirst: boolean, isOfNames: boolean): Readings {
  // The Icelandic letter looks like Đ, and old keyboards wrote it.
  const asIs = word
    .replace(/\u00d0/gu, 'Đ')
    .replace(/\u00f0/gu, 'đ')
    .replace(/\u00ad/gu, '');
  const reading = (text: string, hasLetters: boolean): Reading => ({
    hasLetters,
    ill: hasLetters && isSyllable(text) ? 0 : 1,
    known: hasLetters && isKnownWord(text, isFirst && isOfNames) ? 1 : 0,
    given: isOfNames && hasLetters && isGivenName(text) ? 1 : 0,
  });
  return {
    unicode: reading(asIs, !NOT_UNICODE.test(word) && !VNI_PAIR.test(word)),
    tcvn3: reading(toUnicode(word, 'tcvn3'), hasLettersOf(word, 'tcvn3')),
    vni: reading(toUnicode(word, 'vni'), hasLettersOf(word, 'vni')),
  };
}

/** Reads texts in every coding; each word is worked on once. */
export class TextReader {
  /** @param isOfNames only there do family names and given names tell anything */
  constructor(private readonly isOfNames = false) {}

  private readonly words = [new Map<string, Readings>(), new Map<string, Readings>()];

  read(text: string): Readings {
    const sum = {
      unicode: { hasLetters: true, ill: 0, known: 0, given: 0 },
      tcvn3: { hasLetters: true, ill: 0, known: 0, given: 0 },
      vni: { hasLetters: true, ill: 0, known: 0, given: 0 },
    };
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      if (!isTelling(word)) continue;
      const readings = this.word(word, at === 0 && words.length > 1);
      add(sum.unicode, readings.unicode);
      add(sum.tcvn3, readings.tcvn3);
      add(sum.vni, readings.vni);
    }
    return sum;
  }

  word(word: string, isFirst: boolean): Readings {
    const words = this.words[isFirst ? 1 : 0] ?? new Map<string, Readings>();
    const known = words.get(word);
    if (known) return known;
    const fresh = readingsOfWord(word, isFirst, this.isOfNames);
    words.set(word, fresh);
    return fresh;
  }
}

function add(
  sum: { hasLetters: boolean; ill: number; known: number; given: number },
  { hasLetters, ill, known, given }: Reading,
): void {
  sum.hasLetters &&= hasLetters;
  sum.ill += ill;
  sum.known += known;
  sum.given += given;
}

function fits({ hasLetters, ill }: Reading): boolean {
  return hasLetters && ill === 0;
}

/** By the words it becomes; a given name counts only where the others are as many. */
function weight({ known, given }: Reading): number {
  return known * 100 + given;
}

/**
 * What a text tells of its coding by itself.
 * @returns `by` `letters`: no other coding reads it; `words`: others do, but not into words that lists are full of;
 * null: it tells nothing
 */
export function tells(
  readings: Readings,
): { readonly coding: CodingFamily; readonly by: 'letters' | 'words' } | null {
  let best: CodingFamily | null = null;
  let others = 0;
  let isTied = false;
  for (const coding of codingFamilies) {
    if (!fits(readings[coding])) continue;
    if (best !== null) others += 1;
    if (best === null || readings[coding].known > readings[best].known) {
      best = coding;
      isTied = false;
    } else isTied ||= readings[coding].known === readings[best].known;
  }
  if (best === null || isTied) return null;
  if (others > 0) return { coding: best, by: 'words' };
  const isPlain =
    best === 'unicode' ||
    !readings.unicode.hasLetters ||
    readings[best].known > readings.unicode.known;
  return isPlain ? { coding: best, by: 'letters' } : null;
}

/**
 * How a text is to be read.
 * @param expected how the texts around it are coded, or its font says
 * @param rivals other codings that are found around it
 */
export function choose(
  text: string,
  readings: Readings,
  expected: CodingFamily,
  rivals: ReadonlySet<CodingFamily>,
): Chosen {
  const own = readings[expected];
  // Nearly always: nothing speaks against it.
  if (
    fits(own) &&
    rivals.size === 0 &&
    (expected === 'unicode' || codingFamilies.every((each) => readings[each].known <= own.known))
  )
    return { coding: expected, isUnsure: false };
  const others = codingFamilies.filter((coding) => coding !== expected);
  const fitting = others.filter((coding) => fits(readings[coding]));
  if (fits(own)) return chosenOfFitting(text, readings, expected, fitting, rivals);
  const best = fitting.toSorted((a, b) => rank(b) - rank(a))[0];
  if (best === undefined) return chosenOfNone(readings, expected, others, rivals);
  function rank(coding: CodingFamily): number {
    return weight(readings[coding]) + (rivals.has(coding) ? 0.5 : 0);
  }
  const isPlain = !own.hasLetters || readings[best].known > own.known;
  if (isPlain) {
    const isAlone = fitting.every((c) => c === best || readings[c].known < readings[best].known);
    return { coding: best, isUnsure: !isAlone };
  }
  // A word of another people, or mistyped: as the rest, where nothing around is coded so.
  if (expected === 'unicode' && !rivals.has(best)) return { coding: expected, isUnsure: false };
  return { coding: best, isUnsure: true };
}

function chosenOfFitting(
  text: string,
  readings: Readings,
  expected: CodingFamily,
  fitting: readonly CodingFamily[],
  rivals: ReadonlySet<CodingFamily>,
): Chosen {
  const { known } = readings[expected];
  const against = fitting
    .filter(
      (coding) =>
        rivals.has(coding) || (expected !== 'unicode' && known === 0 && readings[coding].known > 0),
    )
    .filter((coding) => toUnicode(text, coding) !== toUnicode(text, expected))
    .toSorted((a, b) => weight(readings[b]) - weight(readings[a]))[0];
  if (against === undefined) return { coding: expected, isUnsure: false };
  const itsKnown = readings[against].known;
  if (itsKnown > known) return { coding: against, isUnsure: true };
  if (itsKnown < known) return { coding: expected, isUnsure: itsKnown > 0 };
  const isLikelier = readings[against].given > readings[expected].given;
  return { coding: isLikelier ? against : expected, isUnsure: true };
}

function chosenOfNone(
  readings: Readings,
  expected: CodingFamily,
  others: readonly CodingFamily[],
  rivals: ReadonlySet<CodingFamily>,
): Chosen {
  const own = readings[expected];
  const possible = others.filter((coding) => readings[coding].hasLetters);
  const better = possible
    .filter((coding) => readings[coding].ill < own.ill)
    .toSorted((a, b) => readings[a].ill - readings[b].ill)[0];
  if (better !== undefined && (!own.hasLetters || rivals.has(better)))
    return { coding: better, isUnsure: true };
  const isDoubted = rivals.size > 0 && (!own.hasLetters || possible.some((c) => rivals.has(c)));
  return { coding: expected, isUnsure: isDoubted };
}
