import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fillBook, withBook } from './support/book';
import { inFolder } from './support/folder';
import { share } from './support/interleaved';
import type { Measurement } from './support/measurement';
import { apps, openWindow } from './window/open-window';
import { takeMarks } from './window/pages';

const MARKS = 500_000;

/** One mark in the real window: from the key to the page's word that it is saved. */
export function measureWindowMark(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const dataFolder = join(folder, 'data');
    await mkdir(dataFolder);
    const classId = await withBook(join(dataFolder, 'so-hoc-vu-so.db'), async (core) => {
      await fillBook(core, MARKS);
      return core.store.raw.prepare('select id from class limit 1').pluck().get() as string;
    });
    const { said } = await openWindow({
      app: apps.program,
      dataFolder,
      script: takeMarks(classId),
    });
    const taken = said as number[];
    const line = (name: string, part: number): Measurement => ({
      name: `one mark in the window, key to “Đã lưu”, ${MARKS} marks${name}`,
      value: share(taken, part),
      unit: 'ms',
      against: null,
      ratio: null,
      bound: null,
      runs: taken.length,
    });
    return [line('', 0.5), line(', 95 of 100 within', 0.95)];
  });
}
