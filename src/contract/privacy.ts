import { z } from 'zod';
import { procedure } from './procedure';
import { count, nothing } from './shapes';

/** Which personal data the office keeps, how they are protected, and who looked at them. */
export const privacy = {
  state: procedure(
    nothing,
    z.strictObject({
      /** The whole file is enciphered. */
      isEnciphered: z.boolean(),
      keepsPhone: z.boolean(),
      keepsCccd: z.boolean(),
      withPhone: count,
      withCccd: count,
    }),
  ),
  /**
   * What is turned on enciphers the book first; what is turned off takes the numbers out of it for good.
   */
  set: procedure(
    z.strictObject({ keepsPhone: z.boolean(), keepsCccd: z.boolean() }),
    z.strictObject({ removedPhone: count, removedCccd: count }),
    ['office-not-set-up', 'disk-full', 'file-unwritable', 'database-damaged', 'database-locked'],
  ),
  /** Who saw, exported, erased personal data; newest first, without names. */
  log: procedure(
    z.strictObject({ offset: count, limit: z.int().min(1).max(500) }),
    z.strictObject({
      rows: z.array(
        z.strictObject({
          at: z.iso.datetime(),
          who: z.string(),
          /** A known action; its words are the page's. */
          action: z.string(),
          persons: count.nullable(),
          /** A reason or a file's name. */
          note: z.string(),
        }),
      ),
      total: count,
    }),
  ),
};
