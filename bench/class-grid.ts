import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { pragmas } from '../src/core/storage/open';
import { fillBook, withBook } from './support/book';
import { inFolder } from './support/folder';
import { median, share, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { workInClassGrid, type GridShown } from './window/class-pages';
import { apps, openWindow } from './window/open-window';

const PERSONS = 200;
const SESSIONS = 60;
const ROUNDS = 15;
const COMMITS = 200;
const FRAME = 1000 / 60;

/** A class of 200 people and 60 sessions in the real window: opened, marked by key, scrolled both ways. */
export function measureClassGrid(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const dataFolder = join(folder, 'data');
    await mkdir(dataFolder);
    const file = join(dataFolder, 'so-hoc-vu-so.db');
    const bareFile = join(folder, 'bare.db');
    const classId = await withBook(file, async (core) => {
      // With the session nobody is marked in yet there are sixty.
      const shape = { persons: PERSONS, sessions: SESSIONS - 1, gap: 1 };
      await fillBook(core, PERSONS * (SESSIONS - 1), shape);
      core.store.raw.prepare('vacuum into ?').run(bareFile);
      return core.store.raw.prepare('select id from class limit 1').pluck().get() as string;
    });
    const before = await rawCommits(bareFile);
    const script = workInClassGrid(classId, ROUNDS);
    const { said } = await openWindow({ app: apps.program, dataFolder, script });
    const commits = [...before, ...(await rawCommits(bareFile))];
    return linesOf(said as GridShown, commits);
  });
}

/** One mark after another in autocommit, with our pragmas. */
async function rawCommits(file: string): Promise<number[]> {
  const bare = new Database(file);
  for (const [name, value] of Object.entries(pragmas)) bare.pragma(`${name} = ${value}`);
  const change = bare.prepare(
    `update attendance_mark set mark = mark % 4 + 1 where session_no = ? and person_no = ?`,
  );
  const cells = bare
    .prepare('select session_no, person_no from attendance_mark limit ?')
    .raw()
    .all(COMMITS) as [number, number][];
  const taken: number[] = [];
  for (const cell of cells) taken.push(await timed(() => change.run(...cell)));
  bare.close();
  return taken;
}

function linesOf(shown: GridShown, commits: readonly number[]): Measurement[] {
  const name = `class of ${PERSONS} × ${SESSIONS}`;
  const told = (what: string, value: number, unit: string, runs: number): Measurement => ({
    name: `${name}, ${what}`,
    value,
    unit,
    against: null,
    ratio: null,
    bound: null,
    runs,
  });
  const missed = (gaps: readonly number[]) =>
    (100 * gaps.filter((gap) => gap > 1.5 * FRAME).length) / gaps.length;
  const { painted, onDisk, work, scrolled, bareScrolled } = shown;
  return [
    compared(
      `${name}, opened / empty page`,
      'ms',
      ROUNDS,
      [median(shown.opened), median(shown.empty)],
      2,
    ),
    compared(
      `${name}, key to painted mark, 95 of 100 within / one frame`,
      'ms',
      painted.length,
      [share(painted, 0.95), FRAME],
      1,
    ),
    told('marks not in the frame of their key', shown.late, '', painted.length),
    compared(
      `${name}, key to a mark shown as saved / raw SQLite commit`,
      'ms',
      onDisk.length,
      [median(onDisk), median(commits)],
      null,
    ),
    compared(
      `${name}, work of a frame while scrolling, 95 of 100 within / one frame`,
      'ms',
      work.length,
      [share(work, 0.95), FRAME],
      1,
    ),
    told('frames missed while scrolling', missed(scrolled), '%', scrolled.length),
    told('frames missed by as much bare text', missed(bareScrolled), '%', bareScrolled.length),
    compared(
      `${name}, longest frame while scrolling / of as much bare text`,
      'ms',
      scrolled.length,
      [Math.max(...scrolled), Math.max(...bareScrolled)],
      null,
    ),
    compared(
      `${name}, frame while scrolling, 95 of 100 within / of as much bare text`,
      'ms',
      scrolled.length,
      [share(scrolled, 0.95), share(bareScrolled, 0.95)],
      null,
    ),
  ];
}
