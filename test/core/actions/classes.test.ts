import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addSessions,
  enrol,
  listClasses,
  readClass,
  removeClass,
  restoreClass,
  saveClass,
  unenrol,
} from '../../../src/core/actions/change-classes';
import { savePerson } from '../../../src/core/actions/change-people';
import {
  cancelSession,
  listClashes,
  moveSession,
  removeSession,
} from '../../../src/core/actions/change-sessions';
import { findNames, setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { printClasses, writeClassExcel } from '../../../src/core/actions/class-files';
import { findSignSheet, printSignSheet } from '../../../src/core/actions/sign-sheets';
import { readSheet, takeAttendance } from '../../../src/core/actions/take-attendance';
import { setResult } from '../../support/result';
import type { Core } from '../../../src/core/core';
import { nothingAsked, type ClassDraft } from '../../../src/domain/class/class';
import { classColumns, everyClass } from '../../../src/domain/class/class-list';
import type { AppError } from '../../../src/domain/errors';
import { errorSentence } from '../../../src/domain/error-text';
import { join } from 'node:path';
import { classWith, contents, draft, officeBook, temporaryFolder } from '../../support/book';

const MISSING = '018f0000-0000-7000-8000-000000000000';
const evening = { startsAt: '19:00', endsAt: '21:00' };
const classDraft = (part: Partial<ClassDraft> = {}): ClassDraft => ({
  name: 'Lớp hai',
  subject: '',
  teacher: '',
  place: '',
  hamletId: null,
  audience: 'adults',
  form: 'in-person',
  ...nothingAsked,
  ...part,
});
const present = (personId: string, sessionId: string) => [
  { personId, sessionId, from: null, to: 'present' as const },
];
const sessionsOf = async (core: Core, id: string) => (await readClass(core, id)).sessions;

async function aClass(core: Core) {
  const { classId, personIds, sessionIds } = await classWith(
    core,
    ['Lan', 'Bình', 'Chi'],
    ['2025-10-02', '2025-10-09'],
  );
  const [one = '', two = '', three = ''] = personIds;
  const [first = '', second = ''] = sessionIds;
  return { classId, one, two, three, first, second };
}

describe('a session that is moved', () => {
  it('to before somebody joined who never left says so in a whole sentence', async () => {
    const core = await officeBook();
    const { one, first } = await aClass(core);
    await takeAttendance(core, present(one, first));
    const moved = moveSession(core, { id: first, to: { day: '2025-09-01', ...evening } });
    const { code, detail } = await moved.then(
      () => ({ code: 'unexpected' as const, detail: {} }),
      (error: unknown) => error as AppError,
    );
    expect(errorSentence(code, detail)).toMatch(/^Lan học từ 01\/10\/2025 đến nay /u);
  });

  it('takes its marks along, keeps where it was first, and moved back was never moved', async () => {
    const core = await officeBook();
    const { classId, one, first } = await aClass(core);
    await takeAttendance(core, present(one, first));
    const before = await readSheet(core, classId);
    const to = { day: '2025-10-03', startsAt: '08:00', endsAt: '10:00' };
    await moveSession(core, { id: first, to });
    expect((await sessionsOf(core, classId))[0]).toMatchObject({
      ...to,
      id: first,
      movedFrom: '2025-10-02 19:00',
    });
    expect((await readSheet(core, classId)).persons.map(({ marks }) => marks)).toEqual(
      before.persons.map(({ marks }) => marks),
    );
    await moveSession(core, { id: first, to: { day: '2025-10-02', ...evening } });
    expect(await readSheet(core, classId)).toEqual(before);
  });

  it.each([
    ['onto another of the class', { day: '2025-10-09', ...evening }, 'session-exists'],
    [
      'into the hours of another of the class',
      { day: '2025-10-09', startsAt: '20:30', endsAt: '22:00' },
      'session-exists',
    ],
    [
      'to an hour before its start',
      { day: '2025-10-03', startsAt: '9:00', endsAt: '08:00' },
      'session-day-bad',
    ],
    ['into a year nobody means', { day: '0205-10-03', ...evening }, 'session-day-bad'],
    ['with marks into the future', { day: '2026-01-05', ...evening }, 'session-in-future'],
    [
      'with marks before somebody joined',
      { day: '2025-09-01', ...evening },
      'mark-outside-enrolment',
    ],
  ])('is refused %s, and nothing is written', async (_what, to, code) => {
    const core = await officeBook();
    const { one, first } = await aClass(core);
    await takeAttendance(core, present(one, first));
    const before = contents(core);
    await expect(moveSession(core, { id: first, to })).rejects.toMatchObject({ code });
    expect(contents(core)).toEqual(before);
  });
});

describe('two sessions of a class at one hour', () => {
  const late = { day: '2025-10-09', startsAt: '20:30', endsAt: '22:00' };

  it('are refused with the hours of the other, and one may begin as the other ends', async () => {
    const core = await officeBook();
    const { classId } = await aClass(core);
    const before = contents(core);
    await expect(addSessions(core, { classId, sessions: [late] })).rejects.toMatchObject({
      code: 'session-exists',
      detail: { day: '09/10/2025', time: '19:00–21:00' },
    });
    expect(contents(core)).toEqual(before);
    await addSessions(core, { classId, sessions: [{ ...late, startsAt: '21:00' }] });
  });

  it('are not so while one is cancelled, which then is not held again', async () => {
    const core = await officeBook();
    const { classId, second } = await aClass(core);
    await cancelSession(core, { id: second, reason: 'Mưa bão' });
    await addSessions(core, { classId, sessions: [late] });
    const before = contents(core);
    await expect(cancelSession(core, { id: second, reason: null })).rejects.toMatchObject({
      code: 'session-exists',
    });
    expect(contents(core)).toEqual(before);
  });

  it('never come about, whatever is added, moved, cancelled and held again', async () => {
    const core = await officeBook();
    const { classId } = await aClass(core);
    const hour = fc.integer({ min: 8, max: 20 });
    const time = fc.record({ hour, length: fc.integer({ min: 1, max: 3 }) });
    const step = fc.record({
      time,
      which: fc.nat(9),
      what: fc.constantFrom('add', 'move', 'off', 'on'),
    });
    const at = ({ hour: from, length }: { hour: number; length: number }) => ({
      day: '2025-11-04',
      startsAt: `${String(from).padStart(2, '0')}:00`,
      endsAt: `${String(from + length).padStart(2, '0')}:00`,
    });
    const does = async (what: string, to: ReturnType<typeof at>, id: string) => {
      if (what === 'add') await addSessions(core, { classId, sessions: [to] });
      else if (what === 'move') await moveSession(core, { id, to });
      else await cancelSession(core, { id, reason: what === 'off' ? 'Mưa' : null });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { time: asked, which, what } of steps) {
          const known = await sessionsOf(core, classId);
          const id = known[which % known.length]?.id ?? '';
          await does(what, at(asked), id).catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'session-exists' });
          });
        }
        const held = (await sessionsOf(core, classId)).filter((each) => each.cancelled === null);
        for (const [index, each] of held.entries()) {
          const next = held[index + 1];
          if (next?.day === each.day) expect(each.endsAt <= next.startsAt).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

it('a session with marks is not moved into an hour at which one of it was in another class', async () => {
  const core = await officeBook();
  const { classId, one, first } = await aClass(core);
  const other = await classWith(core, [], ['2025-10-03']);
  await enrol(core, { classId: other.classId, personIds: [one], joined: '2025-10-01' });
  await takeAttendance(core, present(one, first));
  await takeAttendance(core, present(one, other.sessionIds[0] ?? ''));
  const before = contents(core);
  const to = { day: '2025-10-03', ...evening };
  await expect(moveSession(core, { id: first, to })).rejects.toMatchObject({
    code: 'attended-elsewhere',
    detail: { name: 'Lan' },
  });
  expect(contents(core)).toEqual(before);
  await moveSession(core, { id: first, to: { ...to, startsAt: '08:00', endsAt: '10:00' } });
  expect((await sessionsOf(core, classId)).map(({ day }) => day)).toContain('2025-10-03');
});

describe('a session that is cancelled', () => {
  it('counts as none, with its reason, until it is held again', async () => {
    const core = await officeBook();
    const { classId, first } = await aClass(core);
    await cancelSession(core, { id: first, reason: ' Mưa bão ' });
    expect((await readClass(core, classId)).class).toMatchObject({ sessions: 1, notTaken: 1 });
    expect((await sessionsOf(core, classId))[0]?.cancelled).toBe('Mưa bão');
    await cancelSession(core, { id: first, reason: null });
    expect((await readClass(core, classId)).class).toMatchObject({ sessions: 2, notTaken: 2 });
  });

  it('is refused without a reason and with marks', async () => {
    const core = await officeBook();
    const { one, first, second } = await aClass(core);
    await takeAttendance(core, present(one, first));
    await expect(cancelSession(core, { id: first, reason: 'Mưa' })).rejects.toMatchObject({
      code: 'cancel-has-marks',
      detail: { day: '02/10/2025', marks: 1 },
    });
    await expect(cancelSession(core, { id: second, reason: '' })).rejects.toMatchObject({
      code: 'cancel-reason-empty',
    });
  });

  it('comes back with its reason and first day when taking it out is undone', async () => {
    const core = await officeBook();
    const { classId, first } = await aClass(core);
    await moveSession(core, { id: first, to: { day: '2025-10-04', ...evening } });
    await cancelSession(core, { id: first, reason: 'Mưa' });
    const [before] = await sessionsOf(core, classId);
    if (!before) throw new Error('no session');
    await removeSession(core, first);
    const { id: _id, classId: _class, ...session } = before;
    await addSessions(core, { classId, sessions: [session] });
    expect((await sessionsOf(core, classId))[0]).toMatchObject(session);
  });

  it('is held when it comes back with a reason nobody can see', async () => {
    const core = await officeBook();
    const { classId } = await classWith(core, [], []);
    const sessions = ['\u0000', ' \u200b'].map((cancelled, at) => ({
      day: `2025-11-0${at + 1}`,
      ...evening,
      cancelled,
    }));
    await addSessions(core, { classId, sessions });
    expect((await sessionsOf(core, classId)).map((each) => each.cancelled)).toEqual([null, null]);
  });
});

it('sessions of a closed period are neither added, moved, cancelled nor taken out', async () => {
  const core = await officeBook();
  const { classId, first, second } = await aClass(core);
  core.store.raw.exec(`update office set closed_until = '2025-10-05'`);
  const before = contents(core);
  const closed = { code: 'book-closed' };
  const day = { day: '2025-10-05', ...evening };
  await expect(addSessions(core, { classId, sessions: [day] })).rejects.toMatchObject(closed);
  await expect(moveSession(core, { id: second, to: day })).rejects.toMatchObject(closed);
  await expect(
    moveSession(core, { id: first, to: { day: '2025-11-01', ...evening } }),
  ).rejects.toMatchObject(closed);
  await expect(cancelSession(core, { id: first, reason: 'x' })).rejects.toMatchObject(closed);
  await expect(removeSession(core, first)).rejects.toMatchObject(closed);
  expect(contents(core)).toEqual(before);
});

it('what else is held at the same hour is named with what both share, and nothing else', async () => {
  const core = await officeBook();
  const { classId, one, two } = await aClass(core);
  const who = { teacher: 'Cô Hoa', place: 'Nhà văn hóa' };
  const { id } = await saveClass(core, { id: null, draft: classDraft(who) });
  await addSessions(core, { classId: id, sessions: [{ day: '2025-11-04', ...evening }] });
  await enrol(core, { classId: id, personIds: [one, two], joined: '2025-10-01' });
  const asked = { classId, teacher: '', place: '' };
  const at = (startsAt: string, endsAt: string) => [{ day: '2025-11-04', startsAt, endsAt }];
  expect(await listClashes(core, { ...asked, sessions: at('20:00', '22:00') })).toMatchObject([
    { className: 'Lớp hai', isTeacher: false, isPlace: false, persons: 2 },
  ]);
  expect(await listClashes(core, { ...asked, sessions: at('21:00', '22:00') })).toEqual([]);
  const newClass = { classId: null, ...who, sessions: at('18:00', '19:30') };
  expect(await listClashes(core, newClass)).toMatchObject([
    { isTeacher: true, isPlace: true, persons: 0 },
  ]);
  await setEnrolmentDays(core, {
    classId: id,
    persons: [{ personId: one, joined: '2025-10-01', left: '2025-11-03' }],
  });
  expect(await listClashes(core, { ...asked, sessions: at('19:00', '21:00') })).toMatchObject([
    { persons: 1 },
  ]);
});

it('the data of a class are not overwritten unseen, and undo takes back only what stands', async () => {
  const core = await officeBook();
  const seen = classDraft({ teacher: 'Cô Hoa' });
  const { id } = await saveClass(core, { id: null, draft: seen });
  const theirs = { ...seen, place: ' Nhà  văn hóa ', scoreNeeded: 5.5 };
  await saveClass(core, { id, draft: theirs, from: seen });
  const before = contents(core);
  const stale = { code: 'class-changed-elsewhere' };
  const ours = { ...seen, teacher: 'Thầy Ba' };
  await expect(saveClass(core, { id, draft: ours, from: seen })).rejects.toMatchObject(stale);
  expect(contents(core)).toEqual(before);
  await saveClass(core, { id, draft: seen, from: theirs });
  await expect(saveClass(core, { id, draft: ours, from: theirs })).rejects.toMatchObject(stale);
});

describe('enrolling', () => {
  it('leaves out and counts who is in already, and undo takes out only those who were added', async () => {
    const core = await officeBook();
    const { classId, one } = await aClass(core);
    const { id: other } = await savePerson(core, { id: null, draft: draft('Dung') });
    const done = await enrol(core, { classId, personIds: [one, other, one], joined: '2025-10-05' });
    expect(done).toEqual({ added: [other], already: 1 });
    await unenrol(core, { classId, personIds: done.added });
    expect((await readSheet(core, classId)).persons).toHaveLength(3);
  });

  it('of one who is not in the book enrols nobody', async () => {
    const core = await officeBook();
    const { classId } = await aClass(core);
    const { id } = await savePerson(core, { id: null, draft: draft('Dung') });
    const before = contents(core);
    await expect(
      enrol(core, { classId, personIds: [id, MISSING], joined: '2025-10-05' }),
    ).rejects.toMatchObject({ code: 'person-unknown' });
    expect(contents(core)).toEqual(before);
  });

  it('finds people by pasted names without accents, several of one name, and nobody', async () => {
    const core = await officeBook();
    const { classId, one } = await aClass(core);
    await savePerson(core, { id: null, draft: draft('Bùi Thị Hòa', { birthYear: 1970 }) });
    await savePerson(core, { id: null, draft: draft('Bùi Thị Hoá', { birthYear: 1990 }) });
    const found = await findNames(core, {
      classId,
      names: [
        { name: 'LAN', birthYear: null },
        { name: 'bui thi hoa', birthYear: null },
        { name: 'Bùi Thị Hoa', birthYear: 1990 },
        { name: 'Không Có', birthYear: null },
      ],
    });
    expect(found.map((each) => each.length)).toEqual([1, 2, 1, 0]);
    expect(found[0]).toMatchObject([{ id: one, isEnrolled: true }]);
    expect(found[2]).toMatchObject([{ birthYear: 1990, isEnrolled: false }]);
  });
});

describe('taking out of a class', () => {
  it('is refused with a result or a score, as it is with marks', async () => {
    const core = await officeBook();
    const { classId, one, two, three } = await aClass(core);
    await setResult(core, { classId, personId: one, result: 'achieved', day: null });
    await core.store.write((writer) => {
      writer.statement('update enrolment set score = 7 where person_no = 2').run();
      return Promise.resolve();
    });
    const before = contents(core);
    for (const personId of [one, two]) {
      await expect(unenrol(core, { classId, personIds: [three, personId] })).rejects.toMatchObject({
        code: 'enrolment-has-result',
      });
    }
    expect(contents(core)).toEqual(before);
    await unenrol(core, { classId, personIds: [three] });
  });
});

describe('leaving a class', () => {
  it('keeps the marks, is shown in the roster, and is taken back by what it gives', async () => {
    const core = await officeBook();
    const { classId, one, first } = await aClass(core);
    await takeAttendance(core, present(one, first));
    const before = await readSheet(core, classId);
    const days = { personId: one, joined: '2025-10-01', left: '2025-10-02' };
    const done = await setEnrolmentDays(core, { classId, persons: [days] });
    const lan = (await readSheet(core, classId)).persons.find(({ id }) => id === one);
    expect(lan).toMatchObject({ left: '2025-10-02', marks: ['present', null] });
    await setEnrolmentDays(core, { classId, persons: done.before });
    expect(await readSheet(core, classId)).toEqual(before);
  });

  it('before a marked day is refused for all, and the days are named', async () => {
    const core = await officeBook();
    const { classId, one, two, second } = await aClass(core);
    await takeAttendance(core, present(one, second));
    const before = contents(core);
    const leave = (personId: string) => ({ personId, joined: '2025-10-01', left: '2025-10-08' });
    await expect(
      setEnrolmentDays(core, { classId, persons: [leave(two), leave(one)] }),
    ).rejects.toMatchObject({
      code: 'marks-outside-days',
      detail: { name: 'Lan', days: '09/10/2025' },
    });
    expect(contents(core)).toEqual(before);
  });
});

describe('a class that is removed', () => {
  it('comes back whole: sessions, who was in it, when they joined and left', async () => {
    const core = await officeBook();
    const { classId, one, first } = await aClass(core);
    await moveSession(core, { id: first, to: { day: '2025-10-03', ...evening } });
    await cancelSession(core, { id: first, reason: 'Mưa' });
    const left = { personId: one, joined: '2025-10-01', left: '2025-10-09' };
    await setEnrolmentDays(core, { classId, persons: [left] });
    const before = [await readSheet(core, classId), await listClasses(core)];
    await removeClass(core, classId);
    expect(await listClasses(core)).toEqual([]);
    // Another class may take its key in between.
    await saveClass(core, { id: null, draft: classDraft() });
    await restoreClass(core, classId);
    expect(await readSheet(core, classId)).toEqual(before[0]);
    await expect(restoreClass(core, classId)).rejects.toMatchObject({ code: 'class-restored' });
  });

  it('has its printed sheets again under their numbers, which nothing got meanwhile', async () => {
    const core = await officeBook();
    const { classId, first } = await aClass(core);
    const sheetOf = (id: string, sessionId: string) =>
      printSignSheet(core, { classId: id, sessionId, filled: false, blankRows: 0 });
    const { no } = await sheetOf(classId, first);
    await removeClass(core, classId);
    const other = await aClass(core);
    expect((await sheetOf(other.classId, other.first)).no).toBeGreaterThan(no);
    await restoreClass(core, classId);
    const { sheet } = await findSignSheet(core, { classId, sessionId: first, no });
    expect(sheet?.persons.map(({ name }) => name)).toEqual(['Bình', 'Chi', 'Lan']);
  });

  it('must have neither marks nor results', async () => {
    const core = await officeBook();
    const { classId, one, two, first } = await aClass(core);
    await takeAttendance(core, present(one, first));
    await setResult(core, { classId, personId: two, result: 'achieved', day: null });
    const before = contents(core);
    await expect(removeClass(core, classId)).rejects.toMatchObject({
      code: 'class-has-marks',
      detail: { marks: 1, results: 1 },
    });
    expect(contents(core)).toEqual(before);
  });
});

describe('the list of classes on paper and in Excel', () => {
  it('is exactly what is shown, in its order, and says by what it was narrowed', async () => {
    const core = await officeBook();
    await aClass(core);
    await saveClass(core, {
      id: null,
      draft: classDraft({ name: 'Lớp học sinh', audience: 'students' }),
    });
    const list = {
      filter: { ...everyClass, audience: 'students' as const },
      order: { by: 'name' as const, descending: false },
      columns: [...classColumns],
    };
    const { html } = await printClasses(core, list);
    expect(html).toContain('Lớp học sinh');
    expect(html).toContain('đối tượng Học sinh, sinh viên');
    expect(html).toContain('Tổng số: 1 lớp');
    const written = await writeClassExcel(core, list, join(temporaryFolder(), 'lop.xlsx'));
    expect(written).toMatchObject({ name: 'lop.xlsx' });
    expect(written.bytes).toBeGreaterThan(2000);
  });

  it('of no class is refused with the way out', async () => {
    const core = await officeBook();
    const list = {
      filter: everyClass,
      order: { by: 'newest' as const, descending: false },
      columns: [],
    };
    await expect(printClasses(core, list)).rejects.toMatchObject({ code: 'classes-none' });
  });
});

it('the next session is the first one held from today on', async () => {
  const core = await officeBook();
  const { classId } = await aClass(core);
  const days = ['2025-12-16', '2025-12-18'];
  const { ids } = await addSessions(core, {
    classId,
    sessions: days.map((day) => ({ day, ...evening })),
  });
  const next = async () => (await readClass(core, classId)).class;
  expect(await next()).toMatchObject({ nextDay: '2025-12-16', nextAt: '19:00' });
  await cancelSession(core, { id: ids[0] ?? '', reason: 'Họp' });
  expect(await next()).toMatchObject({ nextDay: '2025-12-18' });
});

it('no reason of a cancelled session and no name goes into the audit', async () => {
  const core = await officeBook();
  const { classId, one, first } = await aClass(core);
  await cancelSession(core, { id: first, reason: 'Bà Zyxwa ốm' });
  await setEnrolmentDays(core, {
    classId,
    persons: [{ personId: one, joined: '2025-10-01', left: '2025-10-09' }],
  });
  const { id } = await savePerson(core, { id: null, draft: draft('Zyxwa') });
  await enrol(core, { classId, personIds: [id], joined: '2025-10-01' });
  const { id: empty } = await saveClass(core, { id: null, draft: classDraft() });
  await removeClass(core, empty);
  await restoreClass(core, empty);
  const details = core.store.raw.prepare('select detail from audit').pluck().all().join('\n');
  expect(details).not.toMatch(/zyxwa/iu);
  expect(details).not.toContain('Lan');
});
