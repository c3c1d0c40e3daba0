import type { SummaryBook } from '../../../domain/report/summary';
import { FONT_NAME } from './looks';
import { packWorkbook } from './packWorkbook';
import { sheetName } from './sheetName';
import { writeTableSheet } from './tableSheet';

const millimetres = (length: number) => length / 25.4;

/**
 * Makes the summary table sent upward: an .xlsx with one sheet a table, set up for A4 landscape. The same book gives
 * the same bytes.
 */
export async function writeSummary(book: SummaryBook): Promise<Uint8Array> {
  // Heavy, and needed only here: not on the way to the first page.
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const made = new Date(`${book.madeOn}T00:00:00Z`);
  Object.assign(workbook, { created: made, modified: made });
  workbook.creator = workbook.lastModifiedBy = 'Sổ học vụ số';
  for (const table of book.sheets) {
    const taken = workbook.worksheets.map((sheet) => sheet.name);
    const sheet = workbook.addWorksheet(sheetName(table.tab, taken), {
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
    });
    const titles = writeTableSheet(sheet, table, book);
    sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: titles, showGridLines: false }];
    sheet.pageSetup.printTitlesRow = `${titles}:${titles}`;
  }
  return packWorkbook(workbook);
}
