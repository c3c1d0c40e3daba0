import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PeopleListRow } from '../../../src/core/intake/people-list';
import { readPeopleList } from '../../../src/core/intake/readPeopleList';
import { found } from './lists';

const folder = path.join(import.meta.dirname, '../../fixtures/lists');
const suffix = '.expected.json';

/** What is not there is left out, as in the records written by hand. */
function record(row: PeopleListRow) {
  const { birthDay, birthYear, ...rest } = row;
  const all = { ...rest, birth: birthDay ?? (birthYear === null ? null : String(birthYear)) };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => {
      return (
        value !== null &&
        value !== '' &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0)
      );
    }),
  );
}

const files = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith(`${suffix}`))
  .map((name) => name.slice(0, -suffix.length));

describe('lists made as hamlets make them', () => {
  it.each(files)('%s goes in with no cell retyped', async (name) => {
    const list = await readPeopleList(fs.readFileSync(path.join(folder, name)), name, found);
    const { sheet, headerRow, encoding, hamletOfAll, rejected } = list;
    const persons = list.rows.map(record);
    const expected: unknown = JSON.parse(fs.readFileSync(path.join(folder, name + suffix), 'utf8'));
    expect({ sheet, headerRow, encoding, hamletOfAll, persons, rejected }).toEqual(expected);
  });
});
