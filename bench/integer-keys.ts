import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { pragmas } from '../src/core/storage/open';
import { addDays } from '../src/domain/day';
import { FULL_COMMUNE } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const MARKS = 500_000;
const CLASS_SIZE = 34;
const SESSIONS = 12;
const CLASSES = Math.ceil(MARKS / CLASS_SIZE / SESSIONS);
const RUNS = 5;

type Key = number | string;

/** What sessions and persons are called where a mark speaks of them; each has its public id in any case. */
interface Keys {
  readonly type: 'integer' | 'text';
  readonly sessions: readonly Key[];
  readonly persons: readonly Key[];
}

/**
 * Marks keyed by the integers of session and person against the same marks keyed by ids of 36 letters: size of the
 * file, one transaction that writes them all, and turns and persons of a quarter. Its figures are in docs/decisions.
 */
export function measureIntegerKeys(): Promise<Measurement[]> {
  const integers = keys('integer', (no) => no + 1);
  const texts = keys('text', () => v7());
  return inFolder(async (folder) => {
    const files = { ours: join(folder, 'integers.db'), bare: join(folder, 'texts.db') };
    const written = await interleaved(RUNS, {
      ours: () => write(files.ours, integers),
      bare: () => write(files.bare, texts),
    });
    const books = { ours: new Database(files.ours), bare: new Database(files.bare) };
    const counted = await interleaved(RUNS, {
      ours: () => count(books.ours),
      bare: () => count(books.bare),
    });
    for (const book of Object.values(books)) book.close();
    const megabytes = (file: string) => statSync(file).size / 1_000_000;
    const medians = (taken: typeof written) =>
      [median(taken('ours')), median(taken('bare'))] as const;
    const line = (name: string, unit: string, runs: number, values: readonly [number, number]) =>
      compared(
        `${MARKS} marks keyed by integers, ${name} / by UUID text`,
        unit,
        runs,
        values,
        null,
      );
    return [
      line('size of the file', 'MB', 1, [megabytes(files.ours), megabytes(files.bare)]),
      line('written in one transaction', 'ms', RUNS, medians(written)),
      line('turns and persons of a quarter', 'ms', RUNS, medians(counted)),
    ];
  });
}

function keys(type: Keys['type'], key: (no: number) => Key): Keys {
  return {
    type,
    sessions: Array.from({ length: CLASSES * SESSIONS }, (_, no) => key(no)),
    persons: Array.from({ length: FULL_COMMUNE }, (_, no) => key(no)),
  };
}

/** A new file with sessions, persons and marks. @returns milliseconds that the marks took */
async function write(file: string, { type, sessions, persons }: Keys): Promise<number> {
  rmSync(file, { force: true });
  const db = new Database(file);
  for (const [name, value] of Object.entries(pragmas)) db.pragma(`${name} = ${value}`);
  const [publicId, given] = type === 'integer' ? [', id text not null unique', '?, ?'] : ['', '?'];
  db.exec(`
    create table person (no ${type} primary key ${publicId}) strict;
    create table class_session (no ${type} primary key ${publicId}, day text not null) strict;
    create index class_session_day on class_session (day, no);
    create table attendance_mark (
      session_no ${type} not null references class_session (no),
      person_no ${type} not null references person (no),
      mark integer not null,
      primary key (session_no, person_no)
    ) strict, without rowid;
    create index attendance_mark_person on attendance_mark (person_no);`);
  const named = (key: Key) => (type === 'integer' ? [key, v7()] : [key]);
  const add = {
    person: db.prepare(`insert into person values (${given})`),
    session: db.prepare(`insert into class_session values (${given}, ?)`),
    mark: db.prepare('insert into attendance_mark values (?, ?, ?)'),
  };
  db.transaction(() => {
    for (const person of persons) add.person.run(...named(person));
    for (const [no, session] of sessions.entries()) {
      add.session.run(...named(session), addDays('2025-09-15', (no % SESSIONS) * 7));
    }
  })();
  const marks = db.transaction(() => {
    for (let mark = 0; mark < MARKS; mark += 1) {
      const session = Math.floor(mark / CLASS_SIZE);
      const seat = Math.floor(session / SESSIONS) * CLASS_SIZE + (mark % CLASS_SIZE);
      add.mark.run(sessions[session], persons[seat % persons.length], (mark % 4) + 1);
    }
  });
  const took = await timed(marks);
  db.close();
  return took;
}

function count(book: Database.Database): Promise<number> {
  const statement = book.prepare(
    `select count(*), count(distinct m.person_no)
    from class_session s join attendance_mark m on m.session_no = s.no
    where s.day between '2025-09-15' and '2025-12-14' and m.mark <= 2`,
  );
  return timed(() => statement.get());
}
