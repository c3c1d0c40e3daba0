import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  duplicateAfter,
  indent,
  insertAfter,
  moveDown,
  moveTo,
  moveUp,
  outdent,
  removed,
  subtreeIds,
  treeLines,
  type Numbered,
} from '../../../src/domain/plan/task-tree';

const list = (...numbers: string[]): Numbered[] => numbers.map((no) => ({ id: `id of ${no}`, no }));
/** `id → number` in order, told by the numbers the tasks had. */
const said = (tasks: readonly Numbered[] | null) =>
  tasks?.map(({ id, no }) => `${id.replace('id of ', '')}→${no}`).join(' ');

const phuBinh = list('IV.1', 'IV.2', 'IV.3', 'IV.4');
const deep = list('1', '2', '2.1', '2.1.1', '2.2', '3');

describe('the tree follows from the numbers', () => {
  it('a parent is the longest beginning at a dot that is a task', () => {
    const lines = treeLines(list('6', '6.2.1', '6.3', '6.3.1', '7'));
    expect(lines.map(({ no, level }) => `${'-'.repeat(level)}${no}`)).toEqual([
      '6',
      '-6.2.1',
      '-6.3',
      '--6.3.1',
      '7',
    ]);
  });

  it('tasks whose beginning is no task stand at the top', () => {
    expect(treeLines(phuBinh).map(({ level }) => level)).toEqual([0, 0, 0, 0]);
  });
});

describe('a move hands the numbers out again', () => {
  it('`IV.3` above `IV.2` becomes `IV.2`', () => {
    expect(said(moveUp(phuBinh, 'id of IV.3'))).toBe('IV.1→IV.1 IV.3→IV.2 IV.2→IV.3 IV.4→IV.4');
  });

  it('what is below a task goes with it and follows its number', () => {
    expect(said(moveDown(deep, 'id of 2'))).toBe('1→1 3→2 2→3 2.1→3.1 2.1.1→3.1.1 2.2→3.2');
  });

  it('the first does not move up, the last not down', () => {
    expect(moveUp(phuBinh, 'id of IV.1')).toBeNull();
    expect(moveDown(phuBinh, 'id of IV.4')).toBeNull();
  });

  it('tasks numbered otherwise keep their numbers and places', () => {
    const dakLak = list('1.1', '1.2', '2', '3');
    expect(moveUp(dakLak, 'id of 2')).toBeNull();
    expect(said(moveUp(dakLak, 'id of 1.2'))).toBe('1.2→1.1 1.1→1.2 2→2 3→3');
  });

  it('one level in becomes the last child of the task above', () => {
    expect(said(indent(deep, 'id of 3'))).toBe('1→1 2→2 2.1→2.1 2.1.1→2.1.1 2.2→2.2 3→2.3');
    expect(said(indent(phuBinh, 'id of IV.2'))).toBe('IV.1→IV.1 IV.2→IV.1.1 IV.3→IV.2 IV.4→IV.3');
    expect(indent(deep, 'id of 1')).toBeNull();
  });

  it('one level out stands below the parent', () => {
    expect(said(outdent(deep, 'id of 2.1'))).toBe('1→1 2→2 2.2→2.1 2.1→3 2.1.1→3.1 3→4');
    expect(outdent(deep, 'id of 2')).toBeNull();
  });

  it('dragged before, after or inside', () => {
    expect(said(moveTo(phuBinh, 'id of IV.4', 'id of IV.1', 'before'))).toBe(
      'IV.4→IV.1 IV.1→IV.2 IV.2→IV.3 IV.3→IV.4',
    );
    expect(said(moveTo(deep, 'id of 1', 'id of 2.1', 'after'))).toBe(
      '2→1 2.1→1.1 2.1.1→1.1.1 1→1.2 2.2→1.3 3→2',
    );
    expect(said(moveTo(deep, 'id of 3', 'id of 1', 'inside'))).toBe(
      '1→1 3→1.1 2→2 2.1→2.1 2.1.1→2.1.1 2.2→2.2',
    );
    expect(moveTo(deep, 'id of 2', 'id of 2.1.1', 'inside')).toBeNull();
  });

  it('a new one stands below the task and what belongs to it', () => {
    expect(said(insertAfter(deep, 'id of 2', 'new'))).toBe(
      '1→1 2→2 2.1→2.1 2.1.1→2.1.1 2.2→2.2 new→3 3→4',
    );
    expect(said(insertAfter([], null, 'new'))).toBe('new→1');
    expect(said(insertAfter(list('I', 'II'), null, 'new'))).toBe('I→I II→II new→III');
    expect(said(insertAfter(list('6', '6.1', '6.2.1'), 'id of 6.1', 'new'))).toBe(
      '6→6 6.1→6.1 new→6.3 6.2.1→6.2.1',
    );
  });

  it('a copy stands below the original, alone or with what is below it', () => {
    const whole = new Map(subtreeIds(deep, 'id of 2.1').map((id) => [id, `copy of ${id}`]));
    expect(said(duplicateAfter(deep, 'id of 2.1', whole))).toBe(
      '1→1 2→2 2.1→2.1 2.1.1→2.1.1 copy of 2.1→2.2 copy of 2.1.1→2.2.1 2.2→2.3 3→3',
    );
    expect(said(duplicateAfter(deep, 'id of 2.1', new Map([['id of 2.1', 'copy']])))).toBe(
      '1→1 2→2 2.1→2.1 2.1.1→2.1.1 copy→2.2 2.2→2.3 3→3',
    );
  });

  it('a task that goes takes along what is below it, and the numbers close up', () => {
    expect(said(removed(deep, new Set(['id of 2'])))).toBe('1→1 3→2');
  });
});

/** Lists as plans have them: any numbers, each once, a parent not always there. */
const numbered = fc
  .uniqueArray(
    fc
      .tuple(
        fc.constantFrom('', 'IV.', '6.'),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
      )
      .map(([before, parts]) => before + parts.join('.')),
    { maxLength: 25 },
  )
  .map((numbers) => list(...numbers));
/** In the order in which the page shows them, which is the order every move leaves behind. */
const shown = (tasks: readonly Numbered[]) => treeLines(tasks).map(({ id, no }) => ({ id, no }));
const withTask = numbered
  .filter((tasks) => tasks.length > 0)
  .chain((tasks) =>
    fc.tuple(
      fc.constant(shown(tasks)),
      fc.nat({ max: tasks.length - 1 }).map((at) => shown(tasks)[at]?.id ?? ''),
      fc.nat({ max: tasks.length - 1 }).map((at) => shown(tasks)[at]?.id ?? ''),
      fc.constantFrom('before' as const, 'after' as const, 'inside' as const),
    ),
  );
type Move = (
  tasks: Numbered[],
  id: string,
  target: string,
  where: 'before' | 'after' | 'inside',
) => Numbered[] | null;
const moves: Record<string, Move> = { moveUp, moveDown, indent, outdent, moveTo };

describe.each(Object.entries(moves))('whatever the plan, %s', (_, move) => {
  it('loses no task, doubles none, and gives each a number of its own', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id, target, where]) => {
        const after = move(tasks, id, target, where);
        if (!after) return;
        expect(after.map((task) => task.id).sort()).toEqual(tasks.map((task) => task.id).sort());
        expect(new Set(after.map(({ no }) => no)).size).toBe(tasks.length);
      }),
    );
  });

  it('keeps the order of all tasks that are not moved, and of those that move', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id, target, where]) => {
        const after = move(tasks, id, target, where);
        // Two siblings that change places pass over what stands between them.
        if (!after || move === moveUp || move === moveDown) return;
        const moved = new Set(subtreeIds(tasks, id));
        for (const isMoved of [true, false]) {
          const these = (all: readonly Numbered[]) =>
            all.filter((task) => moved.has(task.id) === isMoved).map((task) => task.id);
          expect(these(after)).toEqual(these(tasks));
        }
      }),
    );
  });

  it('shows the tasks in the order it gives', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id, target, where]) => {
        const after = move(tasks, id, target, where);
        if (after) expect(shown(after)).toEqual(after);
      }),
    );
  });
});

describe('whatever the plan', () => {
  it('up and then down is where one began, and so is down and up', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id]) => {
        const up = moveUp(tasks, id);
        if (up) expect(moveDown(up, id)).toEqual(tasks);
        const down = moveDown(tasks, id);
        if (down) expect(moveUp(down, id)).toEqual(tasks);
      }),
    );
  });

  it('a new task and a copy get numbers nobody has, and all others stay in order', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id]) => {
        const copies = new Map(subtreeIds(tasks, id).map((each) => [each, `copy of ${each}`]));
        for (const after of [insertAfter(tasks, id, 'new'), duplicateAfter(tasks, id, copies)]) {
          if (!after) throw new Error('the task is there');
          expect(new Set(after.map(({ no }) => no)).size).toBe(after.length);
          const known = new Set(tasks.map((task) => task.id));
          const rest = after.filter((task) => known.has(task.id)).map((task) => task.id);
          expect(rest).toEqual(tasks.map((task) => task.id));
          expect(shown(after)).toEqual(after);
        }
      }),
    );
  });

  it('what is taken out is gone with what is below it, and nothing else', () => {
    fc.assert(
      fc.property(withTask, ([tasks, id]) => {
        const gone = new Set(subtreeIds(tasks, id));
        const after = removed(tasks, new Set([id]));
        expect(after.map((task) => task.id)).toEqual(
          tasks.filter((task) => !gone.has(task.id)).map((task) => task.id),
        );
        expect(new Set(after.map(({ no }) => no)).size).toBe(after.length);
        expect(shown(after)).toEqual(after);
      }),
    );
  });
});
