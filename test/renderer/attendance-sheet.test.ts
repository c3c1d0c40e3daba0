import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MarkOrNone } from '../../src/domain/attendance/mark';
import { marks } from '../../src/domain/attendance/mark';
import type { MarkSheet } from '../../src/renderer/pages/attendance/grid/mark-sheet';
import type { SheetProblem } from '../../src/renderer/pages/attendance/grid/sheet-data';
import { StepHistory } from '../../src/renderer/pages/attendance/grid/step-history';
import { Book } from './attendance-book';

const settled = () => new Promise(setImmediate);
const shown = (sheet: MarkSheet, row: number) =>
  sheet.data.sessions.map((_, column) => sheet.mark(row, column));

describe('a mark', () => {
  test('is shown at once and counts as saved only after the core has answered', async () => {
    const book = new Book(2, 2);
    book.isHeld = true;
    const sheet = book.open();
    sheet.apply([{ row: 1, column: 0, to: 'late' }]);
    expect(sheet.mark(1, 0)).toBe('late');
    expect(sheet.isPending(1, 0)).toBe(true);
    expect(book.marks.size).toBe(0);
    await book.answer();
    expect(sheet.isPending(1, 0)).toBe(false);
    expect(book.marks.get('p1 s0')).toBe('late');
  });

  test('wakes its own row and session and no other', async () => {
    const sheet = new Book(3, 3).open();
    const heard: string[] = [];
    for (const key of ['row 0', 'row 1', 'column 0', 'column 1'] as const) {
      sheet.signals.subscribe(key, () => heard.push(key));
    }
    sheet.apply([{ row: 1, column: 1, to: 'absent' }]);
    expect(heard).toEqual(['row 1', 'column 1']);
    await settled();
    expect(heard.filter((key) => key !== 'row 1')).toEqual(['column 1']);
  });

  test('equal to what stands there is no step and writes nothing', async () => {
    const book = new Book(1, 1);
    const sheet = book.open();
    expect(sheet.apply([{ row: 0, column: 0, to: null }])).toBe(0);
    await settled();
    expect(sheet.canUndo).toBe(false);
    expect(book.written).toEqual([]);
  });
});

describe('keys faster than the disk', () => {
  test('go out together, in one write, with the disk’s own value as from', async () => {
    const book = new Book(1, 3);
    book.isHeld = true;
    const sheet = book.open();
    sheet.apply([{ row: 0, column: 0, to: 'present' }]);
    sheet.apply([{ row: 0, column: 0, to: 'absent' }]);
    sheet.apply([{ row: 0, column: 1, to: 'late' }]);
    sheet.apply([{ row: 0, column: 2, to: 'excused' }]);
    await book.answerAll();
    expect(book.written).toEqual([
      [{ personId: 'p0', sessionId: 's0', from: null, to: 'present' }],
      [
        { personId: 'p0', sessionId: 's0', from: 'present', to: 'absent' },
        { personId: 'p0', sessionId: 's1', from: null, to: 'late' },
        { personId: 'p0', sessionId: 's2', from: null, to: 'excused' },
      ],
    ]);
    expect(sheet.pending).toBe(0);
  });

  test('that take a mark back before it was sent write nothing', async () => {
    const book = new Book(1, 2);
    book.isHeld = true;
    const sheet = book.open();
    sheet.apply([{ row: 0, column: 0, to: 'present' }]);
    sheet.apply([{ row: 0, column: 1, to: 'late' }]);
    sheet.undo();
    await book.answerAll();
    expect(book.written).toHaveLength(1);
    expect(sheet.pending).toBe(0);
  });
});

test('reading the sheet anew waits for every mark that is still on its way', async () => {
  const book = new Book(2, 1);
  book.isHeld = true;
  const sheet = book.open();
  sheet.apply([{ row: 0, column: 0, to: 'present' }]);
  sheet.apply([{ row: 1, column: 0, to: 'late' }]);
  const reloaded = sheet.reload();
  await book.answer();
  await book.answer();
  await book.answer();
  await reloaded;
  expect(shown(sheet, 1)).toEqual(['late']);
  expect(book.marks.get('p1 s0')).toBe('late');
});

describe('undo', () => {
  test('takes a whole range back in one step, redo brings it again', async () => {
    const book = new Book(40, 1);
    const sheet = book.open();
    sheet.apply(
      Array.from({ length: 40 }, (_, row) => ({ row, column: 0, to: 'present' as const })),
    );
    await settled();
    expect(sheet.undo()).toHaveLength(40);
    await settled();
    expect([...book.marks.values()].every((mark) => mark === null)).toBe(true);
    expect(sheet.redo()).toHaveLength(40);
    await settled();
    expect([...book.marks.values()].every((mark) => mark === 'present')).toBe(true);
  });

  test('leaves a cell alone that shows something else by now', async () => {
    const book = new Book(1, 2);
    const sheet = book.open();
    sheet.apply([
      { row: 0, column: 0, to: 'present' },
      { row: 0, column: 1, to: 'present' },
    ]);
    await settled();
    book.marks.set('p0 s0', 'excused');
    await sheet.reload();
    sheet.undo();
    await settled();
    expect(book.marks.get('p0 s0')).toBe('excused');
    expect(book.marks.get('p0 s1')).toBe(null);
  });

  test('of nothing changes nothing', () => {
    expect(new Book(1, 1).open().undo()).toEqual([]);
  });

  test('is forgotten for redo by a new mark, wherever that is', async () => {
    const sheet = new Book(2, 1).open();
    sheet.apply([{ row: 0, column: 0, to: 'late' }]);
    sheet.undo();
    sheet.apply([{ row: 1, column: 0, to: 'absent' }]);
    expect(sheet.redo()).toEqual([]);
    await settled();
    expect(shown(sheet, 0)).toEqual([null]);
  });
});

describe('the steps', () => {
  test('are named by person and session: others enrolled and sessions added change nothing', async () => {
    const book = new Book(2, 1);
    const sheet = book.open();
    sheet.apply([{ row: 1, column: 0, to: 'late' }]);
    await settled();
    book.personIds.unshift('p9');
    book.sessionIds.unshift('s9');
    await sheet.reload();
    expect(sheet.undo()).toEqual([{ row: 2, column: 1 }]);
    await settled();
    expect(book.marks.get('p1 s0')).toBe(null);
    expect(sheet.redo()).toEqual([{ row: 2, column: 1 }]);
  });

  test('leave out who is not in the class any more', async () => {
    const book = new Book(2, 1);
    const sheet = book.open();
    sheet.apply([
      { row: 0, column: 0, to: 'late' },
      { row: 1, column: 0, to: 'late' },
    ]);
    await settled();
    book.personIds.shift();
    await sheet.reload();
    expect(sheet.undo()).toEqual([{ row: 0, column: 0 }]);
    await settled();
    expect([...book.marks.entries()]).toEqual([
      ['p0 s0', 'late'],
      ['p1 s0', null],
    ]);
  });

  test('kept over a restart are the newest that fit, and hold ids only', () => {
    const steps = new StepHistory();
    const step = (letter: string, cells: number) =>
      Array.from({ length: cells }, (_, index) => ({
        personId: `${letter}${index}`,
        sessionId: null,
        from: null,
        to: 'achieved' as const,
      }));
    steps.add(step('a', 3));
    steps.add(step('b', 2));
    steps.add(step('c', 2));
    const kept = steps.kept(4);
    expect(kept).toEqual({
      ids: ['b0', 'b1', 'c0', 'c1'],
      undo: [
        [0, -1, 0, 5, -1, 1, -1, 0, 5, -1],
        [2, -1, 0, 5, -1, 3, -1, 0, 5, -1],
      ],
      redo: [],
    });
    expect(StepHistory.of(kept).travel('undo', (cells) => cells)).toEqual(step('c', 2));
    expect(steps.kept(1).undo).toEqual([]);
  });

  test('that cannot be read end the history there', () => {
    const undo = [
      [0, 0, 0, 1, -1],
      [7, 0, 0, 1, -1],
      [0, 0, 1, 0, -1],
    ];
    const history = StepHistory.of({ ids: ['x'], undo, redo: [[0, 0, 99, 1, -1]] });
    expect(history.canRedo).toBe(false);
    const cell = { personId: 'x', sessionId: 'x', from: 'present', to: null };
    expect(history.travel('undo', (cells) => cells)).toEqual([cell]);
    expect(history.canUndo).toBe(false);
  });
});

test('reading the sheet anew does not take back what is typed while it is read', async () => {
  const book = new Book(1, 2);
  book.isHeld = true;
  const sheet = book.open();
  const reloaded = sheet.reload();
  await settled();
  sheet.apply([{ row: 0, column: 0, to: 'present' }]);
  for (let turn = 0; turn < 6; turn += 1) await book.answerAll();
  await reloaded;
  expect(shown(sheet, 0)).toEqual(['present', null]);
  expect(book.marks.get('p0 s0')).toBe('present');
});

describe('a write that fails', () => {
  test('shows what is on disk again and says why', async () => {
    const book = new Book(2, 1);
    book.failures.push('disk-full');
    const problems: SheetProblem[] = [];
    const sheet = book.open(problems);
    sheet.apply([{ row: 0, column: 0, to: 'present' }]);
    await settled();
    expect(sheet.mark(0, 0)).toBe(null);
    expect(sheet.pending).toBe(0);
    expect(problems).toEqual([
      { error: { code: 'disk-full', detail: {} }, cells: 1, reloaded: false },
    ]);
  });

  test('does not hold back what was typed after it', async () => {
    const book = new Book(2, 1);
    book.isHeld = true;
    book.failures.push('disk-full');
    const sheet = book.open();
    sheet.apply([{ row: 0, column: 0, to: 'present' }]);
    sheet.apply([{ row: 1, column: 0, to: 'late' }]);
    await book.answerAll();
    expect(sheet.mark(0, 0)).toBe(null);
    expect(book.marks.get('p1 s0')).toBe('late');
  });

  test('does not take back what was typed into the same cell meanwhile', async () => {
    const book = new Book(1, 1);
    book.isHeld = true;
    book.failures.push('disk-full');
    const sheet = book.open();
    sheet.apply([{ row: 0, column: 0, to: 'present' }]);
    sheet.apply([{ row: 0, column: 0, to: 'late' }]);
    await book.answerAll();
    expect(sheet.mark(0, 0)).toBe('late');
    expect(book.marks.get('p0 s0')).toBe('late');
  });

  test('because another window was there reads the sheet anew and overwrites nothing', async () => {
    const book = new Book(2, 1);
    const problems: SheetProblem[] = [];
    const sheet = book.open(problems);
    book.marks.set('p0 s0', 'excused');
    sheet.apply([
      { row: 0, column: 0, to: 'present' },
      { row: 1, column: 0, to: 'present' },
    ]);
    await settled();
    expect(book.marks.get('p0 s0')).toBe('excused');
    expect(shown(sheet, 0)).toEqual(['excused']);
    expect(shown(sheet, 1)).toEqual([null]);
    expect(problems[0]).toMatchObject({ cells: 2, reloaded: true });
    expect(sheet.undo()).toEqual([]);
  });
});

describe('a result', () => {
  test('is written with today and taken back with the marks’ own undo', async () => {
    const book = new Book(1, 1);
    const sheet = book.open();
    sheet.apply([{ row: 0, column: sheet.resultColumn, to: 'achieved' }]);
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2025-11-04' });
    sheet.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: null, day: null });
  });

  test('that was cleared comes back with the day it was decided, also after a restart; typed anew it is of today', async () => {
    const book = new Book(1, 1);
    book.results.set('p0', { result: 'achieved', day: '2025-10-09' });
    const steps = new StepHistory();
    const sheet = book.open([], steps);
    const result = { row: 0, column: sheet.resultColumn };
    sheet.apply([{ ...result, to: null }]);
    await settled();
    expect(book.results.get('p0')).toEqual({ result: null, day: null });
    const again = book.open([], StepHistory.of(steps.kept(10)));
    again.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2025-10-09' });
    again.redo();
    again.apply([{ ...result, to: 'achieved' }]);
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2025-11-04' });
  });

  test('that was still on its way when it was cleared comes back of today, not with the day of the one before', async () => {
    const book = new Book(1, 1);
    book.results.set('p0', { result: 'achieved', day: '2020-01-01' });
    const sheet = book.open();
    const result = { row: 0, column: sheet.resultColumn };
    sheet.apply([{ ...result, to: 'not-achieved' }]);
    sheet.apply([{ ...result, to: null }]);
    await settled();
    sheet.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'not-achieved', day: '2025-11-04' });
    sheet.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2020-01-01' });
  });

  test('decided anew while the other is being written is of today, and so it comes back', async () => {
    const book = new Book(1, 1);
    book.results.set('p0', { result: 'achieved', day: '2020-01-01' });
    const sheet = book.open();
    const result = { row: 0, column: sheet.resultColumn };
    book.isHeld = true;
    for (const to of ['not-achieved', 'achieved', null] as const) sheet.apply([{ ...result, to }]);
    await book.answerAll();
    book.isHeld = false;
    sheet.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2025-11-04' });
  });

  test('brought back and cleared again before it was written keeps its day', async () => {
    const book = new Book(1, 1);
    book.results.set('p0', { result: 'achieved', day: '2020-01-01' });
    const sheet = book.open();
    const result = { row: 0, column: sheet.resultColumn };
    sheet.apply([{ ...result, to: null }]);
    await settled();
    sheet.undo();
    sheet.apply([{ ...result, to: null }]);
    await settled();
    sheet.undo();
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2020-01-01' });
  });

  test('of somebody who was taken out meanwhile reads the sheet anew', async () => {
    const book = new Book(1, 1);
    const problems: SheetProblem[] = [];
    const sheet = book.open(problems);
    book.failures.push('not-enrolled');
    sheet.apply([{ row: 0, column: sheet.resultColumn, to: 'achieved' }]);
    await settled();
    expect(problems[0]).toMatchObject({ error: { code: 'not-enrolled' }, reloaded: true });
  });

  test('decided elsewhere meanwhile is not overwritten: the sheet shows what stands there', async () => {
    const book = new Book(1, 1);
    const problems: SheetProblem[] = [];
    const sheet = book.open(problems);
    book.results.set('p0', { result: 'not-achieved', day: '2025-11-02' });
    sheet.apply([{ row: 0, column: sheet.resultColumn, to: 'achieved' }]);
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'not-achieved', day: '2025-11-02' });
    expect(sheet.value(0, sheet.resultColumn)).toBe('not-achieved');
    expect(problems).toMatchObject([{ reloaded: true }]);
    sheet.apply([{ row: 0, column: sheet.resultColumn, to: 'achieved' }]);
    await settled();
    expect(book.results.get('p0')).toEqual({ result: 'achieved', day: '2025-11-04' });
  });
});

describe('totals', () => {
  test('follow every mark and undo', () => {
    const sheet = new Book(2, 2).open();
    sheet.apply([
      { row: 0, column: 0, to: 'present' },
      { row: 0, column: 1, to: 'absent' },
      { row: 1, column: 0, to: 'late' },
    ]);
    expect(sheet.rowTotals(0)).toEqual({ attended: 1, taken: 2 });
    expect(sheet.columnTotals(0)).toEqual({
      present: 1,
      late: 1,
      excused: 0,
      absent: 0,
      notTaken: 0,
    });
    sheet.undo();
    expect(sheet.rowTotals(0)).toEqual({ attended: 0, taken: 0 });
  });
});

test('whatever is typed, undone, refused or changed elsewhere, the page ends with what is on disk', async () => {
  const cell = fc.record({
    row: fc.nat(3),
    column: fc.nat(2),
    to: fc.constantFrom<MarkOrNone>(null, ...marks),
  });
  const event = fc.oneof(
    { weight: 6, arbitrary: fc.array(cell, { minLength: 1, maxLength: 4 }) },
    fc.constant('undo' as const),
    fc.constant('redo' as const),
    fc.constant('answer' as const),
    fc.constant('fail' as const),
    fc.record({ elsewhere: cell }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const book = new Book(4, 3);
      book.isHeld = true;
      const sheet = book.open();
      const elsewhere = new Map<string, MarkOrNone>();
      for (const each of events) {
        if (each === 'undo') sheet.undo();
        else if (each === 'redo') sheet.redo();
        else if (each === 'answer') await book.answer();
        else if (each === 'fail') book.failures.push('disk-full');
        else if (Array.isArray(each)) sheet.apply(each);
        else {
          const key = `p${each.elsewhere.row} s${each.elsewhere.column}`;
          book.marks.set(key, each.elsewhere.to);
          elsewhere.set(key, each.elsewhere.to);
        }
      }
      await book.answerAll();
      expect(sheet.pending).toBe(0);
      const overtaken = new Set(elsewhere.keys());
      for (let row = 0; row < 4; row += 1) {
        for (let column = 0; column < 3; column += 1) {
          const key = `p${row} s${column}`;
          // What another window wrote after our last read shows at the next write or reload.
          if (!overtaken.has(key))
            expect(sheet.mark(row, column)).toBe(book.marks.get(key) ?? null);
        }
      }
      await Promise.all([sheet.reload(), settled().then(() => book.answerAll())]);
      for (let row = 0; row < 4; row += 1) {
        expect(shown(sheet, row)).toEqual(book.sheet().persons[row]?.marks);
      }
    }),
    { numRuns: 300 },
  );
});

test('all of a day can be taken back and done again, whatever was marked, undone, enrolled, added, read anew or closed between', async () => {
  const cell = fc.record({
    row: fc.nat(5),
    column: fc.nat(4),
    to: fc.constantFrom<MarkOrNone>(null, ...marks),
  });
  const event = fc.oneof(
    { weight: 8, arbitrary: fc.array(cell, { minLength: 1, maxLength: 5 }) },
    { weight: 3, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    fc.constant('reload' as const),
    fc.constant('reopen' as const),
    fc.record({ enrol: fc.nat(5) }),
    fc.record({ addSession: fc.nat(4) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
      const book = new Book(2, 2);
      let steps = new StepHistory();
      let sheet = book.open([], steps);
      let added = 2;
      for (const each of events) {
        if (each === 'undo') sheet.undo();
        else if (each === 'redo') sheet.redo();
        else if (each === 'reload') await sheet.reload();
        else if (each === 'reopen') {
          await sheet.settled();
          steps = StepHistory.of(steps.kept(Infinity));
          sheet = book.open([], steps);
        } else if (Array.isArray(each)) {
          const { rows } = sheet.size;
          const inside = each.map(({ row, column, to }) => ({
            row: row % rows,
            column: column % sheet.resultColumn,
            to,
          }));
          sheet.apply(inside);
        } else {
          if ('enrol' in each) book.personIds.splice(each.enrol, 0, `p${(added += 1)}`);
          else book.sessionIds.splice(each.addSession, 0, `s${(added += 1)}`);
          await sheet.reload();
        }
      }
      const onDisk = () => [...book.marks].filter(([, mark]) => mark !== null).sort();
      const toTheEnd = async (way: 'undo' | 'redo') => {
        while (sheet[way]().length > 0);
        await sheet.settled();
      };
      await toTheEnd('redo');
      const all = onDisk();
      await toTheEnd('undo');
      expect(onDisk()).toEqual([]);
      await toTheEnd('redo');
      expect(onDisk()).toEqual(all);
    }),
    { numRuns: 300 },
  );
});
