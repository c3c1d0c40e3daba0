import phrases from '../../../resources/report/visiting-phrases.json';
import { AppError } from '../../domain/errors';
import {
  visitingBook,
  visitingList,
  type Visit,
  type VisitingMatter,
} from '../../domain/report/visiting-list';
import type { Core } from '../core';
import { writeSummary } from '../documents/excel/writeSummary';
import { writeHtml } from '../documents/html/writeHtml';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';
import * as storage from '../storage/reach';

/** A hamlet team goes to some hundred doors; more than this at once is a mistake of the filter. */
export const PRINT_LIMIT = 5000;
/** Rows of one sheet of Excel, less head and signature. */
const EVERYBODY = 1_000_000;

type Who = storage.ReachFilter & { readonly withPhone: boolean };
type Written = Promise<{ name: string; bytes: number }>;

export function summariseReach(
  core: Core,
  filter: storage.ReachFilter,
): Promise<storage.ReachCount[]> {
  return core.store.read((reader) =>
    Promise.resolve(storage.countReach(reader, filter, core.today())),
  );
}

export function listUnreached(
  core: Core,
  filter: storage.ReachFilter & { readonly offset: number; readonly limit: number },
): Promise<{ rows: storage.UnreachedPerson[]; total: number }> {
  return core.store.read((reader) => {
    const rows = storage.listUnreached(reader, filter, core.today());
    return Promise.resolve({
      rows: rows.map(({ phone: _phone, ...row }) => row),
      total: storage.countUnreached(reader, filter, core.today()),
    });
  });
}

/**
 * The visiting list as it prints; that it was made is kept, with no name of anybody.
 * @throws AppError `people-none`, `people-too-many`, `office-not-set-up`
 */
export async function printVisitingList(
  core: Core,
  who: Who,
): Promise<{ html: string; persons: number }> {
  const matter = await matterOf(core, who, PRINT_LIMIT);
  const html = writeHtml(visitingList(matter, phrases));
  await keep(core, 'printVisitingList', matter);
  return { html, persons: matter.visits.length };
}

/** @throws AppError those of `printVisitingList` and of the file */
export async function writeVisitingWord(core: Core, who: Who, path: string): Written {
  refuseForDocument(core.store.file, path, 'docx');
  const matter = await matterOf(core, who, PRINT_LIMIT);
  const bytes = await writeWord(visitingList(matter, phrases), { fixedDate: core.now() });
  return write(core, path, bytes, matter);
}

/** @throws AppError `people-none`, `office-not-set-up`, and those of the file */
export async function writeVisitingExcel(core: Core, who: Who, path: string): Written {
  refuseForDocument(core.store.file, path, 'xlsx');
  const matter = await matterOf(core, who, EVERYBODY);
  return write(core, path, await writeSummary(visitingBook(matter, phrases)), matter);
}

async function matterOf(core: Core, who: Who, limit: number): Promise<VisitingMatter> {
  const today = core.today();
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const persons = storage.countUnreached(reader, who, today);
    if (persons === 0) throw new AppError('people-none');
    if (persons > limit) throw new AppError('people-too-many', { persons, limit });
    const visits: Visit[] = storage.listUnreached(reader, { ...who, offset: 0, limit }, today);
    return {
      office: stored.office,
      lacks: who.lacks,
      adultsOnly: who.adultsOnly,
      audience: who.audience,
      withPhone: who.withPhone && storage.keepsPhone(reader),
      visits,
      counts: storage.countReach(reader, who, today),
      day: today,
    };
  });
}

async function write(core: Core, path: string, bytes: Uint8Array, matter: VisitingMatter): Written {
  const written = await writeFileWhole(path, bytes);
  await keep(core, 'exportVisitingList', matter, { file: written.name });
  return written;
}

function keep(
  core: Core,
  action: string,
  { visits, withPhone }: VisitingMatter,
  more: { readonly file?: string } = {},
): Promise<void> {
  return core.store.write((writer) => {
    writer.audit(action, 'reach', { persons: visits.length, withPhone, ...more });
    return Promise.resolve();
  });
}
