import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { changePlan } from '../src/core/actions/change-plan';
import { makeSample } from '../src/core/actions/make-sample';
import { currentPlan } from '../src/core/actions/read-plan';
import type { Core } from '../src/core/core';
import { indicatorIds } from '../src/domain/indicator/catalogue';
import type { PlanChange } from '../src/domain/plan/change';
import { targetAudiences } from '../src/domain/plan/plan';
import { withBook } from './support/book';
import { inFolder } from './support/folder';
import { interleaved, median, share, timed } from './support/interleaved';
import { compared, type Measurement } from './support/measurement';
import { apps, openWindow } from './window/open-window';
import { openPlanPages, type OpenedPages } from './window/plan-pages';

const TASKS = 300;
const TARGETS = 200;
const ROUNDS = 15;
const EDITS = 200;

/** A plan of 300 tasks and 200 targets: each of its pages opened, against an empty page; one edit of it on disk. */
export function measurePlanPages(): Promise<Measurement[]> {
  return inFolder(async (folder) => {
    const dataFolder = join(folder, 'data');
    await mkdir(dataFolder);
    const edit = await withBook(join(dataFolder, 'so-hoc-vu-so.db'), async (core) => {
      await makeSample(core, { persons: 1200, seed: 64 });
      await enlarge(core);
      return measureEdit(core);
    });
    const script = openPlanPages(ROUNDS);
    const { said } = await openWindow({ app: apps.program, dataFolder, script });
    const { empty, tabs } = said as OpenedPages;
    const pages = Object.entries(tabs).map(([name, taken]) =>
      compared(
        `plan of ${TASKS} tasks, ${TARGETS} targets, page “${name}” opened / empty page`,
        'ms',
        ROUNDS,
        [median(taken), median(empty)],
        2,
      ),
    );
    return [...pages, edit];
  });
}

async function enlarge(core: Core): Promise<void> {
  const plan = await currentPlan(core);
  if (!plan) throw new Error('the sample has no plan');
  const kinds = targetAudiences.flatMap((audience) =>
    indicatorIds.map((indicator) => ({ audience, indicator })),
  );
  const targets = Array.from({ length: TARGETS - plan.targets.length }, (_, index): PlanChange => {
    const kind = kinds[index % kinds.length];
    if (!kind) throw new Error('no kinds of targets');
    return {
      do: 'put-target',
      row: {
        ...kind,
        id: core.newId(),
        year: 2030 + Math.floor(index / kinds.length),
        label: '',
        op: '>=',
        value: 80,
        unit: '%',
        strength: null,
        origin: null,
      },
    };
  });
  const [first] = plan.tasks;
  if (!first) throw new Error('the plan has no tasks');
  const { state: _, percent: _percent, progressNote: _note, ...content } = first;
  const tasks = Array.from({ length: TASKS - plan.tasks.length }, (_, index): PlanChange => ({
    do: 'put-task',
    row: {
      ...content,
      id: core.newId(),
      no: `${1 + Math.floor(index / 10)}.${1 + (index % 10)}`,
      due: { kind: 'before', value: '2026-11-30' },
    },
  }));
  const { refused } = await changePlan(core, { id: plan.id, changes: [...targets, ...tasks] });
  if (refused.length > 0)
    throw new Error(`${refused.length} rows refused: ${refused[0]?.sentence}`);
}

/** One value of one target, from the action to the disk, against a raw commit of the same row. */
async function measureEdit(core: Core): Promise<Measurement> {
  const plan = await currentPlan(core);
  const target = plan?.targets[0];
  if (!plan || !target) throw new Error('the plan has no targets');
  const raw = core.store.raw.prepare('update plan_target set value = ? where id = ?');
  let value = 0;
  const taken = await interleaved(EDITS, {
    ours: () =>
      timed(() => {
        const row = { ...target, value: (value += 1) % 100 };
        return changePlan(core, { id: plan.id, changes: [{ do: 'put-target', row }] });
      }),
    bare: () => timed(() => raw.run((value += 1) % 100, target.id)),
  });
  const name = `one value of that plan changed, action to disk (95 of 100 within ${share(taken('ours'), 0.95).toFixed(1)} ms) / raw commit`;
  return compared(name, 'ms', EDITS, [median(taken('ours')), median(taken('bare'))], null);
}
