import { z } from 'zod';
import { mark } from './attendance';
import { procedure } from './procedure';
import { count, day, fileToken, fileWritten, id, writeErrors } from './shapes';

const comparedCell = z.strictObject({
  personId: id,
  sessionId: id,
  /** `E9` */
  cell: z.string(),
  name: z.string(),
  day,
  startsAt: z.string(),
  file: mark,
  book: mark,
  /** Left out: the file does not tell what stood there at export. */
  base: mark.optional(),
});

/** The attendance of a class as an Excel file that is filled in elsewhere and comes back. */
export const attendanceFile = {
  write: procedure(z.strictObject({ classId: id, file: fileToken }), fileWritten, [
    ...writeErrors,
    'class-unknown',
    'office-not-set-up',
  ]),
  fileName: procedure(z.strictObject({ classId: id }), z.strictObject({ name: z.string() }), [
    'class-unknown',
  ]),
  /** What a file would change; writes nothing. What is taken of it goes the way of every mark. */
  compare: procedure(
    z.strictObject({ classId: id, file: fileToken }),
    z.strictObject({
      fileName: z.string(),
      sheet: z.string(),
      knowsExport: z.boolean(),
      changes: z.array(comparedCell),
      conflicts: z.array(comparedCell),
      /** What cannot be marked, and why. */
      refused: z.array(z.strictObject({ cell: z.string(), name: z.string(), reason: z.string() })),
      same: count,
      unknownMarks: z.array(z.strictObject({ cell: z.string(), text: z.string() })),
      unknownPersons: z.array(
        z.strictObject({ row: z.int(), name: z.string(), alike: z.boolean() }),
      ),
      unknownSessions: z.array(z.string()),
      twice: z.array(z.string()),
    }),
    [
      'class-unknown',
      'file-token-unknown',
      'file-missing',
      'sheet-unreadable',
      'sheet-is-word',
      'sheet-locked',
      'sheet-empty',
      'sheet-no-attendance',
      'sheet-other-class',
      'sheet-too-large',
    ],
  ),
};
