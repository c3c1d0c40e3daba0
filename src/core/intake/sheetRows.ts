import { AppError } from '../../domain/errors';
import { limits } from './limits';
import { mergesByRow, type MergedCell, type RowMerges } from './merges';
import type { SheetRow, SheetValue } from './sheet';
import { isSymbolFont, signOf } from './symbolFonts';

/** Told now and then how many rows are done of how many; 0 while not known. */
export type OnRow = (done: number, total: number) => void;

const NO_COVERED: ReadonlyMap<number, number> = new Map();
const NO_FONTS: ReadonlyMap<number, string> = new Map();
const NO_COLUMNS: ReadonlySet<number> = new Set();

interface OpenRow {
  readonly values: SheetValue[];
  fonts: Map<number, string> | null;
  struck: Set<number> | null;
}

/** Gathers the cells of one sheet, from whatever kind of file, within the limits of a list. */
export class SheetRows {
  readonly #rows = new Map<number, OpenRow>();
  readonly hiddenColumns = new Set<number>();
  readonly #hidden = new Set<number>();
  readonly #formulas = new Map<number, Set<number>>();
  #cells = 0;
  #lastNumber = 0;
  #last: OpenRow | null = null;

  constructor(readonly file: string) {}

  get count(): number {
    return this.#rows.size;
  }

  /**
   * @param row from 1
   * @param column from 0
   * @param font the font the text is set in, when it is one of before or of signs
   * @throws AppError `sheet-too-large` with `{ file }`
   */
  put(row: number, column: number, value: SheetValue, font: string | null): void {
    if (value === null || value === '') return;
    this.#cells += 1;
    if (column >= limits.columns || this.#cells > limits.cells) throw tooLarge(this.file);
    const { values, fonts } = this.#open(row);
    while (values.length < column) values.push(null);
    values[column] =
      typeof value === 'string' && value.length > limits.text ? value.slice(0, limits.text) : value;
    if (font === null) return;
    if (isSymbolFont(font)) {
      values[column] = typeof value === 'string' ? signOf(value, font) : value;
      return;
    }
    if (fonts) fonts.set(column, font);
    else this.#open(row).fonts = new Map([[column, font]]);
  }

  /** @param row from 1 */
  hide(row: number): void {
    this.#hidden.add(row);
  }

  /** Both ends, from 0, are hidden as well. */
  hideColumns(first: number, last: number): void {
    for (let column = first; column <= last && column < limits.columns; column += 1)
      this.hiddenColumns.add(column);
  }

  /** The text that was put there is struck through. */
  strike(row: number, column: number): void {
    // Nothing was put into a row that is not there.
    const open = this.#rows.get(row);
    if (open) (open.struck ??= new Set()).add(column);
  }

  /** The value that was put there, or none, comes from a formula; a row of nothing but empty results is no row. */
  putFormula(row: number, column: number): void {
    const ofRow = this.#formulas.get(row);
    if (ofRow) ofRow.add(column);
    else this.#formulas.set(row, new Set([column]));
  }

  /** The rows from the top. */
  finish(merged: Iterable<MergedCell>): SheetRow[] {
    const merges = mergesByRow(merged);
    return [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([row, { values, fonts, struck }]) => {
        const ofRow = merges.get(row);
        if (ofRow) this.#merge(values, ofRow);
        return {
          row,
          isHidden: this.#hidden.has(row),
          values,
          continued: ofRow ? new Set(ofRow.continued.keys()) : NO_COLUMNS,
          covered: ofRow?.covered ?? NO_COVERED,
          oldFonts: fonts ?? NO_FONTS,
          formulas: this.#formulas.get(row) ?? NO_COLUMNS,
          struck: struck ?? NO_COLUMNS,
        };
      });
  }

  /** Only of rows that hold something of their own; those above are done. */
  #merge(values: SheetValue[], { covered, continued }: RowMerges): void {
    for (const column of covered.keys()) if (column < values.length) values[column] = null;
    for (const [column, from] of continued) {
      while (values.length <= column) values.push(null);
      values[column] = this.#rows.get(from)?.values[column] ?? null;
    }
  }

  #open(row: number): OpenRow {
    if (this.#last && this.#lastNumber === row) return this.#last;
    let open = this.#rows.get(row);
    if (!open) {
      if (this.#rows.size >= limits.rows) throw tooLarge(this.file);
      open = { values: [], fonts: null, struck: null };
      this.#rows.set(row, open);
    }
    this.#last = open;
    this.#lastNumber = row;
    return open;
  }
}

export function tooLarge(file: string): AppError {
  return new AppError('sheet-too-large', { file });
}

export function unreadable(file: string, cause: unknown): AppError {
  return new AppError('sheet-unreadable', { file }, { cause });
}

/** A font of before, where a Latin letter stands for a Vietnamese one (domain facts 7.1), or one of signs. */
export function isOldFont(name: string): boolean {
  return /^(?:\.Vn|VNI)/iu.test(name) || isSymbolFont(name);
}
