import type { Block } from './blocks';
import type { HeaderColumn } from './header';
import type { ListChoice } from './people-list';
import { valueText, type SheetRow } from './sheet';

/** Rows looked at to tell how names are cut. */
const LOOKED_AT = 300;
/** “Văn” and “Thị”, in Unicode and in the letters of old fonts: no whole name ends so. */
const MIDDLE = /(?:^|\s)(?:văn|thị|van|thi|v¨n|thþ|vaên|thò)\s*$/iu;
const WHOLE_WORDS = 3;

/**
 * A block with its columns for names put right by what stands under them, where titles deceive: “Họ và tên” over two
 * columns that are not merged, “Họ tên” beside “Tên”, “Họ và tên” twice. What the user has said stays.
 */
export function withNamesSeen(
  block: Block,
  under: readonly SheetRow[],
  choice: ListChoice | null,
): Block {
  const [first] = block.name;
  const last = block.name.at(-1);
  if (!first || !last) return block;
  const said = choice?.meanings ?? {};
  const rows = under.slice(0, LOOKED_AT);
  if (first !== last) {
    const second = rows.map((row) => textAt(row, last.at)).filter((text) => text !== '');
    if (said[last.at] !== undefined) return block;
    const isWhole = second.filter((text) => wordsOf(text).length >= WHOLE_WORDS);
    if (last.title !== first.title || isWhole.length * 2 <= second.length) return block;
    return { ...block, ...namesOf(block, [first], [last]) };
  }
  if (first.meaning === 'given-name') return block;
  if (said[last.at + 1] === null) return block;
  const next = block.columns.find(({ at }) => at === last.at + 1);
  const isRest = next ? isGivenName(next) : true;
  const pairs = rows
    .map((row): [string, string] => [textAt(row, first.at), textAt(row, first.at + 1)])
    .filter(([name, rest]) => name !== '' && rest !== '' && wordsOf(rest).length < WHOLE_WORDS);
  const cut = pairs.filter(([name, rest]) =>
    next ? wordsOf(name).at(-1) !== wordsOf(rest).at(-1) : MIDDLE.test(name),
  );
  if (!isRest || cut.length === 0 || cut.length * (next ? 2 : 4) < pairs.length) return block;
  const title = next?.title ?? first.title;
  const rest: HeaderColumn = { at: first.at + 1, title, own: title, meaning: 'given-name' };
  const columns = block.columns.filter(({ at }) => at !== rest.at);
  return { ...block, columns: [...columns, rest], name: [first, rest] };
}

/** “ID” alone may be the number of a card, or the number of the row in some program. */
export function withIdSeen(
  block: Block,
  under: readonly SheetRow[],
  choice: ListChoice | null,
): Block {
  const id = block.columns.find(({ meaning, own }) => meaning === 'cccd' && /^id$/iu.test(own));
  if (!id || choice?.meanings[id.at] !== undefined) return block;
  const digits = under
    .slice(0, LOOKED_AT)
    .map(({ values }) => valueText(values[id.at]).replace(/\D/gu, '').length)
    .filter((length) => length > 0);
  if (digits.filter((length) => length >= 8).length * 2 > digits.length) return block;
  const columns = block.columns.map((column) =>
    column === id ? { ...column, meaning: null } : column,
  );
  return { ...block, columns };
}

function namesOf(block: Block, name: readonly HeaderColumn[], other: readonly HeaderColumn[]) {
  const columns = block.columns.map((column) =>
    other.includes(column) ? { ...column, meaning: null } : column,
  );
  return { columns, name, otherNames: [...block.otherNames, ...other] };
}

function isGivenName({ own }: HeaderColumn): boolean {
  return /^tên$/iu.test(own.trim());
}

function textAt({ values }: SheetRow, at: number): string {
  const value = values[at];
  return typeof value === 'string' && /^\D+$/u.test(value) ? value.trim() : '';
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u);
}
