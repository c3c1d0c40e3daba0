import type { TextCoding } from '../../domain/legacy-text/coding';
import type { Day } from '../../domain/day';
import { fold } from '../../domain/text';
import type { Block } from './blocks';
import { hasCapitals, hasMiddleName, looksLikeName } from './familyNames';
import { hamletsOfBlocks } from './hamletsAbove';
import { mayBeTitle, sameTitles } from './headAgain';
import { headBelow, type Header } from './header';
import { goesOn, joined } from './joinedRows';
import { titlesOf } from './letters';
import { ListEnd } from './listEnd';
import { audienceIsOfPerson, officeAndName, officeOfPerson } from './offices';
import {
  audienceOfHeading,
  countsPersons,
  countsSomething,
  hamletOfHeading,
  hasRomanIndex,
  hamletOfTitles,
  isColumnNumbers,
  isCount,
  isGroupHeading,
  isIndex,
  isOfficeAlone,
  isSignature,
  isStarred,
  isTitleOfList,
  isTitleOrRemark,
  isTotals,
  mayBeNumberedName,
  mayBeWoman,
  maySign,
} from './otherRows';
import { isGroupOfPersons, isRemarkOnSomebody } from './noNames';
import type { PeopleList, PeopleListRow, RejectedRow } from './people-list';
import { PersonReader } from './person';
import type { SheetRow } from './sheet';
import type { SheetTexts, TextRow } from './sheetTexts';
import { rejections } from './words';

const TEXT_LIMIT = 200;
/** Khu, Bản and Tổ may be family names. */
const BEGINS_NO_NAME = /^(?:thôn|xóm|ấp|buôn|làng|khóm)\s/iu;
/** Titles of the sheet stand in its first rows. */
const TITLE_ROWS = 30;
const TOLD_EVERY = 2000;

export interface RowsUnderHead {
  readonly rows: readonly SheetRow[];
  readonly header: Header;
  readonly blocks: readonly Block[];
  readonly texts: SheetTexts;
  readonly coding: TextCoding;
  readonly today: Day;
  /** The workbook counts its days from 1904. */
  readonly from1904: boolean;
}

export interface PersonRows extends Pick<PeopleList, 'rows' | 'rejected'> {
  /** Neither a column nor a heading between the rows names hamlets. */
  readonly lacksHamlets: boolean;
}

/** Reads the rows under the head, from the top. */
export function readPersonRows(
  list: RowsUnderHead,
  onRow: (done: number) => void = () => undefined,
): PersonRows {
  return new RowsReader(list).read(onRow);
}

class RowsReader {
  private readonly people: PeopleListRow[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly readers: readonly PersonReader[];
  private hamlet: string | null = null;
  /** Of each block, as its own title says. */
  private readonly hamlets: readonly string[] | null;
  private group: string | null = null;
  private signed = false;
  /** Over the row, where those below it may sign as well as be of the list. */
  private office: string | null = null;
  private ending: ListEnd | null = null;
  private headed = false;
  /** Of the last `1. Thôn Đông`. */
  private lastHeading = 0;
  /** By block: number of the last row that is no heading; null where it has none. */
  private readonly last = new Map<PersonReader, number | null>();
  /** The sheet's own number of the head of a further table with other columns. */
  private otherTable: number | null = null;

  constructor(private readonly list: RowsUnderHead) {
    const { blocks, rows, header, texts, coding, today, from1904 } = list;
    this.hamlets = hamletsOfBlocks(rows, header, blocks, coding);
    const above = rows
      .slice(0, Math.min(header.top, TITLE_ROWS))
      .flatMap((row) => titlesOf(row, coding));
    const under = rows.slice(header.under);
    this.readers = blocks.map(
      (block) => new PersonReader(block, under, texts, today, from1904, above),
    );
  }

  read(onRow: (done: number) => void): PersonRows {
    const { rows, header } = this.list;
    for (let at = header.under; at < rows.length; at += 1) {
      if (at % TOLD_EVERY === 0) onRow(at);
      const next = this.headingAt(at);
      if (next !== null) at = next - 1;
      else at += this.take(at);
    }
    return {
      rows: this.people,
      rejected: this.rejected,
      lacksHamlets:
        !this.headed && this.hamlets === null && !this.readers.some((reader) => reader.hasHamlets),
    };
  }

  /** The index under a head that begins here; null where none does. */
  private headingAt(at: number): number | null {
    const { rows, header, coding } = this.list;
    const row = rows[at];
    if (!row || !row.values.some(mayBeTitle)) return null;
    const below = headBelow(rows, at, coding);
    if (!below && this.isHeadAgain(row)) return this.beginsAgain(at + 1, null);
    if (!below) return null;
    // Columns the list has left open do not make it another one.
    const same = below.columns.every(({ at: column, meaning }) => {
      const here = header.columns.find((known) => known.at === column)?.meaning ?? null;
      const elsewhere = header.columns.some((known) => known.meaning === meaning);
      return meaning === null || here === meaning || (here === null && !elsewhere);
    });
    const isAgain = same || sameTitles(below, header);
    return this.beginsAgain(below.under, isAgain ? null : below.row);
  }

  private beginsAgain(under: number, otherTable: number | null): number {
    [this.otherTable, this.signed, this.office] = [otherTable, false, null];
    return under;
  }

  /** The list's own titles once more, which may be “Họ và tên” alone. */
  private isHeadAgain(row: SheetRow): boolean {
    const { header, coding } = this.list;
    const titles = titlesOf(row, coding);
    return header.columns.every(({ at, own }) => fold(titles[at] ?? '') === fold(own));
  }

  /** Takes the row at this index; gives how many rows after it belong to it. */
  private take(at: number): number {
    const { rows, texts } = this.list;
    const row = texts.row(rows[at] as SheetRow);
    const own = row.texts.filter((text, column) => text !== '' && !row.row.continued.has(column));
    if (own.length === 0 || this.readers.every((reader) => reader.isUnfilled(row))) return 0;
    const nothingYet = this.people.length + this.rejected.length === 0;
    if (nothingYet && isColumnNumbers(own) && own.length > 1) return 0;
    if (this.isHeading(own, at) || this.isRemark(row, own, at)) return 0;
    const isNumbered = this.readers.some((reader) => /^\d+[.)]?$/u.test(reader.order(row)));
    if (!(this.otherTable !== null && isNumbered) && this.isSignature(row, own, at, isNumbered)) {
      this.signed = true;
      return 0;
    }
    // Whoever signed above has not ended the list.
    if (this.signed && this.readers.some((reader) => reader.looksListed(row))) this.signed = false;
    let taken = 0;
    for (const reader of this.readers) taken = Math.max(taken, this.takeBlock(reader, row, at));
    return taken;
  }

  /** Looked at only where something may sign. */
  private get end(): ListEnd {
    const { rows, texts } = this.list;
    this.ending ??= new ListEnd(rows, this.readers, texts, ({ values }) => values.some(mayBeTitle));
    return this.ending;
  }

  private takeBlock(reader: PersonReader, row: TextRow, at: number): number {
    const own = reader.own(row);
    const name = reader.name(row);
    if (reader.isUnfilled(row)) return 0;
    if (own.length > 0 && isTotals([own[0] ?? '', name]) && !reader.hasFacts(row)) return 0;
    if (reader.isAlone(row) ? countsPersons(name) : /\d/u.test(name) && own.every(countsPersons))
      return 0;
    // Under the signatures only a numbered row or one with a birth is a person, not who signed.
    if (this.signed && !reader.looksListed(row)) return 0;
    this.last.set(reader, numberOf(reader.order(row)));
    const refusal =
      this.otherTable === null ? reader.refusal(name, row) : rejections.otherTable(this.otherTable);
    const reason = refusal ?? noPerson(reader, row, own);
    if (reason !== null) {
      const text = own
        .join(' · ')
        .replace(/\+?\d[\d .]{6,}\d/gu, '…')
        .slice(0, TEXT_LIMIT);
      this.rejected.push({ row: row.row.row, reasons: [reason], text });
      return 0;
    }
    const below = this.readers.length === 1 ? this.list.rows[at + 1] : undefined;
    const next = below && this.list.texts.row(below);
    const ofBlock = this.hamlets?.[this.readers.indexOf(reader)] ?? null;
    const above = { hamlet: this.hamlet ?? ofBlock, group: this.group, office: this.office };
    if (!next || !goesOn(reader, row, next)) {
      this.people.push(reader.person(row, above, null));
      return 0;
    }
    this.people.push(reader.person(joined(row, next), above, next.row.row));
    return 1;
  }

  /** `Xóm Núi`, `II. Học sinh (12)` alone in a row: what it says goes for the rows below. */
  private isHeading(own: readonly string[], at: number): boolean {
    if (own.length > 3) return false;
    const texts = own.filter((text) => !isCount(text));
    const said = texts.length > 1 && isIndex(texts[0] ?? '') ? texts.slice(1) : texts;
    const [text = ''] = said;
    if (said.some((each) => each !== text)) return false;
    if (/^\d/u.test(text) && !this.isNumberedHamlet(text, texts)) return false;
    if (officeAndName(text) !== null) return false;
    const hamlet = hamletOfHeading(text);
    if (hamlet !== null && this.mayBeListed(text, own, at)) return false;
    if (hamlet !== null && officeOfPerson(text) !== null && this.isInOrder(at)) return false;
    if (hamlet !== null) {
      [this.hamlet, this.group, this.headed, this.office] = [hamlet, null, true, null];
      // Where nothing but names stands below, no number would tell that the list goes on.
      if (this.readers.every(({ told }) => told === 0)) this.signed = false;
      return true;
    }
    const group = looksLikeName(text) || isSignature([text]) ? null : audienceOfHeading(text);
    if (group === null || (maySign(text) && this.end.isAt(at))) return false;
    const inSmall = this.readers.some((reader) => reader.namesAreSmall);
    if (audienceIsOfPerson(text, inSmall) && this.isInOrder(at)) return false;
    this.group = group;
    return true;
  }

  /**
   * `1. Thôn Đông` with nothing beside it, where numbers or births tell persons; what may be a numbered name (`2. Khu Văn
   * Miếu`) only where it has the next number of such headings.
   */
  private isNumberedHamlet(text: string, texts: readonly string[]): boolean {
    const hamlet = texts.length === 1 ? hamletOfHeading(text) : null;
    if (hamlet === null) return false;
    const number = parseInt(text, 10);
    const isNext = number === this.lastHeading + 1;
    const hasNumbers = this.readers.every(({ isNumbered }) => isNumbered);
    // After `1. Thôn Đông` also `2. Bản Lìa` is one.
    const isSequel = isNext && this.lastHeading > 0;
    const hasMiddle = hasMiddleName(hamlet);
    const mayBeName = hasNumbers || isSequel ? hasMiddle : mayBeNumberedName(hamlet);
    const isTold = this.readers.every(({ told }) => told > 0);
    const isInPlace = hasMiddle ? isSequel : isNext;
    const isOdd = isTold ? mayBeName && !isInPlace : mayBeName || !isNext;
    if (isOdd && !BEGINS_NO_NAME.test(hamlet)) return false;
    this.lastHeading = number;
    return true;
  }

  /**
   * Whether words that read like a hamlet name somebody: “Khu Thị Nga” in a list of nothing but names, and whoever has
   * the next number of a list (“Tổ Quang Hải”), unless numbered headings go on so.
   */
  private mayBeListed(text: string, own: readonly string[], at: number): boolean {
    if (own.length === 1) return mayBeWoman(text) && this.readers.every(({ told }) => told === 0);
    const { rows, texts } = this.list;
    const row = texts.row(rows[at] as SheetRow);
    const reader = this.readers.find((each) => each.name(row) === text && each.order(row) !== '');
    if (!reader || own.length > 2) return false;
    if (!mayBeNumberedName(text)) return false;
    const number = numberOf(reader.order(row));
    const below = rows[at + 1];
    const next = below && texts.row(below);
    const after = next ? numberOf(reader.order(next)) : null;
    if (number === 1)
      return next !== undefined && after === 2 && hamletOfHeading(reader.name(next)) === null;
    const last = this.last.get(reader) ?? null;
    if (number === null || last === null || number !== last + 1) return false;
    return after === null || after === number + 1;
  }

  /** Whether the row has the number that follows the last one, or the one before the next row's. */
  private isInOrder(at: number): boolean {
    const [here, below] = [this.rowAt(at), this.rowAt(at + 1)];
    return this.readers.some((reader) => {
      const number = here && numberOf(reader.order(here));
      if (number === null || number === undefined) return false;
      const last = this.last.get(reader) ?? (number === 1 ? 0 : null);
      if (last !== null && number === last + 1) return true;
      return below !== null && numberOf(reader.order(below)) === number + 1;
    });
  }

  private rowAt(at: number): TextRow | null {
    const row = this.list.rows[at];
    return row === undefined ? null : this.list.texts.row(row);
  }

  private isRemark(row: TextRow, own: readonly string[], at: number): boolean {
    const reader = this.readers[0];
    if (!reader || own.length > 2 || reader.looksListed(row)) return false;
    const isOfNames = (text: string) => this.readers.some((each) => each.name(row) === text);
    const title = own.find(
      (text) => isTitleOrRemark(text) || (isStarred(text) && !isOfNames(text)),
    );
    // “DANH SÁCH THÔN 2” over the next table: whoever stands there is not of the hamlet above the first.
    if (title !== undefined) this.hamlet = hamletOfTitles([title]) ?? this.hamlet;
    if (title !== undefined && isTitleOfList(title) && (!this.signed || this.end.goesOnUnder(at)))
      [this.signed, this.office] = [false, null];
    return title !== undefined;
  }

  private isSignature(
    row: TextRow,
    own: readonly string[],
    at: number,
    isNumbered: boolean,
  ): boolean {
    const names = this.readers.map((reader) => reader.name(row)).filter((name) => name !== '');
    if (names.length === 0) return isSignature(own);
    if (isNumbered && (names.some((name) => officeAndName(name) !== null) || this.isInOrder(at)))
      return false;
    if (names.some(maySign) && this.end.isAt(at)) return true;
    if (!isSignature(names) || this.readers.some((reader) => reader.hasFacts(row))) return false;
    // “Duyệt”, “Hết” may be somebody.
    const isHeld = names.some((name) => officeAndName(name) !== null || !name.includes(' '));
    if (isHeld && this.readers.some((reader) => reader.isReached(row))) return false;
    if (!names.every((name) => this.end.goesOnBelow(at, name))) return true;
    const [alone = null] = names.filter((name) => officeAndName(name) === null);
    this.office = alone !== null && this.end.isUnsureBelow(at) ? alone : null;
    return false;
  }
}

/** `12`, `12.`; null for others. */
function numberOf(order: string): number | null {
  return /^\d{1,6}[.)]?$/u.test(order) ? parseInt(order, 10) : null;
}

/** Why what stands in the columns for names is surely no name; null when it may be one. */
function noPerson(reader: PersonReader, row: TextRow, own: readonly string[]): string | null {
  const name = reader.name(row);
  if (isHeadingOfGroup(name, own)) return rejections.groupHeading;
  if (!reader.looksListed(row) && isOfficeAlone(name)) return rejections.groupHeading;
  const mayHold = isSignature([name]) && reader.order(row) !== '' && !reader.hasFacts(row);
  if (mayHold && officeOfPerson(name) === null) return rejections.groupHeading;
  if (!reader.isAlone(row)) return null;
  const isOffice = isSignature([name]) && officeAndName(name) === null;
  if (isGroupOfPersons(name) || isOffice) return rejections.groupHeading;
  if (countsSomething(name)) return rejections.remark;
  if (isStarred(name)) return isNameUnder(unstarred(name), reader) ? null : rejections.remark;
  if (!isRemarkOnSomebody(name)) return null;
  return isRemarkOnSomebody(name, reader.namesAreSmall) ? rejections.remark : null;
}

/** Whether the words behind a star are a name, as the list writes names. */
function isNameUnder(text: string, reader: PersonReader): boolean {
  if (hasCapitals(text)) return true;
  return looksLikeName(text) && (hasMiddleName(text) || reader.namesAreSmall);
}

function unstarred(text: string): string {
  return text.replace(/^[* ]+/u, '');
}

/** A name cell that heads a group: alone in its row, or beside an index that is no number. */
function isHeadingOfGroup(name: string, own: readonly string[]): boolean {
  const isAlone = own.length === 1 || (own.length === 2 && /^[IVXA-E]+[.)]?$/u.test(own[0] ?? ''));
  if (isAlone && isGroupHeading(name)) return true;
  return hasRomanIndex(name) && own.length === 1 && !looksLikeName(name.replace(/^\S+\s/u, ''));
}
