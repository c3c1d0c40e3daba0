import { digitsShown } from './writtenNumber';
import { isDayAndMonthFormat, isDayFormat } from './dates';
import { limits } from './limits';
import { isOldFont, tooLarge } from './sheetRows';
import { eachRecord, RECORD } from './xlsRecords';
import { XlsBody, type Pieces, type TextForm, type XlsText } from './xlsTexts';
import type { FontRun } from './fontRuns';
import type { CellStyle, SharedText } from './xlsxStyles';

/** What a workbook says before its sheets. */
export interface XlsBook {
  readonly isLocked: boolean;
  readonly form: TextForm;
  readonly from1904: boolean;
  readonly sheets: readonly XlsSheetPlace[];
  readonly styles: readonly CellStyle[];
  /** Names, by the numbers that texts call them by. */
  readonly fonts: readonly string[];
  readonly texts: readonly SharedText[];
}

export interface XlsSheetPlace {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where its records begin. */
  readonly start: number;
}

const EXCEL_97 = 0x0600;
const EXCEL_5 = 0x0500;
const WESTERN = 1252;
/** No font has this number ([MS-XLS] 2.5.129); those behind it count one more. */
const NO_FONT = 4;
/** Of the flags of a font. */
const STRUCK = 0x0008;
/** Bytes of a font between its flags and its name. */
const TO_NAME = 10;
/** Of the state of a sheet. */
const HIDDEN = 3;
const WORKSHEET = 0;

/**
 * Reads the records before the sheets ([MS-XLS] 2.1.7.20.3); of a locked workbook only that it is.
 * @param stream the stream of a workbook of Excel 5.0 to 2003
 * @param file its name, for the words of a refusal
 * @throws AppError `sheet-too-large` with `{ file }`; Error when it is none, or not whole
 */
export function readXlsBook(stream: Buffer, file: string): XlsBook {
  const form = { isUnicode: true, codePage: WESTERN };
  const sheets: XlsSheetPlace[] = [];
  const fonts: { readonly name: string; readonly isStruck: boolean }[] = [];
  const formats = new Map<number, string>();
  const styles: { readonly font: number; readonly format: number }[] = [];
  const texts: Pieces[number][] = [];
  let isLocked = false;
  let from1904 = false;
  let before = 0;
  eachRecord(stream, 0, (kind, from, to, depth) => {
    // Behind that record all bodies are enciphered.
    if (depth > 1 || isLocked) return;
    const body = new XlsBody(stream, [[from, to]]);
    switch (kind) {
      case RECORD.begin: {
        const version = body.short();
        if (version !== EXCEL_97 && version !== EXCEL_5) throw new Error('of another Excel');
        form.isUnicode = version === EXCEL_97;
        break;
      }
      case RECORD.filePass:
        isLocked = true;
        break;
      case RECORD.codePage:
        form.codePage = body.short();
        break;
      case RECORD.date1904:
        from1904 = body.short() === 1;
        break;
      case RECORD.font: {
        body.skip(2);
        const isStruck = (body.short() & STRUCK) !== 0;
        body.skip(TO_NAME);
        fonts.push({ name: body.text(body.byte(), form).text, isStruck });
        if (fonts.length === NO_FONT) fonts.push({ name: '', isStruck: false });
        break;
      }
      case RECORD.format: {
        const number = body.short();
        const length = form.isUnicode ? body.short() : body.byte();
        formats.set(number, body.text(length, form).text);
        break;
      }
      case RECORD.style:
        styles.push({ font: body.short(), format: body.short() });
        break;
      case RECORD.boundSheet: {
        const start = body.long();
        const isHidden = (body.byte() & HIDDEN) !== 0;
        // Sheets of charts and of macros hold no list.
        if (body.byte() !== WORKSHEET) break;
        sheets.push({ name: body.text(body.byte(), form).text, isHidden, start });
        break;
      }
      case RECORD.sharedTexts:
        texts.push([from, to]);
        break;
      case RECORD.goesOn:
        if (before === RECORD.sharedTexts && to > from) texts.push([from, to]);
        return;
      default:
    }
    before = kind;
  });
  const names = fonts.map(({ name }) => name);
  return {
    isLocked,
    form,
    from1904,
    sheets,
    styles: styles.map(({ font, format }) => {
      const { name = '', isStruck = false } = fonts[font] ?? {};
      const oldFont = isOldFont(name) ? name : null;
      const code = formats.get(format);
      const isDay = isDayFormat(format, code);
      const isWithoutYear = isDayAndMonthFormat(format, code);
      return { isDay, isWithoutYear, digits: digitsShown(code), oldFont, isStruck };
    }),
    fonts: names,
    texts: texts.length === 0 ? [] : readTexts(new XlsBody(stream, texts), form, file, names),
  };
}

/** The workbook's table of texts ([MS-XLS] 2.4.265). */
function readTexts(
  body: XlsBody,
  form: TextForm,
  file: string,
  fonts: readonly string[],
): SharedText[] {
  body.long();
  const count = body.long();
  const texts: SharedText[] = [];
  // Some programs count more texts than they write.
  while (texts.length < count && !body.isAtEnd) {
    texts.push(withFonts(body.text(body.short(), form), fonts));
    if (texts.length > limits.cells) throw tooLarge(file);
  }
  return texts;
}

/** @param fonts names by their numbers */
export function withFonts({ text, runs }: XlsText, fonts: readonly string[]): SharedText {
  if (runs.length === 0) return { text, runs: null };
  const parts: FontRun[] = [{ text: text.slice(0, runs[0]?.at), font: null }];
  for (const [index, { at, font }] of runs.entries())
    parts.push({ text: text.slice(at, runs[index + 1]?.at), font: fonts[font] ?? '' });
  return { text, runs: parts };
}
