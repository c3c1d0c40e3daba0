import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../domain/errors';
import { migrate, newestVersion } from './migrations';
import { lookAt, readOnly } from './open';
import { fromSqlite } from './sqlite-errors';

export interface Verdict {
  readonly file: string;
  readonly version: number;
  /** Rows of each table, in the order of their names. */
  readonly rows: readonly { readonly table: string; readonly count: number }[];
  /** What is wrong, in the office's words; empty when nothing is. */
  readonly faults: readonly string[];
}

/**
 * Rules that span tables; SQLite's own checks do not know them. Each query counts what breaks the rule, in books of
 * `since` on.
 */
const RULES: readonly (readonly [fault: string, sql: string, since?: number])[] = [
  [
    'lượt điểm danh của người không có tên trong lớp',
    `select count(*) from attendance_mark m join class_session s on s.no = m.session_no
      where not exists (select 1 from enrolment e where e.class_no = s.class_no and e.person_no = m.person_no)`,
  ],
  [
    'buổi học ghi sai là đã hay chưa điểm danh',
    `select count(*) from class_session s
      where taken <> exists (select 1 from attendance_mark m where m.session_no = s.no)`,
    40,
  ],
  ['kết quả xét trước ngày vào lớp', 'select count(*) from enrolment where result_day < joined'],
  [
    'số liệu có số đạt lớn hơn tổng số',
    'select count(*) from figure where numerator > denominator',
  ],
  [
    'chỉ tiêu, nhiệm vụ không thuộc kế hoạch nào',
    `select (select count(*) from plan_target where plan_no not in (select no from plan))
      + (select count(*) from plan_task where plan_no not in (select no from plan))`,
  ],
];

/**
 * Reads the whole book without writing to it: SQLite's own checks, references, the schema, our rules.
 * @throws AppError as `lookAt`
 */
export function verifyFile(file: string): Verdict {
  const key = lookAt(file);
  try {
    return readOnly(file, key, (raw) => inspect(raw, file));
  } catch (error) {
    throw fromSqlite(error, file);
  }
}

/** SQLite's quick check of an open book. @throws AppError `database-damaged` */
export function refuseDamaged(raw: Database.Database, file: string): void {
  let verdict: unknown;
  try {
    verdict = raw.pragma('quick_check(1)', { simple: true });
  } catch (error) {
    throw fromSqlite(error, file);
  }
  if (verdict !== 'ok') throw new AppError('database-damaged', { file: basename(file) });
}

function inspect(raw: Database.Database, file: string): Verdict {
  const faults: string[] = [];
  const integrity = (raw.pragma('integrity_check(20)') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  );
  if (integrity.join() !== 'ok') faults.push(`tệp hỏng bên trong: ${integrity.join('; ')}`);
  const broken = raw.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) faults.push(`${broken.length} dòng tham chiếu tới dòng không có`);
  const version = Number(raw.pragma('user_version', { simple: true }));
  if (schemaOf(raw) !== schemaOf(freshBook(version))) faults.push('cấu trúc bảng khác bản gốc');
  for (const [fault, sql, since = 0] of RULES) {
    if (version < since) continue;
    const count = raw.prepare(sql).pluck().get() as number;
    if (count > 0) faults.push(`${count} ${fault}`);
  }
  return { file: basename(file), version, rows: rowCounts(raw), faults };
}

/** Rows of each table, in the order of their names. */
export function rowCounts(raw: Database.Database): { table: string; count: number }[] {
  const tables = raw
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .pluck()
    .all() as string[];
  return tables.map((table) => ({
    table,
    count: raw
      .prepare(`select count(*) from "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get() as number,
  }));
}

/** Every object of the schema as SQL, in a fixed order. */
export function schemaOf(raw: Database.Database): string {
  return (
    raw
      .prepare(
        `select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type, name`,
      )
      .pluck()
      .all() as string[]
  ).join(';\n\n');
}

function freshBook(version: number): Database.Database {
  const raw = new Database(':memory:');
  migrate(raw, Math.min(version, newestVersion));
  return raw;
}
