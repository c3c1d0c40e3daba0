import { AppError } from '../../domain/errors';
import { parseTypedDay, type Day } from '../../domain/day';
import { readSign } from '../../domain/attendance/sheet-merge';
import type { MarkOrNone } from '../../domain/attendance/mark';
import { cleanLine, fold } from '../../domain/text';
import { openList } from './openList';
import type { ListFile, Sheet, SheetRow } from './sheet';
import { valueText } from './sheet';

/** The first cell of the hidden sheet that carries the ids and the marks at export. */
export const KEPT_BESIDE = 'so-hoc-vu-so/attendance/1';
/** Columns of the hidden sheet before the sessions: order, id, name, birth, hamlet. */
export const KEPT_COLUMNS = 5;
const HEAD_WITHIN = 40;

export interface ReadPerson {
  readonly row: number;
  readonly name: string;
  readonly birth: string;
  readonly hamlet: string;
  /** Known when the hidden sheet tells. */
  readonly id: string | null;
}

export interface ReadSession {
  /** `02/10/2025 19:00` */
  readonly title: string;
  readonly day: Day;
  readonly startsAt: string;
  readonly id: string | null;
}

export interface ReadMark {
  /** `E9` */
  readonly cell: string;
  /** Of `persons`. */
  readonly person: number;
  /** Of `sessions`. */
  readonly session: number;
  /** As it stands there. */
  readonly text: string;
  /** Undefined: none of our signs, or made by a formula. */
  readonly mark: MarkOrNone | undefined;
  /** What stood there at export; undefined when the file does not tell. */
  readonly base: MarkOrNone | undefined;
}

/** A sheet of attendance as it was filled in elsewhere. */
export interface AttendanceTable {
  readonly sheet: string;
  /** Of which class it was made; null when the file does not tell. */
  readonly classId: string | null;
  readonly persons: readonly ReadPerson[];
  readonly sessions: readonly ReadSession[];
  readonly marks: readonly ReadMark[];
  /** Rows with marks and no name. */
  readonly nameless: readonly number[];
  /** Titles, or else addresses, of columns with marks that say of no session. */
  readonly strayColumns: readonly string[];
  /** Rows and columns that stand there a second time, as cell addresses; the first counts. */
  readonly twice: readonly string[];
}

/**
 * Reads the first visible sheet with names and sessions. Rows are known by order number and name, columns by day and hour,
 * so that they may have been sorted or taken out meanwhile.
 * @throws AppError `sheet-no-attendance`, `sheet-empty` with `{ file }`, and those of `openList`
 */
export async function readAttendanceTable(
  bytes: Uint8Array,
  file: string,
): Promise<AttendanceTable> {
  const list = await openList(bytes, file);
  const kept = await readKept(list);
  let isEmpty = true;
  for (const [index, { isHidden }] of list.sheets.entries()) {
    if (isHidden) continue;
    const sheet = await list.read(index);
    isEmpty &&= sheet.rows.length === 0;
    const head = headOf(sheet);
    if (head) return readTable(sheet, head, kept);
  }
  throw new AppError(isEmpty ? 'sheet-empty' : 'sheet-no-attendance', { file });
}

interface KeptPerson {
  readonly id: string;
  readonly order: string;
  readonly name: string;
  readonly birth: string;
  readonly hamlet: string;
  readonly marks: readonly MarkOrNone[];
}
interface Kept {
  readonly classId: string;
  /** By title, with the column among the sessions. */
  readonly sessions: ReadonlyMap<string, { readonly id: string; readonly at: number }>;
  readonly persons: readonly KeptPerson[];
}

async function readKept(list: ListFile): Promise<Kept | null> {
  for (const [index, { isHidden }] of list.sheets.entries()) {
    if (!isHidden) continue;
    const { rows } = await list.read(index);
    const [first, ids, titles, ...persons] = rows;
    if (!first || !ids || !titles || text(first, 0) !== KEPT_BESIDE) continue;
    const at = (row: SheetRow, column: number) => text(row, KEPT_COLUMNS + column);
    const count = ids.values.length - KEPT_COLUMNS;
    const columns = Array.from({ length: Math.max(0, count) }, (_, column) => column);
    return {
      classId: text(first, 1),
      sessions: new Map(
        columns.map((column) => [at(titles, column), { id: at(ids, column), at: column }]),
      ),
      persons: persons.map((row) => ({
        order: text(row, 0),
        id: text(row, 1),
        name: text(row, 2),
        birth: text(row, 3),
        hamlet: text(row, 4),
        marks: columns.map((column) => readSign(at(row, column)) ?? null),
      })),
    };
  }
  return null;
}

interface Head {
  readonly row: number;
  readonly titles: readonly string[];
  readonly order: number | null;
  readonly name: number;
  readonly birth: number | null;
  readonly hamlet: number | null;
  readonly sessions: ReadonlyMap<number, Omit<ReadSession, 'id'>>;
}

const HAMLET = /^(thon|xom|buon|ban|ap|khu pho|to dan pho|khu|lang)\b/u;

function headOf({ rows }: Sheet): Head | null {
  for (const row of rows) {
    if (row.row > HEAD_WITHIN) break;
    const titles = row.values.map((_, column) => text(row, column));
    const plain = titles.map(fold);
    const find = (is: (title: string) => boolean) => {
      const at = plain.findIndex(is);
      return at === -1 ? null : at;
    };
    const name = find((title) => title === 'ho va ten' || title === 'ho ten');
    const sessions = new Map<number, Omit<ReadSession, 'id'>>();
    for (const [column, title] of titles.entries()) {
      const session = sessionOf(title);
      if (session) sessions.set(column, session);
    }
    if (name === null || sessions.size === 0) continue;
    return {
      row: row.row,
      titles,
      order: find((title) => title === 'tt' || title === 'stt'),
      name,
      birth: find((title) => title.startsWith('nam sinh')),
      hamlet: find((title) => HAMLET.test(title)),
      sessions,
    };
  }
  return null;
}

/** `02/10/2025 19:00`, and whatever is written behind it. */
function sessionOf(title: string): Omit<ReadSession, 'id'> | null {
  const match = /^(\d{1,2}\/\d{1,2}\/\d{4})\s+(\d{1,2}):(\d{2})/u.exec(title);
  const day = match && parseTypedDay(match[1] ?? '');
  if (!match || !day) return null;
  const startsAt = `${(match[2] ?? '').padStart(2, '0')}:${match[3]}`;
  return { title: `${match[1]} ${startsAt}`, day, startsAt };
}

function readTable(sheet: Sheet, head: Head, kept: Kept | null): AttendanceTable {
  const twice: string[] = [];
  const columns: { readonly column: number; readonly base: number | null }[] = [];
  const sessions: ReadSession[] = [];
  const seenSessions = new Set<string>();
  for (const [column, session] of head.sessions) {
    if (seenSessions.has(session.title)) {
      twice.push(addressOf(head.row, column));
      continue;
    }
    seenSessions.add(session.title);
    const known = kept?.sessions.get(session.title);
    sessions.push({ ...session, id: known?.id ?? null });
    columns.push({ column, base: known?.at ?? null });
  }
  const persons: ReadPerson[] = [];
  const nameless: number[] = [];
  const stray = new Map<number, string>();
  const told = [head.order, head.name, head.birth, head.hamlet, ...head.sessions.keys()];
  const marks: ReadMark[] = [];
  const seenPersons = new Set<string>();
  for (const row of sheet.rows) {
    if (row.row <= head.row) continue;
    const name = text(row, head.name);
    if (/^(so nguoi co mat|tong( cong)?$)/u.test(fold(name))) break;
    const said = {
      order: textAt(row, head.order),
      name,
      birth: textAt(row, head.birth),
      hamlet: textAt(row, head.hamlet),
    };
    const known = kept && personOf(kept, said);
    const isFilled = columns.some(
      ({ column }) => text(row, column) !== '' || row.formulas.has(column),
    );
    // Lines under the table are nobody's; a name written by hand below with marks is somebody.
    if (name === '' && columns.some(({ column }) => readSign(text(row, column)))) {
      nameless.push(row.row);
    }
    if (name === '' || (!/^\d+$/u.test(said.order) && !isFilled)) continue;
    const key = known?.id ?? [name, said.birth, said.hamlet].join('|').toLocaleLowerCase('vi');
    if (seenPersons.has(key)) {
      twice.push(addressOf(row.row, head.name));
      continue;
    }
    seenPersons.add(key);
    const { birth, hamlet } = said;
    persons.push({ row: row.row, name, birth, hamlet, id: known?.id ?? null });
    for (const column of row.values.keys()) {
      if (told.includes(column) || !readSign(text(row, column))) continue;
      stray.set(column, head.titles[column] || addressOf(head.row, column));
    }
    for (const [session, { column, base }] of columns.entries()) {
      const written = text(row, column);
      marks.push({
        cell: addressOf(row.row, column),
        person: persons.length - 1,
        session,
        text: row.formulas.has(column) ? `=${written}` : written,
        mark: row.formulas.has(column) ? undefined : readSign(written),
        base: known && base !== null ? (known.marks[base] ?? null) : undefined,
      });
    }
  }
  return {
    sheet: sheet.name,
    classId: kept?.classId ?? null,
    persons,
    sessions,
    marks,
    nameless,
    strayColumns: [...stray.values()],
    twice,
  };
}

/** By number and name; whose number was changed, by everything the sheet says of him. */
function personOf(
  { persons }: Kept,
  said: Pick<KeptPerson, 'order' | 'name' | 'birth' | 'hamlet'>,
): KeptPerson | null {
  // With their accents: Lan and Lân are two persons.
  const plain = (words: string) => words.toLocaleLowerCase('vi');
  const alike = persons.filter(({ name }) => plain(name) === plain(said.name));
  const byNumber = alike.find(({ order }) => order === said.order);
  if (byNumber) return byNumber;
  const same = alike.filter(
    ({ birth, hamlet }) => birth === said.birth && plain(hamlet) === plain(said.hamlet),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

function text(row: SheetRow, column: number): string {
  return cleanLine(valueText(row.values[column]));
}

function textAt(row: SheetRow, column: number | null): string {
  return column === null ? '' : text(row, column);
}

function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
