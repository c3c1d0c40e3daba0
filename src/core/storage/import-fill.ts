import { masked } from '../../domain/person/contact';
import { filledFrom, type Fillable, type Filled } from '../../domain/person/put-together';
import { addChange, columnOf, type StoredPerson } from './person-merge';
import type { Reader, Writer } from './store';

/** What a row of a list can give to whom it is; a hamlet is not among it, for people move. */
export type Given = Omit<Fillable, 'hamlet'>;

/** By the words of the history; a birth is one field of it. */
const parts = {
  birth: ['birthYear', 'birthDay'],
  sex: ['sex'],
  note: ['note'],
  phone: ['phone'],
  cccd: ['cccd'],
} as const satisfies Record<string, readonly (Filled & keyof Given)[]>;
type Field = keyof typeof parts;
const fields = Object.keys(parts) as Field[];

/**
 * Gives a person what is empty there and known of the row; nothing that is known is touched. The history says what came,
 * under the batch's id as its act; numbers by their last digits.
 * @returns whether anything was empty
 */
export function fillGaps(
  writer: Writer,
  { act, at }: { readonly act: string; readonly at: string },
  no: number,
  given: Given,
): boolean {
  const kept = personOf(writer, no);
  if (!kept) return false;
  const filled = filledFrom(givenOf(kept), { ...given, hamlet: null });
  if (filled.length === 0) return false;
  const became = { ...kept };
  for (const field of filled) {
    if (field === 'hamlet') continue;
    set(writer, no, field, given[field]);
    Object.assign(became, { [columnOf[field]]: given[field] });
  }
  for (const field of fields) {
    const change = { field, was: shown(kept, field), became: shown(became, field) };
    if (change.was !== change.became) addChange(writer, { act, personNo: no, at }, change);
  }
  return true;
}

/** Empties what the act has filled, where it still stands, with the words of the history. @returns of how many persons */
export function emptyFilled(writer: Writer, act: string): number {
  const changes = writer
    .statement(
      // The last first: two rows may have filled one field, a year and then its day.
      `select no, person_no as personNo, field, was, became from person_change where act = ?
      order by no desc`,
    )
    .all(act) as {
    no: number;
    personNo: number;
    field: Field;
    was: string | null;
    became: string;
  }[];
  const emptied = new Set<number>();
  for (const { no, personNo, field, was, became } of changes) {
    const person = personOf(writer, personNo);
    if (!person || shown(person, field) !== became || isChangedSince(writer, no)) continue;
    for (const part of parts[field]) {
      const isYearBefore = part === 'birthYear' && was !== null;
      if (!isYearBefore) set(writer, personNo, part, part === 'note' ? '' : null);
    }
    writer.statement('delete from person_change where no = ?').run(no);
    emptied.add(personNo);
  }
  return emptied.size;
}

/** Two numbers may end alike: what was typed since is known by its own change. */
function isChangedSince(reader: Reader, no: number): boolean {
  const later = reader.statement(
    `select 1 from person_change c join person_change later
      on later.person_no = c.person_no and later.field = c.field and later.no > c.no
    where c.no = ? and c.field in ('phone', 'cccd') limit 1`,
  );
  return later.get(no) !== undefined;
}

function personOf(reader: Reader, no: number): StoredPerson | null {
  const row = reader.statement('select * from person where no = ? and erased_at is null').get(no);
  return (row as StoredPerson | undefined) ?? null;
}

function givenOf({ birth_year, birth_day, sex, note, phone, cccd }: StoredPerson): Fillable {
  return { hamlet: null, birthYear: birth_year, birthDay: birth_day, sex, note, phone, cccd };
}

function set(writer: Writer, no: number, field: Filled, value: string | number | null): void {
  writer.statement(`update person set ${columnOf[field]} = ? where no = ?`).run(value, no);
}

function shown(person: StoredPerson, field: Field): string | null {
  if (field === 'birth') return person.birth_day ?? person.birth_year?.toString() ?? null;
  if (field === 'sex' || field === 'note') return person[field] || null;
  const number = person[field];
  return number === null ? null : masked(number);
}
