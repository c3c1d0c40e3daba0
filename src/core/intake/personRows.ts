import type { Day } from '../../domain/day';
import type { ListField, Meaning } from '../../domain/person/list-column';
import { NAME_LIMIT, NOTE_LIMIT } from '../../domain/person/person';
import { cleanLine } from '../../domain/text';
import { maybeSwapped, readBirth, type Birth } from './birth';
import type { Header, SheetColumn } from './columns';
import { isColumnNumbers, isHamletHeading, isSignature, isTotals } from './otherRows';
import { readAudience, readSex, readTickedSex, type Read } from './personValues';
import type { Doubt, PeopleList, PeopleListRow, RejectedRow } from './people-list';
import { valueText, type SheetRow, type SheetValue } from './sheet';
import { doubtWords, rejections } from './words';

type Doubts = Doubt[];

const HAMLET_LIMIT = 100;
const TEXT_LIMIT = 200;

/** A row with its texts by column, clean. */
interface TextRow {
  readonly row: SheetRow;
  readonly texts: readonly string[];
}

/** Reads the rows under the header, from the top. */
export function readPersonRows(
  rows: readonly SheetRow[],
  header: Header,
  today: Day,
): Pick<PeopleList, 'rows' | 'rejected'> {
  const reader = new PersonRowReader(rows, header, today);
  const clean = remembered(cleanLine);
  const textOf = (value: SheetValue) =>
    typeof value === 'string' ? clean(value) : valueText(value);
  const people: PeopleListRow[] = [];
  const rejected: RejectedRow[] = [];
  let signed = false;
  for (const sheetRow of rows) {
    const row = { row: sheetRow, texts: sheetRow.values.map(textOf) };
    const name = reader.name(row);
    const own = reader.own(row);
    if (own.length === 0 || reader.onlyNumbered(row) || isTotals([own[0] ?? '', name])) continue;
    if (people.length + rejected.length === 0 && isColumnNumbers(own)) continue;
    if (isSignature(name === '' ? own : [name])) {
      signed = true;
      continue;
    }
    // Under the signatures only a numbered row or one with a birth is a person, not who signed.
    if (signed && !reader.looksListed(row)) continue;
    const reason = reader.refusal(own, name);
    if (reason === null) people.push(reader.person(row, name));
    else
      rejected.push({
        row: sheetRow.row,
        reasons: [reason],
        text: own.join(' · ').slice(0, TEXT_LIMIT),
      });
  }
  return { rows: people, rejected };
}

class PersonRowReader {
  private readonly readSex = remembered(readSex);
  private readonly readAudience = remembered(readAudience);
  private readonly columns = new Map<Meaning, SheetColumn>();
  private readonly births: readonly SheetColumn[];
  private readonly swapped: ReadonlySet<number>;
  /** Columns that are never shown, not even of a row that is not taken. */
  private readonly unseen: ReadonlySet<number>;
  /** With a column for one sex only, nothing is known while nobody is ticked in it. */
  private readonly ticked: boolean;

  constructor(
    rows: readonly SheetRow[],
    private readonly header: Header,
    private readonly today: Day,
  ) {
    for (const column of header.columns) {
      if (column.meaning !== null && !this.columns.has(column.meaning)) {
        this.columns.set(column.meaning, column);
      }
    }
    const meant = (meaning: Meaning) =>
      header.columns.filter((column) => column.meaning === meaning);
    this.births = meant('birth');
    const inColumn = ({ at }: SheetColumn) => rows.map((row) => row.values[at] ?? null);
    const swapped = this.births.filter((column) => maybeSwapped(inColumn(column)));
    this.swapped = new Set(swapped.map(({ at }) => at));
    this.unseen = new Set([...meant('cccd'), ...meant('phone')].map(({ at }) => at));
    const ticks = [...meant('male'), ...meant('female')];
    this.ticked =
      ticks.length > 1 || ticks.some((column) => inColumn(column).some((v) => v !== null));
  }

  name({ row, texts }: TextRow): string {
    const parts = this.header.name.filter((at) => !row.continued.has(at));
    return parts
      .map((at) => texts[at] ?? '')
      .join(' ')
      .trim();
  }

  /** What stands in the row itself, but for columns that are not shown. */
  own({ row, texts }: TextRow): string[] {
    return texts.filter(
      (text, at) => text !== '' && !this.unseen.has(at) && !row.continued.has(at),
    );
  }

  /** A form's line that waits to be filled in: nothing but its number. */
  onlyNumbered({ row, texts }: TextRow): boolean {
    const order = this.columns.get('order')?.at;
    return texts.every((text, at) => at === order || row.continued.has(at) || text === '');
  }

  looksListed(row: TextRow): boolean {
    const numbered = /^\d+\.?$/u.test(this.text(row, 'order'));
    return numbered || this.births.some(({ at }) => this.birthIn(row.row, at).year !== null);
  }

  /** Why the row is not a person to be entered; null when it is. */
  refusal(own: readonly string[], name: string): string | null {
    if (name === '') return rejections.noName;
    if (name.length > NAME_LIMIT) return rejections.nameTooLong(NAME_LIMIT);
    if (!/\p{L}/u.test(name)) return rejections.noLetters;
    const alone = own.length === 1 && this.header.columns.length > 1;
    return alone && isHamletHeading(name) ? rejections.hamletHeading : null;
  }

  person(row: TextRow, name: string): PeopleListRow {
    const doubts: Doubts = [];
    const nameColumn = this.header.columns.find(({ at }) => at === this.header.name[0]);
    const doubtName = (reason: string) =>
      doubts.push({ field: 'name', column: nameColumn?.title ?? '', reason, proposal: name });
    if (/[^\p{L}\p{M} .'’-]/u.test(name)) doubtName(doubtWords.nameSigns);
    else if (!name.includes(' ')) doubtName(doubtWords.nameOneWord);
    const birth = this.birth(row.row, doubts);
    return {
      row: row.row.row,
      name,
      birthYear: birth.year,
      birthDay: birth.day,
      sex: this.sex(row, doubts),
      audience: this.taken('audience', this.readAudience(this.text(row, 'audience')), doubts),
      hamlet: this.taken('hamlet', hamletOf(this.text(row, 'hamlet')), doubts),
      group: this.text(row, 'audience'),
      cccd: null,
      phone: null,
      note: this.taken('note', noteOf(this.text(row, 'note')), doubts) ?? '',
      doubts,
    };
  }

  private text({ texts }: TextRow, meaning: Meaning): string {
    const column = this.columns.get(meaning);
    return column ? (texts[column.at] ?? '') : '';
  }

  /** The value, with its doubt noted against the column. */
  private taken<T>(meaning: Meaning, { value, doubt }: Read<T>, doubts: Doubts): T | null {
    if (doubt !== null) {
      doubts.push({
        field: fieldOf(meaning),
        column: this.columns.get(meaning)?.title ?? '',
        reason: doubt,
        proposal: value === null ? null : String(value),
      });
    }
    return value;
  }

  private sex(row: TextRow, doubts: Doubts) {
    const [male, female] = [this.columns.get('male'), this.columns.get('female')];
    const said = this.text(row, 'sex');
    if ((!male && !female) || said !== '') return this.taken('sex', this.readSex(said), doubts);
    if (!this.ticked) return null;
    const ticked = readTickedSex(
      male ? this.text(row, 'male') : null,
      female ? this.text(row, 'female') : null,
    );
    return this.taken(male ? 'male' : 'female', ticked, doubts);
  }

  private birthIn(row: SheetRow, at: number): Birth {
    return readBirth(row.continued.has(at) ? null : (row.values[at] ?? null), this.today);
  }

  private birth(row: SheetRow, doubts: Doubts): Pick<Birth, 'year' | 'day'> {
    const births = this.births.map((column) => ({ column, ...this.birthIn(row, column.at) }));
    for (const { column, doubt, day } of births) {
      if (doubt !== null) doubts.push(birthDoubt(column.title, doubt));
      else if (day !== null && this.swapped.has(column.at) && isDate(row.values[column.at])) {
        doubts.push(birthDoubt(column.title, doubtWords.birthMaybeSwapped));
      }
    }
    const known = births.filter(({ year }) => year !== null);
    const best = known.find(({ day }) => day !== null) ?? known[0];
    if (best && known.some(({ year }) => year !== best.year)) {
      doubts.push(birthDoubt(best.column.title, doubtWords.birthDiffers));
    }
    return { year: best?.year ?? null, day: best?.day ?? null };
  }
}

function fieldOf(meaning: Meaning): ListField {
  if (meaning === 'hamlet' || meaning === 'audience' || meaning === 'note') return meaning;
  return 'sex';
}

function birthDoubt(column: string, reason: string): Doubt {
  return { field: 'birth', column, reason, proposal: null };
}

/** Most texts of a list stand in it many times; each is worked on once. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = read(text);
    known.set(text, fresh);
    return fresh;
  };
}

function isDate(value: SheetValue | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function hamletOf(text: string): Read<string> {
  if (text.length > HAMLET_LIMIT) return { value: null, doubt: doubtWords.hamletTooLong };
  return { value: text === '' ? null : text, doubt: null };
}

function noteOf(text: string): Read<string> {
  if (text.length <= NOTE_LIMIT) return { value: text, doubt: null };
  return { value: text.slice(0, NOTE_LIMIT), doubt: doubtWords.noteCut(NOTE_LIMIT) };
}
