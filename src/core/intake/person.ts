import type { Day } from '../../domain/day';
import { NAME_LIMIT } from '../../domain/person/person';
import { cleanLine, fold } from '../../domain/text';
import { birthText, readBirth } from './birth';
import { BirthAndSex, type BirthTaken } from './birthAndSex';
import { BlockCells, failureOf, fieldOf, type Doubts } from './blockCells';
import type { Block } from './blocks';
import { HamletColumn, type ReadHamlet } from './hamletColumn';
import type { HeaderColumn } from './header';
import { hasMiddleName, looksLikeName } from './familyNames';
import { isRemarkOnSomebody, mayBeGroup, mayBeRemark } from './noNames';
import { onceEach } from './onceEach';
import { beginsAsHamlet, hamletOfHeading, isDitto, isErrorSign } from './otherRows';
import type { PeopleListRow } from './people-list';
import { PersonCard } from './personCard';
import { birthBehind, linesOfNames, readName } from './personName';
import { isTick, readAudience, readNote } from './personValues';
import { readPhone } from './phoneNumber';
import { NO_RESULT, type SheetRow } from './sheet';
import type { SheetTexts, TextRow } from './sheetTexts';
import { audienceWords, doubtWords, rejections } from './words';

/** So many rows show how names are written. */
const SHOWING_ROWS = 500;
const NUMBERED_SHARE = 0.9;
/** Where more have a number or a birth, a text without anything beside it may be no person. */
const TOLD_SHARE = 0.5;

/** What the rows above say about a row. */
export interface Above {
  /** Of the last heading between the rows. */
  readonly hamlet: string | null;
  readonly group: string | null;
  /** Whoever stands below it may only have signed; null for none. */
  readonly office: string | null;
}

/** Reads the persons of one block of columns, from the top. */
export class PersonReader {
  private readonly readAudience = onceEach(readAudience);
  private readonly hamlets: HamletColumn;
  private readonly cells: BlockCells;
  private readonly birthAndSex: BirthAndSex;
  private readonly card: PersonCard;
  private readonly audiences: readonly HeaderColumn[];
  private readonly unseen: ReadonlySet<number>;
  private readonly hamletOnlyFirst: boolean;
  private readonly numbersAll: boolean;
  private small: boolean | null = null;
  /** Of how many with a name there is a number or a birth, as a share. */
  readonly told: number;

  constructor(
    private readonly block: Block,
    private readonly rows: readonly SheetRow[],
    private readonly texts: SheetTexts,
    today: Day,
    from1904: boolean,
    titlesAbove: readonly string[],
  ) {
    this.cells = new BlockCells(block, rows, today, from1904);
    this.birthAndSex = new BirthAndSex(this.cells, today);
    this.card = new PersonCard(this.cells);
    this.audiences = this.cells.meant('audience');
    this.unseen = new Set(this.cells.meant('cccd', 'phone').map(({ at }) => at));
    this.numbersAll = this.areAllNumbered();
    this.told = this.shareTold();
    const hamlet = this.cells.columns.get('hamlet');
    this.hamletOnlyFirst = this.standsOnlyFirst(hamlet);
    this.hamlets = new HamletColumn(hamlet?.title ?? '', titlesAbove.map(fold).join('|'), () =>
      hamlet ? rows.map((row) => texts.at(row, hamlet.at)) : [],
    );
  }

  get hasHamlets(): boolean {
    return this.cells.columns.has('hamlet');
  }

  get nameColumns(): readonly number[] {
    return this.block.name.map(({ at }) => at);
  }

  name({ row, texts }: TextRow): string {
    const parts = this.block.name.filter(({ at }) => !row.continued.has(at));
    const part = ({ at }: { readonly at: number }) => {
      const text = texts[at] ?? '';
      return isErrorSign(text) ? '' : text;
    };
    if (parts[0] && parts.length === 1) return part(parts[0]);
    return parts.map(part).join(' ').trim().replace(/ {2,}/gu, ' ');
  }

  order(row: TextRow): string {
    const column = this.cells.columns.get('order');
    return column && !row.row.continued.has(column.at) ? (row.texts[column.at] ?? '') : '';
  }

  /** Most names are in small letters, as `nguyễn văn an` and `Nguyễn văn an`. */
  get namesAreSmall(): boolean {
    return (this.small ??= this.areSmall());
  }

  get isNumbered(): boolean {
    return this.cells.columns.has('order');
  }

  /** What stands in the block's cells of the row itself, but for columns that are not shown. */
  own({ row, texts }: TextRow): string[] {
    const own: string[] = [];
    for (const { at } of this.block.columns) {
      const text = texts[at] ?? '';
      if (text !== '' && !this.unseen.has(at) && !row.continued.has(at)) own.push(text);
    }
    return own;
  }

  isUnseen(at: number): boolean {
    return this.unseen.has(at);
  }

  /** A form's line that waits to be filled in: nothing but its number, and what merged cells bring. */
  isUnfilled({ row, texts }: TextRow): boolean {
    const order = this.cells.columns.get('order')?.at;
    return this.block.columns.every(
      ({ at }) =>
        row.continued.has(at) ||
        (texts[at] ?? '') === '' ||
        (at === order && (/^\d+[.)]?$/u.test(texts[at] ?? '') || isErrorSign(texts[at] ?? ''))),
    );
  }

  looksListed(row: TextRow): boolean {
    return /^\d+[.)]?$/u.test(this.order(row)) || this.hasFacts(row);
  }

  /** A telephone or a hamlet of its own stands in the row: nobody signs so. */
  isReached(row: TextRow): boolean {
    if (readPhone(this.cells.value(row, 'phone')).value !== null) return true;
    const at = this.cells.columns.get('hamlet')?.at;
    return (
      at !== undefined &&
      !row.row.continued.has(at) &&
      hamletOfHeading(row.texts[at] ?? '') !== null
    );
  }

  /** Nothing stands in the row but what is in the columns for names. */
  isAlone({ row, texts }: TextRow): boolean {
    return this.block.columns.every(
      ({ at }) =>
        (texts[at] ?? '') === '' || row.continued.has(at) || this.nameColumns.includes(at),
    );
  }

  /** A year or day of birth, a sex or a number of a card stands in the row. */
  hasFacts(row: TextRow): boolean {
    return this.birthAndSex.isTold(row) || this.card.isTold(row);
  }

  /** Why the row is not a person to be entered; null when it is. */
  refusal(name: string, row: TextRow | null = null): string | null {
    if (name === '') return (row && this.failedName(row)) ?? rejections.noName;
    if (name.length > NAME_LIMIT) return rejections.nameTooLong(NAME_LIMIT);
    const isNumber = /^[-+\d.,e]+$/iu.test(name);
    return /\p{L}/u.test(name) && !isNumber && !isDitto(name) ? null : rejections.noLetters;
  }

  /**
   * @param joined the sheet's own number of the row that completes this one; null for none
   */
  person(row: TextRow, above: Above, joined: number | null): PeopleListRow {
    const doubts: Doubts = [];
    for (const { column, sign } of this.cells.failed(row)) {
      const field = fieldOf(column.meaning ?? 'order');
      if (field === null) continue;
      const proposal = field === 'name' ? this.name(row) : null;
      doubts.push({ field, column: column.title, reason: failureOf(sign), proposal });
    }
    const name = this.takenName(row, above, joined, doubts);
    this.doubtBroken(row, doubts);
    const birth = this.birth(row, doubts);
    const sex = this.birthAndSex.sex(row, name, birth, doubts);
    const group = this.group(row) || (above.group ?? '');
    const birthYear = birth.isByAge ? null : birth.year;
    const card = this.card.read(row, { sex, birthYear }, doubts);
    const audience = this.cells.taken(
      'audience',
      this.readAudience(group),
      (value) => audienceWords[value],
      doubts,
    );
    const note = this.cells.taken(
      'note',
      readNote(this.cells.said(row, 'note', doubts)),
      (text) => text,
      doubts,
    );
    return {
      row: row.row.row,
      name,
      birthYear: birth.year,
      birthDay: birth.day,
      birthIsByAge: birth.isByAge === true,
      sex,
      audience,
      group,
      ...this.hamlet(row, above, doubts),
      ...card,
      phone: this.cells.taken(
        'phone',
        readPhone(this.cells.value(row, 'phone')),
        (text) => text,
        doubts,
      ),
      note: note ?? '',
      doubts:
        doubts.length > 0
          ? [...this.unsureLetters(row, name), ...doubts]
          : this.unsureLetters(row, name),
    };
  }

  /** As the columns for it tell, or else what stands behind the name. */
  private birth(row: TextRow, doubts: Doubts): BirthTaken {
    const before = doubts.length;
    const birth = this.birthAndSex.birth(row, doubts);
    if (birth.year !== null || doubts.length > before) return birth;
    const [, text = null] = birthBehind(this.name(row)) ?? [];
    if (text === null) return birth;
    const { year, day } = readBirth(text, this.cells.today);
    if (year === null) return birth;
    const column = this.block.name.at(-1)?.title ?? '';
    const reason = doubtWords.birthBehindName(text);
    doubts.push({ field: 'birth', column, reason, proposal: birthText({ year, day }) });
    return { year, day };
  }

  private takenName(row: TextRow, above: Above, joined: number | null, doubts: Doubts): string {
    const { name, doubts: reasons } = readName(this.name(row));
    const all = joined === null ? [...reasons] : [...reasons, doubtWords.nameOverTwoRows(joined)];
    const lines = this.block.name.map(({ at }) => linesOfNames(row.row.values[at]));
    if (Math.max(...lines) > 1) all.push(doubtWords.nameLines);
    if (row.row.isHidden) all.push(doubtWords.rowHidden);
    if (row.row.struck.size > 0 && this.nameColumns.some((at) => row.row.struck.has(at)))
      all.push(doubtWords.nameStruck);
    const isOdd = this.numbersAll
      ? this.order(row) === '' && !this.hasFacts(row)
      : this.told > TOLD_SHARE && this.isAlone(row);
    if (isOdd) all.push(doubtWords.nameUnnumbered);
    else if (this.mayBeHeading(row)) all.push(doubtWords.nameMayBeHamlet);
    else if (all.length === 0 && mayBeGroup(name) && !this.hasFacts(row))
      all.push(doubtWords.nameMayBeGroup);
    if (above.office !== null) all.push(doubtWords.nameUnderOffice(above.office));
    if (all.length === 0 && this.isAlone(row) && mayBeRemark(name))
      all.push(doubtWords.nameMayBeRemark);
    const column = this.block.name[0]?.title ?? '';
    for (const reason of all) doubts.push({ field: 'name', column, reason, proposal: name });
    for (const other of this.block.otherNames) {
      const text = row.texts[other.at] ?? '';
      if (text === '' || text === name) continue;
      const reason = doubtWords.nameTwice(other.title, text);
      doubts.push({ field: 'name', column: other.title, reason, proposal: name });
    }
    return name;
  }

  /** Of hamlets, audiences and notes: all else is read more strictly, and has its own doubt. */
  private doubtBroken(row: TextRow, doubts: Doubts): void {
    for (const { title, meaning, at } of this.cells.meant('hamlet', 'audience', 'note')) {
      const text = row.texts[at] ?? '';
      if (!text.includes('\uFFFD') || meaning === null) continue;
      const field = fieldOf(meaning);
      const reason = doubtWords.letterBroken(text);
      if (field !== null) doubts.push({ field, column: title, reason, proposal: text });
    }
  }

  /** What is wrong with the cells of a name that gave none. */
  private failedName({ texts }: TextRow): string | null {
    for (const { at, title } of this.block.name) {
      const sign = texts[at] ?? '';
      if (isErrorSign(sign))
        return sign === NO_RESULT
          ? rejections.nameNoResult(title)
          : rejections.nameError(title, sign);
    }
    return null;
  }

  /** The words for the audience; of columns to be ticked the title of the ticked one. */
  private group(row: TextRow): string {
    if (this.audiences.length < 2) {
      const [column] = this.audiences;
      const text = this.cells.said(row, 'audience', null);
      return column && isTick(text) && readAudience(column.own).value !== null ? column.own : text;
    }
    const said = this.audiences.flatMap(({ at, own }) => {
      const text = this.cells.own1(row, at);
      if (text === '' || text === '0') return [];
      return [isTick(text) ? own : text];
    });
    return said.join(', ');
  }

  private hamlet(
    row: TextRow,
    above: Above,
    doubts: Doubts,
  ): Pick<PeopleListRow, 'hamlet' | 'hamletNumber'> {
    const column = this.cells.columns.get('hamlet');
    const last = this.cells.lastHamlet;
    const said = column ? this.cells.said(row, 'hamlet', doubts) : '';
    const read = this.hamlets.read(said);
    const hamlet = this.cells.taken('hamlet', read, (text) => text, doubts);
    if (hamlet !== null) return named(hamlet, read);
    if (said !== '' || above.hamlet !== null) return { hamlet: above.hamlet };
    if (!this.hamletOnlyFirst || last === '') return { hamlet: null };
    this.cells.keepHamlet(last);
    const taken = this.hamlets.read(last);
    this.cells.doubt('hamlet', doubtWords.hamletFromAbove, taken.value, doubts);
    return named(taken.value, taken);
  }

  private unsureLetters(row: TextRow, name: string): Doubts {
    if (!this.texts.hasUnsure) return [];
    const found: Doubts = [];
    for (const { at, title, meaning } of this.block.columns) {
      const raw = meaning === null ? null : this.texts.unsure(row, at);
      const field = meaning === null ? null : fieldOf(meaning);
      if (raw === null || field === null || field === 'cccd' || field === 'phone') continue;
      const shown = cleanLine(raw.replace(/\u00ad/gu, ''));
      const isKept = row.texts[at] === shown;
      const reason = isKept ? doubtWords.lettersKept(shown) : doubtWords.lettersUnsure(shown);
      found.push({
        field,
        column: title,
        reason,
        proposal: field === 'name' ? name : (row.texts[at] ?? null),
      });
    }
    return found;
  }

  /** Nothing but a number stands beside a name that reads like a hamlet. */
  private mayBeHeading(row: TextRow): boolean {
    const name = this.name(row);
    if (!beginsAsHamlet(name) || hamletOfHeading(name) === null || this.hasFacts(row)) return false;
    if (this.own(row).length > 2) return false;
    return this.order(row) === '' || !hasMiddleName(name);
  }

  /** Whether nearly all with a name have a number, but for those under the last of them: who signs stands there. */
  private areAllNumbered(): boolean {
    const order = this.cells.columns.get('order');
    const [name] = this.block.name;
    if (!order || !name) return false;
    const named = this.rows.filter((row) => this.cells.hasValue(row, name.at));
    const numbered = named.filter((row) => this.cells.hasValue(row, order.at));
    const last = numbered.at(-1)?.row ?? 0;
    const above = named.filter(({ row }) => row <= last).length;
    return numbered.length > 0 && numbered.length >= above * NUMBERED_SHARE;
  }

  private areSmall(): boolean {
    const names = this.rows
      .slice(0, SHOWING_ROWS)
      .map((row) => this.name({ row, texts: row.values.map((_, at) => this.texts.at(row, at)) }))
      .filter((name) => looksLikeName(name) && !isRemarkOnSomebody(name));
    const small = names.filter((name) => /(?:^| )\p{Ll}\S*$/u.test(name));
    return small.length * 2 > names.length;
  }

  private shareTold(): number {
    const [name] = this.block.name;
    const telling = this.cells.meant('order', 'birth', 'birth-male', 'birth-female');
    if (!name || telling.length === 0) return 0;
    const named = this.rows.filter((row) => this.cells.hasValue(row, name.at));
    const told = named.filter((row) => telling.some(({ at }) => this.cells.hasValue(row, at)));
    return told.length / Math.max(1, named.length);
  }

  /** Whether hamlets stand only in the first row of each group, as in lists whose cells look merged. */
  private standsOnlyFirst(column: HeaderColumn | undefined): boolean {
    const [name] = this.block.name;
    if (!column || !name) return false;
    const named = this.rows.filter((row) => this.cells.hasValue(row, name.at));
    const filled = named.filter((row) => this.cells.hasValue(row, column.at)).length;
    const [first] = named;
    return (
      first !== undefined &&
      filled > 0 &&
      filled * 2 < named.length &&
      this.cells.hasValue(first, column.at)
    );
  }
}

function named(hamlet: string | null, { number }: ReadHamlet) {
  return number === undefined ? { hamlet } : { hamlet, hamletNumber: number };
}
