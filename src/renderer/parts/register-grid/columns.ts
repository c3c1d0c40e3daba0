import { formatDay, parseQuickDay, type Day } from '../../../domain/day';
import { formatCount, parseCount } from '../../../domain/number';
import { cleanLine, fold } from '../../../domain/text';
import { registerText } from '../../text/register';
import type { EditColumn, Option } from '../edit-grid/EditGrid';

const words = registerText.cell;

/** When something is typed: `hn` is today, `d/m` a day of the year on show. */
export interface TypedAt {
  readonly today: Day;
  readonly year: number;
}

/** A column of a register: how its cell is read, and what a new row gets where nothing is typed. */
export interface RegisterColumn<Row> extends EditColumn<Row> {
  /** The row with the cell typed anew; a sentence when the text is none for that cell. */
  readonly put: (row: Row, text: string, at: TypedAt) => Row | string;
  /** A new row says here what the last one said, unless something else is typed. */
  readonly repeats?: boolean;
  /** A new row is written as soon as all of these are there. */
  readonly needed?: boolean;
  /** In Excel, where that is not the text of the cell: numbers as numbers. */
  readonly value?: (row: Row) => number | null;
  /** Whether the values of these rows have a sum; they do unless it is said here. */
  readonly adds?: (rows: readonly Row[]) => boolean;
  /** In characters, in Excel and on paper. */
  readonly paper?: number;
}

type Fields<Row, Value> = {
  [Field in keyof Row]: Row[Field] extends Value ? Field : never;
}[keyof Row] &
  string;

type Shape<Row> = Pick<RegisterColumn<Row>, 'title'> &
  Partial<Omit<RegisterColumn<Row>, 'id' | 'text' | 'opens' | 'put' | 'value' | 'options'>>;

const withField = <Row>(row: Row, field: string, value: unknown): Row => ({
  ...row,
  [field]: value,
});
const valueIn = <Value>(row: unknown, field: string) => (row as Record<string, Value>)[field];

/** Any text; with `suggestions` those used before are offered. */
export function textColumn<Row>(
  field: Fields<Row, string>,
  shape: Shape<Row>,
): RegisterColumn<Row> {
  return {
    ...shape,
    id: field,
    text: (row) => valueIn<string>(row, field) ?? '',
    put: (row, text) => {
      const cleaned = cleanLine(text);
      return cleaned === '' && shape.needed ? words.empty : withField(row, field, cleaned);
    },
  };
}

/** A day as `5/10`, `5/10/2026` or `hn`. @param isOptional empty is no day, rather than refused */
export function dayColumn<Row>(
  field: Fields<Row, Day | null>,
  shape: Shape<Row>,
  isOptional = false,
): RegisterColumn<Row> {
  return {
    width: 6.5,
    paper: 12,
    maxLength: 12,
    ...shape,
    id: field,
    text: (row) => {
      const day = valueIn<Day | null>(row, field);
      return day ? formatDay(day) : '';
    },
    put: (row, text, at) => {
      if (text.trim() === '') return isOptional ? withField(row, field, null) : words.notDay;
      const day = parseQuickDay(text, at.today, at.year);
      return day === null ? words.notDay : withField(row, field, day);
    },
  };
}

/** As the contract takes. */
const MOST = 1_000_000_000;

/** A whole number as `1234` or `1.234`. @param isOptional empty is “not known”, rather than refused */
export function countColumn<Row>(
  field: Fields<Row, number | null>,
  shape: Shape<Row>,
  isOptional = false,
): RegisterColumn<Row> {
  const value = (row: Row) => valueIn<number | null>(row, field) ?? null;
  const shown = (row: Row) => {
    const number = value(row);
    return number === null ? '' : formatCount(number);
  };
  return {
    width: 5.5,
    paper: 9,
    maxLength: 22,
    align: 'right',
    ...shape,
    id: field,
    value,
    text: shown,
    put: (row, text) => {
      if (text.trim() === '') return isOptional ? withField(row, field, null) : words.notNumber;
      const number = parseCount(text);
      return number === null || number > MOST ? words.notNumber : withField(row, field, number);
    },
  };
}

/**
 * One of several. What is pasted is found by its name, accents aside.
 * @param none what an empty cell means; undefined: a cell of this column is never empty
 */
export function choiceColumn<Row>(
  field: Fields<Row, string | null>,
  options: readonly Option[],
  shape: Shape<Row>,
  none?: null,
): RegisterColumn<Row> {
  const labelOf = (value: string | null) => options.find((each) => each.value === value)?.label;
  return {
    ...shape,
    id: field,
    options,
    text: (row) => labelOf(valueIn<string | null>(row, field) ?? null) ?? '',
    opens: (row) => valueIn<string | null>(row, field) ?? '',
    put: (row, text) => {
      if (text.trim() === '') return none === null ? withField(row, field, null) : words.empty;
      const value = optionNamed(text, options);
      return value === null ? words.unknownChoice(cleanLine(text)) : withField(row, field, value);
    },
  };
}

/** By its value, else by its name, else the only one whose name holds the text. */
function optionNamed(text: string, options: readonly Option[]): string | null {
  const wanted = fold(text);
  const same = options.find(({ value, label }) => value === text || fold(label) === wanted);
  if (same) return same.value;
  const holding = options.filter(({ label }) => fold(label).includes(wanted));
  return holding.length === 1 ? (holding[0]?.value ?? null) : null;
}
