import { marks } from '../../../../domain/attendance/mark';
import { results } from '../../../../domain/class/class';
import type { Day } from '../../../../domain/day';
import type { CellValue } from './sheet-data';

/** One cell of a step, named by ids: other rows and columns may stand around it by the time it is taken back. */
export interface StepCell {
  readonly personId: string;
  /** null: the result of the class. */
  readonly sessionId: string | null;
  readonly from: CellValue;
  readonly to: CellValue;
  /** Of a result that goes: the day it was decided, which comes back with it. */
  readonly day?: Day;
}
export type Step = readonly StepCell[];

/** As it is kept over a restart: ids and days once each, and five numbers for a cell. */
export interface KeptSteps {
  readonly ids: readonly string[];
  readonly undo: readonly (readonly number[])[];
  readonly redo: readonly (readonly number[])[];
}

/** In kept steps a value is its place here, and a result's session is -1. */
const values: readonly CellValue[] = [null, ...marks, ...results];
const RESULT = -1;
const NO_DAY = -1;
export const NUMBERS_A_CELL = 5;

/** What was done to the sheet of a class, and what of it was taken back; without end. */
export class StepHistory {
  #undo: Step[] = [];
  #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }
  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  add(step: Step): void {
    this.#undo.push(step);
    this.#redo = [];
  }

  /**
   * The next step back, or forward again, of which anything can be done; steps of which nothing can are dropped.
   * @param doable the cells of a step that still show what the step left there
   * @returns these cells; none when there is no such step
   */
  travel(way: 'undo' | 'redo', doable: (step: Step) => Step): Step {
    const [from, onto] = way === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    for (let step = from.pop(); step; step = from.pop()) {
      const cells = doable(step);
      if (cells.length === 0) continue;
      onto.push(cells);
      return cells;
    }
    return [];
  }

  /** The newest steps, as many as have so many cells together. */
  kept(cells: number): KeptSteps {
    const places = new Map<string, number>();
    const place = (id: string) => {
      const known = places.get(id) ?? places.size;
      places.set(id, known);
      return known;
    };
    const numbers = (step: Step) =>
      step.flatMap(({ personId, sessionId, from, to, day }) => [
        place(personId),
        sessionId === null ? RESULT : place(sessionId),
        values.indexOf(from),
        values.indexOf(to),
        day === undefined ? NO_DAY : place(day),
      ]);
    let left = cells;
    const newest = (steps: readonly Step[]) => {
      const first = steps.findLastIndex((step) => (left -= step.length) < 0);
      return steps.slice(first + 1).map(numbers);
    };
    const undo = newest(this.#undo);
    return { undo, redo: newest(this.#redo), ids: [...places.keys()] };
  }

  /** What `kept` gave; a step that cannot be read ends the history there. */
  static of({ ids, undo, redo }: KeptSteps): StepHistory {
    const history = new StepHistory();
    history.#undo = readable(undo, ids);
    history.#redo = readable(redo, ids);
    return history;
  }
}

function readable(steps: KeptSteps['undo'], ids: readonly string[]): Step[] {
  const read = steps.map((numbers) => stepOf(numbers, ids));
  return read.slice(read.lastIndexOf(null) + 1).filter((step) => step !== null);
}

function stepOf(numbers: readonly number[], ids: readonly string[]): Step | null {
  const cells: StepCell[] = [];
  for (let at = 0; at < numbers.length; at += NUMBERS_A_CELL) {
    const cell = numbers.slice(at, at + NUMBERS_A_CELL);
    const [person = -1, session = -1, from = -1, to = -1, day = NO_DAY] = cell;
    const personId = ids[person];
    const sessionId = session === RESULT ? null : ids[session];
    const [before, after] = [values[from], values[to]];
    if (personId === undefined || sessionId === undefined) return null;
    if (before === undefined || after === undefined) return null;
    const known = ids[day];
    cells.push({
      ...{ personId, sessionId, from: before, to: after },
      ...(known !== undefined && { day: known }),
    });
  }
  return cells;
}
