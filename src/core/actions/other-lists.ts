import { basename } from 'node:path';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { rememberedLooks } from './import-people';

export interface OtherLists {
  readonly lists: readonly { readonly sheet: string; readonly persons: number }[];
}

/** What is wrong with one sheet, not with the file. */
const ofTheSheet = new Set([
  'sheet-empty',
  'sheet-no-name-column',
  'sheet-two-persons',
  'sheet-unknown',
]);

/**
 * Which of these sheets hold lists, and how many people each: a file with a sheet for every hamlet goes in sheet by
 * sheet. Writes nothing.
 * @param asked.reading a name for it, by which it is stopped
 * @returns in the order asked for, without sheets that are no lists
 * @throws AppError as `ListReader`, but for what concerns a single sheet
 */
export async function otherLists(
  core: Core,
  asked: { readonly reading: string; readonly path: string; readonly sheets: readonly string[] },
): Promise<OtherLists> {
  const { reading, path, sheets } = asked;
  const stop = new AbortController();
  const progress = { phase: 'reading', done: 0, total: sheets.length } as const;
  core.readings.set(reading, { stop, progress });
  try {
    const options = {
      headerRow: null,
      choice: null,
      remembered: await rememberedLooks(core),
      today: core.today(),
    };
    const lists = [];
    for (const sheet of sheets) {
      if (stop.signal.aborted) throw new AppError('reading-stopped', { file: basename(path) });
      const persons = await personsOf(core, path, { ...options, sheet }, stop.signal);
      if (persons > 0) lists.push({ sheet, persons });
    }
    return { lists };
  } finally {
    core.readings.delete(reading);
  }
}

async function personsOf(
  core: Core,
  path: string,
  options: Parameters<Core['readList']>[0]['options'],
  signal: AbortSignal,
): Promise<number> {
  try {
    const watch = { onProgress: () => undefined, signal };
    const { rows } = await core.readList({ path, fileName: basename(path), options }, watch);
    return rows.length;
  } catch (error) {
    if (error instanceof AppError && ofTheSheet.has(error.code)) return 0;
    throw error;
  }
}
