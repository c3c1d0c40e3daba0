import type { Cell, Row, Worksheet } from 'exceljs';
import { breakLines, type Lettering } from '../form/textWidth';

/** Excel counts a column's width in digits of the default font, 12 pt: half an em each, in millimetres. */
const DIGIT = (12 / 2 / 72) * 25.4;
/** Digits of a column's width that are never written on, and those one step of indent takes. */
const EDGE = 0.71;
const INDENT = 1.5;
/** Programs wrap a little earlier or later than the letters alone would ask. */
const CERTAIN = 0.95;
/** Height of a line against the size of its letters. */
const LEADING = 1.3;
/** The highest row Excel knows, in points. */
const HIGHEST = 409;

/** Width of a column, as Excel counts it, in which `letters` digits find room. */
export function columnWidth(letters: number): number {
  return letters + EDGE;
}

/**
 * Gives the row the height in which all its texts show whole. Programs fit a row to wrapped texts only when one of
 * them is edited, LibreOffice not always on opening, and a row of merged cells never.
 */
export function fitRow(sheet: Worksheet, row: Row): void {
  const widths = new Map<Cell, number>();
  row.eachCell((cell) => {
    const width = sheet.getColumn(cell.col).width ?? 0;
    widths.set(cell.master, (widths.get(cell.master) ?? 0) + width);
  });
  const heights = [...widths].map(([cell, width]) => heightOf(cell, width));
  row.height = Math.min(HIGHEST, Math.ceil(Math.max(...heights) + 3));
}

function heightOf(cell: Cell, width: number): number {
  const { size = 12, bold = false, italic = false } = cell.font;
  const lettering: Lettering = { size, bold, italic };
  const indent = (cell.alignment.indent ?? 0) * INDENT;
  const room = (width - EDGE - indent) * DIGIT * CERTAIN;
  // A word longer than its room is broken inside.
  const lines = breakLines(cell.text, lettering, room).map((line) => Math.ceil(line.width / room));
  return (
    Math.max(
      1,
      lines.reduce((sum, count) => sum + count, 0),
    ) *
    size *
    LEADING
  );
}
