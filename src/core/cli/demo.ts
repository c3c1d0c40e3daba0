import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../domain/errors';
import { seededIds } from '../actions/sample/seeded-ids';
import { makeSample, SAMPLE_PERIOD } from '../actions/make-sample';
import { writeReport, writeSummaryFile } from '../actions/make-report';
import { isReplaceable } from '../actions/verify-book';
import { writeFigureList } from '../actions/write-figure-list';
import { openCore } from '../core';
import { UsageError } from './arguments';
import { text } from './text';

/** The sample stands two days after the cut-off of the quarter; all files carry this day. */
const SAMPLE_NOW = new Date('2025-12-16T02:00:00Z');

/**
 * Makes the sample commune and its files in `folder`. A book that is there is only replaced when it is a sample
 * too. The same number and seed give the same figures.
 * @returns name and size of each file, in the order written
 */
export async function makeDemo(
  folder: string,
  options: { persons: number; seed: number },
): Promise<{ name: string; bytes: number }[]> {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(text.outNotFolder(folder));
  }
  const book = join(folder, 'so-hoc-vu-so.db');
  if (existsSync(book) && !isReplaceable(book)) {
    throw new AppError('data-already-there', { file: basename(book) });
  }
  const half = `${book}.dang-ghi`;
  for (const tail of ['', '-wal', '-shm']) rmSync(half + tail, { force: true });
  const core = await openCore({
    file: half,
    create: true,
    now: () => SAMPLE_NOW,
    // Another seed than the people's, so that ids and names do not run in step.
    newId: seededIds(options.seed ^ 0x5eed, SAMPLE_NOW),
  });
  try {
    await makeSample(core, options);
    const written = [
      await writeReport(core, SAMPLE_PERIOD, join(folder, 'bao-cao.docx')),
      await writeSummaryFile(core, SAMPLE_PERIOD, join(folder, 'tong-hop.xlsx')),
      await writeFigureList(core, SAMPLE_PERIOD, join(folder, 'so-lieu.json')),
    ];
    await core.close();
    // A journal left beside an older sample must not be played into the new one.
    for (const tail of ['-wal', '-shm']) rmSync(book + tail, { force: true });
    renameSync(half, book);
    return [{ name: basename(book), bytes: statSync(book).size }, ...written];
  } catch (error) {
    await core.close().catch(() => undefined);
    for (const tail of ['', '-wal', '-shm']) rmSync(half + tail, { force: true });
    throw error;
  }
}

/** Parents first; `recursive` of Node never ends below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
