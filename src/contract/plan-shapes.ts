import { z } from 'zod';
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
import { day, id } from './shapes';

export const indicatorId = z.enum(indicatorIds);
/** The domain says in words what is too long; the bound only stops floods. */
const line = z.string().max(40_000);
const text = line;
const lines = z.array(line).max(500);
export const number = z.number().min(-1e12).max(1e12);
const op = z.enum(operators);
export const quotaIndicator = z.enum(quotaIndicatorIds);
export const audience = z.enum(targetAudiences);

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
  form: line.nullable(),
  due: dueShape.nullable(),
  milestones: z.array(milestone).max(100),
  programme: lines,
  note: text.nullable(),
});

export const progress = { state: z.enum(taskStates), percent: number, progressNote: text };
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
