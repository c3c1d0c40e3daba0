import { ageGroupOf } from '../../domain/count/age-groups';
import {
  noFigures,
  UNKNOWN,
  type CountAsked,
  type CountFigures,
} from '../../domain/count/count-table';
import { yearOf, type Day } from '../../domain/day';
import { hamletOn } from '../../domain/person/residence';
import { eachNumber } from './number-list';
import { everyMover, type StoredMove } from './residence';
import type { Reader } from './store';

/** Figures by the key of their row; hamlets and classes by their id. */
export interface Counted {
  readonly rows: ReadonlyMap<string, CountFigures>;
  readonly total: CountFigures;
}

type Figures = { -readonly [Key in keyof CountFigures]: number };

/** A mark and whose it is in one number, so that SQLite only lists them: `person * 4 + mark - 1`, see `markCode`. */
const SESSIONS = `
  select s.no, s.class_no as classNo, c.id as classId, s.day, h.id as hamletId,
    (select cast(group_concat(m.person_no * 4 + m.mark - 1) as blob) from attendance_mark m
      where m.session_no = s.no) as marks
  from class_session s join class c on c.no = s.class_no left join hamlet h on h.no = c.hamlet_no
  where s.day between ? and ? and s.cancelled is null`;

interface Session {
  readonly classNo: number;
  readonly classId: string;
  readonly day: Day;
  readonly hamletId: string | null;
  readonly marks: Buffer | null;
}

const FIRST_ACHIEVED = `
  select person_no as person, min(result_day) as day, null as classId
  from enrolment where result = 'achieved' group by person_no having day between ? and ?`;
const ACHIEVED_IN_CLASS = `
  select e.person_no as person, e.result_day as day, c.id as classId
  from enrolment e join class c on c.no = e.class_no
  where e.result = 'achieved' and e.result_day between ? and ?`;

interface Achieved {
  readonly person: number;
  readonly day: Day;
  readonly classId: string | null;
}

/**
 * One table of counts, gone through mark by mark in memory: SQLite would sort half a million marks to tell persons
 * apart (docs/decisions: 2026-11-26-quarter-figures.md).
 */
export function countTable(reader: Reader, asked: CountAsked): Counted {
  const { from, to, by } = asked;
  const people = peopleOf(reader, asked);
  const tally = new Tally();
  // By class the sessions of one lie together, by month those of one month: a person was seen in the row or was not.
  const sessions = reader
    .statement(`${SESSIONS} order by ${by === 'month' ? 's.day' : 's.class_no'}`)
    .all(from, to) as Session[];
  const lastSeen = new Map<string, number>();
  const stamps = new Uint32Array(people.size);
  const isSeen = new Uint8Array(people.size);
  const seenElsewhere = new Set<string>();
  for (const session of sessions) {
    const { day } = session;
    const own = by === 'class' ? session.classId : by === 'month' ? day.slice(0, 7) : null;
    const stamp = own === null ? 0 : stampOf(lastSeen, own);
    const touched = new Set<string>();
    eachNumber(session.marks, (code) => {
      const person = code >> 2;
      const mark = code & 3;
      if (!people.counts(person, day)) return;
      const key = own ?? people.key(person, day);
      touched.add(key);
      const row = tally.row(key);
      if (mark === 2) row.excused += 1;
      else if (mark === 3) row.absent += 1;
      else {
        row.turns += 1;
        if (own !== null) {
          if (stamps[person] !== stamp) row.persons += 1;
          stamps[person] = stamp;
        } else if (people.hasMoved(person)) {
          if (!seenElsewhere.has(`${person} ${key}`)) row.persons += 1;
          seenElsewhere.add(`${person} ${key}`);
        } else if (isSeen[person] === 0) row.persons += 1;
        if (isSeen[person] === 0) tally.total.persons += 1;
        isSeen[person] = 1;
      }
    });
    if (touched.size === 0) continue;
    tally.hold(by === 'hamlet' ? [session.hamletId ?? UNKNOWN] : touched, session.classNo);
  }
  const achieved = (sql: string) => reader.statement(sql).all(from, to) as Achieved[];
  const first = achieved(FIRST_ACHIEVED).filter(({ person, day }) => people.counts(person, day));
  tally.total.achieved = first.length;
  const inRows =
    by !== 'class'
      ? first
      : achieved(ACHIEVED_IN_CLASS).filter(({ person, day }) => people.counts(person, day));
  for (const { person, day, classId } of inRows) {
    const key = classId ?? (by === 'month' ? day.slice(0, 7) : people.key(person, day));
    tally.row(key).achieved += 1;
  }
  return tally.counted(by === 'hamlet' ? asked.hamletId : null);
}

function stampOf(known: Map<string, number>, key: string): number {
  const stamp = known.get(key) ?? known.size + 1;
  known.set(key, stamp);
  return stamp;
}

class Tally {
  readonly total: Figures = { ...noFigures };
  readonly #rows = new Map<string, Figures>();
  readonly #classes = new Map<string, Set<number>>();
  readonly #allClasses = new Set<number>();

  row(key: string): Figures {
    const known = this.#rows.get(key);
    if (known) return known;
    const row = { ...noFigures };
    this.#rows.set(key, row);
    return row;
  }

  /** A session of a class that counts in these rows. */
  hold(keys: Iterable<string>, classNo: number): void {
    for (const key of keys) {
      this.row(key).sessions += 1;
      const classes = this.#classes.get(key) ?? new Set();
      this.#classes.set(key, classes.add(classNo));
    }
    this.total.sessions += 1;
    this.#allClasses.add(classNo);
  }

  /** @param only the one row asked for, which then is the total too; null: all */
  counted(only: string | null): Counted {
    for (const [key, classes] of this.#classes) this.row(key).classes = classes.size;
    for (const row of this.#rows.values()) {
      for (const column of ['turns', 'excused', 'absent'] as const) {
        this.total[column] += row[column];
      }
    }
    this.total.classes = this.#allClasses.size;
    if (only === null) return { rows: this.#rows, total: this.total };
    const key = only === 'none' ? UNKNOWN : only;
    const row = this.row(key);
    return { rows: new Map([[key, row]]), total: row };
  }
}

interface People {
  /** Keys of persons lie below it. */
  readonly size: number;
  /** Whether the filters let a person count on a day. */
  readonly counts: (person: number, day: Day) => boolean;
  /** The row a person stands in on a day. */
  readonly key: (person: number, day: Day) => string;
  /** Stands in more than one row perhaps. */
  readonly hasMoved: (person: number) => boolean;
}

interface PersonRow {
  readonly no: number;
  readonly hamletId: string | null;
  readonly audience: string;
  readonly sex: string | null;
  readonly birthYear: number | null;
}

function peopleOf(reader: Reader, { to, by, hamletId, audience }: CountAsked): People {
  const rows = reader
    .statement(
      `select p.no, h.id as hamletId, p.audience, p.sex, p.birth_year as birthYear
      from person p left join hamlet h on h.no = p.hamlet_no`,
    )
    .all() as PersonRow[];
  const size = rows.reduce((most, { no }) => Math.max(most, no), 0) + 1;
  const keys = new Array<string>(size).fill(UNKNOWN);
  const isIn = new Uint8Array(size);
  const year = yearOf(to);
  // By hamlet the filter chooses the row; a person may have moved into it.
  const wanted =
    by === 'hamlet' || hamletId === null ? null : hamletId === 'none' ? UNKNOWN : hamletId;
  const movers = placesOfMovers(reader, rows);
  for (const row of rows) {
    const place = row.hamletId ?? UNKNOWN;
    keys[row.no] = by === 'hamlet' ? place : keyOf(row, by, year);
    const isAudience = audience === null || row.audience === audience;
    isIn[row.no] =
      isAudience && (wanted === null || place === wanted || movers.has(row.no)) ? 1 : 0;
  }
  const moved = (person: number, day: Day) => {
    const mover = movers.get(person);
    return mover && (hamletOn(day, mover.moves, mover.current) ?? UNKNOWN);
  };
  // A look into the map for each of half a million marks would be felt where nobody moved.
  const isMover = new Uint8Array(size);
  for (const person of movers.keys()) isMover[person] = 1;
  const hasMoved = (person: number) => isMover[person] === 1;
  return {
    size,
    counts: (person, day) =>
      isIn[person] === 1 && (wanted === null || !hasMoved(person) || moved(person, day) === wanted),
    key: (person, day) =>
      (by === 'hamlet' && hasMoved(person) && moved(person, day)) || (keys[person] ?? UNKNOWN),
    hasMoved: (person) => by === 'hamlet' && hasMoved(person),
  };
}

function keyOf(row: PersonRow, by: CountAsked['by'], year: number): string {
  if (by === 'age') return ageGroupOf(row.birthYear, year);
  return (by === 'sex' ? row.sex : row.audience) ?? UNKNOWN;
}

/** Those who moved, places by id. */
function placesOfMovers(reader: Reader, people: readonly PersonRow[]) {
  const movers = everyMover(reader);
  const idOf = reader.statement('select id from hamlet where no = ?').pluck();
  const id = (no: number | null) => (no === null ? null : (idOf.get(no) as string));
  const byId = (moves: readonly StoredMove[]) =>
    moves.map(({ day, from, to }) => ({ day, from: id(from), to: id(to) }));
  const places = new Map<number, { current: string | null; moves: ReturnType<typeof byId> }>();
  if (movers.size === 0) return places;
  for (const { no, hamletId } of people) {
    const moves = movers.get(no);
    if (moves) places.set(no, { current: hamletId, moves: byId(moves) });
  }
  return places;
}

/** In the order they were opened. */
export function classNames(reader: Reader): { id: string; name: string }[] {
  return reader.statement('select id, name from class order by no').all() as {
    id: string;
    name: string;
  }[];
}
