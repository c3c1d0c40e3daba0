import type { TextCoding } from '../../domain/legacy-text/coding';
import { codingOfFont, toUnicode, toUnicodeName } from '../../domain/legacy-text/convert';
import { guessCoding } from '../../domain/legacy-text/guess';
import { isSyllable } from '../../domain/legacy-text/syllable';
import { cleanLine } from '../../domain/text';
import type { ListColumn } from './people-list';
import type { SheetRow } from './sheet';

/** Letters that no font of before has: a text with one of them is Unicode, whatever its font. */
const UNICODE_ONLY = /[\u0100-\u036f\u1e00-\u1eff]/u;
const FOREIGN = /[\u0080-\uffff]/u;
/** Signs and pairs that Vietnamese in Unicode never has. */
const STRANGE =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[aeo][âê]|[aeiouyôö][ùûõïø]|a[áàãéèúü]/iu;
/** All but the plainest Latin text, which `cleanLine` would leave as it is. */
const TO_CLEAN =
  /^ | $| {2}|[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u02ff\u1e00-\u1eff]/u;
const SAMPLES = 10;
/** Texts that are plenty to tell a coding by. */
const ENOUGH = 400;
const LOOKED_AT = 2000;

/** A text as it would be entered. */
export interface Converted {
  readonly text: string;
  /** What stands in the file could mean something else; to be looked at. */
  readonly isUnsure: boolean;
}

/** Clean and in Unicode; what no letter needs goes only after the letters are known (`ư` of TCVN3 is U+00AD). */
export function cleaned(text: string): string {
  if (!TO_CLEAN.test(text)) return text;
  // The Icelandic letter looks like Đ, and old keyboards wrote it.
  return cleanLine(
    text
      .replace(/\u00ad/gu, '')
      .replace(/Ð/gu, 'Đ')
      .replace(/ð/gu, 'đ'),
  );
}

/** The texts of a column: how they are coded, and each as it would be entered. */
export class ColumnLetters {
  private readonly known = new Map<string, Converted>();
  private readonly plain = new Set<string>();
  private readonly fonts = new Map<TextCoding, number>();
  private cells = 0;
  private unicode = 0;
  private strange = 0;
  private isMixed = false;
  /** Some text could mean something else. */
  hasUnsure = false;
  coding: TextCoding = 'unicode';
  codingBy: ListColumn['codingBy'] = null;

  constructor(
    private readonly isName: boolean,
    private readonly chosen: TextCoding | null,
  ) {}

  gather(text: string, font: string | undefined): void {
    this.cells += 1;
    const coding = font === undefined ? null : codingOfFont(font);
    if (coding !== null) this.fonts.set(coding, (this.fonts.get(coding) ?? 0) + 1);
    else if (this.cells <= LOOKED_AT && FOREIGN.test(text)) {
      if (UNICODE_ONLY.test(text)) this.unicode += 1;
      else {
        if (STRANGE.test(text)) this.strange += 1;
        if (this.plain.size < ENOUGH) this.plain.add(text);
      }
    }
  }

  /**
   * Decides on the coding when all texts are gathered.
   * @param elsewhere how the other texts of the sheet are coded, for columns that do not tell by themselves
   */
  decide(elsewhere: TextCoding): void {
    const byFont = [...this.fonts].toSorted(([, one], [, other]) => other - one)[0];
    const withFont = [...this.fonts.values()].reduce((sum, count) => sum + count, 0);
    if (this.chosen !== null) [this.coding, this.codingBy] = [this.chosen, 'user'];
    else if (byFont && withFont * 2 >= this.cells)
      [this.coding, this.codingBy] = [byFont[0], 'font'];
    else {
      const guess = this.byLetters(elsewhere);
      if (guess !== 'unicode') [this.coding, this.codingBy] = [guess, 'letters'];
    }
    this.isMixed = this.unicode > 0 || this.codingBy === 'font';
  }

  convert(text: string, font: string | undefined): Converted {
    // Most texts can mean one thing only; remembering each would cost more than reading it.
    if (font === undefined && this.fonts.size === 0 && this.chosen === null) {
      if (UNICODE_ONLY.test(text) || !FOREIGN.test(text)) return sure(cleaned(text));
    }
    const key = font === undefined ? text : `${font}\u0000${text}`;
    const known = this.known.get(key);
    if (known) return known;
    const fresh = this.fresh(text, font === undefined ? null : codingOfFont(font));
    this.hasUnsure ||= fresh.isUnsure;
    this.known.set(key, fresh);
    // Cells merged downward repeat the text, not always its font.
    if (key !== text && !this.known.has(text)) this.known.set(text, fresh);
    return fresh;
  }

  get samples(): ListColumn['samples'] {
    if (this.coding === 'unicode') return [];
    const samples: { before: string; after: string }[] = [];
    for (const [key, { text }] of this.known) {
      const before = key.slice(key.indexOf('\u0000') + 1);
      if (before !== text && !samples.some((sample) => sample.before === before)) {
        samples.push({ before, after: text });
      }
      if (samples.length === SAMPLES) break;
    }
    return samples;
  }

  private byLetters(elsewhere: TextCoding): TextCoding {
    if (this.unicode > 0 && this.unicode >= this.strange) return 'unicode';
    const guess = guessCoding(this.plain);
    if (guess !== 'unicode' || this.unicode > 0 || elsewhere === 'unicode') return guess;
    // A few words can read well both ways (`Xãm`, `Xóm`): then as the rest of the sheet.
    const texts = [...this.plain];
    const count = (read: (text: string) => string) =>
      texts.filter((t) => readsWell(read(t))).length;
    return texts.length > 0 && count((t) => toUnicode(t, elsewhere)) >= count((t) => t)
      ? elsewhere
      : 'unicode';
  }

  private fresh(text: string, ofFont: TextCoding | null): Converted {
    if (!FOREIGN.test(text) && ofFont === null && this.chosen === null) return sure(cleaned(text));
    if (UNICODE_ONLY.test(text)) return sure(cleaned(text));
    if (this.chosen !== null) return sure(this.read(text, this.chosen));
    if (ofFont !== null) return sure(this.read(text, ofFont));
    if (this.coding === 'unicode') return this.perhapsOld(text);
    const read = this.read(text, this.coding);
    if (!this.isMixed) return sure(read);
    const asIs = cleaned(text);
    if (read === asIs || !FOREIGN.test(text)) return sure(asIs);
    const guess = guessCoding([text]);
    if (guess !== 'unicode') return sure(this.read(text, guess));
    // Reads well both ways, or neither way.
    return STRANGE.test(text) || readsWell(read) ? { text: read, isUnsure: true } : sure(asIs);
  }

  /** A text in a column of Unicode, perhaps pasted from an old file. */
  private perhapsOld(text: string): Converted {
    const asIs = cleaned(text);
    if (!STRANGE.test(text)) return sure(asIs);
    const guess = guessCoding([text]);
    if (guess === 'unicode') return sure(asIs);
    const read = this.read(text, guess);
    return { text: read, isUnsure: readsWell(asIs) || !readsWell(read) };
  }

  private read(text: string, coding: TextCoding): string {
    return cleaned(this.isName ? toUnicodeName(text, coding) : toUnicode(text, coding));
  }
}

function sure(text: string): Converted {
  return { text, isUnsure: false };
}

/** Whether every word with letters of its own is a syllable of Vietnamese. */
function readsWell(text: string): boolean {
  return text
    .split(/[^\p{L}\p{M}\u00a1-\u00ff]+/u)
    .every((word) => !FOREIGN.test(word) || isSyllable(word));
}

/** The titles of a row, in Unicode whatever their fonts and letters. */
export function titlesOf(row: SheetRow, elsewhere: TextCoding): string[] {
  const texts = row.values.filter((value) => typeof value === 'string');
  const guess = guessCoding(texts);
  const byLetters =
    guess === 'unicode' && !texts.some((t) => UNICODE_ONLY.test(t)) ? elsewhere : guess;
  return row.values.map((value, at) => {
    if (typeof value !== 'string')
      return value === null ? '' : typeof value === 'number' ? String(value) : '';
    if (UNICODE_ONLY.test(value)) return cleaned(value);
    const font = row.oldFonts.get(at);
    const coding = (font === undefined ? null : codingOfFont(font)) ?? byLetters;
    return cleaned(toUnicode(value, coding));
  });
}

/** How the texts of a sheet without a font of before are coded, taken together. */
export function codingOfSheet(rows: readonly SheetRow[]): TextCoding {
  const texts = new Set<string>();
  for (const { values, oldFonts } of rows.slice(0, 300)) {
    for (const [at, value] of values.entries()) {
      if (typeof value === 'string' && !oldFonts.has(at) && !UNICODE_ONLY.test(value))
        texts.add(value);
    }
  }
  return guessCoding(texts);
}
