import { z } from 'zod';
import { procedure } from './procedure';
import { count, fileToken, fileWritten, id, writeErrors } from './shapes';

const wish = z.strictObject({
  classId: id,
  /** Null: the whole class. */
  sessionId: id.nullable(),
  /** With the signs of what was marked. */
  filled: z.boolean(),
  /** Rows for those who come without being in the class. */
  blankRows: z.int().min(0).max(50),
});
const errors = ['class-unknown', 'session-unknown', 'office-not-set-up'] as const;

/** Sheets that go to a class to be signed and come back to be typed in. */
export const signSheet = {
  /** As it would print; nothing is remembered. */
  preview: procedure(wish, z.strictObject({ html: z.string(), fileName: z.string() }), errors),
  /** The sheet to print, with the number under which its order is remembered. */
  print: procedure(wish, z.strictObject({ html: z.string(), fileName: z.string(), no: z.int() }), [
    ...errors,
    'disk-full',
  ]),
  writeWord: procedure(wish.extend({ file: fileToken }), fileWritten, [...writeErrors, ...errors]),
  /** The sheet of this number, or the newest for the session; null when none was made. */
  find: procedure(
    z.strictObject({ classId: id, sessionId: id, no: count.nullable() }),
    z.strictObject({
      sheet: z
        .strictObject({
          no: z.int(),
          sessionId: id.nullable(),
          at: z.iso.datetime(),
          /** In the order of its numbers; some may have left the class since. */
          persons: z.array(z.strictObject({ id, name: z.string() })),
        })
        .nullable(),
    }),
    ['class-unknown', 'session-unknown', 'sign-sheet-unknown'],
  ),
};
