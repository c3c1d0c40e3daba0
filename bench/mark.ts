import { join } from 'node:path';
import Database from 'better-sqlite3';
import { takeAttendance } from '../src/core/actions/take-attendance';
import type { Core } from '../src/core/core';
import { pragmas } from '../src/core/storage/open';
import { fillBook, withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, share, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

const MARKS = 500_000;
const RUNS = 401;

/**
 * One mark of one person taken by the action, and by one bare insert into the same table of a copy of the same file,
 * with the same pragmas and without our triggers; both commit to disk.
 */
export function measureMark(): Promise<Measurement[]> {
  return inFolder((folder) =>
    withBook(join(folder, 'so-hoc-vu-so.db'), async (core) => {
      await fillBook(core, MARKS);
      const bare = bareCopy(core, join(folder, 'bare.db'));
      // Both begin with an empty WAL: one already on disk is written again faster than a new one grows.
      for (const raw of [core.store.raw, bare]) raw.pragma('wal_checkpoint(truncate)');
      try {
        return await measureBook(core, bare);
      } finally {
        bare.close();
      }
    }),
  );
}

async function measureBook(core: Core, bare: Database.Database): Promise<Measurement[]> {
  const cells = cellsToMark(core);
  const insert = bare.prepare(
    'insert into attendance_mark (session_no, person_no, mark) values (?, ?, 1)',
  );
  const next = (used: number) => {
    const cell = cells[used];
    if (!cell) throw new Error('no cell left to mark');
    return cell;
  };
  let [ours, bares] = [0, 0];
  const taken = await interleaved(RUNS, {
    ours: () => {
      const { sessionId, personId } = next(ours++);
      return timed(() =>
        takeAttendance(core, [{ sessionId, personId, from: null, to: 'present' }]),
      );
    },
    bare: () => {
      const { sessionNo, personNo } = next(bares++);
      return timed(() => insert.run(sessionNo, personNo));
    },
  });
  const line = (name: string, part: number, bound: number | null) =>
    compared(
      `one mark to disk, ${MARKS} marks${name} / raw SQLite commit`,
      'ms',
      RUNS,
      [share(taken('ours'), part), share(taken('bare'), part)],
      bound,
    );
  return [line('', 0.5, 1.5), line(', 95 of 100 within', 0.95, null)];
}

interface Cell {
  readonly sessionNo: number;
  readonly personNo: number;
  readonly sessionId: string;
  readonly personId: string;
}

/** Cells nobody has marked yet, one of each class in turn, as officers of many classes would. */
function cellsToMark(core: Core): Cell[] {
  return core.store.raw
    .prepare(
      `select s.no as sessionNo, p.no as personNo, s.id as sessionId, p.id as personId
      from class_session s join enrolment e on e.class_no = s.class_no join person p on p.no = e.person_no
      where not exists (select 1 from attendance_mark m where m.session_no = s.no)
      order by row_number() over (partition by s.no order by p.no), s.no limit ?`,
    )
    .all(RUNS + 1) as Cell[];
}

function bareCopy(core: Core, file: string): Database.Database {
  core.store.raw.prepare('vacuum into ?').run(file);
  const bare = new Database(file);
  for (const [name, value] of Object.entries(pragmas)) bare.pragma(`${name} = ${value}`);
  for (const trigger of ['attendance_mark_only_enrolled', 'session_taken', 'session_not_taken']) {
    bare.exec(`drop trigger ${trigger}`);
  }
  return bare;
}
