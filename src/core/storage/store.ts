import type Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { fromSqlite } from './sqlite-errors';
import { Gate } from './gate';
import { openHandles, type Handles, type OpenOptions } from './open';
import type { Tables } from './tables';

/** Composed queries go through `query`; loops over many rows through cached statements of `statement`. */
export interface Reader {
  readonly query: Kysely<Tables>;
  readonly statement: (sql: string) => Database.Statement<unknown[]>;
}

/** Only `Store.write` hands one out; a function that takes a `Reader` can never be given the power to write. */
export interface Writer extends Reader {
  /** One row of who did what, in the same transaction. `detail` becomes JSON. */
  readonly audit: (
    action: string,
    subject: string,
    detail: Readonly<Record<string, unknown>> | readonly unknown[],
  ) => void;
}

export interface Store {
  readonly file: string;
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** One action, one transaction: `work` either commits whole or leaves no trace. */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Takes out of the file beside the book what was overwritten in the book; where that fails, closing does it. */
  emptyJournal(): Promise<void>;
  /** The bare writing handle, for whole-file work: copy, check. */
  readonly raw: Database.Database;
  /** Of an enciphered book. */
  readonly key: Buffer | undefined;
  /**
   * Gives `work` the closed file alone: waits for what is under way, holds back what comes, and opens what stands there
   * afterwards, a new book if nothing does.
   */
  whileClosed(work: () => void): Promise<void>;
  close(): Promise<void>;
}

const AUDIT = `insert into audit (at, who, action, subject, detail)
  values (?, coalesce((select entered_by from office), ''), ?, ?, ?)`;

/** @throws AppError as `openHandles` */
export function openStore(options: OpenOptions, now: () => Date): Store {
  const gate = new Gate();
  let open: Open | null = openBoth(options);
  // Not open after a change of the file that failed: whoever comes next tries again.
  const opened = (): Open => (open ??= openBoth({ ...options, create: true }));
  const known = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await gate.pass(work);
    } catch (error) {
      throw fromSqlite(error, options.file);
    }
  };
  return {
    file: options.file,
    get raw() {
      return opened().handles.writer;
    },
    get key() {
      return opened().handles.key;
    },
    read: (work) => known(() => work(opened().reading)),
    write: (work) =>
      known(async () => {
        const { writing } = opened();
        const audit: Writer['audit'] = (action, subject, detail) => {
          const row = [now().toISOString(), action, subject, JSON.stringify(detail)];
          writing.statement(AUDIT).run(...row);
        };
        const query = await writing.query.startTransaction().execute();
        try {
          const result = await work({ query, statement: writing.statement, audit });
          await query.commit().execute();
          return result;
        } catch (error) {
          // On a full disk SQLite has rolled back by itself, and a second rollback fails; the cause is what counts.
          await query
            .rollback()
            .execute()
            .catch(() => {});
          throw error;
        }
      }),
    emptyJournal: () =>
      gate.pass(async () => {
        const { query } = opened().writing;
        await sql`pragma wal_checkpoint(truncate)`.execute(query).catch(() => {});
      }),
    whileClosed: (work) =>
      gate.alone(async () => {
        await close(opened());
        open = null;
        try {
          work();
        } finally {
          opened();
        }
      }),
    close: async () => {
      if (open) await close(open);
    },
  };
}

/** The two handles of a book, and how each is asked. */
interface Open {
  readonly handles: Handles;
  readonly reading: Reader;
  readonly writing: Reader;
}

function openBoth(options: OpenOptions): Open {
  const handles = openHandles(options);
  return { handles, reading: access(handles.reader), writing: access(handles.writer) };
}

async function close({ handles, reading, writing }: Open): Promise<void> {
  if (!handles.writer.open) return;
  try {
    handles.writer.pragma('optimize');
  } catch {
    // Only a help for the query planner; a full disk or a damaged file must not keep the book open.
  }
  // Kysely closes no handle it has not used yet, and only a writer that closes last folds the WAL into the file.
  await reading.query.destroy();
  handles.reader.close();
  await writing.query.destroy();
  handles.writer.close();
}

function access(raw: Database.Database): Reader {
  const statements = new Map<string, Database.Statement<unknown[]>>();
  return {
    query: new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) }),
    statement: (sql) => {
      let statement = statements.get(sql);
      if (!statement) {
        statement = raw.prepare<unknown[]>(sql);
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}
