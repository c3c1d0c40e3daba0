import { nothingAsked } from '../../../src/domain/class/class';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import phrases from '../../../resources/report/visiting-phrases.json';
import {
  listUnreached,
  printVisitingList,
  PRINT_LIMIT,
  summariseReach,
  writeVisitingExcel,
  writeVisitingWord,
} from '../../../src/core/actions/list-unreached';
import { addSessions, enrol, saveClass } from '../../../src/core/actions/change-classes';
import { savePerson } from '../../../src/core/actions/change-people';
import { writeHtml } from '../../../src/core/documents/html/writeHtml';
import { writeWord } from '../../../src/core/documents/word/writeWord';
import type { Core } from '../../../src/core/core';
import { visitingList, type Visit } from '../../../src/domain/report/visiting-list';
import { draft, officeBook, temporaryFolder } from '../../support/book';
import { htmlTexts } from '../../support/docx-html';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';
import { checkOfficialForm } from '../../support/docx-rules';
import { printByLibreOffice } from '../../support/libreoffice';
import { office } from '../../support/office';
import { officeErrors } from '../../support/ooxml-validator';

const everybody = {
  hamletId: null,
  audience: null,
  lacks: 'either',
  adultsOnly: true,
} as const;
const all = { ...everybody, offset: 0, limit: 1000 };

async function hamletIds(core: Core): Promise<string[]> {
  const rows = await core.store.read((reader) =>
    reader.query.selectFrom('hamlet').select('id').orderBy('position').execute(),
  );
  return rows.map(({ id }) => id);
}

/** Ăn (Đoàn Kết) with a class, Bình (Bảo Lý) confirmed, Cúc with both, Dũng with nothing, and a pupil. */
async function village(): Promise<{ core: Core; ids: Record<string, string>; hamlets: string[] }> {
  const core = await officeBook();
  const hamlets = await hamletIds(core);
  const [doanKet = '', baoLy = ''] = hamlets;
  const ids: Record<string, string> = {};
  const add = async (name: string, rest: Parameters<typeof draft>[1]) => {
    ids[name] = (await savePerson(core, { id: null, draft: draft(name, rest) })).id;
  };
  await add('Trần Ăn', { hamletId: doanKet });
  await add('Trần Bình', { hamletId: baoLy, birthYear: null });
  await add('Trần Cúc', { hamletId: doanKet });
  await add('Trần Dũng', { birthYear: 2007 });
  await add('Trần Em', { hamletId: doanKet, birthYear: null, audience: 'students' });
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Lớp',
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  await addSessions(core, {
    classId,
    sessions: [{ day: '2025-10-02', startsAt: '19:00', endsAt: '21:00' }],
  });
  const personIds = [ids['Trần Ăn'] ?? '', ids['Trần Cúc'] ?? ''];
  await enrol(core, { classId, personIds, joined: '2025-10-01' });
  const confirm = core.store.raw.prepare(
    `insert into vneid_confirmation select no, '2025-11-01', 'Công an xã' from person where id = ?`,
  );
  for (const name of ['Trần Bình', 'Trần Cúc']) confirm.run(ids[name]);
  return { core, ids, hamlets };
}

const names = async (core: Core, rest: object) =>
  (await listUnreached(core, { ...all, ...rest })).rows.map(({ name }) => name.split(' ')[1]);

const audits = (core: Core, action: string) =>
  core.store.raw
    .prepare('select detail from audit where action = ?')
    .pluck()
    .all(action) as string[];

describe('who is not reached', () => {
  test('by what they lack, hamlet by hamlet, those without a hamlet last', async () => {
    const { core } = await village();
    expect(await names(core, { lacks: 'either' })).toEqual(['Ăn', 'Bình', 'Dũng']);
    expect(await names(core, { lacks: 'class' })).toEqual(['Bình', 'Dũng']);
    expect(await names(core, { lacks: 'confirmation' })).toEqual(['Ăn', 'Dũng']);
  });

  test('of adult age by the end of the year; without a birth year everybody but pupils', async () => {
    const { core, ids } = await village();
    const born = core.store.raw.prepare('update person set birth_year = ? where id = ?');
    born.run(2008, ids['Trần Dũng']);
    expect(await names(core, {})).toEqual(['Ăn', 'Bình']);
    expect(await names(core, { adultsOnly: false })).toEqual(['Ăn', 'Em', 'Bình', 'Dũng']);
  });

  test('of one hamlet, of no known hamlet, of one audience', async () => {
    const { core, hamlets } = await village();
    expect(await names(core, { hamletId: hamlets[0] })).toEqual(['Ăn']);
    expect(await names(core, { hamletId: 'none' })).toEqual(['Dũng']);
    expect(await names(core, { adultsOnly: false, audience: 'students' })).toEqual(['Em']);
  });

  test('whoever asked to be forgotten is on no list and in no number', async () => {
    const { core, ids } = await village();
    core.store.raw
      .prepare(`update person set erased_at = '2025-12-01' where id = ?`)
      .run(ids['Trần Ăn']);
    expect(await names(core, {})).toEqual(['Bình', 'Dũng']);
    const summary = await summariseReach(core, everybody);
    expect(summary.map(({ persons }) => persons)).toEqual([1, 1, 1]);
  });

  test('the numbers are those of the lists', async () => {
    const { core } = await village();
    for (const lacks of ['class', 'confirmation', 'either'] as const) {
      for (const adultsOnly of [true, false]) {
        const who = { ...everybody, lacks, adultsOnly };
        const summary = await summariseReach(core, who);
        const { rows, total } = await listUnreached(core, { ...all, ...who });
        expect(summary.reduce((sum, { missing }) => sum + missing, 0)).toBe(total);
        expect(rows).toHaveLength(total);
      }
    }
  });

  test('50,000 people are counted and listed within a second', async () => {
    const core = await officeBook();
    fill(core, 50_000);
    const start = process.cpuUsage();
    const summary = await summariseReach(core, everybody);
    const counting = worked(start);
    const counted = process.cpuUsage();
    const { total } = await listUnreached(core, { ...all, offset: 20_000, limit: 200 });
    const listing = worked(counted);
    expect(summary.reduce((sum, { persons }) => sum + persons, 0)).toBe(50_000);
    expect(total).toBe(50_000);
    expect(counting).toBeLessThan(1000);
    expect(listing).toBeLessThan(1000);
  });
});

/** Milliseconds of work since then; what else a busy machine has to do is not counted. */
function worked(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function fill(core: Core, count: number): void {
  core.store.raw
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
      insert into person (id, name, folded, given_key, hamlet_no, birth_year, audience, note)
      select printf('%08d-0000-4000-8000-000000000000', i), 'Nguyễn Văn ' || i, 'nguyen van ' || i,
        printf('%06d', i * 7919 % 100000), 1 + i % 2, 1950 + i % 50, 'adults', '' from n`,
    )
    .run(count);
}

describe('the visiting list', () => {
  test('is logged by numbers, with no name', async () => {
    const { core } = await village();
    const { html, persons } = await printVisitingList(core, { ...everybody, withPhone: false });
    expect(persons).toBe(3);
    expect(html).toContain('Trần Ăn');
    expect(audits(core, 'printVisitingList')).toEqual(['{"persons":3,"withPhone":false}']);
    const target = join(temporaryFolder(), 'Danh sách.xlsx');
    await writeVisitingExcel(core, { ...everybody, withPhone: false }, target);
    expect(audits(core, 'exportVisitingList')).toEqual([
      '{"persons":3,"withPhone":false,"file":"Danh sách.xlsx"}',
    ]);
  });

  test('has telephones only where they are asked for and the office keeps them', async () => {
    const { core, ids } = await village();
    core.store.raw
      .prepare(`update person set phone = '0912345678' where id = ?`)
      .run(ids['Trần Ăn']);
    const print = async (withPhone: boolean) =>
      (await printVisitingList(core, { ...everybody, withPhone })).html;
    expect(await print(true)).not.toContain('0912345678');
    core.store.raw.exec('update office set keeps_phone = 1');
    expect(await print(false)).not.toContain('0912345678');
    expect(await print(true)).toContain('0912345678');
  });

  test('of nobody, or of more than can be carried, is refused with numbers and nothing written', async () => {
    const { core } = await village();
    await expect(
      printVisitingList(core, { ...everybody, audience: 'workers', withPhone: false }),
    ).rejects.toMatchObject({ code: 'people-none' });
    fill(core, PRINT_LIMIT);
    const target = join(temporaryFolder(), 'x.docx');
    const refused = { code: 'people-too-many', detail: { persons: 5003, limit: 5000 } };
    const who = { ...everybody, withPhone: false };
    await expect(printVisitingList(core, who)).rejects.toMatchObject(refused);
    await expect(writeVisitingWord(core, who, target)).rejects.toMatchObject(refused);
    expect(existsSync(target)).toBe(false);
    expect(audits(core, 'printVisitingList')).toEqual([]);
  });

  test('what somebody typed as a name is text in Excel, never a formula', async () => {
    const core = await officeBook();
    await savePerson(core, { id: null, draft: draft('=HYPERLINK("https://x")') });
    const target = join(temporaryFolder(), 'x.xlsx');
    await writeVisitingExcel(core, { ...everybody, withPhone: false }, target);
    const { Workbook } = (await import('exceljs')).default;
    const book = await new Workbook().xlsx.readFile(target);
    const formulas: unknown[] = [];
    const texts: unknown[] = [];
    book.worksheets[0]?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula);
        texts.push(cell.value);
      }),
    );
    expect(formulas).toEqual([]);
    expect(texts).toContain('=HYPERLINK("https://x")');
    expect(await officeErrors(new Uint8Array(readFileSync(target)), 'xlsx')).toEqual([]);
  });
});

const visit = (index: number, hamlet: string | null): Visit => ({
  name: `Nguyễn Thị Hồng Phương ${index}`,
  birthYear: index % 7 === 0 ? null : 1950 + (index % 50),
  sex: index % 2 ? 'female' : 'male',
  hamletId: hamlet,
  hamlet,
  audience: 'adults',
  hasClass: index % 3 === 0,
  isConfirmed: false,
  phone: '0912345678',
});
const visits = [
  ...Array.from({ length: 70 }, (_, index) => visit(index, 'Đoàn Kết')),
  ...Array.from({ length: 3 }, (_, index) => visit(index, 'Bảo Lý')),
  visit(1, null),
];
const matter = (withPhone: boolean) => ({
  office,
  lacks: 'either' as const,
  adultsOnly: true,
  audience: null,
  withPhone,
  visits,
  counts: [
    { hamletId: 'Đoàn Kết', hamlet: 'Đoàn Kết', persons: 1200, missing: 70 },
    { hamletId: 'Bảo Lý', hamlet: 'Bảo Lý', persons: 800, missing: 3 },
    { hamletId: 'Trống', hamlet: 'Xóm Trống', persons: 5, missing: 0 },
    { hamletId: null, hamlet: null, persons: 4, missing: 1 },
  ],
  day: '2025-12-16',
});

describe.each([true, false])('on paper, with telephones: %s', (withPhone) => {
  const document = visitingList(matter(withPhone), phrases);

  test('keeps every rule of the form, without error for Office, and says what the page says', async () => {
    const bytes = await writeWord(document, { fixedDate: new Date('2025-12-16T02:00:00Z') });
    expect(checkOfficialForm(bytes)).toEqual([]);
    expect(await officeErrors(bytes, 'docx')).toEqual([]);
    const word = part(openDocx(bytes), 'word/document.xml');
    expect(paragraphTexts(word)).toEqual(htmlTexts(writeHtml(document)));
    const [pdf] = await printByLibreOffice([{ extension: 'docx', bytes }]);
    if (process.env['KEEP_PAPER']) {
      writeFileSync(`${process.env['KEEP_PAPER']}/visiting-${withPhone}.docx`, bytes);
      writeFileSync(`${process.env['KEEP_PAPER']}/visiting-${withPhone}.html`, writeHtml(document));
    }
    // Each hamlet begins on a sheet of its own, and the heads come again.
    const starts = pdf?.words.filter(({ text }) => text === 'lục' || text === 'LỤC') ?? [];
    expect(new Set(starts.map(({ page }) => page)).size).toBeGreaterThanOrEqual(3);
    const heads = pdf?.words.filter(({ text }) => text === 'STT').map(({ page }) => page) ?? [];
    expect(new Set(heads).size).toBe(pdf?.pages.length);
  }, 120_000);
});
