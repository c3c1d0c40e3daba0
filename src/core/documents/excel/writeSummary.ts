import type { SummaryBook } from '../../../domain/report/summary';
import { packWorkbook } from './packWorkbook';
import { pageOfTable } from './pages';
import { sheetName } from './sheetName';
import { writeTableSheet } from './tableSheet';

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
    const sheet = workbook.addWorksheet(sheetName(table.tab, taken), pageOfTable());
    const titles = writeTableSheet(sheet, table, book);
    sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: titles, showGridLines: false }];
    sheet.pageSetup.printTitlesRow = `${titles}:${titles}`;
  }
  return packWorkbook(workbook);
}
