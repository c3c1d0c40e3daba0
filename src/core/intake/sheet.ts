import type { Day } from '../../domain/day';

/** A file of lists, opened: its sheets can be read one by one. */
export interface ListFile {
  /** `unicode` for workbooks; for text files `utf-8`, `utf-16`, `windows-1258`, `windows-1252`. */
  readonly encoding: string;
  /** Days that are not shown as such are counted from 01/01/1904, not from 30/12/1899. */
  readonly from1904?: boolean;
  /** In the order of the tabs. */
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /**
   * @param index of `sheets`
   * @param onRow told now and then how many rows are done of how many; 0 while not known
   */
  read(index: number, onRow?: (done: number, total: number) => void): Promise<Sheet>;
}

/**
 * A sheet as it was read, whatever kind of file it came from. Formulas are gone: their last values stand here, or
 * {@link NO_RESULT} where there is none.
 */
export interface Sheet {
  readonly name: string;
  /** Rows with something in them, from the top. */
  readonly rows: readonly SheetRow[];
  /** Columns that are not shown, from 0; known of .xlsx, .xls and .ods. */
  readonly hiddenColumns?: ReadonlySet<number>;
}

export interface SheetRow {
  /** The sheet's own number, from 1. */
  readonly row: number;
  /** Not shown in the sheet: hidden by hand or by a filter. */
  readonly isHidden: boolean;
  /** By column, from 0; the first cell of merged ones holds the value. */
  readonly values: readonly SheetValue[];
  /** Columns that only continue a cell merged downward from a row above. */
  readonly continued: ReadonlySet<number>;
  /** Columns that a merged cell covers beside its first, with the column of that first. */
  readonly covered: ReadonlyMap<number, number>;
  /** Columns whose text is set in a font of before (`.VnTime`, `VNI-Times`), with that font's name. */
  readonly oldFonts: ReadonlyMap<number, string>;
  /** Columns whose text is struck through: in lists kept by hand, somebody who has left. */
  readonly struck: ReadonlySet<number>;
  /** Columns whose value a formula made; known of .xlsx and .xls. */
  readonly formulas: ReadonlySet<number>;
}

export type SheetValue = string | number | boolean | SheetDay | null;

export interface SheetDay {
  readonly day: Day;
  /** The cell shows day and month only; known of .xlsx, .xls and .ods. */
  readonly isWithoutYear?: true;
}

/** Stands in a cell whose formula was never worked out; Excel's own sign for that. */
export const NO_RESULT = '#CALC!';

/** The value as it reads in the sheet; empty for none. */
export function valueText(value: SheetValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.day.split('-').reverse().join('/');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
