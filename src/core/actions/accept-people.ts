import { AppError } from '../../domain/errors';
import type { Audience } from '../../domain/person/person';
import { nameSortKeys } from '../../domain/person/sort-key';
import { fold } from '../../domain/text';
import type { Core } from '../core';
import type { ListChoice, PeopleList } from '../intake/people-list';
import { fateOf, type PeoplePreview, type PreviewedRow } from '../intake/people-preview';
import { addHamlet, hamletNo, listHamlets } from '../storage/hamlet';
import { addBatch, batchInserter, keepApart } from '../storage/import-batch';
import { writeLook } from '../storage/list-look';
import { keptNumbers } from '../storage/privacy';
import type { Writer } from '../storage/store';
import { previewOf } from './import-people';

export interface AcceptRequest {
  readonly preview: string;
  /** For rows whose list names none. */
  readonly audience: Audience | null;
  readonly hamletId: string | null;
  /** The user has seen whom the rows are like, and says they are others. */
  readonly keepsApart: boolean;
}

export interface Accepted {
  readonly batch: string;
  readonly persons: number;
  readonly newHamlets: number;
  readonly leftOut: number;
}

/**
 * Enters the rows that are to be, with the hamlets that are new, in one transaction, as one batch.
 * @throws AppError `preview-gone`, `import-nothing`, `hamlet-unknown`
 */
export async function acceptPeople(core: Core, request: AcceptRequest): Promise<Accepted> {
  const preview = previewOf(core, request.preview);
  const rows = [...preview.rows.values()].filter((row) => fateOf(row, preview.rows) === 'enter');
  if (rows.length === 0) throw new AppError('import-nothing');
  // Gone while it is entered, so that a second press of the key enters nobody twice.
  core.previews.delete(request.preview);
  try {
    const accepted = await core.store.write((writer) =>
      enter(core, writer, preview, rows, request),
    );
    // Other lists were set beside the book as it was before.
    core.previews.clear();
    return accepted;
  } catch (error) {
    core.previews.set(request.preview, preview);
    throw error;
  }
}

async function enter(
  core: Core,
  writer: Writer,
  preview: PeoplePreview,
  rows: readonly PreviewedRow[],
  { audience, hamletId, keepsApart }: AcceptRequest,
): Promise<Accepted> {
  const batch = core.newId();
  const at = core.now().toISOString();
  const { fileName, list } = preview;
  const batchNo = addBatch(writer, {
    id: batch,
    fileName,
    sheet: list.sheet,
    at,
    persons: rows.length,
  });
  const otherwise = await hamletNo(writer, hamletId);
  const hamlets = new Map((await listHamlets(writer)).map(({ folded, no }) => [folded, no]));
  const known = new Set(hamlets.values()).size;
  for (const { facts } of rows) {
    const { hamlet: folded, hamletName: name } = facts;
    if (folded === null || name === null || hamlets.has(folded)) continue;
    const own = fold(name);
    const no =
      hamlets.get(own) ?? (await addHamlet(writer, { id: core.newId(), name, folded: own }));
    hamlets.set(own, no).set(folded, no);
  }
  const keeps = keptNumbers(writer) ?? { phone: false, cccd: false };
  const sortKey = nameSortKeys();
  const insert = batchInserter(writer, batchNo);
  const entered = new Map<number, number>();
  for (const { person, facts } of rows) {
    const no = insert({
      id: core.newId(),
      name: person.name,
      folded: facts.folded,
      sortKey: sortKey(person.name),
      hamletNo: facts.hamlet === null ? otherwise : (hamlets.get(facts.hamlet) ?? null),
      birthYear: person.birthYear,
      birthDay: person.birthDay,
      sex: person.sex,
      audience: person.audience ?? audience ?? 'adults',
      note: person.note,
      phone: keeps.phone && preview.keeps.phone ? person.phone : null,
      cccd: keeps.cccd && preview.keeps.cccd ? person.cccd : null,
    });
    entered.set(facts.key, no);
  }
  if (keepsApart) {
    for (const { facts, sameAs } of rows) {
      const no = entered.get(facts.key);
      if (!sameAs || no === undefined) continue;
      const other = 'no' in sameAs.other ? sameAs.other.no : entered.get(sameAs.other.key);
      if (other !== undefined) keepApart(writer, no, other, at);
    }
  }
  writeLook(writer, list.look, JSON.stringify(choiceOf(list)), at);
  const newHamlets = new Set(hamlets.values()).size - known;
  const leftOut = preview.rows.size - rows.length;
  writer.audit('acceptPeople', `import:${batch}`, { persons: rows.length, newHamlets, leftOut });
  return { batch, persons: rows.length, newHamlets, leftOut };
}

/**
 * The columns as they were taken. How letters are coded only where the user has said so: the next list with these titles
 * may be written with another program.
 */
function choiceOf({ columns }: PeopleList): ListChoice {
  return {
    meanings: Object.fromEntries(columns.map(({ at, meaning }) => [at, meaning])),
    codings: Object.fromEntries(
      columns.filter(({ codingBy }) => codingBy === 'user').map(({ at, coding }) => [at, coding]),
    ),
  };
}
