import type { Reader, Writer } from './store';

/** A sheet that was printed or written, with the persons in the order of its numbers. */
export interface SignSheet {
  /** The number at its foot. */
  readonly no: number;
  /** Null: of the whole class. */
  readonly sessionId: string | null;
  readonly at: string;
  readonly persons: readonly string[];
}

const SHEETS = `
  select f.no, s.id as sessionId, f.at, f.persons
  from sign_sheet f left join class_session s on s.no = f.session_no
  where f.class_no = ?`;

type Raw = Omit<SignSheet, 'persons'> & { readonly persons: string };

function sheetOf(raw: unknown): SignSheet | null {
  if (raw === undefined) return null;
  const { persons, ...sheet } = raw as Raw;
  return { ...sheet, persons: JSON.parse(persons) as string[] };
}

/** The newest sheet of exactly this session, or with null of the whole class. */
export function newestSheet(
  reader: Reader,
  classNo: number,
  sessionNo: number | null,
): SignSheet | null {
  const of = sessionNo === null ? 'f.session_no is null' : 'f.session_no = ?';
  const keys = sessionNo === null ? [classNo] : [classNo, sessionNo];
  const sql = `${SHEETS} and ${of} order by f.no desc limit 1`;
  return sheetOf(reader.statement(sql).get(...keys));
}

/** The newest sheet on which a session could be signed: its own or one of the whole class. */
export function newestSheetFor(
  reader: Reader,
  classNo: number,
  sessionNo: number,
): SignSheet | null {
  const sql = `${SHEETS} and (f.session_no = ? or f.session_no is null) order by f.no desc limit 1`;
  return sheetOf(reader.statement(sql).get(classNo, sessionNo));
}

export function readSignSheet(reader: Reader, classNo: number, no: number): SignSheet | null {
  return sheetOf(reader.statement(`${SHEETS} and f.no = ?`).get(classNo, no));
}

/** @returns the number of the sheet */
export function insertSignSheet(
  writer: Writer,
  sheet: {
    readonly id: string;
    readonly classNo: number;
    readonly sessionNo: number | null;
    readonly at: string;
    readonly persons: readonly string[];
  },
): number {
  const { lastInsertRowid } = writer
    .statement(
      'insert into sign_sheet (id, class_no, session_no, at, persons) values (?, ?, ?, ?, ?)',
    )
    .run(sheet.id, sheet.classNo, sheet.sessionNo, sheet.at, JSON.stringify(sheet.persons));
  return Number(lastInsertRowid);
}
