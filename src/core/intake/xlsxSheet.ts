import { dayOfSerial } from './dates';
import { isDay } from '../../domain/day';
import { textIn } from './fontRuns';
import { limits } from './limits';
import { readMarkup } from './markup';
import type { MergedCell } from './merges';
import { NO_RESULT, type Sheet, type SheetValue } from './sheet';
import { SheetRows, tooLarge, type OnRow } from './sheetRows';
import { asShown } from './writtenNumber';
import { TextOfRuns, unescaped, type CellStyle, type SharedText } from './xlsxStyles';

/** What the cells of a sheet point to. */
export interface XlsxBook {
  readonly file: string;
  readonly from1904: boolean;
  readonly styles: readonly CellStyle[];
  readonly texts: readonly SharedText[];
}

const ROWS_A_REPORT = 500;
/** Rows that follow each other are handed on together. */
interface FilledRows {
  readonly pieces: readonly Uint8Array[];
  readonly count: number;
}

/**
 * Reads the XML of a sheet.
 * @throws AppError `sheet-too-large` with `{ file }`; Error when it is not whole
 */
export function readXlsxSheet(
  name: string,
  markup: Uint8Array,
  book: XlsxBook,
  onRow: OnRow,
): Sheet {
  const filled = withoutEmptyRows(markup);
  let cells = 0;
  for (const piece of filled.pieces) cells += count(piece, '<c ');
  if (cells > limits.cells) throw tooLarge(book.file);
  const rows = new SheetRows(book.file);
  const merged: MergedCell[] = [];
  const inline = new TextOfRuns();
  let row = 0;
  let column = -1;
  let done = 0;
  let type = 'n';
  let style: CellStyle | undefined;
  let isValue = false;
  let isInline = false;
  let isFormula = false;
  let hasValue = false;
  let value = '';
  readMarkup(filled.pieces, {
    open(tag, attributes) {
      switch (tag) {
        case 'row':
          row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']);
          column = -1;
          if (/^(1|true)$/u.test(attributes['hidden'] ?? '')) rows.hide(row);
          break;
        case 'col':
          if (/^(1|true)$/u.test(attributes['hidden'] ?? ''))
            rows.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
          break;
        case 'c':
          column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
          type = attributes['t'] ?? 'n';
          style = book.styles[Number(attributes['s'] ?? 0)];
          value = '';
          isInline = false;
          isFormula = false;
          hasValue = false;
          break;
        case 'f':
          isFormula = true;
          rows.putFormula(row, column);
          break;
        case 'v':
          isValue = true;
          hasValue = true;
          break;
        case 'is':
          isInline = true;
          inline.begin();
          break;
        case 'mergeCell': {
          const cell = mergedCell(attributes['ref'] ?? '');
          if (cell && merged.length < limits.cells) merged.push(cell);
          break;
        }
        default:
      }
      if (isInline) inline.open(tag, attributes);
    },
    close(tag) {
      if (isInline) inline.close(tag);
      if (tag === 'v') isValue = false;
      else if (tag === 'c') {
        const text = isInline ? inline.take() : type === 's' ? book.texts[Number(value)] : null;
        if (text) {
          const { text: read, oldFont } = textIn(text, style?.oldFont ?? null);
          rows.put(row, column, read, oldFont);
        } else if (value !== '') {
          const plain = valueOf(value, type, style, book.from1904);
          rows.put(row, column, plain, typeof plain === 'string' ? (style?.oldFont ?? null) : null);
        }
        // An empty text is a result as well; programs other than Excel leave out all results, or write empty numbers.
        else if (isFormula && !isInline && !(type === 'str' && hasValue))
          rows.put(row, column, NO_RESULT, null);
        if (style?.isStruck && (text !== null || value !== '')) rows.strike(row, column);
        isInline = false;
      } else if (tag === 'row') {
        done += 1;
        if (done % ROWS_A_REPORT === 0) onRow(done, filled.count);
      }
    },
    text(part) {
      if (isValue) value += part;
      else if (isInline) inline.add(part);
    },
  });
  return { name, rows: rows.finish(merged), hiddenColumns: rows.hiddenColumns };
}

/** A formula gives its last value, an error its sign, so that nothing vanishes unseen. */
function valueOf(
  text: string,
  type: string,
  style: CellStyle | undefined,
  from1904: boolean,
): SheetValue {
  switch (type) {
    case 'n': {
      const number = Number(text);
      if (!Number.isFinite(number)) return text;
      if (style?.isDay) return dayOfSerial(number, from1904, style.isWithoutYear);
      return asShown(number, style?.digits ?? 0);
    }
    case 'b':
      return text.trim() !== '0';
    case 'd': {
      const day = text.slice(0, 10);
      return isDay(day) ? { day } : text;
    }
    case 's':
      return null;
    default:
      return unescaped(text);
  }
}

/**
 * The markup in pieces, without the rows that hold no value: a sheet formatted down to its last line has a million of
 * them.
 */
function withoutEmptyRows(markup: Uint8Array): FilledRows {
  const bytes = Buffer.from(markup.buffer, markup.byteOffset, markup.byteLength);
  const pieces: Uint8Array[] = [];
  let kept = 0;
  let filled = 0;
  for (let at = bytes.indexOf('<row'); at !== -1;) {
    const endOfTag = bytes.indexOf('>', at) + 1;
    if (endOfTag === 0) break;
    const isClosed = bytes[endOfTag - 2] === 0x2f;
    const close = isClosed ? endOfTag : bytes.indexOf('</row>', endOfTag) + '</row>'.length;
    const isRow = [0x20, 0x2f, 0x3e, 0x0a, 0x0d, 0x09].includes(bytes[at + 4] ?? 0);
    if (!isRow || close < endOfTag) {
      at = bytes.indexOf('<row', at + 4);
      continue;
    }
    if (holdsValue(bytes.subarray(endOfTag, close))) filled += 1;
    else {
      if (at > kept) pieces.push(bytes.subarray(kept, at));
      kept = close;
    }
    at = bytes.indexOf('<row', close);
  }
  pieces.push(bytes.subarray(kept));
  return { pieces, count: filled };
}

function holdsValue(row: Buffer): boolean {
  return row.includes('<v') || row.includes('<is') || row.includes('<f');
}

function count(piece: Uint8Array, tag: string): number {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  let found = 0;
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) found += 1;
  return found;
}

function mergedCell(reference: string): MergedCell | null {
  const [from = '', to = from] = reference.split(':');
  const cell = { top: rowOf(from), bottom: rowOf(to), first: columnOf(from), last: columnOf(to) };
  return cell.top >= 1 && cell.first >= 0 ? cell : null;
}

function rowOf(address: string): number {
  return Number(/\d+$/u.exec(address)?.[0] ?? 0);
}

function columnOf(address: string): number {
  let number = 0;
  for (let at = 0; at < address.length; at += 1) {
    const code = address.charCodeAt(at);
    if (code < 65 || code > 90) break;
    number = number * 26 + code - 64;
  }
  return number - 1;
}
