import { UNICODE_ONLY, type TextCoding } from '../../domain/legacy-text/coding';
import { codingOfFont, toUnicode, toUnicodeName } from '../../domain/legacy-text/convert';
import { guessCoding } from '../../domain/legacy-text/guess';
import {
  choose,
  codingFamilies,
  tells,
  TextReader,
  type CodingFamily,
  type Readings,
} from '../../domain/legacy-text/readings';
import { cleanLine } from '../../domain/text';
import { onceEach } from './onceEach';
import type { ListColumn } from './people-list';
import type { SheetRow } from './sheet';

const FOREIGN = /[\u0080-\uffff]/u;
/**
 * What Vietnamese in Unicode never has: signs of the fonts of before, a capital with a tone after a small letter, vowels side
 * by side as VNI writes one.
 */
const OLD_LETTER =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[a-z][\u00c0-\u00de]|[aeoAEO][âêÂÊ]|[aeouyAEOUY][ùõÙÕ]|[aA][áàãéèúÁÀÃÉÈÚ]|[eE][áàãÁÀÃ]/u;
/** All but the plainest Latin text, which `cleanLine` would leave as it is. */
const TO_CLEAN =
  /^ | $| {2}|[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u02ff\u1e00-\u1eff]/u;
const SAMPLES = 10;

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

/** The cells of a column that are set in fonts of one coding, or in others (null): what their letters tell. */
class FontGroup {
  cells = 0;
  /** Texts that tell a coding by their letters, or only by the words they become. */
  private readonly byLetters = { unicode: 0, tcvn3: 0, vni: 0 };
  private readonly byWords = { unicode: 0, tcvn3: 0, vni: 0 };
  expected: CodingFamily = 'unicode';
  rivals: ReadonlySet<CodingFamily> = new Set();

  constructor(readonly ofFont: TextCoding | null) {}

  add(told: ReturnType<typeof tells>): void {
    if (told) this[told.by === 'letters' ? 'byLetters' : 'byWords'][told.coding] += 1;
  }

  addUnicode(): void {
    this.byLetters.unicode += 1;
  }

  /** @param otherwise what is expected of texts that do not tell */
  decide(otherwise: CodingFamily): void {
    const tellsByLetters = codingFamilies.some((coding) => this.byLetters[coding] > 0);
    // A word that lists are full of makes no Unicode another coding: “Sín Chó” is a hamlet, and no “Chú”.
    const told = tellsByLetters || otherwise === 'unicode' ? this.byLetters : this.byWords;
    this.expected = otherwise;
    // An equal number is for what the font says, or for Unicode.
    for (const coding of codingFamilies)
      if (told[coding] > told[this.expected]) this.expected = coding;
    const found = codingFamilies.filter((coding) => told[coding] > 0);
    const possible = new Set(found);
    // Under a font of before its own letters are never out of the question,
    if (this.ofFont !== null) possible.add(familyOf(this.ofFont));
    // and Unicode is not before some text shows that it is none.
    if (otherwise !== 'unicode' && this.byLetters[otherwise] === 0) possible.add('unicode');
    possible.delete(this.expected);
    this.rivals = possible;
  }

  /** With the capitals that only the font tells. */
  codingFor(family: CodingFamily): TextCoding {
    return this.ofFont !== null && familyOf(this.ofFont) === family ? this.ofFont : family;
  }
}

function familyOf(coding: TextCoding): CodingFamily {
  return coding === 'tcvn3-capitals' ? 'tcvn3' : coding === 'vni-capitals' ? 'vni' : coding;
}

/** The texts of a column: how they are coded, and each as it would be entered. */
export class ColumnLetters {
  private readonly reader: TextReader;
  private readonly readings = new Map<string, Readings>();
  private readonly known = new Map<string, Converted>();
  private readonly groups = new Map<TextCoding | null, FontGroup>();
  private readonly codings = onceEach((font: string) => ({ coding: codingOfFont(font) }));
  private cells = 0;
  /** Some text could mean something else. */
  hasUnsure = false;
  /** A column in Unicode has cells that became something else: pasted from an old file. */
  hasPasted = false;
  coding: TextCoding = 'unicode';
  codingBy: ListColumn['codingBy'] = null;

  constructor(
    private readonly isName: boolean,
    private readonly chosen: TextCoding | null,
  ) {
    this.reader = new TextReader(isName);
  }

  gather(text: string, font: string | undefined): void {
    this.cells += 1;
    const coding = this.codingOf(font);
    let group = this.groups.get(coding);
    if (!group) this.groups.set(coding, (group = new FontGroup(coding)));
    group.cells += 1;
    if (this.chosen !== null) return;
    if (UNICODE_ONLY.test(text)) group.addUnicode();
    else if (FOREIGN.test(text)) group.add(tells(this.readingsOf(text)));
  }

  /**
   * Decides on the coding when all texts are gathered.
   * @param elsewhere how the other texts of the sheet are coded, for columns that do not tell by themselves
   */
  decide(elsewhere: TextCoding): void {
    const groups = [...this.groups.values()].toSorted((one, other) => other.cells - one.cells);
    const inFonts = groups.filter(({ ofFont }) => ofFont !== null);
    for (const group of groups) {
      if (group.ofFont !== null) group.decide(familyOf(group.ofFont));
      else group.decide(inFonts.length > 0 ? 'unicode' : this.asElsewhere(familyOf(elsewhere)));
    }
    const withFont = inFonts.reduce((sum, { cells }) => sum + cells, 0);
    const [byFont] = inFonts;
    const others = this.groups.get(null);
    if (this.chosen !== null) [this.coding, this.codingBy] = [this.chosen, 'user'];
    else if (byFont && withFont * 2 >= this.cells) {
      this.coding = byFont.codingFor(byFont.expected);
      if (byFont.expected !== 'unicode')
        this.codingBy = this.coding === byFont.ofFont ? 'font' : 'letters';
    } else if (others && others.expected !== 'unicode')
      [this.coding, this.codingBy] = [others.expected, 'letters'];
  }

  convert(text: string, font: string | undefined): Converted {
    // Most texts can mean one thing only; remembering each would cost more than reading it.
    if (font === undefined && this.chosen === null && this.groups.size === 1) {
      const isPlain = UNICODE_ONLY.test(text) ? !OLD_LETTER.test(text) : !FOREIGN.test(text);
      if (isPlain) return sure(cleaned(text));
    }
    const key = font === undefined ? text : `${font}\u0000${text}`;
    const known = this.known.get(key);
    if (known) return known;
    const fresh = this.fresh(text, this.codingOf(font));
    this.hasUnsure ||= fresh.isUnsure;
    this.known.set(key, fresh);
    this.hasPasted ||= this.coding === 'unicode' && isChanged(text, fresh);
    // Cells merged downward repeat the text, not always its font.
    if (key !== text && !this.known.has(text)) this.known.set(text, fresh);
    return fresh;
  }

  /** Up to ten different texts of these cells that became others, as they stand and as they are read. */
  samples(cells: Iterable<{ readonly text: string; readonly font: string | undefined }>) {
    const samples = new Map<string, string>();
    for (const { text, font } of cells) {
      const converted = this.convert(text, font);
      if (isChanged(text, converted) && !samples.has(text)) samples.set(text, converted.text);
      if (samples.size === SAMPLES) break;
    }
    return [...samples].map(([before, after]) => ({ before, after }));
  }

  private codingOf(font: string | undefined): TextCoding | null {
    return font === undefined ? null : this.codings(font).coding;
  }

  private readingsOf(text: string): Readings {
    const known = this.readings.get(text);
    if (known) return known;
    const fresh = this.reader.read(text);
    this.readings.set(text, fresh);
    return fresh;
  }

  /** A few words can read well both ways (`Xãm`, `Xóm`): then as the rest of the sheet. */
  private asElsewhere(elsewhere: CodingFamily): CodingFamily {
    const readings = [...this.readings.values()];
    const ill = (coding: CodingFamily) =>
      readings.filter((reading) => !reading[coding].hasLetters || reading[coding].ill > 0).length;
    return readings.length > 0 && ill(elsewhere) <= ill('unicode') ? elsewhere : 'unicode';
  }

  private fresh(text: string, ofFont: TextCoding | null): Converted {
    if (this.chosen === 'unicode') return sure(cleaned(text));
    if (UNICODE_ONLY.test(text)) return this.partlyOld(text);
    if (this.chosen !== null) return sure(this.read(text, this.chosen));
    const group = this.groups.get(ofFont) ?? new FontGroup(ofFont);
    if (!FOREIGN.test(text)) return sure(this.read(text, group.codingFor(group.expected)));
    const { expected, rivals } = group;
    const { coding, isUnsure } = choose(text, this.readingsOf(text), expected, rivals);
    return { text: this.read(text, group.codingFor(coding)), isUnsure };
  }

  /** A text in Unicode, perhaps with words pasted from an old file. */
  private partlyOld(text: string): Converted {
    if (!OLD_LETTER.test(text)) return sure(cleaned(text));
    let isUnsure = false;
    const read = text.normalize('NFC').replace(/\S+/gu, (word, at: number) => {
      if (!/\p{L}/u.test(word)) return word;
      const told = tells(this.reader.word(word, at === 0));
      if (told === null || told.coding === 'unicode' || told.by !== 'letters') return word;
      isUnsure = true;
      return this.read(word, told.coding);
    });
    return { text: cleaned(read), isUnsure };
  }

  private read(text: string, coding: TextCoding): string {
    return cleaned(this.isName ? toUnicodeName(text, coding) : toUnicode(text, coding));
  }
}

/** More than cleaned, and more than its case: that alone is no sign of old letters. */
function isChanged(before: string, { text }: Converted): boolean {
  return before !== text && cleaned(before).toUpperCase() !== text.toUpperCase();
}

function sure(text: string): Converted {
  return { text, isUnsure: false };
}

/** The titles of a row, in Unicode whatever their fonts and letters. */
export function titlesOf(row: SheetRow, elsewhere: TextCoding): string[] {
  const texts = row.values.filter((value) => typeof value === 'string');
  const reader = new TextReader();
  const isUnicode = texts.some((text) => UNICODE_ONLY.test(text));
  const guess = guessCoding(texts, reader);
  const byLetters = guess === 'unicode' && !isUnicode ? elsewhere : guess;
  const rivals = new Set<CodingFamily>(isUnicode ? ['unicode'] : []);
  return row.values.map((value, at) => {
    if (typeof value !== 'string')
      return value === null ? '' : typeof value === 'number' ? String(value) : '';
    if (UNICODE_ONLY.test(value)) return cleaned(value);
    const font = row.oldFonts.get(at);
    const expected = (font === undefined ? null : codingOfFont(font)) ?? byLetters;
    if (!FOREIGN.test(value)) return cleaned(toUnicode(value, expected));
    const { coding } = choose(value, reader.read(value), familyOf(expected), rivals);
    return cleaned(toUnicode(value, coding === familyOf(expected) ? expected : coding));
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
