import { z } from 'zod';
import { indicatorIds } from '../domain/indicator/catalogue';
import { targetAudiences, taskStates } from '../domain/plan/plan';
import { procedure } from './procedure';
import { day, done, id, line, nothing, text } from './shapes';

export const indicatorId = z.enum(indicatorIds);

export const dueShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('day'), value: day, thenOngoing: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('before'), value: day, thenOngoing: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('month'),
    value: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    thenOngoing: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('quarter'),
    value: z.string().regex(/^\d{4}-Q[1-4]$/),
    thenOngoing: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('yearly'),
    value: z.string().regex(/^--\d{2}-\d{2}$/),
    thenOngoing: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('range'),
    from: day,
    to: day,
    thenOngoing: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('ongoing'), thenOngoing: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('periodic'), thenOngoing: z.boolean().optional() }),
]);

export const targetShape = z.strictObject({
  id,
  year: z.int(),
  label: z.string(),
  audience: z.enum(targetAudiences),
  indicator: indicatorId,
  op: z.enum(['>=', '>']),
  value: z.number(),
  unit: z.string(),
  strength: z.string().nullable(),
});

export const taskShape = z.strictObject({
  id,
  no: z.string(),
  about: z.string(),
  lead: z.array(z.string()),
  with: z.array(z.string()),
  due: dueShape,
  note: z.string().nullable(),
  state: z.enum(taskStates),
  progressNote: z.string(),
});

export const planShape = z.strictObject({
  id,
  source: z.string(),
  issuer: z.string(),
  province: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  date: day.nullable(),
  title: z.string(),
  hamletWord: z.string().nullable(),
  legalBases: z.array(z.strictObject({ symbol: z.string(), date: day, by: z.string() })),
  units: z.array(z.string()),
  recipients: z.array(z.string()),
  funding: z.array(z.string()),
  targets: z.array(targetShape),
  tasks: z.array(taskShape),
});

export const plan = {
  shipped: procedure(
    nothing,
    z.array(
      z.strictObject({
        name: z.string(),
        issuer: z.string(),
        title: z.string(),
        symbol: z.string().nullable(),
        targets: z.int(),
        tasks: z.int(),
        hamletWord: z.string().nullable(),
      }),
    ),
  ),
  takeShipped: procedure(z.strictObject({ name: z.string().max(60) }), z.strictObject({ id }), [
    'plan-unknown',
    'plan-already-taken',
    'plan-file-unreadable',
  ]),
  /** The plan being worked on; null until one is taken. */
  current: procedure(nothing, planShape.nullable()),
  setTarget: procedure(
    z.strictObject({ id, value: z.number().min(0).max(100), op: z.enum(['>=', '>']) }),
    done,
    ['plan-unknown'],
  ),
  setTaskProgress: procedure(
    z.strictObject({ id, state: z.enum(taskStates), progressNote: text }),
    done,
    ['plan-unknown'],
  ),
  /** The number and date once văn thư has given them. */
  setNumber: procedure(
    z.strictObject({
      id,
      number: z.int().min(1).max(99_999).nullable(),
      symbol: line.nullable(),
      date: day.nullable(),
    }),
    done,
    ['plan-unknown'],
  ),
};
