import type { Day } from '../day';
import { formatDay } from '../day';
import { indicatorOf, type IndicatorId } from '../indicator/catalogue';

/** Audiences as the plans' targets name them; pupils are split by school level there. */
export const targetAudiences = [
  'officials',
  'adults',
  'workers',
  'students-secondary',
  'students-primary-up',
  'students-secondary-university',
] as const;
export type TargetAudience = (typeof targetAudiences)[number];

export type Operator = '>=' | '>';

/** One row of "chỉ tiêu cụ thể". `value` is in `unit` (percent: 0…100). */
export interface Target {
  readonly id: string;
  readonly year: number;
  readonly label: string;
  readonly audience: TargetAudience;
  readonly indicator: IndicatorId;
  readonly op: Operator;
  readonly value: number;
  readonly unit: string;
  /** `phấn đấu` and the like; null where the plan binds. */
  readonly strength: string | null;
}

/** When a task is due; the kinds found in the five source plans. */
export type Due = (
  | { readonly kind: 'day' | 'before'; readonly value: Day }
  | { readonly kind: 'month'; readonly value: string }
  | { readonly kind: 'quarter'; readonly value: string }
  | { readonly kind: 'yearly'; readonly value: string }
  | { readonly kind: 'range'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'ongoing' | 'periodic' }
) & { readonly thenOngoing?: boolean | undefined };

export const taskStates = ['not-started', 'in-progress', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

export interface Task {
  readonly id: string;
  readonly no: string;
  readonly about: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
  readonly due: Due;
  readonly note: string | null;
  readonly state: TaskState;
  /** The officer's own words on how it went; goes into the report. */
  readonly progressNote: string;
}

export interface LegalBasis {
  readonly symbol: string;
  readonly date: Day;
  readonly by: string;
}

export interface Plan {
  readonly id: string;
  /** Name of the shipped file it was taken from. */
  readonly source: string;
  readonly issuer: string;
  readonly province: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly date: Day | null;
  readonly title: string;
  readonly hamletWord: string | null;
  readonly legalBases: readonly LegalBasis[];
  readonly units: readonly string[];
  readonly recipients: readonly string[];
  readonly funding: readonly string[];
  readonly targets: readonly Target[];
  readonly tasks: readonly Task[];
}

/** A plan before it is stored. */
export type PlanDraft = Omit<Plan, 'id' | 'targets' | 'tasks'> & {
  readonly targets: readonly Omit<Target, 'id'>[];
  readonly tasks: readonly Omit<Task, 'id' | 'state' | 'progressNote'>[];
};

/** `≥ 85%`, `> 80%`. */
export function targetText(target: Pick<Target, 'op' | 'value' | 'unit'>): string {
  const sign = target.op === '>=' ? '≥' : '>';
  const unit = target.unit.startsWith('%') ? target.unit : ` ${target.unit}`;
  return `${sign} ${new Intl.NumberFormat('vi-VN').format(target.value)}${unit}`;
}

/** Whether `value` meets the target; `>` (“trên”) is not met by the bare value. */
export function meets(target: Pick<Target, 'op' | 'value'>, value: number): boolean {
  return target.op === '>=' ? value >= target.value : value > target.value;
}

/** Pupils differ from plan to plan; the catalogue's name covers them all. */
const PUPILS: Readonly<Partial<Record<TargetAudience, string>>> = {
  'students-secondary': 'Học sinh trung học được trang bị kiến thức, kỹ năng số',
  'students-primary-up': 'Học sinh từ cấp tiểu học được trang bị kiến thức, kỹ năng số',
  'students-secondary-university':
    'Học sinh trung học, sinh viên được trang bị kiến thức, kỹ năng số',
};

/** What the target is about, with the audience the plan means. */
export function targetName(target: Pick<Target, 'audience' | 'indicator'>): string {
  return PUPILS[target.audience] ?? indicatorOf(target.indicator).name;
}

const ROMAN_QUARTER = ['I', 'II', 'III', 'IV'];

/** The due date in an office's words. */
export function dueText(due: Due): string {
  const tail = due.thenOngoing ? ' và duy trì thường xuyên' : '';
  switch (due.kind) {
    case 'day':
      return `Ngày ${formatDay(due.value)}${tail}`;
    case 'before':
      return `Trước ngày ${formatDay(due.value)}${tail}`;
    case 'range':
      return `Từ ${formatDay(due.from)} đến ${formatDay(due.to)}${tail}`;
    case 'month':
      return `Tháng ${Number(due.value.slice(5, 7))}/${due.value.slice(0, 4)}${tail}`;
    case 'quarter':
      return `Quý ${ROMAN_QUARTER[Number(due.value.slice(6)) - 1]}/${due.value.slice(0, 4)}${tail}`;
    case 'yearly':
      return `Ngày ${due.value.slice(5, 7)}/${due.value.slice(2, 4)} hằng năm${tail}`;
    case 'ongoing':
      return 'Thường xuyên';
    case 'periodic':
      return 'Định kỳ';
  }
}
