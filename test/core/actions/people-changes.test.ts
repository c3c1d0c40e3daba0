import { describe, expect, it } from 'vitest';
import {
  listPeople,
  readPerson,
  removePerson,
  savePerson,
} from '../../../src/core/actions/change-people';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { listHamlets } from '../../../src/core/storage/hamlet';
import { contents, draft, officeBook } from '../../support/book';

const NAMES = ['Đặng Thị Ân', 'Nguyễn Văn Hùng', 'Đinh Bá Khoa', 'An', 'Bùi Văn An'];

async function book() {
  const core = await officeBook();
  const ids: string[] = [];
  for (const [index, name] of NAMES.entries()) {
    const rest = { birthYear: 1950 + index * 10 };
    ids.push((await savePerson(core, { id: null, draft: draft(name, rest) })).id);
  }
  const hamlets = await core.store.read((reader) => listHamlets(reader));
  const [doanKet, baoLy] = hamlets.map(({ id }) => id);
  if (!doanKet || !baoLy) throw new Error('no hamlets');
  const names = async (filter: Partial<Parameters<typeof listPeople>[1]>) => {
    const asked = { sort: 'newest' as const, offset: 0, limit: 50, ...filter };
    return (await listPeople(core, asked)).rows.map(({ name }) => name);
  };
  return { core, ids, doanKet, baoLy, names };
}

const auditDetails = (core: Awaited<ReturnType<typeof officeBook>>) =>
  core.store.raw
    .prepare(`select detail from audit where action like '%erson%' or action like '%eople%'`)
    .pluck()
    .all()
    .join('\n');

describe('the filters of the list', () => {
  it('orders whole names by family name, one-word names among them', async () => {
    const { names } = await book();
    expect(await names({ sort: 'full-name' })).toEqual([
      'An',
      'Bùi Văn An',
      'Đặng Thị Ân',
      'Đinh Bá Khoa',
      'Nguyễn Văn Hùng',
    ]);
  });

  it('finds the year of birth as it is typed, with words in any order', async () => {
    const { names } = await book();
    expect(await names({ search: '197' })).toEqual(await names({ search: 'khoa' }));
    expect(await names({ search: 'hung 1960' })).toEqual(['Nguyễn Văn Hùng']);
    expect(await names({ search: '1960 dang' })).toEqual([]);
  });

  it('counts ages by the end of this year, both ends included', async () => {
    const { names } = await book();
    expect(await names({ ageFrom: 65, ageTo: 75 })).toEqual(['Nguyễn Văn Hùng', 'Đặng Thị Ân']);
    expect(await names({ ageFrom: 66, ageTo: 74 })).toEqual([]);
  });

  it('shows exactly the persons of these ids, alone or within another filter', async () => {
    const { ids, names } = await book();
    expect(await names({ ids: [ids[3] ?? '', ids[1] ?? ''] })).toEqual(['An', 'Nguyễn Văn Hùng']);
    expect(await names({ ids: [ids[3] ?? '', ids[1] ?? ''], search: 'an' })).toEqual(['An']);
    expect(await names({ ids: [] })).toEqual([]);
  });

  it('leaves out whoever has asked to be forgotten, and finds those without a hamlet', async () => {
    const { core, ids, doanKet, names } = await book();
    core.store.raw.prepare('update person set erased_at = ? where id = ?').run('x', ids[0]);
    await changePeople(core, { who: { ids: [ids[1] ?? ''] }, change: { hamletId: doanKet } });
    expect(await names({ hamletId: 'none' })).toHaveLength(3);
    expect(await names({ hamletId: doanKet })).toEqual(['Nguyễn Văn Hùng']);
  });
});

describe('a change of many persons', () => {
  it('changes all that match, counts only whom it changed, and is taken back whole', async () => {
    const { core, ids, doanKet, baoLy, names } = await book();
    await changePeople(core, { who: { ids: [ids[0] ?? ''] }, change: { hamletId: doanKet } });
    const before = contents(core)['person'];
    const { act, persons } = await changePeople(core, {
      who: { matching: {} },
      change: { hamletId: baoLy },
    });
    expect(persons).toBe(NAMES.length);
    expect(await names({ hamletId: baoLy })).toHaveLength(NAMES.length);
    const again = await changePeople(core, { who: { ids }, change: { hamletId: baoLy } });
    expect(again.persons).toBe(0);
    expect(await undoPeopleChange(core, act)).toEqual({ persons: NAMES.length, changedSince: 0 });
    expect(contents(core)['person']).toEqual(before);
  });

  it('taking back leaves alone what was changed since, and says of how many', async () => {
    const { core, ids, names } = await book();
    const change = { audience: 'students' as const };
    const { act } = await changePeople(core, { who: { ids }, change });
    const [one] = ids;
    await changePeople(core, { who: { ids: [one ?? ''] }, change: { audience: 'workers' } });
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 4, changedSince: 1 });
    expect(await names({ audience: 'workers' })).toEqual(['Đặng Thị Ân']);
    await expect(undoPeopleChange(core, core.newId())).rejects.toMatchObject({
      code: 'act-unknown',
    });
  });

  it('confirms with a source, and takes that away and back again', async () => {
    const { core, ids, names } = await book();
    const who = { ids };
    const confirm = { confirmedOn: '2025-11-05', source: 'Công an xã' };
    await expect(
      changePeople(core, { who, change: { ...confirm, source: ' ' } }),
    ).rejects.toMatchObject({ code: 'confirmation-source-empty' });
    await changePeople(core, { who, change: confirm });
    const { act } = await changePeople(core, { who, change: { confirmedOn: null, source: '' } });
    expect(await names({ confirmed: 'yes' })).toEqual([]);
    await undoPeopleChange(core, act);
    const card = await readPerson(core, ids[0] ?? '');
    expect([card.person.confirmedOn, card.confirmedBy]).toEqual(['2025-11-05', 'Công an xã']);
  });

  it('of nobody is refused and nothing is written', async () => {
    const { core } = await book();
    const before = contents(core);
    const who = { matching: { search: 'không ai' } };
    await expect(changePeople(core, { who, change: { sex: 'male' } })).rejects.toMatchObject({
      code: 'people-none',
    });
    expect(contents(core)).toEqual(before);
  });
});

describe('the history of a person', () => {
  it('keeps every field as it was, hamlets by the name they had, newest first', async () => {
    const { core, ids, doanKet } = await book();
    const [id = ''] = ids;
    await changePeople(core, { who: { ids: [id] }, change: { hamletId: doanKet } });
    const next = draft('Đặng Thị Ấn', { birthYear: 1951, birthDay: '1951-02-03', note: 'x' });
    await savePerson(core, { id, draft: next });
    core.store.raw.prepare(`update hamlet set name = 'Khác' where id = ?`).run(doanKet);
    const { history } = await readPerson(core, id);
    expect(history.map(({ who, changes }) => [who, changes])).toEqual([
      [
        'Nguyễn Thị Hạnh',
        [
          { field: 'name', was: 'Đặng Thị Ân', became: 'Đặng Thị Ấn' },
          { field: 'hamlet', was: 'Đoàn Kết', became: null },
          { field: 'birth', was: '1950', became: '1951-02-03' },
          { field: 'note', was: null, became: 'x' },
        ],
      ],
      ['Nguyễn Thị Hạnh', [{ field: 'hamlet', was: null, became: 'Đoàn Kết' }]],
    ]);
  });

  it('says of an undo that it is one, and of what it took back; one entry each', async () => {
    const { core, ids } = await book();
    const [id = ''] = ids;
    const before = contents(core)['person'];
    const next = draft('Đặng Thị Ấn', { birthYear: 1951, note: 'x' });
    const { act } = await savePerson(core, { id, draft: next });
    const told = async () =>
      (await readPerson(core, id)).history.map(({ takesBack, takenBack, changes }) => [
        takesBack ? 'takes back' : takenBack ? 'taken back' : 'stands',
        changes.length,
      ]);
    expect(await told()).toEqual([['stands', 3]]);
    expect(await undoPeopleChange(core, act ?? '')).toEqual({ persons: 1, changedSince: 0 });
    expect(contents(core)['person']).toEqual(before);
    expect(await told()).toEqual([
      ['takes back', 3],
      ['taken back', 3],
    ]);
  });

  it('does not say that a change was taken back of which something stays', async () => {
    const { core, ids } = await book();
    const [id = ''] = ids;
    const next = draft('Đặng Thị Ấn', { birthYear: 1951 });
    const { act } = await savePerson(core, { id, draft: next });
    await savePerson(core, { id, draft: { ...next, birthYear: 1952 } });
    await undoPeopleChange(core, act ?? '');
    const { history, person } = await readPerson(core, id);
    expect([person.name, person.birthYear]).toEqual(['Đặng Thị Ân', 1952]);
    expect(history.map(({ takesBack, takenBack }) => [takesBack, takenBack])).toEqual([
      [true, false],
      [false, false],
      [false, false],
    ]);
  });

  it('gives no act to take back where a save changed nothing', async () => {
    const { core, ids } = await book();
    const [id = ''] = ids;
    const same = draft('Đặng Thị Ân', { birthYear: 1950 });
    expect(await savePerson(core, { id, draft: same })).toEqual({ id, act: null });
  });

  it('puts no name of a person into the audit', async () => {
    const { core, ids } = await book();
    await savePerson(core, { id: ids[0] ?? '', draft: draft('Lò Thị Mới', { note: 'bí mật' }) });
    await removePerson(core, ids[1] ?? '');
    const details = auditDetails(core);
    expect(details).toContain('"fields"');
    for (const secret of [...NAMES, 'Lò Thị Mới', 'bí mật']) expect(details).not.toContain(secret);
  });
});
