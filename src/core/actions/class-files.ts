import classPhrases from '../../../resources/report/class-phrases.json';
import phrases from '../../../resources/report/phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import {
  shownClasses,
  type ClassColumn,
  type ClassFilter,
  type ClassOrder,
} from '../../domain/class/class-list';
import { classBook, classDocument } from '../../domain/class/class-sheet';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { writeList } from '../documents/excel/writeList';
import { writeHtml } from '../documents/html/writeHtml';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { listClasses } from '../storage/class';
import { listHamlets } from '../storage/hamlet';
import { readOffice } from '../storage/office';

/** A list of classes as it is shown. */
export interface ShownClasses {
  readonly filter: ClassFilter;
  readonly order: ClassOrder;
  readonly columns: readonly ClassColumn[];
}

const everyPhrase = { ...phrases, ...summaryPhrases, ...classPhrases };

/**
 * Writes exactly the list shown as an Excel table, whole or not at all.
 * @throws AppError `classes-none`, `office-not-set-up` and those of the file
 */
export async function writeClassExcel(
  core: Core,
  list: ShownClasses,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const matter = await readList(core, list);
  return writeFileWhole(path, await writeList(classBook(matter, everyPhrase)));
}

/** The same list as a document to print. @throws AppError `classes-none`, `office-not-set-up` */
export async function printClasses(core: Core, list: ShownClasses): Promise<{ html: string }> {
  return { html: writeHtml(classDocument(await readList(core, list), everyPhrase)) };
}

async function readList(core: Core, { filter, order, columns }: ShownClasses) {
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const today = core.today();
    const classes = shownClasses(listClasses(reader, today), filter, order, today);
    if (classes.length === 0) throw new AppError('classes-none');
    const hamlet = (await listHamlets(reader)).find(({ id }) => id === filter.hamletId);
    return {
      office: stored.office,
      filter,
      hamlet: hamlet?.name ?? '',
      columns: [...new Set(columns)],
      classes,
      madeOn: today,
    };
  });
}
