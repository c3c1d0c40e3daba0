import countPhrases from '../../../resources/report/count-phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import {
  countBook,
  countDocument,
  countNotes,
  countRows,
  type CountMatter,
} from '../../domain/count/count-sheet';
import type { CountAsked, CountTable } from '../../domain/count/count-table';
import { AppError } from '../../domain/errors';
import type { Core } from '../core';
import { writeSummary } from '../documents/excel/writeSummary';
import { writeHtml } from '../documents/html/writeHtml';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { classNames, countTable as countStored } from '../storage/count-table';
import { listHamlets } from '../storage/hamlet';
import { readOffice } from '../storage/office';

const phrases = { ...summaryPhrases, ...countPhrases };

/**
 * Classes, sessions, turns and persons of a time, a row for each hamlet, audience, sex, age group, class or month.
 * @throws AppError `period-ends-before-start`, `hamlet-unknown`, `office-not-set-up`
 */
export async function countTable(
  core: Core,
  asked: CountAsked,
): Promise<CountTable & { readonly notes: readonly string[] }> {
  const { table } = await matterOf(core, asked);
  return { ...table, notes: countNotes(asked, table, phrases) };
}

/** @throws AppError those of `countTable` and of the file */
export async function writeCountExcel(
  core: Core,
  asked: CountAsked,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const matter = await matterOf(core, asked);
  const written = await writeFileWhole(path, await writeSummary(countBook(matter, phrases)));
  const { by } = asked;
  await core.store.write((writer) => {
    writer.audit('exportCounts', 'counts', { by, rows: matter.table.rows.length });
    return Promise.resolve();
  });
  return written;
}

/** The table as a document to print. @throws AppError those of `countTable` */
export async function printCounts(core: Core, asked: CountAsked): Promise<{ html: string }> {
  return { html: writeHtml(countDocument(await matterOf(core, asked), phrases)) };
}

async function matterOf(core: Core, asked: CountAsked): Promise<CountMatter> {
  const { from, to, hamletId } = asked;
  if (to < from) throw new AppError('period-ends-before-start', { from, to });
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const hamlets = await listHamlets(reader);
    const hamlet = hamlets.find(({ id }) => id === hamletId);
    if (hamletId !== null && hamletId !== 'none' && !hamlet) throw new AppError('hamlet-unknown');
    const { rows, total } = countStored(reader, asked);
    const names = {
      hamletWord: stored.office.hamletWord,
      hamlets,
      classes: asked.by === 'class' ? classNames(reader) : [],
    };
    return {
      office: stored.office,
      asked,
      hamlet: hamlet?.name ?? null,
      table: { rows: countRows(rows, asked, names, phrases), total },
      madeOn: core.today(),
    };
  });
}
