import type { AddWorksheetOptions, Row, Worksheet } from 'exceljs';
import { FONT_NAME } from './looks';

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

const millimetres = (length: number) => length / 25.4;

/** A sheet set up for A4 landscape, one page wide. */
export function pageOfTable(): Partial<AddWorksheetOptions> {
  return {
    // Any other height is taken as set by hand, and then no program fits the rows to their wrapped texts.
    properties: { defaultRowHeight: 15, dyDescent: 0.25 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: millimetres(15),
        bottom: millimetres(15),
        left: millimetres(15),
        right: millimetres(15),
        header: millimetres(7),
        footer: millimetres(7),
      },
    },
    headerFooter: { oddFooter: `&C&"${FONT_NAME},Regular"&11Trang &P/&N` },
  };
}
