import phrases from '../../../resources/report/results-phrases.json';
import { AppError } from '../../domain/errors';
import {
  attendanceOf,
  checkOutcome,
  sessionsHeld,
  type ResultChange,
} from '../../domain/class/results';
import {
  resultBook,
  resultList,
  type ResultMatter,
  type WhichResults,
} from '../../domain/report/result-list';
import type { Core } from '../core';
import { writeSummary } from '../documents/excel/writeSummary';
import { writeHtml } from '../documents/html/writeHtml';
import { writeWord } from '../documents/word/writeWord';
import { writeFileWhole } from '../files/atomicWrite';
import { refuseForDocument } from '../files/refuseBook';
import { readClass, sessionsOf } from '../storage/class';
import { closedUntil, readOffice } from '../storage/office';
import * as storage from '../storage/results';

/**
 * Decides about persons of a class, all of them or none; each must be found as the page showed it. What was decided
 * before stays in the audit, by the person's id.
 * @throws AppError `not-enrolled`, `result-changed-elsewhere`, and those of `checkOutcome`
 */
export async function setResults(
  core: Core,
  input: { readonly classId: string; readonly changes: readonly ResultChange[] },
): Promise<void> {
  await core.store.write((writer) => {
    const found = readClass(writer, input.classId, core.today());
    const today = core.today();
    const until = closedUntil(writer) ?? null;
    for (const { personId, from, to } of input.changes) {
      const before = found && storage.readDecided(writer, found.no, personId);
      if (!found || !before) throw new AppError('not-enrolled');
      const { name, joined, no, ...decided } = before;
      if (!isAsShown(decided, from)) throw new AppError('result-changed-elsewhere', { name });
      const after = {
        ...decided,
        ...checkOutcome({ from, to }, { joined, today, closedUntil: until }),
      };
      storage.writeDecided(writer, found.no, { no, ...after });
      const detail = { personId, from: decided, to: after };
      writer.audit('setResult', `class:${input.classId}`, detail);
    }
    return Promise.resolve();
  });
}

function isAsShown(
  { result, day, score }: Pick<storage.Decided, 'result' | 'day' | 'score'>,
  from: ResultChange['from'],
): boolean {
  return (
    result === from.result && day === from.day && (from.score === undefined || score === from.score)
  );
}

interface Wanted {
  readonly classId: string;
  readonly which: WhichResults;
}
type Written = Promise<{ name: string; bytes: number }>;

/**
 * The list of results as it prints; that it was made is kept, with no name of anybody.
 * @throws AppError `class-unknown`, `results-none`, `office-not-set-up`
 */
export async function printResults(
  core: Core,
  wanted: Wanted,
): Promise<{ html: string; persons: number }> {
  const matter = await matterOf(core, wanted);
  const html = writeHtml(resultList(matter, phrases));
  await keep(core, 'printResults', wanted, matter);
  return { html, persons: matter.persons.length };
}

/** @throws AppError those of `printResults` and of the file */
export async function writeResultsWord(core: Core, wanted: Wanted, path: string): Written {
  refuseForDocument(core.store.file, path, 'docx');
  const matter = await matterOf(core, wanted);
  const bytes = await writeWord(resultList(matter, phrases), { fixedDate: core.now() });
  return write(core, wanted, path, bytes, matter);
}

/** @throws AppError those of `printResults` and of the file */
export async function writeResultsExcel(core: Core, wanted: Wanted, path: string): Written {
  refuseForDocument(core.store.file, path, 'xlsx');
  const matter = await matterOf(core, wanted);
  return write(core, wanted, path, await writeSummary(resultBook(matter, phrases)), matter);
}

async function matterOf(core: Core, { classId, which }: Wanted): Promise<ResultMatter> {
  return core.store.read(async (reader) => {
    const stored = await readOffice(reader);
    if (!stored) throw new AppError('office-not-set-up');
    const found = readClass(reader, classId, core.today());
    if (!found) throw new AppError('class-unknown');
    const sessions = sessionsOf(reader, found.no);
    const roster = storage.resultRoster(reader, found.no, sessions);
    const held = sessionsHeld(
      sessions,
      roster.map(({ marks }) => marks),
    );
    const persons = roster.flatMap(({ marks, ...person }) => {
      const { result, day } = person;
      if (result === null || day === null || (which !== 'both' && result !== which)) return [];
      const attendance = attendanceOf({ ...person, marks }, sessions, held);
      return [{ ...person, result, day, attendance }];
    });
    if (persons.length === 0) throw new AppError('results-none');
    return {
      office: stored.office,
      class: found.row,
      which,
      held: held.filter(Boolean).length,
      persons,
      enrolled: roster.length,
      day: core.today(),
    };
  });
}

async function write(
  core: Core,
  wanted: Wanted,
  path: string,
  bytes: Uint8Array,
  matter: ResultMatter,
): Written {
  const written = await writeFileWhole(path, bytes);
  await keep(core, 'exportResults', wanted, matter);
  return written;
}

function keep(core: Core, action: string, { classId, which }: Wanted, matter: ResultMatter) {
  return core.store.write((writer) => {
    writer.audit(action, `class:${classId}`, { which, persons: matter.persons.length });
    return Promise.resolve();
  });
}
