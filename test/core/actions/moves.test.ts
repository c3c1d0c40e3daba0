import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Core } from '../../../src/core/core';
import { addSessions, enrol, saveClass } from '../../../src/core/actions/change-classes';
import { removeHamlet } from '../../../src/core/actions/change-hamlets';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { readPerson, removePerson, savePerson } from '../../../src/core/actions/change-people';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { writeOwnData } from '../../../src/core/actions/write-own-data';
import { nothingAsked } from '../../../src/domain/class/class';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { openDocx, paragraphTexts, part } from '../../support/docx-package';

interface Book {
  readonly core: Core;
  readonly one: string;
  readonly two: string;
}

async function book(): Promise<Book> {
  const core = await officeBook();
  const ids = core.store.raw.prepare('select id from hamlet order by position').pluck().all();
  const [one = '', two = ''] = ids as string[];
  return { core, one, two };
}

async function somebody(core: Core, hamletId: string | null, name = 'Trần Thị Mai') {
  return (await savePerson(core, { id: null, draft: draft(name, { hamletId }) })).id;
}

const movesOf = async (core: Core, id: string) => (await readPerson(core, id)).moves;
const hamletOf = async (core: Core, id: string) => (await readPerson(core, id)).person.hamlet;

/** Everything a person is made of, without the keys the database gives. */
function persons(core: Core): unknown {
  const { person, person_move: moves } = contents(core);
  return {
    person,
    moves: (moves as { no: number; act: string }[]).map(({ no: _no, act: _act, ...move }) => move),
  };
}

describe('another hamlet for a person', () => {
  it('from a day on is a move: the card says where the person lived before', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const changed = draft('Trần Thị Mai', { hamletId: two });
    await savePerson(core, { id, draft: changed, movedOn: '2025-11-01' });
    expect(await movesOf(core, id)).toEqual([
      { day: '2025-11-01', from: 'Đoàn Kết', to: 'Bảo Lý' },
    ]);
    expect(await hamletOf(core, id)).toBe('Bảo Lý');
  });

  it('without a day is a correction: as if it had always stood there', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    await savePerson(core, { id, draft: draft('Trần Thị Mai', { hamletId: two }) });
    expect(await movesOf(core, id)).toEqual([]);
  });

  it('of somebody without one is a correction, whatever the day', async () => {
    const { core, one } = await book();
    const id = await somebody(core, null);
    await savePerson(core, {
      id,
      draft: draft('Trần Thị Mai', { hamletId: one }),
      movedOn: '2025-11-01',
    });
    expect(await movesOf(core, id)).toEqual([]);
  });

  it('from a day to come is refused and nothing is written', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const before = contents(core);
    const moved = { hamletId: two, movedOn: '2025-12-17' };
    await expect(changePeople(core, { who: { ids: [id] }, change: moved })).rejects.toMatchObject({
      code: 'move-in-future',
    });
    await expect(
      savePerson(core, { id, draft: draft('Mai', moved), movedOn: moved.movedOn }),
    ).rejects.toMatchObject({ code: 'move-in-future' });
    expect(contents(core)).toEqual(before);
  });

  it('that is saved says what takes it back, and taken back leaves the person as before', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const before = persons(core);
    const { act } = await savePerson(core, {
      id,
      draft: draft('Trần Thị Mai Hoa', { hamletId: two }),
      movedOn: '2025-11-01',
    });
    expect(await undoPeopleChange(core, act ?? '')).toEqual({ persons: 1, changedSince: 0 });
    expect(persons(core)).toEqual(before);
  });

  it('of many at once, each from where he lives; taken back, whole or where nothing changed since', async () => {
    const { core, one, two } = await book();
    const [a, b, c] = [
      await somebody(core, one, 'A'),
      await somebody(core, two, 'B'),
      await somebody(core, null, 'C'),
    ];
    const ids = [a, b, c];
    const before = persons(core);
    const change = { hamletId: two, movedOn: '2025-11-01' };
    const { act, persons: changed } = await changePeople(core, { who: { ids }, change });
    expect(changed).toBe(2);
    expect((await movesOf(core, a)).length).toBe(1);
    expect([await movesOf(core, b), await movesOf(core, c)]).toEqual([[], []]);
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 2, changedSince: 0 });
    expect(persons(core)).toEqual(before);
    const again = await changePeople(core, { who: { ids }, change });
    await changePeople(core, { who: { ids: [a] }, change: { hamletId: one, movedOn: null } });
    expect(await undoPeopleChange(core, again.act)).toEqual({ persons: 1, changedSince: 1 });
  });

  it('is taken back exactly, the last first, whatever was changed in which order', async () => {
    const step = fc.record({
      hamlet: fc.constantFrom(0, 1, null),
      movedOn: fc.option(fc.constantFrom('2025-10-01', '2025-11-01', '2025-12-01')),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, null),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        async (start, steps) => {
          const { core, one, two } = await book();
          const hamletId = (at: number | null) => (at === null ? null : ([one, two][at] ?? null));
          const id = await somebody(core, hamletId(start));
          const states: unknown[] = [];
          const acts: string[] = [];
          for (const { hamlet, movedOn } of steps) {
            states.push(persons(core));
            const change = { hamletId: hamletId(hamlet), movedOn };
            acts.push((await changePeople(core, { who: { ids: [id] }, change })).act);
          }
          for (const act of acts.reverse()) {
            const { changedSince } = await undoPeopleChange(core, act).catch(() => ({
              // An act that changed nobody is not known.
              changedSince: 0,
            }));
            expect(changedSince).toBe(0);
            expect(persons(core)).toEqual(states.pop());
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('who moved', () => {
  it('counts where he lived on the day, once in the commune', async () => {
    const { core, one, two } = await book();
    const { classId, personIds, sessionIds } = await classWith(
      core,
      ['Mai'],
      ['2025-10-10', '2025-11-10'],
    );
    const [id = ''] = personIds;
    await changePeople(core, { who: { ids: [id] }, change: { hamletId: one } });
    const changes = sessionIds.map((sessionId) => ({
      personId: id,
      sessionId,
      from: null,
      to: 'present' as const,
    }));
    await takeAttendance(core, changes);
    const rows = async () =>
      (await readPeriod(core, '2025-Q4')).counts.byHamlet
        .filter(({ hamletId }) => hamletId !== null)
        .map(({ turns, persons }) => [turns, persons]);
    expect(await rows()).toEqual([
      [2, 1],
      [0, 0],
    ]);
    await changePeople(core, {
      who: { ids: [id] },
      change: { hamletId: two, movedOn: '2025-11-01' },
    });
    expect(await rows()).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect((await readPeriod(core, '2025-Q4')).counts.inPeriod).toMatchObject({
      turns: 2,
      persons: 1,
    });
    expect(classId).not.toBe('');
  });

  it('keeps a hamlet from being removed as long as a move names it', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const moved = { hamletId: two, movedOn: '2025-11-01' };
    const { act } = await changePeople(core, { who: { ids: [id] }, change: moved });
    await expect(removeHamlet(core, one)).rejects.toMatchObject({
      code: 'hamlet-in-use',
      detail: { uses: '1 lần chuyển chỗ ở' },
    });
    await undoPeopleChange(core, act);
    await removeHamlet(core, two);
  });

  it('erased on request still counts where he lived; removed leaves nothing', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const gone = await somebody(core, one, 'Lý Văn Bảy');
    const moved = { hamletId: two, movedOn: '2025-11-01' };
    await changePeople(core, { who: { ids: [id, gone] }, change: moved });
    await enrolled(core, id);
    await erasePerson(core, { id, reason: 'theo đơn ngày 01/12/2025' });
    await removePerson(core, gone);
    const { person_move: moves, person_move_change: kept } = contents(core);
    expect([moves?.length, kept]).toEqual([1, []]);
  });

  it('gets told in the file of his own data', async () => {
    const { core, one, two } = await book();
    const id = await somebody(core, one);
    const moved = { hamletId: two, movedOn: '2025-11-01' };
    await changePeople(core, { who: { ids: [id] }, change: moved });
    const file = join(temporaryFolder(), 'a.docx');
    await writeOwnData(core, id, file);
    const docx = openDocx(new Uint8Array(readFileSync(file)));
    const text = paragraphTexts(part(docx, 'word/document.xml')).join('\n');
    expect(text).toContain('Nơi ở trước đây');
    expect(text).toContain('Đoàn Kết, đến trước ngày 01/11/2025');
  });
});

async function enrolled(core: Core, personId: string): Promise<void> {
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
    sessions: [{ day: '2025-10-10', startsAt: '19:00', endsAt: '21:00' }],
  });
  await enrol(core, { classId, personIds: [personId], joined: '2025-10-01' });
}

describe('two records of one person who moved', () => {
  it('put together keep the moves of the kept one; taken apart each has his own', async () => {
    const { core, one, two } = await book();
    const keptId = await somebody(core, one);
    const goneId = await somebody(core, one);
    const moved = (on: string) => ({ hamletId: two, movedOn: on });
    await changePeople(core, { who: { ids: [keptId] }, change: moved('2025-10-05') });
    await changePeople(core, { who: { ids: [goneId] }, change: moved('2025-11-05') });
    const before = persons(core);
    const { merge } = await mergePersons(core, { keptId, goneId });
    expect((await movesOf(core, keptId)).map(({ day }) => day)).toEqual(['2025-10-05']);
    await undoMerge(core, { merge });
    expect(persons(core)).toEqual(before);
  });

  it('take the moves together with the hamlet where the kept one had none', async () => {
    const { core, one, two } = await book();
    const keptId = await somebody(core, null);
    const goneId = await somebody(core, one);
    const change = { hamletId: two, movedOn: '2025-11-05' };
    const { act } = await changePeople(core, { who: { ids: [goneId] }, change });
    const before = persons(core);
    const { merge } = await mergePersons(core, { keptId, goneId });
    expect(await hamletOf(core, keptId)).toBe('Bảo Lý');
    expect((await movesOf(core, keptId)).length).toBe(1);
    await undoMerge(core, { merge });
    expect(persons(core)).toEqual(before);
    expect(await undoPeopleChange(core, act)).toEqual({ persons: 1, changedSince: 0 });
    expect([await hamletOf(core, goneId), await movesOf(core, goneId)]).toEqual(['Đoàn Kết', []]);
  });

  it('taken apart after another move: the place goes, the places before it stay', async () => {
    const { core, one, two } = await book();
    const keptId = await somebody(core, null);
    const goneId = await somebody(core, two);
    const { merge } = await mergePersons(core, { keptId, goneId });
    for (const [hamletId, movedOn] of [
      [one, '2025-10-05'],
      [two, '2025-11-05'],
    ] as const) {
      await changePeople(core, { who: { ids: [keptId] }, change: { hamletId, movedOn } });
    }
    await undoMerge(core, { merge });
    expect(await hamletOf(core, keptId)).toBeNull();
    expect(await movesOf(core, keptId)).toEqual([
      { day: '2025-10-05', from: 'Bảo Lý', to: 'Đoàn Kết' },
      { day: '2025-11-05', from: 'Đoàn Kết', to: null },
    ]);
  });
});
