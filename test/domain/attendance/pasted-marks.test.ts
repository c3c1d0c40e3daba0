import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marks, markSign } from '../../../src/domain/attendance/mark';
import { readMark, readResult } from '../../../src/domain/attendance/mark-text';
import { readPastedMarks } from '../../../src/domain/attendance/pasted-marks';
import { asPastedText } from '../../../src/domain/plan/pasted-cells';

const size = { rows: 10, columns: 6 };
const area = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});
const tos = (read: ReturnType<typeof readPastedMarks>) =>
  read.ok ? read.changes.map(({ to }) => to) : read.problem;

describe('a cell of somebody’s own table', () => {
  test.each([
    ['present', ['x', 'X', '✓', '✔', '✔️', '√', '1', 'có', 'Có mặt', 'có'.normalize('NFD'), ' x ']],
    ['late', ['m', 'M', 'muộn', 'Đi muộn', 'đến muộn']],
    ['excused', ['p', 'P', 'phép', 'có phép', 'CP', 'vắng có phép']],
    ['absent', ['k', 'K', 'không phép', 'KP', 'Vắng không phép']],
    [null, ['', '  ', '\u00a0']],
    ['unclear', ['v', 'V', 'vắng', '0', '2', '3', '4']],
    ['unknown', ['?', 'xx', 'Nguyễn Văn A', '=1+1', '8', 'đạt']],
  ])('means %s', (mark, texts) => {
    expect(texts.map(readMark)).toEqual(texts.map(() => mark));
  });

  test('of the results means đạt, chưa đạt or nothing', () => {
    expect(['Đạt', 'đạt', 'Chưa đạt', 'không đạt', '', 'x', 'v'].map(readResult)).toEqual([
      'achieved',
      'achieved',
      'not-achieved',
      'not-achieved',
      null,
      'unknown',
      'unknown',
    ]);
  });
});

describe('a paste', () => {
  test('lies from the chosen cell on, with empty rows and the line end Excel puts last', () => {
    const read = readPastedMarks('x\tP\r\n\t\r\nK\t\r\n', area(2, 1), size);
    expect(tos(read)).toEqual(['present', 'excused', null, null, 'absent', null]);
    expect(read).toMatchObject({ into: area(2, 1, 4, 2) });
  });

  test('of one empty cell clears, of nothing is refused', () => {
    expect(tos(readPastedMarks('\r\n', area(0, 0), size))).toEqual([null]);
    expect(tos(readPastedMarks('', area(0, 0), size))).toEqual({ kind: 'empty' });
  });

  test('is repeated over a range it fits into, so that one cell fills it', () => {
    expect(tos(readPastedMarks('M', area(0, 0, 2, 1), size))).toEqual(Array(6).fill('late'));
    expect(tos(readPastedMarks('x\tK', area(0, 0, 1, 3), size))).toEqual(
      Array(4).fill(['present', 'absent']).flat(),
    );
  });

  test('into a range it does not fit lies once, from its first cell on', () => {
    const read = readPastedMarks('x\r\nK\r\n', area(1, 1, 3, 1), size);
    expect(read).toMatchObject({ into: area(1, 1, 2, 1) });
  });

  test('that does not fit says how much room there is', () => {
    expect(tos(readPastedMarks('x\tx\tx\r\n'.repeat(3), area(8, 4), size))).toEqual({
      kind: 'too-big',
      rows: 3,
      columns: 3,
      roomDown: 2,
      roomAcross: 2,
    });
  });

  test('of uneven rows is refused, not padded', () => {
    expect(tos(readPastedMarks('x\tx\r\nx\r\n', area(0, 0), size))).toEqual({
      kind: 'uneven',
      line: 2,
      cells: 1,
      first: 2,
    });
  });

  test('with a mark that may mean two things, or none, names its first cell', () => {
    expect(tos(readPastedMarks('x\tx\r\nx\tv\r\n?\tx\r\n', area(1, 2), size))).toEqual({
      kind: 'unclear',
      row: 2,
      column: 3,
      read: 'v',
    });
    expect(tos(readPastedMarks('x\tx', area(1, 4), size))).toEqual({
      kind: 'unknown',
      row: 1,
      column: 5,
      read: 'x',
    });
  });

  test('of any copied marks gives these marks', () => {
    const mark = fc.constantFrom(null, ...marks);
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(mark, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 10,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const signs = rows.map((cells) => cells.map((each) => (each ? markSign[each] : '')));
        expect(tos(readPastedMarks(`${asPastedText(signs)}\r\n`, area(0, 0), size))).toEqual(
          rows.flat(),
        );
      }),
    );
  });

  test('whatever it is, changes all cells of one area inside the sheet or none', () => {
    const text = fc
      .array(fc.constantFrom('x', 'P', 'v', '', '\t', '\r\n', '"', 'đạt', '✓'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(9), fc.nat(5), (pasted, row, column) => {
        const read = readPastedMarks(pasted, area(row, column), size);
        if (!read.ok) return;
        const { top, bottom, left, right } = read.into;
        expect(bottom < size.rows && right < size.columns).toBe(true);
        expect(read.changes).toHaveLength((bottom - top + 1) * (right - left + 1));
      }),
    );
  });
});
