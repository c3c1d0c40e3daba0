import { describe, expect, it } from 'vitest';
import { savePerson } from '../../../src/core/actions/change-people';
import { keepApart, listSamePersons, undoKeepApart } from '../../../src/core/actions/same-person';
import type { Core } from '../../../src/core/core';
import type { PersonDraft } from '../../../src/domain/person/person';
import { contents, draft, officeBook } from '../../support/book';

async function bookOfTwins() {
  const core = await officeBook();
  const hamlets = core.store.raw.prepare('select id from hamlet order by no').pluck().all();
  const [here = '', there = ''] = hamlets as string[];
  const add = async (name: string, rest: Partial<PersonDraft>) =>
    (await savePerson(core, { id: null, draft: draft(name, rest) })).id;
  const born = { birthYear: 1985, birthDay: '1985-03-07' };
  const ids = {
    plain: await add('LE THI HOA', { ...born, hamletId: here }),
    one: await add('Lê Thị Hoà', { ...born, hamletId: here }),
    other: await add('Lê Thị Hòa', { ...born, hamletId: here }),
    moved: await add('Trần Văn Ba', { ...born, hamletId: here }),
    where: await add('Trần Văn Ba', { ...born, hamletId: there }),
  };
  return { core, ids, here, there };
}

const list = async (core: Core, hamletId: string | null = null, limit = 50) => {
  const { pairs, total, keptApart } = await listSamePersons(core, { hamletId, limit });
  return {
    pairs: pairs.map(({ one, other, likeness }) => [one.name, other.name, likeness]),
    total,
    keptApart,
  };
};

describe('the list of persons who may be one', () => {
  it('has the likeliest first', async () => {
    const { core } = await bookOfTwins();
    expect(await list(core)).toEqual({
      pairs: [
        ['Lê Thị Hoà', 'Lê Thị Hòa', 'likely'],
        ['LE THI HOA', 'Lê Thị Hoà', 'possible'],
        ['LE THI HOA', 'Lê Thị Hòa', 'possible'],
        ['Trần Văn Ba', 'Trần Văn Ba', 'possible'],
      ],
      total: 4,
      keptApart: 0,
    });
  });

  it('is that of one hamlet where either lives there, and says how many there are beyond the limit', async () => {
    const { core, there } = await bookOfTwins();
    expect((await list(core, there)).pairs).toEqual([['Trần Văn Ba', 'Trần Văn Ba', 'possible']]);
    expect(await list(core, null, 1)).toMatchObject({
      pairs: [['Lê Thị Hoà', 'Lê Thị Hòa', 'likely']],
      total: 4,
    });
  });

  it('leaves out who was erased', async () => {
    const { core, ids } = await bookOfTwins();
    core.store.raw
      .prepare(`update person set erased_at = '2025-12-01' where id = ?`)
      .run(ids.plain);
    expect((await list(core)).total).toBe(2);
  });

  it('leaves out who is kept apart, whichever was named first, until that is taken back', async () => {
    const { core, ids } = await bookOfTwins();
    const before = await list(core);
    await keepApart(core, { oneId: ids.other, otherId: ids.one });
    await keepApart(core, { oneId: ids.one, otherId: ids.other });
    expect(await list(core)).toMatchObject({ total: 3, keptApart: 1 });
    await undoKeepApart(core, { oneId: ids.one, otherId: ids.other });
    expect(await list(core)).toEqual(before);
  });

  it('shows numbers by their last digits', async () => {
    const { core, ids } = await bookOfTwins();
    core.store.raw
      .prepare(`update person set cccd = '019185001234', phone = '0912345678' where id = ?`)
      .run(ids.one);
    const { pairs } = await listSamePersons(core, { hamletId: null, limit: 1 });
    expect(pairs[0]?.one).toMatchObject({ cccd: '***1234', phone: '***5678' });
    expect(pairs[0]?.other).toMatchObject({ cccd: null, phone: null });
  });

  it('says nothing of a person in the audit but ids', async () => {
    const { core, ids } = await bookOfTwins();
    await keepApart(core, { oneId: ids.one, otherId: ids.other });
    const rows = contents(core)['audit'] as { action: string; detail: string }[];
    const kept = rows.find(({ action }) => action === 'keepApart');
    expect(JSON.parse(kept?.detail ?? '')).toEqual({ other: ids.other });
  });

  it('refuses one person twice and an unknown one', async () => {
    const { core, ids } = await bookOfTwins();
    const { one } = ids;
    await expect(keepApart(core, { oneId: one, otherId: one })).rejects.toMatchObject({
      code: 'same-person-twice',
    });
    for (const act of [keepApart, undoKeepApart]) {
      await expect(act(core, { oneId: one, otherId: core.newId() })).rejects.toMatchObject({
        code: 'person-unknown',
      });
    }
  });
});
