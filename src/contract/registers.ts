import { z } from 'zod';
import { errorCodes, type ErrorCode } from '../domain/errors';
import { activityKinds, honourKinds, honourStates, moneyKinds } from '../domain/register/rows';
import { procedure } from './procedure';
import { count, day, id, line } from './shapes';

/** What is put in at once; more rows at a time are no year of any office. */
const MOST_CHANGES = 20_000;

/** A year of a register, and its changes, each with what takes it back and the row as it was seen. */
function register<Row extends z.ZodObject>(row: Row) {
  const change = z.union([
    z.strictObject({ do: z.literal('put'), row, from: row.nullable().optional() }),
    z.strictObject({ do: z.literal('remove'), id, from: row.optional() }),
  ]);
  return {
    /** In order of day; of all years for null, and always where rows have no day. */
    list: procedure(z.strictObject({ year: z.int().nullable() }), z.array(row)),
    /** What fits is written in one transaction; each of the rest is refused with its sentence. */
    change: procedure(
      z.strictObject({ changes: z.array(change).min(1).max(MOST_CHANGES) }),
      z.strictObject({
        undo: z.array(change),
        refused: z.array(
          z.strictObject({ index: count, code: z.enum(errorCodes), sentence: z.string() }),
        ),
      }),
      ['disk-full', 'database-readonly'] satisfies ErrorCode[],
    ),
  };
}

const hamletId = id.nullable();
const personId = id.nullable();

export const guidanceShape = z.strictObject({
  id,
  day,
  hamletId,
  topic: line,
  guides: line,
  turns: count,
  persons: count.nullable(),
  women: count.nullable(),
  aged60: count.nullable(),
  minority: count.nullable(),
  disabled: count.nullable(),
  note: line,
});
export const guidance = register(guidanceShape);

export const activityShape = z.strictObject({
  id,
  day,
  dayTo: day.nullable(),
  kind: z.enum(activityKinds),
  name: line,
  place: line,
  hamletId,
  unit: line,
  quantity: count,
  turns: count.nullable(),
  note: line,
});
export const activity = register(activityShape);

export const honourShape = z.strictObject({
  id,
  day,
  kind: z.enum(honourKinds),
  name: line,
  personId,
  hamletId,
  state: z.enum(honourStates),
  decision: line,
  decidedOn: day.nullable(),
  note: line,
});
export const honour = register(honourShape);

export const digitalTeam = register(
  z.strictObject({
    id,
    name: line,
    hamletId,
    decision: line,
    foundedOn: day.nullable(),
    note: line,
  }),
);

export const teamMember = register(
  z.strictObject({
    id,
    teamId: id,
    name: line,
    personId,
    role: line,
    joined: day.nullable(),
    left: day.nullable(),
    note: line,
  }),
);

export const money = register(
  z.strictObject({
    id,
    day,
    kind: z.enum(moneyKinds),
    source: line,
    /** In đồng. */
    amount: z.int().min(0).max(1_000_000_000_000_000),
    about: line,
    activityId: id.nullable(),
    note: line,
  }),
);

export const officialDocument = register(
  z.strictObject({
    id,
    direction: z.enum(['issued', 'received']),
    type: z.string().min(1).max(10),
    symbol: line,
    day,
    issuer: line,
    subject: line,
    note: line,
  }),
);
