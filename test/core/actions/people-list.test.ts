import { describe, expect, it } from 'vitest';
import { listPeople, removePerson, savePerson } from '../../../src/core/actions/change-people';
import { classWith, contents, draft, officeBook } from '../../support/book';

const NAMES = ['Đặng Thị Ân', 'Nguyễn Văn Hùng', 'Kim Anh', 'Hoà Văn An', 'Bùi Văn An'];

async function book() {
  const core = await officeBook();
  const ids = new Map<string, string>();
  for (const name of NAMES) {
    ids.set(name, (await savePerson(core, { id: null, draft: draft(name) })).id);
  }
  const find = async (search: string) =>
    (await listPeople(core, { search, sort: 'given-name', offset: 0, limit: 50 })).rows.map(
      (person) => person.name,
    );
  return { core, ids, find };
}

describe('the list of people', () => {
  it('sorts by given name in Vietnamese order', async () => {
    const { find } = await book();
    expect(await find('')).toEqual([
      'Bùi Văn An',
      'Hoà Văn An',
      'Kim Anh',
      'Đặng Thị Ân',
      'Nguyễn Văn Hùng',
    ]);
  });

  it('finds without accents, by starts of words, in any order of the words', async () => {
    const { find } = await book();
    expect(await find('dang')).toEqual(['Đặng Thị Ân']);
    expect(await find('an van')).toEqual(['Bùi Văn An', 'Hoà Văn An']);
    expect(await find('HÒA')).toEqual(['Hoà Văn An']);
    expect(await find('im')).toEqual([]);
    expect(await find('%')).toEqual([]);
    expect(await find('_')).toEqual([]);
  });

  it('refuses to remove a person in a class and changes nothing', async () => {
    const { core } = await book();
    const { personIds } = await classWith(core, ['Lê Văn Ân'], ['2025-10-02']);
    const before = contents(core);
    await expect(removePerson(core, personIds[0] ?? '')).rejects.toMatchObject({
      code: 'person-in-use',
      detail: { name: 'Lê Văn Ân', classes: 1 },
    });
    expect(contents(core)).toEqual(before);
  });

  it('counts what matches and what is there', async () => {
    const { core } = await book();
    const { total, all, rows } = await listPeople(core, {
      search: 'van',
      sort: 'newest',
      offset: 1,
      limit: 1,
    });
    expect({ total, all, rows: rows.map((person) => person.name) }).toEqual({
      total: 3,
      all: 5,
      rows: ['Hoà Văn An'],
    });
  });
});
