import { yearOf, type Day } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { masked } from '../../domain/person/contact';
import { checkPerson, type PersonDraft } from '../../domain/person/person';
import { checkMove } from '../../domain/person/residence';
import type { Core } from '../core';
import { hamletNo } from '../storage/hamlet';
import * as persons from '../storage/person';
import { readCard } from '../storage/person-card';
import { actNow, addChange, changeResidence, differences } from '../storage/person-change';
import { listPersons, readPerson as readRow } from '../storage/person-list';
import { readWhole } from '../storage/removed-person';
import type { Reader } from '../storage/store';
import { refuseClosed, refuseClosedAct } from './closed-book';

export type PersonList = Parameters<typeof listPersons>[1];

export async function listPeople(core: Core, filter: PersonList): ReturnType<typeof listPersons> {
  return core.store.read((reader) => listPersons(reader, filter, yearOf(core.today())));
}

/** The card of a person, also of one erased; numbers of cards and telephones by their last digits. @throws AppError `person-unknown` */
export async function readPerson(core: Core, id: string) {
  return core.store.read(async (reader) => {
    const person = readRow(reader, id);
    const key = await persons.personNo(reader, id);
    if (!person || !key) throw new AppError('person-unknown');
    const { phone, cccd, ...card } = readCard(reader, key.no);
    return {
      person,
      contact: { phone: phone && masked(phone), cccd: cccd && masked(cccd) },
      ...card,
    };
  });
}

/**
 * Adds a person (`id` null) or changes one; what was before is kept with the person, not in the audit.
 * @param input `movedOn`: from this day on the person lives in the hamlet of the draft; without it the hamlet before
 * was a mistake
 * @returns `act`: what takes the change back; null where nothing was
 * @throws AppError `name-empty`, `name-too-long`, `birth-year-out-of-range`, `hamlet-unknown`, `person-unknown`,
 * `move-in-future`, `book-closed`
 */
export async function savePerson(
  core: Core,
  input: { id: string | null; draft: PersonDraft; movedOn?: Day | null },
): Promise<{ id: string; act: string | null }> {
  const draft = checkPerson(input.draft, core.today());
  const movedOn = checkMove(input.movedOn, core.today());
  return core.store.write(async (writer) => {
    const stored = { draft, hamletNo: await hamletNo(writer, draft.hamletId) };
    if (input.id === null) {
      const id = core.newId();
      persons.insertPerson(writer, id, stored, null);
      writer.audit('savePerson', `person:${id}`, { added: true });
      return { id, act: null };
    }
    const { person: before, no } = await known(writer, input.id);
    const act = actNow(writer, core.newId(), core.now().toISOString());
    const from = await hamletNo(writer, before.hamletId);
    changeResidence(writer, act, { no, from, to: stored.hamletNo, movedOn });
    await persons.updatePerson(writer, input.id, stored);
    const hamlet = readRow(writer, input.id)?.hamlet ?? null;
    const changes = differences(before, draft, hamlet);
    for (const change of changes) addChange(writer, act, no, change);
    refuseClosedAct(writer, act.act);
    const fields = changes.map(({ field }) => field);
    writer.audit('savePerson', `person:${input.id}`, { fields });
    return { id: input.id, act: changes.length === 0 ? null : act.act };
  });
}

/** Can be taken back by `restorePerson`. @throws AppError `person-unknown`, `person-in-use`, `book-closed` */
export async function removePerson(core: Core, id: string): Promise<void> {
  const removed = await core.store.write(async (writer) => {
    const { person, no } = await known(writer, id);
    if (person.classes > 0) {
      throw new AppError('person-in-use', { name: person.name, classes: person.classes });
    }
    const whole = await readWhole(writer, id);
    refuseClosed(writer, whole?.confirmation?.day);
    await persons.removePerson(writer, no);
    writer.audit('removePerson', `person:${id}`, {});
    return whole;
  });
  if (removed) core.removed.set(id, removed);
}

async function known(reader: Reader, id: string) {
  const person = readRow(reader, id);
  const key = await persons.personNoUnlessErased(reader, id);
  if (!person || !key) throw new AppError('person-unknown');
  return { person, no: key.no };
}
