import type { Day } from '../day';
import type { IndicatorId } from '../indicator/catalogue';
import type { QuotaIndicatorId } from '../indicator/quota-catalogue';
import {
  illegibleFields,
  type Due,
  type DutyKind,
  type LegalBasis,
  type Milestone,
  type Operator,
  type Plan,
  type PlanDraft,
  type PlanLevel,
  type TargetAudience,
} from './plan';

type Maybe<T> = T | undefined;

/** A newer program writes a higher one; without it a file is of the first. */
export const PLAN_FILE_FORMAT = 1;

/**
 * A plan as a file of its own, the form of the five source plans. What a plan does not have is left out; `null` in
 * `document` means that it stands in the source but cannot be read there. Quotas and assignments name tasks by number.
 */
export interface PlanFile {
  readonly format?: Maybe<number>;
  readonly source?: Maybe<string>;
  readonly level: PlanLevel;
  readonly issuer: string;
  readonly province?: Maybe<string>;
  readonly documentStyle?: Maybe<'party'>;
  readonly document: {
    readonly type: string;
    readonly number?: Maybe<number | null>;
    readonly symbol?: Maybe<string | null>;
    readonly place?: Maybe<string>;
    readonly date?: Maybe<Day | null>;
    readonly title: string;
    readonly signer?: Maybe<{
      readonly authority?: Maybe<string>;
      readonly proxy?: Maybe<string>;
      readonly role?: Maybe<string>;
      readonly name?: Maybe<string>;
    }>;
    readonly recipients?: Maybe<readonly string[]>;
    readonly note?: Maybe<string>;
  };
  readonly legalBases: readonly LegalBasis[];
  readonly targets: readonly {
    readonly year: number;
    readonly label?: Maybe<string>;
    readonly audience: TargetAudience;
    readonly indicator: IndicatorId;
    readonly op: Operator;
    readonly value: number;
    readonly unit: string;
    readonly strength?: Maybe<string>;
  }[];
  readonly quotas?: Maybe<
    readonly {
      readonly task?: Maybe<string>;
      readonly indicator: QuotaIndicatorId;
      readonly per: 'commune' | 'hamlet';
      readonly each?: Maybe<'month'>;
      readonly about?: Maybe<string>;
      readonly op: Operator;
      readonly value: number;
      readonly unit: string;
    }[]
  >;
  readonly channels?: Maybe<readonly string[]>;
  readonly units?: Maybe<readonly string[]>;
  readonly hamletWord?: Maybe<string>;
  readonly tasks: readonly {
    readonly no: string;
    readonly about: string;
    readonly lead?: Maybe<readonly string[]>;
    readonly directedBy?: Maybe<string>;
    readonly form?: Maybe<string>;
    readonly with?: Maybe<readonly string[]>;
    readonly due?: Maybe<Due>;
    readonly milestones?: Maybe<readonly Milestone[]>;
    readonly programme?: Maybe<readonly string[]>;
    readonly note?: Maybe<string>;
  }[];
  readonly reporting: readonly {
    readonly by: string;
    readonly to?: Maybe<string>;
    readonly about?: Maybe<string>;
    readonly kind: DutyKind;
    readonly before?: Maybe<Day>;
    readonly must?: Maybe<string>;
  }[];
  readonly assignments?: Maybe<
    readonly {
      readonly unit: string;
      readonly tasks: readonly string[];
      readonly also?: Maybe<readonly string[]>;
      readonly asked?: Maybe<boolean>;
      readonly coordinates?: Maybe<boolean>;
      readonly note?: Maybe<string>;
    }[]
  >;
  readonly communeDuties?: Maybe<readonly string[]>;
  readonly funding?: Maybe<readonly string[]>;
}

/**
 * The plan a file holds, nothing left out, each row with an id of its own. A task's number that a quota or an assignment
 * names must be among the tasks (`firstStrayTask`).
 * @param source what tells the plan from all others in a book
 */
export function planOfFile(file: PlanFile, source: string, newId: () => string): PlanDraft {
  const { document, legalBases } = file;
  const ids = new Map(file.tasks.map(({ no }) => [no, newId()]));
  const idOf = (no: string): string => ids.get(no) ?? '';
  return {
    source,
    fileSource: file.source ?? null,
    level: file.level,
    style: file.documentStyle ?? 'state',
    issuer: file.issuer,
    province: file.province ?? '',
    type: document.type,
    number: document.number ?? null,
    symbol: document.symbol ?? null,
    place: document.place ?? null,
    date: document.date ?? null,
    title: document.title,
    signer: document.signer
      ? {
          authority: document.signer.authority ?? null,
          proxy: document.signer.proxy ?? null,
          role: document.signer.role ?? null,
          name: document.signer.name ?? null,
        }
      : null,
    recipients: document.recipients ?? [],
    documentNote: document.note ?? null,
    illegible: illegibleFields.filter((field) => document[field] === null),
    hamletWord: file.hamletWord ?? null,
    legalBases,
    units: file.units ?? [],
    assignments: (file.assignments ?? []).map((row) => ({
      unit: row.unit,
      taskIds: row.tasks.map(idOf),
      also: row.also ?? [],
      asked: row.asked ?? false,
      coordinates: row.coordinates ?? false,
      note: row.note ?? null,
    })),
    communeDuties: file.communeDuties ?? [],
    channels: file.channels ?? [],
    funding: file.funding ?? [],
    targets: file.targets.map((row) => ({
      ...row,
      id: newId(),
      label: row.label ?? '',
      strength: row.strength ?? null,
      origin: null,
    })),
    quotas: (file.quotas ?? []).map(({ task, ...row }) => ({
      ...row,
      id: newId(),
      taskId: task === undefined ? null : idOf(task),
      each: row.each ?? null,
      about: row.about ?? null,
      origin: null,
    })),
    tasks: file.tasks.map((row) => ({
      id: idOf(row.no),
      no: row.no,
      about: row.about,
      lead: row.lead ?? [],
      with: row.with ?? [],
      directedBy: row.directedBy ?? null,
      form: row.form ?? null,
      due: row.due ?? null,
      milestones: row.milestones ?? [],
      programme: row.programme ?? [],
      note: row.note ?? null,
      state: 'not-started',
      percent: 0,
      progressNote: '',
    })),
    duties: file.reporting.map((row) => ({
      id: newId(),
      by: row.by,
      to: row.to ?? null,
      about: row.about ?? null,
      kind: row.kind,
      before: row.before ?? null,
      must: row.must ?? null,
    })),
  };
}

/** The path of the first quota or assignment that names a task the file has not; null when all are there. */
export function firstStrayTask(file: PlanFile): string | null {
  const known = new Set(file.tasks.map(({ no }) => no));
  const quota = (file.quotas ?? []).findIndex(({ task }) => task !== undefined && !known.has(task));
  if (quota >= 0) return `quotas.${quota}.task`;
  const unit = (file.assignments ?? []).findIndex(({ tasks }) =>
    tasks.some((no) => !known.has(no)),
  );
  return unit >= 0 ? `assignments.${unit}.tasks` : null;
}

/** The file of a plan: what `planOfFile` makes a plan of becomes the same file again, field for field. */
export function fileOfPlan(plan: PlanDraft | Plan): PlanFile {
  const numbers = new Map(plan.tasks.map(({ id, no }) => [id, no]));
  const read = <F extends (typeof illegibleFields)[number]>(field: F) =>
    plan.illegible.includes(field) ? null : (plan[field] ?? undefined);
  return given<PlanFile>({
    source: plan.fileSource ?? undefined,
    level: plan.level,
    issuer: plan.issuer,
    province: plan.province === '' ? undefined : plan.province,
    documentStyle: plan.style === 'party' ? plan.style : undefined,
    document: given({
      type: plan.type,
      number: read('number'),
      symbol: read('symbol'),
      place: plan.place ?? undefined,
      date: read('date'),
      title: plan.title,
      signer: plan.signer ? given(withoutNulls(plan.signer)) : undefined,
      recipients: some(plan.recipients),
      note: plan.documentNote ?? undefined,
    }),
    legalBases: plan.legalBases,
    targets: plan.targets.map(({ id: _, origin: _origin, label, strength, ...row }) =>
      given({ ...row, label: label === '' ? undefined : label, strength: strength ?? undefined }),
    ),
    quotas: some(
      plan.quotas.map(({ id: _, origin: _origin, taskId, each, about, ...row }) =>
        given({
          task: taskId === null ? undefined : numbers.get(taskId),
          ...row,
          each: each ?? undefined,
          about: about ?? undefined,
        }),
      ),
    ),
    channels: some(plan.channels),
    units: some(plan.units),
    hamletWord: plan.hamletWord ?? undefined,
    tasks: plan.tasks.map((row) =>
      given({
        no: row.no,
        about: row.about,
        lead: some(row.lead),
        directedBy: row.directedBy ?? undefined,
        form: row.form ?? undefined,
        with: some(row.with),
        due: row.due ?? undefined,
        milestones: some(row.milestones),
        programme: some(row.programme),
        note: row.note ?? undefined,
      }),
    ),
    reporting: plan.duties.map(({ id: _, ...row }) => given(withoutNulls(row))),
    assignments: some(
      plan.assignments.map((row) =>
        given({
          unit: row.unit,
          tasks: row.taskIds.flatMap((id) => numbers.get(id) ?? []),
          also: some(row.also),
          asked: row.asked || undefined,
          coordinates: row.coordinates || undefined,
          note: row.note ?? undefined,
        }),
      ),
    ),
    communeDuties: some(plan.communeDuties),
    funding: some(plan.funding),
  });
}

const some = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length === 0 ? undefined : list;

/** Without the fields that are undefined, so that two files can be compared. */
function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

type WithoutNulls<T> = {
  readonly [K in keyof T]: null extends T[K] ? Exclude<T[K], null> | undefined : T[K];
};

function withoutNulls<T extends object>(fields: T): WithoutNulls<T> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, (value as unknown) ?? undefined]),
  ) as WithoutNulls<T>;
}
