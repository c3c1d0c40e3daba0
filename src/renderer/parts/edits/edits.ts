import type { ErrorCode } from '../../../domain/errors';

export interface ChangeAnswer<Change> {
  /** What takes back all that was written, in the order it has to be done. */
  readonly undo: readonly Change[];
  readonly refused: readonly {
    readonly index: number;
    readonly code: ErrorCode;
    readonly sentence: string;
  }[];
}

/** Where it is kept. `change` ends only after the commit. */
export interface EditStore<State, Change> {
  readonly change: (changes: readonly Change[]) => Promise<ChangeAnswer<Change>>;
  readonly read: () => Promise<State>;
  /** What the user reads for whatever `change` and `read` throw. */
  readonly sentenceOf: (error: unknown) => string;
}

/** What the edited thing knows of its changes. */
export interface EditRules<State, Change> {
  /** The state with changes carried out as the core will carry them out. */
  readonly apply: (state: State, changes: readonly Change[]) => State;
  /** The row a change is about, by which its sentence is found. */
  readonly rowOf: (change: Change) => string;
  /** What somebody typed is kept when it is refused; a move or a removal is simply not done. */
  readonly isTyped: (change: Change) => boolean;
  /** The changes with what they were seen to change, so that what another window wrote is not overwritten unseen. */
  readonly asSeen?: (state: State, changes: readonly Change[]) => readonly Change[];
}

/** A row as it was typed and not taken. */
export interface Refused<Change> {
  readonly change: Change;
  readonly code: ErrorCode | 'unexpected';
  readonly says: string;
}

/** Something was not taken back, or only in part. */
export class NotTakenBack extends Error {
  constructor(
    readonly says: string,
    /** Does again what was taken back of it. */
    readonly step: Step | null,
    /** It may be tried again. */
    readonly canBeLater: boolean,
  ) {
    super('not taken back');
    this.name = 'NotTakenBack';
  }
}

export interface Step {
  /** What was done, for “Hoàn tác: …”. */
  readonly label: string;
  /** Takes it back; resolves to what does it again. Throws `NotTakenBack` and what the store throws. */
  readonly back: () => Promise<Step>;
}

export interface Outcome<Change> {
  readonly refused: readonly Refused<Change>[];
  /** The step that was made; null when nothing was written. */
  readonly step: Step | null;
}

interface Job<State, Change> {
  changes: readonly Change[];
  /** They get what they were seen to change when they are sent; steps know it already. */
  readonly isTyped: boolean;
  /** What its user saw, where that is not what is on disk by now. */
  seen: State | null;
  readonly end: (answer: ChangeAnswer<Change> | Error) => void;
}

/**
 * Something kept on disk as its pages show it: what is on disk, what is shown already and still on its way there, rows
 * that were refused and stand as they were typed, and the steps that can be taken back. Knows nothing of React.
 *
 * One write is under way at a time, so that the order of what was done is the order on disk.
 */
export class Edits<State extends object, Change> {
  /** What stands in the empty last row of each grid. */
  readonly #blanks = new Map<string, Readonly<Record<string, string>>>();
  readonly #store: EditStore<State, Change>;
  readonly #rules: EditRules<State, Change>;
  readonly #listeners = new Set<() => void>();
  #saved: State;
  #expected: State;
  #shown: State;
  readonly #ours = new WeakSet<State>();
  #jobs: Job<State, Change>[] = [];
  #isWriting = false;
  #refused: ReadonlyMap<string, Refused<Change>> = new Map();
  /** What was typed last into each row: what it replaced is not shown again when that is refused late. */
  readonly #newest = new Map<string, readonly Change[]>();
  #undo: (Step & { readonly merge?: string | undefined })[] = [];
  #redo: Step[] = [];
  /** Steps that could not be taken, of which that was said. */
  readonly #held = new WeakSet<Step>();
  #travelling = Promise.resolve();

  constructor(state: State, store: EditStore<State, Change>, rules: EditRules<State, Change>) {
    this.#saved = state;
    this.#expected = state;
    this.#shown = state;
    this.#ours.add(state);
    this.#store = store;
    this.#rules = rules;
  }

  readonly shown = (): State => this.#shown;
  readonly refused = (): ReadonlyMap<string, Refused<Change>> => this.#refused;
  /** What is on disk or on its way there. */
  get expected(): State {
    return this.#expected;
  }
  get isPending(): boolean {
    return this.#isWriting;
  }
  /** Whether it stays on show as it was typed; what another window has changed is shown as that left it. */
  stays({ change, code }: Pick<Refused<Change>, 'change' | 'code'>): boolean {
    return this.#rules.isTyped(change) && !isStale({ code });
  }
  /** Rows that are not on disk because they were not taken. */
  get unsaved(): number {
    return this.#refused.size;
  }
  /** What Ctrl+Z would take back now. */
  readonly nextUndo = (): string | null => this.#nextOf(this.#undo);
  readonly nextRedo = (): string | null => this.#nextOf(this.#redo);

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

  /** The state as somebody else left it on disk. What was once shown here is no news, however late it comes back. */
  take(state: State): void {
    if (this.#isWriting || this.#ours.has(state)) return;
    this.#saved = state;
    this.#show();
  }

  /** Something that was written by another way than `change`. */
  amend(change: (state: State) => State): void {
    this.#saved = change(this.#saved);
    this.#show();
  }

  /**
   * Shows the changes at once and sends them off.
   * @param merge steps of the same name in a row are taken back as one (letters typed into one cell)
   */
  async change(
    changes: readonly Change[],
    label: string,
    merge?: string,
  ): Promise<Outcome<Change>> {
    for (const row of changes.map(this.#rules.rowOf)) {
      this.#forgetRefused(row);
      this.#newest.set(row, changes);
    }
    const answer = await this.#send(changes, true);
    if (answer instanceof Error) {
      const says = this.#store.sentenceOf(answer);
      const code = 'unexpected' as const;
      return {
        refused: this.#keepRefused(
          changes,
          changes.map((change) => ({ change, code, says })),
        ),
        step: null,
      };
    }
    const refused = this.#keepRefused(
      changes,
      answer.refused.flatMap(({ index, code, sentence: says }) => {
        const change = changes[index];
        return change ? [{ change, code, says }] : [];
      }),
    );
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

  /**
   * Takes the newest step back. One that cannot be taken back now (a closed book) is said once and keeps its place; from
   * then on it is tried again each time, and where it still cannot, the next older one is taken back instead.
   * @returns the label of what was taken back; null when there is nothing
   * @throws NotTakenBack and what the store throws
   */
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

  #remember(step: Step, undo: readonly Change[], merge: string | undefined): void {
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

  readonly #merged = new WeakMap<Step, readonly Change[]>();

  #push(step: Step, undo: readonly Change[], merge: string | undefined): void {
    const remembered = { ...step, merge };
    this.#merged.set(remembered, undo);
    this.#undo.push(remembered);
    if (this.#undo.length > MOST_STEPS) this.#undo.shift();
  }

  #stepOf(label: string, undo: readonly Change[]): Step {
    const back = async (): Promise<Step> => {
      const answer = await this.#send(undo);
      if (answer instanceof Error) throw answer;
      // A row that comes back has its history on disk only.
      this.#readAnew(await this.#store.read());
      this.#show();
      const step = answer.undo.length === 0 ? null : this.#stepOf(label, answer.undo);
      const [refused] = answer.refused;
      if (refused) {
        const canBeLater = step === null && !answer.refused.some(isStale);
        throw new NotTakenBack(refused.sentence, step, canBeLater);
      }
      return step ?? this.#stepOf(label, []);
    };
    return { label, back };
  }

  #travel(from: () => Step[], onto: (step: Step) => void): Promise<string | null> {
    const travel = this.#travelling.then(async () => {
      await this.#written();
      const stays: Step[] = [];
      let held: NotTakenBack | null = null;
      try {
        for (let step = from().pop(); step; step = from().pop()) {
          try {
            onto(await step.back());
            return step.label;
          } catch (error) {
            const isHeld = error instanceof NotTakenBack && error.canBeLater;
            if (isHeld || !(error instanceof NotTakenBack)) stays.unshift(step);
            else if (error.step) onto(error.step);
            if (!isHeld || !this.#held.has(step)) {
              if (isHeld) this.#held.add(step);
              throw error;
            }
            held ??= error;
          }
        }
      } finally {
        from().push(...stays);
        this.#tell();
      }
      if (held) throw held;
      return null;
    });
    this.#travelling = travel.then(
      () => undefined,
      () => undefined,
    );
    return travel;
  }

  #nextOf(steps: readonly Step[]): string | null {
    return (steps.findLast((step) => !this.#held.has(step)) ?? steps.at(-1))?.label ?? null;
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

  #send(changes: readonly Change[], isTyped = false): Promise<ChangeAnswer<Change> | Error> {
    return new Promise((end) => {
      this.#jobs.push({ changes, isTyped, seen: null, end });
      this.#show();
      void this.#write();
    });
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      // What was typed before and refused was never on disk: only now it is known what is replaced.
      const seen = job.seen ?? this.#saved;
      if (job.isTyped) job.changes = this.#rules.asSeen?.(seen, job.changes) ?? job.changes;
      const answer = await this.#store.change(job.changes).catch(asError);
      const now =
        !(answer instanceof Error) && answer.refused.some(isStale)
          ? await this.#store.read().catch(() => null)
          : null;
      this.#jobs.shift();
      if (!(answer instanceof Error)) {
        const refused = new Set(answer.refused.map(({ index }) => index));
        const taken = job.changes.filter((_, index) => !refused.has(index));
        this.#saved = this.#rules.apply(this.#saved, taken);
        for (const later of this.#jobs) {
          if (later.seen) later.seen = this.#rules.apply(later.seen, taken);
        }
      }
      if (now) this.#readAnew(now);
      job.end(answer);
      this.#show();
    }
    this.#isWriting = false;
    this.#tell();
  }

  /** What waits was typed over what was shown before, and must not overwrite unseen what somebody else wrote. */
  #readAnew(state: State): void {
    for (const job of this.#jobs) job.seen ??= this.#saved;
    this.#saved = state;
  }

  /** Shown once however many they are: a pasted sheet may be refused whole. */
  #keepRefused(
    typed: readonly Change[],
    rows: readonly Refused<Change>[],
  ): readonly Refused<Change>[] {
    if (rows.length === 0) return rows;
    const next = new Map(this.#refused);
    for (const refused of rows) {
      const row = this.#rules.rowOf(refused.change);
      if (this.stays(refused) && this.#newest.get(row) === typed) next.set(row, refused);
    }
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
    this.#expected = this.#rules.apply(this.#saved, waiting);
    this.#shown = this.#rules.apply(this.#expected, typed);
    this.#ours.add(this.#expected).add(this.#shown);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Another window has changed what was to be changed. */
const isStale = ({ code }: Pick<Refused<unknown>, 'code'>) =>
  code === 'row-changed-elsewhere' || code === 'register-row-unknown';

const NOTHING: Readonly<Record<string, string>> = {};
const MOST_STEPS = 200;

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
