import { addDays, type Day } from '../../domain/day';
import type { Period } from '../../domain/period/period';
import type { Reader } from './store';

/** Of the people who live in one place, null being elsewhere. */
export interface PlaceTurns {
  readonly hamletNo: number | null;
  readonly inPeriod: TurnCounts;
  readonly yearToDate: TurnCounts;
}

interface TurnCounts {
  readonly turns: number;
  readonly persons: number;
}
const none: TurnCounts = { turns: 0, persons: 0 };

/** `mark <= 2`: present or late, see `markCode`. */
const ATTENDED = `
  select cast(group_concat(person_no) as blob) from attendance_mark
  where mark <= 2 and session_no in (select no from class_session where day between ? and ?)`;
const RESIDENTS = `
  select hamlet_no as hamletNo, cast(group_concat(no) as blob) as persons from person group by hamlet_no`;
const LAST_PERSON = 'select coalesce(max(no), 0) from person';

/**
 * Presences of each place's people, and how many people that were. SQLite would have to sort a million marks to count
 * them for each person; here it only says whose they are (docs/decisions: 2026-11-26-quarter-figures.md).
 */
export function countTurns(reader: Reader, { from, to, yearStart }: Period): PlaceTurns[] {
  const last = reader.statement(LAST_PERSON).pluck().get() as number;
  const places = reader.statement(RESIDENTS).all() as Residents[];
  const turns = new Uint32Array(last + 1);
  const add = (first: Day, until: Day) => {
    const attended = reader.statement(ATTENDED).pluck().get(first, until) as Buffer | null;
    eachNumber(attended, (person) => (turns[person] = (turns[person] ?? 0) + 1));
  };
  add(from, to);
  const inPeriod = places.map(({ persons }) => countOf(persons, turns));
  // The year to date holds the period: only what lies before it is still to be read.
  add(yearStart, addDays(from, -1));
  return places.map(({ hamletNo, persons }, index) => ({
    hamletNo,
    inPeriod: inPeriod[index] ?? none,
    yearToDate: countOf(persons, turns),
  }));
}

function countOf(persons: Buffer, turns: Uint32Array): TurnCounts {
  const count = { ...none };
  eachNumber(persons, (person) => {
    const own = turns[person] ?? 0;
    count.turns += own;
    if (own > 0) count.persons += 1;
  });
  return count;
}

interface Residents {
  readonly hamletNo: number | null;
  readonly persons: Buffer;
}

const COMMA = 44;
const ZERO = 48;

/** `12,7,12`, byte by byte: a million small strings would take longer than all the rest. */
function eachNumber(list: Buffer | null, take: (number: number) => void): void {
  if (list === null) return;
  let number = 0;
  for (const byte of list) {
    if (byte === COMMA) {
      take(number);
      number = 0;
    } else {
      number = number * 10 + byte - ZERO;
    }
  }
  take(number);
}
