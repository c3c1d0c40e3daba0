import type { Meaning } from '../../domain/person/list-column';
import { isOfPerson } from './birthAndSex';
import { isOfEnds, isOfOthers, meaningOf, namesHamlets, plainTitle } from './columns';
import { hasCapitals, hasMiddleName, looksLikeName } from './familyNames';
import { partsOf, wordOf } from './hamletWords';
import type { HeaderColumn } from './header';
import { valueText, type SheetRow } from './sheet';
import { ageOfTitle, isHamletOfNow } from './titleAge';

/** Whose values complete each other, so that there may be several. */
const SEVERAL: ReadonlySet<Meaning> = new Set<Meaning>([
  'birth',
  'birth-male',
  'birth-female',
  'family-name',
  'audience',
  'name',
]);
export const NAMES: ReadonlySet<Meaning> = new Set<Meaning>(['name', 'family-name', 'given-name']);
const OF_SEX: ReadonlySet<Meaning> = new Set<Meaning>([
  'male',
  'female',
  'birth-male',
  'birth-female',
]);

/** Of the rows where a hidden or old column holds something, so many have to have it in the other as well. */
const OTHER_TOO = 0.8;
/** Where a hidden and a shown one cannot both be taken, it is enough that the shown one is no forgotten column. */
const OTHER_MOSTLY = 0.5;

/**
 * The columns of a block; of several with one meaning, where these do not complete each other, only the best keeps it.
 * @param under rows that tell what columns hold
 */
export function takenColumns(
  all: readonly HeaderColumn[],
  under: readonly SheetRow[],
): HeaderColumn[] {
  const columns = withoutHidden(all, under);
  const lost = new Set<HeaderColumn>();
  const instead = new Set<HeaderColumn>();
  for (const [meaning, same] of Map.groupBy(columns, (column) => column.meaning)) {
    if (meaning === null || same.length === 1 || SEVERAL.has(meaning)) continue;
    const best = bestOf(same, under, columns);
    for (const column of same) {
      if (column === best) continue;
      (isCardBeside(columns, column, best, under) ? instead : lost).add(column);
    }
  }
  return columns.map((column): HeaderColumn => {
    if (instead.has(column)) return { ...column, isInstead: true };
    return lost.has(column) ? { ...column, meaning: null } : column;
  });
}

/** One that holds something, is shown, says what is meant and is not of before: the first of these. */
function bestOf(
  same: readonly HeaderColumn[],
  under: readonly SheetRow[],
  columns: readonly HeaderColumn[],
): HeaderColumn {
  const filled = same.filter((column) => rowsWith(column, under).length > 0);
  const held = filled.length > 0 ? filled : same;
  const isFor = (other: HeaderColumn, hidden: HeaderColumn) =>
    !other.isHidden &&
    (isStrong(other) || !isStrong(hidden) || holdsHamlets(other, under)) &&
    areFilled(rowsWith(hidden, under), [other], isNewer(hidden, other) ? OTHER_TOO : OTHER_MOSTLY);
  const shown = held.filter(
    (column) => !column.isHidden || !held.some((other) => isFor(other, column)),
  );
  const strong = shown.filter(isStrong);
  const meant = strong.length > 0 ? strong : shown;
  const isOld = (column: HeaderColumn) =>
    meant.some((other) => {
      if (!isNewer(other, column)) return false;
      // Where the card is empty the CMND is asked all the same.
      if (column.meaning === 'cccd') return isCardBeside(columns, column, other, under);
      return areFilled(rowsWith(column, under), [other], OTHER_TOO);
    });
  return meant.find((column) => !isOld(column)) as HeaderColumn;
}

/** A CMND beside the CCCD, with nothing between that may tell of somebody else. */
function isCardBeside(
  columns: readonly HeaderColumn[],
  old: HeaderColumn,
  card: HeaderColumn,
  under: readonly SheetRow[],
): boolean {
  if (card.meaning !== 'cccd' || old.isHidden || !isStrong(old) || !isNewer(card, old))
    return false;
  const [first, last] = [Math.min(old.at, card.at), Math.max(old.at, card.at)];
  return columns
    .filter(({ at }) => at > first && at < last)
    .every(
      (column) => !isOfOthers(column.title) && (tellsItself(column) || !holdsNames(column, under)),
    );
}

/** What is known of it, or of the card: “Thái Nguyên” under “Nơi cấp” names nobody. */
function tellsItself({ own, meaning }: HeaderColumn): boolean {
  if (meaning !== null) return !NAMES.has(meaning);
  return (
    meaningOf(own) !== null ||
    isHamletOfNow(own) ||
    isOfPerson(own) ||
    /^(ngay|noi|co quan) cap\b/u.test(plainTitle(own))
  );
}

function holdsNames(column: HeaderColumn, under: readonly SheetRow[]): boolean {
  const rows = rowsWith(column, under);
  const naming = rows.filter((row) => {
    const text = textAt(row, column);
    return hasMiddleName(text) || (hasCapitals(text) && looksLikeName(text));
  });
  return rows.length > 0 && naming.length * 2 >= rows.length;
}

function isNewer(one: HeaderColumn, other: HeaderColumn): boolean {
  return ageOfTitle(one.own) > ageOfTitle(other.own);
}

/** “Thôn” rather than “Địa chỉ”, “CCCD” rather than “4 số cuối CCCD”. */
function isStrong({ meaning, title }: HeaderColumn): boolean {
  if (meaning === 'hamlet') return namesHamlets(title);
  return meaning !== 'cccd' || !isOfEnds(title);
}

/** “Thôn 1, xã Phú Bình” under “Địa chỉ” in most rows. */
function holdsHamlets(column: HeaderColumn, under: readonly SheetRow[]): boolean {
  if (column.meaning !== 'hamlet') return false;
  const rows = rowsWith(column, under);
  const naming = rows.filter((row) =>
    partsOf(textAt(row, column)).some((part) => wordOf(part.trim()) !== null),
  );
  return naming.length * 2 > rows.length;
}

/**
 * What shown columns tell in most rows, a hidden one is not asked: old names, old years. One that tells what is shown
 * nowhere stays: “Ngày sinh” hidden beside “Năm sinh”, the second half of the names.
 */
function withoutHidden(
  columns: readonly HeaderColumn[],
  under: readonly SheetRow[],
): readonly HeaderColumn[] {
  if (!columns.some(({ isHidden }) => isHidden)) return columns;
  const shown = columns.filter(({ isHidden }) => !isHidden);
  const ofSex = shown.filter(({ meaning }) => meaning !== null && OF_SEX.has(meaning));
  return columns.map((column) => {
    if (!column.isHidden || column.meaning === null) return column;
    const rows = rowsWith(column, under);
    const isShownToo =
      shown.some(
        (other) =>
          areAlike(column, other) &&
          !arePartsOfName(columns, column, other) &&
          areFilled(rows, [other], OTHER_TOO),
      ) ||
      shown.some((other) => tellsBirthsOf(column, other, rows)) ||
      (column.meaning === 'sex' && ofSex.length > 1 && areFilled(rows, ofSex, OTHER_TOO));
    return isShownToo ? { ...column, meaning: null } : column;
  });
}

/** With the same title, but that one may be of before (“Thôn cũ”), or both for whole names or for groups. */
function areAlike(one: HeaderColumn, other: HeaderColumn): boolean {
  if (one.meaning !== other.meaning) return false;
  const plain = ({ own }: HeaderColumn) => plainTitle(own).replace(/ (cu|moi)$/u, '');
  return one.meaning === 'name' || one.meaning === 'audience' || plain(one) === plain(other);
}

function arePartsOfName(
  columns: readonly HeaderColumn[],
  one: HeaderColumn,
  other: HeaderColumn,
): boolean {
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return one.meaning !== null && NAMES.has(one.meaning) && isOneTitle(columns, first, second);
}

/** “Họ và tên” over two columns that lie side by side is one title. */
export function isOneTitle(
  columns: readonly HeaderColumn[],
  first: HeaderColumn,
  second: HeaderColumn,
): boolean {
  return (
    first.title === second.title &&
    columns.every(({ at, title }) => at <= first.at || at >= second.at || title === first.title) &&
    second.at - first.at === columns.filter(({ at }) => at >= first.at && at < second.at).length
  );
}

/** Whether one of births tells in most rows as much as the hidden one: the year, or the day too. */
function tellsBirthsOf(
  hidden: HeaderColumn,
  other: HeaderColumn,
  rows: readonly SheetRow[],
): boolean {
  if (hidden.meaning !== 'birth' || other.meaning !== 'birth' || rows.length === 0) return false;
  const telling = rows.filter((row) => {
    const asked = toldOfBirth(row, hidden);
    return asked > 0 && toldOfBirth(row, other) >= asked;
  });
  return telling.length >= rows.length * OTHER_TOO;
}

/** 2 for a day with its year, 1 for a year, 0 for less. */
function toldOfBirth(row: SheetRow, column: HeaderColumn): 0 | 1 | 2 {
  const value = row.values[column.at] ?? null;
  if (typeof value === 'object' && value?.isWithoutYear) return 0;
  const text = textAt(row, column);
  // Under “Ngày, tháng sinh” a spreadsheet has put in the year of typing.
  if (/^ngay( va)? thang( sinh)?$/u.test(plainTitle(column.own))) return 0;
  if (/^(19|20)\d\d$/u.test(text)) return 1;
  return /^\d{1,2}\D\d{1,2}\D(19|20)\d\d$/u.test(text) ? 2 : 0;
}

function rowsWith(column: HeaderColumn, under: readonly SheetRow[]): SheetRow[] {
  return under.filter((row) => textAt(row, column) !== '');
}

/** Whether so many of the rows have something in one of the columns. */
function areFilled(rows: readonly SheetRow[], columns: readonly HeaderColumn[], share: number) {
  const filled = rows.filter((row) => columns.some((column) => textAt(row, column) !== ''));
  return filled.length >= rows.length * share;
}

function textAt({ values }: SheetRow, { at }: HeaderColumn): string {
  return valueText(values[at]).trim();
}
