import type { Move } from '../../domain/person/residence';
import type { Reader, Writer } from './store';

/** Places by their keys. */
export type StoredMove = Move<number>;

const OF = `select day, from_hamlet_no as "from", to_hamlet_no as "to" from person_move
  where person_no = ? order by day`;

/** In order of day. */
export function movesOf(reader: Reader, no: number): StoredMove[] {
  return reader.statement(OF).all(no) as StoredMove[];
}

/** Everybody who ever moved: few of a commune, so that they can be treated apart. */
export function everyMover(reader: Reader): Map<number, StoredMove[]> {
  const rows = reader
    .statement(
      `select person_no as no, day, from_hamlet_no as "from", to_hamlet_no as "to"
      from person_move order by person_no, day`,
    )
    .all() as (StoredMove & { readonly no: number })[];
  const movers = new Map<number, StoredMove[]>();
  for (const { no, ...move } of rows) {
    const known = movers.get(no);
    if (known) known.push(move);
    else movers.set(no, [move]);
  }
  return movers;
}

/** Gives a person these moves and no others. */
export function setMoves(
  writer: Writer,
  no: number,
  moves: readonly StoredMove[],
  act: string,
): void {
  writer.statement('delete from person_move where person_no = ?').run(no);
  const insert = writer.statement(
    `insert into person_move (act, person_no, day, from_hamlet_no, to_hamlet_no)
    values (?, ?, ?, ?, ?)`,
  );
  for (const { day, from, to } of moves) insert.run(act, no, day, from, to);
}

/** What one act made of the moves of a person, each as `textOfMoves`. */
export interface MovesChange {
  readonly act: string;
  readonly was: string | null;
  readonly became: string | null;
}

export function keepMovesChange(
  writer: Writer,
  no: number,
  { act, was, became }: MovesChange,
): void {
  writer
    .statement('insert into person_move_change (act, person_no, was, became) values (?, ?, ?, ?)')
    .run(act, no, was, became);
}

/** In the order they were made. */
export function movesChangesOf(reader: Reader, no: number): MovesChange[] {
  return reader
    .statement('select act, was, became from person_move_change where person_no = ? order by no')
    .all(no) as MovesChange[];
}

/** For the card and for who asks what is kept: names of the hamlets. */
export function namedMoves(reader: Reader, no: number): Move[] {
  return reader
    .statement(
      `select m.day, was.name as "from", is_now.name as "to" from person_move m
      left join hamlet was on was.no = m.from_hamlet_no
      left join hamlet is_now on is_now.no = m.to_hamlet_no
      where m.person_no = ? order by m.day`,
    )
    .all(no) as Move[];
}

export function countMovesOf(reader: Reader, hamletNo: number): number {
  return reader
    .statement('select count(*) from person_move where :no in (from_hamlet_no, to_hamlet_no)')
    .pluck()
    .get({ no: hamletNo }) as number;
}

/** Moves as the history keeps them: hamlets by id, since a key may be given again and a name may change. */
export function textOfMoves(reader: Reader, moves: readonly StoredMove[]): string | null {
  if (moves.length === 0) return null;
  const idOf = reader.statement('select id from hamlet where no = ?').pluck();
  const id = (no: number | null) => (no === null ? null : (idOf.get(no) as string));
  return JSON.stringify(moves.map(({ day, from, to }) => [day, id(from), id(to)]));
}

/** @returns null when a hamlet of them is no more */
export function movesOfText(reader: Reader, text: string | null): StoredMove[] | null {
  if (text === null) return [];
  const noOf = reader.statement('select no from hamlet where id = ?').pluck();
  const moves: StoredMove[] = [];
  for (const [day, ...ids] of JSON.parse(text) as [string, string | null, string | null][]) {
    const [from, to] = ids.map((id) => (id === null ? null : (noOf.get(id) as number | undefined)));
    if (from === undefined || to === undefined) return null;
    moves.push({ day, from, to });
  }
  return moves;
}
