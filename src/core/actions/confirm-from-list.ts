import { basename } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import { isDay, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { HamletNames } from '../../domain/office/hamlet-names';
import {
  confirmFates,
  fatesOf,
  plainlyMeant,
  type Candidate,
  type ConfirmFate,
} from '../../domain/person/confirm-list';
import { masked } from '../../domain/person/contact';
import { LikeIndex, rankOf } from '../../domain/person/like-index';
import type { KnownPerson } from '../../domain/person/lookalikes';
import { cleanLine } from '../../domain/text';
import type { Core } from '../core';
import { personOf, type ConfirmPreview, type ConfirmRow } from '../intake/confirm-preview';
import { factsOf, keysOfRows, type ListedPerson } from '../intake/people-preview';
import * as confirmations from '../storage/confirmation';
import { listHamlets } from '../storage/hamlet';
import { classNamesOf, personsLike } from '../storage/known-persons';
import { actNow } from '../storage/person-change';
import type { Reader } from '../storage/store';
import { refuseClosedAct } from './closed-book';
import { rememberedLooks } from './import-people';

const KEPT_LISTS = 3;
/** More people of one name and birth an officer does not choose from. */
const SHOWN_CANDIDATES = 6;
const AT_A_TIME = 1000;

/**
 * Reads a list of people confirmed on VNeID and sets each row beside the book; writes nothing.
 * @returns what the page shows before it pages through the rows
 * @throws AppError as `ListReader`
 */
export async function readConfirmed(
  core: Core,
  {
    reading,
    path,
    sheet,
    headerRow,
  }: { reading: string; path: string; sheet: string | null; headerRow: number | null },
) {
  const fileName = basename(path);
  const stop = new AbortController();
  const at: Parameters<Core['readings']['set']>[1] = {
    stop,
    progress: { phase: 'opening', done: 0, total: 0 },
  };
  core.readings.set(reading, at);
  try {
    const list = await core.readList(
      {
        path,
        fileName,
        options: {
          sheet,
          headerRow,
          choice: null,
          remembered: await rememberedLooks(core),
          today: core.today(),
          isOfConfirmed: true,
        },
      },
      { onProgress: (progress) => (at.progress = progress), signal: stop.signal },
    );
    const rows = await core.store.read(async (reader) => {
      const hamlets = await listHamlets(reader);
      const names = new HamletNames(hamlets.map(({ name }) => name));
      const facts = factsOf(list.rows, names, keysOfRows());
      const candidates = await candidatesOf(reader, facts, (done, total) => {
        if (stop.signal.aborted) throw new AppError('reading-stopped', { file: fileName });
        at.progress = { phase: 'comparing', done, total };
      });
      return list.rows.map((person, index): [number, ConfirmRow] => {
        const [own, found] = [facts[index], candidates[index]];
        if (!own || !found) throw new Error('a row was not compared');
        const day = list.confirmedDays?.days.get(person.row) ?? null;
        const isBirthSure = person.doubts.every(({ field }) => field !== 'birth');
        const meant = plainlyMeant(own, found, isBirthSure);
        return [own.key, { person, facts: own, candidates: found, meant, chosen: null, day }];
      });
    });
    return {
      preview: keep(core, { rows: new Map(rows) }),
      fileName,
      sheet: list.sheet,
      sheets: list.sheets.map(({ name }) => name),
      headerRow: list.headerRow,
      dayColumn: list.confirmedDays?.title ?? null,
      rejected: list.rejected.length,
    };
  } finally {
    if (core.readings.get(reading) === at) core.readings.delete(reading);
  }
}

/** Those of the book each row may mean, the likeliest first. */
async function candidatesOf(
  reader: Reader,
  rows: readonly ListedPerson[],
  goOn: (done: number, total: number) => void,
): Promise<Candidate<KnownPerson>[][]> {
  const found: Candidate<KnownPerson>[][] = [];
  for (let from = 0; from < rows.length; from += AT_A_TIME) {
    goOn(from, rows.length);
    const some = rows.slice(from, from + AT_A_TIME);
    const book = new LikeIndex<KnownPerson>();
    const folded = [...new Set(some.map((row) => row.folded))];
    const cccds = [...new Set(some.flatMap(({ cccd }) => cccd ?? []))];
    for (const person of personsLike(reader, { folded, cccds })) book.addKnown(person, person);
    for (const row of some) {
      const likely = book
        .likeKnown(row)
        .map(({ key: person, likeness, reasons }) => ({ person, likeness, reasons }));
      found.push(likely.toSorted((one, other) => rankOf(one) - rankOf(other)));
    }
    await breath();
  }
  goOn(rows.length, rows.length);
  return found;
}

function keep(core: Core, preview: ConfirmPreview): string {
  const id = core.newId();
  core.confirmLists.set(id, preview);
  for (const oldest of core.confirmLists.keys()) {
    if (core.confirmLists.size <= KEPT_LISTS) break;
    core.confirmLists.delete(oldest);
  }
  return id;
}

function previewOf(core: Core, id: string): ConfirmPreview {
  const preview = core.confirmLists.get(id);
  if (!preview) throw new AppError('preview-gone');
  return preview;
}

interface Standing {
  readonly row: ConfirmRow;
  readonly fate: ConfirmFate;
}

/** What becomes of each row as the book is now. */
function standings(reader: Reader, { rows }: ConfirmPreview): Standing[] {
  const all = [...rows.values()];
  const nos = all.flatMap((row) => personOf(row)?.no ?? []);
  const confirmed = confirmations.confirmationsOf(reader, nos);
  const fates = fatesOf(
    all.map((row) => ({
      no: personOf(row)?.no ?? null,
      isOpen: row.chosen === null && row.candidates.length > 0,
    })),
    (no) => confirmed.has(no),
  );
  return all.map((row, index) => ({ row, fate: fates[index] ?? 'unknown' }));
}

function countsOf(all: readonly Standing[]) {
  const counts = Object.fromEntries(confirmFates.map((fate) => [fate, 0]));
  for (const { fate } of all) counts[fate] = (counts[fate] ?? 0) + 1;
  return { all: all.length, ...(counts as Record<ConfirmFate, number>) };
}

/** @throws AppError `preview-gone` */
export async function confirmRows(
  core: Core,
  input: { preview: string; show: ConfirmFate | 'all'; offset: number; limit: number },
) {
  const preview = previewOf(core, input.preview);
  return core.store.read((reader) => {
    const all = standings(reader, preview);
    const shown = input.show === 'all' ? all : all.filter(({ fate }) => fate === input.show);
    const page = shown.slice(input.offset, input.offset + input.limit);
    return Promise.resolve({
      rows: viewsOf(reader, page),
      total: shown.length,
      counts: countsOf(all),
    });
  });
}

function viewsOf(reader: Reader, page: readonly Standing[]) {
  const people = page.flatMap(({ row }) => row.candidates.map(({ person }) => person.no));
  const confirmed = confirmations.confirmationsOf(reader, people);
  const classes = classNamesOf(reader, people);
  return page.map(({ row, fate }) => {
    const { person, facts, day } = row;
    return {
      key: facts.key,
      row: person.row,
      name: person.name,
      birthYear: person.birthYear,
      birthDay: person.birthDay,
      sex: person.sex,
      hamlet: person.hamlet,
      cccd: person.cccd === null ? null : masked(person.cccd),
      day: day?.day ?? null,
      unreadDay: day?.day === null ? day.text : null,
      fate,
      personId: personOf(row)?.id ?? null,
      isChosen: row.chosen !== null,
      candidates: row.candidates.slice(0, SHOWN_CANDIDATES).map((candidate) => ({
        likeness: candidate.likeness,
        reasons: [...candidate.reasons],
        personId: candidate.person.id,
        name: candidate.person.name,
        birthYear: candidate.person.birthYear,
        birthDay: candidate.person.birthDay,
        sex: candidate.person.sex,
        hamlet: candidate.person.hamletName,
        cccd: candidate.person.cccd === null ? null : masked(candidate.person.cccd),
        classes: classes.get(candidate.person.no) ?? [],
        confirmed: confirmed.get(candidate.person.no) ?? null,
      })),
    };
  });
}

/**
 * Who a row means, as the officer says; `personId` null: none of those shown.
 * @throws AppError `preview-gone`, `row-unknown`, `person-unknown`
 */
export function chooseConfirmed(
  core: Core,
  input: { preview: string; row: number; personId: string | null },
): void {
  const { rows } = previewOf(core, input.preview);
  const row = rows.get(input.row);
  if (!row) throw new AppError('row-unknown');
  const chosen = row.candidates.find(({ person }) => person.id === input.personId)?.person;
  if (input.personId !== null && !chosen) throw new AppError('person-unknown');
  rows.set(input.row, { ...row, chosen: chosen ?? 'none' });
}

/**
 * Confirms everybody who is ready, in one transaction and as one act; whoever is confirmed already stays as he is.
 * @param input.day of those whose row has none of its own
 * @throws AppError `preview-gone`, `day-bad`, `confirmation-source-empty`, `import-nothing`, `book-closed`
 */
export async function acceptConfirmed(
  core: Core,
  input: { preview: string; day: Day; source: string },
): Promise<{ act: string; persons: number }> {
  const preview = previewOf(core, input.preview);
  if (!isDay(input.day) || input.day > core.today()) {
    throw new AppError('day-bad', { day: input.day });
  }
  const source = cleanLine(input.source);
  if (source === '') throw new AppError('confirmation-source-empty');
  return core.store.write((writer) => {
    const all = standings(writer, preview);
    const act = actNow(writer, core.newId(), core.now().toISOString());
    let persons = 0;
    for (const { row, fate } of all) {
      const no = fate === 'ready' ? personOf(row)?.no : undefined;
      if (no === undefined) continue;
      const day = row.day?.day ?? input.day;
      if (confirmations.confirm(writer, act, no, { day, source })) persons += 1;
    }
    if (persons === 0) throw new AppError('import-nothing');
    refuseClosedAct(writer, act.act);
    const { all: rows, ...counts } = countsOf(all);
    writer.audit('confirmFromList', `act:${act.act}`, { rows, persons, ...counts });
    return Promise.resolve({ act: act.act, persons });
  });
}
