import { describe, expect, test } from 'vitest';
import type { PlanChange } from '../../src/domain/plan/change';
import type { Plan } from '../../src/domain/plan/plan';
import { applyChanges } from '../../src/renderer/pages/plan/edits/apply-change';
import {
  PlanEdits,
  type ChangeAnswer,
  type PlanStore,
} from '../../src/renderer/pages/plan/edits/plan-edits';
import { planWith, someTask } from './samples';

const start = planWith([
  someTask({ id: 'a', no: '1', about: 'Một' }),
  someTask({ id: 'b', no: '2', about: 'Hai' }),
]) as Plan;

/** A disk whose writes end when the test says so; it refuses tasks without a text, as the core does. */
function slowDisk() {
  let plan = start;
  const waiting: { end: () => void; fail: () => void }[] = [];
  const write = (changes: readonly PlanChange[]): ChangeAnswer => {
    const undo: PlanChange[] = [];
    const refused: ChangeAnswer['refused'][number][] = [];
    for (const [index, change] of changes.entries()) {
      if (change.do === 'put-task' && change.row.about === '') {
        refused.push({ index, code: 'text-empty', sentence: 'Chưa có nội dung.' });
        continue;
      }
      undo.unshift(...inverse(plan, change));
      plan = applyChanges(plan, [change]);
    }
    return { undo, refused };
  };
  const store: PlanStore = {
    change: (changes) =>
      new Promise((resolve, reject) => {
        waiting.push({
          end: () => resolve(write(changes)),
          fail: () => reject(new Error('disk full')),
        });
      }),
    read: () => Promise.resolve(plan),
    sentenceOf: () => 'Ổ đĩa đã đầy.',
  };
  const next = () => {
    const first = waiting.shift();
    if (!first) throw new Error('nothing is being written');
    return first;
  };
  return { store, next, busy: () => waiting.length, plan: () => plan };
}

function inverse(plan: Plan, change: PlanChange): PlanChange[] {
  if (change.do === 'put-task') {
    const before = plan.tasks.find(({ id }) => id === change.row.id);
    return before
      ? [{ do: 'put-task', row: before }]
      : [{ do: 'remove', of: 'task', id: change.row.id }];
  }
  if (change.do === 'numbers') return [{ do: 'numbers', tasks: plan.tasks }];
  throw new Error(`not in these tests: ${change.do}`);
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const put = (id: string, about: string): PlanChange => {
  const { state: _s, percent: _p, progressNote: _n, ...row } = someTask({ id, no: id, about });
  return { do: 'put-task', row: { ...row, no: id === 'a' ? '1' : id === 'b' ? '2' : '3' } };
};
const abouts = (edits: PlanEdits) => edits.shown().tasks.map(({ about }) => about);

describe('what is edited in a plan', () => {
  test('is shown at once and goes to the disk one after the other, in order', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const first = edits.change([put('a', 'Một mới')], 'sửa');
    const second = edits.change([put('b', 'Hai mới')], 'sửa');
    expect(abouts(edits)).toEqual(['Một mới', 'Hai mới']);
    expect(disk.busy()).toBe(1);
    expect(edits.isPending).toBe(true);
    disk.next().end();
    await first;
    expect(disk.busy()).toBe(1);
    disk.next().end();
    await second;
    await edits.settled();
    expect(edits.isPending).toBe(false);
    expect(disk.plan().tasks.map(({ about }) => about)).toEqual(['Một mới', 'Hai mới']);
  });

  test('and refused stands as it was typed with its sentence; the rest is saved', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const change = edits.change([put('a', ''), put('b', 'Hai mới')], 'sửa');
    disk.next().end();
    const { refused } = await change;
    expect(refused).toMatchObject([{ code: 'text-empty', says: 'Chưa có nội dung.' }]);
    expect(abouts(edits)).toEqual(['', 'Hai mới']);
    expect(edits.expected.tasks[0]?.about).toBe('Một');
    expect(edits.refused().get('a')?.says).toBe('Chưa có nội dung.');
    expect(edits.unsaved).toBe(1);
  });

  test('mended where it was refused it goes in and the sentence is gone', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const bad = edits.change([put('a', '')], 'sửa');
    disk.next().end();
    await bad;
    const good = edits.change([put('a', 'Một mới')], 'sửa');
    disk.next().end();
    await good;
    expect(edits.refused().size).toBe(0);
    expect(disk.plan().tasks[0]?.about).toBe('Một mới');
  });

  test('and given up is shown as it is on disk', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const bad = edits.change([put('a', '')], 'sửa');
    disk.next().end();
    await bad;
    edits.giveUp('a');
    expect(abouts(edits)).toEqual(['Một', 'Hai']);
    expect(edits.unsaved).toBe(0);
  });

  test('is not lost when the disk fails: it stays on show, unsaved, and what was moved goes back', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const typed = edits.change([put('a', 'Một mới')], 'sửa');
    disk.next().fail();
    expect((await typed).refused[0]?.says).toBe('Ổ đĩa đã đầy.');
    expect(abouts(edits)).toEqual(['Một mới', 'Hai']);
    expect(edits.unsaved).toBe(1);
    const moved = edits.change(
      [
        {
          do: 'numbers',
          tasks: [
            { id: 'b', no: '1' },
            { id: 'a', no: '2' },
          ],
        },
      ],
      'chuyển',
    );
    expect(edits.shown().tasks[0]?.id).toBe('b');
    disk.next().fail();
    await moved;
    expect(edits.shown().tasks[0]?.id).toBe('a');
    expect(edits.nextUndo()).toBeNull();
  });

  test('is taken back and done again step by step', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    for (const about of ['Một mới', 'Một mới nữa']) {
      const change = edits.change([put('a', about)], `sửa thành ${about}`);
      disk.next().end();
      await change;
    }
    expect(edits.nextUndo()).toBe('sửa thành Một mới nữa');
    for (const expected of ['Một mới', 'Một']) {
      const undo = edits.undo();
      await settle();
      disk.next().end();
      await undo;
      expect(abouts(edits)[0]).toBe(expected);
    }
    expect(await edits.undo()).toBeNull();
    const redo = edits.redo();
    await settle();
    disk.next().end();
    expect(await redo).toBe('sửa thành Một mới');
    expect(abouts(edits)[0]).toBe('Một mới');
    expect(edits.nextRedo()).toBe('sửa thành Một mới nữa');
  });

  test('letters of one stay in a cell are one step', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    for (const about of ['M', 'Mở', 'Mở lớp']) {
      const change = edits.change([put('a', about)], 'sửa', 'cell 1');
      disk.next().end();
      await change;
    }
    const undo = edits.undo();
    await settle();
    disk.next().end();
    await undo;
    expect(abouts(edits)[0]).toBe('Một');
    expect(edits.nextUndo()).toBeNull();
  });

  test('Ctrl+Z waits for what is still on its way', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const change = edits.change([put('a', 'Một mới')], 'sửa');
    const undo = edits.undo();
    await settle();
    expect(disk.busy()).toBe(1);
    disk.next().end();
    await change;
    await settle();
    disk.next().end();
    expect(await undo).toBe('sửa');
    expect(abouts(edits)).toEqual(['Một', 'Hai']);
  });

  test('a step that cannot be taken back now can be later', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const change = edits.change([put('a', 'Một mới')], 'sửa');
    disk.next().end();
    await change;
    const undo = edits.undo();
    await settle();
    disk.next().fail();
    await expect(undo).rejects.toThrow('disk full');
    expect(edits.nextUndo()).toBe('sửa');
    expect(abouts(edits)[0]).toBe('Một mới');
  });

  test('what another way has written is taken over, but never over what is on its way', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    edits.take({ ...start, title: 'Khác' });
    expect(edits.shown().title).toBe('Khác');
    const change = edits.change([put('a', 'Một mới')], 'sửa');
    edits.take({ ...start });
    expect(abouts(edits)[0]).toBe('Một mới');
    disk.next().end();
    await change;
    edits.amend((plan) => ({ ...plan, title: 'Sau' }));
    expect(edits.shown()).toMatchObject({ title: 'Sau' });
    expect(abouts(edits)[0]).toBe('Một mới');
  });

  test('what was shown here before is no news when it comes back late', async () => {
    const disk = slowDisk();
    const edits = new PlanEdits(start, disk.store);
    const bad = edits.change([put('a', '')], 'sửa');
    disk.next().end();
    await bad;
    edits.take(edits.shown());
    expect(edits.expected.tasks[0]?.about).toBe('Một');
    edits.take(start);
    edits.giveUp('a');
    expect(abouts(edits)).toEqual(['Một', 'Hai']);
  });
});
