import { join } from 'node:path';
import { inFolder } from './support/folder';
import { interleaved, median } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { dataFolder } from './start';
import { FULL_COMMUNE } from './support/book';
import { apps, openWindow } from './window/open-window';
import { bareFrame, overviewUsable } from './window/pages';

const RUNS = 3;
const REST_MS = 5000;

/** Memory of all processes, a while after the first page is usable and nobody has touched it. */
export function measureMemory(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const full = await dataFolder(folder, FULL_COMMUNE);
    const bare = join(folder, 'bare');
    const rest = async (window: Parameters<typeof openWindow>[0]) =>
      (await openWindow({ ...window, restMs: REST_MS })).memory ?? Number.NaN;
    const taken = await interleaved(RUNS, {
      bare: () => rest({ app: apps.bare, dataFolder: bare, script: bareFrame }),
      ours: () => rest({ app: apps.program, dataFolder: full, script: overviewUsable }),
    });
    const medians = [median(taken('ours')), median(taken('bare'))] as const;
    const name = `memory at rest of all processes, ${FULL_COMMUNE} people / bare window`;
    return [compared(name, 'MB', RUNS, medians, 1.3)];
  });
}
