import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attended, marks, restPresent, type RosterCell } from '../../../src/domain/attendance/mark';
import { refusalCodes, whyNotMark, type CellFacts } from '../../../src/domain/attendance/may-mark';
import { isBeingTaken } from '../../../src/domain/attendance/now';
import { errorSentence } from '../../../src/domain/error-text';

const cell: CellFacts = {
  name: 'Bùi Văn An',
  day: '2025-10-07',
  cancelled: null,
  joined: '2025-10-01',
  left: null,
  elsewhere: () => null,
};
const book = { today: '2025-10-07', closedUntil: null };
const code = (change: Partial<CellFacts>, to: (typeof marks)[number] | null = 'present') =>
  whyNotMark({ ...cell, ...change }, to, book)?.code ?? null;

describe('a mark', () => {
  it('can be taken on any day from joining to leaving, both counted', () => {
    expect(code({})).toBe(null);
    expect(code({ joined: '2025-10-07', left: '2025-10-07' })).toBe(null);
    expect(code({ joined: '2025-10-08' })).toBe('mark-outside-enrolment');
    expect(code({ left: '2025-10-06' })).toBe('mark-outside-enrolment');
  });

  it('is refused on a cancelled session and on one to come', () => {
    expect(code({ cancelled: 'mưa bão' })).toBe('session-cancelled');
    expect(code({ day: '2025-10-08' })).toBe('session-in-future');
  });

  it('of presence is refused to who was in another class at that hour; absence is not', () => {
    const elsewhere = () => 'Lớp khác';
    expect(marks.map((to) => code({ elsewhere }, to))).toEqual([
      'attended-elsewhere',
      'attended-elsewhere',
      null,
      null,
    ]);
  });

  it('can be taken away anywhere but in a closed book', () => {
    const wrong = { joined: '2025-10-08', cancelled: 'mưa', elsewhere: () => 'Lớp khác' };
    expect(code(wrong, null)).toBe(null);
    const closed = { ...book, closedUntil: '2025-10-07' };
    expect(whyNotMark(cell, null, closed)?.code).toBe('book-closed');
    expect(whyNotMark(cell, null, { ...book, closedUntil: '2025-10-06' })).toBe(null);
  });

  it('is refused with a sentence that leaves nothing open', () => {
    const refused = [
      whyNotMark(cell, 'late', { ...book, closedUntil: '2025-10-31' }),
      whyNotMark({ ...cell, cancelled: 'mưa bão' }, 'late', book),
      whyNotMark({ ...cell, day: '2025-10-09' }, 'late', book),
      whyNotMark({ ...cell, joined: '2025-10-08' }, 'late', book),
      whyNotMark({ ...cell, elsewhere: () => 'Lớp khác' }, 'late', book),
    ];
    expect(refused.map((each) => each?.code)).toEqual([...refusalCodes]);
    for (const each of refused) {
      expect(each && errorSentence(each.code, each.detail)).not.toMatch(/…|undefined|null/u);
    }
  });
});

describe('“the rest present”', () => {
  const roster = fc.array(
    fc.tuple(fc.uuid(), fc.constantFrom(...marks, null), fc.boolean()),
  ) as fc.Arbitrary<RosterCell[]>;

  it('changes no mark that is there, and never makes known leave present', () => {
    fc.assert(
      fc.property(roster, (cells) => {
        const changes = restPresent('s', cells);
        const empty = cells.filter(([, mark]) => mark === null);
        expect(changes.map(({ personId, from, to }) => [personId, from, to])).toEqual(
          empty.map(([person, , onLeave]) => [person, null, onLeave ? 'excused' : 'present']),
        );
        const leave = new Set(cells.filter(([, , onLeave]) => onLeave).map(([person]) => person));
        expect(changes.some(({ personId, to }) => leave.has(personId) && attended(to))).toBe(false);
      }),
    );
  });
});

describe('the session being taken', () => {
  const session = { day: '2025-10-07', startsAt: '19:00', endsAt: '21:00' };
  it.each([
    ['18:29', false],
    ['18:30', true],
    ['20:00', true],
    ['21:30', true],
    ['21:31', false],
  ])('at %s: %s', (now, is) => {
    expect(isBeingTaken(session, '2025-10-07', now)).toBe(is);
    expect(isBeingTaken(session, '2025-10-08', now)).toBe(false);
  });
});
