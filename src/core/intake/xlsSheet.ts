import { dayOfSerial } from './dates';
import { textIn } from './fontRuns';
import { limits } from './limits';
import type { MergedCell } from './merges';
import type { Sheet, SheetValue } from './sheet';
import { SheetRows, type OnRow } from './sheetRows';
import { withFonts, type XlsBook, type XlsSheetPlace } from './xlsBook';
import { eachRecord, RECORD } from './xlsRecords';
import { asShown } from './writtenNumber';
import { XlsBody, type Pieces } from './xlsTexts';
import type { SharedText } from './xlsxStyles';

/** A workbook, opened. */
export interface OpenXls {
  /** Its stream. */
  readonly stream: Buffer;
  readonly book: XlsBook;
  /** The name of the file, for the words of a refusal. */
  readonly file: string;
}

const ROWS_A_REPORT = 500;
/** Of the flags of a row, and where they stand in its body. */
const HIDDEN = 0x20;
const FLAGS_OF_ROW = 12;
/** Of the flags of columns that lie side by side, and where they stand in the body. */
const HIDDEN_COLUMNS = 0x01;
const FLAGS_OF_COLUMNS = 8;
/** Bytes of a cell before its value: row, column, style. */
const TO_VALUE = 6;
/** Bytes of one of several short numbers in a row: style and number. */
const SHORT_NUMBER = 6;

/**
 * Reads the records of a sheet ([MS-XLS] 2.1.7.20.5).
 * @throws AppError `sheet-too-large` with `{ file }`; Error when it is not whole
 */
export function readXlsSheet(open: OpenXls, place: XlsSheetPlace, onRow: OnRow): Sheet {
  const cells = new XlsCells(open, onRow);
  eachRecord(open.stream, place.start, (kind, from, to, depth) => {
    // A chart lies in the sheet as a sheet of its own.
    if (depth === 1) cells.take(kind, from, to);
  });
  return { name: place.name, rows: cells.finish(), hiddenColumns: cells.hiddenColumns };
}

/** The cells of a sheet, record by record. */
class XlsCells {
  readonly #rows: SheetRows;
  readonly #merged: MergedCell[] = [];
  #total = 0;
  #reported = 0;
  /** Where the formula stands whose result, a text, follows in a record of its own. */
  #formula = 0;
  /** A text that may go on in the next record, and where its cell stands. */
  #text: {
    readonly cell: number;
    readonly isRich: boolean;
    readonly pieces: Pieces[number][];
  } | null = null;

  constructor(
    readonly open: OpenXls,
    readonly onRow: OnRow,
  ) {
    this.#rows = new SheetRows(open.file);
  }

  take(kind: number, from: number, to: number): void {
    const { stream, book } = this.open;
    if (this.#text !== null && kind === RECORD.goesOn) {
      this.#text.pieces.push([from, to]);
      return;
    }
    this.#endText();
    switch (kind) {
      case RECORD.sharedText: {
        const text = book.texts[stream.readUInt32LE(from + TO_VALUE)];
        if (!text) throw new Error('a text is missing');
        this.#putText(from, text);
        break;
      }
      case RECORD.shortNumber:
        this.#put(from, shortNumber(stream.readInt32LE(from + TO_VALUE)));
        break;
      case RECORD.number:
        this.#put(from, stream.readDoubleLE(from + TO_VALUE));
        break;
      case RECORD.shortNumbers:
        this.#putShortNumbers(from, to);
        break;
      case RECORD.label:
      case RECORD.richLabel: {
        const isRich = kind === RECORD.richLabel;
        this.#text = { cell: from, isRich, pieces: [[from + TO_VALUE, to]] };
        break;
      }
      case RECORD.boolOrError:
        this.#put(
          from,
          boolOrError(stream[from + TO_VALUE] ?? 0, stream[from + TO_VALUE + 1] === 1),
        );
        break;
      case RECORD.formula:
        this.#putFormula(from);
        break;
      case RECORD.textResult:
        if (this.#formula > 0)
          this.#text = { cell: this.#formula, isRich: false, pieces: [[from, to]] };
        this.#formula = 0;
        break;
      case RECORD.row:
        if ((stream.readUInt16LE(from + FLAGS_OF_ROW) & HIDDEN) !== 0)
          this.#rows.hide(stream.readUInt16LE(from) + 1);
        break;
      case RECORD.columns:
        if ((stream.readUInt16LE(from + FLAGS_OF_COLUMNS) & HIDDEN_COLUMNS) !== 0)
          this.#rows.hideColumns(stream.readUInt16LE(from), stream.readUInt16LE(from + 2));
        break;
      case RECORD.merged:
        this.#merge(from);
        break;
      case RECORD.dimensions:
        this.#total = book.form.isUnicode
          ? stream.readUInt32LE(from + 4)
          : stream.readUInt16LE(from + 2);
        break;
      default:
    }
  }

  get hiddenColumns(): ReadonlySet<number> {
    return this.#rows.hiddenColumns;
  }

  finish() {
    this.#endText();
    return this.#rows.finish(this.#merged);
  }

  /** @param at where row, column and style of the cell stand */
  #putText(at: number, text: SharedText): void {
    const style = this.open.book.styles[this.open.stream.readUInt16LE(at + 4)];
    const { text: read, oldFont } = textIn(text, style?.oldFont ?? null);
    this.#put(at, read, oldFont);
  }

  #put(at: number, value: SheetValue, oldFont: string | null = null): void {
    const { stream } = this.open;
    const [row, column] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    this.#putAt(row, column, stream.readUInt16LE(at + 4), value, oldFont);
  }

  #putAt(
    row: number,
    column: number,
    styleNumber: number,
    value: SheetValue,
    oldFont: string | null = null,
  ): void {
    const { styles, from1904 } = this.open.book;
    const style = styles[styleNumber];
    const isDay = typeof value === 'number' && style?.isDay;
    const read = isDay
      ? dayOfSerial(value, from1904, style.isWithoutYear)
      : asShown(value, style?.digits ?? 0);
    this.#rows.put(row + 1, column, read, oldFont);
    if (style?.isStruck && value !== '') this.#rows.strike(row + 1, column);
    if (row < this.#reported + ROWS_A_REPORT) return;
    this.#reported = row;
    this.onRow(row, this.#total);
  }

  #putShortNumbers(from: number, to: number): void {
    const { stream } = this.open;
    const row = stream.readUInt16LE(from);
    let column = stream.readUInt16LE(from + 2);
    // The last column stands behind the numbers.
    for (let at = from + 4; at + SHORT_NUMBER + 2 <= to; at += SHORT_NUMBER) {
      const number = shortNumber(stream.readInt32LE(at + 2));
      this.#putAt(row, column, stream.readUInt16LE(at), number);
      column += 1;
    }
  }

  /** The last value of a formula ([MS-XLS] 2.5.133). */
  #putFormula(at: number): void {
    const { stream } = this.open;
    this.#rows.putFormula(stream.readUInt16LE(at) + 1, stream.readUInt16LE(at + 2));
    const value = at + TO_VALUE;
    this.#formula = 0;
    if (stream.readUInt16LE(value + 6) !== 0xffff) {
      this.#put(at, stream.readDoubleLE(value));
      return;
    }
    const [kind, byte = 0] = [stream[value], stream[value + 2]];
    if (kind === 0) this.#formula = at;
    else if (kind === 1 || kind === 2) this.#put(at, boolOrError(byte, kind === 2));
  }

  #endText(): void {
    if (this.#text === null) return;
    const { cell, isRich, pieces } = this.#text;
    const { form, fonts } = this.open.book;
    const body = new XlsBody(this.open.stream, pieces);
    const length = body.short();
    this.#putText(
      cell,
      withFonts(isRich ? body.richText(length, form) : body.text(length, form), fonts),
    );
    this.#text = null;
  }

  #merge(from: number): void {
    const { stream } = this.open;
    const count = stream.readUInt16LE(from);
    for (let index = 0; index < count && this.#merged.length < limits.cells; index += 1) {
      const at = from + 2 + index * 8;
      this.#merged.push({
        top: stream.readUInt16LE(at) + 1,
        bottom: stream.readUInt16LE(at + 2) + 1,
        first: stream.readUInt16LE(at + 4),
        last: stream.readUInt16LE(at + 6),
      });
    }
  }
}

/** A number of 30 bits ([MS-XLS] 2.5.217): whole, or the upper half of a number of 64 bits; or a hundredth of either. */
function shortNumber(bits: number): number {
  let number = bits >> 2;
  if ((bits & 2) === 0) {
    double.setInt32(0, bits & ~3);
    number = double.getFloat64(0);
  }
  return (bits & 1) === 0 ? number : number / 100;
}

const double = new DataView(new ArrayBuffer(8));

/** An error gives its sign, so that nothing vanishes unseen. */
function boolOrError(byte: number, isError: boolean): SheetValue {
  return isError ? (ERRORS.get(byte) ?? '#ERROR') : byte === 1;
}

/** The signs of errors by their numbers ([MS-XLS] 2.5.10). */
export const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
