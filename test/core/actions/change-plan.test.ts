import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePlan } from '../../../src/core/actions/change-plan';
import { currentPlan, readPlan } from '../../../src/core/actions/read-plan';
import { takeShippedPlan } from '../../../src/core/actions/take-plan';
import { setTaskProgress } from '../../../src/core/actions/track-task';
import type { Core } from '../../../src/core/core';
import type { PlanChange, TaskRow } from '../../../src/domain/plan/change';
import type { Duty, Plan, Quota, Target } from '../../../src/domain/plan/plan';
import { contents, emptyBook, officeBook } from '../../support/book';

async function whole(): Promise<{ core: Core; plan: Plan }> {
  const core = await emptyBook();
  const { id } = await takeShippedPlan(core, { name: 'dak-lak-2026', as: 'own' });
  return { core, plan: await readPlan(core, id) };
}

const newTarget = (core: Core, rest: Partial<Target> = {}): Target => ({
  id: core.newId(),
  year: 2027,
  label: '',
  audience: 'workers',
  indicator: 'workers-digital-skills',
  op: '>=',
  value: 60,
  unit: '%',
  strength: null,
  origin: null,
  ...rest,
});
const newQuota = (core: Core, rest: Partial<Quota> = {}): Quota => ({
  id: core.newId(),
  taskId: null,
  indicator: 'classes-held',
  per: 'hamlet',
  each: 'month',
  about: null,
  op: '>',
  value: 1,
  unit: 'lớp',
  origin: null,
  ...rest,
});
const newTask = (core: Core, no: string, rest: Partial<TaskRow> = {}): TaskRow => ({
  id: core.newId(),
  no,
  about: 'Tổ chức lớp học',
  lead: ['Công an xã'],
  with: [],
  directedBy: null,
  form: 'trực tuyến',
  due: { kind: 'before', value: '2026-06-30' },
  milestones: [],
  programme: [],
  note: null,
  ...rest,
});
const newDuty = (core: Core, rest: Partial<Duty> = {}): Duty => ({
  id: core.newId(),
  by: 'Phòng Văn hóa - Xã hội',
  to: 'UBND tỉnh',
  about: null,
  kind: 'annual',
  before: '2026-12-10',
  must: null,
  ...rest,
});

describe('a change of a plan', () => {
  it('is taken back whole, whatever was changed in one go', async () => {
    const { core, plan } = await whole();
    const [task] = plan.tasks;
    const [quota] = plan.quotas;
    if (!task || !quota) throw new Error('the plan is empty');
    const changes: PlanChange[] = [
      { do: 'head', set: { title: 'Kế hoạch mới', number: 7, units: ['Công an xã'] } },
      { do: 'put-target', row: newTarget(core) },
      { do: 'put-quota', row: { ...quota, value: 12 } },
      { do: 'put-task', row: newTask(core, '11') },
      { do: 'put-duty', row: newDuty(core) },
      { do: 'remove', of: 'task', id: task.id },
      { do: 'remove', of: 'quota', id: quota.id },
      { do: 'remove', of: 'duty', id: plan.duties[0]?.id ?? '' },
      { do: 'remove', of: 'target', id: plan.targets[2]?.id ?? '' },
    ];
    const { undo, refused } = await changePlan(core, { id: plan.id, changes });
    expect(refused).toEqual([]);
    const changed = await readPlan(core, plan.id);
    expect(changed).toMatchObject({
      title: 'Kế hoạch mới',
      number: 7,
      illegible: ['symbol', 'date'],
    });
    expect(changed.tasks.map(({ no }) => no)).not.toContain('1.1');
    const back = await changePlan(core, { id: plan.id, changes: undo });
    expect(back.refused).toEqual([]);
    expect(await readPlan(core, plan.id)).toEqual(plan);
    await changePlan(core, { id: plan.id, changes: back.undo });
    expect(await readPlan(core, plan.id)).toEqual(changed);
  });

  it('of any kind and in any order is taken back whole', async () => {
    const { core, plan } = await whole();
    const step = fc.record({ kind: fc.nat(8), pick: fc.nat(1000), to: fc.nat(100) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const before = await readPlan(core, plan.id);
        const changes = steps.map((each) => changeFor(core, before, each));
        const { undo } = await changePlan(core, { id: plan.id, changes });
        if (undo.length > 0) {
          const { refused } = await changePlan(core, { id: plan.id, changes: undo });
          expect(refused).toEqual([]);
        }
        expect(await readPlan(core, plan.id)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('that does not fit is refused in its row, and the rest is saved', async () => {
    const { core, plan } = await whole();
    const [first] = plan.targets;
    if (!first) throw new Error('no target');
    const changes: PlanChange[] = [
      { do: 'put-target', row: newTarget(core, { value: 61 }) },
      { do: 'put-target', row: { ...first, id: core.newId() } },
      { do: 'put-target', row: newTarget(core, { year: 2028, value: 101 }) },
      { do: 'put-target', row: newTarget(core, { year: 2028, value: -1 }) },
      { do: 'put-target', row: newTarget(core, { year: 1900 }) },
      { do: 'put-quota', row: newQuota(core, { taskId: core.newId() }) },
      { do: 'put-task', row: newTask(core, '1.1') },
      { do: 'put-task', row: newTask(core, ' ') },
      { do: 'put-task', row: newTask(core, '12', { about: ' ' }) },
      {
        do: 'put-task',
        row: newTask(core, '12', { due: { kind: 'range', from: '2026-10-10', to: '2026-10-05' } }),
      },
      { do: 'put-task', row: newTask(core, '12', { due: { kind: 'yearly', value: '--02-30' } }) },
      { do: 'put-duty', row: newDuty(core, { by: '' }) },
      { do: 'head', set: { title: '' } },
      { do: 'remove', of: 'task', id: core.newId() },
      { do: 'order', of: 'target', ids: [] },
      { do: 'numbers', tasks: [] },
      { do: 'put-duty', row: newDuty(core) },
    ];
    const { refused } = await changePlan(core, { id: plan.id, changes });
    expect(refused.map(({ index, code }) => [index, code])).toEqual([
      [1, 'target-twice'],
      [2, 'percent-out-of-range'],
      [3, 'value-negative'],
      [4, 'target-year-bad'],
      [5, 'task-unknown'],
      [6, 'task-number-taken'],
      [7, 'task-number-empty'],
      [8, 'text-empty'],
      [9, 'due-ends-before-start'],
      [10, 'due-day-bad'],
      [11, 'text-empty'],
      [12, 'text-empty'],
      [13, 'row-unknown'],
      [14, 'row-order-outdated'],
      [15, 'row-order-outdated'],
    ]);
    expect(refused[8]?.sentence).toContain(
      'kết thúc ngày 05/10/2026, trước khi bắt đầu ngày 10/10',
    );
    const now = await readPlan(core, plan.id);
    expect(now.targets).toHaveLength(plan.targets.length + 1);
    expect(now.duties).toHaveLength(plan.duties.length + 1);
    expect(now.tasks).toEqual(plan.tasks);
  });

  it('with a text too long or a year of another age is refused in its row alone', async () => {
    const { core, plan } = await whole();
    const changes: PlanChange[] = [
      { do: 'put-target', row: newTarget(core, { strength: 'x'.repeat(2001) }) },
      { do: 'put-task', row: newTask(core, '12', { about: 'x'.repeat(20_001) }) },
      { do: 'put-task', row: newTask(core, '12', { due: { kind: 'month', value: '0226-10' } }) },
      { do: 'put-task', row: newTask(core, '12', { due: { kind: 'quarter', value: '9999-Q4' } }) },
      { do: 'put-task', row: newTask(core, '12', { due: { kind: 'day', value: '0225-11-30' } }) },
      { do: 'put-duty', row: newDuty(core, { before: '0225-11-30' }) },
      { do: 'head', set: { date: '0225-11-30' } },
      { do: 'put-target', row: newTarget(core, { value: 61 }) },
    ];
    const { refused } = await changePlan(core, { id: plan.id, changes });
    expect(refused.map(({ index, code }) => [index, code])).toEqual([
      [0, 'text-too-long'],
      [1, 'text-too-long'],
      [2, 'due-day-bad'],
      [3, 'due-day-bad'],
      [4, 'due-day-bad'],
      [5, 'due-day-bad'],
      [6, 'due-day-bad'],
    ]);
    expect((await readPlan(core, plan.id)).targets).toHaveLength(plan.targets.length + 1);
  });

  it('lets a task stand that nobody leads', async () => {
    const { core, plan } = await whole();
    const row = newTask(core, '12', { lead: [] });
    const { refused } = await changePlan(core, { id: plan.id, changes: [{ do: 'put-task', row }] });
    expect(refused).toEqual([]);
  });

  it('gives tasks new numbers even when these change places', async () => {
    const { core, plan } = await whole();
    const turned = [...plan.tasks].reverse();
    const tasks = turned.map(({ id }, index) => ({ id, no: plan.tasks[index]?.no ?? '' }));
    await changePlan(core, { id: plan.id, changes: [{ do: 'numbers', tasks }] });
    const now = await readPlan(core, plan.id);
    expect(now.tasks.map(({ no }) => no)).toEqual(plan.tasks.map(({ no }) => no));
    expect(now.tasks.map(({ id }) => id)).toEqual(turned.map(({ id }) => id));
  });

  it('touches no other plan’s rows', async () => {
    const { core, plan } = await whole();
    const other = await takeShippedPlan(core, { name: 'ha-bac-2025', as: 'other' });
    const [target] = plan.targets;
    const [quota] = plan.quotas;
    const [task] = plan.tasks;
    const [duty] = plan.duties;
    if (!target || !quota || !task || !duty) throw new Error('the plan is empty');
    const before = contents(core);
    const { refused } = await changePlan(core, {
      id: other.id,
      changes: [
        { do: 'put-target', row: { ...target, year: 2030 } },
        { do: 'put-quota', row: { ...quota, taskId: null } },
        { do: 'put-task', row: { ...newTask(core, '99'), id: task.id } },
        { do: 'put-duty', row: duty },
        { do: 'remove', of: 'target', id: target.id },
        { do: 'remove', of: 'task', id: task.id },
      ],
    });
    expect(refused.map(({ code }) => code)).toEqual(Array(6).fill('row-unknown'));
    expect(contents(core)).toEqual(before);
  });

  it('takes a task out and back with all that was done for it', async () => {
    const core = await officeBook();
    const plan = await currentPlan(core);
    const task = plan?.tasks[1];
    if (!plan || !task) throw new Error('no plan');
    const progress = { state: 'in-progress', percent: 40, progressNote: 'Đã họp' } as const;
    await setTaskProgress(core, { id: task.id, ...progress });
    const before = await readPlan(core, plan.id);
    const { undo } = await changePlan(core, {
      id: plan.id,
      changes: [{ do: 'remove', of: 'task', id: task.id }],
    });
    const without = await readPlan(core, plan.id);
    expect(without.assignments.some(({ taskIds }) => taskIds.includes(task.id))).toBe(false);
    await changePlan(core, { id: plan.id, changes: undo });
    expect(await readPlan(core, plan.id)).toEqual(before);
  });

  it('of a plan that is not there is refused', async () => {
    const { core } = await whole();
    const changes: PlanChange[] = [{ do: 'head', set: { title: 'x' } }];
    await expect(changePlan(core, { id: core.newId(), changes })).rejects.toMatchObject({
      code: 'plan-unknown',
    });
  });

  it('leaves a field alone that is given as undefined', async () => {
    const { core, plan } = await whole();
    await changePlan(core, {
      id: plan.id,
      changes: [{ do: 'head', set: { title: undefined, place: 'Phú Bình' } }],
    });
    expect(await readPlan(core, plan.id)).toEqual({ ...plan, place: 'Phú Bình' });
  });
});

function changeFor(
  core: Core,
  plan: Plan,
  { kind, pick, to }: { kind: number; pick: number; to: number },
): PlanChange {
  const one = <T>(list: readonly T[]): T => {
    const found = list[pick % list.length];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const turned = <T>(list: readonly T[]): T[] => {
    const from = to % list.length;
    return [...list.slice(from), ...list.slice(0, from)];
  };
  switch (kind) {
    case 0:
      return { do: 'head', set: { title: `Kế hoạch ${to}`, number: to + 1 } };
    case 1:
      return { do: 'put-target', row: { ...one(plan.targets), value: to } };
    case 2:
      return { do: 'put-target', row: newTarget(core, { year: 2030 + (to % 3) }) };
    case 3:
      return { do: 'remove', of: 'target', id: one(plan.targets).id };
    case 4:
      return { do: 'put-task', row: newTask(core, `${20 + (to % 4)}`) };
    case 5:
      return { do: 'remove', of: 'task', id: one(plan.tasks).id };
    case 6:
      return { do: 'order', of: 'quota', ids: turned(plan.quotas.map(({ id }) => id)) };
    case 7:
      return {
        do: 'numbers',
        tasks: turned(plan.tasks).map(({ id }, index) => ({
          id,
          no: plan.tasks[index]?.no ?? '',
        })),
      };
    default:
      return { do: 'remove', of: 'quota', id: one(plan.quotas).id };
  }
}
