import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  hangPlan,
  removePlan,
  restorePlan,
  setCurrentPlan,
  setPlanRole,
} from '../../../src/core/actions/arrange-plans';
import { readPeriod } from '../../../src/core/actions/measure-period';
import { exportPlan, importPlan, planFileOf } from '../../../src/core/actions/plan-files';
import { currentPlan, listPlans, readPlan } from '../../../src/core/actions/read-plan';
import { listShippedPlans, shippedPlanNames } from '../../../src/core/actions/shipped-plans';
import { makeNextYear, takeForOffice, takeShippedPlan } from '../../../src/core/actions/take-plan';
import { changePlan } from '../../../src/core/actions/change-plan';
import { contents, emptyBook, officeBook, temporaryFolder } from '../../support/book';

const folder = path.join(import.meta.dirname, '../../../resources/plans');
const fileOf = (name: string): string => path.join(folder, `${name}.json`);
const contentOf = (name: string): unknown => JSON.parse(fs.readFileSync(fileOf(name), 'utf8'));

describe('the five shipped plans', () => {
  it.each(shippedPlanNames)('%s goes through the book and comes back equal', async (name) => {
    const core = await emptyBook();
    const { id } = await takeShippedPlan(core, { name, as: 'other' });
    expect(await planFileOf(core, id)).toEqual(contentOf(name));
  });

  it.each(shippedPlanNames)('%s is written to a file that is taken again', async (name) => {
    const core = await emptyBook();
    const { id } = await importPlan(core, fileOf(name), 'other');
    const out = path.join(temporaryFolder(), 'kế hoạch.json');
    await exportPlan(core, id, out);
    expect(JSON.parse(fs.readFileSync(out, 'utf8'))).toEqual(contentOf(name));
    const again = await importPlan(core, out, 'other');
    expect(await planFileOf(core, again.id)).toEqual(contentOf(name));
  });

  it('are all there, and say as what they were taken', async () => {
    const core = await officeBook();
    await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const list = await listShippedPlans(core);
    expect(list.map(({ name, takenAs }) => [name, takenAs])).toEqual([
      ['phu-binh-2025', ['own']],
      ['son-mai-2025', []],
      ['ha-bac-2025', []],
      ['dak-lak-2026', ['upper']],
      ['thang-binh-2025', []],
    ]);
    expect(list.find(({ name }) => name === 'dak-lak-2026')).toMatchObject({
      year: 2026,
      targets: 7,
      quotas: 17,
      tasks: 14,
    });
  });

  it('are not taken twice as the same, but again once removed', async () => {
    const core = await officeBook();
    const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const before = contents(core);
    await expect(
      takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' }),
    ).rejects.toMatchObject({ code: 'plan-already-taken' });
    expect(contents(core)).toEqual(before);
    await removePlan(core, id);
    await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    await restorePlan(core, id);
    expect(await listPlans(core)).toHaveLength(3);
  });
});

describe('a plan taken for the office', () => {
  it('that the office issued itself stays as it is', async () => {
    const core = await officeBook();
    const plan = await currentPlan(core);
    expect(plan).toMatchObject({ symbol: '64/KH-UBND', role: 'own', isCurrent: true });
    expect(plan?.targets.every(({ origin }) => origin === null)).toBe(true);
  });

  it('gets the office’s names, and keeps where each target and quota came from', async () => {
    const core = await officeBook();
    const upper = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { id } = await takeForOffice(core, upper.id);
    const plan = await readPlan(core, id);
    expect(plan).toMatchObject({
      role: 'own',
      upperId: upper.id,
      level: 'commune',
      issuer: 'Ủy ban nhân dân xã Phú Bình',
      title: 'Triển khai Phong trào “Bình dân học vụ số” năm 2026 trên địa bàn xã Phú Bình',
      number: null,
      symbol: null,
      date: null,
      illegible: [],
      hamletWord: 'xóm',
    });
    expect(plan.targets).toHaveLength(7);
    for (const row of [...plan.targets, ...plan.quotas]) {
      const { op, value, unit } = row;
      const issuer = 'Ủy ban nhân dân tỉnh Đắk Lắk';
      expect(row.origin).toEqual({ plan: upper.id, issuer, symbol: null, op, value, unit });
    }
    const [first] = plan.targets;
    if (!first) throw new Error('no target');
    await changePlan(core, { id, changes: [{ do: 'put-target', row: { ...first, value: 70 } }] });
    expect((await readPlan(core, id)).targets[0]).toMatchObject({
      value: 70,
      origin: { value: 100 },
    });
  });

  it('shares no row with the plan it was made of', async () => {
    const core = await officeBook();
    const upper = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { id } = await takeForOffice(core, upper.id);
    const before = await readPlan(core, upper.id);
    const own = await readPlan(core, id);
    const ids = new Set(own.tasks.map((task) => task.id));
    expect(own.quotas.every(({ taskId }) => taskId !== null && ids.has(taskId))).toBe(true);
    await changePlan(core, {
      id,
      changes: own.tasks.map((task) => ({ do: 'remove', of: 'task', id: task.id })),
    });
    expect(await readPlan(core, upper.id)).toEqual(before);
  });
});

describe('next year’s plan', () => {
  it('moves dates and takes the targets planned for that year', async () => {
    const core = await officeBook();
    const now = await currentPlan(core);
    const { id } = await makeNextYear(core, now?.id ?? '');
    const plan = await readPlan(core, id);
    expect(plan).toMatchObject({ number: null, date: null, isCurrent: false, role: 'own' });
    expect(plan.targets.map(({ year, value }) => [year, value])).toEqual([
      [2026, 100],
      [2026, 100],
      [2026, 100],
      [2026, 80],
      [2026, 100],
    ]);
    expect(plan.targets[3]?.origin).toMatchObject({
      plan: now?.id,
      symbol: '64/KH-UBND',
      value: 80,
    });
    const task = plan.tasks.find(({ no }) => no === 'IV.2');
    expect(task).toMatchObject({
      due: { kind: 'month', value: '2026-10' },
      note: 'Lễ phát động xong trong tháng 10/2026',
      state: 'not-started',
    });
  });

  it('of a plan without targets for it moves those of its own year', async () => {
    const core = await officeBook();
    const upper = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { id } = await makeNextYear(core, upper.id);
    const plan = await readPlan(core, id);
    expect(plan).toMatchObject({ role: 'upper', issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk' });
    expect(new Set(plan.targets.map(({ year }) => year))).toEqual(new Set([2027]));
    expect(plan.tasks.find(({ no }) => no === '1.5')?.due).toEqual({
      kind: 'range',
      from: '2027-10-05',
      to: '2027-10-10',
    });
    expect(plan.duties[0]?.before).toBe('2027-12-10');
  });
});

describe('plans hang under one another', () => {
  it('never in a circle, nor under themselves', async () => {
    const core = await officeBook();
    const own = (await currentPlan(core))?.id ?? '';
    const { id: province } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
    const { id: party } = await takeShippedPlan(core, { name: 'thang-binh-2025', as: 'other' });
    await hangPlan(core, { id: own, upperId: province });
    await hangPlan(core, { id: province, upperId: party });
    const before = contents(core);
    for (const [id, upperId] of [
      [own, own],
      [party, own],
      [province, own],
    ] as const) {
      await expect(hangPlan(core, { id, upperId })).rejects.toMatchObject({ code: 'plan-circle' });
    }
    expect(contents(core)).toEqual(before);
    expect((await readPlan(core, own)).upperId).toBe(province);
    await hangPlan(core, { id: own, upperId: null });
    expect((await readPlan(core, own)).upperId).toBeNull();
  });
});

it('a plan whose upper one was taken out hangs under none until that is back', async () => {
  const core = await officeBook();
  const own = (await currentPlan(core))?.id ?? '';
  const { id: upperId } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'upper' });
  await hangPlan(core, { id: own, upperId });
  await removePlan(core, upperId);
  expect((await readPlan(core, own)).upperId).toBeNull();
  await restorePlan(core, upperId);
  expect((await readPlan(core, own)).upperId).toBe(upperId);
});

describe('the plan being worked on', () => {
  it('is one; another takes its place, and a removed one leaves it', async () => {
    const core = await officeBook();
    const first = (await currentPlan(core))?.id ?? '';
    const { id: next } = await makeNextYear(core, first);
    await setCurrentPlan(core, next);
    expect((await currentPlan(core))?.id).toBe(next);
    expect((await listPlans(core)).map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      [next, true],
      [first, false],
    ]);
    await removePlan(core, next);
    expect(await currentPlan(core)).toBeNull();
    await restorePlan(core, next);
    expect((await currentPlan(core))?.id).toBe(next);
    await setPlanRole(core, next, 'other');
    expect(await currentPlan(core)).toBeNull();
    await expect(setCurrentPlan(core, core.newId())).rejects.toMatchObject({
      code: 'plan-unknown',
    });
  });

  it('reports a period that has targets in it; an older plan reports the older ones', async () => {
    const core = await officeBook();
    const first = (await currentPlan(core))?.id ?? '';
    const { id: next } = await makeNextYear(core, first);
    await setCurrentPlan(core, next);
    await changePlan(core, { id: next, changes: [{ do: 'head', set: { date: '2026-01-20' } }] });
    expect((await readPeriod(core, '2025-Q4')).plan?.id).toBe(first);
    expect((await readPeriod(core, '2026-Q1')).plan?.id).toBe(next);
    expect((await readPeriod(core, '2025-Q2')).plan).toBeNull();
    expect((await readPeriod(core, '2025-Q2')).laterPlan?.id).toBe(next);
  });
});

it('a plan that was edited is written to a file and taken back equal', async () => {
  const core = await officeBook();
  const plan = await currentPlan(core);
  const [task] = plan?.tasks ?? [];
  if (!plan || !task) throw new Error('no plan');
  const { state: _, percent: _percent, progressNote: _note, ...content } = task;
  const { refused } = await changePlan(core, {
    id: plan.id,
    changes: [
      {
        do: 'head',
        set: { legalBases: [{ symbol: 'x', date: '2025-01-01', by: '' }], signer: null },
      },
      { do: 'head', set: { place: null, units: [], province: '', hamletWord: null } },
      {
        do: 'put-task',
        row: { ...content, lead: [], due: null, form: 'trực tuyến', note: 'a\nb' },
      },
      { do: 'remove', of: 'task', id: plan.tasks[3]?.id ?? '' },
    ],
  });
  expect(refused).toEqual([]);
  const file = await planFileOf(core, plan.id);
  const out = path.join(temporaryFolder(), 'đã sửa.json');
  await exportPlan(core, plan.id, out);
  const { id } = await importPlan(core, out, 'other');
  expect(await planFileOf(core, id)).toEqual(file);
});

describe('a file that is no plan', () => {
  it.each([
    ['not there', () => path.join(temporaryFolder(), 'không có.json'), 'file-missing'],
    ['no JSON', () => written('kế hoạch'), 'plan-file-unreadable'],
    ['another JSON', () => written('{"a": 1}'), 'plan-file-unreadable'],
    ['of a newer program', () => written('{"format": 99}'), 'plan-file-newer'],
  ])('%s is refused in words and nothing is written', async (_, file, code) => {
    const core = await officeBook();
    const before = contents(core);
    await expect(importPlan(core, file(), null)).rejects.toMatchObject({ code });
    expect(contents(core)).toEqual(before);
  });

  function written(text: string): string {
    const file = path.join(temporaryFolder(), 'tệp.json');
    fs.writeFileSync(file, text);
    return file;
  }
});
