import { z } from 'zod';
import { errorCodes } from '../domain/errors';
import { indicatorIds } from '../domain/indicator/catalogue';
import { quotaIndicatorIds } from '../domain/indicator/quota-catalogue';
import {
  dutyKinds,
  illegibleFields,
  operators,
  planLevels,
  planRoles,
  targetAudiences,
  taskStates,
} from '../domain/plan/plan';
import { procedure } from './procedure';
import {
  count,
  day,
  done,
  fileToken,
  fileWritten,
  id,
  line,
  nothing,
  text,
  writeErrors,
} from './shapes';

export const indicatorId = z.enum(indicatorIds);
const lines = z.array(line).max(500);
const number = z.number().min(-1e12).max(1e12);
const op = z.enum(operators);
const quotaIndicator = z.enum(quotaIndicatorIds);
const audience = z.enum(targetAudiences);

const dueDates = [
  { kind: z.literal('day'), value: day },
  { kind: z.literal('before'), value: day },
  { kind: z.literal('month'), value: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) },
  { kind: z.literal('quarter'), value: z.string().regex(/^\d{4}-Q[1-4]$/) },
  { kind: z.literal('yearly'), value: z.string().regex(/^--(0[1-9]|1[0-2])-\d{2}$/) },
  { kind: z.literal('range'), from: day, to: day },
  { kind: z.literal('ongoing') },
  { kind: z.literal('periodic') },
] as const;
const [onDay, before, month, quarter, yearly, range, ongoing, periodic] = dueDates;
const thenOngoing = z.boolean().optional();

export const dueShape = z.discriminatedUnion('kind', [
  z.strictObject({ ...onDay, thenOngoing }),
  z.strictObject({ ...before, thenOngoing }),
  z.strictObject({ ...month, thenOngoing }),
  z.strictObject({ ...quarter, thenOngoing }),
  z.strictObject({ ...yearly, thenOngoing }),
  z.strictObject({ ...range, thenOngoing }),
  z.strictObject({ ...ongoing, thenOngoing }),
  z.strictObject({ ...periodic, thenOngoing }),
]);
const about = line;
const milestone = z.discriminatedUnion('kind', [
  z.strictObject({ about, ...onDay }),
  z.strictObject({ about, ...before }),
  z.strictObject({ about, ...month }),
  z.strictObject({ about, ...quarter }),
  z.strictObject({ about, ...yearly }),
  z.strictObject({ about, ...range }),
  z.strictObject({ about, ...ongoing }),
  z.strictObject({ about, ...periodic }),
]);

const origin = z.strictObject({
  plan: line,
  issuer: line,
  symbol: line.nullable(),
  op,
  value: number,
  unit: line,
});

export const targetShape = z.strictObject({
  id,
  year: z.int(),
  label: line,
  audience,
  indicator: indicatorId,
  op,
  value: number,
  unit: line,
  strength: line.nullable(),
  origin: origin.nullable(),
});

export const quotaShape = z.strictObject({
  id,
  taskId: id.nullable(),
  indicator: quotaIndicator,
  per: z.enum(['commune', 'hamlet']),
  each: z.literal('month').nullable(),
  about: line.nullable(),
  op,
  value: number,
  unit: line,
  origin: origin.nullable(),
});

/** A task as the plan has it, without how far it is. */
export const taskContentShape = z.strictObject({
  id,
  no: line,
  about: text,
  lead: lines,
  with: lines,
  directedBy: line.nullable(),
  due: dueShape.nullable(),
  milestones: z.array(milestone).max(100),
  programme: lines,
  note: text.nullable(),
});

const progress = { state: z.enum(taskStates), percent: number, progressNote: text };
export const taskShape = taskContentShape.extend(progress);

export const dutyShape = z.strictObject({
  id,
  by: line,
  to: line.nullable(),
  about: line.nullable(),
  kind: z.enum(dutyKinds),
  before: day.nullable(),
  must: line.nullable(),
});

const headFields = {
  fileSource: line.nullable(),
  level: z.enum(planLevels),
  style: z.enum(['state', 'party']),
  issuer: line,
  province: line,
  type: z.string().min(1).max(10),
  number: z.int().min(1).max(99_999).nullable(),
  symbol: line.nullable(),
  place: line.nullable(),
  date: day.nullable(),
  title: line,
  signer: z
    .strictObject({
      authority: line.nullable(),
      proxy: line.nullable(),
      role: line.nullable(),
      name: line.nullable(),
    })
    .nullable(),
  recipients: lines,
  documentNote: line.nullable(),
  illegible: z.array(z.enum(illegibleFields)).max(illegibleFields.length),
  hamletWord: line.nullable(),
  legalBases: z.array(z.strictObject({ symbol: line, date: day, by: line })).max(200),
  units: lines,
  assignments: z
    .array(
      z.strictObject({
        unit: line,
        taskIds: z.array(id).max(1000),
        also: lines,
        asked: z.boolean(),
        coordinates: z.boolean(),
        note: line.nullable(),
      }),
    )
    .max(200),
  communeDuties: lines,
  channels: lines,
  funding: lines,
};
export const headShape = z.strictObject(headFields);

export const planShape = z.strictObject({
  ...headFields,
  id,
  source: z.string(),
  role: z.enum(planRoles),
  isCurrent: z.boolean(),
  upperId: id.nullable(),
  targets: z.array(targetShape),
  quotas: z.array(quotaShape),
  tasks: z.array(taskShape),
  duties: z.array(dutyShape),
});

const rowKinds = ['target', 'quota', 'task', 'duty'] as const;

/**
 * One change of a plan. `put` enters a row at the end or replaces the one with its id (a row that was taken out comes
 * back with its history); `remove` takes one out; `order` names every row of a list in its new order; `numbers` does so
 * for the tasks, with the number each gets.
 */
export const planChangeShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('head'), set: headShape.partial() }),
  z.strictObject({ do: z.literal('put-target'), row: targetShape }),
  z.strictObject({ do: z.literal('put-quota'), row: quotaShape }),
  z.strictObject({ do: z.literal('put-task'), row: taskContentShape }),
  z.strictObject({ do: z.literal('put-duty'), row: dutyShape }),
  z.strictObject({ do: z.literal('remove'), of: z.enum(rowKinds), id }),
  z.strictObject({
    do: z.literal('order'),
    of: z.enum(['target', 'quota', 'duty']),
    ids: z.array(id).max(5000),
  }),
  z.strictObject({
    do: z.literal('numbers'),
    tasks: z.array(z.strictObject({ id, no: line })).max(5000),
  }),
]);

const role = z.enum(planRoles);
const compareState = z.enum(['missing', 'lower', 'equal', 'higher', 'extra']);
const taken = ['plan-unknown', 'plan-already-taken', 'plan-file-unreadable'] as const;

export const plan = {
  /** Every plan in the book; the current one first. */
  list: procedure(
    nothing,
    z.array(
      z.strictObject({
        id,
        source: z.string(),
        role,
        isCurrent: z.boolean(),
        upperId: id.nullable(),
        level: z.enum(planLevels),
        issuer: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        date: day.nullable(),
        /** The year it is for. */
        year: z.int(),
        targets: count,
        quotas: count,
        tasks: count,
        doneTasks: count,
      }),
    ),
  ),
  get: procedure(z.strictObject({ id }), planShape, ['plan-unknown']),
  /** The plan being worked on; null until one is taken. */
  current: procedure(nothing, planShape.nullable()),
  shipped: procedure(
    nothing,
    z.array(
      z.strictObject({
        name: z.string(),
        level: z.enum(planLevels),
        issuer: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        year: z.int(),
        targets: count,
        quotas: count,
        tasks: count,
        hamletWord: z.string().nullable(),
        /** The role it is already in the book with. */
        takenAs: z.array(role),
      }),
    ),
  ),
  /** `own`: made the office's, with its names, each target linked to where it came from; else as it is. */
  takeShipped: procedure(
    z.strictObject({ name: z.string().max(60), as: role }),
    z.strictObject({ id }),
    taken,
  ),
  /** A plan of the book made the office's own. */
  takeForOffice: procedure(z.strictObject({ id }), z.strictObject({ id }), ['plan-unknown']),
  importFile: procedure(
    z.strictObject({ file: fileToken, as: role }),
    z.strictObject({ id, title: z.string() }),
    [
      'plan-file-unreadable',
      'plan-file-newer',
      'plan-already-taken',
      'file-token-unknown',
      'file-missing',
    ],
  ),
  exportFile: procedure(z.strictObject({ id, file: fileToken }), fileWritten, [
    'plan-unknown',
    ...writeErrors,
  ]),
  /** Next year's plan: dates and texts moved by a year, progress at its beginning. */
  makeNextYear: procedure(z.strictObject({ id }), z.strictObject({ id }), ['plan-unknown']),
  setCurrent: procedure(z.strictObject({ id }), done, ['plan-unknown']),
  hang: procedure(z.strictObject({ id, upperId: id.nullable() }), done, [
    'plan-unknown',
    'plan-circle',
  ]),
  setRole: procedure(z.strictObject({ id, role }), done, ['plan-unknown']),
  remove: procedure(z.strictObject({ id }), done, ['plan-unknown']),
  restore: procedure(z.strictObject({ id }), done, ['plan-unknown', 'plan-already-taken']),
  /**
   * Writes what fits and refuses the rest row by row; `undo` takes back what was written, given to the same procedure.
   */
  change: procedure(
    z.strictObject({ id, changes: z.array(planChangeShape).min(1).max(2000) }),
    z.strictObject({
      undo: z.array(planChangeShape),
      refused: z.array(
        z.strictObject({
          index: count,
          code: z.enum(errorCodes),
          /** In words, for the row it belongs to. */
          sentence: z.string(),
        }),
      ),
    }),
    ['plan-unknown'],
  ),
  setTaskProgress: procedure(z.strictObject({ id, ...progress }), done, [
    'task-unknown',
    'percent-out-of-range',
  ]),
  /** What stands behind a task: its evidence and the history of its progress, newest first. */
  taskCard: procedure(
    z.strictObject({ id }),
    z.strictObject({
      evidence: z.array(
        z.strictObject({
          id,
          kind: z.enum(['file', 'link']),
          name: z.string(),
          location: z.string(),
          at: z.string(),
        }),
      ),
      history: z.array(
        z.strictObject({
          at: z.string(),
          who: z.string(),
          ...progress,
          /** The evidence added (`+`) or taken out (`-`) at that moment. */
          evidence: z.string().nullable(),
        }),
      ),
    }),
    ['task-unknown'],
  ),
  /** Copies the file into the data folder. */
  addEvidenceFile: procedure(
    z.strictObject({ taskId: id, file: fileToken }),
    z.strictObject({ id }),
    ['task-unknown', 'file-token-unknown', 'file-missing', 'file-unwritable', 'disk-full'],
  ),
  addEvidenceLink: procedure(
    z.strictObject({ taskId: id, name: line, link: line }),
    z.strictObject({ id }),
    ['task-unknown', 'link-not-web', 'name-empty'],
  ),
  removeEvidence: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
  restoreEvidence: procedure(z.strictObject({ id }), done, ['evidence-unknown']),
  /** Row by row what the upper plan asks and the lower one plans; `year` null: the upper plan's own. */
  compare: procedure(
    z.strictObject({ upperId: id, lowerId: id, year: z.int().min(2000).max(2100).nullable() }),
    z.strictObject({
      year: z.int(),
      years: z.array(z.int()),
      rows: z.array(
        z.strictObject({
          of: z.enum(['target', 'quota']),
          indicator: z.string(),
          audience: audience.nullable(),
          name: z.string(),
          /** As written in the plan: `≥ 80%`; null where it has no row. */
          upper: z.string().nullable(),
          lower: z.string().nullable(),
          status: compareState,
          /** The row of the upper plan, to be taken over. */
          upperRowId: id.nullable(),
          lowerRowId: id.nullable(),
        }),
      ),
    }),
    ['plan-unknown'],
  ),
  /** The quotas a plan must meet: its own and those of the plan it hangs under, with what is done. */
  checklist: procedure(
    z.strictObject({ id }),
    z.array(
      z.strictObject({
        quotaId: id,
        /** Whether the superior plan asks for it. */
        isUpper: z.boolean(),
        indicator: quotaIndicator,
        name: z.string(),
        asked: z.string(),
        due: day.nullable(),
        measure: z.enum(['count', 'share', 'done']),
        counted: z.boolean(),
        /** One cell for the commune, one a month or one a hamlet; `value` null: nothing entered. */
        cells: z.array(
          z.strictObject({
            month: z.string().nullable(),
            hamletId: id.nullable(),
            title: z.string(),
            value: number.nullable(),
            isMet: z.boolean(),
          }),
        ),
        met: count,
      }),
    ),
    ['plan-unknown'],
  ),
  setQuotaEntry: procedure(
    z.strictObject({
      quotaId: id,
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .nullable(),
      hamletId: id.nullable(),
      value: number.nullable(),
    }),
    done,
    ['quota-unknown', 'hamlet-unknown', 'figure-negative', 'percent-out-of-range'],
  ),
  /** The plan as an official Kế hoạch. */
  preview: procedure(
    z.strictObject({ id }),
    z.strictObject({ html: z.string(), fileName: z.string() }),
    ['plan-unknown', 'office-not-set-up', 'plan-party-form'],
  ),
  writeWord: procedure(z.strictObject({ id, file: fileToken }), fileWritten, [
    'plan-unknown',
    'office-not-set-up',
    'plan-party-form',
    ...writeErrors,
  ]),
};
