import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marks, restPresent, totalMarks, undoChanges } from '../../../src/domain/attendance/mark';

const cell = fc.constantFrom(...marks, null);

describe('marks', () => {
  it('“the rest present” touches only cells not taken: known leave and absence stay', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.boolean())), (cells) => {
        const rows = cells.map(([mark, onLeave], index) => [String(index), mark, onLeave] as const);
        const changes = restPresent('s', rows);
        expect(changes.map(({ personId, from, to }) => [personId, from, to])).toEqual(
          rows
            .filter(([, mark]) => mark === null)
            .map(([person, , onLeave]) => [person, null, onLeave ? 'excused' : 'present']),
        );
      }),
    );
  });

  it('totals add up to the number of cells, and “not taken” is in no rate', () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const total = totalMarks(cells);
        expect(total.present + total.late + total.excused + total.absent + total.notTaken).toBe(
          cells.length,
        );
        const taken = cells.length - total.notTaken;
        expect(total.rate).toBe(taken === 0 ? null : (total.present + total.late) / taken);
      }),
    );
  });

  it('undo of undo is the change itself', () => {
    const changes = [
      { personId: 'a', sessionId: 's', from: null, to: 'present' as const },
      { personId: 'b', sessionId: 's', from: 'late' as const, to: null },
    ];
    expect(undoChanges(undoChanges(changes))).toEqual(changes);
  });
});
