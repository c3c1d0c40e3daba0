import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readPeriod } from '../src/core/actions/measure-period';
import type { Core } from '../src/core/core';
import { pragmas } from '../src/core/storage/open';
import { parsePeriod } from '../src/domain/period/period';
import { fillBook, QUARTER, withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';

/** Marks in the quarter, and how often it is measured. */
const SIZES = [
  [5_000, 41],
  [50_000, 25],
  [500_000, 11],
  [1_000_000, 11],
] as const;
/** Milliseconds that the largest may take at all. */
const MOST = 150;

/** The least a figure of the movement needs of the marks: turns, and each person once. */
const BARE = `select count(*) as turns, count(distinct m.person_no) as persons
  from class_session s join attendance_mark m on m.session_no = s.no
  where s.day between ? and ? and m.mark <= 2`;

/**
 * All figures of a quarter in which every mark of the book lies, against bare SQL that counts turns and persons once;
 * the figures are more: two windows, each hamlet, sessions, classes, results and targets.
 */
export async function measureCounts(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [marks, runs] of SIZES) {
    lines.push(
      await inFolder((folder) => {
        const file = join(folder, 'so-hoc-vu-so.db');
        return withBook(file, (core) => measureBook(core, file, marks, runs));
      }),
    );
  }
  const growth = lines.slice(1).flatMap((line, index) => {
    const smaller = lines[index];
    const [from, to] = [SIZES[index]?.[0], SIZES[index + 1]?.[0]];
    if (!smaller || !from || !to) return [];
    const name = `figures of a quarter, growth from ${from} to ${to} marks / growth of the marks`;
    return [compared(name, '×', 1, [line.value / smaller.value, to / from], null)];
  });
  const largest = lines.at(-1);
  const absolute = largest && {
    ...compared(
      `figures of a quarter, ${SIZES.at(-1)?.[0]} marks / the bound of ${MOST} ms`,
      'ms',
      largest.runs,
      [largest.value, MOST],
      1,
    ),
  };
  return [...lines, ...(absolute ? [absolute] : []), ...growth];
}

async function measureBook(
  core: Core,
  file: string,
  marks: number,
  runs: number,
): Promise<Measurement> {
  await fillBook(core, marks);
  const { from, to } = parsePeriod(QUARTER);
  const bare = new Database(file, { readonly: true });
  try {
    bare.pragma(`cache_size = ${pragmas.cache_size}`);
    const statement = bare.prepare(BARE);
    const taken = await interleaved(runs, {
      ours: () => timed(() => readPeriod(core, QUARTER)),
      bare: () => timed(() => statement.get(from, to)),
    });
    const medians = [median(taken('ours')), median(taken('bare'))] as const;
    return compared(`figures of a quarter, ${marks} marks / bare SQL`, 'ms', runs, medians, 1.5);
  } finally {
    bare.close();
  }
}
