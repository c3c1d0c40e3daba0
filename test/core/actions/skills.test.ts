import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveClass, listClasses } from '../../../src/core/actions/change-classes';
import {
  changeSkills,
  listSkills,
  readSkillFile,
  takeShippedSkills,
} from '../../../src/core/actions/change-skills';
import { nothingAsked } from '../../../src/domain/class/class';
import type { SkillChange } from '../../../src/domain/class/skill';
import { audiences } from '../../../src/domain/person/person';
import { contents, officeBook, temporaryFolder } from '../../support/book';
import { sheetOf } from '../intake/lists';

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const list = (n: number, day = '2026-01-01'): SkillChange => ({
  do: 'put-list',
  list: { id: id(n), audience: 'adults', version: `Bản ${n}`, source: 'UBND xã', day },
});
const skill = (n: number, of: number, name: string): SkillChange => ({
  do: 'put-skill',
  skill: { id: id(n), listId: id(of), position: n, code: '', name },
});

it('a new office has the program’s own list for each audience, which says that it is that', async () => {
  const core = await officeBook();
  const lists = await listSkills(core);
  expect(lists.map(({ audience }) => audience).toSorted()).toEqual([...audiences].toSorted());
  for (const { source, skills } of lists) {
    expect(source).toMatch(/ban đầu của chương trình/u);
    expect(source).toMatch(/757\/QĐ-BKHCN/u);
    expect(skills.length).toBeGreaterThan(4);
  }
  expect(await takeShippedSkills(core)).toEqual({ lists: 0 });
});

it('a class keeps the skill it was opened with when a new version comes and the old one goes', async () => {
  const core = await officeBook();
  const adults = (await listSkills(core)).find(({ audience }) => audience === 'adults');
  const [first] = adults?.skills ?? [];
  if (!adults || !first) throw new Error('no skills');
  const draft = {
    ...{ name: 'Lớp', subject: first.name, teacher: '', place: '', hamletId: null },
    ...{ audience: 'adults' as const, form: 'in-person' as const },
    ...nothingAsked,
    skillId: first.id,
  };
  await saveClass(core, { id: null, draft });
  await changeSkills(core, [list(1), skill(2, 1, 'Nội dung mới')]);
  await changeSkills(core, [{ do: 'remove-list', id: adults.id }]);
  expect(await listClasses(core)).toMatchObject([{ skillId: first.id, subject: first.name }]);
});

it('what fits is written, the rest is refused with its sentence', async () => {
  const core = await officeBook();
  const { refused } = await changeSkills(core, [
    list(1),
    skill(2, 1, 'VNeID'),
    skill(3, 1, '  '),
    skill(4, 99, 'Không có danh mục'),
    { do: 'remove-skill', id: id(77) },
  ]);
  expect(refused.map(({ index, code }) => [index, code])).toEqual([
    [2, 'text-empty'],
    [3, 'row-unknown'],
    [4, 'skill-unknown'],
  ]);
  const made = (await listSkills(core)).find((each) => each.id === id(1));
  expect(made?.skills.map(({ name }) => name)).toEqual(['VNeID']);
});

it('any changes are taken back by what they give, and done again by what that gives', async () => {
  const core = await officeBook();
  await changeSkills(core, [list(1), skill(10, 1, 'Một'), skill(11, 1, 'Hai')]);
  const change = fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((n) => list(n)),
    fc
      .tuple(
        fc.integer({ min: 10, max: 14 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('A', 'B', ''),
      )
      .map(([n, of, name]) => skill(n, of, name)),
    fc.integer({ min: 10, max: 14 }).map((n): SkillChange => ({ do: 'remove-skill', id: id(n) })),
    fc.integer({ min: 1, max: 3 }).map((n): SkillChange => ({ do: 'remove-list', id: id(n) })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const before = await listSkills(core);
      const { undo } = await changeSkills(core, changes);
      const after = await listSkills(core);
      if (undo.length === 0) return;
      const back = await changeSkills(core, undo);
      expect(await listSkills(core)).toEqual(before);
      await changeSkills(core, back.undo);
      expect(await listSkills(core)).toEqual(after);
      await changeSkills(core, undo);
    }),
    { numRuns: 40 },
  );
});

describe('a table of skills', () => {
  const write = async (rows: readonly (string | number)[][]) => {
    const path = join(temporaryFolder(), 'ky-nang.xlsx');
    writeFileSync(path, await sheetOf(rows));
    return path;
  };

  it('is read below its title and head, without order numbers for names and no skill twice', async () => {
    const core = await officeBook();
    const before = contents(core);
    const path = await write([
      ['DANH MỤC KỸ NĂNG SỐ'],
      ['Mã', 'Kỹ năng'],
      ['(1)', '(2)'],
      ['KN01', 'Cài đặt VNeID'],
      ['KN02', 'Chữ ký số'],
      ['KN03', 'cài đặt vneid'],
    ]);
    expect(await readSkillFile(path)).toMatchObject({
      fileName: 'ky-nang.xlsx',
      skills: [
        { code: 'KN01', name: 'Cài đặt VNeID' },
        { code: 'KN02', name: 'Chữ ký số' },
      ],
      rejected: [{ row: 6, reason: 'twice' }],
    });
    expect(contents(core)).toEqual(before);
  });

  it('is read from a text file as well', async () => {
    const path = join(temporaryFolder(), 'ky-nang.csv');
    writeFileSync(path, 'STT,Nội dung\n1,Thanh toán trực tuyến\n2,Nhận diện lừa đảo\n');
    expect((await readSkillFile(path)).skills.map(({ name }) => name)).toEqual([
      'Thanh toán trực tuyến',
      'Nhận diện lừa đảo',
    ]);
  });

  it('longer than what can be entered at once is refused before anything is shown', async () => {
    const path = join(temporaryFolder(), 'dai.csv');
    const lines = Array.from({ length: 2000 }, (_, at) => `${at},Kỹ năng số ${at}`);
    writeFileSync(path, ['TT,Kỹ năng', ...lines].join('\n'));
    await expect(readSkillFile(path)).rejects.toMatchObject({
      code: 'sheet-too-large',
      detail: { file: 'dai.csv' },
    });
    writeFileSync(path, ['TT,Kỹ năng', ...lines.slice(1)].join('\n'));
    expect((await readSkillFile(path)).skills).toHaveLength(1999);
  });

  it('without a column of skills is refused with the way out, and a missing file, too', async () => {
    const path = await write([['Họ và tên'], ['Nguyễn Thị Lan']]);
    await expect(readSkillFile(path)).rejects.toMatchObject({ code: 'sheet-no-skills' });
    await expect(readSkillFile(`${path}x`)).rejects.toMatchObject({ code: 'file-missing' });
  });
});
