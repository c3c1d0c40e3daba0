import { isOldFont } from './sheetRows';

// The library forgets which font a cell is set in; the records of [MS-XLS] 2.4 that tell it are few.

const FONT = 0x0031;
const XF = 0x00e0;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;
const BEGIN = 0x0809;
const END = 0x000a;
const CODE_PAGE = 0x0042;
const BIFF8 = 0x0600;
/** Cells that hold text: row, column and style stand first in each. */
const TEXTS = new Set([0x00fd, 0x0204, 0x00d6, 0x0006]);
/** No font has this number; those behind it count one more. */
const NO_FONT = 4;
/** Of the flags of a font. */
const STRUCK = 0x0008;

/** What a workbook stream says beside its values. */
export interface XlsRecords {
  readonly isLocked: boolean;
  /** Every sheet it names is there to its end. */
  readonly isWhole: boolean;
  /** Of the texts of files before 1997; null where they are Unicode. */
  readonly codePage: number | null;
  /** By the order of sheets: cells set in a font of before, `row * 256 + column` from 0 → its name. */
  readonly oldFonts: readonly ReadonlyMap<number, string>[];
  /** Alike, the cells whose text is struck through. */
  readonly struck: readonly ReadonlyMap<number, true>[];
}

interface XlsRecord {
  readonly type: number;
  readonly data: DataView;
}

export function readRecords(stream: Uint8Array): XlsRecords {
  const fonts: string[] = [];
  const struckFonts = new Set<number>();
  const struckStyles = new Map<number, true>();
  const oldStyles = new Map<number, string>();
  const sheets: number[] = [];
  let styles = 0;
  let isLocked = false;
  let isBiff8 = true;
  let codePage = 1252;
  for (const { type, data } of recordsFrom(stream, 0)) {
    if (type === END) break;
    if (type === BEGIN && data.byteLength >= 2) isBiff8 = data.getUint16(0, true) === BIFF8;
    else if (type === FILE_PASS) isLocked = true;
    else if (type === CODE_PAGE && data.byteLength >= 2) codePage = data.getUint16(0, true);
    else if (type === BOUND_SHEET && data.byteLength >= 4) sheets.push(data.getUint32(0, true));
    else if (type === FONT) {
      if (data.byteLength >= 4 && (data.getUint16(2, true) & STRUCK) !== 0)
        struckFonts.add(fonts.length);
      fonts.push(fontName(data, isBiff8));
      if (fonts.length === NO_FONT) fonts.push('');
    } else if (type === XF && data.byteLength >= 2) {
      const number = data.getUint16(0, true);
      const font = fonts[number] ?? '';
      if (struckFonts.has(number)) struckStyles.set(styles, true);
      if (isOldFont(font)) oldStyles.set(styles, font);
      styles += 1;
    }
  }
  const cellsIn = <T>(wanted: ReadonlyMap<number, T>) =>
    wanted.size === 0 || isLocked ? [] : sheets.map((at) => styledCells(stream, at, wanted));
  return {
    isLocked,
    isWhole: isLocked || sheets.every((at) => hasEnd(stream, at)),
    codePage: isBiff8 ? null : codePage,
    oldFonts: cellsIn(oldStyles),
    struck: cellsIn(struckStyles),
  };
}

/** By hand, without a view of each record: a sheet has one for every cell. */
function hasEnd(stream: Uint8Array, start: number): boolean {
  const at = (byte: number) => (stream[byte] ?? 0) + (stream[byte + 1] ?? 0) * 256;
  let depth = 0;
  for (let byte = start; byte + 4 <= stream.byteLength; byte += 4 + at(byte + 2)) {
    const type = at(byte);
    if (type === BEGIN) depth += 1;
    else if (type === END) depth -= 1;
    if (depth === 0) return type === END;
  }
  return false;
}

function styledCells<T>(
  stream: Uint8Array,
  start: number,
  wanted: ReadonlyMap<number, T>,
): Map<number, T> {
  const cells = new Map<number, T>();
  let depth = 0;
  for (const { type, data } of recordsFrom(stream, start)) {
    if (type === BEGIN) depth += 1;
    else if (type === END) depth -= 1;
    if (depth === 0) break;
    // A chart lies in the sheet as a sheet of its own.
    if (depth > 1 || !TEXTS.has(type) || data.byteLength < 6) continue;
    const style = wanted.get(data.getUint16(4, true));
    if (style) cells.set(data.getUint16(0, true) * 256 + data.getUint16(2, true), style);
  }
  return cells;
}

function* recordsFrom(stream: Uint8Array, start: number): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = start; at + 4 <= stream.byteLength;) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, stream.byteLength);
    const data = new DataView(stream.buffer, stream.byteOffset + at + 4, end - at - 4);
    yield { type: view.getUint16(at, true), data };
    at = end;
  }
}

function fontName(data: DataView, isBiff8: boolean): string {
  if (data.byteLength < 16) return '';
  const length = data.getUint8(14);
  const isWide = isBiff8 && (data.getUint8(15) & 1) === 1;
  const start = isBiff8 ? 16 : 15;
  let name = '';
  for (let index = 0; index < length; index += 1) {
    const at = start + index * (isWide ? 2 : 1);
    if (at + (isWide ? 2 : 1) > data.byteLength) break;
    name += String.fromCharCode(isWide ? data.getUint16(at, true) : data.getUint8(at));
  }
  return name;
}
