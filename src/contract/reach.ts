import { z } from 'zod';
import { procedure } from './procedure';
import { audience, count, fileToken, fileWritten, id, sex, writeErrors } from './shapes';

const who = z.strictObject({
  /** Null for everybody; `none` for those whose hamlet is not known. */
  hamletId: z.union([id, z.literal('none')]).nullable(),
  audience: audience.nullable(),
  /** Who has no class, no confirmation on VNeID, or either of the two. */
  lacks: z.enum(['class', 'confirmation', 'either']),
  /** Only those of adult age by the end of the year. */
  adultsOnly: z.boolean(),
});

/** Who has not been reached yet, as lists for the hamlet teams to go by. */
export const reach = {
  /** By hamlet and audience: how many there are and how many are missing. */
  summary: procedure(
    who,
    z.array(
      z.strictObject({
        hamletId: id.nullable(),
        hamlet: z.string().nullable(),
        audience,
        persons: count,
        missing: count,
      }),
    ),
  ),
  list: procedure(
    who.extend({ offset: count, limit: z.int().min(1).max(1000) }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id,
          name: z.string(),
          birthYear: z.int().nullable(),
          sex: sex.nullable(),
          hamletId: id.nullable(),
          hamlet: z.string().nullable(),
          audience,
          hasClass: z.boolean(),
          isConfirmed: z.boolean(),
        }),
      ),
      total: count,
    }),
  ),
  /** The visiting list as it prints: each hamlet on sheets of its own. */
  print: procedure(
    who.extend({ withPhone: z.boolean() }),
    z.strictObject({ html: z.string(), persons: count }),
    ['people-none', 'people-too-many', 'office-not-set-up'],
  ),
  writeWord: procedure(who.extend({ withPhone: z.boolean(), file: fileToken }), fileWritten, [
    ...writeErrors,
    'people-none',
    'people-too-many',
    'office-not-set-up',
  ]),
  writeExcel: procedure(who.extend({ withPhone: z.boolean(), file: fileToken }), fileWritten, [
    ...writeErrors,
    'people-none',
    'office-not-set-up',
  ]),
};
