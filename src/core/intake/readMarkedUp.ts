import { read, type CellObject, type DenseWorkSheet, type Range } from '@e965/xlsx';
import { dayOfSerial, isDayFormat } from './dates';
import type { ListFile, Sheet, SheetValue } from './sheet';
import { SheetRows, type OnRow } from './sheetRows';
import { ERRORS } from './xlsSheet';

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

/**
 * Opens a web page or an XML table that was given the ending .xls, as many systems do.
 * @throws Error when there is no table in it
 */
export function openMarkedUpList(text: string, file: string): Omit<ListFile, 'encoding'> {
  const book = read(text, { type: 'string', raw: true, ...VALUES_ONLY });
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    name: withoutReferences(name),
    isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }));
  return {
    from1904,
    sheets,
    read: (index, onRow = () => undefined) => {
      const name = book.SheetNames[index];
      const sheet = name === undefined ? undefined : (book.Sheets[name] as DenseWorkSheet);
      if (!sheet) throw new Error(`no sheet ${index}`);
      const rows = readRows(sheet, new SheetRows(file), from1904, onRow);
      return Promise.resolve({ name: sheets[index]?.name ?? '', rows });
    },
  };
}

function readRows(
  sheet: DenseWorkSheet,
  rows: SheetRows,
  from1904: boolean,
  onRow: OnRow,
): Sheet['rows'] {
  const cells = sheet['!data'] ?? [];
  // Both lists have holes.
  cells.forEach((row, number) => {
    row.forEach((cell, column) => {
      rows.put(number + 1, column, plain(cell, from1904), null);
    });
    if (number % ROWS_A_REPORT === 0) onRow(number, cells.length);
  });
  const merged = ((sheet['!merges'] ?? []) as readonly Range[]).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    first: s.c,
    last: e.c,
  }));
  return rows.finish(merged);
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

/** A formula gives its last value, an error its sign, so that nothing vanishes unseen. */
function plain(cell: CellObject, from1904: boolean): SheetValue {
  const { v: value } = cell;
  if (value === undefined) return null;
  if (cell.t === 'e') return typeof value === 'number' ? (ERRORS.get(value) ?? '#ERROR') : '#ERROR';
  if (typeof value === 'string') return withoutReferences(value);
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  if (typeof value !== 'number') return value;
  const isDay =
    typeof cell.z === 'string' && cell.z !== 'General' && isDayFormat(OWN_FORMAT, cell.z);
  return isDay ? dayOfSerial(value, from1904) : value;
}
