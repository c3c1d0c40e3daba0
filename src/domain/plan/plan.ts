import { formatDay, type Day } from '../day';
import { indicatorOf, type IndicatorId } from '../indicator/catalogue';
import type { QuotaIndicatorId } from '../indicator/quota-catalogue';

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

export const operators = ['>=', '>'] as const;
/** `>` where a plan says “trên”, else `>=`. */
export type Operator = (typeof operators)[number];

/** Where a target or quota was taken from, as it stood there. */
export interface Origin {
  /** The shipped file's name or the id of a plan in the book. */
  readonly plan: string;
  readonly issuer: string;
  readonly symbol: string | null;
  readonly op: Operator;
  readonly value: number;
  readonly unit: string;
}

/** One row of "chỉ tiêu cụ thể". `value` is in `unit` (percent: 0…100). */
export interface Target {
  readonly id: string;
  readonly year: number;
  /** `a`, `1` …; empty where the plan has none. */
  readonly label: string;
  readonly audience: TargetAudience;
  readonly indicator: IndicatorId;
  readonly op: Operator;
  readonly value: number;
  readonly unit: string;
  /** `phấn đấu` and the like; null where the plan binds. */
  readonly strength: string | null;
  /** Null where the plan has the row from itself. */
  readonly origin: Origin | null;
}

/** One thing to be done a number of times, in the commune or in each hamlet (`≥ 10 buổi / thôn`). */
export interface Quota {
  readonly id: string;
  /** The task it belongs to; null once that is gone. */
  readonly taskId: string | null;
  readonly indicator: QuotaIndicatorId;
  readonly per: 'commune' | 'hamlet';
  /** `month`: the number is asked for each month; null: for the whole plan. */
  readonly each: 'month' | null;
  readonly about: string | null;
  readonly op: Operator;
  readonly value: number;
  readonly unit: string;
  readonly origin: Origin | null;
}

/** A due date without what follows it. Months `YYYY-MM`, quarters `YYYY-Qn`, yearly days `--MM-DD`. */
export type DueDate =
  | { readonly kind: 'day' | 'before'; readonly value: Day }
  | { readonly kind: 'month'; readonly value: string }
  | { readonly kind: 'quarter'; readonly value: string }
  | { readonly kind: 'yearly'; readonly value: string }
  | { readonly kind: 'range'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'ongoing' | 'periodic' };

/** When a task is due; the kinds found in the five source plans. `thenOngoing`: it goes on after that. */
export type Due = DueDate & { readonly thenOngoing?: boolean | undefined };

/** Something that has to be ready within a task. */
export type Milestone = { readonly about: string } & DueDate;

export const taskStates = ['not-started', 'in-progress', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a plan says of a task. */
export interface TaskContent {
  /** `IV.3`, `6.2.1`; the tree follows from it, see `task-tree.ts`. */
  readonly no: string;
  readonly about: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
  /** Who directs it, where the plan says so (`Chủ tịch UBND xã`). */
  readonly directedBy: string | null;
  /** How it is carried out (hình thức: trực tiếp, trực tuyến …). */
  readonly form: string | null;
  /** Null where the plan names no time. */
  readonly due: Due | null;
  readonly milestones: readonly Milestone[];
  /** The order of a ceremony, one line a step. */
  readonly programme: readonly string[];
  readonly note: string | null;
}

export interface TaskProgress {
  readonly state: TaskState;
  /** 0…100. */
  readonly percent: number;
  /** The officer's own words on how it went; goes into the report. */
  readonly progressNote: string;
}

export interface Task extends TaskContent, TaskProgress {
  readonly id: string;
}

export interface LegalBasis {
  readonly symbol: string;
  readonly date: Day;
  readonly by: string;
}

export const dutyKinds = ['annual', 'half-year', 'quarter', 'month', 'periodic', 'ad-hoc'] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** A report that has to be made. */
export interface Duty {
  readonly id: string;
  readonly by: string;
  readonly to: string | null;
  readonly about: string | null;
  readonly kind: DutyKind;
  /** The day before this one is the last; null where the plan names none. */
  readonly before: Day | null;
  /** What the report must contain. */
  readonly must: string | null;
}

/** A unit of the commune and the tasks given to it. */
export interface Assignment {
  readonly unit: string;
  readonly taskIds: readonly string[];
  readonly also: readonly string[];
  /** Asked, not told: bodies that the UBND does not command (`đề nghị`). */
  readonly asked: boolean;
  /** Takes part in the tasks without leading them. */
  readonly coordinates: boolean;
  readonly note: string | null;
}

export const planLevels = ['province', 'commune', 'party-district', 'party-commune'] as const;
export type PlanLevel = (typeof planLevels)[number];

/** `own`: the commune's; `upper`: of a superior body; `other`: kept beside them. */
export const planRoles = ['own', 'upper', 'other'] as const;
export type PlanRole = (typeof planRoles)[number];

export interface Signer {
  readonly authority: string | null;
  readonly proxy: string | null;
  readonly role: string | null;
  readonly name: string | null;
}

export const illegibleFields = ['number', 'symbol', 'date'] as const;

/** Everything a plan says outside its rows. */
export interface PlanHead {
  /** The text it was read from, for a shipped plan. */
  readonly fileSource: string | null;
  readonly level: PlanLevel;
  /** `party`: the Party's form of documents. */
  readonly style: 'state' | 'party';
  readonly issuer: string;
  /** Empty where the plan names none. */
  readonly province: string;
  /** `KH`, `HD` … (Nghị định 30/2020/NĐ-CP, Phụ lục III mục I). */
  readonly type: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: Day | null;
  readonly title: string;
  readonly signer: Signer | null;
  readonly recipients: readonly string[];
  readonly documentNote: string | null;
  /** What stands in the source but cannot be read there. */
  readonly illegible: readonly (typeof illegibleFields)[number][];
  readonly hamletWord: string | null;
  readonly legalBases: readonly LegalBasis[];
  readonly units: readonly string[];
  readonly assignments: readonly Assignment[];
  /** What a superior plan lays on every commune. */
  readonly communeDuties: readonly string[];
  readonly channels: readonly string[];
  readonly funding: readonly string[];
}

export interface Plan extends PlanHead {
  readonly id: string;
  /** The shipped file's name it was taken from, or its own id: no two plans share it. */
  readonly source: string;
  readonly role: PlanRole;
  /** The plan the office works on and reports by. */
  readonly isCurrent: boolean;
  /** The plan it hangs under. */
  readonly upperId: string | null;
  readonly targets: readonly Target[];
  readonly quotas: readonly Quota[];
  readonly tasks: readonly Task[];
  readonly duties: readonly Duty[];
}

/** A plan before it is stored: all its rows have their ids, as quotas and assignments name tasks by them. */
export type PlanDraft = Omit<Plan, 'id' | 'role' | 'isCurrent' | 'upperId'>;

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

/** The due date in an office's words; empty where the plan names none. */
export function dueText(due: Due | null): string {
  if (due === null) return '';
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
