import type { Insertable, Selectable } from 'kysely';
import { isIndicatorId } from '../../domain/indicator/catalogue';
import { isQuotaIndicatorId } from '../../domain/indicator/quota-catalogue';
import type {
  Assignment,
  Due,
  Duty,
  DutyKind,
  LegalBasis,
  Milestone,
  Operator,
  Origin,
  PlanHead,
  PlanLevel,
  Quota,
  Signer,
  Target,
  TargetAudience,
  Task,
  TaskContent,
  TaskState,
} from '../../domain/plan/plan';
import type {
  PlanDutyTable,
  PlanQuotaTable,
  PlanTable,
  PlanTargetTable,
  PlanTaskTable,
} from './tables';

/** A row as the tables hold it, without what only the database knows. */
type Row<T> = Omit<Insertable<T>, 'no' | 'plan_no' | 'position'>;

const json = JSON.stringify;
const read = <T>(text: string): T => JSON.parse(text) as T;
const readOrNull = <T>(text: string | null): T | null => (text === null ? null : read<T>(text));

export function headOf(row: Selectable<PlanTable>): PlanHead {
  return {
    fileSource: row.file_source,
    level: row.level as PlanLevel,
    style: row.style as PlanHead['style'],
    issuer: row.issuer,
    province: row.province,
    type: row.type,
    number: row.number,
    symbol: row.symbol,
    place: row.place,
    date: row.date,
    title: row.title,
    signer: readOrNull<Signer>(row.signer),
    recipients: read(row.recipients),
    documentNote: row.document_note,
    illegible: read(row.illegible),
    hamletWord: row.hamlet_word,
    legalBases: read<LegalBasis[]>(row.legal_bases),
    units: read(row.units),
    assignments: read<Assignment[]>(row.assignments),
    communeDuties: read(row.commune_duties),
    channels: read(row.channels),
    funding: read(row.funding),
  };
}

export function headRow(head: PlanHead): Omit<Row<PlanTable>, 'id' | 'source' | 'upper_no'> {
  return {
    file_source: head.fileSource,
    level: head.level,
    style: head.style,
    issuer: head.issuer,
    province: head.province,
    type: head.type,
    number: head.number,
    symbol: head.symbol,
    place: head.place,
    date: head.date,
    title: head.title,
    signer: head.signer && json(head.signer),
    recipients: json(head.recipients),
    document_note: head.documentNote,
    illegible: json(head.illegible),
    hamlet_word: head.hamletWord,
    legal_bases: json(head.legalBases),
    units: json(head.units),
    assignments: json(head.assignments),
    commune_duties: json(head.communeDuties),
    channels: json(head.channels),
    funding: json(head.funding),
  };
}

export function targetOf(row: Selectable<PlanTargetTable>): Target {
  if (!isIndicatorId(row.indicator)) throw new Error(`unknown indicator ${row.indicator}`);
  return {
    id: row.id,
    year: row.year,
    label: row.label,
    audience: row.audience as TargetAudience,
    indicator: row.indicator,
    op: row.op as Operator,
    value: row.value,
    unit: row.unit,
    strength: row.strength,
    origin: readOrNull<Origin>(row.origin),
  };
}

export function targetRow({ origin, ...target }: Target): Row<PlanTargetTable> {
  return { ...target, origin: origin && json(origin) };
}

export function quotaOf(row: Selectable<PlanQuotaTable>): Quota {
  if (!isQuotaIndicatorId(row.indicator)) throw new Error(`unknown indicator ${row.indicator}`);
  return {
    id: row.id,
    taskId: row.task_id,
    indicator: row.indicator,
    per: row.per as Quota['per'],
    each: row.each as Quota['each'],
    about: row.about,
    op: row.op as Operator,
    value: row.value,
    unit: row.unit,
    origin: readOrNull<Origin>(row.origin),
  };
}

export function quotaRow({ origin, taskId, ...quota }: Quota): Row<PlanQuotaTable> {
  return { ...quota, task_id: taskId, origin: origin && json(origin) };
}

export function taskOf(row: Selectable<PlanTaskTable>): Task {
  return {
    id: row.id,
    no: row.task_no,
    about: row.about,
    lead: read(row.lead),
    with: read(row.with_units),
    directedBy: row.directed_by,
    form: row.form,
    due: read<Due | null>(row.due),
    milestones: read<Milestone[]>(row.milestones),
    programme: read(row.programme),
    note: row.note,
    state: row.state as TaskState,
    percent: row.percent,
    progressNote: row.progress_note,
  };
}

/** What the plan says; how far it is stays as it was. */
export function taskRow(
  task: TaskContent & { readonly id: string },
): Omit<Row<PlanTaskTable>, 'state' | 'percent' | 'progress_note'> {
  return {
    id: task.id,
    task_no: task.no,
    about: task.about,
    lead: json(task.lead),
    with_units: json(task.with),
    directed_by: task.directedBy,
    form: task.form,
    due: json(task.due),
    milestones: json(task.milestones),
    programme: json(task.programme),
    note: task.note,
  };
}

export function dutyOf(row: Selectable<PlanDutyTable>): Duty {
  return {
    id: row.id,
    by: row.by_whom,
    to: row.to_whom,
    about: row.about,
    kind: row.kind as DutyKind,
    before: row.before,
    must: row.must,
  };
}

export function dutyRow({ by, to, ...duty }: Duty): Row<PlanDutyTable> {
  return { ...duty, by_whom: by, to_whom: to };
}
