import { nothingAsked } from '../../../src/domain/class/class';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSessions,
  enrol,
  removeClass,
  restoreClass,
  saveClass,
} from '../../../src/core/actions/change-classes';
import { setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { readPerson, savePerson } from '../../../src/core/actions/change-people';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { keepApart } from '../../../src/core/actions/same-person';
import { findSignSheet, printSignSheet } from '../../../src/core/actions/sign-sheets';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import type { Core } from '../../../src/core/core';
import { mergesOf } from '../../../src/core/storage/same-person';
import { marks, type Mark } from '../../../src/domain/attendance/mark';
import type { PersonDraft } from '../../../src/domain/person/person';
import { contents, draft, FIXED_NOW, officeBook, withoutIds } from '../../support/book';
import { setResult } from '../../support/result';

const person = async (core: Core, name: string, rest: Partial<PersonDraft> = {}) =>
  (await savePerson(core, { id: null, draft: draft(name, { birthYear: null, ...rest }) })).id;

/** A class in which each of these persons has these marks, in the order of the sessions. */
async function classOf(
  core: Core,
  rows: readonly (readonly [id: string, joined: string, ...marks: (Mark | null)[]])[],
  days: readonly string[],
): Promise<string> {
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Kỹ năng số',
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  // Each class at an hour of its own: nobody is in two at once.
  const hour = 6 + (core.store.raw.prepare('select count(*) from class').pluck().get() as number);
  const two = (number: number) => String(number).padStart(2, '0');
  const time = { startsAt: `${two(hour)}:00`, endsAt: `${two(hour)}:50` };
  const { ids } = await addSessions(core, {
    classId,
    sessions: days.map((day) => ({ day, ...time })),
  });
  for (const [personId, joined, ...taken] of rows) {
    await enrol(core, { classId, personIds: [personId], joined });
    await takeAttendance(
      core,
      taken.flatMap((to, index) =>
        to === null || (days[index] ?? '') < joined
          ? []
          : [{ personId, sessionId: ids[index] ?? '', from: null, to }],
      ),
    );
  }
  return classId;
}

const DAYS = ['2025-10-02', '2025-10-09', '2025-10-16'];

/** All tables but the audit and the merges themselves. */
function tables(core: Core): Record<string, unknown[]> {
  const { audit: _, person_merge: __, ...rest } = contents(core);
  return rest;
}
const merges = (core: Core) => contents(core)['person_merge'] as { gone: string }[];
const all = (core: Core, sql: string) => core.store.raw.prepare(sql).raw().all();

async function twoInOneClass() {
  const core = await officeBook();
  const kept = await person(core, 'Nguyễn Văn Hùng');
  const gone = await person(core, 'NGUYEN VAN HUNG');
  const shared = await classOf(
    core,
    [
      [kept, '2025-10-02', 'absent', 'present', null],
      [gone, '2025-10-01', 'late', 'excused', 'present'],
    ],
    DAYS,
  );
  const own = await classOf(core, [[gone, '2025-10-05', null, 'present', 'absent']], DAYS);
  return { core, kept, gone, shared, own };
}

describe('merging two records of one person', () => {
  it('moves classes and marks, keeps the earlier day of joining and the mark that attests presence', async () => {
    const { core, kept, gone, shared, own } = await twoInOneClass();
    await mergePersons(core, { keptId: kept, goneId: gone });
    const { classes } = await readPerson(core, kept);
    expect(classes.map(({ classId }) => classId)).toEqual([shared, own]);
    expect(all(core, 'select class_no, joined from enrolment order by 1')).toEqual([
      [1, '2025-10-01'],
      [2, '2025-10-05'],
    ]);
    expect(all(core, 'select session_no, mark from attendance_mark order by 1')).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
      [5, 1],
      [6, 4],
    ]);
    await expect(readPerson(core, gone)).rejects.toMatchObject({ code: 'person-unknown' });
  });

  it('stores both marks of a session at which both were marked', async () => {
    const { core, kept, gone } = await twoInOneClass();
    await mergePersons(core, { keptId: kept, goneId: gone });
    const record = JSON.parse(merges(core)[0]?.gone ?? '') as {
      marks: unknown[];
      kept: { learning: { marks: unknown[] } };
    };
    expect(record.marks).toContainEqual({ sessionNo: 1, mark: 2 });
    expect(record.kept.learning.marks).toContainEqual({ sessionNo: 1, mark: 4 });
  });

  it('keeps the day of leaving only if both left, the score and the notes, and takes them apart again', async () => {
    const { core, kept, gone } = await twoInOneClass();
    const { raw } = core.store;
    raw.exec(`update enrolment set left_day = '2025-11-01', score = 7.5 where person_no = 2`);
    const shared = 'select class_no from enrolment group by class_no having count(*) = 2';
    const [classNo = 0] = raw.prepare(shared).pluck().all() as number[];
    raw.exec(`update attendance_mark set note = 'đến hộ con' where person_no = 2`);
    const left = () =>
      all(core, `select left_day, score from enrolment where class_no = ${classNo}`);
    const before = tables(core);
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    expect(left()).toEqual([[null, 7.5]]);
    expect(all(core, 'select distinct note from attendance_mark where note is not null')).toEqual([
      ['đến hộ con'],
    ]);
    await undoMerge(core, { merge });
    expect(tables(core)).toEqual(before);
    raw.exec(`update enrolment set left_day = '2025-10-30' where person_no = 1`);
    await mergePersons(core, { keptId: kept, goneId: gone });
    expect(left()).toEqual([['2025-11-01', 7.5]]);
  });

  it('counts one person, and a session at which both were marked once', async () => {
    const { core, kept, gone } = await twoInOneClass();
    const before = (await readPeriod(core, '2025-Q4')).counts.inPeriod;
    await mergePersons(core, { keptId: kept, goneId: gone });
    const { counts } = await readPeriod(core, '2025-Q4');
    // Of 1 + 2 + 1 presences none was at the same session: all stay.
    expect(before).toMatchObject({ persons: 2, turns: 4 });
    expect(counts.inPeriod).toMatchObject({ persons: 1, turns: 4 });
  });

  it('a person of three classes is one person, and achieved once', async () => {
    const core = await officeBook();
    const ids = [
      await person(core, 'Lê Thị Hoa'),
      await person(core, 'Lê Thị Hoa'),
      await person(core, 'Lê Thị Hoa'),
    ];
    for (const id of ids) {
      const classId = await classOf(core, [[id, '2025-10-01', 'present', 'present']], DAYS);
      await setResult(core, { classId, personId: id, result: 'achieved', day: '2025-11-01' });
    }
    const [keptId = '', ...gone] = ids;
    const figures = async () => (await readPeriod(core, '2025-Q4')).counts.inPeriod;
    expect(await figures()).toMatchObject({ persons: 3, turns: 6, achieved: 3 });
    for (const goneId of gone) await mergePersons(core, { keptId, goneId });
    expect(await figures()).toMatchObject({ persons: 1, turns: 6, achieved: 1, classes: 3 });
  });

  it('two presences at one session become one turn', async () => {
    const core = await officeBook();
    const keptId = await person(core, 'A');
    const goneId = await person(core, 'A');
    await classOf(
      core,
      [
        [keptId, '2025-10-01', 'present', 'late'],
        [goneId, '2025-10-01', 'late', 'late', 'present'],
      ],
      DAYS,
    );
    await mergePersons(core, { keptId, goneId });
    const { counts } = await readPeriod(core, '2025-Q4');
    expect(counts.inPeriod).toMatchObject({ persons: 1, turns: 3 });
  });

  it('“đạt” stands over “chưa đạt”, with its day', async () => {
    const { core, kept, gone, shared } = await twoInOneClass();
    const result = { classId: shared, result: 'not-achieved', day: '2025-12-01' } as const;
    await setResult(core, { ...result, personId: kept });
    await setResult(core, { ...result, personId: gone, result: 'achieved', day: '2025-12-02' });
    await mergePersons(core, { keptId: kept, goneId: gone });
    expect(all(core, 'select result, result_day from enrolment where class_no = 1')).toEqual([
      ['achieved', '2025-12-02'],
    ]);
  });

  it('fills what is empty and overwrites nothing; the history says what came, the audit no value', async () => {
    const core = await officeBook();
    const keptId = await person(core, 'Lê Thị Hoa', { birthYear: 1985, note: 'tổ 1' });
    const goneId = await person(core, 'Lê Thị Hoà', {
      birthYear: 1985,
      birthDay: '1985-03-07',
      sex: 'female',
      note: 'tổ 2',
      hamletId: (all(core, 'select id from hamlet') as [string][])[0]?.[0] ?? null,
    });
    core.store.raw.prepare(`update person set cccd = '019185001234' where id = ?`).run(goneId);
    await mergePersons(core, { keptId, goneId });
    expect((await readPerson(core, keptId)).person).toMatchObject({
      name: 'Lê Thị Hoa',
      birthDay: '1985-03-07',
      sex: 'female',
      note: 'tổ 1',
    });
    expect(all(core, 'select field, was, became from person_change order by no')).toEqual([
      ['hamlet', null, 'Đoàn Kết'],
      ['birth', '1985', '1985-03-07'],
      ['sex', null, 'female'],
      ['cccd', null, '019185001234'],
    ]);
    expect(
      new Set(all(core, 'select act from person_change').map((row) => (row as [string])[0])).size,
    ).toBe(1);
    const [[detail]] = all(core, `select detail from audit where action = 'mergePersons'`) as [
      [string],
    ];
    expect(withoutIds(detail)).not.toMatch(/Lê|1985|019185/u);
  });

  it('does not take a day of birth of another year', async () => {
    const core = await officeBook();
    const keptId = await person(core, 'A', { birthYear: 1985 });
    const goneId = await person(core, 'A', { birthYear: 1986, birthDay: '1986-01-02' });
    await mergePersons(core, { keptId, goneId });
    expect((await readPerson(core, keptId)).person).toMatchObject({
      birthYear: 1985,
      birthDay: null,
    });
  });

  it('refuses one person twice, an unknown and an erased one, and writes nothing', async () => {
    const core = await officeBook();
    const keptId = await person(core, 'A');
    const erased = await person(core, 'B');
    core.store.raw.prepare(`update person set erased_at = '2025-12-01' where id = ?`).run(erased);
    const before = contents(core);
    await expect(mergePersons(core, { keptId, goneId: keptId })).rejects.toMatchObject({
      code: 'same-person-twice',
    });
    for (const goneId of [erased, core.newId()]) {
      await expect(mergePersons(core, { keptId, goneId })).rejects.toMatchObject({
        code: 'person-unknown',
      });
    }
    expect(contents(core)).toEqual(before);
  });

  it('is listed with the kept one', async () => {
    const { core, kept, gone } = await twoInOneClass();
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    const list = await core.store.read((reader) => Promise.resolve(mergesOf(reader, 1)));
    expect(list).toEqual([{ merge, name: 'NGUYEN VAN HUNG', at: FIXED_NOW.toISOString() }]);
  });
});

/** Prints the sheet of a class. @returns its number */
const printOf = async (core: Core, classId: string) =>
  (await printSignSheet(core, { classId, sessionId: null, filled: false, blankRows: 0 })).no;

/** Who stands on a sheet, in the order of its numbers. */
async function onSheet(core: Core, classId: string, no: number): Promise<string[]> {
  const [[sessionId]] = core.store.raw
    .prepare('select s.id from class_session s join class c on c.no = s.class_no where c.id = ?')
    .raw()
    .all(classId) as [[string]];
  const { sheet } = await findSignSheet(core, { classId, sessionId, no });
  return sheet?.persons.map(({ id }) => id) ?? [];
}

describe('a printed sheet', () => {
  it('has the kept one at the numbers of both, and both again when it is taken back', async () => {
    const { core, kept, gone, shared } = await twoInOneClass();
    const third = await person(core, 'Trần Thị Mai');
    await enrol(core, { classId: shared, personIds: [third], joined: '2025-10-02' });
    const no = await printOf(core, shared);
    const printed = await onSheet(core, shared, no);
    expect(new Set(printed)).toEqual(new Set([kept, gone, third]));
    const before = tables(core);
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    expect(await onSheet(core, shared, no)).toEqual(printed.map((id) => (id === gone ? kept : id)));
    await undoMerge(core, { merge });
    expect(tables(core)).toEqual(before);
  });

  it('of a class that is removed finds the kept one when the class is back', async () => {
    const core = await officeBook();
    const kept = await person(core, 'A');
    const gone = await person(core, 'A');
    const classId = await classOf(core, [[gone, '2025-10-01']], DAYS);
    const no = await printOf(core, classId);
    await removeClass(core, classId);
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    await restoreClass(core, classId);
    expect(await onSheet(core, classId, no)).toEqual([kept]);
    await undoMerge(core, { merge });
    expect(await onSheet(core, classId, no)).toEqual([gone]);
  });
});

describe('a class that was removed', () => {
  async function removedClass(...joined: (readonly [who: 'kept' | 'gone', day: string])[]) {
    const core = await officeBook();
    const ids = { kept: await person(core, 'A'), gone: await person(core, 'A') };
    const classId = await classOf(
      core,
      joined.map(([who, day]) => [ids[who], day] as const),
      DAYS,
    );
    await removeClass(core, classId);
    const enrolled = () =>
      all(
        core,
        `select p.id, e.joined, e.left_day from enrolment e join person p on p.no = e.person_no
        order by p.no`,
      );
    const merge = () => mergePersons(core, { keptId: ids.kept, goneId: ids.gone });
    return { core, ...ids, classId, enrolled, merge };
  }

  it('comes back with the kept one in it for the one who went', async () => {
    const { core, kept, classId, enrolled, merge } = await removedClass(['gone', '2025-10-05']);
    await merge();
    await restoreClass(core, classId);
    expect(enrolled()).toEqual([[kept, '2025-10-05', null]]);
  });

  it('that both were in has the kept one once, from the earlier day', async () => {
    const { core, kept, classId, enrolled, merge } = await removedClass(
      ['kept', '2025-10-05'],
      ['gone', '2025-10-01'],
    );
    await merge();
    await restoreClass(core, classId);
    expect(enrolled()).toEqual([[kept, '2025-10-01', null]]);
  });

  it('and is back has both in it again when the merge is taken back', async () => {
    const { core, kept, gone, classId, enrolled, merge } = await removedClass(
      ['kept', '2025-10-05'],
      ['gone', '2025-10-01'],
    );
    const merged = await merge();
    await restoreClass(core, classId);
    await undoMerge(core, merged);
    expect(enrolled()).toEqual([
      [kept, '2025-10-05', null],
      [gone, '2025-10-01', null],
    ]);
  });

  it('and is back keeps a merge whose kept one was changed there since', async () => {
    const { core, kept, classId, merge } = await removedClass(['gone', '2025-10-05']);
    const merged = await merge();
    await restoreClass(core, classId);
    const persons = [{ personId: kept, joined: '2025-10-05', left: '2025-10-20' }];
    await setEnrolmentDays(core, { classId, persons });
    const before = contents(core);
    await expect(undoMerge(core, merged)).rejects.toMatchObject({ code: 'merge-changed-since' });
    expect(contents(core)).toEqual(before);
  });
});

const maybeMark = fc.constantFrom(...marks, null);
const enrolment = fc.option(
  fc.record({
    joined: fc.constantFrom('2025-10-01', '2025-10-05'),
    marks: fc.array(maybeMark, { minLength: 3, maxLength: 3 }),
    result: fc.constantFrom(null, 'achieved' as const, 'not-achieved' as const),
    day: fc.constantFrom('2025-11-01', '2025-11-02'),
  }),
  { nil: null },
);
const anyRecord = fc.record({
  draft: fc.record({
    birthYear: fc.constantFrom(null, 1985, 1986),
    sex: fc.constantFrom(null, 'female' as const),
    note: fc.constantFrom('', 'tổ 1'),
    inHamlet: fc.boolean(),
    hasDay: fc.boolean(),
  }),
  phone: fc.constantFrom(null, '0912345678'),
  confirmed: fc.constantFrom(null, '2025-10-01', '2025-11-01'),
  classes: fc.array(enrolment, { minLength: 3, maxLength: 3 }),
  removedClass: fc.option(fc.constantFrom('2025-10-01', '2025-10-05'), { nil: null }),
  apart: fc.boolean(),
  renamed: fc.boolean(),
});
type AnyRecord = typeof anyRecord extends fc.Arbitrary<infer T> ? T : never;

async function bookWith(records: readonly AnyRecord[]): Promise<{ core: Core; ids: string[] }> {
  const core = await officeBook();
  const [hamlet] = all(core, 'select id from hamlet') as [string][];
  const stranger = await person(core, 'Người khác');
  const ids: string[] = [];
  for (const { draft: known, phone, confirmed, apart, renamed } of records) {
    const { inHamlet, hasDay, ...rest } = known;
    const id = await person(core, 'Lê Thị Hoa', {
      ...rest,
      hamletId: inHamlet ? (hamlet?.[0] ?? null) : null,
      birthDay: hasDay && rest.birthYear !== null ? `${rest.birthYear}-03-07` : null,
    });
    ids.push(id);
    const no = ids.length + 1;
    const { raw } = core.store;
    raw.prepare('update person set phone = ? where no = ?').run(phone, no);
    if (confirmed !== null) {
      raw.prepare(`insert into vneid_confirmation values (?, ?, 'Công an xã')`).run(no, confirmed);
    }
    if (apart) await keepApart(core, { oneId: id, otherId: stranger });
    if (renamed) {
      raw
        .prepare(
          `insert into person_change (act, person_no, at, who, field, was, became) values (?, ?, '', '', 'name', 'x', 'y')`,
        )
        .run(core.newId(), no);
    }
  }
  for (const index of [0, 1, 2]) {
    const rows = records.flatMap((record, at) => {
      const own = record.classes[index];
      return own ? [[ids[at] ?? '', own.joined, ...own.marks] as const] : [];
    });
    const classId = await classOf(core, rows, DAYS);
    await printOf(core, classId);
    for (const [at, record] of records.entries()) {
      const own = record.classes[index];
      if (!own || own.result === null) continue;
      const { result, day } = own;
      await setResult(core, { classId, personId: ids[at] ?? '', result, day });
    }
  }
  const inRemoved = records.flatMap(({ removedClass }, at) =>
    removedClass === null ? [] : [[ids[at] ?? '', removedClass] as const],
  );
  const removed = await classOf(core, inRemoved, DAYS);
  await printOf(core, removed);
  await removeClass(core, removed);
  return { core, ids };
}

describe('taking a merge back', () => {
  it('leaves the book exactly as it was before', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, anyRecord, async (one, other) => {
        const { core, ids } = await bookWith([one, other]);
        const [keptId = '', goneId = ''] = ids;
        const before = tables(core);
        const { merge } = await mergePersons(core, { keptId, goneId });
        expect(tables(core)).not.toEqual(before);
        await undoMerge(core, { merge });
        expect(tables(core)).toEqual(before);
        expect(merges(core)).toEqual([]);
        await core.close();
      }),
      { numRuns: 40 },
    );
  });

  it(
    'of several, in whichever order: a refusal changes nothing, and the book ends as it was',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.tuple(anyRecord, anyRecord, anyRecord, anyRecord),
          // Into one, in a chain, and a pair into a pair.
          fc.constantFrom(['01', '02', '03'], ['10', '21', '32'], ['01', '23', '02']),
          fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
          async (records, pairs, order) => {
            const { core, ids } = await bookWith(records);
            const before = tables(core);
            const merged: string[] = [];
            for (const [kept, gone] of pairs) {
              const pair = { keptId: ids[Number(kept)] ?? '', goneId: ids[Number(gone)] ?? '' };
              merged.push((await mergePersons(core, pair)).merge);
            }
            let left = order.map((index) => merged[index] ?? '');
            while (left.length > 0) {
              const refused: string[] = [];
              for (const merge of left) {
                const asItStands = contents(core);
                await undoMerge(core, { merge }).catch((error: unknown) => {
                  expect(error).toMatchObject({ code: 'merge-changed-since' });
                  expect(contents(core)).toEqual(asItStands);
                  refused.push(merge);
                });
              }
              expect(refused.length).toBeLessThan(left.length);
              left = refused;
            }
            expect(tables(core)).toEqual(before);
            await core.close();
          },
        ),
        { numRuns: 20 },
      );
    },
  );

  it('of several, the last first, leaves the book as it was', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(anyRecord, anyRecord, anyRecord),
        fc.constantFrom([0, 1, 0, 2], [1, 0, 2, 1], [1, 2, 0, 1]),
        async (records, [a = 0, b = 0, c = 0, d = 0]) => {
          const { core, ids } = await bookWith(records);
          const id = (index: number) => ids[index] ?? '';
          const before = tables(core);
          const first = await mergePersons(core, { keptId: id(a), goneId: id(b) });
          const between = tables(core);
          const second = await mergePersons(core, { keptId: id(c), goneId: id(d) });
          await undoMerge(core, second);
          expect(tables(core)).toEqual(between);
          await undoMerge(core, first);
          expect(tables(core)).toEqual(before);
          await core.close();
        },
      ),
      { numRuns: 20 },
    );
  });

  const changedSince: [
    what: string,
    (core: Core, kept: string, own: string) => Promise<unknown>,
  ][] = [
    [
      'a mark was changed',
      (core, personId) => {
        const [[sessionId]] = all(core, 'select id from class_session where no = 6') as [[string]];
        return takeAttendance(core, [{ personId, sessionId, from: 'absent', to: 'present' }]);
      },
    ],
    [
      'a result was decided',
      (core, personId, classId) =>
        setResult(core, { personId, classId, result: 'achieved', day: '2025-12-01' }),
    ],
    [
      'a new session was taken',
      async (core, personId, classId) => {
        const session = { day: '2025-11-02', startsAt: '19:00', endsAt: '21:00' };
        const { ids } = await addSessions(core, { classId, sessions: [session] });
        await takeAttendance(core, [
          { personId, sessionId: ids[0] ?? '', from: null, to: 'present' },
        ]);
      },
    ],
    [
      'the kept one went into another',
      async (core, kept) => {
        const other = await person(core, 'C');
        return mergePersons(core, { keptId: other, goneId: kept });
      },
    ],
  ];
  it.each(changedSince)('is refused when %s, and nothing is written', async (_, change) => {
    const { core, kept, gone, own } = await twoInOneClass();
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    await change(core, kept, own);
    const before = contents(core);
    await expect(undoMerge(core, { merge })).rejects.toMatchObject({
      code: 'merge-changed-since',
    });
    expect(contents(core)).toEqual(before);
  });

  it('keeps a field that was filled and then corrected', async () => {
    const core = await officeBook();
    const keptId = await person(core, 'A');
    const goneId = await person(core, 'A', { birthYear: 1985, sex: 'male' });
    const { merge } = await mergePersons(core, { keptId, goneId });
    const { person: now } = await readPerson(core, keptId);
    const { name, hamletId, birthDay, sex, audience, note } = now;
    await savePerson(core, {
      id: keptId,
      draft: { name, hamletId, birthDay, sex, audience, note, birthYear: 1986 },
    });
    await undoMerge(core, { merge });
    expect((await readPerson(core, keptId)).person).toMatchObject({ birthYear: 1986, sex: null });
    expect((await readPerson(core, goneId)).person).toMatchObject({ birthYear: 1985, sex: 'male' });
  });

  it('says so when there is no such merge, also the second time', async () => {
    const { core, kept, gone } = await twoInOneClass();
    const { merge } = await mergePersons(core, { keptId: kept, goneId: gone });
    await undoMerge(core, { merge });
    await expect(undoMerge(core, { merge })).rejects.toMatchObject({ code: 'merge-unknown' });
  });
});
