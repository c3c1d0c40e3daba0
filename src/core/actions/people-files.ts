import { basename } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import phrases from '../../../resources/report/phrases.json';
import peoplePhrases from '../../../resources/report/people-phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import { yearOf } from '../../domain/day';
import { AppError } from '../../domain/errors';
import {
  peopleBook,
  peopleDocument,
  type ListConditions,
  type ListedPerson,
  type PersonColumn,
} from '../../domain/person/people-sheet';
import type { Core, Writing } from '../core';
import { writeList } from '../documents/excel/writeList';
import { writeHtml } from '../documents/html/writeHtml';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';
import {
  matchingNos,
  readListed,
  type PersonFilter,
  type PersonSort,
} from '../storage/person-list';
import type { Reader } from '../storage/store';

/** A list of people as it is shown. */
export interface ShownList {
  readonly filter: PersonFilter;
  readonly sort: PersonSort;
  readonly columns: readonly PersonColumn[];
}

/** The most persons printed at once, about 150 pages. */
export const PRINT_LIMIT = 5000;

const everyPhrase = { ...phrases, ...summaryPhrases, ...peoplePhrases };

/**
 * Writes exactly the list shown as an Excel table, whole or not at all; who wrote how many persons is kept. Numbers of
 * cards and telephones only where a column asks for them and the office keeps them.
 * @param writing a name for this writing, to ask how far it is and to stop it
 * @throws AppError `people-none`, `office-not-set-up`, `writing-stopped` and those of the file
 */
export async function writePeopleExcel(
  core: Core,
  list: ShownList,
  path: string,
  writing: string = core.newId(),
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const at: Writing = { stop: new AbortController(), progress: { done: 0, total: 0 } };
  core.writings.set(writing, at);
  try {
    return await writeWatched(core, list, path, at);
  } finally {
    core.writings.delete(writing);
  }
}

/** How far a writing is; all zero when it is not running. */
export function writingProgress(core: Core, writing: string) {
  return core.writings.get(writing)?.progress ?? { done: 0, total: 0 };
}

export function stopWriting(core: Core, writing: string): void {
  core.writings.get(writing)?.stop.abort();
}

async function writeWatched(core: Core, list: ShownList, path: string, at: Writing) {
  const goOn = () => {
    if (at.stop.signal.aborted) throw new AppError('writing-stopped', { file: basename(path) });
  };
  const matter = await readList(core, list, null);
  const bytes = await writeList(peopleBook(matter, everyPhrase), {
    goOn,
    onProgress: (done, total) => (at.progress = { done, total }),
  });
  // Packing takes its time in one piece: what was asked meanwhile is heard before there is a file.
  await breath();
  goOn();
  const written = await writeFileWhole(path, bytes);
  const { columns } = matter;
  await core.store.write((writer) => {
    writer.audit('exportPeople', 'people', {
      persons: matter.people.length,
      columns,
      withContact: columns.some((column) => column === 'phone' || column === 'cccd'),
      file: written.name,
    });
    return Promise.resolve();
  });
  return written;
}

/**
 * The same list as a document to print.
 * @throws AppError `people-none`, `people-too-many`, `office-not-set-up`
 */
export async function printPeople(
  core: Core,
  list: ShownList,
): Promise<{ html: string; persons: number }> {
  const matter = await readList(core, list, PRINT_LIMIT);
  const html = writeHtml(peopleDocument(matter, everyPhrase));
  const { columns } = matter;
  await core.store.write((writer) => {
    writer.audit('printPeople', 'people', {
      persons: matter.people.length,
      columns,
      withContact: columns.some((column) => column === 'phone' || column === 'cccd'),
    });
    return Promise.resolve();
  });
  return { html, persons: matter.people.length };
}

async function readList(core: Core, list: ShownList, limit: number | null) {
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const nos = await matchingNos(reader, list.filter, yearOf(core.today()), list.sort);
    if (nos.length === 0) throw new AppError('people-none');
    if (limit !== null && nos.length > limit) {
      throw new AppError('people-too-many', { persons: nos.length, limit });
    }
    const kept = keptNumbers(reader);
    const columns = [...new Set(list.columns)].filter(
      (column) => (column !== 'phone' && column !== 'cccd') || kept[column],
    );
    const people: readonly ListedPerson[] = readListed(reader, nos);
    const conditions = conditionsOf(reader, list.filter);
    return { office: stored.office, conditions, columns, people, madeOn: core.today() };
  });
}

function keptNumbers(reader: Reader): { readonly phone: boolean; readonly cccd: boolean } {
  const row = reader
    .statement('select keeps_phone as phone, keeps_cccd as cccd from office')
    .get() as { phone: number; cccd: number };
  return { phone: row.phone === 1, cccd: row.cccd === 1 };
}

/** The filter with the names of what it points to. */
function conditionsOf(reader: Reader, filter: PersonFilter): ListConditions {
  const { hamletId, classId, batch, ...rest } = filter;
  const nameOf = (sql: string, id: string) => {
    const row = reader.statement(sql).get(id) as { name: string } | undefined;
    return row?.name ?? '';
  };
  return {
    ...rest,
    ...(hamletId === 'none' && { hamlet: null }),
    ...(hamletId &&
      hamletId !== 'none' && { hamlet: nameOf('select name from hamlet where id = ?', hamletId) }),
    ...(classId && { className: nameOf('select name from class where id = ?', classId) }),
    ...(batch && {
      batchFile: nameOf('select file_name as name from import_batch where id = ?', batch),
    }),
  };
}
