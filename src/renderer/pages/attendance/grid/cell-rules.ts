import { leaveOn, type KnownLeave } from '../../../../domain/attendance/leave';
import type { MarkOrNone } from '../../../../domain/attendance/mark';
import {
  refusalCodes,
  whyNotMark,
  type Refusal,
  type RefusalCode,
} from '../../../../domain/attendance/may-mark';
import { isBeingTaken } from '../../../../domain/attendance/now';
import type { Day } from '../../../../domain/day';
import type { Cell } from './selection';
import type { SheetData } from './sheet-data';

/** A mark that was asked for and not written. */
export interface Refused extends Cell {
  readonly refusal: Refusal;
}

/** How many of them there are of each reason. */
export function countRefused(refused: readonly Refused[]): (readonly [RefusalCode, number])[] {
  return refusalCodes
    .map((code) => [code, refused.filter(({ refusal }) => refusal.code === code).length] as const)
    .filter(([, count]) => count > 0);
}

export type SessionState = 'cancelled' | 'future' | 'now' | 'held';

/** What of a sheet can be marked, and why the rest cannot; the core decides again. */
export class CellRules {
  readonly #data: SheetData;
  readonly #today: Day;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #columns: ReadonlyMap<string, number>;
  /** Of each row: names of other classes by column. */
  readonly #busy: readonly ReadonlyMap<number, string>[];

  constructor(data: SheetData, today: Day) {
    this.#data = data;
    this.#today = today;
    const columns = new Map(data.sessions.map(({ id }, column) => [id, column]));
    this.#rows = new Map(data.persons.map(({ id }, row) => [id, row]));
    this.#columns = columns;
    this.#busy = data.persons.map(
      ({ busy }) =>
        new Map(busy.map(({ sessionId, className }) => [columns.get(sessionId) ?? -1, className])),
    );
  }

  /** Where a person is at a session; null when one of them is not on this sheet. */
  cellOf(personId: string, sessionId: string): Cell | null {
    const row = this.#rows.get(personId);
    const column = this.#columns.get(sessionId);
    return row === undefined || column === undefined ? null : { row, column };
  }

  /** Null where it can be marked so, and everywhere in the column of results. */
  whyNot(row: number, column: number, to: MarkOrNone): Refusal | null {
    const person = this.#data.persons[row];
    const session = this.#data.sessions[column];
    if (!person || !session) return null;
    const elsewhere = () => this.elsewhere(row, column);
    const { closedUntil } = this.#data;
    return whyNotMark({ ...person, ...session, elsewhere, name: person.name }, to, {
      today: this.#today,
      closedUntil,
    });
  }

  /** The other class attended at this hour. */
  elsewhere(row: number, column: number): string | null {
    return this.#busy[row]?.get(column) ?? null;
  }

  isOutside(row: number, column: number): boolean {
    const person = this.#data.persons[row];
    const day = this.#data.sessions[column]?.day;
    if (!person || day === undefined) return false;
    return day < person.joined || (person.left !== null && day > person.left);
  }

  /** Leave told ahead, where there is a session to be away from. */
  leave(row: number, column: number): KnownLeave | null {
    const person = this.#data.persons[row];
    const session = this.#data.sessions[column];
    if (!person || !session || person.leaves.length === 0) return null;
    if (session.cancelled !== null || this.isOutside(row, column)) return null;
    return leaveOn(person.leaves, session.day);
  }

  session(column: number): SessionState {
    const session = this.#data.sessions[column];
    if (!session) return 'held';
    if (session.cancelled !== null) return 'cancelled';
    if (session.day > this.#today) return 'future';
    return isBeingTaken(session, this.#today, this.#data.now) ? 'now' : 'held';
  }

  isClosed(column: number): boolean {
    const { closedUntil } = this.#data;
    const day = this.#data.sessions[column]?.day;
    return closedUntil !== null && day !== undefined && day <= closedUntil;
  }
}
