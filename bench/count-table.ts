import { join } from 'node:path';
import Database from 'better-sqlite3';
import { countTable } from '../src/core/actions/count-table';
import type { Core } from '../src/core/core';
import { pragmas } from '../src/core/storage/open';
import { countGroups, type CountBy } from '../src/domain/count/count-table';
import { fillBook, withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { addMovers } from './support/movers';

/** A year of a large commune, in as many persons as a commune has. */
const MARKS = 500_000;
const MOST = 300;
/** As the figures of a quarter; the bare SQL by class has next to nothing to sort. */
const BOUND = 1.5;
const RUNS = 11;
const YEAR = { from: '2025-01-01', to: '2025-12-31' } as const;

/** What a row of each table needs at the least of the marks: its turns, and each person once. */
const KEY: Readonly<Record<CountBy, string>> = {
  hamlet: 'p.hamlet_no',
  audience: 'p.audience',
  sex: 'p.sex',
  age: '(2025 - p.birth_year) / 18',
  class: 's.class_no',
  month: 'substr(s.day, 1, 7)',
};
const bareSql = (by: CountBy) => `
  select ${KEY[by]}, count(*), count(distinct m.person_no)
  from class_session s join attendance_mark m on m.session_no = s.no
  join person p on p.no = m.person_no
  where s.day between ? and ? and m.mark <= 2 group by 1`;

/** Each table of counts over a year of half a million marks, one person in a hundred moved, against bare SQL. */
export async function measureCountTable(): Promise<Measurement[]> {
  return inFolder((folder) => {
    const file = join(folder, 'so-hoc-vu-so.db');
    return withBook(file, async (core) => {
      await fillBook(core, MARKS);
      await addMovers(core);
      return measureBook(core, file);
    });
  });
}

async function measureBook(core: Core, file: string): Promise<Measurement[]> {
  const bare = new Database(file, { readonly: true });
  bare.pragma(`cache_size = ${pragmas.cache_size}`);
  const lines: Measurement[] = [];
  try {
    for (const by of countGroups) {
      const statement = bare.prepare(bareSql(by));
      const asked = { ...YEAR, by, hamletId: null, audience: null };
      const taken = await interleaved(RUNS, {
        ours: () => timed(() => countTable(core, asked)),
        bare: () => timed(() => statement.all(YEAR.from, YEAR.to)),
      });
      const medians = [median(taken('ours')), median(taken('bare'))] as const;
      lines.push(
        compared(`counts by ${by}, ${MARKS} marks / bare SQL`, 'ms', RUNS, medians, BOUND),
      );
    }
  } finally {
    bare.close();
  }
  const slowest = Math.max(...lines.map(({ value }) => value));
  const name = `counts, the slowest table / the most it may take`;
  return [...lines, compared(name, 'ms', RUNS, [slowest, MOST], 1)];
}
