import { looksLikeName } from './familyNames';
import { officeAndName } from './offices';
import { isSignature } from './otherRows';
import type { PersonReader } from './person';
import type { SheetRow } from './sheet';
import type { SheetTexts, TextRow } from './sheetTexts';

/** What is still to come below a row: tells the signatures at a list's end from the offices of those listed. */
export class ListEnd {
  /** The last row with a number or something told; -1 for none, as in lists of nothing but names. */
  private lastListed = -1;
  /** By row under that: the names still to come, but for one to each signature that waits for its own. */
  private readonly spare: number[] = [];

  /**
   * @param from the first row under the head
   * @param begins whether a further list begins at a row
   */
  constructor(
    private readonly rows: readonly SheetRow[],
    private readonly readers: readonly PersonReader[],
    private readonly texts: SheetTexts,
    from: number,
    begins: (row: SheetRow) => boolean,
  ) {
    let spare = 0;
    for (let at = rows.length - 1; at >= from && this.lastListed === -1; at -= 1) {
      this.spare[at] = spare;
      const row = texts.row(rows[at] as SheetRow);
      const names = this.namesIn(row);
      if (this.isListed(row)) this.lastListed = at;
      else if (begins(row.row)) spare = 0;
      else if (isSignature(names)) spare -= names.some((name) => officeAndName(name)) ? 0 : 1;
      else if (names.some(looksLikeName)) spare += 1;
    }
  }

  /** Whether whoever stands below this row, with nothing else told, can only be who signs. */
  isAt(at: number): boolean {
    return this.lastListed !== -1 && at > this.lastListed && (this.spare[at] ?? 0) <= 1;
  }

  /** Whether the list goes on right below the office in this row, so that it signs nothing. */
  goesOnBelow(at: number, office: string): boolean {
    const [here, next] = [this.rows[at], this.rows[at + 1]];
    if (!here || !next) return false;
    const below = this.texts.row(next);
    const isOfOne = officeAndName(office) !== null;
    if (isOfOne && this.isListed(below)) return true;
    const isNear = next.row === here.row + 1 && this.namesIn(below).length > 0;
    return this.lastListed === -1 && isNear && (this.spare[at] ?? 0) > (isOfOne ? 0 : 1);
  }

  private isListed(row: TextRow): boolean {
    return this.readers.some((reader) => reader.looksListed(row));
  }

  private namesIn(row: TextRow): string[] {
    return this.readers.map((reader) => reader.name(row)).filter((name) => name !== '');
  }
}
