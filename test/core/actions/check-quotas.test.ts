import { changeRegister } from '../../../src/core/actions/change-register';
import type { Activity, Guidance, Honour } from '../../../src/domain/register/rows';
import { nothingAsked } from '../../../src/domain/class/class';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangPlan } from '../../../src/core/actions/arrange-plans';
import { changePlan } from '../../../src/core/actions/change-plan';
import { addSessions, enrol, saveClass } from '../../../src/core/actions/change-classes';
import { removeHamlet } from '../../../src/core/actions/change-hamlets';
import { savePerson } from '../../../src/core/actions/change-people';
import { enterQuota, readChecklist } from '../../../src/core/actions/check-quotas';
import { officeState } from '../../../src/core/actions/read-office';
import { currentPlan, readPlan } from '../../../src/core/actions/read-plan';
import { takeAttendance } from '../../../src/core/actions/take-attendance';
import { takeForOffice, takeShippedPlan } from '../../../src/core/actions/take-plan';
import type { Core } from '../../../src/core/core';
import type { QuotaIndicatorId } from '../../../src/domain/indicator/quota-catalogue';
import { contents, draft, officeBook } from '../../support/book';

interface Book {
  core: Core;
  /** The office's own, hung under the province's. */
  plan: string;
  upper: string;
  hamlets: string[];
}

async function book(): Promise<Book> {
  // After all the days on which somebody is marked.
  const core = await officeBook({ now: () => new Date('2027-01-15T02:00:00Z') });
  const { id: upper } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
  const plan = (await currentPlan(core))?.id ?? '';
  await hangPlan(core, { id: plan, upperId: upper });
  const hamlets = (await officeState(core)).hamlets.map(({ id }) => id);
  return { core, plan, upper, hamlets };
}

async function quotaOf({ core, plan }: Book, indicator: QuotaIndicatorId) {
  const found = (await readChecklist(core, plan)).find((each) => each.indicator === indicator);
  if (!found) throw new Error(`no quota ${indicator}`);
  return found;
}

/** A class whose sessions on the marked days have one mark each. */
async function teach(core: Core, hamletId: string | null, days: string[], marked: string[]) {
  const { id: personId } = await savePerson(core, { id: null, draft: draft('Lê Thị Mận') });
  const { id: classId } = await saveClass(core, {
    id: null,
    draft: {
      name: 'Kỹ năng số',
      subject: '',
      teacher: '',
      place: '',
      hamletId,
      audience: 'adults',
      form: 'in-person',
      ...nothingAsked,
    },
  });
  if (days.length === 0) return;
  const sessions = days.map((day) => ({ day, startsAt: '19:00', endsAt: '21:00' }));
  const { ids } = await addSessions(core, { classId, sessions });
  await enrol(core, { classId, personIds: [personId], joined: '2025-01-01' });
  const changes = ids
    .filter((_, index) => marked.includes(days[index] ?? ''))
    .map((sessionId) => ({ personId, sessionId, from: null, to: 'absent' as const }));
  if (changes.length > 0) await takeAttendance(core, changes);
}

describe('the checklist of a plan', () => {
  it('holds the quotas of the plan it hangs under, with cells by month and hamlet', async () => {
    const there = await book();
    const list = await readChecklist(there.core, there.plan);
    expect(list).toHaveLength(17);
    expect(list.every(({ isUpper }) => isUpper)).toBe(true);
    const cells = (indicator: string) =>
      list.find((each) => each.indicator === indicator)?.cells.map(({ title }) => title);
    expect(cells('visual-campaigns')).toEqual(['Toàn xã']);
    expect(cells('news-items')?.slice(0, 2)).toEqual(['Tháng 1/2026', 'Tháng 2/2026']);
    expect(cells('news-items')).toHaveLength(12);
    expect(cells('guidance-sessions')).toEqual(['Đoàn Kết', 'Bảo Lý']);
    expect(list.find(({ indicator }) => indicator === 'classes-held')).toMatchObject({
      name: 'Lớp học “Bình dân học vụ số”',
      asked: '≥ 5 lớp',
      due: '2026-11-29',
      measure: 'count',
      counted: true,
      met: 0,
      cells: [{ month: null, hamletId: null, title: 'Toàn xã', value: 0, isMet: false }],
    });
  });

  it('names once what its own plan asks in full, and again what it asks less of', async () => {
    const { core, upper } = await book();
    const { id } = await takeForOffice(core, upper);
    const own = await readChecklist(core, id);
    expect(own.map(({ isUpper }) => isUpper)).toEqual(Array(17).fill(false));
    const lowered = (await readPlan(core, id)).quotas.find(
      ({ indicator }) => indicator === 'classes-held',
    );
    if (!lowered) throw new Error('no quota');
    await changePlan(core, { id, changes: [{ do: 'put-quota', row: { ...lowered, value: 4 } }] });
    const list = await readChecklist(core, id);
    expect(list.filter(({ isUpper }) => isUpper).map(({ asked }) => asked)).toEqual(['≥ 5 lớp']);
  });

  it('goes on naming what was entered for the superior plan before the commune asked the same', async () => {
    const { core, plan, upper } = await book();
    const entered = (await readChecklist(core, plan)).find(
      ({ indicator }) => indicator === 'visual-campaigns',
    );
    if (!entered) throw new Error('no quota');
    const { quotaId } = entered;
    await enterQuota(core, { quotaId, month: null, hamletId: null, value: 4 });
    const { id } = await takeForOffice(core, upper);
    const list = await readChecklist(core, id);
    expect(list.filter(({ isUpper }) => isUpper).map((each) => each.quotaId)).toEqual([quotaId]);
  });

  it('has no quotas of a plan it does not hang under', async () => {
    const { core, plan } = await book();
    await hangPlan(core, { id: plan, upperId: null });
    expect(await readChecklist(core, plan)).toEqual([]);
    await expect(readChecklist(core, '00000000-0000-7000-8000-000000000000')).rejects.toMatchObject(
      { code: 'plan-unknown' },
    );
  });

  it('counts classes of the plan’s year at which somebody was marked', async () => {
    const there = await book();
    const [first = null, second = null] = there.hamlets;
    const all = ['2025-12-31', '2026-01-01', '2026-06-01', '2026-12-31', '2027-01-01'];
    await teach(there.core, first, all, all);
    await teach(there.core, first, ['2026-02-01', '2026-02-02'], ['2026-02-01']);
    await teach(there.core, second, ['2026-03-01'], []);
    await teach(there.core, null, ['2026-03-02'], ['2026-03-02']);
    await teach(there.core, second, ['2025-03-02'], ['2025-03-02']);
    expect((await quotaOf(there, 'classes-held')).cells[0]?.value).toBe(3);
    // A session of a class is no session of guidance.
    const sessions = await quotaOf(there, 'guidance-sessions');
    expect(sessions.cells.map(({ value }) => value)).toEqual([0, 0]);
  });

  it('a hamlet with its ten sessions has met its cell', async () => {
    const there = await book();
    const days = Array.from({ length: 10 }, (_, index) => `2026-03-${10 + index}`);
    const other = { ...someGuidance, hamletId: there.hamlets[0] ?? null };
    await changeRegister(there.core, 'guidance', [
      ...days.map((day) => put({ ...someGuidance, day, hamletId: there.hamlets[1] ?? null })),
      put({ ...other, day: '2025-12-31' }),
      put({ ...other, day: '2027-01-01' }),
    ]);
    expect(await quotaOf(there, 'guidance-sessions')).toMatchObject({
      met: 1,
      cells: [{ isMet: false }, { value: 10, isMet: true }],
    });
  });
});

describe('what is counted from what was recognised', () => {
  it('is each person once by the day of the decision; typed before it stays and stands first', async () => {
    const there = await book();
    const { id: personId } = await savePerson(there.core, { id: null, draft: draft('Lê Ân') });
    await changeRegister(there.core, 'honour', [
      putHonour({ personId, name: 'Lê Ân', decidedOn: '2026-10-10' }),
      putHonour({ personId, name: 'Ông Ân', decidedOn: '2026-12-31' }),
      putHonour({ name: 'Đinh Bá Khoa', day: '2025-12-20', decidedOn: '2026-01-01' }),
      putHonour({ name: 'Năm trước', decidedOn: '2025-12-31' }),
      putHonour({ name: 'Đang đề nghị', state: 'candidate', decidedOn: null }),
      putHonour({ kind: 'model-hamlet', name: 'Một', hamletId: there.hamlets[0] ?? null }),
      putHonour({ kind: 'model-hamlet', name: 'Hai', hamletId: there.hamlets[0] ?? null }),
    ]);
    const done = async (indicator: 'model-citizens' | 'model-hamlets') => {
      const { counted, cells } = await quotaOf(there, indicator);
      return { counted, cells: cells.map(({ value, found, isMet }) => [value, found, isMet]) };
    };
    const counted = false;
    expect(await done('model-citizens')).toEqual({ counted, cells: [[2, 2, true]] });
    expect(await done('model-hamlets')).toEqual({ counted, cells: [[1, 1, true]] });
    const { quotaId } = await quotaOf(there, 'model-citizens');
    const at = { quotaId, month: null, hamletId: null };
    await enterQuota(there.core, { ...at, value: 1 });
    expect(await done('model-citizens')).toEqual({ counted, cells: [[1, 2, false]] });
    await enterQuota(there.core, { ...at, value: null });
    expect(await done('model-citizens')).toEqual({ counted, cells: [[2, 2, true]] });
  });
});

function putHonour(rest: Partial<Honour>) {
  const row: Honour = {
    id: crypto.randomUUID(),
    day: '2026-06-01',
    kind: 'model-citizen',
    name: 'Ai đó',
    personId: null,
    hamletId: null,
    state: 'recognised',
    decision: '12/QĐ-UBND',
    decidedOn: '2026-06-15',
    note: '',
    ...rest,
  };
  return { do: 'put' as const, row };
}

describe('what is counted from the activities', () => {
  it('is by month and by how many a row stands for; typed before it stays and stands first', async () => {
    const there = await book();
    const { quotaId } = await quotaOf(there, 'news-items');
    const at = { quotaId, hamletId: null };
    await enterQuota(there.core, { ...at, month: '2026-02', value: 12 });
    await changeRegister(there.core, 'activity', [
      putActivity({ kind: 'news', day: '2026-01-05', quantity: 8 }),
      putActivity({ kind: 'video', day: '2026-01-31', quantity: 3 }),
      putActivity({ kind: 'news', day: '2026-02-01', quantity: 5 }),
      putActivity({ kind: 'festival', day: '2026-10-10', quantity: 1 }),
    ]);
    const news = async () =>
      (await quotaOf(there, 'news-items')).cells
        .slice(0, 3)
        .map(({ value, found, isMet }) => [value, found, isMet]);
    expect(await news()).toEqual([
      [11, 11, true],
      [12, 5, true],
      [null, 0, false],
    ]);
    await enterQuota(there.core, { ...at, month: '2026-02', value: null });
    expect((await news())[1]).toEqual([5, 5, false]);
    expect(await quotaOf(there, 'learning-festival-held')).toMatchObject({
      met: 1,
      cells: [{ value: 1, isMet: true }],
    });
    expect(await quotaOf(there, 'launch-attended')).toMatchObject({ cells: [{ value: null }] });
  });
});

describe('what is typed for a quota', () => {
  const commune = { month: null, hamletId: null };

  it('is kept by month, replaced, and taken back', async () => {
    const there = await book();
    const { quotaId } = await quotaOf(there, 'news-items');
    const enter = (month: string, value: number | null) =>
      enterQuota(there.core, { quotaId, month, hamletId: null, value });
    const values = async () =>
      (await quotaOf(there, 'news-items')).cells
        .slice(0, 3)
        .map(({ value, isMet }) => [value, isMet]);
    await enter('2026-01', 10);
    await enter('2026-02', 11);
    // “Trên 10” is not met by ten.
    expect(await values()).toEqual([
      [10, false],
      [11, true],
      [null, false],
    ]);
    await enter('2026-01', 12);
    await enter('2026-02', null);
    await enter('2026-03', null);
    expect(await values()).toEqual([
      [12, true],
      [null, false],
      [null, false],
    ]);
    const trail = there.core.store.raw
      .prepare(`select detail from audit where action = 'enterQuota' order by rowid`)
      .pluck()
      .all() as string[];
    expect(trail.map((each) => JSON.parse(each) as unknown)).toContainEqual({
      month: '2026-01',
      hamletId: null,
      from: 10,
      to: 12,
    });
  });

  it('“100% xã” is met once the commune did it', async () => {
    const there = await book();
    const { quotaId, measure } = await quotaOf(there, 'launch-attended');
    expect(measure).toBe('done');
    await enterQuota(there.core, { quotaId, ...commune, value: 0 });
    expect((await quotaOf(there, 'launch-attended')).met).toBe(0);
    await enterQuota(there.core, { quotaId, ...commune, value: 1 });
    expect((await quotaOf(there, 'launch-attended')).met).toBe(1);
  });

  const refused: [string, QuotaIndicatorId, Record<string, unknown>, string][] = [
    ['a number below 0', 'visual-campaigns', { value: -1 }, 'figure-negative'],
    ['half a thing', 'visual-campaigns', { value: 1.5 }, 'figure-negative'],
    ['a share below 0', 'officials-trained', { value: -0.1 }, 'figure-negative'],
    ['a share over 100', 'officials-trained', { value: 100.1 }, 'percent-out-of-range'],
    ['what is counted', 'classes-held', { value: 3 }, 'bad-input'],
    ['a month where none is asked', 'visual-campaigns', { month: '2026-01' }, 'bad-input'],
    ['no month where one is asked', 'news-items', {}, 'bad-input'],
    ['a month of another year', 'news-items', { month: '2025-12' }, 'bad-input'],
    [
      'a hamlet that is not there',
      'visual-campaigns',
      { hamletId: '00000000-0000-7000-8000-000000000000' },
      'hamlet-unknown',
    ],
    [
      'a quota that is not there',
      'visual-campaigns',
      { quotaId: '00000000-0000-7000-8000-000000000000' },
      'quota-unknown',
    ],
  ];
  it.each(refused)('%s is refused and nothing is written', async (_what, indicator, of, code) => {
    const there = await book();
    const { quotaId } = await quotaOf(there, indicator);
    const before = contents(there.core);
    const input = { quotaId, ...commune, value: 1, ...of };
    await expect(enterQuota(there.core, input)).rejects.toMatchObject({ code });
    expect(contents(there.core)).toEqual(before);
  });

  it('a hamlet that the quota does not ask is refused', async () => {
    const there = await book();
    const { quotaId } = await quotaOf(there, 'visual-campaigns');
    await expect(
      enterQuota(there.core, { quotaId, month: null, hamletId: there.hamlets[0] ?? '', value: 1 }),
    ).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('keeps its hamlet from being taken out unseen', async () => {
    const there = await book();
    const { raw } = there.core.store;
    const quota = raw
      .prepare(`select no from plan_quota where indicator = 'news-items'`)
      .pluck()
      .get();
    const hamlet = raw.prepare('select no from hamlet where id = ?').pluck().get(there.hamlets[0]);
    raw
      .prepare('insert into quota_entry (quota_no, month, hamlet_no, value) values (?, null, ?, 4)')
      .run(quota, hamlet);
    const before = contents(there.core);
    await expect(removeHamlet(there.core, there.hamlets[0] ?? '')).rejects.toMatchObject({
      code: 'hamlet-in-use',
      detail: { uses: '1 số đã nhập của định mức' },
    });
    expect(contents(there.core)).toEqual(before);
    raw.exec('delete from quota_entry');
    await removeHamlet(there.core, there.hamlets[0] ?? '');
  });

  it('stands in one place once, whatever is entered in which order', async () => {
    const there = await book();
    const { quotaId } = await quotaOf(there, 'news-items');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            month: fc.constantFrom('2026-01', '2026-07', '2026-12'),
            value: fc.option(fc.nat(30)),
          }),
        ),
        async (entries) => {
          for (const entry of entries) {
            await enterQuota(there.core, { quotaId, hamletId: null, ...entry });
          }
          const { cells } = await quotaOf(there, 'news-items');
          for (const { month, value } of cells) {
            const last = entries.findLast((entry) => entry.month === month);
            if (last) expect([month, value]).toEqual([month, last.value]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

const someGuidance: Guidance = {
  id: '',
  day: '2026-01-01',
  hamletId: null,
  topic: 'Dịch vụ công',
  guides: '',
  turns: 10,
  persons: null,
  women: null,
  aged60: null,
  minority: null,
  disabled: null,
  note: '',
};
const put = (row: Guidance) => ({ do: 'put' as const, row: { ...row, id: crypto.randomUUID() } });
const putActivity = (row: Pick<Activity, 'kind' | 'day' | 'quantity'>) => ({
  do: 'put' as const,
  row: {
    id: crypto.randomUUID(),
    dayTo: null,
    name: 'Một việc',
    place: '',
    hamletId: null,
    unit: '',
    turns: null,
    note: '',
    ...row,
  },
});
