import listPhrases from '../../../resources/report/list-phrases.json';
import summaryPhrases from '../../../resources/report/summary-phrases.json';
import { AppError } from '../../domain/errors';
import { listBook, listDocument, type ShownList } from '../../domain/register/list-sheet';
import type { RegisterName } from '../../domain/register/rows';
import type { Core } from '../core';
import { writeList } from '../documents/excel/writeList';
import { writeHtml } from '../documents/html/writeHtml';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readOffice } from '../storage/office';

const phrases = { ...summaryPhrases, ...listPhrases };

/**
 * Writes what a register's page shows as an Excel table, whole or not at all; who wrote how many rows is kept.
 * @throws AppError `office-not-set-up` and those of the file
 */
export async function writeRegisterExcel(
  core: Core,
  register: RegisterName,
  list: ShownList,
  path: string,
): Promise<{ name: string; bytes: number }> {
  refuseForDocument(core.store.file, path, 'xlsx');
  const book = listBook(await matterOf(core, list), phrases);
  const written = await writeFileWhole(path, await writeList(book));
  await keep(core, 'exportRegister', register, { rows: list.rows.length, file: written.name });
  return written;
}

/** The same list as a document to print. @throws AppError `office-not-set-up` */
export async function printRegister(
  core: Core,
  register: RegisterName,
  list: ShownList,
): Promise<{ html: string }> {
  const html = writeHtml(listDocument(await matterOf(core, list), phrases));
  await keep(core, 'printRegister', register, { rows: list.rows.length });
  return { html };
}

/** @throws AppError `bad-input` for rows that do not fit the columns, `office-not-set-up` */
async function matterOf(core: Core, list: ShownList) {
  const { columns, rows } = list;
  const fits = rows.every(
    (cells) =>
      cells.length === columns.length &&
      columns.every(({ kind, adds }, at) =>
        kind === 'count' ? typeof cells[at] !== 'string' : !adds,
      ),
  );
  if (!fits) throw new AppError('bad-input');
  const stored = await core.store.read((reader) => readOffice(reader));
  if (!stored) throw new AppError('office-not-set-up');
  return { list, office: stored.office, madeOn: core.today() };
}

async function keep(
  core: Core,
  what: string,
  register: RegisterName,
  detail: Record<string, string | number>,
): Promise<void> {
  await core.store.write((writer) => {
    writer.audit(what, register, detail);
    return Promise.resolve();
  });
}
