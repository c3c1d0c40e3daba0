import { isDayAndMonth, readAge } from './birth';
import { isAge, isOfAge } from './blockCells';
import type { Block } from './blocks';
import { plainTitle } from './columns';
import type { HeaderColumn } from './header';
import type { ListChoice } from './people-list';
import { valueText, type SheetRow, type SheetValue } from './sheet';

/** Rows looked at to tell what columns hold. */
const LOOKED_AT = 300;
/** So many of a column's cells have to be of the kind. */
const SHARE = 0.8;
/** Of days of birth so many are not those of others: of what is done on them there are few. */
const DIFFERENT = 0.5;

/**
 * A block with columns taken for births whose titles alone do not say so, by what stands under them: “Ngày tháng” beside
 * “Năm sinh”, “Sinh”, “Tuổi” where no births are told. What the user has said stays.
 * @param yearAbove the year that the titles above the table name; null for none
 */
export function withBirthsSeen(
  block: Block,
  under: readonly SheetRow[],
  choice: ListChoice | null,
  yearAbove: () => number | null,
): Block {
  const seen = withTold(withAges(block, under, choice), under, choice);
  const agesOf = seen.columns.some(({ title }) => isAge(title)) ? yearAbove() : null;
  return agesOf === null ? seen : { ...seen, agesOf };
}

/** “Tuổi” in a list that tells no births. */
function withAges(block: Block, under: readonly SheetRow[], choice: ListChoice | null): Block {
  const isBirth = ({ meaning }: HeaderColumn) => meaning?.startsWith('birth') === true;
  if (
    block.columns.some(
      (column) =>
        isBirth(column) && under.some(({ values }) => (values[column.at] ?? null) !== null),
    )
  )
    return block;
  const age = block.columns.find(
    (column) =>
      column.meaning === null &&
      choice?.meanings[column.at] === undefined &&
      isOfAge(column.own) &&
      (!mayBeRange(column) || holds(under, column, isAgeOrBirth)),
  );
  return age ? asBirths(block, [age]) : block;
}

/** Under “Độ tuổi” may stand `18 – 35`. */
function mayBeRange({ own }: HeaderColumn): boolean {
  return /^do tuoi\b/u.test(plainTitle(own));
}

function isAgeOrBirth(value: SheetValue): boolean {
  return isBirth(value) || readAge(value, 0) !== null;
}

function withTold(block: Block, under: readonly SheetRow[], choice: ListChoice | null): Block {
  const isOpen = (column: HeaderColumn) =>
    column.meaning === null && choice?.meanings[column.at] === undefined;
  const isSeen = (column: HeaderColumn): boolean => {
    if (!isOpen(column)) return false;
    const plain = plainTitle(column.own);
    if (plain === 'sinh') return holds(under, column, isBirth);
    if (plain !== 'ngay thang') return false;
    // Behind the year it would be the day of something else.
    const year = block.columns.find(
      ({ at, own, meaning }) =>
        at === column.at + 1 && meaning === 'birth' && /^nam( sinh)?$/u.test(plainTitle(own)),
    );
    return (
      year !== undefined &&
      holds(under, column, isDayAndMonth) &&
      differ(under, column, valuesOf(under.slice(0, LOOKED_AT), year).length)
    );
  };
  const seen = block.columns.filter(isSeen);
  const year = yearBehindDays(block, under);
  if (year && isOpen(year)) seen.push(year);
  return seen.length === 0 ? block : asBirths(block, seen);
}

/** “Năm” over years right behind “Ngày tháng sinh” over days and months, where no other birth is told. */
function yearBehindDays({ columns }: Block, under: readonly SheetRow[]): HeaderColumn | undefined {
  const births = columns.filter(({ meaning }) => meaning?.startsWith('birth'));
  const [days] = births;
  if (births.length !== 1 || !days || !/^ngay( va)? thang sinh$/u.test(plainTitle(days.own)))
    return undefined;
  if (!holds(under, days, isDayAndMonth)) return undefined;
  const next = columns.find(({ at }) => at === days.at + 1);
  return next?.meaning === null && plainTitle(next.own) === 'nam' && holds(under, next, isYear)
    ? next
    : undefined;
}

function asBirths(block: Block, seen: readonly HeaderColumn[]): Block {
  const columns = block.columns.map((column): HeaderColumn =>
    seen.includes(column) ? { ...column, meaning: 'birth' } : column,
  );
  return { ...block, columns };
}

function holds(
  under: readonly SheetRow[],
  column: HeaderColumn,
  is: (value: SheetValue) => boolean,
): boolean {
  const values = valuesOf(under.slice(0, LOOKED_AT), column);
  return values.length > 0 && values.filter(is).length >= values.length * SHARE;
}

/** Whether most rows have a day, and hardly two the same. @param years how many have a year */
function differ(under: readonly SheetRow[], column: HeaderColumn, years: number): boolean {
  const days = valuesOf(under.slice(0, LOOKED_AT), column).map((value) =>
    valueText(value).trim().slice(0, 5),
  );
  const different = new Set(days).size;
  return days.length * 2 >= years && different > 1 && different >= days.length * DIFFERENT;
}

function valuesOf(under: readonly SheetRow[], { at }: HeaderColumn): SheetValue[] {
  return under.flatMap(({ values, continued }) => (continued.has(at) ? [] : (values[at] ?? [])));
}

function isYear(value: SheetValue): boolean {
  return /^(19|20)\d\d$/u.test(valueText(value).trim());
}

function isBirth(value: SheetValue): boolean {
  if (typeof value === 'object') return value !== null;
  return /^(\d{1,2}[/.-]\d{1,2}[/.-])?(19|20)\d\d$/u.test(valueText(value).trim());
}
