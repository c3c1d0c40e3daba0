import type { Row, Worksheet } from 'exceljs';
import type {
  SummaryBook,
  SummaryColumn,
  SummarySheet,
  SummaryValue,
} from '../../../domain/report/summary';
import { decree30 } from '../form/decree30';
import { writeCount, writeShare, writeText, writeTotal, type Look } from './cells';
import { columnWidth, fitRow } from './fitRow';
import { looks } from './looks';
import { DEFAULT_ROW, fitsOnLastPage } from './pages';

/** Rows left free for the signature and the seal. */
const SIGNATURE_ROOM = 4;
/** Rows of the table that stand above a signature on a page of its own. */
const ROWS_WITH_SIGNATURE = 2;
/** Points of a row of the signature with text in it. */
const SIGNATURE_ROW = 20;
/** Points between head, title and table. */
const GAP = 8;

/** Columns from … to …, both counted from 1. */
type Span = readonly [from: number, to: number];
type Halves = { readonly left: Span; readonly right: Span };

/**
 * Writes one table with its head and its signature.
 * @returns the row of the column titles
 */
export function writeTableSheet(sheet: Worksheet, table: SummarySheet, book: SummaryBook): number {
  const titles = writeTableHead(sheet, table, book);
  if (table.rows.length === 0) writeNothing(sheet, table);
  else writeRows(sheet, table);
  const before = sheet.addRow([]);
  const height = signatureHeight(book);
  if (!fitsOnLastPage(sheet, titles, height)) {
    // The last rows go along, so that nobody signs under an empty table.
    const kept = before.number - 1 - ROWS_WITH_SIGNATURE;
    sheet.getRow(kept > titles.number ? kept : before.number).addPageBreak();
  }
  writeSignature(sheet, table, book);
  return titles.number;
}

/** Sets the columns and writes everything above the first row. @returns the row of the column titles */
export function writeTableHead(sheet: Worksheet, table: SummarySheet, book: SummaryBook): Row {
  table.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = columnWidth(column.width);
  });
  const all: Span = [1, table.columns.length];
  writeLetterhead(sheet, book, halvesOf(table.columns));
  sheet.addRow([]).height = GAP;
  writeAcross(sheet, all, table.title, looks.title);
  for (const text of table.under) writeAcross(sheet, all, text, looks.under);
  sheet.addRow([]).height = GAP;
  const titles = sheet.addRow([]);
  table.columns.forEach((column, index) => {
    writeText(titles.getCell(index + 1), column.title, looks.columnTitle);
  });
  fitRow(sheet, titles);
  return titles;
}

/** How many rows `writeTableHead` writes, for sheets that must say so before. */
export function headRows(table: SummarySheet, book: SummaryBook): number {
  return Math.max(book.letterhead.length, 2) + table.under.length + 4;
}

export function writeNothing(sheet: Worksheet, table: SummarySheet): void {
  writeAcross(sheet, [1, table.columns.length], table.nothing, looks.centred);
}

/** The office at the left over about two fifths of the width, the Quốc hiệu at the right. */
function halvesOf(columns: readonly SummaryColumn[]): Halves {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  let left = 0;
  let width = 0;
  while (left < columns.length - 1 && width < whole * 0.36) width += columns[left++]?.width ?? 0;
  return { left: [1, left], right: [left + 1, columns.length] };
}

function writeLetterhead(sheet: Worksheet, book: SummaryBook, { left, right }: Halves): void {
  const { nationalName, motto } = decree30.fixedTexts;
  const national = [
    [nationalName, looks.nationalName],
    [motto, looks.motto],
  ] as const;
  const lines = Math.max(book.letterhead.length, national.length);
  for (let line = 0; line < lines; line += 1) {
    const row = sheet.addRow([]);
    const issuer = book.letterhead[line] ?? '';
    const [text, look] = national[line] ?? ['', looks.nationalName];
    writeSpan(sheet, row, left, issuer, looks.issuer);
    writeSpan(sheet, row, right, text, look);
    fitRow(sheet, row);
  }
}

function writeRows(sheet: Worksheet, table: SummarySheet): void {
  const first = sheet.rowCount + 1;
  for (const values of table.rows) {
    fitRow(sheet, writeRow(sheet, table, values));
  }
  if (table.total !== null) writeTotals(sheet, table, table.total, first);
}

/** Writes one row of the table; its height is left to the caller. */
export function writeRow(
  sheet: Worksheet,
  table: SummarySheet,
  values: readonly SummaryValue[],
): Row {
  const row = sheet.addRow([]);
  table.columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    const value = values[index] ?? null;
    if (column.kind === 'share') {
      const [part, whole] = [column.part, column.whole].map((at) => row.getCell(at + 1));
      if (part && whole) writeShare(cell, part, whole, looks.number);
    } else if (typeof value === 'string') {
      writeText(cell, value, lookOf(column));
    } else {
      writeCount(cell, value, lookOf(column));
    }
  });
  return row;
}

function writeTotals(sheet: Worksheet, table: SummarySheet, label: string, first: number): void {
  const row = sheet.addRow([]);
  const labelled = table.columns.findIndex((column) => column.kind === 'text');
  table.columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    if (column.kind === 'count' && column.total !== undefined) {
      writeCount(cell, column.total, looks.totalNumber);
      return;
    }
    if (column.kind !== 'count' || !column.adds) {
      writeText(cell, index === labelled ? label : '', looks.totalText);
      return;
    }
    const ends = [first, row.number - 1] as const;
    const [from, to] = ends.map((number) => sheet.getCell(number, index + 1));
    const sum = table.rows.reduce((so, values) => so + Number(values[index] ?? 0), 0);
    if (from && to) writeTotal(cell, from, to, sum, looks.totalNumber);
  });
  fitRow(sheet, row);
}

function lookOf(column: SummaryColumn): Look {
  if (column.kind === 'order') return looks.order;
  if (column.kind === 'text') return column.centred ? looks.centred : looks.text;
  return looks.number;
}

/** Points the signature takes, whole on one page: place and date, lines, room, name. */
function signatureHeight({ signature }: SummaryBook): number {
  const written = 2 + Math.max(1, signature.signer.lines.length);
  return written * SIGNATURE_ROW + SIGNATURE_ROOM * DEFAULT_ROW;
}

/** Place and date, who made the table at the left, who signs at the right. */
export function writeSignature(
  sheet: Worksheet,
  { columns }: SummarySheet,
  { signature }: SummaryBook,
): void {
  const { left, right } = halvesOf(columns);
  const { placeDate, preparer, signer } = signature;
  const place = sheet.addRow([]);
  writeSpan(sheet, place, right, placeDate, looks.placeDate);
  fitRow(sheet, place);
  for (let line = 0; line < Math.max(1, signer.lines.length); line += 1) {
    const row = sheet.addRow([]);
    writeSpan(sheet, row, left, line === 0 ? preparer.title : '', looks.signature);
    writeSpan(sheet, row, right, signer.lines[line] ?? '', looks.signature);
    fitRow(sheet, row);
  }
  for (let line = 0; line < SIGNATURE_ROOM; line += 1) sheet.addRow([]);
  const names = sheet.addRow([]);
  writeSpan(sheet, names, left, preparer.name, looks.signature);
  writeSpan(sheet, names, right, signer.name, looks.signature);
  fitRow(sheet, names);
}

/** Writes a row of its own over these columns. */
function writeAcross(sheet: Worksheet, span: Span, text: string, look: Look): void {
  const row = sheet.addRow([]);
  writeSpan(sheet, row, span, text, look);
  fitRow(sheet, row);
}

function writeSpan(sheet: Worksheet, row: Row, [from, to]: Span, text: string, look: Look): void {
  writeText(row.getCell(from), text, look);
  if (to > from) sheet.mergeCells(row.number, from, row.number, to);
}
