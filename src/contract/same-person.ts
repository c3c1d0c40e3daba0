import { z } from 'zod';
import { likenessReasons } from '../domain/person/same-person';
import { personRow } from './person';
import { procedure } from './procedure';
import { count, day, done, id } from './shapes';

const side = personRow.extend({
  /** Last digits only. */
  phone: z.string().nullable(),
  cccd: z.string().nullable(),
  inClasses: z.array(
    z.strictObject({
      classId: id,
      name: z.string(),
      attended: count,
      sessions: count,
      result: z.enum(['achieved', 'not-achieved']).nullable(),
      resultDay: day.nullable(),
    }),
  ),
});

/** Persons who may have been entered twice. */
export const samePerson = {
  /** The likeliest first; those kept apart are not among them. */
  list: procedure(
    z.strictObject({ hamletId: id.nullable(), limit: z.int().min(1).max(500) }),
    z.strictObject({
      pairs: z.array(
        z.strictObject({
          one: side,
          other: side,
          likeness: z.enum(['certain', 'likely', 'possible']),
          reasons: z.array(z.enum(likenessReasons)),
          /** What the two have as one person; `doubles`: sessions at which both were marked. */
          together: z.strictObject({ classes: count, marks: count, doubles: count }),
        }),
      ),
      total: count,
      keptApart: count,
    }),
  ),
  /** All that belongs to `goneId` goes over to `keptId`; fields that are empty there are filled from it. */
  merge: procedure(z.strictObject({ keptId: id, goneId: id }), z.strictObject({ merge: id }), [
    'person-unknown',
    'same-person-twice',
  ]),
  undoMerge: procedure(z.strictObject({ merge: id }), done, [
    'merge-unknown',
    'merge-changed-since',
  ]),
  keepApart: procedure(z.strictObject({ oneId: id, otherId: id }), done, [
    'person-unknown',
    'same-person-twice',
  ]),
  undoKeepApart: procedure(z.strictObject({ oneId: id, otherId: id }), done, ['person-unknown']),
};
