import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptPeople } from '../../../src/core/actions/accept-people';
import { undoImport } from '../../../src/core/actions/import-batches';
import { decide, readPeople } from '../../../src/core/actions/import-people';
import type { Core } from '../../../src/core/core';
import { addLeave, removeLeave } from '../../../src/core/actions/change-leave';
import { closeBook } from '../../../src/core/actions/close-book';
import { setNote, takeAttendance } from '../../../src/core/actions/take-attendance';
import { setEventDone } from '../../../src/core/actions/calendar';
import {
  addSessions,
  enrol,
  removeClass,
  restoreClass,
} from '../../../src/core/actions/change-classes';
import { changeSkills, listSkills } from '../../../src/core/actions/change-skills';
import { setEnrolmentDays } from '../../../src/core/actions/enrol-people';
import { savePopulation } from '../../../src/core/actions/change-population';
import { changePeople, undoPeopleChange } from '../../../src/core/actions/change-many-people';
import { removePerson, savePerson } from '../../../src/core/actions/change-people';
import { erasePerson } from '../../../src/core/actions/erase-person';
import { keepNumbers } from '../../../src/core/actions/keep-numbers';
import { mergePersons, undoMerge } from '../../../src/core/actions/merge-persons';
import { setContact } from '../../../src/core/actions/person-contact';
import { restorePerson } from '../../../src/core/actions/restore-person';
import { keepApart } from '../../../src/core/actions/same-person';
import { changePlan } from '../../../src/core/actions/change-plan';
import { currentPlan } from '../../../src/core/actions/read-plan';
import { makeNextYear, takeShippedPlan } from '../../../src/core/actions/take-plan';
import { setTaskProgress } from '../../../src/core/actions/track-task';
import type { PlanChange } from '../../../src/domain/plan/change';
import { makeSample } from '../../../src/core/actions/make-sample';
import { enterQuota, readChecklist } from '../../../src/core/actions/check-quotas';
import { saveFigure } from '../../../src/core/actions/change-figures';
import { setUpOffice } from '../../../src/core/actions/set-up-office';
import {
  classWith,
  contents,
  draft,
  emptyBook,
  officeBook,
  temporaryFolder,
} from '../../support/book';
import { keepBoth } from '../../support/enciphered';
import { office } from '../../support/office';
import { sheetOf } from '../intake/lists';

const STOP = 'stopped on purpose';

/** SQLite's own trigger stops the n-th row that an action inserts or changes, wherever it is. */
function stopAtRow(core: Core, row: number): void {
  const { raw } = core.store;
  raw.exec('create temp table rows_left (n integer); ');
  raw.prepare('insert into rows_left values (?)').run(row);
  for (const table of tablesOf(core)) {
    for (const event of ['insert', 'update', 'delete']) {
      raw.exec(`create temp trigger stop_${table}_${event} before ${event} on main.${table} begin
        select raise(abort, '${STOP}') where (select n from rows_left) <= 1;
        update rows_left set n = n - 1;
      end`);
    }
  }
}

function goOn(core: Core): void {
  const { raw } = core.store;
  for (const table of tablesOf(core)) {
    for (const event of ['insert', 'update', 'delete']) {
      raw.exec(`drop trigger temp.stop_${table}_${event}`);
    }
  }
  raw.exec('drop table temp.rows_left');
}

function tablesOf(core: Core): string[] {
  return core.store.raw
    .prepare(
      `select name from main.sqlite_schema where type = 'table' and name not like 'sqlite_%'`,
    )
    .pluck()
    .all() as string[];
}

/** With a hamlet that is new, and two rows that are alike. */
async function previewOfList(core: Core): Promise<string> {
  const path = join(temporaryFolder(), 'ds.xlsx');
  const head = ['Họ và tên', 'Năm sinh', 'Giới tính', 'Xóm'];
  const row = ['Bùi Văn An', 1990, 'Nam', 'Xóm Mới'];
  writeFileSync(path, await sheetOf([head, row, row, ['Lê Thị Bé', 1985, 'Nữ', 'Đoàn Kết']]));
  const asked = { reading: core.newId(), sheet: null, headerRow: null, choice: null };
  return readPeople(core, { ...asked, path });
}

const actions: [string, () => Promise<{ core: Core; act: () => Promise<unknown> }>, number][] = [
  [
    'save population figures',
    async () => {
      const core = await officeBook();
      const figure = { hamletId: null, persons: 9, source: 'Công an xã', day: '2025-01-01' };
      const figures = [
        { ...figure, kind: 'adults' as const },
        { ...figure, kind: 'students' as const },
      ];
      return { core, act: () => savePopulation(core, { year: 2025, figures }) };
    },
    3,
  ],
  [
    'set up an office',
    async () => {
      const core = await emptyBook();
      return {
        core,
        act: () => setUpOffice(core, { office, hamlets: ['A', 'B'], shippedPlan: 'phu-binh-2025' }),
      };
    },
    100,
  ],
  [
    'take a plan',
    async () => {
      const core = await emptyBook();
      return { core, act: () => takeShippedPlan(core, { name: 'phu-binh-2025', as: 'own' }) };
    },
    100,
  ],
  [
    'take attendance',
    async () => {
      const core = await officeBook();
      const { personIds, sessionIds } = await classWith(core, ['A', 'B', 'C'], ['2025-10-02']);
      const changes = personIds.map((personId) => ({
        personId,
        sessionId: sessionIds[0] ?? '',
        from: null,
        to: 'present' as const,
      }));
      return { core, act: () => takeAttendance(core, changes) };
    },
    100,
  ],
  [
    'write a note on a mark',
    async () => {
      const { core, keptId } = await twoOfOne();
      const sessionId = core.store.raw
        .prepare('select id from class_session')
        .pluck()
        .get() as string;
      const note = { personId: keptId, sessionId, from: null, to: 'xe hỏng' };
      return { core, act: () => setNote(core, note) };
    },
    100,
  ],
  [
    'note known leave',
    async () => {
      const { core, keptId } = await twoOfOne();
      const leave = { from: '2025-10-02', to: '2025-10-03', reason: 'đi viện' };
      return { core, act: () => addLeave(core, { personId: keptId, ...leave }) };
    },
    100,
  ],
  [
    'take known leave out',
    async () => {
      const { core, keptId } = await twoOfOne();
      const leave = { from: '2025-10-02', to: '2025-10-03', reason: 'đi viện' };
      const { id } = await addLeave(core, { personId: keptId, ...leave });
      return { core, act: () => removeLeave(core, id) };
    },
    100,
  ],
  [
    'close the book',
    async () => {
      const core = await officeBook();
      return { core, act: () => closeBook(core, { until: '2025-10-31', reason: '' }) };
    },
    100,
  ],
  [
    'add sessions',
    async () => {
      const core = await officeBook();
      const { classId } = await classWith(core, [], []);
      const sessions = ['2025-10-02', '2025-10-03', '2025-10-04'].map((day) => ({
        day,
        startsAt: '19:00',
        endsAt: '21:00',
      }));
      return { core, act: () => addSessions(core, { classId, sessions }) };
    },
    100,
  ],
  [
    'enrol people',
    async () => {
      const core = await officeBook();
      const { classId } = await classWith(core, [], []);
      const personIds: string[] = [];
      for (const name of ['A', 'B', 'C']) {
        personIds.push((await savePerson(core, { id: null, draft: draft(name) })).id);
      }
      return { core, act: () => enrol(core, { classId, personIds, joined: '2025-10-01' }) };
    },
    100,
  ],
  [
    'remove a class',
    async () => {
      const core = await officeBook();
      const { classId } = await classWith(core, ['A', 'B'], ['2025-10-02', '2025-10-09']);
      return { core, act: () => removeClass(core, classId) };
    },
    100,
  ],
  [
    'bring a class back',
    async () => {
      const core = await officeBook();
      const { classId } = await classWith(core, ['A', 'B'], ['2025-10-02', '2025-10-09']);
      await removeClass(core, classId);
      return { core, act: () => restoreClass(core, classId) };
    },
    100,
  ],
  [
    'set when people joined and left',
    async () => {
      const core = await officeBook();
      const { classId, personIds } = await classWith(core, ['A', 'B'], ['2025-10-02']);
      const days = { joined: '2025-10-01', left: '2025-10-09' };
      const persons = personIds.map((personId) => ({ personId, ...days }));
      return { core, act: () => setEnrolmentDays(core, { classId, persons }) };
    },
    100,
  ],
  [
    'change skill lists',
    async () => {
      const core = await officeBook();
      const [list] = await listSkills(core);
      const { id = '', skills = [] } = list ?? {};
      const changes = skills.map((skill) => ({ do: 'remove-skill' as const, id: skill.id }));
      return { core, act: () => changeSkills(core, [...changes, { do: 'remove-list', id }]) };
    },
    100,
  ],
  [
    'save a person and a figure',
    async () => {
      const core = await officeBook();
      return {
        core,
        act: async () => {
          await savePerson(core, { id: null, draft: draft('Lê Văn Ân') });
        },
      };
    },
    100,
  ],
  [
    'save a figure',
    async () => {
      const core = await officeBook();
      const figure = {
        indicator: 'adults-vneid-confirmed',
        day: '2025-12-01',
        numerator: 1,
        denominator: 2,
        source: 'Công an xã',
      } as const;
      return { core, act: () => saveFigure(core, { id: null, draft: figure }) };
    },
    100,
  ],
  [
    'change a plan',
    async () => {
      const core = await officeBook();
      const plan = await currentPlan(core);
      const [target] = plan?.targets ?? [];
      const tasks = plan?.tasks ?? [];
      if (!plan || !target) throw new Error('no plan');
      const turned = tasks.map(({ id }, index) => ({ id, no: tasks.at(-1 - index)?.no ?? '' }));
      const changes: PlanChange[] = [
        { do: 'put-target', row: { ...target, value: 70 } },
        { do: 'remove', of: 'target', id: target.id },
        { do: 'numbers', tasks: turned },
        { do: 'head', set: { title: 'Kế hoạch mới' } },
      ];
      return { core, act: () => changePlan(core, { id: plan.id, changes }) };
    },
    100,
  ],
  [
    'make next year’s plan',
    async () => {
      const core = await officeBook();
      const id = (await currentPlan(core))?.id ?? '';
      return { core, act: () => makeNextYear(core, id) };
    },
    100,
  ],
  [
    'record the progress of a task',
    async () => {
      const core = await officeBook();
      const id = (await currentPlan(core))?.tasks[0]?.id ?? '';
      const progress = { state: 'done', percent: 100, progressNote: 'Xong' } as const;
      return { core, act: () => setTaskProgress(core, { id, ...progress }) };
    },
    100,
  ],
  [
    'mark an event as done',
    async () => {
      const core = await officeBook();
      const key = `report:${core.newId()}:2026-12-09`;
      return { core, act: () => setEventDone(core, { key, done: true }) };
    },
    100,
  ],
  [
    'enter what was done for a quota, and replace it',
    async () => {
      const core = await officeBook();
      const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
      const quota = (await readChecklist(core, id)).find(({ counted }) => !counted);
      const entry = { quotaId: quota?.quotaId ?? '', month: null, hamletId: null };
      await enterQuota(core, { ...entry, value: 3 });
      return { core, act: () => enterQuota(core, { ...entry, value: 4 }) };
    },
    100,
  ],
  [
    'enter a list of people',
    async () => {
      const core = await officeBook();
      const preview = await previewOfList(core);
      decide(core, { preview, rows: 'all', fate: 'enter' });
      const choice = { preview, audience: null, hamletId: null, keepsApart: true };
      return { core, act: () => acceptPeople(core, choice) };
    },
    100,
  ],
  [
    'merge two persons',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      return { core, act: () => mergePersons(core, { keptId, goneId }) };
    },
    100,
  ],
  [
    'take a list of people back',
    async () => {
      const core = await officeBook();
      const preview = await previewOfList(core);
      decide(core, { preview, rows: 'all', fate: 'enter' });
      const choice = { preview, audience: null, hamletId: null, keepsApart: true };
      const { batch } = await acceptPeople(core, choice);
      return { core, act: () => undoImport(core, batch) };
    },
    100,
  ],
  [
    'take a merge back',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      const merge = await mergePersons(core, { keptId, goneId });
      return { core, act: () => undoMerge(core, merge) };
    },
    100,
  ],
  [
    'take the removal of a person back',
    async () => {
      const core = await officeBook();
      const [id, other, gone] = await Promise.all(
        ['A', 'B', 'C'].map(
          async (name) => (await savePerson(core, { id: null, draft: draft(name) })).id,
        ),
      );
      if (!id || !other || !gone) throw new Error('nobody');
      await savePerson(core, { id: gone, draft: draft('D') });
      await mergePersons(core, { keptId: id, goneId: gone });
      await keepApart(core, { oneId: id, otherId: other });
      await removePerson(core, id);
      return { core, act: () => restorePerson(core, id) };
    },
    100,
  ],
  [
    'keep two persons apart',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      return { core, act: () => keepApart(core, { oneId: keptId, otherId: goneId }) };
    },
    100,
  ],
  [
    'write the numbers of a person',
    async () => {
      const { core, keptId } = await twoOfOne();
      await keepBoth(core);
      const numbers = { phone: '0912345678', cccd: '019085001234' };
      return { core, act: () => setContact(core, { id: keptId, ...numbers }) };
    },
    100,
  ],
  [
    'stop keeping numbers',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      await keepBoth(core);
      await setContact(core, { id: goneId, phone: '0912345678', cccd: '019085001234' });
      await mergePersons(core, { keptId, goneId });
      return { core, act: () => keepNumbers(core, { keepsPhone: false, keepsCccd: false }) };
    },
    100,
  ],
  [
    'erase a person who is counted',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      await mergePersons(core, { keptId, goneId });
      return { core, act: () => erasePerson(core, { id: keptId, reason: 'Đơn' }) };
    },
    100,
  ],
  [
    'erase a person who is in no total',
    async () => {
      const core = await officeBook();
      const { id } = await savePerson(core, { id: null, draft: draft('A') });
      await savePerson(core, { id, draft: draft('B', { note: 'tổ 1' }) });
      return { core, act: () => erasePerson(core, { id, reason: 'Đơn' }) };
    },
    100,
  ],
  [
    'change many people',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      const change = { confirmedOn: '2025-11-01', source: 'Công an xã' };
      return { core, act: () => changePeople(core, { who: { ids: [keptId, goneId] }, change }) };
    },
    100,
  ],
  [
    'take a change of many people back',
    async () => {
      const { core, keptId, goneId } = await twoOfOne();
      const change = { audience: 'workers' as const };
      const { act } = await changePeople(core, { who: { ids: [keptId, goneId] }, change });
      return { core, act: () => undoPeopleChange(core, act) };
    },
    100,
  ],
  [
    'make the sample commune',
    async () => {
      const core = await emptyBook();
      return { core, act: () => makeSample(core, { persons: 3, seed: 1 }) };
    },
    120,
  ],
];

/** Both were at a session; one is known better, is confirmed, and is apart from a third. */
async function twoOfOne(): Promise<{ core: Core; keptId: string; goneId: string }> {
  const core = await officeBook();
  const { personIds, sessionIds } = await classWith(core, ['A', 'A', 'C'], ['2025-10-02']);
  const [keptId = '', goneId = '', thirdId = ''] = personIds;
  const to = 'present' as const;
  await takeAttendance(
    core,
    [keptId, goneId].map((personId) => ({
      personId,
      sessionId: sessionIds[0] ?? '',
      from: null,
      to,
    })),
  );
  await savePerson(core, { id: goneId, draft: draft('A', { sex: 'male', note: 'tổ 1' }) });
  const sessionId = sessionIds[0] ?? '';
  await setNote(core, { personId: goneId, sessionId, from: null, to: 'đến từ đầu buổi' });
  await addLeave(core, { personId: goneId, from: '2025-10-07', to: '2025-10-07', reason: '' });
  core.store.raw.exec(`insert into vneid_confirmation values (2, '2025-10-01', 'Công an xã')`);
  await keepApart(core, { oneId: goneId, otherId: thirdId });
  return { core, keptId, goneId };
}

describe('an action that fails at any of its rows leaves the book as it was', () => {
  it.each(actions)('%s', async (_, prepare, most) => {
    const { core, act } = await prepare();
    const before = contents(core);
    let failures = 0;
    for (let row = 1; row <= most; row += 1) {
      stopAtRow(core, row);
      const error: unknown = await act().then(
        () => null,
        (reason: unknown) => reason,
      );
      goOn(core);
      if (error === null) break;
      expect(error).toMatchObject({ message: STOP });
      expect(contents(core)).toEqual(before);
      failures += 1;
    }
    expect(failures).toBeGreaterThan(1);
  });
});

describe('the audit trail', () => {
  it('cannot be changed or deleted, even with SQL', async () => {
    const core = await officeBook();
    expect(() => core.store.raw.exec(`update audit set who = 'khác'`)).toThrow('cannot be changed');
    expect(() => core.store.raw.exec('delete from audit')).toThrow('cannot be deleted');
  });
});
