import type { TextCoding } from '../../domain/legacy-text/coding';
import type { HeaderColumn } from './header';
import { cleaned, ColumnLetters } from './letters';
import { valueText, type SheetRow, type SheetValue } from './sheet';

/** A row with its texts by column: in Unicode, clean. */
export interface TextRow {
  readonly row: SheetRow;
  readonly texts: readonly string[];
}

/** The texts of the rows under the head, column by column, whatever their fonts and letters. */
export class SheetTexts {
  private readonly letters: ColumnLetters[] = [];
  private last: TextRow | null = null;

  constructor(
    rows: readonly SheetRow[],
    columns: readonly HeaderColumn[],
    chosen: Readonly<Record<number, TextCoding>>,
    elsewhere: TextCoding,
  ) {
    const isName = new Set(
      columns
        .filter(({ meaning }) => meaning !== null && /name$/u.test(meaning))
        .map(({ at }) => at),
    );
    for (const { values, oldFonts, continued } of rows) {
      for (let at = 0; at < values.length; at += 1) {
        const value = values[at];
        if (typeof value !== 'string' || continued.has(at)) continue;
        let column = this.letters[at];
        if (!column)
          this.letters[at] = column = new ColumnLetters(isName.has(at), chosen[at] ?? null);
        column.gather(value, oldFonts.get(at));
      }
    }
    for (const column of this.letters) (column as ColumnLetters | undefined)?.decide(elsewhere);
  }

  /** Some text could mean something else; known when the rows have been read. */
  get hasUnsure(): boolean {
    return this.letters.some((column: ColumnLetters | undefined) => column?.hasUnsure);
  }

  column(at: number): ColumnLetters | undefined {
    return this.letters[at];
  }

  row(row: SheetRow): TextRow {
    // A row is looked at once more as the one below, before its own turn.
    if (this.last?.row === row) return this.last;
    const texts: string[] = [];
    for (let at = 0; at < row.values.length; at += 1) {
      texts.push(this.text(row, row.values[at] ?? null, at));
    }
    this.last = { row, texts };
    return this.last;
  }

  /** The text of one cell. */
  at(row: SheetRow, at: number): string {
    return this.text(row, row.values[at] ?? null, at);
  }

  /** What a cell read as, where that is not sure; null where it is. */
  unsure({ row }: TextRow, at: number): string | null {
    const value = row.values[at];
    const column = this.letters[at];
    if (typeof value !== 'string' || !column?.hasUnsure) return null;
    return column.convert(value, row.oldFonts.get(at)).isUnsure ? value : null;
  }

  private text(row: SheetRow, value: SheetValue, at: number): string {
    if (typeof value !== 'string') return value === null ? '' : valueText(value);
    const column = this.letters[at];
    return column ? column.convert(value, row.oldFonts.get(at)).text : cleaned(value);
  }
}
