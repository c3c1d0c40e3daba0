import type { Office } from '../office/office';
import type { Plan, Task } from '../plan/plan';
import type { Say } from './phrase';
import type { PlanIssuer } from './plan-issuer';

/** All that the sections of a Kế hoạch are written from. */
export interface PlanVoice {
  readonly plan: Plan;
  readonly office: Office;
  readonly say: Say;
  readonly issuer: PlanIssuer;
  /** `Kế hoạch`. */
  readonly kind: string;
  /** What the plan is about, for the middle of a sentence. */
  readonly about: string;
  /** `thôn`, `xóm` … */
  readonly hamletWord: string;
  /** The chapter of the tasks, which the others cite: `III`. */
  readonly tasksSection: string;
  /** The number of a task within that chapter, by its id. */
  readonly taskLabels: ReadonlyMap<string, string>;
  /** Every Phụ lục in its order; the assignment table has no task. */
  readonly annexes: readonly PlanAnnex[];
}

export interface PlanAnnex {
  /** `I`, `II` …; null when it is the only one. */
  readonly label: string | null;
  /** The task whose programme it is; null for the assignment table. */
  readonly task: Task | null;
}

/** `Phụ lục II`, as the text refers to it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1.a). */
export function annexName(say: Say, { label }: PlanAnnex): string {
  return label === null ? say('annex') : say('annexNumbered', { label });
}

/** The Phụ lục with a task's programme; undefined for a task without. */
export function programmeAnnex({ annexes }: PlanVoice, task: Task): PlanAnnex | undefined {
  return annexes.find((annex) => annex.task?.id === task.id);
}
