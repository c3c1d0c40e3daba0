import { copyFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  printResults,
  setResults,
  writeResultsExcel,
  writeResultsWord,
} from '../../../src/core/actions/results';
import { readSheet, takeAttendance } from '../../../src/core/actions/take-attendance';
import type { Core } from '../../../src/core/core';
import { undoResults, type Outcome, type ResultChange } from '../../../src/domain/class/results';
import { classWith, contents, officeBook, temporaryFolder } from '../../support/book';
import { checkOfficialForm } from '../../support/docx-rules';
import { officeErrors } from '../../support/ooxml-validator';

const NAMES = ['Bùi Văn An', 'Nguyễn Thị Ánh', 'Đặng Thị Ân'];
const DAYS = ['2025-10-02', '2025-10-07'];
const nothing: Outcome = { result: null, day: null };
const achieved: Outcome = { result: 'achieved', day: '2025-12-10' };

async function aClass(names: readonly string[] = NAMES) {
  const core = await officeBook();
  const { classId, sessionIds } = await classWith(core, names, DAYS);
  const { persons } = await readSheet(core, classId);
  return { core, classId, sessionIds, ids: persons.map(({ id }) => id) };
}

const close = (core: Core, until: string) =>
  core.store.write((writer) => {
    writer.statement('update office set closed_until = ?').run(until);
    return Promise.resolve();
  });

async function outcomes(core: Core, classId: string) {
  const { persons } = await readSheet(core, classId);
  return persons.map(({ result, resultDay, score }) => [result, resultDay, score]);
}

describe('results of a class', () => {
  it('are written together, with scores, and taken back together', async () => {
    const { core, classId, ids } = await aClass();
    const before = await outcomes(core, classId);
    const changes = ids.map((personId, at): ResultChange => ({
      personId,
      from: { ...nothing, score: null },
      to: { result: 'achieved', day: '2025-12-10', score: 5 + at / 2 },
    }));
    await setResults(core, { classId, changes });
    expect(await outcomes(core, classId)).toEqual([
      ['achieved', '2025-12-10', 5],
      ['achieved', '2025-12-10', 5.5],
      ['achieved', '2025-12-10', 6],
    ]);
    await setResults(core, { classId, changes: undoResults(changes) });
    expect(await outcomes(core, classId)).toEqual(before);
  });

  it('are all refused when one is: nobody in the class, before joining, in the future', async () => {
    const { core, classId, ids } = await aClass();
    const before = contents(core);
    const [one = '', other = ''] = ids;
    const good = { personId: one, from: nothing, to: achieved };
    const refused = (bad: ResultChange) => setResults(core, { classId, changes: [good, bad] });
    const to = (day: string): Outcome => ({ result: 'achieved', day });
    const bad = { personId: other, from: nothing };
    await expect(refused({ ...bad, personId: core.newId(), to: achieved })).rejects.toMatchObject({
      code: 'not-enrolled',
    });
    await expect(refused({ ...bad, to: to('2025-09-30') })).rejects.toMatchObject({
      code: 'result-before-join',
    });
    await expect(refused({ ...bad, to: to('2025-12-17') })).rejects.toMatchObject({
      code: 'result-in-future',
    });
    expect(contents(core)).toEqual(before);
  });

  it('of a closed book can be neither set, nor taken away, nor given another score', async () => {
    const { core, classId, ids } = await aClass();
    const [personId = ''] = ids;
    await setResults(core, { classId, changes: [{ personId, from: nothing, to: achieved }] });
    await close(core, '2025-12-10');
    const before = contents(core);
    for (const [from, to] of [
      [achieved, nothing],
      [achieved, { ...achieved, score: 9 }],
      [achieved, { result: 'achieved', day: '2025-12-11' }],
    ] as const) {
      await expect(
        setResults(core, { classId, changes: [{ personId, from, to }] }),
      ).rejects.toMatchObject({ code: 'book-closed' });
    }
    expect(contents(core)).toEqual(before);
    const other = { personId: ids[1] ?? '', from: nothing };
    await expect(
      setResults(core, { classId, changes: [{ ...other, to: achieved }] }),
    ).rejects.toMatchObject({ code: 'book-closed' });
    await setResults(core, {
      classId,
      changes: [{ ...other, to: { result: 'achieved', day: '2025-12-11' } }],
    });
  });

  it.each<[string, Outcome]>([
    ['the result', nothing],
    ['its day', { result: 'achieved', day: '2025-12-11' }],
    ['the score', { ...achieved, score: 7 }],
  ])('are not overwritten when another window has changed %s', async (_, from) => {
    const { core, classId, ids } = await aClass();
    const [personId = ''] = ids;
    await setResults(core, { classId, changes: [{ personId, from: nothing, to: achieved }] });
    const before = contents(core);
    const to: Outcome = { result: 'not-achieved', day: '2025-12-12' };
    await expect(
      setResults(core, { classId, changes: [{ personId, from, to }] }),
    ).rejects.toMatchObject({ code: 'result-changed-elsewhere' });
    expect(contents(core)).toEqual(before);
  });

  it('leave a score alone that was not spoken of', async () => {
    const { core, classId, ids } = await aClass();
    const [personId = ''] = ids;
    const scored = { ...nothing, score: 8.25 };
    await setResults(core, { classId, changes: [{ personId, from: nothing, to: scored }] });
    await setResults(core, { classId, changes: [{ personId, from: nothing, to: achieved }] });
    expect((await outcomes(core, classId))[0]).toEqual(['achieved', '2025-12-10', 8.25]);
  });

  it('stay in the audit as they were, by id and without a name', async () => {
    const { core, classId, ids } = await aClass();
    const [personId = ''] = ids;
    const scored = { ...achieved, score: 8 };
    await setResults(core, { classId, changes: [{ personId, from: nothing, to: scored }] });
    await setResults(core, { classId, changes: [{ personId, from: achieved, to: nothing }] });
    const rows = core.store.raw
      .prepare(`select detail from audit where action = 'setResult' order by rowid`)
      .pluck()
      .all() as string[];
    expect(rows.map((row) => JSON.parse(row) as unknown)).toEqual([
      { personId, from: { ...nothing, score: null }, to: scored },
      { personId, from: scored, to: { ...nothing, score: 8 } },
    ]);
    for (const name of NAMES) expect(rows.join()).not.toContain(name);
  });

  it('whatever is decided and taken back again, the class is as it was', async () => {
    const { core, classId, ids } = await aClass();
    const outcome = fc.oneof(
      fc.constant({ result: null, day: null }),
      fc.record({
        result: fc.constantFrom('achieved' as const, 'not-achieved' as const),
        day: fc.constantFrom('2025-10-01', '2025-11-30', '2025-12-16'),
      }),
    );
    const scored = fc
      .tuple(outcome, fc.option(fc.nat(1000)))
      .map(([decided, score]) => ({ ...decided, score }));
    const step = fc.tuple(fc.nat(NAMES.length - 1), scored);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const start = await outcomes(core, classId);
        const shown = new Map<string, Outcome>();
        const changes = steps.map(([at, to]): ResultChange => {
          const personId = ids[at] ?? '';
          const from = shown.get(personId) ?? { ...nothing, score: null };
          shown.set(personId, to);
          return { personId, from, to };
        });
        await setResults(core, { classId, changes });
        await setResults(core, { classId, changes: undoResults(changes) });
        expect(await outcomes(core, classId)).toEqual(start);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the list of results', () => {
  async function decided(count: number) {
    const names = Array.from({ length: count }, (_, at) => `Nguyễn Thị Hoài ${at + 1}`);
    const { core, classId, ids, sessionIds } = await aClass(names);
    await takeAttendance(
      core,
      ids.flatMap((personId, at) =>
        sessionIds.map((sessionId, session) => ({
          personId,
          sessionId,
          from: null,
          to: at % 3 === 0 && session === 1 ? ('excused' as const) : ('present' as const),
        })),
      ),
    );
    const changes = ids.slice(1).map((personId, at): ResultChange => ({
      personId,
      from: nothing,
      to: { ...achieved, result: at % 4 === 0 ? 'not-achieved' : 'achieved', score: 7.5 },
    }));
    await setResults(core, { classId, changes });
    return { core, classId };
  }

  it('has only who is confirmed, in the official form, and says who is left', async () => {
    const { core, classId } = await decided(5);
    const { html, persons } = await printResults(core, { classId, which: 'both' });
    const text = html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
    expect(persons).toBe(4);
    expect(text).toContain('DANH SÁCH');
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('3 người đạt, 1 người chưa đạt');
    expect(text).toContain('Còn 1 học viên chưa xét kết quả');
    expect(text).toContain('7,5');
    expect(text).not.toContain('undefined');
    const passed = await printResults(core, { classId, which: 'achieved' });
    expect(passed.persons).toBe(3);
  });

  it('of nobody, or of no class, is refused in words', async () => {
    const { core, classId } = await aClass();
    await expect(printResults(core, { classId, which: 'both' })).rejects.toMatchObject({
      code: 'results-none',
    });
    await expect(
      printResults(core, { classId: core.newId(), which: 'both' }),
    ).rejects.toMatchObject({ code: 'class-unknown' });
  });

  it('opens in Word and Excel without an error, and the form’s rules are kept', async () => {
    const { core, classId } = await decided(60);
    const folder = temporaryFolder();
    const word = join(folder, 'ket-qua.docx');
    const excel = join(folder, 'ket-qua.xlsx');
    await writeResultsWord(core, { classId, which: 'both' }, word);
    await writeResultsExcel(core, { classId, which: 'achieved' }, excel);
    expect(await officeErrors(readFileSync(word), 'docx')).toEqual([]);
    expect(await officeErrors(readFileSync(excel), 'xlsx')).toEqual([]);
    expect(checkOfficialForm(readFileSync(word))).toEqual([]);
    const kept = process.env['SHOTS'];
    if (kept) for (const file of [word, excel]) copyFileSync(file, join(kept, basename(file)));
  });
});
