import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day';
import { correctedTo, hamletOn, movedTo, type Move } from '../../../src/domain/person/residence';

type Place = 'one' | 'two' | 'three';
interface Step {
  readonly to: Place | null;
  readonly day: Day | null;
}

const FIRST = '2025-01-01';
const SPAN = 12;
const days = Array.from({ length: SPAN }, (_, index) => addDays(FIRST, index));
const day = fc.constantFrom(...days.slice(1, -1));
const place = fc.constantFrom<Place | null>('one', 'two', 'three', null);
const steps = fc.array(fc.record({ to: place, day: fc.option(day) }), { maxLength: 6 });

/** The book's way: present place and moves. */
function booked(start: Place | null, all: readonly Step[]) {
  let current = start;
  let moves: Move<Place>[] = [];
  for (const step of all) {
    moves =
      step.day === null ? correctedTo(moves, step.to) : movedTo(moves, current, step.to, step.day);
    current = step.to;
  }
  return { current, moves };
}

const lived = (moves: readonly Move<Place>[], current: Place | null) =>
  days.map((each) => hamletOn(each, moves, current));

describe('where a person lived on a day', () => {
  it('is the present place while nobody moved, also after a correction', () => {
    expect(hamletOn('1990-01-01', [], 'one')).toBe('one');
    expect(correctedTo([], 'two')).toEqual([]);
  });

  it('is the old place until the day before the move and the new one from that day on', () => {
    const moves = movedTo<Place>([], 'one', 'two', '2025-10-10');
    expect(hamletOn('2025-10-09', moves, 'two')).toBe('one');
    expect(hamletOn('2025-10-10', moves, 'two')).toBe('two');
  });

  it('after a move: as before until the day, the new place from it on', () => {
    fc.assert(
      fc.property(place, steps, day, place, (start, before, on, to) => {
        const { current, moves } = booked(start, before);
        fc.pre(current !== null);
        const was = lived(moves, current);
        const is = lived(movedTo(moves, current, to, on), to);
        days.forEach((each, index) => expect(is[index]).toBe(each < on ? was[index] : to));
      }),
    );
  });

  it('after a correction: places before the last move stay, all later days are the new one', () => {
    fc.assert(
      fc.property(place, steps, place, (start, before, to) => {
        const { current, moves } = booked(start, before);
        const since = moves.at(-1)?.day ?? FIRST;
        const was = lived(moves, current);
        const is = lived(correctedTo(moves, to), to);
        days.forEach((each, index) => expect(is[index]).toBe(each < since ? was[index] : to));
      }),
    );
  });

  it('is kept as a chain without gaps or idle steps, in order of day, ending where the person is', () => {
    fc.assert(
      fc.property(place, steps, (start, all) => {
        const { current, moves } = booked(start, all);
        moves.forEach((move, index) => {
          expect(move.from).not.toBe(move.to);
          const next = moves[index + 1];
          if (next) expect([next.from, next.day > move.day]).toEqual([move.to, true]);
          else expect(move.to).toBe(current);
        });
      }),
    );
  });
});
