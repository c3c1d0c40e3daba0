import { isDay, type Day } from '../../domain/day';
import { textIn } from './fontRuns';
import { limits } from './limits';
import { readMarkup } from './markup';
import type { MergedCell } from './merges';
import type { OdsStyles } from './odsStyles';
import { NO_RESULT, type Sheet, type SheetValue } from './sheet';
import { SheetRows, type OnRow } from './sheetRows';
import { asShown } from './writtenNumber';

type Attributes = Readonly<Record<string, string>>;

const ROWS_A_REPORT = 500;

/**
 * Reads one `table:table` of an .ods. Rows and cells told to stand there a million times count only where they hold
 * something.
 * @throws AppError `sheet-too-large` with `{ file }`; Error when it is not whole
 */
export function readOdsSheet(
  name: string,
  table: Uint8Array,
  file: string,
  styles: OdsStyles,
  onRow: OnRow,
): Sheet {
  const reader = new TableReader(file, styles, onRow, count(table, '<table:table-row'));
  readMarkup([table], reader);
  const rows = reader.rows.finish(reader.merged);
  return { name, rows, hiddenColumns: reader.rows.hiddenColumns };
}

class TableReader {
  readonly rows: SheetRows;
  readonly merged: MergedCell[] = [];
  readonly #styles: OdsStyles;
  readonly #onRow: OnRow;
  readonly #total: number;
  /** Style of the cells of a column where neither cell nor row has one. */
  readonly #ofColumns: (string | undefined)[] = [];
  #done = 0;
  #row = 1;
  #rowTimes = 1;
  #ofRow: string | undefined;
  #isHidden = false;
  #column = 0;
  #cell: Attributes | null = null;
  /** Notes and drawings on a cell hold text of their own. */
  #aside = 0;
  #runs: { text: string; readonly font: string | null }[] = [];
  #lines = 0;
  #isInLine = false;
  /** Of the letters that stand one in the other. */
  #spanFonts: (string | null)[] = [];

  constructor(file: string, styles: OdsStyles, onRow: OnRow, total: number) {
    this.rows = new SheetRows(file);
    this.#styles = styles;
    this.#onRow = onRow;
    this.#total = total;
  }

  open(tag: string, attributes: Attributes): void {
    if (this.#aside > 0 || tag === 'annotation' || tag === 'shapes' || tag === 'frame') {
      this.#aside += 1;
      return;
    }
    switch (tag) {
      case 'table-column': {
        const times = timesOf(attributes, 'table:number-columns-repeated');
        if (isHidden(attributes))
          this.rows.hideColumns(this.#ofColumns.length, this.#ofColumns.length + times - 1);
        for (let left = times; left > 0 && this.#ofColumns.length < limits.columns; left -= 1) {
          this.#ofColumns.push(attributes['table:default-cell-style-name']);
        }
        break;
      }
      case 'table-row':
        this.#rowTimes = timesOf(attributes, 'table:number-rows-repeated');
        this.#ofRow = attributes['table:default-cell-style-name'];
        this.#column = 0;
        this.#isHidden = isHidden(attributes);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = attributes;
        this.#runs = [];
        this.#lines = 0;
        this.#spanFonts = [];
        break;
      case 'p':
        this.#isInLine = true;
        if (this.#lines > 0) this.#add('\n');
        this.#lines += 1;
        break;
      case 'span': {
        const font = this.#styles.ownFont(attributes['text:style-name']);
        this.#spanFonts.push(font ?? this.#spanFonts.at(-1) ?? null);
        break;
      }
      case 's':
        this.#add(' '.repeat(Math.min(timesOf(attributes, 'text:c'), LONGEST_GAP)));
        break;
      case 'tab':
        this.#add('\t');
        break;
      case 'line-break':
        this.#add('\n');
        break;
      default:
    }
  }

  close(tag: string): void {
    if (this.#aside > 0) {
      this.#aside -= 1;
      return;
    }
    if (tag === 'p') this.#isInLine = false;
    else if (tag === 'span') this.#spanFonts.pop();
    else if (this.#cell && (tag === 'table-cell' || tag === 'covered-table-cell')) {
      this.#endCell(this.#cell);
      this.#cell = null;
    } else if (tag === 'table-row') {
      this.#row += this.#rowTimes;
      this.#done += 1;
      if (this.#done % ROWS_A_REPORT === 0) this.#onRow(this.#done, this.#total);
    }
  }

  text(part: string): void {
    if (this.#aside === 0) this.#add(part.replace(/[\t\n\r ]+/gu, ' '));
  }

  #add(part: string): void {
    if (!this.#isInLine) return;
    const font = this.#spanFonts.at(-1) ?? null;
    const last = this.#runs.at(-1);
    if (last?.font === font) last.text += part;
    else this.#runs.push({ text: part, font });
  }

  #endCell(attributes: Attributes): void {
    const times = timesOf(attributes, 'table:number-columns-repeated');
    const text = this.#runs.map((run) => run.text).join('');
    const value = valueOf(attributes, text);
    const runs = value === text && this.#runs.some(({ font }) => font !== null) ? this.#runs : null;
    if (value !== null && value !== '') {
      for (let row = 0; row < this.#rowTimes; row += 1) {
        if (this.#isHidden) this.rows.hide(this.#row + row);
        for (let column = this.#column; column < this.#column + times; column += 1) {
          const style = this.#styleOf(attributes, column);
          if (typeof value === 'string') {
            const read = textIn({ text: value, runs }, this.#styles.oldFont(style));
            this.rows.put(this.#row + row, column, read.text, read.oldFont);
          } else this.rows.put(this.#row + row, column, value, null);
          if (this.#styles.isStruck(style)) this.rows.strike(this.#row + row, column);
        }
      }
    }
    const columns = timesOf(attributes, 'table:number-columns-spanned');
    const rows = timesOf(attributes, 'table:number-rows-spanned');
    if ((columns > 1 || rows > 1) && this.merged.length < limits.cells) {
      const [top, first] = [this.#row, this.#column];
      this.merged.push({ top, bottom: top + rows - 1, first, last: first + columns - 1 });
    }
    this.#column += times;
  }

  #styleOf(attributes: Attributes, column: number): string | undefined {
    return attributes['table:style-name'] ?? this.#ofRow ?? this.#ofColumns[column];
  }
}

const SHOWN_WITHOUT_YEAR = /^(\d{1,2})\D{1,3}(\d{1,2})$/u;
/** Of numbers of cards and telephones. */
const ZERO_IN_FRONT = /^0\d{8,11}$/u;
/** More spaces than this are no text. */
const LONGEST_GAP = 1000;

function isHidden(attributes: Attributes): boolean {
  return ['filter', 'collapse'].includes(attributes['table:visibility'] ?? '');
}

function timesOf(attributes: Attributes, name: string): number {
  const times = Number(attributes[name] ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

function valueOf(attributes: Attributes, text: string): SheetValue {
  const number = Number(attributes['office:value'] ?? Number.NaN);
  switch (attributes['office:value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      if (!Number.isFinite(number)) return text;
      // `066085001234`, as the sheet shows it.
      return ZERO_IN_FRONT.test(text) && Number(text) === number
        ? asShown(number, text.length)
        : number;
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date': {
      const day = (attributes['office:date-value'] ?? '').slice(0, 10);
      if (!isDay(day)) return text;
      return isShownWithoutYear(day, text) ? { day, isWithoutYear: true } : { day };
    }
    case undefined:
      return text || (attributes['table:formula'] === undefined ? null : NO_RESULT);
    default:
      return text || (attributes['office:string-value'] ?? null);
  }
}

/** `12/03`, but not the `03/19` of month and year. */
function isShownWithoutYear(day: Day, text: string): boolean {
  const [, first, second] = SHOWN_WITHOUT_YEAR.exec(text) ?? [];
  if (first === undefined) return false;
  const shown = [Number(first), Number(second)].join();
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (shown === [month, year % 100].join()) return false;
  return shown === [date, month].join() || shown === [month, date].join();
}

function count(table: Uint8Array, tag: string): number {
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  let found = 0;
  for (let at = bytes.indexOf(tag); at !== -1; at = bytes.indexOf(tag, at + tag.length)) found += 1;
  return found;
}
