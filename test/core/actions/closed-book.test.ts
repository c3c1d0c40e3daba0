import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { removeClass, restoreClass } from '../../../src/core/actions/change-classes';
import { removeFigure, saveFigure } from '../../../src/core/actions/change-figures';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { removePerson, savePerson } from '../../../src/core/actions/change-people';
import { changeRegister } from '../../../src/core/actions/change-register';
import { acceptConfirmed, readConfirmed } from '../../../src/core/actions/confirm-from-list';
import { enrol, setEnrolmentDays, unenrol } from '../../../src/core/actions/enrol-people';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { restorePerson } from '../../../src/core/actions/restore-person';
import { setResults } from '../../../src/core/actions/results';
import type { Core } from '../../../src/core/core';
import type { Outcome } from '../../../src/domain/class/results';
import { addDays, type Day } from '../../../src/domain/day';
import type { Honour, RegisterName, RegisterRows } from '../../../src/domain/register/rows';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';
import { sheetOf } from '../intake/lists';

const close = (core: Core, until: Day | null) =>
  core.store.raw.prepare('update office set closed_until = ?').run(until);

/** A class with An in it from 1 October, and Bình, who is in none; An lives in Đoàn Kết. */
async function book() {
  const core = await officeBook();
  const hamlets = core.store.raw.prepare('select id from hamlet order by position').pluck().all();
  const [one = '', two = ''] = hamlets as string[];
  const { classId, personIds } = await classWith(core, ['An'], []);
  const [an = ''] = personIds;
  const { id: binh } = await savePerson(core, {
    id: null,
    draft: draft('Bình', { hamletId: one }),
  });
  return { core, classId, an, binh, one, two };
}
type Book = Awaited<ReturnType<typeof book>>;

const confirm = ({ core, binh }: Book, confirmedOn: Day | null) =>
  changePeople(core, {
    who: { ids: [binh] },
    change: { confirmedOn, source: confirmedOn === null ? '' : 'Thẻ' },
  });
const move = ({ core, binh, two }: Book, movedOn: Day | null) =>
  changePeople(core, { who: { ids: [binh] }, change: { hamletId: two, movedOn } });
const days = ({ core, classId, an }: Book, joined: Day, left: Day | null) =>
  setEnrolmentDays(core, { classId, persons: [{ personId: an, joined, left }] });

const nothing: Outcome = { result: null, day: null, score: null };
const passed: Outcome = { result: 'achieved', day: '2025-11-01', score: 8 };
const result = ({ core, classId, an }: Book, from: Outcome, to: Outcome) =>
  setResults(core, { classId, changes: [{ personId: an, from, to }] });

const figure = ({ core }: Book, id: string | null, day: Day) =>
  saveFigure(core, {
    id,
    draft: {
      ...{ indicator: 'adults-vneid-confirmed', day, source: 'Công an xã' },
      ...{ numerator: 5, denominator: 9 },
    },
  });

/** What is asked, the first day it touches, and, with the book still open, what is prepared for it. */
type Work = () => Promise<unknown>;
type Asked = [what: string, day: Day, prepare: (book: Book) => Work | Promise<Work>];

const asked: Asked[] = [
  [
    'enrolling',
    '2025-11-01',
    ({ core, classId, binh }) =>
      () =>
        enrol(core, { classId, personIds: [binh], joined: '2025-11-01' }),
  ],
  [
    'taking somebody out of a class',
    '2025-10-01',
    ({ core, classId, an }) =>
      () =>
        unenrol(core, { classId, personIds: [an] }),
  ],
  ['joining earlier', '2025-09-29', (at) => () => days(at, '2025-09-29', null)],
  ['joining later', '2025-10-01', (at) => () => days(at, '2025-12-01', null)],
  ['leaving', '2025-11-01', (at) => () => days(at, '2025-10-01', '2025-11-01')],
  [
    'not having left',
    '2025-11-01',
    async (at) => {
      const { before } = await days(at, '2025-10-01', '2025-11-01');
      return () => setEnrolmentDays(at.core, { classId: at.classId, persons: before });
    },
  ],
  [
    'removing a class',
    '2025-10-01',
    ({ core, classId }) =>
      () =>
        removeClass(core, classId),
  ],
  [
    'bringing a class back',
    '2025-10-01',
    async ({ core, classId }) => {
      await removeClass(core, classId);
      return () => restoreClass(core, classId);
    },
  ],
  ['confirming', '2025-11-01', (at) => () => confirm(at, '2025-11-01')],
  [
    'taking a confirmation away',
    '2025-11-01',
    async (at) => {
      await confirm(at, '2025-11-01');
      return () => confirm(at, null);
    },
  ],
  [
    'another day of a confirmation',
    '2025-11-01',
    async (at) => {
      await confirm(at, '2025-11-01');
      return () => confirm(at, '2025-12-01');
    },
  ],
  [
    'undoing a confirmation',
    '2025-11-01',
    async (at) => {
      const { act } = await confirm(at, '2025-11-01');
      return () => undoPeopleChange(at.core, act);
    },
  ],
  [
    'confirming from a list',
    '2025-11-05',
    async ({ core }) => {
      const path = join(temporaryFolder(), 'cong-an.xlsx');
      const head = ['STT', 'Họ và tên', 'Năm sinh', 'Xóm', 'Ngày xác nhận trên VNeID'];
      const row = [1, 'Bình', '1980', 'Đoàn Kết', '05/11/2025'];
      writeFileSync(path, await sheetOf([head, row]));
      const { preview } = await readConfirmed(core, {
        reading: core.newId(),
        path,
        sheet: null,
        headerRow: null,
      });
      return () => acceptConfirmed(core, { preview, day: '2025-12-01', source: 'Công an' });
    },
  ],
  ['moving', '2025-11-01', (at) => () => move(at, '2025-11-01')],
  [
    'moving one person',
    '2025-11-01',
    ({ core, binh, two }) => {
      const moved = draft('Bình', { hamletId: two });
      return () => savePerson(core, { id: binh, draft: moved, movedOn: '2025-11-01' });
    },
  ],
  [
    'undoing a move',
    '2025-11-01',
    async (at) => {
      const { act } = await move(at, '2025-11-01');
      return () => undoPeopleChange(at.core, act);
    },
  ],
  [
    'putting right where a move led',
    '2025-11-01',
    async (at) => {
      await move(at, '2025-11-01');
      const change = { hamletId: at.one };
      return () => changePeople(at.core, { who: { ids: [at.binh] }, change });
    },
  ],
  [
    'removing a person who is confirmed',
    '2025-11-01',
    async (at) => {
      await confirm(at, '2025-11-01');
      return () => removePerson(at.core, at.binh);
    },
  ],
  [
    'bringing back a person who is confirmed',
    '2025-11-01',
    async (at) => {
      await confirm(at, '2025-11-01');
      await removePerson(at.core, at.binh);
      return () => restorePerson(at.core, at.binh);
    },
  ],
  ['a typed figure', '2025-11-01', (at) => () => figure(at, null, '2025-11-01')],
  [
    'another day of a figure',
    '2025-11-01',
    async (at) => {
      const { id } = await figure(at, null, '2025-11-01');
      return () => figure(at, id, '2025-12-01');
    },
  ],
  [
    'no figure',
    '2025-11-01',
    async (at) => {
      const { id } = await figure(at, null, '2025-11-01');
      return () => removeFigure(at.core, id);
    },
  ],
  ['a result', '2025-11-01', (at) => () => result(at, nothing, passed)],
  [
    'no result',
    '2025-11-01',
    async (at) => {
      await result(at, nothing, passed);
      return () => result(at, passed, nothing);
    },
  ],
  [
    'another score of a result',
    '2025-11-01',
    async (at) => {
      await result(at, nothing, passed);
      return () => result(at, passed, { ...passed, score: 9 });
    },
  ],
];

describe.each(asked)('%s', (_, day, prepare) => {
  it('is refused up to the last closed day with nothing written, and passes after it', async () => {
    const at = await book();
    const run = await prepare(at);
    for (const until of [day, '2025-12-16']) {
      close(at.core, until);
      const before = contents(at.core);
      await expect(run()).rejects.toMatchObject({ code: 'book-closed' });
      expect(contents(at.core)).toEqual(before);
    }
    close(at.core, addDays(day, -1));
    await run();
  });
});

describe('of a closed book', () => {
  it('teams and their members, who count on no day, can be changed', async () => {
    const { core } = await book();
    close(core, '2025-12-16');
    const founded = { hamletId: null, decision: '', foundedOn: '2025-01-02', note: '' };
    const team = { id: core.newId(), name: 'Tổ 1', ...founded };
    const joined = {
      personId: null,
      role: 'Tổ trưởng',
      joined: '2025-01-02',
      left: null,
      note: '',
    };
    const member = { id: core.newId(), teamId: team.id, name: 'An', ...joined };
    const one = await changeRegister(core, 'digitalTeam', [{ do: 'put', row: team }]);
    const other = await changeRegister(core, 'teamMember', [{ do: 'put', row: member }]);
    expect([one.refused, other.refused]).toEqual([[], []]);
  });

  it('one of many keeps all as they were', async () => {
    const at = await book();
    const { core, classId, an, binh } = at;
    await enrol(core, { classId, personIds: [binh], joined: '2025-12-01' });
    close(core, '2025-11-01');
    const before = contents(core);
    const closed = { code: 'book-closed' };
    await expect(unenrol(core, { classId, personIds: [binh, an] })).rejects.toMatchObject(closed);
    const persons = [
      { personId: binh, joined: '2025-12-02', left: null },
      { personId: an, joined: '2025-10-01', left: '2025-10-31' },
    ];
    await expect(setEnrolmentDays(core, { classId, persons })).rejects.toMatchObject(closed);
    expect(contents(core)).toEqual(before);
  });

  it('days of a class are held exactly where they change within it', async () => {
    const day = fc.constantFrom('2025-10-30', '2025-10-31', '2025-11-01', '2025-11-02', null);
    const span = fc
      .tuple(day, day)
      .filter(([joined, left]) => joined !== null && (left === null || joined <= left));
    await fc.assert(
      fc.asyncProperty(span, span, async ([wasJoined, wasLeft], [joined, left]) => {
        const at = await book();
        await days(at, wasJoined ?? '', wasLeft);
        close(at.core, '2025-10-31');
        const touched = [
          ...(wasJoined === joined ? [] : [wasJoined, joined]),
          ...(wasLeft === left ? [] : [wasLeft, left]),
        ];
        const isHeld = touched.some((each) => each !== null && each <= '2025-10-31');
        const done = await days(at, joined ?? '', left).then(
          () => 'done',
          (error: { code?: unknown }) => error.code,
        );
        expect(done).toBe(isHeld ? 'book-closed' : 'done');
      }),
      { numRuns: 25 },
    );
  });

  it('a person can still be erased, put together with another and made two again', async () => {
    const at = await book();
    const { core, an, binh } = at;
    await confirm(at, '2025-11-01');
    await result(at, nothing, passed);
    close(core, '2025-12-16');
    const { merge } = await mergePersons(core, { keptId: an, goneId: binh });
    await undoMerge(core, { merge });
    await erasePerson(core, { id: an, reason: 'Theo đơn' });
    await erasePerson(core, { id: binh, reason: 'Theo đơn' });
  });
});

type CountedRegister = Exclude<RegisterName, 'digitalTeam' | 'teamMember'>;

/** A row of each register that counts on a day, or with null on none. */
const rows: { [Name in CountedRegister]: (day: Day | null) => RegisterRows[Name] | null } = {
  guidance: (day) =>
    day === null
      ? null
      : {
          id: crypto.randomUUID(),
          day,
          hamletId: null,
          topic: 'VNeID',
          guides: '',
          turns: 5,
          persons: null,
          women: null,
          aged60: null,
          minority: null,
          disabled: null,
          note: '',
        },
  activity: (day) =>
    day === null
      ? null
      : {
          id: crypto.randomUUID(),
          day,
          dayTo: '2025-12-31',
          kind: 'news',
          name: 'Tin',
          place: '',
          hamletId: null,
          unit: '',
          quantity: 1,
          turns: null,
          note: '',
        },
  honour: (decidedOn): Honour => ({
    id: crypto.randomUUID(),
    day: '2025-01-02',
    kind: 'reward',
    name: 'Xóm Bảo Lý',
    personId: null,
    hamletId: null,
    state: decidedOn === null ? 'candidate' : 'recognised',
    decision: '',
    decidedOn,
    note: '',
  }),
  money: (day) => ({
    id: crypto.randomUUID(),
    day: day ?? '2025-01-02',
    kind: day === null ? 'planned' : 'spent',
    source: 'Ngân sách',
    amount: 1000,
    about: '',
    activityId: null,
    note: '',
  }),
  officialDocument: (day) =>
    day === null
      ? null
      : {
          id: crypto.randomUUID(),
          direction: 'issued',
          type: 'KH',
          symbol: '1/KH-UBND',
          day,
          issuer: '',
          subject: 'Phong trào',
          note: '',
        },
};

describe.each(Object.keys(rows) as CountedRegister[])(
  'the register %s of a closed book',
  (name) => {
    const until = '2025-10-31';
    const somewhen = fc.constantFrom('2025-10-30', until, '2025-11-01', '2025-11-02', null);
    const isHeld = (day: Day | null) => day !== null && day <= until;

    it('holds each row by the day it counted on and the day it would, and writes the others', async () => {
      await fc.assert(
        fc.asyncProperty(somewhen, somewhen, async (was, becomes) => {
          const row = rows[name](was);
          const other = rows[name](becomes);
          fc.pre(row !== null && other !== null);
          if (!row || !other) return;
          const core = await officeBook();
          await changeRegister(core, name, [{ do: 'put', row }]);
          close(core, until);
          const change = (changes: Parameters<typeof changeRegister<typeof name>>[2]) =>
            changeRegister(core, name, changes);
          const free = rows[name]('2025-12-01') ?? rows[name](null);
          if (!free) return;
          const before = contents(core);
          const moved = await change([{ do: 'put', row: { ...other, id: row.id } }]);
          const held = isHeld(was) || isHeld(becomes);
          expect(moved.refused.map(({ code }) => code)).toEqual(held ? ['book-closed'] : []);
          if (held) expect(contents(core)).toEqual(before);
          // What was done before closing is asked like anything else when it is taken back.
          const { refused, undo } = await change([
            { do: 'remove', id: row.id },
            { do: 'put', row: free },
          ]);
          const stays = isHeld(held ? was : becomes);
          expect(refused.map(({ index, code }) => [index, code])).toEqual(
            stays ? [[0, 'book-closed']] : [],
          );
          expect(undo).toHaveLength(stays ? 1 : 2);
        }),
        { numRuns: 12 },
      );
    });
  },
);
