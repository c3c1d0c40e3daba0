import { looksLikeName } from './familyNames';
import { officeAndName } from './offices';
import {
  hamletOfHeading,
  isSignature,
  isTitleOrRemark,
  mayBeWoman,
  mayHeadGroup,
  signsSurely,
} from './otherRows';
import type { PersonReader } from './person';
import { readName } from './personName';
import type { SheetRow } from './sheet';
import type { SheetTexts, TextRow } from './sheetTexts';

/** Hardly more sign under one office. */
const SIGNING = 3;

/** What is still to come below a row: tells the signatures at a list's end from the offices of those listed. */
export class ListEnd {
  /** By row, from the last upwards as far as was asked: the persons below, but for one to each signature. */
  private readonly spare: number[] = [];
  private lastListed = -1;
  /** By row: somebody told is still to come before another heading or table. */
  private readonly goesOn: boolean[] = [];
  private reached: number;

  /** @param begins whether a further list begins at a row */
  constructor(
    private readonly rows: readonly SheetRow[],
    private readonly readers: readonly PersonReader[],
    private readonly texts: SheetTexts,
    private readonly begins: (row: SheetRow) => boolean,
  ) {
    this.reached = rows.length - 1;
  }

  /** Whether whoever stands below this row, with nothing told as of the others, can only be who signs. */
  isAt(at: number): boolean {
    return this.isOfTold && this.spareBelow(at) <= 1 && this.lastListed <= at;
  }

  /** Whether the list goes on right below the office in this row, so that it signs nothing. */
  goesOnBelow(at: number, office: string): boolean {
    const [here, next] = [this.rows[at], this.rows[at + 1]];
    if (!here || !next) return false;
    const below = this.texts.row(next);
    const isOfOne = officeAndName(office) !== null;
    if (isOfOne && this.isListed(below)) return true;
    if (this.isOfTold) return mayHeadGroup(office) && this.isToldBelow(at);
    if (next.row !== here.row + 1) return false;
    if (this.namesIn(below).length === 0) return false;
    if (isOfOne) return this.spareBelow(at) > 0;
    return this.spareBelow(at) > (signsSurely(office) ? SIGNING : 1);
  }

  /** Whether those below an office, if no more than may sign, can be of the list as well. */
  isUnsureBelow(at: number): boolean {
    return !this.isOfTold && this.spareBelow(at) <= SIGNING;
  }

  /** Whether the list goes on under the title in this row: with somebody told, where they are. */
  goesOnUnder(at: number): boolean {
    return !this.isOfTold || this.isToldBelow(at);
  }

  /** More than names stand in the list: what ends it is told by that. */
  private get isOfTold(): boolean {
    return this.readers.some(({ told }) => told > 0);
  }

  private isToldBelow(at: number): boolean {
    this.spareBelow(at);
    return this.goesOn[at] === true;
  }

  private spareBelow(at: number): number {
    for (; this.reached > at; this.reached -= 1)
      this.spare[this.reached - 1] = this.counting(this.reached, this.spare[this.reached] ?? 0);
    return this.spare[at] ?? 0;
  }

  private counting(at: number, spare: number): number {
    const row = this.texts.row(this.rows[at] as SheetRow);
    const names = this.namesIn(row);
    if (this.isListed(row)) {
      this.lastListed = Math.max(this.lastListed, at);
      this.goesOn[at - 1] = true;
      return spare + 1;
    }
    if (this.begins(row.row) || names.some((name) => this.isHamlet(name))) return 0;
    if (row.texts.some((text, at) => isTitleOrRemark(text) && !row.row.continued.has(at))) return 0;
    this.goesOn[at - 1] = this.goesOn[at] === true;
    if (isSignature(names)) return spare - (names.some((name) => officeAndName(name)) ? 0 : 1);
    return names.some((name) => looksLikeName(readName(name).name)) ? spare + 1 : spare;
  }

  private isHamlet(name: string): boolean {
    return hamletOfHeading(name) !== null && (this.isOfTold || !mayBeWoman(name));
  }

  private isListed(row: TextRow): boolean {
    return this.readers.some((reader) => reader.looksListed(row));
  }

  private namesIn(row: TextRow): string[] {
    return this.readers.map((reader) => reader.name(row)).filter((name) => name !== '');
  }
}
