import type { Meaning } from '../../domain/person/list-column';
import { plainTitle } from './columns';
import type { HeaderColumn } from './header';
import type { ListChoice } from './people-list';
import { valueText, type SheetRow } from './sheet';
import { isOneTitle, NAMES, takenColumns } from './takenColumns';

/** Columns about one person of a row. Lists that save paper have two such blocks side by side. */
export interface Block {
  readonly columns: readonly HeaderColumn[];
  /** Columns whose texts put together are the name: one, or family and given name. */
  readonly name: readonly HeaderColumn[];
  /** Further columns for names, which are not taken. */
  readonly otherNames: readonly HeaderColumn[];
  /** Columns of the day, month and year of birth, where these stand apart. */
  readonly birthParts: readonly HeaderColumn[];
  /** The year whose ages a column of ages has; none: this year. */
  readonly agesOf?: number;
}

/** The columns with what the user, or an earlier list, has said about them. */
export function withChoice(
  columns: readonly HeaderColumn[],
  choice: ListChoice | null,
): HeaderColumn[] {
  const said = choice?.meanings ?? {};
  const saidMeanings = new Set(Object.values(said));
  return columns.map((column) => {
    const chosen = said[column.at];
    if (chosen !== undefined) return { ...column, meaning: chosen };
    // What the user has put into one column is no longer guessed for another.
    const isTaken =
      column.meaning !== null &&
      (saidMeanings.has(column.meaning) ||
        (NAMES.has(column.meaning) && [...NAMES].some((name) => saidMeanings.has(name))));
    return isTaken ? { ...column, meaning: null } : column;
  });
}

/**
 * Of which columns something was said. Where the user has said that one is something else than its title tells, so it was
 * of all others with such a title, if they hold anything: what is empty had nothing to be refused.
 * @param columns as found
 * @param under rows that tell what columns hold
 */
export function saidColumns(
  columns: readonly HeaderColumn[],
  choice: ListChoice | null,
  under: readonly SheetRow[],
): ReadonlySet<number> {
  const said = new Set(Object.keys(choice?.meanings ?? {}).map(Number));
  for (const at of choice?.found ?? []) said.delete(at);
  const denied = new Set(
    columns.flatMap(({ at, meaning }) =>
      said.has(at) && meaning !== choice?.meanings[at] ? [meaning] : [],
    ),
  );
  denied.delete(null);
  for (const { at, meaning } of columns)
    if (denied.has(meaning) && under.some(({ values }) => valueText(values[at]).trim() !== ''))
      said.add(at);
  return said;
}

/**
 * Parts the columns into blocks; columns whose meaning is already taken in their block lose it.
 * @param under rows that tell what columns hold
 */
export function blocksOf(columns: readonly HeaderColumn[], under: readonly SheetRow[]): Block[] {
  const parts = [columns.filter(({ at }) => at < secondStart(columns))];
  const second = columns.filter(({ at }) => at >= secondStart(columns));
  if (second.length > 0)
    parts.push(...(second.length === columns.length ? [] : splitAgain(second)));
  return parts.map((part) => blockOf(part, under)).filter(({ name }) => name.length > 0);
}

function splitAgain(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const start = secondStart(columns);
  const first = columns.filter(({ at }) => at < start);
  const rest = columns.filter(({ at }) => at >= start);
  return rest.length === 0 ? [first] : [first, ...splitAgain(rest)];
}

/** Where a second block begins: a second title for numbers or names, with something else that comes again as well. */
function secondStart(columns: readonly HeaderColumn[]): number {
  const nameOf = ({ meaning }: HeaderColumn) => meaning === 'name' || meaning === 'given-name';
  const first = columns.find(nameOf);
  const second = columns.find(
    (column) => nameOf(column) && first && column.at > first.at && column.meaning === first.meaning,
  );
  if (!first || !second || isOneTitle(columns, first, second)) return Infinity;
  const before = new Set(columns.filter(({ at }) => at < second.at).map(({ meaning }) => meaning));
  const again = columns.filter(
    ({ at, meaning }) =>
      at > first.at && meaning !== null && !NAMES.has(meaning) && before.has(meaning),
  );
  const repeats = again.filter(
    ({ meaning, title }) =>
      columns.filter((other) => other.meaning === meaning && other.title === title).length > 1,
  );
  if (repeats.length === 0) return Infinity;
  const order = columns.find(
    ({ at, meaning }) => meaning === 'order' && at > first.at && at < second.at,
  );
  const family = columns.find(
    ({ at, meaning }) => meaning === 'family-name' && at > first.at && at < second.at,
  );
  return order?.at ?? family?.at ?? second.at;
}

function blockOf(all: readonly HeaderColumn[], under: readonly SheetRow[]): Block {
  const kept = takenColumns(all, under);
  const meant = (...meanings: Meaning[]) =>
    kept.filter(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const whole = meant('name');
  const [first] = whole;
  const parts = meant('family-name', 'given-name');
  // “Họ đệm” before “Tên học viên”: the rest of the name, not the whole.
  const before = parts.filter(
    ({ at, meaning }) =>
      first && meaning === 'family-name' && at === first.at - 1 && isRest(first.own),
  );
  // A column without a title is the rest of the name beside it only if that was said.
  const behind = parts.filter(
    ({ at, own, meaning }) =>
      first && own === '' && meaning === 'given-name' && at === first.at + 1,
  );
  const name = first
    ? [
        ...before,
        ...whole.filter((column) => column === first || isOneTitle(kept, first, column)),
        ...behind,
      ]
    : parts.toSorted((one, other) => partOfName(one) - partOfName(other));
  const otherNames = whole.filter((column) => !name.includes(column));
  const unnamed = parts.filter((column) => !name.includes(column));
  return {
    columns: kept.map((column) =>
      otherNames.includes(column) || unnamed.includes(column)
        ? { ...column, meaning: null }
        : column,
    ),
    name,
    otherNames,
    birthParts: birthPartsOf(meant('birth')),
  };
}

/** Family, middle, given name: the order they are said in, whatever order a form of another language has. */
function partOfName({ meaning, own }: HeaderColumn): number {
  if (meaning === 'given-name') return 2;
  return /^(middle|dem|ten dem)/u.test(plainTitle(own)) ? 1 : 0;
}

function isRest(title: string): boolean {
  return /^ten\b/u.test(plainTitle(title));
}

function birthPartsOf(births: readonly HeaderColumn[]): HeaderColumn[] {
  const parts = ['ngay', 'thang', 'nam'].map((part) =>
    births.find(({ own }) => new RegExp(`^${part}( sinh)?$`, 'u').test(plainTitle(own))),
  );
  const found = parts.filter((part) => part !== undefined);
  return found.length === 3 ? found : [];
}
