import type { Row, Workbook, Worksheet } from 'exceljs';
import type { AttendanceBook, AttendanceRow } from '../../../domain/report/attendance-book';
import { writeCount, writeShare, writeSignCount, writeText } from './cells';
import { fitRow } from './fitRow';
import { looks } from './looks';
import { packWorkbook } from './packWorkbook';
import { pageOfTable } from './pages';
import { sheetName } from './sheetName';
import { writeNothing, writeTableHead } from './tableSheet';

/** Sessions that are still read when a page is as wide as them. */
const SESSIONS_A_PAGE = 20;

/**
 * Makes the attendance of a class an .xlsx that may be filled in elsewhere: the table with signs to choose from and totals
 * as formulas, and beside it, out of sight, the ids and the signs of now. The same book gives the same bytes.
 * @param mark the first cell of the hidden sheet, by which it is known again
 */
export async function writeAttendance(book: AttendanceBook, mark: string): Promise<Uint8Array> {
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  const made = new Date(`${book.head.madeOn}T00:00:00Z`);
  Object.assign(workbook, { created: made, modified: made });
  workbook.creator = workbook.lastModifiedBy = 'Sổ học vụ số';
  writeTable(workbook, book);
  writeKept(workbook, book, mark);
  return packWorkbook(workbook);
}

function writeTable(workbook: Workbook, book: AttendanceBook): void {
  const { table, before, sessions, rows } = book;
  const sheet = workbook.addWorksheet(sheetName(table.tab, []), pageOfTable());
  const titles = writeTableHead(sheet, table, book.head);
  if (rows.length === 0) writeNothing(sheet, table);
  rows.forEach((person, index) => {
    writePerson(sheet, book, person, index + 1);
  });
  if (rows.length > 0) writeTotal(sheet, book, titles.number + 1);
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: titles.number, showGridLines: false }];
  sheet.pageSetup.fitToWidth = Math.max(1, Math.ceil(sessions / SESSIONS_A_PAGE));
  sheet.pageSetup.printTitlesRow = `${titles.number}:${titles.number}`;
  sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(before).letter}`;
}

function writePerson(
  sheet: Worksheet,
  { before, sessions, signs, excused, absent, wrongSign }: AttendanceBook,
  person: AttendanceRow,
  order: number,
): void {
  const row = sheet.addRow([]);
  writeCount(row.getCell(1), order, looks.order);
  writeText(row.getCell(2), person.name, looks.text);
  writeText(row.getCell(3), person.birth, looks.centred);
  writeText(row.getCell(4), person.hamlet, looks.text);
  for (let at = 0; at < sessions; at += 1) {
    const cell = row.getCell(before + at + 1);
    writeText(cell, person.signs[at] ?? '', looks.centred);
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${signs.all.join(',')}"`],
      showErrorMessage: true,
      errorTitle: wrongSign.title,
      error: wrongSign.text,
    };
  }
  const { counts } = person;
  const [taken, attended, withLeave, without, rate] = [1, 2, 3, 4, 5].map((at) =>
    row.getCell(before + sessions + at),
  );
  if (!taken || !attended || !withLeave || !without || !rate) return;
  const count = (cell: typeof taken, kinds: readonly string[], value: number) => {
    if (sessions === 0) return writeCount(cell, 0, looks.number);
    const ends = [row.getCell(before + 1), row.getCell(before + sessions)] as const;
    writeSignCount(cell, ends, kinds, value, looks.number);
  };
  count(taken, signs.all, counts.taken);
  count(attended, signs.attended, counts.attended);
  count(withLeave, [excused], counts.excused);
  count(without, [absent], counts.absent);
  writeShare(rate, attended, taken, looks.number);
  fitRow(sheet, row);
}

function writeTotal(sheet: Worksheet, book: AttendanceBook, first: number): void {
  const { table, before, sessions, signs, total } = book;
  const row = sheet.addRow([]);
  const last = row.number - 1;
  table.columns.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    const session = index - before;
    if (session >= 0 && session < sessions) {
      const ends = [sheet.getCell(first, index + 1), sheet.getCell(last, index + 1)] as const;
      writeSignCount(cell, ends, signs.attended, total.counts[session] ?? 0, looks.totalNumber);
    } else writeText(cell, index === 1 ? total.label : '', looks.totalText);
  });
  fitRow(sheet, row);
}

/** Ids and the signs of now, by which a file that comes back tells what was changed in it. */
function writeKept(workbook: Workbook, { kept, rows, table }: AttendanceBook, mark: string): void {
  const sheet = workbook.addWorksheet(sheetName(kept.tab, [table.tab]), { state: 'veryHidden' });
  writeRow(sheet, [mark, kept.classId]);
  writeRow(sheet, ['id', '', '', '', '', ...kept.sessionIds]);
  writeRow(sheet, ['#', '', '', '', '', ...kept.titles]);
  rows.forEach(({ id, name, birth, hamlet, signs }, index) => {
    writeRow(sheet, [String(index + 1), id, name, birth, hamlet, ...signs]);
  });
}

function writeRow(sheet: Worksheet, texts: readonly string[]): Row {
  const row = sheet.addRow([]);
  texts.forEach((text, index) => {
    if (text !== '') writeText(row.getCell(index + 1), text, {});
  });
  return row;
}
