import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as breath } from 'node:timers/promises';
import type { Worksheet } from 'exceljs';
import type { SummaryBook, SummarySheet } from '../../../domain/report/summary';
import { fitRow } from './fitRow';
import { repackWorkbook } from './packWorkbook';
import { pageOfTable } from './pages';
import { sheetName } from './sheetName';
import { headRows, writeNothing, writeRow, writeSignature, writeTableHead } from './tableSheet';

/** Rows between two breaths, in which the core answers others. */
const ROWS_AT_ONCE = 500;

export interface ListWatch {
  readonly onProgress: (done: number, total: number) => void;
  /** Throws when the user has stopped it. */
  readonly goOn: () => void;
}

/**
 * Makes an .xlsx of a long list (tens of thousands of rows): head, title and signature as in the summary. Rows go into
 * the file as they come, so that the cells of the whole list are never in memory together.
 */
export async function writeList(book: SummaryBook, watch?: ListWatch): Promise<Uint8Array> {
  const { stream: streams } = (await import('exceljs')).default;
  const stream = new PassThrough();
  const whole = buffer(stream);
  const workbook = new streams.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    // Packed here for good, hence not compressed hard twice.
    zip: { zlib: { level: 1 } },
  });
  const made = new Date(`${book.madeOn}T00:00:00Z`);
  Object.assign(workbook, { created: made, modified: made });
  workbook.creator = workbook.lastModifiedBy = 'Sổ học vụ số';
  try {
    for (const table of book.sheets) {
      const titles = headRows(table, book);
      const sheet = workbook.addWorksheet(sheetName(table.tab, []), {
        ...pageOfTable(),
        views: [{ state: 'frozen', xSplit: 0, ySplit: titles, showGridLines: false }],
      });
      sheet.pageSetup.printTitlesRow = `${titles}:${titles}`;
      await writeTable(sheet, table, book, watch);
      sheet.commit();
    }
    await workbook.commit();
  } catch (error) {
    // Nobody waits for its end any longer.
    whole.catch(() => undefined);
    stream.destroy();
    throw error;
  }
  watch?.goOn();
  return repackWorkbook(new Uint8Array(await whole));
}

async function writeTable(
  sheet: Worksheet,
  table: SummarySheet,
  book: SummaryBook,
  watch?: ListWatch,
): Promise<void> {
  writeTableHead(sheet, table, book).commit();
  if (table.rows.length === 0) writeNothing(sheet, table);
  for (const [index, values] of table.rows.entries()) {
    const row = writeRow(sheet, table, values);
    // Measuring every text would take longer than writing it; what is shorter than its column is on one line.
    const isLong = values.some(
      (value, at) =>
        typeof value === 'string' && value.length > (table.columns[at]?.width ?? 0) - 3,
    );
    if (isLong) fitRow(sheet, row);
    row.commit();
    if (index % ROWS_AT_ONCE === 0) {
      watch?.onProgress(index, table.rows.length);
      await breath();
      watch?.goOn();
    }
  }
  sheet.addRow([]).commit();
  writeSignature(sheet, table, book);
}
