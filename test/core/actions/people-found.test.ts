import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import sample from '../../../resources/sample/commune.json';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { listPeople, savePerson, type PersonList } from '../../../src/core/actions/change-people';
import { PRINT_LIMIT, printPeople, writePeopleExcel } from '../../../src/core/actions/people-files';
import { setContact } from '../../../src/core/actions/person-contact';
import type { Core } from '../../../src/core/core';
import { listHamlets } from '../../../src/core/storage/hamlet';
import { insertPerson } from '../../../src/core/storage/person';
import { classWith, draft, officeBook, temporaryFolder } from '../../support/book';
import { keepBoth } from '../../support/enciphered';

const PHONE = '0912345678';
const CCCD = '019085001234';

const namesOf = async (core: Core, filter: Partial<PersonList>) => {
  const asked = { sort: 'newest' as const, offset: 0, limit: 1000, ...filter };
  return (await listPeople(core, asked)).rows.map(({ name }) => name);
};

const idOf = async (core: Core, search: string) =>
  (await listPeople(core, { search, sort: 'newest', offset: 0, limit: 1 })).rows[0]?.id ?? '';

describe('each filter of the list', () => {
  it('sex: women, men, or those whose sex is not known', async () => {
    const core = await officeBook();
    for (const [name, sex] of [
      ['Lê Thị Ân', 'female'],
      ['Lê Văn Bá', 'male'],
      ['Lê Chi', null],
    ] as const) {
      await savePerson(core, { id: null, draft: draft(name, { sex }) });
    }
    expect(await namesOf(core, { sex: 'female' })).toEqual(['Lê Thị Ân']);
    expect(await namesOf(core, { sex: 'male' })).toEqual(['Lê Văn Bá']);
    expect(await namesOf(core, { sex: 'unknown' })).toEqual(['Lê Chi']);
    expect(await namesOf(core, { sex: null })).toHaveLength(3);
  });

  it('audience, hamlet, and whether VNeID has confirmed: yes, no, or either', async () => {
    const core = await officeBook();
    const [hamlet] = await core.store.read((reader) => listHamlets(reader));
    const hamletId = hamlet?.id ?? '';
    await savePerson(core, { id: null, draft: draft('Lê Thị Ân', { hamletId }) });
    await savePerson(core, { id: null, draft: draft('Lê Chi', { audience: 'students' }) });
    const change = { confirmedOn: '2025-11-05', source: 'Công an xã' };
    await changePeople(core, { who: { ids: [await idOf(core, 'chi')] }, change });
    expect(await namesOf(core, { audience: 'students' })).toEqual(['Lê Chi']);
    expect(await namesOf(core, { audience: 'adults' })).toEqual(['Lê Thị Ân']);
    expect(await namesOf(core, { hamletId })).toEqual(['Lê Thị Ân']);
    expect(await namesOf(core, { confirmed: 'yes' })).toEqual(['Lê Chi']);
    expect(await namesOf(core, { confirmed: 'no' })).toEqual(['Lê Thị Ân']);
    expect(await namesOf(core, { confirmed: 'any' })).toHaveLength(2);
  });

  it('class and what was reached: in a class, achieved, in none', async () => {
    const core = await officeBook();
    const { classId } = await classWith(core, ['Lê Thị Ân', 'Lê Văn Bá'], []);
    await savePerson(core, { id: null, draft: draft('Lê Chi') });
    const { raw } = core.store;
    raw
      .prepare(
        `update enrolment set result = 'achieved', result_day = '2025-11-05'
        where person_no = (select no from person where name = 'Lê Văn Bá')`,
      )
      .run();
    expect(await namesOf(core, { classId })).toEqual(['Lê Văn Bá', 'Lê Thị Ân']);
    expect(await namesOf(core, { reached: 'in-class' })).toEqual(['Lê Văn Bá', 'Lê Thị Ân']);
    expect(await namesOf(core, { reached: 'achieved' })).toEqual(['Lê Văn Bá']);
    expect(await namesOf(core, { reached: 'none' })).toEqual(['Lê Chi']);
    expect(await namesOf(core, { reached: 'any' })).toHaveLength(3);
  });

  it('age: whoever was born in the year that makes it, and nobody without a birth', async () => {
    const core = await officeBook();
    const thisYear = Number(core.today().slice(0, 4));
    for (const age of [17, 18, 60, 61]) {
      const birthYear = thisYear - age;
      await savePerson(core, { id: null, draft: draft(`Lê ${age}`, { birthYear }) });
    }
    await savePerson(core, { id: null, draft: draft('Lê Chi', { birthYear: null }) });
    expect(await namesOf(core, { ageFrom: 18, ageTo: 60 })).toEqual(['Lê 60', 'Lê 18']);
    expect(await namesOf(core, { ageTo: 17 })).toEqual(['Lê 17']);
    expect(await namesOf(core, { ageFrom: 61 })).toEqual(['Lê 61']);
  });
});

describe('numbers that are kept', () => {
  const bookWithNumbers = async () => {
    const core = await keepBoth(await officeBook());
    await savePerson(core, { id: null, draft: draft('Lê Thị Ân') });
    await savePerson(core, { id: null, draft: draft('Lê Văn Bá') });
    const { act } = await setContact(core, {
      id: await idOf(core, 'an'),
      phone: PHONE,
      cccd: CCCD,
    });
    return { core, act };
  };

  it('are found by their last digits, three or more, and not by their first', async () => {
    const { core } = await bookWithNumbers();
    for (const search of ['678', '45678', '234', '001234', `le ${PHONE}`]) {
      expect(await namesOf(core, { search }), search).toEqual(['Lê Thị Ân']);
    }
    for (const search of ['78', '091', '01908']) {
      expect(await namesOf(core, { search }), search).toEqual([]);
    }
  });

  it('stay as they are when the act that set them is taken back: only their ends are in the history', async () => {
    const { core, act } = await bookWithNumbers();
    const numbers = () =>
      core.store.raw.prepare('select phone, cccd from person order by no').all();
    const before = numbers();
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 0, changedSince: 0 });
    expect(numbers()).toEqual(before);
  });

  it('are in the Excel file only when asked for, and the audit says so', async () => {
    const { core } = await bookWithNumbers();
    const texts = async (columns: Parameters<typeof writePeopleExcel>[1]['columns']) => {
      const path = join(temporaryFolder(), 'ds.xlsx');
      await writePeopleExcel(core, { filter: {}, sort: 'newest', columns }, path);
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.load(Uint8Array.from(await readFile(path)).buffer);
      const found: string[] = [];
      workbook.worksheets[0]?.eachRow((row) =>
        row.eachCell(({ value }) => found.push(typeof value === 'string' ? value : '')),
      );
      return found;
    };
    const asked = await texts(['birth', 'phone', 'cccd']);
    expect(asked).toEqual(expect.arrayContaining([PHONE, CCCD]));
    const notAsked = await texts(['birth']);
    expect(notAsked).not.toContain(PHONE);
    expect(notAsked).not.toContain(CCCD);
    const details = core.store.raw
      .prepare(`select detail from audit where action = 'exportPeople' order by no`)
      .pluck()
      .all()
      .map((each) => JSON.parse(String(each)) as { withContact: boolean });
    expect(details.map(({ withContact }) => withContact)).toEqual([true, false]);
    expect(JSON.stringify(details)).not.toContain(PHONE);
  });
});

describe('a list too long to print', () => {
  it('is refused with how many they are, and one at the limit is not', async () => {
    const core = await officeBook();
    await core.store.write((writer) => {
      for (let number = 0; number <= PRINT_LIMIT; number += 1) {
        const stored = { draft: draft(`Lê ${number}`), hamletNo: null };
        insertPerson(writer, core.newId(), stored, null);
      }
      return Promise.resolve();
    });
    const list = { filter: {}, sort: 'newest' as const, columns: [] };
    await expect(printPeople(core, list)).rejects.toMatchObject({
      code: 'people-too-many',
      detail: { persons: PRINT_LIMIT + 1, limit: PRINT_LIMIT },
    });
    await core.store.write((writer) => {
      writer.statement('delete from person where no = (select max(no) from person)').run();
      return Promise.resolve();
    });
    expect((await printPeople(core, list)).persons).toBe(PRINT_LIMIT);
  });
});

describe('the order of whole names', () => {
  const MINORITY = ['Y Blă Êban', 'H’Bý Ksor', 'Lò Thị Ánh', 'Giàng A Páo', 'Thào Mí Sính'];
  const middles = [...sample.femaleMiddle, ...sample.maleMiddle];
  const givens = [...sample.femaleGiven, ...sample.maleGiven];
  const name = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...sample.familyNames),
          fc.constantFrom(...middles),
          fc.constantFrom(...givens),
        )
        .map((parts) => parts.join(' ')),
    },
    { weight: 1, arbitrary: fc.constantFrom(...MINORITY) },
    { weight: 1, arbitrary: fc.constantFrom(...givens) },
  );

  it('is that of the Vietnamese dictionary, word by word', async () => {
    const { compare } = new Intl.Collator('vi');
    // Family name, what is between, given name; a word alone is both.
    const byWords = (one: string, other: string) => {
      const [parts, others] = [partsOf(one), partsOf(other)];
      for (const [at, part] of parts.entries()) {
        const step = compare(part, others[at] ?? '');
        if (step !== 0) return step;
      }
      return 0;
    };
    const core = await officeBook();
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(name, { minLength: 2, maxLength: 30 }), async (names) => {
        core.store.raw.prepare('delete from person').run();
        for (const each of names) await savePerson(core, { id: null, draft: draft(each) });
        const listed = await namesOf(core, { sort: 'full-name' });
        expect(listed).toEqual([...listed].sort(byWords));
        expect(new Set(listed)).toEqual(new Set(names));
      }),
      { numRuns: 40 },
    );
  });
});

function partsOf(name: string): [string, string, string] {
  const words = name.split(' ');
  if (words.length === 1) return [name, '', name];
  return [words[0] ?? '', words.slice(1, -1).join(' '), words.at(-1) ?? ''];
}
