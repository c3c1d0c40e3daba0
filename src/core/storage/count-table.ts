import { ageGroupOf } from '../../domain/count/age-groups';
import {
  noFigures,
  UNKNOWN,
  type CountAsked,
  type CountFigures,
} from '../../domain/count/count-table';
import { yearOf, type Day } from '../../domain/day';
import { hamletOn, type Move } from '../../domain/person/residence';
import { eachNumber } from './number-list';
import { everyMover } from './residence';
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
 * apart (docs/decisions: 2026-11-26-quarter-figures.md). Rows go by number, their keys are told at the end.
 */
export function countTable(reader: Reader, asked: CountAsked): Counted {
  const { from, to, by } = asked;
  const people = peopleOf(reader, asked);
  const { groups } = people;
  const tally = new Tally();
  // By class or month those of one row have to lie together: a person was seen in it just before or was not.
  const sessions = reader
    .statement(
      SESSIONS +
        (by === 'month' ? ' order by s.day' : by === 'class' ? ' order by s.class_no' : ''),
    )
    .all(from, to) as Session[];
  const lastRow = new Uint32Array(people.size);
  const isSeen = new Uint8Array(people.size);
  const seenAsMover = new Set<string>();
  for (const session of sessions) {
    const { day } = session;
    const own = by === 'class' ? session.classId : by === 'month' ? day.slice(0, 7) : null;
    const ownRow = own === null ? NONE : groups.of(own);
    tally.begin();
    eachNumber(session.marks, (code) => {
      const person = code >> 2;
      const mark = code & 3;
      if (people.isOut[person] === 1) return;
      const isMover = people.isMover[person] === 1;
      if (isMover && !people.isWantedOn(person, day)) return;
      const hasRows = isMover && by === 'hamlet';
      const row =
        ownRow !== NONE ? ownRow : hasRows ? people.rowOn(person, day) : (people.row[person] ?? 0);
      tally.mark(row, mark);
      if (mark > 1) return;
      // A row is noted one up, so that nought is none.
      if (hasRows) {
        const here = `${person} ${row}`;
        if (!seenAsMover.has(here)) tally.person(row);
        seenAsMover.add(here);
      } else if (lastRow[person] !== row + 1) tally.person(row);
      lastRow[person] = row + 1;
      if (isSeen[person] === 0) tally.persons += 1;
      isSeen[person] = 1;
    });
    tally.hold(by === 'hamlet' ? groups.of(session.hamletId ?? UNKNOWN) : NONE, session.classNo);
  }
  const achieved = (sql: string) =>
    (reader.statement(sql).all(from, to) as Achieved[]).filter(
      ({ person, day }) =>
        people.isOut[person] === 0 &&
        (people.isMover[person] === 0 || people.isWantedOn(person, day)),
    );
  const first = achieved(FIRST_ACHIEVED);
  for (const { person, day, classId } of by === 'class' ? achieved(ACHIEVED_IN_CLASS) : first) {
    const key = classId ?? (by === 'month' ? day.slice(0, 7) : null);
    const isMover = people.isMover[person] === 1 && by === 'hamlet';
    tally.achieved(
      key !== null
        ? groups.of(key)
        : isMover
          ? people.rowOn(person, day)
          : (people.row[person] ?? 0),
    );
  }
  return tally.counted(groups.keys, first.length, by === 'hamlet' ? asked.hamletId : null);
}

const NONE = -1;

/** Keys of rows by their number, in the order they were first met. */
class Groups {
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

class Tally {
  persons = 0;
  readonly #rows: Figures[] = [];
  readonly #classes: Set<number>[] = [];
  readonly #allClasses = new Set<number>();
  #sessions = 0;
  /** Of the session being gone through: its number, and the rows its marks fell into. */
  #session = 0;
  readonly #touchedBy: number[] = [];
  #touched: number[] = [];

  begin(): void {
    this.#session += 1;
    this.#touched = [];
  }

  /** @param code `markCode` less one: present, late, excused, absent */
  mark(row: number, code: number): void {
    if (this.#touchedBy[row] !== this.#session) {
      this.#touchedBy[row] = this.#session;
      this.#touched.push(row);
    }
    const figures = this.#row(row);
    if (code <= 1) figures.turns += 1;
    else if (code === 2) figures.excused += 1;
    else figures.absent += 1;
  }

  person(row: number): void {
    this.#row(row).persons += 1;
  }

  achieved(row: number): void {
    this.#row(row).achieved += 1;
  }

  /** The session counts in the row where it was held (`NONE`: in those its marks fell into), if there was a mark. */
  hold(row: number, classNo: number): void {
    if (this.#touched.length === 0) return;
    for (const each of row === NONE ? this.#touched : [row]) {
      this.#row(each).sessions += 1;
      (this.#classes[each] ??= new Set()).add(classNo);
    }
    this.#sessions += 1;
    this.#allClasses.add(classNo);
  }

  /** @param only the one row asked for, which then is the total too; null: all */
  counted(keys: readonly string[], achieved: number, only: string | null): Counted {
    const sum = (column: 'turns' | 'excused' | 'absent') =>
      this.#rows.reduce((so, row) => so + row[column], 0);
    const rows = new Map<string, CountFigures>();
    this.#rows.forEach((row, number) => {
      rows.set(keys[number] ?? UNKNOWN, { ...row, classes: this.#classes[number]?.size ?? 0 });
    });
    if (only !== null) {
      const key = only === 'none' ? UNKNOWN : only;
      const row = rows.get(key) ?? noFigures;
      return { rows: new Map([[key, row]]), total: row };
    }
    const total = {
      classes: this.#allClasses.size,
      sessions: this.#sessions,
      turns: sum('turns'),
      persons: this.persons,
      achieved,
      excused: sum('excused'),
      absent: sum('absent'),
    };
    return { rows, total };
  }

  #row(row: number): Figures {
    return (this.#rows[row] ??= { ...noFigures });
  }
}

interface People {
  /** Keys of persons lie below it, as do the places of the lists. */
  readonly size: number;
  readonly groups: Groups;
  /** The row each person stands in, whatever the day. */
  readonly row: Uint32Array;
  /** 1: a filter leaves the person out, whatever the day. */
  readonly isOut: Uint8Array;
  /** 1: where the person lived on the day has to be asked. */
  readonly isMover: Uint8Array;
  readonly isWantedOn: (person: number, day: Day) => boolean;
  readonly rowOn: (person: number, day: Day) => number;
}

const COLUMN = { audience: 'audience', sex: 'sex', age: 'birth_year' } as const;
const HAMLET = '(select h.id from hamlet h where h.no = hamlet_no)';

function peopleOf(reader: Reader, { to, by, hamletId, audience }: CountAsked): People {
  const size =
    (reader.statement('select coalesce(max(no), 0) from person').pluck().get() as number) + 1;
  const row = new Uint32Array(size);
  const isOut = new Uint8Array(size);
  const isMover = new Uint8Array(size);
  const groups = new Groups();
  const year = yearOf(to);
  if (by === 'hamlet') {
    eachByValue(reader, HAMLET, (place, take) => take(row, groups.of(place ?? UNKNOWN)));
  } else if (by !== 'class' && by !== 'month') {
    eachByValue(reader, COLUMN[by], (value, take) => {
      const key = by === 'age' ? ageGroupOf(value === null ? null : Number(value), year) : value;
      take(row, groups.of(key ?? UNKNOWN));
    });
  }
  if (audience !== null) {
    eachByValue(reader, 'audience', (value, take) => take(isOut, value === audience ? 0 : 1));
  }
  // By hamlet the filter chooses the row at the end; a person may have moved into it.
  const wanted = by === 'hamlet' ? null : hamletId === 'none' ? UNKNOWN : hamletId;
  const movers =
    by === 'hamlet' || wanted !== null
      ? placesOfMovers(reader)
      : new Map<number, { current: string | null; moves: Move[] }>();
  for (const person of movers.keys()) isMover[person] = 1;
  if (wanted !== null) {
    const isElsewhere = new Uint8Array(size);
    eachByValue(reader, HAMLET, (place, take) =>
      take(isElsewhere, (place ?? UNKNOWN) === wanted ? 0 : 1),
    );
    isElsewhere.forEach((is, person) => {
      if (is === 1 && isMover[person] === 0) isOut[person] = 1;
    });
  }
  const placeOn = (person: number, day: Day) => {
    const { moves, current } = movers.get(person) ?? { moves: [], current: null };
    return hamletOn(day, moves, current) ?? UNKNOWN;
  };
  return {
    size,
    groups,
    row,
    isOut,
    isMover,
    isWantedOn: (person, day) => wanted === null || placeOn(person, day) === wanted,
    rowOn: (person, day) => groups.of(placeOn(person, day)),
  };
}

/** Persons by a value they share: as lists of keys, since a row for each of 50,000 would take longer than the marks. */
function eachByValue(
  reader: Reader,
  column: string,
  use: (
    value: string | null,
    take: (into: Uint8Array | Uint32Array, number: number) => void,
  ) => void,
): void {
  const rows = reader
    .statement(
      `select ${column} as value, cast(group_concat(no) as blob) as persons from person group by 1`,
    )
    .all() as { readonly value: string | null; readonly persons: Buffer }[];
  for (const { value, persons } of rows) {
    use(value, (into, number) => eachNumber(persons, (person) => (into[person] = number)));
  }
}

/** Those who moved, places by id. */
function placesOfMovers(reader: Reader): Map<number, { current: string | null; moves: Move[] }> {
  const ids = new Map(
    (reader.statement('select no, id from hamlet').all() as { no: number; id: string }[]).map(
      ({ no, id }) => [no, id],
    ),
  );
  const id = (no: number | null) => (no === null ? null : (ids.get(no) ?? null));
  const current = reader.statement('select hamlet_no from person where no = ?').pluck();
  return new Map(
    [...everyMover(reader)].map(([person, moves]) => [
      person,
      {
        current: id(current.get(person) as number | null),
        moves: moves.map(({ day, from, to }) => ({ day, from: id(from), to: id(to) })),
      },
    ]),
  );
}

/** In the order they were opened. */
export function classNames(reader: Reader): { id: string; name: string }[] {
  return reader.statement('select id, name from class order by no').all() as {
    id: string;
    name: string;
  }[];
}
