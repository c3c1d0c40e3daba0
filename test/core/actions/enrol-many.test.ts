import { nothingAsked } from '../../../src/domain/class/class';
import { expect, it } from 'vitest';
import { coreContract } from '../../../src/contract';
import { saveClass } from '../../../src/core/actions/change-classes';
import { dispatch, type Service } from '../../../src/core/serve/dispatch';
import { handlers } from '../../../src/core/serve/handlers';
import { insertPerson } from '../../../src/core/storage/person';
import { contents, draft, officeBook } from '../../support/book';

const MANY = 50_000;

it('50,000 persons come into a class as one action, and go out again with one undo', async () => {
  const core = await officeBook();
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Lớp lớn',
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      audience: 'adults',
      form: 'online',
      ...nothingAsked,
    },
  });
  const personIds = Array.from({ length: MANY }, () => core.newId());
  await core.store.write((writer) => {
    for (const id of personIds) {
      insertPerson(writer, id, { draft: draft('Nguyễn Văn An'), hamletNo: null }, null);
    }
    return Promise.resolve();
  });
  const service: Service = {
    contract: coreContract,
    handlers,
    onBug: (bug) => {
      throw new Error(JSON.stringify(bug));
    },
  };
  const ask = (procedure: string, input: object) =>
    dispatch(core, { feature: 'class', procedure, input: { classId, ...input } }, service);
  const enrolled = () => core.store.raw.prepare('select count(*) from enrolment').pluck().get();

  // One who is unknown among them: nobody comes in.
  const before = contents(core);
  const oneWrong = [...personIds.slice(1), core.newId()];
  const refused = await ask('enrol', { personIds: oneWrong, joined: '2025-10-01' });
  expect(refused).toMatchObject({ ok: false, error: { code: 'person-unknown' } });
  expect(enrolled()).toBe(0);
  expect(contents(core)['audit']).toEqual(before['audit']);

  const all = await ask('enrol', { personIds, joined: '2025-10-01' });
  expect(all).toEqual({ ok: true, value: { added: personIds, already: 0 } });
  expect(enrolled()).toBe(MANY);
  expect(await ask('unenrol', { personIds })).toEqual({ ok: true, value: {} });
  expect(enrolled()).toBe(0);
});
