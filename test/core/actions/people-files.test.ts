import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { savePerson } from '../../../src/core/actions/change-people';
import {
  printPeople,
  stopWriting,
  writePeopleExcel,
  writingProgress,
} from '../../../src/core/actions/people-files';
import { draft, officeBook, temporaryFolder } from '../../support/book';
import { officeErrors } from '../../support/ooxml-validator';

const HOSTILE = [`=cmd|' /C calc'!A0`, '+84912345678', '@SUM(A1)', '<b>&amp;', '_x0041_ Lò'];

async function written(columns: Parameters<typeof writePeopleExcel>[1]['columns']) {
  const core = await officeBook();
  for (const name of HOSTILE) await savePerson(core, { id: null, draft: draft(name) });
  core.store.raw.prepare(`update person set phone = '0912345678'`).run();
  const path = join(temporaryFolder(), 'ds.xlsx');
  const list = { filter: { ageFrom: 18 }, sort: 'newest' as const, columns };
  await writePeopleExcel(core, list, path);
  const bytes = await readFile(path);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const texts: string[] = [];
  const types = new Set<number>();
  workbook.worksheets[0]?.eachRow((row) => {
    row.eachCell((cell) => {
      // What lies under a merged cell says nothing of its own.
      if (cell.master !== cell || cell.value === null) return;
      texts.push(cell.text);
      types.add(cell.type);
    });
  });
  const details = core.store.raw
    .prepare(`select detail from audit where action = 'exportPeople'`)
    .pluck()
    .all();
  return { core, list, bytes, texts, types, sheet: workbook.worksheets[0], details };
}

describe('a list of people as Excel', () => {
  it('is a good file whose names are texts as typed, under its conditions', async () => {
    const { bytes, texts, types, sheet } = await written(['birth', 'classes', 'note']);
    expect(await officeErrors(bytes, 'xlsx')).toEqual([]);
    for (const name of HOSTILE) expect(texts).toContain(name);
    expect(types.has(exceljs.ValueType.Formula)).toBe(false);
    expect(texts).toContain('Điều kiện lọc: từ 18 tuổi');
    const titles = texts.indexOf('STT');
    expect(titles).toBeGreaterThan(0);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen' });
    expect(sheet?.pageSetup.printTitlesRow).toBeDefined();
  });

  it('holds no number of a telephone the office does not keep, and is logged without names', async () => {
    const { texts, details } = await written(['phone', 'birth']);
    expect(texts).not.toContain('0912345678');
    expect(details.map((each) => JSON.parse(String(each)) as unknown)).toEqual([
      { persons: HOSTILE.length, columns: ['birth'], withContact: false, file: 'ds.xlsx' },
    ]);
  });

  it('is printed with the same names, and nobody is refused in words', async () => {
    const { core, list } = await written(['birth']);
    const { html, persons } = await printPeople(core, list);
    expect(persons).toBe(HOSTILE.length);
    expect(html).toContain('@SUM(A1)');
    expect(html).not.toContain('<b>&amp;');
    const none = { ...list, filter: { search: 'không ai' } };
    await expect(printPeople(core, none)).rejects.toMatchObject({ code: 'people-none' });
  });
});

describe('a long list being written', () => {
  const LIST = { filter: {}, sort: 'newest' as const, columns: ['birth' as const] };
  const WRITING = '0193e5a0-0000-7000-8000-000000000002';

  async function longBook(persons: number) {
    const core = await officeBook();
    core.store.raw
      .prepare(
        `insert into person (id, name, folded, given_key, audience, note)
        select printf('00000000-0000-7000-8000-%012d', value), 'Nguyễn Thị Ánh ' || value, 'nguyen thi anh ' || value, 'anh', 'adults', ''
        from (with recursive n(value) as (select 1 union all select value + 1 from n where value < ?)
          select value from n)`,
      )
      .run(persons);
    return core;
  }

  it('says how far it is, and stopped leaves no file, no half of one, and nothing in the log', async () => {
    const core = await longBook(3000);
    const folder = temporaryFolder();
    const path = join(folder, 'ds.xlsx');
    const work = writePeopleExcel(core, LIST, path, WRITING);
    const refused = expect(work).rejects.toMatchObject({
      code: 'writing-stopped',
      detail: { file: 'ds.xlsx' },
    });
    await until(() => writingProgress(core, WRITING).done > 0);
    expect(writingProgress(core, WRITING).total).toBe(3000);
    stopWriting(core, WRITING);
    await refused;
    expect(readdirSync(folder)).toEqual([]);
    expect(writingProgress(core, WRITING)).toEqual({ done: 0, total: 0 });
    const logged = core.store.raw.prepare(`select 1 from audit where action = 'exportPeople'`);
    expect(logged.all()).toEqual([]);
    stopWriting(core, WRITING);
  });

  it('over an older file, stopped, leaves that one as it was', async () => {
    const core = await longBook(1000);
    const path = join(temporaryFolder(), 'ds.xlsx');
    writeFileSync(path, 'cũ');
    const work = writePeopleExcel(core, LIST, path, WRITING);
    stopWriting(core, WRITING);
    await expect(work).rejects.toMatchObject({ code: 'writing-stopped' });
    expect(readFileSync(path, 'utf8')).toBe('cũ');
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
}
