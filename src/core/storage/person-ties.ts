import type { Day } from '../../domain/day';
import type { MovesChange } from './residence';
import type { Reader, Writer } from './store';

/** What a person's leave, moves and places in the registers are; it goes, or is forgotten, with the person's row. */
export interface PersonTies {
  readonly leaves: readonly StoredLeave[];
  readonly moves: readonly StoredMove[];
  /** What acts did to the moves, which undoing them needs. */
  readonly movesChanges: readonly (MovesChange & { readonly no: number })[];
  /** Keys of the rows that speak of the person. */
  readonly honours: readonly number[];
  readonly memberships: readonly number[];
}

interface StoredLeave {
  readonly no: number;
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly reason: string;
}

interface StoredMove {
  readonly no: number;
  readonly act: string;
  readonly day: Day;
  readonly from: number | null;
  readonly to: number | null;
}

export function readTies(reader: Reader, person: number): PersonTies {
  const keys = (table: 'honour' | 'team_member') =>
    reader
      .statement(`select no from ${table} where person_no = ? order by no`)
      .pluck()
      .all(person) as number[];
  return {
    leaves: reader
      .statement(
        `select no, id, from_day as "from", to_day as "to", reason from known_leave
        where person_no = ? order by no`,
      )
      .all(person) as StoredLeave[],
    moves: reader
      .statement(
        `select no, act, day, from_hamlet_no as "from", to_hamlet_no as "to" from person_move
        where person_no = ? order by no`,
      )
      .all(person) as StoredMove[],
    movesChanges: reader
      .statement(
        'select no, act, was, became from person_move_change where person_no = ? order by no',
      )
      .all(person) as PersonTies['movesChanges'],
    honours: keys('honour'),
    memberships: keys('team_member'),
  };
}

/** A key that was the highest may be another row's by now, a hamlet gone, and a row of a register somebody else's. */
export function tieAgain(writer: Writer, person: number, ties: PersonTies): void {
  const free = (table: string) =>
    `(select ? where not exists (select 1 from ${table} where no = ?))`;
  for (const { no, id, from, to, reason } of ties.leaves) {
    writer
      .statement(
        `insert into known_leave (no, id, person_no, from_day, to_day, reason)
        values (${free('known_leave')}, ?, ?, ?, ?, ?)`,
      )
      .run(no, no, id, person, from, to, reason);
  }
  for (const { no, act, day, from, to } of ties.moves) {
    writer
      .statement(
        `insert into person_move (no, act, person_no, day, from_hamlet_no, to_hamlet_no)
        values (${free('person_move')}, ?, ?, ?,
          (select no from hamlet where no = ?), (select no from hamlet where no = ?))`,
      )
      .run(no, no, act, person, day, from, to);
  }
  for (const { no, act, was, became } of ties.movesChanges) {
    writer
      .statement(
        `insert into person_move_change (no, act, person_no, was, became)
        values (${free('person_move_change')}, ?, ?, ?, ?)`,
      )
      .run(no, no, act, person, was, became);
  }
  for (const [table, keys] of [
    ['honour', ties.honours],
    ['team_member', ties.memberships],
  ] as const) {
    writer
      .statement(
        `update ${table} set person_no = ? where person_no is null
        and no in (select value from json_each(?))`,
      )
      .run(person, JSON.stringify(keys));
  }
}
