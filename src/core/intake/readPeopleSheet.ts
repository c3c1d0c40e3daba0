import type { Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import type { Audience, Sex } from '../../domain/person/person';
import { findHeader, type Header } from './columns';
import { readPersonRows } from './personRows';
import { readXlsx } from './readXlsx';
import type { Sheet, SheetRow } from './sheet';
import { meaningWords } from './words';

/** A list of people as it would be entered; nothing is written, and no book is asked. */
export interface PeopleSheet {
  readonly sheet: string;
  /** From 1. */
  readonly headerRow: number;
  /** Titled columns in order; `meaning` null: not taken, understood or not. */
  readonly columns: { title: string; meaning: string | null }[];
  readonly rows: PeopleSheetRow[];
  /** Rows with something in them that is not a person to be entered. */
  readonly rejected: { row: number; reason: string; text: string }[];
}

export interface PeopleSheetRow {
  /** The sheet's own number, from 1. */
  readonly row: number;
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDay: Day | null;
  readonly sex: Sex | null;
  readonly audience: Audience | null;
  /** The hamlet's name as written in the list. */
  readonly hamlet: string | null;
  readonly note: string;
  /** `column` is the column's title. */
  readonly doubts: { column: string; reason: string }[];
}

/**
 * Reads a list of people from an .xlsx: the first visible sheet with a column for names. Numbers of identity cards and
 * telephones are recognised but not taken (Luật 91/2025/QH15: least data).
 * @param today bounds the year of birth
 * @throws AppError `sheet-not-xlsx`, `sheet-empty`, `sheet-no-name-column`, `sheet-too-large`, each with `{ file }`
 */
export async function readPeopleSheet(
  bytes: Uint8Array,
  fileName: string,
  today: Day,
): Promise<PeopleSheet> {
  let unnamed = false;
  for await (const sheet of readXlsx(bytes, fileName)) {
    const header = findHeader(sheet);
    unnamed ||= !header && sheet.rows.length > 0;
    if (!header) continue;
    const people = readPersonRows(rowsUnder(header, sheet), header, today);
    if (people.rows.length + people.rejected.length === 0) {
      throw new AppError('sheet-empty', { file: fileName });
    }
    return { sheet: sheet.name, headerRow: header.row, columns: columnsOf(header), ...people };
  }
  throw new AppError(unnamed ? 'sheet-no-name-column' : 'sheet-empty', { file: fileName });
}

/** The rows under the header; what the header's own cells reach down to still belongs to it. */
function rowsUnder(header: Header, sheet: Sheet): SheetRow[] {
  const below = sheet.rows.filter((row) => row.row > header.row);
  const first = below.findIndex((row) => !header.name.some((at) => row.continued.has(at)));
  return first === -1 ? [] : below.slice(first);
}

function columnsOf({ columns }: Header): PeopleSheet['columns'] {
  const named = columns.map(({ title, meaning }) => ({
    title,
    meaning: meaning === null ? null : meaningWords[meaning],
  }));
  // A title over two columns is said once.
  const key = ({ title, meaning }: (typeof named)[number]) => `${meaning}:${title}`;
  return [...new Map(named.map((column) => [key(column), column])).values()];
}
