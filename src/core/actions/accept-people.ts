import { AppError } from '../../domain/errors';
import type { ListField } from '../../domain/person/list-column';
import type { Audience } from '../../domain/person/person';
import { nameSortKeys } from '../../domain/person/sort-key';
import { fold } from '../../domain/text';
import type { Core } from '../core';
import type { ListChoice, PeopleList } from '../intake/people-list';
import { fateOf, joinedTo, type PeoplePreview, type PreviewedRow } from '../intake/people-preview';
import { addHamlet, hamletNo, listHamlets } from '../storage/hamlet';
import { addBatch, batchInserter, keepApart } from '../storage/import-batch';
import { fillGaps, type Given } from '../storage/import-fill';
import { writeLook } from '../storage/list-look';
import { holderOfCccd, keptNumbers } from '../storage/privacy';
import type { Writer } from '../storage/store';
import { besideBookNow } from './beside-book';
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
  /** Persons who were in the book and had gaps filled. */
  readonly filled: number;
  /** Entered without the number of their card, which is somebody else's. */
  readonly withoutCccd: number;
}

/**
 * Enters the rows that are to be, with the hamlets that are new, in one transaction, as one batch; rows that are somebody
 * who is there, or another row, fill what is missing of that person.
 * @throws AppError `preview-gone`, `import-nothing`, `hamlet-unknown`; `import-changed-since` when rows are like
 * others in the book, or their hamlet is gone from it, since the preview was read: a new one is named in the detail
 */
export async function acceptPeople(core: Core, request: AcceptRequest): Promise<Accepted> {
  const preview = previewOf(core, request.preview);
  // Gone while it is entered, so that a second press of the key enters nobody twice.
  core.previews.delete(request.preview);
  let kept = { id: request.preview, preview };
  try {
    return await core.store.write(async (writer) => {
      const now = await besideBookNow(writer, preview);
      if (now.changed > 0) {
        kept = { id: core.newId(), preview: now.preview };
        throw new AppError('import-changed-since', { rows: now.changed, preview: kept.id });
      }
      return enter(core, writer, now.preview, request);
    });
  } catch (error) {
    core.previews.set(kept.id, kept.preview);
    throw error;
  }
}

async function enter(
  core: Core,
  writer: Writer,
  preview: PeoplePreview,
  { audience, hamletId, keepsApart }: AcceptRequest,
): Promise<Accepted> {
  const all = [...preview.rows.values()];
  const rows = all.filter((row) => fateOf(row, preview.rows) === 'enter');
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
  const made: string[] = [];
  for (const { facts } of rows) {
    const { hamlet: folded, hamletName: name } = facts;
    if (folded === null || name === null || hamlets.has(folded)) continue;
    const own = fold(name);
    let no = hamlets.get(own);
    if (no === undefined) {
      const id = core.newId();
      no = await addHamlet(writer, { id, name, folded: own });
      made.push(id);
    }
    hamlets.set(own, no).set(folded, no);
  }
  const kept = keptNumbers(writer);
  const numbersOf = ({ phone, cccd }: Pick<PreviewedRow['person'], 'phone' | 'cccd'>) => ({
    phone: kept?.phone && preview.keeps.phone ? phone : null,
    cccd: kept?.cccd && preview.keeps.cccd ? cccd : null,
  });
  // Nobody has the card of another, whatever was said of the two (as in `setContact`).
  const isTaken = (cccd: string | null) => cccd !== null && holderOfCccd(writer, cccd, 0) !== null;
  const sortKey = nameSortKeys();
  const insert = batchInserter(writer, batchNo);
  const entered = new Map<number, number>();
  let withoutCccd = 0;
  for (const { person, facts } of rows) {
    const { phone, cccd } = numbersOf(person);
    const isOfAnother = isTaken(cccd);
    if (isOfAnother) withoutCccd += 1;
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
      phone,
      cccd: isOfAnother ? null : cccd,
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
  const filled = new Set<number>();
  for (const row of all) {
    const to = joinedTo(row, preview.rows);
    const no = to && ('no' in to ? to.no : entered.get(to.key));
    if (to === null || no === null || no === undefined) continue;
    const { phone, cccd } = numbersOf(row.person);
    const given = sureOf({ ...row.person, phone, cccd: isTaken(cccd) ? null : cccd });
    if (fillGaps(writer, { act: batch, at }, no, given) && 'no' in to) filled.add(no);
  }
  if (rows.length + filled.size === 0) throw new AppError('import-nothing');
  const choice = choiceOf(list);
  if (choice !== null) writeLook(writer, list.look, JSON.stringify(choice), at);
  const done = {
    persons: rows.length,
    newHamlets: made.length,
    leftOut: preview.rows.size - rows.length,
    filled: filled.size,
    withoutCccd,
  };
  // The hamlets by their ids: they go when the list is taken back.
  writer.audit('acceptPeople', `import:${batch}`, { ...done, hamlets: made });
  return { batch, ...done };
}

/** What nobody doubts of a row. */
function sureOf(person: PreviewedRow['person']): Given {
  const doubted = new Set(person.doubts.map(({ field }) => field));
  const sure = <T>(field: ListField, value: T) => (doubted.has(field) ? null : value);
  return {
    birthYear: sure('birth', person.birthYear),
    birthDay: sure('birth', person.birthDay),
    sex: sure('sex', person.sex),
    note: sure('note', person.note) ?? '',
    phone: sure('phone', person.phone),
    cccd: sure('cccd', person.cccd),
  };
}

/**
 * What the user has said of the columns; null for nothing. What was found is not remembered: another hamlet may fill other
 * columns of the same form, or write with another program.
 */
function choiceOf({ columns }: PeopleList): ListChoice | null {
  const said = columns.filter(({ isSaid }) => isSaid);
  const coded = columns.filter(({ codingBy }) => codingBy === 'user');
  if (said.length + coded.length === 0) return null;
  return {
    meanings: Object.fromEntries(said.map(({ at, meaning }) => [at, meaning])),
    codings: Object.fromEntries(coded.map(({ at, coding }) => [at, coding])),
  };
}
