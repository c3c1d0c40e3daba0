import type { Day } from '../../domain/day';
import type { ListField, Meaning } from '../../domain/person/list-column';
import { NAME_LIMIT, type Sex } from '../../domain/person/person';
import { cleanLine } from '../../domain/text';
import { birthText, maybeSwapped, readBirth, readBirthParts, type Birth } from './birth';
import type { Block } from './blocks';
import { cccdDisagrees, readCccd } from './cardNumber';
import type { HeaderColumn } from './header';
import { isDitto } from './otherRows';
import type { Doubt, PeopleListRow } from './people-list';
import { middleNameAgainst, readName } from './personName';
import {
  isTick,
  readAudience,
  readHamlet,
  readNote,
  readSex,
  readTickedSex,
  type Read,
} from './personValues';
import { readPhone } from './phoneNumber';
import type { SheetTexts, TextRow } from './sheetTexts';
import type { SheetRow, SheetValue } from './sheet';
import { audienceWords, doubtWords, rejections, sexWords } from './words';

/** What the rows above say about a row. */
export interface Above {
  /** Of the last heading between the rows. */
  readonly hamlet: string | null;
  readonly group: string | null;
}

type Doubts = Doubt[];

/** Reads the persons of one block of columns, from the top. */
export class PersonReader {
  private readonly readSex = onceEach(readSex);
  private readonly readAudience = onceEach(readAudience);
  private readonly readHamlet = onceEach(readHamlet);
  private readonly columns = new Map<Meaning, HeaderColumn>();
  private readonly births: readonly HeaderColumn[];
  private readonly audiences: readonly HeaderColumn[];
  private readonly swapped: ReadonlySet<number>;
  private readonly unseen: ReadonlySet<number>;
  /** With a column for one sex only, nothing is known while nobody is ticked in it. */
  private readonly ticked: boolean;
  private readonly hamletOnlyFirst: boolean;
  private readonly last = new Map<Meaning, string>();

  constructor(
    private readonly block: Block,
    private readonly rows: readonly SheetRow[],
    private readonly texts: SheetTexts,
    private readonly today: Day,
  ) {
    const meant = (...meanings: Meaning[]) =>
      block.columns.filter(({ meaning }) => meaning !== null && meanings.includes(meaning));
    const columns = block.columns.map((column) => this.withYears(column));
    for (const column of columns) {
      if (column.meaning !== null && !this.columns.has(column.meaning)) {
        this.columns.set(column.meaning, column);
      }
    }
    this.births = meant('birth').filter((column) => !block.birthParts.includes(column));
    this.audiences = meant('audience');
    const swapped = this.births.filter(({ at }) =>
      maybeSwapped(rows.map((row) => row.values[at] ?? null)),
    );
    this.swapped = new Set(swapped.map(({ at }) => at));
    this.unseen = new Set(meant('cccd', 'phone').map(({ at }) => at));
    const ticks = ['male', 'female'].flatMap((sex) => this.columns.get(sex as Meaning) ?? []);
    this.ticked =
      ticks.length > 1 || ticks.some(({ at }) => rows.some((row) => this.hasValue(row, at)));
    this.hamletOnlyFirst = this.standsOnlyFirst(this.columns.get('hamlet'));
  }

  get hasHamlets(): boolean {
    return this.columns.has('hamlet');
  }

  get nameColumns(): readonly number[] {
    return this.block.name.map(({ at }) => at);
  }

  name({ row, texts }: TextRow): string {
    const parts = this.block.name.filter(({ at }) => !row.continued.has(at));
    if (parts.length === 1) return texts[parts[0]?.at ?? 0] ?? '';
    return parts
      .map(({ at }) => texts[at] ?? '')
      .join(' ')
      .trim()
      .replace(/ {2,}/gu, ' ');
  }

  order(row: TextRow): string {
    const column = this.columns.get('order');
    return column && !row.row.continued.has(column.at) ? (row.texts[column.at] ?? '') : '';
  }

  get isNumbered(): boolean {
    return this.columns.has('order');
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
    const order = this.columns.get('order')?.at;
    return this.block.columns.every(
      ({ at }) =>
        row.continued.has(at) ||
        (texts[at] ?? '') === '' ||
        (at === order && /^\d+[.)]?$/u.test(texts[at] ?? '')),
    );
  }

  looksListed(row: TextRow): boolean {
    return /^\d+[.)]?$/u.test(this.order(row)) || this.hasFacts(row);
  }

  /** A year or day of birth, a sex or a number of a card stands in the row. */
  hasFacts(row: TextRow): boolean {
    if (this.bornIn(row).some(({ year }) => year !== null)) return true;
    if (this.readSex(this.text(row, 'sex')).value !== null) return true;
    const cccd = this.columns.get('cccd');
    return cccd !== undefined && readCccd(row.row.values[cccd.at] ?? null).value !== null;
  }

  /** Why the row is not a person to be entered; null when it is. */
  refusal(name: string): string | null {
    if (name === '') return rejections.noName;
    if (name.length > NAME_LIMIT) return rejections.nameTooLong(NAME_LIMIT);
    return /\p{L}/u.test(name) && !isDitto(name) ? null : rejections.noLetters;
  }

  /**
   * @param joined the sheet's own number of the row that completes this one; null for none
   */
  person(row: TextRow, above: Above, joined: number | null): PeopleListRow {
    const doubts: Doubts = [];
    const name = this.takenName(row, joined, doubts);
    const birth = this.birth(row, doubts);
    const sex = this.sex(row, name, birth, doubts);
    const group = this.group(row) || (above.group ?? '');
    const cccd = this.taken('cccd', readCccd(this.value(row, 'cccd')), (text) => text, doubts);
    if (cccd !== null) {
      for (const reason of cccdDisagrees(cccd, { sex, birthYear: birth.year })) {
        this.doubt('cccd', reason, cccd, doubts);
      }
    }
    const audience = this.taken(
      'audience',
      this.readAudience(group),
      (value) => audienceWords[value],
      doubts,
    );
    const note = this.taken(
      'note',
      readNote(this.said(row, 'note', doubts)),
      (text) => text,
      doubts,
    );
    return {
      row: row.row.row,
      name,
      birthYear: birth.year,
      birthDay: birth.day,
      sex,
      audience,
      group,
      hamlet: this.hamlet(row, above, doubts),
      cccd,
      phone: this.taken('phone', readPhone(this.value(row, 'phone')), (text) => text, doubts),
      note: note ?? '',
      doubts:
        doubts.length > 0
          ? [...this.unsureLetters(row, name), ...doubts]
          : this.unsureLetters(row, name),
    };
  }

  private takenName(row: TextRow, joined: number | null, doubts: Doubts): string {
    const { name, doubts: reasons } = readName(this.name(row));
    const all = joined === null ? reasons : [...reasons, doubtWords.nameOverTwoRows(joined)];
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

  private birth(row: TextRow, doubts: Doubts): Pick<Birth, 'year' | 'day'> {
    const births = this.bornIn(row);
    const add = (column: string, reason: string, birth: Pick<Birth, 'year' | 'day'>) =>
      doubts.push({ field: 'birth', column, reason, proposal: birthText(birth) });
    const known = births.filter(({ year }) => year !== null);
    const best = known.find(({ day }) => day !== null) ?? known[0];
    const taken = { year: best?.year ?? null, day: best?.day ?? null };
    for (const { column, doubt, day } of births) {
      if (doubt !== null) add(column.title, doubt, taken);
      else if (day !== null && this.swapped.has(column.at) && isDate(row.row.values[column.at])) {
        add(column.title, doubtWords.birthMaybeSwapped, taken);
      }
    }
    if (best && known.some(({ year }) => year !== best.year)) {
      add(best.column.title, doubtWords.birthDiffers, taken);
    }
    return taken;
  }

  private bornIn(row: TextRow): ({ readonly column: HeaderColumn } & Birth)[] {
    const births = [...this.births];
    for (const meaning of ['birth-male', 'birth-female'] as const) {
      const column = this.columns.get(meaning);
      if (column) births.push(column);
    }
    const read = births.map((column) => ({
      column,
      ...readBirth(this.cell(row, column.at), this.today),
    }));
    const [first] = this.block.birthParts;
    if (!first) return read;
    const parts = this.block.birthParts.map(({ at }) => this.own1(row, at));
    return [...read, { column: first, ...readBirthParts(parts, this.today) }];
  }

  private sex(row: TextRow, name: string, birth: Pick<Birth, 'year'>, doubts: Doubts): Sex | null {
    const said = this.saidSex(row, birth, doubts);
    const against = said === null ? null : middleNameAgainst(name, said);
    if (said !== null && against !== null) {
      this.doubt('sex', doubtWords.sexUnlikeName(against, sexWords[said]), sexWords[said], doubts);
    }
    return said;
  }

  private saidSex(row: TextRow, birth: Pick<Birth, 'year'>, doubts: Doubts): Sex | null {
    const word = (sex: Sex) => sexWords[sex];
    const said = this.said(row, 'sex', doubts);
    const inMale = this.text(row, 'birth-male') !== '';
    const inFemale = this.text(row, 'birth-female') !== '';
    if (inMale || inFemale) {
      if (inMale && inFemale && birth.year !== null) {
        this.doubt('sex', doubtWords.birthBothSexes, null, doubts);
        return null;
      }
      const sex = inMale ? 'male' : 'female';
      const inColumn = this.readSex(said).value;
      if (inColumn === null || inColumn === sex) return sex;
      this.doubt('sex', doubtWords.sexColumnsDiffer, null, doubts);
      return null;
    }
    const [male, female] = [this.columns.get('male'), this.columns.get('female')];
    if ((!male && !female) || said !== '')
      return this.taken('sex', this.readSex(said), word, doubts);
    if (!this.ticked) return null;
    const ticks = readTickedSex(
      male ? this.own1(row, male.at) : null,
      female ? this.own1(row, female.at) : null,
    );
    return this.taken('sex', ticks, word, doubts);
  }

  /** The words for the audience; of columns to be ticked the title of the ticked one. */
  private group(row: TextRow): string {
    if (this.audiences.length < 2) {
      const [column] = this.audiences;
      const text = this.said(row, 'audience', null);
      return column && isTick(text) && readAudience(column.own).value !== null ? column.own : text;
    }
    const said = this.audiences.flatMap(({ at, own }) => {
      const text = this.own1(row, at);
      if (text === '' || text === '0') return [];
      return [isTick(text) ? own : text];
    });
    return said.join(', ');
  }

  private hamlet(row: TextRow, above: Above, doubts: Doubts): string | null {
    const column = this.columns.get('hamlet');
    const last = this.last.get('hamlet') ?? '';
    const said = column ? this.said(row, 'hamlet', doubts) : '';
    const hamlet = this.taken('hamlet', this.readHamlet(said), (text) => text, doubts);
    if (said !== '' || above.hamlet !== null) return hamlet ?? above.hamlet;
    if (!this.hamletOnlyFirst || last === '') return null;
    this.last.set('hamlet', last);
    const taken = this.readHamlet(last).value;
    this.doubt('hamlet', doubtWords.hamletFromAbove, taken, doubts);
    return taken;
  }

  /** The text of a column, or what the row above had where it says “the same”. */
  private said(row: TextRow, meaning: Meaning, doubts: Doubts | null): string {
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

  private text({ texts }: TextRow, meaning: Meaning): string {
    const column = this.columns.get(meaning);
    return column ? (texts[column.at] ?? '') : '';
  }

  /** The text of a cell that does not only continue one from above. */
  private own1({ row, texts }: TextRow, at: number): string {
    return row.continued.has(at) ? '' : (texts[at] ?? '');
  }

  private value(row: TextRow, meaning: Meaning): SheetValue {
    const column = this.columns.get(meaning);
    return column ? this.cell(row, column.at) : null;
  }

  private cell({ row, texts }: TextRow, at: number): SheetValue {
    if (row.continued.has(at)) return null;
    const value = row.values[at] ?? null;
    return typeof value === 'string' ? (texts[at] ?? '') : value;
  }

  private hasValue(row: SheetRow, at: number): boolean {
    return (row.values[at] ?? null) !== null;
  }

  private taken<T>(
    field: ListField & Meaning,
    { value, doubt }: Read<T>,
    word: (value: T) => string,
    doubts: Doubts,
  ): T | null {
    if (doubt !== null) this.doubt(field, doubt, value === null ? null : word(value), doubts);
    return value;
  }

  private doubt(
    field: ListField & Meaning,
    reason: string,
    proposal: string | null,
    doubts: Doubts,
  ): void {
    const meanings: readonly Meaning[] =
      field === 'sex' ? ['sex', 'male', 'female', 'birth-male', 'birth-female'] : [field];
    const column = meanings
      .map((each) => this.columns.get(each))
      .find((each) => each !== undefined);
    doubts.push({ field, column: column?.title ?? '', reason, proposal });
  }

  private unsureLetters(row: TextRow, name: string): Doubts {
    if (!this.texts.hasUnsure) return [];
    const found: Doubts = [];
    for (const { at, title, meaning } of this.block.columns) {
      const raw = meaning === null ? null : this.texts.unsure(row, at);
      const field = meaning === null ? null : fieldOf(meaning);
      if (raw === null || field === null || field === 'cccd' || field === 'phone') continue;
      const reason = doubtWords.lettersUnsure(cleanLine(raw));
      found.push({
        field,
        column: title,
        reason,
        proposal: field === 'name' ? name : (row.texts[at] ?? null),
      });
    }
    return found;
  }

  /** “Nam”, “Nữ” over years: the year stands in the column of the sex, whatever stood above these titles. */
  private withYears(column: HeaderColumn): HeaderColumn {
    if (column.meaning !== 'male' && column.meaning !== 'female') return column;
    const filled = this.rows.map((row) => row.values[column.at] ?? null).filter((v) => v !== null);
    const years = filled.filter((value) => {
      const read = readBirth(typeof value === 'string' ? value.trim() : value, this.today);
      return read.year !== null;
    });
    if (years.length * 2 <= filled.length) return column;
    return { ...column, meaning: column.meaning === 'male' ? 'birth-male' : 'birth-female' };
  }

  /** Whether hamlets stand only in the first row of each group, as in lists whose cells look merged. */
  private standsOnlyFirst(column: HeaderColumn | undefined): boolean {
    const [name] = this.block.name;
    if (!column || !name) return false;
    const named = this.rows.filter((row) => this.hasValue(row, name.at));
    const filled = named.filter((row) => this.hasValue(row, column.at)).length;
    const [first] = named;
    return (
      first !== undefined &&
      filled > 0 &&
      filled * 2 < named.length &&
      this.hasValue(first, column.at)
    );
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

function fieldOf(meaning: Meaning): ListField | null {
  return fieldsOfMeanings[meaning] ?? null;
}

function isField(meaning: Meaning): meaning is ListField & Meaning {
  return fieldOf(meaning) === meaning;
}

function isDate(value: SheetValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** Most texts of a list stand in it many times; each is worked on once. */
function onceEach<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}
