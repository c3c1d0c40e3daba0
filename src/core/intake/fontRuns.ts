import { codingOfFont, toUnicode } from '../../domain/legacy-text/convert';
import { UNICODE_ONLY } from '../../domain/legacy-text/coding';
import { isOldFont } from './sheetRows';
import { isSymbolFont, signOf } from './symbolFonts';

/** A part of a text, and the font it is set in; null: that of its cell. */
export interface FontRun {
  readonly text: string;
  readonly font: string | null;
}

/** A text with the font of before that it is set in; null for any other. */
export interface FontText {
  readonly text: string;
  readonly oldFont: string | null;
}

/** @param cellFont a font of before, or null */
export function textIn(
  { text, runs }: { readonly text: string; readonly runs: readonly FontRun[] | null },
  cellFont: string | null,
): FontText {
  return runs ? textOfRuns(runs, cellFont) : { text, oldFont: cellFont };
}

/**
 * A text whose parts are set in several fonts. Fonts count where they decide what is read: a space or `An` is the same in
 * all of them, but for those of signs. Where two decide, each part is read in its own and the whole is Unicode.
 */
function textOfRuns(runs: readonly FontRun[], cellFont: string | null): FontText {
  const parts = runs.map(({ text, font }) => ({
    text,
    oldFont: font === null ? cellFont : isOldFont(font) ? font : null,
  }));
  const text = parts.map((part) => part.text).join('');
  const fonts = new Set(parts.filter(isDecided).map(({ oldFont }) => oldFont));
  if (fonts.size === 0) {
    const first = parts.find((part) => part.text.trim() !== '');
    return { text, oldFont: first?.oldFont ?? null };
  }
  const [only = null] = fonts;
  if (fonts.size === 1) return { text, oldFont: only };
  return { text: joined(parts).map(unicodeOf).join(''), oldFont: null };
}

function isDecided({ text, oldFont }: FontText): boolean {
  return /[\u0080-\uffff]/u.test(text) || (oldFont !== null && isSymbolFont(oldFont));
}

/** Two signs that make one letter may lie in two parts of one font. */
function joined(parts: readonly FontText[]): FontText[] {
  const longer: FontText[] = [];
  for (const part of parts) {
    const last = longer.at(-1);
    if (last?.oldFont === part.oldFont)
      longer[longer.length - 1] = { ...part, text: last.text + part.text };
    else longer.push(part);
  }
  return longer;
}

function unicodeOf({ text, oldFont }: FontText): string {
  if (oldFont === null || UNICODE_ONLY.test(text)) return text;
  const coding = codingOfFont(oldFont);
  return coding === null ? signOf(text, oldFont) : toUnicode(text, coding);
}
