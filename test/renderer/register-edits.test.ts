import { describe, expect, test } from 'vitest';
import type { RegisterChange } from '../../src/domain/register/rows';
import { NotTakenBack, type ChangeAnswer } from '../../src/renderer/parts/edits/edits';
import { applyChanges, RegisterEdits } from '../../src/renderer/parts/register-grid/register-edits';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly turns: number;
}
type Change = RegisterChange<Row>;

const start: readonly Row[] = [
  { id: 'a', name: 'Một', turns: 1 },
  { id: 'b', name: 'Hai', turns: 2 },
];

/**
 * A disk that two windows write to, and that holds rows as the core does; `closed` ones are never changed, and ten turns
 * are the most it takes. It answers later than at once.
 */
function disk() {
  let rows = start;
  const closed = new Set<string>();
  const sent: Change[] = [];
  const idOf = (change: Change) => (change.do === 'put' ? change.row.id : change.id);
  const change = (changes: readonly Change[]): Promise<ChangeAnswer<Change>> => {
    const undo: Change[] = [];
    const refused: ChangeAnswer<Change>['refused'][number][] = [];
    for (const [index, each] of changes.entries()) {
      sent.push(each);
      const before = rows.find(({ id }) => id === idOf(each)) ?? null;
      if (closed.has(idOf(each))) {
        refused.push({ index, code: 'book-closed', sentence: 'Sổ đã khóa.' });
      } else if (each.do === 'put' && each.row.turns > 10) {
        refused.push({ index, code: 'groups-over-turns', sentence: 'Nhiều quá.' });
      } else if (JSON.stringify(each.from ?? null) !== JSON.stringify(before)) {
        refused.push({ index, code: 'row-changed-elsewhere', sentence: 'Vừa được sửa.' });
      } else {
        rows = applyChanges(rows, [each]);
        const after = rows.find(({ id }) => id === idOf(each));
        undo.unshift(
          before
            ? { do: 'put', row: before, from: after ?? null }
            : { do: 'remove', id: idOf(each), from: after },
        );
      }
    }
    return new Promise((resolve) => setImmediate(() => resolve({ undo, refused })));
  };
  const store = { change, read: () => Promise.resolve(rows), sentenceOf: () => 'Hỏng.' };
  const open = () => new RegisterEdits<Row>(rows, store);
  return { open, closed, sent, rows: () => rows };
}

const row = (id: string, name: string, turns: number): Row => ({ id, name, turns });
const put = (changed: Row): Change => ({ do: 'put', row: changed });

describe('a register shown in two windows', () => {
  test('sends each change with the row as it was seen, also of one changed twice at once', async () => {
    const { open, sent } = disk();
    const edits = open();
    const [first, second] = [row('a', 'Một mới', 1), row('a', 'Một mới', 5)];
    await Promise.all([
      edits.change([put(first)], 'sửa'),
      edits.change([put(second), { do: 'remove', id: 'a' }, put(row('c', 'Ba', 3))], 'sửa'),
    ]);
    expect(sent.map(({ from }) => from)).toEqual([start[0], first, second, null]);
  });

  test('reads anew what the other window has changed, shows that and says so', async () => {
    const { open, rows } = disk();
    const [ours, theirs] = [open(), open()];
    await theirs.change([put(row('a', 'Của họ', 9))], 'sửa');
    const { refused, step } = await ours.change([put(row('a', 'Của ta', 1))], 'sửa');
    expect(refused).toMatchObject([{ says: 'Vừa được sửa.' }]);
    expect(refused.map((each) => ours.stays(each))).toEqual([false]);
    expect([step, ours.unsaved]).toEqual([null, 0]);
    expect(ours.shown()).toEqual(rows());
    await ours.change([put(row('a', 'Của ta', 9))], 'sửa');
    expect(rows()[0]).toEqual(row('a', 'Của ta', 9));
  });

  test('does not take back what the other window has changed since, but what was done before', async () => {
    const { open, rows } = disk();
    const [ours, theirs] = [open(), open()];
    await ours.change([put(row('b', 'Hai mới', 2))], 'sửa b');
    await ours.change([put(row('a', 'Một mới', 1))], 'sửa a');
    theirs.take(rows());
    await theirs.change([put(row('a', 'Của họ', 1))], 'sửa');
    await expect(ours.undo()).rejects.toMatchObject({ says: 'Vừa được sửa.', step: null });
    expect(ours.shown()[0]).toEqual(row('a', 'Của họ', 1));
    expect(await ours.undo()).toBe('sửa b');
    expect(rows()).toEqual([row('a', 'Của họ', 1), start[1]]);
  });
});

describe('a row typed again before the first answer', () => {
  test('is written though what was typed first is refused, and nothing of that stays', async () => {
    const { open, rows } = disk();
    const edits = open();
    const [first, second] = await Promise.all([
      edits.change([put(row('a', 'Một', 50))], 'sửa'),
      edits.change([put(row('a', 'Một', 7))], 'sửa'),
    ]);
    expect(first.refused).toMatchObject([{ says: 'Nhiều quá.' }]);
    expect(second.refused).toEqual([]);
    expect(rows()).toEqual([row('a', 'Một', 7), start[1]]);
    expect(edits.shown()).toEqual(rows());
    expect(edits.unsaved).toBe(0);
  });

  test('stands as it was typed last when both are refused', async () => {
    const edits = disk().open();
    await Promise.all([
      edits.change([put(row('a', 'Một', 50))], 'sửa'),
      edits.change([put(row('a', 'Một', 70))], 'sửa'),
    ]);
    expect(edits.shown()[0]).toEqual(row('a', 'Một', 70));
    expect(edits.unsaved).toBe(1);
  });

  test('never overwrites what the other window wrote and nobody saw here', async () => {
    const { open, rows } = disk();
    const [ours, theirs] = [open(), open()];
    await theirs.change([put(row('a', 'Của họ', 9)), put(row('b', 'Của họ', 9))], 'sửa');
    const [first, second, third] = await Promise.all([
      ours.change([put(row('a', 'Của ta', 1)), put(row('c', 'Ba', 3))], 'sửa'),
      ours.change([put(row('a', 'Của ta', 2)), put(row('b', 'Của ta', 2))], 'sửa'),
      ours.change([put(row('c', 'Ba mới', 3))], 'sửa'),
    ]);
    const says = (outcome: typeof first) => outcome.refused.map((each) => each.says);
    expect(says(first)).toEqual(['Vừa được sửa.']);
    expect(says(second)).toEqual(['Vừa được sửa.', 'Vừa được sửa.']);
    expect(says(third)).toEqual([]);
    expect(rows()).toEqual([row('a', 'Của họ', 9), row('b', 'Của họ', 9), row('c', 'Ba mới', 3)]);
    expect(ours.shown()).toEqual(rows());
  });
});

describe('taking back', () => {
  test('goes on to older steps after it was said that the newest is held, which is not lost', async () => {
    const { open, closed, rows } = disk();
    const edits = open();
    await edits.change([put(row('a', 'Một mới', 1))], 'sửa a');
    await edits.change([put(row('b', 'Hai mới', 2))], 'sửa b');
    closed.add('b');
    await expect(edits.undo()).rejects.toMatchObject({ says: 'Sổ đã khóa.' });
    expect(edits.nextUndo()).toBe('sửa a');
    expect(await edits.undo()).toBe('sửa a');
    expect(rows()).toEqual([start[0], row('b', 'Hai mới', 2)]);
    await expect(edits.undo()).rejects.toMatchObject({ says: 'Sổ đã khóa.' });
    closed.clear();
    expect(await edits.undo()).toBe('sửa b');
    expect(rows()).toEqual(start);
    expect(await edits.undo()).toBeNull();
  });

  test('takes the newest first once it is held no longer', async () => {
    const { open, closed, rows } = disk();
    const edits = open();
    await edits.change([put(row('b', 'Hai mới', 2))], 'sửa tên');
    await edits.change([put(row('b', 'Hai mới', 5))], 'sửa lượt');
    closed.add('b');
    await expect(edits.undo()).rejects.toBeInstanceOf(NotTakenBack);
    await expect(edits.undo()).rejects.toBeInstanceOf(NotTakenBack);
    closed.clear();
    expect([await edits.undo(), await edits.undo()]).toEqual(['sửa lượt', 'sửa tên']);
    expect(rows()).toEqual(start);
  });

  test('what a closed book holds is said, and can be done once it is open', async () => {
    const { open, closed, rows } = disk();
    const edits = open();
    await edits.change([put(row('a', 'Một mới', 1))], 'sửa');
    closed.add('a');
    const refused = edits.undo();
    await expect(refused).rejects.toBeInstanceOf(NotTakenBack);
    await expect(refused).rejects.toMatchObject({ says: 'Sổ đã khóa.' });
    expect(edits.nextUndo()).toBe('sửa');
    closed.clear();
    expect(await edits.undo()).toBe('sửa');
    expect(rows()).toEqual(start);
  });

  test('in part is said, and what was taken back can be done again', async () => {
    const { open, closed, rows } = disk();
    const edits = open();
    const changed = [row('a', 'Một mới', 1), row('b', 'Hai mới', 2)];
    await edits.change(changed.map(put), 'dán');
    closed.add('a');
    await expect(edits.undo()).rejects.toMatchObject({ says: 'Sổ đã khóa.' });
    expect(rows()).toEqual([changed[0], start[1]]);
    expect(edits.nextUndo()).toBeNull();
    expect(await edits.redo()).toBe('dán');
    expect(rows()).toEqual(changed);
  });
});
