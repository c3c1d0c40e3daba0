import { addDays, type Day } from '../../domain/day';
import type { Period } from '../../domain/period/period';
import { hamletOn } from '../../domain/person/residence';
import { eachNumber } from './number-list';
import { everyMover, type StoredMove } from './residence';
import type { Reader } from './store';

/** Of the people who lived in one place on the day, null being elsewhere. */
export interface PlaceTurns extends Turns {
  readonly hamletNo: number | null;
}

interface Turns {
  readonly inPeriod: TurnCounts;
  readonly yearToDate: TurnCounts;
}

interface TurnCounts {
  readonly turns: number;
  readonly persons: number;
}

/** `mark <= 2`: present or late, see `markCode`. */
const ATTENDED = `
  select cast(group_concat(person_no) as blob) from attendance_mark
  where mark <= 2 and session_no in
    (select no from class_session where day between ? and ? and cancelled is null)`;
const RESIDENTS = `
  select hamlet_no as hamletNo, cast(group_concat(no) as blob) as persons from person group by hamlet_no`;
const LAST_PERSON = 'select coalesce(max(no), 0) from person';
/** The plus keeps SQLite at the few movers instead of all sessions. */
const OF_MOVERS = `
  select m.person_no as person, p.hamlet_no as current, s.day, count(*) as turns
  from (select distinct person_no from person_move) mover
  join attendance_mark m on m.person_no = mover.person_no and m.mark <= 2
  join class_session s on s.no = m.session_no and +s.day between ? and ? and s.cancelled is null
  join person p on p.no = m.person_no
  group by m.person_no, s.day`;

/**
 * Presences of each place's people, and how many people that were: who moved counts in each hamlet for the days he
 * lived there, and once in the whole. SQLite would have to sort a million marks to count them for each person; here it
 * only says whose they are (docs/decisions: 2026-11-26-quarter-figures.md), and the few who moved are counted apart.
 */
export function countTurns(
  reader: Reader,
  { from, to, yearStart }: Period,
): { readonly places: readonly PlaceTurns[]; readonly whole: Turns } {
  const last = reader.statement(LAST_PERSON).pluck().get() as number;
  const residents = reader.statement(RESIDENTS).all() as Residents[];
  const movers = everyMover(reader);
  const turns = new Uint32Array(last + 1);
  const add = (first: Day, until: Day) => {
    const attended = reader.statement(ATTENDED).pluck().get(first, until) as Buffer | null;
    eachNumber(attended, (person) => (turns[person] = (turns[person] ?? 0) + 1));
    for (const mover of movers.keys()) turns[mover] = 0;
  };
  const moved = moversIn(reader, movers, yearStart, to);
  add(from, to);
  const inPeriod = countPlaces(
    residents,
    turns,
    moved.filter(({ day }) => day >= from),
  );
  // The year to date holds the period: only what lies before it is still to be read.
  add(yearStart, addDays(from, -1));
  const yearToDate = countPlaces(residents, turns, moved);
  const none = { turns: 0, persons: 0 };
  const hamlets = new Set([...inPeriod.places.keys(), ...yearToDate.places.keys()]);
  return {
    places: [...hamlets].map((hamletNo) => ({
      hamletNo,
      inPeriod: inPeriod.places.get(hamletNo) ?? none,
      yearToDate: yearToDate.places.get(hamletNo) ?? none,
    })),
    whole: { inPeriod: inPeriod.whole, yearToDate: yearToDate.whole },
  };
}

interface MoverTurns {
  readonly person: number;
  readonly day: Day;
  readonly hamletNo: number | null;
  readonly turns: number;
}

/** Turns of those who moved, by the place they lived in on the day; a person may stand in several lines. */
function moversIn(
  reader: Reader,
  movers: ReadonlyMap<number, readonly StoredMove[]>,
  from: Day,
  to: Day,
): MoverTurns[] {
  if (movers.size === 0) return [];
  const rows = reader.statement(OF_MOVERS).all(from, to) as {
    person: number;
    current: number | null;
    day: Day;
    turns: number;
  }[];
  return rows.map(({ person, current, day, turns }) => ({
    person,
    day,
    hamletNo: hamletOn(day, movers.get(person) ?? [], current),
    turns,
  }));
}

function countPlaces(
  residents: readonly Residents[],
  turns: Uint32Array,
  moved: readonly MoverTurns[],
): { places: Map<number | null, TurnCounts>; whole: TurnCounts } {
  const places = new Map<number | null, TurnCounts>();
  const whole = { turns: 0, persons: 0 };
  for (const { hamletNo, persons } of residents) {
    const count = { turns: 0, persons: 0 };
    eachNumber(persons, (person) => {
      const own = turns[person] ?? 0;
      count.turns += own;
      if (own > 0) count.persons += 1;
    });
    places.set(hamletNo, count);
    whole.turns += count.turns;
    whole.persons += count.persons;
  }
  const seen = new Set<string>();
  for (const { person, hamletNo, turns: own } of moved) {
    const { turns: before, persons } = places.get(hamletNo) ?? { turns: 0, persons: 0 };
    const here = `${person} ${hamletNo}`;
    places.set(hamletNo, { turns: before + own, persons: persons + (seen.has(here) ? 0 : 1) });
    seen.add(here);
    whole.turns += own;
  }
  whole.persons += new Set(moved.map(({ person }) => person)).size;
  return { places, whole };
}

interface Residents {
  readonly hamletNo: number | null;
  readonly persons: Buffer;
}
