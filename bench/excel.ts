import { join } from 'node:path';
import ExcelJS, { type CellValue, type Style } from 'exceljs';
import phrases from '../resources/report/phrases.json';
import summaryPhrases from '../resources/report/summary-phrases.json';
import { makeSample, SAMPLE_PERIOD } from '../src/core/actions/make-sample';
import { readPeriod } from '../src/core/actions/measure-period';
import { writeSummary } from '../src/core/documents/excel/writeSummary';
import { summaryBook, type SummaryBook } from '../src/domain/report/summary';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

/** Rows of the longer table. */
const LONG = 5000;

/** The summary table's bytes, against exceljs alone writing the same values and styles into the same cells. */
export async function measureExcel(): Promise<Measurement[]> {
  const matter = await inFolder((folder) =>
    withBook(join(folder, 'so-hoc-vu-so.db'), async (core) => {
      await makeSample(core, { persons: 1200, seed: 64 });
      return { ...(await readPeriod(core, SAMPLE_PERIOD)), madeOn: core.today() };
    }),
  );
  const book = () => summaryBook(matter, { ...phrases, ...summaryPhrases });
  return [
    await measureBook('the summary table', 31, 1.3, book),
    await measureBook(`the summary table with ${LONG} rows more`, 11, null, () => longer(book())),
  ];
}

/** With the rows of its second sheet over and over. */
function longer(book: SummaryBook): SummaryBook {
  const sheets = book.sheets.map((sheet, index) =>
    index === 1
      ? { ...sheet, rows: Array.from({ length: LONG }, (_, row) => sheet.rows[row % 10] ?? []) }
      : sheet,
  );
  return { ...book, sheets };
}

async function measureBook(
  name: string,
  runs: number,
  bound: number | null,
  book: () => SummaryBook,
): Promise<Measurement> {
  const sheets = await sheetsOf(await writeSummary(book()));
  const taken = await interleaved(runs, {
    ours: () => timed(() => writeSummary(book())),
    bare: () => timed(() => writeBare(sheets)),
  });
  const medians = [median(taken('ours')), median(taken('bare'))] as const;
  return compared(`${name} / bare exceljs`, 'ms', runs, medians, bound);
}

interface Sheet {
  readonly name: string;
  readonly cells: readonly {
    readonly address: string;
    readonly value: CellValue;
    readonly style: Partial<Style>;
  }[];
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  // As a careful writer would: one object for each style, which the library knows again by identity.
  const styles = new Map<string, Partial<Style>>();
  const shared = (style: Partial<Style>) => {
    const text = JSON.stringify(style);
    const known = styles.get(text) ?? style;
    styles.set(text, known);
    return known;
  };
  return workbook.worksheets.map((sheet) => {
    const cells: Sheet['cells'][number][] = [];
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master !== cell) return;
        cells.push({ address: cell.address, value: cell.value, style: shared(cell.style) });
      }),
    );
    return { name: sheet.name, cells };
  });
}

function writeBare(sheets: readonly Sheet[]): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, cells } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const { address, value, style } of cells) {
      const cell = sheet.getCell(address);
      cell.value = value;
      cell.style = style;
    }
  }
  return workbook.xlsx.writeBuffer();
}
