import type { TextCoding } from '../../domain/legacy-text/coding';
import type { Meaning } from '../../domain/person/list-column';
import { isHeadOfHousehold, isOfOthers, meaningOf, plainTitle } from './columns';
import { isOverNames, mayBeOfSheet } from './sheetTitles';
import { titlesOf } from './letters';
import { isColumnNumbers } from './otherRows';
import { valueText, type Sheet, type SheetRow } from './sheet';
import { isHamletOfNow } from './titleAge';

export interface HeaderColumn {
  /** From 0. */
  readonly at: number;
  /** Titles one above the other are joined: `Năm sinh – Nữ`. */
  readonly title: string;
  /** The lowest title alone. */
  readonly own: string;
  readonly meaning: Meaning | null;
  /** Not shown in the sheet, and nobody has said what it means. */
  readonly isHidden?: true;
  /** Asked only where a better column of the same meaning is empty: “Số CMND” beside “Số CCCD”. */
  readonly isInstead?: true;
}

export interface Header {
  /** The sheet's own number of the last row with titles; 0 for a list without. */
  readonly row: number;
  /** Index in the sheet's rows of the first row, and of the first row under the head. */
  readonly top: number;
  readonly under: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header is looked for in the sheet's first rows; above it stand titles. */
const HEADER_WITHIN = 30;
const HEAD_ROWS = 3;
const GIVEN: Meaning = 'given-name';
/** “Thông tin chủ hộ” over columns; longer ones are lines of a letterhead. */
const GROUP_WORDS = 5;

/**
 * The head of the list: of the sheet's first rows the first that names a column for names and something else, or else
 * the first that names one for names alone, or else the first with other titles of persons: what stands under them has
 * to tell the names (“Thành viên”, “Năm sinh”, “GT”). “Tên” beside something that may be of other things too (“STT”,
 * “Tên”, “Ghi chú”) is a head if names stand under it, and so is “DANH SÁCH HỌC VIÊN” where there is no other.
 * @param given the sheet's own number of the row that is the head, whatever it holds; null: to be found
 */
export function findHeader(sheet: Sheet, coding: TextCoding, given: number | null): Header | null {
  if (given !== null) {
    const index = sheet.rows.findIndex(({ row }) => row === given);
    return index === -1 ? null : headAt(sheet.rows, index, coding);
  }
  let alone: number | null = null;
  let unnamed: number | null = null;
  let ofSheet: number | null = null;
  for (const [index, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const titles = titlesOf(row, coding);
    const known = titleMeanings(titles);
    const givenAt = known.has('name') ? -1 : titles.findIndex((each) => meaningOf(each) === GIVEN);
    if (!namesPersons(known) && givenAt !== -1 && isOverNames(sheet.rows, index, givenAt, coding)) {
      if (known.size > 1) return headAt(sheet.rows, index, coding);
      alone ??= index;
      continue;
    }
    if (!namesPersons(known)) {
      const isOfPersons = known.size > 1 && (known.has('birth') || known.has('sex'));
      // “Nguyễn Văn An”, “sinh năm 1990”, “Nam” is somebody, not a head.
      const isSomebody = titles.some((title) => /\d\d/u.test(title));
      if (isOfPersons && !isSomebody) unnamed ??= index;
      continue;
    }
    if (known.size > 1) return headAt(sheet.rows, index, coding);
    const title = titles.findIndex((each) => titleMeaning(each) === 'name');
    if (!mayBeOfSheet(titles[title] ?? '')) alone ??= index;
    else if (isOverNames(sheet.rows, index, title, coding)) ofSheet ??= index;
  }
  const best = alone ?? unnamed ?? ofSheet;
  return best === null ? null : headAt(sheet.rows, best, coding);
}

/** A head that begins further down, at a row that reads like one; null when it does not. */
export function headBelow(
  rows: readonly SheetRow[],
  index: number,
  coding: TextCoding,
): Header | null {
  const row = rows[index];
  if (!row) return null;
  const known = titleMeanings(titlesOf(row, coding));
  const isOfNames = namesPersons(known) || known.has(GIVEN);
  return known.size > 1 && isOfNames ? headAt(rows, index, coding) : null;
}

function titleMeanings(titles: readonly string[]): Set<Meaning> {
  const known = new Set<Meaning>();
  for (const title of titles) {
    const meaning = title === '' ? null : titleMeaning(title);
    if (meaning !== null) known.add(meaning);
  }
  return known;
}

function titleMeaning(title: string): Meaning | null {
  return isHeadOfHousehold(title) ? 'name' : meaningOf(title);
}

/** “Tên” alone may head any list; something else about persons has to stand beside it. */
function namesPersons(known: ReadonlySet<Meaning>): boolean {
  if (known.has('name')) return true;
  const others = (['family-name', 'birth', 'sex', 'female', 'male'] as const).some((meaning) =>
    known.has(meaning),
  );
  return known.has('given-name') && others;
}

function headAt(rows: readonly SheetRow[], index: number, coding: TextCoding): Header {
  const anchor = rows[index] as SheetRow;
  const head = [anchor];
  const titles = [titlesOf(anchor, coding)];
  let top = index;
  const above = rows[index - 1];
  if (above?.row === anchor.row - 1) {
    const over = titlesOf(above, coding);
    if (isOver(above, over, anchor)) {
      head.unshift(above);
      titles.unshift(over);
      top -= 1;
    }
  }
  let under = index + 1;
  for (; head.length < HEAD_ROWS; under += 1) {
    const row = rows[under];
    const last = head.at(-1) as SheetRow;
    if (row?.row !== last.row + 1) break;
    const sub = titlesOf(row, coding);
    if (!isUnder(row, sub, titles.at(-1) ?? [])) break;
    head.push(row);
    titles.push(sub);
  }
  const { row } = head.at(-1) as SheetRow;
  if (isColumnNumbers(ownTexts(rows[under]))) under += 1;
  return { row, top, under, columns: columnsOf(head, titles) };
}

function ownTexts(row: SheetRow | undefined): string[] {
  if (!row) return [];
  return row.values.flatMap((value, at) =>
    value === null || row.continued.has(at) ? [] : [valueText(value).trim()],
  );
}

/** Whether the row above still belongs to the head: cells of it reach down, or it spans columns we know. */
function isOver(above: SheetRow, titles: readonly string[], anchor: SheetRow): boolean {
  if (titles.filter((title) => title !== '').length < 2) return false;
  const reachesDown = [...anchor.continued].some((at) => (titles[at] ?? '') !== '');
  const spans = [...above.covered.values()].some((at) => {
    const title = titles[at] ?? '';
    if (mayBeOfSheet(title)) return false;
    return (
      meaningOf(title) !== null || (isOfOthers(title) && title.split(' ').length <= GROUP_WORDS)
    );
  });
  return reachesDown || spans;
}

const SUBTITLE =
  /^(nam|nu|ngay|thang|ho|ten|ho dem|so|so nha|ngay cap|noi cap|xa|phuong|huyen|tinh|dd mm yyyy|so the)$/u;

/** Whether the row is a further row of titles: nothing but titles, and none in the column of names but parts of a name. */
function isUnder(row: SheetRow, titles: readonly string[], above: readonly string[]): boolean {
  const nameAt = above.findIndex((title) => titleMeaning(title) === 'name');
  const texts = titles.flatMap((title, at) =>
    title === '' || row.continued.has(at) ? [] : [{ title, at }],
  );
  if (isColumnNumbers(texts.map(({ title }) => title))) return false;
  if (row.continued.has(nameAt)) return true;
  if (texts.length === 0) return row.continued.size > 0;
  if (texts.some(({ at }) => typeof row.values[at] !== 'string')) return false;
  const inName = titles[nameAt] ?? '';
  if (inName !== '' && !/^(ho|ten|ho( va)?( ten| chu)? (dem|lot))$/u.test(plainTitle(inName)))
    return false;
  // Under “Họ”, “Tên” stands somebody.
  const partAt = above.findIndex((title) => meaningOf(title) === 'family-name');
  const part = row.continued.has(partAt) ? '' : (titles[partAt] ?? '');
  if (nameAt === -1 && part !== '' && meaningOf(part) !== 'family-name') return false;
  const known = texts.filter(
    ({ title }) => SUBTITLE.test(plainTitle(title)) || meaningOf(title) !== null,
  );
  const spanned = known.some(({ at }) => (above[at] ?? '') === '');
  // “Thôn cũ”, “Thôn mới”
  const ofNow = known.length === 0 ? [] : texts.filter(({ title }) => isHamletOfNow(title));
  const titled = new Set([...known, ...ofNow]).size;
  return titled * 2 >= texts.length && (titled > 1 || spanned);
}

function columnsOf(
  head: readonly SheetRow[],
  titles: readonly (readonly string[])[],
): HeaderColumn[] {
  const width = Math.max(
    ...titles.map((row) => row.length),
    ...head.flatMap((row) => [...row.covered.keys()].map((at) => at + 1)),
  );
  const paths = Array.from({ length: width }, (_, at) => pathAt(at, head, titles));
  const columns = withoutOthers(
    withBirthOfSexes(
      withBareBirth(
        paths.flatMap((path, at): HeaderColumn[] => {
          const own = path.at(-1);
          if (own === undefined) return [];
          const meaning = meaningOfPath(path, paths) ?? hamletOfNow(path);
          return [{ at, title: path.join(' – '), own, meaning }];
        }),
      ),
    ),
  );
  const isPerson = ({ meaning, own }: HeaderColumn) =>
    (meaning === 'name' || meaning === 'given-name') && !isHeadOfHousehold(own);
  // The head of the household is who is meant only where nobody else is named.
  return columns.some(isPerson)
    ? columns.map((each) => (isHeadOfHousehold(each.own) ? { ...each, meaning: null } : each))
    : columns;
}

/** “Năm sinh nam”, “Năm sinh nữ” in one row of titles; with the accents, since “Sinh năm” is neither. */
function withBirthOfSexes(columns: HeaderColumn[]): HeaderColumn[] {
  const ofSex = ({ meaning, own }: HeaderColumn, sex: RegExp) =>
    meaning === 'birth' && sex.test(own.normalize('NFC').toLowerCase());
  const male = columns.filter((column) => ofSex(column, /(?<!\p{L})nam[\s)]*$/u));
  const female = columns.filter((column) => ofSex(column, /(?<!\p{L})n[ữu][\s)]*$/u));
  if (male.length !== 1 || female.length !== 1) return columns;
  return columns.map((column) => {
    if (column === male[0]) return { ...column, meaning: 'birth-male' };
    return column === female[0] ? { ...column, meaning: 'birth-female' } : column;
  });
}

/**
 * “Họ tên”, “Năm sinh”, “Họ tên cha”, “Năm sinh”: of two titles that are the same, that behind another's name is about
 * that other, and so it is where the other's name stands first.
 */
function withoutOthers(columns: HeaderColumn[]): HeaderColumn[] {
  const isOther = ({ own, title }: HeaderColumn) =>
    isOfOthers(title) && /^(ho va ten|ho ten|ten)\b/u.test(plainTitle(own));
  if (!columns.some(isOther)) return columns;
  const ofPerson = new Set<string>();
  const behindOther = new Set<HeaderColumn>();
  const ofOther = new Set<HeaderColumn>();
  let isAboutOther = false;
  let isNamed = false;
  for (const column of columns) {
    if (isOther(column)) isAboutOther = true;
    else if (column.meaning === 'name' || column.meaning === 'given-name') {
      // “Họ tên chủ hộ”, “Năm sinh”, “Họ tên”: the person only begins here.
      if (!isNamed) for (const each of behindOther) if (isOfOne(each)) ofOther.add(each);
      isNamed = true;
      isAboutOther = false;
    } else if (isAboutOther) behindOther.add(column);
    else ofPerson.add(plainTitle(column.title));
  }
  return columns.map((column) =>
    ofOther.has(column) || (behindOther.has(column) && ofPerson.has(plainTitle(column.title)))
      ? { ...column, meaning: null }
      : column,
  );
}

/** Households share a telephone and a hamlet. */
function isOfOne({ meaning }: HeaderColumn): boolean {
  return meaning === 'sex' || meaning === 'cccd' || meaning?.startsWith('birth') === true;
}

/** “Ngày”, “Tháng”, “Năm” side by side in a list without another birth: nothing above says of what, but nothing else is. */
function withBareBirth(columns: HeaderColumn[]): HeaderColumn[] {
  const parts = columns.map(({ own }) => plainTitle(own));
  const first = parts.findIndex(
    (part, at) =>
      part === 'ngay' && parts[at + 1] === 'thang' && /^nam( sinh)?$/u.test(parts[at + 2] ?? ''),
  );
  if (first === -1) return columns;
  // Another birth is what they are not of.
  if (columns.some(({ meaning }, at) => meaning?.startsWith('birth') && at !== first + 2))
    return columns;
  return columns.map((column, at) =>
    at >= first && at <= first + 2 ? { ...column, meaning: 'birth' } : column,
  );
}

/** The titles over a column, from the top. */
function pathAt(
  at: number,
  head: readonly SheetRow[],
  titles: readonly (readonly string[])[],
): string[] {
  const path: string[] = [];
  for (const [level, row] of head.entries()) {
    const covered = row.covered.get(at);
    const below = titles[level + 1]?.[at] ?? '';
    let title = titles[level]?.[covered ?? at] ?? '';
    // Not merged, but meant so: “Năm sinh”, nothing; under it “Nam”, “Nữ”.
    if (title === '' && covered === undefined && below !== '' && !row.continued.has(at)) {
      for (let left = at - 1; left >= 0 && title === ''; left -= 1) {
        if ((titles[level + 1]?.[left] ?? '') === '') break;
        title = titles[level]?.[left] ?? '';
      }
    }
    if (title !== '' && title !== path.at(-1)) path.push(title);
  }
  return path;
}

/** “Thôn mới” is a title only in a head: elsewhere it may be the hamlet of that name. */
function hamletOfNow(path: readonly string[]): Meaning | null {
  const isOfPerson = path
    .slice(0, -1)
    .every((title) => !isOfOthers(title) && [null, 'hamlet'].includes(meaningOf(title)));
  return isOfPerson && isHamletOfNow(path.at(-1) ?? '') ? 'hamlet' : null;
}

/** Titles that a birth above them says nothing about. */
const NOT_OF_BIRTH: ReadonlySet<Meaning> = new Set<Meaning>(['hamlet', 'cccd', 'phone', 'note']);

/** A birth under “Nam” or “Nữ”, which stand under a title of both, is of that sex; any other is of either. */
function birthUnder(path: readonly string[], all: readonly (readonly string[])[]): Meaning {
  const group = all.filter((other) => other[0] === path[0]);
  const level = path.findIndex((title, at) => at > 0 && sexOfTitle(title) !== null);
  const isApart = group.some((other) => plainTitle(other.at(-1) ?? '') === 'thang');
  if (level === -1 || (level < path.length - 1 && isApart)) return 'birth';
  if (sexOfTitle(path[level] ?? '') === 'female') {
    const isMaleBeside = group.some((other) =>
      other.slice(1).some((title) => sexOfTitle(title) === 'male'),
    );
    // “Ngày”, “Tháng”, “Năm”, “Nữ”: a cross beside a whole birth, unless years stand under it.
    return isApart && !isMaleBeside ? 'female' : 'birth-female';
  }
  const beside = group.some((other) =>
    other.slice(1).some((title) => sexOfTitle(title) === 'female'),
  );
  return beside ? 'birth-male' : 'birth';
}

/** “NAM” without accents may be “Năm” as well; with them it is not “Nam”. */
function sexOfTitle(title: string): 'male' | 'female' | null {
  const plain = plainTitle(title);
  if (plain === 'nam' && /ă/iu.test(title.normalize('NFC'))) return null;
  const said = meaningOf(title);
  if (plain === 'nu' || said === 'female') return 'female';
  return plain === 'nam' || said === 'male' ? 'male' : null;
}

function meaningOfPath(
  path: readonly string[],
  all: readonly (readonly string[])[],
): Meaning | null {
  const own = path.at(-1) ?? '';
  if (path.length === 1) return titleMeaning(own);
  const uppers = path.slice(0, -1);
  if (isOfOthers(uppers.join(' '))) return null;
  const upper = uppers.map(meaningOf).find((meaning) => meaning !== null) ?? null;
  const plain = plainTitle(own);
  const said = meaningOf(own);
  switch (upper) {
    case 'birth':
      // “Nơi sinh” beside the cells under a birth, with nothing of its own above.
      if (/^(noi|que)\b/u.test(plain) || (said !== null && NOT_OF_BIRTH.has(said))) return said;
      return birthUnder(path, all);
    case 'male':
    case 'female':
      return said === 'birth'
        ? birthUnder(
            ['', ...path],
            all.map((other) => ['', ...other]),
          )
        : (said ?? upper);
    case 'sex':
      if (plain === 'nam') return 'male';
      return said === 'male' || said === 'female' ? said : 'sex';
    case 'name':
      return said === 'family-name' || said === 'given-name' ? said : 'name';
    case 'cccd':
    case 'phone':
      return said ?? (/^(so|so the|1)\b/u.test(plain) ? upper : null);
    case 'hamlet':
      return said === 'hamlet' ? said : null;
    case 'audience':
      return 'audience';
    default:
      return said ?? upper;
  }
}
