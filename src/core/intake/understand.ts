import { yearOf, type Day } from '../../domain/day';
import type { TextCoding } from '../../domain/legacy-text/coding';
import { fold } from '../../domain/text';
import { blocksOf, saidColumns, withChoice, type Block } from './blocks';
import { columnLetters, plainTitle } from './columns';
import { withBirthsSeen } from './birthColumns';
import { readConfirmedDays } from './confirmedDays';
import { headerByContents } from './contents';
import { hamletAbove } from './hamletsAbove';
import { findHeader, type Header, type HeaderColumn } from './header';
import { listColumnsOf } from './listColumns';
import { codingOfSheet, titlesOf } from './letters';
import type {
  Doubt,
  ListChoice,
  ListColumn,
  ListProgress,
  PeopleList,
  PeopleListRow,
  ReadOptions,
} from './people-list';
import { withIdSeen, withNamesSeen } from './nameColumns';
import { readPersonRows } from './personRows';
import { valueText, type ListFile, type Sheet, type SheetRow } from './sheet';
import { SheetTexts } from './sheetTexts';
import { columnWithoutTitle, doubtWords } from './words';

const TOP_ROWS = 15;
/** Rows looked at for columns without a title. */
const LOOKED_AT = 300;

/** A sheet with its head, and what the columns under it mean. */
export interface Head {
  readonly sheet: Sheet;
  readonly header: Header;
  readonly blocks: readonly Block[];
  readonly choice: ListChoice | null;
  /** Columns of whose meaning the user has said something, now or for a list of this look before. */
  readonly said: ReadonlySet<number>;
  readonly look: string;
  readonly isRemembered: boolean;
  readonly coding: TextCoding;
  /** No titles told which column holds the names. */
  readonly isByContents: boolean;
}

/** The head of a sheet; null when no column for names is named, chosen or plain from what stands in it. */
export function headIn(sheet: Sheet, options: ReadOptions): Head | null {
  const coding = codingOfSheet(sheet.rows);
  const titled = findHeader(sheet, coding, options.headerRow);
  if (options.headerRow !== null && titled === null) return null;
  const found = titled && headOf(sheet, titled, options, coding);
  if (found) return found;
  const byContents = headerByContents(sheet, coding, titled);
  const header = byContents ?? titled ?? untitled(sheet);
  const head = headOf(sheet, header, options, coding);
  return head && { ...head, isByContents: true };
}

function headOf(
  sheet: Sheet,
  header: Header,
  options: ReadOptions,
  coding: TextCoding,
): Head | null {
  const look = lookOf(header.columns);
  const remembered = options.remembered[look] ?? null;
  const choice = options.choice ?? remembered;
  const found = withUntitled(header, sheet);
  const columns = withHidden(withChoice(found, choice), sheet, choice);
  const under = sheet.rows.slice(header.under, header.under + LOOKED_AT);
  const blocks = blocksOf(
    columns.filter(({ own, meaning }) => own !== '' || meaning !== null),
    under,
  );
  if (blocks.length === 0) return null;
  const isRemembered = options.choice === null && remembered !== null;
  return {
    sheet,
    header: { ...header, columns },
    blocks,
    choice,
    said: saidColumns(found, choice, under),
    look,
    isRemembered,
    coding,
    isByContents: false,
  };
}

/** With the columns that hold something under the head and have no title, so that the user can say what they mean. */
function withUntitled(header: Header, sheet: Sheet): readonly HeaderColumn[] {
  const held = new Set<number>();
  for (const { values, covered } of sheet.rows.slice(header.under, header.under + LOOKED_AT))
    for (const [at, value] of values.entries())
      if (value !== null && !covered.has(at)) held.add(at);
  for (const { at } of header.columns) held.delete(at);
  const untitledColumns = [...held].map((at): HeaderColumn => {
    return { at, title: columnWithoutTitle(columnLetters(at)), own: '', meaning: null };
  });
  return [...header.columns, ...untitledColumns].toSorted((one, other) => one.at - other.at);
}

function withHidden(
  columns: readonly HeaderColumn[],
  { hiddenColumns }: Sheet,
  choice: ListChoice | null,
): readonly HeaderColumn[] {
  return hiddenColumns === undefined || hiddenColumns.size === 0
    ? columns
    : columns.map((column) => {
        const isSaid = choice?.meanings[column.at] !== undefined;
        return hiddenColumns.has(column.at) && !isSaid ? { ...column, isHidden: true } : column;
      });
}

/** For a list without titles whose columns the user names. */
function untitled(sheet: Sheet): Header {
  const width = Math.max(0, ...sheet.rows.slice(0, 300).map(({ values }) => values.length));
  const columns = Array.from({ length: width }, (_, at): HeaderColumn => {
    const title = columnWithoutTitle(columnLetters(at));
    return { at, title, own: title, meaning: null };
  });
  return { row: 0, top: 0, under: 0, columns };
}

/** The same for every list with these titles in these columns. */
function lookOf(columns: readonly HeaderColumn[]): string {
  return columns.map(({ at, title }) => `${at}:${plainTitle(title)}`).join('|');
}

/** Reads the rows under a head; null when there is nobody, and nothing that had to be rejected. */
export function understand(
  head: Head,
  file: ListFile,
  options: ReadOptions,
  onProgress: (progress: ListProgress) => void,
): PeopleList | null {
  const { sheet, header, choice, coding } = head;
  const under = sheet.rows.slice(header.under);
  const blocks = head.blocks.map((block) =>
    withBirthsSeen(
      withIdSeen(withNamesSeen(block, under, choice), under, choice),
      under,
      choice,
      () => yearAbove(sheet, header, options.today),
    ),
  );
  const columns = blocks.flatMap((block) => block.columns);
  const texts = new SheetTexts(under, columns, choice?.codings ?? {}, coding);
  const { rows, rejected, lacksHamlets } = readPersonRows(
    {
      rows: sheet.rows,
      header: { ...header, columns },
      blocks,
      texts,
      coding,
      today: options.today,
      from1904: file.from1904 === true,
    },
    (done) => onProgress({ phase: 'understanding', done, total: sheet.rows.length }),
  );
  if (rows.length + rejected.length === 0) return null;
  const named = lacksHamlets ? hamletAbove(sheet, header, coding) : null;
  const hamletOfAll = rows.some(({ hamlet }) => hamlet === null) ? named : null;
  const listColumns = listColumnsOf(
    header.columns.map((column) => ({
      ...column,
      meaning: columns.find(({ at }) => at === column.at)?.meaning ?? null,
      isSaid: head.said.has(column.at),
    })),
    texts,
    under,
    rows,
  );
  return {
    encoding: encodingOf(file, listColumns),
    sheets: file.sheets,
    sheet: sheet.name,
    headerRow: header.row,
    top: sheet.rows
      .slice(0, TOP_ROWS)
      .map((row) => ({ row: row.row, texts: topTexts(row, coding) })),
    look: head.look,
    isRemembered: head.isRemembered,
    columns: listColumns,
    rows:
      hamletOfAll === null && !isBare(head)
        ? rows
        : rows.map((row) => ({
            ...row,
            hamlet: row.hamlet ?? hamletOfAll,
            doubts: isBare(head) ? [untitledName(row, header.columns), ...row.doubts] : row.doubts,
          })),
    rejected,
    hamletOfAll,
    // Two persons in one row would both get the day of either.
    ...(options.isOfConfirmed &&
      blocks.length === 1 && {
        confirmedDays: readConfirmedDays(header.columns, under, options.today, file.from1904),
      }),
  };
}

/** Nothing but names, and no title that says so: the user has to. */
function isBare({ header, choice }: Head): boolean {
  return header.row === 0 && header.columns.length === 1 && choice === null;
}

function untitledName({ name }: PeopleListRow, columns: readonly HeaderColumn[]): Doubt {
  const column = columns[0]?.title ?? '';
  return { field: 'name', column, reason: doubtWords.nameUntitled, proposal: name };
}

function topTexts(row: SheetRow, coding: TextCoding): string[] {
  const titles = titlesOf(row, coding);
  return row.values.map((value, at) =>
    typeof value === 'object' && value !== null
      ? value.day.split('-').reverse().join('/')
      : (titles[at] ?? ''),
  );
}

/** Lines about a document that the list goes with, whose year is not that of the list. */
const OF_DOCUMENT =
  /^\W*(kem theo|ban hanh|can cu|theo|thuc hien|so ?[:\d])|\b(nghi quyet|quyet dinh|ke hoach|cong van|thong tu|nghi dinh|giai doan)\b/u;

/** The one “năm 20…” or “NĂM: 20…” that is named above the table and is not to come. */
function yearAbove(sheet: Sheet, header: Header, today: Day): number | null {
  const texts = sheet.rows
    .slice(0, header.top)
    .flatMap(({ values }) => values.flatMap((value) => valueText(value).split('\n').map(fold)));
  const years = new Set(
    texts.flatMap((text) =>
      OF_DOCUMENT.test(text)
        ? []
        : [...text.matchAll(/\bnam\W{1,3}(20[12]\d)(?!\d)/gu)].map(([, year]) => year),
    ),
  );
  const [year] = [...years].map(Number);
  return year !== undefined && years.size === 1 && year <= yearOf(today) ? year : null;
}

function encodingOf(file: ListFile, columns: readonly ListColumn[]): string {
  const families = new Set(columns.map(({ coding }) => coding.split('-')[0] ?? coding));
  families.delete('unicode');
  if (families.size > 1) return 'mixed';
  return [...families][0] ?? file.encoding;
}
