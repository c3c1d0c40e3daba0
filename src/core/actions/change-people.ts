import { AppError } from '../../domain/errors';
import { checkPerson, type PersonDraft } from '../../domain/person/person';
import type { Core } from '../core';
import { hamletNo } from '../storage/hamlet';
import * as persons from '../storage/person';
import { maskedContact } from '../storage/privacy';

export type PersonList = Parameters<typeof persons.listPersons>[1];

export async function listPeople(
  core: Core,
  filter: PersonList,
): ReturnType<typeof persons.listPersons> {
  return core.store.read((reader) => persons.listPersons(reader, filter));
}

/** The card of a person. @throws AppError `person-unknown` */
export async function readPerson(core: Core, id: string) {
  return core.store.read(async (reader) => {
    const person = await persons.readPerson(reader, id);
    const key = await persons.personNo(reader, id);
    if (!person || !key) throw new AppError('person-unknown');
    return {
      person,
      contact: maskedContact(reader, id),
      confirmedBy: null,
      classes: persons
        .classesOfPerson(reader, key.no)
        .map((each) => ({ ...each, joined: '2025-01-01', resultDay: null, marks: [] })),
      history: [],
      batch: null,
      merged: [],
    };
  });
}

/**
 * Adds a person (`id` null) or changes one.
 * @throws AppError `name-empty`, `name-too-long`, `birth-year-out-of-range`, `hamlet-unknown`, `person-unknown`
 */
export async function savePerson(
  core: Core,
  input: { id: string | null; draft: PersonDraft },
): Promise<{ id: string }> {
  const draft = checkPerson(input.draft, core.today());
  return core.store.write(async (writer) => {
    const stored = { draft, hamletNo: await hamletNo(writer, draft.hamletId) };
    if (input.id === null) {
      const id = core.newId();
      persons.insertPerson(writer, id, stored, null);
      writer.audit('savePerson', `person:${id}`, { to: draft });
      return { id };
    }
    const before = await persons.readPerson(writer, input.id);
    if (!before) throw new AppError('person-unknown');
    await persons.updatePerson(writer, input.id, stored);
    writer.audit('savePerson', `person:${input.id}`, { from: before, to: draft });
    return { id: input.id };
  });
}

/** @throws AppError `person-unknown`, `person-in-use` */
export async function removePerson(core: Core, id: string): Promise<void> {
  await core.store.write(async (writer) => {
    const before = await persons.readPerson(writer, id);
    const key = await persons.personNo(writer, id);
    if (!before || !key) throw new AppError('person-unknown');
    if (before.classes > 0) {
      throw new AppError('person-in-use', { name: before.name, classes: before.classes });
    }
    await persons.removePerson(writer, key.no);
    writer.audit('removePerson', `person:${id}`, { from: before });
  });
}
