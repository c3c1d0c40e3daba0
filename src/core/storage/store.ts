import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { fromSqlite } from './sqlite-errors';
import { openHandles, type OpenOptions } from './open';
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
  /** The bare writing handle, for whole-file work: copy, check. */
  readonly raw: Database.Database;
  close(): Promise<void>;
}

const AUDIT = `insert into audit (at, who, action, subject, detail)
  values (?, coalesce((select entered_by from office), ''), ?, ?, ?)`;

/** @throws AppError as `openHandles` */
export function openStore(options: OpenOptions, now: () => Date): Store {
  const handles = openHandles(options);
  const reading = access(handles.reader);
  const writing = access(handles.writer);
  const known = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw fromSqlite(error, options.file);
    }
  };
  const audit: Writer['audit'] = (action, subject, detail) => {
    writing.statement(AUDIT).run(now().toISOString(), action, subject, JSON.stringify(detail));
  };
  return {
    file: options.file,
    raw: handles.writer,
    read: (work) => known(() => work(reading)),
    write: (work) =>
      known(async () => {
        let cause: unknown;
        try {
          return await writing.query.transaction().execute(async (query) => {
            try {
              return await work({ query, statement: writing.statement, audit });
            } catch (error) {
              cause = error;
              throw error;
            }
          });
        } catch (error) {
          // On a full disk SQLite has rolled back by itself; that a second rollback fails then hides the cause.
          throw cause ?? error;
        }
      }),
    close: async () => {
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
    },
  };
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
