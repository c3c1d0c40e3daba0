import { type DocumentTable } from '../../../domain/report/document';
import { decree30 } from './decree30';
import { type Lettering, textWidth } from './textWidth';

/** Millimetres; a longer word is broken rather than given the whole table. */
const LONGEST_UNBROKEN = 30;

/**
 * Widths in millimetres of a table's columns: the shares asked for, widened where a word or a number
 * would break, and together exactly `room` millimetres.
 */
export function columnWidths(table: DocumentTable, room: number): number[] {
  const needed = neededWidths(table);
  const all = sum(needed);
  if (all >= room) return needed.map((width) => (width / all) * room);

  const shares = table.columns.map(({ width }) => (width > 0 ? width : 1));
  const atNeed = new Set<number>();
  for (;;) {
    const left = room - sum(needed.filter((_, index) => atNeed.has(index)));
    const openShares = sum(shares.filter((_, index) => !atNeed.has(index)));
    const widths = shares.map((share, index) =>
      atNeed.has(index) ? (needed[index] ?? 0) : (share / openShares) * left,
    );
    const before = atNeed.size;
    widths.forEach((width, index) => {
      if (width < (needed[index] ?? 0)) atNeed.add(index);
    });
    if (atNeed.size === before) return widths;
  }
}

function neededWidths(table: DocumentTable): number[] {
  const { tableHead, tableCell, tableTotal } = decree30.components;
  // Half a millimetre for the rounding of other programs and the lines of the table.
  const padding = 2 * decree30.table.sidePadding + 0.5;
  return table.columns.map(({ title }, index) => {
    const ofRows = table.rows.map((row) => longestWord(row[index] ?? '', tableCell));
    const ofTotal = longestWord(table.totalRow?.[index] ?? '', tableTotal);
    return Math.max(longestWord(title, tableHead), ofTotal, largest(ofRows)) + padding;
  });
}

function longestWord(text: string, lettering: Lettering): number {
  const widths = text.split(/\s+/u).map((word) => textWidth(word, lettering));
  return Math.min(LONGEST_UNBROKEN, largest(widths));
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
