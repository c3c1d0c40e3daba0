import type { Day } from '../../domain/day';
import type { ListField, Meaning } from '../../domain/person/list-column';
import type { Sex } from '../../domain/person/person';
import { fold } from '../../domain/text';
import { readBirth } from './birth';
import type { Block } from './blocks';
import { plainTitle } from './columns';
import type { HeaderColumn } from './header';
import { isDitto, isErrorSign, isTotals } from './otherRows';
import type { Doubt } from './people-list';
import { isTick, readSex, type Read } from './personValues';
import { NO_RESULT, valueText, type SheetRow, type SheetValue } from './sheet';
import type { TextRow } from './sheetTexts';
import { doubtWords } from './words';

export type Doubts = Doubt[];

/** The cells of a block, by what their columns mean; doubts about them are noted under the column's title. */
export class BlockCells {
  /** The first of each meaning, but none that is asked only where another is empty. */
  readonly columns = new Map<Meaning, HeaderColumn>();
  private readonly all: readonly HeaderColumn[];
  private readonly last = new Map<Meaning, string>();

  constructor(
    readonly block: Block,
    readonly rows: readonly SheetRow[],
    readonly today: Day,
    readonly from1904: boolean,
  ) {
    this.all = block.columns.map((each) => this.withYears(each));
    for (const column of this.all) {
      if (column.meaning === null || column.isInstead || this.columns.has(column.meaning)) continue;
      this.columns.set(column.meaning, column);
    }
  }

  meant(...meanings: Meaning[]): HeaderColumn[] {
    return this.all.filter(({ meaning }) => meaning !== null && meanings.includes(meaning));
  }

  /** The hamlet last named, for rows that leave theirs empty. */
  get lastHamlet(): string {
    return this.last.get('hamlet') ?? '';
  }

  keepHamlet(hamlet: string): void {
    this.last.set('hamlet', hamlet);
  }

  /** The text of a column, or what the row above had where it says “the same”. */
  said(row: TextRow, meaning: Meaning, doubts: Doubts | null): string {
    const at = this.columns.get(meaning)?.at;
    if (at !== undefined && isErrorSign(row.texts[at] ?? '')) return '';
    const text = this.text(row, meaning);
    const last = this.last.get(meaning) ?? '';
    if (!isDitto(text)) {
      this.last.set(meaning, text);
      return text;
    }
    if (last === '' && doubts && isField(meaning)) {
      this.doubt(meaning, doubtWords.dittoOfNothing, null, doubts);
    }
    return last;
  }

  text(row: TextRow, meaning: Meaning): string {
    const column = this.columns.get(meaning);
    return column ? this.textAt(row, column.at) : '';
  }

  textAt({ texts }: TextRow, at: number): string {
    return withoutSign(texts[at]);
  }

  /** The text of a cell that does not only continue one from above. */
  own1({ row, texts }: TextRow, at: number): string {
    return row.continued.has(at) ? '' : withoutSign(texts[at]);
  }

  value(row: TextRow, meaning: Meaning): SheetValue {
    const column = this.columns.get(meaning);
    return column ? this.cell(row, column.at) : null;
  }

  cell({ row, texts }: TextRow, at: number): SheetValue {
    if (row.continued.has(at)) return null;
    const value = row.values[at] ?? null;
    return typeof value === 'string' ? withoutSign(texts[at]) : value;
  }

  /** Cells that would tell something, had their formula a result. */
  failed({
    row,
    texts,
  }: TextRow): readonly { readonly column: HeaderColumn; readonly sign: string }[] {
    const failed: { column: HeaderColumn; sign: string }[] = [];
    for (const column of this.block.columns) {
      const sign = texts[column.at] ?? '';
      if (!isErrorSign(sign) || row.continued.has(column.at)) continue;
      if (column.meaning !== null && fieldOf(column.meaning) !== null)
        failed.push({ column, sign });
    }
    return failed;
  }

  hasValue(row: SheetRow, at: number): boolean {
    return (row.values[at] ?? null) !== null;
  }

  taken<T>(
    field: ListField & Meaning,
    { value, doubt }: Read<T>,
    word: (value: T) => string,
    doubts: Doubts,
  ): T | null {
    if (doubt !== null) this.doubt(field, doubt, value === null ? null : word(value), doubts);
    return value;
  }

  /** @param of the meaning of the very column, where several tell the field */
  doubt(
    field: ListField & Meaning,
    reason: string,
    proposal: string | null,
    doubts: Doubts,
    of: Meaning = field,
  ): void {
    const meanings: readonly Meaning[] =
      of === 'sex' ? ['sex', 'male', 'female', 'birth-male', 'birth-female'] : [of];
    const column = meanings
      .map((each) => this.columns.get(each))
      .find((each) => each !== undefined);
    doubts.push({ field, column: column?.title ?? '', reason, proposal });
  }

  /** “Nam”, “Nữ” over years: the year stands in the column of the sex, whatever stood above these titles. */
  private withYears(column: HeaderColumn): HeaderColumn {
    if (column.meaning !== 'male' && column.meaning !== 'female') return column;
    if (isAge(column.title)) return column;
    const filled = this.rows.flatMap((row) => {
      const value = row.values[column.at] ?? null;
      return value === null || isSum(row) ? [] : [value];
    });
    // “Giới tính (nữ đánh dấu x)” over words after all.
    const isOfSexes = /^(gioi|gt|g tinh|phai)\b/u.test(plainTitle(column.title));
    const others = filled.filter(isAnotherSex(column.meaning)).length;
    if (isOfSexes && others > filled.filter(isTicked).length) return { ...column, meaning: 'sex' };
    const years = filled.filter((value) => {
      const plain = typeof value === 'string' ? value.trim() : value;
      return readBirth(plain, this.today, this.from1904).year !== null;
    });
    if (years.length * 2 <= filled.length) return column;
    return { ...column, meaning: column.meaning === 'male' ? 'birth-male' : 'birth-female' };
  }
}

const fieldsOfMeanings: Partial<Record<Meaning, ListField>> = {
  name: 'name',
  'family-name': 'name',
  'given-name': 'name',
  birth: 'birth',
  'birth-male': 'birth',
  'birth-female': 'birth',
  sex: 'sex',
  male: 'sex',
  female: 'sex',
  hamlet: 'hamlet',
  audience: 'audience',
  cccd: 'cccd',
  phone: 'phone',
  note: 'note',
};

/** The field of a person that a column tells about; null for none. */
export function fieldOf(meaning: Meaning): ListField | null {
  return fieldsOfMeanings[meaning] ?? null;
}

export function failureOf(sign: string): string {
  return sign === NO_RESULT ? doubtWords.noResult : doubtWords.errorSign(sign);
}

function withoutSign(text = ''): string {
  return isErrorSign(text) ? '' : text;
}

/** “Tổng”, 12, 15: how many there are of each sex, not when they were born. */
function isSum({ values }: SheetRow): boolean {
  return isTotals(values.filter((value) => typeof value === 'string').map((text) => text.trim()));
}

function isAnotherSex(sex: Sex) {
  return (value: SheetValue) => {
    const said = readSex(valueText(value).trim()).value;
    return said !== null && said !== sex;
  };
}

function isTicked(value: SheetValue): boolean {
  return isTick(valueText(value).trim());
}

/** “Tuổi – Nam”: 40 is no year. */
export function isAge(title: string): boolean {
  return /\btuoi\b/u.test(fold(title));
}

/** “Tuổi”, “Số tuổi”, “Độ tuổi”, “Tuổi (tính đến 2025)”, but not “Lao động trong tuổi”. */
export function isOfAge(title: string): boolean {
  return AGE.test(plainTitle(title)) || IN_YEARS.test(title.normalize('NFC').trim());
}

const AGE =
  /^(so |do )?tuoi( doi| hien nay|( nam| tinh den nam| tinh den)?( \d{1,2}){0,2} (\d{4}))?$/u;
/** With its accents: “Tuổi nam” is of men. */
const IN_YEARS = /^(số |độ )?tuổi[ (]+năm\)?$/iu;

/** The year that a title counts ages to: “Tuổi (tính đến 2025)”; null for none. */
export function yearOfAges(title: string): number | null {
  const year = AGE.exec(plainTitle(title))?.at(-1);
  return year === undefined ? null : Number(year);
}

function isField(meaning: Meaning): meaning is ListField & Meaning {
  return fieldOf(meaning) === meaning;
}
