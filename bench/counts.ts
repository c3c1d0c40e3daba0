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
import { addMovers } from './support/movers';

/** The size that is bound, and the milliseconds it may take at all. */
const LARGEST = 1_000_000;
const MOST = 150;
/** Marks in the quarter, and how often it is measured. */
const SIZES = [
  [5_000, 41],
  [50_000, 25],
  [500_000, 11],
  [LARGEST, 11],
] as const;

/** The least a figure of the movement needs of the marks: turns, and each person once. */
const BARE = `select count(*) as turns, count(distinct m.person_no) as persons
  from class_session s join attendance_mark m on m.session_no = s.no
  where s.day between ? and ? and m.mark <= 2`;

/**
 * All figures of a quarter in which every mark of the book lies, against bare SQL that counts turns and persons once;
 * one person in a hundred moved in it; the figures are more: two windows, each hamlet, sessions, classes, results and targets.
 */
export async function measureCounts(): Promise<Measurement[]> {
  const lines: Measurement[] = [];
  for (const [marks, runs] of SIZES) {
    const line = await inFolder((folder) => {
      const file = join(folder, 'so-hoc-vu-so.db');
      return withBook(file, (core) => measureBook(core, file, marks, runs));
    });
    lines.push(line);
  }
  return [...lines, ...lines.slice(-1).map(againstMost), ...lines.slice(1).map(growthIn(lines))];
}

function againstMost({ value, runs }: Measurement): Measurement {
  const name = `figures of a quarter, ${LARGEST} marks / the most it may take`;
  return compared(name, 'ms', runs, [value, MOST], 1);
}

/** How much longer one size takes than the one before, against how many more marks it has. */
function growthIn(lines: readonly Measurement[]) {
  return (line: Measurement, index: number): Measurement => {
    const [from = NaN, to = NaN] = [SIZES[index]?.[0], SIZES[index + 1]?.[0]];
    const name = `figures of a quarter, growth from ${from} to ${to} marks / growth of the marks`;
    const smaller = lines[index]?.value ?? NaN;
    return compared(name, '×', line.runs, [line.value / smaller, to / from], null);
  };
}

async function measureBook(
  core: Core,
  file: string,
  marks: number,
  runs: number,
): Promise<Measurement> {
  await fillBook(core, marks);
  await addMovers(core);
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
    const bound = marks === LARGEST ? 1.5 : null;
    return compared(`figures of a quarter, ${marks} marks / bare SQL`, 'ms', runs, medians, bound);
  } finally {
    bare.close();
  }
}
