import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSample } from '../src/core/actions/make-sample';
import { FULL_COMMUNE, withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { apps, openWindow } from './window/open-window';
import { bareFrame, overviewUsable, planKey, planOpened } from './window/pages';

const RUNS = 15;
const SAMPLE = 1200;

/**
 * From the start of the built program's process to the overview painted with its figures and the keyboard in it,
 * against a bare Electron window on its second animation frame. After each start a real key must open another page.
 */
export function measureStart(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const sample = await dataFolder(folder, SAMPLE);
    const full = await dataFolder(folder, FULL_COMMUNE);
    const taken = await interleaved(RUNS, {
      bare: () => start({ app: apps.bare, dataFolder: join(folder, 'bare'), script: bareFrame }),
      sample: () => startProgram(sample),
      full: () => startProgram(full),
    });
    const line = (side: 'sample' | 'full', persons: number) =>
      compared(
        `start to the first usable page, ${persons} people / bare window`,
        'ms',
        RUNS,
        [median(taken(side)), median(taken('bare'))],
        1.25,
      );
    return [line('sample', SAMPLE), line('full', FULL_COMMUNE)];
  });
}

/** A data folder of the program that holds a sample commune of so many people. */
export async function dataFolder(parent: string, persons: number): Promise<string> {
  const folder = join(parent, String(persons));
  await mkdir(folder);
  await withBook(join(folder, 'so-hoc-vu-so.db'), (core) =>
    makeSample(core, { persons, seed: 64 }),
  );
  return folder;
}

function startProgram(dataFolder: string): Promise<number> {
  const press = { key: planKey, answered: planOpened };
  return start({ app: apps.program, dataFolder, script: overviewUsable, press });
}

async function start(window: Parameters<typeof openWindow>[0]): Promise<number> {
  const { startedAt, said } = await openWindow(window);
  return Number(said) - startedAt;
}
