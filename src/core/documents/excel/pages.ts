import type { Row, Worksheet } from 'exceljs';

/** Points of paper inside the margins of A4 landscape (`writeSummary`), a little less: programs round rows up. */
const PAPER = { width: 757, height: 510 * 0.97 };
export const DEFAULT_ROW = 15;

/**
 * Whether `more` points of rows end on the page that the last row of the sheet stands on, when the sheet is printed one
 * page wide and its column titles stand again on every page.
 */
export function fitsOnLastPage(sheet: Worksheet, titles: Row, more: number): boolean {
  const page = PAPER.height / scaleOf(sheet);
  const heading = titles.height || DEFAULT_ROW;
  let used = 0;
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const height = sheet.getRow(number).height || DEFAULT_ROW;
    used = used + height > page ? heading + height : used + height;
  }
  return used + more <= page;
}

/** A column is counted in digits of the default font, 12 pt: half an em each. */
function scaleOf(sheet: Worksheet): number {
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 9) * 6, 0);
  return Math.min(1, PAPER.width / width);
}
