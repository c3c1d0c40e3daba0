import { nothingAsked } from '../../src/domain/class/class';
import type { Reply } from '../../src/contract/procedure';
import type { MarkChange, MarkOrNone } from '../../src/domain/attendance/mark';
import type { Result } from '../../src/domain/class/class';
import type { ResultChange } from '../../src/domain/class/results';
import type { ErrorCode } from '../../src/domain/errors';
import { MarkSheet } from '../../src/renderer/pages/attendance/grid/mark-sheet';
import type { StepHistory } from '../../src/renderer/pages/attendance/grid/step-history';
import type {
  SheetData,
  SheetProblem,
  SheetStore,
} from '../../src/renderer/pages/attendance/grid/sheet-data';

/** Keeps a sheet as the core does: all or nothing, and only where `from` still stands. Answers when it is told to. */
export class Book implements SheetStore {
  readonly marks = new Map<string, MarkOrNone>();
  readonly results = new Map<string, { result: Result | null; day: string | null }>();
  readonly written: MarkChange[][] = [];
  /** The next writes fail with these, in order; null = succeed. */
  readonly failures: (ErrorCode | null)[] = [];
  #waiting: (() => void)[] = [];
  isHeld = false;
  /** Reading fails with this. */
  unreadable: ErrorCode | null = null;
  closedUntil: string | null = null;

  readonly personIds: string[];
  readonly sessionIds: string[];

  constructor(persons: number, sessions: number) {
    this.personIds = Array.from({ length: persons }, (_, index) => `p${index}`);
    this.sessionIds = Array.from({ length: sessions }, (_, index) => `s${index}`);
  }

  async setMarks(changes: MarkChange[]): Promise<Reply> {
    await this.#turn();
    const failure = this.failures.shift();
    if (failure) return { ok: false, error: { code: failure, detail: {} } };
    const key = (change: MarkChange) => `${change.personId} ${change.sessionId}`;
    if (changes.some((change) => (this.marks.get(key(change)) ?? null) !== change.from)) {
      return { ok: false, error: { code: 'mark-changed-elsewhere', detail: {} } };
    }
    for (const change of changes) this.marks.set(key(change), change.to);
    this.written.push(changes);
    return { ok: true, value: {} };
  }

  async setResult({ personId, from, to }: ResultChange): Promise<Reply> {
    await this.#turn();
    const failure = this.failures.shift();
    if (failure) return { ok: false, error: { code: failure, detail: {} } };
    const known = this.results.get(personId) ?? { result: null, day: null };
    if (known.result !== from.result || known.day !== from.day) {
      return { ok: false, error: { code: 'result-changed-elsewhere', detail: {} } };
    }
    this.results.set(personId, { result: to.result, day: to.day });
    return { ok: true, value: {} };
  }

  async read(): Promise<Reply<SheetData>> {
    await this.#turn();
    if (this.unreadable) return { ok: false, error: { code: this.unreadable, detail: {} } };
    return { ok: true, value: this.sheet() };
  }

  /** Lets the oldest held call go on. */
  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await new Promise(setImmediate);
  }

  async answerAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.answer();
  }

  #turn(): Promise<void> {
    if (!this.isHeld) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  sheet(): SheetData {
    const sessions = this.sessionIds.map((id) => ({
      id,
      classId: 'c',
      day: '2025-10-02',
      startsAt: '08:00',
      endsAt: '10:00',
      cancelled: null,
      movedFrom: null,
    }));
    const persons = this.personIds.map((id) => ({
      id,
      name: id,
      hamlet: null,
      joined: '2025-10-01',
      result: this.results.get(id)?.result ?? null,
      resultDay: this.results.get(id)?.day ?? null,
      score: null,
      left: null,
      leaves: [],
      notes: [],
      busy: [],
      marks: sessions.map((session) => this.marks.get(`${id} ${session.id}`) ?? null),
    }));
    const trainingClass = {
      id: 'c',
      name: 'Lớp',
      subject: '',
      teacher: '',
      place: '',
      hamletId: null,
      hamlet: null,
      audience: 'adults' as const,
      form: 'in-person' as const,
      ...nothingAsked,
      persons: persons.length,
      sessions: sessions.length,
      notTaken: 0,
      firstDay: null,
      lastDay: null,
      nextDay: null,
      nextAt: null,
      achieved: 0,
    };
    return { class: trainingClass, sessions, persons, closedUntil: this.closedUntil, now: '08:00' };
  }

  open(problems: SheetProblem[] = [], steps?: StepHistory): MarkSheet {
    const say = (problem: SheetProblem) => problems.push(problem);
    return new MarkSheet(this.sheet(), this, '2025-11-04', say, steps);
  }
}
