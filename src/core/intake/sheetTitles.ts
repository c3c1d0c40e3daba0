import type { TextCoding } from '../../domain/legacy-text/coding';
import { meaningOf, plainTitle } from './columns';
import { hasCapitals, looksLikeName } from './familyNames';
import { titlesOf } from './letters';
import { hamletOfHeading, isTitleOrRemark } from './otherRows';
import { readName } from './personName';
import type { SheetRow } from './sheet';

/** So many cells show what stands under a title. */
const SHOWING = 20;

/** “DANH SÁCH HỌC VIÊN”: mostly the title of the sheet, now and then that of its names. */
export function mayBeOfSheet(title: string): boolean {
  return plainTitle(title).startsWith('danh sach ');
}

/** Whether at least half of what stands under the title in this cell are whole names. */
export function isOverNames(
  rows: readonly SheetRow[],
  index: number,
  at: number,
  coding: TextCoding,
): boolean {
  const texts: string[] = [];
  for (let below = index + 1; below < rows.length && texts.length < SHOWING; below += 1) {
    const row = rows[below];
    const value = row?.values[at] ?? null;
    if (!row || value === null) continue;
    texts.push(typeof value === 'string' ? (titlesOf(row, coding)[at] ?? '') : '');
  }
  return texts.length > 0 && texts.filter(isWholeName).length * 2 >= texts.length;
}

/** Family names that are not known are told by the capitals. */
function isWholeName(text: string): boolean {
  if (meaningOf(text) !== null || isTitleOrRemark(text) || hamletOfHeading(text) !== null)
    return false;
  const { name } = readName(text);
  return looksLikeName(name) || (hasCapitals(name) && /^[\p{L}\p{M} '’-]+$/u.test(name));
}
