import { digitsShown } from './writtenNumber';
import { isDayAndMonthFormat, isDayFormat } from './dates';
import type { FontRun } from './fontRuns';
import { readMarkup } from './markup';
import { isOldFont } from './sheetRows';

/** What a cell's style says that matters for a list. */
export interface CellStyle {
  readonly isDay: boolean;
  /** A day shown without its year. */
  readonly isWithoutYear: boolean;
  /** Digits that a whole number is shown with, zeros in front; 0: as many as it has. */
  readonly digits: number;
  /** A font of before; null for any other. */
  readonly oldFont: string | null;
  readonly isStruck: boolean;
}

/** A text of the workbook's table of texts. */
export interface SharedText {
  readonly text: string;
  /** Its parts, where they are set in fonts of their own. */
  readonly runs: readonly FontRun[] | null;
}

/** The styles of cells by their number. */
export function readStyles(markup: Uint8Array): CellStyle[] {
  const formats = new Map<number, string>();
  const fonts: { name: string; isStruck: boolean }[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  readMarkup([markup], {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt' && parent === 'numFmts') {
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      } else if (name === 'font' && parent === 'fonts') fonts.push({ name: '', isStruck: false });
      else if (parent === 'font' && path[path.length - 3] === 'fonts') {
        const font = fonts.at(-1);
        if (font && name === 'name') font.name = attributes['val'] ?? '';
        if (font && name === 'strike')
          font.isStruck = !/^(0|false)$/u.test(attributes['val'] ?? '1');
      } else if (name === 'xf' && parent === 'cellXfs') {
        const format = Number(attributes['numFmtId'] ?? 0);
        const font = fonts[Number(attributes['fontId'] ?? 0)];
        styles.push({
          isDay: isDayFormat(format, formats.get(format)),
          isWithoutYear: isDayAndMonthFormat(format, formats.get(format)),
          digits: digitsShown(formats.get(format)),
          oldFont: font && isOldFont(font.name) ? font.name : null,
          isStruck: font?.isStruck ?? false,
        });
      }
    },
    close: () => path.pop(),
    text: () => undefined,
  });
  return styles;
}

/** The workbook's table of texts. */
export function readSharedTexts(markup: Uint8Array): SharedText[] {
  const texts: SharedText[] = [];
  const text = new TextOfRuns();
  readMarkup([markup], {
    open(name, attributes) {
      if (name === 'si') text.begin();
      else text.open(name, attributes);
    },
    close(name) {
      if (name === 'si') texts.push(text.take());
      else text.close(name);
    },
    text: (part) => text.add(part),
  });
  return texts;
}

/** Joins the runs of a text, without the marks of pronunciation that East Asian programs add. */
export class TextOfRuns {
  #runs: { text: string; font: string | null }[] = [];
  #isText = false;
  #isPhonetic = false;

  begin(): void {
    this.#runs = [];
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 't') this.#isText = !this.#isPhonetic;
    else if (name === 'rPh') this.#isPhonetic = true;
    else if (name === 'r') this.#runs.push({ text: '', font: null });
    else if (name === 'rFont') {
      const run = this.#runs.at(-1);
      if (run) run.font = attributes['val'] ?? null;
    }
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  add(part: string): void {
    if (!this.#isText) return;
    const run = this.#runs.at(-1);
    if (run) run.text += part;
    else this.#runs.push({ text: part, font: null });
  }

  take(): SharedText {
    const runs = this.#runs.map(({ text, font }) => ({ text: unescaped(text), font }));
    const text = runs.map((run) => run.text).join('');
    return { text, runs: runs.some(({ font }) => font !== null) ? runs : null };
  }
}

/** Characters that XML has no room for are written `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}
