import type { ErrorCode } from '../../../../domain/errors';
import type { PlanChange } from '../../../../domain/plan/change';
import type { Plan } from '../../../../domain/plan/plan';
import { UnreadCells } from '../../../parts/edit-grid/unread-cells';
import { applyChanges } from './apply-change';

export interface ChangeAnswer {
  readonly undo: readonly PlanChange[];
  readonly refused: readonly {
    readonly index: number;
    readonly code: ErrorCode;
    readonly sentence: string;
  }[];
}

/** Where the plan is kept. `change` ends only after the commit. */
export interface PlanStore {
  readonly change: (changes: readonly PlanChange[]) => Promise<ChangeAnswer>;
  readonly read: () => Promise<Plan>;
  /** What the user reads for whatever `change` and `read` throw. */
  readonly sentenceOf: (error: unknown) => string;
}

/** A row as it was typed and not taken. */
export interface RefusedRow {
  readonly change: PlanChange;
  readonly code: ErrorCode | 'unexpected';
  readonly says: string;
}

export interface Step {
  /** What was done, for “Hoàn tác: …”. */
  readonly label: string;
  /** Takes it back; resolves to what does it again. */
  readonly back: () => Promise<Step>;
}

export interface Outcome {
  readonly refused: readonly RefusedRow[];
  /** The step that was made; null when nothing was written. */
  readonly step: Step | null;
}

interface Job {
  readonly changes: readonly PlanChange[];
  readonly end: (answer: ChangeAnswer | Error) => void;
}

/**
 * One plan as its pages show it: what is on disk, what is shown already and still on its way there, rows that were
 * refused and stand as they were typed, and the steps that can be taken back. Knows nothing of React.
 *
 * One write is under way at a time, so that the order of what was done is the order on disk.
 */
export class PlanEdits {
  readonly unread = {
    target: new UnreadCells(),
    quota: new UnreadCells(),
    task: new UnreadCells(),
    duty: new UnreadCells(),
    basis: new UnreadCells(),
    assignment: new UnreadCells(),
  };
  /** What stands in the empty last row of each grid. */
  readonly #blanks = new Map<string, Readonly<Record<string, string>>>();
  readonly #store: PlanStore;
  readonly #listeners = new Set<() => void>();
  #saved: Plan;
  #expected: Plan;
  #shown: Plan;
  readonly #ours = new WeakSet<Plan>();
  #jobs: Job[] = [];
  #isWriting = false;
  #refused: ReadonlyMap<string, RefusedRow> = new Map();
  #undo: (Step & { readonly merge?: string | undefined })[] = [];
  #redo: Step[] = [];
  #travelling = Promise.resolve();

  constructor(plan: Plan, store: PlanStore) {
    this.#saved = plan;
    this.#expected = plan;
    this.#shown = plan;
    this.#ours.add(plan);
    this.#store = store;
  }

  readonly shown = (): Plan => this.#shown;
  readonly refused = (): ReadonlyMap<string, RefusedRow> => this.#refused;
  /** What is on disk or on its way there. */
  get expected(): Plan {
    return this.#expected;
  }
  get isPending(): boolean {
    return this.#isWriting;
  }
  /** Rows and cells that are not on disk because they were not taken. */
  get unsaved(): number {
    const cells = Object.values(this.unread).reduce((sum, each) => sum + each.all().size, 0);
    return this.#refused.size + cells;
  }
  /** What Ctrl+Z would take back now. */
  readonly nextUndo = (): string | null => this.#undo.at(-1)?.label ?? null;
  readonly nextRedo = (): string | null => this.#redo.at(-1)?.label ?? null;

  blank(grid: string): Readonly<Record<string, string>> {
    return this.#blanks.get(grid) ?? NOTHING;
  }
  setBlank(grid: string, typed: Readonly<Record<string, string>>): void {
    this.#blanks.set(grid, typed);
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The plan as somebody else left it on disk. What was once shown here is no news, however late it comes back. */
  take(plan: Plan): void {
    if (this.#isWriting || this.#ours.has(plan)) return;
    this.#saved = plan;
    this.#show();
  }

  /** Something of the plan that was written by another way than `change`. */
  amend(change: (plan: Plan) => Plan): void {
    this.#saved = change(this.#saved);
    this.#show();
  }

  /**
   * Shows the changes at once and sends them off.
   * @param merge steps of the same name in a row are taken back as one (letters typed into one cell)
   */
  async change(changes: readonly PlanChange[], label: string, merge?: string): Promise<Outcome> {
    for (const change of changes) this.#forgetRefused(rowOf(change));
    const answer = await this.#send(changes);
    if (answer instanceof Error) {
      const says = this.#store.sentenceOf(answer);
      return { refused: this.#keepRefused(changes, 'unexpected', says), step: null };
    }
    const refused = answer.refused.flatMap(({ index, code, sentence }) => {
      const change = changes[index];
      return change ? this.#keepRefused([change], code, sentence) : [];
    });
    if (answer.undo.length === 0) return { refused, step: null };
    const step = this.#stepOf(label, answer.undo);
    this.#remember(step, answer.undo, merge);
    return { refused, step };
  }

  /** A step made by another way than `change`. */
  did(step: Step): void {
    this.#undo.push(step);
    this.#redo = [];
    this.#tell();
  }

  /** @returns the label of what was taken back; null when there is nothing */
  undo(): Promise<string | null> {
    return this.#travel(
      () => this.#undo,
      (step) => this.#redo.push(step),
    );
  }
  redo(): Promise<string | null> {
    return this.#travel(
      () => this.#redo,
      (step) => this.#undo.push(step),
    );
  }

  /** Gives up a row that was refused: it is shown again as it is on disk. */
  giveUp(row: string): void {
    if (this.#forgetRefused(row)) this.#show();
  }

  /** When nothing is on its way to the disk any more. */
  async settled(): Promise<void> {
    await this.#travelling;
    if (!this.#isWriting) return;
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (this.#isWriting) return;
        stop();
        resolve();
      });
    });
  }

  #remember(step: Step, undo: readonly PlanChange[], merge: string | undefined): void {
    const last = this.#undo.at(-1);
    if (merge !== undefined && last && last.merge === merge) {
      const before = this.#merged.get(last) ?? [];
      const whole = [...undo, ...before];
      this.#undo.pop();
      this.#push(this.#stepOf(step.label, whole), whole, merge);
    } else this.#push(step, undo, merge);
    this.#redo = [];
    this.#tell();
  }

  readonly #merged = new WeakMap<Step, readonly PlanChange[]>();

  #push(step: Step, undo: readonly PlanChange[], merge: string | undefined): void {
    const remembered = { ...step, merge };
    this.#merged.set(remembered, undo);
    this.#undo.push(remembered);
    if (this.#undo.length > MOST_STEPS) this.#undo.shift();
  }

  #stepOf(label: string, undo: readonly PlanChange[]): Step {
    const back = async (): Promise<Step> => {
      const answer = await this.#send(undo);
      if (answer instanceof Error) throw answer;
      // A row that comes back has its history on disk only.
      this.#saved = await this.#store.read();
      this.#show();
      return this.#stepOf(label, answer.undo);
    };
    return { label, back };
  }

  #travel(from: () => Step[], onto: (step: Step) => void): Promise<string | null> {
    const travel = this.#travelling.then(async () => {
      await this.#written();
      const step = from().pop();
      if (!step) return null;
      try {
        onto(await step.back());
      } catch (error) {
        from().push(step);
        throw error;
      } finally {
        this.#tell();
      }
      return step.label;
    });
    this.#travelling = travel.then(
      () => undefined,
      () => undefined,
    );
    return travel;
  }

  async #written(): Promise<void> {
    while (this.#isWriting) {
      await new Promise<void>((resolve) => {
        const stop = this.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
  }

  #send(changes: readonly PlanChange[]): Promise<ChangeAnswer | Error> {
    return new Promise((end) => {
      this.#jobs.push({ changes, end });
      this.#show();
      void this.#write();
    });
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      const answer = await this.#store.change(job.changes).catch(asError);
      this.#jobs.shift();
      if (!(answer instanceof Error)) {
        const refused = new Set(answer.refused.map(({ index }) => index));
        const taken = job.changes.filter((_, index) => !refused.has(index));
        this.#saved = applyChanges(this.#saved, taken);
      }
      job.end(answer);
      this.#show();
    }
    this.#isWriting = false;
    this.#tell();
  }

  #keepRefused(
    changes: readonly PlanChange[],
    code: RefusedRow['code'],
    says: string,
  ): RefusedRow[] {
    const rows = changes.map((change): RefusedRow => ({ change, code, says }));
    const next = new Map(this.#refused);
    for (const row of rows) if (isTyped(row.change)) next.set(rowOf(row.change), row);
    this.#refused = next;
    this.#show();
    return rows;
  }

  #forgetRefused(row: string): boolean {
    if (!this.#refused.has(row)) return false;
    const next = new Map(this.#refused);
    next.delete(row);
    this.#refused = next;
    return true;
  }

  #show(): void {
    const waiting = this.#jobs.flatMap(({ changes }) => changes);
    const typed = [...this.#refused.values()].map(({ change }) => change);
    this.#expected = applyChanges(this.#saved, waiting);
    this.#shown = applyChanges(this.#expected, typed);
    this.#ours.add(this.#expected).add(this.#shown);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const NOTHING: Readonly<Record<string, string>> = {};
const MOST_STEPS = 200;

/** The row a change is about, by which its sentence is found; moves and removals are about none. */
export function rowOf(change: PlanChange): string {
  switch (change.do) {
    case 'head':
      return `head ${Object.keys(change.set).sort().join(' ')}`;
    case 'order':
      return `order ${change.of}`;
    case 'numbers':
      return 'numbers';
    case 'remove':
      return change.id;
    default:
      return change.row.id;
  }
}

/** What somebody typed is kept when it is refused; a move or a removal is simply not done. */
function isTyped(change: PlanChange): boolean {
  return change.do === 'head' || change.do.startsWith('put-');
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
