import { z } from 'zod';
import { isDay } from '../../domain/day';
import { AppError } from '../../domain/errors';
import { indicatorIds } from '../../domain/indicator/catalogue';
import { quotaIndicatorIds } from '../../domain/indicator/quota-catalogue';
import {
  dutyKinds,
  operators,
  planLevels,
  targetAudiences,
  type PlanDraft,
} from '../../domain/plan/plan';
import {
  checkDuty,
  checkHead,
  checkQuota,
  checkTarget,
  checkTask,
} from '../../domain/plan/check-row';
import {
  firstStrayTask,
  PLAN_FILE_FORMAT,
  planOfFile,
  type PlanFile,
} from '../../domain/plan/plan-file';

const day = z.string().refine(isDay);
const words = z.string().min(1).max(20_000);
const list = z.array(words).max(500);
const op = z.enum(operators);
const value = z.number().min(0).max(1e12);

const dueKinds = [
  { kind: z.enum(['day', 'before']), value: day },
  { kind: z.literal('month'), value: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) },
  { kind: z.literal('quarter'), value: z.string().regex(/^\d{4}-Q[1-4]$/) },
  {
    kind: z.literal('yearly'),
    value: z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  },
  { kind: z.literal('range'), from: day, to: day },
  { kind: z.enum(['ongoing', 'periodic']) },
] as const;
const [onDay, month, quarter, yearly, range, open] = dueKinds;

const thenOngoing = z.boolean().optional();
const due = z.discriminatedUnion('kind', [
  z.strictObject({ ...onDay, thenOngoing }),
  z.strictObject({ ...month, thenOngoing }),
  z.strictObject({ ...quarter, thenOngoing }),
  z.strictObject({ ...yearly, thenOngoing }),
  z.strictObject({ ...range, thenOngoing }),
  z.strictObject({ ...open, thenOngoing }),
]);
const about = words;
const milestone = z.discriminatedUnion('kind', [
  z.strictObject({ about, ...onDay }),
  z.strictObject({ about, ...month }),
  z.strictObject({ about, ...quarter }),
  z.strictObject({ about, ...yearly }),
  z.strictObject({ about, ...range }),
  z.strictObject({ about, ...open }),
]);

/** Every field is known here, so that a misspelt or a new one is noticed. */
const planFile: z.ZodType<PlanFile> = z.strictObject({
  format: z.literal(PLAN_FILE_FORMAT).optional(),
  source: words.optional(),
  level: z.enum(planLevels),
  issuer: words,
  province: words.optional(),
  documentStyle: z.literal('party').optional(),
  document: z.strictObject({
    type: words.max(10),
    number: z.int().min(1).max(99_999).nullish(),
    symbol: words.nullish(),
    place: words.optional(),
    date: day.nullish(),
    title: words,
    signer: z
      .strictObject({
        authority: words.optional(),
        proxy: words.optional(),
        role: words.optional(),
        name: words.optional(),
      })
      .optional(),
    recipients: list.optional(),
    note: words.optional(),
  }),
  legalBases: z.array(z.strictObject({ symbol: words, date: day, by: z.string().max(2000) })),
  targets: z.array(
    z.strictObject({
      year: z.int().min(2000).max(2100),
      label: words.optional(),
      audience: z.enum(targetAudiences),
      indicator: z.enum(indicatorIds),
      op,
      value,
      unit: words,
      strength: words.optional(),
    }),
  ),
  quotas: z
    .array(
      z.strictObject({
        task: words.optional(),
        indicator: z.enum(quotaIndicatorIds),
        per: z.enum(['commune', 'hamlet']),
        each: z.literal('month').optional(),
        about: words.optional(),
        op,
        value,
        unit: words,
      }),
    )
    .optional(),
  channels: list.optional(),
  units: list.optional(),
  hamletWord: words.optional(),
  tasks: z.array(
    z.strictObject({
      no: words,
      about: words,
      lead: list.optional(),
      directedBy: words.optional(),
      form: words.optional(),
      with: list.optional(),
      due: due.optional(),
      milestones: z.array(milestone).optional(),
      programme: list.optional(),
      note: words.optional(),
    }),
  ),
  reporting: z.array(
    z.strictObject({
      by: words,
      to: words.optional(),
      about: words.optional(),
      kind: z.enum(dutyKinds),
      before: day.optional(),
      must: words.optional(),
    }),
  ),
  assignments: z
    .array(
      z.strictObject({
        unit: words,
        tasks: list,
        also: list.optional(),
        asked: z.boolean().optional(),
        coordinates: z.boolean().optional(),
        note: words.optional(),
      }),
    )
    .optional(),
  communeDuties: list.optional(),
  funding: list.optional(),
});

const ofNewerProgram = z.object({ format: z.int().min(PLAN_FILE_FORMAT + 1) });

/**
 * Reads the content of a plan file into a plan not stored yet, nothing left out.
 * @param raw the parsed JSON
 * @param source what tells the plan from all others in a book; for a shipped one its file's name: `phu-binh-2025`
 * @throws AppError `plan-file-newer` with `{ file }`; `plan-file-unreadable` with `{ file, at }`, the first place that
 * does not fit
 */
export function readPlanFile(raw: unknown, source: string, newId: () => string): PlanDraft {
  if (ofNewerProgram.safeParse(raw).success)
    throw new AppError('plan-file-newer', { file: source });
  const read = planFile.safeParse(raw);
  const unreadable = (at: string, cause?: unknown) =>
    new AppError('plan-file-unreadable', { file: source, at: at || 'JSON' }, { cause });
  if (!read.success) throw unreadable(placeOf(read.error.issues[0]), read.error);
  const stray = firstStrayTask(read.data) ?? firstTwice(read.data);
  if (stray !== null) throw unreadable(stray);
  return checked(planOfFile(read.data, source, newId), unreadable);
}

function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const key = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...key].map(String).join('.');
}

/** A file is held to the same rules as what is typed; the first row that breaks one is named. */
function checked(plan: PlanDraft, unreadable: (at: string, cause: unknown) => AppError): PlanDraft {
  const rows = <T>(name: string, list: readonly T[], check: (row: T) => T): T[] =>
    list.map((row, index) => held(`${name}.${index}`, () => check(row)));
  const held = <T>(at: string, check: () => T): T => {
    try {
      return check();
    } catch (error) {
      throw error instanceof AppError ? unreadable(at, error) : error;
    }
  };
  const taskIds = new Set(plan.tasks.map(({ id }) => id));
  return {
    ...plan,
    ...held('document', () => checkHead(plan, {})),
    targets: rows('targets', plan.targets, (row) => checkTarget(row, [])),
    quotas: rows('quotas', plan.quotas, (row) => checkQuota(row, taskIds)),
    tasks: rows('tasks', plan.tasks, (row) => ({ ...row, ...checkTask(row, []) })),
    duties: rows('reporting', plan.duties, checkDuty),
  };
}

/** The path of the first row that stands twice; null when each is there once. */
function firstTwice({ tasks, targets }: PlanFile): string | null {
  const task = firstRepeated(tasks.map(({ no }) => no));
  if (task >= 0) return `tasks.${task}.no`;
  const keys = targets.map(({ year, indicator, audience }) => `${year} ${indicator} ${audience}`);
  const target = firstRepeated(keys);
  return target >= 0 ? `targets.${target}` : null;
}

function firstRepeated(texts: readonly string[]): number {
  const seen = new Set<string>();
  return texts.findIndex((text) => seen.has(text) || !seen.add(text));
}
