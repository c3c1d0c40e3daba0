import type { TextCoding } from '../../domain/legacy-text/coding';
import type { Block } from './blocks';
import { headBelow, type Header } from './header';
import { titlesOf } from './letters';
import { hamletOfTitles, isSignature, isTotals } from './otherRows';
import type { Sheet, SheetRow } from './sheet';

/** The hamlet named above the table, or else by the sheet. */
export function hamletAbove(sheet: Sheet, header: Header, coding: TextCoding): string | null {
  const rows = sheet.rows.slice(0, header.top);
  return (
    hamletUnderOther(rows, coding) ??
    hamletOfTitles(rows.flatMap((row) => titlesOf(row, coding))) ??
    hamletOfTitles([sheet.name.normalize('NFC')])
  );
}

/**
 * Of blocks side by side the hamlets named above each, `THÔN 1` and `THÔN 2`; null when one of them has none of its own.
 */
export function hamletsOfBlocks(
  rows: readonly SheetRow[],
  header: Header,
  blocks: readonly Block[],
  coding: TextCoding,
): readonly string[] | null {
  if (blocks.length < 2) return null;
  const starts = blocks.map(({ columns }) => Math.min(...columns.map(({ at }) => at)));
  for (const row of rows.slice(0, header.top).toReversed()) {
    const titles = titlesOf(row, coding);
    const own = starts.map((start, block) =>
      hamletOfTitles(titles.slice(block === 0 ? 0 : start, starts[block + 1])),
    );
    if (own.every((hamlet) => hamlet !== null)) return own;
  }
  return null;
}

/** `DANH SÁCH THÔN 2` between another table and this one; null where there is no such title. */
function hamletUnderOther(rows: readonly SheetRow[], coding: TextCoding): string | null {
  if (!rows.some((_, at) => headBelow(rows, at, coding) !== null)) return null;
  for (const row of rows.toReversed()) {
    const titles = titlesOf(row, coding).filter((title) => title !== '');
    if (titles.length > 1) return null;
    const hamlet = isTotals(titles) || isSignature(titles) ? null : hamletOfTitles(titles);
    if (hamlet !== null) return hamlet;
  }
  return null;
}
