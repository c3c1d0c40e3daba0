import { formatDay, yearOf, type Day } from '../../domain/day';
import type { Meaning } from '../../domain/person/list-column';
import type { Sex } from '../../domain/person/person';
import {
  birthText,
  readDayAndMonth,
  monthFirstSigns,
  readAge,
  maybeSwapped,
  readBirth,
  readBirthParts,
  readsBothWays,
  yearsTyped,
  type Birth,
} from './birth';
import { isOfAge, yearOfAges, type BlockCells, type Doubts } from './blockCells';
import { plainTitle } from './columns';
import type { HeaderColumn } from './header';
import { onceEach } from './onceEach';
import { middleNameAgainst } from './personName';
import { isTick, readSex, readTickedSex, type Read } from './personValues';
import { sexCodesOf, usualSexCodes, type SexCodes } from './sexCodes';
import { valueText, type SheetDay, type SheetValue } from './sheet';
import type { TextRow } from './sheetTexts';
import { doubtWords, sexWords } from './words';

interface BirthIn extends Birth {
  readonly column: HeaderColumn;
}

export interface BirthTaken extends Pick<Birth, 'year' | 'day'> {
  /** The year may be one off. */
  readonly isByAge?: true;
}

/** Birth and sex of the persons of a block: in old lists the column a year stands in tells the sex. */
export class BirthAndSex {
  private readonly readSex = onceEach((text) => this.readCodedSex(text));
  /** The year that ages under a title are of: the title's, or else one named above the table, or this year. */
  private readonly agesOf = onceEach((title) => this.yearOfAges(title));
  private readonly codes: SexCodes | null;
  private readonly births: readonly HeaderColumn[];
  private readonly ofMen: readonly HeaderColumn[];
  private readonly ofWomen: readonly HeaderColumn[];
  /** All of them, but for those that hold a day, a month and a year apart. */
  private readonly whole: readonly HeaderColumn[];
  private readonly swapped: ReadonlySet<number>;
  private readonly monthFirst: ReadonlyMap<number, string>;
  /** By their columns, cells that may hold the year of typing for one of birth. */
  private readonly typedYears: ReadonlyMap<number, (value: SheetValue) => boolean>;
  /** Columns of ages, for those of whom no year is told. */
  private readonly ages: readonly HeaderColumn[];
  /** Columns about something else, maybe somebody else. */
  private readonly strange: readonly number[];
  /** With a column for one sex only, nothing is known while nobody is ticked in it. */
  private readonly ticked: boolean;

  constructor(
    private readonly cells: BlockCells,
    private readonly today: Day,
  ) {
    const { rows, block, columns } = cells;
    this.codes = sexCodesOf(columns.get('sex')?.title ?? '');
    this.ages = cells.meant('birth', 'male', 'female').filter(isOfAges);
    this.births = cells
      .meant('birth')
      .filter((column) => !block.birthParts.includes(column) && !isOfAges(column));
    this.ofMen = cells.meant('birth-male');
    this.ofWomen = cells.meant('birth-female');
    this.whole = [...this.births, ...this.ofMen, ...this.ofWomen];
    const values = ({ at }: HeaderColumn) => rows.map((row) => row.values[at] ?? null);
    const swapped = this.births.filter((column) => maybeSwapped(values(column)));
    this.swapped = new Set(swapped.map(({ at }) => at));
    this.monthFirst = new Map(this.births.map((each) => [each.at, monthFirstSigns(values(each))]));
    this.typedYears = new Map(
      [...this.whole, ...this.ages].map((each) => [each.at, yearsTyped(values(each))]),
    );
    this.strange = block.columns
      .filter(({ meaning, own }) => meaning === null && !isOfAge(own) && !isOfPerson(own))
      .map(({ at }) => at);
    const ticks = ['male', 'female'].flatMap((sex) => columns.get(sex as Meaning) ?? []);
    this.ticked =
      ticks.length > 1 || ticks.some(({ at }) => rows.some((row) => cells.hasValue(row, at)));
  }

  isTold(row: TextRow): boolean {
    if (this.bornIn(row).some(({ year }) => year !== null)) return true;
    return this.readSex(this.cells.text(row, 'sex')).value !== null;
  }

  birth(row: TextRow, doubts: Doubts): BirthTaken {
    const births = this.bornIn(row);
    const add = (column: string, reason: string, birth: Pick<Birth, 'year' | 'day'>) =>
      doubts.push({ field: 'birth', column, reason, proposal: birthText(birth) });
    const known = births.filter(({ year }) => year !== null);
    const best = known.find(({ day }) => day !== null) ?? known[0];
    const taken = { year: best?.year ?? null, day: best?.day ?? null };
    for (const { column, doubt: read, year, day } of births) {
      const doubt = read ?? (known.length === 1 ? this.yearNotShown(row, column) : null);
      if (doubt !== null && year === null && best && this.whole.includes(column)) {
        const text = valueText(this.cells.cell(row, column.at));
        const reason = doubtWords.birthFromOther(text, birthText(taken) ?? '', best.column.title);
        add(column.title, reason, taken);
      } else if (doubt !== null) add(column.title, doubt, taken);
      else if (day !== null && this.swapped.has(column.at) && isDate(row.row.values[column.at])) {
        add(column.title, doubtWords.birthMaybeSwapped, taken);
      } else if (readsBothWays(row.row.values[column.at], this.monthFirst.get(column.at) ?? '')) {
        add(column.title, doubtWords.birthMaybeMonthFirst, taken);
      }
    }
    if (best && known.some(({ year }) => year !== best.year)) {
      add(best.column.title, doubtWords.birthDiffers, taken);
    }
    return best ? taken : (this.byAge(row, doubts) ?? taken);
  }

  /** The year that an age tells, with a doubt; null without an age. */
  private byAge(row: TextRow, doubts: Doubts): BirthTaken | null {
    for (const column of this.ages) {
      const { at, title, meaning } = column;
      const value = this.cells.cell(row, at);
      // Among ages a year or a day may stand, in the columns of the sexes a cross.
      const isBirth = meaning === 'birth';
      if (!isBirth && isTick(valueText(value).trim())) continue;
      const ofAge = readAge(value, this.agesOf(title));
      const birth = ofAge ?? (isBirth ? this.read(row, at) : null);
      if (birth === null) continue;
      const proposal = birthText(birth);
      const reason = birth.doubt ?? this.yearNotShown(row, column);
      if (reason !== null) doubts.push({ field: 'birth', column: title, reason, proposal });
      if (birth.year === null) continue;
      return { year: birth.year, day: birth.day, ...(ofAge && { isByAge: true }) };
    }
    return null;
  }

  private yearOfAges(title: string): number {
    const said = title
      .split(' – ')
      .map(yearOfAges)
      .find((year) => year !== null);
    const now = yearOf(this.today);
    return said !== undefined && said <= now ? said : (this.cells.block.agesOf ?? now);
  }

  /** The doubt about a cell that shows `12/3` and holds a year, maybe that of typing. */
  private yearNotShown({ row }: TextRow, { at }: HeaderColumn): string | null {
    const value = row.values[at] ?? null;
    if (!isDate(value) || this.typedYears.get(at)?.(value) !== true) return null;
    return doubtWords.birthYearNotShown(formatDay(value.day));
  }

  private bornIn(row: TextRow): BirthIn[] {
    const read = this.completed(
      row,
      this.whole.map((column) => ({
        column,
        ...this.read(row, column.at),
      })),
    );
    const [first] = this.cells.block.birthParts;
    if (!first) return read;
    const parts = this.cells.block.birthParts.map(({ at }) => this.cells.own1(row, at));
    return [...read, { column: first, ...readBirthParts(parts, this.today) }];
  }

  private read(row: TextRow, at: number): Birth {
    return readBirth(this.cells.cell(row, at), this.today, this.cells.from1904);
  }

  /** Where a cell has a year and another a day and month, these are one birth. */
  private completed(row: TextRow, read: BirthIn[]): BirthIn[] {
    const found =
      read.length > 1 ? read.find(({ year, day }) => year !== null && day === null) : undefined;
    const year = found?.year ?? null;
    if (year === null) return read;
    return read.map((each) => {
      const { column } = each;
      if (each === found || !found || !this.areOfOne(column, found.column)) return each;
      const value = this.cells.cell(row, column.at);
      const whole = readDayAndMonth(value, year, namesNoYear(column), this.today);
      return whole ? { column, ...whole } : each;
    });
  }

  /** Behind a column about something else, a year may be about somebody else. */
  private areOfOne(one: HeaderColumn, other: HeaderColumn): boolean {
    const [first, last] = [Math.min(one.at, other.at), Math.max(one.at, other.at)];
    return !this.strange.some((at) => at > first && at < last);
  }

  sex(row: TextRow, name: string, birth: Pick<Birth, 'year'>, doubts: Doubts): Sex | null {
    const said = this.saidSex(row, birth, doubts);
    const against = said === null ? null : middleNameAgainst(name, said);
    if (said !== null && against !== null) {
      this.cells.doubt(
        'sex',
        doubtWords.sexUnlikeName(against, sexWords[said]),
        sexWords[said],
        doubts,
      );
    }
    return said;
  }

  private readCodedSex(text: string): Read<Sex> {
    const digit = text.replace(/^0(?=\d)|\.0$/gu, '');
    const told = this.codes?.get(digit);
    if (told !== undefined) return { value: told, doubt: null };
    const usual = usualSexCodes.get(digit);
    if (usual === undefined) return readSex(text);
    if (this.codes) return { value: null, doubt: doubtWords.sexUnreadable(text) };
    return { value: usual, doubt: doubtWords.sexByDigit(text, sexWords[usual]) };
  }

  private saidSex(row: TextRow, birth: Pick<Birth, 'year'>, doubts: Doubts): Sex | null {
    const word = (sex: Sex) => sexWords[sex];
    const said = this.cells.said(row, 'sex', doubts);
    const inMale = this.ofMen.some(({ at }) => this.cells.textAt(row, at) !== '');
    const inFemale = this.ofWomen.some(({ at }) => this.cells.textAt(row, at) !== '');
    if (inMale || inFemale) {
      if (inMale && inFemale && birth.year !== null) {
        this.cells.doubt('sex', doubtWords.birthBothSexes, null, doubts);
        return null;
      }
      const sex = inMale ? 'male' : 'female';
      const inColumn = this.readSex(said).value;
      if (inColumn === null || inColumn === sex) return sex;
      this.cells.doubt('sex', doubtWords.sexColumnsDiffer, null, doubts);
      return null;
    }
    const [male, female] = [this.cells.columns.get('male'), this.cells.columns.get('female')];
    if ((!male && !female) || said !== '')
      return this.cells.taken('sex', this.readSex(said), word, doubts);
    if (!this.ticked) return null;
    // Not ticked is the other sex, but not known to be ticked is neither.
    const failed = this.cells
      .failed(row)
      .some(({ column }) => column === male || column === female);
    if (failed) return null;
    const ticks = readTickedSex(
      male ? this.cells.own1(row, male.at) : null,
      female ? this.cells.own1(row, female.at) : null,
    );
    if (ticks.doubt !== null) {
      this.cells.doubt('sex', ticks.doubt, null, doubts, ticks.of ?? 'sex');
    }
    return ticks.value;
  }
}

function isDate(value: SheetValue | undefined): value is SheetDay {
  return typeof value === 'object' && value !== null;
}

/** What lists tell of a person and the book does not keep; none of it names anybody. */
export function isOfPerson(title: string): boolean {
  return /^(dan toc|ton giao|quoc tich|que quan|nguyen quan|noi sinh|nghe nghiep|(trinh do )?(hoc van|van hoa)|trinh do|chuc vu|don vi|truong|cho o|noi o|dia chi)$/u.test(
    plainTitle(title),
  );
}

/** “Tuổi”, “Tuổi – Nam”, but not “Năm sinh (tuổi)”. */
function isOfAges({ meaning, own, title }: HeaderColumn): boolean {
  return meaning === 'birth' ? isOfAge(own) : title.split(' – ').some(isOfAge);
}

/** “Ngày, tháng sinh” */
function namesNoYear({ own }: HeaderColumn): boolean {
  return /^ngay( va)? thang( sinh)?$/u.test(plainTitle(own));
}
