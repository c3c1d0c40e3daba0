import type { Reply, WireError } from '../../../../contract/procedure';
import type { AttendanceTotals, MarkOrNone } from '../../../../domain/attendance/mark';
import { attended } from '../../../../domain/attendance/mark';
import { refusalCodes } from '../../../../domain/attendance/may-mark';
import type { Day } from '../../../../domain/day';
import { CellRules, type Refused } from './cell-rules';
import { noteKey, takeNotes } from './notes';
import type { Cell } from './selection';
import {
  asMark,
  asResult,
  type CellChange,
  type CellValue,
  type SheetData,
  type SheetKey,
  type SheetProblem,
  type SheetStore,
} from './sheet-data';
import { Signals } from './signals';
import { StepHistory, type StepCell } from './step-history';

const WRITE_LIMIT = 20_000;
/** The book is not as the page shows it. */
const STALE: readonly string[] = [
  'mark-changed-elsewhere',
  'result-changed-elsewhere',
  'not-enrolled',
  'session-unknown',
  ...refusalCodes,
];

/**
 * The sheet of a class as the page shows it: what is on disk, what is painted already and still on its way there, and the
 * steps that can be taken back. Knows nothing of React.
 *
 * One write is under way at a time; whatever is marked meanwhile goes out together with the next. So `from` is always
 * what the disk holds, and the order of the keys is the order on disk.
 */
export class MarkSheet {
  readonly signals = new Signals<SheetKey>();
  #data: SheetData;
  #rules: CellRules;
  #refused: readonly Refused[] = [];
  #saved: CellValue[] = [];
  /** Day of each person's result, as it is on disk. */
  #resultDays: (Day | null)[] = [];
  /** Of results that come back, by person. */
  readonly #daysBack = new Map<string, Day>();
  #shown: CellValue[] = [];
  #pending = new Set<number>();
  /** Cells the core was asked to write and has not answered for. */
  #sent: ReadonlyMap<number, CellValue> = new Map();
  #rows: ReadonlyMap<string, number> = new Map();
  #columns: ReadonlyMap<string | null, number> = new Map();
  #paints = 0;
  #applied = 0;
  #isWriting = false;
  readonly #notes: Map<string, string>;
  readonly #store: SheetStore;
  readonly #today: Day;
  readonly #onProblem: (problem: SheetProblem) => void;
  readonly #steps: StepHistory;

  /**
   * @param steps what was done to this class before and can still be taken back
   * @param notes of marks that were taken away before, which may still be put back
   */
  constructor(
    data: SheetData,
    store: SheetStore,
    today: Day,
    onProblem: (problem: SheetProblem) => void,
    steps = new StepHistory(),
    notes = new Map<string, string>(),
  ) {
    this.#steps = steps;
    this.#notes = notes;
    this.#store = store;
    this.#today = today;
    this.#onProblem = onProblem;
    this.#data = data;
    this.#rules = new CellRules(data, today);
    this.#take(data);
  }

  get data(): SheetData {
    return this.#data;
  }
  get rules(): CellRules {
    return this.#rules;
  }
  /** What of the last marks asked for could not be marked, and why. */
  get refused(): readonly Refused[] {
    return this.#refused;
  }
  get size(): { rows: number; columns: number } {
    return { rows: this.#data.persons.length, columns: this.resultColumn + 1 };
  }
  /** The column after the last session. */
  get resultColumn(): number {
    return this.#data.sessions.length;
  }
  /** How many steps were done, undone or done again so far. */
  get applied(): number {
    return this.#applied;
  }
  /** Cells painted but not yet on disk. */
  get pending(): number {
    return this.#pending.size;
  }
  get canUndo(): boolean {
    return this.#steps.canUndo;
  }
  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  value(row: number, column: number): CellValue {
    return this.#shown[this.#index(row, column)] ?? null;
  }
  mark(row: number, column: number): MarkOrNone {
    return asMark(this.value(row, column));
  }
  /** The note of a mark; null without one, and without a mark. */
  note(row: number, column: number): string | null {
    return this.mark(row, column) && (this.#notes.get(this.#noteKey({ row, column })) ?? null);
  }
  isPending(row: number, column: number): boolean {
    return this.#pending.has(this.#index(row, column));
  }

  /** Sessions a person has a mark for, and how many of these he attended. */
  rowTotals(row: number): { attended: number; taken: number } {
    const totals = { attended: 0, taken: 0 };
    for (let column = 0; column < this.resultColumn; column += 1) {
      const mark = this.mark(row, column);
      if (mark !== null) totals.taken += 1;
      if (attended(mark)) totals.attended += 1;
    }
    return totals;
  }

  columnTotals(column: number): Omit<AttendanceTotals, 'rate'> {
    const totals = { present: 0, late: 0, excused: 0, absent: 0, notTaken: 0 };
    for (let row = 0; row < this.size.rows; row += 1) {
      const mark = this.mark(row, column);
      // Nobody waits for the mark of who is not in the class that day.
      if (mark === null && this.#rules.isOutside(row, column)) continue;
      totals[mark ?? 'notTaken'] += 1;
    }
    return totals;
  }

  /** Over the whole class. */
  totals(): { attended: number; taken: number; achieved: number } {
    const totals = { attended: 0, taken: 0, achieved: 0 };
    for (let row = 0; row < this.size.rows; row += 1) {
      const person = this.rowTotals(row);
      totals.attended += person.attended;
      totals.taken += person.taken;
      if (this.value(row, this.resultColumn) === 'achieved') totals.achieved += 1;
    }
    return totals;
  }

  /**
   * Paints the changes as one step and sends them off; what cannot be marked is left out and stands in `refused`. Gives
   * how many cells really change.
   */
  apply(changes: readonly CellChange[]): number {
    const done = this.#allowed(changes)
      .map((change) => ({ ...change, from: this.value(change.row, change.column) }))
      .filter(({ from, to }) => from !== to);
    if (done.length === 0) return 0;
    this.#applied += 1;
    this.#steps.add(done.map((change) => this.#stepCell(change)));
    for (const { row, column } of done) {
      if (column === this.resultColumn) this.#daysBack.delete(this.#data.persons[row]?.id ?? '');
    }
    this.#paint(
      done.map(({ row, column, to }) => ({ index: this.#index(row, column), to })),
      ['history'],
    );
    void this.#write();
    return done.length;
  }

  #allowed(changes: readonly CellChange[]): CellChange[] {
    const refused: Refused[] = [];
    const allowed = changes.filter(({ row, column, to }) => {
      if (this.value(row, column) === to) return true;
      const refusal = this.#rules.whyNot(row, column, asMark(to));
      if (refusal) refused.push({ row, column, refusal });
      return !refusal;
    });
    this.#refuse(refused);
    return allowed;
  }

  #refuse(refused: readonly Refused[]): void {
    if (refused.length === 0 && this.#refused.length === 0) return;
    this.#refused = refused;
    this.signals.touch(['refused']);
  }

  /** Takes the last step back, or does it again. Gives the cells it changed; none when there was no step. */
  undo(): Cell[] {
    return this.#travel('undo');
  }
  redo(): Cell[] {
    return this.#travel('redo');
  }

  /** Another roster or other sessions of the same class; no mark typed meanwhile is lost or shown as it was. */
  async reload(): Promise<Reply> {
    for (;;) {
      await this.settled();
      const before = this.#paints;
      const reply = await this.#store.read();
      if (!reply.ok) return reply;
      if (before !== this.#paints) continue;
      this.#take(reply.value);
      return reply;
    }
  }

  /** A cell that shows something else than the step left there was changed since and stays as it is. */
  #travel(way: 'undo' | 'redo'): Cell[] {
    this.#refuse([]);
    const [expected, goal] = way === 'undo' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    const step = this.#steps.travel(way, (cells) =>
      cells.filter((cell) => {
        const index = this.#indexOf(cell);
        return index !== null && (this.#shown[index] ?? null) === cell[expected];
      }),
    );
    if (step.length === 0) {
      this.signals.touch(['history']);
      return [];
    }
    this.#applied += 1;
    const changes = step.map((cell) => ({ index: this.#indexOf(cell) ?? 0, to: cell[goal] }));
    for (const { personId, sessionId, day } of step) {
      if (sessionId !== null) continue;
      if (goal === 'from' && day) this.#daysBack.set(personId, day);
      else this.#daysBack.delete(personId);
    }
    this.#paint(changes, ['history']);
    void this.#write();
    return changes.map(({ index }) => this.#cell(index));
  }

  /** When nothing is on its way to the disk any more. */
  settled(): Promise<void> {
    if (!this.#isWriting) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.signals.subscribe('pending', () => {
        if (this.#isWriting) return;
        stop();
        resolve();
      });
    });
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    for (let batch = this.#nextBatch(); batch.size > 0; batch = this.#nextBatch()) {
      this.#sent = batch;
      await this.#send(batch);
      this.#sent = new Map();
    }
    this.#isWriting = false;
    this.signals.touch(['pending']);
  }

  /** All marks that wait, or one result; empty when nothing waits. */
  #nextBatch(): ReadonlyMap<number, CellValue> {
    this.#settle([...this.#pending].filter((index) => this.#shown[index] === this.#saved[index]));
    const waiting = [...this.#pending];
    const marks = waiting.filter((index) => !this.#isResult(index)).slice(0, WRITE_LIMIT);
    const batch = marks.length > 0 ? marks : waiting.slice(0, 1);
    return new Map(batch.map((index) => [index, this.#shown[index] ?? null]));
  }

  async #send(batch: ReadonlyMap<number, CellValue>): Promise<void> {
    const [first] = batch.keys();
    const isResult = first !== undefined && this.#isResult(first);
    const reply = await (isResult ? this.#sendResult(batch) : this.#sendMarks(batch));
    if (!reply.ok) return this.#fail(reply.error, batch);
    for (const [index, value] of batch) this.#saved[index] = value;
    this.#settle([...batch.keys()].filter((index) => this.#shown[index] === this.#saved[index]));
  }

  #sendMarks(sent: ReadonlyMap<number, CellValue>): Promise<Reply> {
    const changes = [...sent].map(([index, to]) => {
      const { row, column } = this.#cell(index);
      const note = this.#notes.get(this.#noteKey({ row, column }));
      return {
        personId: this.#data.persons[row]?.id ?? '',
        sessionId: this.#data.sessions[column]?.id ?? '',
        from: asMark(this.#saved[index] ?? null),
        to: asMark(to),
        ...(note !== undefined && { note }),
      };
    });
    return this.#store.setMarks(changes);
  }

  async #sendResult(sent: ReadonlyMap<number, CellValue>): Promise<Reply> {
    const [index = 0, value = null] = [...sent][0] ?? [];
    const { row } = this.#cell(index);
    const person = this.#data.persons[row];
    const result = asResult(value);
    // Taking a change back restores the day that stood there, too.
    const again = this.#daysBack.get(person?.id ?? '') ?? this.#today;
    const day = result === null ? null : again;
    const from = {
      result: asResult(this.#saved[index] ?? null),
      day: this.#resultDays[row] ?? null,
    };
    const reply = await this.#store.setResult({
      personId: person?.id ?? '',
      from,
      to: { result, day },
    });
    if (reply.ok) {
      this.#resultDays[row] = day;
      this.#daysBack.delete(person?.id ?? '');
    }
    return reply;
  }

  async #fail(error: WireError, sent: ReadonlyMap<number, CellValue>): Promise<void> {
    if (STALE.includes(error.code)) {
      const reply = await this.#store.read();
      if (reply.ok) {
        // Marks typed meanwhile would overwrite what the other window wrote, so they go as well.
        const cells = this.#pending.size;
        this.#take(reply.value);
        this.#onProblem({ error, cells, reloaded: true });
        return;
      }
    }
    // What was typed into a cell after it was sent is tried on its own.
    const given = [...sent].filter(([index, value]) => this.#shown[index] === value);
    this.#paint(given.map(([index]) => ({ index, to: this.#saved[index] ?? null })));
    this.#settle(given.map(([index]) => index));
    this.#onProblem({ error, cells: given.length, reloaded: false });
  }

  #take(data: SheetData): void {
    this.#data = data;
    this.#rows = new Map(data.persons.map(({ id }, row) => [id, row]));
    const ids = [...data.sessions.map(({ id }) => id), null];
    this.#columns = new Map(ids.map((id, column) => [id, column]));
    this.#rules = new CellRules(data, this.#today);
    const values = data.persons.flatMap(({ marks, result }): CellValue[] => [...marks, result]);
    this.#saved = values;
    this.#shown = [...values];
    this.#resultDays = data.persons.map(({ resultDay }) => resultDay);
    this.#pending.clear();
    takeNotes(this.#notes, data, this.#rules);
    this.#refused = [];
    const rows = data.persons.map((_, row): SheetKey => `row ${row}`);
    const columns = data.sessions.map((_, column): SheetKey => `column ${column}`);
    this.signals.touch([...rows, ...columns, 'marks', 'pending', 'history', 'roster', 'refused']);
  }

  #noteKey({ row, column }: Cell): string {
    return noteKey(this.#data.persons[row]?.id ?? '', this.#data.sessions[column]?.id ?? '');
  }

  #paint(
    changes: readonly { readonly index: number; readonly to: CellValue }[],
    also: readonly SheetKey[] = [],
  ): void {
    this.#paints += 1;
    const touched = new Set<SheetKey>(['marks', 'pending', ...also]);
    for (const { index, to } of changes) {
      this.#shown[index] = to;
      this.#pending.add(index);
      const { row, column } = this.#cell(index);
      touched.add(`row ${row}`).add(`column ${column}`);
    }
    this.signals.touch(touched);
  }

  #settle(indices: readonly number[]): void {
    if (indices.length === 0) return;
    for (const index of indices) this.#pending.delete(index);
    const rows = indices.map((index): SheetKey => `row ${this.#cell(index).row}`);
    this.signals.touch([...rows, 'pending']);
  }

  #stepCell({ row, column, from, to }: CellChange & { readonly from: CellValue }): StepCell {
    const { persons, sessions } = this.#data;
    const day = column === this.resultColumn && from !== null ? this.#resultDay(row) : null;
    return {
      personId: persons[row]?.id ?? '',
      sessionId: sessions[column]?.id ?? null,
      from,
      to,
      ...(day != null && { day }),
    };
  }
  /** Of the result that is shown; none where that is still to be decided, on the day it is written. */
  #resultDay(row: number): Day | null {
    const index = this.#index(row, this.resultColumn);
    const isOnDisk = this.#shown[index] === this.#saved[index] && !this.#sent.has(index);
    if (isOnDisk) return this.#resultDays[row] ?? null;
    return this.#daysBack.get(this.#data.persons[row]?.id ?? '') ?? null;
  }
  /** null: the person or the session is not on this sheet any more. */
  #indexOf({ personId, sessionId }: StepCell): number | null {
    const row = this.#rows.get(personId);
    const column = this.#columns.get(sessionId);
    return row === undefined || column === undefined ? null : this.#index(row, column);
  }
  #isResult(index: number): boolean {
    return this.#cell(index).column === this.resultColumn;
  }
  #index(row: number, column: number): number {
    return row * (this.resultColumn + 1) + column;
  }
  #cell(index: number): Cell {
    const width = this.resultColumn + 1;
    return { row: Math.floor(index / width), column: index % width };
  }
}
