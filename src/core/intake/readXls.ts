import {
  CFB,
  read,
  type CellObject,
  type DenseWorkSheet,
  type Range,
  type WorkBook,
} from '@e965/xlsx';
import { AppError } from '../../domain/errors';
import { dayOfSerial, isDayFormat } from './dates';
import type { ListFile, Sheet, SheetValue } from './sheet';
import { SheetRows, type OnRow } from './sheetRows';
import { readRecords } from './xlsFonts';

/** Values and formats of numbers only; everything else costs time and memory. */
const VALUES_ONLY = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
} as const;

const ROWS_A_REPORT = 500;
const OWN_FORMAT = -1;

/** The part of the library's container that is used here; it has no types. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array; readonly size?: number }[];
}
const containers = CFB as {
  read(bytes: Uint8Array, options: { type: 'buffer' }): Container;
};

/**
 * Opens an .xls of Excel 5.0 to 2003.
 * @throws AppError `sheet-locked`, `sheet-too-large` with `{ file }`; Error when it is no workbook or not whole
 */
export function openXlsList(bytes: Uint8Array, file: string): ListFile {
  const container = containers.read(bytes, { type: 'buffer' });
  const stream = streamOf(container, 'Workbook') ?? streamOf(container, 'Book');
  // A workbook of today that has a password lies in a container of before.
  if (streamOf(container, 'EncryptedPackage')) throw new AppError('sheet-locked', { file });
  if (!stream) throw new Error('no workbook');
  const records = readRecords(stream);
  if (records.isLocked) throw new AppError('sheet-locked', { file });
  // The library would go without the rows that are missing.
  if (!records.isWhole) throw new Error('a sheet is cut off');
  const book = read(bytes, { type: 'buffer', ...VALUES_ONLY });
  const decode = records.codePage === 1258 ? fromCodePage1258 : (text: string) => text;
  return listOfBook(book, file, {
    decode,
    oldFont: (sheet, row, column) => records.oldFonts[sheet]?.get(row * 256 + column) ?? null,
    struck: (sheet) => records.struck[sheet]?.keys() ?? [],
  });
}

/**
 * Opens a web page or an XML table that was given the ending .xls, as many systems do; all its cells are text.
 * @throws Error when there is no table in it
 */
export function openMarkedUpList(text: string, file: string): ListFile {
  const book = read(text, { type: 'string', raw: true, ...VALUES_ONLY });
  return listOfBook(book, file, {
    decode: withoutReferences,
    oldFont: () => null,
    struck: () => [],
  });
}

/** `&#432;`: the library knows letters by name only. */
function withoutReferences(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu,
    (whole, hex?: string, digits?: string) => {
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

interface Reading {
  readonly decode: (text: string) => string;
  readonly oldFont: (sheet: number, row: number, column: number) => string | null;
  /** `row * 256 + column`, from 0. */
  readonly struck: (sheet: number) => Iterable<number>;
}

function listOfBook(book: WorkBook, file: string, reading: Reading): ListFile {
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    name: reading.decode(name),
    isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }));
  return {
    encoding: 'unicode',
    sheets,
    read: (index, onRow = () => undefined) => {
      const name = book.SheetNames[index];
      const sheet = name === undefined ? undefined : (book.Sheets[name] as DenseWorkSheet);
      if (!sheet) throw new Error(`no sheet ${index}`);
      const valueOf = (cell: CellObject) => plain(cell, from1904, reading.decode);
      const oldFont = (row: number, column: number) => reading.oldFont(index, row, column);
      const title = sheets[index]?.name ?? '';
      const struck = reading.struck(index);
      return Promise.resolve(readSheet(title, sheet, file, valueOf, oldFont, struck, onRow));
    },
  };
}

function readSheet(
  name: string,
  sheet: DenseWorkSheet,
  file: string,
  valueOf: (cell: CellObject) => SheetValue,
  oldFont: (row: number, column: number) => string | null,
  struck: Iterable<number>,
  onRow: OnRow,
): Sheet {
  const rows = new SheetRows(file);
  const cells = sheet['!data'] ?? [];
  // Both lists have holes.
  cells.forEach((row, number) => {
    row.forEach((cell, column) => {
      const value = valueOf(cell);
      const font = typeof value === 'string' ? oldFont(number, column) : null;
      rows.put(number + 1, column, value, font);
    });
    if (number % ROWS_A_REPORT === 0) onRow(number, cells.length);
  });
  for (const cell of struck) rows.strike((cell >> 8) + 1, cell & 255);
  const merged = ((sheet['!merges'] ?? []) as readonly Range[]).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    first: s.c,
    last: e.c,
  }));
  return { name, rows: rows.finish(merged) };
}

/** A formula gives its last value, an error its sign, so that nothing vanishes unseen. */
function plain(cell: CellObject, from1904: boolean, decode: (text: string) => string): SheetValue {
  const { v: value } = cell;
  if (value === undefined) return null;
  if (cell.t === 'e') return typeof value === 'number' ? (ERRORS.get(value) ?? '#ERROR') : '#ERROR';
  if (typeof value === 'string') return decode(value);
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value !== 'number') return value;
  const isDay =
    typeof cell.z === 'string' && cell.z !== 'General' && isDayFormat(OWN_FORMAT, cell.z);
  return isDay ? dayOfSerial(value, from1904) : value;
}

/** [MS-XLS] 2.5.10. */
const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function streamOf({ FullPaths, FileIndex }: Container, name: string): Uint8Array | null {
  // Only at the root: a workbook may lie inside another document.
  const at = FullPaths.findIndex((path) => /^[^/]*\/([^/]*)$/u.exec(path)?.[1] === name);
  const { content, size = 0 } = FileIndex[at] ?? {};
  if (content && content.length < size) throw new Error('a stream is cut off');
  return content ?? null;
}

/** The library took each byte for the letter of its number in Western Europe. */
function fromCodePage1258(text: string): string {
  return new TextDecoder('windows-1258').decode(Buffer.from(text, 'latin1'));
}
